import ArgumentParser
import Foundation
import Interviews
import Reports
import Storage
import Terminal
import Text

struct AccessCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "access", abstract: "Collect everything stored about a candidate.",
    discussion: """
      Of every opening: notes and ratings with their evidence, question by question, what was not assessed and why, \
      amendments with what stood before, overall impressions, the debrief with its estimates, the decision with its reason; \
      drafts; holds; and then, in order, everything as it was saved, with what was reworded or taken back. Other people's \
      names are taken out: interviewers are "interviewer 1" and so on, other candidates "[another candidate]".

      Whoever gives it out reads it. So it is refused to who owes a card on the candidate or sits on a panel that has not \
      decided, always; and while judging goes on to everybody, unless --requested says on what day the candidate asked.

      --out writes a file that you alone can read, and never over another one without --force. --json makes one object, \
      described in Interface.md.

      Examples: extramile candidate access C-0412
                extramile candidate access C-0412 --requested 2026-11-20 --out C-0412.txt
                extramile candidate access C-0412 --json
      """)

  @OptionGroup var candidate: CandidateArgument
  @Option(
    help: ArgumentHelp("Day on which the candidate asked, such as 2026-11-20.", valueName: "day"))
  var requested: String?
  @Option(help: ArgumentHelp("File to write; - prints.", valueName: "file")) var out: String?
  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    if overwriting.isAllowed && (out == nil || out == "-") { throw ValidationError("--force goes with --out.") }
  }

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let out = out == "-" ? nil : out
    let destination = try out.map { out in try Destination(out, replacing: overwriting.isAllowed, in: workspace) }
    let access = try SubjectAccess(
      of: candidate.name, requestedOn: requested.map { try Self.day($0, world) }, in: workspace)
    if !access.ambiguousNames.isEmpty {
      let names = access.ambiguousNames.map { $0.visible() }.joined(separator: ", ")
      world.note(
        "These names are also words, or very short, so only this exact spelling was removed: \(names). Check for "
          + "other spellings before you hand out the text.")
    }
    guard let out, let destination else {
      return try output.json ? world.sayJSON(AccessReport(access)) : world.page(accessSheet(access))
    }
    var text = ""
    var writing = world
    writing.out = { text += $0 }
    if output.json {
      try writing.sayJSON(AccessReport(access))
    } else {
      text = accessSheet(access).text(on: Screen(columns: 80, isPlain: world.isPlain)) + "\n"
    }
    do throws(DiskFile.Refusal) { try destination.put(Array(text.utf8), replacing: overwriting.isAllowed) } catch {
      throw error.isThereAlready
        ? Failure("\(out.visible()) is there already, and was left as it is. Choose another name, or give --force.")
        : Failure("\(out.visible()) cannot be written: \(error.reason). Choose another folder or disk.")
    }
    world.tell("Written, for you alone to read: \(out.visible())")
  }

  @MainActor
  private static func day(_ text: String, _ world: World) throws(Failure) -> String {
    guard text.isDay else {
      throw Failure(
        "--requested takes a valid date, such as \(world.today); \(text.visible()) is not one.", exitCode: Failure.usage
      )
    }
    // Dates in this form sort as text.
    guard text <= world.today else {
      throw Failure(
        "--requested takes a date no later than today, \(world.today); \(text) is in the future.",
        exitCode: Failure.usage)
    }
    return text
  }
}

/// All that is stored of a candidate, as other programs read it.
struct AccessReport: Encodable {
  struct InOpening: Encodable {
    let opening: String
    @OrNull var retentionMonths: Int?
    let interviews: [InInterview]
    @OrNull var debrief: DebriefReport?
    /// Every event of the debrief.
    let debriefRecord: [SavedLine]
  }

  struct InInterview: Encodable {
    let card: ScorecardReport
    /// Every event, also what was reworded, taken back or rated anew.
    let record: [SavedLine]
  }

  let candidate: String
  @OrNull var requestedOn: String?
  let madeAt: String
  let openings: [InOpening]
  let holds: [HoldRow]
  let halfTyped: [String]
  /// How many names of other people were removed in their exact case only.
  let ambiguousNames: Int

  @MainActor
  init(_ access: SubjectAccess) {
    candidate = access.candidate
    requestedOn = access.requestedOn
    madeAt = access.madeAt.text
    holds = access.holds
    halfTyped = access.halfTyped
    ambiguousNames = access.ambiguousNames.count
    openings = access.openings.map { part in
      InOpening(
        opening: part.opening.name, retentionMonths: part.opening.retentionMonths,
        interviews: part.cards.map { card in
          InInterview(
            card: ScorecardReport(
              card.interview, history: card.events.ratingHistory, candidate: card.candidate,
              interviewer: card.interviewer, opening: part.opening.name), record: card.events.map(SavedLine.init))
        },
        debrief: part.debrief.map { DebriefReport($0, candidate: access.candidate, opening: part.opening) },
        debriefRecord: part.debriefEvents.map(SavedLine.init))
    }
  }
}
