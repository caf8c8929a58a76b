import Interviews
import QuestionBanks
import Text

/// An opening's submitted ratings as a spreadsheet: a row for each question of each card.
///
/// What was not assessed has no score and its reason; what was skipped or not reached has no score either. There is no
/// number that nobody gave.
enum RatingsCSV {
  static let columns = [
    "opening", "candidate", "interviewer", "number", "question", "competency", "scenario", "ask", "bank", "version",
    "state", "score", "evidence", "notAssessedReason", "skippedReason", "submittedScore", "amendmentReason", "ratedAt",
    "submittedAt",
  ]

  static func text(_ export: OpeningExport) -> String {
    let archive = export.archive
    let names = Dictionary(archive.candidates.map { ($0.name.nameKey, $0.name) }) { first, _ in first }
    let rows = archive.interviews.flatMap { record -> [(order: [String], number: Int, fields: [String])] in
      guard let interview = try? Interview(kit: archive.opening.kit, replaying: record.events) else { return [] }
      let candidate = names[record.candidate.name.nameKey] ?? record.candidate.name
      return interview.kit.items.enumerated().map { index, item in
        (
          [candidate, record.interviewer], index,
          [archive.opening.name, candidate, record.interviewer, String(index + 1)]
            + fields(of: item, in: interview, record.events, archive.opening)
        )
      }
    }
    let sorted = rows.sorted { a, b in
      a.order == b.order ? a.number < b.number : a.order.lexicographicallyPrecedes(b.order)
    }
    return SpreadsheetCell.record(columns) + sorted.map { SpreadsheetCell.record($0.fields) }.joined()
  }

  private static func fields(
    of item: Kit.Item, in interview: Interview, _ events: [Event], _ opening: Opening
  ) -> [String] {
    let id = item.question.id
    let version = opening.frozen.first { $0.kind == .bank && $0.id == item.bank }?.source.contentID ?? ""
    let last = events.ratingHistory.last { $0.question == id }
    let submittedAt = events.first { $0.action == .submitted }?.at.text ?? ""
    var score = ""
    var evidence = ""
    var reason = ""
    switch interview.ratings[id] {
    case .score(let number, let words): (score, evidence) = (String(number), words)
    case .notAssessed(let words): reason = words
    case nil: break
    }
    return [
      id, item.competency.id, item.question.scenario, item.question.ask, item.bank, version,
      interview.asked.contains(id) ? "asked" : interview.skipped[id] != nil ? "skipped" : "not reached",
      score, evidence, reason, interview.skipped[id] ?? "",
      (interview.independentRatings[id]?.score).map(String.init) ?? "", last?.amendmentReason ?? "",
      last?.at.text ?? "", submittedAt,
    ]
  }
}
