package import Statistics

/// Which index of agreement applies to who interviewed whom, and why.
package enum AgreementDesign: Equatable, Sendable {
  /// Every candidate met every interviewer.
  case complete(interviewers: Int)
  /// Some candidates met all interviewers.
  case partly(complete: Int, of: Int)
  /// No two candidates met all interviewers.
  case sparse

  init(candidates: Int, complete: Int, interviewers: Int) {
    self =
      complete < 2
      ? .sparse
      : complete == candidates ? .complete(interviewers: interviewers) : .partly(complete: complete, of: candidates)
  }

  /// The intraclass correlation that applies; nil where alpha is to be used.
  package var form: IntraclassCorrelation.Form? {
    switch self {
    case .complete: .twoWayMixedMean
    case .partly: .twoWayRandomMean
    case .sparse: nil
    }
  }

  package var why: String {
    switch self {
    case .complete(let interviewers):
      "All candidates met the same \(interviewers) interviewers: ICC(3,k) says how reliable the panel's mean is for "
        + "comparing these candidates with each other. Against a fixed target ICC(2,k) applies, since the panel's severity "
        + "counts there."
    case .partly(let complete, let all):
      "Candidates met different interviewers: ICC(2,k) applies, to the \(complete) of \(all) candidates who met all of "
        + "them; for all of them, Krippendorff's alpha."
    case .sparse:
      "Candidates met different interviewers, and no two of them met all: Krippendorff's alpha applies, which needs no "
        + "complete table; ordinal for a rubric's scores."
    }
  }
}
