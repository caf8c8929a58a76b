import Interviews
package import QuestionBanks
import Text

/// The submitted cards of an opening in the form of another system, and what that form cannot hold.
package struct SystemExport: Equatable, Sendable {
  /// A list of scorecards or feedback as JSON, one for each card.
  package let text: String
  /// What is not in it, or not as it is here; nothing is left out without being named.
  package let losses: [ExportLoss]

  package init(_ export: OpeningExport, by mapping: SystemMapping) {
    let cards = HandedCard.all(of: export, by: mapping)
    let forms = cards.map { card in
      switch mapping.system {
      case .greenhouse: GreenhouseForm.scorecard(card, mapping)
      case .lever: LeverForm.feedback(card, mapping)
      case .ashby: AshbyForm.feedback(card, mapping)
      }
    }
    text = OrderedJSON.list(forms).rendered() + "\n"
    losses = ExportLoss.all(export, by: mapping)
  }
}

/// Something that a form of another system has no place for.
package enum ExportLoss: Equatable, Sendable {
  case joined(scores: [Int], there: String)
  /// Lines that were typed during interviews.
  case notes(Int)
  /// Ratings that followed another after a card was submitted.
  case amendments(Int)
  case debriefs(Int, decisionsHandedOn: Bool)
  /// How the questions are worded, but for what is asked.
  case wording(questions: Int)
  /// Whose card it is, in a form that belongs to a candidate's file.
  case candidates(Int)

  /// What is lost, in a sentence.
  package var sentence: String {
    switch self {
    case .joined(let scores, let there):
      return SystemMapping.Joined(scores: scores, there: there).sentence
    case .notes(let count):
      return
        "\(counted(count, "note")) of interviews \(count == 1 ? "is" : "are") left out: a card there has evidence only."
    case .amendments(let count):
      return
        "\(counted(count, "rating")) \(count == 1 ? "was" : "were") amended: only what stands is in it, not what was submitted first, and not why."
    case .debriefs(let count, let decisionsHandedOn):
      return "\(counted(count, "debrief")) \(count == 1 ? "is" : "are") left out: estimates and what was noted"
        + (decisionsHandedOn ? "; decisions are in overall_recommendation, without their reasons." : ", and decisions.")
    case .wording(let count):
      return "Of \(counted(count, "question")) there is what is asked; scenario, probes and anchors are left out."
    case .candidates(let count):
      return
        "The form has no place for a candidate's id: each of the \(counted(count, "candidate")) stands in the member text."
    }
  }

  static func all(_ export: OpeningExport, by mapping: SystemMapping) -> [ExportLoss] {
    let archive = export.archive
    let interviews = archive.interviews.compactMap { try? Interview(kit: archive.opening.kit, replaying: $0.events) }
    guard !interviews.isEmpty else { return [] }
    let used = Set(interviews.flatMap { $0.ratings.values.compactMap(\.score) })
    var losses: [ExportLoss] = mapping.joined.filter { $0.scores.count(where: used.contains) > 1 }.map {
      .joined(scores: $0.scores, there: $0.there)
    }
    let notes = interviews.reduce(0) { $0 + $1.notes.count }
    if notes > 0 { losses.append(.notes(notes)) }
    let amendments = interviews.reduce(0) { $0 + Set($1.amendments.map(\.question)).count }
    if amendments > 0 { losses.append(.amendments(amendments)) }
    if !archive.debriefs.isEmpty {
      losses.append(
        .debriefs(
          archive.debriefs.count, decisionsHandedOn: mapping.system.hasRecommendation && !mapping.decisions.isEmpty))
    }
    losses.append(.wording(questions: archive.opening.kit.count))
    if !mapping.system.hasCandidateIDs { losses.append(.candidates(archive.candidates.count)) }
    return losses
  }
}
