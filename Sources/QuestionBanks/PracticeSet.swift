/// Sample answers to the questions of a bank, each with the score that it is worth and why: what interviewers practise on.
///
/// The candidates are invented. A key is its authors' reading of the anchors, with the words of the answer that it rests
/// on, so that whoever scores otherwise can say where the reading differs.
package struct PracticeSet: Equatable, Sendable {
  /// The bank whose questions are answered.
  @Located package var bank: String
  package var about: String?
  /// In file order, which is not the order of a practice: see `PracticeOrder`.
  package var answers: [PracticeAnswer]
}

/// One sample answer with its key.
package struct PracticeAnswer: Equatable, Sendable, Identifiable {
  @Located package var id: String
  @Located package var question: Question.ID
  /// What the invented candidate is called.
  @Located package var candidate: String
  /// What was said, in the candidate's words.
  @Located package var answer: String
  /// The score that it is worth, 1 to 5.
  @Located package var score: Int
  /// The behaviours in the answer that the key rests on.
  package var because: [Reason]
  /// Why it is not one point lower, or higher; nil where nobody is likely to think so.
  package var notLower: Located<String>?
  package var notHigher: Located<String>?
  /// What in it is too much of the competency; nil where nothing is.
  package var overuse: Located<String>?

  /// Words of the answer, and the behaviour that they show or lack.
  package struct Reason: Equatable, Sendable {
    @Located package var quote: String
    @Located package var shows: String
  }
}
