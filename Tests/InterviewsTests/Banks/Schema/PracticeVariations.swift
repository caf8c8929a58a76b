@testable import Interviews
@testable import QuestionBanks

extension Subject {
  static let practice = Subject(
    kind: .practice,
    good: [
      "format": "1", "bank": "empowerment", "about": "Invented.",
      "answers": [
        [
          "id": "told-them", "question": "double-billed", "candidate": "Ines", "score": "3", "answer": "Told them.",
          "because": [["quote": "Told", "shows": "Tells them."], ["quote": "them", "shows": "All of them."]],
          "not_lower": "It was told.", "not_higher": "It was told late.", "overuse": "Told too many.",
        ],
        [
          "id": "asked", "question": "pay-first", "candidate": "Bela", "score": "4", "answer": "Asked first.",
          "because": [["quote": "Asked", "shows": "Asks."]],
        ],
      ],
    ],
    places: [
      (["format"], .exactly(1)), (["bank"], .reference(["empowerment"], .questions)), (["about"], .leftOut(.text)),
      (["answers"], .list(.keyed, minimum: 1)), (["answers", "0"], .keyed), (["answers", "0", "id"], .id),
      (["answers", "0", "question"], .reference(["double-billed", "pay-first"], .questions)),
      (["answers", "0", "candidate"], .text), (["answers", "1", "score"], .wholeNumber(1, 5)),
      (["answers", "0", "answer"], .reference([], .quotes)), (["answers", "0", "because"], .list(.keyed, minimum: 1)),
      (["answers", "0", "because", "0"], .keyed),
      (["answers", "0", "because", "0", "quote"], .reference([], .quotes)),
      (["answers", "0", "because", "1", "shows"], .text), (["answers", "0", "not_lower"], .leftOut(.text)),
      (["answers", "0", "not_higher"], .leftOut(.text)), (["answers", "0", "overuse"], .leftOut(.text)),
    ],
    records: [
      ([], ["format", "bank", "answers"], ["about"]),
      (
        ["answers", "0"], ["id", "question", "candidate", "score", "answer", "because"],
        ["not_lower", "not_higher", "overuse"]
      ),
      (["answers", "0", "because", "1"], ["quote", "shows"], []),
    ],
    others: [
      Edit(["answers", "1"], .drop, .accepted),
      Edit(["answers", "1"], .double, .unsaid(.uniqueness)),
      Edit(["answers", "0", "because", "0"], .drop, .accepted),
      Edit(["answers", "0", "because", "0"], .double, .accepted),
      Edit(["answers", "1", "because", "0"], .drop, .refused),
      Edit(["answers", "0", "score"], .set("1"), .unsaid(.neighbours)),
      Edit(["answers", "0", "score"], .set("5"), .unsaid(.neighbours)),
      Edit(["answers", "0", "because", "0", "quote"], .set("told"), .unsaid(.quotes)),
      Edit([], .add("questions", "[]"), .refused),
      Edit(["about"], .set("&name Invented"), .unsaid(.yaml)),
      Edit(["about"], .set("\"a bell \\a\""), .unsaid(.printable)),
    ])
}
