import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews

/// What the shipped sample answers promise: every question of two banks, keys over the whole scale, each with its reasons,
/// and nothing in the form of an answer that gives its key away.
@Suite struct ShippedAnswersTests {
  private func shipped(_ id: String) throws -> (bank: Bank, set: PracticeSet) {
    func file(_ name: String) throws -> SourceFile {
      let url = URL(fileURLWithPath: "\(Office.package)/QuestionBanks/\(name)")
      return SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))
    }
    let bank = try #require(BankReader.read(try file("\(id).yaml")).bank)
    let (set, diagnostics) = PracticeReader.read(try file("practice/\(id).yaml"), banks: [bank])
    #expect(diagnostics.isEmpty)
    return (bank, try #require(set))
  }

  private func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  @Test(arguments: ["empowerment", "judgment"])
  func everyQuestionHasTwoAnswersOfDifferentWorth(_ id: String) throws {
    let (bank, set) = try shipped(id)
    let answers = Dictionary(grouping: set.answers, by: \.question)
    for question in bank.questions {
      #expect((answers[question.id] ?? []).count >= 2, "\(question.id)")
      #expect(Set((answers[question.id] ?? []).map(\.score)).count >= 2, "\(question.id)")
    }
  }

  @Test(arguments: ["empowerment", "judgment"])
  func keysAreSpreadAndOveruseIsNoTopScore(_ id: String) throws {
    let set = try shipped(id).set
    #expect(Set(set.answers.map(\.score)) == [1, 2, 3, 4, 5])
    #expect(set.answers.count { $0.score == 2 } >= 2 && set.answers.count { $0.score == 4 } >= 2)
    let overdone = set.answers.filter { $0.overuse != nil }
    #expect(overdone.count >= 2)
    #expect(overdone.allSatisfy { $0.score <= 2 })
  }

  @Test(arguments: ["empowerment", "judgment"])
  func eachKeyHasItsReasons(_ id: String) throws {
    for answer in try shipped(id).set.answers {
      #expect(answer.because.count >= 3, "\(answer.id)")
      #expect(answer.notLower != nil || answer.score == 1, "\(answer.id)")
      #expect(answer.notHigher != nil || answer.score == 5, "\(answer.id)")
    }
  }

  /// People speak for a minute, each under a name of their own.
  @Test func answersAreSpoken() throws {
    let answers = try shipped("empowerment").set.answers + shipped("judgment").set.answers
    for answer in answers { #expect((100...180).contains(words(answer.answer)), "\(answer.id)") }
    #expect(Set(answers.map(\.candidate)).count == answers.count)
  }

  /// Long answers are worth no more than short ones, nor are those with long words or sentences.
  @Test func theKeyCannotBeToldFromTheForm() throws {
    let answers = try shipped("empowerment").set.answers + shipped("judgment").set.answers
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func gap(_ measure: (String) -> Double) -> Double {
      let high = mean(answers.filter { $0.score >= 4 }.map { measure($0.answer) })
      return abs(high / mean(answers.filter { $0.score <= 2 }.map { measure($0.answer) }) - 1)
    }
    #expect(gap { Double(words($0)) } < 0.05)
    #expect(gap { text in Double(text.count) / Double(words(text)) } < 0.1)
  }

  /// An invented candidate tells nothing that an interviewer must not ask.
  @Test func noAnswerTouchesWhatMustNotBeAsked() throws {
    let folder = URL(fileURLWithPath: Office.package + "/QuestionBanks/lawful")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let sources = try files.map { SourceFile(name: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
    let check = BankCheck(rules: try #require(LawfulReader.read(sources).rules))
    for id in ["empowerment", "judgment"] {
      let (bank, set) = try shipped(id)
      let text = try String(contentsOfFile: "\(Office.package)/QuestionBanks/\(id).yaml", encoding: .utf8)
      let ask = "ask: \(bank.questions[0].ask)"
      for answer in set.answers {
        let said = "ask: |\n" + answer.answer.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
        let changed = text.replacing(ask, with: said, maxReplacements: 1)
        #expect(changed != text)
        let found = check(SourceFile(name: id, bytes: Array(changed.utf8))).diagnostics
        #expect(!found.contains { $0.check.tier == .lawful }, "\(answer.id)")
      }
    }
  }
}
