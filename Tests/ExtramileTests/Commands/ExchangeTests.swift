@testable import Exchange
import Foundation
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// Export, import and merge as people type them: two laptops that begin with one exported opening.
@Suite struct ExchangeTests {
  private let office: Office

  init() throws { office = try Office.withOpening() }

  private func path(_ name: String) -> String { "\(office.home.path)/\(name)" }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  private func object(_ run: Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
  }

  /// Two databases, noor.sqlite and felix.sqlite, that hold the opening, and a card each; felix spells the candidate small.
  private func twoLaptops() throws {
    #expect(try office.run("export --out nov.json").status == 0)
    for (who, candidate) in [("noor", "C-1"), ("felix", "c-1")] {
      #expect(try office.run("import nov.json --database \(who).sqlite").status == 0)
      let run = try office.run(
        "interview \(candidate) --as \(who) --database \(who).sqlite", input: wholeInterview)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test func aLaptopEach() throws {
    try twoLaptops()
    let dry = try office.run("merge felix.sqlite --database noor.sqlite --dry-run")
    #expect(
      dry.output == """
        felix.sqlite
                      New  Here  Continued  Skipped  Conflict
          Openings      0     1          0        0         0
          Candidates    0     1          0        0         0
          Interviews    1     0          0        0         0

        This would be taken in; nothing was written.

        """)
    for (one, other) in [("noor", "felix"), ("felix", "noor")] {
      #expect(try office.run("merge \(other).sqlite --database \(one).sqlite").status == 0)
    }
    let runs = try ["noor", "felix"].map { try office.run("compare --json --database \($0).sqlite") }
    #expect(runs[0] == runs[1])
    let candidates = try #require(try object(runs[0])["candidates"] as? [[String: Any]])
    #expect(candidates.map { $0["interviews"] as? Int } == [2])
    for who in ["noor", "felix"] {
      #expect(try office.run("doctor --database \(who).sqlite").status == 0)
      #expect(try office.run("export --out \(who).json --database \(who).sqlite").status == 0)
    }
    #expect(try text("noor.json") == text("felix.json"))
    #expect(
      try office.run("merge felix.sqlite --database noor.sqlite").output.hasSuffix(
        "\nNothing is new; nothing was changed.\n"))
  }

  /// A candidate who was typed by felix first, and a card of his that noor's database has otherwise.
  @Test func whatElseIsSaid() throws {
    try twoLaptops()
    #expect(
      try office.run("merge noor.sqlite --database felix.sqlite").output.contains(
        "\nNote: c-1 and C-1 are one candidate, who is called C-1 from now on: so they were\nwritten first.\n"))
    _ = try office.run("interview C-1 --as Felix --database noor.sqlite", input: wholeInterview)
    let run = try office.run("merge felix.sqlite --database noor.sqlite")
    #expect(run.status == 1 && run.errors == "")
    #expect(
      run.output == """
        felix.sqlite
                      New  Here  Continued  Skipped  Conflict
          Openings      0     1          0        0         0
          Candidates    0     1          0        0         0
          Interviews    0     1          0        0         1

        conflict: felix has a card on c-1 for nov in felix.sqlite, and another one here.
        help: There can be one. Decide which one stands: --keep-here leaves out the one
              in the file and takes in the rest; for the other one, take this database
              into that one with --keep-here there.

        Nothing was taken in, because of 1 conflict.

        """)
    let kept = try office.run("merge felix.sqlite --database noor.sqlite --keep-here")
    #expect(kept.status == 0)
    #expect(kept.output.hasSuffix("\nNothing is new, 1 conflict left out; nothing was changed.\n"))
    let object = try object(office.run("merge felix.sqlite --json --database noor.sqlite"))
    #expect(
      object.keys.sorted() == [
        "candidates", "closed", "conflicts", "debriefs", "dryRun", "erasedHere", "erasedThere", "files", "hidden",
        "interviews", "leftOut", "openings", "respelled", "saved", "waiting",
      ])
    let conflict = try #require((object["conflicts"] as? [[String: Any]])?.first)
    #expect(
      conflict.keys.sorted() == [
        "about", "candidate", "event", "file", "help", "interviewer", "message", "opening",
      ])
    #expect(object["saved"] as? Bool == false)
  }

  @Test func aFileIsPrivateAndNotWrittenOver() throws {
    let first = try office.run("export --out nov.json")
    #expect(
      first.output
        == "Wrote nov.json, for you alone to read: opening nov, 0 candidates, 0 interviews,\n0 debriefs.\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path("nov.json"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path("mine.json")))
    let refused = try office.run("export --out mine.json")
    #expect(refused.status == 2)
    #expect(
      refused.errors
        == "extramile: mine.json is there already, and was left as it is. Choose another name, or add --force to overwrite it.\n"
    )
    #expect(try text("mine.json") == "mine")
    #expect(try office.run("export --out mine.json --force").status == 0)
    #expect(try text("mine.json") == text("nov.json"))
    #expect(try office.run("export --out -").output == text("nov.json"))
    #expect(
      try office.run("export --out nowhere/nov.json").errors
        == "extramile: nowhere/nov.json cannot be written: No such file or directory. Try another folder or disk.\n")
    #expect(office.files(below: ".").filter { $0.hasSuffix(".new") } == [])
  }

  /// A row for each question of each card, drafts left out and named, formulas harmless, and no number that nobody gave.
  @Test func aSpreadsheetOfTheRatings() throws {
    let script = wholeInterview.replacing("told only those who rang\n4", with: "=cmd|' /C calc'!A0\n4")
    #expect(try office.run("interview @C-1 --as noor", input: script).status == 0)
    _ = try office.run("amend @C-1 1", input: "5\nread again, at once\nmisread my note\ny\n")
    for candidate in ["C-2", "@C-1"] { _ = try office.run("interview \(candidate) --as felix", input: "one note\n") }
    let run = try office.run("export --format csv --out ratings.csv")
    #expect(
      run.errors == """
        Note: C-2 is left out: fewer cards are in than the panel needs, and you have none.
        Note: felix's interview with @C-1 is a draft, and is left out.

        """)
    let sheet = try DelimitedText(Array(text("ratings.csv").utf8))
    let rows = (0..<sheet.recordCount).map { row in sheet.record(row).map { sheet.text(sheet.fields[$0]) } }
    #expect(rows[0] == RatingsCSV.columns)
    func cells(_ question: Int, _ names: String...) throws -> [String] {
      try names.map { rows[question][try #require(rows[0].firstIndex(of: $0))] }
    }
    #expect(rows.count == 7)
    #expect(
      try cells(1, "candidate", "interviewer", "question", "score", "submittedScore", "amendmentReason") == [
        "@C-1", "noor", "double-billed-traveller", "5", "4", "misread my note",
      ])
    #expect(try cells(2, "score", "evidence", "submittedScore") == ["2", "=cmd|' /C calc'!A0", "2"])
    #expect(
      try cells(4, "state", "score", "notAssessedReason", "skippedReason") == [
        "skipped", "", "", "candidate has a train to catch",
      ])
    #expect(try cells(5, "state", "score", "notAssessedReason") == ["asked", "", "answered about another company"])
    #expect(try text("ratings.csv").contains(",'=cmd|' /C calc'!A0,"))
    #expect(
      try text("ratings.csv").split(separator: "\r\n").dropFirst().allSatisfy {
        $0.hasPrefix("nov,'@C-1,") || !$0.hasPrefix("nov")
      })
    // It is a spreadsheet that analyze reads.
    let analysis = try office.run("analyze ratings.csv --json")
    #expect((try object(analysis)["candidates"] as? [[String: Any]])?.map { $0["candidate"] as? String } == ["@C-1"])
    #expect(try object(analysis)["ratings"] as? Int == 4)
  }

  @Test func whatIsNoExportedOpening() throws {
    try twoLaptops()
    #expect(
      try office.run("import noor.sqlite").errors
        == "extramile: noor.sqlite is a database. To take it in: extramile data merge noor.sqlite\n")
    #expect(
      try office.run("merge nov.json").errors
        == "extramile: nov.json: this is not a database. A file that export wrote is taken in with: extramile data import nov.json\n"
    )
    #expect(
      try office.run("merge noor.sqlite --database noor.sqlite").errors
        == "extramile: noor.sqlite is the database that you work with. Name that of somebody else, or choose yours with --database.\n"
    )
    try Data("hello\n".utf8).write(to: URL(fileURLWithPath: path("hello.txt")))
    #expect(
      try office.run("import hello.txt").errors
        == "extramile: hello.txt is nothing that can be imported. An opening is, as JSON, that was written with: extramile data export --out FILE. Cards are, as a spreadsheet FILE.csv or as Greenhouse's scorecards.\n"
    )
    try Data(text("nov.json").replacing("\"version\": 1", with: "\"version\": 2").utf8).write(
      to: URL(fileURLWithPath: path("later.json")))
    try Data(text("nov.json").prefix(40).utf8).write(to: URL(fileURLWithPath: path("cut.json")))
    let run = try office.run("import later.json cut.json --database empty.sqlite")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        later.json:3:14: error: version: the file is of version 2, and this program reads version 1.
          help: Install a newer extramile to import it.

        cut.json:3:3: error: a text begins here and never ends.
          help: If the file was cut off on its way, copy or export it again; else close the text with a quotation mark.
        extramile: later.json has 1 problem, cut.json has 1 problem, as said above; nothing was imported.

        """)
    #expect(!FileManager.default.fileExists(atPath: path("empty.sqlite")))
    #expect(
      try office.run("import later.json --plain").errors.hasPrefix(
        """
        Error: version: the file is of version 2, and this program reads version 1.
        Place: later.json, line 3, column 14
        Help: Install a newer extramile to import it.

        """))
  }

  /// A database that was changed behind the program's back is not merged.
  @Test func anUnsoundDatabase() throws {
    try twoLaptops()
    let file = URL(fileURLWithPath: path("felix.sqlite"))
    var bytes = try Data(contentsOf: file)
    let place = try #require(bytes.firstRange(of: Data("told only those who rang".utf8)))
    bytes.replaceSubrange(place, with: Data("told them all, who rang.".utf8))
    try bytes.write(to: file)
    let run = try office.run("merge felix.sqlite --database noor.sqlite")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "extramile: felix.sqlite has 1 error, so nothing was merged. They are listed by: extramile data doctor --database felix.sqlite\n"
    )
  }
}
