import Foundation
import Interviews
import Storage
import Terminal
import Text

/// What lies of a candidate in the state folder of this account, beside the database: lines of the history, half-typed
/// lines, drafts of notes.
///
/// One person's state folder is all that the program can reach: those of colleagues, on their machines, each clears with
/// an erasure of their own.
@MainActor
struct LocalTraces {
  private let locations: Locations
  private let world: World

  init(_ workspace: Workspace) { (locations, world) = (workspace.locations, workspace.world) }

  // MARK: History

  /// Takes every line that names the candidate out of the history, of whatever database: a file may have been opened
  /// under several names. Answers how many; nil where a history could not be rewritten.
  func forgetHistory(of names: [String]) -> Int? {
    let mentions = Mentions(names.map { ($0, "") })
    func isForgotten(_ line: String) -> Bool {
      mentions.stand(in: line) || mentions.stand(in: QuotedWord.words(in: line).joined(separator: " "))
    }
    world.reader().forget(isForgotten)
    var count = 0
    for file in files(in: locations.histories) {
      guard let forgotten = History.forget(in: file, isForgotten) else { return nil }
      count += forgotten
    }
    return count
  }

  // MARK: What was being written

  /// Removes half-typed lines and drafts of notes of interviews that are erased; answers of how many there was something.
  func clear(_ interviews: [InterviewTrace]) -> Int {
    interviews.count { interview in
      let lines = folders(in: locations.allHalfTyped).map { "\($0)/\(interview.id)" }
      let drafts = drafts(of: interview)
      let left = (lines + drafts).filter { FileManager.default.fileExists(atPath: $0) }
      for path in lines { HalfTypedFile(path).clear() }
      for path in drafts { try? FileManager.default.removeItem(atPath: path) }
      return !left.isEmpty
    }
  }

  /// Takes the names out of what is half-written about other candidates.
  func redact(_ names: [String], by mark: String, in interviews: [InterviewTrace]) {
    let mentions = Mentions(names.map { ($0, mark) })
    for interview in interviews {
      let half = HalfTypedFile("\(locations.halfTyped)/\(interview.id)")
      if let line = half.line, mentions.stand(in: line.text) { half.keep(line.mapText(mentions.replaced)) }
      for file in drafts(of: interview).flatMap(files) {
        guard let bytes = DiskFile.privateContents(of: file) else { continue }
        let text = String(showing: Array(bytes))
        guard mentions.stand(in: text) else { continue }
        try? DiskFile.put(file, Array(mentions.replaced(in: text).utf8), replacing: true)
      }
    }
  }

  /// The folders in which drafts of its notes and lines may lie; once they were named after the database, too.
  private func drafts(of interview: InterviewTrace) -> [String] {
    [interview.id.description, "\(locations.database)/\(interview.id)"].flatMap { key in
      (interview.questions + ["line"]).map { locations.drafts(of: "\(key)/\($0)") }
    }
  }

  private func folders(in folder: String) -> [String] { paths(in: folder, areFolders: true) }
  private func files(in folder: String) -> [String] { paths(in: folder, areFolders: false) }

  private func paths(in folder: String, areFolders: Bool) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }.filter { path in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue == areFolders
    }
  }
}
