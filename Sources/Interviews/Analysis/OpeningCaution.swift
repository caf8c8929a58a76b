/// What a reader of an opening's statistics must know before relying on them, beyond what any table of ratings warns of.
package enum OpeningCaution: Equatable, Sendable {
  case noScore
  case joint
  case amended(Int, asSubmitted: Bool)
  case firstByName(Int, of: Int)

  package var sentence: String {
    switch self {
    case .noScore: "No submitted card that you may see has a score; there is nothing to say yet."
    case .joint:
      "The panel interviews together: all heard the same conversation, and each other. Agreement is higher than "
        + "between interviews held apart, so it overstates how reliable the scores are."
    case .firstByName(let taken, let all):
      "Of \(all) candidates the first \(taken) by name are taken, who tell the variances well enough."
    case .amended(let number, let asSubmitted):
      (number == 1 ? "1 rating was" : "\(number) ratings were") + " amended after submission, "
        + (asSubmitted
          ? "which is left aside: what stood before counts."
          : "when the other cards could be seen, which brings scores together; --as-submitted takes what stood before.")
    }
  }

  /// The candidates who are hidden from the viewer, each with the reason.
  static func hidden(_ cards: [Scorecard], by blinding: Blinding) -> [String] {
    Set(cards.map(\.candidate)).sorted().compactMap { name in
      blinding.reason(toHide: name).map { "\(name): \($0.sentence)" }
    }
  }
}
