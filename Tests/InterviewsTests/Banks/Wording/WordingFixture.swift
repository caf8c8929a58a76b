@testable import QuestionBanks
import Testing

@testable import Interviews

/// What one rule must find and must not find: at least five texts that it flags, at least ten ordinary ones that it lets pass.
struct WordingFixture: Sendable, CustomTestStringConvertible {
  var check: Check
  /// Each with the words that the finding points at.
  var flagged: [(draft: Draft, at: String)]
  var ordinary: [Draft]

  var testDescription: String { check.name }
}

/// A bank of one question, put together from the texts that matter to a test.
struct Draft: Sendable {
  var kind = Question.Kind.situational
  var competency = (id: "steadiness", title: "Keeping calm")
  var scenario = "The till is short by forty, and the day is nearly over. Your lead has gone home."
  var ask = "What do you do first?"
  var probes: [String] = []
  var anchors = [
    1: "Locks the till and goes home without a word.",
    3: "Counts the till again and leaves a note.",
    5: "Counts again with a colleague, calls the lead, writes down what was found.",
  ]
  var overuse: String?
  var language = "en"

  static func ask(_ text: String) -> Draft { Draft(ask: text) }
  static func told(_ text: String) -> Draft { Draft(kind: .pastBehaviour, ask: text) }
  static func probe(_ text: String) -> Draft { Draft(probes: [text]) }
  static func scenario(_ text: String) -> Draft { Draft(scenario: text) }
  static func overuse(_ text: String) -> Draft { Draft(overuse: text) }
  static func anchors(_ one: String, _ three: String, _ five: String) -> Draft {
    Draft(anchors: [1: one, 3: three, 5: five])
  }
  static func did(_ one: String, _ three: String, _ five: String) -> Draft {
    Draft(kind: .pastBehaviour, anchors: [1: one, 3: three, 5: five])
  }
  static func best(_ anchor: String) -> Draft { Draft(anchors: [1: "Waits.", 3: "Asks.", 5: anchor]) }
  static func rating(_ id: String, _ title: String, ask: String) -> Draft {
    Draft(competency: (id, title), ask: ask)
  }
  static func rating(_ id: String, _ title: String, scenario: String) -> Draft {
    Draft(competency: (id, title), scenario: scenario)
  }

  /// The file, each text under `|`, which needs no quotes.
  var file: SourceFile {
    func block(_ text: String, _ indent: Int) -> String {
      let blank = String(repeating: " ", count: indent)
      return "|\n" + text.split(separator: "\n").map { blank + $0 + "\n" }.joined()
    }
    var text = """
      format: 1
      bank: drafts
      title: Drafts
      language: \(language)
      competencies:
        \(competency.id):
          title: \(competency.title)
          definition: Stays with it.
      questions:
        - id: draft
          competency: \(competency.id)
          type: \(kind.rawValue)
          minutes: 6

      """
    text += "    scenario: " + block(scenario, 6) + "    ask: " + block(ask, 6)
    if !probes.isEmpty { text += "    probes:\n" + probes.map { "      - " + block($0, 8) }.joined() }
    text += "    anchors:\n"
    for (score, behaviour) in anchors.sorted(by: { $0.key < $1.key }) {
      text += "      \(score): " + block(behaviour, 8)
    }
    if let overuse { text += "    overuse: " + block(overuse, 6) }
    return SourceFile(name: "drafts.yaml", bytes: Array(text.utf8))
  }

  /// What the wording tier says of it.
  var findings: [Diagnostic] {
    BankCheck(rules: .none)(file).diagnostics.filter { $0.check.tier == .wording || $0.check.tier == .always }
  }

  func findings(of check: Check) -> [Diagnostic] { findings.filter { $0.check == check } }
}

@Suite struct WordingFixtureTests {
  static let all: [WordingFixture] = [
    .closedQuestion, .leadingQuestion, .doubleBarrelled, .namesTheCompetency, .vagueAnchor, .anchorsParallel,
    .anchorsDistinct, .readingEase, .jargon, .absoluteWords, .genderedWords, .languageKnown,
  ]

  @Test func everyRuleHasFixtures() {
    #expect(Self.all.map(\.check) == Check.named.filter { $0.tier == .wording })
    for fixture in Self.all {
      #expect(fixture.flagged.count >= 5, "\(fixture.check.name)")
      #expect(fixture.ordinary.count >= 10, "\(fixture.check.name)")
    }
  }

  @Test(arguments: all)
  func flags(_ fixture: WordingFixture) {
    for (draft, words) in fixture.flagged {
      let found = draft.findings(of: fixture.check)
      #expect(!found.isEmpty, "not found: \(words) in \(draft)")
      guard let first = found.first else { continue }
      let line = SourceText(draft.file).line(first.position.line) ?? ""
      let there = line.dropFirst(first.position.column - 1)
      #expect(there.hasPrefix(words), "\(first.message) points at \(there)")
    }
  }

  @Test(arguments: all)
  func letsPass(_ fixture: WordingFixture) {
    for draft in fixture.ordinary {
      let found = draft.findings(of: fixture.check).map(\.message)
      #expect(found == [], "\(draft)")
    }
  }

  @Test func otherLanguagesAreLetPass() {
    for fixture in Self.all {
      for var draft in fixture.flagged.map(\.draft) {
        draft.language = "de"
        #expect(draft.findings.map(\.check) == [.languageKnown])
      }
    }
  }

  @Test(arguments: ["en", "en-GB", "EN-us"])
  func allVariantsOfEnglishAreChecked(_ language: String) {
    var draft = Draft.ask("Did you tell anyone?")
    draft.language = language
    #expect(draft.findings.map(\.check) == [.closedQuestion])
  }
}
