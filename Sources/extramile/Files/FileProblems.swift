import Interviews
import QuestionBanks
import Terminal
import Text

/// What is wrong with a file, to be shown with its lines.
struct FileProblems: Equatable {
  let source: SourceFile
  let diagnostics: [Diagnostic]

  /// The problems with an empty line between two, each line ended; `isSeen` says whether a screen bounds them, since a
  /// file of problems keeps each in one line.
  func text(on screen: Screen, isSeen: Bool) -> String {
    // The excerpt's gutter, and a sign where it is cut on both sides.
    let room = isSeen ? min(DiagnosticText.excerptWidth, screen.columns - 10) : DiagnosticText.excerptWidth
    let layout = DiagnosticText([source], excerptWidth: room) { String($0).displayWidth }
    if screen.isPlain { return sheet(layout).text(on: screen) + "\n" }
    let text = layout.text(diagnostics)
    return isSeen ? text.wrapped(to: screen.columns, indent: 4) : text
  }

  /// The same to be listened to: what is wrong first, then where.
  private func sheet(_ layout: DiagnosticText) -> Sheet {
    var sheet = Sheet()
    for (index, diagnostic) in diagnostics.enumerated() {
      if index > 0 { sheet.gap() }
      let place = diagnostic.position
      sheet.fact(diagnostic.severity.label, diagnostic.message.visible())
      sheet.fact("Place", "\(diagnostic.file.visible()), line \(place.line), column \(place.column)")
      if let line = layout.line(of: diagnostic) { sheet.fact("Line \(place.line)", line.trimmed.visible()) }
      for note in diagnostic.notes { sheet.fact("Note", note.visible()) }
      for line in (diagnostic.help ?? "").split(separator: "\n") { sheet.fact("Help", String(line).visible()) }
      sheet.fact("Check", diagnostic.check.name)
    }
    return sheet
  }
}

extension Diagnostic.Severity {
  fileprivate var label: String {
    switch self {
    case .error: "Error"
    case .warning: "Warning"
    case .notice: "Notice"
    }
  }
}
