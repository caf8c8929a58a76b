@testable import Exchange
import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Storage
@testable import Text

/// An exported opening, imported into an empty database, says the same.
@Suite struct RoundTripTests {
  /// Of 1,000 openings made by chance, `compare --json` is the same to the byte, and the archive the same.
  @Test(arguments: 0..<20) func aThousandOpenings(_ part: UInt64) throws {
    let (there, here) = (try Store.empty(), try Store.empty())
    for number in (part * 50)..<(part * 50 + 50) {
      let name = "nov-\(number)"
      var random = RandomOpening(seed: number)
      let opening = try random.opening(name)
      try there.save(opening)
      try random.fill(there, with: opening, density: 12, by: ["noor", "felix", "amara"])
      let export = try there.export(opening)
      let archive = try read(ExportFormat.json.text(export))
      #expect(archive == export.archive)
      let intake = try here.takeIn([IncomingArchive(archive, from: "nov.json")], at: moment(900), by: "hr")
      #expect(intake.conflicts.isEmpty && intake.isSaved)
      let imported = try #require(try here.opening(named: name))
      #expect(try comparisonJSON(of: imported, in: here) == comparisonJSON(of: opening, in: there))
    }
    #expect(try rows(here) == [])
  }

  /// What a draft or a hidden candidate leaves: the sentence that says so, and nothing else.
  @Test(arguments: 0..<20) func draftsAndHiddenCandidatesLeaveTheirWarningsAlone(_ seed: UInt64) throws {
    let (there, here) = (try Store.empty(), try Store.empty())
    var random = RandomOpening(seed: 5000 + seed)
    let opening = try random.opening("nov")
    try there.save(opening)
    try random.fill(there, with: opening, drafts: true, density: 4, by: ["noor", "felix", "amara"])
    let export = try there.export(opening, for: "noor")
    _ = try here.takeIn(
      [IncomingArchive(try read(ExportFormat.json.text(export)), from: "nov.json")], at: moment(900), by: "hr")
    let isOfDrafts: (String) -> Bool = { line in
      line.contains("your own card is not submitted") || line.contains("a card is still a draft and does not count")
        || line.contains("no submitted card yet") || line.contains("fewer cards are in than the panel needs")
    }
    func lines(_ store: Store) throws -> [String] {
      // Without the comma that only a last line lacks.
      try comparisonJSON(of: opening, in: store, for: "noor").split(separator: "\n").map(String.init)
        .filter { !isOfDrafts($0) }.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    }
    let drafts = try there.statuses().filter { $0.submittedAt == nil }
    #expect(try here.statuses().allSatisfy { $0.submittedAt != nil })
    #expect(
      Set(export.leftOut.filter { $0.reason == .ownCardOwed }.map(\.candidate))
        == Set(drafts.filter { $0.interviewer == "noor" }.map(\.candidate)))
    func warned(_ lines: [String]) -> [String] { lines.filter { $0 != "  \"warnings\" : [" && $0 != "  ]" } }
    #expect(warned(try lines(here)).joined(separator: "\n") == warned(try lines(there)).joined(separator: "\n"))
  }

  /// A byte-order mark and line ends of another system are part of what was frozen.
  @Test func theBytesOfAFrozenFileStayAsTheyWere() throws {
    let text = "\u{FEFF}" + bankText.replacing("\n", with: "\r\n") + "# \t\u{200F}\r"
    let source = SourceFile(name: "an \"odd\" path/ü.yaml", bytes: Array(text.utf8))
    let sample = try sampleOpening()
    let opening = Opening(
      id: sample.id, name: "nov", openedAt: sample.openedAt, kit: sample.kit, team: sample.team,
      frozen: [FrozenFile(kind: .bank, id: "sample", source: source)] + sample.frozen.filter { $0.kind == .team })
    let export = OpeningExport(
      OpeningArchive(opening: opening, candidates: [], interviews: [], debriefs: []), of: [],
      for: Blinding(viewer: "noor", owed: []))
    let json = ExportFormat.json.text(export)
    // Nothing in it drives a terminal, or turns what is read on one.
    #expect(json.unicodeScalars.allSatisfy { $0 == "\n" || $0.isPrintable && $0 != "\r" && $0 != "\t" })
    #expect(try read(json).opening.frozen == opening.frozen)
  }

  private func read(_ text: String) throws -> OpeningArchive {
    let reading = ArchiveReader.read(Array(text.utf8))
    #expect(reading.problems == [])
    return try #require(reading.archive)
  }

  /// What an examination has against the rows and seals of a database in memory.
  private func rows(_ store: Store) throws -> [ExaminationFinding] {
    try store.read { db in
      try Examination.rows(db) + SealChain(db, expecting: nil).findings
    }
  }
}
