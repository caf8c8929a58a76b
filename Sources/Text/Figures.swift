// Numbers in sentences.

/// A number to so many decimals, for sentences; results themselves are never rounded.
package func decimal(_ value: Double, places: Int = 2) -> String {
  let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
  let scaled = (abs(value) * Double(unit)).rounded()
  guard scaled < 1e18 else { return String(value) }
  let (whole, fraction) = Int(scaled).quotientAndRemainder(dividingBy: unit)
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard places > 0 else { return sign + String(whole) }
  let digits = String(fraction)
  return "\(sign)\(whole)." + String(repeating: "0", count: places - digits.count) + digits
}

/// A count with its noun: `1 question`, `2 questions`.
package func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// A difference with its sign: `+0.50`.
package func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + decimal(value) }

/// A probability in words: never 1.00 and never 0.00, for nothing here is certain.
package func chance(_ value: Double) -> String {
  value > 0.995 ? "over 0.99" : value < 0.005 ? "under 0.01" : decimal(value)
}
