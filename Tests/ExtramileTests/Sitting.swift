import Foundation
import Testing

@testable import Interviews
@testable import Terminal
@testable import Text
@testable import extramile

/// The program in this process, with a person whose lines come at times that the test says: for what depends on the clock.
@MainActor
final class Sitting {
  /// A line, and how many seconds after the one before it is entered.
  typealias Step = (seconds: Int, line: String)

  let home: TemporaryFolder
  private var now = Moment(milliseconds: 1_790_000_000_000)
  private var ids: UInt64 = 0
  var timeZone = TimeZone.gmt
  /// What the screen shows since the last `run`: prompts with the lines typed, and all that is said.
  private(set) var transcript = ""
  private(set) var reader = ScriptedReader([])

  /// With an opening of six questions: 6, 6, 6, 6, 7 and 5 minutes.
  init() throws {
    home = try TemporaryFolder()
    try #require(run("opening new nov --bank empowerment --team support") == 0, "\(transcript)")
  }

  /// A sitting in an existing home, such as a copy of another one, at the same moment as every other sitting.
  init(in home: TemporaryFolder) { self.home = home }

  /// Runs a command line and enters lines at its prompts, until the input ends.
  @discardableResult
  func run(_ line: String, _ steps: [Step] = [], environment: [String: String] = [:]) -> Int32 {
    transcript = ""
    var seconds = steps.map(\.seconds)[...]
    reader = ScriptedReader(steps.map { .line($0.line) }) { [unowned self] question, answer in
      now = now.advanced(bySeconds: seconds.popFirst() ?? 0)
      if case .line(let text) = answer { transcript += "\(question.prompt)\(text)\n" }
    }
    return Program(world(environment)).run(line.split(separator: " ").map(String.init))
  }

  /// Time that passes while the program does not run.
  func wait(seconds: Int) { now = now.advanced(bySeconds: seconds) }

  private func world(_ environment: [String: String]) -> World {
    World(
      now: { [unowned self] in now },
      newID: { [unowned self] in
        ids += 1
        return Identity(at: now, random: (ids, ids))
      },
      newSeed: { 1 },
      environment: ["HOME": home.path, "EXTRAMILE_BANKS": Office.package + "/QuestionBanks"]
        .merging(environment) { $1 },
      login: "noor", workingFolder: home.path, program: home.path + "/bin/extramile",
      out: { [unowned self] in transcript += $0 }, err: { [unowned self] in transcript += $0 }, columns: { 80 },
      rows: { nil }, runChild: { _, _, _ in .notStarted(errno: ENOENT) }, reader: { [unowned self] in reader },
      isInputInteractive: true, style: Style(isOn: false), errorStyle: Style(isOn: false), isErrorOnScreen: true,
      timeZone: timeZone)
  }
}
