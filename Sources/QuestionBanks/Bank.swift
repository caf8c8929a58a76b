/// A question bank as its file states it: competencies and the questions that elicit them, each part with its place.
package struct Bank: Equatable, Sendable {
  @Located package var id: String
  @Located package var title: String
  /// The language that the questions are worded in, as a BCP 47 tag; en, at the bank's id, when the file does not say.
  @Located package var language: String
  package var about: String?
  /// When its answers are scored; nil where the file leaves that to the opening.
  package var scoring: Scoring?
  /// In file order.
  package var competencies: [Competency]
  /// In file order, which is the order in which an interview asks them.
  package var questions: [Question]
  /// Checks that do not apply to the whole bank.
  package var waivers: [Waiver] = []

  package func competency(_ id: Competency.ID) -> Competency? {
    competencies.first { $0.id == id }
  }

  /// Planned minutes of all questions together.
  package var minutes: Int { questions.reduce(0) { $0 + $1.minutes } }
}

/// What is rated, from 1 to 5.
package struct Competency: Equatable, Sendable, Identifiable {
  @Located package var id: String
  @Located package var title: String
  @Located package var definition: String
  /// Why the work needs it: the link to the job analysis.
  package var jobLink: Located<String>?
}

/// One scenario with its ask, probes and anchors.
package struct Question: Equatable, Sendable, Identifiable {
  package enum Kind: String, CaseIterable, Sendable {
    /// What would you do, in a dilemma.
    case situational
    /// What did you do, on one concrete occasion.
    case pastBehaviour = "past-behaviour"
  }

  @Located package var id: String
  @Located package var competency: Competency.ID
  @Located package var kind: Kind
  @Located package var minutes: Int
  /// The situation that the interviewer reads aloud.
  @Located package var scenario: String
  /// The one question that the scenario ends in.
  @Located package var ask: String
  /// Planned follow-ups, in order.
  package var probes: [Located<String>]
  /// The behaviour that a score stands for, ascending by score; at least 1, 3 and 5.
  package var anchors: [Anchor]
  /// What too much of the competency looks like here.
  package var overuse: Located<String>?
  package var source: Located<String>?
  /// Checks that do not apply to this question.
  package var waivers: [Waiver] = []
}

/// The behaviour that a score stands for (a behaviourally anchored rating scale has at least 1, 3 and 5).
package struct Anchor: Equatable, Sendable {
  @Located package var score: Int
  @Located package var behaviour: String
}
