import Foundation
import Interviews
import Reports
import Terminal
import Text

/// The file that a report is written to: whole or not at all, for its owner alone, and never over another one unasked.
@MainActor
struct ReportFile {
  private let kind: String
  private let opening: String?
  private let candidate: String?
  private let options: ReportOptions
  private let workspace: Workspace
  private let destination: Destination
  /// As it was typed, or the name of its own.
  private let name: String

  /// `subjects` says what the report is about, for its default file name; `inputs` are the files that it is made from.
  init(
    _ kind: String, of subjects: [String], opening: String?, candidate: String? = nil, inputs: [String] = [],
    _ options: ReportOptions, _ workspace: Workspace
  ) throws(Failure) {
    self.kind = kind
    self.opening = opening
    self.candidate = candidate
    self.options = options
    self.workspace = workspace
    name = options.out ?? Self.name(of: kind, subjects)
    destination = try Destination(name, replacing: true, inputs: inputs, in: workspace)
  }

  /// Writes the page and says where it is.
  func write(_ page: Page, _ output: OutputOptions) throws {
    let bytes = Array(page.text.utf8)
    let isReplaced = try put(bytes)
    let world = workspace.world
    if output.json {
      return try world.sayJSON(
        ReportWritten(
          report: kind, opening: opening, candidate: candidate, file: destination.path, bytes: bytes.count,
          replaced: isReplaced, warnings: page.warnings))
    }
    world.say("Written, for you alone to read: \(name.visible()) (\(Self.size(bytes.count))).")
    if !page.warnings.isEmpty {
      world.tell("\(counted(page.warnings.count, "thing")) to know before relying on it: at the top of the page.")
    }
  }

  /// The result says whether another file gave way.
  private func put(_ bytes: [UInt8]) throws(Failure) -> Bool {
    do throws(DiskFile.Refusal) {
      try destination.put(bytes, replacing: false)
      return false
    } catch {
      guard error.isThereAlready else { throw cannot(error) }
    }
    if !options.overwriting.isAllowed, try !isWanted() {
      throw Failure("\(name.visible()) was left as it is. Name another file with --out.")
    }
    do throws(DiskFile.Refusal) { try destination.put(bytes, replacing: true) } catch {
      throw cannot(error)
    }
    return true
  }

  private func isWanted() throws(Failure) -> Bool {
    let world = workspace.world
    guard world.isInputInteractive, !workspace.choices.noInput else {
      throw Failure(
        "\(name.visible()) is there already, and was left as it is. --force replaces it; --out names another file.")
    }
    return world.key(
      Menu(
        question: "\(name.visible()) is there already. Replace it",
        choices: [("y", "replace it"), ("n", "leave it as it is")], interrupting: "n")) == "y"
  }

  private func cannot(_ refusal: DiskFile.Refusal) -> Failure {
    Failure("\(name.visible()) cannot be written: \(refusal.reason). Name another folder with --out.")
  }

  /// A name that any system takes: letters and digits stay, everything else becomes a hyphen.
  static func name(of kind: String, _ subjects: [String]) -> String {
    let words = subjects.map { subject in
      let plain = subject.map { $0.isLetter || $0.isNumber || $0 == "_" ? String($0) : "-" }.joined()
      return plain.split(separator: "-").joined(separator: "-")
    }
    var name = (["extramile", kind] + words.filter { !$0.isEmpty }).joined(separator: "-")
    while name.utf8.count > 150 { name.removeLast() }
    return name + ".html"
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(max(1, bytes / 1000)) kB" : "\(decimal(Double(bytes) / 1_000_000, places: 1)) MB"
  }
}

/// What was written, as other programs read it: the members of `report … --json`.
private struct ReportWritten: Encodable {
  /// `compare`, `candidate`, `kit` or `interviewer`.
  let report: String
  @OrNull var opening: String?
  @OrNull var candidate: String?
  /// The full path.
  let file: String
  let bytes: Int
  let replaced: Bool
  let warnings: [String]
}

extension Workspace {
  /// By whom and when a report is made.
  var making: Page.Making {
    get throws(Failure) {
      Page.Making(for: try interviewer(), at: world.now(), by: "extramile \(Version.number)")
    }
  }
}
