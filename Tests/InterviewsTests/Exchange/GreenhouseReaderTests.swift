@testable import Exchange
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// Greenhouse's scorecards, and everything that can be wrong with a file of them.
@Suite struct GreenhouseReaderTests {
  static let mapping = """
    greenhouse:
      scores: {1: definitely_not, 2: no, 3: mixed, 4: yes, 5: strong_yes}
      attributes: {Empathy: q1, Ease: q2}
      ignore: [Typing]
      candidates: {773: C-0413}

    """

  static let text = """
    [
      {
        "id": 9009, "candidate_id": 772, "application_id": 12,
        "interviewed_at": "2026-10-06T13:00:00Z", "submitted_at": "2026-10-06T13:27:36.500Z",
        "submitted_by": {"id": 4, "name": "Maria Fritz"}, "interviewer": {"id": 4, "name": "Maria Fritz"},
        "overall_recommendation": "yes",
        "attributes": [
          {"name": "Empathy", "type": "Skills", "note": null, "rating": "yes"},
          {"name": "Ease", "type": "Skills", "note": "=cmd() <b>\\u001b[31m</b>\\nsecond line", "rating": "no_decision"},
          {"name": "Typing", "type": "Skills", "note": "fast", "rating": "mixed"}
        ],
        "ratings": {}, "questions": [{"id": 1, "question": "Key Take-Aways", "answer": "Kind."}, {"id": 2, "answer": null}]
      },
      {"id": "s-2", "candidate_id": 773, "submitted_at": "2026-10-07T09:00:00Z", "submitted_by": {"name": "Max"},
        "attributes": [{"name": "Empathy", "note": "asked twice", "rating": "definitely_not"}]},
      {"id": 9011, "candidate_id": 774, "submitted_at": null, "attributes": [{"name": "Anything", "rating": "?"}]}
    ]

    """

  private func read(_ text: String, _ mapping: String = mapping) throws -> CardReading {
    GreenhouseReader.read(
      Array(text.utf8), by: try SystemFormTests.mapping(.greenhouse, mapping), for: sampleKit())
  }

  @Test func scorecards() throws {
    let reading = try read(Self.text)
    #expect(reading.problems == [])
    let first = try #require(reading.cards.first)
    #expect(first.candidate == "greenhouse-772" && first.interviewer == "Maria Fritz")
    #expect(first.began.text == "2026-10-06T13:00:00.000Z" && first.submitted.text == "2026-10-06T13:27:36.500Z")
    #expect(
      first.answers == [
        "q1": .rated(.score(4, evidence: "(imported from Greenhouse scorecard 9009; no note was given)")),
        "q2": .rated(
          .notAssessed(
            reason: "=cmd() <b>\u{1B}[31m</b> second line (imported from Greenhouse scorecard 9009: no_decision)")),
        "q3": .notAsked(reason: "(imported from Greenhouse scorecard 9009, which does not rate it)"),
      ])
    #expect(
      first.overall == "Key Take-Aways: Kind. (imported from Greenhouse scorecard 9009, overall_recommendation yes)")
    let second = reading.cards[1]
    #expect(second.candidate == "C-0413" && second.interviewer == "Max" && second.began == second.submitted)
    #expect(second.answers["q1"] == .rated(.score(1, evidence: "asked twice")))
    #expect(
      second.answers["q2"]
        == .rated(.notAssessed(reason: "(imported from Greenhouse scorecard s-2, which does not have Ease)")))
    #expect(
      reading.remarks.map(\.sentence) == [
        "1 scorecard is not submitted, and is left out.", "Typing is ignored, as the mapping says: 1 rating left out.",
      ])
  }

  /// What goes out by a mapping comes back by it, as the same ratings.
  @Test func whatWasExportedComesBack() throws {
    let export = SystemFormTests.export
    let mapping = SystemFormTests.words.replacing(
      "{Empathy: q1}", with: "{Empathy: q1, Ease: q2, \"Care: q3\": q3}")
    let written = SystemExport(export, by: try SystemFormTests.mapping(.greenhouse, mapping))
    let reading = try read(written.text, mapping)
    #expect(reading.problems == [])
    let card = try #require(reading.cards.first)
    #expect(card.candidate == "c-0412" && card.interviewer == "noor")
    #expect(card.answers["q1"] == .rated(.score(5, evidence: "=1+1 <b>\u{1B}[31m é")))
    #expect(card.ratings.mapValues(\.score) == ["q1": 5, "q2": nil, "q3": nil])
    #expect(card.overall.hasPrefix("Overall impression: calm \"and\" exact ("))
  }

  static let faulty: [(String, String, [String])] = [
    ("\"id\": 9009,", "", ["2:3 [0]: the member id is missing."]),
    ("\"id\": 9009", "\"id\": [1]", ["3:11 [0].id: an id was expected here: a whole number or a text."]),
    ("\"s-2\"", "9009", ["14:3 [1]: scorecard 9009 is there twice."]),
    (
      "\"rating\": \"yes\"", "\"rating\": \"great\"",
      ["8:69 [0].attributes[0].rating: Greenhouse has no rating 'great'."]
    ),
    (
      "\"Typing\"", "\"Singing\"", ["10:7 [0].attributes[2]: not in the mapping: Singing (1 scorecard)."]
    ),
    ("\"name\": \"Ease\"", "\"name\": \"Empathy\"", ["9:7 [0].attributes[1]: scorecard 9009 rates Empathy twice."]),
    (
      "2026-10-06T13:27:36.500Z", "last week",
      ["4:63 [0].submitted_at: 'last week' is not a moment: it is not a date and time that Extramile can read."]
    ),
    (
      "2026-10-06T13:27:36.500Z", "2026-02-30T13:27:36.500Z",
      ["4:63 [0].submitted_at: '2026-02-30T13:27:36.500Z' is not a moment: that month has the days 01 to 28."]
    ),
    ("\"id\": 9009", "\"id\": 9.009e3", ["3:11 [0].id: an id was expected here: a whole number or a text."]),
    ("\"rating\": \"yes\"", "\"rating\": \"Yes\"", ["8:69 [0].attributes[0].rating: Greenhouse has no rating 'Yes'."]),
    (
      "\"rating\": \"yes\"", "\"rating\": 4",
      ["8:69 [0].attributes[0].rating: a text was expected here, and this is a number."]
    ),
    (
      "\"submitted_at\": null, ", "", ["16:3 [2]: the member submitted_at is missing."]
    ),
    (
      "\"submitted_at\": null, \"attributes\"", "\"submitted_at\": null, \"attribute\"",
      ["16:3 [2]: the member attributes is missing."]
    ),
    ("{\"name\": \"Max\"}", "{}", ["14:3 [1]: it does not say who interviewed."]),
    (
      "\"s-2\"", "\"" + String(repeating: "0", count: 101) + "\"",
      ["14:10 [1].id: an id was expected here: a whole number or a text."]
    ),
    ("\"Max\"", "\"M\\u001bx\"", ["14:94 [1].submitted_by: the name contains a control character: M␛x"]),
    (
      "773, \"submitted_at\": \"2026-10-07T09:00:00Z\", \"submitted_by\": {\"name\": \"Max\"}",
      "772, \"submitted_at\": \"2026-10-07T09:00:00Z\", \"submitted_by\": {\"name\": \"maria fritz\"}",
      ["14:3 [1]: maria fritz has two scorecards on greenhouse-772: 9009 and s-2."]
    ),
    ("[\n  {", "[", ["2:9 a comma or ] was expected here."]),
    (
      "\"attributes\": [\n      {\"name\": \"Emp", "\"attributs\": [\n      {\"name\": \"Emp",
      ["2:3 [0]: the member attributes is missing."]
    ),
  ]

  @Test(arguments: faulty)
  func saysWhatIsWrongAndWhere(_ old: String, _ new: String, _ expected: [String]) throws {
    let text = Self.text.replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.text)
    let reading = try read(text)
    #expect(reading.problems.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.statement)" } == expected)
    #expect(reading.cards == [])
  }

  /// What Greenhouse gives of somebody who submitted without rating anything, and then of the same person with ratings.
  @Test func scorecardsWithoutARatingAreLeftOut() throws {
    let empty = """
      {"id": 1, "candidate_id": 2, "submitted_at": "2026-10-07T09:00:00Z", "interviewer": {"name": "M"}, "attributes": [
        {"name": "Empathy", "note": "late", "rating": "no_decision"}, {"name": "Ease", "rating": null},
        {"name": "Typing", "rating": "yes"}]}
      """
    let reading = try read(
      "[\(empty), \(empty.replacing("\"id\": 1", with: "\"id\": 2").replacing("null", with: "\"no\""))]")
    #expect(reading.problems == [] && reading.cards.map(\.scored) == [1])
    #expect(
      reading.remarks.map(\.sentence) == [
        "1 submitted scorecard rates nothing that the mapping names, and is left out.",
        "Typing is ignored, as the mapping says: 2 ratings left out.",
      ])
    let mapping = "greenhouse:\n  scores: {1: definitely_not, 2: no, 3: mixed, 4: yes, 5: strong_yes}\n"
    let bare = empty.replacing(#/\[[^\]]*\]/#, with: "[]")
    #expect(try read(bare, mapping).remarks == [.unrated(1)])
    #expect(try read("[]", mapping).problems.map(\.message) == ["there is no scorecard in the file."])
  }

  /// Greenhouse shows them to few people, so they are not stored here for others to read.
  @Test(arguments: ["Private Notes", " private  notes:", "Notes (private)", "PRIVATE NOTE"])
  func privateNotesAreLeftOut(_ heading: String) throws {
    let text = Self.text.replacing(
      "{\"id\": 2, \"answer\": null}",
      with: "{\"id\": null, \"question\": \"\(heading)\", \"answer\": \"asks for too much\"}")
    let reading = try read(text)
    #expect(reading.remarks.contains(.privateNotes(1)))
    #expect(!"\(reading.cards)".contains("too much"))
    let none = try read(text.replacing("\"asks for too much\"", with: "null"))
    #expect(none.remarks.count == 2)
  }

  /// Offsets and fractions of any length are what other programs write.
  @Test func datesOfOtherProgramsAreRead() throws {
    let text = Self.text.replacing("2026-10-06T13:27:36.500Z", with: "2026-10-06T15:27:36.5004321+02:00")
    #expect(try read(text).cards.first?.submitted.text == "2026-10-06T13:27:36.500Z")
  }

  @Test func datesThatAreHardToBelieveAreTold() throws {
    let bytes = Array(
      Self.text.replacing("2026-10-07T09:00:00Z", with: "2126-10-07T09:00:00Z")
        .replacing("2026-10-06T13:00:00Z", with: "1999-12-31T23:59:59Z").utf8)
    let now = try #require(Moment("2026-10-08T00:00:00Z"))
    let mapping = try SystemFormTests.mapping(.greenhouse, Self.mapping)
    let reading = GreenhouseReader.read(try JSONTree.read(bytes), by: mapping, for: sampleKit(), at: now)
    #expect(reading.problems == [])
    #expect(
      reading.doubts.listed.map { $0.line(in: "f", as: "warning") } == [
        "f:4:23: warning: [0].interviewed_at: 1999-12-31T23:59:59Z is before the year 2000.",
        "f:14:54: warning: [1].submitted_at: 2126-10-07T09:00:00Z is in the future.",
      ])
  }

  /// A file of hundreds of thousands of names is read in one go, and listed in a few words.
  @Test func ofManyUnmappedNamesAFewAreTold() throws {
    let attributes = (0..<3000).map { "{\"name\": \"a\($0)\", \"rating\": \"yes\"}" }.joined(separator: ",")
    let text =
      "{\"id\": 1, \"candidate_id\": 2, \"submitted_at\": \"2026-10-07T09:00:00Z\", \"interviewer\": {\"name\": \"M\"}, \"attributes\": [\(attributes)]}"
    let message = try #require(try read(text).problems.first?.message)
    #expect(message.hasSuffix(", a19 (1 scorecard), and 2980 more."))
  }
}
