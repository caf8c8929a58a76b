/// The sentences for text that is not YAML.
extension ProblemText {
  init(_ trap: SyntaxTrap) {
    switch trap {
    case .tab(let lines):
      self = ProblemText(
        message: "the line is indented with a tab",
        help: "indent with blanks, two for each step; YAML does not take tabs")
      if lines > 1 { notes = ["\(lines - 1) more line\(lines == 2 ? "" : "s") with tabs"] }
    case .openQuote(let quote):
      self = ProblemText(
        message: "the quote \(quote) that begins here is not closed",
        help: quote == "'"
          ? "close it, or double each apostrophe inside: 'the customer''s bill'"
          : "close it, or put a backslash before each \" inside")
    case .openBracket(let bracket):
      self = ProblemText(
        message: "the bracket \(bracket) that begins here is not closed, or a comma is missing inside it",
        help: "close it; where it is part of the text, put the whole text in double quotes")
    case .textBehind(let closing):
      self = ProblemText(
        message: "the value ended with \(closing), and more text follows it",
        help: "\"'".unicodeScalars.contains(closing)
          ? "put the whole text in quotes of the other kind, or under a '|' on lines of its own"
          : "put the whole text in double quotes")
    case .colonInValue(let key, let value):
      self = ProblemText(
        message: "a colon with a blank after it cannot stand inside a text without quotes",
        help: Self.quoting(key: key, value: value))
    case .reserved(let scalar):
      self = ProblemText(
        message: "a text cannot begin with \(String(scalar).quoted())", help: "put the whole text in double quotes")
    case .missingColon(let line):
      self = ProblemText(
        message: "\(line.quoted()) stands where a key with a colon is expected",
        help: "put a colon behind the key, or indent the line where it belongs to the text above it")
    case .missingBlank(let key):
      self = ProblemText(
        message: "a blank is missing behind the colon of \(key.quoted())",
        help: "write '\(key.visible): ' and the value")
    case .dashInValue:
      self = ProblemText(
        message: "a list cannot begin on the line of its key",
        help: "begin the list on the next line, or put the text in double quotes")
    case .indentation:
      self = ProblemText(
        message: "the indentation of this line fits nothing above it",
        help: "keys of one thing begin in the same column; what belongs to a key is indented by two blanks more")
    case .escape(let escape):
      self = ProblemText(
        message: "\(escape.quoted()) is no escape that YAML knows",
        help: "write a backslash twice, or use single quotes")
    case .repeatedKeys:
      self = ProblemText(message: "the same key is written many times", help: "keep one of each")
    case .other(let words):
      self = ProblemText(
        message: "this is not YAML: \(words.visible)",
        help: "look at this line and the one above it: indentation, quotes, and a blank behind each colon")
    }
  }

  /// The line with its value in quotes, when that is short enough to paste.
  private static func quoting(key: String, value: String) -> String {
    guard value.count <= 90, !value.contains("\\"), value.unicodeScalars.allSatisfy(\.isPrintable) else {
      return "put the whole text in double quotes, or under a '|' on lines of its own"
    }
    let quoted = value.contains("\"") ? "'" + value.replacing("'", with: "''") + "'" : "\"" + value + "\""
    return "put the whole text in quotes:\n\(key.visible): \(quoted)"
  }
}
