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
}
