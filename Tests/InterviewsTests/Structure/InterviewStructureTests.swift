@testable import QuestionBanks
import Testing

@testable import Interviews

/// What is counted in interviews whose every line is known, and which of them are counted.
@Suite struct InterviewStructureTests {
  /// All that is measured, counted by hand: three interviews of two candidates, ten answers.
  @Test func everyMeasureIsWhatCountingByHandGives() throws {
    let structure = try MeasuredOpening.structure(MeasuredOpening.interviews())
    #expect(structure.interviews == 3)
    #expect(structure.candidates == 2)
    #expect(
      structure.measured == [
        .asked: .share(10, of: 12), .skipped: .share(1, of: 12), .notReached: .share(1, of: 12),
        .askedThroughout: .share(2, of: 4), .otherOrder: .share(1, of: 3),
        // Of the answers' probes 3 times 2, 3 times 3 and 2 times 1 were planned.
        .probesPerAnswer: .mean(0.1, n: 10), .markedProbes: .share(1, of: 17), .followUpsPerAnswer: .mean(0.1, n: 10),
        .situationalAnswers: .share(5, of: 10), .pastBehaviourAnswers: .share(5, of: 10),
        .questionsAsked: .median(3, least: 3, most: 4, n: 3),
        // 10, 7 and 5 minutes; four of them for a question of two.
        .minutes: .median(7, least: 5, most: 10, n: 3), .overPlan: .share(1, of: 10),
        .scored: .share(9, of: 10), .notAssessed: .share(1, of: 10),
        // 2, 4, 6; 2, 4, 6; 2, 4, 6, 8.
        .minutesToRating: .median(4, least: 2, most: 8, n: 10),
        // Felix' 2 for question 3 has none; the 4 for question 1 has one.
        .anchoredScores: .share(8, of: 9),
        // 2, 1, 0; 0, 1, 1; none. The bookmark has no words.
        .notesPerAnswer: .median(0, least: 0, most: 2, n: 10),
        .charactersPerAnswer: .median(0, least: 0, most: 23, n: 10), .withoutNotes: .share(6, of: 10),
        .quotes: .share(1, of: 5), .evidenceCharacters: .median(6, least: 4, most: 13, n: 9),
        .panelSize: .median(1.5, least: 1, most: 2, n: 2), .fullPanels: .share(1, of: 2),
        .metEverybody: .share(1, of: 2), .pairsSharing: .share(1, of: 1), .pairsAlike: .share(0, of: 1),
        .connected: .share(2, of: 2), .amended: .share(1, of: 10), .ratedTargets: .share(2, of: 2),
      ])
    #expect(
      structure.interviewers == [
        .init(interviewer: "felix", interviews: 1, answers: 3, minutes: 7, probes: 0),
        .init(interviewer: "noor", interviews: 2, answers: 7, minutes: 7.5, probes: 1.0 / 7),
      ])
    #expect(
      structure.questions == [
        .init(question: "q1", asked: 3, skipped: 0, notReached: 0, plannedMinutes: 2, minutes: 1, probes: 1.0 / 3),
        .init(question: "q2", asked: 3, skipped: 0, notReached: 0, plannedMinutes: 5, minutes: 3, probes: 0),
        .init(question: "q3", asked: 2, skipped: 1, notReached: 0, plannedMinutes: 5, minutes: 2, probes: 0),
        .init(question: "q4", asked: 2, skipped: 0, notReached: 1, plannedMinutes: 5, minutes: 2, probes: 0),
      ])
  }

  @Test func whatIsEnforcedIsWhatTheFilesSay() throws {
    #expect(
      try MeasuredOpening.structure([]).enforced == [
        .jobLinks: .share(1, of: 2), .targetedQuestions: .share(2, of: 4), .elicitedTargets: .share(1, of: 2),
        .sources: .share(1, of: 4), .frozenQuestions: .count(4), .reasonToSkip: .holds,
        .plannedProbes: .median(1.5, least: 0, most: 3, n: 4), .situational: .share(2, of: 4),
        .pastBehaviour: .share(2, of: 4), .questions: .count(4), .plannedMinutes: .count(17), .nameOnly: .holds,
        .scales: .count(4), .ratedBeforeSubmission: .holds, .scoredAfterwards: .holds, .anchors135: .share(4, of: 4),
        .anchorsThroughout: .share(1, of: 4), .overuse: .share(1, of: 4), .anchorsShown: .holds,
        .evidenceNeeded: .holds, .linesKept: .holds, .panelMinimum: .count(2), .separatePanel: .holds,
        .blinded: .holds, .debriefAfterCards: .holds, .scoresCountOne: .holds,
        .weights: .range(least: 1, most: 3, n: 2), .overallUncounted: .holds,
      ])
    let other = try MeasuredOpening.structure([], of: MeasuredOpening.opening(scoring: .live, panel: .joint)).enforced
    #expect(other[.scoredLive] == .holds && other[.scoredAfterwards] == nil)
    #expect(other[.jointPanel] == .holds && other[.separatePanel] == nil)
  }

  /// One interview each, of four questions; what is typed before `/end`, and what one fact says of it. Every question that
  /// was asked is then scored 3.
  @Test(
    arguments: [
      (["/goto 3", "/goto 2"], .otherOrder, .share(1, of: 1)),
      (["/next", "/next", "/back", "/back"], .otherOrder, .share(0, of: 1)),
      // Looked at again is not asked again.
      (["/next", "/goto 1", "/goto 3"], .otherOrder, .share(0, of: 1)),
      (["/goto 3", "/goto 2", "/goto 3", "/skip no time", "/undo"], .otherOrder, .share(1, of: 1)),
      // Skipped, and then asked after all.
      (["/skip no time", "/back", "there was time"], .otherOrder, .share(1, of: 1)),
      (["/skip no time", "/back", "there was time"], .skipped, .share(0, of: 4)),
      (["/skip no time", "/undo"], .skipped, .share(0, of: 4)),
      (["/goto 3"], .notReached, .share(2, of: 4)),
      (["/goto 3"], .asked, .share(2, of: 4)),
      (["/probe 1", "/probe 2", "/undo"], .probesPerAnswer, .mean(1, n: 1)),
      (["/probe 1", "/probe 2", "/undo", "/redo"], .markedProbes, .share(2, of: 2)),
      // A question that was skipped in the end was not probed.
      (["/next", "/probe 1", "/skip no time"], .markedProbes, .share(0, of: 2)),
      (["? one", "? two", "/undo"], .followUpsPerAnswer, .mean(1, n: 1)),
      ([".", ".", "a note"], .notesPerAnswer, .median(1, least: 1, most: 1, n: 1)),
      ([".", "! beyond"], .quotes, .share(0, of: 1)),
      (["\" said so", "/undo"], .withoutNotes, .share(1, of: 1)),
      (["für Zoë"], .charactersPerAnswer, .median(7, least: 7, most: 7, n: 1)),
      // Each of these lines takes a minute, and the two that end the conversation belong to its last question.
      (["one", "two"], .minutes, .median(4, least: 4, most: 4, n: 1)),
      ([], .overPlan, .share(0, of: 1)),
      (["one"], .overPlan, .share(1, of: 1)),
      (["/goto 2"], .ratedTargets, .share(1, of: 1)),
      (["/next", "/back", "/skip no time"], .ratedTargets, .share(0, of: 1)),
    ] as [([String], StructureFact.Name, StructureFact.Figure)])
  func oneInterview(_ lines: [String], _ name: StructureFact.Name, _ figure: StructureFact.Figure) throws {
    var desk = Desk(try MeasuredOpening.opening().kit)
    desk.type(lines + ["/end", "y"])
    for _ in desk.interview.walk { desk.type(["3", "good"]) }
    desk.type(["", "y"])
    #expect(desk.interview.isSubmitted)
    let held = HeldInterview(candidate: "C-1", interviewer: "noor", events: desk.events)
    #expect(try MeasuredOpening.structure([held]).measured[name] == figure)
  }

  /// The time to the rating is that to the last one before submission; of one that was given in the conversation there is
  /// none.
  @Test func ratingsGivenInTheConversationHaveNoDelay() throws {
    let live = try MeasuredOpening.interview(
      "C-1", by: "noor", ["/next", "4", "told her", "/next", "2", "waited", "/end", "y", "3", "asked", "", "y"],
      scoring: .live)
    let structure = try MeasuredOpening.structure([live], of: MeasuredOpening.opening(scoring: .live))
    #expect(structure.measured[.ratedLive] == .share(2, of: 3))
    #expect(structure.measured[.minutesToRating] == .median(2, least: 2, most: 2, n: 1))
    let again = try MeasuredOpening.interview(
      "C-1", by: "noor", ["/end", "y", "4", "told her", "/back", "3", "told her late", "", "y"])
    #expect(
      try MeasuredOpening.structure([again]).measured[.minutesToRating] == .median(5, least: 5, most: 5, n: 1))
  }

  /// Who met whom: the interviewers of each candidate, and what is then said of pairs, panels and groups.
  @Test(
    arguments: [
      (["a b"], nil, nil, nil, nil),
      (["a", "b"], (0, 2), (0, 1), (0, 1), (1, 2)),
      (["a b", "b a"], (2, 2), (1, 1), (1, 1), (2, 2)),
      (["a b", "b c", "c d"], (0, 4), (2, 3), (0, 3), (3, 3)),
      (["a b", "A c", "a d"], (1, 4), (3, 3), (0, 3), (3, 3)),
      (["a b", "a c", "d e"], (0, 5), (1, 3), (0, 3), (2, 3)),
    ] as [([String], (Int, Int)?, (Int, Int)?, (Int, Int)?, (Int, Int)?)])
  func panels(
    _ panels: [String], _ met: (Int, Int)?, _ sharing: (Int, Int)?, _ alike: (Int, Int)?, _ connected: (Int, Int)?
  ) throws {
    let interviews = try panels.enumerated().flatMap { candidate, panel in
      try panel.split(separator: " ").map {
        try MeasuredOpening.interview("C-\(candidate)", by: String($0), ["/end", "y", "3", "good", "", "y"])
      }
    }
    let measured = try MeasuredOpening.structure(interviews).measured
    func share(_ pair: (Int, Int)?) -> StructureFact.Figure? { pair.map { .share($0.0, of: $0.1) } }
    #expect(measured[.metEverybody] == share(met))
    #expect(measured[.pairsSharing] == share(sharing))
    #expect(measured[.pairsAlike] == share(alike))
    #expect(measured[.connected] == share(connected))
  }

  @Test func nothingIsMeasuredWithoutInterviews() throws {
    let structure = try MeasuredOpening.structure([])
    #expect(structure.measured.isEmpty && structure.interviewers.isEmpty && structure.questions.isEmpty)
    #expect(structure.rows.map(\.component) == StructureComponent.allCases)
    #expect(structure.leftOut == [])
  }

  /// Whatever is hidden from the viewer, the rest is as if those interviews were not there, and they are counted.
  @Test(
    arguments: [(["C-1"], []), ([], ["C-1"]), (["C-1"], ["C-2"]), (["C-2"], [])] as [(Set<String>, Set<String>)])
  func whatIsHiddenIsCountedAndLeftOut(_ owed: Set<String>, _ incomplete: Set<String>) throws {
    let all = try MeasuredOpening.interviews()
    let draft = try MeasuredOpening.interview("C-2", by: "jonas", ["a note", "/pause"])
    let seen = try MeasuredOpening.structure(all + [draft], owed: owed, incomplete: incomplete)
    let alone = try MeasuredOpening.structure(
      all.filter { !owed.contains($0.candidate) && !incomplete.contains($0.candidate) })
    #expect(seen.rows == alone.rows)
    #expect(seen.interviewers == alone.interviewers)
    #expect(seen.questions == alone.questions)
    #expect((seen.interviews, seen.candidates) == (alone.interviews, alone.candidates))
    func leftOut(_ reason: InterviewStructure.LeftOut.Reason, _ candidates: Set<String>)
      -> InterviewStructure.LeftOut?
    {
      let interviews = all.count { candidates.contains($0.candidate) }
      return interviews == 0 ? nil : .init(reason: reason, interviews: interviews, candidates: candidates.count)
    }
    let expected: [InterviewStructure.LeftOut?] = [
      .init(reason: .draft, interviews: 1, candidates: 1), leftOut(.hidden(.ownCardOwed), owed),
      leftOut(.hidden(.panelIncomplete), incomplete),
    ]
    #expect(seen.leftOut == expected.compactMap(\.self))
  }
}
