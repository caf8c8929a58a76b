@testable import QuestionBanks
import Testing

@testable import Interviews

/// What `/undo` takes back and `/redo` does again, and what becomes of the notes meanwhile.
@Suite struct ChangeTests {
  @Test func undoTakesBackOneAfterTheOtherAndRedoDoesThemAgain() {
    var desk = Desk()
    desk.type(["first", "+ second", "/probe 2", "."])
    desk.type(["/undo", "/undo", "/undo"])
    #expect(desk.interview.notes.map(\.text) == ["first"])
    #expect(desk.interview.probed["q1"] == [])
    desk.type("/redo")
    #expect(desk.interview.notes.map(\.text) == ["first", "second"])
    desk.type(["/redo", "/redo"])
    #expect(desk.interview.probed["q1"] == [2])
    #expect(desk.interview.notes.map(\.kind) == [.plain, .evidenceFor, .bookmark])
    #expect(desk.type("/redo") == .nothingToRedo)
  }

  @Test func whatIsNewEndsWhatCouldBeDoneAgain() {
    var desk = Desk()
    desk.type(["first", "/undo", "second"])
    #expect(desk.type("/redo") == .nothingToRedo)
    desk.type("/undo")
    #expect(desk.type("/undo") == .nothingToUndo)
    #expect(desk.interview.notes.isEmpty)
  }

  @Test func anUndoneSkipIsAskedAfterAll() {
    var desk = Desk()
    desk.type(["/next", "/skip no time", "/undo"])
    #expect(desk.interview.phase == .capture("q2"))
    #expect(desk.interview.skipped.isEmpty)
    #expect(desk.interview.asked == ["q1", "q2"])
    desk.type("/redo")
    #expect(desk.interview.phase == .capture("q3"))
    #expect(desk.interview.skipped == ["q2": "no time"])
    #expect(desk.interview.asked == ["q1", "q3"])
  }

  /// The order in which questions were asked is as it was, even where the skipped one had been asked long before.
  @Test func anUndoneSkipIsBackInItsPlace() {
    var desk = Desk()
    desk.type(["/goto 3", "/goto 2", "/goto 3"])
    #expect(desk.interview.asked == ["q1", "q3", "q2"])
    desk.type("/skip no time")
    #expect(desk.interview.asked == ["q1", "q2"])
    desk.type("/undo")
    #expect(desk.interview.asked == ["q1", "q3", "q2"])
  }

  @Test func anUndoneNoteLeavesASkippedQuestionSkipped() {
    var desk = Desk()
    desk.type(["/skip no time", "/back", "there was time", "/undo"])
    #expect(desk.interview.skipped == ["q1": "no time"])
    #expect(desk.interview.asked == ["q2"])
  }

  @Test func aNoteIsRewordedInItsPlaceAndWithdrawn() throws {
    var desk = Desk()
    desk.type(["first", "second", "third"])
    let second = desk.interview.notes[1].id
    #expect(desk.act(.revised(note: second, "q1", .evidenceAgainst, "waited")) == nil)
    #expect(desk.interview.notes.map(\.text) == ["first", "waited", "third"])
    #expect(desk.interview.notes[1].kind == .evidenceAgainst)
    #expect(desk.act(.withdrawn(note: second, "q1")) == nil)
    #expect(desk.interview.notes.map(\.text) == ["first", "third"])
    desk.type("/undo")
    #expect(desk.interview.notes.map(\.text) == ["first", "waited", "third"])
    desk.type("/undo")
    #expect(desk.interview.notes.map(\.text) == ["first", "second", "third"])
    #expect(desk.act(.withdrawn(note: desk.interview.notes[0].id, "q2")) == .notNow)
    #expect(try Interview(kit: desk.interview.kit, replaying: desk.events) == desk.interview)
  }

  @Test(arguments: [
    ("/probe 3", Refusal.noSuchProbe("3", count: 2)), ("/probe 0", .noSuchProbe("0", count: 2)),
    ("/probe two", .noSuchProbe("two", count: 2)), ("/probe 1", .probeAsked(1)),
    ("/undo now", .unwantedArgument(command: "/undo")),
  ])
  func refuses(_ line: String, _ refusal: Refusal) {
    var desk = Desk()
    desk.type("/probe 1")
    #expect(desk.type(line) == refusal)
  }

  @Test func notesOfTheWalkAreTheScoredQuestions() {
    var desk = Desk()
    desk.type(["a note", "/next", "/end", "y"])
    #expect(desk.act(.noted("q1", .quote, "I told her at once")) == nil)
    #expect(desk.interview.notes(on: "q1").map(\.text) == ["a note", "I told her at once"])
    #expect(desk.act(.noted("q2", .plain, "elsewhere")) == .notNow)
  }
}

/// Scoring after each answer, with the candidate there.
@Suite struct LiveScoringTests {
  @Test func nextAsksForTheScoreAndGoesOn() {
    var desk = Desk(sampleKit(3, scoring: .live))
    desk.type(["a note", "/next"])
    #expect(desk.interview.phase == .score("q1"))
    desk.type(["4", "told the lead"])
    #expect(desk.interview.phase == .capture("q2"))
    desk.type(["/skip no time", "/next", "x", "no answer came"])
    #expect(desk.interview.phase == .ending("q3"))
    desk.type(["y"])
    #expect(desk.interview.phase == .overall)
    desk.type(["", "y"])
    #expect(desk.interview.isSubmitted)
    #expect(desk.interview.ratings.keys.sorted() == ["q1", "q3"])
  }

  @Test func backGoesToTheAnswer() {
    var desk = Desk(sampleKit(3, scoring: .live))
    desk.type(["/next", "b"])
    #expect(desk.interview.phase == .capture("q1"))
    desk.type(["/next", "5", "/back"])
    #expect(desk.interview.phase == .score("q1"))
  }

  @Test func whatWasNotScoredLiveIsScoredAtTheEnd() {
    var desk = Desk(sampleKit(3, scoring: .live))
    desk.type(["/goto 2", "/next", "3", "took the note", "/end", "y"])
    #expect(desk.interview.phase == .score("q1"))
  }
}

/// Ratings that follow others after submission.
@Suite struct AmendmentTests {
  @Test func anAmendmentKeepsTheFirstRating() {
    var desk = Desk(sampleKit(1))
    desk.type(["/end", "y", "3", "took the note", "", "y"])
    #expect(desk.act(.amended("q1", .score(4, evidence: "told the lead too"), reason: "misheard")) == nil)
    #expect(desk.interview.ratings == ["q1": .score(4, evidence: "told the lead too")])
    #expect(desk.act(.amended("q1", .notAssessed(reason: "another case"), reason: "read it again")) == nil)
    #expect(desk.interview.ratings == ["q1": .notAssessed(reason: "another case")])
    #expect(desk.interview.independentRatings == ["q1": .score(3, evidence: "took the note")])
    #expect(desk.interview.amendments.map(\.reason) == ["misheard", "read it again"])
    #expect(desk.interview.isSubmitted)
  }

  @Test func anAmendmentNeedsItsReasonAndARatedQuestion() {
    var desk = Desk(sampleKit(1))
    #expect(desk.act(.amended("q1", .score(4, evidence: "early"), reason: "early")) == .notNow)
    desk.type(["/end", "y", "3", "took the note", "", "y"])
    #expect(desk.act(.amended("q1", .score(4, evidence: "told"), reason: "")) == .amendmentNeedsReason)
    #expect(desk.act(.amended("q1", .score(4, evidence: ""), reason: "why")) == .evidenceNeeded(score: 4))
    #expect(desk.act(.amended("q2", .score(4, evidence: "told"), reason: "why")) == .notRated("q2"))
  }
}
