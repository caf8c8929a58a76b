import Testing

@testable import Interviews
@testable import Text

/// Periods in calendar months, and when a candidate of several openings is due.
@Suite struct RetentionTests {
  @Test(arguments: [
    ("2026-01-15T10:00:00.250Z", 1, "2026-02-15T10:00:00.250Z"),
    ("2026-01-31T23:59:59.999Z", 1, "2026-02-28T23:59:59.999Z"),
    ("2024-01-31T00:00:00.000Z", 1, "2024-02-29T00:00:00.000Z"),
    ("2024-02-29T00:00:00.000Z", 12, "2025-02-28T00:00:00.000Z"),
    ("2026-03-29T01:30:00.000Z", 6, "2026-09-29T01:30:00.000Z"),
    ("2026-12-01T00:00:00.000Z", 1200, "2126-12-01T00:00:00.000Z"),
  ])
  func monthsLater(_ start: String, _ months: Int, _ end: String) {
    #expect(Moment(start)?.advanced(byMonths: months).text == end)
  }

  @Test func theLastPeriodCounts() throws {
    let (old, new) = (try #require(Moment("2026-01-10T00:00:00Z")), try #require(Moment("2026-03-10T00:00:00Z")))
    func retention(_ months: [Int?]) -> Retention {
      Retention(
        candidate: "C-1",
        parts: zip(months, [old, new]).map { Retention.Part(opening: "x", months: $0, lastEvent: $1) })
    }
    #expect(retention([6, 1]).endsAt?.day == "2026-07-10")
    #expect(retention([6, nil]).endsAt == nil)
    let end = try #require(retention([1, 1]).endsAt)
    #expect(retention([1, 1]).isOver(at: end))
    #expect(!retention([1, 1]).isOver(at: Moment(milliseconds: end.milliseconds - 1)))
    #expect(!retention([nil]).isOver(at: end))
    #expect(Retention(candidate: "C-1", parts: []).endsAt == nil)
  }

  /// Who is never given what is stored, and who is once the candidate has asked.
  @Test func whoJudgesIsNotGivenAccess() throws {
    let open: [AccessRefusal.Open] = [.drafts(["felix", "amara"]), .panelIncomplete, .debrief]
    func refusal(owes: Bool = false, sits: Bool = false, _ open: [AccessRefusal.Open] = [], hasAsked: Bool)
      -> AccessRefusal?
    {
      do throws(AccessRefusal) {
        try AccessRefusal.check(owesCard: owes, sitsOnOpenPanel: sits, open: open, hasAsked: hasAsked)
        return nil
      } catch { return error }
    }
    for hasAsked in [true, false] {
      #expect(refusal(owes: true, sits: true, open, hasAsked: hasAsked) == .cardOwed)
      #expect(refusal(sits: true, open, hasAsked: hasAsked) == .onThePanel)
      #expect(refusal(hasAsked: hasAsked) == nil)
    }
    #expect(refusal(open, hasAsked: true) == nil)
    #expect(
      refusal(open, hasAsked: false)?.sentence
        == "judging goes on: the cards of felix, amara are not submitted; their panel is not complete, and you may be the next to interview; the debrief has not decided. It comes first, unless they have asked."
    )
    #expect(
      AccessRefusal.onThePanel.sentence
        == "you sit on a panel that has not decided about them, and this would show you what the others estimated. Decide first, or let somebody answer who is not on it."
    )
  }
}
