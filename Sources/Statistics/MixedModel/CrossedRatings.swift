/// Scores, each with the level that every factor had when it was given: candidate, interviewer, question.
///
/// The candidate comes first and is always there; the other factors are those that the data have, or products of them. Levels count from 0.
package struct CrossedRatings: Equatable, Sendable {
  package struct Factor: Equatable, Sendable {
    /// How many levels there are; each occurs at least once.
    package let count: Int
    /// The level of each rating.
    package let levels: [Int32]

    package init(count: Int, levels: [Int32]) {
      self.count = count
      self.levels = levels
    }
  }

  package let factors: [Factor]
  package let scores: [Double]

  /// `factors` are one or more, each with as many levels listed as there are scores.
  package init(factors: [Factor], scores: [Double]) {
    self.factors = factors
    self.scores = scores
  }

  package var count: Int { scores.count }
}
