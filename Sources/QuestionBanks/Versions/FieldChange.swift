/// A field that is not the same in two versions of a file.
package struct FieldChange: Equatable, Sendable {
  package enum Change: Equatable, Sendable {
    case added(String)
    case removed(String)
    case reworded(from: String, to: String)
    /// The text stands elsewhere in its list; places count from 1.
    case moved(from: Int, to: Int, text: String)
  }

  /// As the file calls it; a member of a list with its place, from 1: `ask`, `anchor 3`, `probe 2`, `allow jargon`.
  package let field: String
  package let change: Change

  /// Fields that are known by their names.
  static func changes(from before: [NamedText], to after: [NamedText]) -> [FieldChange] {
    let names = before.map(\.name) + after.map(\.name).filter { name in !before.contains { $0.name == name } }
    return names.compactMap { name in
      let old = before.first { $0.name == name }?.text
      let new = after.first { $0.name == name }?.text
      return switch (old, new) {
      case (let old?, let new?): old == new ? nil : FieldChange(field: name, change: .reworded(from: old, to: new))
      case (let old?, nil): FieldChange(field: name, change: .removed(old))
      case (nil, let new?): FieldChange(field: name, change: .added(new))
      case (nil, nil): nil
      }
    }
  }

  /// Members of a list, which are known by what they say: where some went and others came at one place, they are taken as
  /// rewordings, in their order.
  static func changes(inList name: String, from before: [String], to after: [String]) -> [FieldChange] {
    let steps = ListDifference(from: before, to: after).steps
    let moves = Self.moves(in: steps, from: before, to: after)
    var changes: [FieldChange] = []
    var gone: [Int] = []
    func add(_ place: Int, _ change: Change) {
      changes.append(FieldChange(field: "\(name) \(place + 1)", change: change))
    }
    func addGone() {
      for place in gone { add(place, .removed(before[place])) }
      gone = []
    }
    for step in steps {
      switch step {
      case .kept: addGone()
      case .removed(let place): if !moves.values.contains(place) { gone.append(place) }
      case .inserted(let place):
        if let origin = moves[place] {
          add(place, .moved(from: origin + 1, to: place + 1, text: after[place]))
        } else if let old = gone.first {
          gone.removeFirst()
          add(place, .reworded(from: before[old], to: after[place]))
        } else {
          add(place, .added(after[place]))
        }
      }
    }
    addGone()
    return changes
  }

  /// Places of texts that went at one place and came at another: place after to place before.
  private static func moves(
    in steps: [ListDifference<String>.Step], from before: [String], to after: [String]
  ) -> [Int: Int] {
    var gone = steps.compactMap { if case .removed(let place) = $0 { place } else { nil } }
    var moves: [Int: Int] = [:]
    for case .inserted(let place) in steps {
      guard let origin = gone.firstIndex(where: { before[$0] == after[place] }) else { continue }
      moves[place] = gone.remove(at: origin)
    }
    return moves
  }
}

/// A field with its text; nil where the file leaves it out.
struct NamedText: Equatable {
  let name: String
  let text: String?

  init(_ name: String, _ text: String?) {
    self.name = name
    self.text = text
  }
}
