package import Statistics

/// Everything that the statistics say of a table of ratings: the mixed model, agreement, who can be compared with whom.
///
/// What cannot be said is nil, and `warnings` say why, each in a sentence. Candidates stand in the order of their names.
package struct Analysis: Sendable {
  package let table: RatingTable
  /// Whether pairs are given of however many candidates and interviewers.
  package let allPairs: Bool
  /// Groups of candidates and interviewers that share nobody; one where the data do not name interviewers.
  package let connection: Connection
  /// nil where the ratings cannot tell the variances apart.
  package let model: MixedModel?
  /// Whether there is enough to adjust scores: five candidates and, if interviewers are named, three of them.
  package let isEnoughToAdjust: Bool
  package let agreement: Agreement
  /// Those of the scores; agreement has its own.
  package let warnings: [Warning]

  package static let fewestCandidates = 5
  package static let fewestInterviewers = 3

  /// Pairs of more candidates (kappas of more interviewers) than this are given only when asked for.
  package static let mostForPairs = 100

  package init(_ reading: RatingReading, allPairs: Bool = false) {
    self.init(
      reading.table,
      (reading.presumed.map { [.presumed($0)] } ?? []) + (reading.missing > 0 ? [.missing(reading.missing)] : []),
      allPairs: allPairs)
  }

  /// `known` is what the reader of the statistics must know already.
  package init(_ table: RatingTable, _ known: [Warning] = [], allPairs: Bool) {
    self.table = table
    self.allPairs = allPairs
    let connection = Connection(table)
    self.connection = connection
    var warnings = known
    if table.replicates > 0 { warnings.append(.replicates(table.replicates)) }
    for (factor, names) in [(RatingTable.Factor.interviewer, table.interviewers), (.question, table.questions)] {
      if names?.count == 1 { warnings.append(.alone(factor)) }
    }
    if table.questions == nil { warnings.append(.noQuestions) }
    let (fit, agreement) = atOnce(
      { Result { () throws(MixedModel.Unidentified) in try MixedModel(table.crossed) } },
      { Agreement(table, allPairs: allPairs) })
    self.agreement = agreement
    switch fit {
    case .success(let model): self.model = model
    case .failure(let reason):
      model = nil
      warnings.append(.unidentified(reason, factors: table.factors.map(\.rawValue)))
    }
    let interviewers = table.interviewers?.count
    isEnoughToAdjust =
      table.candidates.count >= Self.fewestCandidates
      && interviewers ?? Self.fewestInterviewers >= Self.fewestInterviewers
    if model != nil, !isEnoughToAdjust {
      warnings.append(.tooFewToAdjust(candidates: table.candidates.count, interviewers: interviewers))
    }
    if !connection.isConnected { warnings.append(Warning(connection, of: table)) }
    self.warnings = warnings
  }

  /// What the model says of the levels of a factor; nil where there is no model, or the factor is none of it.
  package func effects(of factor: RatingTable.Factor) -> [Prediction]? {
    guard let model, let place = table.place(of: factor) else { return nil }
    return model.effects(of: place)
  }

  /// Whether adjusted scores of all candidates may stand in one list.
  package var areScoresComparable: Bool { model != nil && isEnoughToAdjust && connection.isConnected }
}

extension Connection {
  init(_ table: RatingTable) {
    guard let interviewers = table.interviewers else {
      self.init(
        candidates: table.candidates.count, interviewers: 1,
        pairs: table.candidates.indices.map { (candidate: $0, interviewer: 0) })
      return
    }
    var pairs: [(candidate: Int, interviewer: Int)] = []
    for row in 0..<table.count {
      let pair = (candidate: Int(table.candidate[row]), interviewer: Int(table.interviewer[row]))
      if let last = pairs.last, last == pair { continue }
      pairs.append(pair)
    }
    self.init(candidates: table.candidates.count, interviewers: interviewers.count, pairs: pairs)
  }
}

extension Warning {
  /// That groups share nobody.
  init(_ connection: Connection, of table: RatingTable) {
    self = .disconnected(
      groups: connection.groups.map { $0.candidates.map { table.candidates[$0] } },
      joining: connection.missingInterviews.map {
        Joining(candidate: table.candidates[$0.candidate], interviewer: table.interviewers?[$0.interviewer] ?? "")
      })
  }
}
