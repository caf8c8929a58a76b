import Foundation
import Testing

@testable import Interviews
@testable import Storage
@testable import extramile

/// backup, access, hold, purge and erase as people and programs get them, at times that the test says.
@Suite @MainActor struct CareOfTheDataTests {
  private static func step(_ lines: String) -> [Sitting.Step] {
    lines.split(separator: "\n").map { (seconds: 60, line: String($0)) }
  }

  /// A submitted card on C-1 by noor and a draft on C-2 that names them.
  private static func filled() throws -> Sitting {
    let sitting = try Sitting()
    let lines = "+ named the limit\n/end\ny\n4\ntold the lead\ncalm\ny"
    try #require(sitting.run("interview C-1", step(lines)) == 0, "\(sitting.transcript)")
    sitting.run("interview C-2", step("later than C-1\nasked felix about c-3"))
    return sitting
  }

  private static let notListed = """
    Texts that are hidden from you aren't listed or counted. Unambiguous names are
    replaced in them, and ambiguous ones stay. Nicknames and other spellings stay
    unless you add them with --also.
    """

  private static let outOfReach = """
    Out of reach
      Not known here: files that people saved, printed or sent; the history of your
      shell; what lies half-typed in other accounts.

    """

  // MARK: Erasing

  @Test func erasingAsksForTheName() throws {
    let sitting = try Self.filled()
    #expect(sitting.run("erase c-1", [(1, "C-2")]) == 2)
    let listed = """
      Erase C-1
        Opening  Interviews  Drafts  Notes  Ratings  Debriefs
        nov               1       0      1        1         0

      With it go the lines of your history that name them, half-typed lines, and
      drafts of notes. This cannot be taken back.
      In 1 text about other candidates C-1 becomes [erased]:
        nov, C-2 by noor, Q1, note: later than >C-1<
      \(Self.notListed)

      \(Self.outOfReach)
      """
    #expect(
      sitting.transcript == listed
        + "\nType C-1 to erase, anything else to leave it: C-2\nextramile: Nothing was erased.\n")
    #expect(sitting.run("erase c-1", [(1, "c-1")]) == 0)
    #expect(
      sitting.transcript == listed + """

        Type C-1 to erase, anything else to leave it: c-1
        Erased C-1. The name was taken out of 1 text about others.
        The file was rewritten: \(sitting.home.path)/.local/share/extramile/extramile.sqlite

        """)
    sitting.run("list")
    #expect(
      sitting.transcript == """
        nov  (open, team support, panel of at least 2)
          C-2  noor draft  missing: the card of noor; 1 more to interview
          1 candidate erased.

        """)
  }

  @Test func nobodyThereToBeAskedIsARefusal() throws {
    let sitting = try Self.filled()
    #expect(sitting.run("erase C-1 --no-input") == 2)
    #expect(
      sitting.transcript.hasSuffix(
        "extramile: Nothing was erased, because nobody is here to answer. To erase\n  without questions: extramile candidate erase C-1 --yes\n"
      ))
    for line in [
      "erase", "erase C-1 --compact", "purge --yes --dry-run", "purge --json", "hold --release",
      "hold C-1 --release --reason x", "opening retain nov", "opening retain nov --months 3 --no-end",
      "backup x --list", "backup --json", "access C-1 --force",
    ] {
      #expect(sitting.run(line) == 64, "\(line): \(sitting.transcript)")
    }
  }

  // MARK: Holds and periods

  @Test func aHoldIsPlacedListedAndReleased() throws {
    let sitting = try Self.filled()
    #expect(sitting.run("hold") == 0 && sitting.transcript == "There is no hold.\n")
    #expect(sitting.run("hold c-1 --reason complaint") == 0)
    #expect(
      sitting.transcript
        == "A hold is on C-1: neither erase nor purge takes anything of theirs.\nTo release it: extramile candidate hold C-1 --release\n"
    )
    #expect(sitting.run("hold C-1 --reason again") == 2)
    #expect(sitting.run("erase C-1 --yes") == 2)
    #expect(
      sitting.transcript == """
        extramile: A hold is on C-1 since 2026-09-21, placed by noor: complaint. Nothing
          was done. Once it is over: extramile candidate hold C-1 --release

        """)
    #expect(sitting.run("hold C-1 --release --as felix") == 0)
    #expect(sitting.transcript == "The hold on C-1 is released.\n")
    #expect(sitting.run("hold C-1 --release") == 2)
    #expect(sitting.transcript == "extramile: There is no hold on C-1.\n")
    sitting.run("hold")
    #expect(
      sitting.transcript == """
        Hold on C-1  (released)
            Reason: complaint
            Placed: 2026-09-21 by noor
            Released: 2026-09-21 by felix

        """)
    sitting.run("hold --json")
    #expect(sitting.transcript.contains("\"releasedBy\" : \"felix\""))
  }

  @Test func whatIsOverIsListedAndErased() throws {
    let sitting = try Self.filled()
    sitting.run("purge")
    #expect(
      sitting.transcript == """
        No opening has a period, so nobody is ever due. Give one with: extramile opening
        retain NAME --months N

        """)
    #expect(sitting.run("opening retain nov --months 0") == 64)
    #expect(sitting.run("opening retain nov --months 1") == 0)
    #expect(
      sitting.transcript == """
        Data of nov are kept for 1 month after a candidate's last event.
        What is over: extramile data purge --dry-run

        """)
    sitting.run("opening list")
    #expect(sitting.transcript.contains("kept 1 month\n"))
    sitting.run("purge --dry-run")
    #expect(sitting.transcript == "Nobody is due: no candidate's period is over.\n")
    sitting.run("hold C-2 --reason complaint")
    sitting.wait(seconds: 30 * 86_400)
    sitting.run("purge --dry-run")
    let due = """
      Due  (2 candidates whose period is over)
        Candidate  Kept until  Openings, with what was last saved
        C-1        2026-10-21  nov 2026-09-21, 1 month
        C-2        2026-10-21  nov 2026-09-21, 1 month; on hold: complaint

      1 candidate on hold is kept.

      """
    let named = """

      Named in texts about others: C-1
      In 1 text about other candidates C-1 becomes [erased]:
        nov, C-2 by noor, Q1, note: later than >C-1<
      \(Self.notListed)

      """
    #expect(sitting.transcript == due + named)
    sitting.run("purge --dry-run --json")
    #expect(sitting.transcript.contains("\"keptUntil\" : \"2026-10-21T"))
    #expect(sitting.run("purge", [(1, "no")]) == 2)
    #expect(
      sitting.transcript == due + named + """

        \(Self.outOfReach)
        Type erase to erase 1 candidate for good, anything else to leave them: no
        extramile: Nothing was erased.

        """)
    #expect(sitting.run("purge --opening nov --yes") == 0)
    #expect(sitting.transcript.contains("Erased C-1."))
    sitting.run("list")
    #expect(sitting.transcript.contains("C-2") && !sitting.transcript.contains("C-1"))
    #expect(sitting.run("opening retain nov --no-end") == 0)
    #expect(sitting.transcript == "Data of nov are kept without an end.\n")
  }

  /// The same screens as lines to listen to.
  @Test func inThePlainForm() throws {
    let sitting = try Self.filled()
    sitting.run("interview C-3 --as felix", Self.step("x"))
    sitting.run("hold C-1 --reason complaint --plain")
    #expect(
      sitting.transcript
        == "A hold is on C-1: neither erase nor purge takes anything of theirs.\nTo release it: extramile candidate hold C-1 --release\n"
    )
    sitting.run("hold --plain")
    #expect(sitting.transcript == "Hold on: C-1\nState: stands\nReason: complaint\nPlaced: 2026-09-21 by noor\n")
    sitting.run("hold C-1 --release")
    sitting.run("opening retain nov --months 1")
    sitting.wait(seconds: 40 * 86_400)
    sitting.run("purge --dry-run --plain --opening nov --as felix")
    #expect(
      sitting.transcript == """
        Due
        Candidates: 3

        Candidate: C-1
        Kept until: 2026-10-21
        Openings, with what was last saved: nov 2026-09-21, 1 month

        Candidate: C-2
        Kept until: 2026-10-21
        Openings, with what was last saved: nov 2026-09-21, 1 month

        Candidate: C-3
        Kept until: 2026-10-21
        Openings, with what was last saved: nov 2026-09-21, 1 month

        """)
    sitting.run("erase C-1 --yes --plain")
    #expect(
      sitting.transcript == """
        Erase: C-1

        Opening: nov
        Interviews: 1
        Drafts: 0
        Notes: 1
        Ratings: 1
        Debriefs: 0

        With it go the lines of your history that name them, half-typed lines, and drafts of notes. This cannot be taken back.
        In 1 text about other candidates C-1 becomes [erased]:
        nov, C-2 by noor, Q1, note: later than >C-1<
        Texts that are hidden from you aren't listed or counted. Unambiguous names are replaced in them, and ambiguous ones stay. Nicknames and other spellings stay unless you add them with --also.

        Out of reach
        Not known here: files that people saved, printed or sent; the history of your shell; what lies half-typed in other accounts.
        Erased C-1. The name was taken out of 1 text about others.
        The file was rewritten: \(sitting.home.path)/.local/share/extramile/extramile.sqlite

        """)
    sitting.run("access C-2 --plain --requested 2026-10-01 --as jonas")
    #expect(
      sitting.transcript == """
        What is stored of: C-2
        Asked for on: 2026-10-01
        As of: 2026-10-31 14:23 UTC
        Interviewers are numbered, and other candidates are not named. Scores go from 1 to 5; the evidence stands beside each.

        Opening: nov
        Kept: for 1 month after a candidate's last event

        Scorecard of: C-2
        By: interviewer 1
        Opening: nov
        State: draft

        Question 1: Using authority
        Id: double-billed-traveller
        Note: later than [erased] (minute 1)
        Note: asked [another interviewer] about [another candidate] (minute 2)
        Score: not rated yet

        Never reached: Q2, Q3, Q4, Q5, Q6

        As it was saved: the interview by interviewer 1 for nov
        2026-09-21 14:21 UTC: noted Q1: later than [erased]
        2026-09-21 14:22 UTC: noted Q1: asked [another interviewer] about [another candidate]

        """)
    sitting.run("backup copy.sqlite")
    sitting.run("backup --list --plain")
    #expect(
      sitting.transcript.replacing(sitting.home.path, with: "HOME")
        == "Backup of 2026-10-31 14:23 UTC, there: HOME/copy.sqlite\n")
  }

  // MARK: Access

  @Test func everythingOfOnePersonAndNobodyElsesName() throws {
    let sitting = try Self.filled()
    sitting.run("interview C-3 --as felix", Self.step("x"))
    sitting.run("amend C-1 1", Self.step("3\nunlike C-2 and C-11, said felix\nNOOR misread it\ny"))
    sitting.run("hold C-1 --reason complaint")
    // The panel of two is not complete, but noor has a card that is in.
    #expect(sitting.run("access c-1") == 0)
    #expect(
      sitting.transcript == """
        What is stored of C-1
          As of 2026-09-21 14:27 UTC
          Interviewers are numbered, and other candidates are not named. Scores go from
          1 to 5; the evidence stands beside each.

        nov
          kept without an end

        C-1  (by interviewer 1, for nov, submitted)

        Q1  Using authority  (double-billed-traveller)
          + named the limit                                                         1m
          3: unlike [another candidate] and C-11, said [another interviewer] (amended)
            2026-09-21 14:18 UTC  4, told the lead
            2026-09-21 14:27 UTC  3, unlike [another candidate] and C-11, said [another
                                  interviewer]. Amended because: interviewer 1 misread
                                  it

        Never reached: Q2, Q3, Q4, Q5, Q6

        Overall: calm

        Hold on C-1  (stands)
            Reason: complaint
            Placed: 2026-09-21 by interviewer 1

        As it was saved: the interview by interviewer 1 for nov
          2026-09-21 14:14 UTC  noted for Q1: named the limit
          2026-09-21 14:17 UTC  scored Q1: 4
          2026-09-21 14:18 UTC  rated Q1: 4, told the lead
          2026-09-21 14:19 UTC  overall: calm
          2026-09-21 14:20 UTC  submitted
          2026-09-21 14:27 UTC  amended Q1: 3, unlike [another candidate] and C-11, said
                                [another interviewer], because: interviewer 1 misread it

        """)
  }

  @Test func aFileForYouAlone() throws {
    let sitting = try Self.filled()
    let path = sitting.home.path + "/C-1.json"
    #expect(sitting.run("access C-1 --json --out C-1.json") == 0)
    #expect(sitting.transcript == "Written, for you alone to read: C-1.json\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any]
    #expect(
      Set(try #require(object).keys) == [
        "candidate", "requestedOn", "madeAt", "openings", "holds", "halfTyped", "ambiguousNames",
      ])
    #expect(sitting.run("access C-1 --out C-1.json") == 2)
    #expect(
      sitting.transcript == """
        extramile: C-1.json is there already, and was left as it is. Choose another
          name, or give --force.

        """)
    #expect(sitting.run("access C-1 --out C-1.json --force") == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("What is stored of C-1\n"))
    // As with export, a dash is not a file.
    #expect(sitting.run("access C-1 --json --out -") == 0 && sitting.transcript.hasPrefix("{"))
    #expect(sitting.run("access C-1 --out - --force") == 64)
    #expect(sitting.run("access C-1 --requested 2026-13-01") == 64)
    #expect(sitting.run("access C-1 --requested 2999-01-01") == 64)
  }

  // MARK: Backups

  @Test func aBackupIsMadeCheckedAndListed() throws {
    let sitting = try Self.filled()
    let folder = sitting.home.path
    sitting.run("backup --list")
    #expect(sitting.transcript == "No backup was made yet. Make one with: extramile data backup\n")
    #expect(sitting.run("backup copy.sqlite") == 0)
    #expect(sitting.transcript.hasPrefix("Backup: \(folder)/copy.sqlite\n"))
    #expect(sitting.transcript.hasSuffix(" seals, all unbroken; for you alone to read.\n"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: folder + "/copy.sqlite")[.posixPermissions] as? Int == 0o600)
    #expect(sitting.run("backup copy.sqlite") == 2)
    #expect(sitting.transcript.contains("there already, and was left as it is. Choose another name."))
    #expect(sitting.run("backup /nowhere/copy.sqlite") == 2)
    #expect(sitting.transcript.contains("cannot be written: No such file or directory."))
    #expect(sitting.run("backup") == 0)
    let beside = folder + "/.local/share/extramile"
    let names = try FileManager.default.contentsOfDirectory(atPath: beside).filter { $0.contains("-2026-") }
    #expect(names.count == 1 && names[0].hasPrefix("extramile-2026-09-21-"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    try FileManager.default.removeItem(atPath: folder + "/copy.sqlite")
    sitting.run("backup --list")
    let lines = sitting.transcript.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasSuffix(" UTC  not there  \(folder)/copy.sqlite"))
    // A candidate who came later is in none of them.
    sitting.run("erase C-1 --yes")
    #expect(sitting.transcript.contains("Backup of 2026-09-21: \(folder)/copy.sqlite"))
    #expect(sitting.run("list --database \(beside)/\(names.first ?? "")") == 0)
    #expect(sitting.transcript.contains("C-1"))
  }

  @Test func ofABentRecordNoBackupIsMade() throws {
    let sitting = try Self.filled()
    let file = URL(fileURLWithPath: sitting.home.path + "/.local/share/extramile/extramile.sqlite")
    sitting.run("erase --compact")
    var bytes = try Data(contentsOf: file)
    let place = try #require(bytes.firstRange(of: Data("told the lead".utf8)))
    bytes.replaceSubrange(place, with: Data("told the leaf".utf8))
    try bytes.write(to: file)
    #expect(sitting.run("backup copy.sqlite") == 2)
    #expect(sitting.transcript.contains("The copy has 1 error, so it is no backup and was removed: event"))
    #expect(!FileManager.default.fileExists(atPath: sitting.home.path + "/copy.sqlite"))
  }
}
