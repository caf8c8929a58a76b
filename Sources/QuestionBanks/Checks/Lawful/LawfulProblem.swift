import Text

/// A text that touches what must not be asked, or had better not be, as data.
struct LawfulProblem: FileProblem, Equatable {
  var rule: LawfulRule
  /// The words that were found, as the patterns see them.
  var words: String

  var check: Check { .lawful(rule.id) }
  var severity: Diagnostic.Severity { rule.kind.severity }
}

/// The sentences for a text that touches what must not be asked, or had better not be.
extension LawfulProblem {
  var text: ProblemText {
    ProblemText(
      message: message, notes: [rule.statements.first?.why, rule.places].compactMap(\.self),
      help: "ask about the work, for example:\n\(rule.instead)")
  }
}

extension LawfulProblem {
  fileprivate var message: String {
    switch rule.kind {
    case .block: "\(words.quoted()) touches \(rule.topic), which must not be asked"
    case .risky: "\(words.quoted()) touches \(rule.topic), which had better not be asked"
    case .proxy: "\(words.quoted()) looks for \(rule.topic), not for what the work needs"
    }
  }
}

extension LawfulRule {
  /// Where it holds, strictest first, with the law and the day; one sentence for all jurisdictions.
  fileprivate var places: String {
    let dates = Set(statements.map(\.date))
    let groups = Kind.allCases.reversed().compactMap { kind -> String? in
      let places = statements.filter { $0.kind == kind }.map { statement in
        let remarks = [statement.law, dates.count > 1 ? "as of \(statement.date)" : nil].compactMap { $0 }
        return statement.jurisdiction + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))")
      }
      return places.isEmpty ? nil : "\(kind.rawValue) in \(places.joined(separator: ", "))"
    }
    let day = dates.count == 1 ? dates.first.map { ", as of \($0)" } ?? "" : ""
    return groups.joined(separator: "; ") + day + "; no legal advice"
  }
}
