package import Interviews
import Text

/// How structured an opening's interviews are, as other programs read it: the member `structure` of `opening show --json`.
package struct StructureReport: Encodable, Sendable {
  struct LeftOut: Encodable, Sendable {
    /// `draft`, `own card owed` or `panel incomplete`.
    let reason: String
    let interviews: Int
    let candidates: Int
  }

  struct Component: Encodable, Sendable {
    let component: String
    let number: Int
    /// `content` or `evaluation`.
    let part: String
    let title: String
    let enforced: [Fact]
    let measured: [Fact]
    /// What is in no record; null where all of the component is.
    @OrNull var notSeen: String?
  }

  /// A fact and its figure: `n` is what a share is of, and what a mean, median or range rests on.
  struct Fact: Encodable, Sendable {
    let fact: String
    /// `holds`, `count`, `share`, `mean`, `median` or `range`.
    let figure: String
    @OrNull var value: Double?
    @OrNull var least: Double?
    @OrNull var most: Double?
    @OrNull var n: Int?

    init(_ fact: StructureFact) {
      self.fact = fact.name.rawValue
      switch fact.figure {
      case .holds: figure = "holds"
      case .count(let count): (figure, value) = ("count", Double(count))
      case .share(let part, let whole): (figure, value, n) = ("share", Double(part), whole)
      case .mean(let mean, let count): (figure, value, n) = ("mean", mean, count)
      case .median(let median, let low, let high, let count):
        (figure, value, least, most, n) = ("median", median, low, high, count)
      case .range(let low, let high, let count): (figure, least, most, n) = ("range", low, high, count)
      }
    }
  }

  struct ByInterviewer: Encodable, Sendable {
    let interviewer: String
    let interviews: Int
    let answers: Int
    @OrNull var medianMinutes: Double?
    @OrNull var probesPerAnswer: Double?
  }

  struct ByQuestion: Encodable, Sendable {
    let question: String
    let asked: Int
    let skipped: Int
    let notReached: Int
    let plannedMinutes: Int
    @OrNull var medianMinutes: Double?
    @OrNull var probesPerAnswer: Double?
  }

  let interviews: Int
  let candidates: Int
  let leftOut: [LeftOut]
  let components: [Component]
  let byInterviewer: [ByInterviewer]
  let byQuestion: [ByQuestion]

  package init(_ structure: InterviewStructure) {
    interviews = structure.interviews
    candidates = structure.candidates
    leftOut = structure.leftOut.map {
      LeftOut(reason: $0.reason.word, interviews: $0.interviews, candidates: $0.candidates)
    }
    components = structure.rows.map { row in
      Component(
        component: row.component.rawValue, number: row.component.number, part: row.component.part.rawValue,
        title: row.component.title, enforced: row.enforced.map(Fact.init), measured: row.measured.map(Fact.init),
        notSeen: row.component.notSeen)
    }
    byInterviewer = structure.interviewers.map {
      ByInterviewer(
        interviewer: $0.interviewer, interviews: $0.interviews, answers: $0.answers, medianMinutes: $0.minutes,
        probesPerAnswer: $0.probes)
    }
    byQuestion = structure.questions.map {
      ByQuestion(
        question: $0.question, asked: $0.asked, skipped: $0.skipped, notReached: $0.notReached,
        plannedMinutes: $0.plannedMinutes, medianMinutes: $0.minutes, probesPerAnswer: $0.probes)
    }
  }
}

extension InterviewStructure.LeftOut.Reason {
  fileprivate var word: String {
    switch self {
    case .draft: "draft"
    case .fromElsewhere: "card from elsewhere"
    case .hidden(.ownCardOwed): "own card owed"
    case .hidden(.panelIncomplete): "panel incomplete"
    }
  }
}
