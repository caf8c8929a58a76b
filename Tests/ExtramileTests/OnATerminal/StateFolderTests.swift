import Foundation
import Testing

@testable import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Either the state folder is private or nothing is written there; links in it are never followed.
@Suite struct StateFolderTests {
  private func type(_ text: String, in office: Office, at prompt: String = "m> ") throws -> PseudoTerminal {
    let terminal = try office.terminal("interview C-0412", columns: 300)
    try terminal.expect(prompt)
    terminal.send(text)
    try terminal.expect(text)
    return terminal
  }

  private func end(_ terminal: PseudoTerminal) {
    terminal.kill(SIGTERM)
    #expect(terminal.waitForExit() == 128 + SIGTERM)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(arguments: ["half-typed", "history", "drafts"]) func noLinkIsFollowed(_ folder: String) throws {
    let office = try Office.withOpening()
    let state = office.home.path + "/state/extramile"
    let elsewhere = office.home.path + "/elsewhere"
    for path in [state, elsewhere] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o775], ofItemAtPath: state)
    try FileManager.default.createSymbolicLink(atPath: "\(state)/\(folder)", withDestinationPath: elsewhere)
    let editor = try office.editor("touch \"$HOME/opened\"")
    let terminal = try office.terminal("", environment: ["EDITOR": editor], columns: 300)
    try terminal.expect("extramile> ")
    terminal.send("interview C-0412\r")
    try terminal.expect("m> ")
    terminal.send("/edit\r")
    try terminal.expect("m> ")
    // A refused line is kept at once.
    for _ in 1...2 {
      terminal.send("\u{15}/goto 99\r")
      try terminal.expect("m> /goto 99")
    }
    end(terminal)
    let sentence = "\(state)/\(folder) is a symbolic link, which is not followed here"
    #expect(terminal.transcript.replacing("\r\n", with: " ").replacing("  ", with: " ").contains("not followed here"))
    #expect(terminal.transcript.contains(String(sentence.prefix(60))))
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere) == [])
    #expect(try mode(state) == 0o700)
  }

  /// Files that other people have put where the program writes its own.
  @Test func noLinkInPlaceOfAFileIsFollowed() throws {
    let office = try Office.withOpening()
    let first = try type("half a line", in: office)
    end(first)
    let folder = office.home.path + "/state/extramile"
    let victim = office.home.path + "/victim"
    try Data("untouched".utf8).write(to: URL(fileURLWithPath: victim))
    let files = office.files(below: "state/extramile").filter { path in
      path.hasPrefix("half-typed/") && path.split(separator: "/").count == 3
    }
    let file = "\(folder)/\(try #require(files.first))"
    try FileManager.default.removeItem(atPath: file)
    for path in [file, file + ".new"] {
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: victim)
    }
    let second = try type("another line", in: office)
    end(second)
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "untouched")
    let third = try office.terminal("interview C-0412")
    try third.expect("m> another line")
  }

  @Test func aFolderThatOthersCanWriteIsMadePrivate() throws {
    let office = try Office.withOpening()
    let state = office.home.path + "/state/extramile"
    try FileManager.default.createDirectory(atPath: state + "/half-typed", withIntermediateDirectories: true)
    for path in [state, state + "/half-typed"] {
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
    }
    end(try type("half a line", in: office))
    for path in [state, state + "/half-typed"] { #expect(try mode(path) == 0o700) }
    let again = try office.terminal("interview C-0412")
    try again.expect("m> half a line")
  }

  /// Only root can give folders away.
  @Test(.enabled(if: geteuid() == 0)) func aFolderOfAnotherAccountIsRefusedAndThatIsSaidOnce() throws {
    let office = try Office.withOpening()
    let state = office.home.path + "/state/extramile"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    #expect(unsafe chown(state, 65534, 65534) == 0)
    let terminal = try office.terminal("interview C-0412", columns: 300)
    try terminal.expect("m> ")
    for _ in 1...3 {
      terminal.send("\u{15}/goto 99\r")
      try terminal.expect("m> /goto 99")
    }
    end(terminal)
    let said = terminal.transcript.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.components(separatedBy: "A line cannot be kept while you type it").count == 2)
    #expect(said.components(separatedBy: "No history is kept").count == 2)
    #expect(said.contains("belongs to another account"))
    #expect(office.files(below: "state/extramile") == [])
  }
}
