import Statistics

/// One thing about the structure of an opening: what people are held to, or what was counted, with what it was counted of.
package struct StructureFact: Equatable, Sendable {
  package let name: Name
  package let figure: Figure

  package enum Figure: Equatable, Sendable {
    /// It is so; there is nothing to count.
    case holds
    case count(Int)
    case share(Int, of: Int)
    case mean(Double, n: Int)
    case median(Double, least: Double, most: Double, n: Int)
    /// Values that are chosen and not observed: only where they lie.
    case range(least: Double, most: Double, n: Int)
  }

  /// What a fact is about: the words that stand for it in data. What people read is its `label`.
  package enum Name: String, CaseIterable, Sendable {
    // What the program, the kit and the team profile hold people to.
    case jobLinks = "job-links"
    case targetedQuestions = "targeted-questions"
    case elicitedTargets = "elicited-targets"
    case sources
    case frozenQuestions = "frozen-questions"
    case reasonToSkip = "reason-to-skip"
    case plannedProbes = "planned-probes"
    case situational
    case pastBehaviour = "past-behaviour"
    case questions
    case plannedMinutes = "planned-minutes"
    case nameOnly = "name-only"
    case scales
    case ratedBeforeSubmission = "rated-before-submission"
    case scoredAfterwards = "scored-afterwards"
    case scoredLive = "scored-live"
    case anchors135 = "anchors-1-3-5"
    case anchorsThroughout = "anchors-throughout"
    case overuse
    case anchorsShown = "anchors-shown"
    case evidenceNeeded = "evidence-needed"
    case linesKept = "lines-kept"
    case panelMinimum = "panel-minimum"
    case separatePanel = "separate-panel"
    case jointPanel = "joint-panel"
    case blinded
    case debriefAfterCards = "debrief-after-cards"
    case scoresCountOne = "scores-count-one"
    case weights
    case overallUncounted = "overall-uncounted"

    // What was measured.
    case asked
    case skipped
    case notReached = "not-reached"
    case askedThroughout = "asked-throughout"
    case otherOrder = "other-order"
    case markedProbes = "marked-probes"
    case probesPerAnswer = "probes-per-answer"
    case followUpsPerAnswer = "follow-ups-per-answer"
    case situationalAnswers = "situational-answers"
    case pastBehaviourAnswers = "past-behaviour-answers"
    case questionsAsked = "questions-asked"
    case minutes
    case overPlan = "over-plan"
    case scored
    case notAssessed = "not-assessed"
    case minutesToRating = "minutes-to-rating"
    case ratedLive = "rated-live"
    case anchoredScores = "anchored-scores"
    case notesPerAnswer = "notes-per-answer"
    case charactersPerAnswer = "characters-per-answer"
    case withoutNotes = "without-notes"
    case quotes
    case evidenceCharacters = "evidence-characters"
    case panelSize = "panel-size"
    case fullPanels = "full-panels"
    case metEverybody = "met-everybody"
    case pairsSharing = "pairs-sharing"
    case pairsAlike = "pairs-alike"
    case connected
    case amended
    case ratedTargets = "rated-targets"
  }
}

// MARK: - Facts as they are found: nil where there is nothing that they could be counted of

extension StructureFact {
  static func holds(_ name: Name) -> Self? { Self(name: name, figure: .holds) }

  static func count(_ name: Name, _ count: Int) -> Self? { Self(name: name, figure: .count(count)) }

  static func share(_ name: Name, _ part: Int, of whole: Int) -> Self? {
    whole > 0 ? Self(name: name, figure: .share(part, of: whole)) : nil
  }

  static func share<Whole: Collection>(_ name: Name, of whole: Whole, where isPart: (Whole.Element) -> Bool) -> Self? {
    share(name, whole.count(where: isPart), of: whole.count)
  }

  static func mean(_ name: Name, _ counts: [Int]) -> Self? {
    Statistics.mean(counts.map(Double.init)).map { Self(name: name, figure: .mean($0, n: counts.count)) }
  }

  static func median(_ name: Name, _ values: [Double]) -> Self? {
    guard let least = values.min(), let most = values.max(), let median = Statistics.median(values) else { return nil }
    return Self(name: name, figure: .median(median, least: least, most: most, n: values.count))
  }

  static func median(_ name: Name, _ counts: [Int]) -> Self? { median(name, counts.map(Double.init)) }

  static func range(_ name: Name, _ values: [Double]) -> Self? {
    guard let least = values.min(), let most = values.max() else { return nil }
    return Self(name: name, figure: .range(least: least, most: most, n: values.count))
  }
}
