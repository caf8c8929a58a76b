@testable import QuestionBanks
@testable import Reports
import Testing

@testable import Interviews

/// What `/save` writes.
@Suite struct NotesTextTests {
  private func text(_ desk: Desk, unsaved: String? = nil) -> String {
    NotesText(desk.interview, opening: "nov", candidate: "C-0412", interviewer: "noor").text(
      at: desk.now, unsaved: unsaved)
  }

  @Test func anInterviewInTheWalk() {
    var desk = Desk()
    desk.type([
      "refund first", "+ named the limit", "\" if it is wrong\nI would rather explain it", "? what if 600", ".",
      "! stayed on the line", "//next is what she typed", "/probe 2", "/next", "/next", "/skip out of time",
      "- hesitates",
      "/end", "y", "4", "told the lead", "x",
    ])
    #expect(
      text(desk, unsaved: "answered about\nanother case") == """
        /goto 1
        refund first
        + named the limit
        " if it is wrong
            I would rather explain it
        ? what if 600
        .
        ! stayed on the line
        //next is what she typed
        /probe 2
        /goto 2
        /skip out of time
        /goto 3
        - hesitates
        /pause

        Written on 2026-09-21 from nov: C-0412, interviewer noor.
        Above are the notes of each question, as they are typed; below are the ratings so far.

        Typed, and in no database:
          answered about
            another case

        Q1  Care: What do you do?
          4: told the lead

        Q2  Ease: What do you do?
          not asked

        Q3  Care: What do you do?
          not rated yet

        """)
  }

  @Test func theOverallImpressionComesLast() {
    var desk = Desk(sampleKit(1))
    desk.type(["/end", "y", "x", "out of time", "calm and exact"])
    #expect(text(desk).hasSuffix("Q1  Care: What do you do?\n  not assessed: out of time\n\nOverall: calm and exact\n"))
  }

  /// Typed again, the lines up to `/pause` make the same notes, probes and skips.
  @Test(arguments: 1...100) func theConversationCanBeTypedAgain(_ seed: UInt64) {
    var random = Seeded(seed)
    var desk = Desk(sampleKit(4))
    for _ in 0..<60 {
      desk.type(InterviewProperties.lines[Int.random(in: 0..<InterviewProperties.lines.count, using: &random)])
    }
    var again = Desk(sampleKit(4))
    let lines = text(desk).split(separator: "\n").map(String.init)
    for line in lines.prefix(while: { $0 != "/pause" }) { #expect(again.type(line) == nil, "seed \(seed): \(line)") }
    func notes(_ desk: Desk) -> [[String]] {
      desk.interview.kit.items.map { item in
        desk.interview.notes(on: item.question.id).map { "\($0.kind) \($0.text)" }
      }
    }
    #expect(notes(again) == notes(desk))
    #expect(again.interview.probed.filter { !$0.value.isEmpty } == desk.interview.probed.filter { !$0.value.isEmpty })
    #expect(again.interview.skipped == desk.interview.skipped)
    #expect(Set(again.interview.asked).isSuperset(of: desk.interview.asked))
  }
}
