/// A text that touches what must not be asked, or had better not be, as data.
struct LawfulProblem: Equatable, Sendable {
  var rule: LawfulRule
  /// The words that were found, as the patterns see them.
  var words: String

  var check: Check { .lawful(rule.id) }
  var severity: Diagnostic.Severity { rule.kind.severity }

  var text: ProblemText {
    ProblemText(message: message, notes: [rule.statements.first?.why, places].compactMap { $0 }, help: help)
  }

  private var message: String {
    switch rule.kind {
    case .block: "\(words.quoted()) touches \(rule.topic), which must not be asked"
    case .risky: "\(words.quoted()) touches \(rule.topic), which had better not be asked"
    case .proxy: "\(words.quoted()) looks for \(rule.topic), not for what the work needs"
    }
  }

  private var help: String { "ask about the work, for example:\n\(rule.instead)" }

  /// Where it holds, strictest first, with the law and the day; one sentence for all jurisdictions.
  private var places: String {
    let dates = Set(rule.statements.map(\.date))
    let groups = LawfulRule.Kind.allCases.reversed().compactMap { kind -> String? in
      let places = rule.statements.filter { $0.kind == kind }.map { statement in
        let remarks = [statement.law, dates.count > 1 ? "as of \(statement.date)" : nil].compactMap { $0 }
        return statement.jurisdiction + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))")
      }
      return places.isEmpty ? nil : "\(kind.rawValue) in \(places.joined(separator: ", "))"
    }
    let day = dates.count == 1 ? dates.first.map { ", as of \($0)" } ?? "" : ""
    return groups.joined(separator: "; ") + day + "; no legal advice"
  }
}
