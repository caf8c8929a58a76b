@testable import Interviews
@testable import QuestionBanks

/// Keys, required parts and types.
enum StructureSlips {
  static let all: [Slip] = [
    Slip(
      .bank, "unknown key with a near one", replacing: "    anchors:\n", by: "    anchor:\n",
      gives: """
        b.yaml:30:5: error: unknown key 'anchor' in a question [known-keys]
           30 |     anchor:
              |     ^
          help: did you mean 'anchors'?
        """),
    Slip(
      .bank, "unknown key far from all", replacing: "title: Empowerment at the front line\n",
      by: "title: Empowerment at the front line\nauthor: Ada\n",
      gives: """
        b.yaml:5:1: error: unknown key 'author' in a bank [known-keys]
            5 | author: Ada
              | ^
          help: known here: 'format', 'bank', 'title', 'language', 'about', 'allow', 'scoring', 'scale', 'competencies', 'questions'
        """),
    Slip(
      .bank, "missing key", replacing: "    minutes: 6\n", by: "",
      gives: """
        b.yaml:20:5: error: a question needs the key 'minutes' [required]
           20 |   - id: double-billed
              |     ^
          help: add, for example:
            minutes: 6
        """),
    Slip(
      .bank, "missing part of the file", replacing: "format: 1\n", by: "",
      gives: """
        b.yaml:2:1: error: a bank needs the key 'format' [required]
            2 | bank: empowerment
              | ^
          help: add, for example:
            format: 1
        """),
    Slip(
      .bank, "empty text", replacing: "    ask: What do you do?\n", by: "    ask:\n",
      gives: """
        b.yaml:27:9: error: 'ask' is empty [required]
           27 |     ask:
              |         ^
          help: write, for example:
            ask: What do you do?
        """),
    Slip(
      .bank, "text of blanks", replacing: "    ask: What do you do?\n", by: "    ask: \"  \"\n",
      gives: """
        b.yaml:27:10: error: 'ask' is empty [required]
           27 |     ask: "  "
              |          ^
          help: write, for example:
            ask: What do you do?
        """),
    Slip(
      .bank, "empty optional key is left out", replacing: "about: For agents.\n", by: "about:\n", gives: ""),
    Slip(
      .bank, "no questions",
      text: "format: 1\nbank: b\ntitle: T\ncompetencies: {a: {title: A, definition: D}}\nquestions: []\n",
      gives: """
        b.yaml:5:12: error: 'questions' has nothing in it [required]
            5 | questions: []
              |            ^
          help: write, for example:
            questions:
              - id: double-billed
                competency: judgment
        """),
    Slip(
      .bank, "whole number in quotes", replacing: "minutes: 6", by: "minutes: \"6\"",
      gives: """
        b.yaml:23:14: error: 'minutes' must be a whole number, not the text "6" [types]
           23 |     minutes: "6"
              |              ^
          help: take off the quotes:
            minutes: 6
        """),
    Slip(
      .bank, "whole number beyond counting", replacing: "minutes: 6", by: "minutes: 99999999999999999999999",
      gives: """
        b.yaml:23:14: error: 'minutes' is '99999999999999999999999'; it must be a whole number from 1 to 480 [positive-minutes]
           23 |     minutes: 99999999999999999999999
              |              ^
          help: write, for example:
            minutes: 6
        """),
    Slip(
      .bank, "negative minutes", replacing: "minutes: 6", by: "minutes: -1",
      gives: """
        b.yaml:23:14: error: 'minutes' is '-1'; it must be a whole number from 1 to 480 [positive-minutes]
           23 |     minutes: -1
              |              ^
          help: write, for example:
            minutes: 6
        """),
    Slip(
      .bank, "no minutes", replacing: "minutes: 6", by: "minutes: 0",
      gives: """
        b.yaml:23:14: error: 'minutes' is '0'; it must be a whole number from 1 to 480 [positive-minutes]
           23 |     minutes: 0
              |              ^
          help: write, for example:
            minutes: 6
        """),
    Slip(
      .bank, "text as a list", replacing: "ask: What do you do?", by: "ask: [What, now]",
      gives: """
        b.yaml:27:10: error: 'ask' must be text, not a list [types]
           27 |     ask: [What, now]
              |          ^
          help: put the whole text in double quotes, or write it without dashes and brackets
        """),
    Slip(
      .bank, "text as keys", replacing: "ask: What do you do?", by: "ask: {What: now}",
      gives: """
        b.yaml:27:10: error: 'ask' must be text, not keys with values [types]
           27 |     ask: {What: now}
              |          ^
          help: a colon with a blank after it makes a key: put the whole text in double quotes
        """),
    Slip(
      .bank, "other version", replacing: "format: 1", by: "format: 2",
      gives: """
        b.yaml:2:9: error: format '2' is not known; this version reads format 1 [types]
            2 | format: 2
              |         ^
          help: write 'format: 1', or use a newer version of the program
        """),
    Slip(
      .bank, "other scale", replacing: "scale: 5", by: "scale: 7",
      gives: """
        b.yaml:7:8: error: a scale of '7' is not supported; the only scale is 1 to 5 [types]
            7 | scale: 7
              |        ^
          help: write 'scale: 5' or delete the line
        """),
    Slip(
      .bank, "unknown type", replacing: "type: situational", by: "type: situationel",
      gives: """
        b.yaml:22:11: error: 'type' is 'situationel'; it must be 'situational' or 'past-behaviour' [types]
           22 |     type: situationel
              |           ^
          help: did you mean 'situational'?
        """),
    Slip(
      .bank, "id with blanks", replacing: "id: double-billed", by: "id: Double billed (airport)",
      gives: """
        b.yaml:20:9: error: 'Double billed (airport)' is no question id: lower-case letters, digits and single hyphens, a letter first [ids-are-slugs]
           20 |   - id: Double billed (airport)
              |         ^
          help: write: double-billed-airport
        """),
    Slip(
      .bank, "id of digits", replacing: "id: double-billed", by: "id: 12",
      gives: """
        b.yaml:20:9: error: '12' is no question id: lower-case letters, digits and single hyphens, a letter first [ids-are-slugs]
           20 |   - id: 12
              |         ^
          help: begin with a letter
        """),
    Slip(
      .bank, "bank id", replacing: "bank: empowerment", by: "bank: Em_powerment",
      gives: """
        b.yaml:3:7: error: 'Em_powerment' is no bank id: lower-case letters, digits and single hyphens, a letter first [ids-are-slugs]
            3 | bank: Em_powerment
              |       ^
          help: write: em-powerment
        """),
    Slip(
      .bank, "empty list member", replacing: "- Whom do you tell?", by: "-",
      gives: """
        b.yaml:29:8: error: number 1 of 'probes' is empty [required]
           29 |       -
              |        ^
          help: write, for example:
            probes:
              - Whom do you tell, and when?
        """),
    Slip(
      .bank, "a team profile", text: "format: 1\nteam: t\ntitle: T\nbank: b\ntargets:\n  a: {level: 3}\n",
      gives: """
        b.yaml:2:1: error: this is a team profile, and a bank is expected here [types]
            2 | team: t
              | ^
          help: check it with: team check FILE; its place is the folder 'teams' beside the banks
        """),
    Slip(
      .bank, "a file of lawful rules", text: "format: 1\nrules: own\ntitle: T\njurisdiction: UK\ntopics: []\n",
      gives: """
        b.yaml:2:1: error: this is a file of lawful rules, and a bank is expected here [types]
            2 | rules: own
              | ^
          help: go by it with: bank check --rules FILE, or put it into the folder 'lawful' beside the banks
        """),
    Slip(
      .bank, "not a mapping", text: "- one\n- two\n",
      gives: """
        b.yaml:1:1: error: the file must be keys with values, not a list [types]
            1 | - one
              | ^
          help: write, for example:
            format: 1
        """),
    Slip(
      .bank, "just text", text: "Dear team, here are the questions.\n",
      gives: """
        b.yaml:1:1: error: the file must be keys with values, not 'Dear team, here are the questions.' [types]
            1 | Dear team, here are the questions.
              | ^
          help: write, for example:
            format: 1
        """),
  ]
}
