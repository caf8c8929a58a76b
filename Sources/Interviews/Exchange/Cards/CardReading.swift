/// What was read of a file of cards that were filled in elsewhere: the cards, or what is wrong with the file.
package struct CardReading: Equatable, Sendable {
  package internal(set) var cards: [ImportedCard] = []
  package internal(set) var problems: [ImportProblem] = []
  /// Problems beyond those that are listed.
  package internal(set) var unlisted = 0
  package internal(set) var remarks: [Remark] = []

  /// Something of the file that is not taken in, though nothing is wrong with it.
  package enum Remark: Equatable, Sendable {
    /// Scorecards that nobody has submitted yet.
    case drafts(Int)
    /// What the mapping ignores, and how many ratings of it there are.
    case ignored(String, ratings: Int)
    /// Ratings that followed another; only what stands is in the file as a rating.
    case amended(Int)

    package var sentence: String {
      switch self {
      case .drafts(let count):
        "\(counted(count, "scorecard")) \(count == 1 ? "is" : "are") not submitted, and \(count == 1 ? "is" : "are") left out."
      case .ignored(let name, let ratings):
        "\(name) is ignored, as the mapping says: \(counted(ratings, "rating")) left out."
      case .amended(let count):
        "\(counted(count, "rating")) \(count == 1 ? "was" : "were") amended: what stands is taken in, not what was submitted first, and not why."
      }
    }
  }
}
