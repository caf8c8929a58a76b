/// A place in a text file: line and column, both counted from 1; columns count characters, not bytes.
package struct Position: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A value together with the place in the file where it was written: `question.ask` is the value, `question.$ask` the place.
///
/// Two located values are equal when their values are; where something was written does not change what it says.
@propertyWrapper
package struct Located<Value> {
  package var wrappedValue: Value
  package var projectedValue: Position

  package init(_ value: Value, at position: Position) {
    wrappedValue = value
    projectedValue = position
  }
}

extension Located: Equatable where Value: Equatable {
  package static func == (a: Located, b: Located) -> Bool { a.wrappedValue == b.wrappedValue }
}

extension Located: Sendable where Value: Sendable {}
