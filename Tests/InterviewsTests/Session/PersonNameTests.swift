import Testing

@testable import Interviews
@testable import Text

/// Names that can be seen, told apart and typed again; anything else is rejected with a reason, wherever it comes from.
@Suite struct PersonNameTests {
  @Test(
    arguments: [
      "C-0412", "Zoë", "Zoe\u{308}", "Ada Lovelace", "Ngũgĩ wa Thiong’o", "李小龍", "한국", "שרה", "علی\u{200C}رضا",
      "Mª José", "Jr.", "d'Arc",
      "ශ්\u{200D}රී", "Renée O’Hara-Łukasz", "\u{FFFD}", String(repeating: "é", count: 100),
    ])
  func isStoredAsItIs(_ name: String) throws {
    #expect(try PersonName(name).text.unicodeScalars.elementsEqual(name.unicodeScalars))
    #expect(try PersonName(exactly: name).text == name)
  }

  @Test(
    arguments: [
      ("", .empty), (" \u{A0}", .empty), (String(repeating: "a", count: 101), .tooLong),
      ("a" + String(repeating: "\u{301}", count: 500), .tooLong), ("Eve\u{1B}[2J", .controlCharacter("Eve␛[2J")),
      ("a\tb", .controlCharacter("a␉b")), ("a\u{9B}", .controlCharacter("a\\u{9B}")), ("a\0", .controlCharacter("a␀")),
      ("Zoe\u{200B}", .invisibleCharacter("Zoe\\u{200B}")), ("Z\u{AD}oe", .invisibleCharacter("Z\\u{AD}oe")),
      ("Zo\u{200D}e", .invisibleCharacter("Zo\\u{200D}e")), ("a\u{202E}b", .invisibleCharacter("a\\u{202E}b")),
      ("a\u{2028}b", .invisibleCharacter("a\\u{2028}b")), ("\u{FEFF}a", .invisibleCharacter("\\u{FEFF}a")),
      ("葛\u{E0100}", .invisibleCharacter("葛\\u{E0100}")), ("a\u{2800}b", .invisibleCharacter("a\\u{2800}b")),
      ("a\u{3164}", .invisibleCharacter("a\\u{3164}")), ("a\u{34F}b", .invisibleCharacter("a\\u{34F}b")),
      ("a\u{180E}b", .invisibleCharacter("a\\u{180E}b")), ("a\u{E000}", .invisibleCharacter("a\\u{E000}")),
      ("a\u{E0041}", .invisibleCharacter("a\\u{E0041}")), ("a\u{378}", .invisibleCharacter("a\\u{378}")),
      ("\u{301}a", .invisibleCharacter("\\u{301}a")), ("Ａnna", .looksLike("Anna")), ("ﬁnn", .looksLike("finn")),
      ("Henry Ⅷ", .looksLike("Henry VIII")),
    ] as [(String, NameProblem)])
  func isRefused(_ name: String, _ problem: NameProblem) {
    #expect(throws: problem) { try PersonName(name) }
    #expect(!problem.message(about: "It").isEmpty)
  }

  /// In a typed name, spaces become one; in a file whose seals depend on the name, extra spaces are rejected.
  @Test(arguments: [
    "Ada  Lovelace", "Ada\u{A0}Lovelace", " Ada Lovelace", "Ada \u{2003}Lovelace\u{3000}", "Ada\u{202F}Lovelace",
  ])
  func spacesBecomeOne(_ name: String) throws {
    #expect(try PersonName(name).text == "Ada Lovelace")
    #expect(throws: NameProblem.spaces("Ada Lovelace")) { try PersonName(exactly: name) }
  }
}
