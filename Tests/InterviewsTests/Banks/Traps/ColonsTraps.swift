@testable import Interviews
@testable import QuestionBanks

/// Keys and their colons, and colons that are text.
extension TrapSlips {
  static let colons: [Slip] = [
    Slip(
      .bank, "colon in an item", replacing: "      - Whom do you tell?\n",
      by: "      - One thing: whom do you tell?\n",
      gives: """
        b.yaml:29:18: error: a colon with a blank after it cannot stand inside a text without quotes [well-formed]
           29 |       - One thing: whom do you tell?
              |                  ^
          help: put the whole text in quotes:
            - "One thing: whom do you tell?"
        """),
    Slip(
      .bank, "colon in an anchor", replacing: "3: Acts once asked.",
      by: "3: Acts late: once asked.",
      gives: """
        b.yaml:32:19: error: a colon with a blank after it cannot stand inside a text without quotes [well-formed]
           32 |       3: Acts late: once asked.
              |                   ^
          help: put the whole text in quotes:
            3: "Acts late: once asked."
        """),
    Slip(
      .bank, "colon in a text", replacing: "ask: What do you do?",
      by: "ask: One thing: what do you do?",
      gives: """
        b.yaml:27:19: error: a colon with a blank after it cannot stand inside a text without quotes [well-formed]
           27 |     ask: One thing: what do you do?
              |                   ^
          help: put the whole text in quotes:
            ask: "One thing: what do you do?"
        """),
    Slip(
      .bank, "colon in a text with quotes inside", replacing: "ask: What do you do?",
      by: "ask: They say \"no\": what do you do?",
      gives: """
        b.yaml:27:23: error: a colon with a blank after it cannot stand inside a text without quotes [well-formed]
           27 |     ask: They say "no": what do you do?
              |                       ^
          help: put the whole text in quotes:
            ask: 'They say "no": what do you do?'
        """),
    Slip(
      .bank, "no colon", replacing: "    ask: What do you do?\n",
      by: "    ask What do you do?\n",
      gives: """
        b.yaml:27:5: error: 'ask What do you do?' stands where a key with a colon is expected [well-formed]
           27 |     ask What do you do?
              |     ^
          help: write:
            ask: What do you do?
        """),
    Slip(
      .bank, "no colon behind the first key", replacing: "  - id: double-billed\n",
      by: "  - id double-billed\n",
      gives: """
        b.yaml:20:5: error: 'id double-billed' stands where a key with a colon is expected [well-formed]
           20 |   - id double-billed
              |     ^
          help: write:
            - id: double-billed
        """),
    Slip(
      .bank, "no blank behind a colon", replacing: "    type: situational\n",
      by: "    type:situational\n",
      gives: """
        b.yaml:22:5: error: a blank is missing behind the colon of 'type' [well-formed]
           22 |     type:situational
              |     ^
          help: write:
            type: situational
        """),
    Slip(
      .bank, "no blank behind the first colon", replacing: "  - id: double-billed\n",
      by: "  - id:double-billed\n",
      gives: """
        b.yaml:20:5: error: a blank is missing behind the colon of 'id' [well-formed]
           20 |   - id:double-billed
              |     ^
          help: write:
            - id: double-billed
        """),
    Slip(
      .bank, "no blanks behind the scores",
      replacing:
        "      1: Waits for permission.\n      3: Acts once asked.\n      5: Acts at once, and tells the lead.\n",
      by: "      1:Waits.\n      3:Asks.\n      5:Acts.\n",
      gives: """
        b.yaml:31:7: error: 'anchors' must be keys with values, not '1:Waits. 3:Asks. 5:Acts.' [types]
           31 |       1:Waits.
              |       ^
          help: put a blank behind each colon
        """),
    Slip(
      .bank, "full-width colon", replacing: "    ask: What do you do?",
      by: "    ask\u{FF1A}What do you do?",
      gives: """
        b.yaml:27:8: error: this is a full-width colon, which YAML takes for a letter [well-formed]
           27 |     ask：What do you do?
              |        ^
          help: write:
            ask: What do you do?
        """),
    Slip(
      .bank, "equals sign", replacing: "    minutes: 6",
      by: "    minutes = 6",
      gives: """
        b.yaml:23:13: error: a key is followed by a colon, not by '=' [well-formed]
           23 |     minutes = 6
              |             ^
          help: write:
            minutes: 6
        """),
  ]
}
