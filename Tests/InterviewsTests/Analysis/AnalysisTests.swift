import Testing

@testable import Interviews
@testable import Statistics

/// What an analysis says and what it refuses to say.
@Suite struct AnalysisTests {
  private func report(_ text: String, integrated: Bool = false, pairs: Bool = false) throws -> AnalysisReport {
    AnalysisReport(
      Analysis(try RatingColumns().read(Array(text.utf8)), allPairs: pairs), isIntegrated: integrated)
  }

  /// Six candidates, three interviewers, two questions, all crossed; scores that vary by each.
  static let crossed: [String] = (0..<6).flatMap { candidate in
    (0..<3).flatMap { interviewer in
      (0..<2).map { question in
        let score = 1 + (candidate * 3 + interviewer * 2 + question + candidate * interviewer * question) % 5
        return "C\(candidate),I\(interviewer),Q\(question),\(score)"
      }
    }
  }

  private static func file(_ rows: [String]) -> String {
    (["candidate,interviewer,question,score"] + rows).joined(separator: "\n") + "\n"
  }

  @Test func nothingDependsOnTheOrderOfTheRows() throws {
    var random = Seeded(11)
    let expected = try RatingColumns().read(Array(Self.file(Self.crossed).utf8)).table
    for _ in 0..<5 {
      let shuffled = Self.crossed.shuffled(using: &random)
      #expect(try RatingColumns().read(Array(Self.file(shuffled).utf8)).table == expected)
    }
  }

  /// Other names, in another order, give the same figures but for rounding.
  @Test func nothingDependsOnTheNames() throws {
    let renamed = Self.crossed.map { row in
      row.replacing("C0", with: "Zoe").replacing("I0", with: "Yan").replacing("Q0", with: "Xylophone")
    }
    let (one, other) = (try report(Self.file(Self.crossed)), try report(Self.file(renamed)))
    let scores = Dictionary(uniqueKeysWithValues: other.candidates.map { ($0.candidate, $0) })
    for candidate in one.candidates {
      let same = try #require(scores[candidate.candidate == "C0" ? "Zoe" : candidate.candidate])
      #expect(abs(try #require(candidate.adjusted) - (try #require(same.adjusted))) < 1e-9)
    }
    #expect(abs(try #require(one.criterion) - (try #require(other.criterion))) < 1e-9)
  }

  /// What is null has a sentence that says why.
  @Test func whatIsLeftOutIsExplained() throws {
    let plain = try report("candidate,interviewer,score\nA,I,1\nA,J,2\nB,I,4\nB,J,3\nC,I,5\nC,J,5\n")
    #expect(plain.questions == nil)
    #expect(plain.warnings.contains { $0.hasPrefix("The data do not say which question") })

    let below = try report(Self.file(Self.crossed.map { $0.replacing(",1", with: ",-1") }))
    #expect(below.agreement.alpha?.ratio == nil && below.agreement.alpha?.interval != nil)
    #expect(below.warnings.contains("Scores below zero have no ratios: alpha is not given by the ratio metric."))

    // K says 3 of everything, like I and J of the one answer that they have in common.
    let constant = try report(
      "candidate,interviewer,score\nA,I,1\nA,J,2\nB,I,3\nB,J,3\nB,K,3\nC,I,5\nC,J,4\nD,J,1\nD,I,2\n")
    #expect(constant.kappa?.map(\.unweighted).map { $0 == nil } == [false, true, true])
    #expect(constant.warnings.contains { $0.hasPrefix("2 pairs of interviewers gave one and the same score") })

    // Of four candidates only B met all.
    #expect(constant.agreement.icc == nil && constant.kendallW == nil)
    #expect(constant.warnings.contains { $0.hasPrefix("Only one candidate of 4 met every interviewer") })
  }

  @Test func panelsWithoutACommonCandidateAreNotRanked() throws {
    let rows =
      Self.crossed + Self.crossed.map { $0.replacing("C", with: "D").replacing("I", with: "J") }
    let report = try report(Self.file(rows), pairs: true)
    #expect(report.components.map { Set($0.map { $0.prefix(1) }) } == [["C", "I"], ["D", "J"]])
    #expect(report.candidates.allSatisfy { $0.adjusted == nil && $0.lower == nil })
    #expect(report.interviewers?.allSatisfy { $0.severity == nil } == true)
    let pairs = try #require(report.pairs)
    #expect(pairs.count == 30)
    #expect(pairs.allSatisfy { $0.a.prefix(1) == $0.b.prefix(1) })
    #expect(report.variance != nil)
    #expect(
      report.warnings.contains(
        "The candidates fall into 2 groups that share no interviewer: C0, C1, C2, C3, C4, C5 | D0, D1, D2, D3, D4, D5. "
          + "Across groups nothing can be ranked: better candidates and kinder interviewers look the same. An interview "
          + "of D0 by I0 would join them."))
  }

  @Test(arguments: [
    (
      4, 3,
      "Not estimable: adjusting scores needs at least 5 candidates and 3 interviewers; here are 4 and 3. The raw means stand."
    ),
    (
      6, 2,
      "Not estimable: adjusting scores needs at least 5 candidates and 3 interviewers; here are 6 and 2. The raw means stand."
    ),
  ])
  func tooLittleIsSaid(candidates: Int, interviewers: Int, sentence: String) throws {
    let rows = Self.crossed.filter { row in
      (0..<candidates).contains { row.contains("C\($0)") } && (0..<interviewers).contains { row.contains("I\($0)") }
    }
    let report = try report(Self.file(rows))
    #expect(report.warnings.contains(sentence))
    #expect(report.candidates.allSatisfy { $0.adjusted == nil })
    #expect(report.interviewers?.allSatisfy { $0.severity == nil } == true)
    #expect(report.pairs == nil)
  }

  @Test func replicatesAreKeptAndCounted() throws {
    let report = try report(Self.file(Self.crossed + [Self.crossed[0], Self.crossed[0], Self.crossed[5]]))
    #expect(report.ratings == 39)
    #expect(report.warnings.contains { $0.hasPrefix("3 ratings of the same candidate, interviewer and question") })
  }

  /// With a gap the tables of the intraclass correlations and W are over the candidates who have none.
  @Test func whatNeedsACompleteTableIsTakenOverThoseWhoHaveOne() throws {
    let gap = try report(Self.file(Self.crossed.filter { !$0.hasPrefix("C5,I0") }))
    let without = try report(Self.file(Self.crossed.filter { !$0.hasPrefix("C5") }))
    #expect(gap.agreement.icc?.map(\.estimate) == without.agreement.icc?.map(\.estimate))
    #expect(gap.kendallW == without.kendallW)
    #expect(gap.agreement.applies?.form == "ICC(2,k)")
    #expect(
      gap.warnings.contains(
        "The intraclass correlations and W are over the 5 of 6 candidates whom every interviewer met on the same number "
          + "of questions."))
  }

  @Test(arguments: [
    (
      "candidate,score\nA,1\nB,2\n",
      "Each candidate has a single rating, so differences between them cannot be told from chance."
    ),
    ("candidate,interviewer,score\nA,I,3\nA,J,4\n", "One candidate alone cannot be compared; at least two are needed."),
    (
      "candidate,interviewer,score\nA,I,3\nB,I,3\nA,J,3\n",
      "All scores are equal: nothing varies, so nothing can be told apart."
    ),
    (
      "candidate,interviewer,score\nA,I,3\nA,I,4\nB,J,3\nB,J,5\n",
      "Each candidate goes with one interviewer only and the other way round, so the two cannot be told apart."
    ),
    (
      "candidate,score\nA,1\nA,2\nB,3\nB,4\n",
      "The data do not say who gave a score, so there is no agreement to report."
    ),
    ("candidate,interviewer,score\nA,I,1\nA,I,2\nB,I,3\nB,I,4\n", "Agreement needs two interviewers; here is 1."),
  ])
  func whyAFigureIsMissingIsSaid(text: String, sentence: String) throws {
    #expect(try report(text).warnings.contains(sentence))
  }

  /// Averaged over what the variances may be, no interval is shorter.
  @Test func averagedIntervalsAreWider() throws {
    let rows = Self.file(Self.crossed)
    let (held, averaged) = (try report(rows), try report(rows, integrated: true))
    #expect(!held.integrated && averaged.integrated)
    for (one, other) in zip(held.candidates, averaged.candidates) {
      let width = try #require(one.upper) - (try #require(one.lower))
      #expect(try #require(other.upper) - (try #require(other.lower)) > width)
    }
  }

  @Test func beyondAHundredNamesPairsAreGivenOnlyWhenAskedFor() throws {
    let rows = (0..<101).flatMap { candidate in
      (0..<3).map { "C\(candidate),I\($0),Q,\(1 + (candidate * 7 + $0 * $0 * 3 + candidate / 3) % 5)" }
    }
    #expect(try report(Self.file(rows)).pairs == nil)
    #expect(
      try report(Self.file(rows)).warnings.contains(
        "101 candidates make too many pairs to list; --pairs lists them all the same."))
    #expect(try report(Self.file(rows), pairs: true).pairs?.count == 5050)
  }
}
