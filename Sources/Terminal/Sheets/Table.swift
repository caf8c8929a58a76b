/// Rows of cells under named columns, as a part of a `Sheet`.
///
/// Laid out, columns are as wide as their widest cell, two spaces apart. A last column of words is broken where the screen
/// ends; the first one is cut where the others need the room.
package struct Table: Equatable, Sendable {
  package struct Column: Equatable, Sendable {
    let name: String
    /// What stands above the column, where the table says what it is about.
    let header: String
    let isNumber: Bool

    package static func words(_ name: String, header: String? = nil) -> Column {
      Column(name: name, header: header ?? name, isNumber: false)
    }
    /// Numbers stand at the right of their column.
    package static func number(_ name: String, header: String? = nil) -> Column {
      Column(name: name, header: header ?? name, isNumber: true)
    }
  }

  /// What stands in a column: `shown` in the layout, `said` where nothing is known by its place. Empty cells are not said.
  package struct Cell: Equatable, Sendable, ExpressibleByStringInterpolation {
    let shown: String
    let said: String
    /// How high it stands, from 0 to 1, drawn before what is shown; nil for nothing to draw.
    let level: Double?

    package init(_ shown: String, said: String? = nil, level: Double? = nil) {
      (self.shown, self.said, self.level) = (shown, said ?? shown, level)
    }
    package init(stringLiteral text: String) { self.init(text) }
  }

  struct Row: Equatable, Sendable {
    /// What the first cell is, if it is not what its column says.
    var name: String?
    var cells: [Cell]
  }

  let columns: [Column]
  /// Whether the names of the columns stand above them.
  let hasHeader: Bool
  /// Where the columns do not all fit, so many of the first ones stand again beside each block of the others; nil where
  /// the table is never taken apart.
  let repeating: Int?
  private(set) var rows: [Row] = []

  package init(_ columns: [Column], hasHeader: Bool = false, repeating: Int? = nil) {
    (self.columns, self.hasHeader, self.repeating) = (columns, hasHeader, repeating)
  }

  package mutating func row(_ cells: [Cell], as name: String? = nil) { rows.append(Row(name: name, cells: cells)) }
}
