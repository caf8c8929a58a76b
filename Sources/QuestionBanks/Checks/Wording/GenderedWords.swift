import Text

/// `gendered-words`: words that give a gender to somebody who could be anyone.
///
/// Titles such as "chairman" are looked for everywhere. A pronoun is let pass when the question has introduced somebody whom it
/// may mean: "an elderly woman … her bag", "Ms Adeyemi … she", "your colleague Anna … her notes". A guest or a customer who is
/// nothing else does not count as introduced.
extension WordingChecks {
  @Sendable static func genderedWords(_ question: WordedQuestion) -> [Finding] {
    let passages = question.all
    let lists = passages.reduce(into: WordLists()) { $0.formUnion($1.prose.lists) }
    guard !lists.isDisjoint(with: [.genderedTitle, .pronoun]) else { return [] }
    let names = lists.contains(.pronoun) && passages.contains { hasName($0) }
    let men = names || lists.contains(.man)
    let women = names || lists.contains(.woman)
    return passages.flatMap { passage in
      passage.sentences.flatMap { sentence in
        titles(passage, sentence) + pronouns(passage, sentence, men: men, women: women)
      }
    }
  }

  private static func titles(_ passage: Passage, _ sentence: Prose.Sentence) -> [Finding] {
    sentence.words.indices.compactMap { index in
      let word = sentence.words[index]
      guard word.lists.contains(.genderedTitle), !word.isQuoted else { return nil }
      if let instead = titles[word.key] {
        return passage.finding(GenderedWordProblem(part: passage.part, word: word.text, instead: instead), at: word)
      }
      for (phrase, instead) in phrases where sentence.says(phrase, at: index) {
        let text = sentence.text(index..<(index + phrase.count))
        return passage.finding(GenderedWordProblem(part: passage.part, word: text, instead: instead), at: word)
      }
      return nil
    }
  }

  /// The first pronoun of a sentence; the others follow from it.
  private static func pronouns(_ passage: Passage, _ sentence: Prose.Sentence, men: Bool, women: Bool) -> [Finding] {
    for (index, word) in sentence.words.enumerated()
    where word.lists.contains(.pronoun) && !word.isQuoted {
      guard let (isMan, instead) = pronouns[word.key] else { continue }
      // "he or she", "his/her"
      let joiner = sentence.key(index + 1)
      let isSlashed = word.after.contains(.slash)
      let other = isSlashed ? index + 1 : index + 2
      if isSlashed || ["or", "and"].contains(joiner), let (otherIsMan, _) = pronouns[sentence.key(other)],
        otherIsMan != isMan
      {
        let words = sentence.text(index..<(other + 1))
        return [passage.finding(GenderedPronounProblem(part: passage.part, words: words, instead: instead), at: word)]
      }
      if isMan ? men : women { continue }
      return [passage.finding(GenderedPronounProblem(part: passage.part, words: word.text, instead: instead), at: word)]
    }
    return []
  }

  static let pronouns: [String: (isMan: Bool, instead: String)] = [
    "he": (true, "'they'"), "him": (true, "'them'"), "his": (true, "'their'"), "himself": (true, "'themselves'"),
    "she": (false, "'they'"), "her": (false, "'their' or 'them'"), "hers": (false, "'theirs'"),
    "herself": (false, "'themselves'"), "he's": (true, "'they are'"), "she's": (false, "'they are'"),
    "he'd": (true, "'they had'"), "she'd": (false, "'they had'"), "he'll": (true, "'they will'"),
    "she'll": (false, "'they will'"),
  ]

  static let men: Set = [
    "man", "man's", "men", "boy", "father", "dad", "son", "brother", "husband", "uncle", "grandfather", "grandson",
    "nephew", "gentleman", "widower", "mr", "sir", "king", "monk", "male", "boyfriend", "father's", "husband's",
    "son's",
    "groom",
  ]

  static let women: Set = [
    "woman", "woman's", "women", "girl", "mother", "mum", "mom", "daughter", "sister", "wife", "aunt", "grandmother",
    "granddaughter", "niece", "lady", "widow", "mrs", "ms", "miss", "madam", "queen", "nun", "female", "pregnant",
    "girlfriend", "mother's", "wife's", "daughter's", "bride", "midwife",
  ]

  /// Whether somebody is named: a capital inside a sentence, or in front of a verb at its beginning.
  private static func hasName(_ passage: Passage) -> Bool {
    passage.sentences.contains { sentence in
      sentence.words.enumerated().contains { index, word in
        guard let first = word.text.first, first.isUppercase, word.text.count > 1, word.text != word.text.uppercased(),
          !calendar.contains(word.key)
        else { return false }
        // Quoted speech begins with a capital of its own.
        if index > 0 { return !sentence.endsClause(index - 1) && !word.isQuoted }
        let next = sentence.key(1)
        return passage.part == .scenario && !openers.contains(word.key) && !word.key.hasSuffix("s")
          && (next.hasSuffix("s") || next.hasSuffix("ed"))
      }
    }
  }

  private static let calendar: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "christmas", "easter", "english",
    "french", "german", "spanish", "i'm", "i've", "i'd", "i'll", "internet", "wi-fi", "windows", "linux",
  ]

  /// Words that begin sentences about nobody in particular.
  private static let openers: Set = [
    "it", "that", "someone", "somebody", "nobody", "everyone", "everybody", "anyone", "he", "she", "who", "what",
    "which",
    "another", "one", "customer", "nothing", "something", "everything", "neither", "each", "either", "there", "and",
    "but",
    "the", "a", "an", "you", "in", "at", "on", "two", "three", "four", "half", "all", "more", "most", "some", "any",
    "long",
    "late", "if", "when", "while", "then", "now", "only", "even", "management", "policy", "delivery", "billing",
  ]

  /// The words that are titles, or begin one.
  static let genderedTitles: Set<String> = Set(titles.keys).union(phrases.compactMap(\.phrase.first))

  private static let titles = [
    "guys": "everyone, or the team", "manpower": "staff", "chairman": "chair", "salesman": "seller, or sales assistant",
    "saleswoman": "seller, or sales assistant", "salesmen": "sales staff", "salesmanship": "selling",
    "foreman": "supervisor", "foremen": "supervisors", "policeman": "police officer", "policemen": "police officers",
    "fireman": "firefighter", "firemen": "firefighters", "workman": "worker", "workmen": "workers",
    "repairman": "technician", "repairmen": "technicians", "handyman": "caretaker", "deliveryman": "driver, or courier",
    "mailman": "postal worker", "postman": "postal worker", "businessman": "business person",
    "businessmen": "business people", "businesswoman": "business person", "spokesman": "speaker",
    "spokeswoman": "speaker", "middleman": "go-between", "stewardess": "flight attendant",
    "stewardesses": "flight attendants",
    "waitress": "waiter, or server", "waitresses": "waiters, or servers", "hostess": "host", "mankind": "people",
    "layman": "somebody outside the field", "laymen": "people outside the field", "man-hours": "hours of work",
    "manhours": "hours of work", "man-hour": "hour of work", "watchman": "guard", "doorman": "porter",
    "craftsman": "craftsperson", "craftsmen": "craftspeople", "cameraman": "camera operator", "housewife": "homemaker",
    "chairwoman": "chair", "headmaster": "head teacher", "headmistress": "head teacher", "manning": "staffing",
    "unmanned": "unstaffed", "manned": "staffed", "storeman": "warehouse worker", "warehouseman": "warehouse worker",
    "linesman": "line worker", "tradesman": "tradesperson", "tradesmen": "tradespeople", "barmaid": "bar staff",
    "actress": "actor", "anchorman": "presenter", "clergyman": "member of the clergy", "serviceman": "technician",
  ]

  private static let phrases: [(phrase: [String], instead: String)] = [
    (["cleaning", "lady"], "cleaner"), (["cleaning", "ladies"], "cleaners"), (["tea", "lady"], "caterer"),
    (["dinner", "lady"], "caterer"), (["delivery", "man"], "driver, or courier"), (["repair", "man"], "technician"),
    (["delivery", "boy"], "driver, or courier"), (["office", "girl"], "assistant"), (["male", "nurse"], "nurse"),
    (["female", "doctor"], "doctor"), (["lady", "doctor"], "doctor"), (["female", "engineer"], "engineer"),
    (["female", "manager"], "manager"), (["woman", "engineer"], "engineer"),
    (["front-desk", "girl"], "front-desk clerk"),
    (["ladies", "and", "gentlemen"], "everybody"), (["gentleman's", "agreement"], "unwritten agreement"),
    (["gentlemen's", "agreement"], "unwritten agreement"), (["man", "the"], "staff the"),
  ]
}

extension Check {
  package static let genderedWords = Check(name: "gendered-words", tier: .wording)
}

/// A word that names a gender although it doesn't matter.
struct GenderedWordProblem: WordingProblem {
  let part: QuestionPart
  let word: String
  let instead: String

  var check: Check { .genderedWords }
  var text: ProblemText {
    ProblemText(
      message: "\(word.quoted()) in \(part.spoken) names a gender that plays no part", help: "write: \(instead)")
  }
}

/// A pronoun that gives a gender to somebody who could be anyone.
struct GenderedPronounProblem: WordingProblem {
  let part: QuestionPart
  let words: String
  let instead: String

  var check: Check { .genderedWords }
  var text: ProblemText {
    ProblemText(
      message: "\(words.quoted()) in \(part.spoken) gives a gender to somebody who could be anyone",
      help: "write \(instead), or name the person again: the customer, the colleague")
  }
}
