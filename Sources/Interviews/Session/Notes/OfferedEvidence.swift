package import QuestionBanks
import Text

/// The notes that a rating's evidence can be taken from: what was noted for and against, beyond the question, and word
/// for word.
///
/// At the evidence prompt they stand numbered; a line of numbers takes their words, so that evidence stays what was noted.
package struct OfferedEvidence: Equatable, Sendable {
  package let notes: [Note]

  package init(for question: Question.ID, in interview: Interview) {
    notes = interview.notes(on: question).filter(\.kind.isEvidence)
  }

  /// The words of the notes whose numbers a line lists, in the line's order; nil for a line that begins otherwise.
  ///
  /// Numbers count from 1, with blanks, commas or semicolons between; `2-4` is a range. Words behind a semicolon are added
  /// as they stand. A quote keeps its quotation marks.
  func words(of line: String) throws(Refusal) -> String? {
    guard !notes.isEmpty else { return nil }
    var parts = line.split(separator: ";", omittingEmptySubsequences: false)[...]
    var numbers: [Int] = []
    while let part = parts.first, let listed = try listed(part) {
      numbers += listed
      parts.removeFirst()
    }
    guard !numbers.isEmpty else { return nil }
    let own = parts.joined(separator: ";").trimmed
    let words = numbers.map { notes[$0 - 1].evidence } + (own.isEmpty ? [] : [own])
    return words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; ")
  }

  /// The numbers in a text that holds nothing else; nil for other texts.
  private func listed(_ text: Substring) throws(Refusal) -> [Int]? {
    let words = text.split { $0 == " " || $0 == "," }
    let ends = words.map { $0.split(separator: "-", omittingEmptySubsequences: false) }
    let isList = ends.allSatisfy { $0.count <= 2 && $0.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0"..."9" ~= $0 } } }
    guard !words.isEmpty, isList else { return nil }
    var numbers: [Int] = []
    for ends in ends {
      let (first, last) = (try number(ends[0]), try number(ends[ends.count - 1]))
      numbers += first <= last ? Array(first...last) : (last...first).reversed()
    }
    return numbers
  }

  private func number(_ text: Substring) throws(Refusal) -> Int {
    guard let number = Int(text), notes.indices.contains(number - 1) else {
      throw .noSuchNote(String(text), count: notes.count)
    }
    return number
  }
}

extension Note {
  /// The note as evidence: its text on one line, a quote in quotation marks.
  fileprivate var evidence: String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return kind == .quote ? "\"\(line)\"" : line
  }
}
