/// A JSON value whose members keep the order in which they were given, so that a generated file reads like its source.
///
/// Foundation's encoder sorts members by name or leaves them in no order at all.
package indirect enum OrderedJSON: Sendable {
  case text(String)
  case number(Double)
  case truth(Bool)
  case null
  case list([OrderedJSON])
  case object([(key: String, value: OrderedJSON)])

  /// The longest line that a list may fill before each of its members gets a line of its own.
  private static let widestList = 100

  /// The value as text, indented by two blanks for each level.
  package func rendered(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return QuotedJSON.of(text)
    case .number(let number): return number == number.rounded() ? String(Int(number)) : String(number)
    case .truth(let isTrue): return isTrue ? "true" : "false"
    case .null: return "null"
    case .list(let members):
      let parts = members.map { $0.rendered(indent: inner) }
      let line = "[" + parts.joined(separator: ", ") + "]"
      if members.allSatisfy(\.isScalar), line.count <= Self.widestList { return line }
      return "[\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
    case .object(let members):
      let parts = members.map { QuotedJSON.of($0.key) + ": " + $0.value.rendered(indent: inner) }
      if parts.count <= 1, !parts.joined().contains("\n") { return "{" + parts.joined() + "}" }
      return "{\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + "}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }
}

extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(booleanLiteral value: Bool) { self = .truth(value) }
  package init(arrayLiteral elements: OrderedJSON...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, OrderedJSON)...) { self = .object(elements.map { ($0.0, $0.1) }) }

  package init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }
}
