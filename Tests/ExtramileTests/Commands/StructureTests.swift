import Foundation
import Testing

/// What `opening show` says of the structure of interviews, for people and for programs.
@MainActor @Suite struct StructureTests {
  /// C-1 by noor and felix, every line half a minute after the one before: noor probes and skips question 4, felix goes to
  /// question 3 first and reaches no further than that. Then somebody begins with C-2.
  private func sitting() throws -> Sitting {
    let sitting = try Sitting()
    func lines(_ text: String) -> [Sitting.Step] {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { (30, String($0)) }
    }
    sitting.run(
      "interview C-1 --as noor",
      lines(
        """
        refund first
        " I would rather explain it
        /probe 1
        /next
        told who rang
        /next
        /next
        /skip train
        waits
        /next
        asked why
        /end
        y
        4
        refunded at once
        2
        told who rang
        x
        no case
        3
        waits, then tells
        5
        had it dropped

        y
        """))
    sitting.run(
      "interview C-1 --as felix",
      lines("/goto 3\nnote for delivery\n/goto 2\n/end\ny\n3\nasked the lead\n1\nwaited\n4\nfull note\n\ny"))
    sitting.run("interview C-2 --as jonas", lines("a note\n/pause"))
    return sitting
  }

  @Test func aScreenOfAllComponents() throws {
    let sitting = try sitting()
    #expect(sitting.run("opening show --as noor") == 0)
    let text = try #require(sitting.transcript.firstRange(of: "Structure  (")).lowerBound
    #expect(String(sitting.transcript[text...]) == Self.screen)
  }

  /// One fact a line, each with its kind.
  @Test func inPlain() throws {
    let sitting = try sitting()
    sitting.run("opening show --as noor --plain")
    #expect(
      sitting.transcript.contains(
        """

        Component 5: Use longer interview or larger number of questions
        Enforced: questions: 6
        Enforced: planned minutes: 36
        Measured: questions asked in an interview: median 4, from 3 to 5, of 2 interviews
        Measured: minutes of an interview: median 4.5, from 2.5 to 6.5, of 2 interviews
        Measured: answers that took longer than planned: 0 of 8
        Not seen by the program: the length of an interview that was typed up from a file: its minutes are those of the \
        typing

        Component 6: Control ancillary information

        """))
    #expect(
      sitting.transcript.contains(
        "\nInterviewer: felix\nInterviews: 1\nAnswers: 3\nMedian minutes: 2.5\nProbes an answer: 0.00\n"))
    #expect(sitting.transcript.contains("\nQuestion: Q4\nAsked: 0\nSkipped: 1\nNot reached: 1\nMedian minutes: none\n"))
  }

  /// Words beside the numbers are broken under each other, on a wide screen not at all.
  @Test(
    arguments: [
      (
        60,
        """
         9  Use detailed anchored rating scales
          enforced   6 of 6  questions with anchors at 1, 3 and 5
                     0 of 6  questions with an anchor at each score
                     6 of 6  questions that say what too much of it
                             is
                        yes  the anchors are on screen when a score
                             is given
        """
      ),
      (
        80,
        """
        13  Do not discuss candidates or answers between interviews
          enforced      yes  who owes a card on a candidate sees nothing of the others'
                        yes  the panel's talk begins when every card that was begun is
                             in
          not seen           what interviewers say to each other
        """
      ),
      (
        120,
        """
         6  Control ancillary information
          enforced      yes  nothing is kept of a candidate but a name and what interviewers type
          not seen           what interviewers knew of the candidate otherwise: applications, test results, references, earlier
                             talks
        """
      ),
      (
        200,
        """
         6  Control ancillary information
          enforced      yes  nothing is kept of a candidate but a name and what interviewers type
          not seen           what interviewers knew of the candidate otherwise: applications, test results, references, earlier talks
        """
      ),
    ])
  func onScreensOfAnyWidth(_ columns: Int, _ component: String) throws {
    let run = try Office.withOpening().run("opening show", environment: ["COLUMNS": String(columns)])
    #expect(run.output.contains("\n\(component)\n"), "\(run.output)")
  }

  @Test func anOpeningWithoutInterviewsShowsWhatIsEnforced() throws {
    let sitting = try Sitting()
    sitting.run("opening show")
    #expect(sitting.transcript.contains("\nStructure\n  The fifteen components of interview structure by"))
    #expect(sitting.transcript.contains("\n  Nothing is measured yet: no interview has begun.\n"))
    #expect(sitting.transcript.contains("  yes  a question is skipped only with a reason\n"))
    for word in ["measured  ", "By interviewer", "By question", "Left out"] {
      #expect(!sitting.transcript.contains(word), "\(word)")
    }
  }

  // MARK: As data

  @Test func jsonIsTheDocumentedObject() throws {
    let sitting = try sitting()
    sitting.run("opening show --as noor --json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(sitting.transcript.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "closedAt", "competencies", "files", "minutes", "openedAt", "opening", "panel", "questions", "retentionMonths",
        "scoring", "structure", "team",
      ])
    let structure = try #require(object["structure"] as? [String: Any])
    #expect(
      structure.keys.sorted() == [
        "byInterviewer", "byQuestion", "candidates", "components", "interviews", "leftOut",
      ])
    let components = try #require(structure["components"] as? [[String: Any]])
    #expect(components.map { $0["number"] as? Int } == Array(1...15))
    #expect(components.map { $0["part"] as? String }.firstIndex(of: "evaluation") == 7)
    func text(_ value: Any) throws -> String {
      String(decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]), as: UTF8.self)
    }
    #expect(
      try text(structure["leftOut"] ?? 0) == #"[{"candidates":1,"interviews":1,"reason":"draft"}]"#)
    #expect(
      try text(components[7]) == """
        {"component":"ratings","enforced":[\
        {"fact":"scales","figure":"count","least":null,"most":null,"n":null,"value":6},\
        {"fact":"rated-before-submission","figure":"holds","least":null,"most":null,"n":null,"value":null},\
        {"fact":"scored-afterwards","figure":"holds","least":null,"most":null,"n":null,"value":null}],"measured":[\
        {"fact":"scored","figure":"share","least":null,"most":null,"n":8,"value":7},\
        {"fact":"not-assessed","figure":"share","least":null,"most":null,"n":8,"value":1},\
        {"fact":"minutes-to-rating","figure":"median","least":1,"most":5,"n":8,"value":2.5}],\
        "notSeen":null,"number":8,"part":"evaluation","title":"Rate each answer or use multiple scales"}
        """)
    #expect(
      try text(structure["byInterviewer"] ?? 0) == """
        [{"answers":3,"interviewer":"felix","interviews":1,"medianMinutes":2.5,"probesPerAnswer":0},\
        {"answers":5,"interviewer":"noor","interviews":1,"medianMinutes":6.5,"probesPerAnswer":0.2}]
        """)
    #expect(
      try text((structure["byQuestion"] as? [Any])?[3] ?? 0) == """
        {"asked":0,"medianMinutes":null,"notReached":1,"plannedMinutes":6,"probesPerAnswer":null,\
        "question":"decided-alone","skipped":1}
        """)
  }

  private static let screen = """
    Structure  (2 submitted interviews, 1 candidate, 2 interviewers)
      The fifteen components of interview structure by Campion, Palmer and Campion
      (1997), each with what the program and the files of this opening enforce, and
      with what was measured: seven of the content, then eight of the evaluation.
      They are not added up.
      Left out: 1 interview with 1 candidate, not submitted yet.
      An answer is a question that was asked in an interview. Ratings count as they
      were submitted, minutes by the program's clock. These are interviews of one
      opening: they say what happened in them, and not how anybody usually
      interviews.

     1  Base questions on a job analysis
      enforced         3 of 3  competencies that say why the work needs them
                       6 of 6  questions on a competency that the team has a target
                               for
                       3 of 6  targets of the team that a question is about
                       6 of 6  questions that name their source
      not seen                 whether there was a job analysis, how it was made,
                               and by whom

     2  Ask exact same questions of each candidate
      enforced              6  questions whose words and order were frozen with the
                               opening
                          yes  a question is skipped only with a reason
      measured        8 of 12  questions asked
                      1 of 12  questions skipped, with the reason
                      3 of 12  questions never reached
                       3 of 6  questions of the kit that were asked in every
                               interview
                       1 of 2  interviews that asked in another order than the kit's
      not seen                 whether the questions were read out as they are
                               worded

     3  Limit prompting, follow-up questioning, and elaboration on questions
      enforced        4 (3-4)  planned probes for a question, median (range) of 6
                               questions
      measured           0.13  probes marked for an answer, mean of 8 answers
                      1 of 29  planned probes marked as asked
                         0.00  follow-ups noted for an answer, mean of 8 answers
      not seen                 follow-ups that nobody marked or noted; nothing
                               limits them

     4  Use better types of questions
      enforced         3 of 6  situational questions
                       3 of 6  past-behaviour questions
      measured         5 of 8  answers to situational questions
                       3 of 8  answers to past-behaviour questions

     5  Use longer interview or larger number of questions
      enforced              6  questions
                           36  planned minutes
      measured        4 (3-5)  questions asked in an interview, median (range) of 2
                               interviews
                4.5 (2.5-6.5)  minutes of an interview, median (range) of 2
                               interviews
                       0 of 8  answers that took longer than planned
      not seen                 the length of an interview that was typed up from a
                               file: its minutes are those of the typing

     6  Control ancillary information
      enforced            yes  nothing is kept of a candidate but a name and what
                               interviewers type
      not seen                 what interviewers knew of the candidate otherwise:
                               applications, test results, references, earlier talks

     7  Do not allow questions from candidate until after the interview
      enforced                 nothing
      not seen                 when candidates ask questions of their own, and what
                               they are told

     8  Rate each answer or use multiple scales
      enforced              6  scales from 1 to 5, one for each question
                          yes  a card is in only when each answer has a score, or
                               the reason why it has none
                          yes  answers are scored when the candidate has left
      measured         7 of 8  answers scored
                       1 of 8  answers not assessed, with the reason
                        2 min  time from the candidate's leaving to the rating,
                               median of 8 ratings, longest 5 min

     9  Use detailed anchored rating scales
      enforced         6 of 6  questions with anchors at 1, 3 and 5
                       0 of 6  questions with an anchor at each score
                       6 of 6  questions that say what too much of it is
                          yes  the anchors are on screen when a score is given
      measured         4 of 7  scores that have an anchor of their own

    10  Take detailed notes
      enforced            yes  a score stands only with its evidence in words
                          yes  each line is kept as it was typed, with its minute
      measured        1 (0-2)  notes on an answer, median (range) of 8 answers
                     7 (0-37)  characters of notes on an answer, median (range) of 8
                               answers
                       3 of 8  answers without a note
                       1 of 6  notes that quote the candidate
                    14 (6-17)  characters of evidence for a score, median (range) of
                               7 scores

    11  Use multiple interviewers
      enforced              2  interviewers that the team asks for, at least
                          yes  interviewers meet the candidate one by one; each has
                               a card of their own
      measured              2  interviewers of a candidate, from 1 candidate
                       1 of 1  candidates with as many interviewers as the team asks
                               for

    12  Use same interviewer(s) across all candidates
      enforced                 nothing

    13  Do not discuss candidates or answers between interviews
      enforced            yes  who owes a card on a candidate sees nothing of the
                               others'
                          yes  the panel's talk begins when every card that was
                               begun is in
      measured         0 of 8  ratings amended after submission
      not seen                 what interviewers say to each other

    14  Provide extensive interviewing training
      enforced                 nothing
      not seen                 any training, and who practised on sample answers:
                               practice keeps no record

    15  Use statistical rather than clinical prediction
      enforced            yes  compare takes plain means, each score counting one
                          1-3  weights of the competencies, frozen with the opening,
                               range of 6 targets
                          yes  the overall impression is never counted
      measured         3 of 3  competencies with a target that were scored, of all
                               candidates
      not seen                 how the people who decide weigh what compare says

    By interviewer
      Interviewer  Interviews  Answers  Minutes  Probes
      felix                 1        3      2.5    0.00
      noor                  1        5      6.5    0.20
      Minutes: the median of the interviews. Probes: marked for an answer, their
      mean.

    By question
          Asked  Skipped  Unreached  Minutes  Planned  Probes
      Q1      2        0          0      1.3        6    0.50
      Q2      2        0          0      1.0        6    0.00
      Q3      2        0          0      0.8        6    0.00
      Q4      0        1          1        -        6       -
      Q5      1        0          1      1.0        7    0.00
      Q6      1        0          1      1.5        5    0.00
      Minutes: the median of the times it was asked. Probes: marked for an answer,
      their mean.

    """
}
