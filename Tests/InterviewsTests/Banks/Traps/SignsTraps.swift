@testable import Interviews
@testable import QuestionBanks

/// Signs that YAML keeps for itself where a text begins.
extension TrapSlips {
  static let signs: [Slip] = [
    Slip(
      .bank, "star", replacing: "ask: What do you do?",
      by: "ask: *What* do you do?",
      gives: """
        b.yaml:27:10: error: a text cannot begin with '*' [well-formed]
           27 |     ask: *What* do you do?
              |          ^
          help: put the whole text in quotes:
            ask: "*What* do you do?"
        """),
    Slip(
      .bank, "ampersand", replacing: "ask: What do you do?",
      by: "ask: & then? What do you do?",
      gives: """
        b.yaml:27:10: error: a text cannot begin with '&' [well-formed]
           27 |     ask: & then? What do you do?
              |          ^
          help: put the whole text in quotes:
            ask: "& then? What do you do?"
        """),
    Slip(
      .bank, "percent sign", replacing: "ask: What do you do?",
      by: "ask: %-rates fall. What do you do?",
      gives: """
        b.yaml:27:10: error: a text cannot begin with '%' [well-formed]
           27 |     ask: %-rates fall. What do you do?
              |          ^
          help: put the whole text in quotes:
            ask: "%-rates fall. What do you do?"
        """),
    Slip(
      .bank, "at sign", replacing: "ask: What do you do?",
      by: "ask: @agent, what do you do?",
      gives: """
        b.yaml:27:10: error: a text cannot begin with '@' [well-formed]
           27 |     ask: @agent, what do you do?
              |          ^
          help: put the whole text in quotes:
            ask: "@agent, what do you do?"
        """),
    Slip(
      .bank, "backquote", replacing: "ask: What do you do?",
      by: "ask: `Void` is shown. What do you do?",
      gives: """
        b.yaml:27:10: error: a text cannot begin with '`' [well-formed]
           27 |     ask: `Void` is shown. What do you do?
              |          ^
          help: put the whole text in quotes:
            ask: "`Void` is shown. What do you do?"
        """),
    Slip(
      .bank, "angle bracket", replacing: "ask: What do you do?",
      by: "ask: >5 callers wait. What do you do?",
      gives: """
        b.yaml:27:10: error: a text cannot begin with '>' [well-formed]
           27 |     ask: >5 callers wait. What do you do?
              |          ^
          help: put the whole text in quotes:
            ask: ">5 callers wait. What do you do?"
        """),
    Slip(
      .bank, "bar", replacing: "ask: What do you do?",
      by: "ask: | What do you do?",
      gives: """
        b.yaml:27:10: error: a text cannot begin with '|' [well-formed]
           27 |     ask: | What do you do?
              |          ^
          help: put the whole text in quotes:
            ask: "| What do you do?"
        """),
    Slip(
      .bank, "question mark", replacing: "      - Whom do you tell?\n",
      by: "      - ? Whom do you tell\n",
      gives: """
        b.yaml:29:9: error: a text cannot begin with '?' [well-formed]
           29 |       - ? Whom do you tell
              |         ^
          help: put the whole text in quotes:
            - "? Whom do you tell"
        """),
    Slip(
      .bank, "exclamation mark", replacing: "ask: What do you do?",
      by: "ask: !important What do you do?",
      gives: """
        b.yaml:27:10: error: a text cannot begin with '!' [well-formed]
           27 |     ask: !important What do you do?
              |          ^
          help: put the whole text in quotes:
            ask: "!important What do you do?"
        """),
    Slip(
      .bank, "bracket around the first word", replacing: "ask: What do you do?",
      by: "ask: [agent] what do you do?",
      gives: """
        b.yaml:27:18: error: the value ended with ], and more text follows it [well-formed]
           27 |     ask: [agent] what do you do?
              |                  ^
          help: put the whole text in quotes:
            ask: "[agent] what do you do?"
        """),
    Slip(
      .bank, "brace around the first word", replacing: "ask: What do you do?",
      by: "ask: {name} calls. What do you do?",
      gives: """
        b.yaml:27:17: error: the value ended with }, and more text follows it [well-formed]
           27 |     ask: {name} calls. What do you do?
              |                 ^
          help: put the whole text in quotes:
            ask: "{name} calls. What do you do?"
        """),
  ]
}
