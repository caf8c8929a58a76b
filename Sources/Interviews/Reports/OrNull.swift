/// A member of a report that is null where it has no value; without this it would be absent.
@propertyWrapper
package struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  package var wrappedValue: Value?

  package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  package func encode(to encoder: any Encoder) throws {
    var member = encoder.singleValueContainer()
    if let wrappedValue { try member.encode(wrappedValue) } else { try member.encodeNil() }
  }
}
