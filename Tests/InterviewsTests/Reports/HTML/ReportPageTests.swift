@testable import Reports
import Testing

@testable import Interviews

/// What stands in each page, by excerpts.
@Suite struct ReportPageTests {
  static let compare = SamplePages().compare().text

  /// By hand: care of C-1 is (4 + 5 + 1 + 3 + 4 + 5) / 6, of target 4.
  @Test func aCellHasItsMeanItsNumberAndTheDifferenceAndLeadsToTheEvidence() {
    #expect(
      Self.compare.contains(
        "<td class=\"s5\"><a href=\"#e0-0\">3.67<small>n\u{A0}6  \u{2212}0.33</small></a></td>"))
    #expect(Self.compare.contains("<h4 id=\"e0-0\">care what was said: 3.67 from 6 scores "))
    #expect(Self.compare.contains("<a class=\"back\" href=\"#map0\">Back to the map<span class=\"unseen\">, <bdi>C-1 "))
    #expect(Self.compare.contains("<td class=\"none\"><small>no question</small></td>"))
  }

  /// C-2 of jonas was 5 and is 2; q4 was left out. noor did not assess q2 of C-1.
  @Test func evidenceStandsWithEachRating() {
    let who = "<bdi class=\"who\">jonas what was said</bdi>"
    #expect(
      Self.compare.contains(
        "<li><span class=\"score s2\">2</span><span>\(who): jonas after: what was said<span class=\"before\">Amended; "
          + "submitted was 5, jonas before: what was said</span></span></li>"))
    #expect(Self.compare.contains("<li><span class=\"score none\">\u{2013}</span><span>\(who), not asked</span></li>"))
    #expect(
      Self.compare.contains(
        "<li><span class=\"score none\">x</span><span><bdi class=\"who\">noor what was said</bdi>, not assessed: "
          + "noor&#39;s reason: what was said</span></li>"))
    let submitted = SamplePages().compare(asSubmitted: true).text
    #expect(
      submitted.contains(
        "<li><span class=\"score s8\">5</span><span>\(who): jonas before: what was said<span class=\"before\">Amended "
          + "afterwards to 2, jonas after: what was said</span></span></li>"))
  }

  @Test func aStripSaysInWordsWhatItDraws() {
    #expect(
      Self.compare.contains(
        /<svg role="img" width="100%" height="26"><title>mean 3\.67, two standard errors from \d\.\d\d to \d\.\d\d, target 4\.00<\/title>/
      ))
    #expect(
      Self.compare.contains("<circle class=\"dot\" cx=\"65.3%\" cy=\"13\" r=\"5.5\"></circle>"))
  }

  /// Nothing of a hidden candidate but that they are hidden, wherever it is said.
  @Test func whoIsHiddenIsOnlyNamedInWarnings() {
    let page = SamplePages(owed: ["C-1 what was said"]).compare().text
    let after = page.split(separator: "C-1 what was said").dropFirst()
    #expect(!after.isEmpty && after.allSatisfy { $0.hasPrefix(": your own card is not submitted") })
    #expect(page.contains("C-2 what was said"))
  }

  /// Whoever is not on the panel of an open opening reads nobody's severity.
  @Test func habitsAreForWhoMayKnowThem() {
    #expect(Self.compare.contains("<caption>Severity: "))
    #expect(Self.compare.contains("<caption>Interviewers, the viewer first</caption>"))
    let stranger = SamplePages(viewer: "ida").compare().text
    #expect(!stranger.contains("<caption>Severity: ") && !stranger.contains("<caption>Interviewers"))
    #expect(stranger.contains("How the others rate is shown when the opening is closed"))
  }

  /// Two panels of three who share nobody: nine of the fifteen pairs cannot be compared.
  @Test func panelsThatShareNobodyAreNeverRanked() {
    var cards: [Scorecard] = []
    for (place, name) in ["A", "B", "C", "D", "E", "F"].enumerated() {
      let panel = place < 3 ? ["ada", "bea", "cyd"] : ["dan", "eve", "fay"]
      for (number, who) in panel.enumerated() {
        let scores: [Int?] = [(place + number) % 5 + 1, (place * 2 + number) % 5 + 1, (place + 3) % 5 + 1, number + 1]
        cards.append(ComparisonTests.card(name, who, scores))
      }
    }
    let blinding = Blinding(viewer: "manager", owed: [])
    let opening = ComparisonTests.opening
    let comparison = Comparison(of: opening, cards: cards, blinding: blinding)
    #expect(comparison.pairs.count == 6)
    let page = ComparisonPage(
      comparison, of: opening, cards: cards, adjusted: nil,
      agreement: AgreementReport(
        OpeningAgreement(of: opening, cards: cards, asSubmitted: false, seed: 1, blinding: blinding)),
      blinding: blinding
    ).page(nil).text
    #expect(page.contains("9 pairs cannot be compared at all"))
    #expect(page.split(separator: "not comparable").count == 1 + 18)
    #expect(page.contains("The candidates fall into 2 groups that share no interviewer"))
  }

  /// Of many warnings the first stand open; those of the whole comparison are among them.
  @Test func whatHoldsOfAllIsSaidBeforeWhatHoldsOfOne() throws {
    let cards = (1...9).map { ComparisonTests.card("C-\($0)", "noor", [2, nil, 2, nil]) }
    let blinding = Blinding(viewer: "manager", owed: [])
    let opening = ComparisonTests.opening
    let comparison = Comparison(of: opening, cards: cards, blinding: blinding)
    let agreement = AgreementReport(
      OpeningAgreement(of: opening, cards: cards, asSubmitted: false, seed: 1, blinding: blinding))
    let page = ComparisonPage(
      comparison, of: opening, cards: cards, adjusted: nil, agreement: agreement, blinding: blinding
    ).page(nil)
    #expect(page.warnings.prefix(2).allSatisfy { !$0.hasPrefix("C-") } && page.warnings[2].hasPrefix("C-1: "))
    #expect(page.warnings.sorted() == comparison.warnings.sorted() && page.warnings.count > 14)
    let text = page.text
    let folded = try #require(text.firstRange(of: "<summary>\(page.warnings.count - 10) more</summary>"))
    #expect(text[..<folded.lowerBound].contains("courage: the team has a target"))
    #expect(!text[..<folded.lowerBound].contains("C-9: "))
  }

  // MARK: - The other pages

  @Test func aCandidateHasThePanelsWordsSideBySide() {
    let page = SamplePages().candidate.text
    for words in [
      "Not submitted yet: felix what was said. Whoever owes a card must not see this page.",
      "<p><strong>hold</strong>, decided on 2026-09-21, typed by <bdi>noor</bdi></p>",
      "Amended: because what was said\nAs submitted: 1, what was said",
      "<span class=\"unseen\">For: </span>", "<span class=\"unseen\">Against: </span>",
      "<span class=\"quote\" dir=\"auto\">quote what was said</span>", "beyond what was said",
      "<title>first 1.50, second 3.00</title>",
      "What would have raised the score of <bdi>amara what was said</bdi>: <bdi>what was said</bdi>",
      "<strong>The group&#39;s note: </strong>",
    ] { #expect(page.contains(words), "\(words)") }
    // Notes that say nothing of an answer are for their interviewer.
    #expect(!page.contains("plain what was said"))
  }

  @Test func aKitHasRoomAndNoRating() {
    let page = SamplePages().kitPage.text
    #expect(page.split(separator: "<div class=\"rule\">").count == 1 + 4 * (9 + 2 + 1))
    #expect(page.split(separator: "not assessed, because").count == 1 + 4)
    #expect(page.contains("<h3 id=\"q0\">1. care what was said, 5 min</h3>"))
    #expect(!page.contains("evidence: what was said"))
  }

  /// Five cards of four scores, less those of q2 that are not assessed.
  @Test func anInterviewerReadsOfThemselvesAlone() {
    let sample = SamplePages()
    let page = sample.interviewer.text
    #expect(page.contains("<h1><bdi>noor what was said</bdi></h1>"))
    #expect(page.contains("<caption>Your agreement with each other interviewer</caption>"))
    for name in ["jonas", "felix"] { #expect(!page.contains(name)) }
    let scores = OwnScores(sample.cards, of: sample.opening, asSubmitted: false, blinding: sample.blinding)
    #expect(scores?.all.scored == 19 && scores?.all.notAssessed == 1)
    #expect(scores?.cards.map(\.candidate) == (1...5).map { "C-\($0) what was said" })
    #expect(scores?.competencies.map(\.scored) == [10, 9])
    let nobody = SamplePages(viewer: "ida").interviewer.text
    #expect(nobody.contains("You have no submitted card with a score"))
  }
}
