import Foundation
import Testing

/// `agreement` and `plan`: the real program on an opening of three interviewers and five candidates.
@Suite struct AgreementTests {
  /// Six scores of each interviewer, by candidate.
  private static let scores: [(who: String, cards: [String])] = [
    ("noor", ["445543", "221332", "334433", "544554", "213222"]),
    ("felix", ["334432", "111221", "233323", "433543", "112111"]),
    ("jonas", ["545544", "323333", "344534", "554455", "223232"]),
  ]

  private static func office(panel: String = "separate") throws -> Office {
    let office = try Office()
    let opened = try office.run("opening new nov --bank empowerment --team support --panel \(panel)")
    try #require(opened.status == 0, "\(opened.errors)")
    for (who, cards) in scores {
      for (index, card) in cards.enumerated() {
        let script =
          Array(repeating: "said so\n", count: 6).joined(separator: "/next\n") + "/end\ny\n"
          + card.map { "\($0)\nsaid so\n" }.joined() + "\ny\n"
        let run = try office.run("interview C-\(index + 1) --as \(who)", input: script)
        try #require(run.output.contains("Submitted."), "\(run.errors)\(run.output)")
      }
    }
    return office
  }

  private static func object(_ line: String, in office: Office) throws -> [String: Any] {
    let run = try office.run(line)
    try #require(run.status == 0, "\(run.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  /// Kendall's W and the intraclass correlations are of the candidates' means, alpha and kappa of single answers.
  @Test func theScreens() throws {
    let office = try Self.office()
    #expect(
      try office.run("agreement").output == """
        nov  (5 candidates, 90 ratings)

        How far interviewers agree
          All candidates met the same 3 interviewers: ICC(3,k) says how reliable the
          panel's mean is for comparing these candidates with each other. Against a
          fixed target ICC(2,k) applies, since the panel's severity counts there.
          Krippendorff's alpha  0.04 nominal, 0.67 ordinal, 0.65 interval
            ordinal             95 % interval 0.50 to 0.74, from 2000 draws of 30
                                answers, seed 1
          Kendall's W           1.00

          Intraclass correlation  Estimate  95 % interval
          ICC(1,1)                    0.72   0.24 to 0.96
          ICC(2,1)                    0.74   0.07 to 0.97
          ICC(3,1)                    0.99   0.94 to 1.00
          ICC(1,k)                    0.88   0.49 to 0.99
          ICC(2,k)                    0.90   0.19 to 0.99
          ICC(3,k)  applies           1.00   0.98 to 1.00

          Two interviewers   n  Kappa  Linear  Quadratic
          felix, jonas      30  -0.22    0.19       0.52
          felix, noor       30  -0.04    0.43       0.75
          jonas, noor       30   0.43    0.64       0.80

                                             0       .25       .50      .75        1
            alpha, nominal   0.04            ·●       ·         ·     ┃  ·         ·
            alpha, ordinal   0.67            ·        ·         ├─────◆──┤         ·
            alpha, interval  0.65            ·        ·         ·    ●┃  ·         ·
            ICC(1,1)         0.72            ·        ├───────────────┃─●─────────┤·
            ICC(2,1)         0.74            · ├──────────────────────┃──●────────┤·
            ICC(3,1)         0.99            ·        ·         ·     ┃  ·       ├─●
            ICC(1,k)         0.88            ·        ·        ├──────┃────────●──┤·
            ICC(2,k)         0.90            ·      ├─────────────────┃────────●───┤
            ICC(3,k)         1.00            ·        ·         ·     ┃  ·        ├●

          ● estimate   ├─┤ 95 % interval   ┃ the least to conclude from   ◆ both

          1 is full agreement and 0 what chance would give; below 0.67 no conclusion
          should rest on single scores.

        About you  (noor, 5 candidates, 30 ratings)
          Severity  You score 0.14 points above what others give the same answers, give
                    or take 0.37: no more than chance may give.
          Spread    Your scores lie 1.19 points about their mean, the others' of the
                    same 30 answers 1.12: much alike.
          Halo      Your scores for different competencies go together at 0.87, over 5
                    candidates. Near 1, one impression may have coloured all; hold it
                    against the others'.
          Drift     not estimable. It needs 6 interviews with answers that somebody else
                    scored as well; so far 5 interviews.

        The other interviewers
          Interviewer  Cards   n      Severity        Spread  Halo  Drift
          felix            5  30  +0.67 (0.37)  1.16 of 1.13  0.90   none
          jonas            5  30  -0.53 (0.37)  1.07 of 1.18  0.91   none

          n: scores. Severity: points below others, + is harsh; in brackets give or
          take. Spread: of the scores, against the others' of the same answers. Halo:
          how far competencies go together. Drift: points per 10 interviews, + is
          milder. none: too few cards to tell.

          Severity              -2                         0                         +2
            noor   -0.14 ±0.37  ·              ├─────────●─────────┤                  ·
            felix  +0.67 ±0.37  ·                         ├─────────●─────────┤       ·
            jonas  -0.53 ±0.37  ·         ├─────────●─────────┤                       ·

          ● severity in points: left is lenient, right harsh   ├─┤ 95 % interval

        """)
    #expect(
      try office.run("plan --interviewers 1 2 3 --questions 4 6").output == """
        nov  (5 candidates, 3 interviewers, 6 questions, 90 ratings)

        Where differences between scores come from
          Source                      Variance  Give or take  Share
          Candidates                      1.14          0.83   60 %
          Interviewers: severity          0.39          0.40   21 %
          Questions: difficulty           0.04          0.05    2 %
          Interviewers, by candidate      0.00                  0 %
          Questions, by candidate         0.18          0.07    9 %
          What is left                    0.15          0.03    8 %

        Comparing candidates with each other
          Interviewers   x 4    x 6
          1             0.93*  0.95*
          2             0.95*  0.96*
          3             0.95*  0.97*

          x 6        0              .25             .50             .75              1
            1  0.95  ·               ·               ·               ·  ┃         ●  ·
            2  0.96  ·               ·               ·               ·  ┃          ● ·
            3  0.97  ·               ·               ·               ·  ┃          ● ·

          ● reliability   ┃ to be reached

          This opening's 2 interviewers x 6 questions: 0.96. Smallest panel that reaches
          0.80: 1 interviewer x 4 questions (0.93), 4 scores a candidate.

        Holding candidates against a target
          Interviewers   x 4    x 6
          1             0.70   0.72
          2             0.81*  0.82*
          3             0.85*  0.87*

          x 6        0              .25             .50             .75              1
            1  0.72  ·               ·               ·             ● ·  ┃            ·
            2  0.82  ·               ·               ·               ·  ┃ ●          ·
            3  0.87  ·               ·               ·               ·  ┃    ●       ·

          ● reliability   ┃ to be reached

          This opening's 2 interviewers x 6 questions: 0.82. Smallest panel that reaches
          0.80: 2 interviewers x 4 questions (0.81), 8 scores a candidate.

        x 4: with 4 questions, all asked by every interviewer.   * reaches 0.80

        Before you rely on this
          - The variances are estimates from 5 candidates, 3 interviewers and 6
            questions: rough, above all where there are few of a kind. A step or two
            between panels may be chance.
          - The team profile asks for 2 interviewers or more, however reliable fewer
            would be.

        """)
    #expect(
      try office.run("agreement --plain").output.contains(
        """
        About you
        Interviewer: noor
        Candidates: 5
        Ratings: 30
        Severity: You score 0.14 points above what others give the same answers, give or take 0.37: no more than chance may give.
        Spread: Your scores lie 1.19 points about their mean, the others' of the same 30 answers 1.12: much alike.
        Halo: Your scores for different competencies go together at 0.87, over 5 candidates. Near 1, one impression may have coloured all; hold it against the others'.
        Drift: not estimable. It needs 6 interviews with answers that somebody else scored as well; so far 5 interviews.

        The other interviewers

        Interviewer: felix
        Candidates: 5
        Ratings: 30
        Severity: +0.67, give or take 0.37
        Spread: 1.16, the others 1.13
        Halo: 0.90
        Drift: not estimable. It needs 6 interviews with answers that somebody else scored as well; so far 5 interviews.

        Interviewer: jonas
        Candidates: 5
        Ratings: 30
        Severity: -0.53, give or take 0.37
        Spread: 1.07, the others 1.18
        Halo: 0.91
        Drift: not estimable. It needs 6 interviews with answers that somebody else scored as well; so far 5 interviews.


        """))
  }

  @Test func whatIsHiddenIsSaidEvenWhereNothingElseCanBe() throws {
    let office = try Self.office()
    _ = try office.run("interview C-5", environment: ["EXTRAMILE_INTERVIEWER": "lena"])
    let plan = try office.run("plan --as lena")
    #expect(plan.status == 2 && plan.output == "")
    #expect(
      plan.errors.hasSuffix(
        """
         4 candidates with scores are too few; 5 would do. Variances that you know can be stated instead with \
        --components candidate=.5,interviewer=.1,residual=.4 (your own figures).
        C-5: your own card is not submitted, so nothing of this candidate is shown to you yet.

        """))
    let agreement = try office.run("agreement --as lena").output
    #expect(agreement.hasPrefix("nov  (4 candidates, 72 ratings)\n"))
    #expect(!agreement.contains("About you") && !agreement.contains("Severity"))
    #expect(
      agreement.contains(
        """
        The other interviewers
          How they rate is shown when the opening is closed, or when you are on its
          panel and all your cards are in.

        """))
  }

  /// By hand: relative .5 / (.5 + .4/12); absolute .5 / (.5 + .1/2 + .1/6 + .4/12).
  @Test func aPlanOfStatedVariancesNeedsNoOpening() throws {
    let line =
      "plan --plain --interviewers 2 --questions 6 --components candidate=.5,interviewer=.1,question=.1,residual=.4"
    #expect(
      try Office().run(line).output == """
        Where differences between scores come from

        Source: Candidates
        Variance: 0.50
        Share: 45 %

        Source: Interviewers: severity
        Variance: 0.10
        Share: 9 %

        Source: Questions: difficulty
        Variance: 0.10
        Share: 9 %

        Source: Interviewers, by candidate
        Variance: 0.00
        Share: 0 %

        Source: Questions, by candidate
        Variance: 0.00
        Share: 0 %

        Source: What is left
        Variance: 0.40
        Share: 36 %

        Comparing candidates with each other

        Interviewers: 2
        6 questions: 0.94, reaches 0.80

        Smallest panel that reaches 0.80: 2 interviewers x 6 questions (0.94), 12 scores a candidate.

        Holding candidates against a target

        Interviewers: 2
        6 questions: 0.83, reaches 0.80

        Smallest panel that reaches 0.80: 2 interviewers x 6 questions (0.83), 12 scores a candidate.

        Before you rely on this
        The variances are stated and not estimated; what follows from them is as good as they are.

        """)
  }

  @Test func everyMemberIsAlwaysThere() throws {
    let office = try Self.office(panel: "joint")
    let agreement = try Self.object("agreement --json --seed 7", in: office)
    #expect(
      agreement.keys.sorted() == [
        "agreement", "alphaInterval", "amended", "asSubmitted", "candidates", "interviewers", "kappa", "kendallW",
        "opening", "othersShown", "panel", "ratings", "warnings",
      ])
    let interval = try #require(agreement["alphaInterval"] as? [String: Any])
    #expect(interval.keys.sorted() == ["answers", "draws", "lower", "seed", "upper"])
    #expect(interval["seed"] as? Int == 7 && interval["answers"] as? Int == 30)
    let interviewers = try #require(agreement["interviewers"] as? [[String: Any]])
    #expect(interviewers.map { $0["interviewer"] as? String } == ["noor", "felix", "jonas"])
    #expect(interviewers.map { $0["isViewer"] as? Bool } == [true, false, false])
    for one in interviewers {
      #expect(
        one.keys.sorted() == [
          "candidates", "drift", "halo", "interviewer", "isViewer", "missing", "ratings", "severity", "spread",
        ])
      #expect((one["missing"] as? [String: Any])?.keys.sorted() == ["drift", "halo", "severity", "spread"])
    }
    let plan = try Self.object("plan --json", in: office)
    let members = ["components", "current", "grid", "opening", "ratings", "smallest", "target", "warnings"]
    #expect(plan.keys.sorted() == members)
    #expect((plan["grid"] as? [Any])?.count == 30)
    for object in [agreement, plan] {
      #expect((object["warnings"] as? [String])?.first?.hasPrefix("The panel interviews together") == true)
    }
    let stated = try Self.object("plan --json --components candidate=1,residual=2 --target .99", in: try Office())
    #expect(stated.keys.sorted() == members)
    for absent in ["opening", "ratings", "current"] { #expect(stated[absent] is NSNull, "\(absent)") }
    let smallest = try #require(stated["smallest"] as? [String: Any])
    #expect(smallest["relative"] is NSNull && smallest["absolute"] is NSNull)
  }

  /// A seed that is not given is always the same.
  @Test func theSameRatingsGiveTheSameInterval() throws {
    let office = try Self.office()
    #expect(try office.run("agreement").output == office.run("agreement --seed 1").output)
    #expect(try office.run("agreement").output != office.run("agreement --seed 2").output)
  }

  @Test func whatCannotBeSaidIsRefusedWithWhatWouldDo() throws {
    let office = try Office.withOpening()
    let plan = try office.run("plan")
    #expect(plan.status == 2 && plan.output == "")
    #expect(
      plan.errors == """
        extramile: How much scores vary cannot be estimated: no submitted card that you may see has a score. Variances that you know can be stated instead with --components candidate=.5,interviewer=.1,residual=.4 (your own figures).

        """)
    #expect(
      try office.run("agreement").output == """
        nov  (0 candidates, 0 ratings)

        Before you rely on this
          - No submitted card that you may see has a score; there is nothing to say yet.

        """)
  }

  @Test(arguments: [
    (
      "plan --components candidate=1",
      "The component residual is missing; without it nothing can be said of reliability."
    ),
    (
      "plan --components candidate=1,residual=1 --opening nov",
      "Either --components states the variances or --opening has them; not both."
    ),
    (
      "plan --target 80 --components candidate=1,residual=1",
      "--target is a reliability between 0 and 1, such as --target .8."
    ),
    ("plan --questions 0", "--questions takes numbers from 1 to 1000, such as --questions 2 3 4."),
  ])
  func wrongUsageIsSaid(line: String, message: String) throws {
    let run = try Office().run(line)
    #expect(run.status == 64)
    #expect(run.errors == "extramile: \(message)\n")
  }
}
