import Terminal
import Testing

/// The main screens at 60, 80 and 200 columns, with names and notes in scripts that are wide, combined, drawn as one
/// picture, or written from right to left.
@Suite struct WidthTests {
  /// Five candidates, each with a card: one question rated, the others never reached.
  private func office() throws -> Office {
    let office = try Office.withOpening()
    for (index, name) in Self.names.enumerated() {
      let script = "+ \(Self.notes[index])\n/end\ny\n\(index + 1)\n\(Self.notes[index])\n\ny\n"
      let run = try office.run("interview \(name)", input: script)
      try #require(run.status == 0, "\(run.errors)")
    }
    return office
  }

  private static let names = ["山田太郎", "דנה", "ليلى", "Zoe\u{308}", "👩🏽‍💻Ada"]
  private static let notes = [
    "先に返金し、そのあとで上司に知らせた。限度額も自分から説明した。", "החזירה מיד את הכסף וסיפרה למנהלת",
    "أعادت المبلغ فورا وأخبرت المديرة", "told the lead, na\u{308}chsten Tag", "refunded at once 👍🏽",
  ]

  private func screen(_ line: String, _ columns: Int) throws -> String {
    try office().run(line, environment: ["COLUMNS": String(columns)]).output
  }

  @Test func aComparisonThatIsTakenApart() throws {
    #expect(
      try screen("compare --brief", 60).hasPrefix(
        """
        nov  (team support, 5 candidates, 5 submitted cards, 5
          ratings)

        Competency       Target          Zoe\u{308}          \u{2068}דנה\u{2069}
        Using authority    4.00  ▇ 4.00  (1)  ▃ 2.00- (1)
        Acting ahead       3.00    not rated    not rated
        Making it easy     3.50    not rated    not rated
        judgment           4.00    not rated    not rated
        learning           3.50    not rated    not rated
        extra-mile         3.00    not rated    not rated
        Shortfall                  0.00         2.00
        Surplus                    0.00         0.00

        Competency       Target         \u{2068}ليلى\u{2069}     山田太郎
        Using authority    4.00  ▅ 3.00- (1)  ▁ 1.00- (1)
        Acting ahead       3.00    not rated    not rated
        Making it easy     3.50    not rated    not rated
        judgment           4.00    not rated    not rated
        learning           3.50    not rated    not rated
        extra-mile         3.00    not rated    not rated
        Shortfall                  1.00         3.00
        Surplus                    0.00         0.00

        Competency       Target        👩🏽‍💻Ada
        Using authority    4.00  █ 5.00  (1)
        Acting ahead       3.00    not rated
        Making it easy     3.50    not rated
        judgment           4.00    not rated
        learning           3.50    not rated
        extra-mile         3.00    not rated
        Shortfall                  0.00
        Surplus                    1.00

        Mean score from 1 to 5 (number of scores)
        - below the target   ! below the team's minimum
        Shortfall and surplus: how far below and above the targets,
        in scale points, weighted as the team profile says.
        Candidates are in the order of their names; small
        differences may be due to chance.

        """))
  }

  @Test(arguments: [100, 200]) func aComparisonThatFits(_ columns: Int) throws {
    #expect(
      try screen("compare --brief", columns).hasPrefix(
        """
        nov  (team support, 5 candidates, 5 submitted cards, 5 ratings)

        Competency       Target          Zoe\u{308}          \u{2068}דנה\u{2069}         \u{2068}ليلى\u{2069}     山田太郎        👩🏽‍💻Ada
        Using authority    4.00  ▇ 4.00  (1)  ▃ 2.00- (1)  ▅ 3.00- (1)  ▁ 1.00- (1)  █ 5.00  (1)
        Acting ahead       3.00    not rated    not rated    not rated    not rated    not rated
        Making it easy     3.50    not rated    not rated    not rated    not rated    not rated
        judgment           4.00    not rated    not rated    not rated    not rated    not rated
        learning           3.50    not rated    not rated    not rated    not rated    not rated
        extra-mile         3.00    not rated    not rated    not rated    not rated    not rated
        Shortfall                  0.00         2.00         1.00         3.00         0.00
        Surplus                    0.00         0.00         0.00         0.00         1.00

        Mean score from 1 to 5 (number of scores)
        - below the target   ! below the team's minimum
        Shortfall and surplus: how far below and above the targets, in scale points, weighted as the team
        profile says. Candidates are in the order of their names; small differences may be due to chance.

        """))
  }

  @Test(arguments: [60, 80, 200]) func theList(_ columns: Int) throws {
    #expect(
      try screen("list", columns) == """
        nov  (open, team support, panel of at least 2)
          Zoe\u{308}       noor submitted  missing: 1 more to interview
          \u{2068}דנה\u{2069}       noor submitted  missing: 1 more to interview
          \u{2068}ليلى\u{2069}      noor submitted  missing: 1 more to interview
          山田太郎  noor submitted  missing: 1 more to interview
          👩🏽‍💻Ada     noor submitted  missing: 1 more to interview

        """)
  }

  @Test func aCardInJapanese() throws {
    #expect(
      try screen("scorecard 山田太郎", 60) == """
        山田太郎  (by noor, for nov, submitted)

        Q1  Using authority  (double-billed-traveller)
          + 先に返金し、そのあとで上司に知らせた。限度額も自    0m
            分から説明した。
          1: 先に返金し、そのあとで上司に知らせた。限度額も自分から
             説明した。

        Never reached: Q2, Q3, Q4, Q5, Q6

        """)
  }

  /// The isolate begins after the sign, which stays at the left, and ends before the minute, which stays at the right.
  @Test func aCardInHebrew() throws {
    #expect(
      try screen("scorecard דנה", 60).contains(
        """
          + \u{2068}החזירה מיד את הכסף וסיפרה למנהלת\u{2069}                    0m
          2: \u{2068}החזירה מיד את הכסף וסיפרה למנהלת\u{2069}

        """))
  }

  /// What is copied off the screen brings its isolates along.
  @Test func anIsolatedNameIsTheSameName() throws {
    #expect(try office().run("scorecard \u{2068}דנה\u{2069}").status == 0)
  }

  @Test func aQuestionAndItsScoringAt60() throws {
    let run = try Office.withOpening().run(
      "interview C-1",
      input: "- nothing in writing, and the guest had to ask twice before the desk answered\n/end\ny\n",
      environment: ["COLUMNS": "60"])
    #expect(
      run.output.hasSuffix(
        """

        (1/1)  Using authority  (1 note, 0 for, 1 against)
          What do you do in the next ten minutes?
          - nothing in writing, and the guest had to ask        0m
            twice before the desk answered

          1 Waits for the lead before doing anything, or refuses and
            quotes the limit to the customer.
          3 Refunds up to the limit when pressed, tells the lead
            later, leaves the other 60 to chance.
          5 Checks the charge, refunds to the limit at once, says
            who decides the rest and when, tells the lead.
          Too much: Refunds past the limit to please, keeps quiet
            about it, or makes a promise that others must keep.
        Paused in the scoring at 1 of 1, 1 note saved. Resume with:
        extramile interview C-1

        """))
  }

  /// Prose keeps a readable measure; only tables use more than that.
  @Test func aQuestionAt200() throws {
    let run = try Office.withOpening().run(
      "interview C-1", input: "+ told the lead\n/show\n", environment: ["COLUMNS": "200"])
    let minute = String(repeating: " ", count: 75) + "    0m"
    #expect(
      run.output.contains(
        """
        Q1/6  Using authority  (6 min)
          A customer of nine years was billed 260 dollars twice and leaves for the airport in an hour. You
          may refund up to 200 without asking. Your lead is in a meeting until noon, and last month two
          quick refunds in the team turned out to be wrong.
          Ask:    What do you do in the next ten minutes?
          Probes: 1 What do you tell the customer, word for word?
                  2 Who else hears of it, and when?
                  3 What would make you stop and ask first?
          + told the lead\(minute)

        """))
  }

  /// What a panel does with two cards after the interviews: talk, amend, practise, examine.
  static let afterwards: [(line: String, input: String)] = [
    ("interview 山田太郎 --as ליאת", wholeInterview.replacing("\n2\n", with: "\n5\n")),
    ("debrief 山田太郎", "/help\n" + DebriefTests.script), ("debrief 山田太郎 --show", ""), ("debrief 山田太郎", "?\nq\n"),
    ("amend 山田太郎 2", AmendTests.answers), ("scorecard 山田太郎 --history", ""), ("list", ""),
    ("compare --as-submitted", ""),
    (
      "practice empowerment --test --seed 7",
      "s\n?\n" + [5, 3, 2, 1, 4, 4, 3, 5, 2, 3, 1].map { "\($0)\n\(notes[1]), and said by when\n" }.joined()
        + "x\nbroken off\n"
    ),
    ("practice empowerment --question sixty-orders --seed 1", "3\nwaits for who asks\nx\ncannot tell from this\n"),
    ("doctor", ""), ("export --out handed.json", ""), ("import handed.json --database other.sqlite", ""),
    ("merge other.sqlite --dry-run", ""), ("export --format csv --out cards.csv", ""),
    ("import cards.csv --dry-run", ""),
    ("mapping new greenhouse --out systems.yaml", ""), ("mapping check systems.yaml", ""),
    ("access 山田太郎", ""), ("hold 山田太郎 --reason 苦情", ""), ("hold", ""),
    ("hold 山田太郎 --release", ""), ("opening retain nov --months 12", ""), ("purge --dry-run", ""),
    ("erase 山田太郎 --yes", ""), ("list", ""), ("backup --list", ""),
  ]

  @Test(arguments: [60, 80, 200]) func whatFollowsTheInterviewsIsNotWiderThanTheScreen(_ columns: Int) throws {
    let office = try Office.withOpening()
    _ = try office.run("interview 山田太郎", input: wholeInterview)
    for (line, input) in Self.afterwards {
      let run = try office.run(line, input: input, environment: ["COLUMNS": String(columns)])
      #expect(!run.output.isEmpty && run.errors == "", "\(line): \(run.errors)")
      for text in run.output.split(separator: "\n")
      where !text.contains(office.home.path) && !text.contains("Last link:") {
        let isTable = text.contains("  ") && !line.hasPrefix("practice")
        #expect(String(text).displayWidth <= (isTable ? columns : min(columns, 100)), "\(line): \(text)")
      }
    }
  }

  /// Every screen of the sample, at each width: nothing is wider than the screen but what is to be copied, and what is
  /// wider than the measure is a table.
  @Test(arguments: [60, 80, 200]) func nothingIsWiderThanTheScreen(_ columns: Int) throws {
    let office = try office()
    let lines = [
      "bank list", "bank show empowerment", "team list", "team show support", "opening list", "opening show",
      "bank diff empowerment judgment", "list", "compare", "scorecard Zoe\u{308}",
      "practice empowerment --question sixty-orders", "help", "agreement",
      "plan --components candidate=.5,interviewer=.1,residual=.4",
    ]
    for line in lines {
      let run = try office.run(line, input: "3\nsaid so\n2\nsaid so\n", environment: ["COLUMNS": String(columns)])
      #expect(!run.output.isEmpty && run.errors == "", "\(line): \(run.errors)")
      for text in run.output.split(separator: "\n") where !text.contains("/QuestionBanks/") && !text.hasPrefix("USAGE:")
      {
        let isTable = text.contains("  ") && ["compare", "opening list", "opening show"].contains(line)
        #expect(String(text).displayWidth <= (isTable ? columns : min(columns, 100)), "\(line): \(text)")
      }
    }
  }
}
