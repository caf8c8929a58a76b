/// The classes of the stylesheet.
enum Style: String, CaseIterable, Sendable {
  // The page.
  case skip, lead, facts, contents, fineprint
  /// What to know before relying on what follows.
  case cautions
  /// Read out and not shown.
  case unseen
  /// Wider than a phone: it scrolls by itself.
  case scroll
  // Tables.
  case number, heat, strip, unbroken
  /// Where there is no number.
  case none
  // Means from 1 to 5 in half points.
  case s0, s1, s2, s3, s4, s5, s6, s7, s8
  // Marks of drawings.
  case dot, hollow, reach, target, move, bar, axis
  // Evidence.
  case question, ratings, score, who, back, before, side, card, quote
  // The printed kit.
  case kit, blanks, ask, probes, anchors, write, rule, boxes, box
  // The decision.
  case decision

  static func score(_ mean: Double) -> Style { levels[Palette.level(mean)] }

  private static let levels: [Style] = [.s0, .s1, .s2, .s3, .s4, .s5, .s6, .s7, .s8]
}
