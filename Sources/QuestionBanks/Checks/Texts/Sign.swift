/// What a character is to the reading of a text as sentences of words.
enum Sign: UInt8 {
  case small, letter, number
  case newline, blank
  case period, comma, colon, semicolon, question, exclamation, dash, slash
  /// The signs that end a sentence in Chinese and Japanese, with no blank behind them.
  case wideStop
  case apostrophe, highComma, turnedComma, hyphen, ampersand
  case quote, openingQuote, closingQuote, openingGuillemet, closingGuillemet
  case openingBracket, closingBracket, openingSquare, closingSquare
  case other

  var isInWord: Bool { rawValue <= Sign.number.rawValue }
  var isBlank: Bool { self == .blank || self == .newline }
  /// Belongs to the sentence that it closes.
  var closesSentence: Bool {
    switch self {
    case .quote, .closingQuote, .highComma, .apostrophe, .closingBracket, .closingSquare, .closingGuillemet: true
    default: false
    }
  }

  init(_ character: Character) {
    self =
      switch character {
      case ".": .period
      case ",": .comma
      case ":": .colon
      case ";": .semicolon
      case "?": .question
      case "!": .exclamation
      case "–", "—": .dash
      case "/": .slash
      case "。", "！", "？": .wideStop
      case "'": .apostrophe
      // The second is a letter by Unicode, and what some keyboards and word processors write for the first.
      case "’", "\u{2BC}": .highComma
      case "‘": .turnedComma
      case "-": .hyphen
      case "&": .ampersand
      case "\"": .quote
      case "“": .openingQuote
      case "”": .closingQuote
      case "«": .openingGuillemet
      case "»": .closingGuillemet
      case "(": .openingBracket
      case ")": .closingBracket
      case "[": .openingSquare
      case "]": .closingSquare
      case "\n": .newline
      default:
        character.isWhitespace
          ? .blank
          : character.isNumber
            ? .number : character.isLowercase && character.isLetter ? .small : character.isLetter ? .letter : .other
      }
  }

  /// Of each byte of ASCII.
  private static let ofASCII: [Sign] = (0..<128).map { Sign(Character(Unicode.Scalar(UInt8($0)))) }

  /// The signs of a text in UTF-8, one a character; nil where a character may have more than one byte.
  static func ofASCII(_ bytes: [UInt8]) -> [Sign]? {
    // A carriage return makes one character with the line feed behind it.
    guard bytes.allSatisfy({ $0 < 128 && $0 != UInt8(ascii: "\r") }) else { return nil }
    let table = ofASCII
    return bytes.map { table[Int($0)] }
  }
}

/// The signs between two words, blanks left out: which they are, and which is first and last.
struct Signs: Equatable, Sendable {
  private var all: UInt32 = 0
  private(set) var first: Sign?
  private(set) var last: Sign?

  init() {}

  init(_ signs: [Sign]) { for sign in signs { add(sign) } }

  mutating func add(_ sign: Sign) {
    all |= 1 << UInt32(sign.rawValue)
    if first == nil { first = sign }
    last = sign
  }

  mutating func add(_ signs: Signs) {
    all |= signs.all
    first = first ?? signs.first
    last = signs.last ?? last
  }

  func contains(_ sign: Sign) -> Bool { all & 1 << UInt32(sign.rawValue) != 0 }

  func hasAny(of others: Signs) -> Bool { all & others.all != 0 }
}
