import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage

/// Debriefs on disk: every event comes back, in order, once, and only on submitted cards.
@Suite struct DebriefRecordTests {
  private let bench: Workbench
  private let store: Store
  private let opening: Opening
  private let cards: [Identity]

  init() throws {
    bench = try Workbench()
    store = try Store(path: bench.path)
    opening = try sampleOpening()
    try store.save(opening)
    cards = [
      try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1),
      try record(wholeInterview, of: "C-1", by: "felix", for: opening, in: store, number: 2),
    ]
    try record([.noted("first", .plain, "a draft")], of: "C-2", by: "noor", for: opening, in: store, number: 3)
  }

  private static let basis =
    "{\"adds\":[],\"candidate\":\"C-1\",\"competencies\":[],\"files\":[],\"interviews\":2,"
    + "\"opening\":\"nov\",\"ratings\":2,\"warnings\":[\"it's \\\"small\\\"\"]}"

  private var actions: [DebriefEvent.Action] {
    get throws {
      let basis = try #require(DecisionBasis(text: Self.basis))
      return [
        .answered(.lowest, member: "felix", "care", "a name; -- and 'more'"),
        .answered(.highest, member: "noor", "care", ""), .talked("care", .apart), .talked("care", .here),
        .estimated(member: "noor", "care", .score(5)),
        .estimated(member: "felix", "care", .notAssessed(reason: "heard too little")),
        .estimated(member: "noor", "care", .score(3)), .shown("care"), .noted("care", "kept"), .noted(nil, ""),
        .closed(reason: "no time"), .decided(Decision(.hold, reason: "two references", basis: basis)),
        .decided(Decision(.hire, reason: "they were good", basis: basis)),
      ]
    }
  }

  private func event(_ number: Int, _ action: DebriefEvent.Action) -> DebriefEvent {
    DebriefEvent(id: identity(UInt64(9000 + number)), at: moment(100 + number), by: "noor", action: action)
  }

  @discardableResult
  private func save(_ actions: [DebriefEvent.Action]) throws -> Identity {
    let id = identity(9000)
    try store.begin(id, on: "c-1", for: opening, with: event(1, .opened(cards: cards)))
    for (index, action) in actions.enumerated() {
      try store.append(event(index + 2, action), as: index + 2, of: id)
    }
    return id
  }

  @Test func everyEventComesBackAsItWas() throws {
    let id = try save(actions)
    let record = try #require(try Store(path: bench.path).debrief(on: "C-1", for: opening))
    #expect(record.id == id)
    #expect(record.events.map(\.action) == [.opened(cards: cards)] + (try actions))
    #expect(record.events.map(\.at) == (1...record.events.count).map { moment(100 + $0) })
    #expect(Set(record.events.map(\.by)) == ["noor"])
    #expect(try store.debrief(on: "C-2", for: opening) == nil)
    #expect(
      try store.debriefs() == [DebriefStatus(opening: "nov", candidate: "C-1", decision: .hire)])
  }

  /// Named by debrief and number, and not by whose estimate it was.
  @Test func whatWasChangedOrTakenOutIsFound() throws {
    try save(actions)
    #expect(try Examination(of: bench.path).findings.filter { $0.check == .seals }.isEmpty)
    try bench.sqlite {
      try $0.execute(
        sql: """
          DROP TRIGGER debrief_event_is_never_changed;
          DROP TRIGGER debrief_event_is_never_deleted;
          UPDATE debrief_event SET score = 5 WHERE sequence = 8;
          DELETE FROM debrief_event WHERE sequence = 14;
          """)
    }
    #expect(
      try Examination(of: bench.path).findings.filter { $0.check == .seals }.map(\.message) == [
        "event 8 of the debrief on C-1 for nov (2026-09-21T14:15:08.000Z) is not what was sealed.",
        "event 14 of the debrief on C-1 for nov (gone) was taken out after it was sealed.",
      ])
  }

  @Test func theInterviewsOfACandidateCometogether() throws {
    let records = try store.interviews(with: "c-1", for: opening)
    #expect(records.map(\.interviewer) == ["felix", "noor"])
    #expect(records.allSatisfy { $0.events.last?.action == .submitted })
    #expect(try store.interviews(with: "C-2", for: opening).map(\.events.count) == [2])
  }

  /// Two terminals: the number that one has saved is not saved again, and there is one debrief on a candidate.
  @Test func twoTerminalsNeverMix() throws {
    let id = try save([.talked("care", .here)])
    #expect(throws: StoreFailure.movedOn) { try store.append(event(77, .shown("care")), as: 2, of: id) }
    #expect(throws: StoreFailure.movedOn) {
      try store.begin(identity(9500), on: "C-1", for: opening, with: event(78, .opened(cards: cards)))
    }
    #expect(try bench.rows("SELECT count(*) FROM debrief") == ["1"])
    #expect(try bench.rows("SELECT count(*) FROM debrief_event") == ["2"])
  }

  @Test func noDebriefOpensOnADraft() throws {
    #expect(throws: StoreFailure.movedOn) {
      try store.begin(identity(9500), on: "C-2", for: opening, with: event(1, .opened(cards: [cards[0]])))
    }
    #expect(try bench.rows("SELECT count(*) FROM debrief") == ["0"])
  }

  @Test(arguments: [
    "UPDATE debrief_event SET score = 5 WHERE score IS NOT NULL", "DELETE FROM debrief_event",
    "INSERT INTO debrief_event SELECT 'x' || substr(id, 2), debrief_id, 99, at, typed_by, kind, NULL, competency, score, decision, text, basis FROM debrief_event WHERE sequence = 6",
    "INSERT INTO debrief_event SELECT 'x' || substr(id, 2), debrief_id, 99, at, typed_by, kind, member, competency, 6, decision, text, basis FROM debrief_event WHERE sequence = 6",
    "INSERT INTO debrief_event SELECT 'x' || substr(id, 2), debrief_id, 99, at, typed_by, kind, member, competency, score, decision, '', basis FROM debrief_event WHERE kind = 'decided'",
    "INSERT INTO debrief_event SELECT 'x' || substr(id, 2), debrief_id, 99, at, typed_by, 'guessed', member, competency, score, decision, text, basis FROM debrief_event WHERE sequence = 3",
  ])
  func theRecordIsOnlyAddedTo(_ sql: String) throws {
    try save(actions)
    let before = try bench.rows("SELECT * FROM debrief_event")
    #expect(throws: DatabaseError.self) { try bench.sqlite { try $0.execute(sql: sql) } }
    #expect(try bench.rows("SELECT * FROM debrief_event") == before)
  }

  /// The views that people with the sqlite3 shell read: their columns are an interface.
  @Test(arguments: [
    (
      "SELECT opening, candidate, status, members, opened_at, decision, decided_at, note FROM debriefs",
      ["nov|C-1|decided|2|2026-09-21T14:15:01.000Z|hire|2026-09-21T14:15:14.000Z|"]
    ),
    (
      "SELECT opening, candidate, member, competency, first, n, not_assessed, second, second_not_assessed_reason, shift, shown FROM estimates ORDER BY member, competency",
      [
        "nov|C-1|felix|care|4.0|1|0||heard too little||1", "nov|C-1|felix|ease||0|1||||1",
        "nov|C-1|noor|care|4.0|1|0|3||-1.0|1", "nov|C-1|noor|ease||0|1||||1",
      ]
    ),
    (
      "SELECT opening, candidate, decision, reason, decided_by, decided_at, stands, basis FROM decisions ORDER BY decided_at",
      [
        "nov|C-1|hold|two references|noor|2026-09-21T14:15:13.000Z|0|\(basis)",
        "nov|C-1|hire|they were good|noor|2026-09-21T14:15:14.000Z|1|\(basis)",
      ]
    ),
  ])
  func views(_ sql: String, _ rows: [String]) throws {
    try save(actions)
    #expect(try bench.rows(sql) == rows)
  }

  @Test func everyEventIsSealed() throws {
    let id = try save(actions)
    #expect(
      try bench.rows("SELECT subject, sequence FROM seal WHERE kind = 'debrief_event' ORDER BY position")
        == (1...(try actions.count) + 1).map { "\(id)|\($0)" })
    #expect(
      try bench.rows("SELECT count(DISTINCT digest) FROM seal WHERE kind = 'debrief_event'") == [
        "\(try actions.count + 1)"
      ])
    // What a seal was made from is what is there; another text would not have its digest.
    let digest = { try store.read { try SealedContent(of: .debriefEvent, id.description, 2, $0)?.digest } }
    #expect(try digest() == bench.rows("SELECT digest FROM seal WHERE kind = 'debrief_event' AND sequence = 2").first)
    let before = try digest()
    try bench.sqlite {
      try $0.execute(
        sql: "DROP TRIGGER debrief_event_is_never_changed; UPDATE debrief_event SET text = 'else' WHERE sequence = 2")
    }
    #expect(try digest() != before)
  }
}
