import Text

/// Holds a tree against the description of a format, and finds what is unknown, missing, of the wrong kind or out of range.
struct Validator {
  let source: SourceText
  /// Whether the file was read in part only, so that nothing can be said to be missing.
  let isCut: Bool
  private(set) var findings = Findings()
  private var meant: MeantOtherwise

  init(_ document: Document) {
    source = document.source
    meant = MeantOtherwise(source: document.source)
    isCut = document.isCut
  }

  private mutating func add(_ problem: Problem, at tree: Tree) {
    findings.add(problem, at: source.position(of: tree.mark))
  }

  private mutating func add(_ found: MeantOtherwise.Found) {
    findings.add(.syntax(found.trap), at: source.position(of: found.mark))
  }

  /// Whether the file is of another kind, or of a version of the format that this reader does not know.
  private(set) var isForeign = false

  /// Walks a whole file; of one of another kind or version only that is said.
  mutating func checkFile(_ tree: Tree, as kind: FileKind) {
    if let (other, key) = kind.other(byKeys: tree.entries.map(\.name)) {
      isForeign = true
      return add(.otherKind(other, expected: kind), at: tree.entries[key].key)
    }
    if let format = tree["format"], let number = plainNumber(format), number != kind.version {
      isForeign = true
      return add(.unknownFormat("format", text: format.text ?? "", known: kind.version), at: format)
    }
    check(tree, kind.record, Problem.Subject(key: ""), kind.record.fields.first?.example ?? "")
  }

  /// Walks a record; `key` is what it stands under, "" for the whole file.
  mutating func check(_ tree: Tree, _ record: Record, _ key: Problem.Subject, _ example: String) {
    guard case .mapping(let entries) = tree.content else {
      return wrongType(tree, key, .keyedValues(example: example))
    }
    let written = Set(entries.map(\.name))
    var first: [String: Tree] = [:]
    var guessed: Set<String> = []
    var parts = 0
    for (index, entry) in entries.enumerated() {
      if isPart(of: tree, index, &parts) { continue }
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
        // Beyond what is shown, guesses are of no use.
        let near = findings.isFull ? nil : nearest(to: name, among: absent)
        if let near { guessed.insert(near) }
        add(.unknownKey(name, place: record.name, nearest: near, known: record.fields.map(\.key)), at: entry.key)
      }
    }
    // A key that was merged in, or misspelt, is not missing as well.
    guard first["<<"] == nil, !isCut else { return }
    let absent = record.fields.filter { first[$0.key] == nil && !guessed.contains($0.key) }
    let swallowed = absent.isEmpty ? [:] : meant.keysInTexts(entries, among: absent)
    for field in absent {
      let line = swallowed[field.key]
      if field.isRequired {
        add(
          .missing(field.key, place: record.name, example: field.example, swallowed: line.map { $0.line + 1 }), at: tree
        )
      } else if let line {
        add((.keyInsideText(field.key, column: source.position(of: tree.mark).column), line))
      }
    }
  }

  /// Whether a key in brackets is only what follows a comma in a text; that is said for the first of several.
  private mutating func isPart(of tree: Tree, _ index: Int, _ parts: inout Int) -> Bool {
    if parts == 0, let (found, count) = meant.commaInKeys(tree, at: index) {
      add(found)
      parts = count
    }
    guard parts > 0 else { return false }
    parts -= 1
    return true
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
    case .text:
      if text(tree, key, example) != nil, let found = meant.typographicQuotes(tree) { add(found) }
    case .reference: _ = text(tree, key, example)
    case .slug(let kind):
      if let text = text(tree, key, example) { checkSlug(text, kind, at: tree) }
    case .choice(let choices):
      guard let text = text(tree, key, example), !choices.contains(text) else { return }
      add(.unknownChoice(key, text: text, choices: choices), at: tree)
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
    if case .text = member { for found in meant.commaInList(tree) { add(found) } }
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
    var parts = 0
    for (index, entry) in entries.enumerated() {
      if isPart(of: tree, index, &parts) { continue }
      guard let name = keyText(entry), name != "<<" else { continue }
      if let found = meant.blankMissing(entry) {
        add(found)
        continue
      }
      switch keys {
      case .slugs(let kind): checkSlug(name, kind, at: entry.key)
      case .references, .checks: break
      case .scores:
        if !(Tree.wholeNumber(name).map(BankFormat.scores.contains) ?? false) { add(.notScore(name), at: entry.key) }
      }
      check(entry.value, value, Problem.Subject(key: name), value.example(under: name.visible()))
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
    case .mapping where expected == .text:
      if let slip = meant.colonInText(tree) { return add(slip) }
      found = .keyedValues
    case .scalar where tree.isNothing: found = .nothing
    case .scalar(let text, .plain):
      let isList = if case .list = expected { true } else { false }
      found = isList ? .lines(meant.linesInsteadOfItems(tree)) : .text(text.trimmed)
    case .scalar(let text, _): found = .quotedText(text.trimmed)
    case .sequence: found = .list
    case .mapping: found = .keyedValues
    }
    add(.wrongType(key, expected: expected, found: found), at: tree)
  }
}
