import Terminal

/// A question that is answered with a key.
struct Menu {
  /// Without the question mark, which the prompt adds: `Edit again, keep as draft, discard`.
  let question: String
  let choices: [(typed: String, meaning: String)]

  /// The prompt for those who see the keys, and for those who were told them with their meanings.
  func prompt(isPlain: Bool) -> String {
    let keys = choices.map(\.typed)
    return isPlain
      ? "\(question), \(keys.joined(separator: " or "))? " : "\(question) [\(keys.joined(separator: ","))]? "
  }

  /// What each key does.
  var sheet: Sheet { Sheet(choices: choices) }
}
