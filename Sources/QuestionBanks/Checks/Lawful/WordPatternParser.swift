import Text

extension WordPattern {
  /// Reads a pattern as an author writes it; `lists` are those that it may name.
  init(_ text: String, lists: [String: [WordPattern]] = [:]) throws(Fault) {
    var parser = WordPatternParser(text, lists: lists)
    self.init(parts: try parser.pattern())
  }
}

/// Follows the text of a pattern from left to right, in UTF-8: all signs that mean something in it are ASCII.
private struct WordPatternParser {
  private let text: [UInt8]
  private var place = 0
  private let lists: [String: [WordPattern]]

  init(_ text: String, lists: [String: [WordPattern]]) {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let plain = isASCII ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.text = Array(isASCII ? text.utf8 : plain.replacing("…", with: "...").utf8)
    self.lists = lists
  }

  private var next: UInt8? { place < text.count ? text[place] : nil }

  /// The whole pattern: something that no text matches by accident, with words at both ends.
  mutating func pattern() throws(WordPattern.Fault) -> [WordPattern.Part] {
    let parts = try sequence()
    if let stray = next { throw stray == UInt8(ascii: "|") ? .loneBar : .notOpened(Character(Unicode.Scalar(stray))) }
    guard !Self.mayBeEmpty(parts) else { throw .nothing }
    let beginnings = WordPattern.beginnings(of: parts).found
    guard parts.last != .gap, !beginnings.contains(where: { $0 == .gap || $0 == .stem("") }) else {
      throw .gapAtEnd
    }
    return parts
  }

  private static func mayBeEmpty(_ parts: [WordPattern.Part]) -> Bool {
    parts.allSatisfy { part in
      switch part {
      case .word, .stem: false
      case .gap: true
      case .choice(let options): options.contains(where: mayBeEmpty)
      }
    }
  }

  /// Parts up to a bar, a closing bracket or the end.
  private mutating func sequence() throws(WordPattern.Fault) -> [WordPattern.Part] {
    var parts: [WordPattern.Part] = []
    while let next {
      switch next {
      case UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "]"): return parts
      case UInt8(ascii: "("): parts.append(.choice(try options(until: UInt8(ascii: ")"))))
      case UInt8(ascii: "["): parts.append(.choice(try options(until: UInt8(ascii: "]")) + [[]]))
      case UInt8(ascii: "<"): parts.append(.choice(try list().map(\.parts)))
      case _ where isGap:
        place += 3
        if parts.last != .gap { parts.append(.gap) }
      case _ where Self.isBlank(next): place += 1
      default: parts += try self.parts(of: word())
      }
    }
    return parts
  }

  private mutating func options(until closing: UInt8) throws(WordPattern.Fault) -> [[WordPattern.Part]] {
    let opening = Character(Unicode.Scalar(text[place]))
    place += 1
    var options: [[WordPattern.Part]] = []
    while true {
      let option = try sequence()
      guard !option.isEmpty else {
        if next == nil { throw .notClosed(opening) }
        throw .emptyOption
      }
      options.append(option)
      guard let end = next else { throw .notClosed(opening) }
      place += 1
      if end == closing { return options }
      guard end == UInt8(ascii: "|") else { throw .notOpened(Character(Unicode.Scalar(end))) }
    }
  }

  /// The entries of the list that is named between `<` and `>`.
  private mutating func list() throws(WordPattern.Fault) -> [WordPattern] {
    guard let end = text[place...].firstIndex(of: UInt8(ascii: ">")) else { throw .notClosed("<") }
    let name = String(decoding: text[(place + 1)..<end], as: UTF8.self)
    place = end + 1
    guard let entries = lists[name] else {
      throw .unknownList(name, nearest: nearest(to: name, among: lists.keys.sorted()))
    }
    return entries
  }

  /// A word as it is written: up to a blank, a bracket, a bar or a gap.
  private mutating func word() -> ArraySlice<UInt8> {
    let start = place
    while let next, !Self.endsWord(next), !isGap { place += 1 }
    return text[start..<place]
  }

  private var isGap: Bool { next == UInt8(ascii: ".") && text[place...].starts(with: "...".utf8) }

  private static func endsWord(_ sign: UInt8) -> Bool { isBlank(sign) || "|()[]<".utf8.contains(sign) }

  private static func isBlank(_ sign: UInt8) -> Bool { sign == 0x20 || (0x09...0x0D).contains(sign) }

  /// The words that patterns see in one that is written, which a hyphen may part; a star ends the last.
  private func parts(of written: ArraySlice<UInt8>) throws(WordPattern.Fault) -> [WordPattern.Part] {
    let star = UInt8(ascii: "*")
    let isStem = written.last == star
    let plain = isStem ? written.dropLast() : written
    if isStem, plain.isEmpty { return [.stem("")] }
    guard !plain.contains(star) else { throw .starInside(String(decoding: written, as: UTF8.self)) }
    var words = [String(decoding: plain, as: UTF8.self)]
    // Most are in small letters and need no closer look.
    if !plain.allSatisfy({ (0x61...0x7A).contains($0) }) { words = Words(words[0], in: Lexicon()).texts }
    guard isStem else { return words.map { .word($0) } }
    guard let last = words.popLast() else { throw .starInside(String(decoding: written, as: UTF8.self)) }
    return words.map { .word($0) } + [.stem(last)]
  }
}
