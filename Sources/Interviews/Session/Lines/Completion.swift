package import QuestionBanks
import Text

extension Interview {
  /// What Tab offers at the interview's prompt for the word before the cursor: the commands that would be taken now, then
  /// what follows them; nothing in a note.
  package func completions(before: String, word: String) -> [String] {
    let offers: [String]
    switch (SlashCommand(rawValue: String(before.prefix { $0 != " " })), phase) {
    case (nil, _) where before.isEmpty && word.hasPrefix("/"):
      offers = SlashCommand.allCases.filter { isOffered($0) }.map(\.rawValue)
    case (.goto?, .capture(let question)) where before.isCommandAlone:
      offers = kit.items.indices.filter { kit.items[$0].question.id != question }.map { String($0 + 1) }
    case (.probe?, .capture(let question)) where before.isCommandAlone:
      offers = unaskedProbes(of: question).map { String($0) }
    case (.skip?, .capture) where isOffered(.skip):
      // What is typed of a reason so far need not end where the word begins.
      let typed = before.dropFirst(SlashCommand.skip.rawValue.count + 1).lowercased()
      offers = Self.usualReasons.filter { $0.hasPrefix(typed) }.map { String($0.dropFirst(typed.count)) }
    default: offers = []
    }
    return offers.filter { $0.hasPrefix(word.lowercased()) }
  }

  /// Why a question is left out, most of the time.
  static let usualReasons = [
    "out of time", "answered under another question", "asked by another interviewer", "the candidate had to leave",
  ]

  package func unaskedProbes(of question: Question.ID) -> [Int] {
    guard let index = kit.index(of: question) else { return [] }
    return (1...).prefix(kit.items[index].question.probes.count).filter { probed[question]?.contains($0) != true }
  }

  /// Whether a command that applies would do something now.
  private func isOffered(_ command: SlashCommand) -> Bool {
    guard SlashCommand.applicable(in: self).contains(command) else { return false }
    switch command {
    case .goto: return kit.count > 1
    case .probe: return question.map { !unaskedProbes(of: $0).isEmpty } ?? false
    case .skip: return question.map { notes(on: $0).isEmpty } ?? false
    case .end: return !asked.isEmpty
    default: return (try? Command(parsing: command.rawValue, in: self)) != nil
    }
  }
}

extension String {
  /// Whether nothing but blanks follows the first word.
  fileprivate var isCommandAlone: Bool { !trimmed.contains(" ") }
}
