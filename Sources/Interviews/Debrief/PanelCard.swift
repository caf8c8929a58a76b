package import QuestionBanks
import Statistics

/// One member's submitted card as a debrief lays it on the table.
package struct PanelCard: Equatable, Sendable {
  /// The interview's.
  package let id: Identity
  package let member: String
  /// As submitted, before any talk; they never change, so neither does what a debrief computes from them.
  package let independent: [Question.ID: Rating]
  /// As they stand, amendments included.
  package let standing: [Question.ID: Rating]
  /// The reason of the last amendment of a question.
  package let amendments: [Question.ID: String]
  /// Questions that this member left out, with the reason.
  package let skipped: [Question.ID: String]

  package init(
    id: Identity, member: String, independent: [Question.ID: Rating], standing: [Question.ID: Rating]? = nil,
    amendments: [Question.ID: String] = [:], skipped: [Question.ID: String] = [:]
  ) {
    self.id = id
    self.member = member
    self.independent = independent
    self.standing = standing ?? independent
    self.amendments = amendments
    self.skipped = skipped
  }

  /// The card of a submitted interview; nil for a draft, which is its interviewer's alone.
  package init?(_ interview: Interview, id: Identity, member: String) {
    guard interview.isSubmitted else { return nil }
    self.init(
      id: id, member: member, independent: interview.independentRatings, standing: interview.ratings,
      amendments: Dictionary(interview.amendments.map { ($0.question, $0.reason) }) { $1 },
      skipped: interview.skipped)
  }

  /// The member's first estimate of a competency: the mean of the questions that they assessed.
  package func first(_ competency: Competency.ID, in kit: Kit) -> FirstEstimate {
    let ratings = kit.items.filter { $0.competency.id == competency }.compactMap { independent[$0.question.id] }
    let scores = ratings.compactMap(\.score).map(Double.init)
    return FirstEstimate(mean: mean(scores), n: scores.count, notAssessed: ratings.count - scores.count)
  }
}

/// What a member's card says of a competency before the talk; "not assessed" is counted and is no number.
package struct FirstEstimate: Equatable, Sendable {
  /// 1 to 5; nil where nothing was assessed.
  package let mean: Double?
  /// Questions with a score.
  package let n: Int
  package let notAssessed: Int
}

/// How far apart the members of a panel are on a competency, in scale points.
package struct Disagreement: Equatable, Sendable {
  /// Largest less smallest.
  package let range: Double
  /// Of the sample, with n - 1.
  package let standardDeviation: Double

  /// nil for fewer than two numbers: one person does not disagree.
  package init?(_ values: [Double]) {
    guard let low = values.min(), let high = values.max(), let deviation = Statistics.standardDeviation(values) else {
      return nil
    }
    range = high - low
    standardDeviation = deviation
  }
}
