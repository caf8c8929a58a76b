/// `reading-ease`: a scenario with its ask that is hard to follow by ear.
///
/// The measure is the grade level of Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
/// (J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of New Readability Formulas for Navy Enlisted
/// Personnel. Research Branch Report 8-75, Naval Technical Training Command, 1975). It says nothing on a few words, so that
/// texts of fewer than 25 are let pass. A colon or semicolon ends a sentence here: a speaker pauses there.
extension WordingChecks {
  @Sendable static func readingEase(_ question: WordedQuestion) -> [Finding] {
    guard isHard([question.scenario, question.ask]) else { return [] }
    let sentences = [question.scenario, question.ask].flatMap { passage in
      passage.sentences.flatMap(\.breaths).map { (passage: passage, words: $0) }
    }
    let words = sentences.flatMap(\.words)
    guard let longest = sentences.max(by: { $0.words.count < $1.words.count }) else { return [] }
    let syllables = words.reduce(0) { $0 + $1.term.syllables }
    let grade = readingGrade(words: words.count, sentences: sentences.count, syllables: syllables)
    // Which of the two it is: sentences too long, or words too long.
    let isLong = longest.words.count > 20
    let long = isLong ? [] : longWords(words)
    let problem = WordingProblem.hardToFollow(grade: grade, sentence: isLong ? longest.words.count : nil, words: long)
    if isLong { return [longest.passage.finding(problem, at: longest.words.first)] }
    for (passage, words) in sentences {
      if let word = words.first(where: { $0.text == long.first }) { return [passage.finding(problem, at: word)] }
    }
    return [question.scenario.finding(problem)]
  }

  /// By the counts alone.
  private static func isHard(_ passages: [Passage]) -> Bool {
    var (words, sentences, syllables) = (0, 0, 0)
    for sentence in passages.lazy.flatMap(\.sentences) {
      for (index, word) in sentence.words.enumerated() {
        words += 1
        syllables += word.term.syllables
        if word.endsBreath || index == sentence.words.count - 1 { sentences += 1 }
      }
    }
    return words >= 25 && readingGrade(words: words, sentences: sentences, syllables: syllables) > 10
  }

  /// The longest words, at most three, as they come.
  private static func longWords(_ words: [Prose.Word]) -> [String] {
    let counted = words.map { (word: $0.text, syllables: $0.term.syllables) }
    let threshold = counted.map(\.syllables).sorted(by: >).prefix(3).last ?? 0
    return Array(counted.filter { $0.syllables >= threshold }.map(\.word).prefix(3))
  }

  static func readingGrade(words: Int, sentences: Int, syllables: Int) -> Double {
    guard words > 0, sentences > 0 else { return 0 }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }
}

extension Prose.Sentence {
  /// The parts between colons and semicolons.
  fileprivate var breaths: [[Prose.Word]] {
    var breaths: [[Prose.Word]] = [[]]
    for word in words {
      breaths[breaths.count - 1].append(word)
      if word.endsBreath { breaths.append([]) }
    }
    return breaths.filter { !$0.isEmpty }
  }
}

/// How many syllables an English word has, by its letters.
///
/// Groups of vowels are counted, y among them. A silent e at the end, and the e of "-ed" and "-es" where it is not spoken, are
/// taken off; pairs such as "ia" and "eo" that are spoken apart are added. Right for about nine words in ten, and the errors
/// go both ways. A number counts one for each digit up to four; letters that are spelled out count one each.
enum Syllables {
  static func count(in word: String) -> Int {
    let parts = word.split(separator: "-")
    if parts.count > 1 { return parts.reduce(0) { $0 + count(in: String($1)) } }
    let digits = word.count(where: \.isNumber)
    if digits > 0 { return min(digits, 4) }
    if word.count > 1, word.count < 5, word.allSatisfy(\.isUppercase) { return word.count }
    let small = word.lowercased()
    let letters = Array(small.filter(\.isLetter))
    guard letters.count > 2 else { return 1 }

    var groups = 0
    var wasVowel = false
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : " "
      // The y of "employee" and "beyond" is no vowel.
      let isGlide = letter == "y" && "aeiou".contains(next)
      let isVowel = "aeiouyäöüéèêáàíóú".contains(letter) && !isGlide
      if isVowel, !wasVowel {
        groups += 1
      } else if isVowel, index > 0 {
        // "client", "video", "create", "situation", "quiet", "usual"
        let pair = String(letters[(index - 1)...index])
        let before = index > 1 ? letters[index - 2] : " "
        // No ending looked for is longer; the whole rest would make a very long word slow.
        let rest = String(letters[index...].prefix(5))
        switch pair {
        case "ea" where rest == "a" && groups > 1: groups += 1
        case "ia",
          "eo" where !small.hasPrefix("people"), "ua",
          "uo" where before != "q" && before != "g" && before != "c":
          groups += 1
        case "io" where !"tscgx".contains(before), "iu": groups += 1
        case "ie" where rest.hasPrefix("et") || rest.hasPrefix("en") && !"tc".contains(before): groups += 1
        case "ui" where rest == "ing" || rest == "ity": groups += 1
        case "ei" where rest == "ing", "oi" where rest == "ing", "ea" where rest == "ate" || rest == "ated": groups += 1
        default: break
        }
      }
      wasVowel = isVowel
    }
    return max(1, groups - silent(letters))
  }

  /// 1 if the e of the ending is not spoken.
  private static func silent(_ letters: [Character]) -> Int {
    let text = String(letters)
    func letter(_ back: Int) -> Character { letters.count >= back ? letters[letters.count - back] : " " }
    let isVowel: (Character) -> Bool = { "aeiouy".contains($0) }
    if text.hasSuffix("gue") || text.hasSuffix("que") { return 1 }
    if text.hasSuffix("e") {
      // "table" keeps it; "ee" and "ue" were one group already.
      let isSpoken = letter(2) == "l" && !isVowel(letter(3))
      return isVowel(letter(2)) || isSpoken ? 0 : 1
    }
    if text.hasSuffix("ed"), !isVowel(letter(3)) {
      return "td".contains(letter(3)) || letter(3) == "l" && !isVowel(letter(4)) && letter(4) != "l" ? 0 : 1
    }
    if text.hasSuffix("es"), !isVowel(letter(3)) {
      let isSpoken = "sxzcg".contains(letter(3)) || letter(3) == "h" && "sc".contains(letter(4))
      return isSpoken || letter(3) == "l" && !isVowel(letter(4)) ? 0 : 1
    }
    if text.hasSuffix("ely") || text.hasSuffix("eless") || text.hasSuffix("ement") || text.hasSuffix("eful") {
      return 1
    }
    return 0
  }
}
