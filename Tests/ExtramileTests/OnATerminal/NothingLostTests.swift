import Foundation
import Testing

@testable import Interviews
@testable import Storage
@testable import extramile

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whatever ends the program, the line that was being typed comes back.
@Suite struct HalfTypedTests {
  private enum Ending: CaseIterable, CustomTestStringConvertible {
    case killed, hungUp, terminated, quit, windowClosed

    var testDescription: String { "\(self)" }
  }

  @Test(arguments: Ending.allCases) private func itStandsAtThePromptAgain(_ ending: Ending) throws {
    let office = try Office.withOpening()
    let terminal = try office.interview(after: ["a note"])
    terminal.send("+ named the lim")
    try terminal.expect("lim")
    switch ending {
    case .killed:
      // Nobody tells it, so it must have been kept before.
      try terminal.wait(for: "the kept line") { office.halfTyped.first?.contains("named the lim") == true }
      terminal.kill(SIGKILL)
      #expect(terminal.waitForExit() == 128 + SIGKILL)
    case .windowClosed:
      terminal.hangUp()
      #expect(terminal.waitForExit() == 128 + SIGHUP)
    case .hungUp, .terminated, .quit:
      let signal = ending == .hungUp ? SIGHUP : ending == .quit ? SIGQUIT : SIGTERM
      terminal.kill(signal)
      #expect(terminal.waitForExit() == 128 + signal)
      #expect(terminal.echoes && terminal.collectsLines)
    }
    #expect(office.halfTyped.count == 1)
    let folder = office.halfTypedFolder
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) + ["."] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
      #expect(
        attributes[.posixPermissions] as? Int
          == (attributes[.type] as? FileAttributeType == .typeRegular ? 0o600 : 0o700))
    }

    let again = try office.terminal("interview C-0412")
    try again.expect("What you were typing stands at the prompt again.")
    try again.expect("m> + named the lim")
    again.send("it\r")
    try again.expect("m> ")
    #expect(office.halfTyped.isEmpty)
    again.send(control: "d")
    #expect(again.waitForExit() == 0)
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["a note", "named the limit"])
  }

  /// Every prompt of the walk that takes text, with the lines that lead to it.
  @Test(
    arguments: [
      [("4", "Evidence for 4, one line: ")], [("x", "Not assessed, because: ")],
      [("4", "Evidence for 4, one line: "), ("told the lead", "Overall impression, one line, may be empty: ")],
    ] as [[(String, String)]])
  func alsoInTheWalk(_ steps: [(String, String)]) throws {
    let office = try Office.withOpening()
    let terminal = try office.interview(after: ["a note"])
    for (line, prompt) in [("/end", "Candidate gone? [y,n]? "), ("y", "]? ")] + steps {
      terminal.send(line + "\r")
      try terminal.expect(prompt)
    }
    let prompt = steps.last?.1 ?? ""
    terminal.send("half of a sen")
    try terminal.expect("sen")
    terminal.kill(SIGTERM)
    #expect(terminal.waitForExit() == 128 + SIGTERM)
    let again = try office.terminal("interview C-0412")
    try again.expect("\(prompt)half of a sen")
  }

  /// What was entered, cleared or given up does not come back, and nothing of it lies about.
  @Test(arguments: ["\r", "\u{03}", "\u{15}/pause\r"]) func whatIsSettledDoesNotComeBack(_ keys: String) throws {
    let office = try Office.withOpening()
    let terminal = try office.interview(after: [])
    terminal.send("a private thought")
    try terminal.wait(for: "the kept line") { office.halfTyped.first?.contains("a private thought") == true }
    terminal.send(keys)
    try terminal.wait(for: "no kept line") { office.halfTyped.isEmpty }
    terminal.kill(SIGKILL)
    #expect(terminal.waitForExit() != nil)
    let again = try office.terminal("interview C-0412")
    try again.expect("m> ")
    again.send(control: "d")
    #expect(again.waitForExit() == 0)
    #expect(!again.transcript.contains("stands at the prompt") && !again.transcript.contains("m> a private"))
    #expect(try office.stateText.contains("private") == false)
  }

  /// A file that the end of the program left behind the record is behind it: the line was saved, and comes once.
  @Test func anAcknowledgedLineComesOnce() throws {
    let office = try Office.withOpening()
    let terminal = try office.interview(after: [])
    terminal.send("entered in full")
    try terminal.wait(for: "the kept line") { office.halfTyped.first != nil }
    let kept = try #require(office.halfTyped.first)
    let file = try #require(office.halfTypedFiles.first)
    terminal.send("\r")
    try terminal.expect("m> ")
    terminal.kill(SIGKILL)
    #expect(terminal.waitForExit() == 128 + SIGKILL)
    try kept.write(toFile: file, atomically: true, encoding: .utf8)
    let again = try office.terminal("interview C-0412")
    try again.expect("1 note so far")
    try again.expect("m> ")
    again.send(control: "d")
    #expect(again.waitForExit() == 0)
    #expect(!again.transcript.contains("stands at the prompt") && !again.transcript.contains("m> entered"))
    #expect(office.halfTyped.isEmpty)
  }

  /// Killed while it wrote the line, the program clears that away when it comes back.
  @Test func aLineThatWasHalfWrittenIsClearedAway() throws {
    let office = try Office.withOpening()
    let terminal = try office.interview(after: [])
    terminal.send("a private thought")
    try terminal.wait(for: "the kept line") { office.halfTyped.first != nil }
    let file = try #require(office.halfTypedFiles.first)
    terminal.send("\r")
    try terminal.expect("m> ")
    terminal.kill(SIGKILL)
    #expect(terminal.waitForExit() == 128 + SIGKILL)
    try "{\"text\":\"a priv".write(toFile: file + ".new", atomically: false, encoding: .utf8)
    let again = try office.terminal("interview C-0412")
    try again.expect("m> ")
    again.send(control: "d")
    #expect(again.waitForExit() == 0)
    #expect(try office.stateText.contains("priv") == false)
  }

  /// The interview went on in another window, to another question.
  @Test func atAnotherPromptItIsShownAndNotPutIn() throws {
    let office = try Office.withOpening()
    let first = try office.interview(after: [])
    let second = try office.interview(after: ["/next"])
    first.send("still about the first question")
    try first.expect("first question")
    first.kill(SIGTERM)
    #expect(first.waitForExit() == 128 + SIGTERM)
    second.send(control: "d")
    #expect(second.waitForExit() == 0)
    let again = try office.terminal("interview C-0412")
    try again.expect(
      "This was typed at another prompt and never entered, so it is not saved:\r\n  still about the first")
    try again.expect("Q2/6 0m> ")
    again.send("on the second\r")
    try again.expect("m> ")
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["on the second"])
  }

  /// The window that was left behind says so, and its line goes where the interview goes on.
  @Test func aLineInAWindowThatWasLeftBehind() throws {
    let office = try Office.withOpening()
    let first = try office.interview(after: [])
    let second = try office.interview(after: [])
    second.send(control: "d")
    #expect(second.waitForExit() == 0)
    first.send("not yet saved\r")
    try first.expect("continued in another window")
    #expect(first.waitForExit() == 2)
    let again = try office.terminal("interview C-0412")
    try again.expect("m> not yet saved")
    again.send("\r")
    try again.expect("m> ")
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["not yet saved"])
  }

  @Test func whereItCannotBeKeptThatIsSaidOnce() throws {
    let office = try Office.withOpening()
    let state = office.home.path + "/no-folder"
    try Data().write(to: URL(fileURLWithPath: state))
    let terminal = try office.terminal("interview C-0412", environment: ["XDG_STATE_HOME": state], columns: 200)
    try terminal.expect("m> ")
    // A line that stands at the prompt again is kept at once.
    for line in ["/goto 8", "/goto 9"] {
      terminal.send("\u{15}\(line)\r")
      try terminal.expect("m> \(line)")
    }
    terminal.send("\u{15}a note\r")
    try terminal.expect("a note")
    try terminal.expect("m> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    let complaint = "A line cannot be kept while you type it (\(state)/extramile/half-typed/"
    // Said in lines of at most 100 columns.
    let said = terminal.transcript.replacing("\r\n", with: " ")
    #expect(said.components(separatedBy: complaint).count == 2)
    #expect(said.contains("Not a directory). What you enter is saved all the same."))
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["a note"])
  }

  @Test func filesOfInterviewsThatAreNoMoreAreRemoved() throws {
    let office = try Office.withOpening()
    let terminal = try office.interview(after: [])
    terminal.send("half")
    try terminal.expect("half")
    terminal.kill(SIGTERM)
    #expect(terminal.waitForExit() == 128 + SIGTERM)
    let file = try #require(office.halfTypedFiles.first)
    let erased = (file as NSString).deletingLastPathComponent + "/019aa1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
    for path in [erased, erased + ".new"] { try FileManager.default.copyItem(atPath: file, toPath: path) }
    #expect(try office.run("interview C-0417", input: "a note\n").status == 0)
    #expect(office.halfTypedFiles == [file])
    _ = try office.run("interview C-0412", input: wholeInterview)
    #expect(try office.run("interview C-0412").status == 2)
    #expect(office.halfTypedFiles.isEmpty)
  }
}

/// A disk that takes no more, and a folder that is gone: the line stays, and can be saved once that is mended.
@Suite struct FailingDiskTests {
  private let advice = "Enter tries the line again; /save FILE writes it, with all notes, to a file elsewhere."

  @Test(.enabled(if: canLimitFiles)) func aDiskThatIsFull() throws {
    let office = try Office.withOpening()
    let terminal = try office.interview(after: ["+ acknowledged"], columns: 250)
    // Room for small files, and none for the log.
    #expect(terminal.limitFiles(to: 8192))
    terminal.send("for a full disk\r")
    try terminal.expect("(error 778); nothing was saved.")
    try terminal.expect(advice)
    try terminal.expect("m> for a full disk")
    terminal.send("\r")
    try terminal.expect(advice)
    try terminal.expect("m> for a full disk")
    // The line is in the file, and still at the prompt afterwards.
    terminal.send("\u{15}/save ~/my\\ notes.txt\r")
    let file = office.home.path + "/my notes.txt"
    try terminal.expect("Written, for you alone to read: ")
    try terminal.expect("m> for a full disk")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("/goto 1\n+ acknowledged\n/pause\n"))
    #expect(text.contains("\nTyped, and in no database:\n  for a full disk\n"))
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    // A kill now loses nothing either.
    #expect(office.halfTyped.first?.contains("for a full disk") == true)
    #expect(terminal.limitFiles(to: nil))
    terminal.send("\r")
    try terminal.expect("m> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["acknowledged", "for a full disk"])
  }

  @Test func aFolderThatIsGone() throws {
    let office = try Office.withOpening()
    let terminal = try office.interview(after: ["acknowledged"], columns: 250)
    let folder = (office.database as NSString).deletingLastPathComponent
    try FileManager.default.moveItem(atPath: folder, toPath: folder + ".moved")
    terminal.send("for nowhere\r")
    try terminal.expect("no longer there;")
    try terminal.expect(advice)
    try terminal.expect("m> for nowhere")
    try FileManager.default.moveItem(atPath: folder + ".moved", toPath: folder)
    terminal.send("\r")
    try terminal.expect("m> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["acknowledged", "for nowhere"])
  }

  @Test func aLineThatIsNotSavedComesBackAfterLeaving() throws {
    let office = try Office.withOpening()
    let terminal = try office.interview(after: [])
    let folder = (office.database as NSString).deletingLastPathComponent
    try FileManager.default.moveItem(atPath: folder, toPath: folder + ".moved")
    terminal.send("for nowhere\r")
    try terminal.expect("m> for nowhere")
    terminal.send("\u{15}\u{04}")
    #expect(terminal.waitForExit() == 2)
    #expect(terminal.echoes && terminal.collectsLines)
    try FileManager.default.moveItem(atPath: folder + ".moved", toPath: folder)
    let again = try office.terminal("interview C-0412")
    try again.expect("m> for nowhere")
  }

  /// On a system that can limit a running program.
  private static let canLimitFiles: Bool = {
    #if os(Linux)
      true
    #else
      false
    #endif
  }()
}

extension Office {
  /// An interview on a terminal after these lines, each of which was answered by a prompt.
  fileprivate func interview(after lines: [String], columns: Int32 = 80) throws -> PseudoTerminal {
    let terminal = try terminal("interview C-0412", columns: columns)
    try terminal.expect("m> ")
    for line in lines {
      terminal.send(line + "\r")
      try terminal.expect(line)
      try terminal.expect("m> ")
    }
    return terminal
  }

  fileprivate var halfTypedFolder: String { home.path + "/state/extramile/half-typed" }

  fileprivate var halfTypedFiles: [String] {
    let folder = halfTypedFolder
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    // What is being written has a name of its own until it is whole.
    return paths.filter { $0.contains("/") && !$0.hasSuffix(".new") }.map { "\(folder)/\($0)" }
  }

  /// What the files hold.
  fileprivate var halfTyped: [String] { halfTypedFiles.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) } }

  /// All text in the state folder.
  fileprivate var stateText: String {
    get throws {
      let folder = home.path + "/state"
      return try FileManager.default.subpathsOfDirectory(atPath: folder)
        .compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }.joined()
    }
  }
}
