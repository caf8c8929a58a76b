/// A list kept on pages of equal length, so that a copy that grows shares all of its full pages with the original.
///
/// An interview is copied for every line: the copy takes the line, and is adopted once that is on disk. With an array,
/// each line would cost as much as there are notes.
package struct Pages<Element> {
  /// Elements on a page. A longer one costs more at each line, a shorter one more where a page is full.
  static var length: Int { 64 }

  /// Each of exactly `length` elements.
  private var full: [[Element]] = []
  /// The page that is being written: fewer than `length` elements.
  private var open: [Element] = []

  package init() {}
}

extension Pages: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { full.count * Self.length + open.count }

  package subscript(place: Int) -> Element {
    get {
      let page = place / Self.length
      return page == full.count ? open[place % Self.length] : full[page][place % Self.length]
    }
    set {
      let page = place / Self.length
      if page == full.count { open[place % Self.length] = newValue } else { full[page][place % Self.length] = newValue }
    }
  }
}

extension Pages: RangeReplaceableCollection {
  package mutating func append(_ element: Element) {
    open.append(element)
    guard open.count == Self.length else { return }
    full.append(open)
    open = []
  }

  /// Writes anew the pages from the first that changes on.
  package mutating func replaceSubrange(_ range: Range<Int>, with elements: some Collection<Element>) {
    guard range.lowerBound < endIndex else { return elements.forEach { append($0) } }
    let page = range.lowerBound / Self.length
    let rest = Array(elements) + self[range.upperBound...]
    let stays = Array(self[(page * Self.length)..<range.lowerBound])
    full.removeLast(full.count - page)
    open = []
    for element in stays + rest { append(element) }
  }
}

extension Pages: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Element...) { self.init(elements) }
}

// Lists of the same elements lie on the same pages.
extension Pages: Equatable where Element: Equatable {}
extension Pages: Sendable where Element: Sendable {}
