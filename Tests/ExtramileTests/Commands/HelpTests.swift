import ArgumentParser
import Foundation
import Testing

@testable import extramile

/// Help on one screen, and the names that commands had before.
@Suite struct HelpTests {
  private static let groups = CommandPath.all.filter { !$0.subcommands.isEmpty }.map { $0.text }

  @Test(arguments: [""] + groups)
  @MainActor func aPageOfHelpFitsOneScreen(_ noun: String) throws {
    let sitting = try Sitting()
    #expect(sitting.run("help \(noun)") == 0)
    let lines = sitting.transcript.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    // The 24th line is the next prompt's.
    #expect(lines.count <= 23, "\(sitting.transcript)")
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(sitting.transcript)")
    for command in CommandPath.named(by: noun.split(separator: " ").map(String.init)).subcommands {
      #expect(lines.contains { $0.hasPrefix("  \(command.name) ") && $0.hasSuffix(command.abstract) })
    }
    let page = sitting.transcript
    for line in ["\(noun) --help", "\(noun) -h"] {
      #expect(sitting.run(line) == 0)
      #expect(sitting.transcript == page, "\(line)")
    }
  }

  /// Each former name does what today's does, in help as well, and wherever global options stand.
  @Test(arguments: FormerNames.table.keys.sorted())
  @MainActor func formerNamesKeepWorking(_ former: String) throws {
    let today = try #require(FormerNames.table[former]?.joined(separator: " "))
    let sitting = try Sitting()
    let lines = [
      ["\(former) --no-such-option", "\(today) --no-such-option"], ["help \(former)", "help \(today)"],
      ["--as ida --plain \(former) --help", "--as ida --plain \(today) --help"],
    ]
    // `help statistics` shows the figures themselves.
    for line in lines where former != "statistics" || !line[0].hasPrefix("help") {
      let seen = line.map { line in (sitting.run(line), sitting.transcript) }
      #expect(seen[0] == seen[1], "\(line)")
      #expect(!seen[0].1.contains("There is no command"), "\(line)")
    }
  }

  @Test(
    arguments: [
      ("--as noor --plain export", 3), ("--as=noor --database x.sqlite list", 3), ("list --as noor", 0),
      ("--generate-completion-script bash", 2), ("--version", 1), ("", 0), ("--as", 1),
    ])
  func whereTheCommandBegins(_ line: String, _ place: Int) {
    #expect(GlobalOptions.firstCommandWord(in: line.split(separator: " ").map(String.init)) == place)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsForShells(_ shell: String) throws {
    let run = try Office().run("--generate-completion-script \(shell)")
    #expect(run.status == 0 && run.output.contains("doctor"), "\(run.errors)")
  }

  @Test @MainActor func tabOnAnEmptyLineOffersWhatMakesSense() throws {
    let home = try TemporaryFolder()
    var world = World.live
    world.environment = ["HOME": home.path, "EXTRAMILE_DATABASE": home.path + "/extramile.sqlite"]
    func offered() -> [String] {
      let workspace = Workspace(
        world, interpreter: Interpreter(run: { _, _ in 0 }, complete: commandWords), isAtPrompt: true)
      return commandWords("", "", workspace)
    }
    #expect(offered() == ["demo", "practice", "opening", "bank", "team", "help", "quit"])
    let office = try Office.withOpening()
    world.environment["EXTRAMILE_DATABASE"] = office.database
    #expect(offered().starts(with: ["interview", "practice"]))
    _ = try office.run("interview C-0412", input: "a note\n")
    #expect(offered().contains("compare"))
    _ = try office.run("opening close nov")
    #expect(offered().first == "opening")
  }

  @Test @MainActor func anEmptyDatabaseSaysWhereToBegin() throws {
    let office = try Office()
    let steps = """
      There is no opening yet. To begin, type one of these:
      Look around in a finished sample: extramile demo
      Score sample answers: extramile practice empowerment
      Open a position: extramile opening new NAME --bank empowerment --team support

      """
    #expect(try office.run("list").output == steps)
    let terminal = try office.terminal("")
    try terminal.expect("Open a position: opening new NAME --bank empowerment --team support")
    terminal.send("quit\r")
    try #require(terminal.waitForExit() == 0)
  }
}
