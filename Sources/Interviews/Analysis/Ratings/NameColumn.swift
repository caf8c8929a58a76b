import Text

/// A column of names, each known by its bytes: the distinct ones as they come, and which of them each rating has.
struct NameColumn: Sendable {
  private(set) var names = RatingTable.Names()
  /// Open addressing: places of names by their hash, -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)
  /// The bytes of all distinct names, one after the other, and where each ends.
  private var spelled: [UInt8] = []
  private var ends: [Int] = []

  mutating func reserve(_ count: Int) { names.places.reserveCapacity(count) }

  /// Adds the names of later ratings.
  mutating func append(_ later: NameColumn) {
    let places = later.ends.indices.map { place(of: later.spelled.span.extracting(later.bytes(of: $0))) }
    names.places += later.names.places.lazy.map { places[Int($0)] }
  }

  mutating func append(_ field: DelimitedText.Field, _ text: DelimitedRecords) {
    let bytes = text.bytes.span
    var (start, end) = (Int(field.start), Int(field.end))
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    if field.hasQuotes || start < end && bytes[start] == UInt8(ascii: "'") { return append(text.text(field)) }
    append(bytes.extracting(start..<end))
  }

  mutating func append(_ name: String) { append(Array(name.utf8).span) }

  private mutating func append(_ name: Span<UInt8>) {
    // Most files give the ratings of a candidate, or of an interviewer, one after the other.
    if let last = names.places.last, isSpelled(Int(last), name) { return names.places.append(last) }
    names.places.append(place(of: name))
  }

  private mutating func place(of name: Span<UInt8>) -> Int32 {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isSpelled(Int(slots[slot]), name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let place = Int32(ends.count)
    slots[slot] = place
    for index in name.indices { spelled.append(name[index]) }
    ends.append(spelled.count)
    names.distinct.append(String(decoding: spelled[bytes(of: Int(place))], as: UTF8.self))
    if ends.count * 2 > slots.count { grow() }
    return place
  }

  private func bytes(of place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

  private func isSpelled(_ place: Int, _ name: Span<UInt8>) -> Bool {
    let own = bytes(of: place)
    guard own.count == name.count else { return false }
    for index in name.indices where spelled[own.lowerBound + index] != name[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for place in ends.indices {
      var slot = Self.hash(spelled.span.extracting(bytes(of: place))) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place)
    }
  }

  /// FNV-1a, 64 bit.
  private static func hash(_ bytes: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7fff_ffff)
  }
}
