extension Note {
  /// The kind of a note: its sign, its names, what it is for, and whether it is evidence.
  ///
  /// Prompts, help, messages and reports read the signs and words in `facts`. The database and archives store the raw value.
  package enum Kind: String, CaseIterable, Sendable {
    case plain
    case evidenceFor = "for"
    case evidenceAgainst = "against"
    case quote
    case followUp = "follow-up"
    /// A moment without text.
    case bookmark
    /// Beyond what was asked: a moment worth telling.
    case beyond

    /// The sign of a kind, and the words for it in each place.
    package struct Facts: Sendable {
      /// The character that begins such a line; empty for a plain note.
      package let sign: String
      /// The spoken name of the sign; empty for a plain note.
      package let signName: String
      /// The word that replaces the sign where it would not be heard.
      package let title: String
      /// What it is for, as help lists it.
      package let meaning: String
      /// What belongs after the sign, worded to follow "say after it".
      package let wanted: String
      /// The word before it in a report, for screen readers; nil if it is not evidence.
      package let evidenceName: String?
    }

    package var facts: Facts {
      switch self {
      case .plain:
        Facts(
          sign: "", signName: "", title: "Note", meaning: "a note, with the time", wanted: "what you saw or heard",
          evidenceName: nil)
      case .evidenceFor:
        Facts(
          sign: "+", signName: "plus", title: "For", meaning: "evidence for", wanted: "what speaks for the candidate",
          evidenceName: "For")
      case .evidenceAgainst:
        Facts(
          sign: "-", signName: "hyphen", title: "Against", meaning: "evidence against", wanted: "what speaks against",
          evidenceName: "Against")
      case .quote:
        Facts(
          sign: "\"", signName: "double quote", title: "Quote", meaning: "what they said, word for word",
          wanted: "what they said, word for word", evidenceName: "Quote")
      case .followUp:
        Facts(
          sign: "?", signName: "question mark", title: "Follow-up", meaning: "follow up before moving on",
          wanted: "what to follow up", evidenceName: nil)
      case .bookmark:
        Facts(
          sign: ".", signName: "full stop", title: "Bookmark", meaning: "bookmark this moment",
          wanted: "what you saw or heard", evidenceName: nil)
      case .beyond:
        Facts(
          sign: "!", signName: "exclamation mark", title: "Beyond",
          meaning: "beyond what was asked: a moment worth telling", wanted: "what was beyond the question",
          evidenceName: "Beyond what was asked")
      }
    }

    package var sign: String { facts.sign }
    package var title: String { facts.title }

    /// Whether it says something about an answer that a rating can rest on.
    package var isEvidence: Bool { facts.evidenceName != nil }

    /// Whether a line of this kind begins with a sign and has text after it.
    package var isSigned: Bool { !sign.isEmpty && self != .bookmark }

    /// What is typed for such a note.
    package var typed: String { self == .plain ? "any text" : isSigned ? "\(sign) text" : sign }

    /// All kinds, in the order in which help lists them.
    package static let inHelp: [Kind] = [
      .plain, .evidenceFor, .evidenceAgainst, .quote, .followUp, .beyond, .bookmark,
    ]
  }
}
