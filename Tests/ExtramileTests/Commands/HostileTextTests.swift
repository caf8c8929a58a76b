@testable import Exchange
import Foundation
import Testing

@testable import Interviews
@testable import Storage
@testable import Text
@testable import extramile

/// Names and texts that control a terminal, reorder text or can't be seen, in a database from an earlier version or one
/// edited by hand: no command prints them unchanged. The tests fail for a new command without a line here.
@Suite struct HostileTextTests {
  /// Clears the screen, writes to the clipboard, recolors, reverses the text that follows, and hides.
  static let attack =
    "\u{1B}[2J\u{1B}]52;c;eA==\u{7}\u{9B}31m\u{202E}x\u{2066}\u{200B}\u{AD}\u{2028}\u{E0041}\u{85}\r\u{7F}"
  static let candidate = "Eve \(attack) \u{5D0}\u{5D1}"
  static let interviewer = "Mal\(attack)"
  static let opening = "nov\(attack)"

  /// What to type for each command, `C` for the candidate, `O` for the opening; several, where one writes and one prints.
  static let lines: [String: [[String]]] = [
    "demo": [],
    "bank list": [["bank", "list"]],
    "bank show": [["bank", "show", "empowerment"]],
    "bank new": [["bank", "new", "mine", "--title", "T" + attack]],
    "bank edit": [["bank", "edit", attack]],
    "bank check": [["bank", "check"], ["bank", "check", "./" + attack]],
    "bank diff": [["bank", "diff", "empowerment", "--opening", "O"]],
    "bank schema": [],
    "team list": [["team", "list"]],
    "team show": [["team", "show", "support"], ["team", "show", attack]],
    "team new": [["team", "new", attack, "--bank", "empowerment"]],
    "team edit": [["team", "edit", attack]],
    "team check": [["team", "check"]],
    "team diff": [["team", "diff", "support", "--opening", "O"]],
    "team schema": [],
    "opening new": [["opening", "new", attack, "--bank", "empowerment", "--team", "support"]],
    "opening list": [["opening", "list"]],
    "opening show": [["opening", "show", "O"], ["opening", "show"], ["opening", "show", attack]],
    "opening retain": [
      ["opening", "retain", "O", "--months", "1200"], ["opening", "retain", attack, "--months", "1"],
    ],
    "opening close": [["opening", "close", attack]],
    "interview": [
      ["interview", "C", "--opening", "O"], ["interview", attack], ["interview", "C-2", "--as", attack],
    ],
    "scorecard show": [["scorecard", "C"], ["scorecard", "C", "--history"], ["scorecard", attack]],
    "scorecard history": [["scorecard", "history", "C"], ["scorecard", "history", attack]],
    "scorecard amend": [["scorecard", "amend", "C", "1"], ["scorecard", "amend", "C", attack]],
    "list": [["list"], ["list", "--opening", "O"], ["list", "--opening", attack]],
    "practice": [["practice", "empowerment"], ["practice", attack]],
    "compare": [["compare"], ["compare", "C", "--as-submitted"], ["compare", attack]],
    "stats agreement": [["agreement"]],
    "report compare": [["report", "compare", "--out", "handed-1.html"]],
    "report candidate": [["report", "candidate", "C", "--out", "handed-2.html"]],
    "report kit": [
      ["report", "kit", "--candidate", "C", "--out", "handed-3.html"], ["report", "kit", "--candidate", attack],
    ],
    "report interviewer": [["report", "interviewer", "--out", "handed-4.html"]],
    "stats plan": [["plan"]],
    "stats analyze": [
      ["stats", "analyze", "ratings.csv"], ["stats", "analyze", "broken.csv"], ["stats", "analyze", attack],
    ],
    "stats topics": [["stats", "topics", attack]],
    "debrief": [["debrief", "C"], ["debrief", "C", "--show"], ["debrief", attack]],
    "data doctor": [["doctor"], ["data", "doctor", "--expect", attack]],
    "data backup": [["data", "backup", "copy" + attack.filter { $0 != "\r" }], ["data", "backup", "--list"]],
    "candidate access": [["candidate", "access", "C", "--requested", "2026-01-02"], ["candidate", "access", attack]],
    "candidate hold": [["candidate", "hold", "C", "--reason", attack], ["hold"]],
    "data purge": [["purge"]],
    "data export": (ExportFormat.allCases.map(\.rawValue)).flatMap { format in
      [
        ["data", "export", "--out", "-", "--format", format],
        ["data", "export", "--out", "handed.\(format)", "--format", format],
      ]
    },
    "data import": [
      ["data", "import", "cards.csv"], ["data", "import", "handed.json", "--database", "other.sqlite"],
      ["data", "import", "./" + attack],
    ],
    "data mapping new": [["data", "mapping", "new", "greenhouse"], ["data", "mapping", "new", attack]],
    "data mapping check": [["data", "mapping", "check", attack]],
    "data mapping schema": [],
    "data merge": [["data", "merge", "DATABASE", "--database", "other.sqlite"], ["data", "merge", attack]],
    // Last, when nothing else is to be seen of the candidate.
    "candidate erase": [
      ["candidate", "erase", attack], ["candidate", "erase", "C", "--yes"], ["candidate", "erase", "--compact"],
    ],
  ]

  @Test func everyCommandIsTried() {
    #expect(BlindingTests.leaves(of: Extramile.self) == Self.lines.keys.sorted())
  }

  @Test func noCommandPrintsThemAsTheyAre() throws {
    let office = try Self.office()
    let order = Self.lines.keys.sorted().filter { !["erase", "hold"].contains($0) } + ["hold", "erase"]
    var shown = 0
    for leaf in order {
      for line in Self.lines[leaf] ?? [] {
        if leaf == "erase" { _ = try Self.run(["hold", "C", "--release"], in: office) }
        for flags in [[], ["--plain"], ["--json"]] {
          // What ends an interview or a person is typed once.
          if line.contains("--yes"), !flags.isEmpty { continue }
          let run = try Self.run(line + flags, in: office)
          let what = "\(line.joined(separator: " ").visibleHere) \(flags)"
          #expect(run.status != nil && run.status ?? 0 < 128, "\(what)")
          for text in [run.output, run.errors] { #expect(Self.faults(in: text) == [], "\(what)") }
          if (run.output + run.errors).contains("␛[2J") { shown += 1 }
        }
      }
    }
    // They are there, and seen for what they are.
    #expect(shown > 40)
    let handed = office.files(below: ".").filter { $0.hasPrefix("handed") }
    #expect(handed.count >= 5)
    for file in handed {
      let text = try String(contentsOfFile: "\(office.home.path)/\(file)", encoding: .utf8)
      #expect(Self.faults(in: text) == [], "\(file)")
    }
  }

  /// Their own color codes don't get through, even where the program adds color.
  @Test func onlyTheProgramsOwnColorsAreThere() throws {
    let office = try Self.office()
    for line in [["list"], ["compare"], ["scorecard", "C"], ["opening", "show", "O"], ["compare", attackInColor]] {
      let run = try Self.run(line, in: office, environment: ["CLICOLOR_FORCE": "1"])
      let codes = (run.output + run.errors).matches(of: #/\x{1B}\[?[0-9;]*[a-zA-Z]?/#).map { String($0.output) }
      let own: Set<String> = Set([1, 22, 2, 4, 24, 31, 32, 33, 36, 39].map { "\u{1B}[\($0)m" })
      #expect(Set(codes).isSubset(of: own), "\(line)")
      #expect(!run.output.contains("\u{1B}[31mred"))
    }
  }

  private let attackInColor = "\u{1B}[31mred\u{1B}[39m\u{1B}[2J"

  /// Names that can't be stored are rejected wherever they are typed, and nothing is stored.
  @Test(arguments: ["Eve\u{1B}[2J", "Zoe\u{200B}", "Z\u{AD}oe", "a\u{202E}b", "Ａnna"])
  func hostileNamesAreNotTaken(_ name: String) throws {
    let office = try Office.withOpening()
    for arguments in [
      ["interview", name], ["interview", "C-1", "--as", name],
      ["opening", "new", name, "--bank", "empowerment", "--team", "support"],
    ] {
      let run = try Self.run(arguments, in: office)
      #expect(run.status == 64)
      #expect(Self.faults(in: run.output + run.errors) == [])
    }
    try "candidate,interviewer,question,score\n\(name),noor,decided-alone,4\n".write(
      toFile: office.home.path + "/cards.csv", atomically: true, encoding: .utf8)
    let run = try Self.run(["import", "cards.csv"], in: office)
    #expect(run.status == 2)
    #expect(run.errors.contains("cards.csv:2:1: error: the name in the column \"candidate\" contains"))
    #expect(try office.run("list").output.hasSuffix("No interview has begun.\n"))
  }

  /// Spaces of any kind count as the same, so that two spellings are one person.
  @Test func spacesInTypedNamesAreOne() throws {
    let office = try Office.withOpening()
    for name in ["Ada Lovelace", "Ada  Lovelace", "Ada\u{A0}Lovelace "] {
      #expect(try Self.run(["interview", name], in: office, input: "a note\n").status == 0)
    }
    #expect(try Store(path: office.database).candidates() == ["Ada Lovelace"])
  }

  // MARK: The office

  /// Everything in a text that must not be printed: controls but for line ends and tabs, what turns, what can't be seen.
  static func faults(in text: String) -> [String] {
    var faults: [String] = []
    var depth = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x0A, 0x09: break
      // Spreadsheets end their lines so.
      case 0x0D where index + 1 < scalars.count && scalars[index + 1] == "\n": break
      case 0x2068: depth += 1
      case 0x2069 where depth > 0: depth -= 1
      case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xE0000...0xE0FFF:
        faults.append(String(scalar.value, radix: 16))
      default: break
      }
    }
    return depth == 0 ? faults : faults + ["an isolate without its end"]
  }

  /// The program's own arguments, with the names as the program shows them.
  private static func run(
    _ arguments: [String], in office: Office, input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    let words = arguments.map { word in
      switch word {
      case "C": candidate.visibleHere
      case "O": opening.visibleHere
      case "DATABASE": office.database
      default: word.replacing("\0", with: "")
      }
    }
    return try Run.program(
      "extramile", words, input: .text(input),
      environment: ["EXTRAMILE_BANKS": office.home.path + "/banks", "EXTRAMILE_INTERVIEWER": "noor"].merging(
        environment
      ) { $1 },
      home: office.home)
  }

  /// Two cards on the candidate, by noor and by a hostile interviewer, with hostile words in every text.
  private static func office() throws -> Office {
    let office = try Office()
    try FileManager.default.copyItem(atPath: Office.package + "/QuestionBanks", toPath: office.home.path + "/banks")
    let opened = try run(["opening", "new", "plain", "--bank", "empowerment", "--team", "support"], in: office)
    try #require(opened.status == 0, "\(opened.errors)")
    let store = try Store(path: office.database)
    let plain = try #require(try store.opening(named: "plain"))
    let at = Moment(milliseconds: 1_790_000_000_000)
    func id(_ number: UInt64) -> Identity { Identity(at: at, random: (number, number)) }
    let hostile = Opening(
      id: id(1), name: opening, openedAt: at, kit: plain.kit, team: plain.team, panel: plain.panel, frozen: plain.frozen
    )
    try store.save(hostile)
    try #require(try run(["opening", "close", "plain"], in: office).status == 0)
    let words = attack.replacing("\r", with: "").replacing("\u{85}", with: "").replacing("\u{2028}", with: "")
    let script = wholeInterview.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains(" ") ? line + words : line
    }.joined(separator: "\n")
    for (number, who) in [(UInt64(2), "noor"), (3, interviewer)] {
      try store.begin(
        id(10 * number), candidate: candidate, interviewer: who, opening: hostile,
        with: Event(id: id(10 * number + 1), at: at, action: .began), newCandidate: id(10 * number + 2))
      let card = try run(["interview", "C", "--as", who == "noor" ? who : who.visibleHere], in: office, input: script)
      try #require(card.status == 0 && card.output.contains("Submitted."), "\(card.errors)")
    }
    for (name, text) in [
      "ratings.csv":
        "candidate,interviewer,score\n\"A\(words)\",I\(words),1\nB,J,2\nB,I\(words),3\n\"A\(words)\",J,5\n",
      "broken.csv": "candidate,score\(words)\nA\(words),\(words)\n",
      "cards.csv": "candidate,interviewer,question,score\n\"A\(words)\",I\(words),\(words),\(words)\n",
    ] {
      try text.write(toFile: "\(office.home.path)/\(name)", atomically: true, encoding: .utf8)
    }
    return office
  }
}

extension String {
  /// The text as the program shows it, by a rule of the test's own.
  fileprivate var visibleHere: String {
    unicodeScalars.map { scalar in
      switch scalar.value {
      case 0...0x1F: String(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      case 0x7F: "\u{2421}"
      case 0x80...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xE0000...0xE0FFF:
        "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: String(scalar)
      }
    }.joined()
  }
}
