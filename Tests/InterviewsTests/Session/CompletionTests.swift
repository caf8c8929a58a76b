@testable import QuestionBanks
import Testing

@testable import Interviews

/// What Tab offers at the interview's prompt.
@Suite struct CompletionTests {
  private func offers(_ text: String, after lines: [String] = [], of kit: Kit = sampleKit()) -> [String] {
    var desk = Desk(kit)
    desk.type(lines)
    let start = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    return desk.interview.completions(before: String(text[..<start]), word: String(text[start...]))
  }

  @Test(
    arguments: [
      // Only what would be taken: nothing to go back to, to undo or to do again yet.
      ("/", [], ["/next", "/goto", "/probe", "/skip", "/edit", "/show", "/time", "/pause", "/end", "/help"]),
      (
        "/", ["/next", "a note", "/probe 1", "/probe 2", "/undo", "/redo"],
        ["/next", "/back", "/goto", "/undo", "/edit", "/show", "/time", "/pause", "/end", "/help"]
      ),
      ("/re", ["a note", "/undo"], ["/redo"]),
      ("/N", [], ["/next"]),
      ("/", ["/goto 3"], ["/back", "/goto", "/probe", "/skip", "/edit", "/show", "/time", "/pause", "/end", "/help"]),
      ("/", ["/next", "/end", "y"], ["/edit", "/show", "/time", "/pause", "/help"]),
      ("/goto ", ["/next"], ["1", "3"]),
      ("/goto 1 ", [], []),
      ("/probe ", [], ["1", "2"]),
      ("/probe ", ["/probe 1"], ["2"]),
      ("/skip ", [], Interview.usualReasons),
      ("/skip a", [], ["answered under another question", "asked by another interviewer"]),
      ("/skip answered un", [], ["under another question"]),
      ("/skip out of time ", [], []),
      ("/skip ", ["a note"], []),
      // Nothing in a note.
      ("a note /ne", [], []), ("+ /", [], []), (" /ne", [], []), ("", [], []), ("told", [], []), ("//ne", [], []),
      ("4", ["/end", "y"], []), ("/goto ", ["/end", "y"], []),
    ] as [(String, [String], [String])])
  func tabOffers(_ text: String, _ lines: [String], _ expected: [String]) {
    #expect(offers(text, after: lines) == expected)
  }
}
