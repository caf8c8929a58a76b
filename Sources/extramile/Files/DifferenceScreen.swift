import Interviews
import QuestionBanks
import Terminal
import Text

/// What differs between two versions of a bank or a team profile: words that went as `[-old-]`, words that came as `{+new+}`, in colour as
/// well where there is any.
struct DifferenceScreen {
  let style: Style

  func sheet(_ comparison: BankComparison, before: String, after: String) -> Sheet {
    var sheet = beginning(before, after)
    add(comparison.bank, "Bank", to: &sheet)
    for part in comparison.competencies { add(part, "Competency", shows: ["title"], to: &sheet) }
    for part in comparison.questions { add(part, "Question", shows: ["ask"], to: &sheet) }
    end(
      &sheet,
      [
        comparison.bank.isEmpty ? nil : "the bank itself",
        comparison.competencies.isEmpty ? nil : competencies(comparison.competencies.count),
        comparison.questions.isEmpty ? nil : counted(comparison.questions.count, "question"),
      ])
    return sheet
  }

  func sheet(_ comparison: TeamComparison, before: String, after: String) -> Sheet {
    var sheet = beginning(before, after)
    add(comparison.team, "Team", to: &sheet)
    for part in comparison.competencies { add(part, "Competency", to: &sheet) }
    end(
      &sheet,
      [
        comparison.team.isEmpty ? nil : "the profile itself",
        comparison.competencies.isEmpty ? nil : competencies(comparison.competencies.count),
      ])
    return sheet
  }

  private func beginning(_ before: String, _ after: String) -> Sheet {
    var sheet = Sheet()
    sheet.fact("Before", before, mark: "- ")
    sheet.fact("After", after, mark: "+ ")
    sheet.gap()
    return sheet
  }

  private func end(_ sheet: inout Sheet, _ different: [String?]) {
    sheet.fact("Different", "\(different.compactMap(\.self).joined(separator: ", ")).")
  }

  /// What differs in the file itself.
  private func add(_ fields: [FieldChange], _ kind: String, to sheet: inout Sheet) {
    guard !fields.isEmpty else { return }
    sheet.heading(kind)
    for field in fields { add(field, to: &sheet) }
    sheet.gap()
  }

  /// Of one that was added or removed, some fields may be enough; the rest can be read in the file.
  private func add(_ part: PartChange, _ kind: String, shows fields: [String]? = nil, to sheet: inout Sheet) {
    let change: String? =
      switch (part.placeBefore, part.placeAfter) {
      case (nil, let place?): style.green("added, at place \(place)")
      case (let place?, nil): style.red("removed, was at place \(place)")
      case (let old?, let new?) where part.isMoved: "moved, from place \(old) to \(new)"
      default: nil
      }
    let isWhole = part.placeBefore == nil || part.placeAfter == nil
    sheet.heading(kind, part.id, mark: "\(kind) ", change.map { [.init("Change", $0, isStyled: true)] } ?? [])
    for change in part.fields where !isWhole || fields?.contains(change.field) ?? true { add(change, to: &sheet) }
    sheet.gap()
  }

  private func add(_ change: FieldChange, to sheet: inout Sheet) {
    let field = change.field
    switch change.change {
    case .added(let text):
      sheet.inLayout { $0.styledFact(field, inserted(words(text))) }
      sheet.inPlain { $0.fact("\(field) added", text) }
    case .removed(let text):
      sheet.inLayout { $0.styledFact(field, removed(words(text))) }
      sheet.inPlain { $0.fact("\(field) removed", text) }
    case .moved(let old, _, let text): sheet.fact(field, "(was \(old)) \(text.onOneLine)")
    case .reworded(let old, let new):
      let difference = WordDifference(from: old, to: new)
      if difference.isSame { return sheet.fact(field, "(only blanks or line ends differ)") }
      sheet.inLayout { $0.styledFact(field, reworded(difference)) }
      sheet.inPlain { sheet in
        for case .removed(let words) in difference.runs { sheet.fact("\(field), words gone", phrase(words)) }
        for case .inserted(let words) in difference.runs { sheet.fact("\(field), words added", phrase(words)) }
        sheet.fact("\(field) now", new)
      }
    }
  }

  private func reworded(_ difference: WordDifference) -> String {
    difference.runs.map { run in
      switch run {
      case .kept(let words): phrase(words)
      case .removed(let words): removed(words)
      case .inserted(let words): inserted(words)
      }
    }.joined(separator: " ")
  }

  private func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
  private func phrase(_ words: [String]) -> String { words.joined(separator: " ").visible() }

  // Each word is coloured by itself: pagers forget the colour at the end of a line.
  private func removed(_ words: [String]) -> String {
    "[-\(phrase(words))-]".split(separator: " ").map { style.red(String($0)) }.joined(separator: " ")
  }

  private func inserted(_ words: [String]) -> String {
    "{+\(phrase(words))+}".split(separator: " ").map { style.green(String($0)) }.joined(separator: " ")
  }
}
