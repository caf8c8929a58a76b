package import Text

/// Why something in another file cannot stand beside what is here: a closed set, each with what to do.
package struct IntakeConflict: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// The same identity and other content.
    case openingDiffers
    /// The same name, made on its own.
    case otherOpening
    /// An id that is here another candidate's, whose name is given.
    case candidateDiffers(here: String)
    /// The first event that is not the same, from 1.
    case interviewDiffers(event: Int)
    /// One interviewer with two cards on one candidate.
    case secondCard
    /// A card from elsewhere that was taken in before, and said something else then.
    case cardDiffers
    /// A card from elsewhere, by an interviewer who has one here.
    case cardHere
    /// An event of it is here an event of something else.
    case eventElsewhere(event: Int)
    /// What is there does not follow from what was before it.
    case interviewRefused
    case debriefDiffers(event: Int)
    case secondDebrief
    case debriefEventElsewhere(event: Int)
    case debriefRefused(event: Int)
    /// A name in a record that can't be stored here.
    case nameRefused(NameProblem, of: Intake.Kind, name: String)

    package var about: Intake.Kind {
      switch self {
      case .openingDiffers, .otherOpening: .opening
      case .candidateDiffers: .candidate
      case .interviewDiffers, .secondCard, .cardDiffers, .cardHere, .eventElsewhere, .interviewRefused: .interview
      case .debriefDiffers, .secondDebrief, .debriefEventElsewhere, .debriefRefused: .debrief
      case .nameRefused(_, let kind, _): kind
      }
    }

    package var event: Int? {
      switch self {
      case .interviewDiffers(let event), .eventElsewhere(let event), .debriefDiffers(let event),
        .debriefEventElsewhere(let event), .debriefRefused(let event):
        event
      case .openingDiffers, .otherOpening, .candidateDiffers, .secondCard, .cardDiffers, .cardHere, .secondDebrief,
        .interviewRefused, .nameRefused:
        nil
      }
    }
  }

  package let kind: Kind
  /// The file it is in.
  package let source: String
  package let opening: String
  package let candidate: String?
  package let interviewer: String?

  package init(_ kind: Kind, in source: String, opening: String, candidate: String? = nil, interviewer: String? = nil) {
    (self.kind, self.source, self.opening) = (kind, source, opening)
    (self.candidate, self.interviewer) = (candidate, interviewer)
  }

  /// What does not go together.
  package var message: String {
    let interview = "\(interviewer ?? "")'s interview with \(candidate ?? "") for \(opening)"
    let debrief = "The debrief on \(candidate ?? "") for \(opening)"
    switch kind {
    case .openingDiffers:
      return "Opening \(opening) has one identity in \(source) and here, and not the same files."
    case .otherOpening:
      return "Opening \(opening) in \(source) and opening \(opening) here were made each on its own."
    case .candidateDiffers(let here):
      return "\(candidate ?? "") in \(source) has the identity that \(here) has here."
    case .interviewDiffers(let event):
      return "\(interview) is not the same in \(source) and here from event \(event) on."
    case .cardDiffers:
      return "\(interviewer ?? "")'s card on \(candidate ?? "") for \(opening) is not the same in \(source) and here."
    case .secondCard, .cardHere:
      return "\(interviewer ?? "") has a card on \(candidate ?? "") for \(opening) in \(source), and another one here."
    case .eventElsewhere(let event):
      return "Event \(event) of \(interview), in \(source), is an event of something else here."
    case .interviewRefused: return "\(interview), in \(source), cannot be replayed."
    case .debriefDiffers(let event):
      return "\(debrief) is not the same in \(source) and here from event \(event) on."
    case .secondDebrief: return "\(debrief) was begun in \(source), and another time here."
    case .debriefEventElsewhere(let event):
      return
        "Event \(event) of the debrief on \(candidate ?? "") for \(opening), in \(source), is an event of something else here."
    case .debriefRefused(let event):
      return "\(debrief), in \(source), cannot be replayed here from event \(event) on: its cards are not all here."
    case .nameRefused(let problem, let kind, let name):
      let whose =
        switch kind {
        case .opening: "The opening's name"
        case .candidate: "A candidate's name"
        case .interview: "An interviewer's name in an interview with \(candidate ?? "")"
        case .debrief: "An interviewer's name in the debrief on \(candidate ?? "")"
        }
      return problem.message(about: "\(whose) in \(source), \(name.visible()),")
    }
  }

  /// What to do about it.
  package var advice: String {
    switch kind {
    case .otherOpening:
      "Cards of different openings cannot be put together. Take the file into a database of its own with --database. "
        + "Next time make the opening once, export it, and import it on every machine before the first interview."
    case .openingDiffers, .candidateDiffers, .eventElsewhere, .interviewRefused, .debriefEventElsewhere:
      "One of the two was changed by hand. Examine both databases with doctor, and go on with the one that is sound."
    case .interviewDiffers, .debriefDiffers:
      "It went on in both. Decide which one stands: --keep-here leaves this one as it is and takes in the rest; for the "
        + "other one, take this database into that one with --keep-here there."
    case .secondCard, .secondDebrief:
      "There can be one. Decide which one stands: --keep-here leaves out the one in the file and takes in the rest; for the "
        + "other one, take this database into that one with --keep-here there."
    case .cardDiffers:
      "A card that is in stays as it was submitted. Change it here with amend, which keeps both ratings and the reason; then "
        + "take it out of the file, or leave it out with --keep-here."
    case .cardHere:
      "There can be one, and the one here stands: take the other out of the file, or leave it out with --keep-here."
    case .nameRefused:
      "Extramile takes in no name that isn't what it looks like. Check \(source) with doctor, and erase the "
        + "record there, or leave it out with --keep-here."
    case .debriefRefused:
      "Take in the file that has the cards of the whole panel, or leave the debrief out with --keep-here."
    }
  }
}
