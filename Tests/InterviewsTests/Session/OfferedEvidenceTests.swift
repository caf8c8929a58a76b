import Testing

@testable import Interviews

/// Evidence taken from notes by their numbers.
@Suite struct OfferedEvidenceTests {
  private func desk(_ notes: [String] = ["refund first", "+ named the limit", "- told nobody", "\" I would wait", "."])
    -> Desk
  {
    var desk = Desk(sampleKit(1))
    desk.type(notes + ["/end", "y", "4"])
    return desk
  }

  @Test func offersWhatSpeaksForAndAgainstAndWordForWord() {
    let notes = OfferedEvidence(for: "q1", in: desk().interview).notes
    #expect(notes.map(\.text) == ["named the limit", "told nobody", "I would wait"])
  }

  @Test(arguments: [
    ("1", "named the limit"), ("3 1", "\"I would wait\"; named the limit"), ("1, 2", "named the limit; told nobody"),
    ("2 2", "told nobody"), ("1-3", "named the limit; told nobody; \"I would wait\""),
    ("3-2, 1", "\"I would wait\"; told nobody; named the limit"),
    ("1; 3", "named the limit; \"I would wait\""),
    ("1 2; then kept it; twice", "named the limit; told nobody; then kept it; twice"),
    ("2;", "told nobody"), ("1 and told the lead", "1 and told the lead"), ("then told; 2", "then told; 2"),
    ("told the lead", "told the lead"), ("2 notes were good", "2 notes were good"),
  ])
  func takesTheirWords(_ line: String, _ evidence: String) throws {
    #expect(try Command(parsing: line, in: desk().interview) == .act(.rated("q1", 4, evidence: evidence)))
  }

  @Test(arguments: [
    ("4", Refusal.noSuchNote("4", count: 3)), ("0", .noSuchNote("0", count: 3)), ("2-9", .noSuchNote("9", count: 3)),
    ("1-99999999999999999999", .noSuchNote("99999999999999999999", count: 3)), ("1; 7", .noSuchNote("7", count: 3)),
    ("-", .evidenceIsNoText), ("1-2-3", .evidenceIsNoText), ("1-", .evidenceIsNoText),
  ])
  func refusesANumberWithoutANote(_ line: String, _ refusal: Refusal) {
    #expect(throws: refusal) { try Command(parsing: line, in: desk().interview) }
  }

  @Test func withoutSuchNotesANumberIsNoEvidence() throws {
    let desk = desk(["refund first"])
    #expect(throws: Refusal.evidenceIsNoText) { try Command(parsing: "1", in: desk.interview) }
    let own = "1; told the lead"
    #expect(try Command(parsing: own, in: desk.interview) == .act(.rated("q1", 4, evidence: own)))
  }

  @Test func aPasteOfSeveralLinesIsOneLineOfEvidence() throws {
    let desk = desk(["+ named the limit\nand kept it"])
    #expect(
      try Command(parsing: "1", in: desk.interview) == .act(.rated("q1", 4, evidence: "named the limit and kept it")))
  }
}
