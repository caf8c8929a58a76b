@testable import Interviews
@testable import QuestionBanks

/// What people write who know what they mean and not how YAML takes it: each slip with exactly what is said of it.
enum TrapSlips {
  static let all = columns + dashes + colons + quotes + signs + brackets + numbers
}
