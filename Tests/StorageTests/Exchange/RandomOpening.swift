@testable import Exchange
import Foundation
import GRDB
@testable import QuestionBanks
@testable import Reports
import Statistics
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// Openings with cards, made by chance from a seed: what people may type, in every kind of event.
struct RandomOpening {
  private var random: SplitMix64
  private var now: Moment
  private var ids: UInt64 = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    now = moment(0).advanced(bySeconds: Int(seed % 100_000))
  }

  static let names = ["C-1", "Zoe\u{308}", "山田太郎", "דנה", "=1+1", "O'Brien \"Bo\"", "Ana; DROP TABLE", "👩🏽‍💻Ada"]
  static let words = [
    "refund first", "=HYPERLINK(\"x\")", "-1 of 3", "@home", "'=2", "tab\tinside", "", "quote \" and \\ slash",
    "\u{1B}[31mred", "\u{9B}2J", "\u{202E}turned", "先に返金", "a, b; c", "a\r\nb", "\u{2028}", "🙂",
  ]

  private mutating func below(_ count: Int) -> Int { random.place(below: count) }
  private mutating func isTrue(_ part: Int = 2) -> Bool { below(part) == 0 }
  private mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
  private mutating func text() -> String {
    let text = one(of: Self.words)
    return text.isEmpty ? "words" : text
  }

  mutating func identity() -> Identity {
    ids += 1
    return Identity(at: now, random: (random.next(), random.next()))
  }

  private mutating func later() -> Moment {
    now.milliseconds += Int64(below(90_000))
    return now
  }

  /// What openings are made of: kits of one question or two, scored afterwards or live. They are read once, since to read
  /// a bank takes longer than all the rest.
  private static let samples: [Opening] = {
    guard let sample = try? sampleOpening(), let cut = bankText.firstRange(of: "  - id: second") else { return [] }
    return [String(bankText[..<cut.lowerBound]), bankText].flatMap { text in
      let source = SourceFile(name: "banks/sample.yaml", bytes: Array(text.utf8))
      return Scoring.allCases.compactMap { scoring in
        BankReader.partial(source).bank.flatMap { try? Kit([$0], scoring: scoring) }.map { kit in
          Opening(
            id: sample.id, name: "", openedAt: sample.openedAt, kit: kit, team: sample.team,
            frozen: [FrozenFile(kind: .bank, id: "sample", source: source)] + sample.frozen.dropFirst())
        }
      }
    }
  }()

  mutating func opening(_ name: String) throws -> Opening {
    try #require(!Self.samples.isEmpty)
    let sample = one(of: Self.samples)
    return Opening(
      id: identity(), name: name, openedAt: later(), kit: sample.kit, team: sample.team,
      panel: one(of: Panel.allCases), frozen: sample.frozen)
  }

  /// Saves cards of these interviewers on some candidates, one in `density` of all; a draft now and then, if that is wanted.
  mutating func fill(
    _ store: Store, with opening: Opening, drafts: Bool = false, density: Int, by interviewers: [String]
  ) throws {
    for candidate in Self.names where isTrue(density) {
      for interviewer in interviewers where isTrue() {
        try save(interview(opening.kit, isDraft: drafts && isTrue(3)), candidate, interviewer, opening, store)
      }
    }
  }

  mutating func save(
    _ events: [Event], _ candidate: String, _ interviewer: String, _ opening: Opening, _ store: Store
  ) throws {
    let id = identity()
    try store.begin(
      id, candidate: candidate, interviewer: interviewer, opening: opening, with: events[0], newCandidate: identity())
    for (index, event) in events.enumerated().dropFirst() { try store.append(event, as: index + 1, of: id) }
  }

  /// The events of an interview, submitted or left somewhere.
  mutating func interview(_ kit: Kit, isDraft: Bool = false) throws -> [Event] {
    var interview = Interview(kit: kit)
    var events: [Event] = []
    /// What does not apply is not done; what has to be is required.
    @discardableResult
    func act(_ action: Event.Action, _ self: inout Self) -> Bool {
      let event = Event(id: self.identity(), at: self.later(), action: action)
      do throws(Refusal) {
        try interview.apply(event)
        events.append(event)
        return true
      } catch { return false }
    }
    act(.began, &self)
    for item in kit.items {
      let id = item.question.id
      act(.moved(to: id), &self)
      while isTrue(3) {
        let kind = one(of: Note.Kind.allCases)
        act(.noted(id, kind, kind == .bookmark ? "" : text()), &self)
        if let note = interview.notes.last, isTrue(3) { act(.revised(note: note.id, id, .quote, text()), &self) }
        if let note = interview.notes.last, isTrue(5) { act(.withdrawn(note: note.id, id), &self) }
      }
      if isTrue(4) { act(.probed(id, 1), &self) }
      if let change = interview.changes.last, isTrue(4) { act(.undone(change.id), &self) }
      if let change = interview.takenBack.last, isTrue() { act(.redone(change.id), &self) }
      if isTrue(6) { act(.paused, &self); act(.resumed, &self) }
      if isTrue(8), id != kit.items.first?.question.id { act(.skipped(id, reason: text()), &self) }
    }
    if isDraft { return events }
    act(.endRequested, &self)
    act(.endConfirmed, &self)
    while case .score(let question) = interview.phase {
      if isTrue(6) {
        act(.setAside(question), &self)
        act(.notAssessed(question, reason: text()), &self)
      } else {
        let score = below(5) + 1
        act(.scored(question, score), &self)
        act(.rated(question, score, evidence: text()), &self)
      }
    }
    act(.overall(one(of: Self.words)), &self)
    try #require(act(.submitted, &self))
    while isTrue(4) { events += amendment(of: &interview) }
    return events
  }

  /// One more event on a submitted card.
  mutating func amendment(of interview: inout Interview) -> [Event] {
    guard let question = interview.ratings.keys.sorted().first else { return [] }
    let rating: Rating = isTrue(4) ? .notAssessed(reason: text()) : .score(below(5) + 1, evidence: text())
    let event = Event(
      id: identity(), at: later(), action: .amended(question, rating, reason: text()))
    return (try? interview.apply(event)) == nil ? [] : [event]
  }
}

/// The object that `compare --json` prints of an opening, as text.
func comparisonJSON(of opening: Opening, in store: Store, for viewer: String = "nobody") throws -> String {
  let comparison = Comparison(
    of: opening, cards: try store.scorecards(of: opening), blinding: try store.blinding(for: viewer, of: opening))
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(ComparisonReport(comparison)), as: UTF8.self)
}

extension Store {
  /// The archive of an opening as it is handed on to a viewer.
  func export(_ opening: Opening, for viewer: String = "nobody") throws -> OpeningExport {
    let met = Set(try interviews(for: opening).map(\.candidate))
    return OpeningExport(try archive(of: opening), of: met, for: try blinding(for: viewer, of: opening))
  }

  static func empty() throws -> Store {
    let queue = try DatabaseQueue()
    try Store.migrate(queue)
    return Store(queue, path: "memory")
  }
}
