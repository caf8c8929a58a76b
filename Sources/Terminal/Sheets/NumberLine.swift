/// Values on one scale, each on a line of its own, as a part of a `Sheet`: where it lies, how far it may be off, what it is
/// held against.
///
/// Laid out, every line has a name, figures and a drawing in the room that the screen leaves; marks and not colours say what
/// is what. In the plain form a line is `name: said`.
package struct NumberLine: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    let name: String
    let figures: String
    let value: Double?
    let range: ClosedRange<Double>?
    let target: Double?
    let said: String

    /// - Parameters:
    ///   - figures: what stands beside the drawing.
    ///   - value: nil for a line on which nothing is drawn but its target.
    ///   - said: everything that the drawing shows, in words.
    package init(
      _ name: String, figures: String, value: Double?, range: ClosedRange<Double>? = nil, target: Double? = nil,
      said: String
    ) {
      (self.name, self.figures, self.value, self.range, self.target, self.said) =
        (name, figures, value, range, target, said)
    }
  }

  struct Tick: Equatable, Sendable {
    let value: Double
    let label: String
  }

  /// Lines under one title; the scale stands beside it.
  struct Group: Equatable, Sendable {
    let title: String
    var rows: [Row]
  }

  /// What the marks are, for the legend; empty where none of them is drawn.
  package struct Legend: Equatable, Sendable {
    let value: String
    let range: String
    let target: String

    package init(value: String, range: String = "", target: String = "") {
      (self.value, self.range, self.target) = (value, range, target)
    }
  }

  let scale: ClosedRange<Double>
  let ticks: [Tick]
  let legend: Legend
  private(set) var groups: [Group] = []

  /// `ticks` are the values at which the scale is marked, with what is written there.
  package init(_ scale: ClosedRange<Double>, ticks: [(Double, String)], legend: Legend) {
    (self.scale, self.legend) = (scale, legend)
    self.ticks = ticks.map { Tick(value: $0.0, label: $0.1) }
  }

  package var isEmpty: Bool { groups.allSatisfy(\.rows.isEmpty) }

  /// Begins lines under a title; without one the scale stands alone.
  package mutating func group(_ title: String = "") { groups.append(Group(title: title, rows: [])) }

  package mutating func row(_ row: Row) {
    if groups.isEmpty { group() }
    groups[groups.count - 1].rows.append(row)
  }
}

/// The signs that a drawing is made of.
struct DrawingSigns {
  let value: Character
  let target: Character
  /// The value on its target.
  let both: Character
  let line: Character
  let left: Character
  let right: Character
  /// A range that goes on beyond the scale.
  let beyondLeft: Character
  let beyondRight: Character
  let tick: Character

  static let unicode = DrawingSigns(
    value: "●", target: "┃", both: "◆", line: "─", left: "├", right: "┤", beyondLeft: "◂", beyondRight: "▸", tick: "·")
  static let ascii = DrawingSigns(
    value: "o", target: "|", both: "@", line: "-", left: "[", right: "]", beyondLeft: "<", beyondRight: ">", tick: ".")
}
