@testable import Interviews
@testable import QuestionBanks

/// Quotes that end too early or never, and what only looks like quotes.
extension TrapSlips {
  static let quotes: [Slip] = [
    Slip(
      .bank, "apostrophe in single quotes", replacing: "ask: What do you do?",
      by: "ask: 'What's next?'",
      gives: """
        b.yaml:27:15: error: the apostrophe ends the text, because it is in single quotes [well-formed]
           27 |     ask: 'What's next?'
              |               ^
          help: write:
            ask: "What's next?"
        """),
    Slip(
      .bank, "two apostrophes in single quotes", replacing: "ask: What do you do?",
      by: "ask: 'What's the customer's view?'",
      gives: """
        b.yaml:27:15: error: the apostrophe ends the text, because it is in single quotes [well-formed]
           27 |     ask: 'What's the customer's view?'
              |               ^
          help: write:
            ask: "What's the customer's view?"
        """),
    Slip(
      .bank, "apostrophe opens a quote", replacing: "ask: What do you do?",
      by: "ask: 'Tis late. What do you do?",
      gives: """
        b.yaml:27:10: error: the quote ' that begins here is not closed [well-formed]
           27 |     ask: 'Tis late. What do you do?
              |          ^
          help: write:
            ask: "Tis late. What do you do?"
        """),
    Slip(
      .bank, "quote not closed", replacing: "ask: What do you do?",
      by: "ask: \"What do you do?",
      gives: """
        b.yaml:27:10: error: the quote " that begins here is not closed [well-formed]
           27 |     ask: "What do you do?
              |          ^
          help: write:
            ask: "What do you do?"
        """),
    Slip(
      .bank, "quote, then text", replacing: "ask: What do you do?",
      by: "ask: \"No,\" says the customer. What do you do?",
      gives: """
        b.yaml:27:16: error: the value ended with ", and more text follows it [well-formed]
           27 |     ask: "No," says the customer. What do you do?
              |                ^
          help: put the whole text in quotes:
            ask: '"No," says the customer. What do you do?'
        """),
    Slip(
      .bank, "typographic quotes", replacing: "ask: What do you do?",
      by: "ask: \u{201C}What do you do?\u{201D}",
      gives: """
        b.yaml:27:10: warning: these typographic quotes are part of the text; YAML's own quotes are straight [well-formed]
           27 |     ask: “What do you do?”
              |          ^
          note: to keep them, put straight single quotes around them
          help: write:
            ask: "What do you do?"
        """),
    Slip(
      .bank, "typographic quotes around a colon", replacing: "ask: What do you do?",
      by: "ask: \u{201C}One thing: what do you do?\u{201D}",
      gives: """
        b.yaml:27:20: error: a colon with a blank after it cannot stand inside a text without quotes [well-formed]
           27 |     ask: “One thing: what do you do?”
              |                    ^
          help: put the whole text in quotes:
            ask: "One thing: what do you do?"
        """),
    Slip(
      .bank, "backslash in double quotes", replacing: "ask: What do you do?",
      by: "ask: \"The file is in C:\\data. What do you do?\"",
      gives: """
        b.yaml:27:28: error: '\\d' is no escape that YAML knows [well-formed]
           27 |     ask: "The file is in C:\\data. What do you do?"
              |                            ^
          help: write:
            ask: 'The file is in C:\\data. What do you do?'
        """),
    Slip(
      .bank, "number sign in a text", replacing: "ask: What do you do?",
      by: "ask: What about case #4411 do you tell?",
      gives: """
        b.yaml:27:26: warning: the text ends here: a # behind a blank begins a comment [well-formed]
           27 |     ask: What about case #4411 do you tell?
              |                          ^
          note: where a comment is meant, put two blanks before the #
          help: put the whole text in quotes:
            ask: "What about case #4411 do you tell?"
        """),
  ]
}
