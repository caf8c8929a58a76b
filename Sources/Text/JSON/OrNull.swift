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

extension OrNull: Equatable where Value: Equatable {}

extension KeyedEncodingContainer {
  /// Without a container of its own, which costs more than the member.
  package mutating func encode<Value>(_ member: OrNull<Value>, forKey key: Key) throws {
    if let value = member.wrappedValue { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }

  package mutating func encode(_ member: OrNull<Double>, forKey key: Key) throws {
    if let value = member.wrappedValue { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }
}
