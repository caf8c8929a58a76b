package import Text

/// What is wrong with a spreadsheet of ratings, in the words that its author reads: where, what, and what to do.
package struct RatingFaultText: Equatable, Sendable {
  /// nil where the file as a whole is meant.
  package let place: DelimitedText.Place?
  package let message: String
  package let help: String

  private init(_ place: DelimitedText.Place?, _ message: String, help: String) {
    (self.place, self.message, self.help) = (place, message.visible(), help.visible())
  }

  /// As any problem of a file is shown.
  package var problem: ImportProblem { ImportProblem(place, message, help: help) }

  /// All problems that a fault names, in the order of the file.
  package static func all(_ fault: RatingFault) -> [RatingFaultText] {
    switch fault {
    case .delimited(let fault): [text(fault)]
    case .empty:
      [
        .init(
          nil, "there are no ratings in it.",
          help:
            "The first line names the columns, such as candidate,interviewer,question,score; each further line is a "
            + "rating.")
      ]
    case .noColumn(let name, let available):
      [
        .init(
          header, "no column is called \(name).",
          help: "The columns are \(listed(available)). Say which is which with "
            + "--candidate, --interviewer, --question and --score.")
      ]
    case .twoColumns(let name):
      [.init(header, "two columns are called \(quoted(name)).", help: "Give each column a name of its own.")]
    case .sameColumn(let name):
      [.init(header, "the column \(quoted(name)) is named for two things.", help: "Name a column of its own for each.")]
    case .noScoreColumns:
      [
        .init(
          header, "there is no column that could hold scores.",
          help: "A row a rating needs a column score, or --score NAME; a row a candidate needs a column for each "
            + "interviewer.")
      ]
    case .columnWithoutName(let number):
      [
        .init(
          header, "column \(number) has no name.",
          help: "Its first line is to name the interviewer; or say with --scores which columns hold scores.")
      ]
    case .unusedOption(let option, let why): [.init(nil, "\(option) doesn't apply: \(why).", help: "Leave it out.")]
    case .fields(let faults, _): faults.map(text)
    }
  }

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(20).map(quoted).joined(separator: ", ")
    return names.count > 20 ? "\(shown) and \(names.count - 20) more" : shown
  }

  /// How many problems were counted without being listed.
  package static func unlisted(_ fault: RatingFault) -> Int {
    if case .fields(_, let more) = fault { more } else { 0 }
  }

  private static let header = DelimitedText.Place(line: 1, column: 1)

  private static func text(_ fault: DelimitedText.Fault) -> RatingFaultText {
    switch fault {
    case .quoteNotClosed(let place):
      .init(
        place, "a quotation mark opens here and never closes.",
        help: "Close it; a quotation mark inside of quoted text is written twice.")
    case .textAfterQuote(let place):
      .init(
        place, "text goes on behind a closing quotation mark.",
        help: "Quote the whole field, and write quotation marks inside of it twice.")
    case .notUTF8(let fault):
      .init(DelimitedText.Place(line: fault.line, column: fault.column), fault.message, help: fault.help)
    case .tooManyFields(let place, let limit):
      .init(
        place, "this line has more than \(limit) fields.",
        help: "No spreadsheet has that many columns. Check for missing line ends, or export the file again.")
    case .tooLarge(let bytes, let limit):
      .init(
        nil, "the file has \(bytes / 1_000_000) MB, and at most \(limit / 1_000_000) MB are read.",
        help: "Take out what is no rating, or analyse a part.")
    }
  }

  private static func text(_ fault: RatingFault.Field) -> RatingFaultText {
    switch fault.kind {
    case .noNumber(let text, let column):
      .init(
        fault.place, "\(quoted(text)) is no number, and the column \(quoted(column)) holds scores.",
        help: "Write the score as a number; leave it empty, or write NA or x, where there was none.")
    case .notFinite(let text, let column):
      .init(
        fault.place, "\(text) in the column \(quoted(column)) is no score that can be counted with.",
        help: "Leave it empty, or write NA or x, where there was no score.")
    case .noName(let column):
      .init(
        fault.place, "a score has no name in the column \(quoted(column)).",
        help: "Write whose it is, or take the line out.")
    case .fieldCount(let count, let expected):
      .init(
        fault.place, "this line has \(counted(count, "field")), and the first line names \(expected).",
        help: count < expected
          ? "Write the missing fields; empty ones need their separators, too."
          : "Quote a text that holds the separator, or take out what is too much.")
    }
  }

  private static func quoted(_ text: String) -> String { "\"\(text.prefix(60))\(text.count > 60 ? "…" : "")\"" }
}
