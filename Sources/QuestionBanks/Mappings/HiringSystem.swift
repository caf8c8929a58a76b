/// The applicant-tracking systems whose forms are written; Greenhouse's is read as well.
package enum HiringSystem: String, CaseIterable, Sendable {
  case greenhouse, lever, ashby

  /// What people call it.
  package var name: String {
    switch self {
    case .greenhouse: "Greenhouse"
    case .lever: "Lever"
    case .ashby: "Ashby"
    }
  }

  /// What a rating can be there, the lowest first.
  package var ratings: [String] {
    switch self {
    case .greenhouse: ["definitely_not", "no", "mixed", "yes", "strong_yes"]
    case .lever, .ashby: ["1", "2", "3", "4"]
    }
  }

  /// What a debrief can decide here.
  package static let decisions = ["hire", "no", "hold"]
  /// What Greenhouse's overall recommendation can be; the other two have none.
  static let recommendations = ["definitely_not", "no", "yes", "strong_yes", "no_decision"]
  /// Greenhouse's word for no rating, and for no recommendation.
  package static let noDecision = "no_decision"
}
