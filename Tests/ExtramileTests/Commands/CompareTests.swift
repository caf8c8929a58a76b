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

  /// The sample: of the candidates named only; whoever has no card of their own reads nobody's severity.
  @Test func adjustedScoresStandBesideTheRawOnes() throws {
    let office = try Office()
    let demo = try office.run("demo").output
    let line = try #require(demo.split(separator: "\n").first { $0.contains(" --database ") })
    let database = try #require(line.split(separator: " ").last)
    func adjusted(_ viewer: String) throws -> [String: Any] {
      let run = try office.run("compare C-0412 C-0413 --adjust --json --as \(viewer) --database \(database)")
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      return try #require(object?["adjusted"] as? [String: Any], "\(run.errors)")
    }
    let own = try adjusted("noor")
    let candidates = try #require(own["candidates"] as? [[String: Any]])
    #expect(candidates.map { $0["candidate"] as? String } == ["C-0412", "C-0413"])
    let (lower, score, upper) = (candidates[0]["lower"], candidates[0]["adjusted"], candidates[0]["upper"])
    #expect(try #require(lower as? Double) < #require(score as? Double))
    #expect(try #require(score as? Double) < #require(upper as? Double))
    #expect((own["interviewers"] as? [Any])?.count == 4)
    #expect((own["warnings"] as? [String]) == ["A severity needs 5 candidates with a card of that interviewer."])
    let nobody = try adjusted("ida")
    #expect((nobody["interviewers"] as? [Any])?.isEmpty == true)
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

        Competency       Target       C-0412
        Using authority    4.00  ▇ 4.00  (2)
        Acting ahead       3.00  ▆ 3.50  (2)
        Making it easy     3.50  █ 4.50  (4)
        judgment           4.00    not rated
        learning           3.50    not rated
        extra-mile         3.00    not rated
        Shortfall                  0.00
        Surplus                    0.42
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
