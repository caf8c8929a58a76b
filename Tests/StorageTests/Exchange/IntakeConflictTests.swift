@testable import Exchange
import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage

/// What cannot stand beside what is here: each named, with what to do, and nothing taken in.
@Suite struct IntakeConflictTests {
  /// A way in which the other database differs, and the conflict that it leads to.
  static let conflicts: [(what: String, make: @Sendable (Store) throws -> Void, message: String, advice: String)] = [
    (
      "a name under another identity",
      { store in
        let sample = try sampleOpening()
        try store.save(
          Opening(
            id: identity(88), name: "NOV", openedAt: moment(3), kit: sample.kit, team: sample.team,
            frozen: sample.frozen))
      },
      "Opening NOV in there.sqlite and opening NOV here were made each on its own.",
      "Cards of different openings cannot be put together. Take the file into a database of its own with --database. "
        + "Next time make the opening once, export it, and import it on every machine before the first interview."
    ),
    (
      "other files under one identity",
      { store in
        let sample = try sampleOpening()
        try store.save(
          Opening(
            id: sample.id, name: "nov", openedAt: sample.openedAt, kit: sample.kit, team: sample.team, panel: .joint,
            frozen: sample.frozen))
      },
      "Opening nov has one identity in there.sqlite and here, and not the same files.",
      "One of the two was changed by hand. Examine both databases with doctor, and go on with the one that is sound."
    ),
    (
      "a candidate's id that is another's here",
      { store in
        try store.save(sampleOpening())
        try store.begin(
          identity(77_000), candidate: "C-9", interviewer: "noor", opening: sampleOpening(),
          with: Event(id: identity(77_001), at: moment(1), action: .began), newCandidate: identity(1999))
        try finish(identity(77_000), in: store)
      },
      "C-9 in there.sqlite has the identity that C-1 has here.",
      "One of the two was changed by hand. Examine both databases with doctor, and go on with the one that is sound."
    ),
    (
      "a card that went on in both",
      { store in
        try store.save(sampleOpening())
        try record(
          wholeInterview + [.amended("first", .score(1, evidence: "CANARY"), reason: "CANARY")], of: "C-1", by: "noor",
          for: sampleOpening(), in: store, number: 1)
      },
      "noor's interview with C-1 for nov is not the same in there.sqlite and here from event 24 on.",
      "It went on in both. Decide which one stands: --keep-here leaves this one as it is and takes in the rest; for the "
        + "other one, take this database into that one with --keep-here there."
    ),
    (
      "two cards of one interviewer",
      { store in
        try store.save(sampleOpening())
        try record(wholeInterview, of: "c-1", by: "Noor", for: sampleOpening(), in: store, number: 50)
      },
      "Noor has a card on c-1 for nov in there.sqlite, and another one here.",
      "There can be one. Decide which one stands: --keep-here leaves out the one in the file and takes in the rest; for the "
        + "other one, take this database into that one with --keep-here there."
    ),
    (
      "a candidate's name that drives a terminal",
      { store in
        try store.save(sampleOpening())
        try record(wholeInterview, of: "Eve\u{1B}[2J", by: "noor", for: sampleOpening(), in: store, number: 50)
      },
      "A candidate's name in there.sqlite, Eve␛[2J, contains a control character: Eve␛[2J",
      "Extramile takes in no name that isn't what it looks like. Check there.sqlite with doctor, and erase the "
        + "record there, or leave it out with --keep-here."
    ),
    (
      "a candidate's name that looks like another",
      { store in
        try store.save(sampleOpening())
        try record(wholeInterview, of: "C-1\u{200B}", by: "noor", for: sampleOpening(), in: store, number: 50)
      },
      "A candidate's name in there.sqlite, C-1\\u{200B}, contains an invisible character: C-1\\u{200B}",
      "Extramile takes in no name that isn't what it looks like. Check there.sqlite with doctor, and erase the "
        + "record there, or leave it out with --keep-here."
    ),
    (
      "an interviewer's name that turns what is read",
      { store in
        try store.save(sampleOpening())
        try record(wholeInterview, of: "C-2", by: "no\u{202E}or", for: sampleOpening(), in: store, number: 50)
      },
      "An interviewer's name in an interview with C-2 in there.sqlite, no\\u{202E}or, contains an invisible character: "
        + "no\\u{202E}or",
      "Extramile takes in no name that isn't what it looks like. Check there.sqlite with doctor, and erase the "
        + "record there, or leave it out with --keep-here."
    ),
    (
      "an event that is another's here",
      { store in
        try store.save(sampleOpening())
        try store.begin(
          identity(60_000), candidate: "C-2", interviewer: "noor", opening: sampleOpening(),
          with: Event(id: identity(1001), at: moment(1), action: .began), newCandidate: identity(60_999))
        try finish(identity(60_000), in: store)
      },
      "Event 1 of noor's interview with C-2 for nov, in there.sqlite, is an event of something else here.",
      "One of the two was changed by hand. Examine both databases with doctor, and go on with the one that is sound."
    ),
    (
      "a debrief that was begun twice",
      { store in
        try store.save(sampleOpening())
        let card = try record(
          here, of: "C-1", by: "noor", for: sampleOpening(), in: store, number: 1)
        try store.begin(
          identity(9500), on: "C-1", for: sampleOpening(),
          with: DebriefEvent(id: identity(9501), at: moment(90), by: "noor", action: .opened(cards: [card])))
      },
      "The debrief on C-1 for nov was begun in there.sqlite, and another time here.",
      "There can be one. Decide which one stands: --keep-here leaves out the one in the file and takes in the rest; for the "
        + "other one, take this database into that one with --keep-here there."
    ),
    (
      "a debrief that went on in both",
      { store in
        try store.save(sampleOpening())
        let card = try record(here, of: "C-1", by: "noor", for: sampleOpening(), in: store, number: 1)
        try debrief(on: [card], .closed(reason: "CANARY"), in: store)
      },
      "The debrief on C-1 for nov is not the same in there.sqlite and here from event 2 on.",
      "It went on in both. Decide which one stands: --keep-here leaves this one as it is and takes in the rest; for the "
        + "other one, take this database into that one with --keep-here there."
    ),
  ]

  /// What noor's card holds here.
  static let here = wholeInterview + [.amended("first", .score(2, evidence: "CANARY"), reason: "CANARY")]

  static func debrief(on cards: [Identity], _ action: DebriefEvent.Action, in store: Store) throws {
    try store.begin(
      identity(9000), on: "C-1", for: sampleOpening(),
      with: DebriefEvent(id: identity(9001), at: moment(90), by: "noor", action: .opened(cards: cards)))
    try store.append(
      DebriefEvent(id: identity(9002), at: moment(91), by: "noor", action: action), as: 2, of: identity(9000))
  }

  /// The rest of a whole interview, under ids of its own.
  static func finish(_ id: Identity, in store: Store) throws {
    for (index, action) in wholeInterview.enumerated() {
      try store.append(
        Event(id: identity(65_000 + UInt64(index)), at: moment(2 + index), action: action), as: index + 2, of: id)
    }
  }

  @Test(arguments: conflicts)
  func isNamedAndNothingIsTakenIn(
    _ what: String, _ make: @Sendable (Store) throws -> Void, _ message: String, _ advice: String
  ) throws {
    let (there, here) = (try Workbench(), try Workbench())
    let store = try Store(path: here.path)
    try store.save(sampleOpening())
    let card = try record(Self.here, of: "C-1", by: "noor", for: sampleOpening(), in: store, number: 1)
    try Self.debrief(on: [card], .talked("care", .here), in: store)
    let other = try Store(path: there.path)
    try make(other)
    // Something that would be welcome.
    try other.save(sampleOpening("welcome"))
    let archives = try Store.archives(inFile: there.path).map { IncomingArchive($0, from: "there.sqlite") }
    let intake = try store.takeIn(archives, at: moment(900), by: "hr")
    #expect(intake.conflicts.map(\.message) == [message], "\(what)")
    #expect(intake.conflicts.map(\.advice) == [advice])
    #expect(!intake.isSaved)
    #expect(try here.rows("SELECT name FROM opening") == ["nov"])

    // Without what conflicts, the rest comes in.
    let kept = try store.takeIn(archives, keepingHere: true, at: moment(900), by: "hr")
    #expect(kept.isSaved && kept.conflicts.count == 1)
    #expect(try here.rows("SELECT name FROM opening ORDER BY name") == ["nov", "welcome"])
    #expect(try store.takeIn(archives, keepingHere: true, at: moment(900), by: "hr").changesSomething == false)
    #expect(try Examination(of: here.path).findings == [])
  }

  /// A debrief whose cards are left out has nothing to stand on.
  @Test func aDebriefWithoutItsCards() throws {
    let (there, here) = (try Workbench(), try Workbench())
    for (bench, number) in [(there, 1), (here, 2)] {
      let store = try Store(path: bench.path)
      try store.save(sampleOpening())
      let card = try record(
        wholeInterview, of: "C-1", by: "noor", for: sampleOpening(), in: store, number: UInt64(number))
      if bench === there { try Self.debrief(on: [card], .talked("care", .here), in: store) }
    }
    let archives = try Store.archives(inFile: there.path).map { IncomingArchive($0, from: "there.sqlite") }
    let intake = try Store(path: here.path).takeIn(archives, keepingHere: true, at: moment(900), by: "hr")
    #expect(
      intake.conflicts.map(\.message) == [
        "noor has a card on C-1 for nov in there.sqlite, and another one here.",
        "The debrief on C-1 for nov, in there.sqlite, cannot be replayed here from event 1 on: its cards are not all here.",
      ])
    #expect(try Examination(of: here.path).findings == [])
  }

  /// A record that was bent on its way is refused whole.
  @Test func whatCannotBeReplayed() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    try store.save(sampleOpening())
    try record(wholeInterview, of: "C-1", by: "noor", for: sampleOpening(), in: store, number: 1)
    var archive = try store.archive(of: sampleOpening())
    let whole = archive.interviews[0]
    archive.interviews = [
      ArchivedInterview(
        id: whole.id, candidate: whole.candidate, interviewer: whole.interviewer, events: whole.events.dropLast(1))
    ]
    let empty = try Store.empty()
    let intake = try empty.takeIn([IncomingArchive(archive, from: "there.sqlite")], at: moment(900), by: "hr")
    #expect(intake.conflicts.map(\.kind) == [.interviewRefused])
    #expect(
      intake.conflicts.map(\.message) == ["noor's interview with C-1 for nov, in there.sqlite, cannot be replayed."])
    #expect(try empty.openings().isEmpty)
  }
}
