import Foundation
import Testing

@testable import Interviews
@testable import Storage

/// Room that is made in the write-ahead log ahead of time: it holds nothing, and nothing is lost by it.
@Suite struct LogRoomTests {
  /// Before anything is saved, behind what is saved already, and a second time.
  @Test(arguments: [0, 1, 5]) func whatIsSavedBeforeAndBehindIsThereAfterAKill(before: Int) throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    if before == 0 { store.makeRoomInLog() }
    try store.save(opening)
    let note = Event.Action.noted("first", .plain, "refund first")
    let id = try record(
      Array(repeating: note, count: before), of: "C-1", by: "noor", for: opening, in: store, number: 1)
    store.makeRoomInLog()
    store.makeRoomInLog()
    #expect(try bench.logLength() == Store.logRoom)
    try store.append(Event(id: identity(7), at: moment(99), action: note), as: before + 2, of: id)
    #expect(try bench.logLength() == Store.logRoom)

    // The two files as a kill at this moment would leave them.
    let left = try Workbench()
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: bench.path + ending, toPath: left.path + ending)
    }
    let events = try #require(try Store(path: left.path).interview(of: "C-1", by: "noor", for: opening)).events
    #expect(events.map(\.action) == [.began] + Array(repeating: note, count: before + 1))
    #expect(try Examination(of: left.path).findings.filter { $0.severity == .error }.isEmpty)
  }

  @Test func anotherProgramSavesMeanwhile() throws {
    let bench = try Workbench()
    let (one, other) = (try Store(path: bench.path), try Store(path: bench.path))
    let opening = try sampleOpening()
    try one.save(opening)
    for number in 1...20 as ClosedRange<UInt64> {
      try record(
        [.noted("first", .plain, "a")], of: "C-\(number)", by: "noor", for: opening, in: number % 2 == 0 ? one : other,
        number: number)
      if number == 7 { one.makeRoomInLog() }
    }
    #expect(try one.candidates().count == 20)
    #expect(try other.candidates().count == 20)
    #expect(try Examination(of: bench.path).isSound)
  }
}

extension Workbench {
  fileprivate func logLength() throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
  }
}
