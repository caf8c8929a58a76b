import Text

/// What a typed line means at a step of a debrief: one event, a further question, something to look at, or nothing.
///
/// Parsing is pure: the same line at the same step always means the same. A line that means nothing sensible is refused
/// with the reason, and nothing is saved of it.
package enum DebriefLine: Equatable, Sendable {
  case act(DebriefEvent.Action)
  /// The line is half of an answer; this asks for the other half.
  case ask(Debrief.Step)
  /// What people decided, to be kept with the comparison of this moment.
  case decide(Decision.Choice, reason: String)
  /// The evidence again.
  case show
  case help
  /// The step before.
  case back
  /// Second estimates that were to come from other terminals are typed here.
  case estimateHere
  /// Whether anything has come from other terminals.
  case lookAgain
  case leave

  /// A command that applies at every step.
  package enum Word: String, CaseIterable, Sendable {
    case back = "/back"
    case show = "/show"
    case close = "/close"
    case pause = "/pause"
    case help = "/help"

    package var usage: String { self == .close ? "/close REASON" : rawValue }

    package var does: String {
      switch self {
      case .back: "one step back, to answer it again"
      case .show: "the evidence again"
      case .close: "wait for no more second estimates; those given are shown"
      case .pause: "leave; the same command resumes here"
      case .help: "this list"
      }
    }
  }

  package init(parsing line: String, at step: Debrief.Step) throws(DebriefRefusal) {
    guard !line.unicodeScalars.contains("\0") else { throw .unreadableLine }
    let text = line.trimmed
    if text.hasPrefix("/"), !text.hasPrefix("//") {
      self = try Self.command(text, indented: line.first?.isWhitespace == true)
      return
    }
    // `//text` is a text that begins with a slash.
    let plain = text.hasPrefix("//") ? String(text.dropFirst()) : text
    switch step {
    case .extreme(let extreme, let member, let competency):
      self = .act(.answered(extreme, member: member, competency, try Self.words(plain)))
    case .note(let competency): self = .act(.noted(competency, try Self.words(plain)))
    case .wholeNote: self = .act(.noted(nil, try Self.words(plain)))
    case .estimateReason(let member, let competency):
      guard plain.hasWords else { throw .reasonNeeded }
      self = .act(.estimated(member: member, competency, .notAssessed(reason: plain)))
    case .closingReason:
      guard plain.hasWords else { throw .closingNeedsReason }
      self = .act(.closed(reason: plain))
    case .decisionReason(let choice):
      guard plain.hasWords else { throw .decisionNeedsReason }
      self = .decide(choice, reason: plain)
    default: self = try Self.key(text.lowercased(), at: step)
    }
  }

  /// The keys of a step that is answered by one, in the order in which the prompt shows them; none where words answer.
  package static func keys(at step: Debrief.Step) -> [String] {
    switch step {
    case .talk: ["y", "o", "s", "b", "q", "?"]
    case .estimate: ["1-5", "x", "b", "q", "?"]
    case .show: ["y", "b", "q", "?"]
    case .waiting: ["Enter", "h", "c", "q", "?"]
    case .decision: Decision.Choice.allCases.map(\.rawValue) + ["b", "q", "?"]
    case .extreme, .estimateReason, .note, .closingReason, .wholeNote, .decisionReason: []
    }
  }

  private static func key(_ key: String, at step: Debrief.Step) throws(DebriefRefusal) -> DebriefLine {
    switch (key, step) {
    case ("?", _): return .help
    case ("q", _): return .leave
    case ("b", .talk), ("b", .estimate), ("b", .show), ("b", .decision): return .back
    case ("y", .talk(let competency)): return .act(.talked(competency, .here))
    case ("o", .talk(let competency)): return .act(.talked(competency, .apart))
    case ("s", .talk): return .show
    case ("x", .estimate(let member, let competency)): return .ask(.estimateReason(member: member, competency))
    case (_, .estimate(let member, let competency)):
      guard key.count == 1, let score = Int(key), (1...5).contains(score) else { throw .noSuchEstimate }
      return .act(.estimated(member: member, competency, .score(score)))
    case ("y", .show(let competency)): return .act(.shown(competency))
    case ("", .waiting): return .lookAgain
    case ("h", .waiting): return .estimateHere
    case ("c", .waiting): return .ask(.closingReason)
    case (_, .decision):
      guard let choice = Decision.Choice(rawValue: key) else { break }
      return .ask(.decisionReason(choice))
    default: break
    }
    throw .notAChoice(key, choices: keys(at: step))
  }

  /// Words, or nothing; a lone key is neither.
  private static func words(_ text: String) throws(DebriefRefusal) -> String {
    guard text.isEmpty || text.hasWords else { throw .loneKey(text) }
    return text
  }

  private static func command(_ text: String, indented: Bool) throws(DebriefRefusal) -> DebriefLine {
    let word = String(text.prefix { !$0.isWhitespace })
    guard !indented else { throw .spaceBeforeCommand(word) }
    let rest = String(text.dropFirst(word.count)).trimmed
    guard let command = Word(rawValue: word.lowercased()) else {
      let known = Word.allCases.map(\.rawValue)
      throw .unknownCommand(word, suggestion: nearest(to: word.lowercased(), among: known))
    }
    if command != .close, !rest.isEmpty { throw .unwantedArgument(command: word) }
    switch command {
    case .back: return .back
    case .show: return .show
    case .pause: return .leave
    case .help: return .help
    case .close:
      guard rest.hasWords else { throw .closingNeedsReason }
      return .act(.closed(reason: rest))
    }
  }
}

extension String {
  /// Whether it says something: a letter, and more than one key.
  fileprivate var hasWords: Bool { utf8.count > 1 && contains(where: \.isLetter) }
}
