@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// An opening of four questions and three interviews for it, of which every number is counted by hand in the tests.
enum MeasuredOpening {
  static let bank = """
    format: 1
    bank: desk
    title: The desk
    competencies:
      care: {title: Care, definition: People feel valued., job_link: Half of all calls are complaints.}
      ease: {title: Ease, definition: Spares effort.}
    questions:
      - id: q1
        competency: care
        type: situational
        minutes: 2
        scenario: Two goods pull apart. One has to give.
        ask: What do you do?
        probes: [Whom do you tell?, What would stop you?]
        anchors: {1: Waits., 2: Asks., 3: Acts when asked., 4: Acts., 5: Acts at once.}
        overuse: Acts before listening.
        source: own
      - id: q2
        competency: ease
        type: past-behaviour
        minutes: 5
        scenario: Think of one case. Take your time.
        ask: What did you do?
        probes: [What was at stake?, What came of it?, What would you do today?]
        anchors: {1: Waits., 3: Acts when asked., 5: Acts at once.}
      - id: q3
        competency: care
        type: situational
        minutes: 5
        scenario: Two goods pull apart. One has to give.
        ask: What do you do?
        anchors: {1: Waits., 3: Acts when asked., 5: Acts at once.}
      - id: q4
        competency: ease
        type: past-behaviour
        minutes: 5
        scenario: Think of one case. Take your time.
        ask: What did you do?
        probes: [What came of it?]
        anchors: {1: Waits., 3: Acts when asked., 5: Acts at once.}

    """

  /// A target for care, and one for what the kit does not ask about.
  static let team = """
    format: 1
    team: desk
    title: Desk
    bank: [desk]
    panel: {minimum: 2}
    targets:
      care: {level: 4, weight: 3}
      courage: {level: 3}

    """

  static func opening(scoring: Scoring = .afterwards, panel: Panel = .separate) throws -> Opening {
    let bank = try #require(BankReader.read(SourceFile(name: "desk.yaml", bytes: Array(bank.utf8))).bank)
    let team = try #require(TeamReader.readAlone(SourceFile(name: "team.yaml", bytes: Array(team.utf8))).team)
    return Opening(
      id: Identity(at: Moment(milliseconds: 0), random: (1, 1)), name: "nov", openedAt: Moment(milliseconds: 0),
      kit: try Kit([bank], scoring: scoring), team: team, panel: panel, frozen: [])
  }

  /// An interview in which these lines are typed, a minute apart.
  static func interview(
    _ candidate: String, by interviewer: String, _ lines: [String], amending actions: [Event.Action] = [],
    scoring: Scoring = .afterwards
  ) throws -> HeldInterview {
    var desk = Desk(try opening(scoring: scoring).kit)
    desk.type(lines)
    for action in actions { #expect(desk.act(action) == nil) }
    return HeldInterview(candidate: candidate, interviewer: interviewer, events: desk.events)
  }

  /// C-1 by noor: question 3 skipped, question 2 not assessed. C-1 by felix: out of order, question 4 never reached, one
  /// rating amended. C-2 by noor, whose name is spelled otherwise: all questions, and no note.
  static func interviews() throws -> [HeldInterview] {
    [
      try interview(
        "C-1", by: "noor",
        [
          "told the lead", "\" I rang her", "/probe 1", "/next", "? what then", "/next", "/next", "/skip no time",
          "/end",
          "y", "4", "told the lead", "x", "no case came", "3", "wrote it up", "", "y",
        ]),
      try interview(
        "C-1", by: "felix",
        [
          "/goto 3", "waited", ".", "/goto 2", "- hid it", "/end", "y", "5", "asked first", "1", "hid it", "2",
          "waited", "", "y",
        ],
        amending: [.amended("q2", .score(2, evidence: "hid it, then told"), reason: "heard it anew")]),
      try interview(
        "C-2", by: "Noor",
        ["/next", "/next", "/next", "/end", "y", "3", "good", "3", "good", "3", "good", "3", "good", "", "y"]),
    ]
  }

  static func structure(
    _ interviews: [HeldInterview], of opening: Opening? = nil, owed: Set<String> = [], incomplete: Set<String> = []
  ) throws -> InterviewStructure {
    try InterviewStructure(
      of: opening ?? Self.opening(), interviews: interviews,
      blinding: Blinding(viewer: "manager", owed: owed, incomplete: incomplete))
  }
}

extension InterviewStructure {
  /// The measured facts by their names.
  var measured: [StructureFact.Name: StructureFact.Figure] {
    Dictionary(uniqueKeysWithValues: rows.flatMap(\.measured).map { ($0.name, $0.figure) })
  }

  /// Likewise those that are enforced.
  var enforced: [StructureFact.Name: StructureFact.Figure] {
    Dictionary(uniqueKeysWithValues: rows.flatMap(\.enforced).map { ($0.name, $0.figure) })
  }
}
