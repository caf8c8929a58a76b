package import QuestionBanks
import Text

/// The members that `bank diff --json` and `team diff --json` share: the two versions, and what differs by part and field.

/// One of the two versions that are compared.
package struct VersionReport: Encodable, Sendable {
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

/// A competency or question that differs.
struct PartReport: Encodable, Sendable {
  let id: String
  /// `added`, `removed` or `changed`.
  let change: String
  @OrNull var placeBefore: Int?
  @OrNull var placeAfter: Int?
  let moved: Bool
  let fields: [FieldReport]

  init(_ part: PartChange) {
    id = part.id
    change = part.placeBefore == nil ? "added" : part.placeAfter == nil ? "removed" : "changed"
    placeBefore = part.placeBefore
    placeAfter = part.placeAfter
    moved = part.isMoved
    fields = part.fields.map(FieldReport.init)
  }
}

/// A field that differs.
struct FieldReport: Encodable, Sendable {
  let field: String
  /// `added`, `removed`, `reworded` or `moved`.
  let change: String
  @OrNull var before: String?
  @OrNull var after: String?

  init(_ field: FieldChange) {
    self.field = field.field
    (change, before, after) =
      switch field.change {
      case .added(let text): ("added", nil, text)
      case .removed(let text): ("removed", text, nil)
      case .reworded(let old, let new): ("reworded", old, new)
      case .moved(_, _, let text): ("moved", text, text)
      }
  }
}
