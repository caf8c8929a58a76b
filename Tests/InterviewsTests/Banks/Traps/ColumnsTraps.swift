@testable import Interviews
@testable import QuestionBanks

/// Blanks, tabs and columns.
extension TrapSlips {
  static let columns: [Slip] = [
    Slip(
      .bank, "tabs", replacing: "    ask: What do you do?\n    probes:\n",
      by: "\t\task: What do you do?\n\t\tprobes:\n",
      gives: """
        b.yaml:27:1: error: the line is indented with a tab [well-formed]
           27 |         ask: What do you do?
              | ^
          note: 1 more line with tabs
          help: indent with blanks, two for each step; YAML does not take tabs
        """),
    Slip(
      .bank, "tab behind a dash", replacing: "      - Whom do you tell?",
      by: "      -\tWhom do you tell?",
      gives: """
        b.yaml:29:8: error: this tab looks like a blank and is none for YAML [well-formed]
           29 |       - Whom do you tell?
              |        ^
          help: replace it by blanks; it often comes along when text is copied from a web page
        """),
    Slip(
      .bank, "no-break spaces in front", replacing: "    ask: What",
      by: "\u{A0}\u{A0}\u{A0}\u{A0}ask: What",
      gives: """
        b.yaml:27:1: error: \\u{A0} looks like a blank and is none for YAML [well-formed]
           27 | \u{A0}\u{A0}\u{A0}\u{A0}ask: What do you do?
              | ^
          help: replace it by blanks; it often comes along when text is copied from a web page
        """),
    Slip(
      .bank, "no-break space behind a colon", replacing: "    ask: What",
      by: "    ask:\u{A0}What",
      gives: """
        b.yaml:27:9: error: \\u{A0} looks like a blank and is none for YAML [well-formed]
           27 |     ask:\u{A0}What do you do?
              |         ^
          help: replace it by blanks; it often comes along when text is copied from a web page
        """),
    Slip(
      .bank, "ideographic space behind a dash", replacing: "      - Whom",
      by: "      -\u{3000}Whom",
      gives: """
        b.yaml:29:7: error: 'probes' must be a list, not '-\u{3000}Whom do you tell?' [types]
           29 |       -\u{3000}Whom do you tell?
              |       ^
          help: write a dash and a blank before each item:
            probes:
              - Whom do you tell?
        """),
    Slip(
      .bank, "key too deep", replacing: "    ask: What do you do?",
      by: "      ask: What do you do?",
      gives: """
        b.yaml:20:5: error: a question needs the key 'ask' [required]
           20 |   - id: double-billed
              |     ^
          note: 'ask:' on line 27 is part of the text above it, because it is indented as far
          help: indent line 27 like the other keys
        """),
    Slip(
      .bank, "key too deep behind a value", replacing: "    minutes: 6\n",
      by: "      minutes: 6\n",
      gives: """
        b.yaml:23:7: error: 'minutes' is indented too far [well-formed]
           23 |       minutes: 6
              |       ^
          help: begin it in column 5, as on line 22
        """),
    Slip(
      .bank, "key not deep enough", replacing: "    ask: What do you do?",
      by: "   ask: What do you do?",
      gives: """
        b.yaml:27:4: error: 'ask' is not indented far enough [well-formed]
           27 |    ask: What do you do?
              |    ^
          help: begin it in column 5, as on line 24
        """),
    Slip(
      .bank, "dash not deep enough", replacing: "      - Whom do you tell?\n",
      by: "      - Whom do you tell?\n     - And when?\n",
      gives: """
        b.yaml:30:6: error: '-' is not indented far enough [well-formed]
           30 |      - And when?
              |      ^
          help: begin it in column 7, as on line 29
        """),
    Slip(
      .bank, "optional key inside a text", replacing: "    scenario: Think of a day when no rule helped.\n",
      by: "    scenario: |\n      Think of a day when no rule helped.\n      source: own\n",
      gives: """
        b.yaml:42:7: warning: 'source:' is part of the text above it, because it is indented as far [well-formed]
           42 |       source: own
              |       ^
          help: begin it in column 5, like the other keys; where it is text, put other words in front of it
        """),
    Slip(
      .bank, "text not indented under a bar", replacing: "      The refund is above your limit.\n",
      by: "    The refund is above your limit.\n",
      gives: """
        b.yaml:26:5: error: 'The refund is above your limit.' stands where a key with a colon is expected [well-formed]
           26 |     The refund is above your limit.
              |     ^
          help: put a colon behind the key, or indent the line where it belongs to the text above it
        """),
  ]
}
