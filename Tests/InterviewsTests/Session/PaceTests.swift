@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// The clock by question.
@Suite struct PaceTests {
  /// Five minutes are planned for each of three questions; each line comes a minute after the one before.
  @Test func timeCountsForTheQuestionTalkedAbout() {
    var desk = Desk()
    desk.type(["one", "two", "/next", "three", "/back", "four"])
    let pace = desk.interview.pace(at: desk.now.advanced(bySeconds: 30))
    #expect(pace.shares.map(\.used) == [270, 120, 0])
    #expect(pace.shares.map(\.wasReached) == [true, true, false])
    #expect((pace.planned, pace.used, pace.left) == (15, 6, 9))
    #expect(pace.ahead.map(\.question) == ["q3"])
  }

  @Test func pausesAndCrashesDoNotCount() {
    var desk = Desk()
    desk.type(["one", "/pause"])
    desk.now = desk.now.advanced(bySeconds: 3600)
    #expect(desk.interview.pace(at: desk.now).share(of: "q1")?.used == 120)
    _ = desk.act(.resumed)
    desk.type("two")
    desk.now = desk.now.advanced(bySeconds: 3600)
    _ = desk.act(.resumed)
    #expect(desk.interview.pace(at: desk.now).share(of: "q1")?.used == 180)
  }

  @Test func theScoringIsCountedApart() {
    var desk = Desk()
    desk.type(["one", "/next", "two", "/end", "y", "4", "told the lead"])
    let pace = desk.interview.pace(at: desk.now)
    #expect(pace.shares.map(\.used) == [120, 180, 0])
    #expect((pace.used, pace.scoring) == (5, 2))
  }

  @Test func scoringLiveBelongsToItsQuestion() {
    var desk = Desk(sampleKit(2, scoring: .live))
    desk.type(["one", "/next", "4", "told the lead", "two"])
    #expect(desk.interview.pace(at: desk.now).shares.map(\.used) == [240, 60])
  }

  @Test(
    arguments: [(0, nil), (224, nil), (225, .nearlyOver), (299, .nearlyOver), (300, .over), (900, .over)]
      as [(Int, Pace.Mark?)])
  func threeQuartersAndAllAreMarks(_ seconds: Int, _ mark: Pace.Mark?) {
    let desk = Desk()
    #expect(desk.interview.pace(at: desk.now.advanced(bySeconds: seconds)).share(of: "q1")?.mark == mark)
  }
}
