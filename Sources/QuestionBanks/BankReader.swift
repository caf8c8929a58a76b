import Text

/// Reads a bank file into a `Bank`, or says everything that is wrong with it.
package enum BankReader {
  /// The bank, unless an error was found, and all problems in file order.
  package static func read(_ file: SourceFile) -> (bank: Bank?, diagnostics: [Diagnostic]) {
    let reading = partial(file)
    let isSound = reading.diagnostics.allSatisfy { $0.severity != .error }
    return (isSound ? reading.bank : nil, reading.diagnostics)
  }

  /// The bank as far as it could be read, with parts empty where they could not be.
  ///
  /// Good for knowing which competencies a faulty bank names, so that a team profile can be checked against it; not for
  /// interviewing.
  package static func partial(_ file: SourceFile) -> (bank: Bank?, diagnostics: [Diagnostic]) {
    let (bank, findings, _) = reading(file)
    return (bank, findings.diagnostics(in: file.name))
  }

  /// The bank as far as it could be read, what was found on the way, and the text that it was read from.
  static func reading(_ file: SourceFile) -> (bank: Bank?, findings: Findings, source: SourceText) {
    let document = Document(file)
    var findings = document.findings
    guard let tree = document.tree else { return (nil, findings, document.source) }

    var validator = Validator(document)
    validator.checkFile(tree, as: .bank)
    findings.add(validator.findings)
    guard !validator.isForeign, case .mapping = tree.content else {
      return (nil, findings, document.source)
    }
    let bank = Bank(tree, TreeParts(source: document.source))
    for check in BankChecks.always { findings.add(check(bank)) }
    return (bank, findings, document.source)
  }
}

extension Bank {
  /// Takes the parts of a bank out of a tree that the validator has seen.
  fileprivate init(_ tree: Tree, _ parts: TreeParts) {
    let id = parts.text("bank", of: tree)
    self.init(
      id: id,
      title: parts.text("title", of: tree),
      language: parts.optionalText("language", of: tree) ?? Located("en", at: id.projectedValue),
      about: parts.optionalText("about", of: tree)?.wrappedValue,
      scoring: parts.optionalText("scoring", of: tree).flatMap { Scoring(rawValue: $0.wrappedValue) },
      competencies: parts.entries("competencies", of: tree).map { Competency(id: $0.id, $0.value, parts) },
      questions: parts.records("questions", of: tree).map { Question($0, parts) })
    waivers = parts.waivers(of: tree)
  }
}

extension Competency {
  fileprivate init(id: Located<String>, _ tree: Tree, _ parts: TreeParts) {
    self.init(
      id: id, title: parts.text("title", of: tree), definition: parts.text("definition", of: tree),
      jobLink: parts.optionalText("job_link", of: tree))
  }
}

extension Question {
  fileprivate init(_ tree: Tree, _ parts: TreeParts) {
    let place = parts.position(tree)
    let kind = parts.text("type", of: tree)
    self.init(
      id: parts.text("id", of: tree),
      competency: parts.text("competency", of: tree),
      kind: Located(Kind(rawValue: kind.wrappedValue) ?? .situational, at: kind.projectedValue),
      minutes: parts.wholeNumber("minutes", of: tree, in: BankFormat.minutes) ?? Located(0, at: place),
      scenario: parts.text("scenario", of: tree),
      ask: parts.text("ask", of: tree),
      probes: parts.texts("probes", of: tree),
      anchors: Self.anchors(tree, parts),
      overuse: parts.optionalText("overuse", of: tree),
      source: parts.optionalText("source", of: tree), waivers: parts.waivers(of: tree))
  }

  /// Ascending by score; none where a key is no score, since it may be any of those that are missing then.
  private static func anchors(_ tree: Tree, _ parts: TreeParts) -> [Anchor] {
    var anchors: [Anchor] = []
    for (key, value) in parts.entries("anchors", of: tree) {
      guard let score = Tree.wholeNumber(key.wrappedValue), BankFormat.scores.contains(score) else { return [] }
      let behaviour = Located(value.text?.trimmed ?? "", at: parts.position(value))
      anchors.append(Anchor(score: Located(score, at: key.projectedValue), behaviour: behaviour))
    }
    return anchors.enumerated().sorted { ($0.element.score, $0.offset) < ($1.element.score, $1.offset) }.map(\.element)
  }
}
