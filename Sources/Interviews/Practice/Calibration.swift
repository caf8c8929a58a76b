package import QuestionBanks
import Statistics

/// How far the scores of a practice agree with its keys, and how sure that is.
///
/// Severity is key less score, in points of the scale: above 0 is harsher than the key (scores lower). Answers that were set
/// aside or not reached count nowhere.
package struct Calibration: Equatable, Sendable {
  /// The fewest answers that an interval, or a word on severity or spread, rests on.
  ///
  /// With fewer, the interval of the severity is mostly wider than two thirds of a point to each side, so that it
  /// tells nothing.
  package static let fewest = 8

  /// One answer that was scored.
  package struct Scored: Equatable, Sendable {
    package let item: Practice.Item
    package let score: Int
    package let evidence: String

    package var key: Int { item.answer.score }
    package var severity: Int { key - score }
  }

  package enum Leaning: String, Sendable {
    /// Harsher than the key: scores lower.
    case severe
    /// More lenient than the key: scores higher.
    case lenient
    /// Not to be told from chance.
    case undecided
  }

  package enum Spread: String, Sendable {
    /// Scores keep together, where the keys part.
    case narrow
    case alike, wide
  }

  /// In the order of the walk.
  package let scored: [Scored]
  package let notAssessed: Int
  /// Answers that were not reached.
  package let unreached: Int

  package init(_ practice: Practice) {
    scored = practice.items.compactMap { item in
      guard case .score(let score, let evidence)? = practice.ratings[item.answer.id] else { return nil }
      return Scored(item: item, score: score, evidence: evidence)
    }
    notAssessed = practice.ratings.count - scored.count
    unreached = practice.items.count - practice.ratings.count
  }

  private var severities: [Double] { scored.map { Double($0.severity) } }

  /// Whether there are enough answers to say more than what was counted.
  package var isEnough: Bool { scored.count >= Self.fewest }

  package var exact: Int { scored.count { $0.severity == 0 } }
  package var withinOne: Int { scored.count { abs($0.severity) <= 1 } }

  /// The 95 % interval of the proportion of exact agreement; nil of too few.
  package var exactInterval: ClosedRange<Double>? { isEnough ? proportionInterval(exact, of: scored.count) : nil }

  /// The mean over the answers; nil of none.
  package var severity: Double? { mean(severities) }

  /// The 95 % interval of the severity; nil of too few, and where it is the same in all answers.
  package var severityInterval: ClosedRange<Double>? { isEnough ? meanInterval(severities) : nil }

  /// nil of too few. Where the severity is the same in all answers and not 0, there is no doubt about the direction.
  package var leaning: Leaning? {
    guard isEnough, let severity else { return nil }
    let interval = severityInterval ?? severity...severity
    return interval.lowerBound > 0 ? .severe : interval.upperBound < 0 ? .lenient : .undecided
  }

  /// Agreement beyond chance; nil of too few, and where it is not defined.
  package var kappa: Double? {
    let pairs = scored.map { ($0.score - 1, $0.key - 1) }
    return isEnough ? CohensKappa(pairs, categories: BankFormat.scores.map(Double.init)).value(.quadratic) : nil
  }

  package var ownDeviation: Double? { standardDeviation(scored.map { Double($0.score) }) }
  package var keyDeviation: Double? { standardDeviation(scored.map { Double($0.key) }) }

  /// Whether the range of the scale is used as the keys use it; nil of too few, and of keys that are all the same.
  ///
  /// Narrow is below two thirds of the key's standard deviation, wide above one and a half of it: limits of ours, not a
  /// test. (On restriction of range as a fault of ratings: Saal, Downey and Lahey 1980)
  package var spread: Spread? {
    guard isEnough, let own = ownDeviation, let key = keyDeviation, key > 0 else { return nil }
    return own < key / 1.5 ? .narrow : own > key * 1.5 ? .wide : .alike
  }

  /// How often each score from 1 to 5 was given, and how often it is the key.
  package var counts: [(score: Int, own: Int, key: Int)] {
    BankFormat.scores.map { score in
      (score, scored.count { $0.score == score }, scored.count { $0.key == score })
    }
  }

  /// The answers that were scored otherwise than the key, the farthest first.
  package var misread: [Scored] {
    let off = scored.enumerated().filter { $0.element.severity != 0 }
    return off.sorted { (-abs($0.element.severity), $0.offset) < (-abs($1.element.severity), $1.offset) }
      .map(\.element)
  }
}

extension Question {
  /// The anchors that scores stand for, ascending: for each its own, or those on both sides where it has none.
  package func anchors(for scores: [Int]) -> [Anchor] {
    let wanted = scores.flatMap { score in
      anchors.contains { $0.score == score }
        ? [score] : [anchors.last { $0.score < score }, anchors.first { $0.score > score }].compactMap { $0?.score }
    }
    return anchors.filter { wanted.contains($0.score) }
  }
}

extension PracticeAnswer {
  /// Why the key is not the neighbour on the side of another score; nil where the file does not say, or they agree.
  package func whyNot(_ other: Int) -> String? {
    other == score ? nil : (other < score ? notLower : notHigher)?.wrappedValue
  }
}
