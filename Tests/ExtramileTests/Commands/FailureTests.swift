import Foundation
import Testing

/// What goes wrong ends in one clear message, an exit code that scripts can use, and nothing half-written.
@Suite struct FailureTests {
  @Test(
    arguments: [
      (
        "comapre", 64,
        "There is no command comapre. Did you mean extramile compare? extramile help lists all commands."
      ),
      (
        "exprot --out x.json", 64,
        "There is no command exprot. Did you mean extramile data export? extramile help data lists the commands of data."
      ),
      ("xyzzy", 64, "There is no command xyzzy. extramile help lists the commands."),
      ("help xyzzy", 64, "There is no command xyzzy. extramile help lists the commands."),
      ("compare --jsn", 64, "Unknown option '--jsn'. Did you mean '--json'? See: extramile help compare"),
      ("interview", 64, "Missing expected argument '<candidate>'. See: extramile help interview"),
      (
        "report compar", 64,
        "There is no command report compar. Did you mean extramile report compare? extramile help report lists the commands of report."
      ),
      (
        "report all", 64,
        "There is no command report all. The commands of report are compare, candidate, kit, interviewer."
      ),
      (
        "bank chekc", 64,
        "There is no command bank chekc. Did you mean extramile bank check? extramile help bank lists the commands of bank."
      ),
      ("opening new", 64, "Missing expected argument '<name>'. See: extramile help opening new"),
      (
        "opening new dec --bank empowerment", 64,
        "Missing expected argument '--team <team>'. See: extramile help opening new"
      ),
      (
        "opening new a/b --bank empowerment --team support", 64,
        "An opening's name is made of letters, digits, hyphens, dots and underscores: a/b is not."
      ),
      (
        "opening new NOV --bank empowerment --team support", 2,
        "There is an opening NOV already. Choose another name; openings are never replaced."
      ),
      (
        "opening new dec --bank empowermnt --team support", 2,
        "There is no bank empowermnt in BANKS/: it has empowerment, engineering-support, judgment, people, shop-floor, standards. Did you mean empowerment?"
      ),
      (
        "opening new dec --bank empowerment,empowerment --team support", 2,
        "Bank empowerment stands twice in the kit. Name each bank once, and give each an id of its own."
      ),
      (
        "opening new dec --bank empowerment --team none", 2,
        "There is no team profile none in BANKS/teams/: it has engineering-support, service-leads, shop-floor, support."
      ),
      ("compare C-9999", 2, "There is no candidate C-9999. extramile list shows what is there."),
      ("compare --opening oct", 2, "There is no opening oct. extramile list shows what is there."),
      ("scorecard C-9999", 2, "There is no candidate C-9999. extramile list shows what is there."),
      ("interview C-1 --opening oct", 2, "There is no opening oct. extramile list shows what is there."),
      ("bank check nowhere.yaml", 2, "nowhere.yaml: there is no such file."),
      ("bank check /dev/zero", 2, "/dev/zero: this is no file that can be read as a bank or team profile."),
      ("bank check /tmp/", 2, "/tmp/: this is no file that can be read as a bank or team profile."),
      (
        "opening new dec --bank empowerment --team support --database /dev/null/x", 2,
        "/dev/null/x: the database cannot be opened: its folder /dev/null cannot be made."
      ),
    ] as [(String, Int32, String)])
  func oneMessage(_ line: String, _ status: Int32, _ message: String) throws {
    let office = try Office.withOpening()
    let before = try office.run("list --json").output
    let run = try office.run(line)
    #expect(run.errors == "extramile: \(message.replacing("BANKS", with: Office.package + "/QuestionBanks"))\n")
    #expect(run.output == "")
    #expect(run.status == status)
    #expect(try office.run("list --json").output == before)
  }

  @Test func aDatabaseThatIsATextFile() throws {
    let office = try Office()
    let path = office.home.path + "/notes.txt"
    try Data("my notes\n".utf8).write(to: URL(fileURLWithPath: path))
    for line in ["list", "compare", "interview C-1", "opening new a --bank empowerment --team support"] {
      let run = try office.run("\(line) --database \(path)")
      #expect(
        run.errors
          == "extramile: \(path): this is not a database. Name another file with --database, or move this one away.\n")
      #expect(run.status == 2)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("my notes\n".utf8))
  }

  @Test func noOpeningYet() throws {
    let office = try Office()
    let run = try office.run("interview C-1")
    #expect(
      run.errors
        == "extramile: There is no opening yet. Make one first, for example: extramile opening new support --bank empowerment --team support\n"
    )
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: office.database))
    #expect(try office.run("opening new support --bank empowerment --team support").status == 0)
  }

  @Test func severalOpenings() throws {
    let office = try Office.withOpening()
    _ = try office.run("opening new dec --bank judgment --team support")
    let run = try office.run("interview C-1")
    #expect(run.errors == "extramile: 2 openings are open; name one with --opening: nov, dec.\n")
    _ = try office.run("opening close dec")
    #expect(try office.run("interview C-1", input: "a note\n").status == 0)
  }

  @Test func noFolderOfBanksListsEveryPlaceSearched() throws {
    let office = try Office()
    let run = try Run.program(
      "extramile", ["bank", "list"], environment: ["EXTRAMILE_BANKS": "/nowhere"], home: office.home)
    #expect(
      run.errors == "extramile: There is no folder of question banks. Searched:\n  /nowhere\nName one with --banks.\n")
    #expect(run.status == 2)
  }

  /// Ten slips of ten kinds: all of them in one run, in file order, and nothing opened.
  @Test func aBankWithTenErrors() throws {
    let office = try Office()
    let path = office.home.path + "/ten.yaml"
    try Data(bankWithTenErrors.utf8).write(to: URL(fileURLWithPath: path))
    let check = try office.run("bank check \(path)")
    #expect(check.status == 1)
    let found = check.output.split(separator: "\n").filter { $0.hasPrefix(path) }
    let checks = found.compactMap { $0.split(separator: "[").last?.dropLast() }
    #expect(
      checks == [
        "ids-are-slugs", "known-keys", "required", "competency-exists", "types", "positive-minutes", "anchors-1-3-5",
        "unique-ids",
        "printable-text", "unique-anchors",
      ])
    let opening = try office.run("opening new nov --bank \(path) --team support")
    #expect(opening.status == 2)
    for line in found { #expect(opening.errors.contains(line)) }
    #expect(!FileManager.default.fileExists(atPath: office.database))
  }
}

private let bankWithTenErrors = """
  format: 1
  bank: Ten Errors
  title: Ten errors
  autor: nobody
  competencies:
    care: {title: Care}
  questions:
    - id: one
      competency: cares
      type: hypothetical
      minutes: 0
      scenario: Two goods pull apart. One has to give.
      ask: What do you do?
      anchors: {1: Waits., 5: Acts at once.}
    - id: one
      competency: care
      type: situational
      minutes: 5
      scenario: Two goods pull apart. One has to give.
      ask: "What do you \\e[31mdo?"
      anchors: {1: Waits., 3: Acts., 5: Acts at once., 5: Acts twice.}

  """
