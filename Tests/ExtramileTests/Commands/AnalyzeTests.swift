import Foundation
import Testing

@testable import extramile

/// `analyze`: the real program on spreadsheets.
@Suite struct AnalyzeTests {
  /// A sparse panel of 12 candidates, 5 interviewers and 6 questions with R's answers beside it.
  private static let panel = Office.package + "/Tests/StatisticsTests/Published/toy_sparse_panel.csv"

  private func object(_ line: String, input: String = "") throws -> [String: Any] {
    let run = try Office().run(line, input: input)
    try #require(run.status == 0, "\(run.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func everyMemberIsAlwaysThere() throws {
    let members: Set = [
      "ratings", "candidates", "interviewers", "questions", "variance", "criterion", "agreement", "kappa", "kendallW",
      "integrated", "components", "pairs", "warnings",
    ]
    let full = try object("analyze \(Self.panel) --json")
    #expect(Set(full.keys) == members)
    #expect(abs(try #require(full["criterion"] as? Double) - 317.649002922856) < 1e-6)
    #expect((full["pairs"] as? [Any])?.count == 66)
    let bare = try object("analyze - --json", input: "candidate,score\nA,1\nA,2\nB,3\n")
    #expect(Set(bare.keys) == members)
    for absent in ["interviewers", "questions", "kappa", "kendallW"] { #expect(bare[absent] is NSNull, "\(absent)") }
  }

  @Test func theScreenSaysTheSameInWords() throws {
    let output = try Office().run("analyze \(Self.panel)").output
    for part in [
      "  C02        11  3.91      3.46   2.72 to 4.18\n",
      "  C12        C01, C03, C04, C05, C06, C07, C08, C09, C10, C11\n",
      "  I1           29     -0.59          0.22\n", "  Q2        23       +0.55\n",
      "  Candidates     46 %                0.75\n",
      "  Krippendorff's alpha  0.06 nominal, 0.48 ordinal, 0.53 interval\n",
      "averaged over what the variances may be.",
    ] {
      #expect(output.contains(part), "\(part)")
    }
  }

  @Test func whatIsWrongIsSaidWithItsPlaceAndNothingElse() throws {
    let run = try Office().run("analyze -", input: "candidate,score\nA,four\nB,3\n,4\n")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors == """
        standard input:2:3: error: "four" is no number, and the column "score" holds scores.
          help: Write the score as a number; leave it empty, or write NA or x, where there was none.

        standard input:4:1: error: a score has no name in the column "candidate".
          help: Write whose it is, or take the line out.
        extramile: standard input has 2 problems, as said above; nothing was analyzed.

        """)
  }

  @Test(arguments: ["/nowhere.csv", "/tmp", "/dev/null"])
  func whatIsNoTableIsRefused(path: String) throws {
    let run = try Office().run("analyze \(path)")
    #expect(run.status == 2)
    #expect(
      run.errors.contains("there is no such file.")
        || run.errors.contains("this is no file that can be read as a table of ratings."))
  }

  /// Names are data: what they would do to a terminal is made visible.
  @Test func escapesInNamesAreShownAndNotObeyed() throws {
    let run = try Office().run(
      "analyze -", input: "candidate,interviewer,score\n\u{1B}[31mA,I\u{7},1\nB,J,2\nB,I\u{7},3\n\u{1B}[31mA,J,5\n")
    #expect(run.status == 0)
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{7}"))
  }
}

/// `help statistics`: every figure explained.
@Suite struct StatisticsHelpTests {
  @Test func theDocumentationHasASectionForEachFigure() throws {
    let page = try String(
      contentsOfFile: Office.package + "/Sources/Interviews/Interviews.docc/Methods.md", encoding: .utf8)
    let sections = page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    #expect(
      sections.filter { $0 != "Overview" && $0 != "Sources" }.sorted() == StatisticsTopic.all.map(\.title).sorted())
  }

  @Test(arguments: [
    ("help statistics alpha", "Krippendorff's alpha\n"), ("statistics harsh", "Severity and difficulty\n"),
  ])
  func aWordNamesItsFigure(line: String, title: String) throws {
    let run = try Office().run(line)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(title))
    #expect(run.output.components(separatedBy: "\n\n").count == 1)
  }

  @Test func anUnknownFigureIsAnsweredWithThoseThereAre() throws {
    let run = try Office().run("help statistics gamma")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("extramile: No figure is called gamma: there are Mean and n, "))
  }
}
