package import Interviews

/// An interview whose card is not submitted, as an examination replays it.
package struct DraftInterview: Sendable {
  package let id: Identity
  package let opening: String
  package let candidate: String
  package let interviewer: String
  package let interview: Interview
  package let events: [Event]
}
