import ArgumentParser

/// The bank that a command is about.
struct BankArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The bank's id, or a file.", valueName: "bank")) var word: String
}
