import Text

/// Reads a mapping to another system, and holds it against the opening whose cards go there or come from there.
package enum MappingReader {
  /// What the mapping is read for.
  package enum Use: Sendable {
    /// Cards of an opening go to the other system.
    case export(Kit)
    /// Cards of the other system come into an opening: each rating there has to stand for one score.
    case importing(Kit)
    /// Only to look at it.
    case check

    var kit: Kit? {
      switch self {
      case .export(let kit), .importing(let kit): kit
      case .check: nil
      }
    }
  }

  /// The section of one system, unless an error was found, and all problems in file order.
  package static func read(
    _ file: SourceFile, for system: HiringSystem, to use: Use
  ) -> (mapping: SystemMapping?, diagnostics: [Diagnostic]) {
    var (sections, findings) = reading(file)
    let mapping = sections[system]
    if let mapping {
      findings.add(MappingChecks.findings(mapping, use))
    } else if !findings.hasErrors {
      findings.add(
        .missing(
          system.rawValue, place: "a mapping for \(system.name)", example: MappingFormat.example(of: system),
          swallowed: nil), at: Position(line: 1, column: 1))
    }
    return (findings.hasErrors ? nil : mapping, findings.diagnostics(in: file.name))
  }

  /// All sections of a mapping, in the order of `HiringSystem`, unless an error was found, and all problems in file order.
  package static func check(_ file: SourceFile) -> (mappings: [SystemMapping], diagnostics: [Diagnostic]) {
    var (sections, findings) = reading(file)
    let mappings = HiringSystem.allCases.compactMap { sections[$0] }
    for mapping in mappings { findings.add(MappingChecks.findings(mapping, .check)) }
    return (findings.hasErrors ? [] : mappings, findings.diagnostics(in: file.name))
  }

  /// What the file says by itself.
  private static func reading(_ file: SourceFile) -> (sections: [HiringSystem: SystemMapping], findings: Findings) {
    let document = Document(file)
    var findings = document.findings
    guard let tree = document.tree else { return ([:], findings) }

    var validator = Validator(document)
    validator.checkFile(tree, as: .mapping)
    findings.add(validator.findings)
    guard !validator.isForeign, case .mapping = tree.content else { return ([:], findings) }
    let parts = TreeParts(source: document.source)
    var sections: [HiringSystem: SystemMapping] = [:]
    for system in HiringSystem.allCases {
      guard let section = tree[system.rawValue], !section.isNothing else { continue }
      sections[system] = SystemMapping(system, section, parts)
    }
    return (sections, findings)
  }
}

extension SystemMapping {
  /// Takes a section out of a tree that the validator has seen.
  fileprivate init(_ system: HiringSystem, _ tree: Tree, _ parts: TreeParts) {
    func texts(_ key: String) -> [(id: Located<String>, text: Located<String>)] {
      parts.entries(key, of: tree).compactMap { id, value in
        guard !value.isNothing, let text = value.text?.trimmed, !text.isEmpty else { return nil }
        return (id, Located(text, at: parts.position(value)))
      }
    }
    let (scores, decisions) = (texts("scores"), texts("decisions"))
    self.init(
      system: system,
      scores: Dictionary(
        scores.compactMap { score, rating in
          system.ratings.contains(rating.wrappedValue) ? Int(score.wrappedValue).map { ($0, rating) } : nil
        }
      ) { first, _ in first },
      decisions: Dictionary(
        decisions.compactMap { choice, there in
          HiringSystem.decisions.contains(choice.wrappedValue) ? (choice.wrappedValue, there.wrappedValue) : nil
        }
      ) { first, _ in first },
      attributes: texts("attributes").map { Attribute(name: $0.id, target: $0.text) },
      ignored: parts.texts("ignore", of: tree),
      candidates: texts("candidates").map { Candidate(id: $0.id, name: $0.text) })
  }
}
