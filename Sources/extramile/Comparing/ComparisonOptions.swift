import ArgumentParser
import Interviews
import Storage

/// Whom and what to compare, as `compare` and `report compare` are asked for it.
struct ComparisonOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Candidates to include (default: all).", valueName: "candidate")) var candidates:
    [String] = []
  @OptionGroup var opening: OpeningOption
  @OptionGroup var amendments: AmendmentOption
  @Flag(help: "Add scores adjusted for who interviewed whom.") var adjust = false

  /// What was asked for, with what it was made from.
  struct Made {
    let opening: Opening
    let cards: [Scorecard]
    let blinding: Blinding
    let comparison: Comparison
    /// nil unless it was asked for.
    let adjusted: AnalysisReport?
  }

  @MainActor
  func compared(in workspace: Workspace) throws -> Made {
    let chosen = try workspace.opening(opening.name)
    let names = Set(try candidates.map { try workspace.candidate($0) })
    let store = try workspace.storeForReading()
    let cards = try store.scorecards(of: chosen)
    let blinding = try store.blinding(for: workspace.interviewer(), of: chosen)
    let comparison = Comparison(
      of: chosen, cards: cards, candidates: names.isEmpty ? nil : Array(names), asSubmitted: amendments.asSubmitted,
      blinding: blinding)
    let adjusted =
      adjust
      ? AnalysisReport(
        adjusting: cards, of: chosen, candidates: names, asSubmitted: amendments.asSubmitted, blinding: blinding)
      : nil
    return Made(opening: chosen, cards: cards, blinding: blinding, comparison: comparison, adjusted: adjusted)
  }
}
