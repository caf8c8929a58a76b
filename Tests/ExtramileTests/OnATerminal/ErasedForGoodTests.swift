import Foundation
import Testing

@testable import Interviews
@testable import Storage

/// After an erasure by the real program: the bytes that are left, and what a kill in the middle leaves.
@Suite struct ErasedForGoodTests {
  /// With a letter that can be composed in two ways.
  static let name = "Qzo\u{EB}lina"
  /// In every note and every other text about her.
  static let token = "wqzkp"

  /// A card of hers with hundreds of notes, a draft with a half-typed line and a draft of notes in an editor, and a card
  /// about somebody else that names her, in the other way of composing it.
  private func filled() throws -> Office {
    let office = try Office.withOpening()
    let notes = (1...400).map { "+ \(Self.token) \($0) \(String(repeating: "long ", count: $0 % 40))" }
    let whole = notes.joined(separator: "\n") + "\n/end\ny\n4\n\(Self.token) evidence\n\(Self.token) overall\ny\n"
    for who in ["noor", "jonas"] {
      let run = try office.run("interview \(Self.name) --as \(who)", input: whole)
      try #require(run.status == 0, "\(run.errors)")
    }
    let other =
      "quicker than \(Self.name.decomposedStringWithCanonicalMapping.uppercased())\n/end\ny\n3\nas \(Self.name)\n\ny\n"
    try #require(try office.run("interview C-2", input: other).status == 0)
    // A half-typed line about somebody else that names her.
    let half = try office.terminal("interview C-3")
    try half.expect("Q1/6 0m> ")
    half.send("later than \(Self.name)")
    try half.expect("lina")
    half.kill(SIGTERM)
    try #require(half.waitForExit() == 128 + SIGTERM)

    let editor = try office.editor("echo '\(Self.token) draft' >> \"$1\"; exit 3")
    let terminal = try office.terminal("", environment: ["EDITOR": editor])
    try terminal.expect("extramile> ")
    terminal.send("interview \(Self.name) --as felix\r")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("\(Self.token) typed\r")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("/edit\r")
    try terminal.expect("/edit shows what you wrote")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("\(Self.token) half")
    try terminal.expect("\(Self.token) half")
    terminal.kill(SIGTERM)
    try #require(terminal.waitForExit() == 128 + SIGTERM)
    try #require(left(in: office).count > 5)
    return office
  }

  /// The files of the home in which anything of her can be read, in any case and any way of composing her name.
  private func left(in office: Office) -> [String] {
    let names = [Self.name, Self.name.decomposedStringWithCanonicalMapping]
    let forms = (names + [Self.token]).flatMap { [$0, $0.lowercased(), $0.uppercased()] }
    return ["data", "state", "config"].flatMap { folder in office.files(below: folder).map { "\(folder)/\($0)" } }
      .filter { path in
        let bytes = FileManager.default.contents(atPath: "\(office.home.path)/\(path)") ?? Data()
        return forms.contains { path.contains($0) || bytes.firstRange(of: Data($0.utf8)) != nil }
      }
  }

  @Test func noByteIsLeft() throws {
    let office = try filled()
    let terminal = try office.terminal("")
    try terminal.expect("extramile> ")
    for line in ["scorecard \(Self.name) --as felix", "scorecard C-2"] {
      terminal.send("\(line)\r")
      try terminal.expect("for nov")
      try terminal.expect("extramile> ")
    }
    terminal.send("erase \(Self.name.lowercased())\r")
    try terminal.expect("Type \(Self.name) to erase, anything else to leave it: ")
    terminal.send("\(Self.name.uppercased())\r")
    try terminal.expect("Erased \(Self.name). The name was taken out of 2 texts about others.")
    try terminal.expect("The file was rewritten")
    try terminal.expect("extramile> ")
    // While the program still runs, with its log beside the database; then when it has ended.
    #expect(left(in: office) == [])
    terminal.send("list\r")
    try terminal.expect("1 candidate erased.")
    try terminal.expect("extramile> ")
    // The arrow keys know the line no more.
    terminal.send("\u{1B}[A\u{1B}[A\r")
    try terminal.expect("quicker than [erased]")
    terminal.send(control: "D")
    #expect(terminal.waitForExit() == 0)
    #expect(left(in: office) == [])
    // Of what was half-written only the line about somebody else is there.
    #expect(
      office.files(below: "state").count { $0.contains("half-typed/") && $0.split(separator: "/").count == 4 } == 1)
    #expect(office.files(below: "state/extramile/drafts").filter { $0.contains("/") } == [])

    let doctor = try office.run("doctor")
    #expect(doctor.status == 0 && doctor.output.contains("1 candidate erased"), "\(doctor.output)")
    for line in ["compare", "agreement", "opening show", "scorecard C-2"] {
      #expect(try office.run(line).status == 0, "\(line)")
    }
    #expect(try office.run("scorecard C-2").output.contains("quicker than [erased]"))
    let gone = try office.run("erase \(Self.name) --yes")
    #expect(gone.status == 2 && gone.errors.contains("There is no candidate"))
  }

  /// A window that is in the middle of the interview ends with its next line, and keeps nothing of it.
  @Test func anOpenWindowEndsWithItsNextLine() throws {
    let office = try Office.withOpening()
    let terminal = try office.terminal("interview \(Self.name)")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("\(Self.token) one\r")
    try terminal.expect("Q1/6 0m> ")
    let erase = try office.run("erase \(Self.name) --yes")
    try #require(erase.status == 0, "\(erase.errors)")
    terminal.send("\(Self.token) two\r")
    try terminal.expect("This candidate was erased by another program meanwhile")
    #expect(terminal.waitForExit() == 2)
    #expect(left(in: office) == [])
  }

  /// What is typed in such a window afterwards is not saved, and commands that save no event don't write it either.
  @Test(arguments: ["/save ~/data/notes.txt", "/edit", "/skip late"]) func anOpenWindowKeepsNothingOfIt(
    _ command: String
  ) throws {
    let office = try Office.withOpening()
    let editor = try office.editor("cp \"$1\" \"$HOME/data/seen\"; exit 3")
    let terminal = try office.terminal("interview \(Self.name)", environment: ["EDITOR": editor])
    try terminal.expect("Q1/6 0m> ")
    terminal.send("\(Self.token) one\r")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("\(Self.token) ha")
    let halfTyped = { office.files(below: "state/extramile/half-typed").filter { $0.contains("/") } }
    try terminal.wait(for: "the kept line") { halfTyped().count == 1 }
    let erase = try office.run("erase \(Self.name) --yes")
    try #require(erase.status == 0, "\(erase.errors)")
    #expect(halfTyped() == [])
    terminal.send("lf")
    try terminal.expect("lf")
    // Longer than a half-typed line waits to be kept.
    usleep(2_600_000)
    #expect(halfTyped() == [])
    terminal.send("\u{15}\(command)\r")
    try terminal.expect("This candidate was erased by another program meanwhile")
    #expect(terminal.waitForExit() == 2)
    #expect(left(in: office) == [])
    #expect(office.files(below: "state/extramile/drafts").filter { $0.contains("/") } == [])
  }

  /// A window of another account, whose state folder the erasure can't reach, cleans up by itself.
  @Test func aWindowWithAStateFolderOfItsOwnClearsUp() throws {
    let office = try Office.withOpening()
    let own = ["XDG_STATE_HOME": office.home.path + "/state/own"]
    let terminal = try office.terminal("", environment: own)
    try terminal.expect("extramile> ")
    terminal.send("interview \(Self.name)\r")
    try terminal.expect("Q1/6 0m> ")
    terminal.send("\(Self.token) half")
    let halfTyped = { office.files(below: "state/own/extramile/half-typed").filter { $0.contains("/") } }
    try terminal.wait(for: "the kept line") { halfTyped().count == 1 }
    let erase = try office.run("erase \(Self.name) --yes")
    try #require(erase.status == 0, "\(erase.errors)")
    try terminal.wait(for: "no kept line") { halfTyped().isEmpty }
    terminal.send("\r")
    try terminal.expect("This candidate was erased by another program meanwhile")
    try terminal.expect("extramile> ")
    #expect(left(in: office) == [])
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
  }

  /// Killed before its transaction it has taken nothing of the record; killed after it, everything, and the file is
  /// rewritten by who is asked to.
  @Test func aKillLeavesAllOrNothing() throws {
    let office = try filled()
    let store = try Store(path: office.database)
    let kit = try #require(try store.opening(named: "nov"))
    let before = try store.interviews(for: kit)
    try store.write { _ in
      let terminal = try office.terminal("erase \(Self.name) --yes")
      try terminal.expect("other accounts.")
      terminal.kill(SIGKILL)
      #expect(terminal.waitForExit() == 128 + SIGKILL)
    }
    #expect(try store.interviews(for: kit) == before)
    #expect(try Examination(of: office.database).isSound)

    try store.read { db in
      // A reader holds what it sees from its first look on.
      _ = try Store.knownVersion(of: db, path: office.database)
      let terminal = try office.terminal("erase \(Self.name) --yes")
      try terminal.expect("Erased \(Self.name).")
      terminal.kill(SIGKILL)
      #expect(terminal.waitForExit() == 128 + SIGKILL)
    }
    #expect(try store.candidates() == ["C-2", "C-3"])
    let doctor = try office.run("doctor")
    #expect(doctor.status == 0 && doctor.output.contains("The file was not rewritten after an erasure"))
    let compact = try office.run("erase --compact")
    #expect(
      compact.status == 0 && compact.output.hasPrefix("The file was rewritten: ")
        || compact.output.hasPrefix("Half-typed"))
    #expect(left(in: office) == [])
    #expect(try office.run("doctor --json").output.contains("\"findings\" : [\n\n  ]"))
  }
}
