import Foundation
import Interviews
import QuestionBanks
import Storage
import Text

/// All that is stored of one candidate, under every opening, with the names of everybody else taken out.
///
/// Cards and debriefs are replayed from events that name nobody, so that every screen and report of them can be used as
/// it is. Interviewers are `interviewer 1` and so on, in the order in which they began; who typed for a panel or placed a
/// hold without a card is `person 1`; other candidates are `[another candidate]`.
@MainActor
struct SubjectAccess {
  struct InOpening {
    let opening: Opening
    let cards: [OwnCard]
    let debrief: Debrief?
    let debriefEvents: [DebriefEvent]
  }

  /// As the name was first written.
  let candidate: String
  /// The day on which they asked; nil if nobody said so.
  let requestedOn: String?
  let madeAt: Moment
  private(set) var openings: [InOpening] = []
  private(set) var holds: [HoldRow] = []
  /// Lines that lie half-typed in the state folder of this account.
  private(set) var halfTyped: [String] = []
  /// Names of others that could mean something else in a text, so they were removed in their exact case only.
  private(set) var ambiguousNames: [String] = []

  /// Throws the refusal of `AccessRefusal` as a sentence that says what to do.
  init(of name: String, requestedOn: String?, in workspace: Workspace) throws {
    let store = try workspace.storeForReading()
    candidate = try workspace.candidate(name)
    self.requestedOn = requestedOn
    madeAt = workspace.world.now()
    let found = try Self.found(candidate, store)
    try Self.check(found, candidate, hasAsked: requestedOn != nil, store, workspace)

    let holds = try store.holds(on: candidate)
    var others = Pseudonyms(of: candidate)
    for interview in found.flatMap(\.interviews).sorted(by: { $0.beganAt < $1.beganAt }) {
      others.add(interview.interviewer, as: "interviewer")
    }
    for who in found.flatMap({ $0.debrief?.events.map(\.by) ?? [] }) { others.add(who, as: "person") }
    for who in holds.flatMap({ [$0.placedBy] + ($0.releasedBy.map { [$0] } ?? []) }) { others.add(who, as: "person") }
    let banks = found.flatMap(\.opening.frozen).map { String(decoding: $0.source.bytes, as: UTF8.self) }
    let names = others.names(
      candidates: try store.candidates(), interviewers: try store.interviewers(), banks: Set(banks))
    ambiguousNames = names.filter(\.isAmbiguous).map(\.text)
    let mentions = Mentions(names)

    openings = try found.map { try $0.pseudonymous(others, mentions, in: workspace) }
    self.holds = holds.map { hold in
      HoldRow(
        hold, reason: mentions.replaced(in: hold.reason), placedBy: others.name(of: hold.placedBy),
        releasedBy: hold.releasedBy.map(others.name))
    }
    halfTyped = found.flatMap(\.interviews).compactMap { interview in
      HalfTypedFile("\(workspace.locations.halfTyped)/\(interview.id)").line.map { mentions.replaced(in: $0.text) }
    }
  }

  // MARK: What there is

  fileprivate struct Found {
    let opening: Opening
    let interviews: [InterviewRecord]
    let debrief: DebriefRecord?
  }

  private static func found(_ candidate: String, _ store: Store) throws -> [Found] {
    try store.openings().compactMap { summary in
      guard let opening = try store.opening(named: summary.name) else { return nil }
      let interviews = try store.interviews(with: candidate, for: opening)
      let debrief = try store.debrief(on: candidate, for: opening)
      return interviews.isEmpty && debrief == nil
        ? nil : Found(opening: opening, interviews: interviews, debrief: debrief)
    }
  }

  private static func check(
    _ found: [Found], _ candidate: String, hasAsked: Bool, _ store: Store, _ workspace: Workspace
  ) throws {
    let viewer = try workspace.interviewer()
    func isViewer(_ name: String) -> Bool { name.lowercased() == viewer.lowercased() }
    let drafts = found.flatMap(\.interviews).filter { !$0.isSubmitted }.map(\.interviewer)
    let undecided = found.filter { $0.debrief?.isDecided == false }
    var open: [AccessRefusal.Open] = drafts.isEmpty ? [] : [.drafts(drafts)]
    if try found.contains(where: { try store.blinding(for: viewer, of: $0.opening).incomplete.contains(candidate) }) {
      open.append(.panelIncomplete)
    }
    if !undecided.isEmpty { open.append(.debrief) }
    do throws(AccessRefusal) {
      try AccessRefusal.check(
        owesCard: drafts.contains(where: isViewer),
        sitsOnOpenPanel: undecided.contains { $0.interviews.contains { isViewer($0.interviewer) } }, open: open,
        hasAsked: hasAsked)
    } catch {
      let line = workspace.line("candidate access", candidate.asWord, "--requested", workspace.world.today)
      let way = if case .undecided = error { " With the day on which they did: \(line)" } else { "" }
      throw Failure("\(candidate): \(error.sentence)\(way)")
    }
  }
}

extension SubjectAccess.Found {
  /// The same with everybody else's names taken out, replayed.
  @MainActor
  fileprivate func pseudonymous(_ others: Pseudonyms, _ mentions: Mentions, in workspace: Workspace) throws
    -> SubjectAccess.InOpening
  {
    let cards = try interviews.sorted { $0.beganAt < $1.beganAt }.map { record in
      let events = record.events.map { event in
        Event(id: event.id, at: event.at, action: event.action.mapWords(mentions.replaced))
      }
      do throws(Refusal) {
        return OwnCard(
          id: record.id, opening: opening, candidate: record.candidate,
          interviewer: others.name(of: record.interviewer),
          events: events, interview: try Interview(kit: opening.kit, replaying: events))
      } catch { throw workspace.cannotReplay("an interview", error) }
    }
    let debriefEvents = (debrief?.events ?? []).map { event in
      DebriefEvent(
        id: event.id, at: event.at, by: others.name(of: event.by),
        action: event.action.mapWords(mentions.replaced).mapMembers(others.name))
    }
    var replayed: Debrief?
    if debrief != nil {
      let panel = cards.compactMap { PanelCard($0.interview, id: $0.id, member: $0.interviewer) }
      do { replayed = try Debrief(kit: opening.kit, cards: panel, replaying: debriefEvents) } catch {
        throw Failure(
          "The record of a debrief cannot be replayed: \(error.message)\nFind out more with: \(workspace.line("data doctor"))"
        )
      }
    }
    return SubjectAccess.InOpening(
      opening: opening, cards: cards, debrief: replayed, debriefEvents: debriefEvents)
  }
}

extension InterviewRecord {
  fileprivate var isSubmitted: Bool { events.contains { $0.action == .submitted } }
  fileprivate var beganAt: Moment { events.first?.at ?? Moment(milliseconds: 0) }
}

extension DebriefRecord {
  fileprivate var isDecided: Bool {
    events.contains { if case .decided = $0.action { true } else { false } }
  }
}

/// Who everybody but the candidate is called.
private struct Pseudonyms {
  private let candidate: String
  private var names: [(name: String, pseudonym: String)] = []
  private var counts: [String: Int] = [:]

  init(of candidate: String) { self.candidate = candidate }

  /// Gives somebody the next name of a kind, unless they have one. Case does not count.
  mutating func add(_ name: String, as kind: String) {
    guard !names.contains(where: { $0.name.nameKey == name.nameKey }) else { return }
    counts[kind, default: 0] += 1
    names.append((name, "\(kind) \(counts[kind] ?? 1)"))
  }

  func name(of who: String) -> String {
    names.first { $0.name.nameKey == who.nameKey }?.pseudonym ?? "[another interviewer]"
  }

  /// What stands for whom in texts; the candidate's own name stays.
  ///
  /// - Parameter banks: the question banks, which show whether a name is also a word.
  func names(candidates: [String], interviewers: [String], banks: Set<String>) -> [Mentions.Name] {
    let others = candidates.filter { $0 != candidate }.map { (name: $0, pseudonym: "[another candidate]") }
    let rest = interviewers.filter { who in !names.contains { $0.name.nameKey == who.nameKey } }
      .map { (name: $0, pseudonym: "[another interviewer]") }
    let all = names + rest + others
    let words = Set(all.map(\.name).flatMap(NameAmbiguity.words))
    let inSmallLetters = Mentions(words.map { Mentions.Name($0, replacement: "", isAmbiguous: true) })
    let known = Set(banks.flatMap { inSmallLetters.mentions(in: $0) }.map(\.name.text))
    return [Mentions.Name(candidate, replacement: nil)]
      + all.flatMap { name, pseudonym -> [Mentions.Name] in
        guard let why = NameAmbiguity(of: name, isWord: known.contains) else {
          return [Mentions.Name(name, replacement: pseudonym)]
        }
        return Self.spellings(of: name, why).map {
          Mentions.Name($0, replacement: pseudonym, isAmbiguous: true)
        }
      }
  }

  /// The form of an ambiguous name in texts: a name that somebody typed in lower case begins with a capital there, and in
  /// lower case it is the ordinary word.
  private static func spellings(of name: String, _ why: NameAmbiguity) -> [String] {
    let capitalized = name.prefix(1).uppercased() + name.dropFirst()
    if name == capitalized || name != name.lowercased() { return [name] }
    return why == .word ? [capitalized] : [name, capitalized]
  }
}
