package import Statistics

/// Where the differences between scores come from, as a plan of a panel needs it: the variance components, with those
/// that the ratings cannot tell from chance named.
///
/// What is specific to an interviewer with a candidate, and to a question with a candidate, are factors of their own in the
/// mixed model where the ratings carry them: where a candidate has several ratings by one interviewer, and where several
/// interviewers rated one answer. Where they do not, they are part of the residual, and no one knows how large a part.
package struct VarianceSources: Equatable, Sendable {
  /// With the residual as it is; an interaction that cannot be told from it is 0.
  package let components: Generalizability.Components
  /// The interactions that are hidden in the residual.
  package let hidden: [Interaction]
  /// The standard errors of the components, 0 where one is 0; nil where they are stated.
  package let errors: Generalizability.Components?

  package enum Interaction: String, Sendable {
    case candidateByInterviewer = "candidate:interviewer"
    case candidateByQuestion = "candidate:question"
  }

  /// Why the ratings tell no components.
  package enum Unestimable: Error, Equatable, Sendable {
    case noScore
    /// One interviewer or one question alone.
    case alone(RatingTable.Factor)
    case fewCandidates(Int)
    /// No two candidates met two interviewers each: what is the candidate and what the interviewer sees in them is one.
    case oneInterviewerEach
    case unidentified
  }

  /// Components that somebody states.
  package init(stated: Generalizability.Components) { (components, hidden, errors) = (stated, [], nil) }

  package init(_ table: RatingTable) throws(Unestimable) {
    guard let interviewers = table.interviewers, interviewers.count > 1 else { throw .alone(.interviewer) }
    guard let questions = table.questions, questions.count > 1 else { throw .alone(.question) }
    guard table.candidates.count >= Analysis.fewestCandidates else { throw .fewCandidates(table.candidates.count) }
    let byInterviewer = Self.product(table.candidate, table.interviewer, interviewers.count)
    let byQuestion = Self.product(table.candidate, table.question, questions.count)
    guard byInterviewer.count - table.candidates.count > 1 else { throw .oneInterviewerEach }

    let crossed = table.crossed
    func isTold(_ product: CrossedRatings.Factor, _ others: Int) -> Bool {
      // Levels beyond what candidates and the other factor take, and ratings beyond one a level.
      product.count > table.candidates.count + others - 1 && product.count < table.count
    }
    var told: [(Interaction, CrossedRatings.Factor)] = []
    if isTold(byInterviewer, interviewers.count) { told.append((.candidateByInterviewer, byInterviewer)) }
    if isTold(byQuestion, questions.count) { told.append((.candidateByQuestion, byQuestion)) }
    // Each rating must not be settled by the interactions together.
    if told.count == 2, byInterviewer.count + byQuestion.count - table.candidates.count >= table.count {
      told.removeLast()
    }
    guard
      let model = try? MixedModel(
        CrossedRatings(factors: crossed.factors + told.map(\.1), scores: crossed.scores))
    else { throw .unidentified }
    func of(_ values: [Double], residual: Double) -> Generalizability.Components {
      func value(_ interaction: Interaction) -> Double {
        told.firstIndex { $0.0 == interaction }.map { values[crossed.factors.count + $0] } ?? 0
      }
      return Generalizability.Components(
        candidate: values[0], interviewer: values[1], question: values[2],
        candidateByInterviewer: value(.candidateByInterviewer), candidateByQuestion: value(.candidateByQuestion),
        residual: residual)
    }
    components = of(model.variances, residual: model.residualVariance)
    errors = of(model.varianceErrors.map { $0 ?? 0 }, residual: model.residualError)
    hidden = [.candidateByInterviewer, .candidateByQuestion].filter { interaction in
      !told.contains { $0.0 == interaction }
    }
  }

  /// The combinations of two factors' levels that occur, as a factor.
  private static func product(_ one: [Int32], _ other: [Int32], _ count: Int) -> CrossedRatings.Factor {
    let names = RatingTable.Names(zip(one, other).map { String(Int($0) * count + Int($1)) })
    return CrossedRatings.Factor(count: names.distinct.count, levels: names.places)
  }
}

extension VarianceSources {
  /// What a panel of so many would be worth; of all that a hidden interaction may be, the worst.
  func reliability(interviewers: Int, questions: Int) -> Generalizability {
    func study(_ components: Generalizability.Components) -> Generalizability {
      Generalizability(components, .crossed, interviewers: interviewers, questions: questions)
    }
    let all = [study(components)] + hidden.map { study(components.residual(asPartOf: $0)) }
    return all.dropFirst().reduce(all[0]) { $1.relative < $0.relative ? $1 : $0 }
  }
}

extension Generalizability.Components {
  /// The same with the whole residual counted to an interaction, which fewer ratings level out.
  fileprivate func residual(asPartOf interaction: VarianceSources.Interaction) -> Generalizability.Components {
    let isInterviewer = interaction == .candidateByInterviewer
    return Generalizability.Components(
      candidate: candidate, interviewer: interviewer, question: question,
      candidateByInterviewer: candidateByInterviewer + (isInterviewer ? residual : 0),
      candidateByQuestion: candidateByQuestion + (isInterviewer ? 0 : residual), residual: 0)
  }
}
