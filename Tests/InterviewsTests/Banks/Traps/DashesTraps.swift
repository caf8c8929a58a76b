@testable import Interviews
@testable import QuestionBanks

/// Dashes and what is written in their place.
extension TrapSlips {
  static let dashes: [Slip] = [
    Slip(
      .bank, "dash on the line of its key", replacing: "    probes:\n      - Whom do you tell?\n",
      by: "    probes: - Whom do you tell?\n",
      gives: """
        b.yaml:28:13: error: a list cannot begin on the line of its key [well-formed]
           28 |     probes: - Whom do you tell?
              |             ^
          help: write:
            probes:
              - Whom do you tell?
        """),
    Slip(
      .bank, "dash without a blank", replacing: "      - Whom do you tell?\n",
      by: "      - Whom do you tell?\n      -And when?\n",
      gives: """
        b.yaml:30:7: error: a blank is missing behind the dash [well-formed]
           30 |       -And when?
              |       ^
          help: write:
            - And when?
        """),
    Slip(
      .bank, "dashes without blanks", replacing: "      - Whom do you tell?\n",
      by: "      -Whom do you tell?\n      -And when?\n",
      gives: """
        b.yaml:29:7: error: 'probes' must be a list, not '-Whom do you tell? -And when?' [types]
           29 |       -Whom do you tell?
              |       ^
          help: write a dash and a blank before each item:
            probes:
              - Whom do you tell?
              - And when?
        """),
    Slip(
      .bank, "dash too deep", replacing: "      - Whom do you tell?\n",
      by: "      - Whom do you tell?\n        - And when?\n",
      gives: """
        b.yaml:30:9: warning: the line begins with a dash, but is part of the text above it, because it is indented further [well-formed]
           30 |         - And when?
              |         ^
          help: begin the dash in the column of the dashes above, or on the line behind its key
        """),
    Slip(
      .bank, "two dashes", replacing: "      - Whom do you tell?\n",
      by: "      - - Whom do you tell?\n",
      gives: """
        b.yaml:29:9: error: number 1 of 'probes' must be text, not a list [types]
           29 |       - - Whom do you tell?
              |         ^
          help: put the whole text in double quotes, or write it without dashes and brackets
        """),
    Slip(
      .bank, "Markdown bullets", replacing: "      - Whom do you tell?\n",
      by: "      * Whom do you tell?\n      * And when?\n",
      gives: """
        b.yaml:29:7: error: a list item begins with a dash, not with '*' [well-formed]
           29 |       * Whom do you tell?
              |       ^
          help: write:
            - Whom do you tell?

        b.yaml:30:7: error: a list item begins with a dash, not with '*' [well-formed]
           30 |       * And when?
              |       ^
          help: write:
            - And when?
        """),
    Slip(
      .bank, "typographic bullets", replacing: "      - Whom do you tell?\n",
      by: "      \u{2022} Whom do you tell?\n      \u{2022} And when?\n",
      gives: """
        b.yaml:29:7: error: a list item begins with a dash, not with '•' [well-formed]
           29 |       • Whom do you tell?
              |       ^
          help: write:
            - Whom do you tell?

        b.yaml:30:7: error: a list item begins with a dash, not with '•' [well-formed]
           30 |       • And when?
              |       ^
          help: write:
            - And when?
        """),
    Slip(
      .bank, "en dash as a bullet", replacing: "      - Whom do you tell?\n",
      by: "      \u{2013} Whom do you tell?\n",
      gives: """
        b.yaml:29:7: error: a list item begins with a dash, not with '–' [well-formed]
           29 |       – Whom do you tell?
              |       ^
          help: write:
            - Whom do you tell?
        """),
    Slip(
      .bank, "list without dashes", replacing: "      - Whom do you tell?\n",
      by: "      Whom do you tell?\n      And when?\n",
      gives: """
        b.yaml:29:7: error: 'probes' must be a list, not 'Whom do you tell? And when?' [types]
           29 |       Whom do you tell?
              |       ^
          help: write a dash and a blank before each item:
            probes:
              - Whom do you tell?
              - And when?
        """),
    Slip(
      .bank, "one text where a list is wanted", replacing: "    probes:\n      - Whom do you tell?\n",
      by: "    probes: Whom do you tell?\n",
      gives: """
        b.yaml:28:13: error: 'probes' must be a list, not 'Whom do you tell?' [types]
           28 |     probes: Whom do you tell?
              |             ^
          help: write a dash and a blank before each item:
            probes:
              - Whom do you tell?
        """),
    Slip(
      .bank, "empty item", replacing: "      - Whom do you tell?\n",
      by: "      - Whom do you tell?\n      -\n",
      gives: """
        b.yaml:30:8: error: number 2 of 'probes' is empty [required]
           30 |       -
              |        ^
          help: write, for example:
            probes:
              - Whom do you tell, and when?
        """),
    Slip(
      .bank, "item without its list", replacing: "    probes:\n",
      by: "",
      gives: """
        b.yaml:28:7: warning: the line begins with a dash, but is part of the text above it, because it is indented further [well-formed]
           28 |       - Whom do you tell?
              |       ^
          help: begin the dash in the column of the dashes above, or on the line behind its key
        """),
    // Found as a warning, too, which must not hide the error.
    Slip(
      .bank, "item whose list is a blank", replacing: "    probes:\n      - Whom do you tell?\n",
      by: " \n      - One thing: whom do you tell?\n",
      gives: """
        b.yaml:29:7: error: a list item stands where a key is expected [well-formed]
           29 |       - One thing: whom do you tell?
              |       ^
          help: write the key of the list on the line above, such as 'probes:', or take the dash away
        """),
    Slip(
      .bank, "anchors as a list",
      replacing:
        "      1: Waits for permission.\n      3: Acts once asked.\n      5: Acts at once, and tells the lead.\n",
      by: "      - 1: Waits.\n      - 3: Asks.\n      - 5: Acts.\n",
      gives: """
        b.yaml:31:7: error: 'anchors' must be keys with values, not a list [types]
           31 |       - 1: Waits.
              |       ^
          help: take the dashes away; write, for example:
            anchors:
              1: Waits for permission.
              3: Acts once asked.
              5: Acts at once and tells the lead.
        """),
  ]
}
