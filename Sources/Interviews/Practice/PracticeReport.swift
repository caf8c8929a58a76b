import QuestionBanks
import Text

/// A practice as other programs read it: the members of `practice --json`, every one always there.
package struct PracticeReport: Encodable, Sendable {
  struct Answer: Encodable, Sendable {
    let answer: String
    let question: String
    let key: Int
    @OrNull var score: Int?
    @OrNull var severity: Int?
    @OrNull var evidence: String?
    @OrNull var notAssessedReason: String?
    let because: [Reason]
    @OrNull var whyNotYours: String?
    @OrNull var overuse: String?
  }

  struct Reason: Encodable, Sendable {
    let quote: String
    let shows: String
  }

  struct Count: Encodable, Sendable {
    let score: Int
    let yours: Int
    let key: Int
  }

  struct Interval: Encodable, Sendable {
    let lower: Double
    let upper: Double

    init(_ range: ClosedRange<Double>) { (lower, upper) = (range.lowerBound, range.upperBound) }
  }

  let bank: String
  /// Content ids of the bank and of the sample answers.
  let bankVersion: String
  let answersVersion: String
  let mode: String
  let seed: UInt64
  let scored: Int
  let notAssessed: Int
  let unreached: Int
  let enough: Bool
  let exact: Int
  @OrNull var exactInterval: Interval?
  let withinOne: Int
  @OrNull var severity: Double?
  @OrNull var severityInterval: Interval?
  @OrNull var leaning: String?
  @OrNull var weightedKappa: Double?
  @OrNull var yourDeviation: Double?
  @OrNull var keyDeviation: Double?
  @OrNull var spread: String?
  let counts: [Count]
  /// In the order of the walk; those that were not reached are left out, since their keys are still to be found.
  let answers: [Answer]

  package init(_ practice: Practice, bank: String, bankVersion: String, answersVersion: String) {
    let calibration = Calibration(practice)
    self.bank = bank
    self.bankVersion = bankVersion
    self.answersVersion = answersVersion
    mode = practice.mode.rawValue
    seed = practice.seed
    scored = calibration.scored.count
    notAssessed = calibration.notAssessed
    unreached = calibration.unreached
    enough = calibration.isEnough
    exact = calibration.exact
    exactInterval = calibration.exactInterval.map(Interval.init)
    withinOne = calibration.withinOne
    severity = calibration.severity
    severityInterval = calibration.severityInterval.map(Interval.init)
    leaning = calibration.leaning?.rawValue
    weightedKappa = calibration.kappa
    yourDeviation = calibration.ownDeviation
    keyDeviation = calibration.keyDeviation
    spread = calibration.spread?.rawValue
    counts = calibration.counts.map { Count(score: $0.score, yours: $0.own, key: $0.key) }
    answers = practice.items.compactMap { item in
      practice.ratings[item.answer.id].map { Answer(item.answer, $0) }
    }
  }
}

extension PracticeReport.Answer {
  fileprivate init(_ answer: PracticeAnswer, _ rating: Rating) {
    var (evidence, reason): (String?, String?) = (nil, nil)
    switch rating {
    case .score(_, let text): evidence = text
    case .notAssessed(let text): reason = text
    }
    self.init(
      answer: answer.id, question: answer.question, key: answer.score, score: rating.score,
      severity: rating.score.map { answer.score - $0 }, evidence: evidence, notAssessedReason: reason,
      because: answer.because.map { PracticeReport.Reason(quote: $0.quote.onOneLine, shows: $0.shows) },
      whyNotYours: rating.score.flatMap { answer.whyNot($0) }?.onOneLine,
      overuse: answer.overuse?.wrappedValue.onOneLine)
  }
}
