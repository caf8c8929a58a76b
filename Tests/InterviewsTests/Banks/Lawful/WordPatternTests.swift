@testable import QuestionBanks
import Testing

@testable import Interviews

@Suite struct WordPatternTests {
  /// What a pattern finds in a text, as words; nil if nothing.
  private func found(_ pattern: String, in text: String, lists: [String: [String]] = [:]) throws -> String? {
    let lists = try lists.mapValues { try $0.map { try WordPattern($0) } }
    let pattern = try WordPattern(pattern, lists: lists)
    var steps = PatternSteps(stemsOf: [pattern])
    let place = steps.add(pattern)
    let words = Words(text, in: Lexicon(steps.vocabulary))
    return words.sentences.compactMap { steps.firstMatch(of: place, in: words, within: $0) }.first.map {
      words.text($0)
    }
  }

  @Test(
    arguments: [
      ("how old are you", "Well: HOW OLD\nare you, then?", "how old are you"),
      ("your age", "your-age", "your age"),
      ("retir*", "Do you retire soon?", "retire"),
      ("a * b", "a x b", "a x b"),
      ("(wife|other half) mind", "Would your other half mind?", "other half mind"),
      ("have [any|a lot of] children", "have a lot of children", "have a lot of children"),
      ("have [any] children", "have children", "have children"),
      ("have [any] children", "have six children", nil),
      ("plan ... children", "plan to have one or two children", "plan to have one or two children"),
      ("plan … children", "plan children", "plan children"),
      ("plan ... children", "plan for one two three four five six children", nil),
      ("plan ... children", "What is the plan? Children wait.", nil),
      ("plan ... (child|children)", "plan a child or children", "plan a child"),
      ("what's your age", "What’s your age?", "what's your age"),
      ("what's your age", "What\u{2BC}s your age?", "what's your age"),
      ("workers comp", "the workers' comp", "workers comp"),
      ("us citizen", "Are you a U.S. citizen?", "us citizen"),
      ("us citizen", "It is up to us. Citizen Kane is a film.", nil),
      ("e.g. this", "e.g. this", "eg this"),
      ("résumé", "Your RÉSUMÉ.", "résumé"),
      ("[very] (old|[quite] young)", "quite young", "quite young"),
    ] as [(String, String, String?)])
  func finds(_ pattern: String, _ text: String, _ words: String?) throws {
    #expect(try found(pattern, in: text) == words)
  }

  @Test func listsAreChoices() throws {
    let lists = ["language": ["polish", "sign language"]]
    #expect(
      try found("fluent in <language>", in: "Fluent in sign language?", lists: lists) == "fluent in sign language")
    #expect(try found("fluent in <language>", in: "Fluent in Java?", lists: lists) == nil)
  }

  @Test(
    arguments: [
      ("(a|b", .notClosed("(")), ("[a", .notClosed("[")), ("(a|b]", .notOpened("]")), ("a)", .notOpened(")")),
      ("a|b", .loneBar), ("(a|)", .emptyOption), ("()", .emptyOption), ("a <b", .notClosed("<")),
      ("a <langage>", .unknownList("langage", nearest: "language")), ("... a", .gapAtEnd), ("a ...", .gapAtEnd),
      ("* a", .gapAtEnd), ("(a|...) b", .gapAtEnd), ("[a]", .nothing), ("...", .nothing), ("?", .nothing),
      ("c*t", .starInside("c*t")),
    ] as [(String, WordPattern.Fault)])
  func refuses(_ pattern: String, _ fault: WordPattern.Fault) {
    #expect(throws: fault) { try WordPattern(pattern, lists: ["language": []]) }
  }

  /// Gaps and choices inside each other would take for ever if each way were tried apart.
  @Test func aHardPatternEnds() throws {
    let pattern = "a " + String(repeating: "(a|a a|[a] a) ... ", count: 30) + "b"
    #expect(try found(pattern, in: String(repeating: "a ", count: 400)) == nil)
  }

  @Test func wordsKnowTheirPlace() {
    let words = Words("Yes; U.S. law, isn't it? 'Twas 20 kg.", in: Lexicon())
    #expect(words.texts == ["yes", "us", "law", "isn't", "it", "twas", "20", "kg"])
    #expect(words.offsets == [0, 5, 10, 15, 21, 26, 31, 34])
    #expect(words.sentences == [0..<1, 1..<5, 5..<8])
    #expect(Words("", in: Lexicon()).sentences.isEmpty)
    #expect(Words("?!… —", in: Lexicon()).texts.isEmpty)
  }
}
