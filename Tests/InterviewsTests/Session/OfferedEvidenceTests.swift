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
    ("2 2", "told nobody"), ("told the lead", "told the lead"), ("2 notes were good", "2 notes were good"),
  ])
  func takesTheirWords(_ line: String, _ evidence: String) throws {
    #expect(try Command(parsing: line, in: desk().interview) == .act(.rated("q1", 4, evidence: evidence)))
  }

  @Test(arguments: [("4", Refusal.noSuchNote("4", count: 3)), ("0", .noSuchNote("0", count: 3))])
  func refusesANumberWithoutANote(_ line: String, _ refusal: Refusal) {
    #expect(throws: refusal) { try Command(parsing: line, in: desk().interview) }
  }

  @Test func withoutSuchNotesANumberIsNoEvidence() {
    let desk = desk(["refund first"])
    #expect(throws: Refusal.evidenceIsNoText) { try Command(parsing: "1", in: desk.interview) }
  }

  @Test func aPasteOfSeveralLinesIsOneLineOfEvidence() throws {
    let desk = desk(["+ named the limit\nand kept it"])
    #expect(
      try Command(parsing: "1", in: desk.interview) == .act(.rated("q1", 4, evidence: "named the limit and kept it")))
  }
}
