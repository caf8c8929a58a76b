@testable import QuestionBanks
import Testing

@testable import Interviews

@Suite struct BankReaderTests {
  @Test func readsABankWithItsPlaces() throws {
    let (read, diagnostics) = BankReader.read(Sample.file(Sample.bank))
    #expect(diagnostics.isEmpty)
    let bank = try #require(read)
    #expect(bank.id == "empowerment")
    #expect(bank.$id == Position(line: 3, column: 7))
    #expect(bank.title == "Empowerment at the front line")
    #expect(bank.language == "en")
    #expect(bank.about == "For agents.")
    #expect(bank.minutes == 14)

    #expect(bank.competencies.map(\.id) == ["empowerment", "judgment", "patience"])
    let authority = try #require(bank.competency("empowerment"))
    #expect(authority.$id == Position(line: 9, column: 3))
    #expect(authority.$title == Position(line: 10, column: 12))
    #expect(authority.jobLink == Located("Agents may refund up to a limit.", at: Position(line: 12, column: 15)))
    #expect(authority.jobLink?.projectedValue == Position(line: 12, column: 15))

    let question = try #require(bank.questions.first)
    #expect(question.id == "double-billed")
    #expect(question.$id == Position(line: 20, column: 9))
    #expect(question.kind == .situational)
    #expect(question.$minutes == Position(line: 23, column: 14))
    #expect(
      question.scenario
        == "A customer was billed twice. The airport is an hour away.\nThe refund is above your limit.")
    #expect(question.probes.map(\.wrappedValue) == ["Whom do you tell?"])
    #expect(question.probes.map(\.projectedValue) == [Position(line: 29, column: 9)])
    #expect(question.anchors.map(\.score) == [1, 3, 5])
    #expect(question.anchors.last?.behaviour == "Acts at once, and tells the lead.")
    #expect(question.anchors.last?.$score == Position(line: 33, column: 7))
    #expect(question.anchors.last?.$behaviour == Position(line: 33, column: 10))
    #expect(question.overuse?.wrappedValue == "Spends to please.")
    #expect(question.source?.wrappedValue == "own")

    let second = try #require(bank.questions.last)
    #expect(second.kind == .pastBehaviour)
    #expect(second.probes.isEmpty)
    #expect(second.anchors.map(\.$score.column) == [15, 26, 37])
  }

  @Test func optionalPartsMayBeLeftOut() throws {
    let text = """
      format: 1
      bank: b
      title: no
      competencies: {a: {title: 010, definition: 1.0}}
      questions:
      - {id: q, competency: a, type: situational, minutes: 5, scenario: yes, ask: ~x, anchors: {5: e, 1: a, 3: c}}
      """
    let (read, diagnostics) = BankReader.read(Sample.file(text))
    #expect(diagnostics.isEmpty)
    let bank = try #require(read)
    // Text stays what was written, whatever YAML makes of it elsewhere.
    #expect(bank.title == "no")
    #expect(bank.competencies.first?.title == "010")
    #expect(bank.competencies.first?.definition == "1.0")
    #expect(bank.questions.first?.scenario == "yes")
    #expect(bank.questions.first?.ask == "~x")
    #expect(bank.questions.first?.anchors.map(\.score) == [1, 3, 5])
    #expect(bank.language == "en")
    #expect(bank.about == nil)
  }

  @Test func reportsAllProblemsInOneRunInFileOrder() {
    let text = """
      format: 1
      bank: Empowerment
      titel: Authority
      scale: 7
      competencies:
        empowerment:
          title: Using authority
          title: Again
          definition:
      questions:
        - id: one
          competency: empowerement
          type: situational
          minutes: "6"
          scenario: A dilemma: two goods.
          ask: What do you do?
          anchors: {1: a, 3: c, 3: e}
        - id: one
          competency: empowerment
          type: past
          minutes: 0
          scenario: Think of a day.
          anchors: {1: a, 3: c}

      """
    let (bank, diagnostics) = BankReader.read(Sample.file(text))
    #expect(bank == nil)
    #expect(
      diagnostics.map { "\($0.position.line):\($0.position.column) \($0.check.name)" } == [
        "2:7 ids-are-slugs", "3:1 known-keys", "4:8 types", "8:5 well-formed", "9:16 required",
        "12:17 competency-exists", "14:14 types", "15:24 well-formed", "17:27 unique-anchors", "18:5 required",
        "18:9 unique-ids", "20:11 types", "21:14 positive-minutes", "23:15 anchors-1-3-5",
      ])
  }

  @Test func aSlipInTheSyntaxDoesNotHideTheRest() {
    let text = Sample.bank
      .replacing("about: For agents.", with: "about: Two parts: one and two.")
      .replacing("title: Judgment", with: "title: 'tis judgment")
      .replacing("minutes: 6", with: "minutes: six")
      .replacing("ask: What do you do?", with: "ask: @agent, what don't you do?")
      .replacing("title: Patience", with: "titel: Patience")
    #expect(
      BankReader.read(Sample.file(text)).diagnostics.map { "\($0.position.line):\($0.position.column) \($0.message)" }
        == [
          "6:17 a colon with a blank after it cannot stand inside a text without quotes",
          "14:12 the quote ' that begins here is not closed",
          "17:5 unknown key 'titel' in a competency",
          "23:14 'minutes' must be a whole number, not 'six'",
          "27:10 a text cannot begin with '@'",
        ])
  }

  @Test(arguments: ["|", "|2", "|+", ">-", "|  # read aloud"])
  func blockTextIsReadInAllItsStyles(_ style: String) throws {
    let text = Sample.bank.replacing("scenario: |", with: "scenario: \(style)")
    let (bank, diagnostics) = BankReader.read(Sample.file(text))
    #expect(diagnostics.isEmpty)
    #expect(try #require(bank?.questions.first).scenario.hasPrefix("A customer was billed twice."))
  }

  @Test func aFaultyBankIsReadAsFarAsItGoes() throws {
    let text = Sample.bank.replacing("minutes: 6", with: "minutes: six")
    let (partial, diagnostics) = BankReader.partial(Sample.file(text))
    #expect(diagnostics.count == 1)
    #expect(try #require(partial).competencies.count == 3)
    #expect(BankReader.read(Sample.file(text)).bank == nil)
  }

  @Test(
    arguments: Slips.tables.flatMap(\.slips).filter { $0.kind == .bank })
  func says(_ slip: Slip) {
    #expect(slip.said == slip.gives)
  }

  @Test func everyCheckHasASlip() {
    let all = Slips.tables.flatMap(\.slips).map(\.gives).joined()
    for check in Check.named where !check.tier.canBeWaived {
      #expect(all.contains("[\(check.name)]"), "\(check.name)")
    }
  }
}
