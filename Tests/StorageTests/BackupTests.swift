import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage

/// Copies of the whole file.
@Suite struct BackupTests {
  private func copy(_ store: Store, _ bench: Workbench, at second: Int = 300) throws -> (Examination, String) {
    let path = bench.folder + "/copy.sqlite"
    try Data().write(to: URL(fileURLWithPath: path))
    let draft = BackupRecord.Draft(
      id: identity(UInt64(second)), path: "/elsewhere/copy.sqlite", madeAt: moment(second), madeBy: "hr")
    let examination = try store.copy(to: path, as: draft)
    try store.record(draft)
    return (examination, path)
  }

  @Test func aCopyIsWholeAndKnowsItself() throws {
    let (bench, store, opening) = try ErasureTests.filled()
    let (examination, path) = try copy(store, bench)
    let original = try Examination(of: bench.path)
    #expect(examination.findings.filter { $0.severity == .error }.isEmpty)
    #expect(examination.lastLink == original.lastLink && examination.events == original.events)
    #expect(examination.expectedPosition == original.seals - 1)
    // One file, and its own record in both.
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder).filter { $0.hasPrefix("copy") }
    #expect(names == ["copy.sqlite"])
    #expect(try store.backups().map(\.path) == ["/elsewhere/copy.sqlite"])
    #expect(try store.erasureScope(of: "C-2", for: "hr")?.backups.map(\.seals) == [original.seals - 1])
    let restored = try Store(path: path)
    #expect(try restored.backups() == store.backups())
    #expect(try restored.scorecards(of: opening) == store.scorecards(of: opening))
    // It goes on as any database does.
    try restored.save(sampleOpening("dec"))
    #expect(try Examination(of: path, expecting: original.lastLink).isSound)
  }

  /// A copy from before a candidate was added holds nothing of them.
  @Test func onlyLaterCopiesHoldACandidate() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    _ = try copy(store, bench, at: 0)
    try record(wholeInterview, of: "C-1", by: "noor", for: opening, in: store, number: 1)
    _ = try copy(store, bench)
    #expect(try store.backups().count == 2)
    #expect(try store.erasureScope(of: "C-1", for: "hr")?.backups.map(\.madeAt) == [moment(300)])
  }

  /// A record that was bent is no backup, and says so.
  @Test func aBentRecordShowsInTheCopy() throws {
    let (bench, store, _) = try ErasureTests.filled()
    try bench.sqlite { try $0.execute(sql: "UPDATE opening SET scoring = 'live'") }
    #expect(try !copy(store, bench).0.isSound)
  }
}
