/// What differs between two versions of a bank, as other programs read it: the members of `bank diff --json`.
package struct BankComparisonReport: Encodable, Sendable {
  package struct Version: Encodable, Sendable {
    let file: String
    let version: String
    /// The opening that froze it; null for a file as it is now.
    @OrNull var opening: String?

    package init(_ source: SourceFile, opening: String? = nil) {
      file = source.name
      version = source.contentID
      self.opening = opening
    }
  }

  struct Part: Encodable, Sendable {
    let id: String
    /// `added`, `removed` or `changed`.
    let change: String
    @OrNull var placeBefore: Int?
    @OrNull var placeAfter: Int?
    let moved: Bool
    let fields: [Field]
  }

  struct Field: Encodable, Sendable {
    let field: String
    /// `added`, `removed`, `reworded` or `moved`.
    let change: String
    @OrNull var before: String?
    @OrNull var after: String?
  }

  let before: Version
  let after: Version
  let same: Bool
  let bank: [Field]
  let competencies: [Part]
  let questions: [Part]

  package init(_ comparison: BankComparison, before: Version, after: Version) {
    self.before = before
    self.after = after
    same = comparison.isSame
    bank = comparison.bank.map(Field.init)
    competencies = comparison.competencies.map(Part.init)
    questions = comparison.questions.map(Part.init)
  }
}

extension BankComparisonReport.Part {
  fileprivate init(_ part: PartChange) {
    self.init(
      id: part.id, change: part.placeBefore == nil ? "added" : part.placeAfter == nil ? "removed" : "changed",
      placeBefore: part.placeBefore, placeAfter: part.placeAfter, moved: part.isMoved,
      fields: part.fields.map(BankComparisonReport.Field.init))
  }
}

extension BankComparisonReport.Field {
  fileprivate init(_ field: FieldChange) {
    switch field.change {
    case .added(let text): self.init(field: field.field, change: "added", before: nil, after: text)
    case .removed(let text): self.init(field: field.field, change: "removed", before: text, after: nil)
    case .reworded(let old, let new): self.init(field: field.field, change: "reworded", before: old, after: new)
    case .moved(_, _, let text): self.init(field: field.field, change: "moved", before: text, after: text)
    }
  }
}
