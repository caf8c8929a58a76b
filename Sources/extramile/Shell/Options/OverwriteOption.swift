import ArgumentParser

/// Whether a command may replace a file.
struct OverwriteOption: ParsableArguments {
  @Flag(name: .customLong("force"), help: "Replace the file if it exists.") var isAllowed = false
}
