import ArgumentParser

/// Whether a command counts ratings as they were submitted.
struct AmendmentOption: ParsableArguments {
  @Flag(help: "Use ratings as submitted, without later amendments.") var asSubmitted = false
}
