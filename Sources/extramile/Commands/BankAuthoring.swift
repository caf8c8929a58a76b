import ArgumentParser
import Foundation
import Interviews

extension BankCommand {
  struct New: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Write a bank to begin with: one competency, two questions, comments.",
      discussion: """
        The file is ID.yaml in the folder of question banks. Nothing that is there is ever overwritten.

        Examples: extramile bank new warehouse
                  extramile bank new warehouse --title "Care and pace in the warehouse"
        """)

    @Argument(help: "The bank's id: lower-case letters, digits, hyphens.") var id: String
    @Option(help: ArgumentHelp("What the bank is called.", valueName: "text")) var title: String?
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let starter = try StarterFile(kind: "bank", id: id, title: title)
      let folder = try workspace.bankFolder()
      let known = folder.bankFiles.first { BankReader.partial((try? folder.read($0)) ?? .none).bank?.id == id }
      try starter.write(
        StarterBank.text(id: id, title: starter.title, hasSchema: folder.has("bank.schema.json")), in: folder,
        below: "", known: known, workspace)
    }
  }

  struct Edit: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Edit a bank in your editor; it is checked before it is saved.",
      discussion: """
        Opens a copy in VISUAL, else EDITOR, else vi, and checks it when the editor ends. Without problems it takes the \
        file's place in one step. With problems you see them with their lines, and edit again, keep the text as a draft, \
        save it in spite of warnings, or discard it. A text with errors is never saved.

        A draft is also what stays if the program or the editor dies; the same command offers to go on with it. If the \
        file changed meanwhile, it is not replaced.

        Examples: extramile bank edit empowerment
                  EDITOR="code --wait" extramile bank edit empowerment
        """)

    @Argument(help: "The bank's id, or a file.") var bank: String
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let source = try workspace.bankFile(bank)
      let path = try bank.looksLikePath ? bank : workspace.bankFolder().fullPath(of: source.name)
      let reading = try workspace.ruleShelf.read()
      if let note = reading.note { workspace.world.note(note) }
      let check = BankCheck(rules: try reading.rules())
      try FileEditing(
        workspace,
        EditableFile(kind: "bank", word: bank, source: source, path: path.resolved, schema: .bank) {
          CheckedFile(bank: $0, check)
        }
      ).run()
    }
  }
}

extension TeamCommand {
  struct New: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Write a team profile to begin with: a target for each competency of the banks.",
      discussion: """
        The file is teams/ID.yaml in the folder of question banks. Nothing that is there is ever overwritten.

        Example: extramile team new night-shift --bank empowerment,judgment
        """)

    @Argument(help: "The team's id: lower-case letters, digits, hyphens.") var id: String
    @Option(
      help: ArgumentHelp("Banks whose competencies are targets: ids, with commas between.", valueName: "bank"))
    var bank: String
    @Option(help: ArgumentHelp("What the team is called.", valueName: "text")) var title: String?
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let starter = try StarterFile(kind: "team", id: id, title: title)
      let folder = try workspace.bankFolder()
      let words = bank.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      guard !words.isEmpty else { throw Failure("--bank names no bank.", exitCode: Failure.usage) }
      var banks: [Bank] = []
      for word in words {
        let source = try folder.bankFile(word)
        let read = BankReader.read(source)
        let bank = try sound(source, read.bank, read.diagnostics)
        if !banks.contains(where: { $0.id == bank.id }) { banks.append(bank) }
      }
      let known = folder.teamFiles.first { TeamReader.frozen((try? folder.read($0)) ?? .none)?.id == id }
      try starter.write(
        StarterTeam.text(id: id, title: starter.title, banks: banks, hasSchema: folder.has("teams/team.schema.json")),
        in: folder, below: "teams/", known: known,
        workspace)
    }
  }

  struct Edit: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Edit a team profile in your editor; it is checked before it is saved.",
      discussion: """
        As bank edit does it: a copy in VISUAL, else EDITOR, else vi; the checks; the file replaced in one step, or the \
        text kept as a draft.

        Example: extramile team edit support
        """)

    @Argument(help: "The team's id, or a file.") var team: String
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let folder = try workspace.bankFolder()
      let source = try folder.teamFile(team)
      let banks = folder.banks()
      try FileEditing(
        workspace,
        EditableFile(
          kind: "team", word: team, source: source, path: folder.fullPath(of: source.name).resolved, schema: .team
        ) {
          CheckedFile(team: $0, banks: banks)
        }
      ).run()
    }
  }
}

/// A file that is about to be written for an author to begin with.
@MainActor
private struct StarterFile {
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
    self.title = try title.map { text throws(Failure) in try checkedName(text, of: "The title") }
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
    do { try DiskFile.create(path, Array(text.utf8)) } catch {
      if error.isThereAlready { throw taken(name) }
      throw Failure("\(name) cannot be written: \(error.reason). Name a folder of your own with --banks.")
    }
    workspace.world.say("Wrote \(name)")
    workspace.world.tell("It is ready to use, with comments that say what each part is for.")
    workspace.world.say("Next: \(edit)")
  }
}

extension BankFolder {
  fileprivate func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(file)") }
}

extension SourceFile {
  /// In place of a file that cannot be read.
  fileprivate static var none: SourceFile { SourceFile(name: "", bytes: []) }
}

extension String {
  /// The path from the root, links followed, so that a file has one draft whatever it is called.
  fileprivate var resolved: String { URL(fileURLWithPath: self).resolvingSymlinksInPath().path }
}
