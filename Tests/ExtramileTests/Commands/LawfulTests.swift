import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import extramile

/// The lawful rules from the command line: found, added to, restricted, and in the way of an opening.
@Suite struct LawfulTests {
  private static let bank = """
    format: 1
    bank: own
    title: Own
    competencies:
      empowerment: {title: Using authority, definition: Acts within the authority given., job_link: Agents refund.}
    questions:
      - id: one
        competency: empowerment
        type: situational
        minutes: 6
        scenario: A customer was billed twice. The refund is above your limit.
        ask: ASK
        anchors: {1: Waits for permission., 3: Acts once asked., 5: Acts at once and tells the lead.}

    """

  private func write(_ text: String, to name: String, in office: Office) throws -> String {
    let path = office.home.path + "/" + name
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func bank(asking ask: String, in office: Office) throws -> String {
    try write(Self.bank.replacing("ASK", with: ask), to: "own.yaml", in: office)
  }

  private static let ownRules = """
    format: 1
    rules: own
    title: Ours
    jurisdiction: UK
    date: 2026-11-01
    about: Ours.
    topics:
      - {id: pets, kind: block, topic: pets, why: Pets do no work., instead: What do you do?, match: [your cat]}

    """

  @Test func whatMustNotBeAskedStopsAnOpening() throws {
    let office = try Office()
    let path = try bank(asking: "How old are you?", in: office)
    let check = try office.run("bank check \(path) --only lawful")
    #expect(check.status == 1)
    #expect(check.output.contains(":12:10: error: 'how old are you' touches age"))
    let opening = try office.run("opening new nov --bank \(path) --team support")
    #expect(opening.status == 2)
    #expect(opening.errors.contains("[lawful-age]"))
    #expect(opening.errors.hasSuffix("own.yaml has 1 error, as said above; nothing was done.\n"))
    #expect(!FileManager.default.fileExists(atPath: office.database))
    let waived = try bank(asking: "How old are you?\n    allow: {lawful-age: A minimum is set by law.}", in: office)
    #expect(try office.run("opening new nov --bank \(waived) --team support").status == 0)
  }

  /// A warning is advice to authors: an opening says how many there are, and where to read them.
  @Test func aWarningStopsNoOpening() throws {
    let office = try Office()
    let path = try bank(asking: "What are your hobbies?", in: office)
    let opening = try office.run("opening new nov --bank \(path) --team support")
    #expect(opening.status == 0)
    #expect(!opening.errors.contains("lawful-fit-hobbies"))
    #expect(opening.errors.replacing("\n  ", with: " ").contains("; see: extramile bank check \(path)."))
    #expect(try office.run("bank check \(path) --only lawful --strict").status == 1)
  }

  @Test func rulesOfOnesOwnComeOnTop() throws {
    let office = try Office()
    let path = try bank(asking: "What does your cat do?", in: office)
    #expect(try office.run("bank check \(path) --only lawful").status == 0)
    let rules = try write(Self.ownRules, to: "rules.yaml", in: office)
    #expect(try office.run("bank check \(path) --only lawful --rules \(rules)").status == 1)
    #expect(try office.run("bank check \(path) --only lawful --rules \(rules) --jurisdiction US-CA,EU").status == 0)
    #expect(try office.run("bank check \(path) --only lawful-pets --rules \(rules) --jurisdiction UK").status == 1)
    let missing = try office.run("bank check \(path) --rules nowhere.yaml")
    #expect(missing.errors == "extramile: nowhere.yaml: there is no such file.\n")
    #expect(missing.status == 2)
    let unknown = try office.run("bank check \(path) --jurisdiction UKK")
    #expect(unknown.errors == "extramile: No lawful rules are for UKK; did you mean UK?\n")
    #expect(unknown.status == 64)
    let misspelt = try office.run("bank check \(path) --only lawful-agee")
    #expect(misspelt.errors == "extramile: There is no check lawful-agee; did you mean lawful-age?\n")
    #expect(misspelt.status == 64)
  }

  /// An opening goes by the same rules as the check before it, and says how to run that again.
  @Test func anOpeningGoesByThemToo() throws {
    let office = try Office()
    let rules = try write(Self.ownRules, to: "rules.yaml", in: office)
    let asking = try bank(asking: "What does your cat do?", in: office)
    let refused = try office.run("opening new nov --bank \(asking) --team support --rules \(rules)")
    #expect(refused.status == 2 && refused.errors.contains("[lawful-pets]"))
    let elsewhere = "opening new nov --bank \(asking) --team support --rules \(rules) --jurisdiction EU"
    let opened = try office.run(elsewhere)
    #expect(opened.status == 0)
    #expect(
      opened.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "see: extramile bank check \(asking) --rules \(rules) --jurisdiction EU."))
    let misspelt = try office.run("opening new dec --bank \(asking) --team support --jurisdiction EUU")
    #expect(misspelt.status == 64 && misspelt.errors.contains("did you mean EU?"))

    let waiving = try bank(asking: "What does your cat do?\n    allow: {lawful-pets: It is a shelter.}", in: office)
    let unknown = try office.run("opening new oct --bank \(waiving) --team support")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("there is no check 'lawful-pets' to allow [types]"))
    #expect(unknown.errors.contains("  help: if a rule file of yours has it, name that with --rules FILE\n"))
    #expect(try office.run("opening new oct --bank \(waiving) --team support --rules \(rules)").status == 0)
    // What only shows or compares a bank holds it against no rules.
    for line in ["bank show \(waiving)", "bank diff \(waiving) \(waiving)", "opening show oct"] {
      #expect(try office.run(line).status == 0, "\(line)")
    }
  }

  @Test func problemsOfARuleFileAreShownAsThoseOfABank() throws {
    let office = try Office()
    let path = try bank(asking: "What do you do?", in: office)
    let rules = try write(
      Self.ownRules.replacing("your cat", with: "your (cat").replacing("kind: block", with: "kind: blok"),
      to: "rules.yaml",
      in: office)
    let run = try office.run("bank check \(path) --rules \(rules)")
    #expect(run.status == 1)
    #expect(run.errors == "The lawful rules have errors; no bank was checked.\n")
    #expect(run.output.contains("rules.yaml:8:22: error: 'kind' is 'blok'"))
    #expect(run.output.contains("the pattern 'your (cat' opens '(' and does not close it [types]"))
    #expect(run.output.hasSuffix("\n2 errors, 0 warnings\n"))
    #expect(!run.output.contains("own.yaml"))
  }

  /// Whichever file is named in the place of another, the message says what it is.
  @Test func filesInTheWrongPlace() throws {
    let office = try Office()
    let bank = try bank(asking: "What do you do?", in: office)
    let rules = try write(Self.ownRules, to: "rules.yaml", in: office)
    let team = "\(Office.package)/QuestionBanks/teams/support.yaml"
    for (line, expected) in [
      ("bank check \(rules)", "this is a file of lawful rules, and a bank is expected here"),
      ("bank check \(team)", "this is a team profile, and a bank is expected here"),
      ("team check \(bank)", "this is a bank, and a team profile is expected here"),
      ("bank check \(bank) --rules \(bank)", "this is a bank, and a file of lawful rules is expected here"),
      (
        "opening new nov --bank \(bank) --team \(rules)",
        "this is a file of lawful rules, and a team profile is expected"
      ),
    ] {
      let run = try office.run(line)
      #expect([1, 2].contains(run.status) && (run.output + run.errors).contains(expected), "\(line): \(run)")
    }
  }

  /// Rules in a folder of one's own hide none of the shipped ones, whatever their file is called and says it is.
  @Test(arguments: [("own", "own"), ("general", "general")])
  func theRulesOfAFolderComeOnTopOfTheShippedOnes(_ name: String, _ id: String) throws {
    let office = try Office()
    let path = try bank(asking: "What does your cat do, and how old are you?", in: office)
    let mine = office.home.path + "/mine"
    let check = "bank check \(path) --only lawful --banks \(mine)"
    _ = try write(Self.bank.replacing("ASK", with: "What do you do?"), to: "mine/own.yaml", in: office)
    #expect(try office.run(check).output.contains("[lawful-age]"))
    let rules = Self.ownRules.replacing("rules: own", with: "rules: \(id)")
    _ = try write(rules, to: "mine/lawful/\(name).yaml", in: office)
    let both = try office.run(check)
    #expect(both.output.contains("[lawful-pets]") && both.output.contains("[lawful-age]"))
    #expect(both.errors == "")
  }

  @Test func withoutRulesALineSaysWhereTheyWereLookedFor() throws {
    let reading = try RuleShelf(["/nowhere/lawful", "/never/lawful"], workingFolder: "/").read()
    #expect(
      reading.note == "lawful checks did not run: no rules were found in /nowhere/lawful, /never/lawful.")
    #expect(try reading.rules().checks == [])
    #expect(!CheckSelection(only: ["wording"]).wants(.lawful))
    #expect(!CheckSelection(skip: ["lawful"]).wants(.lawful))
    #expect(CheckSelection(only: ["lawful-age"]).wants(.lawful))
  }

  /// Rules and checks that read English say that they did not read a bank in another language; nothing fails for it.
  @Test func aBankThatTheRulesCannotRead() throws {
    let office = try Office()
    let german = Self.bank.replacing("title: Own", with: "title: Own\nlanguage: de").replacing(
      "ASK", with: "Wie alt sind Sie?")
    let path = try write(german, to: "own.yaml", in: office)
    let check = try office.run("bank check \(path) --only lawful --strict")
    #expect(check.status == 0 && check.errors == "")
    #expect(check.output.hasPrefix("\(path):4:11: notice: this bank is in 'de'; "))
    #expect(check.output.hasSuffix("own.yaml: 1 question, 1 competency, no problems\n"))
    #expect(
      try office.run("bank check \(path) --only types").output == "\(path): 1 question, 1 competency, no problems\n")
    #expect(try office.run("bank check \(path) --only lawful --format github").output.hasPrefix("::notice file="))
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(office.run("bank check \(path) --only lawful --json").output.utf8))
        as? [String: Any])
    #expect((json["problems"] as? [Any])?.isEmpty == true)
    #expect((json["notices"] as? [[String: Any]])?.map { $0["severity"] as? String } == ["notice"])
    let opening = try office.run("opening new nov --bank \(path) --team support")
    #expect(opening.status == 0)
    #expect(
      opening.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "own.yaml: this bank is in 'de'; the checks of wording and the shipped lawful rules read English only."))
  }

  @Test func theShippedBanksPass() throws {
    let run = try Office().run("bank check --only lawful --strict")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }
}
