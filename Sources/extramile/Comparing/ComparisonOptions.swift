import ArgumentParser
import Interviews
import Storage

/// Whom and what to compare, as `compare` and `report compare` are asked for it.
struct ComparisonOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Candidates; all without.", valueName: "candidate")) var candidates: [String] = []
  @Option(help: ArgumentHelp("The opening; the only open one without.", valueName: "name")) var opening: String?
  @Flag(help: "Ratings as they were submitted, amendments left aside.") var asSubmitted = false
  @Flag(help: "Beside the raw means, scores adjusted for who interviewed whom.") var adjust = false

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
    let chosen = try workspace.opening(opening)
    let names = Set(try candidates.map { try workspace.candidate($0) })
    let store = try workspace.storeForReading()
    let cards = try store.scorecards(of: chosen)
    let blinding = try store.blinding(for: workspace.interviewer(), of: chosen)
    let comparison = Comparison(
      of: chosen, cards: cards, candidates: names.isEmpty ? nil : Array(names), asSubmitted: asSubmitted,
      blinding: blinding)
    let adjusted =
      adjust
      ? AnalysisReport(adjusting: cards, of: chosen, candidates: names, asSubmitted: asSubmitted, blinding: blinding)
      : nil
    return Made(opening: chosen, cards: cards, blinding: blinding, comparison: comparison, adjusted: adjusted)
  }
}
