import Foundation
import GRDB
import Testing

@testable import Interviews
@testable import Storage

/// The chain of seals: set with every save, in a form that anybody can compute.
@Suite struct SealTests {
  @Test func everyOpeningAndEventIsSealedInTheOrderOfSaving() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    let one = try record([.noted("first", .plain, "Grüße")], of: "C-1", by: "noor", for: opening, in: store, number: 1)
    let other = try record([.noted("first", .bookmark, "")], of: "C-2", by: "felix", for: opening, in: store, number: 2)
    try store.save(sampleOpening("dec"))
    #expect(
      try bench.rows("SELECT position, kind, subject, sequence FROM seal") == [
        "1|opening|\(opening.id)|0", "2|event|\(one)|1", "3|event|\(one)|2", "4|event|\(other)|1", "5|event|\(other)|2",
        "6|opening|\(try sampleOpening("dec").id)|0",
      ])
  }

  /// The last link as a Python script computed it that knows nothing but what Database.md says of the form.
  @Test func theLinkIsWhatOthersCompute() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try Salt.$source.withValue({ Data(0..<16) }) {
      try store.save(opening)
      try record(wholeInterview, of: "Zoë", by: "noor", for: opening, in: store, number: 1)
      try store.hold("zoë", because: "Grüße", as: identity(6000), at: moment(95), by: "noor")
      try store.record(.init(id: identity(6001), path: "/elsewhere", madeAt: moment(96), madeBy: "noor"))
    }
    #expect(
      try bench.rows("SELECT position, link FROM seal ORDER BY position DESC LIMIT 1") == [
        "26|8ea21d09564986bcc2d6efff3b07afc41f3ce60e414c75a0d1b03956a86b72fb"
      ])
  }

  /// What stands where something was sealed before is not what was there.
  @Test func nothingIsAddedWhereSomethingWasTakenOut() throws {
    let bench = try Workbench()
    let store = try Store(path: bench.path)
    let opening = try sampleOpening()
    try store.save(opening)
    let id = try record([.noted("first", .plain, "gone")], of: "C-1", by: "noor", for: opening, in: store, number: 1)
    try bench.sqlite {
      try $0.execute(sql: "DROP TRIGGER event_is_never_deleted; DELETE FROM event WHERE sequence = 2")
    }
    let next = Event(id: identity(77), at: moment(9), action: .noted("first", .plain, "in its place"))
    #expect(throws: StoreFailure.sealedBefore) { try store.append(next, as: 2, of: id) }
    #expect(try bench.rows("SELECT count(*) FROM event") == ["1"])
  }
}
