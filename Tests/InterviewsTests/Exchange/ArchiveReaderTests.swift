@testable import Exchange
import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// Every problem of a file by its place and member, in one run.
@Suite struct ArchiveReaderTests {
  /// An opening with one card, as it is exported.
  static let text: String = {
    let bank = SourceFile(name: "sample.yaml", bytes: Array(bankText.utf8))
    let team = SourceFile(name: "team.yaml", bytes: Array(teamText.utf8))
    guard let read = BankReader.read(bank).bank, let profile = TeamReader.readAlone(team).team,
      let kit = try? Kit([read])
    else { preconditionFailure("the sample reads") }
    var desk = Desk(kit)
    desk.type(["+ named the limit", "/end", "y", "4", "told the lead", "calm", "y"])
    precondition(desk.interview.isSubmitted)
    let opening = Opening(
      id: id(1), name: "nov", openedAt: Moment(milliseconds: 1_790_000_000_000), kit: kit, team: profile,
      frozen: [FrozenFile(kind: .bank, id: "sample", source: bank), FrozenFile(kind: .team, id: "mine", source: team)])
    let candidate = ArchivedCandidate(id: id(2), name: "C-1")
    let archive = OpeningArchive(
      opening: opening, candidates: [candidate],
      interviews: [ArchivedInterview(id: id(3), candidate: candidate, interviewer: "noor", events: desk.events)],
      debriefs: [])
    return ArchiveJSON.text(OpeningExport(archive, of: ["C-1"], for: Blinding(viewer: "noor", owed: [])))
  }()

  private static func id(_ number: UInt64) -> Identity {
    Identity(at: Moment(milliseconds: 1_790_000_000_000), random: (number, 90_000 + number))
  }

  private static let bankText = """
    format: 1
    bank: sample
    title: Sample
    competencies:
      care: {title: Care, definition: People feel valued.}
    questions:
      - id: first
        competency: care
        type: situational
        minutes: 5
        scenario: Two goods pull apart. One has to give.
        ask: What do you do?
        anchors: {1: Waits., 3: Acts when asked., 5: Acts at once.}

    """

  private static let teamText = """
    format: 1
    team: mine
    title: Mine
    bank: [sample]
    targets:
      care: {level: 4}

    """

  private func problems(_ text: String) -> [String] {
    ArchiveReader.read(Array(text.utf8)).problems.map(\.statement)
  }

  @Test func theSampleReads() {
    #expect(problems(Self.text) == [])
    #expect(ArchiveReader.read(Array(Self.text.utf8)).archive?.interviews.count == 1)
  }

  /// What stands in the file, what stands there instead, and what is said of it.
  static let faulty: [(String, String, String)] = [
    ("\"extramile opening\"", "\"recipe\"", "format: this is not an opening that Extramile exported."),
    ("\"version\": 1", "\"version\": \"1\"", "version: a whole number was expected here."),
    ("\"version\": 1,", "", "the member version is missing."),
    (
      "\"name\": \"nov\"", "\"name\": \"-nov\"",
      "opening.name: an opening's name is made of letters, digits, hyphens, dots and underscores."
    ),
    (
      "\"scoring\": \"afterwards\"", "\"scoring\": \"later\"",
      "opening.scoring: one of these was expected here: afterwards, live."
    ),
    (
      "\"openedAt\": \"2026-09-21T14:13:20.000Z\"", "\"openedAt\": \"2026-09-21\"",
      "opening.openedAt: a moment was expected here, in UTC with milliseconds: 2026-10-05T09:00:00.000Z."
    ),
    (
      "\"openedAt\": \"2026-09-21T14:13:20.000Z\"", "\"openedAt\": \"2026-02-30T14:13:20.000Z\"",
      "opening.openedAt: a moment was expected here, in UTC with milliseconds: 2026-10-05T09:00:00.000Z."
    ),
    (
      "\"openedAt\": \"2026-09-21T14:13:20.000Z\"", "\"openedAt\": \"0026-09-21T14:13:20.000Z\"",
      "opening.openedAt: a moment was expected here, in UTC with milliseconds: 2026-10-05T09:00:00.000Z."
    ),
    (
      "\"kind\": \"team\"", "\"base64\": \"YQ==\",\"kind\": \"team\"",
      "opening.files[1].base64: the file is there twice, as base64 and as text."
    ),
    (
      "ask: What do you do?", "ask: ",
      "opening.files[0]: the text is no bank that can be used: line 12: 'ask' is empty."
    ),
    (
      "\"name\": \"sample\"", "\"name\": \"simple\"", "opening.files[0]: the text is of sample, and the name is simple."
    ),
    ("\"kind\": \"team\"", "\"kind\": 3", "opening.files[1].kind: a text was expected here, and this is a number."),
    (
      "\"interviewer\": \"noor\"", "\"interviewer\": \"no\\u001bor\"",
      "interviews[0].interviewer: a name was expected here: this one contains a control character: no␛or"
    ),
    ("\"interviewer\": \"noor\",", "", "interviews[0]: the member interviewer is missing."),
    ("\"score\": 4", "\"score\": 6", "interviews[0].events[4].score: a whole number from 1 to 5 was expected here."),
    ("\"score\": 4", "\"score\": 4.5", "interviews[0].events[4].score: a whole number was expected here."),
    (
      "\"noteKind\": \"for\"", "\"noteKind\": \"praise\"",
      "interviews[0].events[1]: the event states nothing that this version knows: of the kind 'noted', with these members."
    ),
    (
      "\"kind\": \"end-requested\"", "\"kind\": \"paused\"",
      "interviews[0].events[3]: the event does not follow from those before it."
    ),
    (
      "named the limit", "named\\u0000it",
      "interviews[0].events[1].text: the text holds a NUL character, which cannot be stored."
    ),
    (
      "\"name\": \"C-1\"\n    }\n  ],", "\"name\": \"C-2\"\n    }\n  ],",
      "interviews[0].candidate: C-1 is not among the candidates."
    ),
    (
      "\"debriefs\": []", "\"debriefs\": {}", "debriefs: a list was expected here, and this is an object."
    ),
  ]

  @Test(arguments: faulty)
  func aProblemIsNamed(_ found: String, _ instead: String, _ message: String) throws {
    let place = try #require(Self.text.firstRange(of: found), "\(found)")
    let text = Self.text.replacingCharacters(in: place, with: instead)
    #expect(problems(text).first == message)
    #expect(ArchiveReader.read(Array(text.utf8)).archive == nil)
  }

  /// Two ids for one thing each, two cards of one interviewer, a draft.
  @Test func whatDoesNotGoTogether() throws {
    let twice = try doubled("\"interviews\": [", "],\n  \"debriefs\"")
    let said = problems(twice)
    #expect(said.first == "interviews[1]: the id stands for something else in this file already.")
    #expect(said.contains("interviews[1]: noor has two interviews with C-1."))
    let submission = try #require(Self.text.firstRange(of: #/,\s*\{[^{}]*"kind": "submitted"\s*\}/#))
    #expect(
      problems(Self.text.replacingCharacters(in: submission, with: "")) == [
        "interviews[0]: the card is not submitted, and drafts do not travel."
      ])
  }

  /// The text with the members of a list there twice.
  private func doubled(_ start: String, _ end: String) throws -> String {
    let first = try #require(Self.text.firstRange(of: start)).upperBound
    let last = try #require(Self.text[first...].firstRange(of: end)).lowerBound
    let members = Self.text[first..<last]
    return Self.text.replacingCharacters(in: first..<last, with: "\(members),\(members)")
  }

  /// All of them at once, with places; beyond twenty they are counted.
  @Test func allProblemsAreSaidInOneRun() {
    let text = Self.text.replacing("\"at\": \"2026", with: "\"at\": \"26")
      .replacing("\"interviewer\": \"noor\"", with: "\"interviewer\": 7")
    let reading = ArchiveReader.read(Array(text.utf8))
    #expect(reading.problems.count > 5)
    #expect(
      reading.problems[0].line(in: "nov.json").hasSuffix(
        ": error: interviews[0].interviewer: a text was expected here, and this is a number."))
    #expect(reading.problems.allSatisfy { $0.place != nil && !$0.help.isEmpty })
  }

  /// Ignored members are counted, so that a misspelled member isn't silently lost.
  @Test func unknownMembersAreCounted() {
    let text = Self.text.replacing("\"kind\": \"", with: "\"hue\": 1, \"kind\": \"")
      .replacing("\"version\": 1", with: "\"version\": 1, \"closed\": true")
    let reading = ArchiveReader.read(Array(text.utf8))
    #expect(reading.problems == [])
    let events = reading.archive?.interviews[0].events.count ?? 0
    #expect(
      reading.unknown.map { "\($0.path) \($0.count)" } == [
        "closed 1", "opening.files[].hue 2", "interviews[].events[].hue \(events)",
      ])
    #expect(ArchiveReader.read(Array(Self.text.utf8)).unknown.isEmpty)
  }

  /// The reader reports each doubtful date with its place, and a database each record that has one.
  @Test func datesThatAreHardToBelieveAreTold() throws {
    let json = try JSONTree.read(Array(Self.text.utf8))
    let early = try #require(Moment("2020-01-01T00:00:00Z"))
    let (now, later) = (ArchiveReader.read(json, at: nil), ArchiveReader.read(json, at: early))
    #expect(now.doubts.count == 0 && later.problems == [] && later.archive == now.archive)
    #expect(
      later.doubts.listed.first?.statement == "opening.openedAt: 2026-09-21T14:13:20.000Z is in the future.")
    let archive = try #require(now.archive)
    #expect(archive.doubtfulDates(at: archive.opening.openedAt).count == 0)
    #expect(
      archive.doubtfulDates(at: early).listed.map(\.message) == [
        "Opening nov has a date that is in the future (2026-09-21).",
        "noor's scorecard on C-1 for nov has a date that is in the future (2026-09-21).",
      ])
  }

  /// Members that a later version adds are passed over, and a file's bytes may be given as base64.
  @Test func whatOthersMayWrite() throws {
    let bank = try #require(ArchiveReader.read(Array(Self.text.utf8)).archive?.opening.frozen[0])
    let place = try #require(Self.text.firstRange(of: #/"text": "format: 1\\nbank[^\n]*/#))
    let text = Self.text.replacingCharacters(
      in: place, with: "\"base64\": \"\(Data(bank.source.bytes).base64EncodedString())\", \"hue\": {\"a\": [1]}")
    let archive = ArchiveReader.read(Array(text.utf8)).archive
    #expect(archive != nil && archive == ArchiveReader.read(Array(Self.text.utf8)).archive)
  }
}
