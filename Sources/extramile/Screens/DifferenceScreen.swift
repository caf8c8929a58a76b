import Interviews
import Terminal

/// What differs between two versions of a bank or a team profile, to read on the screen: words that went as `[-old-]`,
/// words that came as `{+new+}`, in colour as well where there is any.
@MainActor
struct DifferenceScreen {
  let style: Style
  let columns: Int

  func text(_ comparison: BankComparison) -> String {
    text(
      [heading("Bank", comparison.bank)] + comparison.competencies.map { part("Competency", $0, shows: ["title"]) }
        + comparison.questions.map { part("Question", $0, shows: ["ask"]) },
      different: [
        comparison.bank.isEmpty ? nil : "the bank itself",
        comparison.competencies.isEmpty ? nil : competencies(comparison.competencies.count),
        comparison.questions.isEmpty ? nil : counted(comparison.questions.count, "question"),
      ])
  }

  func text(_ comparison: TeamComparison) -> String {
    text(
      [heading("Team", comparison.team)] + comparison.competencies.map { part("Competency", $0) },
      different: [
        comparison.team.isEmpty ? nil : "the profile itself",
        comparison.competencies.isEmpty ? nil : competencies(comparison.competencies.count),
      ])
  }

  private func text(_ parts: [[String]], different: [String?]) -> String {
    let shown = parts.filter { !$0.isEmpty }.flatMap { $0 + [""] }
    return (shown + ["Different: \(different.compactMap(\.self).joined(separator: ", "))."]).joined(separator: "\n")
  }

  private func heading(_ kind: String, _ fields: [FieldChange]) -> [String] {
    fields.isEmpty ? [] : [style.bold(kind)] + fields.map(field)
  }

  /// Of one that was added or removed, some fields may be enough; the rest can be read in the file.
  private func part(_ kind: String, _ part: PartChange, shows fields: [String]? = nil) -> [String] {
    let title = style.bold("\(kind) \(part.id)")
    let only = part.fields.filter { fields?.contains($0.field) ?? true }.map(field)
    switch (part.placeBefore, part.placeAfter) {
    case (nil, let place?): return [title + style.green(" added, at place \(place)")] + only
    case (let place?, nil): return [title + style.red(" removed, was at place \(place)")] + only
    case (let old?, let new?) where part.isMoved:
      return [title + " moved, from place \(old) to \(new)"] + part.fields.map(field)
    default: return [title] + part.fields.map(field)
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
}
