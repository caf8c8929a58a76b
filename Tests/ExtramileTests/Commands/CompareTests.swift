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
        "adjusted", "amended", "asSubmitted", "candidates", "indistinguishable", "opening", "pairs", "team", "warnings",
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
        "competency", "difference", "mean", "n", "probability", "standardError", "standing", "target",
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
    let run = try office.run("compare --brief")
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

  /// Six candidates on one screen of 100 columns and 45 rows, with the line for the details below.
  @Test func theSummaryFitsOneScreen() throws {
    let office = try Office()
    let demo = try office.run("demo").output
    let line = try #require(demo.split(separator: "\n").first { $0.contains(" --database ") })
    let database = try #require(line.split(separator: " ").last)
    let run = try office.run("compare --database \(database)", environment: ["COLUMNS": "100"])
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 44, "\(run.output)")
    #expect(lines.allSatisfy { $0.count <= 100 }, "\(run.output)")
    #expect(
      run.output.contains(
        """
        Who meets the targets
          Candidate  Meets  Unclear  Misses  Below the minimum
          C-0412         3        2       1
          C-0413         1        2       3  Judgment over rules (1.75, minimum 3.00), Learning from
                                             mistakes (2.25, minimum 2.50)
          C-0414         1        0       5
          C-0415         0        3       3  Judgment over rules (2.00, minimum 3.00)
          C-0416         1        2       3
          C-0417         3        2       1

        Who adds what the team lacks
          Acting ahead: C-0413, C-0417; possibly C-0415
          Learning from mistakes: C-0414, C-0416; possibly C-0415, C-0417

        Who can't be told apart overall
          - C-0412, C-0417
          - C-0413, C-0414, C-0415
          - C-0416, C-0417

        Competency              Target     C-0412     C-0413     C-0414     C-0415     C-0416     C-0417
        Using authority           4.00  4.50  (6)  2.00- (4)  1.60- (5)  1.50- (4)  3.25- (4)  3.67- (3)

        """), "\(run.output)")
    #expect(run.output.contains("Before you rely on this\n  - C-0417: a card is still a draft and does not count.\n"))
    #expect(run.output.hasSuffix("Intervals and pairs: extramile compare --details\n"))
    let details = try office.run("compare --details --database \(database)").output
    for heading in ["Where the means lie", "Who can be told apart", "How far the profiles lie from the targets'"] {
      #expect(details.contains(heading) && !run.output.contains(heading))
    }
  }

  /// With too few candidates for probabilities, means decide, and nobody counts as told apart.
  @Test func withoutProbabilitiesTheSummarySaysSo() throws {
    let office = try Office.withOpening()
    for candidate in ["C-0412", "C-0413"] { _ = try office.run("interview \(candidate)", input: wholeInterview) }
    let output = try office.run("compare").output
    #expect(
      output.contains(
        """
        Who meets the targets
          Candidate  Meets  Misses  Below the minimum
          C-0412         2       1
          C-0413         2       1

        Who adds what the team lacks
          Acting ahead: nobody
          learning: nobody

        Who can't be told apart overall
          This can't be computed here, so treat every difference as possibly due to
          chance.

        """), "\(output)")
    #expect(output.contains("Meets and misses go by the raw mean, which may be due to chance."))
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
