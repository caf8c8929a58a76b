@testable import QuestionBanks
import Testing

@testable import Interviews

@Suite struct PracticeReaderTests {
  @Test func readsAnswersWithTheirPlaces() throws {
    let (read, diagnostics) = PracticeReader.read(Sample.file(Sample.practice), banks: Sample.banks)
    #expect(diagnostics.isEmpty)
    let set = try #require(read)
    #expect(set.bank == "empowerment")
    #expect(set.answers.map(\.id) == ["told-at-once", "waits", "asked-around", "froze"])
    let first = set.answers[0]
    #expect(first.question == "double-billed" && first.candidate == "Ines" && first.score == 4)
    #expect(first.$score == Position(line: 7, column: 12))
    #expect(first.answer == "First I look at it. Then I refund what I may,\nand tell my lead.")
    #expect(first.because.map(\.shows) == ["Acts inside the limit, and tells."])
    #expect(first.notLower?.wrappedValue == "Nobody had to ask.")
    #expect(first.notHigher == nil && first.overuse == nil)
  }

  @Test func saysWhetherAFileHoldsSampleAnswers() {
    #expect(PracticeReader.bank(of: Sample.file(Sample.practice)) == "empowerment")
    #expect(PracticeReader.bank(of: Sample.file(Sample.bank)) == nil)
    #expect(PracticeReader.bank(of: Sample.file(Sample.team)) == nil)
  }

  @Test func aWarningDoesNotKeepAnswersFromBeingRead() {
    let text = Sample.practice.replacing("question: pay-first", with: "question: double-billed")
    let (set, diagnostics) = PracticeReader.read(Sample.file(text), banks: Sample.banks)
    #expect(set != nil)
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: PracticeSlips.all)
  func says(_ slip: Slip) {
    #expect(slip.said == slip.gives)
  }
}
