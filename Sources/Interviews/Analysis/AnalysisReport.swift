import Statistics
package import Text

/// An analysis as other programs read it: the members of `analyze --json`, every one always there, null where it does not
/// apply; `warnings` say why.
package struct AnalysisReport: Encodable, Sendable {
  package struct Candidate: Encodable, Sendable {
    package let candidate: String
    package let n: Int
    package let mean: Double
    @OrNull package var adjusted: Double?
    @OrNull package var standardError: Double?
    @OrNull package var lower: Double?
    @OrNull package var upper: Double?
  }

  package struct Interviewer: Encodable, Sendable {
    package let interviewer: String
    package let n: Int
    /// How far below others this interviewer scores, in points: positive is severe, negative lenient.
    @OrNull package var severity: Double?
    @OrNull package var standardError: Double?
  }

  package struct Question: Encodable, Sendable {
    package let question: String
    package let n: Int
    /// How far below others answers to it are scored, in points: positive is hard.
    @OrNull package var difficulty: Double?
  }

  package struct Variance: Encodable, Sendable {
    package let candidate: Double
    @OrNull package var interviewer: Double?
    @OrNull package var question: Double?
    package let residual: Double
  }

  package struct Intraclass: Encodable, Sendable {
    package let form: String
    package let estimate: Double
    package let lower: Double
    package let upper: Double
  }

  package struct Alpha: Encodable, Sendable {
    @OrNull package var nominal: Double?
    @OrNull package var ordinal: Double?
    @OrNull package var interval: Double?
    @OrNull package var ratio: Double?
  }

  /// The index that applies; `form` is null where that is alpha.
  package struct Applies: Encodable, Sendable {
    @OrNull package var form: String?
    package let why: String
  }

  package struct AgreementMembers: Encodable, Sendable {
    @OrNull package var icc: [Intraclass]?
    @OrNull package var alpha: Alpha?
    @OrNull package var applies: Applies?
  }

  package struct Kappa: Encodable, Sendable {
    package let a: String
    package let b: String
    package let n: Int
    @OrNull package var unweighted: Double?
    @OrNull package var linear: Double?
    @OrNull package var quadratic: Double?
  }

  package let ratings: Int
  package internal(set) var candidates: [Candidate]
  @OrNull package var interviewers: [Interviewer]?
  @OrNull package var questions: [Question]?
  @OrNull package var variance: Variance?
  @OrNull package var criterion: Double?
  package let agreement: AgreementMembers
  @OrNull package var kappa: [Kappa]?
  @OrNull package var kendallW: Double?
  /// Whether intervals and pairs are averaged over what the variances may be.
  package let integrated: Bool
  /// Groups that share nobody, each its candidates and then its interviewers.
  package let components: [[String]]
  @OrNull package var pairs: [CandidatePair]?
  package internal(set) var warnings: [String]

  /// Without `agreement` only scores, severities and difficulties are given.
  package init(_ analysis: Analysis, isIntegrated: Bool = false, agreement hasAgreement: Bool = true) {
    let table = analysis.table
    var warnings = analysis.warnings + (hasAgreement ? analysis.agreement.warnings : [])
    ratings = table.count
    let integrated = isIntegrated && analysis.areScoresComparable ? analysis.model.flatMap { IntegratedModel($0) } : nil
    if isIntegrated, analysis.areScoresComparable, integrated == nil { warnings.append(.notIntegrated) }
    let effects = analysis.isEnoughToAdjust ? analysis.effects(of: .candidate) : nil

    let reach95 = NormalDistribution.quantile(0.975)
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
      let reach = reach95 * effect.standardError
      return Candidate(
        candidate: table.candidates[place], n: raw.n, mean: raw.mean, adjusted: adjusted,
        standardError: effect.standardError, lower: adjusted - reach, upper: adjusted + reach)
    }

    interviewers = table.interviewers.map { names in
      // Of panels that share nobody, the kinder one looks like the one with the better candidates.
      let severities = analysis.areScoresComparable ? analysis.effects(of: .interviewer) : nil
      let counts = table.means(of: table.interviewer, count: names.count)
      return names.indices.map { place in
        Interviewer(
          interviewer: names[place], n: counts[place].n, severity: severities.map { -$0[place].value },
          standardError: severities?[place].standardError)
      }
    }
    questions = table.questions.map { names in
      let difficulties = analysis.effects(of: .question)
      let counts = table.means(of: table.question, count: names.count)
      return names.indices.map { place in
        Question(
          question: names[place], n: counts[place].n,
          difficulty: difficulties.map { -$0[place].value })
      }
    }
    variance = analysis.model.map { model in
      Variance(
        candidate: model.variances[0], interviewer: table.place(of: .interviewer).map { model.variances[$0] },
        question: table.place(of: .question).map { model.variances[$0] }, residual: model.residualVariance)
    }
    criterion = analysis.model?.criterion

    let agreed = analysis.agreement
    agreement = AgreementMembers(agreed)
    kappa = hasAgreement ? agreed.kappas?.map { Kappa($0, table.interviewers ?? []) } : nil
    kendallW = agreed.kendallsW
    self.integrated = integrated != nil
    components = analysis.connection.groups.map { group in
      group.candidates.map { table.candidates[$0] }
        + (table.interviewers.map { all in group.interviewers.map { all[$0] } } ?? [])
    }
    if !hasAgreement {
      pairs = nil
    } else if table.candidates.count > Analysis.mostForPairs, !analysis.allPairs {
      warnings.append(.pairsLeftOut(candidates: table.candidates.count))
    } else if let effects {
      pairs = Self.pairs(analysis, effects, integrated)
    }
    self.warnings = warnings.map(\.sentence)
  }

  /// Pairs within each group: across groups there is nothing to say.
  private static func pairs(_ analysis: Analysis, _ effects: [Prediction], _ integrated: IntegratedModel?)
    -> [CandidatePair]
  {
    let names = analysis.table.candidates
    return analysis.connection.groups.flatMap { group in
      group.candidates.enumerated().flatMap { index, a in
        group.candidates[(index + 1)...].map { b in
          if let mixture = integrated?.difference(of: a, and: b) {
            return CandidatePair(
              a: names[a], b: names[b], difference: mixture.mean, standardError: mixture.standardDeviation,
              probability: mixture.probabilityAboveZero)
          }
          let difference = effects[a].value - effects[b].value
          let error = effects[a].standardError(from: effects[b])
          return CandidatePair(
            a: names[a], b: names[b], difference: difference, standardError: error,
            probability: error > 0 ? NormalDistribution.probability(below: difference / error) : 0.5)
        }
      }
    }
  }
}

extension AnalysisReport.AgreementMembers {
  init(_ agreement: Agreement) {
    self.init(
      icc: agreement.intraclass.map { icc in
        icc.estimates.map {
          AnalysisReport.Intraclass(form: $0.form.rawValue, estimate: $0.value, lower: $0.lower, upper: $0.upper)
        }
      },
      alpha: agreement.alpha.map { _ in
        let alphas = agreement.alphas
        return AnalysisReport.Alpha(
          nominal: alphas[.nominal], ordinal: alphas[.ordinal], interval: alphas[.interval], ratio: alphas[.ratio])
      },
      applies: agreement.design.map { AnalysisReport.Applies(form: $0.form?.rawValue, why: $0.why) })
  }
}

extension AnalysisReport.Kappa {
  init(_ kappa: Agreement.Kappa, _ names: [String]) {
    self.init(
      a: names[kappa.one], b: names[kappa.other], n: kappa.n, unweighted: kappa.unweighted, linear: kappa.linear,
      quadratic: kappa.quadratic)
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
