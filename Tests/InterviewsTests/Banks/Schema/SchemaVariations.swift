@testable import QuestionBanks
import Testing

@testable import Interviews

/// One variation of a good file, and what is to become of it.
struct SchemaVariation: Sendable, CustomTestStringConvertible {
  var kind: Unsaid.Kind
  var name: String
  var text: String
  var expectation: Expectation

  var testDescription: String { "\(kind): \(name)" }
}

/// A change to a good file, with what comes of it; several changes at places apart make a variation as well.
struct Edit: Sendable {
  var path: FileTree.Path
  var change: FileTree.Change
  var expectation: Expectation

  init(_ path: FileTree.Path, _ change: FileTree.Change, _ expectation: Expectation) {
    (self.path, self.change, self.expectation) = (path, change, expectation)
  }

  var name: String {
    let place = path.joined(separator: ".")
    return switch change {
    case .set(let text): "\(place) is \(text.prefix(40))"
    case .drop: "no \(place)"
    case .rename(let key): "\(place) called \(key)"
    case .double: "\(place) twice"
    case .add(let key, let text): "\(place) with \(key): \(text)"
    }
  }

  /// The place that it touches; two changes may stand together when neither place holds the other.
  var place: FileTree.Path {
    if case .add(let key, _) = change { path + [key] } else { path }
  }

  func isApart(from other: Edit) -> Bool { !place.starts(with: other.place) && !other.place.starts(with: place) }
}

/// A good file and what may stand where in it.
struct Subject: Sendable {
  var kind: Unsaid.Kind
  var good: FileTree
  /// Values that are replaced by every odd one.
  var places: [(FileTree.Path, Place)]
  /// Records, with the keys that each requires.
  var records: [(FileTree.Path, required: [String], optional: [String])]
  /// What no table makes.
  var others: [Edit]

  var edits: [Edit] {
    var edits = others
    for (path, place) in places {
      edits += OddValue.all.map { Edit(path, .set($0.yaml), place.expects($0)) }
    }
    for (path, required, optional) in records {
      edits += ["extra", "Title", "x-note", "010", "~", "true", "\"\"", "$schema"].map {
        Edit(path, .add($0, "a text"), .refused)
      }
      for key in required { edits.append(Edit(path + [key], .drop, .refused)) }
      for key in optional { edits.append(Edit(path + [key], .drop, .accepted)) }
      for key in required + optional {
        edits.append(Edit(path + [key], .rename(key + "s"), .refused))
        edits.append(Edit(path + [key], .rename(key.uppercased()), .refused))
        edits.append(Edit(path + [key], .double, .unsaid(.yaml)))
      }
    }
    return edits
  }

  /// Every edit alone, then so many sets of two to four of them.
  func variations(together count: Int, seed: UInt64) -> [SchemaVariation] {
    let edits = edits
    var all = edits.compactMap { variation([$0]) }
    // What a reference names is looked up in the whole file, so that another edit could mend or hide it.
    let independent = edits.filter { $0.expectation.unsaid.isSubset(of: [.spelling, .yaml, .printable]) }
    var generator = Seeded(seed)
    while all.count < edits.count + count {
      var chosen: [Edit] = []
      // Half of the sets without what a schema refuses: otherwise hardly any would be taken.
      let mild = Bool.random(using: &generator)
      let pool = mild ? independent.filter { !$0.expectation.isRefusedBySchema } : independent
      for _ in 0..<Int.random(in: 2...4, using: &generator) {
        if let edit = pool.randomElement(using: &generator), chosen.allSatisfy({ $0.isApart(from: edit) }) {
          chosen.append(edit)
        }
      }
      if chosen.count > 1, let variation = variation(chosen) { all.append(variation) }
    }
    return all
  }

  private func variation(_ edits: [Edit]) -> SchemaVariation? {
    var tree = good
    for edit in edits {
      guard let changed = tree.changed(edit.path, edit.change) else { return nil }
      tree = changed
    }
    return SchemaVariation(
      kind: kind, name: edits.map(\.name).joined(separator: "; "), text: tree.written() + "\n",
      expectation: edits.reduce(.accepted) { $0.and($1.expectation) })
  }
}

extension SchemaVariation {
  static let all =
    Subject.bank.variations(together: 600, seed: 1) + Subject.team.variations(together: 400, seed: 2)
    + Subject.practice.variations(together: 400, seed: 3) + Subject.mapping.variations(together: 400, seed: 4) + whole

  /// Files that differ as a whole.
  private static let whole: [SchemaVariation] = [Subject.bank, .team, .practice, .mapping].flatMap { subject in
    let good = subject.good.written() + "\n"
    let texts: [(String, String, Expectation)] = [
      ("as it is", good, .accepted),
      ("in a document of its own", "---\n" + good + "...\n", .accepted),
      ("after a comment", "# yaml-language-server: $schema=./x.json\n" + good, .accepted),
      ("with a byte-order mark", "\u{FEFF}" + good, .accepted),
      ("two documents", good + "---\n" + good, .unsaid(.yaml)),
      ("a directive", "%TAG !e! tag:example.org,2000:\n---\n" + good, .unsaid(.yaml)),
      ("nothing", "# nothing\n", .refused),
      ("a word", "bank\n", .refused),
      ("a list", "- a\n- b\n", .refused),
      ("no keys", "{}\n", .refused),
      ("keys without values", "format:\nbank:\ntitle:\n", .refused),
    ]
    return texts.map { SchemaVariation(kind: subject.kind, name: $0.0, text: $0.1, expectation: $0.2) }
  }
}
