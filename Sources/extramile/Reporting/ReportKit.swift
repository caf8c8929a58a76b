import ArgumentParser
import Interviews
import QuestionBanks
import Reports

struct ReportKit: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit", abstract: "Print the interviewer's kit: questions, notes, scores.",
    discussion: """
      The questions of an opening as it froze them, in their order, each with its time, probes and anchors. --bank takes \
      those of a bank instead, as its file is now.

      --json prints {"report","opening","candidate","file","bytes","replaced","warnings":[…]} of the file that was \
      written; opening and candidate are null where they do not apply.

      Examples: extramile report kit
                extramile report kit --opening support-nov --candidate C-0412
                extramile report kit --bank empowerment --out kit.html
      """)

  @OptionGroup var opening: OpeningOption
  @Option(help: ArgumentHelp("Use the questions of this bank (id or file).", valueName: "bank"))
  var bank: String?
  @Option(help: ArgumentHelp("Candidate's name to print on it.", valueName: "name")) var candidate: String?
  @OptionGroup var report: ReportOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    if bank != nil && opening.name != nil { throw ValidationError("--bank and --opening exclude each other.") }
  }

  func run(in workspace: Workspace) throws {
    let name = try candidate.map { try workspace.candidateToMeet($0) }
    let kit: Kit
    let (title, chosen): (String, Opening?)
    if let bank {
      let file = try workspace.file(.bank, bank)
      let read = BankReader.read(file)
      let sound = try sound(file, read.bank, read.diagnostics)
      do throws(Kit.Conflict) { kit = try Kit([sound]) } catch {
        throw Failure("\(file.name) has no questions to print.")
      }
      (title, chosen) = (sound.title, nil)
    } else {
      let opening = try workspace.opening(self.opening.name)
      (kit, title, chosen) = (opening.kit, opening.name, opening)
    }
    let page = KitPage(kit, title: title, candidate: name, interviewer: try workspace.interviewer()).page(
      try workspace.making)
    try ReportFile(
      "kit", of: [chosen?.name ?? kit.items.first?.bank ?? ""] + (name.map { [$0] } ?? []), opening: chosen?.name,
      candidate: name, inputs: bank.flatMap { $0.looksLikePath ? [$0] : nil } ?? [], report, workspace
    ).write(page, output)
  }
}
