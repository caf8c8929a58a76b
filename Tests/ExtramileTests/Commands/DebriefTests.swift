import Foundation
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// The debrief as the real program runs it, from files.
@Suite struct DebriefTests {
  /// Two submitted cards: noor's proactivity 2 and felix's 5; on all else they agree.
  static func office() throws -> Office {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0412", input: wholeInterview)
    _ = try office.run("interview C-0412 --as felix", input: wholeInterview.replacing("\n2\n", with: "\n5\n"))
    return office
  }

  static let script = """
    a word to those who had not rung
    that nobody was told beforehand

    y
    4
    3
    y
    tells those who ring
    y
    4
    4
    y

    y
    5
    x
    the line was bad
    y

    strong at the desk
    hold
    two references first

    """.replacing("beforehand\n\n", with: "beforehand\n")

  @Test func aWholeDebriefFromAFile() throws {
    let office = try Self.office()
    let run = try office.run("debrief C-0412", input: Self.script)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        Debrief of C-0412  (for nov, panel felix, noor)
          3 competencies, the largest disagreement first. Look at the evidence, talk,
          then estimate again. Every answer is saved at once; /help lists what applies,
          /pause leaves.

        (1/3)  Acting ahead  (range 3.00, SD 2.12)
          felix  5.00  1 question, 1 not assessed
          noor   2.00  1 question, 1 not assessed
          Q2  Tell me about one time when you knew something that a customer did not
              know yet.
            5  felix: told only those who rang
            2  noor: told only those who rang
          Q5  What do you do between now and Thursday?
            x  felix, not assessed: answered about another company
            x  noor, not assessed: answered about another company
        noor, lowest with 2.00: what would have raised the score?
        felix, highest with 5.00: what would have lowered the score?
        Talk about it. Then y: each types a second estimate here, hidden. o: each at
        their own terminal, with
          extramile debrief C-0412 --estimate --as NAME
        The keyboard goes round. What is typed does not show; b goes back to whoever
        typed before.
        Member  Before  After  Shift
        felix     5.00      4  -1.00
        noor      2.00      3  +1.00
        Range     3.00   1.00  -2.00

        (2/3)  Using authority  (range 0.00, SD 0.00)
          felix  4.00  1 question
          noor   4.00  1 question
          Q1  What do you do in the next ten minutes?
            4  felix: refunded 200 at once, told the lead by chat
            4  noor: refunded 200 at once, told the lead by chat
          Q4  Tell me about one time when you settled something for a customer without
              asking first.
            -  felix, not asked: candidate has a train to catch
            -  noor, not asked: candidate has a train to catch
        Talk about it, then estimate again.
        Member  Before  After  Shift
        felix     4.00      4   0.00
        noor      4.00      4   0.00
        Range     0.00   0.00   0.00

        (3/3)  Making it easy  (range 0.00, SD 0.00)

        """))
    #expect(
      run.output.hasSuffix(
        """
        The decision is yours; the program recommends none. It is kept with its reason
        and the comparison above.
        Recorded: hold. See it with: extramile debrief C-0412 --show

        """))
    let (debrief, events) = try Self.record(office)
    // One event for every answer, of which x and the decision take two lines, and one for the beginning.
    let lines = Self.script.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(events.count == lines - 1)
    #expect(debrief.decisions.map(\.decision.choice) == [.hold])
    #expect(Set(events.map(\.by)) == ["noor"])
  }

  static func record(_ office: Office) throws -> (debrief: Debrief, events: [DebriefEvent]) {
    let store = try Store(path: office.database)
    let opening = try #require(try store.opening(named: "nov"))
    let record = try #require(try store.debrief(on: "C-0412", for: opening))
    let cards = try store.interviews(with: "C-0412", for: opening).compactMap {
      PanelCard(try Interview(kit: opening.kit, replaying: $0.events), id: $0.id, member: $0.interviewer)
    }
    return (try Debrief(kit: opening.kit, cards: cards, replaying: record.events), record.events)
  }

  @Test func showSaysWhatWasSaidAndDecided() throws {
    let office = try Self.office()
    _ = try office.run("debrief C-0412", input: Self.script)
    let run = try office.run("debrief C-0412 --show --as ines")
    #expect(run.errors == "")
    #expect(
      run.output.replacing(/Decided [-0-9]{10} by/, with: "Decided 2026-11-21 by").replacing(
        /version [0-9a-f]{12}/, with: "version 0123456789ab") == """
          Debrief of C-0412  (for nov, panel felix, noor, decided)

          Acting ahead
            What would have raised the score of noor: a word to those who had not rung
            What would have lowered the score of felix: that nobody was told beforehand
            Member  Before  After  Shift
            felix     5.00      4  -1.00
            noor      2.00      3  +1.00
            Range     3.00   1.00  -2.00
            Note: tells those who ring

          Using authority
            Member  Before  After  Shift
            felix     4.00      4   0.00
            noor      4.00      4   0.00
            Range     0.00   0.00   0.00

          Making it easy
            Member  Before  After  Shift
            felix     4.50      5  +0.50
            noor      4.50      x         not assessed: the line was bad

          Note on the whole: strong at the desk

          Shift by member  (second estimates less first, in scale points)
            Member  Estimates  Mean shift  Moved  Towards  Away  Nearer by
            felix           3       -0.17      1        1     0       1.00
            noor            2       +0.50      1        1     0       1.00

          Shift by competency  (second estimates less first, in scale points)
            Competency       Estimates  Mean shift  Moved  Towards  Away  Nearer by
            Acting ahead             2        0.00      2        2     0       1.00
            Using authority          2        0.00      0        0     0
            Making it easy           1       +0.50      0        0     0
            All                      5       +0.10      2        2     0       1.00
            Moved: more than half a point off, since a second estimate is a whole score
            and a first one may be a mean. Towards and away from the mean of the group's
            first estimates, one's own among them; nearer by: how much, of those that
            moved towards it.
            5 estimates of one debrief: this says what happened in this talk. It is too
            little to say how anybody usually moves, or whether the talk made the
            estimates better.

          Decided 2026-11-21 by noor: hold: two references first
          Based on  (2 submitted cards, 8 ratings)
            Competency            Mean  Ratings  Target
            Using authority       4.00        2    4.00
            Acting ahead          3.50        2    3.00
            Making it easy        4.50        4    3.50
            judgment         not rated        0    4.00
            learning         not rated        0    3.50
            extra-mile       not rated        0    3.00
            Shortfall: 0.00
            Surplus: 0.42
            Adds what the team lacks: Acting ahead
            - judgment: the team has a target, but no question of the kit elicits it.
            - learning: the team has a target, but no question of the kit elicits it.
            - extra-mile: the team has a target, but no question of the kit elicits it.
            - Standard errors and probabilities need at least 5 candidates and 3
              interviewers with submitted cards; here are 1 and 2.
            Bank: empowerment, version 0123456789ab
            Team: support, version 0123456789ab

          """)
  }

  /// Leaving after any number of lines and coming back gives the same record.
  @Test(arguments: [1, 2, 4, 5, 6, 11, 12, 13, 16, 17])
  func itGoesOnWhereItWasLeft(_ count: Int) throws {
    let office = try Self.office()
    let lines = Self.script.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let first = lines.prefix(count).joined(separator: "\n") + "\n"
    let left = try office.run("debrief C-0412", input: first)
    #expect(left.errors == "")
    #expect(left.output.contains("Go on with: extramile debrief C-0412"))
    // Half an answer is not saved, and is given again.
    let isHalf = ["x", "hold"].contains(lines[count - 1])
    let rest = lines.dropFirst(isHalf ? count - 1 : count).joined(separator: "\n") + "\n"
    #expect(try office.run("debrief C-0412", input: rest).errors == "")
    let whole = try Self.office()
    _ = try whole.run("debrief C-0412", input: Self.script)
    #expect(try Self.record(office).events.map(\.action.kept) == Self.record(whole).events.map(\.action.kept))
  }

  @Test func refusedLinesAreReportedWithTheirNumbers() throws {
    let office = try Self.office()
    let run = try office.run("debrief C-0412", input: "y\nwords\nwords\n4\ny\nsecret words\n")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        line 1: A lone y is no answer: type one in words, or Enter for nothing to add. /back goes back.
        line 4: 4 is no choice here: type y, o, s, b, q or ?.
        line 6: That is no estimate: type a score from 1 to 5, or x for not assessed. Nothing was saved.
        extramile: 3 lines of the input refused (1, 4, 6), as said above; everything else is saved.

        """)
  }

  @Test func goingBackAnswersAgain() throws {
    let office = try Self.office()
    let run = try office.run("debrief C-0412", input: "one\ntwo\n/back\nthree\ny\n1\n2\nb\n3\ny\n")
    #expect(run.errors == "")
    let debrief = try Self.record(office).debrief
    #expect(debrief.answer(.lowest, of: "noor", on: "proactivity") == "one")
    #expect(debrief.answer(.highest, of: "felix", on: "proactivity") == "three")
    #expect(debrief.second("proactivity", of: "felix") == .score(1))
    #expect(debrief.second("proactivity", of: "noor") == .score(3))
    #expect(
      try office.run("debrief C-0412", input: "/back\n").errors.contains(
        "line 1: There is nothing before this to go back to."))
  }

  /// The panel goes on at one terminal while each member estimates at their own.
  @Test func eachAtTheirOwnTerminal() throws {
    let office = try Self.office()
    #expect(
      try office.run("debrief C-0412 --estimate --as felix").errors
        == "extramile: There is no debrief of C-0412 for nov yet. Begin it with: extramile debrief C-0412 --as felix\n")
    _ = try office.run("debrief C-0412", input: "\n\n")
    #expect(
      try office.run("debrief C-0412 --estimate --as felix").errors
        == "extramile: Nothing of C-0412 has been talked over yet, so there is nothing to estimate again. The panel goes on with: extramile debrief C-0412 --as felix\n"
    )
    let panel = try office.run("debrief C-0412", input: "o\no\no\n")
    #expect(panel.output.contains("Missing of felix: 3 estimates\nMissing of noor: 3 estimates\n"))
    #expect(
      try office.run("debrief C-0412 --estimate --as ines").errors
        == "extramile: ines is not on the panel of C-0412, which is felix, noor. Name a member with --as.\n")

    let felix = try office.run("debrief C-0412 --estimate --as FELIX", input: "4\n/close I am in a hurry\n4\n4\n")
    #expect(
      felix.errors.hasPrefix("line 2: That does not apply here. /help lists what does.\nextramile: 1 line"))
    #expect(
      felix.output.hasSuffix(
        """
        Your estimates of what was talked over are in. Missing: noor. The others' stay
        hidden until all are in.

        """))
    // Nobody sees them yet, and noor sees nothing of them while she gives hers.
    let show = try office.run("debrief C-0412 --show")
    #expect(show.output.contains("Second estimates: 1 of 2 in, hidden until shown"))
    #expect(!show.output.contains("After"))
    let noor = try office.run("debrief C-0412 --estimate", input: "2\nx\nheard too little\n5\n")
    #expect(
      noor.output == """
        Acting ahead, after the talk. Your card: 2.00, 1 question, 1 not assessed.
        Using authority, after the talk. Your card: 4.00, 1 question.
        Making it easy, after the talk. Your card: 4.50, mean of 2 questions.
        Your estimates of what was talked over are in. So are the others'; they are
        shown where the panel sits.

        """)
    let rest = try office.run("debrief C-0412", input: "y\n\ny\n\ny\n\n\nno\nmisses what the work needs\n")
    #expect(rest.errors == "")
    #expect(try Self.record(office).debrief.decisions.map(\.decision.choice) == [.no])
  }

  @Test func whoIsMissingIsNotWaitedFor() throws {
    let office = try Self.office()
    _ = try office.run("debrief C-0412", input: "\n\no\no\no\n")
    _ = try office.run("debrief C-0412 --estimate", input: "3\n4\n5\n")
    let run = try office.run("debrief C-0412", input: "c\nfelix is on leave\n\n\n\n\nhire\nmeets what the work needs\n")
    #expect(run.errors == "")
    let debrief = try Self.record(office).debrief
    #expect(debrief.closing == "felix is on leave")
    #expect(debrief.second("ease", of: "noor") == .score(5))
    #expect(
      try office.run("debrief C-0412 --show").output.contains(
        "Missing estimates were not waited for: felix is on leave"))
  }

  @Test func aLateCardJoinsAndADecisionIsFollowedByAnother() throws {
    let office = try Self.office()
    _ = try office.run("debrief C-0412", input: Self.script)
    _ = try office.run("interview C-0412 --as amara", input: "a draft\n")
    #expect(
      try office.run("debrief C-0412").errors
        == "extramile: C-0412: the card of amara is not submitted. The panel talks once every card that was begun is in.\n"
    )
    _ = try office.run("interview C-0412 --as amara", input: "/end\ny\n3\nwaited for the lead\n\ny\n")
    let run = try office.run("debrief C-0412", input: "hire\nthe references were good\n")
    #expect(run.errors == "")
    #expect(run.output.contains("  A card came in since and joins the table: amara\n"))
    #expect(run.output.contains("by noor: hold: two references first\n"))
    #expect(try Self.record(office).debrief.members == ["amara", "felix", "noor"])
    #expect(
      try Self.record(office).debrief.decisions.map(\.decision.reason) == [
        "two references first", "the references were good",
      ])
    #expect(try office.run("list").output.contains("complete; decided: hire"))
  }

  @Test func amendedRatingsSaySo() throws {
    let office = try Self.office()
    let store = try Store(path: office.database)
    let opening = try #require(try store.opening(named: "nov"))
    let record = try #require(try store.interview(of: "C-0412", by: "felix", for: opening))
    let at = Moment(milliseconds: 1_800_000_000_000)
    try store.append(
      Event(
        id: Identity(at: at, random: (1, 1)), at: at,
        action: .amended("saw-it-coming", .score(3, evidence: "told only two"), reason: "mixed up two cases")),
      as: record.events.count + 1, of: record.id)
    let run = try office.run("debrief C-0412", input: "/pause\n")
    // The first estimate is what was submitted, before any talk.
    #expect(run.output.contains("  felix  5.00  1 question, 1 not assessed\n"))
    #expect(run.output.contains("    3* felix: told only two (amended from 5: mixed up two cases)\n"))
  }

  @Test func whatTheCommandRefuses() throws {
    let office = try Office.withOpening()
    _ = try office.run("interview C-0413 --as felix", input: "a draft\n")
    #expect(
      try office.run("debrief C-0413").errors
        == "extramile: C-0413: fewer cards are in than the panel needs, so nothing of this candidate is shown yet to you, who have none.\n"
    )
    for (line, status) in [
      ("debrief", 64), ("debrief C-0413 --show --estimate", 64), ("debrief C-0413 --json", 64), ("debrief C-9999", 2),
      ("debrief C-0413 --show", 2),
    ] {
      #expect(try office.run(line).status == Int32(status), "\(line)")
    }
  }

  /// Many at once: nothing is lost, nothing counted twice.
  @Test func membersAtTheirOwnTerminalsAtOnce() async throws {
    let office = try Self.office()
    _ = try office.run("debrief C-0412", input: "\n\no\no\no\n")
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for who in ["noor", "felix"] {
        group.addTask {
          try office.run("debrief C-0412 --estimate --as \(who)", input: "3\nb\n4\n4\nb\n3\n5\n").status ?? -1
        }
      }
      return try await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    #expect(statuses == [0, 0])
    let (debrief, events) = try Self.record(office)
    #expect(debrief.isComplete == false)
    #expect(debrief.walk.allSatisfy { debrief.missing($0).isEmpty })
    #expect(events.count == 6 + 10)
  }
}

extension DebriefEvent.Action {
  /// The action without what differs from one office to the next.
  fileprivate var kept: DebriefEvent.Action {
    switch self {
    case .opened: .opened(cards: [])
    default: self
    }
  }
}
