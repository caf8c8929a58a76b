@testable import QuestionBanks
import Testing

@testable import Interviews

/// A bank of which no check has anything to say; the remarks in the tests are about changes to it.
enum CompleteBank {
  static let text = """
    format: 1
    bank: night-desk
    title: The night desk
    competencies:
      judgment:
        title: Judgment over rules
        definition: Weighs facts, earlier cases and the people concerned.
        job_link: At night the handbook and one colleague are all there is.
      handover:
        title: Handing over
        definition: Leaves the next shift nothing to guess.
        job_link: Half of a case is done by others.
    questions:
      - id: lost-key
        competency: judgment
        type: situational
        minutes: 8
        scenario: |
          A guest has lost a key and wants into the room at once.
          The rule asks for a passport, and the passport is in the room.
        ask: What do you do?
        probes:
          - What do you need to know first?
          - What would make you stop?
        anchors:
          1: Opens the door, or sends the guest away.
          3: Opens the door once a colleague agrees.
          5: Asks what only the guest can know, goes along, writes down why.
        overuse: Asks so much that a tired guest sleeps in the lobby.
      - id: own-rule
        competency: judgment
        type: past-behaviour
        minutes: 8
        scenario: Rules are made for the usual case.
        ask: Tell me about one time when a rule did not fit.
        probes:
          - What was different?
          - What came of it?
        anchors: {1: Followed it all the same., 3: Asked the lead what to do., 5: 'Asked what it is for, then chose.'}
        overuse: Sees an exception each time.
      - id: half-done
        competency: handover
        type: situational
        minutes: 8
        scenario: >-
          Your shift ends in five minutes, and two cases are half done.
          The next shift is late, and your bus will not wait.
        ask: "How do you spend these minutes?"
        probes:
          - What can wait?
          - Who hears from you?
        anchors:
          1: Leaves both cases on the desk when the shift ends.
          3: Writes a note on both cases.
          5: Writes what is done and what is not, and who must call whom.
        overuse: Stays until noon.
      - id: gap-found
        competency: handover
        type: past-behaviour
        minutes: 8
        scenario: Things get lost between two shifts.
        ask: Tell me about one time when something was lost at a change of shift.
        probes:
          - What was your part in it?
          - What changed?
        anchors:
          1: Named nobody and changed nothing.
          3: Found what was lost and set it right.
          5: Found what was lost, and changed the list with the other shift.
        overuse: Writes notes that nobody has time to read.

    """

  static func diagnostics(of text: String) -> [Diagnostic] {
    BankCheck(rules: .none)(Sample.file(text, name: "b.yaml")).diagnostics
  }
}

/// A change to the complete bank, and exactly what is said of it.
struct Remark: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  /// What was written, each change on lines of its own.
  var written: String
  var gives: String

  /// The bank with each occurrence of something replaced.
  init(_ name: String, _ changes: KeyValuePairs<String, String>, gives: String) {
    self.name = name
    var text = CompleteBank.text
    for (old, new) in changes {
      let changed = text.replacing(old, with: new)
      text = changed == text ? "the bank does not have \(old)" : changed
    }
    self.text = text
    written = changes.map(\.value).joined(separator: "\n")
    self.gives = gives.isEmpty ? "" : gives + "\n"
  }

  var testDescription: String { name }

  var said: String {
    DiagnosticText([Sample.file(text, name: "b.yaml")]).text(CompleteBank.diagnostics(of: text))
  }
}
