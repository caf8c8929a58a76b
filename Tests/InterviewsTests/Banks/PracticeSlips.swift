@testable import Interviews
@testable import QuestionBanks

/// Sample answers against their bank.
enum PracticeSlips {
  static let all: [Slip] = [
    Slip(
      .practice, "answers to an unknown bank", replacing: "bank: empowerment", by: "bank: empowermnt",
      gives: """
        p.yaml:2:7: error: no bank 'empowermnt' was found [bank-exists]
            2 | bank: empowermnt
              |       ^
          help: did you mean 'empowerment'?
        """),
    Slip(
      .practice, "answer to an unknown question", replacing: "question: double-billed", by: "question: double-biled",
      gives: """
        p.yaml:5:15: error: no question 'double-biled' in bank 'empowerment' [question-exists]
            5 |     question: double-biled
              |               ^
          help: did you mean 'double-billed'?
        """),
    Slip(
      .practice, "answer to a question of another bank", replacing: "question: double-billed",
      by: "question: lost-ring",
      gives: """
        p.yaml:5:15: error: no question 'lost-ring' in bank 'empowerment' [question-exists]
            5 |     question: lost-ring
              |               ^
          help: the bank has: 'double-billed', 'pay-first'
        """),
    Slip(
      .practice, "quote that the answer does not have", replacing: "quote: wait for my lead", by: "quote: wait for him",
      gives: """
        p.yaml:21:16: error: the answer 'waits' does not have the words 'wait for him' [quote-in-answer]
           21 |       - quote: wait for him
              |                ^
          help: copy them from the answer as they stand there, without leaving anything out
        """),
    Slip(
      .practice, "quote over the end of a line", replacing: "I refund what I may, and tell my lead",
      by: "what I may,  and tell", gives: ""),
    Slip(
      .practice, "nothing is lower than 1", replacing: "score: 4", by: "score: 1",
      gives: """
        p.yaml:14:16: error: 'not_lower' explains a score that there is none of: the key is 1 [neighbour-exists]
           14 |     not_lower: Nobody had to ask.
              |                ^
          help: delete it; scores go from 1 to 5
        """),
    Slip(
      .practice, "nothing is higher than 5", replacing: "score: 4", by: "score: 5\n    not_higher: There is no 6.",
      gives: """
        p.yaml:8:17: error: 'not_higher' explains a score that there is none of: the key is 5 [neighbour-exists]
            8 |     not_higher: There is no 6.
              |                 ^
          help: delete it; scores go from 1 to 5
        """),
    Slip(
      .practice, "key beyond the scale", replacing: "score: 4", by: "score: 6",
      gives: """
        p.yaml:7:12: error: 'score' is '6'; it must be a whole number from 1 to 5 [types]
            7 |     score: 6
              |            ^
          help: write, for example:
            score: 4
        """),
    Slip(
      .practice, "key without a reason",
      replacing: "    because:\n      - quote: wait for my lead\n        shows: Waits for permission.\n",
      by: "",
      gives: """
        p.yaml:15:5: error: a sample answer needs the key 'because' [required]
           15 |   - id: waits
              |     ^
          help: add, for example:
            because:
              - quote: first look at the account
                shows: Checks the charge before refunding.
        """),
    Slip(
      .practice, "repeated answer", replacing: "id: waits", by: "id: told-at-once",
      gives: """
        p.yaml:15:9: error: the answer 'told-at-once' is there twice [unique-ids]
           15 |   - id: told-at-once
              |         ^
          note: the first is on line 4
          help: give this one an id of its own
        """),
    Slip(
      .practice, "misspelt key of an answer", replacing: "not_lower", by: "not_lover",
      gives: """
        p.yaml:14:5: error: unknown key 'not_lover' in a sample answer [known-keys]
           14 |     not_lover: Nobody had to ask.
              |     ^
          help: did you mean 'not_lower'?
        """),
    Slip(
      .practice, "question with one answer", replacing: "question: pay-first", by: "question: double-billed",
      gives: """
        p.yaml:32:15: warning: question 'pay-first' has one sample answer [two-answers-per-question]
           32 |     question: pay-first
              |               ^
          note: one alone cannot show where the scores of a question part
          help: add another that is worth another score
        """),
    Slip(
      .practice, "question without an answer",
      text: Sample.practice.replacing("question: pay-first", with: "question: double-billed"),
      gives: """
        p.yaml:2:7: warning: no sample answer for 'pay-first' [two-answers-per-question]
            2 | bank: empowerment
              |       ^
          help: add two that are worth different scores, for example:
            - id: an-id-of-its-own
              question: pay-first
        """),
    Slip(
      .practice, "keys of two scores only",
      text: Sample.practice.replacing("score: 2", with: "score: 3").replacing("score: 1", with: "score: 4"),
      gives: """
        p.yaml:7:12: warning: the only keys are 3 and 4 [keys-spread]
            7 |     score: 4
              |            ^
          note: who gives every answer the same score would seem to agree with them
          help: add answers that are worth other scores, 2 and 4 among them
        """),
    Slip(
      .practice, "a bank in place of sample answers", text: Sample.bank,
      gives: """
        p.yaml:8:1: error: this is a bank, and a file of sample answers is expected here [types]
            8 | competencies:
              | ^
          help: check it with: bank check FILE
        """),
  ]
}
