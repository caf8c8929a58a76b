@testable import QuestionBanks

/// What is wrong in a mapping that is read to import Greenhouse's scorecards into an opening of the sample bank.
enum MappingSlips {
  static let all: [Slip] = [
    Slip(
      .mapping, "score that becomes nothing", replacing: "    3: mixed\n", by: "",
      gives: """
        m.yaml:4:5: error: the scale of greenhouse needs the key '3' [required]
            4 |     1: definitely_not
              |     ^
          help: add, for example:
            3: mixed
        """),
    Slip(
      .mapping, "rating that the system does not have", replacing: "3: mixed", by: "3: medium",
      gives: """
        m.yaml:6:8: error: '3' is 'medium'; it must be 'definitely_not', 'no', 'mixed', 'yes' or 'strong_yes' [types]
            6 |     3: medium
              |        ^
        """),
    Slip(
      .mapping, "score beyond the scale", replacing: "5: strong_yes", by: "5: strong_yes\n    6: strong_yes",
      gives: """
        m.yaml:9:5: error: unknown key '6' in the scale of greenhouse [known-keys]
            9 |     6: strong_yes
              |     ^
          help: known here: '1', '2', '3', '4', '5'
        """),
    Slip(
      .mapping, "scores that fall", replacing: "4: yes", by: "4: no",
      gives: """
        m.yaml:7:8: error: a 4 becomes 'no', which is less than the 'mixed' of a 3 [types]
            7 |     4: no
              |        ^
          help: a higher score is never less there: write mixed, or more
        """),
    Slip(
      .mapping, "scores that cannot come back", replacing: "4: yes", by: "4: strong_yes",
      gives: """
        m.yaml:8:8: error: 'strong_yes' stands for 4 and 5 [types]
            8 |     5: strong_yes
              |        ^
          note: a rating that comes from there could be either
          help: give each of the five scores a word of its own to import, and keep this mapping for exporting
        """),
    Slip(
      .mapping, "question that the opening does not have", replacing: "double-billed", by: "double-biled",
      gives: """
        m.yaml:10:22: error: the opening has no question 'double-biled' [question-exists]
           10 |     Using authority: double-biled
              |                      ^
          help: did you mean 'double-billed'?
        """),
    Slip(
      .mapping, "question with two attributes", replacing: "Judgment: judgment", by: "Judgment: double-billed",
      gives: """
        m.yaml:11:15: error: the question 'double-billed' has two attributes [unique-ids]
           11 |     Judgment: double-billed
              |               ^
          note: the first is on line 10
          help: a question has one rating: give this attribute another question, or put it under ignore
        """),
    Slip(
      .mapping, "attribute that is ignored as well", replacing: "Typing speed", by: "Judgment",
      gives: """
        m.yaml:13:7: error: 'Judgment' is ignored, and has a question [unique-ids]
           13 |     - Judgment
              |       ^
          note: the question is on line 11
          help: keep one of the two
        """),
    Slip(
      .mapping, "candidate with two ids", replacing: "12345: C-0412", by: "12345: C-0412\n    67890: C-0412",
      gives: """
        m.yaml:16:12: error: the candidate 'C-0412' is there twice [unique-ids]
           16 |     67890: C-0412
              |            ^
          note: the first is on line 15
          help: keep one of the two
        """),
    Slip(
      .mapping, "decision that there is none of", replacing: "hold: no_decision", by: "held: no_decision",
      gives: """
        m.yaml:16:26: error: unknown key 'held' in the decisions [known-keys]
           16 |   decisions: {hire: yes, held: no_decision}
              |                          ^
          help: did you mean 'hold'?
        """),
    Slip(
      .mapping, "score of four that is five", replacing: "5: 4}", by: "5: 5}",
      gives: """
        m.yaml:18:39: error: '5' is '5'; it must be a whole number from 1 to 4 [types]
           18 |   scores: {1: 1, 2: 2, 3: 3, 4: 3, 5: 5}
              |                                       ^
          help: write, for example:
            5: 4
        """),
    Slip(
      .mapping, "misspelt section", replacing: "greenhouse:", by: "greenhause:",
      gives: """
        m.yaml:2:1: error: unknown key 'greenhause' in a mapping [known-keys]
            2 | greenhause:
              | ^
          help: did you mean 'greenhouse'?
        """),
    Slip(
      .mapping, "system without a section", text: "format: 1\nlever:\n  scores: {1: 1, 2: 2, 3: 3, 4: 3, 5: 4}\n",
      gives: """
        m.yaml:1:1: error: a mapping for Greenhouse needs the key 'greenhouse' [required]
            1 | format: 1
              | ^
          help: add, for example:
            greenhouse:
              scores:
                1: definitely_not
                2: no
                3: mixed
                4: yes
                5: strong_yes
        """),
    Slip(
      .mapping, "a bank in place of a mapping", text: "format: 1\nbank: b\nquestions:\n",
      gives: """
        m.yaml:2:1: error: this is a bank, and a mapping is expected here [types]
            2 | bank: b
              | ^
          help: check it with: bank check FILE
        """),
  ]
}
