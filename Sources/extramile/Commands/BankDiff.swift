import ArgumentParser
import Interviews
import Terminal

extension BankCommand {
  struct Diff: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "Show what differs between two banks, or since an opening froze one.",
      discussion: """
        By competency, question and field; of a text that was reworded, the words: [-gone-] and {+new+}. Comments and \
        layout make no difference. Exit code 0 without differences, 1 with, 2 if it could not be done.

        Examples: extramile bank diff empowerment --opening support-nov
                  extramile bank diff empowerment drafts/empowerment.yaml
        """)

    @Argument(help: ArgumentHelp("The bank before and the bank after, ids or files.", valueName: "bank"))
    var banks: [String]
    @Option(
      help: ArgumentHelp(
        "Compare what this opening froze with the one bank that is named, as it is now.", valueName: "name"))
    var opening: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(in workspace: Workspace) throws {
      let (before, after) = try versions(in: workspace)
      let comparison = BankComparison(from: try before.bank(), to: try after.bank())
      if output.json {
        try workspace.world.sayJSON(
          BankComparisonReport(comparison, before: before.report, after: after.report))
      } else {
        show(comparison, before, after, in: workspace.world)
      }
      if !comparison.isSame { throw Failure("", exitCode: Failure.problems) }
    }

    @MainActor private func show(
      _ comparison: BankComparison, _ before: BankVersion, _ after: BankVersion, in world: World
    ) {
      if comparison.isSame {
        return world.tell(
          before.source.bytes == after.source.bytes
            ? "No difference." : "No difference but in comments or layout of the files.")
      }
      world.page(
        BankDifferenceScreen(style: world.style).sheet(comparison, before: before.title, after: after.title))
    }

    @MainActor private func versions(in workspace: Workspace) throws -> (before: BankVersion, after: BankVersion) {
      guard banks.count == (opening == nil ? 2 : 1) else {
        throw Failure(
          opening == nil
            ? "bank diff compares two banks; name two, or one and --opening."
            : "With --opening, name one bank: what the opening froze is compared with it.",
          exitCode: Failure.usage)
      }
      guard let opening else {
        return (BankVersion(try workspace.bankFile(banks[0])), BankVersion(try workspace.bankFile(banks[1])))
      }
      let named = try workspace.opening(opening)
      let frozen = named.frozen.filter { $0.kind == .bank }
      // A path, or an id that only the file states, is known by what the file says.
      let stated = (try? workspace.bankFile(banks[0])).flatMap { BankReader.partial($0).bank?.id }
      guard let kept = frozen.first(where: { $0.id == banks[0] }) ?? frozen.first(where: { $0.id == stated }) else {
        throw Failure(
          "Opening \(named.name) froze no bank \(banks[0]); it has \(frozen.map(\.id).joined(separator: ", ")).")
      }
      let now = try banks[0].looksLikePath ? workspace.bankFile(banks[0]) : workspace.fileToday(kept)
      guard let now else {
        throw Failure(
          "\(kept.source.name), which \(named.name) froze, is gone. What it froze: "
            + workspace.line("opening", "show", named.name.asWord))
      }
      return (BankVersion(kept.source, opening: named.name), BankVersion(now))
    }
  }
}

/// One side of a comparison.
private struct BankVersion {
  let source: SourceFile
  let opening: String?

  init(_ source: SourceFile, opening: String? = nil) {
    self.source = source
    self.opening = opening
  }

  var title: String { "\(name), version \(source.contentID)" }
  var name: String { opening.map { "\(source.name) as \($0) froze it" } ?? source.name }
  var report: BankComparisonReport.Version { BankComparisonReport.Version(source, opening: opening) }

  func bank() throws(Failure) -> Bank {
    let read = BankReader.read(source)
    return try sound(source, read.bank, read.diagnostics)
  }
}
