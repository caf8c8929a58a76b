@testable import Interviews
@testable import QuestionBanks

extension Subject {
  static let team = Subject(
    kind: .team,
    good: [
      "format": "1", "team": "support", "title": "Customer support", "bank": ["empowerment"],
      "panel": ["minimum": "2"],
      "targets": [
        "empowerment": ["level": "4", "weight": "3"],
        "judgment": ["level": "5", "weight": "1", "minimum": "3"],
        "patience": ["level": "2"],
      ],
      "team_levels": ["empowerment": "2.5", "judgment": "4"],
    ],
    places: [
      (["format"], .exactly(1)), (["team"], .id), (["title"], .text),
      (["bank"], .oneOrMore(.reference(["empowerment"], .banks))),
      (["bank", "0"], .reference(["empowerment"], .banks)), (["panel"], .leftOut(.optionallyKeyed)),
      (["panel", "minimum"], .leftOut(.wholeNumber(1, 50))), (["targets"], .keyed), (["targets", "judgment"], .keyed),
      (["targets", "empowerment", "level"], .number(over: 0, 1...5)),
      (["targets", "empowerment", "weight"], .leftOut(.number(over: 0, 0...1000))),
      (["targets", "judgment", "minimum"], .leftOut(.number(over: 0, 1...5))), (["team_levels"], .leftOut(.keyed)),
      (["team_levels", "judgment"], .number(over: 0, 1...5)),
    ],
    records: [
      ([], ["format", "team", "title", "bank", "targets"], ["panel", "team_levels"]),
      (["panel"], [], ["minimum"]),
      (["targets", "judgment"], ["level"], ["weight", "minimum"]),
    ],
    others: [
      Edit(["targets", "judgment", "level"], .set("2.9"), .unsaid(.minimum)),
      Edit(["bank", "0"], .double, .unsaid(.uniqueness)),
      Edit(["bank", "0"], .drop, .refused),
      Edit(["targets", "patience"], .drop, .accepted),
      Edit(["team_levels", "judgment"], .drop, .accepted),
      Edit(["team_levels", "judgment"], .double, .unsaid(.uniqueness)),
      Edit(["targets", "patience"], .double, .unsaid(.uniqueness)),
      Edit([], .add("questions", "[]"), .refused),
      Edit(["title"], .set("&name Support"), .unsaid(.yaml)),
      Edit(["title"], .set("\"a bell \\a\""), .unsaid(.printable)),
    ]
      + ["speed", "True", "~", "4", "Judgment", "\"\""].flatMap { name in
        [
          Edit(["targets", "patience"], .rename(name), .unsaid(.banks)),
          Edit(["team_levels", "judgment"], .rename(name), .unsaid(.banks)),
        ]
      })
}
