import Testing

@testable import Interviews

@Suite struct StandingTests {
  @Test(
    arguments: [
      // Without a probability, the raw mean decides.
      (4.0, 4.0, nil, .meets), (3.99, 4.0, nil, .misses), (nil, 4.0, nil, nil), (4.0, nil, nil, nil),
      // With one, it takes 0.90 either way, whatever the mean.
      (4.5, 4.0, 0.9, .meets), (4.5, 4.0, 0.89, .unclear), (3.5, 4.0, 0.11, .unclear), (3.5, 4.0, 0.1, .misses),
    ] as [(Double?, Double?, Double?, Standing?)])
  func aTargetIsMetMissedOrUnclear(_ mean: Double?, _ target: Double?, _ probability: Double?, _ standing: Standing?) {
    let result = CandidateResult.CompetencyResult(
      competency: "ease", mean: mean, n: 3, target: target, standardError: nil, probability: probability)
    #expect(result.standing == standing)
  }
}
