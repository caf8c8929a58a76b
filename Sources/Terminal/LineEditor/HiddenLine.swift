// A line that is typed without being shown, byte by byte.
//
// readline is not used for it: what is hidden must not turn up again in its kill ring, its history search, its undo
// list, a completion, or the editor behind C-x C-e. So there are no such keys; what a person needs to mend a short line
// is here.

import Text

/// The bytes of a hidden line so far, and what the keys do to them.
struct HiddenLine {
  /// What a byte brought about; nothing for an ordinary one.
  enum Outcome: Equatable {
    case entered(String)
    /// The entered line is not UTF-8.
    case notText
    case endOfInput
  }

  private enum Sequence { case none, escape, control, function }

  private var bytes: [UInt8] = []
  private var sequence = Sequence.none
  private var parameter: [UInt8] = []
  private var isPasting = false

  /// Takes one byte from the terminal.
  mutating func take(_ byte: UInt8) -> Outcome? {
    if sequence != .none {
      followSequence(byte)
      return nil
    }
    switch byte {
    case 0x1B: sequence = .escape
    case 0x0A, 0x0D:
      // A paste with line ends in it is one line.
      if isPasting { append(0x20) } else { return entered }
    case 0x04 where bytes.isEmpty: return .endOfInput
    case 0x08, 0x7F: removeCharacter()
    case 0x15: bytes = []  // C-u
    case 0x17: removeWord()  // C-w
    case 0x09: append(0x20)
    case 0..<0x20: break
    default: append(byte)
    }
    return nil
  }

  private var entered: Outcome { (try? String(utf8: bytes)).map { .entered($0) } ?? .notText }

  private mutating func append(_ byte: UInt8) {
    if bytes.count < PlainReader.longestLine { bytes.append(byte) }
  }

  /// The last character as a person counts them, whatever its bytes.
  private mutating func removeCharacter() {
    if let text = try? String(utf8: bytes) { bytes = Array(text.dropLast().utf8) } else { bytes.removeLast() }
  }

  private mutating func removeWord() {
    while bytes.last == 0x20 { bytes.removeLast() }
    while let last = bytes.last, last != 0x20 { bytes.removeLast() }
  }

  /// Arrows, function keys and the marks of a paste are sequences of bytes; but for the marks they do nothing.
  private mutating func followSequence(_ byte: UInt8) {
    switch (sequence, byte) {
    case (.escape, UInt8(ascii: "[")):
      sequence = .control
      parameter = []
    case (.escape, UInt8(ascii: "O")): sequence = .function
    case (.control, 0x40...0x7E):
      if byte == UInt8(ascii: "~") {
        if parameter == Array("200".utf8) { isPasting = true }
        if parameter == Array("201".utf8) { isPasting = false }
      }
      sequence = .none
    case (.control, _): parameter.append(byte)
    default: sequence = .none
    }
  }
}
