/// How far a judge's scores spread, against those of the other judges of the same things.
///
/// A spread that is much narrower than the others' is central tendency: the ends of the scale are hardly used (Saal,
/// Downey and Lahey, Psychological Bulletin 88 (1980), 413-428). Each other judge is compared on the things that both
/// judged, about each one's own mean there, so that neither severity nor who judged what comes in; the variances are
/// pooled over the other judges by their degrees of freedom.
package struct PairedSpread: Equatable, Sendable {
  /// Standard deviations in points.
  package let own: Double
  package let others: Double

  /// `pairs` holds for each other judge both scores of each thing that both judged; nil where no two things were judged
  /// together with any one of them.
  package init?(_ pairs: [[(own: Double, other: Double)]]) {
    var (ownSquares, otherSquares, degrees) = (0.0, 0.0, 0.0)
    for shared in pairs where shared.count > 1 {
      guard let mine = standardDeviation(shared.map(\.own)), let theirs = standardDeviation(shared.map(\.other)) else {
        continue
      }
      let freedom = Double(shared.count - 1)
      ownSquares += mine * mine * freedom
      otherSquares += theirs * theirs * freedom
      degrees += freedom
    }
    guard degrees > 0 else { return nil }
    own = (ownSquares / degrees).squareRoot()
    others = (otherSquares / degrees).squareRoot()
  }
}
