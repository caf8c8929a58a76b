import ArgumentParser

/// Whether a command that erases asks first.
struct ConfirmationOption: ParsableArguments {
  @Flag(name: .customLong("yes"), help: "Erase without asking.") var isGiven = false
}
