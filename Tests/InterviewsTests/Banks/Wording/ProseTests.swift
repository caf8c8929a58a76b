@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

@Suite struct ProseTests {
  @Test(arguments: [
    ("Mr. Okafor pays 2.50 at 12:30. Then he goes.", ["Mr. Okafor pays 2.50 at 12:30.", "Then he goes."]),
    ("Call e.g. the ward. No answer? Wait!", ["Call e.g. the ward.", "No answer?", "Wait!"]),
    ("The guest asks \"Is that all?\" and leaves.", ["The guest asks \"Is that all?\" and leaves."]),
    ("It is late\nand dark.\n\nThe phone rings", ["It is late\nand dark.", "The phone rings"]),
    ("One (of two.) Two", ["One (of two.)", "Two"]),
    ("他等。你呢？", ["他等。", "你呢？"]),
    ("Wait … and see. Go", ["Wait … and see.", "Go"]),
    ("", []), ("?!", []), ("...", []),
  ])
  func sentences(_ text: String, _ sentences: [String]) {
    #expect(Prose(text).sentences.map(\.text) == sentences)
  }

  @Test(arguments: [
    ("Don’t look-up the P&L, O'Neill's", ["don't", "look-up", "the", "p&l", "o'neill's"]),
    ("Don\u{2BC}t touch O\u{2BC}Neill\u{2BC}s \u{2BC}tis", ["don't", "touch", "o'neill's", "tis"]),
    ("he/she 24/7 – 'tis", ["he", "she", "24", "7", "tis"]),
    ("10,000 at 9:05.", ["10,000", "at", "9:05"]),
  ])
  func words(_ text: String, _ keys: [String]) { #expect(Prose(text).words.map(\.key) == keys) }

  @Test(arguments: [
    ("He says \"go home\" twice", ["go", "home"]), ("He says “go home” twice", ["go", "home"]),
    ("He says 'go home' twice", ["go", "home"]), ("He says ‘don’t go’ twice", ["don’t", "go"]),
    ("The guests\u{2BC} bags aren\u{2BC}t here", []),
    ("The guests' bags aren't here", []), ("'tis late", []),
  ])
  func quoted(_ text: String, _ words: [String]) {
    #expect(Prose(text).words.filter(\.isQuoted).map(\.text) == words)
  }

  /// A text of plain letters is read as it is in front of a letter that is none.
  @Test(arguments: [
    "Don't look-up the P&L; it's (nearly) 12:30, O'Neill's 1,000.", "He says 'go home' twice: \"Why?\" 'tis late!",
    "Call e.g. Mr. Okafor? Then\n\nwait. [So.] He/she\tmay...", "One - two -- \"three, four", "'", "",
  ])
  func plainTextsAreReadAsOthers(_ text: String) {
    let plain = Prose(text).words
    let mixed = Prose(text + " é").words.dropLast()
    #expect(plain.map(\.text) == mixed.map(\.text))
    #expect(plain.map(\.offset) == mixed.map(\.offset))
    #expect(plain.map(\.isQuoted) == mixed.map(\.isQuoted))
    #expect(plain.map(\.before) == mixed.map(\.before))
    #expect(plain.map(\.after) == mixed.map(\.after))
  }

  @Test func aLexiconKnowsAWordAgain() {
    let lexicon = Lexicon(lists: WordingChecks.lists)
    let terms = Prose("Judging is not judging; she was judged.", in: lexicon).words.map(\.term)
    #expect(terms[1] !== terms[3])
    #expect(terms[3] === lexicon.term("judging"))
    #expect(Set([terms[0], terms[3], terms[6]].map(\.stemNumber)).count == 1)
    #expect(terms[4].lists == .pronoun)
  }

  @Test func aQuotedQuestionIsNoQuestion() {
    #expect(Prose("She asks \"Why?\" What now?").sentences.map(\.isQuestion).suffix(1) == [true])
    #expect(Prose("Read it: \"Is it late?\"").sentences.map(\.isQuestion) == [false])
  }

  @Test func placesAreThoseOfTheText() {
    let text = "\"Yes,\" says Zoë – d'accord.\n  And   you?"
    for word in Prose(text).words {
      #expect(text.dropFirst(word.offset).hasPrefix(word.text))
    }
  }

  @Test(arguments: [
    ["judgment", "judgement", "judge", "judged", "judging"], ["proactive", "proactivity", "proactively"],
    ["empathy", "empathetic", "empathise"], ["flexible", "flexibility"], ["honest", "honesty", "honestly"],
    ["reliable", "reliability", "reliably"], ["empower", "empowered", "empowerment"], ["mistake", "mistakes"],
    ["plan", "planned", "planning"], ["resilience", "resilient"], ["generous", "generosity"],
  ])
  func oneStem(_ words: [String]) { #expect(Set(words.map(English.stem)).count == 1, "\(words.map(English.stem))") }

  @Test(arguments: [("patience", "patient"), ("owner", "ownership"), ("rule", "ruler"), ("customer", "custom")])
  func twoStems(_ one: String, _ other: String) {
    #expect(English.stem(one) != English.stem(other))
  }

  @Test(arguments: [
    ("a", 1), ("the", 1), ("guest", 1), ("billed", 1), ("waited", 2), ("table", 2), ("tables", 2), ("voices", 2),
    ("used", 1), ("makes", 1), ("wishes", 2), ("customer", 3), ("client", 2), ("video", 3), ("create", 2),
    ("created", 3),
    ("situation", 4), ("question", 2), ("quiet", 2), ("usual", 3), ("idea", 3), ("area", 3), ("seeing", 2),
    ("going", 2),
    ("safely", 2), ("statement", 2), ("careful", 2), ("people", 2), ("employee", 3), ("colleague", 2), ("seven", 2),
    ("handled", 2), ("called", 1), ("rhythm", 1), ("double-billed", 3), ("SLA", 3), ("260", 3), ("don't", 1),
    ("manager", 3), ("experience", 4), ("responsibility", 6), ("organisation", 5), ("hour", 1), ("money", 2),
    ("year", 1), ("beyond", 2), ("queue", 1), ("tea", 1), ("player", 2),
  ])
  func syllables(_ word: String, _ count: Int) { #expect(Syllables.count(in: word) == count) }

  /// A worked example: 100 words in 5 sentences with 140 syllables.
  @Test func grade() {
    #expect(abs(WordingChecks.readingGrade(words: 100, sentences: 5, syllables: 140) - 8.73) < 1e-9)
    #expect(WordingChecks.readingGrade(words: 0, sentences: 0, syllables: 0) == 0)
  }
}

@Suite struct TextPlaceTests {
  /// The place of "word" in each way to write a text.
  @Test(arguments: [
    ("a: one word", "1:8"), ("a: one\n  word", "2:3"), ("a: 'it''s a word'", "1:13"),
    ("a: \"one \\\"fine\\\" word\"", "1:18"), ("a: \"tab\\tand word\"", "1:4"), ("a: \"one\n\n  word\"", "3:3"),
    ("a: |\n  one\n  word", "3:3"), ("a: |2-  # read aloud\n  one word", "2:7"), ("a: >-\n  one\n  word", "3:3"),
    ("a: >\n  one\n\n\n  word", "5:3"), ("- |\n    one word", "2:9"), ("{a: one word}", "1:9"),
    ("[one, 'a word']", "1:10"),
    ("a: Zoë 日本 word", "1:11"), ("a: e\u{301} word", "1:6"), ("\u{FEFF}a: one word", "1:8"),
    ("a: one\r\n  word", "2:3"),
  ])
  func pins(_ text: String, _ place: String) throws {
    let document = Document(Sample.file(text))
    func texts(_ tree: Tree) -> [Tree] {
      switch tree.content {
      case .scalar: [tree]
      case .sequence(let members): members.flatMap(texts)
      case .mapping(let entries): entries.flatMap { texts($0.value) }
      case .unreadable: []
      }
    }
    let scalar = try #require(document.tree.map(texts)?.last)
    let value = try #require(scalar.text?.trimmed)
    let word = try #require(Prose(value).words.last)
    let start = document.source.position(of: scalar.mark)
    var walk = TextPlace(of: value, from: start, in: document.source)
    let position = walk.position(ofCharacter: word.offset)
    #expect("\(position.line):\(position.column)" == place)
  }

  @Test func aTextThatIsNotThereIsPlacedAtItsBeginning() {
    let source = SourceText(Sample.file("a: one"))
    func position(_ offset: Int, _ text: String, _ start: Position) -> Position {
      var place = TextPlace(of: text, from: start, in: source)
      return place.position(ofCharacter: offset)
    }
    let start = Position(line: 1, column: 4)
    #expect(position(4, "two words", start) == start)
    #expect(position(40, "one", start) == start)
    #expect(position(0, "", start) == start)
    let far = Position(line: 9, column: 9)
    #expect(position(0, "one", far) == far)
  }

  /// A walk goes on from the word last asked for, and begins anew for one before it.
  @Test func aPlaceIsTheSameInAnyOrder() throws {
    let document = Document(Sample.file("a: \"Zoë \\u0062 \n  says: e\u{301} on, \\t no\"\n"))
    let value = try #require(document.tree?["a"]?.text)
    let start = Position(line: 1, column: 4)
    func places(_ offsets: some Sequence<Int>, anew: Bool) -> [Int: Position] {
      var place = TextPlace(of: value, from: start, in: document.source)
      return Dictionary(
        uniqueKeysWithValues: offsets.map { offset in
          if anew { place = TextPlace(of: value, from: start, in: document.source) }
          return (offset, place.position(ofCharacter: offset))
        })
    }
    let offsets = Array(0...(value.count + 2))
    let expected = places(offsets, anew: true)
    #expect(Set(expected.values).count > 3)
    #expect(places(offsets, anew: false) == expected)
    #expect(places(offsets.reversed(), anew: false) == expected)
    #expect(places([3, 9, 1, 0, 7, 2], anew: false) == expected.filter { [3, 9, 1, 0, 7, 2].contains($0.key) })
  }
}
