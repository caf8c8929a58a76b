import Testing

@testable import Statistics

/// The mixed model against lme4's answers (Published/make.R) and against itself.
@Suite struct MixedModelTests {
  @Test func penicillin() throws {
    // Davies and Goldsmith (1972), by lme4: Bates et al. 2015.
    let data = try PublishedData("penicillin.csv")
    let model = try MixedModel(
      CrossedRatings(
        factors: [try data.factor("plate").factor, try data.factor("sample").factor], scores: data.numbers("diameter")))
    #expect(isClose(model.criterion, 330.860588991086, absolute: 1e-6))
    #expect(isClose(model.variances[0], 0.7169081767661, relative: 1e-5))
    #expect(isClose(model.variances[1], 3.730917588346, relative: 1e-5))
    #expect(isClose(model.residualVariance, 0.3024154627132, relative: 1e-5))
    #expect(isClose(model.mean, 22.972222222225, absolute: 1e-9))
    #expect(isClose(model.effects[0][0], 0.8045470411226, absolute: 1e-5))
    #expect(isClose(model.effects[0][6], -1.375515909016, absolute: 1e-5))
  }

  /// In a complete table a variance is a difference of mean squares, and its standard error follows from theirs (Searle,
  /// Casella and McCulloch, Variance Components, 1992, section 4.5): for 24 plates by 6 samples,
  /// var((MSa - MSe) / b) = 2 / b^2 (MSa^2 / dfa + MSe^2 / dfe).
  @Test func errorsOfVariances() throws {
    let data = try PublishedData("penicillin.csv")
    let model = try MixedModel(
      CrossedRatings(
        factors: [try data.factor("plate").factor, try data.factor("sample").factor], scores: data.numbers("diameter")))
    let residual = model.residualVariance
    for (place, levels, others) in [(0, 24.0, 6.0), (1, 6, 24)] {
      let square = residual + others * model.variances[place]
      let expected = 2 / (others * others) * (square * square / (levels - 1) + residual * residual / 115)
      #expect(isClose(try #require(model.varianceErrors[place]), expected.squareRoot(), relative: 1e-4))
    }
    // What is not there has no error.
    let none = try MixedModel(
      CrossedRatings(
        factors: [.init(count: 2, levels: [0, 0, 1, 1])], scores: [1, 4, 1, 4]))
    #expect(none.variances[0] == 0 && none.varianceErrors[0] == nil)
  }

  @Test func aSparsePanel() throws {
    struct Answers: Decodable {
      struct Pair: Decodable {
        let a: String
        let b: String
        let diff: Double
        let sed: Double
      }
      let pairs: [Pair]
      let standardErrors: [String: Double]
      let solution: [String: Double]
    }
    let answers = try PublishedData.json("toy_sparse_panel.json", as: Answers.self)
    let (data, names) = try panel("toy_sparse_panel.csv")
    let model = try MixedModel(data)
    #expect(isClose(model.criterion, 317.649002922856, absolute: 1e-6))
    for (value, expected) in zip(model.variances, [0.5608696436752, 0.1647029544339, 0.1261307996354]) {
      #expect(isClose(value, expected, relative: 1e-5))
    }
    #expect(isClose(model.residualVariance, 0.3784228529683, relative: 1e-5))
    let effects = model.effects(of: 0)
    for (place, name) in names[0].enumerated() {
      #expect(isClose(effects[place].value, try #require(answers.solution[name]), absolute: 1e-5))
      #expect(isClose(effects[place].standardError, try #require(answers.standardErrors[name]), absolute: 1e-5))
    }
    for (factor, levels) in names.enumerated().dropFirst() {
      for (place, name) in levels.enumerated() {
        #expect(isClose(model.effects[factor][place], try #require(answers.solution[name]), absolute: 1e-5))
      }
    }
    let scores = model.adjustedScores
    for pair in answers.pairs {
      let a = try #require(names[0].firstIndex(of: pair.a))
      let b = try #require(names[0].firstIndex(of: pair.b))
      #expect(isClose(scores[a].value - scores[b].value, pair.diff, absolute: 1e-5))
      #expect(isClose(scores[a].standardError(from: scores[b]), pair.sed, absolute: 1e-5))
    }
  }

  @Test func theCriterionOnAGrid() throws {
    struct Place: Decodable {
      let a: Double
      let b: Double
      let c: Double
      let reml: Double
    }
    let (data, _) = try panel("toy_sparse_panel.csv")
    let likelihood = RestrictedLikelihood(data)
    for place in try PublishedData.json("toy_sparse_panel_grid.json", as: [Place].self) {
      // The grid's order is candidate, question, interviewer.
      let point = try likelihood.point([place.a * place.a, place.c * place.c, place.b * place.b])
      #expect(isClose(point.criterion, place.reml, absolute: 1e-8))
    }
  }

  /// Two panels that share nobody: the equations with the variances held, as solved by R.
  @Test func heldVariances() throws {
    let (data, _) = try panel("toy_disconnected.csv")
    let likelihood = RestrictedLikelihood(data)
    let point = try likelihood.point([0.4 / 0.3, 0.5 / 0.3, 0.1 / 0.3])
    let effects = likelihood.effects(at: point)
    // What is eliminated depends on which factor is largest: here the candidates, six of them.
    for (value, expected) in zip(
      effects.eliminated,
      [0.7808641975309, -0.5524691358025, 0.6327160493827, -0.04012345679011, -0.4845679012346, -0.3364197530864])
    { #expect(isClose(value, expected, absolute: 1e-9)) }
  }

  @Test func productsOfFactors() throws {
    // Brennan, Generalizability Theory (2001), table 3.2: persons x (raters : tasks), exact from mean squares.
    let data = try PublishedData("brennan_3_2.csv")
    let factors = [
      try data.factor("Person"), try data.factor("Rater", "Task"), try data.factor("Task"),
      try data.factor("Person", "Task"),
    ].map(\.factor)
    let model = try MixedModel(CrossedRatings(factors: factors, scores: data.numbers("Score")))
    #expect(isClose(model.criterion, 487.259623819898, absolute: 1e-6))
    for (value, expected) in zip(
      model.variances, [0.4731481481481483, 0.6475308641975305, 0.3251543209876543, 0.5595679012345677])
    { #expect(isClose(value, expected, relative: 1e-5)) }
    #expect(isClose(model.residualVariance, 2.380246913580247, relative: 1e-5))
  }

  @Test func oneFactor() throws {
    // Davies and Goldsmith (1972), by lme4: batches 5 to a group.
    let yield: [Double] = [
      1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495, 1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465,
      1545, 1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445,
    ]
    let model = try MixedModel(grouped(yield))
    #expect(isClose(model.criterion, 319.65427684226, absolute: 1e-6))
    #expect(isClose(model.variances[0], 1764.05, relative: 1e-5))
    #expect(isClose(model.residualVariance, 2451.25, relative: 1e-5))
  }

  /// A component that the data do not show is none, exactly (Box and Tiao 1973, by lme4).
  @Test func zeroIsZero() throws {
    let yield: [Double] = [
      7.298, 3.846, 2.434, 9.566, 7.99, 5.22, 6.556, 0.608, 11.788, -0.892, 0.11, 10.386, 13.434, 5.51, 8.166, 2.212,
      4.852, 7.092, 9.288, 4.98, 0.282, 9.014, 4.458, 9.446, 7.198, 1.722, 4.782, 8.106, 0.758, 3.758,
    ]
    let model = try MixedModel(grouped(yield))
    #expect(model.variances == [0])
    #expect(isClose(model.criterion, 161.82827781229, absolute: 1e-6))
    #expect(isClose(model.residualVariance, 13.8063096276, relative: 1e-6))
    #expect(model.effects[0].allSatisfy { $0 == 0 })
    // The mean is all there is: sigma / sqrt(n).
    #expect(isClose(model.adjustedScores[0].standardError, (13.8063096276 / 30).squareRoot(), relative: 1e-6))
  }

  @Test func whatCannotBeToldApartIsSaid() {
    func factor(_ levels: [Int32]) -> CrossedRatings.Factor {
      CrossedRatings.Factor(count: Int(levels.max() ?? 0) + 1, levels: levels)
    }
    func refusal(_ factors: [CrossedRatings.Factor], _ scores: [Double]) -> MixedModel.Unidentified? {
      do throws(MixedModel.Unidentified) {
        _ = try MixedModel(CrossedRatings(factors: factors, scores: scores))
        return nil
      } catch { return error }
    }
    #expect(refusal([factor([0, 0, 0])], [1, 2, 3]) == .tooFew)
    #expect(refusal([factor([0, 0, 1, 1])], [3, 3, 3, 3]) == .allEqual)
    #expect(refusal([factor([0, 1, 2])], [1, 2, 3]) == .oneRatingEach(factor: 0))
    #expect(refusal([factor([0, 0, 1, 1]), factor([1, 1, 0, 0])], [1, 2, 3, 5]) == .sameLevels(0, 1))
    // Two by two, exactly additive: nothing is left over.
    #expect(refusal([factor([0, 0, 1, 1]), factor([0, 1, 0, 1])], [1, 2, 3, 4]) == .noResidual)
  }

  /// Rows in another order, levels by other numbers: the same model.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func orderDoesNotMatter(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (data, _) = try panel("toy_sparse_panel.csv")
    let rows = (0..<data.count).shuffled(using: &random)
    var shuffles: [[Int]] = []
    let factors = data.factors.map { factor in
      let renumbered = (0..<factor.count).shuffled(using: &random)
      shuffles.append(renumbered)
      return CrossedRatings.Factor(count: factor.count, levels: rows.map { Int32(renumbered[Int(factor.levels[$0])]) })
    }
    let one = try MixedModel(data)
    let other = try MixedModel(CrossedRatings(factors: factors, scores: rows.map { data.scores[$0] }))
    for (a, b) in zip(one.variances, other.variances) { #expect(isClose(a, b, relative: 1e-7)) }
    for place in one.effects[0].indices {
      #expect(isClose(one.effects[0][place], other.effects[0][shuffles[0][place]], absolute: 1e-7))
    }
  }

  private func panel(_ name: String) throws -> (CrossedRatings, [[String]]) {
    let data = try PublishedData(name)
    let factors = try ["candidate", "interviewer", "question"].map { try data.factor($0) }
    return (CrossedRatings(factors: factors.map(\.factor), scores: try data.numbers("score")), factors.map(\.levels))
  }

  /// Five to a group.
  private func grouped(_ scores: [Double]) -> CrossedRatings {
    CrossedRatings(
      factors: [.init(count: scores.count / 5, levels: scores.indices.map { Int32($0 / 5) })], scores: scores)
  }
}
