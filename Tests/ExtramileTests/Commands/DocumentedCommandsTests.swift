import ArgumentParser
import Foundation
import Testing

@testable import Terminal
@testable import extramile

/// Every command line that the README and the documentation show can be typed.
@Suite struct DocumentedCommandsTests {
  /// A command line of a page.
  struct Example: CustomTestStringConvertible, Sendable {
    let place: String
    let words: [String]
    /// Whether it is a whole command line, and not a mention in running text.
    let isWhole: Bool
    var testDescription: String { "\(place): \(words.joined(separator: " "))" }
  }

  private static let pages: [String] = {
    let docs = Office.package + "/Sources/Interviews/Interviews.docc"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: docs)) ?? []
    return ["\(Office.package)/README.md", "\(Office.package)/.github/CONTRIBUTING.md"]
      + names.filter { $0.hasSuffix(".md") }.sorted().map { "\(docs)/\($0)" }
  }()

  /// What follows `extramile ` in code, up to a comment, a pipe or the end of the code.
  private static let examples: [Example] = pages.flatMap { page -> [Example] in
    let text = (try? String(contentsOfFile: page, encoding: .utf8)) ?? ""
    var isInBlock = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      if line.hasPrefix("```") { isInBlock.toggle() }
      let code = isInBlock ? [String(line)] : line.matches(of: #/`([^`]+)`/#).map { String($0.1) }
      return code.compactMap { code -> Example? in
        guard let command = code.firstMatch(of: #/^(?:\$ |[a-z]+\$ +)?(?:\S*/)?extramile(?: +(.*))?$/#) else {
          return nil
        }
        let words = QuotedWord.words(in: String(command.1 ?? "")).prefix { !["#", "|", ">", "&&", "<"].contains($0) }
        return Example(
          place: "\((page as NSString).lastPathComponent):\(number + 1)", words: words.map { String($0) },
          isWhole: isInBlock)
      }
    }
  }

  @Test func thereAreExamples() { #expect(Self.examples.count > 80) }

  /// Placeholders such as `NAME` stand for words; what a command accepts as a value is the other suites' matter.
  @Test(arguments: examples)
  @MainActor func theLineParses(_ example: Example) throws {
    var words = FormerNames.replaced(in: example.words.filter { !["…", "..."].contains($0) })
    if words.last?.hasSuffix(":") == true { words.removeLast() }
    let isAsked = HelpPage(for: words) != nil || words == ["help", "options"] || words == ["--version"]
    if example.isWhole, !isAsked, words.count == example.words.count {
      try Self.parse(words)
      return
    }
    let path = CommandPath.named(by: words[GlobalOptions.firstCommandWord(in: words)...])
    #expect(!path.words.isEmpty || words.first == "help" || words.allSatisfy { $0.hasPrefix("-") }, "\(example)")
    let help = Extramile.helpMessage(for: path.type, columns: 2000)
    for option in words where option.hasPrefix("--") {
      let name = String(option.prefix { $0 != "=" })
      #expect(help.contains(name) || ["--version", "--help"].contains(name) || path.hasDefault, "\(example): \(name)")
    }
  }

  /// What people have in their scripts and fingers goes on working.
  @Test(arguments: formerCommandLines)
  @MainActor func theFormerLineParses(_ line: String) throws {
    try Self.parse(FormerNames.replaced(in: QuotedWord.words(in: line).map { String($0) }))
  }

  private static func parse(_ words: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard words.first != "help" else { return }
    do { _ = try Extramile.parseAsRoot(words) } catch {
      Issue.record("\(words.joined(separator: " ")): \(Extramile.message(for: error))", sourceLocation: sourceLocation)
    }
  }

  /// Links between the pages work on a code host, where they are relative to the page.
  @Test(arguments: pages)
  func everyLinkLeadsSomewhere(_ page: String) throws {
    let folder = URL(fileURLWithPath: page).deletingLastPathComponent()
    for match in try String(contentsOfFile: page, encoding: .utf8).matches(of: #/\]\(([^)#\s]+)(?:#[^)]*)?\)/#) {
      let target = String(match.1)
      guard !target.hasPrefix("http") else { continue }
      let path = folder.appendingPathComponent(target).standardized.path
      #expect(FileManager.default.fileExists(atPath: path), "\((page as NSString).lastPathComponent): \(target)")
    }
  }

  /// Words in code such as `--as-submitted` name options of some command.
  @Test(arguments: pages)
  func everyNamedOptionExists(_ page: String) throws {
    let known = CommandPath.all.map { Extramile.helpMessage(for: $0.type, columns: 2000) }.joined()
    let ofOthers = [
      "--disable-xctest", "--skip-build", "--filter", "--build-tests", "--explicit-target-dependency-import-check",
      "--static-swift-stdlib", "--product", "--history", "--wait", "--version", "--help", "--prefix", "--uninstall",
      "--show-bin-path", "--scratch-path",
    ]
    let text = try String(contentsOfFile: page, encoding: .utf8)
    for match in text.matches(of: #/`[^`\n]*?(--[a-z][a-z-]+)[^`\n]*`/#) {
      let name = String(match.1)
      #expect(known.contains(name) || ofOthers.contains(name), "\((page as NSString).lastPathComponent): \(name)")
    }
  }
}
