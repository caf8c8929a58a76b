@testable import Interviews
@testable import QuestionBanks

extension Subject {
  static let mapping = Subject(
    kind: .mapping,
    good: [
      "format": "1",
      "greenhouse": [
        "scores": ["1": "definitely_not", "2": "no", "3": "mixed", "4": "yes", "5": "strong_yes"],
        "attributes": ["Authority": "double-billed", "Judging": "judgment"],
        "ignore": ["Typing", "Speed"],
        "candidates": ["12345": "C-0412", "67890": "C-0413"],
        "decisions": ["hire": "yes", "no": "definitely_not", "hold": "no_decision"],
      ],
      "lever": [
        "scores": ["1": "1", "2": "2", "3": "3", "4": "3", "5": "4"], "attributes": ["Judging": "judgment"],
      ],
      "ashby": ["scores": ["1": "1", "2": "2", "3": "3", "4": "3", "5": "4"], "candidates": ["a": "C-0412"]],
    ],
    places: [
      (["format"], .exactly(1)), (["lever"], .leftOut(.keyed)),
      (["greenhouse", "scores"], .keyed), (["greenhouse", "scores", "3"], .choice(["no", "mixed", "yes"])),
      (["greenhouse", "attributes", "Authority"], .reference(["double-billed", "empowerment"], .attributes)),
      (["greenhouse", "ignore"], .leftOut(.list(.text, minimum: 0))), (["greenhouse", "ignore", "0"], .text),
      (["greenhouse", "candidates", "12345"], .text),
      (["greenhouse", "decisions"], .leftOut(.optionallyKeyed)),
      (["greenhouse", "decisions", "no"], .leftOut(.choice(["no", "yes"]))),
      (["lever", "scores", "3"], .wholeNumber(1, 4)), (["ashby", "candidates", "a"], .text),
    ],
    records: [
      ([], ["format"], ["lever", "ashby"]),
      (["greenhouse"], ["scores"], ["attributes", "ignore", "candidates", "decisions"]),
      (["lever"], ["scores"], ["attributes"]),
      (["greenhouse", "decisions"], [], ["hire", "no", "hold"]), (["ashby"], ["scores"], ["candidates"]),
    ],
    others: (1...5).flatMap { score in
      [
        Edit(["greenhouse", "scores", String(score)], .drop, .refused),
        Edit(["greenhouse", "scores", String(score)], .rename("6"), .refused),
        Edit(["lever", "scores", String(score)], .drop, .refused),
      ]
    } + [
      Edit(["greenhouse"], .set("[]"), .refused),
      Edit(["greenhouse", "scores"], .add("0", "no"), .refused),
      Edit(["greenhouse", "attributes"], .set("[]"), .refused),
      Edit(["greenhouse", "attributes"], .set("{}"), .refused),
      Edit(["greenhouse", "attributes"], .set("{Anything: nothing}"), .unsaid(.attributes)),
      Edit(["greenhouse", "candidates"], .set("C-0412"), .refused),
      Edit(["greenhouse", "candidates"], .set("{a: b}"), .accepted),
      Edit(["greenhouse", "scores", "4"], .set("no"), .unsaid(.order)),
      Edit(["greenhouse", "scores", "4"], .set("strong_yes"), .accepted),
      Edit(["greenhouse", "candidates", "67890"], .set("C-0412"), .unsaid(.uniqueness)),
      Edit(["greenhouse", "attributes", "Judging"], .set("double-billed"), .unsaid(.uniqueness)),
      Edit(["greenhouse", "attributes", "Judging"], .drop, .accepted),
      Edit(["greenhouse", "ignore", "1"], .double, .accepted),
      Edit([], .add("questions", "[]"), .refused),
      Edit(["greenhouse", "ignore", "1"], .set("&name Speed"), .unsaid(.yaml)),
      Edit(["greenhouse", "ignore", "1"], .set("\"a bell \\a\""), .unsaid(.printable)),
    ])
}
