// The words of a structure report: what each component is called, what no record shows of it, and what each fact says.

import Text

extension StructureComponent {
  /// As the paper heads it.
  package var title: String {
    switch self {
    case .jobAnalysis: "Base questions on a job analysis"
    case .sameQuestions: "Ask exact same questions of each candidate"
    case .prompting: "Limit prompting, follow-up questioning, and elaboration on questions"
    case .questionTypes: "Use better types of questions"
    case .length: "Use longer interview or larger number of questions"
    case .ancillaryInformation: "Control ancillary information"
    case .candidateQuestions: "Do not allow questions from candidate until after the interview"
    case .ratings: "Rate each answer or use multiple scales"
    case .anchoredScales: "Use detailed anchored rating scales"
    case .notes: "Take detailed notes"
    case .severalInterviewers: "Use multiple interviewers"
    case .sameInterviewers: "Use same interviewer(s) across all candidates"
    case .discussion: "Do not discuss candidates or answers between interviews"
    case .training: "Provide extensive interviewing training"
    case .combination: "Use statistical rather than clinical prediction"
    }
  }

  /// What belongs to the component and is in no record; nil where all of it is.
  package var notSeen: String? {
    switch self {
    case .jobAnalysis: "whether there was a job analysis, how it was made, and by whom"
    case .sameQuestions: "whether the questions were read out as they are worded"
    case .prompting: "follow-ups that nobody marked or noted; nothing limits them"
    case .length: "the length of an interview that was typed up from a file: its minutes are those of the typing"
    case .ancillaryInformation:
      "what interviewers knew of the candidate otherwise: applications, test results, references, earlier talks"
    case .candidateQuestions: "when candidates ask questions of their own, and what they are told"
    case .discussion: "what interviewers say to each other"
    case .training: "any training, and who practised on sample answers: practice keeps no record"
    case .combination: "how the people who decide weigh what compare says"
    case .questionTypes, .ratings, .anchoredScales, .notes, .severalInterviewers, .sameInterviewers: nil
    }
  }
}

extension StructureFact {
  /// The fact in one line, with its number and the number that this rests on.
  package var sentence: String {
    switch figure {
    case .holds: name.label
    case .count, .share: "\(name.label): \(number)"
    case .mean(_, let n): "\(name.label): mean \(number) of \(counted(n, name.noun))"
    case .median(_, _, _, n: 1): "\(name.label): \(number), from \(counted(1, name.noun))"
    case .median(let median, _, let most, let n) where name.isDelay:
      "\(name.label): median \(written(median)), longest \(written(most)), of \(counted(n, name.noun))"
    case .median(let median, let least, let most, let n):
      "\(name.label): median \(written(median)), from \(written(least)) to \(written(most)), of \(counted(n, name.noun))"
    case .range(_, _, let n): "\(name.label): \(number), of \(counted(n, name.noun))"
    }
  }

  /// The number alone, for a column of numbers; `words` say what it is.
  package var number: String {
    switch figure {
    case .holds: "yes"
    case .count(let count): String(count)
    case .share(let part, let whole): "\(part) of \(whole)"
    case .mean(let mean, _): decimal(mean)
    case .median(let median, _, _, n: 1): written(median)
    case .median(let median, _, _, _) where name.isDelay: written(median)
    case .median(let median, let least, let most, _): "\(written(median)) (\(range(least, most)))"
    case .range(let least, let most, _): least == most ? written(least) : range(least, most)
    }
  }

  /// What the number is, beside it.
  package var words: String {
    switch figure {
    case .holds, .count, .share: name.label
    case .mean(_, let n): "\(name.label), mean of \(counted(n, name.noun))"
    case .median(_, _, _, n: 1): "\(name.label), from \(counted(1, name.noun))"
    case .median(_, _, let most, let n) where name.isDelay:
      "\(name.label), median of \(counted(n, name.noun)), longest \(written(most))"
    case .median(_, _, _, let n): "\(name.label), median (range) of \(counted(n, name.noun))"
    case .range(_, _, let n): "\(name.label), range of \(counted(n, name.noun))"
    }
  }

  private func range(_ least: Double, _ most: Double) -> String { "\(written(least))-\(written(most))" }

  private func written(_ value: Double) -> String {
    name.isDelay ? duration(value) : rounded(value)
  }

  /// Whole numbers as such, others to one decimal.
  private func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// Minutes in the unit in which people would say them, as many as are over.
  private func duration(_ minutes: Double) -> String {
    if minutes < 120 { return "\(Int(minutes)) min" }
    if minutes < 48 * 60 { return "\(Int(minutes / 60)) h" }
    return counted(Int(minutes / (24 * 60)), "day")
  }
}

extension StructureFact.Name {
  /// What the fact says, before its figure if it has one.
  var label: String {
    switch self {
    case .jobLinks: "competencies that say why the work needs them"
    case .targetedQuestions: "questions on a competency that the team has a target for"
    case .elicitedTargets: "targets of the team that a question is about"
    case .sources: "questions that name their source"
    case .frozenQuestions: "questions whose words and order were frozen with the opening"
    case .reasonToSkip: "a question is skipped only with a reason"
    case .plannedProbes: "planned probes for a question"
    case .situational: "situational questions"
    case .pastBehaviour: "past-behaviour questions"
    case .questions: "questions"
    case .plannedMinutes: "planned minutes"
    case .nameOnly: "nothing is kept of a candidate but a name and what interviewers type"
    case .scales: "scales from 1 to 5, one for each question"
    case .ratedBeforeSubmission: "a card is in only when each answer has a score, or the reason why it has none"
    case .scoredAfterwards: "answers are scored when the candidate has left"
    case .scoredLive: "answers are scored one by one, with the candidate there"
    case .anchors135: "questions with anchors at 1, 3 and 5"
    case .anchorsThroughout: "questions with an anchor at each score"
    case .overuse: "questions that say what too much of it is"
    case .anchorsShown: "the anchors are on screen when a score is given"
    case .evidenceNeeded: "a score stands only with its evidence in words"
    case .linesKept: "each line is kept as it was typed, with its minute"
    case .panelMinimum: "interviewers that the team asks for, at least"
    case .separatePanel: "interviewers meet the candidate one by one; each has a card of their own"
    case .jointPanel: "interviewers meet the candidate together; each has a card of their own"
    case .blinded: "who owes a card on a candidate sees nothing of the others'"
    case .debriefAfterCards: "the panel's talk begins when every card that was begun is in"
    case .scoresCountOne: "compare takes plain means, each score counting one"
    case .weights: "weights of the competencies, frozen with the opening"
    case .overallUncounted: "the overall impression is never counted"
    case .asked: "questions asked"
    case .skipped: "questions skipped, with the reason"
    case .notReached: "questions never reached"
    case .askedThroughout: "questions of the kit that were asked in every interview"
    case .otherOrder: "interviews that asked in another order than the kit's"
    case .markedProbes: "planned probes marked as asked"
    case .probesPerAnswer: "probes marked for an answer"
    case .followUpsPerAnswer: "follow-ups noted for an answer"
    case .situationalAnswers: "answers to situational questions"
    case .pastBehaviourAnswers: "answers to past-behaviour questions"
    case .questionsAsked: "questions asked in an interview"
    case .minutes: "minutes of an interview"
    case .overPlan: "answers that took longer than planned"
    case .scored: "answers scored"
    case .notAssessed: "answers not assessed, with the reason"
    case .minutesToRating: "time from the candidate's leaving to the rating"
    case .ratedLive: "answers rated with the candidate there"
    case .anchoredScores: "scores that have an anchor of their own"
    case .notesPerAnswer: "notes on an answer"
    case .charactersPerAnswer: "characters of notes on an answer"
    case .withoutNotes: "answers without a note"
    case .quotes: "notes that quote the candidate"
    case .evidenceCharacters: "characters of evidence for a score"
    case .panelSize: "interviewers of a candidate"
    case .fullPanels: "candidates with as many interviewers as the team asks for"
    case .metEverybody: "interviewers who met every candidate"
    case .pairsSharing: "pairs of candidates who share an interviewer"
    case .pairsAlike: "pairs of candidates with the same panel"
    case .connected: "largest group of candidates that shared interviewers connect"
    case .amended: "ratings amended after submission"
    case .ratedTargets: "competencies with a target that were scored, of all candidates"
    }
  }

  /// Whether it is a time that people say in minutes, hours or days, and of which the longest is of interest.
  fileprivate var isDelay: Bool { self == .minutesToRating }

  /// What a mean, a median or a range is taken of.
  fileprivate var noun: String {
    switch self {
    case .plannedProbes: "question"
    case .questionsAsked, .minutes: "interview"
    case .minutesToRating: "rating"
    case .evidenceCharacters: "score"
    case .panelSize: "candidate"
    case .weights: "target"
    default: "answer"
    }
  }
}

extension InterviewStructure.LeftOut {
  package var sentence: String {
    let interviews = counted(interviews, reason == .draft ? "interview" : "submitted interview")
    let candidates = counted(candidates, "candidate")
    switch reason {
    case .draft: return "\(interviews) with \(candidates), not submitted yet."
    case .fromElsewhere:
      return
        "\(interviews) with \(candidates), from cards that were filled in elsewhere: nothing of the talk is on record."
    case .hidden(.ownCardOwed):
      return "\(interviews) with \(candidates), hidden from you until your own card on them is submitted."
    case .hidden(.panelIncomplete):
      return
        "\(interviews) with \(candidates), hidden from you, who have no card on them, until their panel is complete."
    }
  }
}

extension InterviewStructure {
  /// What a reader must know of the report as a whole.
  package var caveat: String {
    if interviews > 0 {
      return "An answer is a question that was asked in an interview. Ratings count as they were submitted, minutes by "
        + "the program's clock. These are interviews of one opening: they say what happened in them, and not how "
        + "anybody usually interviews."
    }
    return leftOut.isEmpty
      ? "Nothing is measured yet: no interview has begun."
      : "Nothing is measured yet: no interview is submitted that you may see."
  }
}
