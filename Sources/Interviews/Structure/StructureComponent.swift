/// One of the fifteen ways in which an interview can be structured, seven of its content and eight of its evaluation.
///
/// From Campion, M. A., Palmer, D. K., and Campion, J. E. (1997). A review of structure in the selection interview.
/// *Personnel Psychology*, 50, 655–702; in their order, and in their words (`title`).
package enum StructureComponent: String, CaseIterable, Sendable {
  case jobAnalysis = "job-analysis"
  case sameQuestions = "same-questions"
  case prompting
  case questionTypes = "question-types"
  case length
  case ancillaryInformation = "ancillary-information"
  case candidateQuestions = "candidate-questions"
  case ratings
  case anchoredScales = "anchored-scales"
  case notes
  case severalInterviewers = "several-interviewers"
  case sameInterviewers = "same-interviewers"
  case discussion
  case training
  case combination

  package enum Part: String, CaseIterable, Sendable {
    case content, evaluation
  }

  /// From 1 to 15.
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  package var part: Part { number <= 7 ? .content : .evaluation }
}
