import Foundation
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// The examination as people and programs get it.
@Suite struct DoctorTests {
  private static func filled() throws -> Office {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: wholeInterview)
    return office
  }

  private func link(of office: Office) throws -> String {
    try #require(try Examination(of: office.database).lastLink)
  }

  @Test func aSoundDatabase() throws {
    let office = try Self.filled()
    let link = try link(of: office)
    let run = try office.run("doctor", environment: ["COLUMNS": "100"])
    #expect(run.status == 0)
    #expect(
      run.output.replacing(office.home.path, with: "HOME") == """
        HOME/data/extramile/extramile.sqlite
          1 opening, 1 interview, \(wholeInterview.split(separator: "\n").count + 1) events

        damage      none
        schema      as this version makes it
        seals       \(wholeInterview.split(separator: "\n").count + 2), all unbroken
        rows        fit what was sealed
        interviews  all replayed; the views say the same
        file        yours alone; write-ahead log empty
        drafts      none
        half-typed  none
        leftovers   none

        Last link: \(link)
        Note it down somewhere else. Later, extramile data doctor --expect \(link.prefix(16)) tells whether
        the record up to here was rewritten.

        """)
  }

  /// A word of the evidence exchanged in the file itself, where no trigger sees it.
  @Test func aWordExchangedInTheFile() throws {
    let office = try Self.filled()
    let link = try link(of: office)
    let file = URL(fileURLWithPath: office.database)
    var bytes = try Data(contentsOf: file)
    let place = try #require(bytes.firstRange(of: Data("told only those who rang".utf8)))
    bytes.replaceSubrange(place, with: Data("told them all, who rang.".utf8))
    try bytes.write(to: file)
    let run = try office.run("doctor --expect \(link.prefix(20))", environment: ["COLUMNS": "200"])
    #expect(run.status == 1)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("seals       1 error, see below"))
    let events = try office.record("C-0412").events
    let index = try #require(
      events.firstIndex { EventRow($0.action).kind == "rated" && EventRow($0.action).score == 2 })
    let (number, at) = (index + 1, events[index].at.text)
    // Lines are broken at 100 columns.
    let said = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      said.contains(
        "error: event \(number) of noor's interview with C-0412 for nov (rating, \(at)) is not what was sealed. [seals]"
      ))
    #expect(
      said.contains(
        "help: The seal cannot give back what was saved there: keep a copy, and compare this place with a backup. What no finding names is as it was saved."
      ))
    #expect(run.output.contains("The link that you noted is number "))
    #expect(!run.output.contains("who rang"))

    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(office.run("doctor --json").output.utf8)) as? [String: Any])
    #expect(object["sound"] as? Bool == false)
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(
      finding.keys.sorted() == [
        "at", "candidate", "check", "debrief", "event", "help", "interviewer", "kind", "message", "more", "opening",
        "severity",
      ])
    #expect(finding["interviewer"] as? String == "noor")
    #expect(finding["event"] as? Int == number)
  }

  @Test func whatCannotBeExamined() throws {
    let office = try Office()
    let none = try office.run("doctor")
    #expect(none.status == 2)
    #expect(
      none.errors == "extramile: There is no database at \(office.database), so there is nothing to examine.\n")
    #expect(!FileManager.default.fileExists(atPath: office.database))
    let notes = office.home.path + "/notes.txt"
    try Data("my notes\n".utf8).write(to: URL(fileURLWithPath: notes))
    let foreign = try office.run("doctor --database \(notes)")
    #expect(foreign.status == 2)
    #expect(foreign.errors.contains("this is not a database"))
  }

  @Test func aLinkThatIsNotInTheChain() throws {
    let office = try Self.filled()
    let wrong = try office.run("doctor --expect 12345")
    #expect(wrong.status == 64)
    #expect(
      wrong.errors.contains("A link is made of 64 of the characters 0-9 and a-f, of which the first 16 are enough."))
    let absent = try office.run("doctor --expect \(String(repeating: "0", count: 16))")
    #expect(absent.status == 1)
    #expect(absent.output.contains("error: The link that you noted is not in the chain. [seals]"))
  }

  @Test func draftsThatWereLeftAreNamed() throws {
    let office = try Self.filled()
    let folder = office.home.path + "/state/extramile/drafts/0123456789ab"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["warehouse.yaml", ".as-copied", "bank.schema.json", "warehouse.yaml~", "notes.txt", "line.txt"] {
      try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    #expect(
      try office.run("doctor", environment: ["COLUMNS": "200"]).output.contains(
        "drafts      warehouse.yaml; extramile bank edit or extramile team edit goes on; notes of 1 question; "
          + "/edit in the interview takes them up; 1 line in an editor that did not come back\n"))
  }

  /// An interview that is not submitted is a draft, too.
  @Test func openInterviewsAreCounted() throws {
    let office = try Office.withOpening()
    #expect(try office.run("doctor").output.contains("drafts      none\n"))
    _ = try office.run("interview C-0412", input: "a note\n")
    #expect(try office.run("doctor").output.contains("drafts      1 interview not submitted\n"))
    #expect(try office.run("doctor --json").output.contains("\"openInterviews\" : 1,"))
  }

  // MARK: Half-typed lines

  /// What doctor says of them, from their row in the table on.
  private func halfTyped(_ office: Office, by who: String) throws -> String {
    let run = try office.run("doctor --as \(who)", environment: ["COLUMNS": "100"])
    #expect(run.status == 0 && run.errors == "")
    let start = try #require(run.output.firstRange(of: "half-typed")), end = run.output.firstRange(of: "Last link")
    return String(run.output[start.lowerBound..<(end?.lowerBound ?? run.output.endIndex)])
  }

  private func leave(_ text: String, in office: Office) throws {
    let terminal = try office.terminal("interview C-0412")
    try terminal.expect("m> ")
    terminal.send(text)
    try terminal.expect(text)
    terminal.kill(SIGTERM)
    #expect(terminal.waitForExit() == 128 + SIGTERM)
  }

  @Test func aHalfTypedLineIsShownToWhoTypedItAndNamedToOthers() throws {
    let office = try Office.withOpening()
    try leave("+ named the lim", in: office)
    #expect(
      try halfTyped(office, by: "Noor") == """
        half-typed  1 line, see below
        leftovers   none

        half-typed: a line in noor's interview with C-0412 for nov
        text: + named the lim
        help: extramile interview C-0412 --as noor puts it at the prompt again.


        """)
    #expect(
      try halfTyped(office, by: "felix") == """
        half-typed  1 line, see below
        leftovers   none

        half-typed: a line in noor's interview with C-0412 for nov
        help: extramile interview C-0412 --as noor puts it at the prompt again.


        """)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(office.run("doctor --json").output.utf8)) as? [String: Any])
    let line = try #require((object["halfTyped"] as? [[String: Any]])?.first)
    #expect(line["text"] as? String == "+ named the lim")
    #expect(line["fate"] as? String == "prefilled")
    #expect(line.keys.sorted() == ["candidate", "fate", "interviewer", "opening", "text"])
  }

  @Test func whatBecomesOfAHalfTypedLineInAnInterviewThatHasGoneOn() throws {
    let office = try Office.withOpening()
    try leave("+ named the lim", in: office)
    let file = try #require(office.files(below: "state/extramile/half-typed").first { $0.contains("/") })
    let path = "\(office.home.path)/state/extramile/half-typed/\(file)"
    let kept = try Data(contentsOf: URL(fileURLWithPath: path))
    // In another window, which left this one's file.
    _ = try office.run("interview C-0412", input: "/next\n")
    try kept.write(to: URL(fileURLWithPath: path))
    #expect(
      try halfTyped(office, by: "noor").contains(
        """
        text: + named the lim
        help: The interview has gone on; extramile interview C-0412 --as noor shows the line, and saves
              nothing of it.
        """))
    _ = try office.run("interview C-0412", input: "/goto 1\n" + wholeInterview)
    try kept.write(to: URL(fileURLWithPath: path))
    #expect(
      try halfTyped(office, by: "noor").contains(
        """
        half-typed: a line in an interview that is submitted, or not in this file
        help: The next interview that begins or goes on clears it away.
        """))
  }

  @Test func aHalfTypedLineThatWasEnteredIsOnlyClearedAway() throws {
    let office = try Office.withOpening()
    try leave("+ named the lim", in: office)
    let file = try #require(office.files(below: "state/extramile/half-typed").first { $0.contains("/") })
    try Data().write(to: URL(fileURLWithPath: "\(office.home.path)/state/extramile/half-typed/\(file)"))
    #expect(
      try halfTyped(office, by: "noor").contains(
        "help: It was entered or given up; extramile interview C-0412 --as noor clears it away.\n"))
  }
}
