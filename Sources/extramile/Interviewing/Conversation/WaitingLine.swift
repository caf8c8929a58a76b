import Foundation
import Interviews
import Storage

/// A line that lies half-typed in the state folder: in which interview, and what becomes of it when that is resumed.
@MainActor
struct WaitingLine {
  enum Fate: String, Equatable {
    /// It stands at the prompt again.
    case prefilled
    /// The interview has gone on to another prompt: it is shown.
    case shown
    /// It was entered or given up, or cannot be read: it is cleared away.
    case settled
    /// Its interview is submitted, or not in this database: the next interview that is begun or resumed clears it away.
    case stale
    /// Interviews cannot be read now.
    case unknown
  }

  /// nil where it is not known.
  let interview: DraftInterview?
  let fate: Fate
  /// As it was typed; nil for who is not its interview's interviewer, and where it is settled.
  let text: String?

  /// Those of one database, in the order of their interviews; `drafts` is nil where interviews cannot be read.
  static func all(in folder: String, of drafts: [DraftInterview]?, for who: String) -> [WaitingLine] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.contains(".") }
    return names.sorted().map { name in
      guard let drafts else { return WaitingLine(interview: nil, fate: .unknown, text: nil) }
      guard let draft = drafts.first(where: { $0.id.description == name }) else {
        return WaitingLine(interview: nil, fate: .stale, text: nil)
      }
      guard let line = HalfTypedFile("\(folder)/\(name)").line else {
        return WaitingLine(interview: draft, fate: .settled, text: nil)
      }
      let isOwn = draft.interviewer.lowercased() == who.lowercased()
      return WaitingLine(draft, line, isOwn: isOwn)
    }
  }

  private init(_ draft: DraftInterview, _ line: HalfTypedLine, isOwn: Bool) {
    interview = draft
    fate =
      switch line.fate(in: draft.interview, after: draft.events) {
      case .prefilled: .prefilled
      case .shown: .shown
      case .settled: .settled
      }
    text = isOwn && fate != .settled ? line.text : nil
  }

  private init(interview: DraftInterview?, fate: Fate, text: String?) {
    (self.interview, self.fate, self.text) = (interview, fate, text)
  }
}
