import Foundation
import Interviews
import Terminal
import Text

/// Everything outside the program that it looks at or writes to, as functions: the one place where the clock, chance,
/// the environment and the terminal come in.
@MainActor
struct World {
  var now: () -> Moment
  var newID: () -> Identity
  /// A number to shuffle by, short enough to read aloud.
  var newSeed: () -> UInt64
  var environment: [String: String]
  var login: String
  var workingFolder: String
  /// Path of the running program, links resolved.
  var program: String
  /// Writes data and the talk of an interview.
  var out: (String) -> Void
  /// Writes what went wrong, and asides that are not data.
  var err: (String) -> Void
  /// Columns of the screen.
  var columns: () -> Int
  /// Rows of the screen; nil where output goes elsewhere.
  var rows: () -> Int?
  /// Runs a command of the user's with the terminal lent to it: with a path as its last argument, or with text to read.
  var runChild: (_ command: String, _ path: String?, _ input: String?) -> Child.Ending
  var reader: () -> any LineReader
  /// Whether a person sits at standard input.
  var isInputInteractive: Bool
  var style: Style
  var errorStyle: Style
  /// Whether what goes wrong is said to a person's screen, and not to a file.
  var isErrorOnScreen: Bool
  /// Whether everything is said in lines to be listened to: see `PlainForm`.
  var isPlain = false
  /// The user's time zone, which decides what day it is for them.
  var timeZone = TimeZone.current

  /// The real world, in the form that the environment asks for.
  static var live: World {
    let isPlain = ProcessInfo.processInfo.environment["EXTRAMILE_PLAIN"].map { !$0.isEmpty } ?? false
    return isPlain ? seen.plain : seen
  }

  private static var seen: World {
    let environment = ProcessInfo.processInfo.environment
    func style(_ output: Output) -> Style { Style(environment: environment, isTerminal: output.isTerminal) }
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().path ?? CommandLine.arguments.first ?? ""
    return World(
      now: { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
      newID: {
        var random = SystemRandomNumberGenerator()
        let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        return Identity(at: now, random: (random.next(), random.next()))
      },
      newSeed: { UInt64.random(in: 1...9999) },
      environment: environment,
      login: environment["LOGNAME"] ?? environment["USER"] ?? NSUserName(),
      workingFolder: FileManager.default.currentDirectoryPath,
      program: program,
      out: { write($0, to: .standard) },
      err: { write($0, to: .error) },
      columns: { TerminalSize.columns(of: Output.standard.descriptor, environment: environment) },
      rows: { TerminalSize.rows(of: Output.standard.descriptor) },
      runChild: { command, path, input in
        // As the environment is by now: it may have been given a locale that knows UTF-8.
        let environment = Pager.environment(from: ProcessInfo.processInfo.environment)
        return Child.run(command, path: path, input: input, environment: environment)
      },
      reader: { standardInput },
      isInputInteractive: isatty(STDIN_FILENO) == 1,
      style: style(.standard),
      errorStyle: style(.error),
      isErrorOnScreen: Output.error.isTerminal)
  }

  /// Standard input, read by one reader for the whole run: commands and the lines of an interview share it.
  private static let standardInput: any LineReader = {
    let reader = standardLineReader()
    // What is typed ahead while the program works is not lost, nor shown twice.
    if let editor = reader as? LineEditor { editor.keepRaw() }
    return reader
  }()

  /// The same world for people who listen: no colour, no pager, no line broken.
  var plain: World {
    var world = self
    world.isPlain = true
    (world.style, world.errorStyle) = (Style(isOn: false), Style(isOn: false))
    LineEditor.shared.isPlain = true
    return world
  }

  /// Today's date for the user, such as `2026-11-21`.
  var today: String {
    let ahead = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(now().milliseconds) / 1000))
    return now().advanced(bySeconds: ahead).day
  }

  /// Where data and talk go.
  var screen: Screen {
    Screen(columns: columns(), style: style, isPlain: isPlain, isASCII: Screen.isASCII(environment))
  }

  /// Where asides and failures go.
  var errorScreen: Screen { Screen(columns: columns(), style: errorStyle, isPlain: isPlain) }

  /// Prints a line of data or conversation. It lets nothing through that could control the terminal.
  func say(_ text: String = "") { out(text.forScreen(styled: style.isOn) + "\n") }

  /// Prints prose, broken between words where the screen ends.
  func tell(_ text: String) { say(screen.prose(text.visible(keepingNewlines: true))) }

  /// Prints what a screen says; one that says nothing takes no line.
  func show(_ sheet: Sheet) { if sheet != Sheet() { say(sheet.text(on: screen)) } }

  /// Prints a sheet that is read from its beginning: through the user's pager where it is longer than the screen.
  func page(_ sheet: Sheet) {
    let text = sheet.text(on: screen).forScreen(styled: style.isOn)
    guard !isPlain, let rows = rows(), Pager.isNeeded(for: text, rows: rows, columns: columns()),
      let pager = Pager(environment: environment), !runChild(pager.command, nil, text + "\n").isMissingCommand
    else { return say(text) }
  }

  /// Prints an aside that is no data.
  func note(_ text: String) {
    let text = "Note: \(text.visible(keepingNewlines: true))"
    warn(isErrorOnScreen ? screen.prose(text, indent: 2) : text)
  }

  /// Prints a sheet that is no data.
  func warn(_ sheet: Sheet) { warn(sheet.text(on: errorScreen)) }

  /// Says in passing what was done, under the line that did it.
  func remark(_ text: String) {
    let text = text.visible(keepingNewlines: true)
    say(isPlain ? text : "  \(text)".wrapped(to: screen.measure, indent: 2))
  }

  /// Says what was not done, to somebody at a prompt.
  func complain(_ text: String) {
    let text = text.visible(keepingNewlines: true)
    warn(isPlain ? text : errorStyle.yellow("  \(text)".wrapped(to: screen.measure, indent: 2)))
  }

  /// Prints a line that isn't data, with the same protection as `say`.
  func warn(_ text: String) { err(text.forScreen(styled: errorStyle.isOn) + "\n") }

  /// Output that nobody can read any more ends the program, as it does for any Unix tool.
  private static func write(_ text: String, to output: Output) {
    do throws(OutputFailure) {
      try output.write(text)
    } catch {
      switch error {
      case .readerLeft: exit(141)
      case .refused:
        try? Output.error.write("extramile: cannot write: \(error.reason)\n")
        exit(Failure.couldNot)
      }
    }
  }
}
