/// Two candidates, how far apart they are, and how probable it is that the first is truly above the second.
package struct CandidatePair: Equatable, Encodable, Sendable {
  package let a: String
  package let b: String
  /// a less b, in points of the scale.
  package let difference: Double
  package let standardError: Double
  /// That a is truly above b, from 0 to 1.
  package let probability: Double

  /// From this probability on, that one is above the other, two candidates count as told apart.
  package static let distinguishable = 0.9

  package var isDistinguishable: Bool { max(probability, 1 - probability) >= Self.distinguishable }
}
