import Foundation
import Testing

/// The house: which room may import what. The build checks that imports are declared; this checks that they are allowed.
@Suite struct LayeringTests {
  static let libraries = ["Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Darwin"]

  static let inner = ["Text", "Statistics", "QuestionBanks", "Interviews", "Reports", "Exchange"]

  /// Modules that each room may import.
  static let allowed: [String: Set<String>] = [
    "Text": ["Foundation"],
    "Statistics": ["Glibc", "Darwin"],
    "QuestionBanks": ["Text", "Yams"],
    "Interviews": [
      "QuestionBanks", "Statistics", "Text", "Foundation", "FoundationEssentials", "Dispatch", "Synchronization",
    ],
    "Reports": ["Interviews", "QuestionBanks", "Text", "Foundation"],
    "Exchange": ["Interviews", "QuestionBanks", "Text", "Foundation", "FoundationEssentials"],
    "Storage": [
      "Exchange", "Interviews", "QuestionBanks", "Text", "GRDB", "GRDBSQLite", "Crypto", "Foundation",
      "Synchronization",
    ],
    "Terminal": ["CReadline", "Text", "Glibc", "Darwin"],
    "extramile": [
      "CBuild", "Exchange", "Interviews", "QuestionBanks", "Reports", "Storage", "Terminal", "Text", "ArgumentParser",
      "Foundation",
    ],
  ]

  @Test func everyImportIsAllowed() throws {
    var seen: [String: Set<String>] = [:]
    for (room, file, text) in try sources() {
      for module in imports(of: text) {
        seen[room, default: []].insert(module)
        #expect(Self.allowed[room]?.contains(module) == true, "\(file) imports \(module)")
      }
    }
    #expect(seen.keys.sorted() == Self.allowed.keys.sorted().filter { seen[$0] != nil })
    #expect(seen["extramile"]?.isSuperset(of: ["Interviews", "Storage", "Terminal"]) == true)
  }

  @Test func oneFileReadsYAML() throws {
    #expect(try sources().filter { imports(of: $0.text).contains("Yams") }.map(\.file) == ["YAMLTree.swift"])
  }

  /// The inner rooms know no clock, no chance, no disk and no terminal.
  @Test func theInnerRoomsArePure() throws {
    let outside = [
      "Date()", "Date.now", "UUID()", ".random(", "SystemRandomNumberGenerator", "FileManager", "ProcessInfo", "print(",
      "readLine(",
      "getenv", "FileHandle", "ContinuousClock",
    ]
    for (room, file, text) in try sources() where Self.inner.contains(room) {
      for word in outside { #expect(!text.contains(word), "\(file) uses \(word)") }
    }
  }

  private func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      // One word follows, which tells it from the command of that name in a text.
      guard let place = words.firstIndex(of: "import"), place <= 1, words.count == place + 2, !line.contains("//")
      else { return nil }
      return words.last.map(String.init)
    }
  }

  /// Every Swift file below Sources with its room and text.
  private func sources() throws -> [(room: String, file: String, text: String)] {
    let root = URL(fileURLWithPath: Office.package + "/Sources")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
      let below = file.path.dropFirst(root.path.count + 1)
      return (String(below.prefix { $0 != "/" }), file.lastPathComponent, try String(contentsOf: file, encoding: .utf8))
    }
  }
}
