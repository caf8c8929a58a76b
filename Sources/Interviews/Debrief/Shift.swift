package import QuestionBanks
import Statistics

/// How estimates moved between the independent ratings and the second estimates, in scale points.
///
/// The group is the mean of all members' first estimates of the same competency, one's own among them. A second
/// estimate is a whole score while a first one is a mean, so an estimate counts as moved only where it lies more than
/// half a point off: 4.33 and then 4 is the nearest score and no change of mind. Means are taken over the raw numbers.
package struct Shift: Equatable, Sendable {
  /// One estimate before and after the talk.
  package struct Pair: Equatable, Sendable {
    package let first: Double
    package let second: Double
    /// The group's mean before the talk.
    package let group: Double

    package init(first: Double, second: Double, group: Double) {
      self.first = first
      self.second = second
      self.group = group
    }

    package var hasMoved: Bool { abs(second - first) > 0.5 }
    /// How much nearer to the group's mean; negative for farther.
    package var approach: Double { abs(first - group) - abs(second - group) }
  }

  /// Estimates that are numbers both times.
  package let n: Int
  /// Mean of second less first; nil of nothing.
  package let mean: Double?
  package let moved: Int
  /// Of those that moved: nearer to the group's mean, and farther from it.
  package let towards: Int
  package let away: Int
  /// How much nearer to the group's mean those came that moved towards it, on average; nil where none did.
  package let approach: Double?

  package init(_ pairs: [Pair]) {
    n = pairs.count
    mean = Statistics.mean(pairs.map { $0.second - $0.first })
    let movers = pairs.filter(\.hasMoved)
    moved = movers.count
    let nearer = movers.filter { $0.approach > 0 }
    towards = nearer.count
    away = movers.count { $0.approach < 0 }
    approach = Statistics.mean(nearer.map(\.approach))
  }
}

extension Debrief {
  /// A member's estimate of a competency, before and after; nil where either is no number, or is hidden.
  package func pair(_ competency: Competency.ID, of member: String) -> Shift.Pair? {
    guard let first = first(competency, of: member)?.mean, let group = mean(means(competency)),
      let second = second(competency, of: member)?.score
    else { return nil }
    return Shift.Pair(first: first, second: Double(second), group: group)
  }

  package func shift(of member: String) -> Shift { Shift(walk.compactMap { pair($0, of: member) }) }

  package func shift(on competency: Competency.ID) -> Shift { Shift(members.compactMap { pair(competency, of: $0) }) }

  package var shift: Shift { Shift(walk.flatMap { id in members.compactMap { pair(id, of: $0) } }) }

  /// How far apart the second estimates are; nil for fewer than two numbers, and while they are hidden.
  package func disagreementAfter(_ competency: Competency.ID) -> Disagreement? {
    Disagreement(members.compactMap { second(competency, of: $0)?.score }.map(Double.init))
  }
}
