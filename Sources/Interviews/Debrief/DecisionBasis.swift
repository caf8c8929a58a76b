import Foundation
import QuestionBanks

/// What `compare` said of a candidate at the moment of a decision, kept with it as JSON and never computed again.
///
/// What was written once must be read by every later version: members are only ever added, and then as optionals.
package struct DecisionBasis: Codable, Equatable, Sendable {
  package struct Row: Codable, Equatable, Sendable {
    package let competency: String
    package let title: String
    /// 1 to 5; absent where nothing was rated.
    package let mean: Double?
    package let n: Int
    package let target: Double?
  }

  /// A file that the opening froze, with its content id.
  package struct File: Codable, Equatable, Sendable {
    package let kind: String
    package let id: String
    package let version: String
  }

  package let opening: String
  package let candidate: String
  /// Submitted cards, and the scores on them.
  package let interviews: Int
  package let ratings: Int
  package let competencies: [Row]
  package let shortfall: Double?
  package let surplus: Double?
  /// Ids of competencies.
  package let adds: [String]
  package private(set) var warnings: [String]
  /// The kit and the team profile that the numbers rest on.
  package let files: [File]

  /// nil where the comparison does not show exactly one candidate.
  package init?(_ comparison: Comparison, of opening: Opening) {
    guard comparison.candidates.count == 1, let result = comparison.candidates.first else { return nil }
    self.opening = opening.name
    candidate = result.candidate
    interviews = result.interviews
    ratings = result.ratings
    competencies = result.competencies.map {
      Row(
        competency: $0.competency, title: comparison.title($0.competency), mean: $0.mean, n: $0.n, target: $0.target)
    }
    shortfall = result.shortfall
    surplus = result.surplus
    adds = result.adds
    warnings = comparison.warnings
    files = opening.frozen.map { File(kind: $0.kind.rawValue, id: $0.id, version: $0.source.contentID) }
  }

  /// Reads what `text` wrote; nil for anything else.
  package init?(text: String) {
    guard let basis = try? JSONDecoder().decode(DecisionBasis.self, from: Data(text.utf8)) else { return nil }
    self = basis
  }

  /// One line of JSON, the same for the same basis; nil for a number that JSON does not know.
  package var text: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same basis with other words: its warnings may name other candidates.
  func mapWords(_ change: (String) -> String) -> DecisionBasis {
    var basis = self
    basis.warnings = warnings.map(change)
    return basis
  }
}
