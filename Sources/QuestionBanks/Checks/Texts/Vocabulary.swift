/// Words by number, so that patterns compare numbers and each different word of many texts is looked at once.
///
/// It begins with the stems of some patterns, and learns words as they come: those of the patterns, those of the texts.
struct Vocabulary: Sendable {
  private var numbers: [String: Int] = [:]
  private var stemNumbers: [String: Int] = [:]
  /// How long the stems are, in letters, shortest first.
  private let stemLengths: [Int]
  /// Each word by its number.
  private(set) var words: [String] = []
  /// For each word's number the stems that it begins with, shortest first.
  private(set) var stems: [[Int]] = []
  /// For each word's number what patterns may look for in it.
  private(set) var marks: [WordMarks] = []

  init(stems: [String] = []) {
    for stem in stems where stemNumbers[stem] == nil { stemNumbers[stem] = stemNumbers.count }
    stemLengths = Set(stems.map(\.count)).sorted()
  }

  func stemNumber(_ stem: String) -> Int? { stemNumbers[stem] }

  /// The number of a word that was learned before.
  func known(_ word: String) -> Int? { numbers[word] }

  mutating func number(_ word: String) -> Int {
    if let number = numbers[word] { return number }
    let number = words.count
    numbers[word] = number
    words.append(word)
    let length = word.count
    let begun = stemLengths.prefix { $0 <= length }.compactMap { stemNumbers[String(word.prefix($0))] }
    stems.append(begun)
    marks.append(begun.reduce(.any) { $0.union(WordMarks(stem: $1)) })
    return number
  }

  /// The number of a word that a pattern has.
  mutating func number(ofPattern word: String) -> Int {
    let number = number(word)
    marks[number].formUnion(WordMarks(word: number))
    return number
  }
}

/// A bit for each word and each stem of patterns, by its number, several of them sharing one: words without a bit that a
/// pattern needs are passed over, and most texts have none of most patterns.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt64

  /// Every word has it.
  static let any = WordMarks(rawValue: 1 << 63)

  init(rawValue: UInt64) { self.rawValue = rawValue }
  init(word: Int) { rawValue = 1 << UInt64(word % 63) }
  init(stem: Int) { rawValue = 1 << UInt64((stem + 31) % 63) }

  var count: Int { rawValue.nonzeroBitCount }
}
