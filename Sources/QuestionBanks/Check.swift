/// A named check of bank and team files; a name is an interface that people put on command lines and into files.
package struct Check: Hashable, Sendable {
  /// What a check is about; a tier's name stands for all of its checks.
  package enum Tier: String, CaseIterable, Sendable {
    /// What makes a file unusable: always run, never waived.
    case always
    /// What a complete bank has.
    case structure
    /// How a question is put.
    case wording
    /// What must not be asked, or had better not be.
    case lawful
    /// What makes a team profile usable: always run, never waived.
    case team
    /// What makes sample answers usable, and complete: never waived.
    case practice

    /// Whether a file may say that a check of this tier does not apply, and why.
    package var canBeWaived: Bool { [.structure, .wording, .lawful].contains(self) }
  }

  package let name: String
  package let tier: Tier

  /// The check of a rule that a file of lawful rules states.
  package static func lawful(_ rule: String) -> Check { Check(name: lawfulPrefix + rule, tier: .lawful) }

  /// The rule that the name of a check names; nil for a check that is none of a rule's.
  package static func lawfulRule(_ name: String) -> String? {
    name.hasPrefix(lawfulPrefix) ? String(name.dropFirst(lawfulPrefix.count)) : nil
  }

  private static let lawfulPrefix = "lawful-"

  static func tier(ofName name: String) -> Tier? {
    named.first { $0.name == name }?.tier ?? lawfulRule(name).map { _ in .lawful }
  }
}

extension Check {
  package static let wellFormed = Check(name: "well-formed", tier: .always)
  package static let knownKeys = Check(name: "known-keys", tier: .always)
  package static let required = Check(name: "required", tier: .always)
  package static let types = Check(name: "types", tier: .always)
  package static let uniqueIDs = Check(name: "unique-ids", tier: .always)
  package static let uniqueAnchors = Check(name: "unique-anchors", tier: .always)
  package static let competencyExists = Check(name: "competency-exists", tier: .always)
  package static let anchors135 = Check(name: "anchors-1-3-5", tier: .always)
  package static let printableText = Check(name: "printable-text", tier: .always)
  package static let idsAreSlugs = Check(name: "ids-are-slugs", tier: .always)
  package static let positiveMinutes = Check(name: "positive-minutes", tier: .always)

  package static let twoQuestionsPerCompetency = Check(name: "two-questions-per-competency", tier: .structure)
  package static let probes2To5 = Check(name: "probes-2-to-5", tier: .structure)
  package static let totalMinutes = Check(name: "total-minutes", tier: .structure)
  package static let situationalHasDilemma = Check(name: "situational-has-dilemma", tier: .structure)
  package static let overuseStated = Check(name: "overuse-stated", tier: .structure)
  package static let jobLinkStated = Check(name: "job-link-stated", tier: .structure)
  package static let bothTypesPresent = Check(name: "both-types-present", tier: .structure)

  package static let languageKnown = Check(name: "language-known", tier: .wording)

  package static let targetsKnown = Check(name: "targets-known", tier: .team)
  package static let weightsPositive = Check(name: "weights-positive", tier: .team)
  package static let minimumNotAboveLevel = Check(name: "minimum-not-above-level", tier: .team)
  package static let bankExists = Check(name: "bank-exists", tier: .team)
  package static let everyTargetHasQuestions = Check(name: "every-target-has-questions", tier: .team)

  package static let questionExists = Check(name: "question-exists", tier: .practice)
  package static let quoteInAnswer = Check(name: "quote-in-answer", tier: .practice)
  package static let neighbourExists = Check(name: "neighbour-exists", tier: .practice)
  package static let twoAnswersPerQuestion = Check(name: "two-answers-per-question", tier: .practice)
  package static let keysSpread = Check(name: "keys-spread", tier: .practice)

  /// Every check that has a fixed name; those of the lawful rules come with the rules.
  package static let named: [Check] = [
    .wellFormed, .knownKeys, .required, .types, .uniqueIDs, .uniqueAnchors, .competencyExists, .anchors135,
    .printableText, .idsAreSlugs, .positiveMinutes,
    .twoQuestionsPerCompetency, .probes2To5, .totalMinutes, .situationalHasDilemma, .overuseStated, .jobLinkStated,
    .bothTypesPresent,
    .closedQuestion, .leadingQuestion, .doubleBarrelled, .namesTheCompetency, .vagueAnchor, .anchorsParallel,
    .anchorsDistinct, .readingEase, .jargon, .absoluteWords, .genderedWords, .languageKnown,
    .targetsKnown, .weightsPositive, .minimumNotAboveLevel, .bankExists, .everyTargetHasQuestions,
    .questionExists, .quoteInAnswer, .neighbourExists, .twoAnswersPerQuestion, .keysSpread,
  ]
}

/// Which checks a user wants to hear of; what makes a file unusable is always said.
package struct CheckSelection: Equatable, Sendable {
  /// Names of checks or tiers; empty means all.
  package var only: Set<String>
  package var skip: Set<String>

  package init(only: Set<String> = [], skip: Set<String> = []) {
    self.only = only
    self.skip = skip
  }

  package func includes(_ check: Check) -> Bool {
    if check.tier == .always { return true }
    // What the lawful rules could not read either is of note where only they are wanted.
    if check == .languageKnown, !skip.contains(check.name), wants(.lawful) { return true }
    func names(_ set: Set<String>) -> Bool { set.contains(check.name) || set.contains(check.tier.rawValue) }
    return (only.isEmpty || names(only)) && !names(skip)
  }

  /// Whether a check of a tier can have a say.
  package func wants(_ tier: Check.Tier) -> Bool {
    !skip.contains(tier.rawValue)
      && (only.isEmpty || only.contains { $0 == tier.rawValue || Check.tier(ofName: $0) == tier })
  }
}
