extension Tree {
  /// A whole number without quotes, in its usual spelling.
  var wholeNumber: Int? {
    if case .scalar(let text, .plain) = content { Self.wholeNumber(text) } else { nil }
  }

  /// A number without quotes, in its usual spelling.
  package var number: Double? {
    if case .scalar(let text, .plain) = content { Self.number(text) } else { nil }
  }

  /// Digits without a leading zero, after a minus at most; `010`, `+5`, `1_000` and `0x10` mean different things to
  /// different readers of YAML.
  static func wholeNumber(_ text: String) -> Int? {
    isDigits(text.hasPrefix("-") ? text.dropFirst() : text[...], leadingZero: false) ? Int(text) : nil
  }

  /// A whole number, or one with a decimal point between digits; no exponent.
  package static func number(_ text: String) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2,
      isDigits(whole.hasPrefix("-") ? whole.dropFirst() : whole, leadingZero: false)
    else { return nil }
    if parts.count == 2, !isDigits(parts[1], leadingZero: true) { return nil }
    return Double(text)
  }

  /// The number that someone had in mind who wrote `6 min`, `010`, `1_000`, `6.0`, `2,5`, `6:00` or `six`, as it is spelt
  /// here; nil where that is guesswork.
  static func numberMeant(by text: String, whole: Bool) -> String? {
    let words = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    var rest = text.lowercased()[...]
    for quote in ["\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "~", "+"] where rest.hasPrefix(quote) {
      rest.removeFirst()
    }
    for quote in ["\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", ":00"] where rest.hasSuffix(quote) {
      rest.removeLast(quote.count)
    }
    let parts = rest.split(separator: " ", maxSplits: 1)
    let letters = parts.count == 1 ? rest.drop { !$0.isLetter } : parts.last ?? ""
    let number = parts.count == 1 ? rest.dropLast(letters.count) : parts.first ?? ""
    if letters.isEmpty || ["m", "min", "min.", "mins", "minutes", "minute", "'"].contains(String(letters)) {
      var digits = String(number).replacing("_", with: "").replacing(",", with: ".")
      while digits.hasPrefix("0"), digits.dropFirst().first?.isNumber ?? false { digits.removeFirst() }
      if whole, digits.hasSuffix(".0") { digits.removeLast(2) }
      return (whole ? wholeNumber(digits) != nil : Self.number(digits) != nil) ? digits : nil
    }
    return words.firstIndex(of: String(parts.first ?? "")).map(String.init)
  }

  private static func isDigits(_ text: Substring, leadingZero: Bool) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (leadingZero || text == "0" || !text.hasPrefix("0"))
  }
}
