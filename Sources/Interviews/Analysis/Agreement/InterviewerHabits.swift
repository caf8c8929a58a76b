import Statistics
import Text

/// How one interviewer rates, beside the others: severity, spread, halo and drift, each with what it rests on.
///
/// A figure that the ratings do not carry is missing, with what it would need.
package struct InterviewerHabits: Equatable, Sendable {
  /// Severity is of the mixed model, as in an analysis: in points, positive is harsh.
  package struct Severity: Equatable, Encodable, Sendable {
    package let points: Double
    package let standardError: Double
  }

  /// Spread is over answers that another interviewer rated as well.
  package struct Spread: Equatable, Encodable, Sendable {
    package let own: Double
    package let others: Double
    package let answers: Int
  }

  /// Halo is the mean correlation between competencies, over pairs of them, among candidates with two or more.
  package struct Halo: Equatable, Encodable, Sendable {
    package let correlation: Double
    package let candidates: Int
    package let pairs: Int
  }

  /// Drift is of the mean distance from the others' mean score of the same answers, one an interview, in the order in
  /// which the cards were submitted: in points per ten interviews, positive is milder with time.
  package struct Drift: Equatable, Encodable, Sendable {
    package let pointsPerTen: Double
    package let standardError: Double
    package let interviews: Int
  }

  /// Why a figure is missing.
  package enum Missing: Error, Equatable, Sendable {
    /// There is no adjusting of scores at all; the warnings of the analysis say why.
    case noModel
    case fewCandidates(Int)
    case fewCommonAnswers(Int)
    /// No two competencies with enough candidates who have both, and of whom not all scores are equal.
    case noPairOfCompetencies
    case fewCommonInterviews(Int)
  }

  package let interviewer: String
  package let ratings: Int
  package let candidates: Int
  package let severity: Result<Severity, Missing>
  package let spread: Result<Spread, Missing>
  package let halo: Result<Halo, Missing>
  package let drift: Result<Drift, Missing>

  package static let fewestCandidates = 5
  package static let fewestAnswers = 10
  package static let fewestInterviews = 6

  /// The habits of the interviewer at a place of the table, which names interviewers and questions.
  ///
  /// - Parameters:
  ///   - competencies: of each of the table's questions, by its place, the place of its competency.
  ///   - order: the places of the candidates whom they interviewed, in the order of the cards.
  init(of place: Int, in analysis: Analysis, answers: CommonAnswers, competencies: [Int], order: [Int]) {
    let table = analysis.table
    let own = table.score.indices.filter { Int(table.interviewer[$0]) == place }
    let met = Set(own.map { table.candidate[$0] }).count
    interviewer = table.interviewers?[place] ?? ""
    ratings = own.count
    candidates = met
    severity = Self.severity(of: place, in: analysis, met)
    spread = Self.spread(answers.pairs(of: place))
    halo = Self.halo(own, in: table, competencies)
    drift = Self.drift(answers.distances(of: place), order)
  }

  private static func severity(of place: Int, in analysis: Analysis, _ met: Int) -> Result<Severity, Missing> {
    guard analysis.areScoresComparable, let effect = analysis.effects(of: .interviewer)?[place] else {
      return .failure(.noModel)
    }
    guard met >= fewestCandidates else { return .failure(.fewCandidates(met)) }
    return .success(Severity(points: -effect.value, standardError: effect.standardError))
  }

  private static func spread(_ pairs: [(answer: Int, pair: (own: Double, other: Double), judge: Int)])
    -> Result<Spread, Missing>
  {
    let answers = Set(pairs.map(\.answer)).count
    let byJudge = Dictionary(grouping: pairs, by: \.judge).sorted { $0.key < $1.key }.map { $0.value.map(\.pair) }
    guard answers >= fewestAnswers, let spread = PairedSpread(byJudge) else {
      return .failure(.fewCommonAnswers(answers))
    }
    return .success(Spread(own: spread.own, others: spread.others, answers: answers))
  }

  private static func halo(_ rows: [Int], in table: RatingTable, _ competencies: [Int]) -> Result<Halo, Missing> {
    let columns = (competencies.max() ?? -1) + 1
    var scores: [Int32: [[Double]]] = [:]
    for row in rows {
      let column = competencies[Int(table.question[row])]
      scores[table.candidate[row], default: [[Double]](repeating: [], count: columns)][column].append(table.score[row])
    }
    let means = scores.sorted { $0.key < $1.key }.map { $0.value.map { mean($0) } }
    guard let halo = Statistics.Halo(means, fewest: fewestCandidates) else { return .failure(.noPairOfCompetencies) }
    return .success(Halo(correlation: halo.correlation, candidates: halo.rows, pairs: halo.pairs))
  }

  private static func drift(_ distances: [Int: Double], _ order: [Int]) -> Result<Drift, Missing> {
    let values = order.compactMap { distances[$0] }
    guard values.count >= fewestInterviews, let trend = LinearTrend(values) else {
      return .failure(.fewCommonInterviews(values.count))
    }
    return .success(
      Drift(pointsPerTen: trend.slope * 10, standardError: trend.standardError * 10, interviews: values.count))
  }
}

extension InterviewerHabits.Missing {
  /// What the figure would need, as a sentence.
  package var sentence: String {
    switch self {
    case .noModel: "It needs scores that can be adjusted for who met whom; what is in the way is among the warnings."
    case .fewCandidates(let met):
      "It needs \(InterviewerHabits.fewestCandidates) candidates with a card; so far \(counted(met, "candidate"))."
    case .fewCommonAnswers(let number):
      "It needs \(InterviewerHabits.fewestAnswers) answers that somebody else scored as well; so far "
        + "\(counted(number, "answer"))."
    case .noPairOfCompetencies:
      "It needs two competencies with \(InterviewerHabits.fewestCandidates) candidates scored on both, and scores that "
        + "differ."
    case .fewCommonInterviews(let number):
      "It needs \(InterviewerHabits.fewestInterviews) interviews with answers that somebody else scored as well; so far "
        + "\(counted(number, "interview"))."
    }
  }
}
