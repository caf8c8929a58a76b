import Foundation
import Testing

@testable import Interviews
@testable import Storage
@testable import extramile

/// Two databases that differ only in what is hidden from a viewer: for both, every command prints the same bytes, writes
/// the same files and ends with the same exit code.
///
/// They have the same ids, moments and numbers of events. Scores, texts, kinds of notes, whether a question was assessed,
/// second estimates and a decision differ. Links of seals and the bytes of databases are excepted.
@Suite @MainActor struct NonInterferenceTests {
  /// What is hidden in one of the two databases.
  private struct Content {
    let score: Int
    /// What follows a question's score, of which the second may be none.
    let second: String
    let words: String
    let sign: String
    let amended: String
    let decision: String
  }

  private static let contents = [
    Content(
      score: 1, second: "x\nhad no time\n", words: "quicker than Noor Haddad, Will said she will refund", sign: "+ ",
      amended: "3\nread again", decision: "hire"),
    Content(
      score: 5, second: "4\nasked at once\n", words: "calm", sign: "\" ", amended: "x\nnever asked, after all",
      decision: "no"),
  ]

  /// The lines of the blinding tests, and those that would tell the two apart if anything was compared or counted.
  private static let more: [String: [String]] = [
    "data import": [
      "guess-0.csv", "guess-1.csv", "guess-0.json", "guess-1.json",
    ].flatMap {
      ["data import \($0)", "data import \($0) --dry-run --keep-here", "data import \($0) --dry-run --json"]
    },
    "data merge": ["there-0.sqlite", "there-1.sqlite"].flatMap {
      ["data merge \($0)", "data merge \($0) --dry-run --keep-here", "data merge \($0) --dry-run --json"]
    },
    "candidate erase": [
      "candidate erase Will\nnone\nno", "candidate erase Will\nall\nWill", "candidate erase C-2\nC-2",
      "candidate erase C-1\nC-1",
    ],
    "data purge": ["data purge\nno", "data purge --yes"],
    "list": ["candidate erase C-1 --yes", "list --json", "data doctor", "list"],
    "candidate access": ["candidate access Will --requested 2026-09-22 --as hr --json"],
    "opening list": ["opening list --json"],
  ]

  /// felix owes a card on C-1; amara has none, and the panel is not complete.
  @Test(arguments: ["felix", "amara"])
  func nothingHiddenShowsInAnyWay(_ viewer: String) throws {
    let stage = try TemporaryFolder()
    let homes = try Self.homes(on: stage)
    for leaf in BlindingTests.lines.keys.sorted() where leaf != "stats analyze" {
      let lines = (BlindingTests.lines[leaf] ?? []).flatMap { line in
        BlindingTests.flags(of: leaf).map { flag in
          let parts = line.split(separator: "\n", maxSplits: 1).map(String.init)
          return ([parts[0] + flag] + parts.dropFirst()).joined(separator: "\n")
        }
      }
      for commands in [lines, Self.more[leaf] ?? []] where !commands.isEmpty {
        let seen = try homes.map { try Self.look(as: viewer, commands, at: $0, on: stage) }
        for (one, other) in zip(seen[0], seen[1]) { #expect(one == other, "\(viewer): \(leaf)") }
        #expect(seen[0].count == seen[1].count, "\(viewer): \(leaf)")
      }
    }
  }

  /// A card from a spreadsheet isn't compared with a hidden one until the viewer's own card is in.
  @Test func aGuessIsAnsweredOnceTheOwnCardIsIn() throws {
    let stage = try TemporaryFolder()
    let homes = try Self.homes(on: stage)
    try Self.put(homes[0], on: stage)
    let sitting = Self.sitting(on: stage)
    for guess in ["guess-0.csv", "guess-1.csv"] {
      #expect(sitting.run("import \(guess) --opening nov --as felix --dry-run") == 0)
      #expect(
        sitting.transcript.replacing("\n", with: " ").contains(
          "What is stored here about C-1 for nov is hidden from you, so it isn't compared with the file and stays unchanged. Scorecards that aren't here yet are added. Submit your own scorecard, then take the file in again."
        ))
    }
    try #require(sitting.run("interview C-1 --as felix", Self.steps("/end\ny\n3\nasked\ncalm\ny")) == 0)
    #expect(sitting.run("import guess-0.csv --opening nov --as felix --dry-run") == 0)
    #expect(sitting.transcript.contains("Nothing is new"))
    #expect(sitting.run("import guess-1.csv --opening nov --as felix --dry-run") == 1)
    #expect(sitting.transcript.contains("jonas's card") || sitting.transcript.contains("jonas has a card"))
  }

  /// Somebody who owes a card can still merge: new records come in now, and the rest once their card is in.
  @Test func whoOwesACardMergesTheRest() throws {
    let stage = try TemporaryFolder()
    let homes = try Self.homes(on: stage)
    try Self.put(homes[0], on: stage)
    let sitting = Self.sitting(on: stage)
    let elsewhere = "\(stage.path)/elsewhere.sqlite"
    let other = "--database \(elsewhere)"
    try #require(sitting.run("import there.json \(other)") == 0, "\(sitting.transcript)")
    for who in ["amara", "jonas"] {
      let card = Self.steps("+ told the lead\n/end\ny\n4\ntold the lead\ncalm\ny")
      try #require(sitting.run("interview C-\(who == "amara" ? 1 : 5) --as \(who) \(other)", card) == 0)
    }
    #expect(sitting.run("merge \(elsewhere) --as felix") == 0, "\(sitting.transcript)")
    #expect(sitting.transcript.contains("Taken in."))
    sitting.run("list")
    #expect(sitting.transcript.contains("amara submitted") && sitting.transcript.contains("C-5"))
    // Once more, everything of C-1 meets what is hidden.
    #expect(sitting.run("merge \(elsewhere) --as felix --json") == 0)
    #expect(sitting.transcript.contains("\"reason\" : \"own card owed\""))
    #expect(sitting.run("merge \(elsewhere) --as noor") == 0)
    #expect(sitting.transcript.contains("Nothing is new"))
  }

  // MARK: The two databases

  private static let steps: (String) -> [Sitting.Step] = { lines in
    lines.split(separator: "\n", omittingEmptySubsequences: false).map { (seconds: 1, line: String($0)) }
  }

  private static func sitting(on stage: TemporaryFolder) -> Sitting {
    let sitting = Sitting(in: stage)
    sitting.wait(seconds: 100_000)
    return sitting
  }

  /// A home with each of the two contents, made at one place after the other, with the databases of both beside.
  private static func homes(on stage: TemporaryFolder) throws -> [TemporaryFolder] {
    let homes = try contents.map { content in
      try clear(stage)
      try fill(content, in: stage)
      return try copy(of: stage)
    }
    let (files, database) = (FileManager.default, ".local/share/extramile/extramile.sqlite")
    for home in homes {
      for (number, other) in homes.enumerated() {
        try files.copyItem(atPath: "\(other.path)/\(database)", toPath: "\(home.path)/there-\(number).sqlite")
        for ending in ["csv", "json"] {
          try files.copyItem(
            atPath: "\(other.path)/out.\(ending)", toPath: "\(home.path)/guess-\(number).\(ending)")
        }
      }
    }
    for home in homes {
      // One that both have is the same in both.
      try files.copyItem(atPath: "\(homes[0].path)/out.json", toPath: "\(home.path)/nov.json")
      try files.copyItem(atPath: "\(homes[1].path)/\(database)", toPath: "\(home.path)/other.sqlite")
    }
    for home in homes {
      for name in ["out.csv", "out.json"] { try files.removeItem(atPath: "\(home.path)/\(name)") }
    }
    return homes
  }

  private static func fill(_ content: Content, in home: TemporaryFolder) throws {
    _ = try BlindingTests.writeBanks(in: home)
    for (name, text) in BlindingTests.files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(home.path)/\(name)"))
    }
    let sitting = Sitting(in: home)
    func run(_ line: String, _ lines: String = "") throws {
      let code = sitting.run(line, lines.isEmpty ? [] : steps(lines), environment: environment(home))
      try #require(code == 0, "\(line): \(sitting.transcript)")
    }
    try run("opening new nov --bank birds --team mine --retention-months 1")
    try run("export --out there.json")
    let ratings = "\(content.score)\n\(content.words)\n\(content.second)\(String(repeating: "2\nsame\n", count: 4))"
    for who in ["noor", "jonas"] {
      try run(
        "interview C-1 --as \(who)",
        "\(content.sign)\(content.words)\n\(String(repeating: "/next\n", count: 5))/end\ny\n\(ratings)\(content.words)\ny"
      )
    }
    try run(
      "debrief C-1",
      "y\n\(content.score)\n\(content.score == 1 ? 2 : 4)\ny\n\(content.words)\n\(content.decision)\n\(content.words)")
    try run("amend C-1 6", "\(content.amended)\n\(content.words)\ny")
    try run("export --out out.csv --format csv")
    try run("export --out out.json")
    try run(
      "interview C-2 --as noor", "- \(content.words)\n/end\ny\n\(content.score)\n\(content.words)\ncalm\ny")
    // felix has a card on Will and so may see noor's, which is the same in both.
    try run("interview Will --as noor", "- steady\n/end\ny\n3\nasked first\ncalm\ny")
    try run("interview Will --as felix", "+ told Will\n/end\ny\n3\nasked\ncalm\ny")
    for who in ["noor", "felix"] { try run("interview \(who == "felix" ? "C-1" : "C-3") --as \(who)", "my own note") }
  }

  private static func environment(_ home: TemporaryFolder) -> [String: String] {
    ["EXTRAMILE_BANKS": home.path + "/banks"]
  }

  // MARK: What is seen

  /// What commands print of one of the homes, each with its code, and then the files that they leave.
  private static func look(
    as viewer: String, _ commands: [String], at home: TemporaryFolder, on stage: TemporaryFolder
  ) throws -> [String] {
    try put(home, on: stage)
    let sitting = Self.sitting(on: stage)
    sitting.wait(seconds: 50 * 86_400)
    let environment = Self.environment(stage).merging(["EXTRAMILE_INTERVIEWER": viewer]) { $1 }
    let isReport = commands.first?.hasPrefix("report ") == true
    var seen = commands.enumerated().map { number, command in
      let parts = command.split(separator: "\n", maxSplits: 1).map(String.init)
      let line = parts[0] + (isReport ? " --out page-\(number).html" : "")
      let code = sitting.run(line, parts.count > 1 ? steps(parts[1]) : [], environment: environment)
      return "\(line) ends with \(code)\n\(sitting.transcript)"
    }
    let names = FileManager.default.enumerator(atPath: stage.path)?.compactMap { $0 as? String } ?? []
    for name in names.sorted() where !name.contains(".sqlite") {
      let bytes = FileManager.default.contents(atPath: "\(stage.path)/\(name)") ?? Data()
      seen.append("\(name)\n\(String(decoding: bytes, as: UTF8.self))")
    }
    return seen.map { $0.replacing(/\b[0-9a-f]{16,64}\b/, with: "LINK") }
  }

  private static func clear(_ folder: TemporaryFolder) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    }
  }

  private static func copy(of folder: TemporaryFolder) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    try move(folder, to: copy)
    return copy
  }

  private static func put(_ home: TemporaryFolder, on stage: TemporaryFolder) throws {
    try clear(stage)
    try move(home, to: stage)
  }

  /// Copies everything in a folder.
  private static func move(_ folder: TemporaryFolder, to other: TemporaryFolder) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(atPath: "\(folder.path)/\(name)", toPath: "\(other.path)/\(name)")
    }
  }
}
