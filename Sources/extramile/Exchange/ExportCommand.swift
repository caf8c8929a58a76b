import ArgumentParser
import Exchange
import Interviews
import Storage
import Terminal
import Text

struct ExportCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write an opening to a file, for people or programs.",
    discussion: """
      --format json, without --format as well, writes all of it: the questions and the team profile as they were frozen, \
      every submitted interview, note by note, and debriefs. import takes it into another database. Interviewers who work \
      apart begin like this: one exports the new opening, everybody imports it, and after the interviews merge puts the \
      databases together.

      --format csv writes the ratings as a spreadsheet, a row for each question of each card. What was not assessed has no \
      score, and its reason. A text that a spreadsheet program would take for a formula has an apostrophe before it.

      --format greenhouse, lever and ashby write the cards in the form that these systems give theirs in, one for each \
      interview. They rate on other scales, so --mapping has to say what each score is there; mapping new writes one to \
      begin with. What their form cannot hold is named. What was not assessed is no score there either.

      Drafts are never written, nor anything of candidates who are hidden from you, as in compare; they are named. The file \
      is made for you alone to read. --out - prints it.

      Examples: extramile data export --opening support-nov --out support-nov.json
                extramile data export --format csv --out ratings.csv
                extramile data export --format lever --mapping lever.yaml --out cards.json
      """)

  @OptionGroup var opening: OpeningOption
  @Option(help: ArgumentHelp("File to write; - prints.", valueName: "file")) var out: String
  @Option(
    help: ArgumentHelp(
      "json: all of it; csv: the ratings as a spreadsheet; greenhouse, lever, ashby: cards in their form.",
      valueName: "format"))
  var format: ExportForm = .own(.json)
  @Option(help: ArgumentHelp("Mapping file for the other system.", valueName: "file"))
  var mapping: String?
  @OptionGroup var overwriting: OverwriteOption
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    guard overwriting.isAllowed, out == "-" else { return }
    throw ValidationError("--force only applies to a file, and --out - prints to standard output.")
  }

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let chosen = try workspace.opening(opening.name)
    let store = try workspace.storeForReading()
    let statuses = try store.statuses().filter { $0.opening == chosen.name }
    let met = Set(statuses.map(\.candidate))
    let blinding = try store.blinding(for: workspace.interviewer(), of: chosen)
    let export = OpeningExport(try store.archive(of: chosen), of: met, for: blinding)
    let inputs = mapping.map { [$0] } ?? []
    let destination =
      out == "-" ? nil : try Destination(out, replacing: overwriting.isAllowed, inputs: inputs, in: workspace)
    let (text, losses) = try format.text(export, mapping: mapping, workspace)
    if let destination {
      try write(Array(text.utf8), to: destination)
      world.tell(
        "Wrote \(out.visible()), for you alone to read: opening \(chosen.name), "
          + "\(format.contents(export.archive)).")
    } else {
      world.out(text)
    }
    if destination != nil, case .own(.json) = format {
      workspace.suggest("Import it elsewhere", ["data import", out.asWord])
    }
    for loss in losses { world.note(loss.sentence) }
    for left in export.leftOut { world.note("\(left.candidate) is left out: \(left.reason.sentence)") }
    let named = Set(export.leftOut.map(\.candidate))
    for draft in statuses where draft.submittedAt == nil && !named.contains(draft.candidate) {
      world.note("\(draft.interviewer)'s interview with \(draft.candidate) is a draft, and is left out.")
    }
  }

  @MainActor
  private func write(_ bytes: [UInt8], to destination: Destination) throws(Failure) {
    do throws(DiskFile.Refusal) { try destination.put(bytes, replacing: overwriting.isAllowed) } catch {
      let name = out.visible()
      throw Failure(
        error.isThereAlready
          ? "\(name) is there already, and was left as it is. Choose another name, or add --force to overwrite it."
          : "\(name) cannot be written: \(error.reason). Try another folder or disk.")
    }
  }
}
