// Reading from files and scripts, the history's file, words in quotation marks, and output that cannot be written.

import Foundation
import Testing
import Text

@testable import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct ReaderTests {
  @MainActor private func lines(_ bytes: [UInt8]) throws -> [LineInput] {
    let folder = try TemporaryFolder()
    let path = folder.path + "/input"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let descriptor = unsafe open(path, O_RDONLY)
    defer { close(descriptor) }
    let reader = PlainReader(descriptor: descriptor)
    var inputs: [LineInput] = []
    repeat { inputs.append(reader.read(prompt: "never shown")) } while inputs.last != .endOfInput
    #expect(reader.lineNumber == inputs.count - 1)
    #expect(!reader.isInteractive)
    return inputs
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\r\n", ["a", "b"]), ("\n\n", ["", ""]), ("\r", [""]),
      ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("né 評価", ["né 評価"]),
    ] as [(String, [String])])
  @MainActor func plainLines(_ text: String, _ expected: [String]) throws {
    #expect(try lines(Array(text.utf8)) == expected.map { .line($0) } + [.endOfInput])
  }

  /// A file is checked as a whole, so none of its lines is used; a pipe is read up to the bad line.
  @Test @MainActor func bytesThatAreNotTextAreNeverRepaired() throws {
    let bytes = Array("a\nb\u{FFFD}\nZo".utf8) + [0xEB, 0x0A] + Array("c\n".utf8)
    #expect(try lines(bytes) == [.endOfInput])
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    defer { close(ends[0]) }
    #expect(unsafe write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    let reader = PlainReader(descriptor: ends[0])
    #expect(reader.fault == nil)
    #expect((0..<4).map { _ in reader.read(prompt: "") } == [.line("a"), .line("b\u{FFFD}"), .endOfInput, .endOfInput])
    #expect(reader.lineNumber == 2)
    let fault = try #require(reader.fault)
    #expect((fault.line, fault.column, fault.byte) == (3, 3, 0xEB))
    #expect(fault.encoding == .windows1252)
  }

  @Test @MainActor func overlongLineIsCut() throws {
    let long = [UInt8](repeating: 0x61, count: 3 << 20)
    let inputs = try lines(long + [0x0A, 0x62])
    #expect(inputs == [.tooLong(limit: PlainReader.longestLine), .line("b"), .endOfInput])
  }

  @Test @MainActor func closedDescriptorIsAtItsEnd() {
    #expect(PlainReader(descriptor: -1).read(prompt: "") == .endOfInput)
  }

  @Test @MainActor func scriptedAnswers() {
    let reader = ScriptedReader([.line("a"), .interrupt(discarded: "half")])
    #expect(reader.read(prompt: "one> ") == .line("a"))
    #expect(reader.read(prompt: "two> ", prefill: "x") == .interrupt(discarded: "half"))
    #expect(reader.read(prompt: "three> ") == .endOfInput)
    #expect(reader.lineNumber == 2)
    #expect(reader.asked.map(\.prompt) == ["one> ", "two> ", "three> "])
    #expect(reader.asked[1].prefill == "x")
    reader.remember("/skip")
    #expect(reader.remembered == ["/skip"])
    #expect(reader.withHistory(file: nil) { 3 } == 3)
  }

  @Test @MainActor func aChoreIsDoneOnlyWhenItsTimeHasCome() {
    var lines: [String] = []
    var now = Chore(every: .zero) { lines.append($0) }
    var later = Chore(every: .seconds(3600)) { lines.append($0) }
    now.doIfDue { "half" }
    later.doIfDue { "typed" }
    #expect(lines == ["half"])
    let reader = ScriptedReader(lines: ["a"])
    reader.chores = [later]
    _ = reader.read(prompt: "one> ", prefill: "at the prompt")
    #expect(lines == ["half", "at the prompt"])
  }

  @Test func historyKeepsTheLastThousand() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/deep/er/history"
    var history = History(file: file)
    func add(_ line: String) -> Bool { history.append(line) }
    #expect(history.lines.isEmpty)
    for number in 0..<1200 { #expect(add("line \(number)")) }
    #expect(!add("line 1199"))
    #expect(!add("   "))
    #expect(add("two\nlines"))
    #expect(history.lines.count == History.limit)
    #expect(history.lines.last == "two lines")

    let again = History(file: file)
    #expect(again.lines == history.lines)
    let kept = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(kept.count == History.limit)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep/er") == ["history"])
  }

  @Test func historyThatCannotBeKeptIsSilent() {
    var history = History(file: "/proc/nonexistent/history")
    let isAdded = history.append("line")
    #expect(isAdded)
    #expect(history.lines == ["line"])
  }

  @Test(arguments: ["plain", "Ada Lovelace", "a \"b\" c", "back\\slash", "é 評価", "tab\there"])
  func quotedWordsComeBack(_ word: String) {
    #expect(QuotedWord.unescaped(QuotedWord.escaped(word)) == word)
    #expect(QuotedWord.words(in: "/score \(QuotedWord.escaped(word)) 4") == ["/score", word, "4"])
  }

  @Test(
    arguments: [
      ("", []), ("  a  b ", ["a", "b"]), ("\"a b\" c", ["a b", "c"]), ("a\\ b", ["a b"]), ("\"open", ["open"]),
      ("\"\"", [""]), ("C:\\dir", ["C:\\dir"]), ("don't", ["don't"]), ("end\\", ["end\\"]),
    ] as [(String, [String])])
  func words(_ line: String, _ expected: [String]) {
    #expect(QuotedWord.words(in: line) == expected)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func fullDiskIsReported() throws {
    let descriptor = unsafe open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    let failure = #expect(throws: OutputFailure.self) { try Output(descriptor: descriptor).write("text") }
    #expect(failure == .refused(errno: ENOSPC))
    #expect(failure?.reason == "No space left on device")
  }
}
