import ArgumentParser

/// The team profile that a command is about.
struct TeamArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The team's id, or a file.", valueName: "team")) var word: String
}
