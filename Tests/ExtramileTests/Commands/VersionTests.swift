import Testing

@Suite struct VersionTests {
  /// In a development build; a packaged one names its commit and the Swift packages in it, too.
  @Test func theVersionAndTheLibraries() throws {
    let run = try Office().run("--version")
    #expect(run.status == 0)
    #expect(
      run.output.wholeMatch(
        of: /extramile \d+\.\d+\.\d+ \([^)]+\)\nSQLite \d+\.\d+\.\d+, readline \d+\.\d+.*\n/) != nil,
      "\(run.output)")
  }
}
