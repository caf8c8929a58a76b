import ArgumentParser

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Measure agreement, plan panels and explain the figures.",
    subcommands: [AgreementCommand.self, PlanCommand.self, AnalyzeCommand.self, TopicsCommand.self])
}
