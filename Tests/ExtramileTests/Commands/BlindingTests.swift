import ArgumentParser
@testable import Exchange
import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Storage
@testable import extramile

/// What other interviewers noted and rated, through every command there is: a command that is added without a line here
/// fails, and every flag of each is tried.
@Suite struct BlindingTests {
  /// What to type for each command; the lines of an interview or an amendment stand below its own. They are typed as
  /// whoever looks, of whom `C-1` is the candidate with the canaries.
  static let lines: [String: [String]] = [
    // It works in a database of its own.
    "demo": [],
    "bank list": ["bank list"],
    "bank show": ["bank show birds"],
    "bank new": ["bank new birds"],
    "bank edit": ["bank edit birds"],
    "bank check": ["bank check"],
    "bank diff": ["bank diff birds --opening nov"],
    "bank schema": ["bank schema"],
    "team list": ["team list"],
    "team show": ["team show mine"],
    "team new": ["team new mine --bank birds"],
    "team edit": ["team edit mine"],
    "team check": ["team check"],
    "team diff": ["team diff mine --opening nov"],
    "team schema": ["team schema"],
    "opening new": ["opening new nov --bank birds --team mine"],
    "opening list": ["opening list"],
    "opening show": ["opening show nov", "opening show"],
    "opening retain": ["opening retain nov --months 1200", "opening retain C-1 --months 1"],
    "opening close": ["opening close C-1"],
    "interview": [
      "interview C-1 --as ivo\n/help\n/show\nmine\n/goto 9\n/pause", "interview C-1 --opening nowhere",
      "interview C-2\n/pause",
    ],
    "scorecard show": ["scorecard C-1", "scorecard C-11", "scorecard C-1 --opening nowhere"],
    "scorecard history": ["scorecard history C-1", "scorecard history C-11"],
    "scorecard amend": ["scorecard amend C-1 1\nq", "scorecard amend C-1 9\nq", "scorecard amend C-11 1"],
    "list": ["list", "list --opening nov", "list --opening nowhere"],
    "practice": ["practice birds"],
    "compare": ["compare", "compare C-1", "compare c-1 C-2 --opening nov", "compare C-11"],
    "stats agreement": ["stats agreement", "stats agreement --opening nov", "stats agreement --opening nowhere"],
    "report compare": ["report compare", "report compare c-1 C-2 --opening nov", "report compare C-11"],
    "report candidate": ["report candidate C-1", "report candidate c-1 --opening nov", "report candidate C-11"],
    "report kit": ["report kit", "report kit --opening nov --candidate C-1", "report kit --bank birds"],
    "report interviewer": ["report interviewer", "report interviewer --opening nov"],
    "stats plan": ["stats plan", "stats plan --opening nov", "stats plan --components candidate=1,residual=1"],
    // It reads a spreadsheet and no database.
    "stats analyze": ["stats analyze -\ncandidate,score\nA,1\nA,2\nB,3"],
    "stats topics": ["stats topics", "help statistics"],
    "debrief": ["debrief C-1", "debrief c-1 --opening nov", "debrief C-11"],
    "data doctor": ["data doctor", "data doctor --expect 0123456789abcdef"],
    "data backup": ["data backup", "data backup --list"],
    "candidate access": ["candidate access C-1", "candidate access c-1 --out C-1.txt", "candidate access C-11"],
    // A hold keeps C-1 through every flag.
    "candidate erase": ["candidate erase C-1", "candidate erase C-11", "candidate erase --compact"],
    "candidate hold": ["candidate hold", "candidate hold C-3", "candidate hold C-11"],
    "data purge": ["data purge", "data purge --opening nov"],
    // Each format, printed and written.
    "data export": ExportFormat.allCases.flatMap { format in
      ["data export --out -", "data export --opening nov --out handed.\(format)"].map { "\($0) --format \(format)" }
    }
      + HiringSystem.allCases.flatMap { system in
        ["-", "handed.\(system)"].map { "data export --out \($0) --format \(system) --mapping systems.yaml" }
      } + ["data export --out - --opening nowhere", "data export --out - --format lever"],
    // Of C-1 noor has a card, which the files have otherwise.
    "data import": [
      "data import nov.json", "data import nowhere.json", "data import cards.csv",
      "data import cards.json --mapping systems.yaml",
      "data import cards.json",
    ],
    "data mapping new": [
      "data mapping new greenhouse", "data mapping new lever --opening nov", "data mapping new ashby --opening nowhere",
    ],
    "data mapping check": ["data mapping check systems.yaml"],
    "data mapping schema": ["data mapping schema"],
    // In it noor's card went on otherwise.
    "data merge": ["data merge other.sqlite", "data merge nowhere.sqlite"],
  ]

  /// Commands that give the others' words to whoever may see the candidate at all.
  static let handingOn = ["data export"]

  /// The mean of noor's and jonas's scores, and how far it lies below the target of 3.9.
  static let numbers = ["1.17", "1.1666", "2.73"]

  @Test func everyCommandIsTried() {
    #expect(Self.leaves(of: Extramile.self) == Self.lines.keys.sorted())
  }

  /// felix owes a card, amara has none, and the panel of three is not complete: nothing at all. Then lena submits hers.
  @Test func nothingOfTheOthersIsShownBeforeOnesOwnCardIsIn() throws {
    let office = try Self.office()
    for viewer in ["FELIX", "amara"] { try Self.look(as: viewer, in: office, hidden: Self.numbers) }
    // Closing the opening opens no back door to whoever owes a card.
    try Self.interview("C-1", as: "lena", scores: [5, 5, 5, 5, 5, 5], words: "lena's", in: office)
    try Self.look(as: "felix", in: office, hidden: Self.numbers)
    // Whose own card is in sees the numbers, and nobody's words outside of a report; so does, with the panel complete,
    // who has none.
    for viewer in ["lena", "amara"] {
      try Self.look(as: viewer, in: office, hidden: [], mayReadEvidence: true)
      #expect(try Self.run("compare C-1", as: viewer, in: office).output.contains("2.44- (18)"))
    }
    _ = try Self.run("opening close nov", as: "noor", in: office)
    let closed = try Self.run("compare C-1 --opening nov --json", as: "felix", in: office).output
    for number in Self.numbers + ["\"ratings\""] { #expect(!closed.contains(number)) }
  }

  /// Of interviews that are hidden from a viewer, the structure report tells the number and nothing else: neither how
  /// long they took nor what was noted. Drafts are nobody's to see.
  @Test func structureIsMeasuredOfWhatOneMaySee() throws {
    let office = try Self.office()
    func structure(_ viewer: String) throws -> [String: Any] {
      let run = try Self.run("opening show nov --json", as: viewer, in: office)
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      return try #require(object?["structure"] as? [String: Any], "\(run.errors)")
    }
    func leftOut(_ viewer: String) throws -> [String] {
      try #require(try structure(viewer)["leftOut"] as? [[String: Any]]).map {
        "\($0["reason"] ?? ""): \($0["interviews"] ?? "") of \($0["candidates"] ?? "")"
      }
    }
    func measured(_ viewer: String) throws -> Int {
      let structure = try structure(viewer)
      let components = try #require(structure["components"] as? [[String: Any]])
      let facts = components.flatMap { $0["measured"] as? [Any] ?? [] }
      let others = [structure["byInterviewer"], structure["byQuestion"]].flatMap { $0 as? [Any] ?? [] }
      #expect(facts.isEmpty == others.isEmpty)
      #expect(facts.isEmpty == (structure["interviews"] as? Int == 0))
      return try #require(structure["interviews"] as? Int)
    }
    #expect(try leftOut("FELIX") == ["draft: 2 of 2", "own card owed: 2 of 1"])
    #expect(try leftOut("amara") == ["draft: 2 of 2", "panel incomplete: 2 of 1"])
    #expect(try leftOut("noor") == ["draft: 2 of 2"])
    #expect(try ["felix", "amara", "noor"].map(measured) == [0, 0, 2])
    let screen = try Self.run("opening show nov", as: "felix", in: office).output
    #expect(
      screen.replacing(#/\s+/#, with: " ").contains(
        "Left out: 2 submitted interviews with 1 candidate, hidden from you until your own card on them is submitted."))
    #expect(!screen.contains("measured  "))

    try Self.interview("C-1", as: "lena", scores: [5, 5, 5, 5, 5, 5], words: "lena's", in: office)
    _ = try Self.run("opening close nov", as: "noor", in: office)
    #expect(try leftOut("felix") == ["draft: 2 of 2", "own card owed: 3 of 1"])
    #expect(try ["felix", "amara", "lena"].map(measured) == [0, 3, 3])
  }

  /// What Tab offers, wherever it is pressed.
  @Test @MainActor func completionKnowsNamesAlone() throws {
    let office = try Self.office()
    var world = World.live
    world.environment = ["HOME": office.home.path, "EXTRAMILE_DATABASE": office.database]
    var choices = Choices()
    choices.interviewer = "felix"
    let workspace = Workspace(
      world, choices, interpreter: Interpreter(run: { _, _ in 0 }, complete: commandWords), isAtPrompt: true)
    for leaf in Self.leaves(of: Extramile.self) {
      for after in ["", " C-1", " --opening", " --as", " --bank", " --team"] {
        for word in ["", "-", "C"] {
          let words = commandWords("\(leaf)\(after) ", word, workspace)
          #expect(words.allSatisfy { !$0.contains("CANARY") }, "\(leaf)\(after) \(word)")
        }
      }
    }
    #expect(commandWords("compare ", "", workspace) == ["C-1", "C-3"])
  }

  /// Whoever owes a card is not the one to give out what is stored, though the candidate asked; anybody else may then.
  @Test func accessIsGivenByWhoJudgesNoMore() throws {
    let office = try Self.office()
    let asked = "access C-1 --requested 2026-01-02"
    let felix = try Self.run(asked, as: "FELIX", in: office)
    #expect(felix.status == 2 && felix.output == "")
    #expect(
      felix.errors
        == "extramile: C-1: your own card on them is not submitted, and this would show you the others'. Submit it first, or let somebody answer who owes none.\n"
    )
    let amara = try Self.run("access C-1", as: "amara", in: office)
    #expect(amara.status == 2 && amara.output == "")
    #expect(
      amara.errors.hasPrefix(
        "extramile: C-1: judging goes on: the card of felix is not submitted; their panel is not complete, and you may be the next to interview. It comes first, unless they have asked. With the day on which they did: extramile candidate access C-1 --requested 20"
      ))
    let given = try Self.run(asked, as: "amara", in: office)
    #expect(given.status == 0)
    #expect(given.output.contains("CANARY overall") && given.output.contains("my own note"))
    for name in ["noor", "jonas", "felix"] { #expect(!given.output.contains(name)) }
  }

  // MARK: Who looks at what

  /// Types the lines of every command with every flag, and looks for what must not be there: in what is said, and in the
  /// pages that are written.
  private static func look(
    as viewer: String, in office: Office, hidden numbers: [String], mayReadEvidence: Bool = false
  ) throws {
    for (leaf, lines) in lines {
      let isReport = leaf.hasPrefix("report ")
      let typed = flags(of: leaf).flatMap { flag in
        lines.map { line in
          let parts = line.split(separator: "\n", maxSplits: 1).map(String.init)
          return ([parts[0] + flag] + parts.dropFirst()).joined(separator: "\n")
        }
      }.enumerated().map { isReport ? "\($1) --out page-\($0).html" : $1 }
      // The last line is read as a command, so every one before was.
      let run = try run("", input: (typed + ["--version"]).joined(separator: "\n"), as: viewer, in: office)
      #expect(run.output.hasSuffix("\(Version.text)\n"), "\(viewer): \(leaf)")
      // A moment could hold such a number by chance.
      let seen = try (run.output + run.errors + handed(in: office)).replacing(
        #/T\d\d:\d\d:\d\d\.\d{3}Z/#, with: "")
      for canary in ["CANARY"] + numbers where !numbers.isEmpty || !handingOn.contains(leaf) {
        #expect(!seen.contains(canary), "\(viewer) sees \(canary): \(leaf)")
      }
      if handingOn.contains(leaf) {
        #expect(seen.contains("CANARY") == numbers.isEmpty, "\(viewer): \(leaf)")
        #expect(seen.contains("C-1 is left out: ") != numbers.isEmpty, "\(viewer): \(leaf)")
      }
      let pages = try self.pages(in: office)
      for (name, page) in pages {
        // Of what may be read, a page has the evidence and the notes for and against: no other notes and no impression,
        // no half-typed line, nobody's draft.
        let words = ["CANARY plain", "CANARY overall", "CANARY half", "my own note"]
        for canary in words + (mayReadEvidence ? [] : ["CANARY"]) + numbers {
          #expect(!page.contains(canary), "\(viewer) reads \(canary): \(leaf), \(name)")
        }
      }
      // A page that was not read hides whatever it says.
      #expect(isReport == !pages.isEmpty || leaf == "report candidate" && !mayReadEvidence, "\(viewer): \(leaf)")
      if mayReadEvidence, ["report compare", "report candidate"].contains(leaf) {
        #expect(pages.contains { $0.page.contains("CANARY evidence") }, "\(viewer): \(leaf)")
      }
    }
  }

  /// The pages that were written, which are taken away.
  private static func pages(in office: Office) throws -> [(name: String, page: String)] {
    try office.files(below: ".").filter { $0.hasSuffix(".html") }.map { name in
      let path = "\(office.home.path)/\(name)"
      let page = try String(contentsOfFile: path, encoding: .utf8)
      try FileManager.default.removeItem(atPath: path)
      return (name, page)
    }
  }

  /// What the files say that were written, which are taken away.
  private static func handed(in office: Office) throws -> String {
    try office.files(below: ".").filter { $0.hasPrefix("handed.") }.map { name in
      let path = "\(office.home.path)/\(name)"
      defer { try? FileManager.default.removeItem(atPath: path) }
      return try String(contentsOfFile: path, encoding: .utf8)
    }.joined()
  }

  /// The flags of a command by its help, none first, those that print together with --json as well. What reads files
  /// alone has no data to print in other ways.
  static func flags(of leaf: String) -> [String] {
    guard ["bank", "team", "practice"].allSatisfy({ !leaf.hasPrefix($0) }) else { return [""] }
    var type: any ParsableCommand.Type = Extramile.self
    for word in leaf.split(separator: " ") {
      type = type.configuration.subcommands.first { $0.configuration.commandName == String(word) } ?? type
    }
    let help = Extramile.helpMessage(for: type, columns: 2000)
    let usage = help.split(separator: "\n").first { $0.hasPrefix("USAGE") } ?? ""
    let unlike = ["--no-color", "--no-input", "--live-timer", "--force"]
    let flags = usage.matches(of: /\[(--[a-z-]+)\]/).map { String($0.1) }.filter { !unlike.contains($0) }
    let combined = flags.contains("--json") ? flags.filter { $0 != "--json" }.map { "\($0) --json" } : []
    return ([""] + flags + combined).map { $0.isEmpty ? "" : " " + $0 }
  }

  static func leaves(of type: any ParsableCommand.Type, below path: [String] = []) -> [String] {
    let subcommands = type.configuration.subcommands
    if subcommands.isEmpty { return [path.joined(separator: " ")] }
    return subcommands.flatMap { leaves(of: $0, below: path + [$0.configuration.commandName ?? ""]) }.sorted()
  }

  // MARK: The office

  /// A mapping to every system, and cards from elsewhere.
  static let files = [
    "systems.yaml": """
    format: 1
    greenhouse:
      scores: {1: definitely_not, 2: no, 3: mixed, 4: yes, 5: strong_yes}
      attributes: {Birds: bird-1}
    lever: {scores: {1: 1, 2: 2, 3: 3, 4: 3, 5: 4}}
    ashby: {scores: {1: 1, 2: 2, 3: 3, 4: 3, 5: 4}}

    """,
    "cards.csv": "candidate,interviewer,question,score\nC-1,noor,bird-1,5\n",
    "cards.json": """
    [{"id": 1, "candidate_id": "C-1", "submitted_at": "2026-10-07T09:00:00Z", "interviewer": {"name": "noor"},
      "attributes": [{"name": "Birds", "rating": "yes"}]}]
    """,
  ]

  /// An opening of one bank of six questions with a panel of three: noor's and jonas's cards on C-1 are in, with canaries
  /// in every text and scores of 1 and one 2; noor has amended one rating; felix has begun.
  private static func office() throws -> Office {
    let office = try Office()
    let banks = try writeBanks(in: office.home)
    let opened = try run("opening new nov --bank birds --team mine", as: "noor", in: office)
    try #require(opened.status == 0, "\(opened.errors)")
    for who in ["noor", "jonas"] {
      try interview("C-1", as: who, scores: [1, 1, 1, 1, 1, 2], words: "CANARY", in: office)
    }
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(office.home.path)/\(name)")) }
    for line in ["export --out nov.json", "import nov.json --database other.sqlite"] {
      let handed = try run(line, as: "noor", in: office)
      try #require(handed.status == 0, "\(handed.errors)")
    }
    let elsewhere = try run(
      "amend C-1 5 --database other.sqlite", input: "2\nCANARY elsewhere\nCANARY reason\ny\n", as: "noor", in: office)
    try #require(elsewhere.status == 0, "\(elsewhere.errors)")
    let amended = try run("amend C-1 6", input: "2\nCANARY better\nCANARY reason\ny\n", as: "noor", in: office)
    try #require(amended.status == 0, "\(amended.errors)")
    _ = try run("interview C-1", input: "my own note\n", as: "felix", in: office)
    let held = try office.run("hold C-1 --reason complaint")
    try #require(held.status == 0, "\(held.errors)")
    // A line of noor's that lies half-typed.
    let terminal = try office.terminal("interview C-3", environment: ["EXTRAMILE_BANKS": banks])
    try terminal.expect("m> ")
    terminal.send("CANARY half")
    try terminal.expect("CANARY half")
    terminal.kill(SIGTERM)
    try #require(terminal.waitForExit() == 128 + SIGTERM)
    return office
  }

  /// A bank of six questions and a team with a panel of three, in a folder of a home, which is returned.
  static func writeBanks(in home: TemporaryFolder) throws -> String {
    let banks = home.path + "/banks"
    try FileManager.default.createDirectory(atPath: banks + "/teams", withIntermediateDirectories: true)
    let questions = (1...6).map { number in
      """
        - id: bird-\(number)
          competency: birds
          type: situational
          minutes: 5
          scenario: Two goods pull apart. One has to give.
          ask: What do you do?
          anchors: {1: Waits., 3: Acts when asked., 5: Acts at once.}
      """
    }.joined(separator: "\n")
    let bank = """
      format: 1
      bank: birds
      title: Birds
      competencies:
        birds: {title: Birds, definition: Looks after birds.}
      questions:
      \(questions)

      """
    let team = """
      format: 1
      team: mine
      title: Mine
      bank: [birds]
      panel: {minimum: 3}
      targets:
        birds: {level: 3.9}

      """
    try Data(bank.utf8).write(to: URL(fileURLWithPath: banks + "/birds.yaml"))
    try Data(team.utf8).write(to: URL(fileURLWithPath: banks + "/teams/mine.yaml"))
    return banks
  }

  private static func interview(
    _ candidate: String, as who: String, scores: [Int], words: String, in office: Office
  ) throws {
    let notes = scores.map { _ in "\(words) plain\n+ \(words) for\n- \(words) against\n\" \(words) quote\n" }
    let ratings = scores.map { "\($0)\n\(words) evidence\n" }
    let script = notes.joined(separator: "/next\n") + "/end\ny\n" + ratings.joined() + "\(words) overall\ny\n"
    let run = try run("interview \(candidate)", input: script, as: who, in: office)
    try #require(run.status == 0 && run.output.contains("Submitted."), "\(run.errors)")
  }

  private static func run(_ line: String, input: String = "", as who: String, in office: Office) throws -> Run {
    try office.run(
      line, input: input,
      environment: ["EXTRAMILE_INTERVIEWER": who, "EXTRAMILE_BANKS": office.home.path + "/banks"])
  }
}
