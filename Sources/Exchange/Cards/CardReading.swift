package import Text

/// What was read of a file of cards that were filled in elsewhere: the cards, or what is wrong with the file.
package struct CardReading: Equatable, Sendable {
  package internal(set) var cards: [ImportedCard] = []
  package internal(set) var problems: [ImportProblem] = []
  /// Problems beyond those that are listed.
  package internal(set) var unlisted = 0
  package internal(set) var remarks: [Remark] = []
  package internal(set) var doubts = DoubtfulDates()
  /// Why a given option doesn't apply to a file like this; nil if all options apply.
  package internal(set) var misuse: String?
  /// Whether the file has no more cards than the limit.
  var isWithinLimit = true
  /// The limit of cards per file: in memory, a card is many times larger than in a file.
  static let mostCards = 20_000

  /// Something of the file that is not taken in, though nothing is wrong with it.
  package enum Remark: Equatable, Sendable {
    /// Scorecards that nobody has submitted yet.
    case drafts(Int)
    /// Submitted scorecards that rate nothing that the mapping names.
    case unrated(Int)
    /// Answers to questions that only some people can read in Greenhouse.
    case privateNotes(Int)
    /// What the mapping ignores, and how many ratings of it there are.
    case ignored(String, ratings: Int)
    /// Ratings that followed another; only what stands is in the file as a rating.
    case amended(Int)
    /// Columns that are not read.
    case columns([String])
    /// A member that this version does not know, and how often it occurs.
    case unknownMember(String, count: Int)

    package var sentence: String {
      func are(_ count: Int) -> String { count == 1 ? "is" : "are" }
      return switch self {
      case .drafts(let count):
        "\(counted(count, "scorecard")) \(are(count)) not submitted, and \(are(count)) left out."
      case .unrated(let count):
        "\(counted(count, "submitted scorecard")) \(count == 1 ? "rates" : "rate") nothing that the mapping names, "
          + "and \(are(count)) left out."
      case .privateNotes(let count):
        "\(counted(count, "private note")) \(are(count)) left out: not everybody can read them in Greenhouse."
      case .ignored(let name, let ratings):
        "\(name) is ignored, as the mapping says: \(counted(ratings, "rating")) left out."
      case .amended(let count):
        "\(counted(count, "rating")) \(count == 1 ? "was" : "were") amended: what stands is taken in, not what was submitted first, and not why."
      case .columns(let names):
        "\(counted(names.count, "column")) \(are(names.count)) not read: \(Self.list(names))."
      case .unknownMember(let path, let count):
        "This version does not know the member \(path), which is there \(count == 1 ? "once" : "\(count) times"), and ignores it."
      }
    }

    private static func list(_ names: [String]) -> String {
      let shown = names.prefix(20).map { $0.isEmpty ? "one without a name" : String($0.prefix(60)) }
      return shown.joined(separator: ", ") + (names.count > shown.count ? " and \(names.count - shown.count) more" : "")
    }
  }
}

extension CardReading.Remark {
  /// The name in JSON output.
  var kind: String {
    switch self {
    case .drafts: "drafts"
    case .unrated: "unrated"
    case .privateNotes: "private notes"
    case .ignored: "ignored ratings"
    case .amended: "amended ratings"
    case .columns: "columns"
    case .unknownMember: "unknown members"
    }
  }

  /// How many there are.
  var count: Int {
    switch self {
    case .drafts(let count), .unrated(let count), .privateNotes(let count), .amended(let count): count
    case .ignored(_, let count), .unknownMember(_, let count): count
    case .columns(let names): names.count
    }
  }

  /// The names in the file; empty if there are none.
  var names: [String] {
    switch self {
    case .drafts, .unrated, .privateNotes, .amended: []
    case .ignored(let name, _), .unknownMember(let name, _): [name]
    case .columns(let names): names
    }
  }
}
