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
    #expect(run.output == wholePractice)
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
          as the key       3 of 12, 25 % (95 % interval: 5 to 57 %)
          within 1 point   9 of 12
          severity         +0.17 (95 % interval: -0.64 to +0.97): no leaning that could
                           be told from chance; above 0 is harsher than the key
          weighted kappa   0.00, where 1 is full agreement and 0 what chance would give
          spread           0.00, the key's 1.27: your scores keep together where the
                           keys part

          score      1  2   3  4  5
          yours      0  0  12  0  0
          the key's  1  3   3  3  2

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
        "keyDeviation", "leaning", "mode", "notAssessed", "scored", "seed", "severity", "severityInterval",
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
          "answer", "because", "evidence", "key", "notAssessedReason", "overuse", "question", "score", "severity",
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
        "The value 'many' is invalid for '--seed <number>'. See: extramile help practice"
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

/// Two answers at the width of 80: the question and the answer, the key after each, and the report.
private let wholePractice = """
  empowerment: 2 sample answers, seed 1. The key follows each answer. Nothing is
  saved; ? lists the keys to press, C-d leaves with the report so far.

  (1/2)  Acting ahead  (sixty-orders)
    On Tuesday you hear that a part used in sixty open orders may come a week
    late. The supplier will confirm on Thursday; half of such rumours come to
    nothing. If you warn people now, some will cancel for no reason. If you wait,
    some will plan on a date that you doubt.
    Ask: What do you do between now and Thursday?

    Beatriz answers:
      I'd want the list first. Sixty orders, and I'd sort it by, um, by when they
      need it and if something hangs on it. Like somebody who's booked a fitter
      for Monday, that's another thing than somebody who puts it in the shed.
      Maybe it's eight of them, maybe twelve. Those I'd ring, today, Tuesday. And
      I'd say what I know, that's not much: the part could come a week late, we'll
      know on Thursday, it's about fifty-fifty. You can wait till Thursday, or we
      move your fitter now and nothing's lost, or you take the other model, that
      one's on the shelf. The rest I don't ring. If they ask they get the same
      answer. And on Thursday, whatever comes, the twelve hear from me again, also
      if it's good. If Thursday brings nothing, hm, then I'd go a bit further down
      the list. I'd tell purchasing what I'm telling people, so we don't say two
      things. It's not elegant.

    1 Waits for Thursday, or for customers to ring, and deals with those who ask.
    3 Answers openly if customers ask, and has a message ready to send once it is
      confirmed.
    5 Finds who has most to lose by waiting, tells them now what is known and not,
      offers a choice.
    Too much: Warns all sixty on a rumour, and brings about cancellations that
      Thursday would have spared.

    Key 5, you gave 3, 2 points less.
      "somebody who's booked a fitter for Monday": Finds who has most to lose by
        waiting.
      "Those I'd ring, today, Tuesday": Tells them now, unasked.
      "we'll know on Thursday, it's about fifty-fifty": Says what is known and
        what is not.
      "You can wait till Thursday, or we move your fitter now": Offers a choice.
      Not 4: That most of the sixty hear nothing is no gap: warning all of them is
             the overuse of this question. She says how she would draw the line,
             and when she would move it.

  (2/2)  Acting ahead  (sixty-orders)
    On Tuesday you hear that a part used in sixty open orders may come a week
    late. The supplier will confirm on Thursday; half of such rumours come to
    nothing. If you warn people now, some will cancel for no reason. If you wait,
    some will plan on a date that you doubt.
    Ask: What do you do between now and Thursday?

    Anselm answers:
      I think the worst thing you can do is to make people nervous for nothing.
      Half of these rumours come to nothing, you said it yourself. So between
      Tuesday and Thursday I wouldn't go out with it. But I wouldn't hide it
      either. If someone rings and asks about their date I'd say, there's a part
      that may be late, we'll know on Thursday, I can put you down for a call. I'd
      want all of us at the desk to say the same, so I'd put two lines in our chat
      for that. And I'd use the two days: I'd write the message, with the new date
      left blank, and I'd have the sixty addresses ready, so that on Thursday at
      nine it takes five minutes and not the whole morning. If Thursday comes and
      they don't know, then I suppose I'd wait for the supplier, what else can you
      say. You can't promise a date that nobody's given you.

    1 Waits for Thursday, or for customers to ring, and deals with those who ask.
    3 Answers openly if customers ask, and has a message ready to send once it is
      confirmed.
    5 Finds who has most to lose by waiting, tells them now what is known and not,
      offers a choice.
    Too much: Warns all sixty on a rumour, and brings about cancellations that
      Thursday would have spared.

    Key 3, you set it aside.
      "I wouldn't go out with it": Tells nobody before Thursday unless they ask.
      "there's a part that may be late, we'll know on Thursday": Answers openly to
        those who ask.
      "I'd have the sixty addresses ready": Has the message ready for the moment
        it is confirmed.
      Not 2: The 1 merely waits. He answers openly, gets the desk to say the same,
             and prepares.
      Not 4: It is the 3 done with care: nobody looks for the customer who loses
             by waiting, so that one learns of it only by ringing.

  empowerment, seed 1: 1 answer scored, 1 not assessed
    as the key       0 of 1
    within 1 point   0 of 1
    severity         +2.00; above 0 is harsher than the key

    score      1  2  3  4  5
    yours      0  0  1  0  0
    the key's  0  0  0  0  1

  1 answer is too few to tell more: intervals, leaning and kappa need 8. The key
  is a reading of the anchors, and not the truth: talk over where yours differs.
  No record was kept.

  Scored otherwise than the key

    the-list-first: you 3, the key 5 (sixty-orders)
      Your evidence: waits for who asks
      3 Answers openly if customers ask, and has a message ready to send once it
        is confirmed.
      5 Finds who has most to lose by waiting, tells them now what is known and
        not, offers a choice.
      Not 4: That most of the sixty hear nothing is no gap: warning all of them is
             the overuse of this question. She says how she would draw the line,
             and when she would move it.

  """
