import Statistics

/// An analysis as other programs read it: the members of `analyze --json`, every one always there, null where it does not
/// apply; `warnings` say why.
package struct AnalysisReport: Encodable, Sendable {
  struct Candidate: Encodable, Sendable {
    let candidate: String
    let n: Int
    let mean: Double
    @OrNull var adjusted: Double?
    @OrNull var standardError: Double?
    @OrNull var lower: Double?
    @OrNull var upper: Double?
  }

  struct Interviewer: Encodable, Sendable {
    let interviewer: String
    let n: Int
    /// How far below others this interviewer scores, in points: positive is severe, negative lenient.
    @OrNull var severity: Double?
    @OrNull var standardError: Double?
  }

  struct Question: Encodable, Sendable {
    let question: String
    let n: Int
    /// How far below others answers to it are scored, in points: positive is hard.
    @OrNull var difficulty: Double?
  }

  struct Variance: Encodable, Sendable {
    let candidate: Double
    @OrNull var interviewer: Double?
    @OrNull var question: Double?
    let residual: Double
  }

  struct Intraclass: Encodable, Sendable {
    let form: String
    let estimate: Double
    let lower: Double
    let upper: Double
  }

  struct Alpha: Encodable, Sendable {
    @OrNull var nominal: Double?
    @OrNull var ordinal: Double?
    @OrNull var interval: Double?
    @OrNull var ratio: Double?
  }

  struct AgreementMembers: Encodable, Sendable {
    @OrNull var icc: [Intraclass]?
    @OrNull var alpha: Alpha?
  }

  struct Kappa: Encodable, Sendable {
    let a: String
    let b: String
    let n: Int
    @OrNull var unweighted: Double?
    @OrNull var linear: Double?
    @OrNull var quadratic: Double?
  }

  struct Pair: Encodable, Sendable {
    let a: String
    let b: String
    let difference: Double
    let standardError: Double
    let probability: Double
  }

  let ratings: Int
  let candidates: [Candidate]
  @OrNull var interviewers: [Interviewer]?
  @OrNull var questions: [Question]?
  @OrNull var variance: Variance?
  @OrNull var criterion: Double?
  let agreement: AgreementMembers
  @OrNull var kappa: [Kappa]?
  @OrNull var kendallW: Double?
  let components: [[String]]
  @OrNull var pairs: [Pair]?
  let warnings: [String]

  /// Pairs of more candidates (kappas of more interviewers) than this are given only when asked for.
  package static let mostForPairs = 100

  package init(_ analysis: Analysis, allPairs: Bool = false, isIntegrated: Bool = false) {
    let table = analysis.table
    var warnings = analysis.warnings
    ratings = table.count
    let integrated = isIntegrated && analysis.areScoresComparable ? analysis.model.flatMap(IntegratedModel.init) : nil
    if isIntegrated, analysis.areScoresComparable, integrated == nil { warnings.append(.notIntegrated) }
    let effects = analysis.isEnoughToAdjust ? analysis.model?.effects(of: 0) : nil

    let rawMeans = table.means(of: table.candidate, count: table.candidates.count)
    candidates = table.candidates.indices.map { place in
      let raw = rawMeans[place]
      guard analysis.areScoresComparable, let model = analysis.model, let effect = effects?[place] else {
        return Candidate(candidate: table.candidates[place], n: raw.n, mean: raw.mean)
      }
      let adjusted = model.mean + effect.value
      if let mixture = integrated?.score(of: place) {
        let interval = mixture.interval()
        return Candidate(
          candidate: table.candidates[place], n: raw.n, mean: raw.mean, adjusted: mixture.mean,
          standardError: mixture.standardDeviation, lower: interval.lower, upper: interval.upper)
      }
      let reach = NormalDistribution.quantile(0.975) * effect.standardError
      return Candidate(
        candidate: table.candidates[place], n: raw.n, mean: raw.mean, adjusted: adjusted,
        standardError: effect.standardError, lower: adjusted - reach, upper: adjusted + reach)
    }

    interviewers = table.interviewers.map { names in
      let severities = analysis.isEnoughToAdjust ? analysis.model?.effects(of: 1) : nil
      let counts = table.means(of: table.interviewer, count: names.count)
      return names.indices.map { place in
        Interviewer(
          interviewer: names[place], n: counts[place].n, severity: severities.map { -$0[place].value },
          standardError: severities?[place].standardError)
      }
    }
    let questionFactor = table.interviewers == nil ? 1 : 2
    questions = table.questions.map { names in
      let counts = table.means(of: table.question, count: names.count)
      return names.indices.map { place in
        Question(
          question: names[place], n: counts[place].n,
          difficulty: analysis.model.map { -$0.effects[questionFactor][place] })
      }
    }
    variance = analysis.model.map { model in
      Variance(
        candidate: model.variances[0], interviewer: table.interviewers == nil ? nil : model.variances[1],
        question: table.questions == nil ? nil : model.variances[questionFactor], residual: model.residualVariance)
    }
    criterion = analysis.model?.criterion

    let agreed = analysis.agreement
    agreement = AgreementMembers(
      icc: agreed.intraclass.map { icc in
        icc.estimates.map { Intraclass(form: $0.form.rawValue, estimate: $0.value, lower: $0.lower, upper: $0.upper) }
      },
      alpha: agreed.alpha.map {
        Alpha(
          nominal: $0.value(.nominal), ordinal: $0.value(.ordinal), interval: $0.value(.interval), ratio: $0.value(.ratio))
      })
    let names = table.interviewers ?? []
    if names.count > Self.mostForPairs, !allPairs {
      warnings.append(.kappasLeftOut(interviewers: names.count))
    } else if names.count > 1 {
      kappa = agreed.kappas.map {
        Kappa(
          a: names[$0.one], b: names[$0.other], n: $0.n, unweighted: $0.unweighted, linear: $0.linear,
          quadratic: $0.quadratic)
      }
    }
    kendallW = agreed.kendallsW
    components = analysis.connection.groups.map { group in
      group.candidates.map { table.candidates[$0] } + (table.interviewers.map { all in group.interviewers.map { all[$0] } } ?? [])
    }
    if table.candidates.count > Self.mostForPairs, !allPairs {
      warnings.append(.pairsLeftOut(candidates: table.candidates.count))
    } else if let effects {
      pairs = Self.pairs(analysis, effects, integrated)
    }
    self.warnings = warnings.map(\.sentence)
  }

  /// Pairs within each group: across groups there is nothing to say.
  private static func pairs(_ analysis: Analysis, _ effects: [Prediction], _ integrated: IntegratedModel?) -> [Pair] {
    let names = analysis.table.candidates
    return analysis.connection.groups.flatMap { group in
      group.candidates.enumerated().flatMap { index, a in
        group.candidates[(index + 1)...].map { b in
          if let mixture = integrated?.difference(of: a, and: b) {
            return Pair(
              a: names[a], b: names[b], difference: mixture.mean, standardError: mixture.standardDeviation,
              probability: mixture.probabilityAboveZero)
          }
          let difference = effects[a].value - effects[b].value
          let error = effects[a].standardError(from: effects[b])
          return Pair(
            a: names[a], b: names[b], difference: difference, standardError: error,
            probability: error > 0 ? NormalDistribution.probability(below: difference / error) : 0.5)
        }
      }
    }
  }
}

extension RatingTable {
  /// How many ratings each level has, and their mean.
  func means(of levels: [Int32], count: Int) -> [(n: Int, mean: Double)] {
    var sums = [Double](repeating: 0, count: count)
    var counts = [Int](repeating: 0, count: count)
    for (row, level) in levels.enumerated() {
      sums[Int(level)] += score[row]
      counts[Int(level)] += 1
    }
    return zip(counts, sums).map { ($0, $1 / Double(max(1, $0))) }
  }
}
