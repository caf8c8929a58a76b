@testable import Interviews
@testable import QuestionBanks

/// Team profiles against their banks.
enum TeamSlips {
  static let all: [Slip] = [
    Slip(
      .team, "unknown bank", replacing: "bank: empowerment", by: "bank: empowermnt",
      gives: """
        t.yaml:4:7: error: no bank 'empowermnt' was found [bank-exists]
            4 | bank: empowermnt
              |       ^
          help: did you mean 'empowerment'?
        """),
    Slip(
      .team, "unknown bank in a list", replacing: "bank: empowerment", by: "bank: [empowerment, judgment]",
      gives: """
        t.yaml:4:21: error: no bank 'judgment' was found [bank-exists]
            4 | bank: [empowerment, judgment]
              |                     ^
          help: there are: 'empowerment'
        """),
    Slip(
      .team, "unknown target", replacing: "  empowerment: {level: 4, weight: 3}",
      by: "  empowermint: {level: 4, weight: 3}",
      gives: """
        t.yaml:7:3: error: 'targets' names 'empowermint', which is no competency of 'empowerment' [targets-known]
            7 |   empowermint: {level: 4, weight: 3}
              |   ^
          help: did you mean 'empowerment'?
        """),
    Slip(
      .team, "unknown team level", replacing: "team_levels:\n  empowerment: 2.5", by: "team_levels:\n  bravery: 2.5",
      gives: """
        t.yaml:10:3: error: 'team_levels' names 'bravery', which is no competency of 'empowerment' [targets-known]
           10 |   bravery: 2.5
              |   ^
          help: name a competency of the bank, or add the bank that has it
        """),
    Slip(
      .team, "no weight", replacing: "weight: 3", by: "weight: 0",
      gives: """
        t.yaml:7:35: error: 'weight' is '0'; it must be above 0 and at most 1000 [weights-positive]
            7 |   empowerment: {level: 4, weight: 0}
              |                                   ^
          help: write, for example:
            weight: 1
        """),
    Slip(
      .team, "negative weight", replacing: "weight: 3", by: "weight: -0.5",
      gives: """
        t.yaml:7:35: error: 'weight' is '-0.5'; it must be above 0 and at most 1000 [weights-positive]
            7 |   empowerment: {level: 4, weight: -0.5}
              |                                   ^
          help: write, for example:
            weight: 1
        """),
    Slip(
      .team, "weight in quotes", replacing: "weight: 3", by: "weight: \"3\"",
      gives: """
        t.yaml:7:35: error: 'weight' must be a number, not the text "3" [types]
            7 |   empowerment: {level: 4, weight: "3"}
              |                                   ^
          help: take off the quotes:
            weight: 3
        """),
    Slip(
      .team, "minimum above level", replacing: "minimum: 3", by: "minimum: 4.5",
      gives: """
        t.yaml:8:33: error: the minimum 4.5 for 'judgment' is above its level 4 [minimum-not-above-level]
            8 |   judgment: {level: 4, minimum: 4.5}
              |                                 ^
          help: a minimum is the least that is acceptable: write 4 or lower
        """),
    Slip(
      .team, "level beyond the scale", replacing: "level: 4, weight: 3", by: "level: 6, weight: 3",
      gives: """
        t.yaml:7:24: error: 'level' is '6'; it must be a number from 1 to 5 [types]
            7 |   empowerment: {level: 6, weight: 3}
              |                        ^
          help: write, for example:
            level: 4
        """),
    Slip(
      .team, "level in words", replacing: "level: 4, weight: 3", by: "level: high, weight: 3",
      gives: """
        t.yaml:7:24: error: 'level' must be a number, not 'high' [types]
            7 |   empowerment: {level: high, weight: 3}
              |                        ^
          help: write, for example:
            level: 4
        """),
    Slip(
      .team, "target that no question asks for", replacing: "  judgment: {level: 4, minimum: 3}\n",
      by: "  judgment: {level: 4, minimum: 3}\n  patience: {level: 2}\n",
      gives: """
        t.yaml:9:3: warning: no question in 'empowerment' asks for 'patience' [every-target-has-questions]
            9 |   patience: {level: 2}
              |   ^
          help: add a question for it, or drop the target: it could not be rated
        """),
    Slip(
      .team, "repeated target", replacing: "  judgment: {level: 4, minimum: 3}\n",
      by: "  judgment: {level: 4, minimum: 3}\n  judgment: {level: 2}\n",
      gives: """
        t.yaml:9:3: error: the target 'judgment' is there twice [unique-ids]
            9 |   judgment: {level: 2}
              |   ^
          note: the first is on line 8
          help: keep one of the two
        """),
    Slip(
      .team, "missing level", replacing: "level: 4, weight: 3", by: "weight: 3",
      gives: """
        t.yaml:7:16: error: a target needs the key 'level' [required]
            7 |   empowerment: {weight: 3}
              |                ^
          help: add, for example:
            level: 4
        """),
    Slip(
      .team, "target without a mapping", replacing: "{level: 4, weight: 3}", by: "4",
      gives: """
        t.yaml:7:16: error: 'empowerment' must be keys with values, not '4' [types]
            7 |   empowerment: 4
              |                ^
          help: write, for example:
            empowerment:
              level: 4
        """),
    Slip(
      .team, "unknown key", replacing: "panel: {minimum: 2}", by: "panel: {minimun: 2}",
      gives: """
        t.yaml:5:9: error: unknown key 'minimun' in a panel [known-keys]
            5 | panel: {minimun: 2}
              |         ^
          help: did you mean 'minimum'?
        """),
    Slip(
      .team, "a bank", text: "format: 1\nbank: b\ntitle: T\nquestions: []\n",
      gives: """
        t.yaml:4:1: error: this is a bank, and a team profile is expected here [types]
            4 | questions: []
              | ^
          help: check it with: bank check FILE
        """),
    Slip(
      .team, "a file of lawful rules", text: "format: 1\ntitle: T\ndate: 2026-11-01\ntopics: []\n",
      gives: """
        t.yaml:4:1: error: this is a file of lawful rules, and a team profile is expected here [types]
            4 | topics: []
              | ^
          help: go by it with: bank check --rules FILE, or put it into the folder 'lawful' beside the banks
        """),
    Slip(
      .team, "missing targets", text: "format: 1\nteam: t\ntitle: T\nbank: empowerment\n",
      gives: """
        t.yaml:1:1: error: a team profile needs the key 'targets' [required]
            1 | format: 1
              | ^
          help: add, for example:
            targets:
              empowerment: {level: 4, weight: 3}
        """),
  ]
}
