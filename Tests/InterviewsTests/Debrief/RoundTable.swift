@testable import Interviews
@testable import QuestionBanks
@testable import Text

/// A panel at one terminal: answers what comes next, line by line, and keeps the events.
struct RoundTable {
  var debrief: Debrief
  var events: [DebriefEvent] = []
  var asked: Debrief.Step?
  private var now = Moment(milliseconds: 1_790_000_000_000)
  private var random: UInt64 = 0

  /// A table with these cards on it; `late` ones are in the database and not yet on the table.
  init(_ cards: [PanelCard], late: [PanelCard] = [], kit: Kit = sampleKit(4)) {
    debrief = Debrief(kit: kit, cards: cards + late)
    _ = act(.opened(cards: cards.map(\.id)))
  }

  var next: Debrief.Step { asked ?? debrief.next() }

  /// Types a line at the next step; returns what it was refused with, if it was.
  @discardableResult
  mutating func type(_ line: String) -> DebriefRefusal? {
    do throws(DebriefRefusal) {
      switch try DebriefLine(parsing: line, at: next) {
      case .act(let action):
        let refusal = act(action)
        if refusal == nil { asked = nil }
        return refusal
      case .ask(let half): asked = half
      case .decide(let choice, let reason):
        asked = nil
        return act(.decided(Decision(choice, reason: reason, basis: sampleBasis)))
      case .back: asked = asked?.whole
      case .show, .help, .estimateHere, .lookAgain, .leave: break
      }
      return nil
    } catch { return error }
  }

  mutating func type(_ lines: [String]) {
    for line in lines { type(line) }
  }

  mutating func act(_ action: DebriefEvent.Action) -> DebriefRefusal? {
    random += 1
    now = now.advanced(bySeconds: 60)
    let event = DebriefEvent(id: Identity(at: now, random: (random, random)), at: now, by: "noor", action: action)
    do throws(DebriefRefusal) {
      try debrief.apply(event)
      events.append(event)
      return nil
    } catch { return error }
  }
}

/// The submitted card of a member: scores of q1, q2, …, nil for not assessed.
func card(_ member: String, _ scores: Int?...) -> PanelCard {
  var ratings: [Question.ID: Rating] = [:]
  for (index, score) in scores.enumerated() {
    ratings["q\(index + 1)"] =
      score.map { .score($0, evidence: "what \(member) heard") } ?? .notAssessed(reason: "broke off")
  }
  let number = UInt64(member.utf8.reduce(7) { $0 * 31 + Int($1) })
  return PanelCard(
    id: Identity(at: Moment(milliseconds: 1_790_000_000_000), random: (number, number)), member: member,
    independent: ratings)
}

/// Care is asked for by q1 and q3, ease by q2 and q4. Care: 1.5, 3.5, 4; ease: 3, 2.5 and not assessed.
let samplePanel = [card("amara", 1, 3, 2, 3), card("felix", 3, 2, 4, 3), card("noor", 4, nil, 4, nil)]

let sampleBasis: DecisionBasis = {
  let text = """
    {"adds":["ease"],"candidate":"C-1","competencies":[{"competency":"care","mean":3.25,"n":6,"target":3,"title":"Care"},\
    {"competency":"courage","n":0,"target":3,"title":"courage"}],"files":[{"id":"sample","kind":"bank","version":"0123456789ab"}],\
    "interviews":3,"opening":"nov","ratings":10,"shortfall":0.1,"surplus":0.30000000000000004,"warnings":["C-1: to know"]}
    """
  guard let basis = DecisionBasis(text: text) else { preconditionFailure("the sample basis reads") }
  return basis
}()
