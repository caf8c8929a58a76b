import Testing

@testable import Interviews
@testable import Storage

/// Notes reworded, withdrawn, taken back and done again, and ratings amended: the views say what replaying says.
@Suite struct ChangeRecordTests {
  /// The event that the n-th action of the first interview is saved as.
  private static func event(_ number: UInt64) -> Identity { identity(1001 + number) }

  private static let actions: [Event.Action] = [
    .noted("first", .plain, "refund first"), .noted("first", .evidenceFor, "named the limit"),
    .revised(note: event(1), "first", .evidenceAgainst, "refund, late"),
    .noted("first", .plain, "a slip"), .undone(event(4)),
    .withdrawn(note: event(2), "first"), .undone(event(6)), .redone(event(6)), .undone(event(6)),
    .moved(to: "second"), .skipped("second", reason: "no time"), .undone(event(11)), .noted("second", .quote, "I did"),
    .endRequested, .endConfirmed, .scored("first", 3), .rated("first", 3, evidence: "told the lead"),
    .setAside("second"), .notAssessed("second", reason: "another case"), .overall(""), .submitted,
    .amended("first", .score(4, evidence: "told the lead at once"), reason: "misheard"),
    .amended("second", .score(2, evidence: "waited"), reason: "read the notes again"),
    .amended("second", .notAssessed(reason: "another case after all"), reason: "too little"),
  ]

  @Test func theViewsSayWhatReplayingSays() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    try record(Self.actions, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    let record = try #require(try store.interview(of: "C-1", by: "noor", for: opening))
    #expect(record.events.map(\.action) == [.began] + Self.actions)
    let interview = try Interview(kit: opening.kit, replaying: record.events)
    #expect(
      try bench.rows("SELECT kind, text FROM notes ORDER BY sequence")
        == interview.notes.map { "\($0.kind.rawValue)|\($0.text)" })
    #expect(
      try bench.rows("SELECT kind, text FROM notes ORDER BY sequence") == [
        "against|refund, late", "for|named the limit", "quote|I did",
      ])
    #expect(
      try bench.rows("SELECT question, score, evidence, not_assessed_reason, amendment_reason FROM ratings ORDER BY 1")
        == ["first|4|told the lead at once||misheard", "second|||another case after all|too little"])
    #expect(
      try bench.rows("SELECT question, score, evidence, not_assessed_reason FROM independent_ratings ORDER BY 1")
        == ["first|3|told the lead|", "second|||another case"])
    #expect(try bench.rows("SELECT amendments FROM scorecards") == ["3"])
    #expect(try store.scorecards(of: opening).first?.ratings == interview.ratings)
  }

  @Test func onlyAnAmendmentFollowsSubmission() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    let id = try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    let late = Event(id: identity(77), at: moment(99), action: .noted("first", .plain, "late"))
    #expect(throws: StoreFailure.movedOn) { try store.append(late, as: wholeInterview.count + 2, of: id) }
    let draft = try record([], of: "C-2", by: "noor", for: opening, in: store, number: 2)
    let early = Event(
      id: identity(78), at: moment(99), action: .amended("first", .notAssessed(reason: "why"), reason: "early"))
    #expect(throws: StoreFailure.movedOn) { try store.append(early, as: 2, of: draft) }
  }
}
