extension Unicode.Scalar {
  /// Whether the scalar may stand in the text of a bank: it only shows something, and drives no terminal.
  ///
  /// Not printable are the control characters of ASCII and Latin-1 but for tab and line ends, and the marks that turn the
  /// direction of writing or break lines unseen: with them a text can show something else than what it says.
  package var isPrintable: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00...0x1F, 0x7F, 0x80...0x9F: false
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: false
    case 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// What a person calls a scalar that does not print.
  package var spokenName: String {
    switch value {
    case 0x00: "a NUL byte"
    case 0x08: "a backspace"
    case 0x0D: "a carriage return"
    case 0x1B: "a terminal escape"
    case 0x2028, 0x2029: "an invisible line separator"
    case 0x202A...0x202E, 0x2066...0x2069: "a mark that turns the direction of writing"
    case 0xFEFF: "a byte-order mark"
    default: "a control character"
    }
  }
}

extension String {
  /// At most `limit` characters of the visible text, for quoting inside a message.
  package func quoted(limit: Int = 40) -> String {
    let shown = prefix(limit + 1)
    return "'" + (shown.count > limit ? String(shown.prefix(limit - 1)).visible() + "…" : String(shown).visible()) + "'"
  }
}
