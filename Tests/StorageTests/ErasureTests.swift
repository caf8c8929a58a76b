import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// What an erasure takes, what it leaves, and how the record stays one that can be checked.
@Suite struct ErasureTests {
  static let erasure = identity(7000)

  /// Two cards and a debrief on `Ada Lovelace`; a card, a debrief and a hold on C-2, which name her in every text.
  static func filled() throws -> (Workbench, Store, Opening) {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    for (number, who) in [(1, "noor"), (2, "felix")] as [(UInt64, String)] {
      try record(wholeInterview, of: "Ada Lovelace", by: who, for: opening, in: store, number: number)
    }
    let other: [Event.Action] = [
      .noted("first", .plain, "quicker than Ada Lovelace"), .noted("first", .quote, "nobody"),
      .revised(note: identity(3003), "first", .quote, "ada lovelace told me"),
      .moved(to: "second"), .skipped("second", reason: "as ADA LOVELACE"),
      .endRequested, .endConfirmed, .scored("first", 4), .rated("first", 4, evidence: "unlike Ada Lovelace"),
      .overall("above Ada Lovelace"), .submitted,
      .amended("first", .score(3, evidence: "like Ada Lovelace"), reason: "Ada Lovelace came later"),
    ]
    let card = try record(other, of: "C-2", by: "noor", for: opening, in: store, number: 3)
    let hers = try #require(try store.interview(of: "ada lovelace", by: "noor", for: opening)).id
    try debrief(8000, on: "Ada Lovelace", [.opened(cards: [hers]), .closed(reason: "CANARY")], opening, store)
    let comparison = Comparison(
      of: opening, cards: try store.scorecards(of: opening), candidates: ["C-2"],
      blinding: Blinding(viewer: "noor", owed: []))
    var basis = try #require(DecisionBasis(comparison, of: opening))
    basis = basis.mapWords { _ in "Ada Lovelace is hidden" }
    try debrief(
      9000, on: "C-2",
      [
        .opened(cards: [card]), .noted(nil, "Ada Lovelace first"), .closed(reason: "for Ada Lovelace"),
        .decided(Decision(.hire, reason: "Ada Lovelace left", basis: basis)),
      ], opening, store)
    try store.hold("C-2", because: "asked by Ada Lovelace", as: identity(6000), at: moment(95), by: "noor")
    return (bench, store, opening)
  }

  private static func debrief(
    _ number: UInt64, on candidate: String, _ actions: [DebriefEvent.Action], _ opening: Opening, _ store: Store
  ) throws {
    for (index, action) in actions.enumerated() {
      let event = DebriefEvent(
        id: identity(number + 1 + UInt64(index)), at: moment(90 + index), by: "noor", action: action)
      if index == 0 {
        try store.begin(identity(number), on: candidate, for: opening, with: event)
      } else {
        try store.append(event, as: index + 1, of: identity(number))
      }
    }
  }

  @discardableResult
  static func erase(_ name: String, _ store: Store, as id: Identity = erasure, at second: Int = 200) throws -> Int {
    try store.erase(name, as: id, at: moment(second), by: "hr", because: .asked).redacted
  }

  // MARK: What goes and what stays

  @Test func whatWillGoIsCountedFirst() throws {
    let (bench, store, _) = try Self.filled()
    defer { withExtendedLifetime(bench) {} }
    let scope = try #require(try store.erasureScope(of: "ADA LOVELACE", for: "hr"))
    #expect(scope.candidate == "Ada Lovelace")
    #expect(
      scope.openings == [
        .init(opening: "nov", interviews: 2, drafts: 0, notes: 8, ratings: 4, debriefs: 1)
      ])
    #expect(scope.mentions == 10)
    #expect(scope.hold == nil && scope.backups.isEmpty && !scope.isInterviewer)
    #expect(try store.erasureScope(of: "C-2", spellings: ["nobody"], for: "hr")?.mentions == 0)
    #expect(try store.erasureScope(of: "C-2", for: "hr")?.hold?.reason == "asked by Ada Lovelace")
    #expect(try store.erasureScope(of: "nobody", for: "hr") == nil)
  }

  @Test func everythingOfOnePersonGoesAndNothingElse() throws {
    let (bench, store, opening) = try Self.filled()
    let before = try bench.rows("SELECT position, subject, digest, link FROM seal")
    #expect(try Self.erase("ada lovelace", store) == 10)
    #expect(try store.candidates() == ["C-2"])
    for table in ["candidate", "interview", "debrief", "debriefs", "interviews"] {
      #expect(try bench.rows("SELECT count(*) FROM \(table)") == ["1"], "\(table)")
    }
    let texts = try bench.rows(
      """
      SELECT text FROM event WHERE text IS NOT NULL UNION ALL SELECT reason FROM event WHERE reason IS NOT NULL
      UNION ALL SELECT text FROM debrief_event WHERE text IS NOT NULL UNION ALL SELECT reason FROM record WHERE reason IS NOT NULL
      """)
    #expect(
      texts.filter { $0.contains("[erased]") } == [
        "quicker than [erased]", "[erased] told me", "as [erased]", "unlike [erased]", "above [erased]",
        "like [erased]",
        "[erased] came later", "[erased] first", "for [erased]", "[erased] left", "asked by [erased]",
      ])
    let warnings = try #require(try store.debrief(on: "C-2", for: opening)?.events.last?.action.basis?.warnings)
    #expect(!warnings.isEmpty && Set(warnings) == ["[erased] is hidden"])
    // Who it was is not told; that somebody was erased, is, and every seal stays.
    #expect(
      try bench.rows("SELECT erased_at, erased_by, cause, opening, interviews, debriefs, redacted FROM erasures") == [
        "\(moment(200).text)|hr|asked|nov|2|1|10"
      ])
    #expect(
      try bench.rows("SELECT kind, events FROM erased_record ORDER BY 1, 2") == [
        "debrief|2", "interview|23", "interview|23",
      ])
    #expect(try store.openings().map(\.erased) == [1])
    let after = try bench.rows("SELECT position, subject, digest, link FROM seal")
    #expect(after.prefix(before.count) == before[...] && after.count == before.count + 1)

    try store.compact(at: moment(201), by: "hr")
    let examination = try Examination(of: bench.path)
    #expect(examination.findings.map(\.message) == [])
    #expect(examination.erasures == 1)
    // The name is free for somebody else.
    try record(wholeInterview, of: "Ada Lovelace", by: "noor", for: opening, in: store, number: 4)
    #expect(try Examination(of: bench.path).findings.map(\.message) == [])
  }

  /// Two erasures that change the same text, the second with a clock that was put back.
  @Test func aTextMayLoseTwoNames() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    for (number, name) in [(1, "Adaline"), (2, "Bobby")] as [(UInt64, String)] {
      try record(wholeInterview, of: name, by: "noor", for: opening, in: store, number: number)
    }
    let id = try record(
      [.noted("first", .plain, "Adaline before Bobby")], of: "C-3", by: "noor", for: opening, in: store, number: 3)
    try Self.erase("Adaline", store)
    try Self.erase("Bobby", store, as: identity(7001), at: 100)
    #expect(
      try bench.rows("SELECT text FROM event WHERE interview_id = '\(id)' AND sequence = 2") == [
        "[erased] before [erased]"
      ])
    #expect(try Examination(of: bench.path).isSound)
  }

  @Test func aSpellingOfAnotherFileGoesAsWell() throws {
    let (bench, store, _) = try Self.filled()
    try store.write { db in
      try SealedRecord(
        .spelling, of: identity(1000).description, at: moment(96), by: "hr", old: "\(identity(1)) nobody",
        new: "\(identity(1999)) Ada Lovelace"
      ).save(db)
    }
    #expect(try store.erasureScope(of: "Ada Lovelace", for: "hr")?.names == ["Ada Lovelace", "nobody"])
    try Self.erase("Ada Lovelace", store)
    #expect(
      try bench.rows("SELECT text FROM notes WHERE candidate = 'C-2'") == ["quicker than [erased]", "[erased] told me"])
    #expect(try bench.rows("SELECT text FROM event WHERE text = 'nobody'").isEmpty)
    #expect(try bench.rows("SELECT count(*) FROM sealed_candidate") == ["0"])
  }

  // MARK: Ambiguous names

  /// A card about C-2 by noor with these notes, and cards by noor on everybody who will be erased.
  private static func named(_ notes: [String], erasing names: String...) throws -> (Workbench, Store) {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    for (number, name) in names.enumerated() {
      try record(wholeInterview, of: name, by: "noor", for: opening, in: store, number: UInt64(number + 1))
    }
    let rest: [Event.Action] = [
      .endRequested, .endConfirmed, .scored("first", 4), .rated("first", 4, evidence: "calm"), .overall("calm"),
      .submitted,
    ]
    try record(
      notes.map { .noted("first", .plain, $0) } + rest, of: "C-2", by: "noor", for: opening, in: store, number: 50)
    return (bench, store)
  }

  private static func notes(_ bench: Workbench) throws -> [String] {
    try bench.rows("SELECT text FROM notes WHERE candidate = 'C-2'")
  }

  @Test(arguments: [
    ("Will", ["said she will refund", "Will said so", "WILL"], ["Will said so"]),
    ("May", ["she may refund", "in May", "May's idea"], ["in May", "May's idea"]),
    ("7", ["7 of 17 calls, 7.5 hours"], ["7 of 17 calls, 7.5 hours", "7 of 17 calls, 7.5 hours"]),
    ("Ada", ["unlike Ada", "ada", "Adam"], ["unlike Ada"]),
    // No list knows it, but a text has it in small letters.
    ("Maybank", ["the maybank was closed", "like Maybank"], ["like Maybank"]),
    // The bank has it: Spares effort.
    ("Effort", ["Effort first"], ["Effort first"]),
  ])
  func ofAnAmbiguousNameNothingGoesUnasked(_ name: String, _ notes: [String], _ listed: [String]) throws {
    let (bench, store) = try Self.named(notes, erasing: name)
    let scope = try #require(try store.erasureScope(of: name, for: "hr"))
    #expect(scope.ambiguous.map(\.name) == [name] && scope.mentions == 0)
    #expect(scope.places.map { $0.before + $0.name + $0.after } == listed)
    #expect(scope.places.allSatisfy { $0.isAmbiguous && $0.question == "Q1" && $0.interviewer == "noor" })
    let outcome = try store.erase(name, as: Self.erasure, at: moment(200), by: "hr", because: .asked)
    #expect(outcome == ErasureOutcome(redacted: 0, left: scope.places))
    #expect(try Self.notes(bench) == notes)
    #expect(try Examination(of: bench.path).isSound)
  }

  @Test func aConfirmedPlaceGoes() throws {
    let (bench, store) = try Self.named(["Will said Will will, not WILL", "Will left"], erasing: "Will")
    let places = try #require(try store.erasureScope(of: "Will", for: "hr")).places
    #expect(places.map(\.before) == ["", "Will said ", ""])
    #expect(places.map(\.after) == [" said Will will, not WILL", " will, not WILL", " left"])
    let outcome = try store.erase(
      "Will", confirmed: [places[1].id, places[2].id], as: Self.erasure, at: moment(200), by: "hr", because: .asked)
    #expect(outcome == ErasureOutcome(redacted: 2, left: [places[0]]))
    #expect(try Self.notes(bench) == ["Will said [erased] will, not WILL", "[erased] left"])
    #expect(try Examination(of: bench.path).isSound)
  }

  @Test func aNameIsFoundHoweverItIsSpaced() throws {
    let forms = [
      "Noor  Haddad", "noor\u{A0}haddad", "NOOR\tHADDAD", "Noor\u{2011}Haddad", "Noor\u{200B}Haddad",
      "No\u{AD}or Haddad",
    ]
    let (bench, store) = try Self.named(forms.map { "after \($0)'s call" }, erasing: "Noor Haddad")
    #expect(try store.erasureScope(of: "Noor Haddad", for: "hr")?.ambiguous == [])
    #expect(try Self.erase("Noor Haddad", store) == forms.count)
    #expect(try Self.notes(bench) == forms.map { _ in "after [erased]'s call" })
  }

  /// Other people's drafts, and everything about a candidate on whom the viewer owes a card, are redacted but not shown.
  @Test func hiddenTextsAreNeitherShownNorCounted() throws {
    let (bench, store) = try Self.named(["Noor Haddad said so", "Will said so"], erasing: "Noor Haddad", "Will")
    let opening = try sampleOpening()
    try record(
      [.noted("first", .plain, "not Noor Haddad nor Will")], of: "C-2", by: "felix", for: opening, in: store,
      number: 60)
    for (viewer, places) in [("hr", 1), ("noor", 1), ("felix", 1), ("amara", 1)] {
      let scope = try #require(try store.erasureScope(of: "Noor Haddad", for: viewer))
      #expect(scope.mentions == places && scope.places.count == places, "\(viewer)")
      // felix sees the own draft alone, the others noor's card alone.
      #expect(scope.places.map(\.interviewer) == [viewer == "felix" ? "felix" : "noor"])
      #expect(scope.openings.map(\.notes) == [4])
    }
    #expect(try Self.erase("Noor Haddad", store) == 1)
    #expect(try bench.rows("SELECT text FROM event WHERE text LIKE 'not %'") == ["not [erased] nor Will"])
    let outcome = try store.erase("Will", as: identity(7001), at: moment(201), by: "hr", because: .asked)
    #expect(outcome.left.map(\.interviewer) == ["noor"])
    #expect(try bench.rows("SELECT text FROM event WHERE text LIKE 'not %'") == ["not [erased] nor Will"])
    #expect(try Examination(of: bench.path).isSound)
  }

  @Test func aBackupNamedAfterThemIsTold() throws {
    let (bench, store) = try Self.named([], erasing: "Noor Haddad")
    for (number, path) in ["/copies/noor-haddad.sqlite", "/copies/all.sqlite"].enumerated() {
      try store.record(
        BackupRecord.Draft(id: identity(8000 + UInt64(number)), path: path, madeAt: moment(300), madeBy: "hr"))
    }
    let scope = try #require(try store.erasureScope(of: "Noor Haddad", for: "hr"))
    #expect(scope.backups.count == 2 && scope.backupsNamingThem.map(\.path) == ["/copies/noor-haddad.sqlite"])
    withExtendedLifetime(bench) {}
  }

  // MARK: What stands in the way

  @Test func aHoldWins() throws {
    let (bench, store, _) = try Self.filled()
    let before = try bench.rows("SELECT count(*) FROM event")
    let hold = try #require(try store.holds(on: "c-2").first)
    #expect(throws: StoreFailure.held(hold)) { try Self.erase("C-2", store) }
    #expect(
      StoreFailure.held(hold).message
        == "A hold is on C-2 since 2026-09-21, placed by noor: asked by Ada Lovelace. Nothing was done.")
    #expect(throws: StoreFailure.held(hold)) {
      try store.hold("C-2", because: "again", as: identity(6001), at: moment(96), by: "noor")
    }
    #expect(try bench.rows("SELECT count(*) FROM event") == before)
    #expect(try bench.rows("SELECT count(*) FROM erasure") == ["0"])
    #expect(try store.release("C-2", at: moment(97), by: "felix"))
    #expect(try !store.release("C-2", at: moment(98), by: "felix"))
    #expect(try bench.rows("SELECT candidate, released_by FROM holds") == ["C-2|felix"])
    try Self.erase("C-2", store)
    #expect(try bench.rows("SELECT kind FROM record") == [])
  }

  /// Another window, in the middle of the interview or the debrief.
  @Test func nothingIsAddedToWhatWasErased() throws {
    let (bench, store, opening) = try Self.filled()
    defer { withExtendedLifetime(bench) {} }
    try record([.noted("first", .plain, "x")], of: "C-4", by: "noor", for: opening, in: store, number: 5)
    try Self.erase("Ada Lovelace", store)
    try Self.erase("C-4", store, as: identity(7001))
    #expect(throws: StoreFailure.alreadyErased) {
      try store.append(Event(id: identity(1), at: moment(300), action: .paused), as: 3, of: identity(5000))
    }
    #expect(throws: StoreFailure.alreadyErased) {
      let event = DebriefEvent(id: identity(2), at: moment(300), by: "noor", action: .noted(nil, "late"))
      try store.append(event, as: 3, of: identity(8000))
    }
    #expect(throws: StoreFailure.alreadyErased) { try Self.erase("C-4", store, as: identity(7002)) }
    #expect(
      StoreFailure.alreadyErased.message
        == "This candidate was erased by another program meanwhile, so nothing was saved.")
  }

  /// The file is not rewritten over the head of somebody who reads it; the examination says so until it was.
  @Test func aFileInUseIsRewrittenLater() throws {
    let (bench, store, _) = try Self.filled()
    try store.outsideTransactions { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(path: bench.path, configuration: configuration)
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN")
      _ = try Row.fetchAll(db, sql: "SELECT * FROM event")
    }
    try Self.erase("Ada Lovelace", store)
    #expect(throws: Store.CompactionTrouble.inUse) { try store.compact(at: moment(201), by: "hr") }
    let findings = try Examination(of: bench.path).findings
    #expect(
      findings.map(\.message) == [
        "The file was not rewritten after an erasure, so what went may still stand in unused parts of it."
      ])
    #expect(findings.map(\.severity) == [.warning])
    #expect(
      findings.map(\.advice) == ["Close the other windows on the database, then: extramile candidate erase --compact"])
    try reader.inDatabase { db in try db.execute(sql: "COMMIT") }
    #expect(
      Store.CompactionTrouble.inUse.message(path: "d", command: "erase --compact")
        == "The record is erased, but the file was not rewritten: another program was reading or writing it for 10 seconds.\nBytes of what was erased may still stand in unused parts of d. Close the other windows on it, then: erase --compact"
    )
    #expect(
      Store.CompactionTrouble.failed(.full(path: "d")).message(path: "d", command: "erase --compact")
        == "The record is erased, but the file was not rewritten: the disk is full.\nBytes of what was erased may still stand in unused parts of d. Make room on the disk, then: erase --compact"
    )
    // The erasure was saved, whatever became of the file.
    for failure in [
      StoreFailure.busy(path: "d"), .readOnly(path: "d"), .diskFails(path: "d", code: 778), .gone(path: "d"),
      .overwritten(path: "d"), .other(path: "d", code: 1), .damaged(path: "d"),
    ] {
      let message = Store.CompactionTrouble.failed(failure).message(path: "d", command: "erase --compact")
      #expect(!message.lowercased().contains("nothing was saved"))
    }
    try store.compact(at: moment(202), by: "hr")
    #expect(try bench.rows("SELECT compacted_at FROM erasures") == [moment(202).text])
    #expect(try Examination(of: bench.path).findings.isEmpty)
  }

  // MARK: A hand on the file

  /// What somebody passes off as an erasure, and what they change in what one redacted.
  @Test(arguments: [
    (
      "events taken out with a row that says they were erased",
      """
      INSERT INTO erasure (id, at, erased_by, cause) VALUES ('\(identity(7009))', '2026-09-21T14:20:00.000Z', 'hr', 'asked');
      INSERT INTO erased_record SELECT id, 'interview', '\(identity(7009))', opening_id, 23 FROM interview WHERE id = '\(identity(3000))';
      DELETE FROM event WHERE interview_id = '\(identity(3000))' AND sequence > 12;
      """,
      [
        "event 13 of noor's interview with C-2 for nov (gone) was taken out after it was sealed.",
        "the erasure of 2026-09-21T14:20:00.000Z has no seal, so this program did not save it.",
      ]
    ),
    (
      "events taken out with a row put to an erasure that was",
      """
      INSERT INTO erased_record SELECT id, 'interview', '\(erasure)', opening_id, 23 FROM interview WHERE id = '\(identity(3000))';
      DELETE FROM event WHERE interview_id = '\(identity(3000))' AND sequence > 12;
      """,
      ["the erasure of 2026-09-21T14:16:40.000Z is not what was sealed."]
    ),
    (
      "a redacted text changed again", "UPDATE event SET text = 'worse than [erased]' WHERE id = '\(identity(3002))'",
      ["event 2 of noor's interview with C-2 for nov (note, 2026-09-21T14:13:22.000Z) is not what was sealed."]
    ),
    (
      "a text changed with a row that says it was redacted",
      """
      INSERT INTO redaction VALUES ('\(identity(3003))', '\(erasure)', NULL);
      UPDATE event SET text = 'somebody' WHERE id = '\(identity(3003))';
      """,
      [
        "event 3 of noor's interview with C-2 for nov (note, 2026-09-21T14:13:23.000Z) is not what was sealed, and 1 more like it."
      ]
    ),
    (
      "an erasure taken out",
      "PRAGMA foreign_keys = OFF; DELETE FROM erasure",
      ["the erasure of somebody, which is gone was taken out after it was sealed."]
    ),
  ])
  func isFound(_ what: String, _ sql: String, _ found: [String]) throws {
    let (bench, store, _) = try Self.filled()
    try Self.erase("Ada Lovelace", store)
    try store.compact(at: moment(201), by: "hr")
    try bench.sqlite { db in
      let triggers = what.contains("changed again") ? "DROP TRIGGER event_is_never_changed;" : ""
      try db.execute(sql: triggers + sql)
    }
    let findings = try Examination(of: bench.path).findings
    #expect(findings.filter { $0.check == .seals }.map(\.message) == found, "\(what)")
  }
}

extension DebriefEvent.Action {
  var basis: DecisionBasis? {
    if case .decided(let decision) = self { decision.basis } else { nil }
  }
}
