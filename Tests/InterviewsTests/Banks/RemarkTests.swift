import Testing

@testable import Interviews

/// What the tiers that judge a bank say, word for word.
@Suite struct RemarkTests {
  @Test func nothingIsSaidOfACompleteBank() {
    #expect(CompleteBank.diagnostics(of: CompleteBank.text) == [])
  }

  @Test(arguments: StructureRemarks.all + WordingRemarks.all)
  func says(_ remark: Remark) { #expect(remark.said == remark.gives) }

  @Test func everyCheckHasARemark() {
    let all = (StructureRemarks.all + WordingRemarks.all).map(\.gives).joined()
    for check in Check.named where [.structure, .wording].contains(check.tier) {
      #expect(all.contains("[\(check.name)]"), "\(check.name)")
    }
  }

  @Test func aQuestionWaivesWhatIsSaidOfIt() {
    let text = CompleteBank.text.replacing(
      "ask: What do you do?", with: "ask: Do you open the door?\n    allow: {closed-question: The first of two steps.}")
    #expect(CompleteBank.diagnostics(of: text) == [])
  }

  @Test func aBankWaivesWhatIsSaidOfTheWhole() {
    let text = CompleteBank.text.replacing("minutes: 8", with: "minutes: 3")
      .replacing("competencies:\n", with: "allow: {total-minutes: One of two sittings.}\ncompetencies:\n")
    #expect(CompleteBank.diagnostics(of: text) == [])
  }

  /// A missing question may be the one that could not be read.
  @Test func whatABankLacksIsNotSaidOfOneWithErrors() {
    let text = CompleteBank.text.replacing("type: past-behaviour", with: "type: past")
      .replacing("ask: What do you do?", with: "ask: Do you open the door?")
    #expect(CompleteBank.diagnostics(of: text).map(\.check) == [.closedQuestion, .types, .types])
  }
}
