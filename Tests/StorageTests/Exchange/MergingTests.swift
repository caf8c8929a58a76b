@testable import Exchange
import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// Databases of several people put together: whoever merges whom, in whatever order and how often, it comes to the same.
@Suite struct MergingTests {
  /// Three laptops that began with one opening, each with interviews of its own interviewer.
  private struct Laptops {
    let benches: [Workbench]
    let openings: [Opening]

    init(seed: UInt64, drafts: Bool = false) throws {
      var random = RandomOpening(seed: seed)
      let openings = [try random.opening("nov"), try random.opening("dec")]
      benches = try ["noor", "felix", "amara"].map { who in
        let bench = try Workbench()
        let store = try Store(path: bench.path)
        for opening in openings {
          try store.save(opening)
          try random.fill(store, with: opening, drafts: drafts, density: 3, by: [who])
        }
        return bench
      }
      self.openings = openings
    }

    /// Copies of the databases as they are now.
    func copies() throws -> [Workbench] {
      try benches.map { bench in
        let copy = try Workbench()
        try FileManager.default.copyItem(atPath: bench.path, toPath: copy.path)
        return copy
      }
    }
  }

  private static func archives(_ benches: [Workbench]) throws -> [IncomingArchive] {
    try benches.flatMap { bench in
      try Store.archives(inFile: bench.path).map { IncomingArchive($0, from: bench.path) }
    }
  }

  @discardableResult
  private static func merge(_ others: [Workbench], into bench: Workbench) throws -> Intake {
    let intake = try Store(path: bench.path).takeIn(try archives(others), at: moment(900), by: "hr")
    #expect(intake.conflicts == [])
    return intake
  }

  /// What is in a database: its archives, and what `compare --json` prints.
  private static func contents(_ bench: Workbench) throws -> (archives: [OpeningArchive], comparisons: [String]) {
    let store = try Store(path: bench.path)
    let archives = try Store.archives(inFile: bench.path)
    return (archives, try archives.map { try comparisonJSON(of: $0.opening, in: store) })
  }

  @Test(arguments: 0..<6 as Range<UInt64>) func everyOrderComesToTheSame(_ seed: UInt64) throws {
    let laptops = try Laptops(seed: 100 + seed)
    let first = try laptops.copies()
    try Self.merge([first[1], first[2]], into: first[0])
    let wanted = try Self.contents(first[0])
    #expect(wanted.archives.map(\.interviews.count).reduce(0, +) > 0)
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    for order in orders {
      let (one, chained) = (try laptops.copies(), try laptops.copies())
      for other in order.dropFirst() { try Self.merge([one[other]], into: one[order[0]]) }
      // By way of the second to the third.
      try Self.merge([chained[order[0]]], into: chained[order[1]])
      try Self.merge([chained[order[1]]], into: chained[order[2]])
      for bench in [one[order[0]], chained[order[2]]] {
        let found = try Self.contents(bench)
        #expect(found.archives == wanted.archives && found.comparisons == wanted.comparisons, "\(order)")
        #expect(try Examination(of: bench.path).findings == [])
      }
    }
  }

  /// Drafts do not travel and are untouched; a second time nothing changes, to the byte of every row.
  @Test(arguments: 0..<4 as Range<UInt64>) func twiceIsOnceAndDraftsStay(_ seed: UInt64) throws {
    let laptops = try Laptops(seed: 200 + seed, drafts: true)
    let (here, others) = (laptops.benches[0], Array(laptops.benches.dropFirst()))
    func drafts(_ bench: Workbench) throws -> [InterviewStatus] {
      try Store(path: bench.path).statuses().filter { $0.submittedAt == nil }
    }
    let before = try drafts(here)
    try Self.merge(others, into: here)
    #expect(try drafts(here).map(\.interviewer) == before.map(\.interviewer))
    let dump = try Self.dump(here)
    let second = try Self.merge(others, into: here)
    #expect(!second.changesSomething && second.remarks == [])
    #expect(try Self.dump(here) == dump)
    #expect(try Examination(of: here.path).findings == [])
  }

  /// Every row of every table but those that order things for SQLite alone.
  private static func dump(_ bench: Workbench) throws -> [String] {
    let tables = try bench.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return try tables.flatMap { table in try bench.rows("SELECT * FROM \"\(table)\"").map { "\(table)|\($0)" } }
  }

  @Test func aTrialChangesNothing() throws {
    let laptops = try Laptops(seed: 300)
    let dump = try Self.dump(laptops.benches[0])
    let incoming = try Self.archives(Array(laptops.benches.dropFirst()))
    let trial = try Store(path: laptops.benches[0].path).takeIn(incoming, asTrial: true, at: moment(900), by: "hr")
    #expect(try Self.dump(laptops.benches[0]) == dump)
    let real = try Store(path: laptops.benches[0].path).takeIn(incoming, at: moment(900), by: "hr")
    #expect(trial.changesSomething && !trial.isSaved && real.isSaved)
    #expect(Intake.Kind.allCases.map(trial.counts) == Intake.Kind.allCases.map(real.counts))
    #expect(try Examination(of: laptops.benches[0].path).findings == [])
  }

  // MARK: Candidates

  /// Whoever typed a name first gives it its spelling; the seals of the others hold what they were made from.
  @Test func oneCandidateUnderTwoIdsAndSpellings() throws {
    for order in [[0, 1], [1, 0]] {
      let benches = try (0..<2).map { _ in try Workbench() }
      let opening = try sampleOpening()
      for (number, bench) in benches.enumerated() {
        let store = try Store(path: bench.path)
        try store.save(opening)
        try record(
          wholeInterview, of: number == 0 ? "ZOË" : "Zoe\u{308}", by: number == 0 ? "noor" : "felix", for: opening,
          in: store, number: UInt64(number + 1))
      }
      let intake = try Self.merge([benches[order[1]]], into: benches[order[0]])
      let here = benches[order[0]]
      #expect(try here.rows("SELECT id, name FROM candidate") == ["\(identity(1999))|ZOË"])
      #expect(
        try here.rows("SELECT subject, candidate_id, name FROM sealed_candidate")
          == ["\(identity(2000))|\(identity(2999))|Zoe\u{308}"])
      #expect(try here.rows("SELECT candidate, submitted FROM candidates") == ["ZOË|2"])
      #expect(intake.remarks == (order[0] == 0 ? [] : [.respelled(from: "Zoe\u{308}", to: "ZOË")]))
      #expect(try Examination(of: here.path).findings == [])
    }
  }

  /// The draft with which the candidate was added stays behind.
  @Test func aCandidateIsAddedWhenTheFirstInterviewThatIsHereBegan() throws {
    let (there, here) = (try Workbench(), try Workbench())
    let opening = try sampleOpening()
    let store = try Store(path: there.path)
    try store.save(opening)
    try record([.noted("first", .plain, "a draft")], of: "C-1", by: "noor", for: opening, in: store, number: 1)
    let id = identity(5000)
    try store.begin(
      id, candidate: "c-1", interviewer: "felix", opening: opening,
      with: Event(id: identity(5001), at: moment(500), action: .began), newCandidate: identity(5999))
    for (index, action) in wholeInterview.enumerated() {
      let event = Event(id: identity(5002 + UInt64(index)), at: moment(501 + index), action: action)
      try store.append(event, as: index + 2, of: id)
    }
    try Self.merge([there], into: here)
    #expect(try here.rows("SELECT candidate, added_at FROM candidates") == ["C-1|\(moment(500).text)"])
    #expect(try Examination(of: here.path).findings == [])
  }

  // MARK: Records that go on

  /// An amendment there is added here; a draft here that was submitted there goes on.
  @Test func theMissingEndIsAdded() throws {
    let (there, here) = (try Workbench(), try Workbench())
    let opening = try sampleOpening()
    let amendment = Event.Action.amended("first", .score(2, evidence: "read again"), reason: "misread")
    for (bench, actions) in [(there, wholeInterview + [amendment]), (here, Array(wholeInterview.prefix(5)))] {
      let store = try Store(path: bench.path)
      try store.save(opening)
      try record(actions, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    }
    let intake = try Self.merge([there], into: here)
    #expect(intake.counts(of: .interview) == Intake.Counts(continued: 1))
    #expect(try Self.contents(here).archives == Self.contents(there).archives)
    // The shorter one has nothing to add to the longer.
    #expect(try !Self.merge([here], into: there).changesSomething)
    #expect(try Examination(of: here.path).findings == [])
  }

  /// A debrief comes with its cards, goes on, and waits while a card that was begun here is not in.
  @Test func debriefsComeWithTheirCards() throws {
    let (there, here) = (try Workbench(), try Workbench())
    let opening = try sampleOpening()
    let store = try Store(path: there.path)
    try store.save(opening)
    let cards = try ["noor", "felix"].enumerated().map { number, who in
      try record(wholeInterview, of: "C-1", by: who, for: opening, in: store, number: UInt64(number + 1))
    }
    func event(_ number: Int, _ action: DebriefEvent.Action) -> DebriefEvent {
      DebriefEvent(id: identity(UInt64(9000 + number)), at: moment(100 + number), by: "noor", action: action)
    }
    try store.begin(identity(9000), on: "C-1", for: opening, with: event(1, .opened(cards: cards)))
    try Self.merge([there], into: here)
    #expect(try Self.contents(here).archives == Self.contents(there).archives)

    try store.append(event(2, .talked("care", .here)), as: 2, of: identity(9000))
    let local = try Store(path: here.path)
    try record([.noted("first", .plain, "a draft")], of: "c-1", by: "amara", for: opening, in: local, number: 7)
    let waiting = try Self.merge([there], into: here)
    #expect(waiting.remarks == [.waitsForDrafts(candidate: "C-1", opening: "nov", interviewers: ["amara"])])
    #expect(waiting.counts(of: .debrief) == Intake.Counts(skipped: 1))
    for (index, action) in wholeInterview.enumerated() {
      let event = Event(id: identity(7500 + UInt64(index)), at: moment(200 + index), action: action)
      try local.append(event, as: index + 3, of: identity(7000))
    }
    #expect(try Self.merge([there], into: here).counts(of: .debrief) == Intake.Counts(continued: 1))
    #expect(try Examination(of: here.path).findings == [])
  }

  /// What a member estimated silently goes into no file before the panel has seen it, and then all of it does.
  @Test func secondEstimatesThatNobodySawStay() throws {
    let bench = try Workbench()
    let opening = try sampleOpening()
    let store = try Store(path: bench.path)
    try store.save(opening)
    let card = try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    let actions: [DebriefEvent.Action] = [
      .opened(cards: [card]), .talked("care", .here), .estimated(member: "noor", "care", .score(2)), .shown("care"),
    ]
    for (index, action) in actions.enumerated() {
      let event = DebriefEvent(
        id: identity(UInt64(9001 + index)), at: moment(100 + index), by: "noor", action: action)
      if index == 0 {
        try store.begin(identity(9000), on: "C-1", for: opening, with: event)
      } else {
        try store.append(event, as: index + 1, of: identity(9000))
      }
      let exported = try store.export(opening).archive.debriefs.map(\.events.count)
      #expect(exported == [[1, 2, 2, 4][index]])
      #expect(try store.archive(of: opening).debriefs.map(\.events.count) == [index + 1])
    }
  }

  @Test func closedAnywhereIsClosedFromTheFirstTimeOn() throws {
    let (there, here) = (try Workbench(), try Workbench())
    let opening = try sampleOpening()
    for (bench, second) in [(there, 50), (here, 60)] {
      let store = try Store(path: bench.path)
      try store.save(opening)
      if bench === there { try store.close(opening, at: moment(second), by: "hr") }
    }
    #expect(try Self.merge([there], into: here).remarks == [.closed(opening: "nov")])
    #expect(try here.rows("SELECT closed_at FROM openings") == [moment(50).text])
    #expect(try !Self.merge([there], into: here).changesSomething)
  }

  // MARK: Who was erased

  /// Takes an interview out as an erasure does, and leaves what it leaves.
  private static func erase(_ interview: Identity, of opening: Opening, in bench: Workbench) throws {
    try bench.sqlite { db in
      let erasure = "\(identity(40_000))"
      try db.execute(
        sql: """
          INSERT INTO erasure (id, at, erased_by, cause) VALUES (?1, ?2, 'noor', 'asked');
          """,
        arguments: [erasure, moment(900).text])
      try db.execute(
        sql: """
          INSERT INTO erased_record (subject, kind, erasure_id, opening_id, events)
          SELECT id, 'interview', ?, opening_id, 1 FROM interview WHERE id = ?
          """,
        arguments: [erasure, interview.description])
      try db.execute(sql: "DELETE FROM event WHERE interview_id = ?", arguments: [interview.description])
      try db.execute(sql: "DELETE FROM interview WHERE id = ?", arguments: [interview.description])
      try db.execute(sql: "DELETE FROM candidate WHERE id NOT IN (SELECT candidate_id FROM interview)")
    }
  }

  @Test func nobodyWhoWasErasedComesBack() throws {
    let (there, here) = (try Workbench(), try Workbench())
    let opening = try sampleOpening()
    for bench in [there, here] {
      let store = try Store(path: bench.path)
      try store.save(opening)
      try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
      // Another interview of hers, which was never here.
      if bench === there {
        try record(wholeInterview, of: "C-1", by: "felix", for: opening, in: store, number: 2)
      }
    }
    try Self.erase(identity(1000), of: opening, in: here)
    let back = try Self.merge([there], into: here)
    #expect(back.remarks == [.erasedHere(candidate: "C-1", source: there.path)])
    #expect(back.counts(of: .interview) == Intake.Counts(skipped: 2))
    #expect(back.counts(of: .candidate) == Intake.Counts(skipped: 1))
    #expect(try here.rows("SELECT count(*) FROM candidate") == ["0"])

    let forth = try Self.merge([here], into: there)
    #expect(forth.remarks == [.erasedThere(candidate: "C-1", source: here.path)])
    #expect(!forth.changesSomething)
  }

  /// The name of somebody who was erased is gone from another's record in one of the two files.
  @Test func aRedactedEventIsStillTheSameEvent() throws {
    let (there, here) = (try Workbench(), try Workbench())
    let opening = try sampleOpening()
    for bench in [there, here] {
      let store = try Store(path: bench.path)
      try store.save(opening)
      try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    }
    try here.sqlite { db in
      let event = "\(identity(1002))"
      try db.execute(
        sql: "INSERT INTO erasure (id, at, erased_by, cause) VALUES (?, ?, 'noor', 'asked')",
        arguments: ["\(identity(40_000))", moment(900).text])
      try db.execute(
        sql: "INSERT INTO redaction (event_id, erasure_id) VALUES (?, ?)", arguments: [event, "\(identity(40_000))"])
      try Sealed.event.dropSalt(of: "\(identity(1000))", 2, db)
      try db.execute(sql: "UPDATE event SET text = 'somebody' WHERE id = ?", arguments: [event])
      let digest = try SealedContent(of: .event, "\(identity(1000))", 2, db)?.redacted
      try db.execute(sql: "UPDATE redaction SET digest = ?", arguments: [digest])
    }
    for (one, other) in [(there, here), (here, there)] {
      #expect(try !Self.merge([one], into: other).changesSomething)
    }
    #expect(try here.rows("SELECT text FROM event WHERE sequence = 2") == ["somebody"])
    // So it goes through a file as well.
    let export = try Store(path: here.path).export(opening)
    let archive = try #require(ArchiveReader.read(Array(ExportFormat.json.text(export).utf8)).archive)
    #expect(archive.redacted == [identity(1002)])
    #expect(
      try !Store(path: there.path).takeIn([IncomingArchive(archive, from: "file")], at: moment(900), by: "hr")
        .changesSomething)
  }

  // MARK: Other versions

  /// A file of an older version is read, and stays as it is.
  @Test func anOlderFileIsReadAndNotWritten() throws {
    let (there, here) = (try Workbench(), try Workbench())
    let opening = try sampleOpening()
    try there.makeVersion(2) {
      try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: $0, number: 1)
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: there.path))
    try Self.merge([there], into: here)
    #expect(try here.rows("SELECT candidate, interviewer FROM interviews") == ["C-1|noor"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: there.path)) == bytes)
    #expect(try Examination(of: here.path).findings == [])
  }
}
