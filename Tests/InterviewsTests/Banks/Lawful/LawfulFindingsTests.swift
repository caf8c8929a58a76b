@testable import QuestionBanks
import Testing

@testable import Interviews

/// What the rules say of a bank: where, how bad, why and what instead.
@Suite struct LawfulFindingsTests {
  private static let general = """
    format: 1
    rules: general
    title: Everywhere
    jurisdiction: general
    date: 2026-11-01
    about: Invented.
    topics:
      - id: age
        kind: risky
        topic: age
        why: Age is no measure.
        instead: What have you learned?
        match:
          - how old are you
          - your age
        unless:
          - your age (group of customers|bracket)
      - id: language
        kind: risky
        topic: languages
        why: It tells of origin.
        instead: Name it in the competency.
        match:
          - do you speak (spanish|french)
        unless_job_names:
          - (spanish|french)
      - id: likeness
        kind: proxy
        topic: likeness
        why: Who is like us is no better.
        instead: What did you change?
        match:
          - (one of us|culture fit)

    """
  private static let texas = """
    format: 1
    rules: us-tx
    title: A state
    jurisdiction: US-TX
    date: 2026-12-01
    about: Invented.
    topics:
      - id: age
        kind: block
        law: Code 1
        why: The code forbids it.

    """

  private func rules(_ jurisdictions: [String]? = nil) throws -> LawfulRules {
    let files = [Sample.file(Self.texas, name: "tx"), Sample.file(Self.general, name: "general")]
    let result = LawfulReader.read(files, jurisdictions: jurisdictions)
    #expect(result.files.map(\.diagnostics) == [[], []])
    #expect(result.jurisdictions == ["US-TX", "general"])
    return try #require(result.rules)
  }

  /// What a check of the sample bank, changed, says by the lawful rules and by the checks that are always run.
  private func said(_ old: String, _ new: String, _ jurisdictions: [String]? = nil) throws -> [Diagnostic] {
    let file = Sample.file(Sample.bank.replacing(old, with: new), name: "b.yaml")
    return BankCheck(rules: try rules(jurisdictions))(file).diagnostics.filter {
      [.lawful, .always].contains($0.check.tier)
    }
  }

  @Test func aFindingNamesWordsTopicPlacesAndAWayOut() throws {
    let file = Sample.file(
      Sample.bank.replacing("ask: What do you do?", with: "ask: \"So: how old are you?\""), name: "b.yaml")
    let result = BankCheck(rules: try rules())(file)
    #expect(result.bank == nil)
    let diagnostics = result.diagnostics.filter { $0.check.tier == .lawful }
    #expect(
      DiagnosticText([file]).text(diagnostics) == """
        b.yaml:27:15: error: 'how old are you' touches age, which must not be asked [lawful-age]
           27 |     ask: "So: how old are you?"
              |               ^
          note: Age is no measure.
          note: block in US-TX (Code 1; as of 2026-12-01); risky in general (as of 2026-11-01); no legal advice
          help: ask about the work, for example:
            What have you learned?

        """)
  }

  @Test func aJurisdictionBringsItsOwnStrictness() throws {
    for (chosen, severity) in [
      (["US-TX"], Diagnostic.Severity.error), (["US"], .warning), (["UK"], .warning), ([], .warning),
    ] {
      #expect(try said("ask: What do you do?", "ask: How old are you?", chosen).map(\.severity) == [severity])
    }
    // A city's or state's rules come with the country's.
    let files = [Self.general, Self.texas.replacing("US-TX", with: "US")].map { Sample.file($0) }
    #expect(LawfulReader.read(files, jurisdictions: ["US-TX"]).rules?.rules.first?.kind == .block)
  }

  @Test func aWarningLeavesTheBankUsable() throws {
    let file = Sample.file(Sample.bank.replacing("Whom do you tell?", with: "Do you speak French?"))
    let result = BankCheck(rules: try rules())(file)
    #expect(result.bank != nil)
    #expect(
      result.diagnostics.filter { $0.check.tier == .lawful }.map { "\($0.position) \($0.severity) \($0.message)" } == [
        "Position(line: 29, column: 9) warning 'do you speak french' touches languages, which had better not be asked"
      ])
  }

  @Test(arguments: [
    ("Whom do you tell?", "Your age?", "29:9 lawful-age"),
    ("The airport is an hour away.\n", "Tell me your\n", "25:44 lawful-age"),
    ("Waits for permission.", "\"\\tYour age\"", "31:10 lawful-age"),
    ("Waits for permission.", "\"\\u0079our age\"", "31:10 lawful-age"),
    ("Spends to please.", "Wants to be one of us.", "34:26 lawful-likeness"),
    ("title: Using authority", "title: Culture fit", "10:12 lawful-likeness"),
    ("Acts within the authority given, at once.", "Tells your age.", ""),
    ("What do you do?", "What is your age bracket?", ""),
    ("What do you do?", "Your age bracket, and your age?", "27:32 lawful-age"),
    ("What do you do?", "Your age? And: your age?", "27:10 lawful-age"),
    ("Acts at once, and tells the lead.", "Is 日本 one of us.", "33:16 lawful-likeness"),
  ])
  func standsAtTheWord(_ old: String, _ new: String, _ found: String) throws {
    // A second line of the scenario follows the first, so that the words go on there.
    let new = new == "Tell me your\n" ? "Tell me your\n      age. " : new
    let place = try said(old, new).map { "\($0.position.line):\($0.position.column) \($0.check.name)" }
    #expect(place.first ?? "" == found)
  }

  @Test func theWorkMayNameALanguage() throws {
    let asked = "ask: Do you speak Spanish? Do you speak French?"
    let bank = Sample.bank.replacing("ask: What do you do?", with: asked)
      .replacing("Agents may refund up to a limit.", with: "Half of the guests speak Spanish.")
    let diagnostics = BankCheck(rules: try rules())(Sample.file(bank)).diagnostics.filter { $0.check.tier == .lawful }
    #expect(diagnostics.map(\.message) == ["'do you speak french' touches languages, which had better not be asked"])
  }

  @Test func aFindingCanBeWaived() throws {
    let asked = "ask: Your age?\n    allow: {lawful-age: The law sets a minimum.}"
    #expect(try said("ask: What do you do?", asked) == [])
    #expect(try said("about: For agents.", "allow: {lawful-likeness: Quoted.}\nabout: For agents.") == [])
    #expect(
      try said("title: Using authority", "title: Culture fit").map(\.check.name) == ["lawful-likeness"])
  }

  @Test func aWaiverOfNoRuleIsAnError() throws {
    for (name, help) in [
      ("lawful-aeg", "did you mean 'lawful-age'? if a rule file of yours has it, name that with --rules FILE"),
      ("lawful-pets", "if a rule file of yours has it, name that with --rules FILE"),
    ] {
      let diagnostics = try said("ask: What do you do?", "ask: What do you do?\n    allow: {\(name): Slip.}")
      #expect(
        diagnostics.map { [$0.message, $0.help] } == [["there is no check '\(name)' to allow", help]])
    }
    // A rule that does not hold where one is can still be waived.
    #expect(try said("ask: What do you do?", "ask: Your age?\n    allow: {lawful-age: Minimum.}", ["UK"]) == [])
    // Without rules nothing is known of them.
    let file = Sample.file(Sample.bank.replacing("minutes: 8", with: "minutes: 8\n    allow: {lawful-aeg: Slip.}"))
    #expect(BankCheck(rules: .none)(file).bank != nil)
  }

  @Test func theFormsThatAreAllowedPass() {
    let allowed = [
      "Are you authorised to work here?", "Are you authorized to work in the United States?",
      "Will you need sponsorship?",
      "Can you work the posted hours?", "Can you lift 20 kg, with or without accommodation?", "Are you over 18?",
    ]
    for text in allowed { #expect(ShippedRules.all.found(in: text) == []) }
    #expect(ShippedRules.all.found(in: "Do you speak Spanish?", job: ["Guests are served in Spanish."]) == [])
    #expect(ShippedRules.all.found(in: "Do you speak Polish?", job: ["Guests are served in Spanish."]).count == 1)
  }
}
