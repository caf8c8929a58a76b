/// How reliable the mean of a number of interviewers and questions would be: a decision study.
///
/// Brennan, Generalizability Theory (2001), chapters 3 and 4. Relative error is what disturbs comparing candidates with
/// each other; absolute error also counts what moves all of them alike, and disturbs comparing with a target.
package struct Generalizability: Equatable, Sendable {
  /// Variance components of candidates, of interviewers and questions, of each with candidates, and of the rest.
  package struct Components: Equatable, Sendable {
    package let candidate: Double
    package let interviewer: Double
    package let question: Double
    package let candidateByInterviewer: Double
    package let candidateByQuestion: Double
    package let residual: Double

    package init(
      candidate: Double, interviewer: Double = 0, question: Double = 0, candidateByInterviewer: Double = 0,
      candidateByQuestion: Double = 0, residual: Double
    ) {
      self.candidate = candidate
      self.interviewer = interviewer
      self.question = question
      self.candidateByInterviewer = candidateByInterviewer
      self.candidateByQuestion = candidateByQuestion
      self.residual = residual
    }
  }

  package enum Design: String, CaseIterable, Sendable {
    /// Every interviewer asks every question: candidates x interviewers x questions.
    case crossed
    /// Each question has interviewers of its own: candidates x (interviewers : questions). `interviewer` is then the
    /// variance of interviewers within questions.
    case nested
  }

  package let relativeError: Double
  package let absoluteError: Double
  /// The share of variance that is the candidates': for comparing with each other, and with a target.
  package let relative: Double
  package let absolute: Double

  /// `interviewers` and `questions` are at least 1; in the nested design interviewers are those of one question.
  package init(_ components: Components, _ design: Design, interviewers: Int, questions: Int) {
    let (r, q) = (Double(interviewers), Double(questions))
    switch design {
    case .crossed:
      relativeError =
        components.candidateByInterviewer / r + components.candidateByQuestion / q + components.residual / (r * q)
      absoluteError = relativeError + components.interviewer / r + components.question / q
    case .nested:
      // Equations 3.34 and 3.35: pt / nt + pr:t / (nt nr), and with t / nt + r:t / (nt nr).
      relativeError = components.candidateByQuestion / q + components.residual / (r * q)
      absoluteError = relativeError + components.question / q + components.interviewer / (r * q)
    }
    relative = components.candidate / (components.candidate + relativeError)
    absolute = components.candidate / (components.candidate + absoluteError)
  }
}
