@testable import Interviews
@testable import QuestionBanks

extension Subject {
  static let bank = Subject(
    kind: .bank,
    good: [
      "format": "1", "bank": "empowerment", "title": "Empowerment", "language": "en", "about": "For agents.",
      "allow": ["total-minutes": "Two sittings.", "lawful-age": "Our own."], "scale": "5",
      "competencies": [
        "empowerment": ["title": "Using authority", "definition": "Acts at once.", "job_link": "Agents may refund."],
        "patience": ["title": "Patience", "definition": "Stays with it.", "job_link": "Queues are long."],
      ],
      "questions": [
        [
          "id": "double-billed", "competency": "empowerment", "type": "situational", "minutes": "6",
          "scenario": "|\n  A customer was billed twice.\n  The refund is above your limit.", "ask": "What do you do?",
          "probes": ["Whom do you tell?", "When?"],
          "anchors": ["1": "Waits for permission.", "3": "Acts once asked.", "5": "Acts at once."],
          "overuse": "Spends to please.", "source": "own", "allow": ["absolute-words": "The rule says never."],
        ],
        [
          "id": "pay-first", "competency": "empowerment", "type": "past-behaviour", "minutes": "8",
          "scenario": "Think of a day when no rule helped.", "ask": "What did you decide?",
          "anchors": ["1": "Froze.", "2": "Asked.", "3": "Weighed it.", "4": "Decided.", "5": "Decided and told."],
        ],
      ],
    ],
    places: [
      (["format"], .exactly(1)), (["bank"], .id), (["title"], .text), (["language"], .leftOut(.text)),
      (["about"], .leftOut(.text)), (["allow"], .leftOut(.keyed)), (["allow", "total-minutes"], .text),
      (["allow", "lawful-age"], .text), (["scale"], .leftOut(.exactly(5))), (["competencies"], .keyed),
      (["competencies", "patience"], .keyed), (["competencies", "patience", "title"], .text),
      (["competencies", "empowerment", "definition"], .text),
      (["competencies", "empowerment", "job_link"], .leftOut(.text)), (["questions"], .list(.keyed, minimum: 1)),
      (["questions", "0"], .keyed), (["questions", "0", "id"], .id),
      (["questions", "0", "competency"], .reference(["empowerment", "patience"], .competencies)),
      (["questions", "0", "type"], .choice(["situational", "past-behaviour"])),
      (["questions", "0", "minutes"], .wholeNumber(1, 480)), (["questions", "1", "scenario"], .text),
      (["questions", "0", "ask"], .text), (["questions", "0", "probes"], .leftOut(.list(.text, minimum: 0))),
      (["questions", "0", "probes", "1"], .text), (["questions", "0", "anchors"], .keyed),
      (["questions", "1", "anchors", "1"], .text), (["questions", "1", "anchors", "4"], .text),
      (["questions", "0", "overuse"], .leftOut(.text)), (["questions", "0", "source"], .leftOut(.text)),
      (["questions", "0", "allow"], .leftOut(.keyed)), (["questions", "0", "allow", "absolute-words"], .text),
    ],
    records: [
      ([], ["format", "bank", "title", "competencies", "questions"], ["language", "about", "allow", "scale"]),
      (["competencies", "patience"], ["title", "definition"], ["job_link"]),
      (
        ["questions", "0"], ["id", "competency", "type", "minutes", "scenario", "ask", "anchors"],
        ["probes", "overuse", "source", "allow"]
      ),
    ],
    others: ids(["competencies", "patience"]) + [
      Edit(["questions", "0"], .drop, .accepted),
      Edit(["questions", "0"], .double, .unsaid(.uniqueness)),
      Edit(["competencies", "patience"], .double, .unsaid(.uniqueness)),
      Edit(["competencies", "patience"], .drop, .accepted),
      Edit(["competencies", "empowerment"], .drop, .unsaid(.competencies)),
      Edit(["questions", "0", "probes", "0"], .double, .accepted),
      Edit(["questions", "0", "allow", "absolute-words"], .drop, .accepted),
      Edit([], .add("targets", "{empowerment: {level: 4}}"), .refused),
      Edit([], .add("<<", "{about: x}"), .refused),
      Edit(["title"], .set("&name Empowerment"), .unsaid(.yaml)),
      Edit(["title"], .set("!!str Empowerment"), .unsaid(.yaml)),
      Edit(["title"], .set("\"a bell \\a\""), .unsaid(.printable)),
      Edit(["questions", "1", "ask"], .set("turned \u{202E}round"), .unsaid(.printable)),
    ] + scores + waivers)

  /// What an id may be as a key.
  private static func ids(_ path: FileTree.Path) -> [Edit] {
    func called(_ names: [String], _ expectation: Expectation) -> [Edit] {
      names.map { Edit(path, .rename($0), expectation) }
    }
    let longest = String(repeating: "a", count: 64)
    var edits = called(["new-id", "a", "true", "false", "null", "no", "\"new-id\"", longest], .accepted)
    edits += called(["New-Id", "a--b", "a-", "1a", "a_b", "010", "1.5", ".inf", longest + "a"], .refused)
    edits += called(["\"\"", "\"new-id\\n\"", "\" new-id\""], .refused)
    edits += called(["True", "~", "Null"], .unsaid(.spelling))
    return edits
  }

  private static let scores: [Edit] = {
    let anchors = ["questions", "0", "anchors"]
    var edits: [Edit] = []
    for score in ["1", "3", "5"] {
      func called(_ names: [String], _ expectation: Expectation) -> [Edit] {
        names.map { Edit(anchors + [score], .rename($0), expectation) }
      }
      edits += [Edit(anchors + [score], .drop, .refused), Edit(anchors + [score], .double, .unsaid(.uniqueness))]
      edits += called(["0", "6", "best", "-1", "1.5", "~", "true", "4"], .refused)
      edits += called(["\"\(score)\"", "'\(score)'"], .accepted)
      edits += called(["0\(score)", "+\(score)", "\(score).0", "0x\(score)", "\(score)e0"], .unsaid(.spelling))
    }
    func with(_ names: [String], _ expectation: Expectation) -> [Edit] {
      names.map { Edit(anchors, .add($0, "Between."), expectation) }
    }
    edits += with(["2", "4", "\"2\""], .accepted)
    edits += with(["0", "6", "best", "-1", "1.5", "~", "true", "10", "\"02\""], .refused)
    edits += with(["02", "+4", "2.0"], .unsaid(.spelling))
    edits.append(Edit(["questions", "1", "anchors", "2"], .drop, .accepted))
    for score in ["2", "3", "5"] {
      let place = ["questions", "1", "anchors", score]
      edits += ["4", "true", "'null'"].map { Edit(place, .set($0), .accepted) }
      edits += ["", "' '", "[]", "{}"].map { Edit(place, .set($0), .refused) }
    }
    return edits
  }()

  private static let waivers: [Edit] = {
    var edits: [Edit] = []
    for path in [["allow"], ["questions", "0", "allow"]] {
      for name in ["lawful-anything", "lawful-"] { edits.append(Edit(path, .add(name, "So."), .accepted)) }
      for name in ["types", "bank-exists", "jargons", "Jargon", "lawful", "\"\"", "true", "4", "a lawful-age"] {
        edits.append(Edit(path, .add(name, "So."), .refused))
      }
    }
    for check in Check.named where !["total-minutes", "absolute-words"].contains(check.name) {
      edits.append(Edit(["allow"], .add(check.name, "So."), check.tier.canBeWaived ? .accepted : .refused))
      edits.append(Edit(["questions", "0", "allow"], .add(check.name, ""), .refused))
    }
    return edits
  }()
}
