@testable import QuestionBanks
import Testing

@testable import Interviews

/// One change to the sample bank, and what a comparison says of it.
struct Revision: Sendable, CustomTestStringConvertible {
  var name: String
  var old: String
  var new: String
  var gives: [String]

  init(_ name: String, _ old: String, _ new: String, gives: [String]) {
    (self.name, self.old, self.new, self.gives) = (name, old, new, gives)
  }

  var testDescription: String { name }

  static let all: [Revision] = [
    Revision("nothing", "scale: 5", "scale: 5", gives: []),
    Revision("a comment and another order of keys", "scale: 5\n", "# new\n", gives: []),
    Revision("another style of text", "title: Judgment", "title: \"Judgment\"", gives: []),
    Revision(
      "the bank's own fields", "about: For agents.", "allow: {total-minutes: Short.}",
      gives: ["bank: about - For agents.", "bank: allow total-minutes + Short."]),
    Revision(
      "a definition", "Stays with it.", "Stays with it, calmly.",
      gives: ["competency patience: definition Stays with it. > Stays with it, calmly."]),
    Revision(
      "a job link that goes", "    job_link: Agents may refund up to a limit.\n", "",
      gives: ["competency empowerment: job_link - Agents may refund up to a limit."]),
    Revision(
      "a competency that goes", "  patience:\n    title: Patience\n    definition: Stays with it.\n", "",
      gives: ["competency patience 3>nil: title - Patience; definition - Stays with it."]),
    Revision("minutes", "minutes: 6", "minutes: 7", gives: ["question double-billed: minutes 6 > 7"]),
    Revision(
      "a type", "past-behaviour", "situational", gives: ["question pay-first: type past-behaviour > situational"]),
    Revision(
      "an anchor between others", "5: Acts at once, and", "4: Tells.\n      5: Acts, and",
      gives: [
        "question double-billed: anchor 4 + Tells.; anchor 5 Acts at once, and tells the lead. > Acts, and tells the lead."
      ]),
    Revision(
      "a waiver of a question", "    source: own", "    allow: {jargon: They know it.}",
      gives: ["question double-billed: source - own; allow jargon + They know it."]),
    Revision(
      "a probe in front", "- Whom do you tell?", "- And then?\n      - Whom do you tell?",
      gives: ["question double-billed: probe 1 + And then?"]),
    Revision(
      "a probe reworded", "- Whom do you tell?", "- Whom do you tell first?",
      gives: ["question double-billed: probe 1 Whom do you tell? > Whom do you tell first?"]),
    Revision(
      "all probes gone", "    probes:\n      - Whom do you tell?\n", "",
      gives: ["question double-billed: probe 1 - Whom do you tell?"]),
    Revision(
      "another id is another question", "id: pay-first", "id: pay-later",
      gives: [
        "question pay-first 2>nil: competency - judgment; type - past-behaviour; minutes - 8; "
          + "scenario - Think of a day when no rule helped.; ask - What did you decide?; anchor 1 - Froze.; "
          + "anchor 3 - Asked.; anchor 5 - Decided and told.",
        "question pay-later nil>2: competency + judgment; type + past-behaviour; minutes + 8; "
          + "scenario + Think of a day when no rule helped.; ask + What did you decide?; anchor 1 + Froze.; "
          + "anchor 3 + Asked.; anchor 5 + Decided and told.",
      ]),
  ]
}

@Suite struct BankComparisonTests {
  @Test(arguments: Revision.all) func says(_ revision: Revision) throws {
    try #require(Sample.bank.contains(revision.old))
    let text = Sample.bank.replacing(revision.old, with: revision.new, maxReplacements: 1)
    #expect(said(try comparison(Sample.bank, text)) == revision.gives)
  }

  @Test func theOtherWayRoundNothingIsLost() throws {
    for revision in Revision.all {
      let text = Sample.bank.replacing(revision.old, with: revision.new, maxReplacements: 1)
      let there = try comparison(Sample.bank, text)
      let back = try comparison(text, Sample.bank)
      #expect(there.isSame == back.isSame)
      #expect(there.questions.count == back.questions.count)
      #expect(there.questions.flatMap(\.fields).count == back.questions.flatMap(\.fields).count)
    }
  }

  /// Questions by a letter each: which moved, went and came, with their places.
  @Test(arguments: [
    ("abc", "abc", []), ("abc", "cab", ["c 3>1 moved"]), ("abc", "acb", ["b 2>3 moved"]),
    ("abc", "ac", ["b 2>nil"]), ("ac", "abc", ["b nil>2"]), ("abc", "xabc", ["x nil>1"]),
    ("abc", "bxa", ["x nil>2", "a 1>3 moved", "c 3>nil"]), ("a", "b", ["a 1>nil", "b nil>1"]),
  ])
  func orders(_ before: String, _ after: String, _ gives: [String]) throws {
    func bank(_ letters: String) -> String {
      "format: 1\nbank: b\ntitle: B\ncompetencies: {c: {title: C, definition: D}}\nquestions:\n"
        + letters.map {
          "- {id: \($0), competency: c, type: situational, minutes: 1, scenario: S, ask: A, anchors: {1: a, 3: b, 5: c}}\n"
        }.joined()
    }
    let changes = try comparison(bank(before), bank(after)).questions.map { part in
      "\(part.id) \(place(part.placeBefore))>\(place(part.placeAfter))\(part.isMoved ? " moved" : "")"
    }
    #expect(Set(changes) == Set(gives))
  }

  @Test(arguments: [
    (["a", "b"], ["b", "a"], ["probe 2 moved from 1"]), (["a", "b", "c"], ["a", "x", "c"], ["probe 2 b > x"]),
    (["a", "b"], ["x"], ["probe 1 a > x", "probe 2 - b"]), ([], ["a"], ["probe 1 + a"]),
    (["a", "a"], ["a"], ["probe 2 - a"]),
    (["a", "b", "c"], ["c", "y"], ["probe 1 - a", "probe 2 - b", "probe 2 + y"]),
  ])
  func lists(_ before: [String], _ after: [String], _ gives: [String]) {
    #expect(Set(FieldChange.changes(inList: "probe", from: before, to: after).map(\.said)) == Set(gives))
  }

  private func comparison(_ before: String, _ after: String) throws -> BankComparison {
    BankComparison(
      from: try #require(BankReader.read(Sample.file(before)).bank),
      to: try #require(BankReader.read(Sample.file(after)).bank))
  }

  private func said(_ comparison: BankComparison) -> [String] {
    func parts(_ kind: String, _ parts: [PartChange]) -> [String] {
      parts.map { part in
        let places =
          part.placeBefore == part.placeAfter ? "" : " \(place(part.placeBefore))>\(place(part.placeAfter))"
        return "\(kind) \(part.id)\(places): " + part.fields.map(\.said).joined(separator: "; ")
      }
    }
    return comparison.bank.map { "bank: \($0.said)" } + parts("competency", comparison.competencies)
      + parts("question", comparison.questions)
  }

  private func place(_ place: Int?) -> String { place.map(String.init) ?? "nil" }
}

extension FieldChange {
  /// In a few signs, for tables of cases.
  var said: String {
    switch change {
    case .added(let text): "\(field) + \(text)"
    case .removed(let text): "\(field) - \(text)"
    case .reworded(let old, let new): "\(field) \(old) > \(new)"
    case .moved(let old, _, _): "\(field) moved from \(old)"
    }
  }
}

@Suite struct WordDifferenceTests {
  @Test(arguments: [
    ("a b c", "a b c", "a b c"),
    ("a b c", "a x c", "a [-b-] {+x+} c"),
    ("a b", "a b c", "a b {+c+}"),
    ("a b c", "c", "[-a b-] c"),
    ("a b\n c", "a  b c", "a b c"),
    ("Calls both today.", "Calls both tomorrow, early.", "Calls both [-today.-] {+tomorrow, early.+}"),
    ("one two three four", "five six seven four", "[-one two three four-] {+five six seven four+}"),
    ("", "a b", "{+a b+}"), ("a", "", "[-a-]"), ("", "", ""),
    ("naïve 日本 ✓", "naïve 日本 ✗", "naïve 日本 [-✓-] {+✗+}"),
  ])
  func inWords(_ before: String, _ after: String, _ gives: String) {
    let difference = WordDifference(from: before, to: after)
    #expect(difference.runs.map(shown).joined(separator: " ") == gives)
    #expect(difference.isSame == !gives.contains { "[{".contains($0) })
  }

  /// Whatever the texts, leaving out what came gives the words before, and leaving out what went those after.
  @Test func bothTextsCanBeReadFromIt() {
    var random = Seeded(1)
    func text() -> [String] {
      (0..<Int.random(in: 0..<12, using: &random)).compactMap { _ in
        "abcd".randomElement(using: &random).map(String.init)
      }
    }
    for _ in 0..<300 {
      let (before, after) = (text(), text())
      let runs = WordDifference(from: before.joined(separator: " "), to: after.joined(separator: " ")).runs
      #expect(runs.filter { if case .inserted = $0 { false } else { true } }.flatMap(words) == before)
      #expect(runs.filter { if case .removed = $0 { false } else { true } }.flatMap(words) == after)
    }
  }

  @Test func aTextOfABookIsNotSearched() {
    let before = (0..<4000).map(String.init).joined(separator: " ")
    #expect(WordDifference(from: before, to: "1 2").runs.count == 2)
  }

  private func words(_ run: WordDifference.Run) -> [String] {
    switch run {
    case .kept(let words), .removed(let words), .inserted(let words): words
    }
  }

  private func shown(_ run: WordDifference.Run) -> String {
    let text = words(run).joined(separator: " ")
    return switch run {
    case .kept: text
    case .removed: "[-\(text)-]"
    case .inserted: "{+\(text)+}"
    }
  }
}
