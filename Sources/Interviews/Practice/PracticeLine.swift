import QuestionBanks
import Text

/// What a typed line means in a practice: the keys and commands of the scoring walk.
package enum PracticeLine: Equatable, Sendable {
  case act(Practice.Action)
  /// The question, the answer and the anchors again.
  case show
  case help
  case leave

  /// Commands, where a prompt takes words. They are those of an interview that have a meaning here.
  package static let commands: [SlashCommand] = [.back, .show, .pause, .help]

  package init(parsing line: String, in practice: Practice) throws(Refusal) {
    guard !line.unicodeScalars.contains("\0") else { throw .unreadableLine }
    let text = line.trimmed
    if text.hasPrefix("/"), !text.hasPrefix("//") {
      self = try Self.command(text, in: practice)
      return
    }
    let plain = text.hasPrefix("//") ? String(text.dropFirst()) : text
    switch practice.phase {
    case .score(let place): self = try Self.score(text, place, in: practice)
    case .evidence(_, let score):
      guard !plain.isEmpty else { throw .evidenceNeeded(score: score) }
      guard plain.isInWords else { throw .evidenceIsNoText }
      self = .act(.rated(evidence: plain))
    case .reason:
      guard plain.isInWords else { throw .reasonNeeded }
      self = .act(.notAssessed(reason: plain))
    case .finished: throw .notNow
    }
  }

  private static func score(_ text: String, _ place: Int, in practice: Practice) throws(Refusal) -> PracticeLine {
    switch text.lowercased() {
    case "" where practice.rating(at: place) != nil: return .act(.kept)
    case "x": return .act(.setAside)
    case "b" where practice.canReturn: return .act(.returned)
    case "s": return .show
    case "q": return .leave
    case "?": return .help
    default:
      guard text.utf8.count == 1, let score = Int(text), BankFormat.scores.contains(score) else {
        throw .notAChoice(text, choices: practice.keys)
      }
      return .act(.scored(score))
    }
  }

  private static func command(_ text: String, in practice: Practice) throws(Refusal) -> PracticeLine {
    let known = commands.map(\.rawValue)
    switch SlashCommand(rawValue: text.lowercased()) {
    case .back:
      if case .score = practice.phase, !practice.canReturn { throw .notNow }
      return .act(.returned)
    case .show: return .show
    case .pause: return .leave
    case .help: return .help
    default: throw .unknownCommand(text, suggestion: nearest(to: text, among: known))
    }
  }
}
