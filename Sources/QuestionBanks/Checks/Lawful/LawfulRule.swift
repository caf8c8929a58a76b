/// One topic that a question must not touch, had better not, or that stands in for likeness rather than for the work.
struct LawfulRule: Equatable, Sendable {
  enum Kind: String, CaseIterable, Comparable, Sendable {
    /// It says who is like us, not who can do the work.
    case proxy
    /// It had better not be asked.
    case risky
    /// It must not be asked.
    case block

    var severity: Diagnostic.Severity { self == .block ? .error : .warning }

    static func < (a: Kind, b: Kind) -> Bool { order(a) < order(b) }
    private static func order(_ kind: Kind) -> Int { allCases.firstIndex(of: kind) ?? 0 }
  }

  /// What one jurisdiction says of the topic.
  struct Statement: Equatable, Sendable {
    var jurisdiction: String
    var kind: Kind
    var why: String
    /// The statutes or the guidance that it rests on, by their usual names.
    var law: String?
    var date: String
  }

  var id: String
  var topic: String
  /// A question to put in its place.
  var instead: String
  var match: [WordPattern]
  /// What finds the topic in a note about the candidate, besides `match`.
  var notes: [WordPattern]
  var unless: [WordPattern]
  /// Words that lift the rule where the bank's own competencies name them as part of the work.
  var unlessJobNames: [WordPattern]
  /// At least one.
  var statements: [Statement]

  /// That of the strictest statement.
  var kind: Kind { statements.map(\.kind).max() ?? .risky }
}

/// A file of lawful rules as it states them.
package struct LawfulFile: Equatable, Sendable {
  /// What the file says of a topic; what is nil stands in another file under the same id.
  struct Topic: Equatable, Sendable {
    @Located var id: String
    var topic: String?
    var instead: String?
    var match: [WordPattern]
    /// Whether patterns are written, readable or not.
    var hasMatch: Bool
    var notes: [WordPattern] = []
    var unless: [WordPattern]
    var unlessJobNames: [WordPattern]
    var kind: LawfulRule.Kind
    var why: String
    var law: String?
  }

  package var id: String
  package var title: String
  package var jurisdiction: String
  package var date: String
  /// Whom stories are about.
  var others: [WordPattern] = []
  var topics: [Topic]

  /// The jurisdiction whose rules hold wherever one is.
  package static let general = "general"
}
