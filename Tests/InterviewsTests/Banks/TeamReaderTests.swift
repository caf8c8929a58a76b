@testable import QuestionBanks
import Testing

@testable import Interviews

@Suite struct TeamReaderTests {
  @Test func readsAProfileWithItsPlaces() throws {
    let (read, diagnostics) = TeamReader.read(Sample.file(Sample.team), banks: Sample.banks)
    #expect(diagnostics.isEmpty)
    let team = try #require(read)
    #expect(team.id == "support")
    #expect(team.title == "Customer support, first line")
    #expect(team.banks == [Located("empowerment", at: Position(line: 4, column: 7))])
    #expect(team.panelMinimum == 2)
    #expect(team.targets.map(\.competency) == ["empowerment", "judgment"])
    let authority = try #require(team.target("empowerment"))
    #expect(authority.level == 4)
    #expect(authority.$level == Position(line: 7, column: 24))
    #expect(authority.weight == 3)
    #expect(authority.minimum == nil)
    #expect(team.target("judgment")?.weight == 1)
    #expect(team.target("judgment")?.minimum?.wrappedValue == 3)
    #expect(team.level("empowerment") == 2.5)
    #expect(team.hasGap("empowerment"))
    #expect(!team.hasGap("judgment"))
  }

  @Test func aProfileMayNameSeveralBanks() throws {
    let text = Sample.team.replacing("bank: empowerment", with: "bank:\n- empowerment\n- other")
    let other = Sample.bank.replacing("bank: empowerment", with: "bank: other")
    let banks = Sample.banks + [try #require(BankReader.read(Sample.file(other)).bank)]
    let team = try #require(TeamReader.read(Sample.file(text), banks: banks).team)
    #expect(team.banks.map(\.wrappedValue) == ["empowerment", "other"])
  }

  @Test func panelAndLevelsMayBeLeftOut() throws {
    let text = "format: 1\nteam: t\ntitle: T\nbank: empowerment\ntargets: {judgment: {level: 3.5}}\n"
    let team = try #require(TeamReader.read(Sample.file(text), banks: Sample.banks).team)
    #expect(team.panelMinimum == 1)
    #expect(team.levels.isEmpty)
    #expect(team.targets.first?.level == 3.5)
  }

  @Test func aMissingBankIsSaidOnceAndItsTargetsAreNotBlamed() {
    let shelf = TeamReader.read(Sample.file(Sample.team), banks: [])
    #expect(shelf.team == nil)
    #expect(shelf.diagnostics.map(\.message) == ["no bank 'empowerment' was found"])
    // What an opening froze was held against its banks then.
    #expect(TeamReader.readAlone(Sample.file(Sample.team)).team?.targets.isEmpty == false)
  }

  @Test func aWarningDoesNotKeepAProfileFromBeingRead() {
    let text = Sample.team.replacing("judgment: {level: 4, minimum: 3}", with: "patience: {level: 4}")
    let (team, diagnostics) = TeamReader.read(Sample.file(text), banks: Sample.banks)
    #expect(team != nil)
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: Slips.tables.flatMap(\.slips).filter { $0.kind == .team })
  func says(_ slip: Slip) {
    #expect(slip.said == slip.gives)
  }
}
