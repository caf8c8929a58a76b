@testable import Interviews
@testable import QuestionBanks

/// What is said of a bank that lacks something.
enum StructureRemarks {
  static let all: [Remark] = [
    Remark(
      "no question for a competency",
      [
        "competencies:\n":
          "competencies:\n  tidiness:\n    title: Tidy desk\n    definition: Clears up.\n    job_link: Two share it.\n"
      ],
      gives: """
        b.yaml:5:3: warning: no question asks for the competency 'tidiness' [two-questions-per-competency]
            5 |   tidiness:
              |   ^
          help: write two for it, one of each type, or take the competency out
        """),
    Remark(
      "one question for a competency", ["competency: handover\n    type: past": "competency: judgment\n    type: past"],
      gives: """
        b.yaml:9:3: warning: only one question asks for the competency 'handover' [two-questions-per-competency]
            9 |   handover:
              |   ^
          note: one answer can be luck, good or bad; two show what is usual
          help: add a second one, best of the other type
        """),
    Remark(
      "no probes", ["    probes:\n      - What do you need to know first?\n      - What would make you stop?\n": ""],
      gives: """
        b.yaml:14:9: warning: question 'lost-key' has no probes [probes-2-to-5]
           14 |   - id: lost-key
              |         ^
          note: what is not planned, each interviewer makes up, and candidates are asked different things
          help: plan 2 to 5, for example:
            probes:
              - What would make you stop and ask first?
              - Who else hears of it, and when?
        """),
    Remark(
      "one probe", ["      - What was different?\n": ""],
      gives: """
        b.yaml:37:9: warning: question 'own-rule' has one probe only [probes-2-to-5]
           37 |       - What came of it?
              |         ^
          note: what is not planned, each interviewer makes up, and candidates are asked different things
          help: plan 2 to 5, for example:
            probes:
              - What did you do first?
              - What came of it?
              - What would you do differently?
        """),
    Remark(
      "six probes",
      [
        "      - What can wait?\n":
          "      - What can wait until noon?\n      - What can wait until two?\n      - What can wait until three?\n      - What can wait until four?\n      - What can wait until five?\n"
      ],
      gives: """
        b.yaml:55:9: warning: question 'half-done' has 6 probes [probes-2-to-5]
           55 |       - Who hears from you?
              |         ^
          help: keep the 5 that tell most; a candidate should do most of the talking
        """),
    Remark(
      "a short interview", ["minutes: 8": "minutes: 3"],
      gives: """
        b.yaml:2:7: warning: the interview takes 12 minutes: 4 questions in all [total-minutes]
            2 | bank: night-desk
              |       ^
          help: plan 30 to 75 minutes: less tells too little to compare people by
        """),
    Remark(
      "a long interview", ["minutes: 8": "minutes: 20"],
      gives: """
        b.yaml:2:7: warning: the interview takes 80 minutes: 4 questions in all [total-minutes]
            2 | bank: night-desk
              |       ^
          help: plan 30 to 75 minutes: beyond that everybody tires; move some questions to a second bank
        """),
    Remark(
      "a scenario without a dilemma",
      [
        "      A guest has lost a key and wants into the room at once.\n      The rule asks for a passport, and the passport is in the room.\n":
          "      A guest has lost a key.\n"
      ],
      gives: """
        b.yaml:18:15: warning: the scenario of 'lost-key' has one sentence, which is too short for a dilemma [situational-has-dilemma]
           18 |     scenario: |
              |               ^
          note: where nothing pulls the other way, whoever guesses what you rate gives the best answer
          help: say what speaks for each side, for example:
            A guest asks for a refund that the rules allow.
            The till is short already, and your lead is out until noon.
        """),
    Remark(
      "an ask that asks nothing", ["ask: What do you do?": "ask: You are alone at the desk."],
      gives: """
        b.yaml:21:10: warning: the ask of 'lost-key' is no question [situational-has-dilemma]
           21 |     ask: You are alone at the desk.
              |          ^
          help: end the scenario in one, for example:
            ask: What do you do in the next ten minutes?
        """),
    Remark(
      "overuse left out", ["    overuse: Stays until noon.\n": ""],
      gives: """
        b.yaml:41:9: warning: question 'half-done' does not say what too much looks like [overuse-stated]
           41 |   - id: half-done
              |         ^
          note: without it the answer that overdoes things is easily taken for the best one
          help: add, for example:
            overuse: Spends past the limit to please, or makes a promise that others must keep.
        """),
    Remark(
      "a competency without a link to the work", ["    job_link: Half of a case is done by others.\n": ""],
      gives: """
        b.yaml:9:3: warning: the competency 'handover' does not say why the work needs it [job-link-stated]
            9 |   handover:
              |   ^
          note: the link to the work is what justifies asking for it
          help: add, for example:
            job_link: Agents settle refunds up to a set amount on their own.
        """),
    Remark(
      "one type in the bank",
      [
        "type: past-behaviour": "type: situational",
        "scenario: Rules are made for the usual case.": "scenario: Rules are made for the usual case. This one is not.",
        "scenario: Things get lost between two shifts.": "scenario: Things get lost between two shifts. You found one.",
      ],
      gives: """
        b.yaml:2:7: warning: all 4 questions are situational; none is past-behaviour [both-types-present]
            2 | bank: night-desk
              |       ^
          note: what people would do and what they did are two views of the same; together they tell more
          help: ask for one occasion:
            ask: Tell me about one time when …
        """),
    Remark(
      "one type for a competency",
      [
        "competency: handover\n    type: situational": "competency: X\n    type: situational",
        "competency: judgment\n    type: past-behaviour": "competency: handover\n    type: past-behaviour",
        "competency: X": "competency: judgment",
      ],
      gives: """
        b.yaml:5:3: warning: both questions for 'judgment' are situational [both-types-present]
            5 |   judgment:
              |   ^
          help: make one of them past-behaviour, and ask for one occasion:
            ask: Tell me about one time when …

        b.yaml:9:3: warning: both questions for 'handover' are past-behaviour [both-types-present]
            9 |   handover:
              |   ^
          help: make one of them situational, and write a dilemma from the work that ends in:
            ask: What do you do?
        """),
  ]
}
