import Foundation
import Testing

@testable import Storage

/// No command overwrites the database, a bank or a file that it reads itself, whatever the file is called.
@MainActor
@Suite struct ProtectedFilesTests {
  /// Every command line that writes a file, with `FILE` for the path; if a command can replace files, it is told to.
  nonisolated static let commands = [
    "export --out FILE --force", "export --format csv --out FILE --force", "report compare --out FILE --force",
    "report candidate C-1 --out FILE --force", "report kit --out FILE --force",
    "report interviewer --out FILE --force", "access C-1 --out FILE --force --requested 2026-09-21", "backup FILE",
    "mapping new lever --out FILE",
  ]

  /// A home with a submitted interview, its own banks, and links to the database and to a bank.
  private final class Home {
    let sitting: Sitting
    let database: String
    var path: String { sitting.home.path }
    var banks: [String: String] { ["EXTRAMILE_BANKS": path + "/banks"] }

    @MainActor
    init() throws {
      sitting = try Sitting()
      database = sitting.home.path + "/.local/share/extramile/extramile.sqlite"
      let lines = "+ named the limit\n/end\ny\n4\ntold the lead\ncalm\ny".split(separator: "\n")
      try #require(sitting.run("interview C-1", lines.map { (60, String($0)) }) == 0, "\(sitting.transcript)")
      try FileManager.default.copyItem(atPath: Office.package + "/QuestionBanks", toPath: path + "/banks")
      try Data("format: 1\n".utf8).write(to: URL(fileURLWithPath: path + "/elsewhere.yml"))
      try link("link", to: database)
      try link("link to link", to: path + "/link")
      try link("to the log", to: database + "-wal")
      try link("to a bank", to: path + "/banks/empowerment.yaml")
      try link("folder", to: (database as NSString).deletingLastPathComponent)
      try FileManager.default.linkItem(atPath: database, toPath: path + "/hard.sqlite")
    }

    private func link(_ name: String, to target: String) throws {
      let name = name.replacing(" ", with: "-")
      try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    /// Every file below the home, with what it holds.
    func contents() -> [String: Data] {
      let files = FileManager.default.subpaths(atPath: path) ?? []
      return Dictionary(
        uniqueKeysWithValues: files.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") }
          .map { ($0, FileManager.default.contents(atPath: "\(path)/\($0)") ?? Data()) })
    }
  }

  @Test(arguments: commands) func theDatabaseAndBanksStay(_ command: String) throws {
    let home = try Home()
    let database = home.database
    let name = (database as NSString).lastPathComponent
    let before = home.contents()
    var wanted = [
      "link": "the database in use", "link-to-link": "the database in use", "hard.sqlite": "the database in use",
      "folder/\(name)": "the database in use", "folder/../extramile/./\(name)": "the database in use",
      "folder/\(name.uppercased())": "the database in use",
      "to-the-log": "a part of the database in use", "folder/\(name)-shm": "a part of the database in use",
      database + "-journal": "a part of the database in use",
      ".local/state/extramile/x": "in the folder where extramile keeps its history and drafts",
    ]
    wanted[database] = "the database in use"
    wanted[database + "-wal"] = "a part of the database in use"
    if command.contains("--force") { wanted["elsewhere.yml"] = "a YAML file, which could be a question bank" }
    if !command.hasPrefix("mapping") {
      wanted["banks/empowerment.yaml"] = "a question bank"
      wanted["to-a-bank"] = "a question bank"
      wanted["banks/teams/../teams/support.yaml"] = "a team profile"
      wanted["banks/practice/empowerment.yaml"] = "a file of sample answers"
    }
    for (file, finding) in wanted {
      let line = command.replacing("FILE", with: file)
      #expect(home.sitting.run(line, environment: home.banks) == 2, "\(line)")
      // Lines may be broken anywhere, also within a path.
      let said = home.sitting.transcript.filter { !$0.isWhitespace }
      let wanted = "\(file) is \(finding), so nothing was written.".filter { !$0.isWhitespace }
      #expect(said.contains(wanted), "\(line): \(said)")
    }
    #expect(home.contents() == before)
    #expect(home.sitting.run("doctor") == 0)
  }

  @Test func theFileThatACommandReads() throws {
    let home = try Home()
    try FileManager.default.copyItem(atPath: home.path + "/banks/empowerment.yaml", toPath: home.path + "/mine.yaml")
    #expect(home.sitting.run("mapping new lever --out lever.yaml") == 0)
    for line in [
      "report kit --bank \(home.path)/mine.yaml --out mine.yaml --force",
      "export --format lever --mapping lever.yaml --out ./lever.yaml --force",
    ] {
      #expect(home.sitting.run(line) == 2)
      #expect(home.sitting.transcript.contains("is a file that this command reads"), "\(home.sitting.transcript)")
    }
  }

  /// A report replaces neither an older backup nor the database of another opening.
  @Test func anotherDatabaseIsNotReplaced() throws {
    let home = try Home()
    #expect(home.sitting.run("backup copy.sqlite") == 0)
    let before = FileManager.default.contents(atPath: home.path + "/copy.sqlite")
    #expect(home.sitting.run("export --out copy.sqlite --force") == 2)
    #expect(home.sitting.transcript.contains("copy.sqlite is an Extramile database or a backup of one"))
    #expect(FileManager.default.contents(atPath: home.path + "/copy.sqlite") == before)
    #expect(home.sitting.run("export --out copy.sqlite-wal") == 2)
    #expect(home.sitting.transcript.contains("is a part of an Extramile database"))
  }

  @Test func devicesAndFoldersAreNotReplaced() throws {
    let home = try Home()
    for command in Self.commands {
      for file in ["/dev/null", "banks"] {
        let line = command.replacing("FILE", with: file)
        #expect(home.sitting.run(line) == 2, "\(line)")
        #expect(home.sitting.transcript.contains("so nothing was written") || home.sitting.transcript.contains("so\n"))
      }
    }
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
  }

  /// `/save` and `bank new` write files as well.
  @Test func notesAndStarters() throws {
    let home = try Home()
    #expect(
      home.sitting.run("interview C-2", [(1, "a note"), (1, "/save \(home.database)-wal"), (1, "/save link")]) == 0)
    #expect(home.sitting.transcript.contains("is a part of the database in use"))
    #expect(home.sitting.transcript.contains("link is the database in use"))
    let there = home.path + "/banks/there.yaml"
    #expect(home.sitting.run("bank new there --database \(there)", environment: home.banks) == 2)
    #expect(!FileManager.default.fileExists(atPath: there))
  }
}
