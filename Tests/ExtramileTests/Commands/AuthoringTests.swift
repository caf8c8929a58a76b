import Foundation
import Testing

/// `bank new`, `team new`, `bank diff`, `team diff` and what `opening show` says of files, without a terminal.
@Suite struct AuthoringTests {
  /// A folder with a copy of two shipped banks, in an office whose working folder is its home.
  private func office() throws -> (Office, folder: String, run: (String) throws -> Run) {
    let office = try Office()
    let folder = office.home.path + "/QuestionBanks"
    try FileManager.default.createDirectory(atPath: folder + "/teams", withIntermediateDirectories: true)
    for file in ["empowerment.yaml", "judgment.yaml", "teams/support.yaml"] {
      try FileManager.default.copyItem(atPath: "\(Office.package)/QuestionBanks/\(file)", toPath: "\(folder)/\(file)")
    }
    return (office, folder, { try office.run($0, environment: ["EXTRAMILE_BANKS": folder]) })
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new, maxReplacements: 1).write(toFile: file, atomically: true, encoding: .utf8)
  }

  private func mode(_ file: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: file))?[.posixPermissions] as? Int
  }

  @Test func aNewBankAndATeamForIt() throws {
    let (_, folder, run) = try office()
    let bank = try run("bank new warehouse --title Care")
    #expect(
      bank.output == """
        Wrote QuestionBanks/warehouse.yaml
        It is ready to use, with comments that say what each part is for.
        Next: extramile bank edit warehouse

        """)
    #expect(bank.status == 0 && bank.errors == "")
    #expect(try run("bank check warehouse").status == 0)
    #expect(try run("team new night --bank warehouse,judgment").status == 0)
    #expect(try run("team check night").output == "QuestionBanks/teams/night.yaml: 4 targets, no problems\n")
    #expect(try run("opening new nov --bank warehouse --team night").status == 0)
    // As any file that a program makes here.
    try Data().write(to: URL(fileURLWithPath: folder + "/other"))
    #expect(mode("\(folder)/warehouse.yaml") == mode("\(folder)/other"))
  }

  @Test func theSchemaIsNamedWhereItLies() throws {
    let (_, folder, run) = try office()
    try run("bank schema").output.write(toFile: folder + "/bank.schema.json", atomically: true, encoding: .utf8)
    _ = try run("bank new warehouse")
    _ = try run("team new night --bank warehouse")
    let bank = try String(contentsOfFile: folder + "/warehouse.yaml", encoding: .utf8)
    #expect(bank.hasPrefix("# yaml-language-server: $schema=./bank.schema.json\n#"))
    #expect(try String(contentsOfFile: folder + "/teams/night.yaml", encoding: .utf8).hasPrefix("# A team profile"))
    #expect(try run("bank check").status == 0)
  }

  @Test(arguments: [
    (
      "bank new Ware_house", 64,
      "Ware_house is no bank id: lower-case letters, digits and single hyphens, a letter first. Write: ware-house"
    ),
    (
      "bank new 日本", 64,
      "日本 is no bank id: lower-case letters, digits and single hyphens, a letter first. Begin with a letter."
    ),
    (
      "bank new ../evil", 64,
      "../evil is no bank id: lower-case letters, digits and single hyphens, a letter first. Write: evil"
    ),
    (
      "bank new judgment", 2,
      "There is a bank judgment already: QuestionBanks/judgment.yaml. To change it: extramile bank edit judgment"
    ),
    (
      "team new support --bank judgment", 2,
      "There is a team support already: QuestionBanks/teams/support.yaml. To change it: extramile team edit support"
    ),
    ("team new night --bank ,", 64, "--bank names no bank."),
    (
      "team new night --bank judgement", 2,
      "There is no bank judgement in QuestionBanks/: it has empowerment, judgment. Did you mean judgment?"
    ),
    ("bank diff judgment", 64, "bank diff compares two banks; name two, or one and --opening."),
    (
      "bank diff judgment empowerment --opening nov", 64,
      "With --opening, name one bank: what the opening froze is compared with it."
    ),
    ("team diff support", 64, "team diff compares two team profiles; name two, or one and --opening."),
    (
      "team diff support support --opening nov", 64,
      "With --opening, name one team profile: what the opening froze is compared with it."
    ),
    (
      "team diff support night", 2,
      "There is no team profile night in QuestionBanks/teams/: it has support."
    ),
  ])
  func refuses(_ line: String, _ status: Int32, _ message: String) throws {
    let (_, folder, run) = try office()
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    let result = try run(line)
    #expect(result.errors == "extramile: \(message)\n")
    #expect(result.status == status)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == before)
  }

  /// A file in the way is not a bank of that id, and stays all the same.
  @Test(arguments: ["warehouse.yaml", "warehouse.yml"]) func neverOverwrites(_ name: String) throws {
    let (_, folder, run) = try office()
    try "mine\n".write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    let result = try run("bank new warehouse")
    #expect(
      result.errors == "extramile: QuestionBanks/\(name) is there already. Choose another id, or move that file away.\n"
    )
    #expect(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) == "mine\n")
  }

  @Test func whatChangedSinceAnOpening() throws {
    let (_, folder, run) = try office()
    _ = try run("opening new nov --bank empowerment,judgment --team support")
    #expect(try run("bank diff empowerment --opening nov").output == "No difference.\n")
    #expect(try run("opening show nov").output.contains("\n    still is as it was frozen\n"))

    let file = folder + "/empowerment.yaml"
    try change(file, "Waits for the lead before doing anything", "Waits for the lead before doing much")
    try change(file, "      - What would make you stop and ask first?\n", "")
    try change(folder + "/judgment.yaml", "language: en", "language: en  # for now")
    try FileManager.default.removeItem(atPath: folder + "/teams/support.yaml")
    let diff = try run("bank diff empowerment --opening nov")
    #expect(diff.status == 1 && diff.errors == "")
    #expect(
      diff.output.hasSuffix(
        """

        Question double-billed-traveller
          probe 3: [-What would make you stop and ask first?-]
          anchor 1: Waits for the lead before doing [-anything,-] {+much,+} or refuses
            and quotes the limit to the customer.

        Different: 1 question.

        """))
    #expect(diff.output.hasPrefix("- QuestionBanks/empowerment.yaml as nov froze it, version "))
    let shown = try run("opening show nov").output
    #expect(
      shown.contains(
        "    changed since, 1 question different\n    See: extramile bank diff empowerment --opening nov\n"))
    #expect(shown.contains("    changed since, in comments or layout only\n"))
    #expect(shown.contains("    gone since; the opening keeps its text\n"))
    let json = try run("opening show nov --json").output
    for line in [
      "\"today\" : \"changed\"", "\"today\" : \"same content\"", "\"today\" : \"gone\"", "\"differing\" : 1",
    ] {
      #expect(json.contains(line), "\(line)")
    }
    #expect(
      try run("bank diff judgment --opening nov").output == "No difference but in comments or layout of the files.\n")
    #expect(try run("bank diff nothing --opening nov").errors.contains("it has empowerment, judgment."))

    try FileManager.default.removeItem(atPath: folder + "/judgment.yaml")
    let gone = try run("bank diff judgment --opening nov")
    #expect(gone.status == 2 && gone.errors.contains("is gone"))
  }

  @Test func whatChangedInATeamSinceAnOpening() throws {
    let (_, folder, run) = try office()
    _ = try run("opening new nov --bank empowerment,judgment --team support")
    #expect(try run("team diff support --opening nov").output == "No difference.\n")
    let file = folder + "/teams/support.yaml"
    try change(file, "panel: {minimum: 2}", "panel: {minimum: 3}")
    try change(file, "empowerment: {level: 4, weight: 3}", "empowerment: {level: 4.5, weight: 3, minimum: 3}")
    try change(file, "empowerment: 4.2", "empowerment: 4.4")
    let diff = try run("team diff support --opening nov")
    #expect(diff.status == 1 && diff.errors == "")
    #expect(diff.output.hasPrefix("- QuestionBanks/teams/support.yaml as nov froze it, version "))
    #expect(
      diff.output.hasSuffix(
        """

        Team
          panel minimum: [-2-] {+3+}

        Competency empowerment
          target: [-4-] {+4.5+}
          minimum: {+3+}
          team level: [-4.2-] {+4.4+}
          gap: {+the team is below its target+}

        Different: the profile itself, 1 competency.

        """))
    #expect(
      try run("opening show nov").output.contains(
        "    changed since, in 1 competency\n    See: extramile team diff support --opening nov\n"))
    #expect(
      try run("team diff nothing --opening nov").errors.contains("froze no team profile nothing; it has support."))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run("team diff support --opening nov --json").output.utf8))
        as? [String: Any])
    #expect(Set(object.keys) == ["before", "after", "same", "team", "competencies"])
    #expect(object["same"] as? Bool == false)
    let fields = try #require((object["competencies"] as? [[String: Any]])?.first?["fields"] as? [[String: Any]])
    #expect(fields.map { $0["field"] as? String } == ["target", "minimum", "team level", "gap"])

    try change(file, "level: 4.5", "level: high")
    let faulty = try run("team diff \(file) --opening nov")
    #expect(faulty.status == 2)
    #expect(faulty.errors.contains("support.yaml has 1 error, as said above"))
  }

  /// Profiles are compared as they stand, whatever has become of their banks.
  @Test func twoProfilesWithoutTheirBanks() throws {
    let (_, folder, run) = try office()
    try FileManager.default.removeItem(atPath: folder + "/judgment.yaml")
    let shipped = "\(Office.package)/QuestionBanks/teams/service-leads.yaml"
    let diff = try run("team diff support \(shipped)")
    #expect(diff.status == 1 && diff.errors == "")
    #expect(diff.output.contains("\nCompetency empowerment  (removed, was at place 1)\n  target: [-4-]\n"))
  }

  @Test func diffAsJSON() throws {
    let (_, _, run) = try office()
    let result = try run("bank diff empowerment judgment --json")
    #expect(result.status == 1)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["before", "after", "same", "bank", "competencies", "questions"])
    #expect(object["same"] as? Bool == false)
    let questions = try #require(object["questions"] as? [[String: Any]])
    #expect(questions.count == 12)
    #expect(Set(questions.compactMap { $0["change"] as? String }) == ["added", "removed"])
    #expect(try run("bank diff judgment judgment --json").status == 0)
  }

  @Test func aFaultyBankIsNoSideOfAComparison() throws {
    let (_, folder, run) = try office()
    try change(folder + "/judgment.yaml", "minutes: 6", "minutes: six")
    let result = try run("bank diff empowerment judgment")
    #expect(result.status == 2)
    #expect(result.errors.contains("judgment.yaml has 1 error, as said above"))
  }

  @Test func waiversAreShownWithTheirReasons() throws {
    let (_, folder, run) = try office()
    let file = folder + "/empowerment.yaml"
    try change(file, "language: en", "language: en\nallow: {total-minutes: Two sittings.}")
    try change(file, "    source: own", "    source: own\n    allow:\n      jargon: They know the word.")
    let shown = try run("bank show empowerment").output
    #expect(shown.contains("\nNot checked: total-minutes, since: Two sittings.\n"))
    #expect(shown.contains("\n  Not checked: jargon, since: They know the word.\n"))
    let json = try run("bank show empowerment --json").output
    #expect(json.contains("\"check\" : \"total-minutes\"") && json.contains("\"reason\" : \"They know the word.\""))
  }
}
