import Foundation
import Interviews
import QuestionBanks
import Text

/// The folder of question banks, with team profiles in its `teams` and sample answers in its `practice`: finds and reads files, writes nothing.
struct BankFolder {
  let path: String
  /// How the folder is called in messages: as short as it can be said from the working folder.
  let name: String

  /// The first folder that exists; what was searched is in the failure.
  init(_ candidates: [String], workingFolder: String) throws(Failure) {
    for path in candidates where Self.isFolder(path) {
      self.path = path
      name = path.hasPrefix(workingFolder + "/") ? String(path.dropFirst(workingFolder.count + 1)) : path
      return
    }
    let list = candidates.map { "  \($0)" }.joined(separator: "\n")
    throw Failure("There is no folder of question banks. Searched:\n\(list)\nName one with --banks.")
  }

  /// Names of the files of a kind, in order.
  func files(_ kind: FileKind) -> [String] {
    Self.yamlFiles(in: "\(path)/\(kind.folder)").map { "\(name)/\(kind.folder)\($0)" }
  }

  /// The file that a path, the name of a file or the id that a file states names.
  func file(_ kind: FileKind, _ word: String) throws(Failure) -> SourceFile {
    if word.looksLikePath { return try read(word) }
    let files = files(kind)
    for ending in ["yaml", "yml"] where files.contains("\(name)/\(kind.folder)\(word).\(ending)") {
      return try read("\(name)/\(kind.folder)\(word).\(ending)")
    }
    if let file = file(kind, stating: word) { return try read(file) }
    let ids = files.map { Self.id(of: $0) }
    let hint = nearest(to: word, among: ids).map { " Did you mean \($0)?" } ?? ""
    let list = ids.isEmpty ? "it has none" : "it has \(ids.joined(separator: ", "))"
    throw Failure("There is no \(kind.noun) \(word) in \(name)/\(kind.folder): \(list).\(hint)")
  }

  /// The name of the file that states an id, whatever the file is called.
  func file(_ kind: FileKind, stating id: String) -> String? {
    files(kind).first { (try? read($0)).flatMap { Self.id(in: $0, kind) } == id }
  }

  /// The id that a file states, faulty or not; of sample answers that of their bank.
  static func id(in source: SourceFile, _ kind: FileKind) -> String? {
    switch kind {
    case .bank: BankReader.partial(source).bank?.id
    case .team: TeamReader.partial(source)?.id
    case .practice: PracticeReader.bank(of: source)
    case .rules, .mapping: nil
    }
  }

  /// Whether such a file lies in the folder.
  func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(file)") }

  /// Reads a file of this folder by the name that `files` gives, or any other by its path.
  func read(_ file: String) throws(Failure) -> SourceFile {
    SourceFile(name: file, bytes: try RegularFile.bytes(of: fullPath(of: file), called: file))
  }

  /// Where a file lies that is named as `files` names it, or by a path.
  func fullPath(of file: String) -> String { file.hasPrefix(name + "/") ? path + file.dropFirst(name.count) : file }

  /// Reads any file by its path.
  static func file(at path: String) throws(Failure) -> SourceFile {
    SourceFile(name: path, bytes: try RegularFile.bytes(of: path, called: path))
  }

  /// All banks of the folder as far as they can be read; team profiles are held against them.
  func banks() -> [Bank] {
    files(.bank).compactMap { file in (try? read(file)).flatMap { BankReader.partial($0).bank } }
  }

  /// The id that a file's name stands for.
  static func id(of file: String) -> String {
    ((file as NSString).lastPathComponent as NSString).deletingPathExtension
  }

  private static func yamlFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".") }.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }
}

extension FileKind {
  /// What people call it, in front of the word that names one.
  var noun: String {
    switch self {
    case .bank: "bank"
    case .team: "team profile"
    case .practice: "file of sample answers for"
    case .rules: "file of lawful rules"
    case .mapping: "mapping"
    }
  }

  /// Where in the folder of banks such files lie.
  var folder: String {
    switch self {
    case .bank: ""
    case .team: "teams/"
    case .practice: "practice/"
    case .rules: "lawful/"
    case .mapping: "mappings/"
    }
  }
}
