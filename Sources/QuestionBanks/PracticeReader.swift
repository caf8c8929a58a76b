import Text

/// Reads a file of sample answers and holds it against the bank that it names.
package enum PracticeReader {
  /// The answers, unless an error was found, and all problems in file order.
  ///
  /// `banks` are those that the file may name. A bank that is faulty may be given as far as it could be read
  /// (`BankReader.partial`), so that one fault is not reported a second time as a missing bank.
  package static func read(_ file: SourceFile, banks: [Bank]) -> (set: PracticeSet?, diagnostics: [Diagnostic]) {
    var (set, findings) = reading(file)
    if let set {
      for check in PracticeChecks.always { findings.add(check(set, banks)) }
      // What is missing can be told only when all that is there is right.
      if !findings.hasErrors { for check in PracticeChecks.complete { findings.add(check(set, banks)) } }
    }
    return (findings.hasErrors ? nil : set, findings.diagnostics(in: file.name))
  }

  /// The id of the bank whose questions a file answers; nil where the file is no file of sample answers.
  package static func bank(of file: SourceFile) -> String? {
    guard let tree = Document(file).tree, tree["answers"] != nil, tree["questions"] == nil else { return nil }
    return tree["bank"]?.text?.trimmed ?? ""
  }

  private static func reading(_ file: SourceFile) -> (set: PracticeSet?, findings: Findings) {
    let document = Document(file)
    var findings = document.findings
    guard let tree = document.tree else { return (nil, findings) }

    var validator = Validator(document)
    validator.checkFile(tree, as: .practice)
    findings.add(validator.findings)
    guard !validator.isForeign, case .mapping = tree.content else { return (nil, findings) }
    return (PracticeSet(tree, TreeParts(source: document.source)), findings)
  }
}

extension PracticeSet {
  /// Takes the answers out of a tree that the validator has seen.
  fileprivate init(_ tree: Tree, _ parts: TreeParts) {
    self.init(
      bank: parts.text("bank", of: tree), about: parts.optionalText("about", of: tree)?.wrappedValue,
      answers: parts.records("answers", of: tree).map { PracticeAnswer($0, parts) })
  }
}

extension PracticeAnswer {
  /// A score that could not be read becomes the middle, which has a neighbour on both sides.
  fileprivate init(_ tree: Tree, _ parts: TreeParts) {
    self.init(
      id: parts.text("id", of: tree), question: parts.text("question", of: tree),
      candidate: parts.text("candidate", of: tree), answer: parts.text("answer", of: tree),
      score: parts.wholeNumber("score", of: tree, in: BankFormat.scores) ?? Located(3, at: parts.position(tree)),
      because: parts.records("because", of: tree).map {
        Reason(quote: parts.text("quote", of: $0), shows: parts.text("shows", of: $0))
      },
      notLower: parts.optionalText("not_lower", of: tree), notHigher: parts.optionalText("not_higher", of: tree),
      overuse: parts.optionalText("overuse", of: tree))
  }
}
