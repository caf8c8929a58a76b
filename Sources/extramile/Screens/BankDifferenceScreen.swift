import Interviews
import Terminal

/// What differs between two versions of a bank, to read on the screen: words that went as `[-old-]`, words that came as
/// `{+new+}`, in colour as well where there is any.
@MainActor
struct BankDifferenceScreen {
  let style: Style
  let columns: Int

  func text(_ comparison: BankComparison) -> String {
    var lines: [String] = []
    if !comparison.bank.isEmpty { lines += [style.bold("Bank")] + comparison.bank.map(field) + [""] }
    for part in comparison.competencies { lines += self.part("Competency", part, shows: "title") + [""] }
    for part in comparison.questions { lines += self.part("Question", part, shows: "ask") + [""] }
    return (lines + [summary(comparison)]).joined(separator: "\n")
  }

  /// One that was added or removed is told by its place and one field; the rest can be read in the bank.
  private func part(_ kind: String, _ part: PartChange, shows field: String) -> [String] {
    let title = style.bold("\(kind) \(part.id)")
    let only = part.fields.filter { $0.field == field }.map(self.field)
    switch (part.placeBefore, part.placeAfter) {
    case (nil, let place?): return [title + style.green(" added, at place \(place)")] + only
    case (let place?, nil): return [title + style.red(" removed, was at place \(place)")] + only
    case (let old?, let new?) where part.isMoved:
      return [title + " moved, from place \(old) to \(new)"] + part.fields.map(self.field)
    default: return [title] + part.fields.map(self.field)
    }
  }

  private func field(_ change: FieldChange) -> String {
    let text =
      switch change.change {
      case .added(let text): inserted(words(text))
      case .removed(let text): removed(words(text))
      case .moved(let old, _, let text): "(was \(old)) \(words(text).joined(separator: " "))"
      case .reworded(let old, let new): reworded(WordDifference(from: old, to: new))
      }
    return "  \(change.field): \(text)".wrapped(to: columns, indent: 4)
  }

  private func reworded(_ difference: WordDifference) -> String {
    if difference.isSame { return "(only blanks or line ends differ)" }
    return difference.runs.map { run in
      switch run {
      case .kept(let words): words.joined(separator: " ")
      case .removed(let words): removed(words)
      case .inserted(let words): inserted(words)
      }
    }.joined(separator: " ")
  }

  private func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  // Each word is coloured by itself: pagers forget the colour at the end of a line.
  private func removed(_ words: [String]) -> String {
    "[-\(words.joined(separator: " "))-]".split(separator: " ").map { style.red(String($0)) }.joined(separator: " ")
  }

  private func inserted(_ words: [String]) -> String {
    "{+\(words.joined(separator: " "))+}".split(separator: " ").map { style.green(String($0)) }.joined(separator: " ")
  }

  private func summary(_ comparison: BankComparison) -> String {
    let parts = [
      comparison.bank.isEmpty ? nil : "the bank itself",
      comparison.competencies.isEmpty ? nil : competencies(comparison.competencies.count),
      comparison.questions.isEmpty ? nil : counted(comparison.questions.count, "question"),
    ].compactMap(\.self)
    return "Different: \(parts.joined(separator: ", "))."
  }
}
