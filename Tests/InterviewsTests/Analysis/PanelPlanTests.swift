import Statistics
import Testing

@testable import Interviews

/// Variance components from ratings, and the panels that follow from them.
@Suite struct PanelPlanTests {
  /// Eight candidates, scored by three interviewers on four questions each: the first interviewer's four scores, then the
  /// second's. Drawn in R 4.2.2 with set.seed(5).
  private static let scores = [
    "121223233324", "434554545555", "111111222342", "134155415453", "555355545455", "122223112223", "423221223131",
    "323221422112",
  ]

  /// The ratings that `isKept` keeps, by the places of candidate, interviewer and question from 0.
  private static func table(where isKept: (Int, Int, Int) -> Bool = { _, _, _ in true }) -> RatingTable {
    var (candidates, interviewers, questions): ([String], [String], [String]) = ([], [], [])
    var values: [Double] = []
    for (candidate, row) in scores.enumerated() {
      for (place, digit) in row.enumerated() where isKept(candidate, place / 4, place % 4) {
        candidates.append("C\(candidate)")
        interviewers.append("I\(place / 4)")
        questions.append("Q\(place % 4)")
        values.append(Double(digit.wholeNumberValue ?? 0))
      }
    }
    return RatingTable(
      candidates: .init(candidates), interviewers: .init(interviewers), questions: .init(questions), scores: values)
  }

  private static func isClose(_ one: Double, _ other: Double, _ most: Double = 1e-5) -> Bool { abs(one - other) < most }

  /// By lme4 1.1-31: s ~ 1 + (1|c) + (1|i) + (1|q) + (1|c:i) + (1|c:q).
  @Test func whatGoesWithACandidateIsToldFromChance() throws {
    let sources = try VarianceSources(Self.table())
    let found = sources.components
    #expect(sources.hidden == [])
    for (value, expected) in [
      (found.candidate, 1.209449188207), (found.interviewer, 0.062872032874), (found.question, 0.003968251904),
      (found.candidateByInterviewer, 0.235739056219), (found.candidateByQuestion, 0.252976178305),
      (found.residual, 0.493055579758),
    ] {
      #expect(Self.isClose(value, expected), "\(value) \(expected)")
    }
  }

  /// One interviewer an answer. By lme4: s ~ 1 + (1|c) + (1|i) + (1|q) + (1|c:i).
  @Test func whatCannotBeToldIsNamedAndTheWorstIsMadeOfIt() throws {
    let sources = try VarianceSources(Self.table { ($0 + $2 + 2) % 3 == $1 })
    let found = sources.components
    #expect(sources.hidden == [.candidateByQuestion])
    #expect(Self.isClose(found.candidate, 1.334506343) && Self.isClose(found.interviewer, 0.03701588768))
    #expect(found.question == 0 && found.candidateByInterviewer == 0)
    #expect(Self.isClose(found.residual, 0.7091477099))
    // All of the residual stays with the questions, however many interviewers there are.
    let panel = sources.reliability(interviewers: 3, questions: 4)
    #expect(Self.isClose(panel.relativeError, 0.7091477099 / 4))
    #expect(Self.isClose(panel.absoluteError, 0.7091477099 / 4 + 0.03701588768 / 3))
  }

  /// One question an interview: what interviewers see in a candidate cannot be told either.
  @Test func whereNeitherCanBeToldTheWorseOfTheTwoCounts() throws {
    let sources = try VarianceSources(Self.table { ($0 + $1) % 4 == $2 })
    #expect(sources.hidden == [.candidateByInterviewer, .candidateByQuestion])
    let residual = sources.components.residual
    #expect(Self.isClose(sources.reliability(interviewers: 2, questions: 6).relativeError, residual / 2, 1e-12))
    #expect(Self.isClose(sources.reliability(interviewers: 6, questions: 4).relativeError, residual / 4, 1e-12))
  }

  @Test func whatTheRatingsCannotCarryIsRefused() {
    func reason(_ isKept: (Int, Int, Int) -> Bool) -> VarianceSources.Unestimable? {
      do throws(VarianceSources.Unestimable) {
        _ = try VarianceSources(Self.table(where: isKept))
        return nil
      } catch { return error }
    }
    #expect(reason { _, interviewer, _ in interviewer == 0 } == .alone(.interviewer))
    #expect(reason { _, _, question in question == 0 } == .alone(.question))
    #expect(reason { candidate, _, _ in candidate < 4 } == .fewCandidates(4))
    #expect(reason { candidate, interviewer, _ in candidate % 3 == interviewer } == .oneInterviewerEach)
    #expect(
      VarianceSources.Unestimable.fewCandidates(4).sentence
        == "How much scores vary cannot be estimated: 4 candidates with scores are too few; 5 would do. Variances that "
        + "you know can be stated instead with --components candidate=.5,interviewer=.1,residual=.4 (your own figures)."
    )
  }

  // MARK: Plans

  /// By hand: relative error .1/r + .1/q + .4/(rq); absolute adds .1/r + .1/q.
  @Test func thePanelsAreThoseOfTheDecisionStudy() throws {
    let stated = try StatedComponents.read(
      "candidate=.5,interviewer=.1,question=.1,candidate:interviewer=.1,candidate:question=.1,residual=.4")
    let plan = PanelPlan(VarianceSources(stated: stated), interviewers: [3, 2, 2], questions: [8, 5], target: 0.83)
    #expect(plan.cells.map { [$0.interviewers, $0.questions] } == [[2, 5], [2, 8], [3, 5], [3, 8]])
    for (cell, errors) in zip(plan.cells, [(0.11, 0.18), (0.0875, 0.15), (0.08, 0.40 / 3), (0.0625, 0.325 / 3)]) {
      let study = cell.reliability
      #expect(Self.isClose(study.relativeError, errors.0, 1e-12) && Self.isClose(study.absoluteError, errors.1, 1e-12))
      #expect(Self.isClose(study.relative, 0.5 / (0.5 + errors.0), 1e-12))
      #expect(Self.isClose(study.absolute, 0.5 / (0.5 + errors.1), 1e-12))
    }
    #expect(plan.smallest(for: .relative) == plan.cells[2])
    #expect(plan.smallest(for: .absolute) == nil)
  }

  /// The fewest scores, and of as many the fewest interviewers.
  @Test func theSmallestPanelHasTheFewestScores() throws {
    let stated = try StatedComponents.read("candidate=1, residual=1")
    let plan = PanelPlan(VarianceSources(stated: stated), interviewers: [1, 2, 3], questions: [2, 3, 4], target: 0.8)
    let smallest = try #require(plan.smallest(for: .relative))
    #expect([smallest.interviewers, smallest.questions] == [1, 4])
  }

  @Test(arguments: [
    ("candidate=.5", StatedComponents.Fault.missing("residual")), ("residual=.5", .missing("candidate")),
    ("candidate=0,residual=1", .noVariance), ("candidate=-1,residual=1", .noNumber(name: "candidate", value: "-1")),
    ("candidate=nan,residual=1", .noNumber(name: "candidate", value: "nan")),
    ("candidate=1,residual=1,panel=2", .unknown("panel")), ("candidate=1,candidate=2,residual=1", .twice("candidate")),
    ("candidate=1,,residual=1", .notNamed("")), ("", .notNamed("")),
  ])
  func statedComponentsAreCheckedOneByOne(text: String, fault: StatedComponents.Fault) {
    #expect(throws: fault) { try StatedComponents.read(text) }
  }
}
