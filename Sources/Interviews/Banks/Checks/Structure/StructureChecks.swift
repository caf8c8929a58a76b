/// The checks of what a complete bank has: enough questions, of both types, with probes, in a reasonable time.
enum StructureChecks {
  static let all: [BankChecks.Finder] = []
}
