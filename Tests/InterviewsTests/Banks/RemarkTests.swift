@testable import QuestionBanks
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

  /// Whatever stands in a text, the rules come to an end and point into the file.
  @Test func oddTextsAreJudgedToo() {
    let odd = [
      "x", "…", "'", "\"", "?", "??", "and", "or how", "you always", "a\u{301}", "😀 is", "very", "well", "do", "Don't",
      "—", "1.2.3", "(", "’s", "Could you", "if so,", "Would you ever", "Have you ever had", "and why? and how do",
      "she/",
      "his or", "is not not", "shows a", "handles", "one time and one time", "Tell and a time", "bandwidth loop in",
      "%%%",
      "日本語。どう？", "ÄÖÜ ßtraße", "surely", "of course", "right?", ", right?", "everyone", "never", "nobody is ever",
    ]
    for text in odd {
      for draft in [
        Draft.ask(text), .told(text), .probe(text), .scenario(text), .overuse(text), .anchors(text, text, text),
        .did("Asked.", text, "Told."), .rating("odd", "\"\(text.filter(\.isLetter)) x\"", ask: text),
      ] {
        let source = SourceText(draft.file)
        for diagnostic in draft.findings {
          let line = source.line(diagnostic.position.line)
          #expect((line?.count ?? 0) + 1 >= diagnostic.position.column, "\(diagnostic.message)")
        }
      }
    }
  }

  @Test func aBankThatBreaksOffAnywhereIsJudgedToo() {
    let characters = Array(CompleteBank.text)
    for end in stride(from: 0, to: characters.count, by: 23) {
      _ = CompleteBank.diagnostics(of: String(characters[..<end]))
    }
  }
}
