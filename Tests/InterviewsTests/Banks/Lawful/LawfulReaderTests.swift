@testable import QuestionBanks
import Testing

@testable import Interviews

/// Every slip that a file of rules can have, with what is said of it.
@Suite struct LawfulReaderTests {
  private static let file = """
    format: 1
    rules: own
    title: Our own
    jurisdiction: UK
    date: 2026-11-01
    about: Ours.
    words:
      pet: [dog, cat]
    topics:
      - id: pets
        kind: proxy
        topic: pets
        why: Pets do no work.
        instead: What do you look after at work?
        match:
          - your <pet>

    """

  private func said(_ text: String) -> String {
    let file = Sample.file(text, name: "own.yaml")
    return LawfulReader.read([file]).files.flatMap(\.diagnostics).map { DiagnosticText([file]).text($0) }
      .joined(separator: "\n")
  }

  @Test func isSound() throws {
    #expect(said(Self.file) == "")
    let rules = try #require(LawfulReader.read([Sample.file(Self.file)]).rules)
    #expect(rules.found(in: "Tell me about your cat.") == ["pets: your cat"])
    #expect(rules.checks == ["lawful-pets"])
  }

  @Test(arguments: [
    (
      "your <pet>", "your (dog|cat", "16:9: error: the pattern 'your (dog|cat' opens '(' and does not close it [types]",
      "close it with ')'"
    ),
    (
      "your <pet>", "your <pets>",
      "16:9: error: the pattern 'your <pets>' names the word list 'pets', which this file does not have [types]",
      "did you mean 'pet'?"
    ),
    (
      "your <pet>", "your d*g", "16:9: error: the pattern 'your d*g' has a star inside 'd*g' [types]",
      "a star stands at the end of a word and means any ending: retir*"
    ),
    (
      "your <pet>", "your ...", "16:9: error: the pattern 'your ...' begins or ends with any word at all [types]",
      "write the words on both sides of '...' or '*', or take it away"
    ),
    (
      "your <pet>", "dog|cat", "16:9: error: the pattern 'dog|cat' has a '|' outside of brackets [types]",
      "put the choices in brackets: (wife|husband)"
    ),
    (
      "your <pet>", "your (dog|)", "16:9: error: the pattern 'your (dog|)' has an empty choice [types]",
      "put what may be missing in square brackets: do you have [any] children"
    ),
    (
      "your <pet>", "your dog)", "16:9: error: the pattern 'your dog)' closes ')' where it is not open [types]",
      "take it away, or open it before"
    ),
    (
      "your <pet>", "'[your]'", "16:9: error: the pattern '[your]' matches where no word stands [types]",
      "leave at least one word outside of square brackets"
    ),
    (
      "2026-11-01", "1 November", "5:7: error: '1 November' is no day [types]",
      "write year, month and day, for example:"
    ),
    (
      "2026-11-01", "2026-13-01", "5:7: error: '2026-13-01' is no day [types]",
      "write year, month and day, for example:"
    ),
    (
      "jurisdiction: UK", "jurisdiction: Kent, UK", "4:15: error: 'Kent, UK' is no code of a jurisdiction [types]",
      "write 'general', or letters, digits and hyphens, for example:"
    ),
    (
      "kind: proxy", "kind: blok", "11:11: error: 'kind' is 'blok'; it must be 'block', 'risky' or 'proxy' [types]",
      "did you mean 'block'?"
    ),
    ("    why:", "    wy:", "13:5: error: unknown key 'wy' in a lawful rule [known-keys]", "did you mean 'why'?"),
    (
      "    topic: pets\n", "", "10:9: error: rule 'pets' has no 'topic', here or in another file [required]",
      "add, for example:"
    ),
    (
      "id: pets", "id: My pets",
      "10:9: error: 'My pets' is no rule id: lower-case letters, digits and single hyphens, a letter first [ids-are-slugs]",
      "write: my-pets"
    ),
  ])
  func says(_ old: String, _ new: String, _ line: String, _ help: String) {
    let said = said(Self.file.replacing(old, with: new))
    #expect(said.split(separator: "\n").first.map(String.init) == "own.yaml:" + line)
    #expect(said.contains("  help: \(help)\n"))
    #expect(said.split(separator: "\n").filter { $0.contains(": error: ") }.count == 1)
  }

  @Test(arguments: [
    (
      Sample.bank, "3:1: error: this is a bank, and a file of lawful rules is expected here [types]",
      "check it with: bank check FILE"
    ),
    (
      Sample.team, "2:1: error: this is a team profile, and a file of lawful rules is expected here [types]",
      "check it with: team check FILE; its place is the folder 'teams' beside the banks"
    ),
    (
      "format: 1\nbank: b\nanswers: []\n",
      "3:1: error: this is a file of sample answers, and a file of lawful rules is expected here [types]",
      "check it with: bank check FILE; its place is the folder 'practice' beside the banks"
    ),
  ])
  func filesOfOtherKindsAreKnown(_ text: String, _ line: String, _ help: String) {
    let lines = said(text).split(separator: "\n").map(String.init)
    #expect(lines.first == "own.yaml:" + line)
    #expect(lines.last == "  help: " + help)
  }

  @Test func aRuleIsThereOnce() {
    let rule = Self.file.split(separator: "topics:\n").last.map(String.init) ?? ""
    #expect(said(Self.file + rule).hasPrefix("own.yaml:17:9: error: the rule 'pets' is there twice [unique-ids]\n"))
  }

  @Test func allProblemsOfAllFilesInOneRun() {
    let text = Self.file.replacing("your <pet>", with: "a|b").replacing("date: 2026-11-01", with: "date: soon")
    let result = LawfulReader.read([Sample.file(text), Sample.file("rules: [")])
    #expect(result.rules == nil)
    #expect(result.files.map(\.diagnostics.count) == [2, 1])
  }

  /// What one file leaves out may stand in another, and the patterns of both count.
  @Test func filesShareARule() throws {
    let other = """
      format: 1
      rules: more
      title: More
      jurisdiction: general
      date: 2026-11-01
      about: More.
      topics:
        - {id: pets, kind: risky, why: They tell of money., match: [your horse]}

      """
    let result = LawfulReader.read([Sample.file(other), Sample.file(Self.file)])
    let rules = try #require(result.rules)
    #expect(rules.rules.count == 1)
    #expect(rules.rules.first?.kind == .risky)
    #expect(rules.rules.first?.statements.map(\.jurisdiction) == ["general", "UK"])
    #expect(rules.found(in: "Your horse? Your dog?") == ["pets: your horse", "pets: your dog"])
  }

  /// No file takes away what another finds; of one jurisdiction the strictest is quoted, and the first of those as strict.
  @Test(arguments: [
    ("kind: risky", "kind: risky", ["risky UK: It smells."]), ("kind: block", "kind: risky", ["block UK: It smells."]),
    ("kind: risky", "kind: block", ["block UK: Pets do no work."]),
  ])
  func filesOfOneJurisdictionGoTogether(_ first: String, _ second: String, _ statements: [String]) throws {
    let mine = Self.file.replacing("kind: proxy", with: first).replacing("your <pet>", with: "your horse")
      .replacing("Pets do no work.", with: "It smells.")
    let theirs = Self.file.replacing("kind: proxy", with: second)
    let result = LawfulReader.read([
      Sample.file(mine, name: "f"), Sample.file(theirs, name: "a"), Sample.file(theirs, name: "b"),
    ])
    #expect(result.files.map(\.source.name) == ["f", "a"])
    let rules = try #require(result.rules)
    #expect(rules.rules.flatMap(\.statements).map { "\($0.kind) \($0.jurisdiction): \($0.why)" } == statements)
    #expect(rules.found(in: "Your horse? Your dog?") == ["pets: your horse", "pets: your dog"])
  }
}
