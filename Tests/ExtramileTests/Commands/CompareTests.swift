import Foundation
import Testing

/// The comparison as people and programs get it, and who may not see it yet.
@Suite struct CompareTests {
  /// The whole interview, by hand: using authority 4 of target 4; acting ahead 2 of 3 (one not assessed);
  /// making it easy (4+5)/2 = 4.5 of 3.5. Weights 3, 1, 2: shortfall 1/6, surplus 2/6.
  @Test func jsonIsTheDocumentedObject() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: wholeInterview)
    let run = try office.run("compare --json")
    #expect(run.errors == "")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "adjusted", "amended", "asSubmitted", "candidates", "opening", "pairs", "team", "warnings",
      ])
    #expect(object["opening"] as? String == "nov")
    #expect(object["team"] as? String == "support")
    let candidate = try #require((object["candidates"] as? [[String: Any]])?.first)
    #expect(
      candidate.keys.sorted() == [
        "adds", "candidate", "competencies", "distance", "interviews", "ratings", "shortfall", "surplus",
      ])
    #expect(candidate["candidate"] as? String == "C-0412")
    #expect(candidate["interviews"] as? Int == 1)
    #expect(candidate["ratings"] as? Int == 4)
    #expect(candidate["adds"] as? [String] == [])
    #expect(abs(try #require(candidate["shortfall"] as? Double) - 1.0 / 6) < 1e-12)
    #expect(abs(try #require(candidate["surplus"] as? Double) - 2.0 / 6) < 1e-12)
    let competencies = try #require(candidate["competencies"] as? [[String: Any]])
    #expect(
      competencies.map { $0["competency"] as? String } == [
        "empowerment", "proactivity", "ease", "judgment", "learning", "extra-mile",
      ])
    #expect(competencies.map { $0["mean"] as? Double } == [4, 2, 4.5, nil, nil, nil])
    #expect(competencies.map { $0["n"] as? Int } == [1, 1, 2, 0, 0, 0])
    #expect(competencies.map { $0["target"] as? Double } == [4, 3, 3.5, 4, 3.5, 3])
    #expect(competencies.map { $0["difference"] as? Double } == [0, -1, 1, nil, nil, nil])
    #expect(
      competencies[3].keys.sorted() == [
        "competency", "difference", "mean", "n", "probability", "standardError", "target",
      ])
    #expect((object["warnings"] as? [String])?.first == "C-0412: 1 of at least 2 cards are in.")
  }

  @Test func theTable() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: wholeInterview)
    _ = try office.run("interview C-0412 --as felix", input: wholeInterview.replacing("\n2\n", with: "\n5\n"))
    let run = try office.run("compare")
    #expect(
      run.output.hasPrefix(
        """
        nov  (team support, 1 candidate, 2 submitted cards, 8 ratings)

        Competency       Target     C-0412
        Using authority    4.00  4.00  (2)
        Acting ahead       3.00  3.50  (2)
        Making it easy     3.50  4.50  (4)
        judgment           4.00  not rated
        learning           3.50  not rated
        extra-mile         3.00  not rated
        Shortfall                0.00
        Surplus                  0.42
        C-0412 adds what the team lacks: Acting ahead

        """))
  }

  @Test func whyNothingIsShownIsSaid() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: wholeInterview)
    _ = try office.run("interview C-0412 --as felix", input: "my own note\n")
    let reasons = [
      "felix": "your own card is not submitted, so nothing of this candidate is shown to you yet.",
      "amara":
        "fewer cards are in than the panel needs, so nothing of this candidate is shown yet to you, who have none.",
    ]
    for (who, reason) in reasons {
      let run = try office.run("compare --json --as \(who)")
      let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect((object["candidates"] as? [Any])?.isEmpty == true)
      #expect((object["warnings"] as? [String])?.first == "C-0412: \(reason)")
    }
  }

  @Test func listSaysWhatIsMissing() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: wholeInterview)
    _ = try office.run("interview C-0412 --as felix", input: "my own note\n")
    _ = try office.run("interview C-0413 --as felix", input: wholeInterview)
    #expect(
      try office.run("list").output == """
        nov  (open, team support, panel of at least 2)
          C-0412  felix draft, noor submitted  missing: the card of felix
          C-0413  felix submitted              missing: 1 more to interview

        """)
  }
}
