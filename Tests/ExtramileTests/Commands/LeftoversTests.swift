import Foundation
import Testing

@testable import Terminal
@testable import extramile

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files that a killed command left are found, listed and removed; files that a running command is writing stay untouched.
@MainActor
@Suite struct LeftoversTests {
  private static func filled() throws -> Sitting {
    let sitting = try Sitting()
    let lines = "+ named the limit\n/end\ny\n4\ntold the lead\ncalm\ny".split(separator: "\n")
    try #require(sitting.run("interview C-1", lines.map { (60, String($0)) }) == 0, "\(sitting.transcript)")
    return sitting
  }

  /// A file as a killed command leaves it, and the record that leads to it.
  private func leave(_ path: String, in sitting: Sitting, isRecorded: Bool = true) throws {
    try Data("evidence".utf8).write(to: URL(fileURLWithPath: path))
    guard isRecorded else { return }
    let folder = sitting.home.path + "/.local/state/extramile/unfinished"
    try DiskFile.makePrivateFolder(folder, below: sitting.home.path + "/.local/state/extramile")
    let record = try JSONEncoder().encode(path) + Data("\n".utf8)
    try record.write(to: URL(fileURLWithPath: "\(folder)/.output.4711-\(UUID().uuidString.prefix(8).lowercased()).new"))
  }

  private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private func records(in sitting: Sitting) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: sitting.home.path + "/.local/state/extramile/unfinished"))
      ?? []
  }

  /// A real program, killed at an arbitrary point.
  @Test func aKilledBackupIsFound() throws {
    let office = try Office.withOpening()
    let notes = (1...3000).map { "+ \($0) \(String(repeating: "long ", count: 30))" }.joined(separator: "\n")
    try #require(try office.run("interview C-0412", input: notes + "\n").status == 0)
    let target = office.home.path + "/copies"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
    func left() -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: target)) ?? []).filter { $0.contains(".new") }
    }
    let terminal = try office.terminal("backup \(target)/copy.sqlite")
    try terminal.wait(for: "the copy") { !left().isEmpty }
    terminal.kill(SIGKILL)
    #expect(terminal.waitForExit() == 128 + SIGKILL)
    let name = try #require(left().first { $0.hasSuffix(".new") })
    let doctor = try office.run("doctor", environment: ["COLUMNS": "300"])
    #expect(doctor.status == 0)
    #expect(doctor.output.contains("leftovers   "))
    #expect(doctor.output.filter { !$0.isWhitespace }.contains("leftover:\(target)/\(name)help:"))
    let again = try office.run("backup \(target)/copy.sqlite")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.errors.contains("Removed what a killed command had left: \(target)/\(name)"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == ["copy.sqlite"])
    #expect(try office.run("doctor").output.contains("leftovers   none"))
    #expect(office.files(below: "state/extramile/unfinished") == [])
  }

  /// A command that ends by a signal that it can handle leaves nothing behind.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func anInterruptedBackupLeavesNothing(_ signal: Int32) throws {
    let office = try Office.withOpening()
    let notes = (1...3000).map { "+ \($0) \(String(repeating: "long ", count: 30))" }.joined(separator: "\n")
    try #require(try office.run("interview C-0412", input: notes + "\n").status == 0)
    let target = office.home.path + "/copies"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
    let terminal = try office.terminal("backup \(target)/copy.sqlite")
    try terminal.wait(for: "the copy") {
      (try? FileManager.default.contentsOfDirectory(atPath: target).isEmpty) == false
    }
    terminal.kill(signal)
    let status = terminal.waitForExit()
    #expect(status == 128 + signal || status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: target)
    #expect(left.allSatisfy { $0 == "copy.sqlite" }, "\(left)")
    #expect(office.files(below: "state/extramile/unfinished") == [])
  }

  @Test func theNextRunForTheSameFileRemovesThem() throws {
    let sitting = try Self.filled()
    let home = sitting.home.path
    for (name, line) in [
      ("out.csv", "export --format csv --out out.csv"), ("page.html", "report compare --out page.html"),
      ("C-1.txt", "access C-1 --out C-1.txt"), ("copy.sqlite", "backup copy.sqlite"),
      ("lever.yaml", "mapping new lever --out lever.yaml"),
    ] {
      let mine = "\(home)/.\(name).4711-0a1b2c3d.new"
      let ended = try #require(try Run.endedProcess())
      // Of an earlier version, of another target, and a name that only looks like one.
      let older = "\(home)/.\(name).\(ended).new"
      let others = ["\(home)/.other.4711-0a1b2c3d.new", "\(home)/.\(name).new", "\(home)/\(name).4711-0a1b2c3d.new"]
      for path in [mine, older] { try leave(path, in: sitting) }
      for path in others { try leave(path, in: sitting, isRecorded: false) }
      #expect(sitting.run(line) == 0, "\(sitting.transcript)")
      #expect(sitting.transcript.contains("Removed what a killed command had left:"), "\(sitting.transcript)")
      #expect(!isThere(mine) && !isThere(older) && isThere("\(home)/\(name)"), "\(line)")
      for path in others { #expect(isThere(path), "\(path)") }
      #expect(records(in: sitting) == [])
    }
  }

  @Test func doctorClearsRecordsThatLeadNowhere() throws {
    let sitting = try Self.filled()
    let file = sitting.home.path + "/.all.json.4711-0a1b2c3d.new"
    try leave(file, in: sitting)
    #expect(sitting.run("doctor") == 0)
    #expect(records(in: sitting).count == 1)
    try FileManager.default.removeItem(atPath: file)
    #expect(sitting.run("doctor") == 0)
    #expect(records(in: sitting).isEmpty)
  }

  @Test func whatIsBeingWrittenStays() throws {
    let sitting = try Self.filled()
    let target = sitting.home.path + "/copy.sqlite"
    let running = try UnfinishedFile(for: target)
    defer { running.discard() }
    try running.write(Array("half".utf8))
    #expect(sitting.run("backup copy.sqlite") == 0)
    sitting.run("doctor")
    #expect(sitting.transcript.contains("leftovers   none"), "\(sitting.transcript)")
    #expect(sitting.run("erase C-1 --yes") == 0)
    #expect(isThere(running.path))
  }

  /// A link with such a name is not a leftover, and its target stays.
  @Test func aLinkIsNotFollowed() throws {
    let sitting = try Self.filled()
    let (other, link) = (sitting.home.path + "/thesis.txt", sitting.home.path + "/.out.json.4711-0a1b2c3d.new")
    try Data("years".utf8).write(to: URL(fileURLWithPath: other))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other)
    #expect(sitting.run("export --out out.json") == 0)
    #expect(isThere(other))
  }

  @Test func anErasureTakesThemAlong() throws {
    let sitting = try Self.filled()
    let home = sitting.home.path
    let recorded = "\(home)/.C-1.txt.4711-0a1b2c3d.new"
    let database = home + "/.local/share/extramile"
    // Of another account, or of a version that made no record.
    let found = "\(database)/.extramile-2026-09-21.sqlite.4711-0a1b2c3d.new"
    let elsewhere = "\(home)/gone/.x.html.4711-0a1b2c3d.new"
    try FileManager.default.createDirectory(atPath: home + "/gone", withIntermediateDirectories: false)
    try leave(recorded, in: sitting)
    try leave(found, in: sitting, isRecorded: false)
    try leave(elsewhere, in: sitting)
    try FileManager.default.moveItem(atPath: home + "/gone", toPath: home + "/unplugged")
    sitting.run("doctor --json")
    let doctor = try #require(
      try JSONSerialization.jsonObject(with: Data(sitting.transcript.utf8)) as? [String: Any])
    #expect(doctor["leftovers"] as? [String] == [recorded, found, elsewhere].sorted())
    #expect(sitting.run("erase C-1 --yes --plain") == 0)
    #expect(sitting.transcript.contains("Unfinished files\n"))
    for path in [recorded, elsewhere] { #expect(sitting.transcript.contains("Goes with it: \(path)\n")) }
    #expect(sitting.transcript.contains("Delete yourself: \(found)\n"))
    #expect(sitting.transcript.contains("Removed what a killed command had left: \(recorded)\n"))
    #expect(!isThere(recorded) && isThere(found))
    // A disk that was not there is not forgotten.
    try FileManager.default.moveItem(atPath: home + "/unplugged", toPath: home + "/gone")
    #expect(sitting.run("erase --compact") == 0)
    #expect(!isThere(elsewhere) && records(in: sitting) == [])
  }

  /// A record only counts if it names an unfinished file.
  @Test func aRecordOfAnotherFileTakesNothing() throws {
    let sitting = try Self.filled()
    let other = sitting.home.path + "/thesis.txt"
    try leave(other, in: sitting)
    #expect(sitting.run("erase C-1 --yes") == 0)
    #expect(isThere(other) && records(in: sitting) == [])
  }

  /// A file that appears while another is being written is not replaced, and nothing of the other is left behind.
  @Test func whatAppearsMeanwhileStays() throws {
    let home = try TemporaryFolder()
    let target = home.path + "/ratings.csv"
    let file = try UnfinishedFile(for: target)
    try file.write(Array("mine".utf8))
    try Data("theirs".utf8).write(to: URL(fileURLWithPath: target))
    #expect(throws: DiskFile.Refusal(code: EEXIST)) { try file.finish(replacing: false) }
    file.discard()
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "theirs")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["ratings.csv"])
  }
}

extension Run {
  /// The number of a process that has ended.
  fileprivate static func endedProcess() throws -> pid_t? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exit 0"]
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }
}
