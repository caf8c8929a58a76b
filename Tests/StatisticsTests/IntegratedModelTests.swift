import Testing

@testable import Statistics

/// Averaging over the variances: what must hold whatever the data.
@Suite struct IntegratedModelTests {
  private func model() throws -> MixedModel {
    let data = try PublishedData("toy_sparse_panel.csv")
    let factors = try ["candidate", "interviewer", "question"].map { try data.factor($0).factor }
    return try MixedModel(CrossedRatings(factors: factors, scores: data.numbers("score")))
  }

  @Test func weightsAddUpAndPairsMirror() throws {
    let integrated = try #require(IntegratedModel(model()))
    #expect(isClose(integrated.draws.reduce(0) { $0 + $1.weight }, 1, absolute: 1e-12))
    let there = integrated.difference(of: 0, and: 3)
    let back = integrated.difference(of: 3, and: 0)
    #expect(isClose(there.mean, -back.mean, absolute: 1e-9))
    #expect(isClose(there.probabilityAboveZero + back.probabilityAboveZero, 1, absolute: 1e-9))
  }

  @Test func intervalsAreWiderThanWithVariancesHeld() throws {
    let model = try model()
    let integrated = try #require(IntegratedModel(model))
    let held = model.adjustedScores[0]
    let interval = integrated.score(of: 0).interval()
    #expect(interval.upper - interval.lower > 2 * 1.96 * held.standardError)
    #expect(interval.lower < held.value && held.value < interval.upper)
    let score = integrated.score(of: 0)
    #expect(isClose(score.probability(below: interval.lower), 0.025, absolute: 1e-6))
  }
}
