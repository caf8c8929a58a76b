import Foundation
import Testing

/// `bank edit` on a pseudo-terminal, with editors that are scripts: whatever happens, no text is lost.
@Suite struct EditingTests {
  @Test func problemsAreShownAndEditedAgainUntilItIsSaved() throws {
    let desk = try Desk()
    // The first time it breaks the minutes, the second time it mends them and leaves another title.
    let editor = try desk.editor(
      """
      echo "$1" >> "$HOME/opened"
      stat -c %a "$1" "$(dirname "$1")" >> "$HOME/modes"
      if grep -q 'minutes: six' "$1"
      then sed -i 's/minutes: six/minutes: 6/; s/^title: .*/title: Mended/' "$1"
      else sed -i '0,/minutes: 6/s//minutes: six/' "$1"
      fi
      """)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: desk.bank)
    let terminal = try desk.terminal("bank edit warehouse", editor: editor)
    let line = try #require(desk.starter.split(separator: "minutes: 6", maxSplits: 1).first).split(
      separator: "\n", omittingEmptySubsequences: false
    ).count
    try terminal.expect("\(desk.folder)/warehouse.yaml:\(line):14: error: 'minutes' must be a whole number")
    try terminal.expect("still as it was")
    try terminal.expect("Edit again, keep as draft, discard [e,k,d]? ")
    #expect(try desk.text == desk.starter)
    terminal.send("s\r")
    try terminal.expect("A file with errors is not saved")
    try terminal.expect("[e,k,d]? ")
    terminal.send("\r")
    try terminal.expect("Saved \(desk.folder)/warehouse.yaml:")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(try desk.text == desk.starter.replacing("title: Warehouse\n", with: "title: Mended\n"))
    #expect(desk.mode == 0o640)
    #expect(desk.left.isEmpty)
    let opened = try desk.read("opened").split(separator: "\n")
    #expect(opened.count == 2 && opened.allSatisfy { $0.hasSuffix("/warehouse.yaml") && $0.contains("/state/") })
    #expect(try desk.read("modes") == "600\n700\n600\n700\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).sorted() == ["warehouse.yaml"])
  }

  @Test func nothingChanged() throws {
    let desk = try Desk()
    let terminal = try desk.terminal("bank edit warehouse", editor: "true")
    try terminal.expect("Nothing changed.")
    #expect(terminal.waitForExit() == 0)
    #expect(desk.left.isEmpty)
  }

  @Test func keptAsADraftAndResumed() throws {
    let desk = try Desk()
    let breaking = try desk.editor("sed -i 's/type: situational/type: hypothetical/' \"$1\"")
    let terminal = try desk.terminal("bank edit warehouse", editor: breaking)
    try terminal.expect("[e,k,d]? ")
    terminal.send("k\r")
    try terminal.expect("Kept as a draft")
    try terminal.expect("extramile bank edit warehouse")
    #expect(terminal.waitForExit() == 0)
    #expect(try desk.text == desk.starter)
    #expect(desk.left.contains { $0.hasSuffix("/warehouse.yaml") })

    let mending = try desk.editor(
      "sed -i 's/type: hypothetical/type: situational/; s/^language: en/language: fr/' \"$1\"")
    let second = try desk.terminal("bank edit warehouse", editor: mending)
    try second.expect("There is a draft of \(desk.folder)/warehouse.yaml")
    try second.expect("[r,a,d]? ")
    second.send("r\r")
    try second.expect("notice: this bank is in 'fr'")
    try second.expect("Saved ")
    #expect(second.waitForExit() == 0)
    #expect(try desk.text == desk.starter.replacing("language: en", with: "language: fr"))
    #expect(desk.left.isEmpty)
  }

  @Test func startedAfreshTheDraftKeepsAnotherName() throws {
    let desk = try Desk()
    let terminal = try desk.terminal("bank edit warehouse", editor: try desk.editor("echo 'x: 1' >> \"$1\""))
    try terminal.expect("[e,k,d]? ")
    terminal.send(control: "d")
    try terminal.expect("Kept as a draft")
    #expect(terminal.waitForExit() == 0)

    let second = try desk.terminal("bank edit warehouse", editor: try desk.editor("echo '# y' >> \"$1\""))
    try second.expect("[r,a,d]? ")
    second.send("a\r")
    try second.expect("The draft stays as")
    try second.expect("Saved ")
    #expect(second.waitForExit() == 0)
    #expect(try desk.text == desk.starter + "# y\n")
    #expect(desk.left.map { ($0 as NSString).lastPathComponent } == ["warehouse.1.yaml"])
  }

  @Test func discardedOnlyWhenSaidTwice() throws {
    let desk = try Desk()
    let terminal = try desk.terminal("bank edit warehouse", editor: try desk.editor("echo 'x: 1' >> \"$1\""))
    try terminal.expect("[e,k,d]? ")
    terminal.send("d\r")
    try terminal.expect("Throw away what you wrote [y,n]? ")
    terminal.send("\r")
    try terminal.expect("[e,k,d]? ")
    terminal.send("d\r")
    try terminal.expect("[y,n]? ")
    terminal.send("y\r")
    try terminal.expect("Discarded.")
    #expect(terminal.waitForExit() == 0)
    #expect(try desk.text == desk.starter)
    #expect(desk.left.isEmpty)
  }

  /// The program dies without a chance to say anything; the editor goes on and writes.
  @Test func killedWhileTheEditorRuns() throws {
    let desk = try Desk()
    let editor = try desk.editor(
      "echo '# half a thought' >> \"$1\"; touch \"$HOME/running\"; while [ ! -e \"$HOME/done\" ]; do sleep 0.05; done")
    let terminal = try desk.terminal("bank edit warehouse", editor: editor)
    try terminal.wait(for: "the editor") { desk.has("running") }
    terminal.kill(SIGKILL)
    #expect(terminal.waitForExit() == 128 + SIGKILL)
    try desk.write("done", "")
    #expect(try desk.text == desk.starter)

    let second = try desk.terminal("bank edit warehouse", editor: "true")
    try second.expect("There is a draft")
    try second.expect("[r,a,d]? ")
    second.send("r\r")
    try second.expect("Saved ")
    #expect(second.waitForExit() == 0)
    #expect(try desk.text == desk.starter + "# half a thought\n")
  }

  /// Killed before anything was written, or after everything was: the next edit begins as if nothing had happened.
  @Test(arguments: ["bank edit warehouse", "team edit night"]) func killedWithNothingToSave(_ line: String) throws {
    let desk = try Desk()
    #expect(try desk.run("team new night --bank warehouse").status == 0)
    let editor = try desk.editor("touch \"$HOME/running\"; while [ ! -e \"$HOME/done\" ]; do sleep 0.05; done")
    let terminal = try desk.terminal(line, editor: editor)
    try terminal.wait(for: "the editor") { desk.has("running") }
    terminal.kill(SIGKILL)
    #expect(terminal.waitForExit() == 128 + SIGKILL)
    try desk.write("done", "")
    let second = try desk.terminal(line, editor: "true")
    try second.expect("Nothing changed.")
    #expect(second.waitForExit() == 0)
    #expect(desk.left.isEmpty)
  }

  /// Killed while it was writing: the unfinished file and drafts are removed.
  @Test func killedWhileItWrote() throws {
    let desk = try Desk()
    let first = try desk.terminal("bank edit warehouse", editor: try desk.editor("echo '# z' >> \"$1\"; exit 3"))
    #expect(first.waitForExit() == 2)
    let draft = try #require(desk.left.first { $0.hasSuffix("/warehouse.yaml") })
    let folder = desk.home + "/state/extramile/drafts/" + (draft as NSString).deletingLastPathComponent
    for path in [
      "\(folder)/.warehouse.yaml.4711-0a1b2c3d.new", "\(folder)/..as-copied.4711-0a1b2c3d.new",
      "\(desk.folder)/.warehouse.yaml.4711-0a1b2c3d.new",
    ] { try Data("half".utf8).write(to: URL(fileURLWithPath: path)) }
    let second = try desk.terminal("bank edit warehouse", editor: "true")
    try second.expect("[r,a,d]? ")
    second.send("r\r")
    try second.expect("Removed what a killed command had left:")
    try second.expect("Saved ")
    #expect(second.waitForExit() == 0)
    #expect(try desk.text == desk.starter + "# z\n")
    #expect(desk.left.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).sorted() == ["warehouse.yaml"])
  }

  @Test func theFileChangedMeanwhile() throws {
    let desk = try Desk()
    let editor = try desk.editor("echo '# mine' >> \"$1\"; echo '# theirs' >> \"\(desk.bank)\"")
    let terminal = try desk.terminal("bank edit warehouse", editor: editor)
    try terminal.expect("has changed on the disk since you began")
    try terminal.expect("bank diff warehouse ")
    #expect(terminal.waitForExit() == 2)
    #expect(try desk.text == desk.starter + "# theirs\n")
    #expect(desk.left.contains { $0.hasSuffix("/warehouse.yaml") })

    // Told of it, one may still say that the draft is the better text.
    let second = try desk.terminal("bank edit warehouse", editor: "true")
    try second.expect("The file has changed since the draft was begun")
    try second.expect("[r,a,d]? ")
    second.send("r\r")
    try second.expect("Saved ")
    #expect(second.waitForExit() == 0)
    #expect(try desk.text == desk.starter + "# mine\n")
  }

  @Test func twoAtATimeDoNotShareACopy() throws {
    let desk = try Desk()
    let editor = try desk.editor(
      "touch \"$HOME/running\"; while [ ! -e \"$HOME/done\" ]; do sleep 0.05; done; echo '# z' >> \"$1\"")
    let first = try desk.terminal("bank edit warehouse", editor: editor)
    try first.wait(for: "the editor") { desk.has("running") }
    let second = try desk.terminal("bank edit warehouse", editor: "true")
    try second.expect("already, by another extramile.")
    #expect(second.waitForExit() == 2)
    try desk.write("done", "")
    try first.expect("Saved ")
    #expect(first.waitForExit() == 0)
    #expect(try desk.text == desk.starter + "# z\n")
  }

  @Test func anEditorThatIsNotThere() throws {
    let desk = try Desk()
    let terminal = try desk.terminal("bank edit warehouse", editor: "no-such-editor --wait")
    try terminal.expect("The editor no-such-editor --wait cannot be started.")
    #expect(terminal.waitForExit() == 2)
    #expect(desk.left.isEmpty)
  }

  @Test func anEditorThatFailsSavesNothing() throws {
    let desk = try Desk()
    let terminal = try desk.terminal(
      "bank edit warehouse", editor: try desk.editor("echo '# z' >> \"$1\"; stty raw -echo; exit 3"))
    try terminal.expect("ended with exit code 3")
    #expect(terminal.waitForExit() == 2)
    // Nor does it leave the terminal in a mode of its own.
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(try desk.text == desk.starter)
    #expect(desk.left.contains { $0.hasSuffix("/warehouse.yaml") })
  }

  @Test func anEditorThatIsKilledSavesNothing() throws {
    let desk = try Desk()
    let terminal = try desk.terminal(
      "bank edit warehouse", editor: try desk.editor("echo '# z' >> \"$1\"; stty raw -echo; kill -KILL $$"))
    try terminal.expect("What you wrote is kept as a draft")
    #expect(terminal.waitForExit() == 2)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(try desk.text == desk.starter)
  }

  /// C-c is the editor's while it runs; afterwards it is ours again.
  @Test func controlCBelongsToTheEditor() throws {
    let desk = try Desk()
    let editor = try desk.editor(
      """
      trap 'echo "# interrupted" >> "$1"; echo caught; exit 0' INT
      echo ready
      while :; do sleep 0.05; done
      """)
    let terminal = try desk.terminal("", editor: editor)
    try terminal.expect("extramile> ")
    terminal.send("bank ed\twa\t\r")
    try terminal.expect("bank edit warehouse")
    try terminal.expect("ready")
    terminal.send(control: "c")
    try terminal.expect("caught")
    try terminal.expect("Saved ")
    try terminal.expect("extramile> ")
    terminal.send(control: "c")
    try terminal.expect("quit or C-d leaves.")
    try terminal.expect("extramile> ")
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    #expect(try desk.text == desk.starter + "# interrupted\n")
  }

  @Test func aTeamProfileIsHeldAgainstTheBanks() throws {
    let desk = try Desk()
    #expect(try desk.run("team new night --bank warehouse").status == 0)
    let terminal = try desk.terminal(
      "team edit night", editor: try desk.editor("sed -i 's/  keeping-promises:/  keeping:/' \"$1\""))
    try terminal.expect("names 'keeping', which is no competency of 'warehouse'")
    try terminal.expect("[e,k,d]? ")
    terminal.send("k\r")
    #expect(terminal.waitForExit() == 0)
  }

  /// The rules that were named go into every line that is to be typed again.
  @Test func byRulesOfOnesOwn() throws {
    let desk = try Desk()
    try desk.write(
      "rules.yaml",
      """
      format: 1
      rules: own
      title: Ours
      jurisdiction: general
      date: 2026-11-01
      about: Ours.
      topics:
        - {id: pets, kind: block, topic: pets, why: Pets do no work., instead: What do you do?, match: [your cat]}
      """)
    let rules = "--rules \(desk.home)/rules.yaml"
    let editor = try desk.editor("sed -i '0,/ask: .*/s//ask: How is your cat?/' \"$1\"")
    let terminal = try desk.terminal("bank edit warehouse \(rules)", editor: editor)
    try terminal.expect("[lawful-pets]")
    try terminal.expect("[e,k,d]? ")
    terminal.send("k\r")
    try terminal.expect("extramile bank edit warehouse \(rules)")
    #expect(terminal.waitForExit() == 0)
    #expect(try desk.run("bank edit warehouse \(rules)").errors.contains("extramile bank check warehouse \(rules)"))
  }

  @Test func throughALinkTheFileItselfIsReplaced() throws {
    let desk = try Desk()
    let link = desk.home + "/link.yaml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: desk.bank)
    let terminal = try desk.terminal("bank edit \(link)", editor: try desk.editor("echo '# via' >> \"$1\""))
    try terminal.expect("Saved ")
    #expect(terminal.waitForExit() == 0)
    #expect(try desk.text == desk.starter + "# via\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == desk.bank)
  }

  @Test func withoutATerminalItSaysWhatToDoInstead() throws {
    let desk = try Desk()
    let run = try desk.run("bank edit warehouse")
    #expect(run.status == 2)
    #expect(run.errors.contains("extramile bank check warehouse"))
    let terminal = try desk.terminal("bank edit warehouse --no-input", editor: "true")
    try terminal.expect("there is nobody here")
    #expect(terminal.waitForExit() == 2)
  }
}

/// An author's desk: a folder of banks with one bank in it, and editors.
private final class Desk: Sendable {
  private let office: Office
  let starter: String
  var home: String { office.home.path }
  var folder: String { home + "/banks" }
  var bank: String { folder + "/warehouse.yaml" }

  init() throws {
    office = try Office()
    try FileManager.default.createDirectory(atPath: office.home.path + "/banks", withIntermediateDirectories: false)
    let run = try office.run("bank new warehouse", environment: ["EXTRAMILE_BANKS": office.home.path + "/banks"])
    try #require(run.status == 0, "\(run.errors)")
    starter = try String(contentsOfFile: office.home.path + "/banks/warehouse.yaml", encoding: .utf8)
  }

  var text: String { get throws { try String(contentsOfFile: bank, encoding: .utf8) } }
  var mode: Int? { (try? FileManager.default.attributesOfItem(atPath: bank))?[.posixPermissions] as? Int }

  /// Files that are left where drafts are.
  var left: [String] {
    let drafts = home + "/state/extramile/drafts"
    return ((try? FileManager.default.subpathsOfDirectory(atPath: drafts)) ?? []).filter { $0.contains("/") }.sorted()
  }

  func read(_ file: String) throws -> String { try String(contentsOfFile: "\(home)/\(file)", encoding: .utf8) }
  func write(_ file: String, _ text: String) throws {
    try text.write(toFile: "\(home)/\(file)", atomically: true, encoding: .utf8)
  }
  func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(home)/\(file)") }

  func editor(_ script: String) throws -> String { try office.editor(script) }

  func run(_ line: String) throws -> Run { try office.run(line, environment: ["EXTRAMILE_BANKS": folder]) }

  func terminal(_ line: String, editor: String) throws -> PseudoTerminal {
    try office.terminal(
      line, environment: ["EXTRAMILE_BANKS": folder, "VISUAL": " ", "EDITOR": editor], columns: 200)
  }
}
