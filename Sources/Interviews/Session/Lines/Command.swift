package import QuestionBanks
import Text

/// What a typed line means in an interview: one event, something to look at, or nothing.
///
/// Parsing is pure: the same line in the same interview always means the same. A line that means nothing sensible is
/// refused with the reason, and never saved as a note.
package enum Command: Equatable, Sendable {
  /// An empty line where it has no meaning: safe, does nothing.
  case nothing
  case act(Event.Action)
  /// The question again, with its notes when scoring.
  case show(Question.ID)
  /// The planned probes of the question, and which were asked.
  case probes(Question.ID)
  /// The question's notes are to be edited.
  case edit(Question.ID)
  /// The clock.
  case time
  /// What there is so far goes into a file, named as it was typed.
  case save(to: String)
  case help

  package init(parsing line: String, in interview: Interview) throws(Refusal) {
    guard !line.unicodeScalars.contains("\0") else { throw .unreadableLine }
    let text = line.trimmed
    if text.hasPrefix("/"), !text.hasPrefix("//") {
      self = try Self.slash(text, indented: line.first?.isWhitespace == true, in: interview)
      return
    }
    // `//text` is a text that begins with a slash.
    let plain = text.hasPrefix("//") ? String(text.dropFirst()) : text
    self =
      switch interview.phase {
      case .capture(let question): try Self.note(text, on: question, isScoredNext: interview.kit.scoring == .live)
      case .ending: try Self.ending(text)
      case .score(let question): try Self.score(text, question, in: interview)
      case .evidence(let question, let score): try Self.evidence(plain, question, score, in: interview)
      case .reason(let question): try Self.reason(plain, question)
      case .overall: try Self.overall(plain)
      case .submission: try Self.submission(text, in: interview)
      case .ahead: throw .notNow
      case .submitted: throw .submitted
      }
  }

  // MARK: Capture

  private static func note(_ text: String, on question: Question.ID, isScoredNext: Bool = false) throws(Refusal)
    -> Command
  {
    do {
      guard let line = try NoteLine(parsing: text) else { return .nothing }
      return .act(.noted(question, line.kind, line.text))
    } catch .loneScore(let digit) where isScoredNext {
      throw .loneScoreBeforeNext(digit)
    }
  }

  // MARK: The walk

  /// The keys that apply at a score prompt, in the order in which the prompt shows them.
  package static func keys(in interview: Interview) -> [String] {
    guard case .score(let question) = interview.phase else { return [] }
    return ["1-5", "x", "e"] + (interview.walk.first == question && interview.isCandidateGone ? [] : ["b"]) + [
      "s", "q", "?",
    ]
  }

  private static func score(_ text: String, _ question: Question.ID, in interview: Interview) throws(Refusal) -> Command
  {
    switch text.lowercased() {
    case "" where interview.ratings[question] != nil: return .act(.kept(question))
    case "x": return .act(.setAside(question))
    case "b": return try back(in: interview)
    case "e": return .edit(question)
    case "s": return .show(question)
    case "q": return .act(.paused)
    case "?": return .help
    case let line where line.hasPrefix("e "): return try note(String(text.dropFirst(2)), on: question)
    default:
      guard let score = Int(text), (1...5).contains(score), text.count == 1 else {
        throw .notAChoice(text, choices: keys(in: interview))
      }
      return .act(.scored(question, score))
    }
  }

  private static func evidence(
    _ text: String, _ question: Question.ID, _ score: Int, in interview: Interview
  ) throws(Refusal) -> Command {
    guard !text.isEmpty else { throw .evidenceNeeded(score: score) }
    if let words = try OfferedEvidence(for: question, in: interview).words(of: text) {
      return .act(.rated(question, score, evidence: words))
    }
    guard text.isInWords else { throw .evidenceIsNoText }
    return .act(.rated(question, score, evidence: text))
  }

  private static func reason(_ text: String, _ question: Question.ID) throws(Refusal) -> Command {
    guard text.isInWords else { throw .reasonNeeded }
    return .act(.notAssessed(question, reason: text))
  }

  private static func overall(_ text: String) throws(Refusal) -> Command {
    guard !text.isLoneKey else { throw .loneKey(text) }
    return .act(.overall(text))
  }

  private static func ending(_ text: String) throws(Refusal) -> Command {
    switch text.lowercased() {
    case "y": return .act(.endConfirmed)
    case "n": return .act(.endDeclined)
    default: throw .notAChoice(text, choices: ["y", "n"])
    }
  }

  private static func submission(_ text: String, in interview: Interview) throws(Refusal) -> Command {
    switch text.lowercased() {
    case "y": return .act(.submitted)
    case "n": return .act(.paused)
    case "b": return try back(in: interview)
    default: throw .notAChoice(text, choices: ["y", "n", "b"])
    }
  }

  /// One step back: from evidence or reason to the score, from a score to the question before, from the end to the last.
  private static func back(in interview: Interview) throws(Refusal) -> Command {
    let walk = interview.walk
    switch interview.phase {
    case .evidence(let question, _), .reason(let question): return .act(.returned(to: question))
    case .score(let question):
      guard interview.isCandidateGone else { return .act(.moved(to: question)) }
      guard let place = walk.firstIndex(of: question), place > 0 else { throw .firstOfWalk }
      return .act(.returned(to: walk[place - 1]))
    case .overall, .submission:
      guard let last = walk.last else { throw .firstOfWalk }
      return .act(.returned(to: last))
    case .ending: return .act(.endDeclined)
    case .capture(let question):
      guard let index = interview.kit.index(of: question), index > 0 else { throw .firstQuestion }
      return .act(.moved(to: interview.kit.items[index - 1].question.id))
    case .ahead, .submitted: throw .notNow
    }
  }

  // MARK: Slash commands

  private static func slash(_ text: String, indented: Bool, in interview: Interview) throws(Refusal) -> Command {
    let word = String(text.prefix { !$0.isWhitespace })
    guard !indented else { throw .spaceBeforeCommand(word) }
    let rest = String(text.dropFirst(word.count)).trimmed
    guard let command = SlashCommand(rawValue: word.lowercased()) else {
      throw .unknownCommand(word, suggestion: SlashCommand.suggestion(for: word.lowercased(), in: interview))
    }
    guard SlashCommand.applicable(in: interview).contains(command) else { throw .notNow }
    if ![.goto, .skip, .probe, .save].contains(command), !rest.isEmpty { throw .unwantedArgument(command: word) }
    switch command {
    case .pause: return .act(.paused)
    case .help: return .help
    case .back: return try back(in: interview)
    case .show: return interview.question.map { .show($0) } ?? .nothing
    case .edit: return interview.question.map { .edit($0) } ?? .nothing
    case .time: return .time
    case .save:
      guard !rest.isEmpty else { throw .saveNeedsFile }
      return .save(to: rest)
    case .next, .goto, .probe, .skip, .undo, .redo, .end: return try capture(command, rest, in: interview)
    }
  }

  private static func capture(_ command: SlashCommand, _ rest: String, in interview: Interview) throws(Refusal)
    -> Command
  {
    guard case .capture(let question) = interview.phase, let index = interview.kit.index(of: question) else {
      throw .notNow
    }
    let items = interview.kit.items
    switch command {
    case .next:
      if !interview.openFollowUps(on: question).isEmpty { return .act(.followUpsListed(question)) }
      if interview.kit.scoring == .live, interview.skipped[question] == nil { return .act(.answered(question)) }
      guard index + 1 < items.count else { throw .lastQuestion }
      return .act(.moved(to: items[index + 1].question.id))
    case .goto:
      guard let number = Int(rest), items.indices.contains(number - 1) else {
        throw .noSuchQuestion(rest, count: items.count)
      }
      return .act(.moved(to: items[number - 1].question.id))
    case .probe:
      if rest.isEmpty { return .probes(question) }
      guard let number = Int(rest) else {
        throw .noSuchProbe(rest, count: items[index].question.probes.count)
      }
      return .act(.probed(question, number))
    case .skip:
      guard !rest.isEmpty else { throw .skipNeedsReason }
      return .act(.skipped(question, reason: rest))
    case .undo:
      guard let change = interview.changes.last else { throw .nothingToUndo }
      return .act(.undone(change.id))
    case .redo:
      guard let change = interview.takenBack.last else { throw .nothingToRedo }
      return .act(.redone(change.id))
    default: return .act(.endRequested)
    }
  }
}

extension String {
  /// A single letter or digit, as the walk's keys are: where text is asked for, a slip.
  fileprivate var isLoneKey: Bool { utf8.count == 1 }

  /// Whether it can be evidence or a reason: more than one sign, with a letter in it.
  var isInWords: Bool { contains(where: \.isLetter) && !isLoneKey }
}
