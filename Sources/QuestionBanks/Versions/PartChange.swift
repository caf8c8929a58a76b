/// A part of a file, known by its id, that is not the same in two versions: a competency, a question, a target.
package struct PartChange: Equatable, Sendable {
  package let id: String
  /// Its place, from 1, in the version before; nil if it was added.
  package let placeBefore: Int?
  /// Its place, from 1, in the version after; nil if it was removed.
  package let placeAfter: Int?
  /// Whether it stands elsewhere among those that both versions have.
  package let isMoved: Bool
  /// What differs in it; of one that was added or removed, all it has.
  package let fields: [FieldChange]

  static func changes<Part: Equatable & Identifiable>(
    from before: [Part], to after: [Part], fields: (Part?, Part?) -> [FieldChange]
  ) -> [PartChange] where Part.ID == String {
    let (old, new) = (before.map(\.id), after.map(\.id))
    let common = Set(old).intersection(new)
    let order = ListDifference(from: old.filter(common.contains), to: new.filter(common.contains))
    let stayed = new.filter(common.contains)
    let moved = Set(order.steps.compactMap { if case .inserted(let place) = $0 { stayed[place] } else { nil } })
    return ListDifference(from: old, to: new).steps.compactMap { step in
      switch step {
      case .removed(let place):
        // One that moved is told of where it stands now.
        guard !common.contains(old[place]) else { return nil }
        return PartChange(
          id: old[place], placeBefore: place + 1, placeAfter: nil, isMoved: false, fields: fields(before[place], nil))
      case .kept(_, let place), .inserted(let place):
        let part = after[place]
        guard let earlier = old.firstIndex(of: part.id) else {
          return PartChange(
            id: part.id, placeBefore: nil, placeAfter: place + 1, isMoved: false, fields: fields(nil, part))
        }
        let change = PartChange(
          id: part.id, placeBefore: earlier + 1, placeAfter: place + 1, isMoved: moved.contains(part.id),
          fields: fields(before[earlier], part))
        return change.isMoved || !change.fields.isEmpty ? change : nil
      }
    }
  }
}
