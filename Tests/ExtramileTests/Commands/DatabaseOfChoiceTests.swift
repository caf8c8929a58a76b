import Foundation
import Testing

@testable import Interviews
@testable import Storage

/// The file that a user passes as the database, through the real program: a copy, something else, or a missing file.
@Suite struct DatabaseOfChoiceTests {
  /// Commands that only read, with the arguments that they need.
  private static let looking = [
    "list", "compare --opening nov", "agreement --opening nov", "opening list", "opening show nov", "hold",
    "purge --dry-run", "doctor",
  ]

  @Test func lookingAtACopyLeavesItAsItIs() throws {
    let office = try Office.withOpening()
    let copy = office.home.path + "/copy.sqlite"
    try #require(try office.run("backup \(copy)").status == 0)
    let before = try (Data(contentsOf: URL(fileURLWithPath: copy)), FileState(copy))
    for line in Self.looking {
      let run = try office.run("\(line) --database \(copy)")
      #expect(run.status == 0, "\(line): \(run.errors)")
    }
    #expect(try (Data(contentsOf: URL(fileURLWithPath: copy)), FileState(copy)) == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: office.home.path)
    #expect(files.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
  }

  @Test(arguments: [
    "doctor --database", "merge", "list --database", "backup --list --database",
    "opening new dec --bank empowerment --team support --database",
  ])
  func aPipeIsRefusedAtOnce(_ line: String) throws {
    let office = try Office.withOpening()
    let pipe = office.home.path + "/pipe"
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero", "/dev/null"] {
      let run = try office.run("\(line) \(path)")
      #expect(run.status == 2, "\(run.status)")
      #expect(run.errors.contains("\(path): the database cannot be opened: it is not a regular file."), "\(run.errors)")
    }
  }

  @Test func anEmptyFileIsNoDatabaseOfSomebodyElse() throws {
    let office = try Office.withOpening()
    let path = office.home.path + "/empty.sqlite"
    try Data().write(to: URL(fileURLWithPath: path))
    for line in ["merge \(path)", "doctor --database \(path)"] {
      let run = try office.run(line)
      #expect(
        run.status == 2 && run.errors.contains("\(path) is empty; it is not an Extramile database."), "\(run.errors)")
    }
    // One's own may be begun with.
    #expect(try office.run("list --database \(path)").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).isEmpty)
    let begun = try office.run("opening new nov --bank empowerment --team support --database \(path)")
    #expect(begun.status == 0, "\(begun.errors)")
  }

  /// Eight programs that start at once while there is no database yet.
  @Test func firstCommandsAtOnceAllSucceed() async throws {
    let office = try Office()
    let failures = try await withThrowingTaskGroup(of: [String].self) { group in
      for number in 0..<8 {
        group.addTask {
          let run = try office.run("opening new nov-\(number) --bank empowerment --team support")
          return run.status == 0 ? [] : [run.errors]
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(failures == [])
    #expect(try Store(reading: office.database).openings().count == 8)
    #expect(try office.run("doctor").status == 0)
  }
}
