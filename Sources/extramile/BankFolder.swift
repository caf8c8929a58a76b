import Foundation
import Interviews

/// The folder of question banks, with team profiles in its `teams`: finds and reads files, writes nothing.
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

  /// Names of the bank files, in order.
  var bankFiles: [String] { Self.yamlFiles(in: path).map { "\(name)/\($0)" } }

  /// Names of the team files, in order.
  var teamFiles: [String] { Self.yamlFiles(in: "\(path)/teams").map { "\(name)/teams/\($0)" } }

  /// The file that a bank's id or a path names.
  func bankFile(_ word: String) throws(Failure) -> SourceFile {
    try file(word, folder: "", kind: "bank", among: bankFiles, Self.bankID)
  }

  /// The file that a team's id or a path names.
  func teamFile(_ word: String) throws(Failure) -> SourceFile {
    try file(word, folder: "teams/", kind: "team profile", among: teamFiles, Self.teamID)
  }

  /// The name of the bank file that states an id, whatever the file is called.
  func bankFile(stating id: String) -> String? { first(of: bankFiles, stating: id, Self.bankID) }

  /// The name of the team file that states an id, whatever the file is called.
  func teamFile(stating id: String) -> String? { first(of: teamFiles, stating: id, Self.teamID) }

  static func bankID(_ source: SourceFile) -> String? { BankReader.partial(source).bank?.id }
  static func teamID(_ source: SourceFile) -> String? { TeamReader.frozen(source)?.id }

  private func first(of files: [String], stating id: String, _ stated: (SourceFile) -> String?) -> String? {
    files.first { (try? read($0)).flatMap(stated) == id }
  }

  /// Whether such a file lies in the folder.
  func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(file)") }

  /// Reads a file of this folder by the name that `bankFiles` and `teamFiles` give, or any other by its path.
  func read(_ file: String) throws(Failure) -> SourceFile {
    SourceFile(name: file, bytes: try RegularFile.bytes(of: fullPath(of: file), called: file))
  }

  /// Where a file lies that is named as `bankFiles` and `teamFiles` name it, or by a path.
  func fullPath(of file: String) -> String { file.hasPrefix(name + "/") ? path + file.dropFirst(name.count) : file }

  /// Reads any file by its path.
  static func file(at path: String) throws(Failure) -> SourceFile {
    SourceFile(name: path, bytes: try RegularFile.bytes(of: path, called: path))
  }

  /// All banks of the folder as far as they can be read; team profiles are held against them.
  func banks() -> [Bank] {
    bankFiles.compactMap { file in (try? read(file)).flatMap { BankReader.partial($0).bank } }
  }

  /// By a path, by the name of a file, or by the id that a file states.
  private func file(
    _ word: String, folder: String, kind: String, among files: [String], _ stated: (SourceFile) -> String?
  ) throws(Failure) -> SourceFile {
    if word.looksLikePath { return try read(word) }
    for ending in ["yaml", "yml"] where files.contains("\(name)/\(folder)\(word).\(ending)") {
      return try read("\(name)/\(folder)\(word).\(ending)")
    }
    if let file = first(of: files, stating: word, stated) { return try read(file) }
    let ids = files.map { Self.id(of: $0) }
    let hint = nearest(to: word, among: ids).map { " Did you mean \($0)?" } ?? ""
    let list = ids.isEmpty ? "it has none" : "it has \(ids.joined(separator: ", "))"
    throw Failure("There is no \(kind) \(word) in \(name)/\(folder): \(list).\(hint)")
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
