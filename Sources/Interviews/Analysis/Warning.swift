package import Statistics
import Text

/// What a reader of statistics must know before relying on them, as a value; `sentence` says it.
package enum Warning: Equatable, Sendable {
  package struct Joining: Equatable, Sendable {
    package let candidate: String
    package let interviewer: String
  }

  case presumed(RatingReading.Presumed)
  case missing(Int)
  case replicates(Int)
  /// The data have only one of these.
  case alone(RatingTable.Factor)
  /// The data do not say which question a score is of.
  case noQuestions
  case unidentified(MixedModel.Unidentified, factors: [String])
  case tooFewToAdjust(candidates: Int, interviewers: Int?)
  case disconnected(groups: [[String]], joining: [Joining])
  case noAgreement(interviewers: Int?)
  case incompleteTable(complete: Int, of: Int)
  case noCategories(Int)
  /// alpha by the ratio metric does not apply.
  case noRatio(lowest: Double)
  /// So many pairs of interviewers gave one and the same score whenever they rated the same answer.
  case constantPairs(Int)
  case pairsLeftOut(candidates: Int)
  case kappasLeftOut(interviewers: Int)
  case notIntegrated

  package var sentence: String {
    switch self {
    case .presumed(let presumed):
      "No column is called \(presumed.role): the first, "
        + (presumed.column.isEmpty ? "which has no name" : "called \(presumed.column)")
        + ", is taken for the names. --\(presumed.role) names another."
    case .missing(let number):
      "\(counted(number, "score")) missing (empty, NA or x): left out, never counted as a number."
    case .replicates(let number):
      "\(counted(number, "rating")) of the same candidate, interviewer and question as another: kept as replicates. "
        + "If they are copies, take them out; they make everything look surer than it is."
    case .alone(let factor):
      "There is only one \(factor.rawValue), so that nothing can be said of differences between \(factor.rawValue)s."
    case .noQuestions:
      "The data do not say which question a score is of: how hard questions are cannot be told, and counts as chance."
    case .unidentified(let reason, let factors): Self.sentence(reason, factors)
    case .tooFewToAdjust(let candidates, let interviewers):
      "Not estimable: adjusting scores needs at least \(Analysis.fewestCandidates) candidates and "
        + "\(Analysis.fewestInterviewers) interviewers; here are \(candidates)"
        + (interviewers.map { " and \($0)" } ?? "") + ". The raw means stand."
    case .disconnected(let groups, let joining):
      "The candidates fall into \(groups.count) groups that share no interviewer: "
        + groups.map(Self.list).joined(separator: " | ")
        + ". Across groups nothing can be ranked: better candidates and kinder interviewers look the same. "
        + joining.map { "An interview of \($0.candidate) by \($0.interviewer) would join them." }.joined(separator: " ")
    case .noAgreement(nil):
      "The data do not say who gave a score, so there is no agreement to report."
    case .noAgreement(let number?):
      "Agreement needs two interviewers; here \(number == 1 ? "is 1" : "are \(number)")."
    case .incompleteTable(0, let all):
      "No candidate of \(all) met every interviewer on the same number of questions, so there are no intraclass "
        + "correlations and no W. Alpha and the model need no complete table."
    case .incompleteTable(1, let all):
      "Only one candidate of \(all) met every interviewer on the same number of questions, so there are no intraclass "
        + "correlations and no W. Alpha and the model need no complete table."
    case .incompleteTable(let complete, let all):
      "The intraclass correlations and W are over the \(complete) of \(all) candidates whom every interviewer met on the "
        + "same number of questions."
    case .noCategories(let number):
      "There are \(number) different scores, which is a measure and no set of categories: no kappa."
    case .noRatio(let lowest):
      (lowest < 0 ? "Scores below zero have no ratios" : "So many different scores have too many ratios")
        + ": alpha is not given by the ratio metric."
    case .constantPairs(let number):
      "\(counted(number, "pair")) of interviewers gave one and the same score to all that both rated, as chance alone "
        + "would have it: no kappa."
    case .pairsLeftOut(let candidates):
      "\(candidates) candidates make too many pairs to list; --pairs lists them all the same."
    case .kappasLeftOut(let interviewers):
      "\(interviewers) interviewers make too many pairs to list; --pairs lists them all the same."
    case .notIntegrated:
      "With so many interviewers and questions the variances are well known and are held at their estimates."
    }
  }

  private static func sentence(_ reason: MixedModel.Unidentified, _ factors: [String]) -> String {
    switch reason {
    case .tooFew: "One candidate alone cannot be compared; at least two are needed."
    case .allEqual: "All scores are equal: nothing varies, so nothing can be told apart."
    case .oneRatingEach(let factor):
      "Each \(factors[factor]) has a single rating, so differences between them cannot be told from chance."
    case .sameLevels(let one, let other):
      "Each \(factors[one]) goes with one \(factors[other]) only and the other way round, so the two cannot be told apart."
    case .noResidual:
      "The scores are exactly what \(list(factors.map { $0 + "s" })) add up to; nothing is left over to judge chance by."
    }
  }

  /// At most eight names, then how many more.
  private static func list(_ names: [String]) -> String {
    names.count <= 8
      ? names.joined(separator: ", ") : names.prefix(7).joined(separator: ", ") + " and \(names.count - 7) more"
  }
}
