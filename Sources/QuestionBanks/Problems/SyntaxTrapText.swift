import Text

/// The sentences for what is not YAML, or is YAML for something else than its author meant.
extension ProblemText {
  init(_ trap: SyntaxTrap) {
    switch trap {
    case .tab(let lines):
      self = ProblemText(
        message: "the line is indented with a tab",
        help: "indent with blanks, two for each step; YAML does not take tabs")
      if lines > 1 { notes = ["\(lines - 1) more line\(lines == 2 ? "" : "s") with tabs"] }
    case .oddBlank(let scalar):
      self = ProblemText(
        message: "\(scalar == "\t" ? "this tab" : scalar.hexadecimal) looks like a blank and is none for YAML",
        help: "replace it by blanks; it often comes along when text is copied from a web page")
    case .indentedTooFar(let word, let column, let line):
      self = ProblemText(
        message: "\(word.quoted()) is indented too far",
        help: "begin it in column \(column), as on line \(line)")
    case .indentedTooLittle(let word, let column, let line):
      self = ProblemText(
        message: "\(word.quoted()) is not indented far enough",
        help: "begin it in column \(column), as on line \(line)")
    case .indentation:
      self = ProblemText(
        message: "the indentation of this line fits nothing above it",
        help: "keys of one thing begin in the same column; what belongs to a key is indented by two blanks more")
    case .keyInsideText(let key, let column):
      self = ProblemText(
        message: "'\(key):' is part of the text above it, because it is indented as far",
        help: "begin it in column \(column), like the other keys; where it is text, put other words in front of it")
    case .dashInValue(let paste):
      self = ProblemText(
        message: "a list cannot begin on the line of its key",
        help: Self.writing(paste, or: "begin the list on the next line, or put the text in double quotes"))
    case .dashWithoutBlank(let paste):
      self = ProblemText(message: "a blank is missing behind the dash", help: "write:\n\(paste)")
    case .bullet(let sign, let paste):
      self = ProblemText(
        message: "a list item begins with a dash, not with '\(String(sign))'", help: "write:\n\(paste)")
    case .dashWithoutList:
      self = ProblemText(
        message: "a list item stands where a key is expected",
        help: "write the key of the list on the line above, such as 'probes:', or take the dash away")
    case .dashInsideText:
      self = ProblemText(
        message: "the line begins with a dash, but is part of the text above it, because it is indented further",
        help: "begin the dash in the column of the dashes above, or on the line behind its key")
    case .missingColon(let line, let paste):
      self = ProblemText(
        message: "\(line.quoted()) stands where a key with a colon is expected",
        help: Self.writing(
          paste, or: "put a colon behind the key, or indent the line where it belongs to the text above it"))
    case .missingBlank(let key, let paste):
      self = ProblemText(
        message: "a blank is missing behind the colon of \(key.quoted())", help: "write:\n\(paste)")
    case .wideColon(let paste):
      self = ProblemText(
        message: "this is a full-width colon, which YAML takes for a letter", help: "write:\n\(paste)")
    case .equalsSign(let paste):
      self = ProblemText(message: "a key is followed by a colon, not by '='", help: "write:\n\(paste)")
    case .colonInText(let paste):
      self = ProblemText(
        message: "a colon with a blank after it cannot stand inside a text without quotes",
        help: Self.quoting(paste, or: "put the whole text in double quotes, or under a '|' on lines of its own"))
    case .colonInBrackets(let paste):
      self = ProblemText(
        message: "a colon with a blank after it cannot stand inside a text without quotes",
        help: Self.quoting(paste, or: "put the text in double quotes, or each key on a line of its own"))
    case .openQuote(let quote, let paste):
      let inside =
        quote == "'" ? "double each apostrophe inside: 'the customer''s bill'" : "put a backslash before each \" inside"
      self = ProblemText(
        message: "the quote \(quote) that begins here is not closed",
        help: Self.writing(paste, or: "close it, or \(inside)"))
    case .textBehind(let closing, let paste):
      self = ProblemText(
        message: "the value ended with \(closing), and more text follows it",
        help: Self.quoting(
          paste,
          or: "\"'".unicodeScalars.contains(closing)
            ? "put the whole text in quotes of the other kind, or under a '|' on lines of its own"
            : "put the whole text in double quotes"))
    case .apostrophe(let paste):
      self = ProblemText(
        message: "the apostrophe ends the text, because it is in single quotes",
        help: Self.writing(paste, or: "double the apostrophe ('') or put the text in double quotes"))
    case .typographicQuotes(let paste):
      self = ProblemText(
        message: "these typographic quotes are part of the text; YAML's own quotes are straight",
        help: Self.writing(paste, or: "use straight quotes; to keep these, put straight ones around them"))
      if paste != nil { notes = ["to keep them, put straight single quotes around them"] }
    case .reserved(let sign, let paste):
      self = ProblemText(
        message: "a text cannot begin with \(String(sign).quoted())",
        help: Self.quoting(paste, or: "put the whole text in double quotes"))
    case .escape(let escape, let paste):
      self = ProblemText(
        message: "\(escape.quoted()) is no escape that YAML knows",
        help: Self.writing(paste, or: "write a backslash twice, or use single quotes"))
    case .commentInText(let paste):
      self = ProblemText(
        message: "the text ends here: a # behind a blank begins a comment",
        help: Self.quoting(paste, or: "put the whole text in double quotes"))
      notes = ["where a comment is meant, put two blanks before the #"]
    case .openBracket(let bracket, let paste):
      self = ProblemText(
        message: "the bracket \(bracket) that begins here is not closed, or a comma is missing inside it",
        help: Self.writing(paste, or: "close it; where it is part of the text, put the whole text in double quotes"))
    case .missingComma(let key):
      self = ProblemText(message: "a comma is missing before \(key.quoted())", help: "write: , \(key.visible()):")
    case .commaInKeys(let part, let paste):
      self = ProblemText(
        message: "the comma ends the text, so that \(part.quoted()) became a key",
        help: Self.quoting(paste, or: "put the text in double quotes, or each key on a line of its own"))
    case .commaInList(let part, let paste):
      self = ProblemText(
        message: "the comma ends the text, so that \(part.quoted()) became an item of its own",
        help: Self.quoting(paste, or: "put each text in double quotes, or behind a dash on a line of its own"))
      notes = ["where an item is meant, put it in double quotes"]
    case .repeatedMarker:
      self = ProblemText(message: "the document marker '---' is there twice", help: "delete the line")
    case .repeatedKeys:
      self = ProblemText(message: "the same key is written many times", help: "keep one of each")
    case .unknown:
      self = ProblemText(
        message: "this cannot be read as YAML",
        help: "look at this line and the one above it: indentation, quotes, and a blank behind each colon")
    }
  }

  private static func writing(_ paste: String?, or sentence: String) -> String {
    paste.map { "write:\n\($0)" } ?? sentence
  }

  private static func quoting(_ paste: String?, or sentence: String) -> String {
    paste.map { "put the whole text in quotes:\n\($0)" } ?? sentence
  }
}
