/// A problem with its place in a file.
struct Finding: Equatable, Sendable {
  var position: Position
  var problem: Problem
  /// The question that it is about, so that the question may waive it; nil where it is about the bank.
  var question: Question.ID?
  /// The word that is meant, where the position is that of a whole text.
  var spot: Spot?

  /// A character of a text.
  struct Spot: Equatable, Sendable {
    var text: String
    /// Counted from 0.
    var offset: Int
  }

  /// The finding at the very word that it is about.
  func pinned(in source: SourceText) -> Finding {
    guard let spot else { return self }
    var pinned = self
    pinned.position = source.position(ofCharacter: spot.offset, in: spot.text, from: position)
    pinned.spot = nil
    return pinned
  }

  func diagnostic(in file: String) -> Diagnostic {
    let text = ProblemText(problem)
    return Diagnostic(
      severity: problem.severity, check: problem.check, file: file, position: position, message: text.message,
      notes: text.notes, help: text.help)
  }
}

/// Collects the findings of one file and puts them in file order.
struct Findings {
  private(set) var all: [Finding] = []

  mutating func add(_ problem: Problem, at position: Position) {
    all.append(Finding(position: position, problem: problem))
  }

  mutating func add(_ findings: [Finding]) { all += findings }

  var hasErrors: Bool { all.contains { $0.problem.severity == .error } }

  /// Nobody reads more at once, and a file of another kind could give hundreds of thousands.
  static let shown = 1000

  /// In file order; of several findings of one check at one place the first found stays, since the others follow from it.
  func diagnostics(in file: String) -> [Diagnostic] {
    struct Place: Hashable {
      var position: Position
      var check: Check
    }
    var seen: Set<Place> = []
    let ordered = all.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
    let distinct = ordered.map(\.element).filter {
      seen.insert(Place(position: $0.position, check: $0.problem.check)).inserted
    }
    let rest = distinct.dropFirst(Self.shown)
    let more = rest.first.map { first in
      let severity: Diagnostic.Severity = rest.contains { $0.problem.severity == .error } ? .error : .warning
      return Finding(
        position: first.position, problem: .moreProblems(rest.count, shown: Self.shown, severity: severity))
    }
    return (distinct.prefix(Self.shown) + (more.map { [$0] } ?? [])).map { $0.diagnostic(in: file) }
  }
}
