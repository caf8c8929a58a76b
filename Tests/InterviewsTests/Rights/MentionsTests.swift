import Testing

@testable import Interviews

/// Where a name is found in a text, and where another word only looks like it.
@Suite struct MentionsTests {
  @Test(arguments: [
    ("C-1", "better than C-1.", "better than *."),
    ("C-1", "c-1, C-1; (C-1)", "*, *; (*)"),
    ("C-1", "C-11 and C-1a and XC-1", "C-11 and C-1a and XC-1"),
    ("Ada", "Ada's, ADA-like, Adam, Nevada", "*'s, *-like, Adam, Nevada"),
    ("Ada Lovelace", "Ada alone, ada lovelace", "Ada alone, *"),
    // Composed and decomposed.
    ("Zo\u{EB}", "ZOE\u{308} and zo\u{EB}", "* and *"),
    ("Zoe\u{308}", "zo\u{EB}; Zoe", "*; Zoe"),
    // Scripts without spaces between words, and with particles that join a name.
    ("山田太郎", "昨日は山田太郎さんが来た", "昨日は*さんが来た"),
    ("דנה", "ראיתי את לדנה", "ראיתי את ל*"),
    ("민수", "민수가 왔다", "*가 왔다"),
    ("Ольга", "Ольга и Ольгам", "* и Ольгам"),
    ("👩🏽‍💻Ada", "met 👩🏽‍💻ada", "met *"),
    ("C-1", "", ""),
    ("C-1", "C-", "C-"),
    ("C-1", "na\u{EF}ve, says c-1", "na\u{EF}ve, says *"),
    ("Zo\u{EB}", "Zoe in plain letters", "Zoe in plain letters"),
  ])
  func isReplaced(_ name: String, _ text: String, _ result: String) {
    let mentions = Mentions([(name, "*")])
    #expect(mentions.replaced(in: text) == result)
    #expect(mentions.stand(in: text) == (text != result))
  }

  /// The longer of two names at one place counts, and one without a replacement hides what is in it.
  @Test func theLongerNameCounts() {
    let mentions = Mentions([("C-1", "A"), ("C-1-2", "B"), ("C-1-3", nil), ("", "never")])
    #expect(mentions.replaced(in: "C-1 C-1-2 c-1-3 C-1-4") == "A B c-1-3 A-4")
  }

  /// What can appear between the words of a name, and inside it.
  @Test(arguments: [
    "Noor Haddad", "Noor  Haddad", "NOOR HADDAD", "noor haddad", "Noor\tHaddad", "Noor\nHaddad", "Noor\r\nHaddad",
    "Noor \n Haddad", "Noor\u{A0}Haddad", "Noor\u{202F}Haddad", "Noor\u{2009}Haddad", "Noor\u{3000}Haddad",
    "Noor\u{2028}Haddad", "Noor\u{85}Haddad", "Noor-Haddad", "Noor\u{2010}Haddad", "Noor\u{2011}Haddad",
    "Noor\u{2013}Haddad", "Noor\u{2212}Haddad", "Noor - Haddad", "Noor_Haddad", "Noor\u{200B}Haddad",
    "Noor\u{200C}Haddad", "Noor\u{200D}Haddad", "Noor\u{2060}Haddad", "Noor\u{FEFF}Haddad", "Noor\u{AD}Haddad",
    "Noor\u{200B} Haddad", "Noor \u{200E}Haddad", "Noor\u{FE0F} Haddad", "N\u{AD}oor Had\u{200B}dad",
    "No\u{34F}or Haddad", "Noor\u{E0100} Haddad", "Noo\u{0}r Haddad", "Noor\u{3164}Haddad",
    "\u{FF2E}\u{FF4F}\u{FF4F}\u{FF52} Haddad", "\u{24C3}oor Haddad", "\u{1D40D}oor Haddad", "Noor\u{30FB}Haddad",
  ])
  func isFoundHoweverItIsWritten(_ form: String) {
    let mentions = Mentions([("Noor Haddad", "*")])
    for (before, after) in [
      ("", ""), ("after ", " left"), ("(", ")"), ("“", "”"), ("", "'s"), ("", "’s"), ("süß: ", "."),
    ] {
      #expect(mentions.replaced(in: before + form + after) == before + "*" + after, "\(form.debugDescription)")
    }
    guard FoldedText(form).units.contains(where: FoldedText.isSeparator) else { return }
    #expect(Mentions([(form, "*")]).replaced(in: "by Noor Haddad") == "by *", "\(form.debugDescription)")
  }

  @Test(arguments: [
    "Noor", "Noor and Haddad", "NoorHaddad", "Noor. Haddad", "Noor, Haddad", "Noor Haddadi", "Minoor Haddad",
    "Noor\u{301} Haddad", "Noor Haddad\u{301}", "Noor Haddad2", "Noor/Haddad", "Noor Ha ddad", "No or Haddad",
    "Mi\u{AD}noor Haddad",
  ])
  func isSomethingElse(_ text: String) {
    #expect(Mentions([("Noor Haddad", "*")]).replaced(in: text) == text, "\(text.debugDescription)")
  }

  @Test(arguments: [
    ("C-0412", "c-0412, C\u{2011}0412, C 0412, C\u{AD}0412, C – 0412", "*, *, *, *, *"),
    ("C-0412", "C0412, C-04125, AC-0412", "C0412, C-04125, AC-0412"),
    // A short code needs its dash.
    ("C-1", "C\u{2011}1, C - 1, grade C 1", "*, *, grade C 1"),
    ("O'Brien", "O\u{2019}Brien, o`brien, OBrien", "*, *, OBrien"),
    ("Groß", "GROSS, gross, groß, Großmann", "*, *, *, Großmann"),
    ("İbrahim", "IBRAHIM, ibrahim", "*, *"),
    ("ΝΙΚΟΣ", "νίκος νικος Νικοσ", "* * *"),
    ("Zoë Lang", "zoe\u{308}  LANG", "*"),
    ("Anne-Marie", "Anne Marie, Anne\u{2010}Marie, Annemarie", "*, *, Annemarie"),
    ("Ada", "said Noor\u{200B}Ada", "said Noor\u{200B}*"),
    ("-", "a - b", "a - b"),
    (" Ada ", "Ada left", "* left"),
  ])
  func isOneNameOrNot(_ name: String, _ text: String, _ result: String) {
    #expect(Mentions([(name, "*")]).replaced(in: text) == result)
  }

  @Test(arguments: [
    ("Will", "Will will, WILL, Will's", "* will, WILL, *'s"),
    ("Mei Lin", "Mei  Lin, mei lin, Mei\u{A0}Lin, MEI LIN", "*, mei lin, *, MEI LIN"),
    ("Zoë", "Zoe\u{308}, zoë", "*, zoë"),
    ("7", "7 of 17, 7.5, Q7", "* of 17, *.5, Q7"),
  ])
  func anAmbiguousNameIsFoundInItsCaseOnly(_ name: String, _ text: String, _ result: String) {
    let mentions = Mentions([Mentions.Name(name, replacement: "*", isAmbiguous: true)])
    #expect(mentions.replaced(in: text) == result)
    // Of a chosen place nothing else changes.
    #expect(mentions.replaced(in: text) { _ in false } == text)
  }

  @Test(
    arguments: [
      ("Will", NameAmbiguity.word), ("may", .word), ("GRACE", .word), ("Will May", .word), ("May 7", .word),
      ("Blue Bird", .word), ("7", .number), ("2026-11", .number), ("?", .number), ("Ada", .short), ("Zoë", .short),
      ("C1", .short), ("민수", .short), ("Bo-X", .short), ("Noor", nil), ("Noor Haddad", nil), ("Will Haddad", nil),
      ("C-1", nil), ("C-0412", nil), ("C0412", nil), ("山田太郎", nil), ("Jo Lind", nil),
    ] as [(String, NameAmbiguity?)])
  func couldBeSomethingElse(_ name: String, _ why: NameAmbiguity?) {
    #expect(NameAmbiguity(of: name) { $0 == "bird" } == why)
  }
}
