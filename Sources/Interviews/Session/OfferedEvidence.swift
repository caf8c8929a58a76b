/// The notes that a rating's evidence can be taken from: what was noted for and against, beyond the question, and word
/// for word.
///
/// At the evidence prompt they stand numbered; a line of numbers takes their words, so that evidence stays what was noted.
package struct OfferedEvidence: Equatable, Sendable {
  package let notes: [Note]

  package init(for question: Question.ID, in interview: Interview) {
    let kinds: Set<Note.Kind> = [.evidenceFor, .evidenceAgainst, .quote, .beyond]
    notes = interview.notes(on: question).filter { kinds.contains($0.kind) }
  }

  /// The words of the notes whose numbers a line lists, in the line's order; nil for a line that is no list of numbers.
  ///
  /// Numbers count from 1, with blanks or commas between; a quote keeps its quotation marks.
  func words(of line: String) throws(Refusal) -> String? {
    let parts = line.split { $0 == " " || $0 == "," }
    guard !parts.isEmpty, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    guard !notes.isEmpty else { throw .evidenceIsNoText }
    var chosen: [String] = []
    for part in parts {
      guard let number = Int(part), notes.indices.contains(number - 1) else {
        throw .noSuchNote(String(part), count: notes.count)
      }
      let words = notes[number - 1].evidence
      if !chosen.contains(words) { chosen.append(words) }
    }
    return chosen.joined(separator: "; ")
  }
}

extension Note {
  /// The note as evidence: its text on one line, a quote in quotation marks.
  fileprivate var evidence: String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return kind == .quote ? "\"\(line)\"" : line
  }
}
