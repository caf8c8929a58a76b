@testable import QuestionBanks
import Testing

@testable import Interviews

@Suite struct StarterTests {
  @Test(arguments: [
    nil, "Care: and pace", "It's \"ours\" \\o/", "# no comment", "Größe, Maß (2)", "2 of 3", "- list", "yes", "Ärger",
  ])
  func aBankIsSound(_ title: String?) throws {
    let read = BankReader.read(Sample.file(StarterBank.text(id: "night-shift", title: title)))
    #expect(read.diagnostics.isEmpty)
    let bank = try #require(read.bank)
    #expect(bank.id == "night-shift")
    #expect(bank.title == title ?? "Night shift")
    #expect(bank.competencies.count == 1)
    #expect(Set(bank.questions.map(\.kind)) == Set(Question.Kind.allCases))
    #expect(
      bank.questions.allSatisfy { $0.anchors.count == 3 && (2...5).contains($0.probes.count) && $0.overuse != nil })
  }

  /// Of what the checks may warn of, only what two questions cannot have: the length of an interview.
  @Test func aBankHasNoOtherWarningThanItsLength() {
    let result = BankCheck(rules: .none)(Sample.file(StarterBank.text(id: "a")))
    #expect(result.diagnostics.allSatisfy { $0.check == .totalMinutes && $0.severity == .warning })
  }

  /// Every key stands in the starter, used or in a comment, so that an author meets all of the format.
  @Test func aBankShowsEveryKey() {
    let text = StarterBank.text(id: "a")
    for field in [BankFormat.record, BankFormat.competency, BankFormat.question].flatMap(\.fields) {
      #expect(text.contains("\(field.key):"), "\(field.key)")
    }
  }

  @Test func aTeamHasATargetForWhatIsAsked() throws {
    let banks = [
      try #require(BankReader.read(Sample.file(Sample.bank)).bank),
      try #require(BankReader.read(Sample.file(StarterBank.text(id: "other"))).bank),
    ]
    let text = StarterTeam.text(id: "night-shift", title: "Night: the shift", banks: banks)
    let (team, diagnostics) = TeamReader.read(Sample.file(text, name: "t.yaml"), banks: banks)
    #expect(diagnostics.isEmpty)
    // No question asks for patience.
    #expect(try #require(team).targets.map(\.competency) == ["empowerment", "judgment", "keeping-promises"])
    #expect(team?.banks.map(\.wrappedValue) == ["empowerment", "other"])
    #expect(team?.title == "Night: the shift")
    #expect(text.contains("  empowerment:      {level: 3.5, weight: 1}  # Using authority\n"))
    for field in [TeamFormat.record, TeamFormat.panel, TeamFormat.target].flatMap(\.fields) {
      #expect(text.contains("\(field.key):"), "\(field.key)")
    }
  }

  @Test func aTeamOfOneBank() {
    let text = StarterTeam.text(id: "a", banks: Sample.banks)
    #expect(text.contains("\nbank: empowerment\n"))
    #expect(TeamReader.read(Sample.file(text, name: "t.yaml"), banks: Sample.banks).diagnostics.isEmpty)
  }
}
