@testable import QuestionBanks
import Testing

@testable import Interviews

/// A submitted rating amended line by line: what each line means, and what comes of it.
@Suite struct AmendingTests {
  /// A submitted card: q1 rated 4, q2 not assessed, q3 never asked.
  private static func submitted() -> Desk {
    var desk = Desk()
    desk.type(["/next", "/end", "y", "4", "told the lead", "x", "another case", "", "y"])
    return desk
  }

  private static func amending(_ lines: [String], of question: Question.ID = "q1") throws -> Amending {
    var amending = try Amending(question, on: submitted().interview)
    for line in lines { try amending.take(line) }
    return amending
  }

  @Test(
    arguments: [
      (
        ["2", "waited for the lead", "misheard", "y"],
        .amended("q1", .score(2, evidence: "waited for the lead"), reason: "misheard")
      ),
      (
        ["x", "another case", "misheard", "Y"], .amended("q1", .notAssessed(reason: "another case"), reason: "misheard")
      ),
      (
        ["3", "/back", "4", "told the lead by chat", "/back", "told them all", "misheard", "b", "misread", "y"],
        .amended("q1", .score(4, evidence: "told them all"), reason: "misread")
      ),
      (["q"], nil), (["2", "waited for the lead", "misheard", "n"], nil), (["2", "waited for the lead"], nil),
    ] as [([String], Event.Action?)])
  func linesMakeOneEvent(_ lines: [String], _ action: Event.Action?) throws {
    let amending = try Self.amending(lines)
    #expect(amending.action == action)
    if let action {
      var desk = Self.submitted()
      #expect(desk.act(action) == nil)
      #expect(desk.interview.independentRatings["q1"] == .score(4, evidence: "told the lead"))
      let history = desk.events.ratingHistory.filter { $0.question == "q1" }
      #expect(history.map { $0.amendmentReason == nil } == [true, false])
    }
  }

  @Test(
    arguments: [
      ([], "6", .notAChoice("6", choices: ["1-5", "x", "q"])), ([], "", .notAChoice("", choices: ["1-5", "x", "q"])),
      (["2"], "", .evidenceNeeded(score: 2)), (["2"], "3", .evidenceIsNoText), (["x"], " ", .reasonNeeded),
      (["4"], "told the lead", .amendsNothing), (["2", "waited"], "", .amendmentNeedsReason),
      (["2", "waited"], "y", .amendmentNeedsReason),
      (["2", "waited", "misheard"], "yes", .notAChoice("yes", choices: ["y", "n", "b"])), ([], "4\0", .unreadableLine),
    ] as [([String], String, Refusal)])
  func isRefusedAndStaysWhereItIs(_ before: [String], _ line: String, _ refusal: Refusal) throws {
    var amending = try Self.amending(before)
    let former = amending
    #expect(throws: refusal) { try amending.take(line) }
    #expect(amending == former)
  }

  @Test func onlyWhatWasSubmittedAndRatedIsAmended() throws {
    #expect(throws: Refusal.notRated("q3")) { try Amending("q3", on: Self.submitted().interview) }
    #expect(throws: Refusal.notNow) { try Amending("q1", on: Desk().interview) }
    #expect(try Self.amending(["x"], of: "q2").words == "another case")
    #expect(try Self.amending(["3"], of: "q2").words == nil)
  }
}
