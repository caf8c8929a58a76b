import QuestionBanks
import Statistics
package import Text

/// A plan as other programs read it: the members of `plan --json`, every one always there, null where it does not apply.
package struct PlanReport: Encodable, Sendable {
  /// What the components were estimated from.
  package struct Ratings: Encodable, Sendable {
    package let count: Int
    package let candidates: Int
    package let interviewers: Int
    package let questions: Int
  }

  package struct Component: Encodable, Sendable {
    package let component: String
    package let variance: Double
    /// null where it is stated, and for a variance of 0.
    @OrNull package var standardError: Double?
    package let share: Double
    /// Whether it cannot be told from the residual, and is counted there.
    package let isHidden: Bool
  }

  package struct Panel: Encodable, Sendable {
    package let interviewers: Int
    package let questions: Int
    package let relative: Double
    package let absolute: Double
    package let relativeError: Double
    package let absoluteError: Double
  }

  package struct Smallest: Encodable, Sendable {
    @OrNull package var relative: Panel?
    @OrNull package var absolute: Panel?
  }

  @OrNull package var opening: String?
  /// null where the components are stated.
  @OrNull package var ratings: Ratings?
  package let components: [Component]
  package let target: Double
  package let grid: [Panel]
  package let smallest: Smallest
  /// The smallest panel that the opening's team allows, with its kit; null where the components are stated.
  @OrNull package var current: Panel?
  package let warnings: [String]

  /// `estimated` is what the components come from; nil where they are stated.
  package init(_ plan: PanelPlan, from estimated: RatingsToPlanFrom? = nil) {
    opening = estimated?.opening.name
    ratings = estimated?.table.map {
      Ratings(
        count: $0.count, candidates: $0.candidates.count, interviewers: $0.interviewers?.count ?? 0,
        questions: $0.questions?.count ?? 0)
    }
    current = estimated.map { estimated in
      Panel(
        PanelPlan.Cell(
          plan.sources, interviewers: estimated.opening.team.panelMinimum, questions: estimated.opening.kit.count))
    }
    let variances = plan.sources.components.listed
    let errors = plan.sources.errors?.listed
    let all = variances.reduce(0, +)
    components = StatedComponents.names.indices.map { place in
      let name = StatedComponents.names[place]
      return Component(
        component: name, variance: variances[place], standardError: errors.flatMap { $0[place] > 0 ? $0[place] : nil },
        share: variances[place] / all, isHidden: plan.sources.hidden.contains { $0.rawValue == name })
    }
    target = plan.target
    grid = plan.cells.map { Panel($0) }
    smallest = Smallest(
      relative: plan.smallest(for: .relative).map { Panel($0) },
      absolute: plan.smallest(for: .absolute).map { Panel($0) })
    warnings = plan.cautions(from: estimated)
  }
}

extension PlanReport.Panel {
  init(_ cell: PanelPlan.Cell) {
    let study = cell.reliability
    self.init(
      interviewers: cell.interviewers, questions: cell.questions, relative: study.relative, absolute: study.absolute,
      relativeError: study.relativeError, absoluteError: study.absoluteError)
  }

  package func value(for use: PanelPlan.Use) -> Double { use == .relative ? relative : absolute }
}

extension Generalizability.Components {
  /// In the order of `StatedComponents.names`.
  fileprivate var listed: [Double] {
    [candidate, interviewer, question, candidateByInterviewer, candidateByQuestion, residual]
  }
}
