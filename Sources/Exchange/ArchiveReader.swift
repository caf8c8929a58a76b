import Interviews
import QuestionBanks
package import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads an opening from the program's own JSON, or says everything that is wrong with it.
///
/// What it gives is whole: the files make a kit, every interview and debrief can be replayed, names and ids stand for one
/// thing each.
package enum ArchiveReader {
  /// The result of reading a file: the archive, unless there was a problem.
  package struct Reading: Sendable {
    package internal(set) var archive: OpeningArchive?
    package internal(set) var problems: [ImportProblem] = []
    /// The number of problems beyond the limit of the list.
    package internal(set) var unlisted = 0
    package internal(set) var doubts = DoubtfulDates()
    /// Members that this version does not know, such as `interviews[].hue`, and how often each occurs.
    package internal(set) var unknown: [(path: String, count: Int)] = []
  }

  /// Reads the bytes of a file without checking for doubtful dates.
  package static func read(_ bytes: [UInt8]) -> Reading {
    do throws(JSONTree.Fault) { return read(try JSONTree.read(bytes), at: nil) } catch {
      return Reading(problems: [error.problem(in: bytes)])
    }
  }

  /// - Parameter now: the current moment, for judging whether dates are in the future.
  package static func read(_ json: JSONTree, at now: Moment?) -> Reading {
    var reading = ArchiveReading(json, at: now)
    let archive = reading.archive(reading.members.root)
    let members = reading.members
    return Reading(
      archive: members.problems.isEmpty ? archive : nil, problems: members.problems, unlisted: members.unlisted,
      doubts: members.doubts, unknown: members.unknown)
  }
}

private struct ArchiveReading {
  typealias Node = MemberReader.Node

  var members: MemberReader
  private var redacted: Set<Identity> = []
  /// Every id that stands for something in the file.
  private var ids: Set<Identity> = []

  init(_ json: JSONTree, at now: Moment?) { members = MemberReader(json, at: now) }

  mutating func archive(_ root: Node) -> OpeningArchive? {
    members.countUnknown(
      root,
      besides: ["format", "version", "opening", "candidates", "interviews", "debriefs", "erased", "leftOut"])
    guard isKnown(root), let opening = members.member("opening", of: root).flatMap({ self.opening($0) }) else {
      return nil
    }
    let candidates = self.candidates(root)
    var cards: [String: [PanelCard]] = [:]
    var pairs: Set<[String]> = []
    let interviews = members.list("interviews", of: root).compactMap { node -> ArchivedInterview? in
      guard let interview = interview(node, candidates) else { return nil }
      let key = interview.candidate.name.nameKey
      if !pairs.insert([key, interview.interviewer.nameKey]).inserted {
        members.note(
          node, "\(interview.interviewer) has two interviews with \(interview.candidate.name).",
          help: "One interviewer has one card on a candidate: take one of them out.")
      }
      if let card = replay(interview, opening.kit, node) { cards[key, default: []].append(card) }
      return interview
    }
    let met = Set(interviews.map(\.candidate.name.nameKey))
    for (name, node) in candidates.values.map({ ($0.candidate.name, $0.node) }).sorted(by: { $0.0 < $1.0 })
    where !met.contains(name.nameKey) {
      members.note(node, "nobody has interviewed \(name).", help: "Take the candidate out.")
    }
    var debriefed: Set<String> = []
    let debriefs = members.list("debriefs", of: root, isNeeded: false).compactMap { node -> ArchivedDebrief? in
      guard let debrief = debrief(node, candidates) else { return nil }
      let key = debrief.candidate.name.nameKey
      if !debriefed.insert(key).inserted {
        members.note(
          node, "there are two debriefs on \(debrief.candidate.name).", help: "Take one of them out.")
      }
      replay(debrief, opening.kit, cards[key] ?? [], node)
      return debrief
    }
    let erased = members.list("erased", of: root, isNeeded: false).compactMap { members.identity($0) }
    func byID<Record>(_ records: [Record], _ id: (Record) -> Identity) -> [Record] {
      records.sorted { id($0).description < id($1).description }
    }
    return OpeningArchive(
      opening: opening, candidates: byID(candidates.values.map(\.candidate)) { $0.id },
      interviews: byID(interviews) { $0.id }, debriefs: byID(debriefs) { $0.id }, redacted: redacted,
      erased: Set(erased))
  }

  private mutating func isKnown(_ root: Node) -> Bool {
    guard let node = members.member("format", of: root), let format = members.text(node) else { return false }
    guard format == ArchiveJSON.format else {
      members.note(
        node, "this is not an opening that Extramile exported.",
        help: "The member format of one is \"\(ArchiveJSON.format)\". Export it with: extramile data export --out FILE")
      return false
    }
    guard let version = members.whole("version", of: root) else { return false }
    guard version == ArchiveJSON.version else {
      if let node = members.member("version", of: root) {
        members.note(
          node, "the file is of version \(version), and this program reads version \(ArchiveJSON.version).",
          help: "Install a newer extramile to import it.")
      }
      return false
    }
    return true
  }

  // MARK: The opening

  private mutating func opening(_ node: Node) -> Opening? {
    members.countUnknown(node, besides: ["id", "name", "openedAt", "closedAt", "scoring", "panel", "files"])
    let id = members.identity("id", of: node)
    let name = members.name("name", of: node)
    if let name, let place = members.member("name", of: node),
      !name.allSatisfy({ $0.isLetter || $0.isNumber || "-._".contains($0) }) || name.hasPrefix("-")
    {
      members.note(
        place, "an opening's name is made of letters, digits, hyphens, dots and underscores.", help: MemberReader.help)
    }
    let openedAt = members.moment("openedAt", of: node)
    let closedAt = members.moment("closedAt", of: node, isNeeded: false)
    let scoring = members.word("scoring", of: node, as: Scoring.self)
    let panel = members.word("panel", of: node, as: Panel.self)
    var banks: [Bank] = []
    var teams: [TeamProfile] = []
    var frozen: [FrozenFile] = []
    for file in members.list("files", of: node) {
      guard let read = self.file(file) else { continue }
      let problem: Diagnostic?
      let stated: String?
      switch read.kind {
      case .bank:
        let (bank, diagnostics) = BankReader.read(read.source)
        (problem, stated) = (diagnostics.first { $0.severity == .error }, bank?.id)
        if let bank { banks.append(bank) }
      case .team:
        let (team, diagnostics) = TeamReader.readAlone(read.source)
        (problem, stated) = (diagnostics.first { $0.severity == .error }, team?.id)
        if let team { teams.append(team) }
      }
      guard let stated else {
        let what = problem.map { ": line \($0.position.line): \($0.message)" } ?? ""
        members.note(
          file, "the text is no \(read.kind.rawValue) that can be used\(what).", help: MemberReader.help)
        continue
      }
      if stated != read.id {
        members.note(file, "the text is of \(stated), and the name is \(read.id).", help: MemberReader.help)
      }
      frozen.append(read)
    }
    guard let id, let name, let openedAt, let scoring, let panel, members.problems.isEmpty else { return nil }
    ids.insert(id)
    guard teams.count == 1, let team = teams.first else {
      members.note(node, "one team profile was expected, and there are \(teams.count).", help: MemberReader.help)
      return nil
    }
    guard let kit = try? Kit(banks, scoring: scoring) else {
      members.note(
        node, "its banks make no kit: a bank or a question is there twice, or none is there.", help: MemberReader.help)
      return nil
    }
    // Banks before the team profile, as a database has them.
    return Opening(
      id: id, name: name, openedAt: openedAt, closedAt: closedAt, kit: kit, team: team, panel: panel,
      frozen: frozen.filter { $0.kind == .bank } + frozen.filter { $0.kind == .team })
  }

  private mutating func file(_ node: Node) -> FrozenFile? {
    members.countUnknown(node, besides: ["kind", "name", "path", "text", "base64"])
    let kind = members.word("kind", of: node, as: FrozenFile.Kind.self)
    let name = members.text("name", of: node)
    let path = members.text("path", of: node)
    let bytes: [UInt8]?
    if let place = members.member("base64", of: node, isNeeded: false) {
      if members.member("text", of: node, isNeeded: false) != nil {
        members.note(place, "the file is there twice, as base64 and as text.", help: "Remove one of them.")
      }
      bytes = members.text(place).flatMap { Data(base64Encoded: $0) }.map { Array($0) }
      if bytes == nil { members.note(place, "this is no base64.", help: MemberReader.help) }
    } else {
      bytes = members.text("text", of: node).map { Array($0.utf8) }
    }
    guard let kind, let name, let path, let bytes else { return nil }
    return FrozenFile(kind: kind, id: name, source: SourceFile(name: path, bytes: bytes))
  }

  // MARK: Candidates

  private typealias Candidates = [String: (candidate: ArchivedCandidate, node: Node)]

  /// By the key of the name.
  private mutating func candidates(_ root: Node) -> Candidates {
    var candidates: Candidates = [:]
    for node in members.list("candidates", of: root) {
      guard let candidate = candidate(node) else { continue }
      take(candidate.id, node)
      if candidates.updateValue((candidate, node), forKey: candidate.name.nameKey) != nil {
        members.note(
          node, "\(candidate.name) is there twice.", help: "Case does not count in names: take one of them out.")
      }
    }
    return candidates
  }

  private mutating func candidate(_ node: Node) -> ArchivedCandidate? {
    members.countUnknown(node, besides: ["id", "name"])
    guard let id = members.identity("id", of: node), let name = members.name("name", of: node) else { return nil }
    return ArchivedCandidate(id: id, name: name)
  }

  /// The candidate of a record, who has to be among the candidates.
  private mutating func candidate(of record: Node, _ candidates: Candidates) -> ArchivedCandidate? {
    guard let node = members.member("candidate", of: record), let candidate = candidate(node) else { return nil }
    guard let known = candidates[candidate.name.nameKey] else {
      members.note(node, "\(candidate.name) is not among the candidates.", help: MemberReader.help)
      return nil
    }
    if candidate.id.description < known.candidate.id.description {
      members.note(node, "the id among the candidates has to be the smallest of theirs.", help: MemberReader.help)
    }
    return candidate
  }

  /// The id of a record or an event, which nothing else in the file may have.
  private mutating func ownID(of node: Node) -> Identity? {
    let id = members.identity("id", of: node)
    if let id { take(id, node) }
    return id
  }

  private mutating func take(_ id: Identity, _ node: Node) {
    if !ids.insert(id).inserted {
      members.note(node, "the id stands for something else in this file already.", help: MemberReader.help)
    }
  }

  // MARK: Records

  private mutating func interview(_ node: Node, _ candidates: Candidates) -> ArchivedInterview? {
    members.countUnknown(node, besides: ["id", "candidate", "interviewer", "events"])
    let id = ownID(of: node)
    let candidate = candidate(of: node, candidates)
    let interviewer = members.name("interviewer", of: node)
    let nodes = members.list("events", of: node)
    let events = nodes.compactMap { event($0) }
    guard let id, let candidate, let interviewer, events.count == nodes.count else { return nil }
    return ArchivedInterview(id: id, candidate: candidate, interviewer: interviewer, events: events)
  }

  private mutating func event(_ node: Node) -> Event? {
    members.countUnknown(
      node,
      besides: ["id", "at", "kind", "question", "noteKind", "score", "text", "target", "reason", "redacted"])
    let (id, at) = (ownID(of: node), members.moment("at", of: node))
    guard let kind = members.text("kind", of: node) else { return nil }
    var row = EventRow(kind: kind)
    row.question = members.text("question", of: node, isNeeded: false)
    row.noteKind = members.text("noteKind", of: node, isNeeded: false)
    row.score = score(node)
    row.text = members.text("text", of: node, isNeeded: false)
    row.target = members.text("target", of: node, isNeeded: false)
    row.reason = members.text("reason", of: node, isNeeded: false)
    if let id, members.isTrue("redacted", of: node) { redacted.insert(id) }
    guard let action = row.action, EventRow(action) == row else {
      members.note(node, Self.noEvent(kind), help: MemberReader.help)
      return nil
    }
    guard let id, let at else { return nil }
    return Event(id: id, at: at, action: action)
  }

  private mutating func debrief(_ node: Node, _ candidates: Candidates) -> ArchivedDebrief? {
    members.countUnknown(node, besides: ["id", "candidate", "events"])
    let id = ownID(of: node)
    let candidate = candidate(of: node, candidates)
    let nodes = members.list("events", of: node)
    let events = nodes.compactMap { debriefEvent($0) }
    guard let id, let candidate, events.count == nodes.count else { return nil }
    return ArchivedDebrief(id: id, candidate: candidate, events: events)
  }

  private mutating func debriefEvent(_ node: Node) -> DebriefEvent? {
    members.countUnknown(
      node,
      besides: [
        "id", "at", "typedBy", "kind", "member", "competency", "score", "decision", "text", "basis", "redacted",
      ])
    let (id, at) = (ownID(of: node), members.moment("at", of: node))
    let by = members.name("typedBy", of: node)
    guard let kind = members.text("kind", of: node) else { return nil }
    var row = DebriefRow(kind: kind)
    row.member = members.text("member", of: node, isNeeded: false)
    row.competency = members.text("competency", of: node, isNeeded: false)
    row.score = score(node)
    row.decision = members.text("decision", of: node, isNeeded: false)
    row.text = members.text("text", of: node, isNeeded: false)
    row.basis = members.text("basis", of: node, isNeeded: false)
    if let id, members.isTrue("redacted", of: node) { redacted.insert(id) }
    guard let action = row.action, DebriefRow(action) == row else {
      members.note(node, Self.noEvent(kind), help: MemberReader.help)
      return nil
    }
    guard let id, let at, let by else { return nil }
    return DebriefEvent(id: id, at: at, by: by, action: action)
  }

  private mutating func score(_ event: Node) -> Int? {
    let score = members.whole("score", of: event, isNeeded: false)
    if let score, !(1...5).contains(score), let node = members.member("score", of: event) {
      members.note(node, "a whole number from 1 to 5 was expected here.", help: MemberReader.help)
    }
    return score
  }

  private static func noEvent(_ kind: String) -> String {
    "the event states nothing that this version knows: of the kind \(kind.quoted()), with these members."
  }

  // MARK: Replaying

  /// The card, if every event follows from those before it and the card is submitted.
  private mutating func replay(_ record: ArchivedInterview, _ kit: Kit, _ node: Node) -> PanelCard? {
    var interview = Interview(kit: kit)
    for (index, event) in record.events.enumerated() {
      do throws(Refusal) { try interview.apply(event) } catch {
        members.note(at(index, of: node), "the event does not follow from those before it.", help: MemberReader.help)
        return nil
      }
    }
    guard interview.isSubmitted else {
      members.note(node, "the card is not submitted, and drafts do not travel.", help: "Take the interview out.")
      return nil
    }
    return PanelCard(interview, id: record.id, member: record.interviewer)
  }

  private mutating func replay(_ record: ArchivedDebrief, _ kit: Kit, _ cards: [PanelCard], _ node: Node) {
    var debrief = Debrief(kit: kit, cards: cards)
    if record.events.isEmpty { members.note(node, "the debrief has no event.", help: "Take it out.") }
    for (index, event) in record.events.enumerated() {
      do throws(DebriefRefusal) { try debrief.apply(event) } catch {
        return members.note(
          at(index, of: node), "the event does not follow from those before it and the cards.", help: MemberReader.help)
      }
    }
  }

  /// The node of one of a record's events.
  private mutating func at(_ index: Int, of record: Node) -> Node {
    members.list("events", of: record).dropFirst(index).first { _ in true } ?? record
  }
}
