import ArgumentParser
import Terminal

struct StatisticsCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics", abstract: "What each figure says, how it is computed, and when not to use it.",
    discussion: """
      The same as help statistics. With a word, only the figures that it names.

      Examples: extramile statistics
                extramile statistics alpha
      """)

  @Argument(help: ArgumentHelp("A figure, such as alpha or severity; all without.", valueName: "word")) var word:
    String?
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let topics = word.map(StatisticsTopic.named) ?? StatisticsTopic.all
    guard !topics.isEmpty else {
      throw Failure(
        "No figure is called \(word ?? ""): there are "
          + StatisticsTopic.all.map(\.title).joined(separator: ", ") + ".")
    }
    workspace.world.page(statisticsSheet(topics))
  }
}

/// Figures one under the other, each with what it says first.
func statisticsSheet(_ topics: [StatisticsTopic]) -> Sheet {
  var sheet = Sheet()
  for (index, topic) in topics.enumerated() {
    if index > 0 { sheet.gap() }
    sheet.heading(topic.title)
    sheet.prose(topic.says)
    sheet.fact("How", topic.formula, mark: "how    ")
    sheet.fact("Source", topic.source, mark: "source ")
    sheet.fact("But", topic.caution, mark: "but    ")
  }
  if topics.count == StatisticsTopic.all.count {
    sheet.gap()
    sheet.prose("Formulas in full, with their sources: Sources/Interviews/Interviews.docc/Methods.md.")
  }
  return sheet
}
