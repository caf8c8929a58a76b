import ArgumentParser

/// The candidate that a command is about.
struct CandidateArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The candidate's code or name.", valueName: "candidate")) var name: String
}
