@testable import Interviews
@testable import QuestionBanks
@testable import Text

/// A kit of `count` questions q1, q2, …; odd ones elicit `care`, even ones `ease`; each has two probes.
func sampleKit(_ count: Int = 3, scoring: Scoring = .afterwards) -> Kit {
  let here = Position(line: 1, column: 1)
  func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: here) }
  let competencies = ["care", "ease"].map {
    Competency(
      id: located($0), title: located($0 == "care" ? "Care" : "Ease"), definition: located("What \($0) is."),
      jobLink: nil)
  }
  let questions = (1...count).map { number in
    Question(
      id: located("q\(number)"), competency: located(number % 2 == 1 ? "care" : "ease"), kind: located(.situational),
      minutes: located(5), scenario: located("A case of two goods."), ask: located("What do you do?"),
      probes: [located("Whom do you tell?"), located("What would stop you?")],
      anchors: [1, 3, 5].map { Anchor(score: located($0), behaviour: located("Does what a \($0) does.")) },
      overuse: nil, source: nil)
  }
  let bank = Bank(
    id: located("sample"), title: located("Sample"), language: located("en"), about: nil, competencies: competencies,
    questions: questions)
  guard let kit = try? Kit([bank], scoring: scoring) else { preconditionFailure("the sample bank makes a kit") }
  return kit
}

/// An interviewer at work: types lines one after the other, a minute apart, and keeps the events.
struct Desk {
  var interview: Interview
  var events: [Event] = []
  var now = Moment(milliseconds: 1_790_000_000_000)
  private var random: UInt64 = 0

  init(_ kit: Kit = sampleKit()) {
    interview = Interview(kit: kit)
    _ = act(.began)
  }

  /// Types a line; returns what it was refused with, if it was.
  @discardableResult
  mutating func type(_ line: String) -> Refusal? {
    now = now.advanced(bySeconds: 60)
    do throws(Refusal) {
      if case .act(let action) = try Command(parsing: line, in: interview) { return act(action) }
      return nil
    } catch { return error }
  }

  mutating func type(_ lines: [String]) {
    for line in lines { type(line) }
  }

  mutating func act(_ action: Event.Action) -> Refusal? {
    random += 1
    let event = Event(id: Identity(at: now, random: (random, random)), at: now, action: action)
    do throws(Refusal) {
      try interview.apply(event)
      events.append(event)
      return nil
    } catch { return error }
  }
}
