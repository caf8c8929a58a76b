import Interviews
import QuestionBanks
import Storage
import Text

/// An opening about to be made: its files read and sound, its kit put together.
@MainActor
struct OpeningDraft {
  let name: String
  let kit: Kit
  let team: TeamProfile
  let panel: Panel
  /// What the user should know, and nothing that stands in the way.
  let notes: [String]
  private let frozen: [FrozenFile]

  /// Reads the files; a failure shows every problem of each.
  init(
    _ name: String, banks words: [String], team word: String, scoring: Scoring? = nil, panel: Panel = .separate,
    rules choice: RuleChoice = RuleChoice(), in workspace: Workspace
  ) throws(Failure) {
    self.name = try Self.checked(name)
    self.panel = panel
    let rules = try workspace.ruleShelf.read(choice)
    let check = BankCheck(rules: try rules.rules())
    var notes = rules.note.map { [$0] } ?? []
    var banks: [Bank] = []
    var frozen: [FrozenFile] = []
    for word in words {
      let source = try workspace.file(.bank, word)
      let result = check(source)
      // A warning is advice to authors, and stands in nobody's way here.
      let sound = try sound(source, result.bank, result.diagnostics.filter { $0.severity == .error })
      let warnings = result.diagnostics.count { $0.severity == .warning }
      if warnings > 0 {
        let check = workspace.line(["bank check", word.asWord] + choice.words)
        notes.append("\(source.name) has \(counted(warnings, "warning")); see: \(check).")
      }
      notes += result.diagnostics.filter { $0.severity == .notice }.map { "\(source.name): \($0.message)." }
      banks.append(sound)
      frozen.append(FrozenFile(kind: .bank, id: sound.id, source: source))
    }
    let source = try workspace.file(.team, word)
    // The profile is held against all banks at hand: those of the kit, and others that it may name.
    let others = ((try? workspace.bankFolder())?.banks() ?? []).filter { bank in !banks.contains { $0.id == bank.id } }
    let (profile, diagnostics) = TeamReader.read(source, banks: banks + others)
    team = try sound(source, profile, diagnostics)
    frozen.append(FrozenFile(kind: .team, id: team.id, source: source))
    do {
      kit = try Kit(banks, scoring: scoring)
    } catch {
      switch error {
      case .sameBank(let id):
        throw Failure("Bank \(id) stands twice in the kit. Name each bank once, and give each an id of its own.")
      case .sameQuestion(let id, let banks):
        throw Failure(
          "Question \(id) stands twice in the kit: in \(banks.joined(separator: " and ")). Leave one bank out.")
      case .differentScoring(let banks):
        throw Failure(
          "Banks \(banks.joined(separator: " and ")) differ on when answers are scored. Say it with --scoring live or "
            + "--scoring afterwards.")
      case .noQuestions: throw Failure("The kit has no question.")
      }
    }
    self.frozen = frozen
    let elicited = Set(kit.competencies.map(\.id))
    let missing = team.targets.map(\.competency).filter { !elicited.contains($0) }
    if !missing.isEmpty {
      notes.append("the team has targets that no question of this kit elicits: \(missing.joined(separator: ", ")).")
    }
    self.notes = notes
  }

  /// Saves the opening with the files' exact text, and for how long its candidates' data are kept.
  func save(retentionMonths: Int? = nil, in workspace: Workspace) throws -> Opening {
    let opening = Opening(
      id: workspace.world.newID(), name: name, openedAt: workspace.world.now(), kit: kit, team: team,
      panel: panel, frozen: frozen)
    try workspace.store().save(opening)
    if let retentionMonths {
      try workspace.store().retain(
        opening, months: retentionMonths, at: workspace.world.now(), by: workspace.interviewer())
    }
    return opening
  }

  private static func checked(_ name: String) throws(Failure) -> String {
    let name = try checkedName(name, of: "The opening's name").text
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || "-._".contains($0) }), !name.hasPrefix("-") else {
      throw Failure(
        "An opening's name is made of letters, digits, hyphens, dots and underscores: \(name) is not.",
        exitCode: Failure.usage)
    }
    return name
  }
}
