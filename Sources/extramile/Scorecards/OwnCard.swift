import Interviews
import Storage

/// The card of whoever asks on a candidate, replayed from its events.
struct OwnCard {
  let id: Identity
  let opening: Opening
  /// Candidate and interviewer as they were first written.
  let candidate: String
  let interviewer: String
  let events: [Event]
  let interview: Interview
}

extension Workspace {
  /// The own card on a candidate for an opening, or for the only open one.
  func ownCard(on candidate: String, for opening: String?) throws(Failure) -> OwnCard {
    let opening = try self.opening(opening)
    let name = try self.candidate(candidate)
    let who = try interviewer()
    let store = try storeForReading()
    guard
      let record = try stored({ () throws(StoreFailure) in try store.interview(of: name, by: who, for: opening) })
    else { throw Failure("\(who) has no card on \(name) for \(opening.name).") }
    do throws(Refusal) {
      return OwnCard(
        id: record.id, opening: opening, candidate: record.candidate, interviewer: record.interviewer,
        events: record.events, interview: try Interview(kit: opening.kit, replaying: record.events))
    } catch { throw cannotReplay("this interview", error) }
  }

  /// The record of an interview, as `which` names it, that does not make sense any more.
  func cannotReplay(_ which: String, _ refusal: Refusal) -> Failure {
    Failure("The record of \(which) cannot be replayed: \(refusal.message)\nFind out more with: \(line("data doctor"))")
  }
}
