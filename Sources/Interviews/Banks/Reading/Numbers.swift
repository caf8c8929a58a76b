extension Tree {
  /// A whole number without quotes, in its usual spelling.
  var wholeNumber: Int? {
    if case .scalar(let text, .plain) = content { Self.wholeNumber(text) } else { nil }
  }

  /// A number without quotes, in its usual spelling.
  var number: Double? {
    if case .scalar(let text, .plain) = content { Self.number(text) } else { nil }
  }

  /// Digits without a leading zero, after a minus at most; `010`, `+5`, `1_000` and `0x10` mean different things to
  /// different readers of YAML.
  static func wholeNumber(_ text: String) -> Int? {
    isDigits(text.hasPrefix("-") ? text.dropFirst() : text[...], leadingZero: false) ? Int(text) : nil
  }

  /// A whole number, or one with a decimal point between digits; no exponent.
  static func number(_ text: String) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2,
      isDigits(whole.hasPrefix("-") ? whole.dropFirst() : whole, leadingZero: false)
    else { return nil }
    if parts.count == 2, !isDigits(parts[1], leadingZero: true) { return nil }
    return Double(text)
  }

  private static func isDigits(_ text: Substring, leadingZero: Bool) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (leadingZero || text == "0" || !text.hasPrefix("0"))
  }
}
