import Text

/// `names-the-competency`: an ask or scenario that gives away what is rated by using the name of the competency.
///
/// Names are made of words of three sorts. One that names a trait ("judgment", "empathy") gives it away alone. One that also
/// belongs to the setting ("authority", "safety") does so in the ask only; a scenario must say what the rule is. All others
/// are ordinary ("extra", "ahead", "easy") and count only together, two or more of them in one sentence.
extension WordingChecks {
  @Sendable static func namesTheCompetency(_ question: WordedQuestion) -> [Finding] {
    guard let competency = question.competency else { return [] }
    return [question.scenario, question.ask].flatMap { passage in
      passage.sentences.compactMap { sentence in
        guard let words = given(away: competency.names, in: sentence, isAsk: passage.part == .ask) else { return nil }
        let problem = NamedCompetencyProblem(part: passage.part, words: sentence.text(words), title: competency.title)
        return passage.finding(problem, at: sentence.words[words.lowerBound])
      }
    }
  }

  private static func given(
    away names: [NamedCompetency.Name], in sentence: Prose.Sentence, isAsk: Bool
  ) -> Range<Int>? {
    let stems = sentence.words.map { $0.isQuoted ? "" : $0.term.stem }
    for name in names {
      for (index, stem) in stems.enumerated() where name.content.contains(stem) && !ordinary.contains(stem) {
        if traits.contains(stem) || isAsk && settings.contains(stem) { return index..<(index + 1) }
      }
      // "above and beyond", as a whole
      if name.whole.count > 1, stems.count >= name.whole.count {
        for start in 0...(stems.count - name.whole.count)
        where stems[start...].starts(with: name.whole) {
          return start..<(start + name.whole.count)
        }
      }
      // "learned from a mistake", in any order
      if name.content.count > 1, isAsk, name.content.allSatisfy(stems.contains) {
        let places = name.content.compactMap { stems.firstIndex(of: $0) }
        if let first = places.min(), let last = places.max(), last - first < 8 { return first..<(last + 1) }
      }
    }
    return nil
  }

  private static func stems(_ words: [String]) -> Set<String> { Set(words.map(English.stem)) }

  private static let ordinary = stems(["kind", "owner", "lead", "open", "care", "fair", "patient"])

  /// Virtues and abilities, which a story should show and not tell.
  private static let traits = stems([
    "judgment", "empowerment", "proactivity", "initiative", "empathy", "patience", "honesty", "integrity", "courage",
    "ownership", "leadership", "teamwork", "resilience", "flexibility", "adaptability", "accountability", "reliability",
    "dependability", "creativity", "curiosity", "generosity", "kindness", "fairness", "openness", "humility", "tact",
    "diplomacy", "discretion", "compassion", "commitment", "conscientiousness", "perseverance", "persistence",
    "determination", "motivation", "enthusiasm", "professionalism", "trustworthiness", "loyalty", "assertiveness",
    "self-control", "composure", "responsiveness", "helpfulness", "friendliness", "inclusiveness", "collaboration",
    "cooperation", "citizenship", "stewardship", "prudence", "wisdom", "transparency", "sincerity", "mindfulness",
    "hospitality", "autonomy", "agility", "thoroughness", "punctuality", "versatility", "resourcefulness",
  ])

  /// Words that a scenario may need to say what the rule or the limit is.
  private static let settings = stems([
    "authority", "responsibility", "safety", "security", "communication", "negotiation",
  ])
}

extension Check {
  package static let namesTheCompetency = Check(name: "names-the-competency", tier: .wording)
}

/// A text that names the competency that is rated.
struct NamedCompetencyProblem: WordingProblem {
  let part: QuestionPart
  let words: String
  let title: String

  var check: Check { .namesTheCompetency }
  var text: ProblemText {
    ProblemText(
      message: "\(part.spoken) names what is rated, \(title.quoted()): \(words.quoted())",
      notes: ["whoever hears it knows which answer is wanted"],
      help: part == .ask
        ? "name a situation that calls for it, for example:\n"
          + part.line("Tell me about one time when two instructions could not both be followed.")
        : "tell what happened, and leave it to the answer to show what it calls for")
  }
}
