import ArgumentParser
import Terminal

struct TopicsCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Explain each figure: what it says, its formula, its limits.",
    discussion: """
      With a word, Extramile shows only the figures whose names contain it. "help statistics" shows the same.

      Examples: extramile stats topics
                extramile stats topics alpha
      """)

  @Argument(help: ArgumentHelp("Figure to explain, such as alpha or severity (default: all).", valueName: "word"))
  var word: String?
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
