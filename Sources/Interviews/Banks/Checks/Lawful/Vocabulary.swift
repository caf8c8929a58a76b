/// Words by number, so that patterns compare numbers and each different word of many texts is looked at once.
///
/// It begins with the stems of some patterns, and learns words as they come: those of the patterns, those of the texts.
struct Vocabulary: Sendable {
  private var numbers: [String: Int] = [:]
  private var stemNumbers: [String: Int] = [:]
  /// How long the stems are, in letters, shortest first.
  private let stemLengths: [Int]
  /// For each word's number the stems that it begins with, shortest first.
  private(set) var stems: [[Int]] = []

  init(stems: [String]) {
    for stem in stems where stemNumbers[stem] == nil { stemNumbers[stem] = stemNumbers.count }
    stemLengths = Set(stems.map(\.count)).sorted()
  }

  func stemNumber(_ stem: String) -> Int? { stemNumbers[stem] }

  mutating func number(_ word: String) -> Int {
    if let number = numbers[word] { return number }
    let number = stems.count
    numbers[word] = number
    let length = word.count
    stems.append(stemLengths.prefix { $0 <= length }.compactMap { stemNumbers[String(word.prefix($0))] })
    return number
  }

  mutating func numbered(_ words: Words) -> NumberedWords {
    let numbers = words.all.map { number($0.text) }
    return NumberedWords(numbers: numbers, vocabulary: self)
  }
}

/// A text's words by number, with the vocabulary that gave the numbers.
struct NumberedWords {
  let numbers: [Int]
  let vocabulary: Vocabulary

  func stems(at index: Int) -> [Int] { vocabulary.stems[numbers[index]] }
}
