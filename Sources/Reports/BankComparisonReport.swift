package import QuestionBanks

/// What differs between two versions of a bank, as other programs read it: the members of `bank diff --json`.
package struct BankComparisonReport: Encodable, Sendable {
  let before: VersionReport
  let after: VersionReport
  let same: Bool
  let bank: [FieldReport]
  let competencies: [PartReport]
  let questions: [PartReport]

  package init(_ comparison: BankComparison, before: VersionReport, after: VersionReport) {
    self.before = before
    self.after = after
    same = comparison.isSame
    bank = comparison.bank.map(FieldReport.init)
    competencies = comparison.competencies.map(PartReport.init)
    questions = comparison.questions.map(PartReport.init)
  }
}
