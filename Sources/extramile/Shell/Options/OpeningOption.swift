import ArgumentParser

/// Which opening a command is about.
struct OpeningOption: ParsableArguments {
  @Option(
    name: .customLong("opening"), help: ArgumentHelp("Opening to use (default: the only open one).", valueName: "name"))
  var name: String?
}
