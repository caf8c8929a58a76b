@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

@Suite struct MappingReaderTests {
  @Test func readsASectionWithItsPlaces() throws {
    let (read, diagnostics) = MappingReader.read(
      Sample.file(Sample.mapping), for: .greenhouse, to: .importing(Sample.kit))
    #expect(diagnostics.isEmpty)
    let mapping = try #require(read)
    #expect((1...5).map { mapping.rating($0) } == ["definitely_not", "no", "mixed", "yes", "strong_yes"])
    #expect(["no", "strong_yes", "no_decision", "maybe"].map { mapping.score($0) } == [2, 5, nil, nil])
    #expect(mapping.attributes.map { $0.question(in: Sample.kit) } == ["double-billed", "pay-first"])
    #expect(mapping.attributes[0].$target == Position(line: 10, column: 22))
    #expect(mapping.candidate("12345") == "C-0412" && mapping.id(ofCandidate: "c-0412") == "12345")
    #expect(mapping.decisions == ["hire": "yes", "hold": "no_decision"] && mapping.joined == [])
  }

  /// A mapping names the decisions that a debrief can end with.
  @Test func everyDecisionCanBeMapped() {
    #expect(HiringSystem.decisions == Decision.Choice.allCases.map(\.rawValue))
  }

  @Test func scoresThatAreOneThereMayGoOut() throws {
    let (lever, diagnostics) = MappingReader.read(Sample.file(Sample.mapping), for: .lever, to: .export(Sample.kit))
    #expect(diagnostics.isEmpty)
    #expect(try #require(lever).joined == [.init(scores: [3, 4], there: "3")])
    let file = Sample.file(Sample.mapping, name: "m.yaml")
    #expect(
      DiagnosticText([file]).text(MappingReader.check(file).diagnostics) == """
        m.yaml:18:33: notice: 3 and 4 both become 3: the difference is lost there. [types]
           18 |   scores: {1: 1, 2: 2, 3: 3, 4: 3, 5: 4}
              |                                 ^
          help: keep it for exporting; with it, nothing can be imported

        """)
    #expect(MappingReader.check(file).mappings.map(\.system) == [.greenhouse, .lever])
  }

  /// Care is asked for by two questions, so that its name says too little.
  @Test func aCompetencyOfSeveralQuestionsIsNoQuestion() throws {
    let text = Sample.mapping.replacing("double-billed", with: "care").replacing(
      "Judgment: judgment", with: "Ease: ease")
    let file = Sample.file(text, name: "m.yaml")
    let read = MappingReader.read(file, for: .greenhouse, to: .export(sampleKit()))
    #expect(
      DiagnosticText([file]).text(read.diagnostics) == """
        m.yaml:10:22: error: the opening has 2 questions for 'care' [question-exists]
           10 |     Using authority: care
              |                      ^
          note: one rating is never spread over several questions
          help: name one of them: 'q1', 'q3'

        """)
  }

  @Test(arguments: Slips.tables.flatMap(\.slips).filter { $0.kind == .mapping })
  func saysWhatIsWrong(_ slip: Slip) { #expect(slip.said == slip.gives) }

  @Test(arguments: HiringSystem.allCases) func aStarterIsToBeLookedAt(_ system: HiringSystem) throws {
    let text = StarterMapping.text(system, for: try sampleOpening().kit)
    let file = Sample.file(text, name: "m.yaml")
    let read = MappingReader.read(file, for: system, to: .export(Sample.kit))
    // Which of five scores become one of four is for nobody else to decide.
    #expect(
      read.diagnostics.map(\.message)
        == (system == .greenhouse ? [] : ["'2' is empty", "'3' is empty", "'4' is empty"]))
    for field in MappingFormat.section(of: system).fields { #expect(text.contains("\(field.key):"), "\(field.key)") }
    let bare = StarterMapping.text(system)
    #expect(bare.contains("  # attributes:\n"))
    #expect(bare.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  private func sampleOpening() throws -> Opening {
    let team = try #require(TeamReader.readAlone(Sample.file(Sample.team)).team)
    return Opening(
      id: Identity(at: Moment(milliseconds: 0), random: (1, 1)), name: "nov", openedAt: Moment(milliseconds: 0),
      kit: Sample.kit, team: team,
      frozen: [])
  }
}
