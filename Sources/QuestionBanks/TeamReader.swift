/// Reads a team profile and holds it against the banks that it names.
package enum TeamReader {
  /// The profile, unless an error was found, and all problems in file order.
  ///
  /// `banks` are those that the profile may name. A bank that is faulty may be given as far as it could be read
  /// (`BankReader.partial`), so that one fault is not reported a second time as a missing bank.
  package static func read(_ file: SourceFile, banks: [Bank]) -> (team: TeamProfile?, diagnostics: [Diagnostic]) {
    var (team, findings) = profile(file)
    if let team {
      for check in TeamChecks.always { findings.add(check(team, banks)) }
    }
    return (findings.hasErrors ? nil : team, findings.diagnostics(in: file.name))
  }

  /// The profile by itself, unless an error was found, held against no bank: those that an opening froze it with may have
  /// changed or gone since.
  package static func readAlone(_ file: SourceFile) -> (team: TeamProfile?, diagnostics: [Diagnostic]) {
    let (team, findings) = profile(file)
    return (findings.hasErrors ? nil : team, findings.diagnostics(in: file.name))
  }

  /// The profile as far as it could be read; good for knowing which team a faulty file is about.
  package static func partial(_ file: SourceFile) -> TeamProfile? { profile(file).0 }

  /// What the file says by itself; nil where it is no profile at all.
  private static func profile(_ file: SourceFile) -> (TeamProfile?, Findings) {
    let document = Document(file)
    var findings = document.findings
    guard let tree = document.tree else { return (nil, findings) }

    var validator = Validator(document)
    validator.checkFile(tree, as: .team)
    findings.add(validator.findings)
    guard !validator.isForeign, case .mapping = tree.content else { return (nil, findings) }
    return (TeamProfile(tree, TreeParts(source: document.source)), findings)
  }
}

extension TeamProfile {
  /// Takes the parts of a profile out of a tree that the validator has seen.
  fileprivate init(_ tree: Tree, _ parts: TreeParts) {
    self.init(
      id: parts.text("team", of: tree),
      title: parts.text("title", of: tree),
      banks: parts.texts("bank", of: tree),
      panelMinimum: tree["panel"].flatMap {
        parts.wholeNumber("minimum", of: $0, in: TeamFormat.panelSizes)?.wrappedValue
      } ?? 1,
      targets: parts.entries("targets", of: tree).map { Target(competency: $0.id, $0.value, parts) },
      levels: parts.entries("team_levels", of: tree).compactMap { id, value in
        guard let level = value.number, TeamFormat.level.contains(level) else { return nil }
        return TeamLevel(competency: id, level: Located(level, at: parts.position(value)))
      })
  }
}

extension Target {
  /// A level that could not be read becomes the highest, so that no minimum seems to be above it.
  fileprivate init(competency: Located<String>, _ tree: Tree, _ parts: TreeParts) {
    let place = parts.position(tree)
    self.init(
      competency: competency,
      level: parts.number("level", of: tree, in: TeamFormat.level) ?? Located(TeamFormat.level.upper, at: place),
      weight: parts.number("weight", of: tree, in: TeamFormat.weight) ?? Located(1, at: place),
      minimum: parts.number("minimum", of: tree, in: TeamFormat.level))
  }
}
