import Foundation
import Testing

@testable import Interviews
@testable import Storage

/// Files from other systems as people pass them to `import`: each is recognized, or rejected with advice on what to do.
@Suite struct ForeignFilesTests {
  private let office: Office

  init() throws {
    office = try Office.withOpening()
    #expect(try office.run("mapping new greenhouse --out greenhouse.yaml").status == 0)
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(office.home.path)/\(name)"))
  }

  private func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  private func words(_ text: String) -> String { text.replacing(#/\s+/#, with: " ") }

  /// A scorecard of Harvest v1 that rates one question of the opening.
  private func scorecard(
    _ id: Int, rating: String = "\"yes\"", at: String = "2026-10-07T09:00:00Z", questions: String = "[]"
  )
    throws -> String
  {
    let name = try #require(
      try String(contentsOfFile: "\(office.home.path)/greenhouse.yaml", encoding: .utf8).firstMatch(
        of: #/attributes:\n +"([^"\n]+)":/#)?.1)
    return """
      {"id": \(id), "candidate_id": \(id + 700), "submitted_at": "\(at)", "interviewer": {"name": "Maria"},
        "attributes": [{"name": "\(name)", "rating": \(rating), "note": "told the lead"}], "questions": \(questions)}
      """
  }

  /// Earlier versions understood none of these, and the exit code was 0.
  static let refused: [(String, String, String)] = [
    (
      "lever.json",
      #"{"data":[{"id":"a","text":"Phone","fields":[{"type":"score","value":"4 - Strong Hire"}],"user":"u","completedAt":1}],"hasNext":false}"#,
      "lever.json: error: this is feedback from Lever, which Extramile can't import. help: Export the scorecards there as a spreadsheet,"
    ),
    (
      "list.json", #"[{"id":"a","fields":[],"user":"u","completedAt":1}]"#,
      "list.json: error: this is feedback from Lever,"
    ),
    (
      "ashby.json", #"{"success":true,"results":[{"id":"a","applicationId":"b","submittedValues":{}}]}"#,
      "ashby.json: error: this is feedback from Ashby,"
    ),
    (
      "v3.json",
      #"[{"id":1,"application_id":3,"interviewer_id":4,"status":"complete","candidate_rating":"yes","submitted_at":"2026-10-07T09:00:00Z"}]"#,
      "v3.json: error: this is the list scorecards of Greenhouse's Harvest v3, which Extramile can't import;"
    ),
    (
      "error.json", #"{"message":"Invalid \u001b[31mkey"}"#,
      "error.json: error: this is an error message from a server, not data: 'Invalid ␛[31mkey'."
    ),
    (
      "lines.jsonl", "{\"candidate_id\":2,\"attributes\":[]}\n{\"candidate_id\":3,\"attributes\":[]}\n",
      "lines.jsonl:2:1: error: a second JSON value begins here,"
    ),
    (
      "book.csv", "PK\u{03}\u{04}...[Content_Types].xml",
      "book.csv: error: this is a workbook from a spreadsheet program."
    ),
    ("page.csv", "<!DOCTYPE html>\n<title>Sign in</title>", "page.csv: error: this is HTML or XML."),
    ("none.csv", "", "none.csv: error: the file is empty."),
    ("none.json", "\n", "none.json: error: the file is empty."),
    ("empty.json", "[]", "empty.json: error: the list is empty: there is no scorecard in it."),
    (
      "other.json", #"{"competencies":[]}"#,
      "other.json: error: this is JSON, but neither an opening that export wrote nor"
    ),
    (
      "recipe.json", #"{"format":"recipe"}"#,
      "recipe.json:1:11: error: format: this is not an opening that Extramile exported."
    ),
  ]

  @Test(arguments: refused)
  func isRefused(_ name: String, _ text: String, _ message: String) throws {
    try write(name, text)
    for mapping in ["", " --mapping greenhouse.yaml"] where mapping.isEmpty || !name.hasSuffix(".csv") {
      if name == "recipe.json", !mapping.isEmpty { continue }
      let run = try office.run("import \(name)\(mapping)")
      #expect(run.status == 2 && run.output == "")
      #expect(words(run.errors).hasPrefix(message), "\(run.errors)")
      #expect(run.errors.hasSuffix("\(name) has 1 problem, as said above; nothing was imported.\n"))
    }
    #expect(try office.run("list").output.contains("Maria") == false)
  }

  @Test func otherEncodingsAndKindsAreNamedTogether() throws {
    try write(
      "wide.csv", [0xFF, 0xFE] + "candidate,interviewer\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try write("old.csv", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    try write("page.pdf", "%PDF-1.7")
    let run = try office.run("import wide.csv old.csv page.pdf")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        wide.csv: error: this is text in UTF-16.
          help: Save the file in UTF-8, then import it again.

        old.csv: error: this is a workbook from a spreadsheet program.
          help: Open it there, save the sheet as CSV in UTF-8, and import that file.

        page.pdf: error: this is a PDF.
          help: Export a spreadsheet as CSV, or JSON, instead.
        extramile: wide.csv has 1 problem, old.csv has 1 problem, page.pdf has 1 problem, as said above; nothing was imported.

        """)
    let analyzed = try office.run("analyze wide.csv")
    #expect(analyzed.status == 2 && analyzed.errors.hasPrefix("wide.csv: error: this is text in UTF-16.\n"))
  }

  /// A scorecard without ratings doesn't block a later one with ratings.
  @Test func whatIsLeftOutIsCounted() throws {
    let notes = #"[{"id": null, "question": "Private Notes", "answer": "asks for too much"}]"#
    try write(
      "cards.json",
      "[\(try scorecard(1, rating: "\"no_decision\"")), \(try scorecard(2, questions: notes)), "
        + "{\"id\": 3, \"candidate_id\": 4, \"submitted_at\": null, \"attributes\": []}]")
    let run = try office.run("import cards.json --mapping greenhouse.yaml --json")
    #expect(run.status == 0, "\(run.errors)")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let leftOut = try #require(object["leftOut"] as? [[String: Any]])
    #expect(
      leftOut.map { "\($0["file"] ?? "") \($0["what"] ?? "") \($0["count"] ?? "")" } == [
        "cards.json drafts 1", "cards.json unrated 1", "cards.json private notes 1",
      ])
    #expect(
      run.errors.contains(
        "Note: cards.json: 1 private note is left out: not everybody can read them in Greenhouse.\n"))
    #expect((object["interviews"] as? [String: Int])?["new"] == 1)
    try write("cards.json", "[\(try scorecard(1))]")
    #expect(try office.run("import cards.json --mapping greenhouse.yaml").output.hasSuffix("\nTaken in.\n"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: office.database))
    #expect(bytes.firstRange(of: Data("too much".utf8)) == nil)
  }

  /// An option that doesn't apply to a file is not silently ignored, and the message names the option.
  @Test func optionsThatDoNotApplyAreRefused() throws {
    try write("cards.csv", "candidate,interviewer,question,score\nC-1,noor,sixty-orders,4\n")
    try write("wide.csv", "candidate,interviewer,sixty-orders\nC-1,noor,4\n")
    try write("cards.json", "[\(try scorecard(1))]")
    #expect(try office.run("export --out nov.json").status == 0)
    for (line, message) in [
      (
        "import cards.csv --mapping nope.yaml",
        "--mapping nope.yaml doesn't apply: cards.csv is a spreadsheet, and a mapping"
      ),
      (
        "import nov.json --mapping greenhouse.yaml",
        "--mapping greenhouse.yaml doesn't apply: nov.json is an opening that export"
      ),
      (
        "import nov.json --scores a",
        "--scores doesn't apply: nov.json is an opening that export wrote, and the option names a"
      ),
      (
        "import nov.json --opening nov",
        "--opening doesn't apply: nov.json is an opening that export wrote, which already names its"
      ),
      (
        "import cards.json --mapping greenhouse.yaml --candidate who",
        "--candidate doesn't apply: cards.json is scorecards from Greenhouse, and the option names a column"
      ),
      ("import cards.csv --scores score", "cards.csv: --scores doesn't apply: the file has a row for each rating"),
      ("import wide.csv --evidence why", "cards.csv: --evidence doesn't apply: the file has a row for each scorecard"),
      ("analyze cards.csv --scores score", "cards.csv: --scores doesn't apply: the file has a row for each rating"),
      ("export --out - --force", "--force only applies to a file, and --out - prints to standard output."),
    ] {
      let run = try office.run(line)
      #expect(run.status == 64 && run.output == "", "\(line)")
      #expect(
        run.errors.contains(message.replacing("cards.csv: --evidence", with: "wide.csv: --evidence")), "\(run.errors)")
    }
    let missing = try office.run("import cards.json --mapping nope.yaml")
    #expect(missing.status == 2 && missing.errors.contains("nope.yaml"))
    #expect(try office.run("list").output.contains("C-1") == false)
  }

  // MARK: Dates

  @Test func doubtfulDatesAreRefusedInScripts() throws {
    let head = "candidate,interviewer,question,score,submittedAt\n"
    try write(
      "cards.csv", "\(head)C-1,noor,sixty-orders,4,2127-03-01T09:00:00Z\nC-2,noor,sixty-orders,4,1999-03-01T09:00:00Z\n"
    )
    let refused = try office.run("import cards.csv")
    #expect(refused.status == 2 && refused.output == "")
    #expect(
      refused.errors == """
        cards.csv:2:25: error: 2127-03-01T09:00:00Z is in the future.
          help: Correct it, unless the date is right.

        cards.csv:3:25: error: 1999-03-01T09:00:00Z is before the year 2000.
          help: Correct it, unless the date is right.
        extramile: cards.csv has 2 doubtful dates, as said above; nothing was imported. If the dates are right, add --accept-dates.

        """)
    #expect(try office.run("import cards.csv --dry-run").status == 2)
    #expect(try office.run("import cards.csv --accept-dates").output.hasSuffix("\nTaken in.\n"))
    #expect(try office.run("doctor").status == 0)
    try write("cards.json", "[\(try scorecard(1, at: "2127-10-07T09:00:00Z"))]")
    let json = try office.run("import cards.json --mapping greenhouse.yaml --json")
    #expect(
      json.status == 2 && json.errors.contains(": error: [0].submitted_at: 2127-10-07T09:00:00Z is in the future.\n"))

    // A database and an archive of somebody whose clock is wrong.
    #expect(try office.run("export --out whole.json").status == 0)
    let archive = try office.run("import whole.json --database other.sqlite")
    #expect(archive.status == 2 && archive.errors.contains(".at: 2127-03-01T09:00:00.000Z is in the future.\n"))
    _ = try office.run("opening new dec --bank empowerment --team support --database other.sqlite")
    let merged = try office.run("merge \(office.database) --database other.sqlite")
    #expect(merged.status == 2)
    #expect(
      merged.errors.contains(
        ": error: noor's scorecard on C-1 for nov has a date that is in the future (2127-03-01).\n"))
    #expect(try office.run("merge \(office.database) --database other.sqlite --accept-dates").status == 0)
  }

  @MainActor @Test func aPersonIsAskedAboutDoubtfulDates() throws {
    let sitting = try Sitting()
    let path = "\(sitting.home.path)/cards.csv"
    try "candidate,interviewer,question,score,submittedAt\nC-1,jonas,sixty-orders,4,2027-03-01T09:00:00Z\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(sitting.run("import \(path)", [(1, "n")]) == 2)
    #expect(words(sitting.transcript).contains("warning: 2027-03-01T09:00:00Z is in the future."))
    #expect(
      sitting.transcript.contains("Import anyway [y,n]? n\n") && sitting.transcript.hasSuffix("Nothing was imported.\n")
    )
    #expect(sitting.run("import \(path)", [(1, "y")]) == 0)
    #expect(sitting.transcript.hasSuffix("\nTaken in.\nNext: extramile compare\n"))
  }

  /// A colleague's clock can be ahead; a day is their local day.
  @MainActor @Test func aClockMayBeADayAhead() throws {
    let sitting = try Sitting()
    let path = "\(sitting.home.path)/cards.csv"
    try "candidate,interviewer,question,score,submittedAt\nC-1,jonas,sixty-orders,4,2026-09-22T14:13:20Z\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(sitting.run("import \(path)") == 0, "\(sitting.transcript)")
  }

  /// It is 21 September 2026, 14:13 in UTC, when the sitting begins.
  @MainActor @Test func theDayOfARequestIsTheUsersOwn() throws {
    let sitting = try Sitting()
    let path = "\(sitting.home.path)/cards.csv"
    try "candidate,interviewer,question,score\nC-1,jonas,sixty-orders,4\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(sitting.run("import \(path)") == 0)
    for (zone, day, other) in [
      ("Pacific/Auckland", "2026-09-22", "2026-09-23"), ("Europe/London", "2026-09-21", "2026-09-22"),
      ("America/Los_Angeles", "2026-09-21", "2026-09-22"),
    ] {
      sitting.timeZone = try #require(TimeZone(identifier: zone))
      #expect(sitting.run("access C-1 --as felix --requested \(day)") == 0, "\(zone): \(sitting.transcript)")
      #expect(sitting.run("access C-1 --as felix --requested \(other)") == 64, "\(zone)")
      #expect(sitting.transcript.contains("no later than today, \(day);"))
    }
    for day in ["2026-02-30", "2026-9-1", "0026-09-01", "1969-01-01", "yesterday", "2026-09-01T00:00:00Z"] {
      #expect(sitting.run("access C-1 --as felix --requested \(day)") == 64)
      #expect(words(sitting.transcript).contains("\(day) is not one."))
    }
  }
}
