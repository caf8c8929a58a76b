import Text

/// Takes located values out of a tree that the validator has seen; what could not be read comes back empty.
///
/// Empty parts keep the rest of a faulty file readable, so that the checks that follow can say more in the same run. They pass
/// over what is empty, because it has been reported.
struct TreeParts {
  let source: SourceText

  func position(_ tree: Tree) -> Position { source.position(of: tree.mark) }

  func text(_ key: String, of tree: Tree) -> Located<String> {
    optionalText(key, of: tree) ?? Located("", at: position(tree))
  }

  func optionalText(_ key: String, of tree: Tree) -> Located<String>? {
    guard let value = tree[key], !value.isNothing, let text = value.text?.trimmed, !text.isEmpty else { return nil }
    return Located(text, at: position(value))
  }

  /// The texts of a list, or the one text that stands in its place.
  func texts(_ key: String, of tree: Tree) -> [Located<String>] {
    guard let value = tree[key] else { return [] }
    let members = if case .sequence(let members) = value.content { members } else { [value] }
    return members.compactMap { member in
      guard !member.isNothing, let text = member.text?.trimmed, !text.isEmpty else { return nil }
      return Located(text, at: position(member))
    }
  }

  /// The members of a list that have keys.
  func records(_ key: String, of tree: Tree) -> [Tree] {
    guard case .sequence(let members) = tree[key]?.content else { return [] }
    return members.filter { if case .mapping = $0.content { true } else { false } }
  }

  func wholeNumber(_ key: String, of tree: Tree, in range: ClosedRange<Int>) -> Located<Int>? {
    guard let value = tree[key], let number = value.wholeNumber, range.contains(number) else { return nil }
    return Located(number, at: position(value))
  }

  func number(_ key: String, of tree: Tree, in bounds: Shape.Bounds) -> Located<Double>? {
    guard let value = tree[key], let number = value.number, bounds.contains(number) else { return nil }
    return Located(number, at: position(value))
  }

  /// The checks that a question or a bank allows itself to fail.
  func waivers(of tree: Tree) -> [Waiver] {
    entries("allow", of: tree).map { id, value in
      Waiver(check: id, reason: Located(value.text?.trimmed ?? "", at: position(value)))
    }
  }

  /// The entries of a dictionary whose keys are ids, merge keys left out.
  func entries(_ key: String, of tree: Tree) -> [(id: Located<String>, value: Tree)] {
    (tree[key]?.entries ?? []).compactMap { entry in
      guard let name = entry.key.text, name != "<<" else { return nil }
      return (Located(name, at: position(entry.key)), entry.value)
    }
  }
}
