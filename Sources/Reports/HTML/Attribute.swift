import Text

/// An attribute of an element: one of those below. What they take is a class of the stylesheet, a place of the page, a
/// number or text to be read, so that none of them can name an address, run or restyle anything.
package struct Attribute: Equatable, Sendable {
  let name: String
  /// nil where the name says all.
  let value: String?

  private init(_ name: StaticString, _ value: String?) {
    self.name = "\(name)"
    self.value = value
  }

  static func style(_ styles: Style...) -> Attribute {
    Attribute("class", styles.map(\.rawValue).joined(separator: " "))
  }

  static func style(_ styles: [Style]) -> Attribute {
    Attribute("class", styles.map(\.rawValue).joined(separator: " "))
  }

  static func id(_ place: Place) -> Attribute { Attribute("id", place.id) }
  static func link(_ place: Place) -> Attribute { Attribute("href", "#" + place.id) }
  static func labelled(by place: Place) -> Attribute { Attribute("aria-labelledby", place.id) }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  static func language(_ tag: String) -> Attribute { Attribute("lang", tag) }
  static func columns(_ number: Int) -> Attribute { Attribute("colspan", String(number)) }

  static let ofColumn = Attribute("scope", "col")
  static let ofRow = Attribute("scope", "row")
  /// Names may run from right to left: each decides for itself.
  static let ownDirection = Attribute("dir", "auto")
  static let region = Attribute("role", "region")
  static let image = Attribute("role", "img")
  static let focusable = Attribute("tabindex", "0")
  static let unspoken = Attribute("aria-hidden", "true")
  static let open = Attribute("open", nil)

  // MARK: Of drawings

  enum Measure: String {
    case x, y, x1, y1, x2, y2, cx, cy, r, rx, width, height
  }

  static func at(_ measure: Measure, _ value: Double) -> Attribute { Attribute(measure, decimalShort(value)) }
  static func at(_ measure: Measure, percent value: Double) -> Attribute {
    Attribute(measure, decimalShort(value) + "%")
  }
  static func viewBox(_ width: Double, _ height: Double) -> Attribute {
    Attribute("viewBox", "0 0 \(decimalShort(width)) \(decimalShort(height))")
  }
  /// Where text begins, has its middle, or ends.
  static let anchoredMiddle = Attribute("text-anchor", "middle")

  private init(_ measure: Measure, _ value: String) {
    name = measure.rawValue
    self.value = value
  }
}

/// To one decimal, and none where it is nought: a drawing needs no more.
private func decimalShort(_ value: Double) -> String {
  let text = decimal(value, places: 1)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// A place of a page that a link can lead to.
struct Place: Hashable, Sendable {
  let id: String

  /// A place by a word of the program, and numbers where there are many of its kind.
  init(_ word: StaticString, _ numbers: Int...) {
    id = "\(word)" + numbers.map(String.init).joined(separator: "-")
  }

  static let content = Place("content")
}
