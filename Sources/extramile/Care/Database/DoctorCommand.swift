import ArgumentParser
import Foundation
import Interviews
import Storage
import Text

struct DoctorCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the database for damage and changed records.",
    discussion: """
      Reads all of it and writes nothing. SQLite's own checks; whether tables, views and triggers are as they were made; \
      whether every opening and event is what was sealed when it was saved; whether every interview and debrief can be \
      replayed, and the views say the same. Each finding says what to do. Exit code 1 if there is an error.

      It prints the last link of the chain of seals. Who notes that down somewhere else can tell later, with --expect, \
      whether the record up to there was rewritten, seals and all.

      It also lists interviews that are not submitted, drafts of files, half-typed lines left by a closed window or a \
      crash, and unfinished files left by a killed command, which can contain a full copy of the data.

      Nothing that was noted or rated is printed, and no half-typed line but your own, so anybody may run it.

      --json prints {"database","openings","interviews","events","erasures","seals","lastLink","expectedPosition","sealedSince":[{"kind","count"}],"sound",\
      "findings":[{"check","severity","message","help","more","opening","candidate","interviewer","debrief","event","kind","at"}],\
      "drafts":[…],"openInterviews","halfTyped":[{"opening","candidate","interviewer","fate","text"}],"leftovers":[…]}.

      Examples: extramile data doctor
                extramile data doctor --expect 3f1c90d2a7b4e865
      """)

  @Option(
    help: ArgumentHelp("A link that you noted, or its first 16 characters.", valueName: "link"),
    transform: DoctorCommand.link)
  var expect: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let path = workspace.locations.database
    guard Store.exists(at: path) else {
      throw Failure("There is no database at \(path), so there is nothing to examine.")
    }
    let examination = try Examination(of: path, expecting: expect)
    let drafts = Draft.left(in: workspace.locations.drafts)
    let lines = WaitingLine.all(
      in: workspace.locations.halfTyped, of: examination.drafts, for: try workspace.interviewer())
    let outputs = Leftovers(workspace.locations)
    outputs.clearRecords()
    let leftovers = outputs.all(beside: [workspace.fullPath(path)] + examination.backups)
    if output.json {
      try workspace.world.sayJSON(
        ExaminationReport(examination, drafts: drafts, halfTyped: lines, leftovers: leftovers))
    } else {
      workspace.world.show(
        examinationSheet(
          examination, expecting: expect, drafts: drafts, halfTyped: lines, leftovers: leftovers, line: workspace.line))
    }
    if !examination.isSound { throw Failure("", exitCode: Failure.problems) }
  }

  private static func link(_ text: String) throws -> String {
    let link = text.trimmed.lowercased()
    guard (16...64).contains(link.count), link.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw ValidationError("A link is made of 64 of the characters 0-9 and a-f, of which the first 16 are enough.")
    }
    return link
  }
}

/// An examination as other programs read it: the members of `doctor --json`.
private struct ExaminationReport: Encodable {
  struct Finding: Encodable {
    let check: String
    let severity: String
    let message: String
    let help: String
    let more: Int
    @OrNull var opening: String?
    @OrNull var candidate: String?
    @OrNull var interviewer: String?
    let debrief: Bool
    @OrNull var event: Int?
    @OrNull var kind: String?
    @OrNull var at: String?

    init(_ finding: ExaminationFinding) {
      check = finding.check.rawValue
      severity = finding.severity.rawValue
      message = finding.message
      help = finding.advice
      more = finding.more
      opening = finding.place?.opening
      candidate = finding.place?.candidate
      interviewer = finding.place?.interviewer
      debrief = finding.place?.isDebrief ?? false
      event = finding.place?.event
      kind = finding.place?.kind
      at = finding.place?.at
    }
  }

  struct Sealed: Encodable {
    let kind: String
    let count: Int
  }

  struct HalfTyped: Encodable {
    @OrNull var opening: String?
    @OrNull var candidate: String?
    @OrNull var interviewer: String?
    let fate: String
    @OrNull var text: String?

    @MainActor
    init(_ line: WaitingLine) {
      opening = line.interview?.opening
      candidate = line.interview?.candidate
      interviewer = line.interview?.interviewer
      fate = line.fate.rawValue
      text = line.text
    }
  }

  let database: String
  let openings: Int
  let interviews: Int
  let events: Int
  let erasures: Int
  let seals: Int
  @OrNull var lastLink: String?
  @OrNull var expectedPosition: Int?
  let sealedSince: [Sealed]
  let sound: Bool
  let findings: [Finding]
  let drafts: [String]
  @OrNull var openInterviews: Int?
  let halfTyped: [HalfTyped]
  let leftovers: [String]

  @MainActor
  init(_ examination: Examination, drafts: [String], halfTyped: [WaitingLine], leftovers: [String]) {
    database = examination.path
    openings = examination.openings
    interviews = examination.interviews
    events = examination.events
    erasures = examination.erasures
    seals = examination.seals
    lastLink = examination.lastLink
    expectedPosition = examination.expectedPosition
    sealedSince = examination.sealedSince.sorted { $0.key < $1.key }.map { Sealed(kind: $0.key, count: $0.value) }
    sound = examination.isSound
    findings = examination.findings.map(Finding.init)
    self.drafts = drafts
    openInterviews = examination.drafts?.count
    self.halfTyped = halfTyped.map(HalfTyped.init)
    self.leftovers = leftovers
  }
}
