/// The problems that any file that people edit can have: as a file, as YAML, and in the structure of its format.
enum Problem: FileProblem, Equatable {
  // The file as a file and as YAML.
  case tooLarge(bytes: Int, limit: Int)
  case tooManyLines(Int, limit: Int)
  case lineTooLong(bytes: Int, limit: Int)
  case moreProblems(Int, shown: Int, severity: Diagnostic.Severity)
  case notUTF8(byte: UInt8, others: Int)
  case utf16
  case empty
  case tooDeep(limit: Int)
  case severalDocuments
  case directive
  case alias(String)
  case anchor(String)
  case tag(String)
  case mergeKey
  case syntax(SyntaxTrap)
  case repeatedKey(String, first: Position)
  case keyNotText
  case unprintable(Unicode.Scalar, others: Int)
  case unprintableEscape(String, Unicode.Scalar)

  // The structure of the format.
  case otherKind(FileKind, expected: FileKind)
  case unknownKey(String, place: String, nearest: String?, known: [String])
  /// `swallowed` is the line where the key stands inside a text above it.
  case missing(String, place: String, example: String, swallowed: Int?)
  case emptyText(Subject, example: String)
  case emptyCollection(Subject, example: String)
  case wrongType(Subject, expected: Expectation, found: Found)
  case outOfRange(Subject, text: String, check: Check, range: String, example: String)
  case unknownFormat(String, text: String, known: Int)
  case unknownScale(text: String)
  case unknownChoice(Subject, text: String, choices: [String])
  case notSlug(kind: String, text: String, slug: String?)

  // What the parts say of each other.
  case repeatedID(kind: String, id: String, first: Position)
  case repeatedAnchor(score: String, first: Position)
  case notScore(String)
  case missingAnchors([Int], question: String)
  case unknownCompetency(String, known: [String])
  case bankNotFound(String, known: [String])
  case unknownTarget(String, key: String, known: [String], banks: [String])
  case minimumAboveLevel(minimum: String, level: String, competency: String, levelLine: Int?)
  case targetWithoutQuestions(String, banks: [String])

  // What a waiver says.
  /// `known` are the names of checks that it could be; of a lawful one, the rules.
  case unknownCheck(String, known: [String])
  case cannotBeWaived(Check)

  // What the checks of wording and the shipped lawful rules could not read.
  case otherLanguage(String)
  /// Of a bank that says, or does not deny, that it is in English.
  case notEnglish

  /// What a problem with a value is about: the key that it stands under, and which member of a list it is.
  struct Subject: Equatable, Sendable {
    /// "" for the whole file.
    var key: String
    /// Counted from 1.
    var member: Int?
  }

  /// What a value should have been.
  enum Expectation: Equatable, Sendable {
    case text
    case wholeNumber(example: String)
    case number(example: String)
    case list(example: String)
    case keyedValues(example: String)
    case textOrList
  }

  /// What stood there instead.
  enum Found: Equatable, Sendable {
    case nothing
    case text(String)
    /// The lines of a text where a list was wanted.
    case lines([String])
    case quotedText(String)
    case list
    case keyedValues
  }
}

extension Problem {
  var severity: Diagnostic.Severity {
    switch self {
    case .targetWithoutQuestions: .warning
    case .otherLanguage, .notEnglish: .notice
    case .syntax(let trap): trap.severity
    case .moreProblems(_, _, let severity): severity
    default: .error
    }
  }

  var check: Check {
    switch self {
    case .tooLarge, .tooManyLines, .lineTooLong, .moreProblems, .notUTF8, .utf16, .empty, .tooDeep, .severalDocuments,
      .directive, .alias, .anchor, .tag, .mergeKey,
      .syntax, .repeatedKey, .keyNotText:
      .wellFormed
    case .unprintable, .unprintableEscape: .printableText
    case .unknownKey: .knownKeys
    case .missing, .emptyText, .emptyCollection: .required
    case .otherKind, .wrongType, .unknownFormat, .unknownScale, .unknownChoice: .types
    case .outOfRange(_, _, let check, _, _): check
    case .notSlug: .idsAreSlugs
    case .repeatedID: .uniqueIDs
    case .repeatedAnchor: .uniqueAnchors
    case .notScore, .missingAnchors: .anchors135
    case .unknownCompetency: .competencyExists
    case .bankNotFound: .bankExists
    case .unknownTarget: .targetsKnown
    case .minimumAboveLevel: .minimumNotAboveLevel
    case .targetWithoutQuestions: .everyTargetHasQuestions
    case .unknownCheck, .cannotBeWaived: .types
    case .otherLanguage, .notEnglish: .languageKnown
    }
  }
}
