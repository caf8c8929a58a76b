import ArgumentParser
import Foundation
import Interviews
import QuestionBanks
import Storage
import Terminal
import Text

/// Words that fit at the program's prompt: commands, options, and the names of candidates, openings, interviewers, banks
/// and teams where a command takes them.
@MainActor
func commandWords(_ before: String, _ word: String, _ workspace: Workspace) -> [String] {
  let earlier = FormerNames.replaced(in: QuotedWord.words(in: before))
  let all: [String]
  if word.hasPrefix("-") {
    all = options(of: CommandPath.named(by: earlier))
  } else if earlier.isEmpty {
    all = word.isEmpty ? commandsToBegin(in: workspace) : Extramile.commandNames + ["quit"]
  } else {
    all = arguments(after: earlier, word, in: workspace)
  }
  // Text that would be invisible on the line is inserted as it is shown.
  return all.filter { $0.lowercased().hasPrefix(word.lowercased()) && $0.visible() == $0 }
}

/// The commands that make sense now, for Tab on an empty line.
@MainActor
private func commandsToBegin(in workspace: Workspace) -> [String] {
  let store = try? workspace.storeForReading()
  guard let store, let openings = try? store.openings(), !openings.isEmpty else {
    return ["demo", "practice", "opening", "bank", "team", "help", "quit"]
  }
  guard openings.contains(where: { $0.closedAt == nil }) else {
    return ["opening", "list", "compare", "report", "data", "help", "quit"]
  }
  guard let candidates = try? store.candidates(), !candidates.isEmpty else {
    return ["interview", "practice", "opening", "report", "help", "quit"]
  }
  return ["interview", "scorecard", "list", "compare", "debrief", "report", "practice", "help", "quit"]
}

@MainActor
private func arguments(after earlier: [String], _ word: String, in workspace: Workspace) -> [String] {
  // Looking at names never makes a database, and an unreadable one just offers nothing.
  let store = try? workspace.storeForReading()
  func candidates() -> [String] { (try? store?.candidates()) ?? [] }
  func openings() -> [String] { ((try? store?.openings()) ?? []).map(\.name) }
  func ids(_ kind: FileKind) -> [String] {
    ((try? workspace.bankFolder())?.files(kind) ?? []).map { BankFolder.id(of: $0) }
  }
  guard earlier[0] != "help" else {
    let asked = earlier.dropFirst()
    let path = CommandPath.named(by: asked)
    let names = path.words.count == asked.count ? path.subcommands.map { $0.name } : []
    return names + (asked.isEmpty ? ["options", "statistics"] : [])
  }
  let path = CommandPath.named(by: earlier)
  switch earlier.last {
  case "--opening": return openings()
  case "--as": return (try? store?.interviewers()) ?? []
  case "--bank": return ids(.bank)
  case "--question" where earlier.count > 2 && path.text == "practice":
    return (try? workspace.file(.bank, earlier[1])).flatMap { BankReader.partial($0).bank }?.questions.map(\.id) ?? []
  case "--out", "--mapping": return NotesFile.completions(of: word, in: workspace.world)
  case "--format" where path.text == "data export": return ExportForm.allValueStrings
  case "--candidate": return candidates()
  case "--seed", "--title": return []
  case "--team": return ids(.team)
  default: break
  }
  let isFirst = earlier.count == path.words.count
  let subcommands = isFirst ? path.subcommands.map { $0.name } : []
  switch path.text {
  case "scorecard": return subcommands + (isFirst ? candidates() : [])
  case _ where !path.subcommands.isEmpty: return subcommands
  case "report compare", "compare": return candidates()
  // Nobody can guess the name of something new.
  case "bank new", "team new", "opening new": return []
  case _ where path.words[0] == "bank": return ids(.bank)
  case _ where path.words[0] == "team": return ids(.team)
  case _ where path.words[0] == "opening": return openings()
  case "practice": return isFirst ? ids(.practice) : []
  case "data mapping new": return HiringSystem.allCases.map(\.rawValue)
  case "data import", "data merge", "data mapping check": return NotesFile.completions(of: word, in: workspace.world)
  case "interview", "debrief", "report candidate", "scorecard show", "scorecard history", "scorecard amend",
    "candidate access", "candidate erase", "candidate hold":
    return isFirst ? candidates() : []
  default: return []
  }
}

/// The options that a command's help lists.
private func options(of path: CommandPath) -> [String] {
  let help = Extramile.helpMessage(for: path.type)
  let words = help.split(whereSeparator: { !($0.isLetter || $0 == "-") }).map(String.init)
  return Array(Set(words.filter { $0.hasPrefix("--") && $0.count > 3 })).sorted()
}
