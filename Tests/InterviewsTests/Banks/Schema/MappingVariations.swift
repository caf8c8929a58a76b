@testable import Interviews

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
      "lever": ["scores": ["1": "1", "2": "2", "3": "3", "4": "3", "5": "4"]],
      "ashby": ["scores": ["1": "1", "2": "2", "3": "3", "4": "3", "5": "4"], "candidates": ["a": "C-0412"]],
    ],
    places: [
      (["format"], .exactly(1)), (["greenhouse"], .keyed), (["lever"], .leftOut(.keyed)),
      (["greenhouse", "scores"], .keyed), (["greenhouse", "scores", "3"], .choice(["no", "mixed", "yes"])),
      (["greenhouse", "attributes"], .leftOut(.keyed)),
      (["greenhouse", "attributes", "Authority"], .reference(["double-billed", "empowerment"], .attributes)),
      (["greenhouse", "ignore"], .leftOut(.list(.text, minimum: 0))), (["greenhouse", "ignore", "0"], .text),
      (["greenhouse", "candidates"], .leftOut(.keyed)), (["greenhouse", "candidates", "12345"], .text),
      (["greenhouse", "decisions"], .leftOut(.keyed)),
      (["greenhouse", "decisions", "no"], .leftOut(.choice(["no", "yes"]))),
      (["lever", "scores", "3"], .wholeNumber(1, 4)), (["ashby", "candidates", "a"], .text),
    ],
    records: [
      ([], ["format"], ["lever", "ashby"]),
      (["greenhouse"], ["scores"], ["attributes", "ignore", "candidates", "decisions"]),
      (["greenhouse", "scores"], ["1", "2", "3", "4", "5"], []), (["lever"], ["scores"], []),
      (["greenhouse", "decisions"], [], ["hire", "no", "hold"]), (["ashby"], ["scores"], ["candidates"]),
    ],
    others: [
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
