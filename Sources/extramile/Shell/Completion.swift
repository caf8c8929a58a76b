import ArgumentParser
import Foundation
import Interviews
import QuestionBanks
import Storage
import Terminal
import Text

/// Words that fit at the program's prompt: commands and their subcommands, options, and the names of candidates,
/// openings, interviewers, banks and teams where a command takes them.
@MainActor
func commandWords(_ before: String, _ word: String, _ workspace: Workspace) -> [String] {
  let earlier = QuotedWord.words(in: before)
  let all: [String]
  if word.hasPrefix("-") {
    all = options(after: earlier)
  } else if earlier.isEmpty {
    all = Extramile.commandNames + ["quit"]
  } else {
    all = arguments(after: earlier, word, in: workspace)
  }
  // Text that would be invisible on the line is inserted as it is shown.
  return all.filter { $0.lowercased().hasPrefix(word.lowercased()) && $0.visible() == $0 }
}

@MainActor
private func arguments(after earlier: [String], _ word: String, in workspace: Workspace) -> [String] {
  // A look at names never makes a database, and an unreadable one just offers nothing.
  let store = try? workspace.storeForReading()
  func candidates() -> [String] { (try? store?.candidates()) ?? [] }
  func openings() -> [String] { ((try? store?.openings()) ?? []).map(\.name) }
  func ids(_ kind: FileKind) -> [String] {
    ((try? workspace.bankFolder())?.files(kind) ?? []).map { BankFolder.id(of: $0) }
  }
  switch earlier.last {
  case "--opening": return openings()
  case "--as": return (try? store?.interviewers()) ?? []
  case "--bank": return ids(.bank)
  case "--question" where earlier.count > 2 && earlier[0] == "practice":
    return (try? workspace.file(.bank, earlier[1])).flatMap { BankReader.partial($0).bank }?.questions.map(\.id) ?? []
  case "--out", "--mapping": return NotesFile.completions(of: word, in: workspace.world)
  case "--format" where earlier[0] == "export": return ExportForm.allValueStrings
  case "--candidate": return candidates()
  case "--seed": return []
  case "--title": return []
  case "--team": return ids(.team)
  default: break
  }
  switch (earlier[0], earlier.count) {
  case ("help", 1): return Extramile.commandNames
  case (let name, 1) where !subcommands(of: name).isEmpty: return subcommands(of: name)
  case ("help", _): return subcommands(of: earlier[1])
  case ("report", 2) where earlier[1] == "candidate": return candidates()
  case ("report", _): return earlier[1] == "compare" ? candidates() : []
  // The name of something new is nobody's to guess.
  case ("bank", _): return earlier[1] == "new" ? [] : ids(.bank)
  case ("team", _): return earlier[1] == "new" ? [] : ids(.team)
  case ("opening", _): return earlier[1] == "new" ? [] : openings()
  case ("practice", 1): return ids(.practice)
  case ("mapping", _) where earlier[1] == "new": return HiringSystem.allCases.map(\.rawValue)
  case ("import", _), ("mapping", _), ("merge", _): return NotesFile.completions(of: word, in: workspace.world)
  case ("interview", 1), ("scorecard", 1), ("debrief", 1), ("access", 1), ("erase", 1), ("hold", 1), ("compare", _):
    return candidates()
  default: return []
  }
}

private func subcommands(of name: String) -> [String] {
  command(named: name, in: Extramile.self)?.configuration.subcommands.compactMap { $0.configuration.commandName } ?? []
}

private func command(named name: String, in parent: any ParsableCommand.Type) -> (any ParsableCommand.Type)? {
  parent.configuration.subcommands.first { $0.configuration.commandName == name }
}

/// The options that a command's help lists.
private func options(after earlier: [String]) -> [String] {
  var type: any ParsableCommand.Type = Extramile.self
  for word in earlier {
    guard let next = command(named: word, in: type) else { break }
    type = next
  }
  let help = Extramile.helpMessage(for: type)
  let words = help.split(whereSeparator: { !($0.isLetter || $0 == "-") }).map(String.init)
  return Array(Set(words.filter { $0.hasPrefix("--") && $0.count > 3 })).sorted()
}
