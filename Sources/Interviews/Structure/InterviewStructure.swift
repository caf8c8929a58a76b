package import QuestionBanks
import Statistics

/// How structured the interviews of an opening are, component by component: what people are held to, and what they did.
///
/// The fifteen components of Campion, Palmer and Campion (1997) stand side by side and are not added up: they differ in
/// what is known of their worth, and some of them cannot be seen from here at all. Measured are submitted interviews
/// whose candidates are not hidden from the viewer; the others are counted, and nothing else is said of them.
package struct InterviewStructure: Equatable, Sendable {
  /// One component with what is known of it; both empty where neither the program nor the record holds anything.
  package struct Row: Equatable, Sendable {
    package let component: StructureComponent
    package let enforced: [StructureFact]
    package let measured: [StructureFact]
  }

  /// How one interviewer led their interviews; how they scored is none of it.
  package struct ByInterviewer: Equatable, Sendable {
    package let interviewer: String
    package let interviews: Int
    /// Questions that they asked, in all of them.
    package let answers: Int
    /// The median of their interviews' minutes.
    package let minutes: Double?
    /// Planned probes that they marked as asked: the mean of their answers.
    package let probes: Double?
  }

  /// What became of one question.
  package struct ByQuestion: Equatable, Sendable {
    package let question: Question.ID
    package let asked: Int
    package let skipped: Int
    package let notReached: Int
    package let plannedMinutes: Int
    /// The median of the times it was asked, in minutes; nil where it never was.
    package let minutes: Double?
    /// Planned probes marked as asked: the mean of the times it was asked.
    package let probes: Double?
  }

  /// Interviews that are not measured.
  package struct LeftOut: Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
      case draft
      /// Cards that were filled in elsewhere: nothing is known of the talk.
      case fromElsewhere
      case hidden(Blinding.Reason)
    }

    package let reason: Reason
    package let interviews: Int
    package let candidates: Int
  }

  /// How many interviews were measured, and of how many people; all 0 where nothing was.
  package let interviews: Int
  package let candidates: Int
  package let leftOut: [LeftOut]
  /// All fifteen, in their order.
  package let rows: [Row]
  /// In the order of their names.
  package let interviewers: [ByInterviewer]
  /// The kit's, in its order; empty where nothing was measured.
  package let questions: [ByQuestion]

  /// Takes all interviews of an opening; which of them may be seen is decided here, by `blinding`.
  package init(of opening: Opening, interviews held: [HeldInterview], blinding: Blinding) throws(Refusal) {
    var measured: [MeasuredInterview] = []
    for held in held where Self.reason(toLeaveOut: held, blinding) == nil {
      measured.append(try MeasuredInterview(held, kit: opening.kit))
    }
    let counted = MeasuredStructure(measured, of: opening)
    interviews = measured.count
    candidates = Set(measured.map(\.candidate)).count
    leftOut = Self.reasons.compactMap { reason in
      let out = held.filter { Self.reason(toLeaveOut: $0, blinding) == reason }
      guard !out.isEmpty else { return nil }
      return LeftOut(reason: reason, interviews: out.count, candidates: Set(out.map(\.candidate)).count)
    }
    rows = StructureComponent.allCases.map {
      Row(component: $0, enforced: opening.enforced($0), measured: counted.facts($0))
    }
    interviewers = Dictionary(grouping: measured, by: \.interviewerKey).sorted { $0.key < $1.key }.map {
      ByInterviewer($0.value)
    }
    questions = measured.isEmpty ? [] : opening.kit.items.map { ByQuestion($0.question, in: measured) }
  }

  private static let reasons: [LeftOut.Reason] = [
    .draft, .fromElsewhere, .hidden(.ownCardOwed), .hidden(.panelIncomplete),
  ]

  private static func reason(toLeaveOut held: HeldInterview, _ blinding: Blinding) -> LeftOut.Reason? {
    guard held.isSubmitted else { return .draft }
    return blinding.reason(toHide: held.candidate).map { .hidden($0) } ?? (held.isFromElsewhere ? .fromElsewhere : nil)
  }
}

extension InterviewStructure.ByInterviewer {
  fileprivate init(_ interviews: [MeasuredInterview]) {
    let answers = interviews.flatMap(\.answers)
    interviewer = interviews.first?.interviewer ?? ""
    self.interviews = interviews.count
    self.answers = answers.count
    minutes = median(interviews.map(\.minutes))
    probes = mean(answers.map { Double($0.probes) })
  }
}

extension InterviewStructure.ByQuestion {
  fileprivate init(_ question: Question, in interviews: [MeasuredInterview]) {
    let answers = interviews.flatMap(\.answers).filter { $0.question.id == question.id }
    self.question = question.id
    asked = answers.count
    skipped = interviews.count { $0.skipped.contains(question.id) }
    notReached = interviews.count { $0.notReached.contains(question.id) }
    plannedMinutes = question.minutes
    minutes = median(answers.map { Double($0.seconds) / 60 })
    probes = mean(answers.map { Double($0.probes) })
  }
}
