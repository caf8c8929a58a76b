import Foundation
import Testing

/// `practice` from a script: the same lines as on a terminal, and nothing is kept of them.
@Suite struct PracticeTests {
  private func lines(_ scores: [Int]) -> String { scores.map { "\($0)\nwhat they said\n" }.joined() }

  @Test func oneQuestionFromBeginningToReport() throws {
    let office = try Office()
    let run = try office.run(
      "practice empowerment --question sixty-orders --seed 1",
      input: "3\nwaits for who asks\nx\ncannot tell from this\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output == "golden")
    #expect(!FileManager.default.fileExists(atPath: office.home.path + "/data"))
  }

  @Test func aTestShowsNoKeyBeforeTheEnd() throws {
    let run = try Office().run("practice empowerment --test --seed 4", input: lines(Array(repeating: 3, count: 12)))
    #expect(run.status == 0)
    let walk = try #require(run.output.range(of: "(12/12)")).lowerBound
    #expect(!run.output[..<walk].contains("Key "))
    #expect(run.output.contains("empowerment, seed 4: 12 answers scored\n"))
    #expect(
      run.output.contains(
        """
          as the key      3 of 12, 25 % (95 % interval: 5 to 57 %)
          within 1 point  9 of 12
          mean difference -0.17 (95 % interval: -0.97 to +0.64): no leaning that could
                          be told from chance
          weighted kappa  0.00, where 1 is full agreement and 0 what chance would give
          spread          0.00, the key's 1.27: your scores keep together where the keys
                          part

          score             1  2  3  4  5
          yours             0  0 12  0  0
          the key's         1  3  3  3  2

        The intervals say how far so few answers carry.
        """))
  }

  @Test func whoLeavesGetsTheReportSoFar() throws {
    for input in ["3\nsaid so\nq\n4\nnot read\n", "3\nsaid so\n", "3\nsaid so\n5\n"] {
      let run = try Office().run("practice judgment --seed 2", input: input)
      #expect(run.status == 0)
      #expect(run.output.contains("judgment, seed 2: 1 answer scored, 11 not reached\n"))
      #expect(run.output.contains("1 answer is too few to tell more: intervals, leaning and kappa need 8."))
    }
    let nothing = try Office().run("practice judgment --seed 2")
    #expect(nothing.output.hasSuffix("Without a score there is nothing to compare with the key.\n"))
    #expect(nothing.status == 0)
  }

  @Test func theReportAsData() throws {
    let run = try Office().run(
      "practice empowerment --seed 4 --json", input: lines(Array(repeating: 3, count: 9)) + "x\nno case\n")
    #expect(run.status == 0)
    #expect(run.errors.contains("(1/12)"))
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      report.keys.sorted() == [
        "answers", "answersVersion", "bank", "bankVersion", "counts", "enough", "exact", "exactInterval",
        "keyDeviation", "leaning", "meanDifference", "meanDifferenceInterval", "mode", "notAssessed", "scored", "seed",
        "spread", "unreached", "weightedKappa", "withinOne", "yourDeviation",
      ])
    #expect(report["scored"] as? Int == 9)
    #expect(report["notAssessed"] as? Int == 1)
    #expect(report["unreached"] as? Int == 2)
    #expect(report["mode"] as? String == "learning")
    #expect(report["spread"] as? String == "narrow")
    let answers = try #require(report["answers"] as? [[String: Any]])
    #expect(answers.count == 10)
    for answer in answers {
      #expect(
        answer.keys.sorted() == [
          "answer", "because", "difference", "evidence", "key", "notAssessedReason", "overuse", "question", "score",
          "whyNotYours",
        ])
    }
    let page = try String(
      contentsOfFile: Office.package + "/Sources/Interviews/Interviews.docc/Interface.md", encoding: .utf8)
    for member in Array(report.keys) + answers[0].keys.map({ ".\($0)" }) {
      #expect(page.contains("`\(member)"), "\(member)")
    }
  }

  @Test func refusedLinesAreNamedWithTheirNumbers() throws {
    let run = try Office().run("practice judgment --seed 2", input: "7\n3\n\nsaid so\n/shwo\n")
    #expect(
      run.errors == """
        line 1: 7 is no choice here: type 1-5, x, s, q or ?.
        line 3: A 3 stands only with its evidence: type in one line what they said or did. /back changes the score.
        line 5: /shwo is no command here; did you mean /show? Nothing was saved. For a note that begins with a slash, type //.
        extramile: 3 lines of the input refused (1, 3, 5), as said above.

        """)
    #expect(run.status == 1)
    #expect(run.output.contains("1 answer scored"))
  }

  @Test func theSeedIsSaidAndMayBeGiven() throws {
    let office = try Office()
    func firstLine(_ line: String) throws -> String { String(try office.run(line).output.prefix { $0 != "\n" }) }
    #expect(try firstLine("practice judgment --seed 77").hasPrefix("judgment: 12 sample answers, seed 77. The key"))
    let said = try firstLine("practice judgment").split(separator: "seed ").last.map { $0.prefix { $0.isNumber } }
    let seed = try #require(said)
    #expect(try office.run("practice judgment --seed \(seed)").output.contains("(1/12)"))
  }

  @Test(
    arguments: [
      (
        "practice people", 2,
        "There is no file of sample answers for people in BANKS/practice/: it has empowerment, judgment."
      ),
      (
        "practice judgment --question tento-six", 2,
        "Bank judgment has no question tento-six: it has day-forty-one, nobodys-job, forty-callers, instruction-misfit, ten-to-six, made-it-worse. Did you mean ten-to-six?"
      ),
      (
        "practice judgment --seed many", 64,
        "The value 'many' is invalid for '--seed <number>' See: extramile help practice"
      ),
    ] as [(String, Int32, String)])
  func oneMessage(_ line: String, _ status: Int32, _ message: String) throws {
    let run = try Office().run(line)
    #expect(run.errors == "extramile: \(message.replacing("BANKS", with: Office.package + "/QuestionBanks"))\n")
    #expect(run.output == "")
    #expect(run.status == status)
  }

  /// A bank and its answers may lie anywhere; what is wrong with the answers is shown before anything is asked.
  @Test func answersBesideABankOfOnesOwn() throws {
    let office = try Office()
    let folder = office.home.path + "/mine"
    try FileManager.default.createDirectory(atPath: folder + "/practice", withIntermediateDirectories: true)
    for name in ["judgment.yaml", "practice/judgment.yaml"] {
      try FileManager.default.copyItem(atPath: "\(Office.package)/QuestionBanks/\(name)", toPath: "\(folder)/\(name)")
    }
    let line = "practice \(folder)/judgment.yaml --seed 1"
    #expect(try office.run(line).output.hasPrefix("judgment: 12 sample answers, seed 1."))

    let path = folder + "/practice/judgment.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("question: ten-to-six", with: "question: ten-to-sixx").write(
      toFile: path, atomically: true, encoding: .utf8)
    let run = try office.run(line)
    #expect(run.status == 2)
    #expect(run.errors.contains("error: no question 'ten-to-sixx' in bank 'judgment' [question-exists]"))
    #expect(run.errors.contains("help: did you mean 'ten-to-six'?"))
    let check = try office.run("bank check --banks \(folder)")
    #expect(check.status == 1)
    #expect(check.output.contains("mine/practice/judgment.yaml:"))
    #expect(try office.run("bank check \(path)").status == 1)
  }
}
