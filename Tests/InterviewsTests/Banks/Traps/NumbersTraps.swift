@testable import Interviews
@testable import QuestionBanks

/// Numbers as people write them.
extension TrapSlips {
  static let numbers: [Slip] = [
    Slip(
      .bank, "unit behind a number", replacing: "minutes: 6",
      by: "minutes: 6 min",
      gives: """
        b.yaml:23:14: error: 'minutes' must be a whole number, not '6 min' [types]
           23 |     minutes: 6 min
              |              ^
          help: write:
            minutes: 6
        """),
    Slip(
      .bank, "number in words", replacing: "minutes: 6",
      by: "minutes: six",
      gives: """
        b.yaml:23:14: error: 'minutes' must be a whole number, not 'six' [types]
           23 |     minutes: six
              |              ^
          help: write:
            minutes: 6
        """),
    Slip(
      .bank, "leading zero", replacing: "minutes: 6",
      by: "minutes: 06",
      gives: """
        b.yaml:23:14: error: 'minutes' must be a whole number, not '06' [types]
           23 |     minutes: 06
              |              ^
          help: write:
            minutes: 6
        """),
    Slip(
      .bank, "decimal point", replacing: "minutes: 6",
      by: "minutes: 6.0",
      gives: """
        b.yaml:23:14: error: 'minutes' must be a whole number, not '6.0' [types]
           23 |     minutes: 6.0
              |              ^
          help: write:
            minutes: 6
        """),
    Slip(
      .bank, "underscore", replacing: "minutes: 6",
      by: "minutes: 1_000",
      gives: """
        b.yaml:23:14: error: 'minutes' must be a whole number, not '1_000' [types]
           23 |     minutes: 1_000
              |              ^
          help: write:
            minutes: 1000
        """),
    Slip(
      .bank, "time", replacing: "minutes: 6",
      by: "minutes: 6:00",
      gives: """
        b.yaml:23:14: error: 'minutes' must be a whole number, not '6:00' [types]
           23 |     minutes: 6:00
              |              ^
          help: write:
            minutes: 6
        """),
    Slip(
      .bank, "yes", replacing: "minutes: 6",
      by: "minutes: yes",
      gives: """
        b.yaml:23:14: error: 'minutes' must be a whole number, not 'yes' [types]
           23 |     minutes: yes
              |              ^
          help: write, for example:
            minutes: 6
        """),
    Slip(
      .bank, "date", replacing: "minutes: 6",
      by: "minutes: 2026-05-01",
      gives: """
        b.yaml:23:14: error: 'minutes' must be a whole number, not '2026-05-01' [types]
           23 |     minutes: 2026-05-01
              |              ^
          help: write, for example:
            minutes: 6
        """),
    Slip(
      .bank, "version with a point", replacing: "format: 1",
      by: "format: 1.0",
      gives: """
        b.yaml:2:9: error: 'format' must be a whole number, not '1.0' [types]
            2 | format: 1.0
              |         ^
          help: write:
            format: 1
        """),
    Slip(
      .team, "decimal comma", replacing: "empowerment: 2.5",
      by: "empowerment: 2,5",
      gives: """
        t.yaml:10:16: error: 'empowerment' must be a number, not '2,5' [types]
           10 |   empowerment: 2,5
              |                ^
          help: write:
            empowerment: 2.5
        """),
    Slip(
      .team, "level off", replacing: "level: 4, weight: 3",
      by: "level: off, weight: 3",
      gives: """
        t.yaml:7:24: error: 'level' must be a number, not 'off' [types]
            7 |   empowerment: {level: off, weight: 3}
              |                        ^
          help: write, for example:
            level: 4
        """),
  ]
}
