import Text

/// The text of a bank to begin with: one competency, one question of each type, and a comment at each part that says
/// what it is for.
///
/// It has no error, and it is worth asking: who changes only half of it still has a bank.
package enum StarterBank {
  /// The text for a bank with this id, which must be a slug; without a title, one is made of the id.
  ///
  /// Where the schema lies beside it, the first line tells editors so.
  package static func text(id: String, title: String? = nil, hasSchema: Bool = false) -> String {
    (hasSchema ? "# yaml-language-server: $schema=./bank.schema.json\n" : "") + """
      # A question bank. Replace the example by your own; lines like this one are for you and may be deleted.
      # When you save, every part is checked. Try it aloud on a colleague before the first candidate.
      format: 1

      # The id that team profiles and openings name; it stays, while the title may change.
      bank: \(id)
      title: \(YAMLText(title ?? Slug.words(of: id)))

      # The language that the questions are worded in.
      language: en

      # Who it is for, how long it takes, what an interviewer should know before asking.
      about: |
        For people who promise things to customers or colleagues: a date, a call back, a repair.
        Two questions, about 12 minutes. Read the scenario aloud as it stands, then the ask, then wait.

      # A check that does not apply to the bank is waived here, with the reason; likewise in a question.
      # Take this waiver away once the bank has its 30 minutes.
      allow:
        total-minutes: A starter of two questions.

      # When answers are scored: afterwards, when the candidate has left, or live, after each answer.
      scoring: afterwards

      # The highest score. The scale is always 1 to 5.
      scale: 5

      # What is rated. Give each competency two questions or more, so that one bad example does not decide.
      competencies:
        # The id under which questions and targets name it.
        keeping-promises:
          title: Keeping promises
          # The behaviour that is meant, so that two interviewers look for the same.
          definition: Promises what can be held, holds it, and says so early when it cannot be held.
          # Why the work needs it: the task in the job that fails without it.
          job_link: Customers plan around the dates that the team gives them.

      questions:
        # A situational question puts a dilemma: two goods that pull apart, so that the best answer cannot be guessed.
        - id: two-dates-one-van
          competency: keeping-promises
          type: situational
          # Planned minutes, probes and notes included.
          minutes: 6
          # What you read aloud. Facts and pressures; no hint at the answer.
          scenario: |
            On Monday you promised a customer delivery on Thursday, and they took the day off for it.
            On Wednesday the only van breaks down. One delivery can be saved by taxi, and a larger account waits as well.
            Nobody has told either customer yet.
          # One open question. It does not name the competency.
          ask: What do you do on Wednesday afternoon?
          # Planned follow-ups, the same for each candidate, in this order.
          probes:
            - Whom do you call first, and what do you say?
            - What do you offer, and who has to agree to it?
            - What would change your mind?
          # What an answer worth 1, 3 and 5 does: things that one can see or hear. 2 and 4 may be added.
          anchors:
            1: Says nothing until the customers ask, or blames the van.
            3: Calls both on Wednesday, says sorry, and offers the next free date.
            5: Calls both at once, asks what the delay costs each, saves the costlier date, names a date to the other.
          # What too much of a good thing looks like here; interviewers tend to score it too high.
          overuse: Promises both dates again to end the call, or pays for two taxis without asking.
          # Where the question comes from: your own, a colleague's, a book.
          source: own

        # A past-behaviour question asks for one occasion of the candidate's own.
        - id: a-promise-at-risk
          competency: keeping-promises
          type: past-behaviour
          minutes: 6
          scenario: |
            Most of us have promised something at work that turned out harder than we thought.
            Take a moment to think of one such promise of your own.
          ask: Tell me about that promise, from the day you made it to its end.
          # Situation, action, result, and what they would do differently today.
          probes:
            - What had you promised, and to whom?
            - When did you see that it was at risk, and what did you do that day?
            - What came of it for the other side?
            - What would you do differently today?
          anchors:
            1: Let the day pass and explained afterwards, or left it to somebody else to tell.
            3: Kept it with a late effort, or told the other side shortly before.
            5: Told the other side as soon as it was at risk, gave a choice, and changed how they promise since.
          overuse: Kept the promise at any price, and others or their own work paid for it.
          source: own
          # allow:
          #   reading-ease: The product's name is long, and candidates know it.

      """
  }
}

extension Slug {
  /// A slug as the words of a title: `night-shift` gives `Night shift`.
  static func words(of slug: String) -> String {
    let words = slug.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// A text as one line of YAML: as it is where YAML has nothing against it, else in double quotes.
struct YAMLText: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    let isPlain =
      line.first?.isLetter == true
      && line.allSatisfy { $0.isLetter || $0.isASCII && $0.isNumber || " ,.()'/-".contains($0) }
    let escaped = line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    description = isPlain ? line : "\"\(escaped)\""
  }
}
