/// `language-known`: a bank in another language than English, which alone the checks of wording and the shipped lawful rules
/// read.
///
/// That they find nothing in it then says nothing, and must not be taken for praise. It is no fault of the bank either, so it
/// is a notice, which fails no check. The bank's own `language` decides. Where that is English or left out, its texts have a
/// say as well: people forget the key, or copy it.
enum LanguageChecks {
  @Sendable static func languageKnown(_ bank: Bank) -> [Finding] {
    guard !bank.isEnglish else { return [] }
    let problem: Problem = bank.saysEnglish ? .notEnglish : .otherLanguage(bank.language)
    return [Finding(position: bank.$language, problem: problem)]
  }
}

extension Bank {
  /// Whether the checks that know English read the bank.
  var isEnglish: Bool { saysEnglish && !isEvidentlyForeign }

  fileprivate var saysEnglish: Bool {
    let tag = language.lowercased()
    return tag == "en" || tag.hasPrefix("en-") || tag.hasPrefix("en_")
  }

  /// Whether sixty words or more hold hardly any small word of English; of a long bank the first thousand tell.
  ///
  /// In the shipped banks every fourth or fifth word is one of them, of the tersest question as well; fewer than one in thirty
  /// is no English.
  private var isEvidentlyForeign: Bool {
    var (words, small) = (0, 0)
    for text in questions.lazy.flatMap(\.texts) {
      for word in text.split(whereSeparator: { !$0.isLetter }) {
        // Scripts beyond this one mostly have no blanks between words; there each letter counts.
        let hasBlanks = word.unicodeScalars.first.map { $0.value < 0x0E00 } ?? true
        words += hasBlanks ? 1 : word.count
        if Self.smallWords.contains(word.lowercased()) { small += 1 }
      }
      if words >= 1000 { break }
    }
    return words >= 60 && small * 30 < words
  }

  /// Words that hardly a sentence of English does without, and that are words of no other language that is written so.
  private static let smallWords: Set = [
    "the", "and", "you", "your", "that", "with", "what", "how", "who", "they", "their", "them", "this", "from", "when",
    "which", "would", "where", "then", "there", "these", "those",
  ]
}

extension Question {
  /// What is heard and what is scored by.
  fileprivate var texts: [String] {
    [scenario, ask] + probes.map(\.wrappedValue) + anchors.map(\.behaviour)
      + (overuse.map { [$0.wrappedValue] } ?? [])
  }
}
