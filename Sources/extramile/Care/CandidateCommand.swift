import ArgumentParser

struct CandidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate", abstract: "Hand out, erase or keep what is stored about a candidate.",
    subcommands: [AccessCommand.self, EraseCommand.self, HoldCommand.self])
}
