import Interviews
import QuestionBanks

/// Tells the writer of a note that it touches a topic which must play no part: once for each topic in an interview, after
/// the note is saved, and without keeping anything back.
@MainActor
final class NoteReminder {
  private let shelf: RuleShelf
  private let earlier: [String]
  /// Read when the first note comes; no topics where there are no rules, or none that can be read.
  private lazy var topics = NoteTopics((try? shelf.read().rules()) ?? .none)
  private lazy var told = Set(earlier.flatMap(topics.touched))

  /// `earlier` are the notes that the interview has already.
  init(_ shelf: RuleShelf, earlier: [String]) {
    self.shelf = shelf
    self.earlier = earlier
  }

  /// The sentence that a note calls for; nil for nearly all.
  func sentence(on note: String) -> String? {
    let new = topics.touched(by: note).filter { told.insert($0).inserted }
    guard !new.isEmpty else { return nil }
    return
      "Saved. This note touches \(new.map(\.name).joined(separator: "; and ")). It must play no part in what you decide; "
      + "/edit rewords it, /undo takes it out."
  }
}
