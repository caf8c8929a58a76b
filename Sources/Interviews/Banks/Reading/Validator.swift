/// Holds a tree against the description of a format, and finds what is unknown, missing, of the wrong kind or out of range.
struct Validator {
  let source: SourceText
  /// Whether the file was read in part only, so that nothing can be said to be missing.
  let isCut: Bool
  private(set) var findings = Findings()

  init(_ document: Document) {
    source = document.source
    isCut = document.isCut
  }

  private mutating func add(_ problem: Problem, at tree: Tree) {
    findings.add(problem, at: source.position(of: tree.mark))
  }

  /// Whether the file is of another kind, or of a version of the format that this reader does not know.
  private(set) var isForeign = false

  /// Walks a whole file; of one of another kind or version only that is said.
  mutating func checkFile(_ tree: Tree, _ record: Record, version: Int, not other: Record) {
    if let sign = tree.entries.first(where: { other.isSign($0.name) && record.field($0.name) == nil }),
      !tree.entries.contains(where: { record.isSign($0.name) && other.field($0.name) == nil })
    {
      isForeign = true
      return add(.otherKind(found: other.name, expected: record.name), at: sign.key)
    }
    if let format = tree["format"], let number = plainNumber(format), number != version {
      isForeign = true
      return add(.unknownFormat("format", text: format.text ?? "", known: version), at: format)
    }
    check(tree, record, Problem.Subject(key: ""), record.fields.first?.example ?? "")
  }

  /// Walks a record; `key` is what it stands under, "" for the whole file.
  mutating func check(_ tree: Tree, _ record: Record, _ key: Problem.Subject, _ example: String) {
    guard case .mapping(let entries) = tree.content else {
      return wrongType(tree, key, .keyedValues(example: example))
    }
    let written = Set(entries.map(\.name))
    var first: [String: Tree] = [:]
    var guessed: Set<String> = []
    for entry in entries {
      guard let name = keyText(entry) else { continue }
      if let earlier = first[name] {
        add(.repeatedKey(name, first: source.position(of: earlier.mark)), at: entry.key)
        continue
      }
      first[name] = entry.key
      if let field = record.field(name) {
        check(entry.value, field)
      } else if name != "<<" {
        let absent = record.fields.map(\.key).filter { !written.contains($0) }
        let near = nearest(to: name, among: absent)
        if let near { guessed.insert(near) }
        add(.unknownKey(name, place: record.name, nearest: near, known: record.fields.map(\.key)), at: entry.key)
      }
    }
    // A key that was merged in, or misspelt, is not missing as well.
    guard first["<<"] == nil, !isCut else { return }
    for field in record.fields where field.isRequired && first[field.key] == nil && !guessed.contains(field.key) {
      let swallowed = lineInsideText(field.key, entries)
      add(.missing(field.key, place: record.name, example: field.example, swallowed: swallowed), at: tree)
    }
  }

  /// The line, from 1, on which a key stands that is indented so far that it became part of a text under `|`.
  private func lineInsideText(_ key: String, _ entries: [Tree.Entry]) -> Int? {
    for entry in entries {
      guard case .scalar(let text, .block) = entry.value.content else { continue }
      let start = entry.value.mark.line + 1
      let end = start + text.split(separator: "\n", omittingEmptySubsequences: false).count
      for number in start..<end where source.line(number + 1)?.trimmed.hasPrefix(key + ":") ?? false {
        return number + 1
      }
    }
    return nil
  }

  /// The key as text; a key that is something else is reported.
  private mutating func keyText(_ entry: Tree.Entry) -> String? {
    if entry.key.isUnreadable { return nil }
    guard let name = entry.key.text else {
      add(.keyNotText, at: entry.key)
      return nil
    }
    return name
  }

  private mutating func check(_ tree: Tree, _ field: Field) {
    if tree.isNothing, !field.isRequired { return }
    check(tree, field.shape, Problem.Subject(key: field.key), field.example)
  }

  private mutating func check(_ tree: Tree, _ shape: Shape, _ key: Problem.Subject, _ example: String) {
    if tree.isUnreadable { return }
    switch shape {
    case .text, .reference: _ = text(tree, key, example)
    case .slug(let kind):
      if let text = text(tree, key, example) { checkSlug(text, kind, at: tree) }
    case .choice(let choices):
      guard let text = text(tree, key, example), !choices.contains(text) else { return }
      add(.unknownChoice(key, text: text, nearest: nearest(to: text, among: choices), choices: choices), at: tree)
    case .wholeNumber(let range, let check):
      guard !isMissing(tree, key, example) else { return }
      guard let text = tree.text, let number = plainNumber(tree) else {
        return wrongType(tree, key, .wholeNumber(example: example))
      }
      if !range.contains(number) {
        let words = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        add(.outOfRange(key, text: text, check: check, range: words, example: example), at: tree)
      }
    case .number(let bounds, let check):
      guard !isMissing(tree, key, example) else { return }
      guard let text = tree.text, let number = tree.number else {
        return wrongType(tree, key, .number(example: example))
      }
      if !bounds.contains(number) {
        add(.outOfRange(key, text: text, check: check, range: bounds.words, example: example), at: tree)
      }
    case .version(let known):
      guard !isMissing(tree, key, example) else { return }
      guard let text = tree.text, let number = plainNumber(tree) else {
        return wrongType(tree, key, .wholeNumber(example: example))
      }
      if number != known { add(.unknownFormat(key.key, text: text, known: known), at: tree) }
    case .scale(let known):
      if tree.wholeNumber == known { return }
      guard let text = tree.text, plainNumber(tree) != nil else {
        return wrongType(tree, key, .wholeNumber(example: example))
      }
      add(.unknownScale(text: text), at: tree)
    case .list(let member, let minimum): checkList(tree, member, minimum, key, example)
    case .oneOrMore(let member):
      if case .sequence = tree.content { return checkList(tree, member, 1, key, example) }
      if case .mapping = tree.content { return wrongType(tree, key, .textOrList) }
      check(tree, member, key, example)
    case .record(let record):
      if tree.isNothing { return add(.emptyCollection(key, example: example), at: tree) }
      check(tree, record, key, example)
    case .dictionary(let keys, let value): checkDictionary(tree, keys, value, key, example)
    }
  }

  private mutating func checkList(
    _ tree: Tree, _ member: Shape, _ minimum: Int, _ key: Problem.Subject, _ example: String
  ) {
    if tree.isNothing { return add(.emptyCollection(key, example: example), at: tree) }
    guard case .sequence(let members) = tree.content else { return wrongType(tree, key, .list(example: example)) }
    if members.count < minimum { add(.emptyCollection(key, example: example), at: tree) }
    for (index, item) in members.enumerated() {
      check(item, member, Problem.Subject(key: key.key, member: index + 1), example)
    }
  }

  private mutating func checkDictionary(
    _ tree: Tree, _ keys: Shape.Keys, _ value: Shape, _ key: Problem.Subject, _ example: String
  ) {
    if tree.isNothing { return add(.emptyCollection(key, example: example), at: tree) }
    guard case .mapping(let entries) = tree.content else {
      return wrongType(tree, key, .keyedValues(example: example))
    }
    if entries.isEmpty { add(.emptyCollection(key, example: example), at: tree) }
    for entry in entries {
      guard let name = keyText(entry), name != "<<" else { continue }
      switch keys {
      case .slugs(let kind): checkSlug(name, kind, at: entry.key)
      case .references, .checks: break
      case .scores:
        if !(Tree.wholeNumber(name).map(BankFormat.scores.contains) ?? false) { add(.notScore(name), at: entry.key) }
      }
      check(entry.value, value, Problem.Subject(key: name), value.example(under: name.visible))
    }
  }

  /// The trimmed text of a scalar, if it is one and is not empty.
  private mutating func text(_ tree: Tree, _ key: Problem.Subject, _ example: String) -> String? {
    guard !isMissing(tree, key, example) else { return nil }
    guard let text = tree.text else {
      wrongType(tree, key, .text)
      return nil
    }
    return text.trimmed
  }

  private mutating func isMissing(_ tree: Tree, _ key: Problem.Subject, _ example: String) -> Bool {
    guard tree.isNothing || tree.text.map(\.trimmed.isEmpty) ?? false else { return false }
    add(.emptyText(key, example: example), at: tree)
    return true
  }

  /// A whole number in its usual spelling; one too large to count with is larger than every limit.
  private func plainNumber(_ tree: Tree) -> Int? {
    tree.wholeNumber ?? (tree.number.map { $0 == $0.rounded() && abs($0) > 1e15 } ?? false ? Int.max : nil)
  }

  private mutating func checkSlug(_ text: String, _ kind: String, at tree: Tree) {
    if !Slug.isSlug(text) { add(.notSlug(kind: kind, text: text, slug: Slug.slug(of: text)), at: tree) }
  }

  private mutating func wrongType(_ tree: Tree, _ key: Problem.Subject, _ expected: Problem.Expectation) {
    let found: Problem.Found
    switch tree.content {
    case .unreadable: return
    case .scalar where tree.isNothing: found = .nothing
    case .scalar(let text, .plain): found = .text(text.trimmed)
    case .scalar(let text, _): found = .quotedText(text.trimmed)
    case .sequence: found = .list
    case .mapping: found = .keyedValues
    }
    add(.wrongType(key, expected: expected, found: found), at: tree)
  }
}
