/// A comparison as other programs read it: the documented members of `compare --json`, every one always there.
extension Comparison: Encodable {
  enum CodingKeys: String, CodingKey { case opening, team, candidates, warnings }

  package func encode(to encoder: any Encoder) throws {
    var report = encoder.container(keyedBy: CodingKeys.self)
    try report.encode(opening, forKey: .opening)
    try report.encode(team.id, forKey: .team)
    try report.encode(candidates, forKey: .candidates)
    try report.encode(warnings, forKey: .warnings)
  }
}

extension CandidateResult: Encodable {
  enum CodingKeys: String, CodingKey {
    case candidate, interviews, ratings, competencies, shortfall, surplus, adds
  }

  package func encode(to encoder: any Encoder) throws {
    var report = encoder.container(keyedBy: CodingKeys.self)
    try report.encode(candidate, forKey: .candidate)
    try report.encode(interviews, forKey: .interviews)
    try report.encode(ratings, forKey: .ratings)
    try report.encode(competencies, forKey: .competencies)
    // A member without a value is null, not absent.
    try report.encode(shortfall, forKey: .shortfall)
    try report.encode(surplus, forKey: .surplus)
    try report.encode(adds, forKey: .adds)
  }
}

extension CandidateResult.CompetencyResult: Encodable {
  enum CodingKeys: String, CodingKey { case competency, mean, n, target, difference }

  package func encode(to encoder: any Encoder) throws {
    var report = encoder.container(keyedBy: CodingKeys.self)
    try report.encode(competency, forKey: .competency)
    try report.encode(mean, forKey: .mean)
    try report.encode(n, forKey: .n)
    try report.encode(target, forKey: .target)
    try report.encode(difference, forKey: .difference)
  }
}
