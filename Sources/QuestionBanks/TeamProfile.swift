/// What the work needs of a new colleague and where the team stands: targets, minimums, weights and gaps.
package struct TeamProfile: Equatable, Sendable {
  @Located package var id: String
  @Located package var title: String
  /// Ids of the banks whose competencies the targets name.
  package var banks: [Located<String>]
  /// The fewest interviewers that a candidate should meet; 1 when the file does not say.
  package var panelMinimum: Int
  /// In file order.
  package var targets: [Target]
  /// Where the team stands today; a competency that is not measured is absent. In file order.
  package var levels: [TeamLevel]

  package func target(_ competency: Competency.ID) -> Target? {
    targets.first { $0.competency == competency }
  }

  /// Where the team stands on a competency, 1 to 5, or nil where it has not been measured.
  package func level(_ competency: Competency.ID) -> Double? {
    levels.first { $0.competency == competency }?.level
  }

  /// Whether the team is below its own target on a competency: a gap that a candidate can fill.
  package func hasGap(_ competency: Competency.ID) -> Bool {
    guard let target = target(competency), let level = level(competency) else { return false }
    return level < target.level
  }
}

/// What the work needs on one competency, fixed before anyone is interviewed.
package struct Target: Equatable, Sendable {
  @Located package var competency: Competency.ID
  /// The level that the work needs, 1 to 5; halves and other fractions are allowed.
  @Located package var level: Double
  /// How much the competency counts in shortfall and surplus; positive, 1 when the file does not say.
  @Located package var weight: Double
  /// The level below which a candidate's mean is named; at most `level`.
  package var minimum: Located<Double>?
}

/// Where the team stands today on one competency, 1 to 5.
package struct TeamLevel: Equatable, Sendable {
  @Located package var competency: Competency.ID
  @Located package var level: Double
}

extension Double {
  /// A level or a weight as people write it: 4 rather than 4.0.
  var written: String { self == rounded() && abs(self) < 1e9 ? String(Int(self)) : String(self) }
}
