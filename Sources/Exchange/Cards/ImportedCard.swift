package import Interviews
import QuestionBanks
import Text

/// A card that was filled in elsewhere, before it is an interview here.
///
/// What becomes of it is an interview like any other, whose events say no more than the card does: no notes, no minutes
/// of talk, and never evidence that nobody wrote.
package struct ImportedCard: Equatable, Sendable {
  package enum Answer: Equatable, Sendable {
    case rated(Rating)
    /// The question was not put to the candidate, as far as the card says, and why that is known.
    case notAsked(reason: String)
  }

  package let candidate: String
  package let interviewer: String
  let began: Moment
  let submitted: Moment
  /// Of every question of the kit, at least one rated.
  let answers: [Question.ID: Answer]
  /// Empty for none.
  let overall: String

  var ratings: [Question.ID: Rating] {
    answers.compactMapValues { if case .rated(let rating) = $0 { rating } else { nil } }
  }

  package var scored: Int { ratings.values.count { $0.score != nil } }
  package var notAssessed: Int { ratings.count - scored }
  package var notAsked: Int { answers.count - ratings.count }
}

extension ImportedCard {
  /// The card as a submitted interview for an opening, with ids that don't depend on its content: what an erasure keeps of
  /// the interview must not reveal the card.
  func interview(of candidate: ArchivedCandidate, for opening: Opening, newID: () -> Identity) -> ArchivedInterview {
    let events = actions(of: opening.kit).map { step in
      Event(id: newID().imported, at: step.at, action: step.action)
    }
    return ArchivedInterview(id: newID().imported, candidate: candidate, interviewer: interviewer, events: events)
  }

  /// What happened, in order. Nobody knows how long the talk was, so it is paused until the card was filled in.
  private func actions(of kit: Kit) -> [(at: Moment, action: Event.Action)] {
    let start = min(began, submitted)
    let questions = kit.items.map(\.question.id)
    var steps: [(at: Moment, action: Event.Action)] = [(start, .began)]
    for (index, question) in questions.enumerated() {
      if case .notAsked(let reason)? = answers[question] {
        // To skip a question moves on to the next.
        steps.append((start, .skipped(question, reason: reason)))
      } else if index + 1 < questions.count {
        steps.append((start, .moved(to: questions[index + 1])))
      }
    }
    steps += [(start, .endRequested), (start, .endConfirmed), (start, .paused), (submitted, .resumed)]
    let ratings = ratings
    for question in questions {
      switch ratings[question] {
      case .score(let score, let evidence)?:
        steps += [(submitted, .scored(question, score)), (submitted, .rated(question, score, evidence: evidence))]
      case .notAssessed(let reason)?:
        steps += [(submitted, .setAside(question)), (submitted, .notAssessed(question, reason: reason))]
      case nil: break
      }
    }
    return steps + [(submitted, .overall(overall)), (submitted, .submitted)]
  }

  /// Whether an interview says what the card says: the same ratings, word for word, as a spreadsheet shows the words.
  fileprivate func isSaid(by interview: ArchivedInterview, _ kit: Kit) -> Bool {
    guard let interview = try? Interview(kit: kit, replaying: interview.events) else { return false }
    let said = ratings.mapValues(\.shown)
    // What was amended here since says it, too.
    return [interview.ratings, interview.independentRatings].contains { $0.mapValues(\.shown) == said }
  }
}

extension Rating {
  /// The rating with signs for the characters that do not show.
  fileprivate var shown: Rating {
    switch self {
    case .score(let score, let evidence): .score(score, evidence: evidence.asEvidence.visible())
    case .notAssessed(let reason): .notAssessed(reason: reason.asEvidence.visible())
    }
  }
}

extension String {
  /// The text in one line, as evidence is typed here; nothing else of it is changed.
  var asEvidence: String { contains(where: \.isNewline) ? onOneLine : trimmed }
}

extension [ImportedCard] {
  /// The cards as an archive of an opening.
  ///
  /// A file does not say which scorecard here was made from it. So a card with the same content as an existing one, by the
  /// same interviewer on the same candidate, counts as that one.
  ///
  /// - Parameters:
  ///   - here: what the database has for the opening.
  ///   - newID: returns a new id each time.
  package func archive(
    for opening: Opening, knowing here: OpeningArchive, newID: () -> Identity
  ) -> OpeningArchive {
    func pair(_ candidate: String, _ interviewer: String) -> [String] { [candidate.nameKey, interviewer.nameKey] }
    let known = Dictionary(
      here.interviews.map { (pair($0.candidate.name, $0.interviewer), $0) }
    ) { first, _ in first }
    var candidates = Dictionary(here.candidates.map { ($0.name.nameKey, $0) }) { first, _ in first }
    let interviews = map { card -> ArchivedInterview in
      if let same = known[pair(card.candidate, card.interviewer)], card.isSaid(by: same, opening.kit) { return same }
      let key = card.candidate.nameKey
      let candidate = candidates[key] ?? ArchivedCandidate(id: newID(), name: card.candidate)
      candidates[key] = candidate
      return card.interview(of: candidate, for: opening, newID: newID)
    }
    let met = Set(interviews.map(\.candidate))
    return OpeningArchive(
      opening: opening, candidates: met.sorted { $0.id.description < $1.id.description },
      interviews: interviews.sorted { $0.id.description < $1.id.description }, debriefs: [])
  }
}
