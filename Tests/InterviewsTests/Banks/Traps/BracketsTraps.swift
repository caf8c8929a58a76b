@testable import Interviews
@testable import QuestionBanks

/// Lists and keys on one line, in brackets and braces.
extension TrapSlips {
  static let brackets: [Slip] = [
    Slip(
      .bank, "bracket not closed", replacing: "      - Whom do you tell?\n",
      by: "      - [Whom do you tell?\n",
      gives: """
        b.yaml:29:9: error: the bracket [ that begins here is not closed, or a comma is missing inside it [well-formed]
           29 |       - [Whom do you tell?
              |         ^
          help: write:
            - "[Whom do you tell?"
        """),
    Slip(
      .bank, "brace not closed", replacing: "{1: Froze., 3: Asked., 5: Decided and told.}",
      by: "{1: Froze., 3: Asked., 5: Decided and told.",
      gives: """
        b.yaml:42:14: error: the bracket { that begins here is not closed, or a comma is missing inside it [well-formed]
           42 |     anchors: {1: Froze., 3: Asked., 5: Decided and told.
              |              ^
          help: write:
            anchors: {1: Froze., 3: Asked., 5: Decided and told.}
        """),
    Slip(
      .bank, "comma in an anchor in braces", replacing: "{1: Froze., 3: Asked., 5: Decided and told.}",
      by: "{1: Waits, or refuses, 3: Asked., 5: Decided, told, mended.}",
      gives: """
        b.yaml:42:23: error: the comma ends the text, so that 'or refuses' became a key [well-formed]
           42 |     anchors: {1: Waits, or refuses, 3: Asked., 5: Decided, told, mended.}
              |                       ^
          help: put the whole text in quotes:
            1: "Waits, or refuses"

        b.yaml:42:58: error: the comma ends the text, so that 'told' became a key [well-formed]
           42 |     anchors: {1: Waits, or refuses, 3: Asked., 5: Decided, told, mended.}
              |                                                          ^
          help: put the whole text in quotes:
            5: "Decided, told, mended."
        """),
    Slip(
      .bank, "colon in an anchor in braces", replacing: "{1: Froze., 3: Asked., 5: Decided and told.}",
      by: "{1: Froze., 3: Asked: once., 5: Decided and told.}",
      gives: """
        b.yaml:42:34: error: a colon with a blank after it cannot stand inside a text without quotes [well-formed]
           42 |     anchors: {1: Froze., 3: Asked: once., 5: Decided and told.}
              |                                  ^
          help: put the whole text in quotes:
            3: "Asked: once."
        """),
    Slip(
      .bank, "no comma between anchors in braces", replacing: "{1: Froze., 3: Asked., 5: Decided and told.}",
      by: "{1: Froze. 3: Asked., 5: Decided and told.}",
      gives: """
        b.yaml:42:25: error: a comma is missing before '3' [well-formed]
           42 |     anchors: {1: Froze. 3: Asked., 5: Decided and told.}
              |                         ^
          help: write: , 3:
        """),
    Slip(
      .bank, "no blank behind a score in braces", replacing: "{1: Froze., 3: Asked., 5: Decided and told.}",
      by: "{1:Froze., 3: Asked., 5: Decided and told.}",
      gives: """
        b.yaml:42:15: error: a blank is missing behind the colon of '1' [well-formed]
           42 |     anchors: {1:Froze., 3: Asked., 5: Decided and told.}
              |               ^
          help: write:
            1: Froze.
        """),
    Slip(
      .bank, "comma in a list in brackets", replacing: "    probes:\n      - Whom do you tell?\n",
      by: "    probes: [Whom do you tell, and when?, What then?]\n",
      gives: """
        b.yaml:28:30: warning: the comma ends the text, so that 'and when?' became an item of its own [well-formed]
           28 |     probes: [Whom do you tell, and when?, What then?]
              |                              ^
          note: where an item is meant, put it in double quotes
          help: put the whole text in quotes:
            "Whom do you tell, and when?"
        """),
  ]
}
