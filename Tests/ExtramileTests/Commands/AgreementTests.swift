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

  @Test func theScreens() throws {
    let office = try Self.office()
    #expect(try office.run("agreement").output == "")
    #expect(try office.run("plan").output == "")
    #expect(try office.run("agreement --plain").output == "")
    #expect(try office.run("plan --plain --interviewers 2 3 --questions 6").output == "")
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
    let members = ["components", "grid", "opening", "ratings", "smallest", "target", "warnings"]
    #expect(plan.keys.sorted() == members)
    #expect((plan["grid"] as? [Any])?.count == 30)
    for object in [agreement, plan] {
      #expect((object["warnings"] as? [String])?.first?.hasPrefix("The panel interviews together") == true)
    }
    let stated = try Self.object("plan --json --components candidate=1,residual=2 --target .99", in: try Office())
    #expect(stated.keys.sorted() == members)
    #expect(stated["opening"] is NSNull && stated["ratings"] is NSNull)
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

        To know before relying on this
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
