import Foundation
import Testing

@testable import Interviews
@testable import Storage

/// Erasing somebody whose name is also a word, step by step at a terminal.
@Suite struct AmbiguousNamesOnATerminalTests {
  /// A card on Will, and one on C-2 that names him three times, and says once what somebody will do.
  private func filled() throws -> Office {
    let office = try Office.withOpening()
    try #require(
      try office.run("interview Will", input: "+ named the limit\n/end\ny\n4\ntold the lead\ncalm\ny\n").status == 0)
    let other = "said she will refund\nWill said so\nthen asked Will twice, and he left\n/end\ny\n3\nas Will did\n\ny\n"
    try #require(try office.run("interview C-2", input: other).status == 0)
    return office
  }

  private func texts(_ office: Office) throws -> [String] {
    try office.record("C-2").events.compactMap { event in
      switch event.action {
      case .noted(_, _, let text), .rated(_, _, let text): text
      default: nil
      }
    }
  }

  private static let untouched = [
    "said she will refund", "Will said so", "then asked Will twice, and he left", "as Will did",
  ]

  @Test func eachPlaceIsShownAndConfirmed() throws {
    let office = try filled()
    let terminal = try office.terminal("erase Will")
    for answer in ["y", "maybe", "n", "y"] {
      try terminal.expect("Erase the name here [y,n,all,none]? ")
      terminal.send("\(answer)\r")
    }
    try terminal.expect("Type Will to erase, anything else to leave it: ")
    terminal.send("will\r")
    #expect(terminal.waitForExit() == 0)
    #expect(
      terminal.transcript.replacing("\r\n", with: "\n").replacing(#/\e\[\?2004[hl]\r?/#, with: "") == """
        Erase Will
          Opening  Interviews  Drafts  Notes  Ratings  Debriefs
          nov               1       0      1        1         0

        With it go the lines of your history that name them, half-typed lines, and
        drafts of notes. This cannot be taken back.
        Will is also a word, so it could be something else. Only this exact case counts,
        and nothing is replaced unless you confirm the place.
        1 text about other candidates has it in another case and stays unchanged. To be
        asked about these as well, add that spelling with --also.
        Texts that are hidden from you aren't listed or counted. Unambiguous names are
        replaced in them, and ambiguous ones stay. Nicknames and other spellings stay
        unless you add them with --also.

        Out of reach
          Not known here: files that people saved, printed or sent; the history of your
          shell; what lies half-typed in other accounts.

        Place 1 of 3
          nov, C-2 by noor, Q1, note: >Will< said so
        Erase the name here [y,n,all,none]? y

        Place 2 of 3
          nov, C-2 by noor, Q1, note: then asked >Will< twice, and he left
        Erase the name here [y,n,all,none]? maybe
          Type y, n, all or none; C-c leaves without erasing anything.
        Erase the name here [y,n,all,none]? n

        Place 3 of 3
          nov, C-2 by noor, Q1, rating: as >Will< did
        Erase the name here [y,n,all,none]? y

        Type Will to erase, anything else to leave it: will
        Erased Will. The name was taken out of 2 texts about others.
        1 place that could be something else stayed unchanged:
          nov, C-2 by noor, Q1, note: then asked >Will< twice, and he left
        Texts that are hidden from you, and half-typed lines and drafts of notes about
        others, may still contain Will.
        The file was rewritten: \(office.database)

        """)
    #expect(
      try texts(office) == [
        "said she will refund", "[erased] said so", "then asked Will twice, and he left", "as [erased] did",
      ])
    #expect(try office.run("doctor").status == 0)
  }

  @Test func allTakesTheRestAndNoneLeavesIt() throws {
    for (answers, left) in [
      (
        ["all"],
        ["said she will refund", "[erased] said so", "then asked [erased] twice, and he left", "as [erased] did"]
      ),
      (
        ["y", "none"],
        ["said she will refund", "[erased] said so", "then asked Will twice, and he left", "as Will did"]
      ),
    ] {
      let office = try filled()
      let terminal = try office.terminal("erase Will")
      for answer in answers {
        try terminal.expect("Erase the name here [y,n,all,none]? ")
        terminal.send("\(answer)\r")
      }
      try terminal.expect("Type Will to erase, anything else to leave it: ")
      terminal.send("Will\r")
      #expect(terminal.waitForExit() == 0)
      #expect(try texts(office) == left)
    }
  }

  @Test(arguments: ["c", "d"] as [Character]) func leavingErasesNothing(_ key: Character) throws {
    let office = try filled()
    let terminal = try office.terminal("erase Will")
    try terminal.expect("Erase the name here [y,n,all,none]? ")
    terminal.send("y\r")
    try terminal.expect("Place 2 of 3")
    try terminal.expect("Erase the name here [y,n,all,none]? ")
    terminal.send(control: key)
    try terminal.expect("Nothing was erased.")
    #expect(terminal.waitForExit() == 2)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(try texts(office) == Self.untouched)
    #expect(try office.run("scorecard Will").status == 0)
  }

  @Test func withYesTheyStayAndAreListed() throws {
    let office = try filled()
    let run = try office.run("erase Will --yes")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output.contains(
        """
        Erased Will.
        3 places that could be something else stayed unchanged:
          nov, C-2 by noor, Q1, note: >Will< said so
          nov, C-2 by noor, Q1, note: then asked >Will< twice, and he left
          nov, C-2 by noor, Q1, rating: as >Will< did

        """))
    #expect(try texts(office) == Self.untouched)
  }

  @Test func accessTakesAWordOutInItsCaseOnly() throws {
    let office = try filled()
    let run = try office.run("access C-2")
    #expect(run.status == 0)
    #expect(run.output.contains("said she will refund") && run.output.contains("[another candidate] said so"))
    #expect(!run.output.contains("Will"))
    #expect(
      run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "Some names of other people are also words, or very short. They are removed only where they are written exactly like the name."
      ))
    #expect(
      run.errors
        == "Note: These names are also words, or very short, so only this exact spelling was removed: Will. Check for other spellings before you hand out the text.\n"
    )
    #expect(try office.run("access C-2 --json").output.contains("\"ambiguousNames\" : 1"))
    // Whose own name is a word keeps it.
    #expect(try office.run("access Will").output.hasPrefix("What is stored of Will\n"))
  }
}
