import Foundation
import Testing
@testable import Interviews
@testable import Storage

/// What a debrief gives to programs and lists, and to nobody before their own card is in.
@Suite struct DebriefShownTests {
  @Test func jsonIsTheDocumentedObject() throws {
    let office = try DebriefTests.office()
    _ = try office.run("debrief C-0412", input: DebriefTests.script)
    let run = try office.run("debrief C-0412 --show --json")
    #expect(run.errors == "")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "candidate", "closedReason", "competencies", "decisions", "members", "note", "openedAt", "opening", "shift",
        "shiftByMember", "status",
      ])
    #expect(object["status"] as? String == "decided")
    #expect(object["members"] as? [String] == ["felix", "noor"])
    let competencies = try #require(object["competencies"] as? [[String: Any]])
    #expect(competencies.map { $0["competency"] as? String } == ["proactivity", "empowerment", "ease"])
    #expect(
      competencies[0].keys.sorted() == [
        "competency", "estimatesIn", "members", "note", "rangeAfter", "rangeBefore", "shift", "standardDeviationAfter",
        "standardDeviationBefore", "state", "title",
      ])
    #expect(competencies[0]["rangeBefore"] as? Double == 3)
    #expect(competencies[0]["rangeAfter"] as? Double == 1)
    let noor = try #require((competencies[0]["members"] as? [[String: Any]])?.last)
    #expect(
      noor.keys.sorted() == [
        "first", "member", "n", "notAssessed", "second", "secondNotAssessedReason", "shift", "wouldHaveLowered",
        "wouldHaveRaised",
      ])
    #expect(noor["wouldHaveRaised"] as? String == "a word to those who had not rung")
    #expect(noor["wouldHaveLowered"] is NSNull)
    #expect(noor["second"] as? Int == 3)
    let shift = try #require(object["shift"] as? [String: Any])
    #expect(shift.keys.sorted() == ["awayFromGroup", "mean", "moved", "n", "nearerBy", "towardsGroup"])
    // Proactivity 5 and 2, mean 3.5, became 4 and 3; empowerment stayed at 4; ease of felix 4.5, 5.
    #expect(shift["n"] as? Int == 5)
    #expect(shift["moved"] as? Int == 2)
    #expect(shift["towardsGroup"] as? Int == 2)
    #expect(shift["nearerBy"] as? Double == 1)
    #expect(shift["mean"] as? Double == 0.1)
    let decision = try #require((object["decisions"] as? [[String: Any]])?.first)
    #expect(decision.keys.sorted() == ["at", "basis", "by", "decision", "reason"])
    let basis = try #require(decision["basis"] as? [String: Any])
    #expect(basis["candidate"] as? String == "C-0412")
    let files = try #require(basis["files"] as? [[String: String]])
    #expect(files.map { $0["id"] } == ["empowerment", "support"])
    let shown = try #require(
      try JSONSerialization.jsonObject(with: Data(office.run("opening show --json").output.utf8)) as? [String: Any])
    #expect(files.map { $0["version"] } == (shown["files"] as? [[String: Any]])?.map { $0["version"] as? String })
  }

  /// What the decision rested on is kept, whatever the cards say later.
  @Test func theBasisStaysAsItWas() throws {
    let office = try DebriefTests.office()
    _ = try office.run("debrief C-0412", input: DebriefTests.script)
    let before = try DebriefTests.record(office).debrief.decisions[0].decision.basis
    #expect(before.competencies.first { $0.competency == "proactivity" }?.mean == 3.5)
    _ = try office.run(
      "interview C-0412 --as amara", input: "/goto 2\na note\n/end\ny\n3\nwaited\n1\ntold nobody\n\ny\n")
    _ = try office.run("debrief C-0412", input: "q\n")
    #expect(try DebriefTests.record(office).debrief.decisions[0].decision.basis == before)
    #expect(try office.run("compare C-0412 --json").output.contains("\"interviews\" : 3"))
  }

  /// Whoever owes a card sees nothing of the debrief, in no command.
  @Test func nothingOfTheDebriefIsShownBeforeOnesOwnCardIsIn() throws {
    let office = try DebriefTests.office()
    _ = try office.run(
      "debrief C-0412",
      input: DebriefTests.script.replacing("a word", with: "CANARY").replacing("two references", with: "CANARY")
        .replacing(
          "tells those", with: "CANARY"
        ).replacing("strong", with: "CANARY"))
    _ = try office.run("interview C-0412 --as amara", input: "my own note\n")
    for line in [
      "debrief C-0412", "debrief C-0412 --show", "debrief C-0412 --show --json", "debrief C-0412 --estimate",
      "debrief C-0412 --opening nov", "list", "list --json", "compare", "compare --json", "debrief C-041", "help",
      "scorecard C-0412", "opening show", "opening list --json",
    ] {
      for who in ["amara", "AMARA"] {
        let run = try office.run(line, environment: ["EXTRAMILE_INTERVIEWER": who])
        let all = run.output + run.errors
        #expect(!all.contains("CANARY"), "\(line)")
        if line != "help" { #expect(!all.contains("hold") && !all.contains("decided"), "\(line)") }
        if line.hasPrefix("debrief C-0412") {
          #expect(run.status == 2)
          #expect(run.output == "")
          #expect(
            run.errors
              == ("extramile: C-0412: your own card is not submitted, so nothing of this candidate is shown to you yet.\n")
          )
        }
      }
    }
    // With her card in, she sees it.
    _ = try office.run("interview C-0412 --as amara", input: "/end\ny\n3\nwaited for the lead\n\ny\n")
    #expect(try office.run("debrief C-0412 --show --as amara").output.contains("CANARY"))
    #expect(try office.run("list --as amara").output.contains("decided: hold"))
  }

  @Test func listSaysWhereADebriefStands() throws {
    let office = try DebriefTests.office()
    _ = try office.run("debrief C-0412", input: "\n")
    #expect(
      try office.run("list").output == """
        nov  (open, team support, panel of at least 2)
          C-0412  felix submitted, noor submitted  complete; debrief open

        """)
    let json = try office.run("list --json").output
    #expect(json.contains("\"debrief\" : \"open\"") && json.contains("\"decision\" : null"))
  }

  @Test func tabCompletesTheCandidate() throws {
    let office = try DebriefTests.office()
    let terminal = try office.terminal("")
    try terminal.expect("extramile> ")
    terminal.send("debrief C-\t")
    try terminal.expect("C-0412 ")
    terminal.send("--sh\t")
    try terminal.expect("--show")
  }
}
