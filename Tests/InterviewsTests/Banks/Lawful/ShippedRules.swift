import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews

/// The rules as they are shipped, and texts to hold them against.
enum ShippedRules {
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files in the order in which the program reads them.
  static let files: [SourceFile] = {
    let folder = package.appending(path: "QuestionBanks/lawful")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return SourceFile(name: "lawful/\(name)", bytes: Array(data))
    }
  }()

  static let reading = LawfulReader.read(files)
  static let all = reading.rules ?? .none

  /// A rule with the texts that it must find, and those in which none may find anything.
  struct Examples: Sendable, CustomTestStringConvertible {
    var rule: String
    var finds: [String] = []
    var passes: [String] = []
    var testDescription: String { rule }
  }

  static let examples = examples(in: "lawful-rules.txt")
  /// The same for what interviewers type.
  static let noteExamples = examples(in: "lawful-notes.txt")

  private static func examples(in file: String) -> [Examples] {
    lines(file).reduce(into: []) { examples, line in
      if line.hasPrefix("+ ") {
        examples[examples.count - 1].finds.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("- ") {
        examples[examples.count - 1].passes.append(String(line.dropFirst(2)))
      } else {
        examples.append(Examples(rule: line))
      }
    }
  }

  /// A question of the corpus, labelled by hand before the rules were tuned.
  struct Labelled: Sendable {
    var rules: Set<String>
    /// Whether rules may never be changed because of it.
    var isHeldOut: Bool
    var text: String
  }

  static let corpus: [Labelled] = lines("interview-questions.tsv").compactMap { line in
    let fields = line.split(separator: "\t").map(String.init)
    guard fields.count == 3 else { return nil }
    let rules = fields[0] == "ok" ? [] : Set(fields[0].split(separator: ",").map(String.init))
    return Labelled(rules: rules, isHeldOut: fields[1] == "held-out", text: fields[2])
  }

  private static func lines(_ file: String) -> [String] {
    let path = package.appending(path: "Tests/InterviewsTests/Fixtures/\(file)")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}

extension LawfulRules {
  /// What is found in a text alone, as `rule: words`.
  func found(in text: String, job: [String] = []) -> [String] {
    let lexicon = Lexicon(vocabulary)
    let job = JobWords(job, in: lexicon)
    let words = Words(text, in: lexicon)
    return matches(in: words, job: job).map { "\($0.rule.id): \(words.text($0.range))" }
  }

  func ids(in text: String) -> Set<String> { Set(found(in: text).map { String($0.prefix { $0 != ":" }) }) }
}
