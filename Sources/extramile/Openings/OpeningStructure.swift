import Interviews
import Storage

extension Workspace {
  /// How structured the interviews of an opening are, as far as whoever asks may see them.
  func structure(of opening: Opening) throws(Failure) -> InterviewStructure {
    let store = try storeForReading()
    let who = try interviewer()
    let blinding = try stored { () throws(StoreFailure) in try store.blinding(for: who, of: opening) }
    let held = try stored { () throws(StoreFailure) in try store.interviews(for: opening) }.map {
      HeldInterview(candidate: $0.candidate, interviewer: $0.interviewer, events: $0.events)
    }
    do throws(Refusal) {
      return try InterviewStructure(of: opening, interviews: held, blinding: blinding)
    } catch { throw cannotReplay("an interview", error) }
  }
}
