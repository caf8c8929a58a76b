import Terminal
import Text

/// The editor that the user has chosen, opened on a draft.
@MainActor
struct Editor {
  /// Why it did not come back with a text.
  struct Trouble: Equatable {
    let isMissing: Bool
    /// Whole sentence: `The editor nano cannot be started.`
    let sentence: String
  }

  private let world: World

  init(_ world: World) { self.world = world }

  /// Waits until it has ended; nil when it ended well.
  func open(_ path: String) -> Trouble? {
    let editor = EditorCommand.chosen(in: world.environment)
    func trouble(_ what: String, isMissing: Bool = false) -> Trouble {
      Trouble(isMissing: isMissing, sentence: "The editor \(editor.visible()) \(what).")
    }
    let ending = world.runChild(editor, path, nil)
    if ending.isMissingCommand { return trouble("cannot be started", isMissing: true) }
    switch ending {
    case .exited(0): return nil
    case .exited(let code): return trouble("ended with exit code \(code), so nothing was saved")
    case .killed(let signal): return trouble("was ended by signal \(signal), so nothing was saved")
    case .notStarted(let code): return trouble(DiskFile.Refusal(code: code).reason)
    }
  }
}
