/// One problem in a file: which check found it, where, what is wrong, and what to write instead.
package struct Diagnostic: Equatable, Sendable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  /// The named checks; a name is an interface that people put on command lines and into files.
  package enum Check: String, CaseIterable, Sendable {
    // Always.
    case wellFormed = "well-formed"
    case knownKeys = "known-keys"
    case required
    case types
    case uniqueIDs = "unique-ids"
    case uniqueAnchors = "unique-anchors"
    case competencyExists = "competency-exists"
    case anchors135 = "anchors-1-3-5"
    case printableText = "printable-text"
    case idsAreSlugs = "ids-are-slugs"
    case positiveMinutes = "positive-minutes"
    // Team profiles.
    case targetsKnown = "targets-known"
    case weightsPositive = "weights-positive"
    case minimumNotAboveLevel = "minimum-not-above-level"
    case bankExists = "bank-exists"
    case everyTargetHasQuestions = "every-target-has-questions"
  }

  package var severity: Severity
  package var check: Check
  /// The file as the user named it.
  package var file: String
  package var position: Position
  /// What is wrong, in one line.
  package var message: String
  /// What else is to be known, for example where the first of two equal ids stands.
  package var notes: [String]
  /// What to do, with text to paste where possible.
  package var help: String?
}
