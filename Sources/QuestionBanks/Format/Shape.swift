/// What may stand at one place of a file: a description that one validator walks, and that a schema can be made from.
///
/// Whether something is written at all is the matter of its `Field`. Text is text in any of YAML's styles; a number is one
/// without quotes, in its usual spelling.
indirect enum Shape: Sendable {
  /// Text that is not empty.
  case text
  /// An id as this place declares it, of a certain kind ("question id").
  case slug(kind: String)
  /// An id that is declared elsewhere; whether it exists is a check of its own.
  case reference
  case wholeNumber(ClosedRange<Int>, check: Check)
  case number(Bounds, check: Check)
  /// The one version of the format.
  case version(Int)
  /// The one scale.
  case scale(Int)
  case choice([String])
  /// A list with at least so many members.
  case list(Shape, minimum: Int)
  /// One, or a list of at least one.
  case oneOrMore(Shape)
  case record(Record)
  case dictionary(Keys, Shape)

  /// What to paste where this stands under a key of the author's own.
  func example(under key: String) -> String {
    switch self {
    case .record(let record):
      record.fields.filter(\.isRequired).reduce("\(key):") {
        $0 + "\n  " + $1.example.replacing("\n", with: "\n  ")
      }
    case .number(let bounds, _): "\(key): \(Int(bounds.upper / 2) + 1)"
    default: "\(key): …"
    }
  }

  /// Limits of a number.
  struct Bounds: Sendable {
    /// The number is above this one, or equal to it where `includesLower`.
    var lower: Double
    var includesLower: Bool
    /// The largest.
    var upper: Double
    /// The limits in words, behind "it must be".
    var words: String

    func contains(_ number: Double) -> Bool {
      (includesLower ? number >= lower : number > lower) && number <= upper
    }
  }

  /// What the keys of a dictionary are.
  enum Keys: Sendable {
    case slugs(kind: String)
    case references
    case scores
    /// Names of checks that may be waived.
    case checks
  }
}

/// A mapping with a fixed set of keys.
struct Record: Sendable {
  /// What a person calls it, with an article: "a question".
  var name: String
  var fields: [Field]

  /// Whether a key tells this kind of file from others: what it needs, beyond texts and numbers.
  func isSign(_ key: String) -> Bool {
    guard let field = field(key), field.isRequired else { return false }
    return switch field.shape {
    case .dictionary, .list: true;
    default: false
    }
  }

  /// Whether a key gives the file its id.
  func isID(_ key: String) -> Bool { if case .slug = field(key)?.shape { true } else { false } }

  func field(_ key: String) -> Field? { fields.first { $0.key == key } }
}

/// One key of a record.
struct Field: Sendable {
  var key: String
  var isRequired: Bool
  var shape: Shape
  /// One line for the documentation, and for what an editor shows.
  var documentation: String
  /// What to paste, key included.
  var example: String

  static func required(_ key: String, _ shape: Shape, _ documentation: String, example: String) -> Field {
    Field(key: key, isRequired: true, shape: shape, documentation: documentation, example: example)
  }

  /// A key that may be left out; written without a value it counts as left out.
  static func optional(_ key: String, _ shape: Shape, _ documentation: String, example: String) -> Field {
    Field(key: key, isRequired: false, shape: shape, documentation: documentation, example: example)
  }
}
