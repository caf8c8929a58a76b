import Interviews
package import QuestionBanks
package import Text

/// Reads scorecards as Greenhouse's Harvest interface gives them: a list of them, or one.
///
/// Only what a mapping says is rated here is taken for a rating. A note is the evidence; where there is none, the evidence
/// says so. No decision, or no word of it, is not assessed. Answers to Greenhouse's own questions, and its recommendation,
/// stand in the overall impression.
package enum GreenhouseReader {
  /// Reads the bytes of a file without checking for doubtful dates.
  package static func read(_ bytes: [UInt8], by mapping: SystemMapping, for kit: Kit) -> CardReading {
    do throws(JSONTree.Fault) { return read(try JSONTree.read(bytes), by: mapping, for: kit, at: nil) } catch {
      return CardReading(problems: [error.problem(in: bytes)])
    }
  }

  /// - Parameter now: the current moment, for judging whether dates are in the future.
  package static func read(
    _ json: JSONTree, by mapping: SystemMapping, for kit: Kit, at now: Moment?
  ) -> CardReading {
    var reading = ScorecardReading(json, mapping, kit, at: now)
    return reading.read()
  }
}

private struct ScorecardReading {
  typealias Node = MemberReader.Node

  private var members: MemberReader
  private let mapping: SystemMapping
  private let kit: Kit
  private let questions: [String: Question.ID]
  private var cards: [ImportedCard] = []
  private var drafts = 0
  private var unrated = 0
  private var privateNotes = 0
  private var ignored: [String: Int] = [:]
  /// What is rated and not in the mapping: where first, and in how many scorecards.
  private var unmapped: [(name: String, first: Node, count: Int)] = []
  private var unmappedPlaces: [String: Int] = [:]
  private var ids: Set<String> = []
  /// The scorecard of each candidate and interviewer.
  private var pairs: [[String]: String] = [:]
  private static let mostNamed = 20

  init(_ json: JSONTree, _ mapping: SystemMapping, _ kit: Kit, at now: Moment?) {
    members = MemberReader(json, at: now)
    (self.mapping, self.kit) = (mapping, kit)
    questions = Dictionary(
      mapping.attributes.compactMap { attribute in attribute.question(in: kit).map { (attribute.name, $0) } }
    ) { first, _ in first }
  }

  mutating func read() -> CardReading {
    let root = members.root
    if case .list = root.json.content {
      var isEmpty = true
      for node in MemberReader.elements(of: root) {
        isEmpty = false
        guard cards.count < CardReading.mostCards else {
          members.note(
            node, "there are more than \(CardReading.mostCards) scorecards in the file, and Extramile reads no more.",
            help: "Split the file in two.")
          break
        }
        scorecard(node)
      }
      if isEmpty { members.note(root, "there is no scorecard in the file.", help: "Export it again.") }
    } else {
      scorecard(root)
    }
    if let first = unmapped.first {
      let names = unmapped.prefix(Self.mostNamed).map { "\($0.name) (\(counted($0.count, "scorecard")))" }
      let more = unmapped.count > names.count ? ", and \(unmapped.count - names.count) more" : ""
      members.note(
        first.first, "not in the mapping: \(names.joined(separator: ", "))\(more).",
        help: "Write each into the mapping, under attributes with the question that it is about, or under ignore.")
    }
    guard members.problems.isEmpty else {
      let inOrder = members.problems.sorted {
        ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
      }
      return CardReading(problems: inOrder, unlisted: members.unlisted)
    }
    return CardReading(cards: cards, remarks: remarks, doubts: members.doubts)
  }

  private var remarks: [CardReading.Remark] {
    (drafts > 0 ? [.drafts(drafts)] : []) + (unrated > 0 ? [.unrated(unrated)] : [])
      + (privateNotes > 0 ? [.privateNotes(privateNotes)] : [])
      + mapping.ignored.compactMap { name in
        ignored[name.wrappedValue].map { .ignored(name.wrappedValue, ratings: $0) }
      }
  }

  // MARK: One scorecard

  private mutating func scorecard(_ node: Node) {
    guard let id = members.id("id", of: node) else { return }
    guard ids.insert(id).inserted else {
      return members.note(node, "scorecard \(id) is there twice.", help: "Keep one of the two.")
    }
    // Greenhouse writes the member in every scorecard; in a draft it is null.
    guard let stated = members.member("submitted_at", of: node) else { return }
    if case .null = stated.json.content {
      if members.member("attributes", of: node) != nil { drafts += 1 }
      return
    }
    let submitted = members.momentFromElsewhere("submitted_at", of: node)
    let began = members.momentFromElsewhere("interviewed_at", of: node) ?? submitted
    let attributes = self.attributes(node, id)
    guard let submitted, let began, let candidate = candidate(node), let interviewer = interviewer(node),
      members.problems.isEmpty
    else { return }
    // It says nothing, and a later scorecard with ratings would conflict with it.
    guard attributes.contains(where: { $0.score != nil }) else {
      unrated += 1
      return
    }
    let overall = overall(node, id, notes: attributes.map(\.note))
    let pair = [candidate.nameKey, interviewer.nameKey]
    if let other = pairs.updateValue(id, forKey: pair) {
      return members.note(
        node, "\(interviewer) has two scorecards on \(candidate): \(other) and \(id).",
        help: "An opening has one card of an interviewer on a candidate: take one of the two out.")
    }
    var answers: [Question.ID: ImportedCard.Answer] = [:]
    for item in kit.items {
      let question = item.question.id
      guard let name = questions.first(where: { $0.value == question })?.key else {
        answers[question] = .notAsked(reason: "(imported from Greenhouse scorecard \(id), which does not rate it)")
        continue
      }
      answers[question] = .rated(rating(attributes.first { $0.name == name }, name, of: id))
    }
    cards.append(
      ImportedCard(
        candidate: candidate, interviewer: interviewer, began: began, submitted: submitted, answers: answers,
        overall: overall))
  }

  private struct Attribute {
    let name: String
    /// Empty for none.
    let note: String
    /// nil for no decision, or none that was written.
    let score: Int?
    /// Greenhouse's word, empty for none.
    let word: String
  }

  private mutating func attributes(_ scorecard: Node, _ id: String) -> [Attribute] {
    var known: Set<String> = []
    return members.list("attributes", of: scorecard).compactMap { node in
      guard let name = members.text("name", of: node)?.trimmed else { return nil }
      if !known.insert(name).inserted {
        members.note(node, "scorecard \(id) rates \(name) twice.", help: "Take one of the two out.")
      }
      let note = members.text("note", of: node, isNeeded: false)?.asEvidence ?? ""
      let word = members.text("rating", of: node, isNeeded: false)?.trimmed ?? ""
      let isRated = !word.isEmpty && word != HiringSystem.noDecision
      if mapping.ignored.contains(where: { $0.wrappedValue == name }) {
        if isRated { ignored[name, default: 0] += 1 }
        return nil
      }
      if questions[name] == nil {
        if let place = unmappedPlaces[name] {
          unmapped[place].count += 1
        } else {
          unmappedPlaces[name] = unmapped.count
          unmapped.append((name, node, 1))
        }
        return nil
      }
      let score = isRated ? mapping.score(word) : nil
      if isRated, score == nil, let place = members.member("rating", of: node) {
        members.note(
          place, "Greenhouse has no rating \(word.quoted()).",
          help: "It has these, in small letters: \(mapping.system.ratings.joined(separator: ", ")), "
            + "\(HiringSystem.noDecision).")
      }
      return Attribute(name: name, note: note, score: score, word: word)
    }
  }

  private func rating(_ attribute: Attribute?, _ name: String, of id: String) -> Rating {
    let source = "imported from Greenhouse scorecard \(id)"
    guard let attribute else { return .notAssessed(reason: "(\(source), which does not have \(name))") }
    if let score = attribute.score {
      return .score(score, evidence: attribute.note.isEmpty ? "(\(source); no note was given)" : attribute.note)
    }
    let why = attribute.word.isEmpty ? "no rating was given" : attribute.word
    return .notAssessed(
      reason: attribute.note.isEmpty ? "(\(source): \(why))" : "\(attribute.note) (\(source): \(why))")
  }

  /// What the scorecard says of the whole. An answer that is the note of a rating as well is not said twice.
  private mutating func overall(_ scorecard: Node, _ id: String, notes: [String]) -> String {
    let word = members.text("overall_recommendation", of: scorecard, isNeeded: false)?.trimmed ?? ""
    let recommendation =
      word.isEmpty || word == HiringSystem.noDecision ? "" : ", overall_recommendation \(word)"
    let answers = members.list("questions", of: scorecard, isNeeded: false).compactMap { node -> String? in
      let question = members.text("question", of: node, isNeeded: false)?.trimmed ?? ""
      guard let answer = members.text("answer", of: node, isNeeded: false)?.asEvidence, !answer.isEmpty else {
        return nil
      }
      if Self.isPrivate(question) {
        privateNotes += 1
        return nil
      }
      if notes.contains(answer) { return nil }
      return question.isEmpty ? answer : "\(question.asEvidence): \(answer)"
    }
    return (answers + ["(imported from Greenhouse scorecard \(id)\(recommendation))"]).joined(separator: " ")
  }

  /// Whether a question is the one that Greenhouse hides from most of its users: `Private Notes`.
  private static func isPrivate(_ question: String) -> Bool {
    let words = question.lowercased().split { !$0.isLetter }
    return words.contains("private") && words.contains { $0 == "note" || $0 == "notes" }
  }

  // MARK: Who

  private mutating func candidate(_ scorecard: Node) -> String? {
    guard let id = members.id("candidate_id", of: scorecard) else { return nil }
    // Only digits are an id of Greenhouse's; other words come from a card of ours, and are the candidate's name.
    let isNumber = id.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let name = mapping.candidate(id) ?? (isNumber ? "greenhouse-\(id)" : id)
    return named(name, at: members.member("candidate_id", of: scorecard) ?? scorecard)
  }

  private mutating func interviewer(_ scorecard: Node) -> String? {
    for member in ["interviewer", "submitted_by"] {
      guard let person = members.member(member, of: scorecard, isNeeded: false),
        let name = members.text("name", of: person, isNeeded: false)?.trimmed, !name.isEmpty
      else { continue }
      return named(name, at: person)
    }
    members.note(
      scorecard, "it does not say who interviewed.",
      help: "Write the name into the member interviewer, as {\"name\": …}.")
    return nil
  }

  private mutating func named(_ name: String, at node: Node) -> String? {
    do throws(NameProblem) {
      return try PersonName(name).text
    } catch {
      members.note(node, error.message(about: "the name"), help: "Write 1 to 100 visible characters.")
      return nil
    }
  }
}

extension MemberReader {
  /// An id, written as a number or as text.
  fileprivate mutating func id(_ name: String, of object: Node) -> String? {
    guard let node = member(name, of: object) else { return nil }
    let text: String?
    switch node.json.content {
    case .text(let written): text = written.trimmed
    case .number(let written): text = written.utf8.allSatisfy { (0x30...0x39).contains($0) } ? written : nil
    default: text = nil
    }
    guard let text, !text.isEmpty, text.count <= 100, text.visible() == text else {
      note(node, "an id was expected here: a whole number or a text.", help: Self.help)
      return nil
    }
    return text
  }
}
