/// The checks of how questions and anchors are worded.
enum WordingChecks {
  static let all: [BankChecks.Finder] = []
}
