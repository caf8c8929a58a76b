import Foundation
import Interviews
import QuestionBanks
import Terminal
import Text

/// The file that `bank new` or `team new` is about to write for an author to begin with.
@MainActor
struct StarterFile {
  let kind: String
  let id: String
  let title: String?

  init(kind: String, id: String, title: String?) throws(Failure) {
    guard Slug.isSlug(id) else {
      let hint = Slug.slug(of: id).map { "Write: \($0)" } ?? "Begin with a letter."
      throw Failure(
        "\(id.isEmpty ? "An empty word" : id) is no \(kind) id: lower-case letters, digits and single hyphens, a letter "
          + "first. \(hint)", exitCode: Failure.usage)
    }
    self.kind = kind
    self.id = id
    self.title = try title.map { text throws(Failure) in try checkedName(text, of: "The title").text }
  }

  /// Writes the file, says where it is, and what comes next.
  func write(_ text: String, in folder: BankFolder, below: String, known: String?, _ workspace: Workspace)
    throws(Failure)
  {
    let name = "\(folder.name)/\(below)\(id).yaml"
    let edit = workspace.line(kind, "edit", id)
    if let known { throw Failure("There is a \(kind) \(id) already: \(known). To change it: \(edit)") }
    let path = folder.fullPath(of: name)
    let other = "\(folder.name)/\(below)\(id).yml"
    func taken(_ name: String) -> Failure {
      Failure("\(name) is there already. Choose another id, or move that file away.")
    }
    if FileManager.default.fileExists(atPath: folder.fullPath(of: other)) { throw taken(other) }
    if !below.isEmpty {
      // If it cannot be made, neither can the file, which says why.
      try? FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: false)
    }
    let destination = try Destination(path, replacing: false, mayBeBank: true, in: workspace)
    do throws(DiskFile.Refusal) { try destination.put(Array(text.utf8), for: .usual, replacing: false) } catch {
      if error.isThereAlready { throw taken(name) }
      throw Failure("\(name) cannot be written: \(error.reason). Name a folder of your own with --banks.")
    }
    workspace.world.say("Wrote \(name)")
    workspace.world.tell("It is ready to use, with comments that say what each part is for.")
    workspace.world.say("Next: \(edit)")
  }
}
