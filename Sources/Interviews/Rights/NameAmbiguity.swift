import Foundation

/// Why a name could mean something else in a text, so that each place has to be confirmed.
///
/// No dictionary is needed: a name is a word if it is in the list of names that are words (`NameWords`), or if the
/// available texts have it in lower case. In doubt a name is ambiguous, since a person can confirm a place, but nobody can
/// restore what was removed from somebody's evidence.
package enum NameAmbiguity: Equatable, Sendable {
  /// It has no letters: `7`, `2026-11`.
  case number
  /// It has fewer than four letters: `Ada`. A code is short if it has fewer than four letters and digits and no separator.
  case short
  /// It is a word, or consists of words and numbers: `Will`, `May 7`, `Candidate 3`.
  case word

  /// nil for a name that can't mean anything else.
  ///
  /// - Parameter isWord: whether texts contain this word in lower case; it is passed in lower case.
  package init?(of name: String, isWord: (String) -> Bool) {
    let words = Self.words(of: name)
    let letters = words.joined().count(where: \.isLetter)
    let digits = words.joined().count(where: \.isNumber)
    guard letters > 0 else {
      self = .number
      return
    }
    let isWords = words.allSatisfy { word in
      word.allSatisfy(\.isNumber) || word.count > 1 && (NameWords.all.contains(word) || isWord(word))
    }
    if isWords {
      self = .word
    } else if digits > 0 ? letters + digits < 4 && words.count == 1 : letters < 4 {
      self = .short
    } else {
      return nil
    }
  }

  /// The words of a name in lower case, split at separators.
  package static func words(of name: String) -> [String] {
    FoldedText(name).units.split(whereSeparator: FoldedText.isSeparator).map { units in
      String(String.UnicodeScalarView(units.compactMap(Unicode.Scalar.init))).precomposed
    }
  }

  /// The reason, worded to follow the name: `Will is also a word`.
  package var reason: String {
    switch self {
    case .number: "has no letters"
    case .short: "has fewer than four letters"
    case .word: "is also a word"
    }
  }
}

extension String {
  fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}

/// Names that are also words, and the most common words, in lower case: a short list, for databases whose texts don't
/// contain these words yet.
enum NameWords {
  static let all = Set(
    """
    ace adler aimé alt amber amour angel angelo april art ash aspen august aurora autumn bach baker baron basil \
    bauer baum bay bear beau becker belle berg berry bill birch bishop blade blaise blake blanc blanche bliss blue \
    bob bock bond bonne bonny booth brandy braun bridge brook brooke brown buck bud buddy bueno bull burns butler \
    camp candy carol carter case cash chance chandler charity chase cherry chip christian chuck cielo clay clement \
    cliff clove clover consuelo cook cooper coral cruz crystal daisy dale dash dawn day dean desire destiny dice \
    dick dodge dollar dolly dot drake drew duke dusty earl early earnest east easter eden ehrlich eich ember \
    emerald engel ernst esperanza eve ever faith falcon falk fawn fels fern field finch fiore fisher fleur flint \
    flor flora forest fox frank frei freude friede froehlich fröhlich fuchs gale gans gene gerade gill ginger glen \
    glory gold golden good grace grant gray green grey gross gut guy hahn hale hall hank hardy harmony harp harper \
    harrier harry hart hase haven hawk hazel heart heath heather heaven heide heiland herb herz hirsch hof holly \
    honest honey honor hop hope hunt hunter iris ivory ivy jack jade jasper jay jean jest jet jewel john josh joy \
    judge july june jung just juste justice kaiser kaufmann kay keen kern king kit kitty klar klein klug knight \
    koch kraft krause krieger kurz lacy lake lance lane lang lark laurel lauter law leaf lee lenz liberty lieb \
    light lily linden lion long lore lot love luce lucky lynx löwe mai major maple mar marble march mare marin mark \
    marsh marshal marshall martin mason mat maurer max may mead meister melody mercy merit merry mike mild miles \
    mill miller miner minor mint misty moon morgen moss myrtle neu nick noble noel north nova oak ocean olive opal \
    orchid ost otter page pansy park parker pat patience paz pearl peg penny pepper perry petal pete petit pfeifer \
    phoenix pilz pine piper poppy porter post potter price pride prince princess prudence quill quinn rain ranger \
    rasch raven ray recht reed reef reich reign reward rich richter ridge ritter river rob robin robot rock rocky \
    rod roger roman rook rosa rose rosemary rot roth rowan royal ruby rush rusty sage sailor sander sandy sauer \
    scharf schreiber schuster schwarz schön scout serena sharp shell shepherd sienna silver skip sky slate smith \
    snow sol soledad sommer sonne sonny south spring stacks star stark stein sterling still stolz stone storm \
    strong sturm summer sunday sunny swan süss tag tailor tanner taylor teal temple terrace thorn tiger timber \
    trace trinity trip tuck tucker turner valentine van victor vine viola violet vita vogel wade wagner wahl walker \
    wall ward warden warren wave way weaver webb weber weg weiss west wheat whisper white wild wilder will willow \
    win winkler winter wise wolf wolke wood woods worth wren wunder yale young zen zimmer \
    about above after again also anonymous applicant back been best better both call came candidate client come \
    could customer does done down each even every find first from gave give given going have here interviewer into \
    keep kind knew know last lead less life like look made make manager many more most much must need never next \
    none once only other over part person place point rather really right said same sample seen shall should show \
    side since some someone soon such sure take team tell test than that them then there these they thing this \
    those time told took true under unknown until upon very want well went were what when where which while whom \
    whose with within without work would year your
    """.split(separator: " ").map(String.init))
}
