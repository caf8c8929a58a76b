extension Interview {
  /// Words that fit at the interview's prompt: the commands that apply, and question numbers after `/goto`.
  package func completions(before: String, word: String) -> [String] {
    if before.isEmpty, word.hasPrefix("/") {
      return SlashCommand.applicable(in: self).map(\.rawValue).filter { $0.hasPrefix(word.lowercased()) }
    }
    if before.trimmed == SlashCommand.goto.rawValue, case .capture = phase {
      return kit.items.indices.map { String($0 + 1) }.filter { $0.hasPrefix(word) }
    }
    return []
  }
}
