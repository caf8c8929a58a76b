import Foundation
import Interviews
import Reports
import Terminal
import Text

/// The file that `/save` writes: what an interview holds so far, on a disk that still takes it.
@MainActor
struct NotesFile {
  private let typed: String
  private let workspace: Workspace

  /// The file that was typed, in quotation marks or not, with `~` for the home folder.
  init(typed: String, in workspace: Workspace) {
    let words = QuotedWord.words(in: typed)
    self.typed = words.count == 1 ? words[0] : typed
    self.workspace = workspace
  }

  /// Writes the text for its owner alone; what is there already stays. The result says how that went.
  func write(_ text: NotesText, unsaved: String?) -> String {
    let destination: Destination
    do throws(Failure) { destination = try Destination(typed, option: "/save", replacing: false, in: workspace) } catch
    {
      return error.message
    }
    let name = destination.path.visible()
    let now = workspace.world.now()
    let bytes = Array(text.text(at: now, unsaved: unsaved).visible(keepingNewlines: true).utf8)
    do throws(DiskFile.Refusal) {
      try destination.put(bytes, replacing: false)
      return "Written, for you alone to read: \(name)"
    } catch {
      return error.isThereAlready
        ? "\(name) is there already, and was left as it is. Choose another name."
        : "\(name) cannot be written: \(error.reason). Try another folder or disk."
    }
  }

  /// What could follow in place of the path typed so far: files, and folders with a slash behind them.
  static func completions(of typed: String, in world: World) -> [String] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let begun = typed.dropFirst(folder.count)
    let place = folder.isEmpty ? world.workingFolder : expanded(folder, in: world)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasPrefix(begun) && (!$0.hasPrefix(".") || begun.hasPrefix(".")) }.sorted().map { name in
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: "\(place)/\(name)", isDirectory: &isFolder)
      return folder + name + (isFolder.boolValue ? "/" : "")
    }
  }

  /// A path with `~` at its beginning put out for the home folder.
  static func expanded(_ path: String, in world: World) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = world.environment["HOME"] else { return path }
    return home + path.dropFirst()
  }
}
