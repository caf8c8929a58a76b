package import Interviews
import QuestionBanks

/// An opening with everything that was submitted for it, as it goes from one database to another.
///
/// A draft is its interviewer's alone and is never in an archive. Lists are in the order of their ids, so that two
/// databases that hold the same give equal archives.
package struct OpeningArchive: Equatable, Sendable {
  package var opening: Opening
  /// Everybody who is met in `interviews`, under the id and the spelling that they have in that database.
  package var candidates: [ArchivedCandidate]
  package var interviews: [ArchivedInterview]
  package var debriefs: [ArchivedDebrief]
  /// Events from which the name of somebody who was erased has been taken out.
  package var redacted: Set<Identity>
  /// Interviews and debriefs that were erased in that database.
  package var erased: Set<Identity>

  package init(
    opening: Opening, candidates: [ArchivedCandidate], interviews: [ArchivedInterview], debriefs: [ArchivedDebrief],
    redacted: Set<Identity> = [], erased: Set<Identity> = []
  ) {
    self.opening = opening
    self.candidates = candidates
    self.interviews = interviews
    self.debriefs = debriefs
    self.redacted = redacted
    self.erased = erased
  }
}

/// A candidate as a database knows them: people who never met give one candidate different ids, and spell them differently.
package struct ArchivedCandidate: Hashable, Sendable {
  package let id: Identity
  package let name: String

  package init(id: Identity, name: String) {
    (self.id, self.name) = (id, name)
  }
}

/// A submitted interview with all of its events, amendments included.
package struct ArchivedInterview: Equatable, Sendable {
  package let id: Identity
  /// As the candidate was known where the interview began: its seal is made from that, in whatever file it lies.
  package let candidate: ArchivedCandidate
  package let interviewer: String
  package let events: [Event]

  package init(id: Identity, candidate: ArchivedCandidate, interviewer: String, events: [Event]) {
    (self.id, self.candidate, self.interviewer, self.events) = (id, candidate, interviewer, events)
  }

  /// Whether it was made from a card that was filled in elsewhere.
  package var isFromElsewhere: Bool { id.isImported }
}

/// A debrief with its events; its cards are among the interviews.
package struct ArchivedDebrief: Equatable, Sendable {
  package let id: Identity
  /// As the candidate was known where the debrief began.
  package let candidate: ArchivedCandidate
  package var events: [DebriefEvent]

  package init(id: Identity, candidate: ArchivedCandidate, events: [DebriefEvent]) {
    (self.id, self.candidate, self.events) = (id, candidate, events)
  }
}

extension Opening {
  /// Whether two openings are one: the same identity, made at the same moment from the same bytes to be met the same way.
  ///
  /// When it was closed is no part of it: each database closes it for itself.
  package func isSame(as other: Opening) -> Bool {
    (id, name, openedAt) == (other.id, other.name, other.openedAt)
      && (kit.scoring, panel) == (other.kit.scoring, other.panel) && frozen == other.frozen
  }
}
