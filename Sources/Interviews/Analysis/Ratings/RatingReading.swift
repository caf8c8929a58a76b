package import Text

/// What was read of a spreadsheet of ratings: the table, and what its reader is to know of it.
package struct RatingReading: Equatable, Sendable {
  package let table: RatingTable
  /// How many fields were empty where a score could have been.
  package let missing: Int
  /// The column that was taken for names though it is not called so.
  package let presumed: Presumed?

  package struct Presumed: Equatable, Sendable {
    /// `candidate` or `interviewer`.
    package let role: String
    /// The column's name; empty where it has none.
    package let column: String
  }
}

/// What is wrong with a spreadsheet of ratings, and where; every problem of it up to a limit.
package enum RatingFault: Error, Equatable, Sendable {
  case delimited(DelimitedText.Fault)
  case empty
  /// A column that was named, or that is always needed, is not there.
  case noColumn(String, available: [String])
  /// Two columns of one name, where that name is asked for.
  case twoColumns(String)
  /// One column named for two things.
  case sameColumn(String)
  case noScoreColumns
  /// Counted from 1.
  case columnWithoutName(number: Int)
  /// An option that names a column doesn't apply to a table of this form.
  case unusedOption(String, why: String)
  case fields([Field], more: Int)

  package struct Field: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// Not a number: the text there.
      case noNumber(String, column: String)
      case notFinite(String, column: String)
      case noName(column: String)
      case fieldCount(Int, expected: Int)
    }

    package let place: DelimitedText.Place
    package let kind: Kind
  }

  /// Problems of fields beyond this many are counted, not listed.
  package static let mostFields = 20
}
