@testable import Interviews
@testable import QuestionBanks

/// What the parts of a bank say of each other.
enum MeaningSlips {
  static let all: [Slip] = [
    Slip(
      .bank, "repeated question id", replacing: "id: pay-first", by: "id: double-billed",
      gives: """
        b.yaml:36:9: error: the question 'double-billed' is there twice [unique-ids]
           36 |   - id: double-billed
              |         ^
          note: the first is on line 20
          help: give this one an id of its own
        """),
    Slip(
      .bank, "repeated anchor", replacing: "      5: Acts at once, and tells the lead.\n",
      by: "      3: Acts at once, and tells the lead.\n",
      gives: """
        b.yaml:33:7: error: the anchor for score 3 is there twice [unique-anchors]
           33 |       3: Acts at once, and tells the lead.
              |       ^
          note: the first is on line 32
          help: each score has one anchor: change this score, or put both texts into one
        """),
    Slip(
      .bank, "repeated anchor, once in quotes", replacing: "      5: Acts at once, and tells the lead.\n",
      by: "      5: Acts at once, and tells the lead.\n      \"5\": Acts.\n",
      gives: """
        b.yaml:34:7: error: the anchor for score 5 is there twice [unique-anchors]
           34 |       "5": Acts.
              |       ^
          note: the first is on line 33
          help: each score has one anchor: change this score, or put both texts into one
        """),
    Slip(
      .bank, "repeated competency", replacing: "questions:\n",
      by: "  empowerment:\n    title: Again\n    definition: Again.\nquestions:\n",
      gives: """
        b.yaml:19:3: error: the competency 'empowerment' is there twice [unique-ids]
           19 |   empowerment:
              |   ^
          note: the first is on line 9
          help: give this one an id of its own
        """),
    Slip(
      .bank, "repeated key", replacing: "    ask: What do you do?\n",
      by: "    ask: What do you do?\n    ask: And then?\n",
      gives: """
        b.yaml:28:5: error: the key 'ask' is written twice [well-formed]
           28 |     ask: And then?
              |     ^
          note: the first is on line 27
          help: keep one of the two
        """),
    Slip(
      .bank, "unknown competency", replacing: "competency: empowerment", by: "competency: empowerement",
      gives: """
        b.yaml:21:17: error: no competency 'empowerement' in this bank [competency-exists]
           21 |     competency: empowerement
              |                 ^
          help: did you mean 'empowerment'?
        """),
    Slip(
      .bank, "unknown competency far from all", replacing: "competency: empowerment", by: "competency: bravery",
      gives: """
        b.yaml:21:17: error: no competency 'bravery' in this bank [competency-exists]
           21 |     competency: bravery
              |                 ^
          help: this bank has: 'empowerment', 'judgment', 'patience'
        """),
    Slip(
      .bank, "missing anchor", replacing: "      3: Acts once asked.\n", by: "",
      gives: """
        b.yaml:31:7: error: question 'double-billed' has no anchor for 3 [anchors-1-3-5]
           31 |       1: Waits for permission.
              |       ^
          help: describe the behaviour:
            3: What an answer worth 3 does.
        """),
    Slip(
      .bank, "two missing anchors",
      replacing: "      3: Acts once asked.\n      5: Acts at once, and tells the lead.\n", by: "",
      gives: """
        b.yaml:31:7: error: question 'double-billed' has no anchor for 3 and 5 [anchors-1-3-5]
           31 |       1: Waits for permission.
              |       ^
          help: describe the behaviour:
            3: What an answer worth 3 does.
            5: What an answer worth 5 does.
        """),
    Slip(
      .bank, "no score", replacing: "      5: Acts at once, and tells the lead.\n",
      by: "      6: Acts at once, and tells the lead.\n",
      gives: """
        b.yaml:33:7: error: '6' is no score: anchors are for the whole numbers 1 to 5 [anchors-1-3-5]
           33 |       6: Acts at once, and tells the lead.
              |       ^
          help: write, for example:
            1: What a poor answer does.
            3: What a middling answer does.
            5: What the best answer does.
        """),
    Slip(
      .bank, "score in words", replacing: "      5: Acts at once, and tells the lead.\n",
      by: "      best: Acts at once, and tells the lead.\n",
      gives: """
        b.yaml:33:7: error: 'best' is no score: anchors are for the whole numbers 1 to 5 [anchors-1-3-5]
           33 |       best: Acts at once, and tells the lead.
              |       ^
          help: write, for example:
            1: What a poor answer does.
            3: What a middling answer does.
            5: What the best answer does.
        """),
    Slip(
      .bank, "waiver of a check that is not there", replacing: "    source: own",
      by: "    allow: {jargen: They know it.}",
      gives: """
        b.yaml:35:13: error: there is no check 'jargen' to allow [types]
           35 |     allow: {jargen: They know it.}
              |             ^
          help: did you mean 'jargon'?
        """),
    Slip(
      .bank, "waiver of words", replacing: "    source: own", by: "    allow: {everything: We know.}",
      gives: """
        b.yaml:35:13: error: there is no check 'everything' to allow [types]
           35 |     allow: {everything: We know.}
              |             ^
          help: name the check as it stands in brackets behind its message
        """),
    Slip(
      .bank, "waiver of what must be right", replacing: "    source: own", by: "    allow: {unique-ids: We know.}",
      gives: """
        b.yaml:35:13: error: the check 'unique-ids' cannot be waived: what it finds makes a file unusable [types]
           35 |     allow: {unique-ids: We know.}
              |             ^
          help: take the line away, and mend what the check finds
        """),
  ]
}
