import Testing

@testable import Interviews

@Suite struct FrozenFileTodayTests {
  private func today(_ kind: FrozenFile.Kind, _ frozen: String, _ now: String?) -> FrozenFileToday {
    FrozenFileToday(
      FrozenFile(kind: kind, id: "x", source: Sample.file(frozen)), now: now.map { Sample.file($0, name: "elsewhere") })
  }

  @Test func ofABank() {
    let bank = Sample.bank
    #expect(today(.bank, bank, bank) == .same)
    #expect(today(.bank, bank, bank + "# a comment\n") == .sameContent)
    #expect(today(.bank, bank, bank.replacing("minutes: 6", with: "minutes: 7")) == .changed(1))
    #expect(today(.bank, bank, bank.replacing("ask: What", with: "ask: Well, what")) == .changed(2))
    #expect(today(.bank, bank, bank.replacing("title: Patience", with: "title: Calm")) == .changed(0))
    #expect(today(.bank, bank, bank.replacing("minutes: 6", with: "minutes: six")) == .faulty)
    #expect(today(.bank, bank, Sample.team) == .faulty)
    #expect(today(.bank, bank, nil) == .gone)
  }

  @Test func ofATeam() {
    let team = Sample.team
    #expect(today(.team, team, team) == .same)
    #expect(today(.team, team, "# a comment\n" + team) == .sameContent)
    #expect(today(.team, team, team.replacing("weight: 3", with: "weight: 2")) == .changed(1))
    #expect(today(.team, team, team.replacing("  judgment: {level: 4, minimum: 3}\n", with: "")) == .changed(1))
    #expect(today(.team, team, team.replacing("empowerment: 2.5", with: "judgment: 2.5")) == .changed(2))
    #expect(today(.team, team, team.replacing("title: Customer", with: "title: Our")) == .changed(0))
    #expect(today(.team, team, "") == .faulty)
    #expect(today(.team, team, nil) == .gone)
  }
}
