import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Storage

/// Cards to and from applicant-tracking systems and spreadsheets, as people type it.
@Suite struct OtherSystemsTests {
  private let office: Office

  init() throws { office = try Office.withOpening() }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(office.home.path)/\(name)"))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(office.home.path)/\(name)", encoding: .utf8)
  }

  /// noor's and felix's cards on C-1, with words that a spreadsheet or a terminal could take for more.
  private func twoCards() throws {
    for (who, words) in [("noor", "=cmd()|' /C calc'!A0"), ("felix", "<script>\u{1B}[31m")] {
      let script = wholeInterview.replacing("told only those who rang\n4", with: "\(words)\n4")
      let run = try office.run("interview C-1 --as \(who)", input: script)
      try #require(run.status == 0, "\(run.errors)")
    }
  }

  private func mapping() throws {
    #expect(try office.run("mapping new greenhouse --out greenhouse.yaml").status == 0)
  }

  private func database(_ name: String) throws {
    #expect(try office.run("export --out whole.json --force").status == 0)
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(text("whole.json").utf8)) as? [String: Any])
    for list in ["candidates", "interviews", "debriefs"] { object[list] = [Any]() }
    try JSONSerialization.data(withJSONObject: object).write(
      to: URL(fileURLWithPath: "\(office.home.path)/opening.json"))
    #expect(try office.run("import opening.json --database \(name)").status == 0)
  }

  @Test func withoutAMappingNothingGoesOut() throws {
    try twoCards()
    let run = try office.run("export --format lever --out -")
    #expect(run.status == 64 && run.output == "")
    #expect(
      run.errors
        == "extramile: Lever rates with 1, 2, 3 and 4, and scores here go from 1 to 5. A mapping has to say what each score is there. Begin one with: extramile data mapping new lever --opening nov --out lever.yaml - look at every line of it, and then add --mapping lever.yaml.\n"
    )
    #expect(
      try office.run("mapping new lever --out lever.yaml").output == """
        Wrote lever.yaml
        Look at every line of it: what it says is what others will read.
        Next: extramile data mapping check lever.yaml

        """)
    // What only its author can decide is asked for.
    let open = try office.run("export --format lever --out - --mapping lever.yaml")
    #expect(open.status == 2 && open.output == "")
    #expect(open.errors.hasSuffix("extramile: lever.yaml has 3 errors, as said above; nothing was done.\n"))
    #expect(
      try office.run("mapping new lever --out lever.yaml").errors
        == "extramile: lever.yaml is there already, and was left as it is. Choose another name, or move that file away.\n"
    )
    #expect(
      try office.run("export --format csv --out - --mapping lever.yaml").errors
        == "extramile: --mapping is for the form of another system: greenhouse, lever, ashby.\n")
    try write(
      "lever.yaml",
      text("lever.yaml").replacing("2:\n", with: "2: 2\n").replacing("3:\n", with: "3: 3\n")
        .replacing("4:\n", with: "4: 4\n"))
    let written = try office.run("export --format lever --out lever.json --mapping lever.yaml")
    #expect(
      written.output
        == "Wrote lever.json, for you alone to read: opening nov, 1 candidate, 2 interviews.\n")
    #expect(
      written.errors == """
        Note: 4 and 5 both become 4: the difference is lost there.
        Note: 18 notes of interviews are left out: a card there has evidence only.
        Note: Of 6 questions there is what is asked; scenario, probes and anchors are left out.
        Note: The form has no place for a candidate's id: each of the 1 candidate stands in the member text.

        """)
  }

  /// The file prints on a terminal as text; what was said stands in it word for word.
  @Test func whatGoesOutIsData() throws {
    try twoCards()
    try mapping()
    let run = try office.run("export --format greenhouse --out - --mapping greenhouse.yaml")
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    let cards = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let notes = cards.flatMap { $0["attributes"] as? [[String: Any]] ?? [] }.compactMap { $0["note"] as? String }
    #expect(notes.contains("=cmd()|' /C calc'!A0") && notes.contains("<script>\u{1B}[31m"))
  }

  @Test func scorecardsGoOutAndComeIn() throws {
    try twoCards()
    try mapping()
    #expect(try office.run("export --format greenhouse --out cards.json --mapping greenhouse.yaml").status == 0)
    try database("other.sqlite")
    let asked = try office.run("import cards.json --database other.sqlite")
    #expect(asked.status == 64)
    #expect(
      asked.errors.hasPrefix(
        "extramile: cards.json is a list, as Greenhouse gives scorecards. A mapping has to say which of its attributes is which question of nov, and which score a rating is. Begin one with: extramile data mapping new greenhouse --opening nov "
      ))
    let line = "import cards.json --mapping greenhouse.yaml --database other.sqlite"
    #expect(
      try office.run("\(line) --dry-run").output == """
        Candidate  Interviewer  Scored  Not assessed  Not asked
        C-1        felix             4             2          0
        C-1        noor              4             2          0

        cards.json
                      New  Here  Continued  Skipped  Conflict
          Openings      0     1          0        0         0
          Candidates    1     0          0        0         0
          Interviews    2     0          0        0         0

        This would be taken in; nothing was written.

        """)
    #expect(try office.run(line).status == 0)
    #expect(try office.run(line).output.hasSuffix("\nNothing is new; nothing was changed.\n"))
    #expect(try office.run("doctor --database other.sqlite").status == 0)
    let compared = try ["", " --database other.sqlite"].map { try office.run("compare --json\($0)").output }
    #expect(compared[0] == compared[1])
    // Nothing is known of the talk.
    let structure = try office.run("opening show --database other.sqlite").output.replacing(#/\s+/#, with: " ")
    #expect(
      structure.contains(
        "Left out: 2 submitted interviews with 1 candidate, from cards that were filled in elsewhere: nothing of the talk is on record."
      ))

    try write("cards.json", text("cards.json").replacing("told the lead by chat", with: "told the lead"))
    let changed = try office.run(line)
    #expect(changed.status == 1)
    #expect(
      changed.output.contains(
        """
        conflict: felix's card on C-1 for nov is not the same in cards.json and here.
        help: A card that is in stays as it was submitted. Change it here with amend,
              which keeps both ratings and the reason; then take it out of the file, or
              leave it out with --keep-here.

        """))
    #expect(changed.output.hasSuffix("\nNothing was taken in, because of 2 conflicts.\n"))
  }

  /// Our own spreadsheet gives back every rating, here and in a database that has only the opening.
  @Test func aSpreadsheetGoesOutAndComesIn() throws {
    try twoCards()
    #expect(try office.run("amend C-1 1", input: "5\nread again\nmisread my note\ny\n").status == 0)
    #expect(try office.run("export --format csv --out cards.csv").status == 0)
    let here = try office.run("import cards.csv")
    #expect(here.status == 0 && here.output.hasSuffix("\nNothing is new; nothing was changed.\n"))
    try database("other.sqlite")
    let taken = try office.run("import cards.csv --database other.sqlite")
    #expect(
      taken.output.hasPrefix(
        "Note: cards.csv: 1 rating was amended: what stands is taken in, not what was\nsubmitted first, and not why.\n\ncards.csv\n"
      ))
    #expect(taken.status == 0 && taken.output.hasSuffix("\nTaken in.\n"))
    #expect(try office.run("doctor --database other.sqlite").status == 0)
    let cards = try ["", "other.sqlite"].map { name -> [[Question.ID: Rating]] in
      let store = try Store(path: name.isEmpty ? office.database : "\(office.home.path)/\(name)")
      let opening = try #require(try store.opening(named: "nov"))
      return try store.scorecards(of: opening).sorted { $0.interviewer < $1.interviewer }.map(\.ratings)
    }
    // A control character of the evidence became the sign that shows it.
    #expect(
      cards[0].map { $0.mapValues(\.score) } == cards[1].map { $0.mapValues(\.score) } && cards[0][1] == cards[1][1])

    // What was amended since, or has no time of its own, is the same card still.
    try write("plain.csv", "candidate,interviewer,question,score\nC-2,noor,sixty-orders,3\n")
    #expect(try office.run("import plain.csv").output.hasSuffix("\nTaken in.\n"))
    #expect(try office.run("amend C-2 5", input: "4\nread again\nmisread\ny\n").status == 0)
    #expect(try office.run("import plain.csv").output.hasSuffix("\nNothing is new; nothing was changed.\n"))
    #expect(
      try office.run("scorecard C-2 --history").output.replacing(#/\s+/#, with: " ").contains(
        "(imported from a spreadsheet; no evidence was given)"))
  }

  @Test func whatCannotComeIn() throws {
    try twoCards()
    try write(
      "cards.csv",
      "candidate,interviewer,question,score\nC-1,noor,sixty-order,4\nC-1,noor,saw-it-coming,4.5\n")
    let faulty = try office.run("import cards.csv")
    #expect(faulty.status == 2 && faulty.output == "")
    #expect(
      faulty.errors == """
        cards.csv:2:10: error: the opening has no question "sixty-order".
          help: Did you mean sixty-orders?

        cards.csv:3:24: error: "4.5" in the column "score" is no score from 1 to 5.
          help: Write a whole number from 1 to 5; leave it empty, or write NA or x, where there was none.
        extramile: cards.csv has 2 problems, as said above; nothing was imported.

        """)
    try write(
      "cards.csv", "candidate,interviewer,sixty-orders\nC-1,noor,4\nC-1,felix,4\nC-2,noor,4\n")
    let run = try office.run("import cards.csv")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        """
        conflict: noor has a card on C-1 for nov in cards.csv, and another one here.
        help: There can be one, and the one here stands: take the other out of the file,
              or leave it out with --keep-here.

        """))
    #expect(try office.run("import cards.csv --keep-here").output.hasSuffix("\nTaken in, 2 conflicts left out.\n"))
    #expect(try office.run("list").output.contains("C-2"))
    #expect(try office.run("import cards.csv --opening dec").errors.contains("There is no opening dec."))
  }
}
