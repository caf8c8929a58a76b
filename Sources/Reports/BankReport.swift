package import QuestionBanks
import Text

/// A bank as other programs read it: the members of `bank show --json`.
package struct BankReport: Encodable, Sendable {
  let bank: String
  /// The content id of the file.
  let version: String
  let title: String
  let language: String
  @OrNull var about: String?
  let minutes: Int
  /// Checks that do not apply to the whole bank.
  let waivers: [WaiverReport]
  let competencies: [CompetencyReport]
  let questions: [QuestionReport]

  package init(_ bank: Bank, version: String) {
    self.bank = bank.id
    self.version = version
    title = bank.title
    language = bank.language
    about = bank.about
    minutes = bank.minutes
    waivers = bank.waivers.map(WaiverReport.init)
    competencies = bank.competencies.map(CompetencyReport.init)
    questions = bank.questions.map(QuestionReport.init)
  }
}

/// A check that does not apply, and why.
package struct WaiverReport: Encodable, Sendable {
  let check: String
  let reason: String

  init(_ waiver: Waiver) {
    check = waiver.check
    reason = waiver.reason
  }
}

package struct CompetencyReport: Encodable, Sendable {
  let competency: String
  let title: String
  let definition: String
  @OrNull var jobLink: String?

  init(_ competency: Competency) {
    self.competency = competency.id
    title = competency.title
    definition = competency.definition
    jobLink = competency.jobLink?.wrappedValue
  }
}

package struct QuestionReport: Encodable, Sendable {
  struct AnchorReport: Encodable, Sendable {
    let score: Int
    let behaviour: String
  }

  let question: String
  let competency: String
  let type: String
  let minutes: Int
  let scenario: String
  let ask: String
  let probes: [String]
  let anchors: [AnchorReport]
  @OrNull var overuse: String?
  @OrNull var source: String?
  let waivers: [WaiverReport]

  package init(_ question: Question) {
    self.question = question.id
    competency = question.competency
    type = question.kind.rawValue
    minutes = question.minutes
    scenario = question.scenario
    ask = question.ask
    probes = question.probes.map(\.wrappedValue)
    anchors = question.anchors.map { AnchorReport(score: $0.score, behaviour: $0.behaviour) }
    overuse = question.overuse?.wrappedValue
    source = question.source?.wrappedValue
    waivers = question.waivers.map(WaiverReport.init)
  }
}
