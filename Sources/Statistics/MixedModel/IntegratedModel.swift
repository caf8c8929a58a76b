/// A mixed model averaged over what its variances may be, in place of taking one estimate of them for true.
///
/// With few interviewers the variances are only roughly known, and intervals that hold them at their estimates are too
/// short. Here each standard deviation ratio (factor by residual) is integrated over, flat but for a half-normal damping of
/// scale `IntegratedModel.damping`, weighted by the restricted likelihood; given the ratios, a score less its estimate by
/// its standard error follows t with as many degrees of freedom as the residuals have. What is returned are mixtures of
/// such t distributions.
package struct IntegratedModel: Sendable {
  /// Equations with more rows than this are not integrated over: so many levels tell the variances well enough.
  package static let mostEquations = 250
  static let damping = 1.0
  /// Places for each ratio.
  private static let places = 10
  /// Points with less than this share of the weight are left out.
  private static let least = 1e-6
  /// How far the criterion rises, from its lowest, until a ratio is out of the question.
  private static let rise = 18.0

  /// One combination of ratios, with its share of the whole.
  struct Draw: Sendable {
    let weight: Double
    let variances: [Double]
    let residualVariance: Double
    let scores: [Prediction]
  }

  let draws: [Draw]
  let degrees: Double

  /// nil where the model has too many equations. Without `scores` it says only what the variances do, which is quick.
  package init?(_ model: MixedModel, scores: Bool = true) {
    let likelihood = model.likelihood
    guard likelihood.table.rest <= Self.mostEquations else { return nil }
    degrees = likelihood.degrees
    let mode = model.point.ratios.map { $0.squareRoot() }
    let rules = mode.indices.map { factor in
      let range = Self.range(of: factor, around: mode, likelihood, lowest: model.criterion)
      return GaussLegendre.rule(Self.places, from: range.lowerBound, to: range.upperBound)
    }
    var points: [(log: Double, point: RestrictedLikelihood.Point)] = []
    var choice = [Int](repeating: 0, count: rules.count)
    repeat {
      let ratios = choice.indices.map { rules[$0][choice[$0]].place }
      if let point = try? likelihood.point(ratios.map { $0 * $0 }) {
        let log = choice.indices.reduce(-point.criterion / 2) { sum, factor in
          sum + Elementary.log(rules[factor][choice[factor]].weight) - Self.penalty(ratios[factor])
        }
        points.append((log, point))
      }
    } while Self.advance(&choice, below: Self.places)
    guard let highest = points.map(\.log).max() else { return nil }
    let kept = points.map { (weight: Elementary.exp($0.log - highest), point: $0.point) }
    let all = kept.reduce(0) { $0 + $1.weight }
    let heavy = kept.filter { $0.weight / all > Self.least }
    let total = heavy.reduce(0) { $0 + $1.weight }
    draws = heavy.map { weight, point in
      let fitted = MixedModel(likelihood, at: point)
      return Draw(
        weight: weight / total, variances: fitted.variances, residualVariance: fitted.residualVariance,
        scores: scores ? fitted.adjustedScores : [])
    }
  }

  /// Half of a squared ratio by the squared scale: less the logarithm of the damping.
  private static func penalty(_ ratio: Double) -> Double { ratio * ratio / (2 * damping * damping) }

  /// Where a ratio has weight, the others held at the mode.
  private static func range(
    of factor: Int, around mode: [Double], _ likelihood: RestrictedLikelihood, lowest: Double
  ) -> ClosedRange<Double> {
    func rise(_ ratio: Double) -> Double {
      var ratios = mode
      ratios[factor] = ratio
      guard let point = try? likelihood.point(ratios.map { $0 * $0 }) else { return .infinity }
      return point.criterion - lowest + 2 * (penalty(ratio) - penalty(mode[factor]))
    }
    var high = max(mode[factor] * 2, 0.25)
    while rise(high) < Self.rise, high < 1e4 { high *= 1.5 }
    guard mode[factor] > 0, rise(0) > Self.rise else { return 0...high }
    var (low, inside) = (0.0, mode[factor])
    for _ in 0..<12 {
      let middle = (low + inside) / 2
      if rise(middle) > Self.rise { low = middle } else { inside = middle }
    }
    return low...high
  }

  /// The next combination, as an odometer counts; false after the last.
  private static func advance(_ choice: inout [Int], below limit: Int) -> Bool {
    for place in choice.indices.reversed() {
      choice[place] += 1
      if choice[place] < limit { return true }
      choice[place] = 0
    }
    return false
  }
}

// MARK: - What it says

extension IntegratedModel {
  /// The adjusted score of a candidate.
  package func score(of candidate: Int) -> Mixture {
    Mixture(
      draws.map { draw in
        let score = draw.scores[candidate]
        return (draw.weight, score.value, score.standardError)
      }, degrees: degrees)
  }

  /// The difference of two candidates' adjusted scores.
  package func difference(of one: Int, and other: Int) -> Mixture {
    Mixture(
      draws.map { draw in
        let (a, b) = (draw.scores[one], draw.scores[other])
        return (draw.weight, a.value - b.value, a.standardError(from: b))
      }, degrees: degrees)
  }

  /// A raw difference between candidates, whose variance depends on the variances as `squares` says: its factors but
  /// the candidates in their order, then the residual.
  package func rawDifference(_ difference: Double, squares: [Double]) -> Mixture {
    Mixture(
      draws.map { draw in
        var variance = (squares.last ?? 0) * draw.residualVariance
        for (factor, square) in squares.dropLast().enumerated() { variance += square * draw.variances[factor + 1] }
        return (draw.weight, difference, variance.squareRoot())
      }, degrees: degrees)
  }
}
