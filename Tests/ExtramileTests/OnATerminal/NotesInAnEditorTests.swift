import Foundation
import Testing

@testable import Interviews

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Notes and the line being typed in the user's editor, which is a script here; nothing of a text is ever lost.
@Suite struct NotesInAnEditorTests {
  /// At the first prompt, with two notes.
  private func begin(_ office: Office, editor: String) throws -> PseudoTerminal {
    let terminal = try office.terminal("interview C-0412", environment: ["VISUAL": " ", "EDITOR": editor])
    try terminal.expect("Q1/6 0m> ")
    for line in ["refund first", "+ named the limit"] {
      terminal.send("\(line)\r")
      try terminal.expect(line)
      try terminal.expect("m> ")
    }
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal, _ office: Office) throws -> [String] {
    terminal.send(control: "d")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.echoes && terminal.collectsLines)
    return try office.record("C-0412").interview.notes.map { "\($0.kind.sign)\($0.text)" }
  }

  private let drafts = "state/extramile/drafts"

  @Test func whatWasChangedBecomesEvents() throws {
    let office = try Office.withOpening()
    let editor = try office.editor(
      """
      cp "$1" "$HOME/seen"; stat -c %a "$1" "$(dirname "$1")" > "$HOME/modes"
      sed -i 's/^refund first$/refund first, then told the lead/; /named the limit/d' "$1"
      printf '%s\\n' '- nothing sent' '    the next day' '.' >> "$1"
      """)
    let terminal = try begin(office, editor: editor)
    terminal.send("/edit\r")
    try terminal.expect("Notes of Q1: 2 new, 1 reworded, 1 taken out. /undo takes them back one by one.")
    try terminal.expect("m> ")
    #expect(try String(contentsOfFile: office.home.path + "/modes", encoding: .utf8) == "600\n700\n")
    let seen = try String(contentsOfFile: office.home.path + "/seen", encoding: .utf8)
    #expect(
      seen == """
        # Q1, Using authority. Its notes, one a line, signs as at the prompt:
        #   + for  - against  " their words  ? follow up  ! beyond  . bookmark
        # A line that begins with blanks goes on with the note above it.
        # A line taken out is a note taken out, a new line is a new note.
        # Lines with # are passed over.
        refund first
        + named the limit

        """)
    #expect(office.files(below: drafts) == [])
    terminal.send("/undo\r")
    try terminal.expect("Undone: the bookmark at minute 0 (Q1).")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office) == ["refund first, then told the lead", "-nothing sent\nthe next day"])
  }

  @Test func aTextThatComesBackAsItWasChangesNothing() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office, editor: "true")
    terminal.send("/edit\r")
    try terminal.expect("Nothing changed.")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office) == ["refund first", "+named the limit"])
    // Beginning, two notes and the pause.
    #expect(try office.record("C-0412").events.count == 4)
    #expect(office.files(below: drafts) == [])
  }

  @Test func refusedLinesAreNamedAndEditedAgain() throws {
    let office = try Office.withOpening()
    // The first time a slip is added, the second time it is mended.
    let editor = try office.editor(
      "if grep -q '^4$' \"$1\"; then sed -i 's/^4$/- waited/' \"$1\"; else echo 4 >> \"$1\"; fi")
    let terminal = try begin(office, editor: editor)
    terminal.send("/edit\r")
    try terminal.expect("line 8: A lone 4 looks like a score")
    try terminal.expect("Edit again, discard [e,d]? ")
    terminal.send("?\r")
    try terminal.expect("open the editor again, with what you wrote")
    try terminal.expect("[e,d]? ")
    terminal.send("\r")
    try terminal.expect("Notes of Q1: 1 new. /undo takes it back.")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office) == ["refund first", "+named the limit", "-waited"])
    #expect(office.files(below: drafts) == [])
  }

  @Test func aRefusedEditCanBeThrownAway() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office, editor: try office.editor("echo /next > \"$1\""))
    terminal.send("/edit\r")
    try terminal.expect("line 1: /next begins with a slash, and among notes no command works.")
    try terminal.expect("[e,d]? ")
    terminal.send("d\r")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office) == ["refund first", "+named the limit"])
    #expect(office.files(below: drafts) == [])
  }

  @Test(
    arguments: [
      ("exit 3", "ended with exit code 3, so nothing was saved. The notes are as they were."),
      ("kill -9 $$", "ended with exit code 137, so nothing was saved. The notes are as they were."),
      ("rm \"$1\"", "The editor removed the draft. The notes are as they were."),
    ])
  func anEditorThatFailsChangesNothing(_ script: String, _ said: String) throws {
    let office = try Office.withOpening()
    let terminal = try begin(office, editor: try office.editor(script))
    terminal.send("/edit\r")
    // The screen may break the sentence anywhere.
    for word in said.split(separator: " ").suffix(6) { try terminal.expect(String(word)) }
    try terminal.expect("m> ")
    #expect(try leave(terminal, office) == ["refund first", "+named the limit"])
    #expect(office.files(below: drafts) == [])
  }

  @Test func anEditorThatIsNotThereIsNamed() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office, editor: "no-such-editor")
    terminal.send("/edit\r")
    try terminal.expect("The editor no-such-editor cannot be started.")
    try terminal.expect("VISUAL or EDITOR names")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office) == ["refund first", "+named the limit"])
  }

  /// What an editor wrote before it died stands in the next sheet as a comment.
  @Test func whatNeverCameBackIsOfferedAgain() throws {
    let office = try Office.withOpening()
    let editor = try office.editor(
      """
      if grep -q 'did not come back' "$1"
      then sed -i 's/^# + told the lead$/+ told the lead/' "$1"
      else echo '+ told the lead' >> "$1"; exit 1
      fi
      """)
    let terminal = try begin(office, editor: editor)
    terminal.send("/edit\r")
    try terminal.expect("/edit shows what you")
    try terminal.expect("m> ")
    #expect(office.files(below: drafts).contains { $0.hasSuffix("/notes.txt") })
    terminal.send("/edit\r")
    try terminal.expect("Notes of Q1: 1 new.")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office) == ["refund first", "+named the limit", "+told the lead"])
    #expect(office.files(below: drafts) == [])
  }

  @Test func theWalkEditsTheScoredQuestionsNotes() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office, editor: try office.editor("echo '\" I would stop' >> \"$1\""))
    for (line, prompt) in [("/end", "[y,n]? "), ("y", "?]? ")] {
      terminal.send("\(line)\r")
      try terminal.expect(prompt)
    }
    terminal.send("e\r")
    try terminal.expect("Notes of Q1: 1 new.")
    try terminal.expect("?]? ")
    terminal.send("e - but too late\r")
    try terminal.expect("too late")
    try terminal.expect("?]? ")
    #expect(
      try leave(terminal, office) == ["refund first", "+named the limit", "\"I would stop", "-but too late"])
  }

  /// The line that is typed goes to the editor and comes back to be entered; it leaves no trace but the note.
  @Test func theLineGoesToTheEditorAndComesBack() throws {
    let office = try Office.withOpening()
    let editor = try office.editor("cp \"$1\" \"$HOME/seen\"; echo 'and told the lead' >> \"$1\"")
    let terminal = try begin(office, editor: editor)
    terminal.send("- waited for Zoë")
    try terminal.expect("Zoë")
    terminal.send("\u{18}\u{05}")
    try terminal.expect("and told the lead")
    #expect(try String(contentsOfFile: office.home.path + "/seen", encoding: .utf8) == "- waited for Zoë\n")
    #expect(office.files(below: drafts) == [])
    terminal.send("!\r")
    try terminal.expect("m> ")
    #expect(
      try leave(terminal, office) == ["refund first", "+named the limit", "-waited for Zoë\nand told the lead!"])
    #expect(office.files(below: "state/extramile/history").count <= 1)
    for file in office.files(below: "state/extramile/history") {
      let text = try String(contentsOfFile: "\(office.home.path)/state/extramile/history/\(file)", encoding: .utf8)
      #expect(!text.contains("waited"))
    }
  }

  @Test func aLineWhoseEditorFailsStandsAsItWas() throws {
    let office = try Office.withOpening()
    let terminal = try begin(office, editor: try office.editor("echo lost > \"$1\"; exit 1"))
    terminal.send("half a note")
    try terminal.expect("half a note")
    terminal.send("\u{18}\u{05}")
    try terminal.expect("The line is as it was.")
    try terminal.expect("half a note")
    terminal.send("\r")
    try terminal.expect("m> ")
    #expect(try leave(terminal, office).last == "half a note")
  }

  @Test func withoutATerminalNoEditorIsOpened() throws {
    let office = try Office.withOpening()
    let run = try office.run(
      "interview C-0412", input: "a note\n/edit\n/end\ny\ne\ne + named the limit\n",
      environment: ["EDITOR": try office.editor("echo no > \"$1\"")])
    let sentence =
      "There is nobody here to use an editor. A note is a line of its own; at a score it follows an e: e + named the limit."
    #expect(
      run.errors
        == "line 2: \(sentence)\nline 5: \(sentence)\nextramile: 2 lines of the input refused (2, 5), as said above; everything else is saved.\n"
    )
    #expect(try office.record("C-0412").interview.notes.map(\.text) == ["a note", "named the limit"])
  }
}
