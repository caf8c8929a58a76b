package import Interviews
import QuestionBanks
import Text

/// A debrief as other programs read it: the members of `debrief --show --json`, every one always there.
package struct DebriefReport: Encodable, Sendable {
  struct CompetencyReport: Encodable, Sendable {
    let competency: String
    let title: String
    /// `ahead`, `talked over` or `shown`.
    let state: String
    let members: [MemberReport]
    /// Members whose second estimate is in; what it is stays hidden until all are shown.
    let estimatesIn: [String]
    /// Of the first estimates; null for fewer than two numbers.
    @OrNull var rangeBefore: Double?
    @OrNull var standardDeviationBefore: Double?
    @OrNull var rangeAfter: Double?
    @OrNull var standardDeviationAfter: Double?
    let shift: ShiftReport
    /// Empty for nothing; null before it was asked.
    @OrNull var note: String?
  }

  struct MemberReport: Encodable, Sendable {
    let member: String
    /// The mean of this member's scores as submitted; null where nothing was assessed.
    @OrNull var first: Double?
    let n: Int
    let notAssessed: Int
    @OrNull var second: Int?
    @OrNull var secondNotAssessedReason: String?
    /// Second less first.
    @OrNull var shift: Double?
    /// What would have raised the score, of a lowest rater; lowered it, of a highest.
    @OrNull var wouldHaveRaised: String?
    @OrNull var wouldHaveLowered: String?
  }

  struct ShiftReport: Encodable, Sendable {
    let n: Int
    @OrNull var mean: Double?
    let moved: Int
    let towardsGroup: Int
    let awayFromGroup: Int
    @OrNull var nearerBy: Double?

    init(_ shift: Shift) {
      n = shift.n
      mean = shift.mean
      moved = shift.moved
      towardsGroup = shift.towards
      awayFromGroup = shift.away
      nearerBy = shift.approach
    }
  }

  struct MemberShift: Encodable, Sendable {
    let member: String
    let shift: ShiftReport
  }

  struct DecisionReport: Encodable, Sendable {
    /// `hire`, `no` or `hold`.
    let decision: String
    let reason: String
    let by: String
    let at: String
    let basis: DecisionBasis
  }

  let opening: String
  let candidate: String
  /// `open` or `decided`.
  let status: String
  @OrNull var openedAt: String?
  let members: [String]
  let competencies: [CompetencyReport]
  let shiftByMember: [MemberShift]
  let shift: ShiftReport
  @OrNull var note: String?
  @OrNull var closedReason: String?
  let decisions: [DecisionReport]

  package init(_ debrief: Debrief, candidate: String, opening: Opening) {
    self.opening = opening.name
    self.candidate = candidate
    status = debrief.decisions.isEmpty ? "open" : "decided"
    openedAt = debrief.openedAt?.text
    members = debrief.members
    note = debrief.note
    closedReason = debrief.closing
    shift = ShiftReport(debrief.shift)
    shiftByMember = debrief.members.map { MemberShift(member: $0, shift: ShiftReport(debrief.shift(of: $0))) }
    decisions = debrief.decisions.map {
      DecisionReport(
        decision: $0.decision.choice.rawValue, reason: $0.decision.reason, by: $0.by, at: $0.at.text,
        basis: $0.decision.basis)
    }
    competencies = debrief.walk.map { id in
      let (before, after) = (debrief.disagreement(id), debrief.disagreementAfter(id))
      return CompetencyReport(
        competency: id, title: opening.kit.title(id),
        state: debrief.isShown(id) ? "shown" : debrief.talk(on: id) == nil ? "ahead" : "talked over",
        members: debrief.members.map { Self.member($0, on: id, in: debrief) },
        estimatesIn: debrief.members.filter { debrief.hasEstimate(of: $0, on: id) },
        rangeBefore: before?.range, standardDeviationBefore: before?.standardDeviation,
        rangeAfter: after?.range, standardDeviationAfter: after?.standardDeviation,
        shift: ShiftReport(debrief.shift(on: id)), note: debrief.note(on: id))
    }
  }

  private static func member(_ member: String, on id: Competency.ID, in debrief: Debrief) -> MemberReport {
    let first = debrief.first(id, of: member)
    let second = debrief.second(id, of: member)
    var reason: String?
    if case .notAssessed(let text)? = second { reason = text }
    return MemberReport(
      member: member, first: first?.mean, n: first?.n ?? 0, notAssessed: first?.notAssessed ?? 0,
      second: second?.score, secondNotAssessedReason: reason,
      shift: debrief.pair(id, of: member).map { $0.second - $0.first },
      wouldHaveRaised: debrief.answer(.lowest, of: member, on: id),
      wouldHaveLowered: debrief.answer(.highest, of: member, on: id))
  }
}
