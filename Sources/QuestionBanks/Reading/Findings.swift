/// Collects the findings of one file and puts them in file order.
///
/// Nobody reads thousands of them, and a file of another kind could give hundreds of thousands: of those behind the first so
/// many only the number is kept.
struct Findings {
  /// How many of one file are shown.
  static let shown = 1000

  private var kept: [Finding] = []
  /// What was let go: how many there were, where the first stands, and whether one is an error.
  private var rest: (count: Int, first: Position, hasErrors: Bool)?
  private var last: (place: Place, isError: Bool)?
  private(set) var hasErrors = false

  private struct Place: Hashable {
    var position: Position
    var check: Check

    init(_ finding: Finding) { (position, check) = (finding.position, finding.problem.check) }
  }

  mutating func add(_ problem: Problem, at position: Position) { add(Finding(position: position, problem: problem)) }

  mutating func add(_ problem: some FileProblem, at position: Position) {
    add(Finding(position: position, problem: problem as any FileProblem))
  }

  mutating func add(_ findings: [Finding]) { for finding in findings { add(finding) } }

  mutating func add(_ finding: Finding) {
    let isError = finding.problem.severity == .error
    if isError { hasErrors = true }
    let place = Place(finding)
    if let last, last.place == place, last.isError || !isError { return }
    last = (place, isError)
    kept.append(finding)
    if kept.count > 4 * Self.shown { settle() }
  }

  mutating func add(_ others: Findings) {
    add(others.kept)
    if let rest = others.rest { letGo(rest.count, from: rest.first, hasErrors: rest.hasErrors) }
  }

  /// Whether what is found from here on in the file will not be shown.
  var isFull: Bool { kept.count + (rest?.count ?? 0) >= Self.shown }

  /// In file order; of several findings of one check at one place the first error stays, or else the first that was found,
  /// since the others follow from it.
  func diagnostics(in file: String) -> [Diagnostic] {
    var settled = self
    settled.settle()
    let more = settled.rest.map { rest in
      let problem = Problem.moreProblems(
        rest.count, shown: Self.shown, severity: rest.hasErrors ? .error : .warning)
      return Finding(position: rest.first, problem: problem)
    }
    return (settled.kept + (more.map { [$0] } ?? [])).map { $0.diagnostic(in: file) }
  }

  /// Puts what is kept in order, and lets go of what will not be shown.
  private mutating func settle() {
    var seen: Set<Place> = []
    let ordered = kept.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
    let errors = Set(kept.lazy.filter { $0.problem.severity == .error }.map(Place.init))
    let distinct = ordered.map(\.element).filter { finding in
      (finding.problem.severity == .error || !errors.contains(Place(finding))) && seen.insert(Place(finding)).inserted
    }
    kept = Array(distinct.prefix(Self.shown))
    let others = distinct.dropFirst(Self.shown)
    guard let first = others.first else { return }
    letGo(others.count, from: first.position, hasErrors: others.contains { $0.problem.severity == .error })
  }

  private mutating func letGo(_ count: Int, from first: Position, hasErrors: Bool) {
    self.hasErrors = self.hasErrors || hasErrors
    rest = (
      (rest?.count ?? 0) + count, min(rest?.first ?? first, first), rest?.hasErrors ?? false || hasErrors
    )
  }
}
