import Statistics
package import Text

/// How far the interviewers of an opening agree, as other programs read it: the members of `agreement --json`, every one
/// always there, null where it does not apply.
package struct AgreementReport: Encodable, Sendable {
  package struct Interval: Encodable, Sendable {
    package let lower: Double
    package let upper: Double
    package let answers: Int
    package let draws: Int
    package let seed: UInt64
  }

  /// Why figures are null; null itself where the figure is there.
  package struct Missing: Encodable, Sendable {
    @OrNull package var severity: String?
    @OrNull package var spread: String?
    @OrNull package var halo: String?
    @OrNull package var drift: String?
  }

  package struct Interviewer: Encodable, Sendable {
    package let interviewer: String
    package let isViewer: Bool
    package let ratings: Int
    package let candidates: Int
    @OrNull package var severity: InterviewerHabits.Severity?
    @OrNull package var spread: InterviewerHabits.Spread?
    @OrNull package var halo: InterviewerHabits.Halo?
    @OrNull package var drift: InterviewerHabits.Drift?
    package let missing: Missing
  }

  package let opening: String
  package let panel: String
  package let asSubmitted: Bool
  package let amended: Int
  package let candidates: Int
  package let ratings: Int
  @OrNull package var agreement: AnalysisReport.AgreementMembers?
  @OrNull package var alphaInterval: Interval?
  @OrNull package var kappa: [AnalysisReport.Kappa]?
  @OrNull package var kendallW: Double?
  /// The viewer first.
  package let interviewers: [Interviewer]
  /// Whether the others' habits are among them.
  package let othersShown: Bool
  package let warnings: [String]

  package init(_ agreement: OpeningAgreement) {
    opening = agreement.opening.name
    panel = agreement.opening.panel.rawValue
    asSubmitted = agreement.isAsSubmitted
    amended = agreement.amended
    let analysis = agreement.analysis
    candidates = analysis?.table.candidates.count ?? 0
    ratings = analysis?.table.count ?? 0
    self.agreement = analysis.map { AnalysisReport.AgreementMembers($0.agreement) }
    alphaInterval = agreement.interval.map {
      Interval(lower: $0.lower, upper: $0.upper, answers: $0.units, draws: $0.draws, seed: agreement.seed)
    }
    kappa = analysis?.agreement.kappas?.map { AnalysisReport.Kappa($0, analysis?.table.interviewers ?? []) }
    kendallW = analysis?.agreement.kendallsW
    interviewers =
      (agreement.own.map { [Interviewer($0, isViewer: true)] } ?? [])
      + (agreement.others ?? []).map { Interviewer($0, isViewer: false) }
    othersShown = agreement.others != nil
    warnings = agreement.warnings
  }
}

extension AgreementReport.Interviewer {
  init(_ habits: InterviewerHabits, isViewer: Bool) {
    interviewer = habits.interviewer
    self.isViewer = isViewer
    ratings = habits.ratings
    candidates = habits.candidates
    severity = habits.severity.value
    spread = habits.spread.value
    halo = habits.halo.value
    drift = habits.drift.value
    missing = .init(
      severity: habits.severity.missing, spread: habits.spread.missing, halo: habits.halo.missing,
      drift: habits.drift.missing)
  }
}

extension Result where Failure == InterviewerHabits.Missing {
  fileprivate var value: Success? { try? get() }

  fileprivate var missing: String? {
    if case .failure(let missing) = self { missing.sentence } else { nil }
  }
}
