import Foundation
import Testing

@testable import Interviews

/// Ratings amended after submission: what is asked, what is kept, and where it shows.
@Suite struct AmendTests {
  private static func submitted() throws -> Office {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: wholeInterview)
    return office
  }

  static let answers = "3\ntold all guests by noon\nreread my notes\ny\n"

  @Test func theScreenAndTheRecord() throws {
    let office = try Self.submitted()
    let run = try office.run("amend C-0412 2", input: Self.answers)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Q2/6  Acting ahead  (saw-it-coming)
          Tell me about one time when you knew something that a customer did not know
          yet.
            told the guests who rang                                                0m
          - nothing sent to the others                                              0m
          1 Waited until the customer called, or passed the news on too late for them to
            use it.
          3 Told the customer in time once the case was on their desk, and left the next
            step to them.
          5 Told the customer unasked while there was time, gave a way out, looked for
            others affected.
          Too much: Raises the alarm on guesses, so that customers worry for nothing and
            stop reading the messages.
          Your rating: 2, told only those who rang
          From:    2, told only those who rang
          To:      3, told all guests by noon
          Because: reread my notes
        Amended; what you submitted stays beside it. Both: extramile scorecard history
        C-0412

        """)
    let interview = try office.record("C-0412").interview
    #expect(interview.ratings["saw-it-coming"] == .score(3, evidence: "told all guests by noon"))
    #expect(interview.independentRatings["saw-it-coming"] == .score(2, evidence: "told only those who rang"))
  }

  @Test func theCardShowsTheRatingThatStandsAndItsHistory() throws {
    let office = try Self.submitted()
    _ = try office.run("amend C-0412 saw-it-coming", input: Self.answers)
    let card = try office.run("scorecard C-0412").output
    #expect(card.contains("  3: told all guests by noon (amended)\n"))
    #expect(!card.contains("told only those who rang"))
    let history = try office.run("scorecard C-0412 --history").output
    #expect(history.contains(" UTC  2, told only those who rang\n"))
    let indent = String(repeating: " ", count: 26)
    #expect(history.contains(" UTC  3, told all guests by noon. Amended because: reread my\n\(indent)notes\n"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(office.run("scorecard C-0412 --json").output.utf8)) as? [String: Any])
    let question = try #require((object["questions"] as? [[String: Any]])?[1])
    #expect(question["amended"] as? Bool == true)
    let past = try #require(question["history"] as? [[String: Any]])
    #expect(past.map { $0["score"] as? Int } == [2, 3])
    #expect(past.map { $0["amendmentReason"] as? String } == [nil, "reread my notes"])
    #expect(past[0].keys.sorted() == ["amendmentReason", "at", "evidence", "notAssessedReason", "score"])
  }

  /// Acting ahead is 2 as submitted and 3 as amended.
  @Test func compareTakesWhatStandsUnlessAskedForWhatWasSubmitted() throws {
    let office = try Self.submitted()
    #expect(!(try office.run("compare").output.contains("amended")))
    _ = try office.run("amend C-0412 2", input: Self.answers)
    let standing = try office.run("compare").output
    #expect(standing.contains("Acting ahead       3.00  ▅ 3.00  (1)\n"))
    #expect(
      standing.contains(
        "- 1 rating was amended after submission; --as-submitted compares what stood\n    before.\n"))
    let submitted = try office.run("compare --as-submitted").output
    #expect(submitted.contains("Acting ahead       3.00  ▃ 2.00- (1)\n"))
    #expect(
      submitted.contains("- 1 rating was amended after submission; as submitted, what stood before\n    counts.\n"))
    #expect(try office.run("compare --as-submitted --json").output.contains("\"amended\" : 1"))
  }

  @Test(
    arguments: [
      ("C-0412 7", "", "There is no question 7 in nov: give its id, or its number from 1 to 6."),
      (
        "C-0412 saw-it-comin", "",
        "There is no question saw-it-comin in nov: give its id, or its number from 1 to 6. Did you mean saw-it-coming?"
      ),
      (
        "C-0412 4", "",
        "decided-alone was not asked, so your card has no rating of it to amend. See what it has with: extramile scorecard C-0412"
      ),
      ("C-0412 2 --as felix", "", "felix has no card on C-0412 for nov."),
      (
        "C-0413 1", "",
        "Your card on C-0413 is a draft, so there is nothing to amend: change it where you left it.\nGo on with: extramile interview C-0413"
      ),
      (
        "C-0412 2", "6\n",
        "line 1: 6 is no choice here: type 1-5, x or q. Nothing was amended."
      ),
      (
        "C-0412 2", "2\ntold only those who rang\n",
        "line 2: That is the rating that stands. Change its words, or /back for another score; q there leaves it as it is. Nothing was amended."
      ),
      (
        "C-0412 2", "3\ntold all\n\ny\n",
        "line 3: An amendment needs its reason, in one line: what you know now that you did not when you submitted. /back goes back. Nothing was amended."
      ),
      (
        "C-0412 2", "3\ntold all\nreread\n",
        "The input ended before the amendment was complete, so nothing was amended."
      ),
    ])
  func isRefused(_ words: String, _ input: String, _ message: String) throws {
    let office = try Self.submitted()
    _ = try office.run("interview C-0413", input: "a note\n")
    let run = try office.run("amend \(words)", input: input)
    #expect(run.errors == "extramile: \(message)\n")
    #expect(run.status == (message.hasPrefix("line") ? 1 : 2))
    #expect(try office.record("C-0412").interview.amendments.isEmpty)
  }

  @Test func whoeverMayNotBeAskedIsToldWhatToGive() throws {
    let office = try Self.submitted()
    let terminal = try office.terminal("amend C-0412 2 --no-input")
    try terminal.expect("Without questions, give four lines")
    #expect(terminal.waitForExit() == 2)
  }

  @Test func onATerminalTheFormerWordsAreThereToMend() throws {
    let office = try Self.submitted()
    let terminal = try office.terminal("amend C-0412 2")
    try terminal.expect("New score [1-5,x,q]? ")
    terminal.send("3\r")
    try terminal.expect("  Evidence for 3, one line: told only those who rang")
    terminal.send(" and the desk\r")
    try terminal.expect("  Amended because, one line: ")
    terminal.send("reread my notes\r")
    try terminal.expect("Amend? [y,n,b]? ")
    terminal.send("y\r")
    #expect(terminal.waitForExit() == 0)
    #expect(
      try office.record("C-0412").interview.ratings["saw-it-coming"]
        == .score(3, evidence: "told only those who rang and the desk"))
  }
}
