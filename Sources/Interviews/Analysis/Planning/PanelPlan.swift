package import Statistics

/// How reliable panels of so many interviewers and questions would be, and the smallest that would do.
///
/// Every interviewer asks every question. Relative reliability is for comparing candidates with each other; absolute, for
/// holding them against a target, where the severity of the panel and the difficulty of the kit count as well.
package struct PanelPlan: Sendable {
  package struct Cell: Equatable, Sendable {
    package let interviewers: Int
    package let questions: Int
    package let reliability: Generalizability
  }

  package enum Use: String, CaseIterable, Sendable {
    case relative, absolute
  }

  package let sources: VarianceSources
  package let interviewers: [Int]
  package let questions: [Int]
  package let target: Double
  /// By interviewers, then by questions.
  package let cells: [Cell]

  /// `interviewers` and `questions` are one or more numbers of 1 or more each; `target` is between 0 and 1.
  package init(_ sources: VarianceSources, interviewers: [Int], questions: [Int], target: Double) {
    self.sources = sources
    self.interviewers = Set(interviewers).sorted()
    self.questions = Set(questions).sorted()
    self.target = target
    let questions = self.questions
    cells = self.interviewers.flatMap { interviewers in
      questions.map { Cell(sources, interviewers: interviewers, questions: $0) }
    }
  }

  /// The panel with the fewest scores that reaches the target, of several the one with the fewest interviewers; nil where
  /// none of the grid does.
  package func smallest(for use: Use) -> Cell? {
    cells.filter { $0.value(for: use) >= target }.min {
      ($0.interviewers * $0.questions, $0.interviewers) < ($1.interviewers * $1.questions, $1.interviewers)
    }
  }
}

extension PanelPlan.Cell {
  init(_ sources: VarianceSources, interviewers: Int, questions: Int) {
    self.init(
      interviewers: interviewers, questions: questions,
      reliability: sources.reliability(interviewers: interviewers, questions: questions))
  }

  package func value(for use: PanelPlan.Use) -> Double {
    use == .relative ? reliability.relative : reliability.absolute
  }
}
