import Testing

/// Commands line by line from a pipe: the prompt's grammar without a prompt.
@Suite struct PipedCommandTests {
  @Test func commandsAndInterviewsShareTheInput() throws {
    let office = try Office()
    let run = try office.run(
      "",
      input: """
        # a morning
        opening new nov --bank empowerment --team support

        interview C-0412 --as noor
        \(wholeInterview)extramile list
        quit
        compare
        """)
    #expect(run.errors.hasPrefix("Note: the team has targets that no question of this kit elicits: "))
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Opened nov: 6 questions, about 36 minutes, team support.\n"))
    #expect(run.output.hasSuffix("  C-0412  noor submitted  missing: 1 more to interview\n"))
  }

  @Test func aFailureDoesNotStopTheRestAndIsToldAtTheEnd() throws {
    let office = try Office.withOpening()
    let run = try office.run("", input: "comapre\nlist\nscorecard C-1\n")
    #expect(run.output == "nov  (open, team support, panel of at least 2)\n  No interview has begun.\n")
    #expect(
      run.errors == """
        extramile: There is no command comapre. Did you mean compare? help lists all commands.
        extramile: There is no candidate C-1. list shows what is there.
        extramile: 2 commands failed, as said above.

        """)
    #expect(run.status == 64)
  }
}
