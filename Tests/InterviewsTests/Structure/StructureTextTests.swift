import Foundation
import Testing

@testable import Interviews

/// What a structure report says, and that its documentation knows every fact.
@Suite struct StructureTextTests {
  @Test(
    arguments: [
      (.reasonToSkip, .holds, "a question is skipped only with a reason", "yes"),
      (.questions, .count(12), "questions: 12", "12"),
      (.asked, .share(165, of: 168), "questions asked: 165 of 168", "165 of 168"),
      (
        .probesPerAnswer, .mean(0.125, n: 8), "probes marked for an answer: mean 0.13 of 8 answers", "0.13"
      ),
      (.minutes, .median(22, least: 22, most: 22, n: 1), "minutes of an interview: 22, from 1 interview", "22"),
      (
        .minutes, .median(22.04, least: 19.96, most: 30.25, n: 3),
        "minutes of an interview: median 22, from 20 to 30.3, of 3 interviews", "22 (20-30.3)"
      ),
      (
        .minutesToRating, .median(4.9, least: 0, most: 2_880, n: 9),
        "time from the candidate's leaving to the rating: median 4 min, longest 2 days, of 9 ratings", "4 min"
      ),
      (
        .minutesToRating, .median(119.9, least: 0, most: 120, n: 2),
        "time from the candidate's leaving to the rating: median 119 min, longest 2 h, of 2 ratings", "119 min"
      ),
      (
        .weights, .range(least: 0.5, most: 3, n: 6),
        "weights of the competencies, frozen with the opening: 0.5-3, of 6 targets", "0.5-3"
      ),
      (
        .weights, .range(least: 1, most: 1, n: 2),
        "weights of the competencies, frozen with the opening: 1, of 2 targets", "1"
      ),
    ] as [(StructureFact.Name, StructureFact.Figure, String, String)])
  func aFactInWords(_ name: StructureFact.Name, _ figure: StructureFact.Figure, _ sentence: String, _ number: String) {
    let fact = StructureFact(name: name, figure: figure)
    #expect(fact.sentence == sentence)
    #expect(fact.number == number)
  }

  /// Beside its number, a fact says what this rests on.
  @Test(
    arguments: [
      (.asked, .share(165, of: 168), "questions asked"),
      (.probesPerAnswer, .mean(0.1, n: 8), "probes marked for an answer, mean of 8 answers"),
      (.minutes, .median(2, least: 1, most: 3, n: 4), "minutes of an interview, median (range) of 4 interviews"),
      (
        .minutesToRating, .median(2, least: 1, most: 3000, n: 4),
        "time from the candidate's leaving to the rating, median of 4 ratings, longest 2 days"
      ),
    ] as [(StructureFact.Name, StructureFact.Figure, String)])
  func besideItsNumber(_ name: StructureFact.Name, _ figure: StructureFact.Figure, _ words: String) {
    #expect(StructureFact(name: name, figure: figure).words == words)
  }

  @Test(
    arguments: [
      (.draft, 1, 1, "1 interview with 1 candidate, not submitted yet."),
      (
        .hidden(.ownCardOwed), 2, 1,
        "2 submitted interviews with 1 candidate, hidden from you until your own card on them is submitted."
      ),
      (
        .hidden(.panelIncomplete), 3, 2,
        "3 submitted interviews with 2 candidates, hidden from you, who have no card on them, until their panel is complete."
      ),
    ] as [(InterviewStructure.LeftOut.Reason, Int, Int, String)])
  func whatIsLeftOut(_ reason: InterviewStructure.LeftOut.Reason, _ interviews: Int, _ candidates: Int, _ says: String)
  {
    #expect(
      InterviewStructure.LeftOut(reason: reason, interviews: interviews, candidates: candidates).sentence == says)
  }

  @Test func nothingMeasuredSaysWhy() throws {
    #expect(try MeasuredOpening.structure([]).caveat == "Nothing is measured yet: no interview has begun.")
    #expect(
      try MeasuredOpening.structure(MeasuredOpening.interviews(), owed: ["C-1", "C-2"]).caveat
        == "Nothing is measured yet: no interview is submitted that you may see.")
  }

  @Test func theDocumentationKnowsEveryFactAndComponent() throws {
    let page = DiagnosticsPageTests.page.deletingLastPathComponent().appendingPathComponent("Structure.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for name in StructureFact.Name.allCases {
      #expect(text.contains("| `\(name.rawValue)` |"), "\(name.rawValue)")
    }
    for component in StructureComponent.allCases {
      #expect(text.contains("\n### \(component.number). \(component.title)\n"), "\(component)")
      #expect(text.contains("`\(component.rawValue)`"), "\(component)")
    }
  }
}
