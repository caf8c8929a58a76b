import Interviews
import QuestionBanks
import Terminal
import Text

extension Sheet {
  /// What a hiring manager asks first: who meets the targets, who adds what the team lacks, and who can't be told apart.
  mutating func summary(_ comparison: Comparison) {
    gap()
    heading("Who meets the targets")
    table(comparison.standings)
    gap()
    heading("Who adds what the team lacks")
    additions(comparison)
    gap()
    heading("Who can't be told apart overall")
    indistinguishable(comparison)
  }

  private mutating func additions(_ comparison: Comparison) {
    let gaps = comparison.competencies.filter { comparison.team.hasGap($0) }
    if gaps.isEmpty {
      prose("The team profile shows no competency where the team is below its own target.")
    }
    for gap in gaps {
      let adding = comparison.candidates.filter { $0.adds.contains(gap) }
      // Without probabilities, the raw mean is all there is.
      let likely = adding.filter { $0.standing(on: gap) == .meets }.map(\.candidate)
      let possible = adding.filter { $0.standing(on: gap) != .meets }.map(\.candidate)
      let parts = [
        likely.joined(separator: ", "), possible.isEmpty ? "" : "possibly \(possible.joined(separator: ", "))",
      ]
      fact(comparison.title(gap), adding.isEmpty ? "nobody" : parts.filter { !$0.isEmpty }.joined(separator: "; "))
    }
  }

  private mutating func indistinguishable(_ comparison: Comparison) {
    let groups = comparison.indistinguishable
    if comparison.candidates.count < 2 {
      prose("There is only one candidate.")
    } else if comparison.pairs.isEmpty {
      prose("This can't be computed here, so treat every difference as possibly due to chance.")
    } else if groups.isEmpty {
      prose("Every two candidates who can be compared can be told apart.")
    }
    for group in groups { fact("Group", group.joined(separator: ", "), mark: "- ") }
  }
}

extension CandidateResult {
  fileprivate func standing(on competency: Competency.ID) -> Standing? {
    competencies.first { $0.competency == competency }?.standing
  }
}

extension Comparison {
  /// Whether probabilities say who meets a target; if not, raw means do.
  var hasProbabilities: Bool {
    candidates.contains { $0.competencies.contains { $0.probability != nil } }
  }

  /// A row per candidate: how many targets are met, unclear and missed, and what is below the team's minimum.
  fileprivate var standings: Table {
    var table = Table(
      [.words("Candidate"), .number("Meets")] + (hasProbabilities ? [.number("Unclear")] : [])
        + [.number("Misses"), .words("Below the minimum")], hasHeader: true)
    for candidate in candidates {
      let below = candidate.belowMinimum(of: team).map { result, minimum in
        "\(title(result.competency)) (\(decimal(result.mean ?? 0)), minimum \(decimal(minimum)))"
      }
      func count(_ standing: Standing) -> Table.Cell { .init(String(candidate.competencies(standing).count)) }
      table.row(
        [.init(candidate.candidate), count(.meets)] + (hasProbabilities ? [count(.unclear)] : [])
          + [count(.misses), .init(below.joined(separator: ", "))])
    }
    return table
  }
}
