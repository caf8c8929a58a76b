import Interviews

extension Workspace {
  /// A file that an opening froze, as it is now: the one of that name, else the one of that id among the banks at hand.
  func fileToday(_ frozen: FrozenFile) -> SourceFile? {
    let folder = try? bankFolder()
    if let named = folder.map({ try? $0.read(frozen.source.name) }) ?? (try? BankFolder.file(at: frozen.source.name)) {
      return named
    }
    return try? folder?.file(frozen.kind, frozen.id)
  }
}

extension Workspace {
  /// How a frozen file stands today, with the command that shows more.
  func phrase(_ today: FrozenFileToday, of file: FrozenFile, in opening: Opening) -> String {
    switch today {
    case .same: return "still is as it was frozen"
    case .sameContent: return "changed since, in comments or layout only"
    case .faulty: return "changed since, and has errors now:\n  \(line(file.kind.rawValue, "check", file.id.asWord))"
    case .gone: return "gone since; the opening keeps its text"
    case .changed(let number):
      let what =
        switch file.kind {
        case .bank: number == 0 ? "but no question" : "\(counted(number, "question")) different"
        case .team: number == 0 ? "but no target or level" : "in \(competencies(number))"
        }
      return "changed since, \(what):\n  "
        + line(file.kind.rawValue, "diff", file.id.asWord, "--opening", opening.name.asWord)
    }
  }
}
