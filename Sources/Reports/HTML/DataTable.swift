/// A table of a page: a caption, a heading for each column, and rows that begin with what they are about.
///
/// It scrolls by itself where it is wider than the screen, and then takes the focus, so that arrow keys can scroll it.
struct DataTable {
  enum Kind { case words, number, strip }

  let caption: String
  /// What is read out instead of the caption where several captions are alike.
  var label: String?
  let columns: [(title: String, kind: Kind)]
  private(set) var rows: [HTML] = []

  init(_ caption: String, label: String? = nil, _ columns: [(title: String, kind: Kind)]) {
    self.caption = caption
    self.label = label
    self.columns = columns
  }

  /// Adds a row: what it is about, and a cell for each other column.
  mutating func row(_ head: HTML, id: Place? = nil, _ cells: [[HTML]]) {
    rows.append(
      .element(
        .tr, id.map { [.id($0)] } ?? [],
        [tag(.th, .ofRow) { head }]
          + zip(columns.dropFirst(), cells).map { column, cell in
            .element(.td, column.kind.style.map { [.style($0)] } ?? [], cell)
          }))
  }

  mutating func row(_ head: String, _ cells: [String]) { row(bidi(head), cells.map { [.text($0)] }) }

  /// A short heading stays in one line; a long one would make its column too wide.
  private func styles(of column: (title: String, kind: Kind)) -> [Attribute] {
    let styles = [column.kind.style, column.title.count <= 14 ? .unbroken : nil].compactMap(\.self)
    return styles.isEmpty ? [] : [.style(styles)]
  }

  var html: HTML {
    scrolling(label ?? caption) {
      tag(.table) {
        tag(.caption, text: caption)
        tag(.thead) {
          tag(.tr) {
            for column in columns {
              .element(
                .th, [.ofColumn] + styles(of: column), column.kind == .strip ? [scaleLabels] : [.text(column.title)])
            }
          }
        }
        HTML.element(.tbody, [], rows)
      }
    }
  }
}

extension DataTable.Kind {
  fileprivate var style: Style? {
    switch self {
    case .words: nil
    case .number: .number
    case .strip: .strip
    }
  }
}

/// A part that scrolls by itself, by hand and by keys.
func scrolling(_ label: String, @HTMLBuilder content: () -> [HTML]) -> HTML {
  tag(.div, .style(.scroll), .region, .label(label), .focusable, content: content)
}
