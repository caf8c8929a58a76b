package import QuestionBanks
package import Statistics

/// How sure raw means are: what another panel and other questions would have made of them.
///
/// The variances of interviewers, questions and what is left come from one mixed model of all ratings, in which a candidate
/// has a level for each competency; they are averaged over what they may be. A raw mean, or a difference of two, then has
/// the variance that the design's own weights give: the sum over interviewers of their squared share times the variance of
/// interviewers, likewise of questions, and what is left by the number of ratings. So two candidates who met the same panel
/// on the same questions differ by what is left only. Nothing is shrunk.
package struct RawUncertainty: Sendable {
  /// Why the uncertainty cannot be told.
  package enum Inestimable: Error, Equatable, Sendable {
    case noRatings
    case tooFew(candidates: Int, interviewers: Int)
    case unidentified(MixedModel.Unidentified)
    case tooLarge
  }

  /// A rating with the weight that it has in a mean, or in a difference of means.
  struct Part {
    let interviewer: Int32
    let question: Int32
    let weight: Double
  }

  private let table: RatingTable
  private let model: IntegratedModel
  /// The rows of each candidate's competency.
  private let rows: [Cell: [Int]]
  private let factors: [RatingTable.Factor]

  private struct Cell: Hashable {
    let candidate: String
    let competency: Competency.ID
  }

  package init(_ table: RatingTable?, kit: Kit) throws(Inestimable) {
    guard let table else { throw .noRatings }
    let (candidates, interviewers) = (table.candidates.count, table.interviewers?.count ?? 0)
    guard candidates >= Analysis.fewestCandidates, interviewers >= Analysis.fewestInterviewers else {
      throw .tooFew(candidates: candidates, interviewers: interviewers)
    }
    let competencies = Dictionary(kit.items.map { ($0.question.id, $0.competency.id) }) { first, _ in first }
    var rows: [Cell: [Int]] = [:]
    var places: [Cell: Int32] = [:]
    var levels: [Int32] = []
    for row in 0..<table.count {
      let question = table.questions?[Int(table.question[row])] ?? ""
      let cell = Cell(candidate: table.candidates[Int(table.candidate[row])], competency: competencies[question] ?? "")
      let place = places[cell] ?? Int32(places.count)
      places[cell] = place
      rows[cell, default: []].append(row)
      levels.append(place)
    }
    self.table = table
    self.rows = rows
    let crossed = table.crossed
    factors = Array(table.factors.dropFirst())
    let fitted: MixedModel
    do throws(MixedModel.Unidentified) {
      fitted = try MixedModel(
        CrossedRatings(
          factors: [.init(count: places.count, levels: levels)] + crossed.factors.dropFirst(), scores: crossed.scores))
    } catch {
      throw .unidentified(error)
    }
    guard let model = IntegratedModel(fitted, scores: false) else { throw .tooLarge }
    self.model = model
  }

  /// A candidate's raw mean less a target.
  package func level(_ candidate: String, _ competency: Competency.ID, lessTarget difference: Double) -> Mixture? {
    let parts = parts(candidate, competency, weight: 1)
    return parts.isEmpty ? nil : mixture(difference, parts)
  }

  /// A difference of two candidates' weighted means over competencies that both have.
  package func difference(
    _ one: String, _ other: String, weights: [(competency: Competency.ID, weight: Double)], _ difference: Double
  ) -> Mixture {
    mixture(
      difference,
      weights.flatMap { parts(one, $0.competency, weight: $0.weight) }
        + weights.flatMap { parts(other, $0.competency, weight: -$0.weight) })
  }

  /// The ratings of a mean, with its weight shared among them.
  private func parts(_ candidate: String, _ competency: Competency.ID, weight: Double) -> [Part] {
    let own = rows[Cell(candidate: candidate, competency: competency)] ?? []
    return own.map { row in
      Part(
        interviewer: table.interviewers == nil ? 0 : table.interviewer[row],
        question: table.questions == nil ? 0 : table.question[row], weight: weight / Double(own.count))
    }
  }

  private func mixture(_ difference: Double, _ parts: [Part]) -> Mixture {
    var (interviewers, questions) = ([Int32: Double](), [Int32: Double]())
    var squares = 0.0
    for part in parts {
      interviewers[part.interviewer, default: 0] += part.weight
      questions[part.question, default: 0] += part.weight
      squares += part.weight * part.weight
    }
    let byFactor = factors.map { factor in
      let shares = factor == .interviewer ? interviewers : questions
      return shares.keys.sorted().reduce(0) { $0 + (shares[$1] ?? 0) * (shares[$1] ?? 0) }
    }
    return model.rawDifference(difference, squares: byFactor + [squares])
  }
}

extension RawUncertainty.Inestimable {
  /// Why, and which data would do.
  package var sentence: String {
    switch self {
    case .noRatings: "There are no ratings yet."
    case .tooFew(let candidates, let interviewers):
      "Standard errors and probabilities need at least \(Analysis.fewestCandidates) candidates and "
        + "\(Analysis.fewestInterviewers) interviewers with submitted cards; here are \(candidates) and \(interviewers)."
    case .unidentified(let reason):
      "No standard errors and probabilities: "
        + Warning.unidentified(reason, factors: ["candidate's competency", "interviewer", "question"]).sentence
    case .tooLarge:
      "So many interviewers and questions are in one opening that standard errors and probabilities are not worked out."
    }
  }
}
