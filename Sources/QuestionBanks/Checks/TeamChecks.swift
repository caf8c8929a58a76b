/// The checks over a team profile that has been read, against the banks that it may name.
enum TeamChecks {
  typealias Finder = @Sendable (TeamProfile, [Bank]) -> [Finding]

  static let always: [Finder] = [uniqueIDs, bankExists, targetsKnown, minimumNotAboveLevel, everyTargetHasQuestions]

  /// A bank, a target and a level are named once each.
  @Sendable static func uniqueIDs(_ team: TeamProfile, _ banks: [Bank]) -> [Finding] {
    BankChecks.repeated(team.banks, kind: "bank")
      + BankChecks.repeated(team.targets.map { Located($0.competency, at: $0.$competency) }, kind: "target")
      + BankChecks.repeated(team.levels.map { Located($0.competency, at: $0.$competency) }, kind: "team level")
  }

  @Sendable static func bankExists(_ team: TeamProfile, _ banks: [Bank]) -> [Finding] {
    let known = banks.map(\.id).filter { !$0.isEmpty }
    return team.banks.filter { !known.contains($0.wrappedValue) }.map { id in
      Finding(position: id.projectedValue, problem: .bankNotFound(id.wrappedValue, known: known))
    }
  }

  /// Targets and team levels are for competencies of the team's banks.
  @Sendable static func targetsKnown(_ team: TeamProfile, _ banks: [Bank]) -> [Finding] {
    guard let named = named(team, banks) else { return [] }
    let known = named.flatMap { $0.competencies.map(\.id) }
    let names = Set(known)
    let targets = team.targets.map { ("targets", Located($0.competency, at: $0.$competency)) }
    let levels = team.levels.map { ("team_levels", Located($0.competency, at: $0.$competency)) }
    return (targets + levels).filter { !names.contains($0.1.wrappedValue) }.map { key, id in
      Finding(
        position: id.projectedValue,
        problem: .unknownTarget(id.wrappedValue, key: key, known: known, banks: named.map(\.id)))
    }
  }

  @Sendable static func minimumNotAboveLevel(_ team: TeamProfile, _ banks: [Bank]) -> [Finding] {
    team.targets.compactMap { target in
      guard let minimum = target.minimum, minimum.wrappedValue > target.level else { return nil }
      return Finding(
        position: minimum.projectedValue,
        problem: .minimumAboveLevel(
          minimum: minimum.wrappedValue.written, level: target.level.written, competency: target.competency,
          levelLine: target.$level.line == minimum.projectedValue.line ? nil : target.$level.line))
    }
  }

  /// A target that no question asks for could not be rated.
  @Sendable static func everyTargetHasQuestions(_ team: TeamProfile, _ banks: [Bank]) -> [Finding] {
    guard let named = named(team, banks) else { return [] }
    let known = Set(named.flatMap { $0.competencies.map(\.id) })
    let asked = Set(named.flatMap { $0.questions.map(\.competency) })
    return team.targets.filter { known.contains($0.competency) && !asked.contains($0.competency) }.map { target in
      Finding(
        position: target.$competency,
        problem: .targetWithoutQuestions(target.competency, banks: named.map(\.id)))
    }
  }

  /// The banks that the team names, if all of them are there and have competencies; otherwise it cannot be known what a
  /// target may name.
  private static func named(_ team: TeamProfile, _ banks: [Bank]) -> [Bank]? {
    var named: [Bank] = []
    for id in team.banks {
      guard let bank = banks.first(where: { $0.id == id.wrappedValue }), !bank.competencies.isEmpty else { return nil }
      named.append(bank)
    }
    return named.isEmpty ? nil : named
  }
}
