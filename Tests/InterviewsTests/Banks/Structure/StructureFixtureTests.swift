@testable import QuestionBanks
import Testing

@testable import Interviews

/// The plan of a bank: as much as the checks of structure look at.
struct Plan: Sendable {
  struct Part: Sendable {
    var competency = "a"
    var kind = "situational"
    var minutes = 10
    var probes = 3
    var scenario = "The truck is late. The next one waits at the gate."
    var ask = "What do you do?"
    var overuse: String? = "Runs to the gate each time."
  }

  var language = "en"
  /// Ids, each with its link to the work.
  var competencies: [(id: String, link: String?)] = [("a", "Trucks are late."), ("b", "Trucks are early.")]
  var parts: [Part]

  /// Two competencies, two questions for each, one of each type, 40 minutes: nothing is missing.
  static let whole = Plan(parts: [
    Part(), Part(kind: "past-behaviour"), Part(competency: "b"), Part(competency: "b", kind: "past-behaviour"),
  ])

  func with(_ change: (inout Plan) -> Void) -> Plan {
    var plan = self
    change(&plan)
    return plan
  }

  static func minutes(_ minutes: Int...) -> Plan {
    whole.with { plan in for (index, minutes) in minutes.enumerated() { plan.parts[index].minutes = minutes } }
  }
  static func probes(_ probes: Int...) -> Plan {
    whole.with { plan in for (index, probes) in probes.enumerated() { plan.parts[index].probes = probes } }
  }
  static func scenario(_ text: String) -> Plan { whole.with { $0.parts[0].scenario = text } }
  static func ask(_ text: String) -> Plan { whole.with { $0.parts[0].ask = text } }
  static func overuse(_ texts: String?...) -> Plan {
    whole.with { plan in for (index, text) in texts.enumerated() { plan.parts[index].overuse = text } }
  }
  static func links(_ texts: String?...) -> Plan {
    whole.with { plan in for (index, text) in texts.enumerated() { plan.competencies[index].link = text } }
  }
  /// One word for each question, such as "as" for competency a, situational, or "bp" for b, past-behaviour.
  static func asked(_ words: String) -> Plan {
    let minutes = 40 / max(1, words.split(separator: " ").count)
    return whole.with { plan in
      plan.parts = words.split(separator: " ").map { word in
        Part(
          competency: String(word.prefix(1)), kind: word.hasSuffix("s") ? "situational" : "past-behaviour",
          minutes: minutes)
      }
      let ids = plan.parts.map(\.competency) + ["a", "b"]
      plan.competencies = Set(ids).sorted().map { ($0, "Trucks.") }
    }
  }

  var findings: [Check] {
    var text = "format: 1\nbank: gate\ntitle: Gate\nlanguage: \(language)\ncompetencies:\n"
    for (id, link) in competencies {
      text += "  \(id):\n    title: Title\n    definition: Does it.\n" + (link.map { "    job_link: \($0)\n" } ?? "")
    }
    text += "questions:\n"
    for (index, part) in parts.enumerated() {
      text += """
          - id: q\(index)
            competency: \(part.competency)
            type: \(part.kind)
            minutes: \(part.minutes)
            scenario: |
              \(part.scenario.replacing("\n", with: "\n      "))
            ask: |
              \(part.ask)
            anchors: {1: Waits., 3: Asks., 5: Acts.}

        """
      text += "    probes: [" + (0..<part.probes).map { "What of \($0)?" }.joined(separator: ", ") + "]\n"
      if let overuse = part.overuse { text += "    overuse: \(overuse)\n" }
    }
    let diagnostics = BankCheck(rules: .none)(Sample.file(text)).diagnostics
    return diagnostics.map(\.check).filter { $0.tier != .wording }
  }
}

@Suite struct StructureFixtureTests {
  struct Fixture: Sendable, CustomTestStringConvertible {
    var check: Check
    var flagged: [Plan]
    var ordinary: [Plan]
    var testDescription: String { check.name }
  }

  static let all: [Fixture] = [
    Fixture(
      check: .twoQuestionsPerCompetency,
      flagged: ["as", "as ap bs", "as ap bp", "as ap as", "bp as bs", "as ap bs bp cs"].map(Plan.asked),
      ordinary: [
        "as ap bs bp", "as as bs bs", "ap ap bp bp", "as bs ap bp", "as ap as bs bp", "as ap bs bp as bp",
        "as ap bs bp cs cp", "bp bs ap as", "as ap bs bp cs cs cp", "ap bp as bs cs cp",
      ].map(Plan.asked)),
    Fixture(
      check: .probes2To5,
      flagged: [.probes(0), .probes(1), .probes(6), .probes(3, 1), .probes(2, 5, 12), .probes(3, 3, 3, 0)],
      ordinary: [
        .probes(2), .probes(3), .probes(4), .probes(5), .probes(2, 2), .probes(2, 5), .probes(5, 5, 5, 5),
        .probes(2, 3, 4, 5),
        .probes(5, 4, 3, 2), .probes(4, 4),
      ]),
    Fixture(
      check: .totalMinutes,
      flagged: [
        .minutes(1, 1, 1, 1), .minutes(5, 5, 5, 5), .minutes(5, 8, 8, 8), .minutes(46), .minutes(480, 480, 480, 480),
        .minutes(20, 20, 20, 16),
      ],
      ordinary: [
        .minutes(10), .minutes(7, 7, 8, 8), .minutes(45), .minutes(5, 5), .minutes(15, 15, 15, 15),
        .minutes(20, 20, 20, 15),
        .minutes(6, 8, 6, 10), .minutes(1, 9), .minutes(12, 12, 12, 12), .minutes(5, 6, 7, 12),
      ]),
    Fixture(
      check: .situationalHasDilemma,
      flagged: [
        .scenario("The truck is late."), .scenario("Mr. Okafor, who drives it, is late at 2.30 p.m."),
        .scenario("The driver asks \"Where?\" and waits."), .scenario("…"), .ask("You are alone."),
        .ask("The driver waits for your answer."), .scenario("A truck\nis\nlate"),
      ],
      ordinary: [
        .scenario("The truck is late. You may not wait."), .scenario("Stop! The truck is late."),
        .scenario("The truck is late\n\nThe next one waits"), .scenario("It is 2.30. The truck left e.g. at 9."),
        .scenario("One. Two. Three."), .scenario("他们迟到了。你要等。"), .ask("And now?"), .ask("Tell me what you do."),
        .ask("Walk me through your next ten minutes."), .ask("The driver waits. What do you say?"),
        .ask("\"Where to?\" asks the driver. Say what you answer."),
        Plan.ask("Erzählen Sie.").with { $0.language = "de" },
        .whole.with { $0.parts[1].scenario = "Trucks are late." }, .whole.with { $0.parts[1].ask = "Take your time." },
      ]),
    Fixture(
      check: .overuseStated,
      flagged: [
        .overuse(nil), .overuse("Runs.", nil), .overuse(nil, nil, nil, nil), .overuse(""), .overuse("~"),
        .overuse("Runs.", "Runs.", "Runs.", nil),
      ],
      ordinary: [
        .overuse("Runs."), .overuse("No limit."), .overuse("Stays until noon."), .overuse("Waits, and waits."),
        .overuse("no"),
        .overuse("Asks so much that nobody waits for the answer."), .overuse("\"Yes\" to all."), .overuse("0"),
        .overuse("A", "B", "C", "D"), .whole,
      ]),
    Fixture(
      check: .jobLinkStated,
      flagged: [
        .links(nil), .links("Trucks.", nil), .links(nil, nil), .links(""), .links("~"), .links("Trucks.", "null"),
      ],
      ordinary: [
        .links("Trucks."), .links("Half of the work is done by others."), .links("no"), .links("A", "B"), .links("0"),
        .links("Agents refund up to a limit."), .links("\"Trucks\" are late."), .links("See the analysis of 2025."),
        .whole,
        .links("Trucks are late.", "Gates are shut."),
      ]),
    Fixture(
      check: .bothTypesPresent,
      flagged: ["as as bs bs", "ap ap bp bp", "as as bs bp", "as ap bp bp", "as as bp bp", "as as as ap bp bp"].map(
        Plan.asked),
      ordinary: [
        "as ap bs bp", "ap as bp bs", "as ap bs bp bs", "as bs ap bp", "as ap bs", "as ap bp", "as bp", "as",
        "as as ap bs bp", "as ap bs bp cs cp",
      ].map(Plan.asked)),
  ]

  @Test func everyCheckHasFixtures() {
    #expect(Self.all.map(\.check) == Check.named.filter { $0.tier == .structure })
    for fixture in Self.all {
      #expect(fixture.flagged.count >= 5, "\(fixture.check.name)")
      #expect(fixture.ordinary.count >= 10, "\(fixture.check.name)")
    }
  }

  @Test(arguments: all)
  func flags(_ fixture: Fixture) {
    for plan in fixture.flagged { #expect(plan.findings.contains(fixture.check), "\(plan)") }
  }

  @Test(arguments: all)
  func letsPass(_ fixture: Fixture) {
    for plan in fixture.ordinary { #expect(!plan.findings.contains(fixture.check), "\(plan)") }
  }

  @Test func nothingIsSaidOfAWholePlan() { #expect(Plan.whole.findings == []) }

  /// Of a bank with one type only it is said once, not again of each competency.
  @Test func oneTypeIsSaidOnce() {
    #expect(Plan.asked("as as bs bs").findings == [.bothTypesPresent])
    #expect(Plan.asked("as as bp bp").findings == [.bothTypesPresent, .bothTypesPresent])
  }
}
