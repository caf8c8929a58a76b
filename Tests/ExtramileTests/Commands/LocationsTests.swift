import Testing

@testable import extramile

@Suite struct LocationsTests {
  private func locations(
    database: String? = nil, banks: String? = nil, _ environment: [String: String] = [:],
    program: String = "/usr/local/bin/extramile"
  ) -> Locations {
    Locations(
      database: database, banks: banks, environment: ["HOME": "/home/noor"].merging(environment) { $1 },
      workingFolder: "/desk",
      program: program)
  }

  @Test func optionsWinOverTheEnvironmentAndThatOverCustom() {
    #expect(locations().database == "/home/noor/.local/share/extramile/extramile.sqlite")
    #expect(locations(["XDG_DATA_HOME": "/data"]).database == "/data/extramile/extramile.sqlite")
    #expect(locations(["XDG_DATA_HOME": "relative"]).database == "/home/noor/.local/share/extramile/extramile.sqlite")
    #expect(locations(["EXTRAMILE_DATABASE": "/e.sqlite", "XDG_DATA_HOME": "/data"]).database == "/e.sqlite")
    #expect(locations(database: "o.sqlite", ["EXTRAMILE_DATABASE": "/e.sqlite"]).database == "o.sqlite")
    #expect(locations(["EXTRAMILE_DATABASE": ""]).database == "/home/noor/.local/share/extramile/extramile.sqlite")
  }

  @Test func banksAreSearchedFromNearToFar() {
    #expect(
      locations().banks == [
        "/desk/QuestionBanks", "/home/noor/.local/share/extramile/QuestionBanks",
        "/usr/local/share/extramile/QuestionBanks",
      ])
    #expect(
      locations(program: "/src/extramile/.build/x86_64/release/extramile").banks.last == "/src/extramile/QuestionBanks")
    #expect(locations(["EXTRAMILE_BANKS": "/b"]).banks == ["/b"])
    #expect(locations(banks: "c", ["EXTRAMILE_BANKS": "/b"]).banks == ["c"])
  }

  /// A folder of one's own needs no rules of its own.
  @Test func rulesAreSearchedBeyondTheChosenFolder() {
    #expect(
      locations(banks: "/mine").rules == [
        "/mine/lawful", "/desk/QuestionBanks/lawful", "/home/noor/.local/share/extramile/QuestionBanks/lawful",
        "/usr/local/share/extramile/QuestionBanks/lawful",
      ])
    #expect(locations().rules == locations().banks.map { $0 + "/lawful" })
  }

  @Test func everyDatabaseHasAHistoryOfItsOwn() {
    let one = locations(database: "/one.sqlite").history(of: "commands")
    let two = locations(database: "/two.sqlite").history(of: "commands")
    #expect(one != two)
    #expect(one.hasPrefix("/home/noor/.local/state/extramile/history/"))
    #expect(one.hasSuffix(".commands"))
  }
}
