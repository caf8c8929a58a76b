import Foundation
import Testing

@testable import Interviews

/// What becomes of a line that was half-typed when the program ended.
@Suite struct HalfTypedLineTests {
  /// It is kept at the first question after one note; then this happens; then it is found again.
  @Test(
    arguments: [
      ([], .prefilled),
      // The program that resumed died as well.
      (["resumed"], .prefilled), (["resumed", "resumed"], .prefilled),
      // Its Enter was saved, or that of what was typed in its place.
      (["half"], .settled), (["/next"], .settled), (["/pause"], .settled), (["/undo"], .settled),
      (["half", "resumed", "more"], .settled),
      // The interview went on in another window.
      (["resumed", "another note"], .prefilled), (["resumed", "/next"], .shown),
      (["resumed", "/next", "/back"], .prefilled), (["resumed", "/end", "y"], .shown),
    ] as [([String], HalfTypedLine.Fate)])
  func fate(_ since: [String], _ fate: HalfTypedLine.Fate) {
    var desk = Desk()
    desk.type("a note")
    let line = HalfTypedLine("half", in: desk.interview)
    for step in since {
      if step == "resumed" { #expect(desk.act(.resumed) == nil) } else { #expect(desk.type(step) == nil) }
    }
    #expect(line.fate(in: desk.interview, after: desk.events) == fate)
  }

  /// Evidence for a 4 is not put where evidence for a 2 is asked.
  @Test func anotherScoreIsAnotherPrompt() {
    var desk = Desk()
    desk.type(["/end", "y", "4"])
    let line = HalfTypedLine("told the", in: desk.interview)
    #expect(desk.act(.resumed) == nil)
    desk.type(["/back", "2"])
    #expect(line.fate(in: desk.interview, after: desk.events) == .shown)
    desk.type(["/back", "4"])
    #expect(line.fate(in: desk.interview, after: desk.events) == .prefilled)
  }

  /// A backup was put in the database's place: the record is shorter than the line remembers.
  @Test func anOlderRecord() {
    var desk = Desk()
    let before = desk
    desk.type("a note")
    #expect(HalfTypedLine("half", in: desk.interview).fate(in: before.interview, after: before.events) == .prefilled)
    desk.type("/next")
    #expect(HalfTypedLine("half", in: desk.interview).fate(in: before.interview, after: before.events) == .shown)
  }

  @Test func itGoesThroughAFile() throws {
    let line = HalfTypedLine("+ é 🙂\n\"two\" \u{1B}[31m", in: Desk().interview)
    #expect(try JSONDecoder().decode(HalfTypedLine.self, from: JSONEncoder().encode(line)) == line)
  }
}
