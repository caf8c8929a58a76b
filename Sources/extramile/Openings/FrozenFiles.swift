import Interviews
import QuestionBanks

/// How a frozen file stands today, in words, and the command that shows more.
struct FileStanding {
  let words: String
  var command: String?
}

extension Workspace {
  /// A file that an opening froze, as it is now: the one of that name, else the one of that id among the banks at hand.
  func fileToday(_ frozen: FrozenFile) -> SourceFile? {
    let folder = try? bankFolder()
    if let named = folder.map({ try? $0.read(frozen.source.name) }) ?? (try? BankFolder.file(at: frozen.source.name)) {
      return named
    }
    return try? folder?.file(frozen.kind.file, frozen.id)
  }

  func standing(_ today: FrozenFileToday, of file: FrozenFile, in opening: Opening) -> FileStanding {
    let (kind, id) = (file.kind.rawValue, file.id.asWord)
    switch today {
    case .same: return FileStanding(words: "still is as it was frozen")
    case .sameContent: return FileStanding(words: "changed since, in comments or layout only")
    case .faulty: return FileStanding(words: "changed since, and has errors now", command: line(kind, "check", id))
    case .gone: return FileStanding(words: "gone since; the opening keeps its text")
    case .changed(let number):
      let what =
        switch file.kind {
        case .bank: number == 0 ? "but no question" : "\(counted(number, "question")) different"
        case .team: number == 0 ? "but no target or level" : "in \(competencies(number))"
        }
      return FileStanding(
        words: "changed since, \(what)", command: line(kind, "diff", id, "--opening", opening.name.asWord))
    }
  }
}
