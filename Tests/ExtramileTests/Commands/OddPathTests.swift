import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Paths that lead to something else than a bank: each ends in one sentence, at once, and none keeps the program waiting.
@Suite struct OddPathTests {
  private let notReadable = "this is no file that can be read as a bank or team profile."

  private func check(_ path: String, in office: Office) throws -> Run {
    try Run.program(
      "extramile", ["bank", "check", path], environment: ["EXTRAMILE_BANKS": office.home.path + "/none"],
      home: office.home)
  }

  private func expect(_ path: String, _ reason: String, in office: Office) throws {
    let run = try check(path, in: office)
    #expect(run.errors == "extramile: \(path): \(reason)\n")
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test func aPipeWithoutAWriter() throws {
    let office = try Office()
    let path = office.home.path + "/pipe.yaml"
    #expect(unsafe mkfifo(path, 0o600) == 0)
    try expect(path, notReadable, in: office)
  }

  @Test func devicesAndFolders() throws {
    let office = try Office()
    for path in ["/dev/zero", "/dev/null", "/dev/tty", office.home.path + "/"] {
      let run = try check(path, in: office)
      #expect(run.errors.hasPrefix("extramile: \(path): "))
      #expect(run.status == 2)
    }
    try expect("/dev/zero", notReadable, in: office)
    try expect(office.home.path + "/", notReadable, in: office)
  }

  @Test func aCircleOfLinks() throws {
    let office = try Office()
    let (one, two) = (office.home.path + "/one.yaml", office.home.path + "/two.yaml")
    #expect(unsafe symlink(one, two) == 0 && symlink(two, one) == 0)
    try expect(one, "its symbolic links lead round in a circle.", in: office)
  }

  @Test func aLinkToNothing() throws {
    let office = try Office()
    let path = office.home.path + "/gone.yaml"
    #expect(unsafe symlink(office.home.path + "/nothing", path) == 0)
    try expect(path, "there is no such file.", in: office)
    try expect(office.home.path + "/gone.yaml/below.yaml", "there is no such file.", in: office)
  }

  /// Who runs as root may read everything.
  @Test(.enabled(if: geteuid() != 0)) func aFileThatMayNotBeRead() throws {
    let office = try Office()
    let path = office.home.path + "/closed.yaml"
    try Data("format: 1\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(unsafe chmod(path, 0) == 0)
    try expect(path, "the file cannot be read. Check its permissions.", in: office)
  }

  /// Refused by its size, before it is read: it has 50 MB and no blocks on the disk.
  @Test func aFileOf50MB() throws {
    let office = try Office()
    let path = office.home.path + "/large.yaml"
    #expect(FileManager.default.createFile(atPath: path, contents: Data()))
    #expect(unsafe truncate(path, 50_000_000) == 0)
    try expect(path, "the file has 50 MB; a bank is a few pages of text, and at most 4 MB are read.", in: office)
  }

  @Test func aNameTooLong() throws {
    let office = try Office()
    let path = office.home.path + "/" + String(repeating: "a", count: 300) + ".yaml"
    try expect(path, "no file can have so long a name.", in: office)
  }

  @Test func controlCharactersInAPathAreShown() throws {
    let office = try Office()
    let path = office.home.path + "/a\u{1B}[31m\n.yaml"
    try Data("format: 1\n".utf8).write(to: URL(fileURLWithPath: path))
    for format in ["text", "github"] {
      let run = try Run.program("extramile", ["bank", "check", path, "--format", format], home: office.home)
      #expect(run.output.contains("/a␛[31m␊.yaml"))
      #expect(!run.output.contains("\u{1B}"))
      #expect(run.status == 1)
    }
    let gone = try Run.program("extramile", ["bank", "check", path + "x"], home: office.home)
    #expect(!gone.errors.contains("\u{1B}") && gone.errors.contains("/a␛[31m"))
  }

  /// What cannot be read in a folder does not keep the rest from being checked.
  @Test func oneOddFileInAFolderOfBanks() throws {
    let office = try Office()
    let folder = office.home.path + "/banks"
    try FileManager.default.createDirectory(atPath: folder + "/teams", withIntermediateDirectories: true)
    for (name, text) in [("a.yaml", "format: 1\n"), ("c.yaml", "format: 1\n")] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    #expect(unsafe mkfifo(folder + "/b.yaml", 0o600) == 0)
    let run = try Run.program("extramile", ["bank", "check", "--banks", folder], home: office.home)
    #expect(run.output.contains("a.yaml:1:1: error") && run.output.contains("c.yaml:1:1: error"))
    #expect(run.errors.hasSuffix("b.yaml: \(notReadable)\n"))
    #expect(run.status == 2)
  }
}
