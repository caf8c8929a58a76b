import Interviews
import Terminal
import Text

/// The line that is being typed, in the user's editor: a draft that only its owner can read, gone right afterwards.
@MainActor
struct LineElsewhere {
  private let world: World
  private let locations: Locations
  private let folder: String

  static let draftName = "line.txt"

  /// `key` names the interview among all others.
  init(_ workspace: Workspace, key: String) {
    (world, locations) = (workspace.world, workspace.locations)
    folder = workspace.locations.drafts(of: "\(key)/line")
  }

  /// What the editor made of a line; nil when the line stays as it is, and why has been said.
  func edited(_ line: String) -> String? {
    do throws(DiskFile.Refusal) {
      guard let claim = try Draft.Claim(folder: folder, in: locations) else { return nil }
      defer { withExtendedLifetime(claim) {} }
      let draft = try Draft(copying: Array((line + "\n").utf8), of: "\(folder)/\(Self.draftName)", in: folder)
      defer { draft.remove() }
      if let trouble = Editor(world).open(draft.path) {
        world.complain("\(trouble.sentence) The line is as it was.")
        return nil
      }
      return written(draft)
    } catch {
      world.complain("The folder for drafts, \(folder), cannot be written: \(error.reason). The line is as it was.")
      return nil
    }
  }

  /// The text of the draft. A line can't contain a NUL, and spaces around it aren't part of a note.
  private func written(_ draft: Draft) -> String? {
    guard let bytes = draft.contents else { return nil }
    do throws(NotUTF8) { return try String(utf8: bytes).filter { $0 != "\0" }.trimmed } catch {
      world.complain("line \(error.line): \(error.message) The line is as it was.")
      return nil
    }
  }
}
