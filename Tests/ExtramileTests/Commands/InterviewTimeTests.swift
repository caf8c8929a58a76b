import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Terminal
@testable import extramile

/// What the clock of an interview says, and when.
@MainActor @Suite struct InterviewTimeTests {
  /// The transcript from the first prompt on.
  private func talk(_ sitting: Sitting) -> String {
    guard let start = sitting.transcript.firstRange(of: "Q1/6 ") else { return sitting.transcript }
    let rest = sitting.transcript[start.upperBound...]
    guard let prompt = rest.firstRange(of: "Q1/6 ") else { return sitting.transcript }
    return String(rest[prompt.lowerBound...])
  }

  /// Above the next prompt, once each; a line that leaves the question says nothing of its time.
  @Test func aQuestionsTimeIsToldOnceAtThreeQuartersAndOnceAtItsEnd() throws {
    let sitting = try Sitting()
    sitting.run(
      "interview C-0412",
      [
        (60, "refund first"), (209, "told the lead"), (1, ""), (60, "/probe 1"), (29, "."), (1, ""),
        (100, "wrote it up"),
        (10, "/pause"),
      ])
    #expect(
      talk(sitting) == """
        Q1/6 0m> refund first
        Q1/6 1m> told the lead
        Q1/6 4m> 
          Q1: 5 of 6 minutes.
        Q1/6 4m> /probe 1
          Probe 1 asked: What do you tell the customer, word for word?
        Q1/6 5m> .
        Q1/6 5m> 
          Q1: its 6 minutes are over; 5 questions and 30 minutes remain.
        Q1/6 6m> wrote it up
        Q1/6 7m> /pause
        Paused at Q1, 4 notes saved. Resume with: extramile interview C-0412

        """)
    sitting.wait(seconds: 3600)
    sitting.run("interview C-0412", [(5, "a note"), (400, "another"), (5, "/next"), (5, "a note")])
    #expect(!sitting.transcript.contains("minutes are over") && !sitting.transcript.contains("of 6 minutes."))
  }

  @Test func whatPassedBeforeAPauseIsToldThere() throws {
    let sitting = try Sitting()
    sitting.run("interview C-0412", [(280, "/pause")])
    #expect(talk(sitting).hasPrefix("Q1/6 0m> /pause\n  Q1: 5 of 6 minutes.\nPaused at Q1, 0 notes saved."))
    sitting.run("interview C-0412", [(1, "a note"), (100, "a note")])
    #expect(!sitting.transcript.contains("5 of 6 minutes."))
    #expect(sitting.transcript.contains("  Q1: its 6 minutes are over; 5 questions and 30 minutes remain.\n"))
  }

  @Test func aLineThatLeavesAQuestionSaysNothingOfItsTime() throws {
    let sitting = try Sitting()
    sitting.run("interview C-0412", [(500, "/next"), (10, "a note"), (10, "/back"), (10, "")])
    #expect(
      sitting.transcript.hasSuffix(
        """
        Q1/6 8m> 
          Q1: its 6 minutes are over; 4 questions and 28 minutes remain.
        Paused at Q1, 1 note saved. Resume with: extramile interview C-0412

        """))
  }

  @Test func theClockByQuestion() throws {
    let sitting = try Sitting()
    sitting.run(
      "interview C-0412",
      [
        (400, "a note"), (0, "/next"), (0, "/skip out of time"), (130, "a note"), (0, "/time"), (0, "/end"), (0, "y"),
        (240, "/time"),
      ])
    let clock = """
        8 of 36 minutes; 3 questions and 28 minutes remain.
        Q1  6  of 6     Using authority
        Q2     skipped  Acting ahead
      > Q3  2  of 6     Making it easy
        Q4  -  of 6     Using authority
        Q5  -  of 7     Acting ahead
        Q6  -  of 5     Making it easy

      """
    #expect(sitting.transcript.contains(clock))
    #expect(sitting.transcript.contains("The conversation took 8 of 36 minutes; 4 of scoring so far.\n"))
  }

  @Test(
    arguments: [
      (0, 0, "every question was reached, and no time remains."),
      (0, 1, "1 minute remains, and every question was reached."),
      (1, 0, "1 question remains, and no time."), (2, -3, "2 questions remain, and no time."),
      (2, 5, "2 questions and 5 minutes remain."),
    ] as [(Int, Int, String)])
  func whatRemains(_ questions: Int, _ minutes: Int, _ expected: String) throws {
    // Ten minutes are planned for each question.
    let used = (questions + 1) * 600 - minutes * 60
    var shares = [Pace.Share(question: "q0", planned: 10, used: used, wasReached: true, isSkipped: false)]
    for number in 0..<questions {
      shares.append(Pace.Share(question: "q\(number + 1)", planned: 10, used: 0, wasReached: false, isSkipped: false))
    }
    let pace = Pace(shares: shares, scoring: 0)
    let path = Office.package + "/QuestionBanks/empowerment.yaml"
    let file = SourceFile(name: "empowerment.yaml", bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    let kit = try Kit([try #require(BankReader.read(file).bank)])
    let text = InterviewScreens(kit: kit).timePassed(.over, shares[0], pace)
    #expect(text.hasSuffix("its 10 minutes are over; \(expected)"))
  }

  @Test(
    arguments: [
      ("--live-timer", [:], 3), ("", ["EXTRAMILE_LIVE_TIMER": "1"], 3), ("", [:], 0),
      ("--no-live-timer", ["EXTRAMILE_LIVE_TIMER": "1"], 0), ("--live-timer --plain", [:], 0),
    ] as [(String, [String: String], Int)])
  func thePromptIsRedrawnWhileNobodyTypesWhereThatWasAskedFor(
    _ option: String, _ environment: [String: String], _ count: Int
  ) throws {
    let sitting = try Sitting()
    sitting.run("interview C-0412 \(option)", [(30, "a note"), (60, "another")], environment: environment)
    #expect(sitting.reader.shown.count == count)
    if count > 0 { #expect(sitting.reader.shown == ["Q1/6 0m> ", "Q1/6 1m> ", "Q1/6 1m> "]) }
  }
}
