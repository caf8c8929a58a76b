import Testing

@testable import Interviews
@testable import Text

/// What a debrief asks for, keeps, and hides until it may be seen.
@Suite struct DebriefTests {
  @Test func aWholeDebrief() {
    var table = RoundTable(samplePanel)
    #expect(table.debrief.walk == ["care", "ease"])
    #expect(table.next == .extreme(.lowest, member: "amara", "care"))
    table.type("more than being told")
    #expect(table.next == .extreme(.highest, member: "noor", "care"))
    table.type(["", "y", "3", "4", "4"])
    #expect(table.next == .show("care"))
    #expect(table.debrief.second("care", of: "noor") == nil)
    table.type("y")
    #expect(table.debrief.second("care", of: "noor") == .score(4))
    table.type("cares when asked")
    #expect(table.next == .extreme(.lowest, member: "felix", "ease"))
    table.type(["", "", "y", "3", "3", "x"])
    #expect(table.next == .estimateReason(member: "noor", "ease"))
    table.type(["heard nothing of it", "y", "", "the whole", "hold", "two more references"])
    let debrief = table.debrief
    #expect(debrief.second("ease", of: "noor") == .notAssessed(reason: "heard nothing of it"))
    #expect(debrief.answer(.lowest, of: "amara", on: "care") == "more than being told")
    #expect(debrief.answer(.highest, of: "noor", on: "care") == "")
    #expect(debrief.note(on: "care") == "cares when asked")
    #expect(debrief.note(on: "ease") == "")
    #expect(debrief.note == "the whole")
    #expect(debrief.decisions.map(\.decision.choice) == [.hold])
    #expect(debrief.next() == .decision)
    table.type(["hire", "both references were good"])
    #expect(table.debrief.decisions.map(\.decision.choice) == [.hold, .hire])
  }

  /// The mean of what a member assessed; not assessed is counted and is no number.
  @Test func firstEstimates() {
    let debrief = RoundTable([card("amara", 1, nil, 2, 3), card("noor", 4, nil, nil, nil)]).debrief
    #expect(debrief.first("care", of: "amara") == FirstEstimate(mean: 1.5, n: 2, notAssessed: 0))
    #expect(debrief.first("ease", of: "amara") == FirstEstimate(mean: 3, n: 1, notAssessed: 1))
    #expect(debrief.first("care", of: "noor") == FirstEstimate(mean: 4, n: 1, notAssessed: 1))
    #expect(debrief.first("ease", of: "noor") == FirstEstimate(mean: nil, n: 0, notAssessed: 2))
    #expect(debrief.first("care", of: "felix") == nil)
  }

  /// Range first, then standard deviation, then the kit's order; what one person alone assessed comes last.
  @Test(arguments: [
    ([card("a", 1, 3), card("b", 3, 4)], ["care", "ease"]),
    ([card("a", 2, 1), card("b", 3, 4)], ["ease", "care"]),
    ([card("a", 2, 2), card("b", 3, 3)], ["care", "ease"]),
    // Range 2 both; 1 3 3 and 1 2 3: standard deviations 1.15 and 1.
    ([card("a", 1, 1), card("b", 2, 3), card("c", 3, 3)], ["ease", "care"]),
    ([card("a", 3, 1), card("b", nil, 1)], ["ease", "care"]),
    // Assessed by nobody: not talked about.
    ([card("a", nil, 1), card("b", nil, 2)], ["ease"]),
  ])
  func theLargestDisagreementComesFirst(_ cards: [PanelCard], _ walk: [String]) {
    #expect(RoundTable(cards, kit: sampleKit(2)).debrief.walk == walk)
  }

  @Test func everyoneAtAnExtremeIsAskedAndNobodyWhereAllAgree() {
    let debrief = RoundTable([card("a", 2, 3), card("b", 2, 3), card("c", 4, 3)], kit: sampleKit(2)).debrief
    #expect(debrief.extreme(.lowest, of: "care") == ["a", "b"])
    #expect(debrief.extreme(.highest, of: "care") == ["c"])
    #expect(debrief.extreme(.lowest, of: "ease").isEmpty)
    #expect(debrief.extreme(.highest, of: "ease").isEmpty)
  }

  /// What `second` and everything computed from it say, before and after the estimates are shown.
  @Test func secondEstimatesAreHiddenUntilAllAreShown() {
    var table = RoundTable(samplePanel)
    table.type(["", "", "y", "2", "4"])
    #expect(table.debrief.missing("care") == ["noor"])
    #expect(table.act(.shown("care")) == .notNow)
    table.type("5")
    let hidden = table.debrief
    #expect(hidden.members.allSatisfy { hidden.second("care", of: $0) == nil && hidden.pair("care", of: $0) == nil })
    #expect(hidden.shift.n == 0 && hidden.disagreementAfter("care") == nil)
    // Until then an estimate may be typed again.
    #expect(table.act(.estimated(member: "amara", "care", .score(3))) == nil)
    table.type("y")
    #expect(table.debrief.second("care", of: "amara") == .score(3))
    #expect(table.act(.estimated(member: "amara", "care", .score(5))) == .estimatesShown)
    #expect(table.debrief.shift.n == 3)
  }

  @Test func estimatesComeAfterTheTalkAndFromMembersAlone() {
    var table = RoundTable(samplePanel)
    #expect(table.act(.estimated(member: "amara", "care", .score(3))) == .notNow)
    #expect(table.act(.talked("care", .apart)) == nil)
    #expect(table.act(.estimated(member: "jonas", "care", .score(3))) == .notNow)
    #expect(table.act(.estimated(member: "amara", "courage", .score(3))) == .notNow)
    #expect(table.act(.estimated(member: "amara", "care", .score(6))) == .noSuchScore(6))
    #expect(table.act(.estimated(member: "amara", "care", .notAssessed(reason: ""))) == .reasonNeeded)
    #expect(table.act(.estimated(member: "amara", "care", .score(3))) == nil)
  }

  @Test func estimatesFromOtherTerminalsAreWaitedForAtTheEnd() {
    var table = RoundTable(samplePanel)
    #expect(table.debrief.nextEstimate(of: "noor") == nil)
    table.type(["", "", "o"])
    #expect(table.next == .extreme(.lowest, member: "felix", "ease"))
    #expect(table.debrief.nextEstimate(of: "noor") == .estimate(member: "noor", "care"))
    table.type(["", "", "o"])
    #expect(table.next == .waiting)
    #expect(table.debrief.owed.map(\.count) == [2, 2, 2])
    #expect(table.debrief.next(here: true) == .estimate(member: "amara", "care"))
    for member in ["noor", "amara", "felix"] {
      #expect(table.act(.estimated(member: member, "ease", .score(3))) == nil)
    }
    #expect(table.next == .show("ease"))
    table.type(["y", ""])
    #expect(table.next == .waiting)
    #expect(table.debrief.nextEstimate(of: "noor") == .estimate(member: "noor", "care"))
  }

  @Test func whatIsMissingIsNotWaitedForWithAReason() {
    var table = RoundTable(samplePanel)
    table.type(["", "", "y", "2", "4"])
    #expect(table.type("/close") == .closingNeedsReason)
    #expect(table.type("/close noor is on leave") == nil)
    #expect(table.debrief.closing == "noor is on leave")
    #expect(table.debrief.second("care", of: "amara") == .score(2))
    #expect(table.debrief.second("care", of: "noor") == nil)
    // Nothing was estimated on ease, so nothing is asked about it any more.
    #expect(table.next == .note("care"))
    table.type("")
    #expect(table.next == .wholeNote)
    #expect(table.act(.estimated(member: "noor", "care", .score(4))) == .estimatesShown)
    #expect(table.act(.closed(reason: "once more")) == .nothingToClose)
  }

  @Test func decisionsNeedAReasonAndTheWholeTalk() {
    var table = RoundTable(samplePanel)
    #expect(table.act(.decided(Decision(.hire, reason: "good", basis: sampleBasis))) == .notNow)
    table.type(["/close no time left", ""])
    #expect(table.next == .decision)
    #expect(table.act(.decided(Decision(.hire, reason: "", basis: sampleBasis))) == .decisionNeedsReason)
    table.type("no")
    #expect(table.type("?") == .decisionNeedsReason)
    table.type("/back")
    #expect(table.next == .decision)
    table.type(["no", "misses the minimum on care"])
    #expect(table.debrief.decisions.map(\.decision.reason) == ["misses the minimum on care"])
    #expect(table.debrief.decisions.map(\.by) == ["noor"])
  }

  /// A card that comes in later joins the table; what was shown before stays shown without it.
  @Test func aLateCardJoinsTheTable() {
    let late = card("jonas", 5, 5, 5, 5)
    var table = RoundTable(samplePanel, late: [late])
    table.type(["", "", "y", "3", "4", "4", "y", ""])
    #expect(table.debrief.lateCards == [late])
    #expect(table.act(.opened(cards: [late.id])) == .notNow)
    #expect(table.act(.opened(cards: samplePanel.map(\.id))) == .notNow)
    #expect(table.act(.opened(cards: (samplePanel + [late]).map(\.id))) == nil)
    #expect(table.debrief.members == ["amara", "felix", "jonas", "noor"])
    #expect(table.debrief.missing("care") == ["jonas"])
    #expect(table.debrief.isShown("care"))
    #expect(table.act(.estimated(member: "jonas", "care", .score(2))) == .estimatesShown)
    #expect(table.debrief.missing("ease").count == 4)
  }

  @Test func aDebriefOpensOnCardsThatAreThere() {
    var debrief = Debrief(kit: sampleKit(4), cards: samplePanel)
    for ids in [[], [card("jonas", 1).id], samplePanel.map(\.id) + [card("jonas", 1).id]] {
      let event = DebriefEvent(
        id: samplePanel[0].id, at: Moment(milliseconds: 0), by: "noor", action: .opened(cards: ids))
      #expect(throws: DebriefRefusal.notNow) { try debrief.apply(event) }
    }
  }

  @Test func membersAreKnownInAnyCase() {
    let debrief = RoundTable([card("Zoë", 1)]).debrief
    #expect(debrief.member("ZOË") == "Zoë")
    #expect(debrief.member("Zoe\u{308}") == "Zoë")
    #expect(debrief.member("noor") == nil)
  }

  @Test func theBasisOfADecisionGoesThroughTextAndBack() throws {
    let text = try #require(sampleBasis.text)
    #expect(DecisionBasis(text: text) == sampleBasis)
    #expect(sampleBasis.surplus == 0.1 + 0.2)
    #expect(sampleBasis.competencies[1].mean == nil)
    // A later version may have added members.
    #expect(DecisionBasis(text: "{\"later\":1," + text.dropFirst()) == sampleBasis)
    #expect(DecisionBasis(text: "{}") == nil)
  }
}

/// Random debriefs: whatever is typed, the record holds.
@Suite struct DebriefProperties {
  static let lines = [
    "", "", "y", "y", "y", "y", "o", "s", "b", "q", "?", "x", "1", "2", "3", "4", "5", "6", "some words", "some words",
    "h", "c", "hire", "no", "hold", "/back", "/show", "/close", "/close out of time", "/pause", "/help", "/nxet",
    " /back", "//slash", "é", "\0",
  ]

  @Test(arguments: 1...300)
  func replayEqualsLiveAndRefusalsChangeNothing(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let names = ["amara", "felix", "jonas", "noor"].prefix(Int.random(in: 1...4, using: &random))
    let cards = names.map { name in
      func score() -> Int? { Int.random(in: 0...5, using: &random) == 0 ? nil : Int.random(in: 1...5, using: &random) }
      return card(name, score(), score(), score(), score())
    }
    var table = RoundTable(cards)
    for _ in 0..<Int.random(in: 1...80, using: &random) {
      let before = table.debrief
      let line = Self.lines[Int.random(in: 0..<Self.lines.count, using: &random)]
      if Int.random(in: 0...3, using: &random) == 0 {
        // Another terminal.
        let member = cards[Int.random(in: 0..<cards.count, using: &random)].member
        guard case .estimate(_, let competency)? = table.debrief.nextEstimate(of: member) else { continue }
        #expect(table.act(.estimated(member: member, competency, .score(3))) == nil)
      } else if table.type(line) != nil {
        #expect(table.debrief == before)
      }
      #expect(Self.canDecide(table), "seed \(seed), \(table.next)")
    }
    let live = table.debrief
    #expect(try Debrief(kit: live.kit, cards: live.cards, replaying: table.events) == live)
    // Nothing of a second estimate shows before its time.
    for competency in live.walk where !live.isShown(competency) {
      #expect(live.members.allSatisfy { live.second(competency, of: $0) == nil })
    }
  }

  /// Answers every step sensibly until something is decided.
  static func canDecide(_ table: RoundTable) -> Bool {
    var table = table
    let decided = table.debrief.decisions.count
    for _ in 0..<100 {
      switch table.next {
      case .extreme, .note, .wholeNote: table.type("")
      case .talk, .show: table.type("y")
      case .estimate: table.type("3")
      case .waiting: table.type("c")
      case .estimateReason, .closingReason, .decisionReason: table.type("for a reason")
      case .decision: table.type("hold")
      }
      if table.debrief.decisions.count > decided { return true }
    }
    return false
  }
}
