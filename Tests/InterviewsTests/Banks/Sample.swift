@testable import QuestionBanks
import Testing

@testable import Interviews

/// A bank, a team profile, sample answers and a mapping without fault; the slips in the tests are changes to them.
enum Sample {
  static let bank = """
    # yaml-language-server: $schema=./bank.schema.json
    format: 1
    bank: empowerment
    title: Empowerment at the front line
    language: en
    about: For agents.
    scale: 5
    competencies:
      empowerment:
        title: Using authority
        definition: Acts within the authority given, at once.
        job_link: Agents may refund up to a limit.
      judgment:
        title: Judgment
        definition: Decides well where no rule does.
      patience:
        title: Patience
        definition: Stays with it.
    questions:
      - id: double-billed
        competency: empowerment
        type: situational
        minutes: 6
        scenario: |
          A customer was billed twice. The airport is an hour away.
          The refund is above your limit.
        ask: What do you do?
        probes:
          - Whom do you tell?
        anchors:
          1: Waits for permission.
          3: Acts once asked.
          5: Acts at once, and tells the lead.
        overuse: Spends to please.
        source: own
      - id: pay-first
        competency: judgment
        type: past-behaviour
        minutes: 8
        scenario: Think of a day when no rule helped.
        ask: What did you decide?
        anchors: {1: Froze., 3: Asked., 5: Decided and told.}

    """

  static let team = """
    format: 1
    team: support
    title: Customer support, first line
    bank: empowerment
    panel: {minimum: 2}
    targets:
      empowerment: {level: 4, weight: 3}
      judgment: {level: 4, minimum: 3}
    team_levels:
      empowerment: 2.5

    """

  static let practice = """
    format: 1
    bank: empowerment
    answers:
      - id: told-at-once
        question: double-billed
        candidate: Ines
        score: 4
        answer: |
          First I look at it. Then I refund what I may,
          and tell my lead.
        because:
          - quote: "I refund what I may, and tell my lead"
            shows: Acts inside the limit, and tells.
        not_lower: Nobody had to ask.
      - id: waits
        question: double-billed
        candidate: Ben
        score: 1
        answer: I would wait for my lead.
        because:
          - quote: wait for my lead
            shows: Waits for permission.
      - id: asked-around
        question: pay-first
        candidate: Cleo
        score: 3
        answer: I asked around, and did what most said.
        because:
          - quote: I asked around
            shows: Asked.
      - id: froze
        question: pay-first
        candidate: Dario
        score: 2
        answer: I did not know what to do, so I looked it up.
        because:
          - quote: I looked it up
            shows: Looked for a rule.

    """

  /// For Greenhouse and for Lever, of an opening of the sample bank.
  static let mapping = """
    format: 1
    greenhouse:
      scores:
        1: definitely_not
        2: no
        3: mixed
        4: yes
        5: strong_yes
      attributes:
        Using authority: double-billed
        Judgment: judgment
      ignore:
        - Typing speed
      candidates:
        12345: C-0412
      decisions: {hire: yes, hold: no_decision}
    lever:
      scores: {1: 1, 2: 2, 3: 3, 4: 3, 5: 4}

    """

  static func file(_ text: String, name: String = "banks/empowerment.yaml") -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }

  static var banks: [Bank] { BankReader.read(file(bank)).bank.map { [$0] } ?? [] }

  /// The kit of the sample bank.
  static let kit: Kit = {
    guard let kit = try? Kit(banks) else { preconditionFailure("the sample bank makes a kit") }
    return kit
  }()
}

/// One change to a sample, and exactly what is said of it.
struct Slip: Sendable, CustomTestStringConvertible {
  enum Kind: Sendable { case bank, team, practice, mapping }

  var kind: Kind
  var name: String
  var text: String
  /// What was written, and what stood there before; all of the text where it is no change to a sample.
  var written: String
  var replaced = ""
  /// The rendered diagnostics, nothing where the change is allowed.
  var gives: String

  init(_ kind: Kind, _ name: String, text: String, gives: String) {
    (self.kind, self.name, self.text, written) = (kind, name, text, text)
    self.gives = gives.isEmpty ? "" : gives + "\n"
  }

  /// The sample with the first occurrence of something replaced.
  init(_ kind: Kind, _ name: String, replacing old: String, by new: String, gives: String) {
    let sample =
      switch kind {
      case .bank: Sample.bank
      case .team: Sample.team
      case .practice: Sample.practice
      case .mapping: Sample.mapping
      }
    let text = sample.replacing(old, with: new, maxReplacements: 1)
    self.init(kind, name, text: text == sample ? "the sample does not have \(old)" : text, gives: gives)
    (written, replaced) = (new, old)
  }

  var testDescription: String { name }

  /// What the reader says, as a person sees it.
  var said: String {
    switch kind {
    case .bank:
      let file = Sample.file(text, name: "b.yaml")
      return DiagnosticText([file]).text(BankReader.read(file).diagnostics)
    case .team:
      let file = Sample.file(text, name: "t.yaml")
      return DiagnosticText([file]).text(TeamReader.read(file, banks: Sample.banks).diagnostics)
    case .practice:
      let file = Sample.file(text, name: "p.yaml")
      return DiagnosticText([file]).text(PracticeReader.read(file, banks: Sample.banks).diagnostics)
    case .mapping:
      let file = Sample.file(text, name: "m.yaml")
      let read = MappingReader.read(file, for: .greenhouse, to: .importing(Sample.kit))
      return DiagnosticText([file]).text(read.diagnostics)
    }
  }
}
