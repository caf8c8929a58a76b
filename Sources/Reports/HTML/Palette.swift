import Foundation

/// The colours of pages, light and dark: each pair that text or a mark stands on has the contrast that WCAG 2 asks for.
///
/// Scores run through one hue from pale to deep (deep to pale in the dark), so that they keep their order in any kind of
/// colour vision and in grey; each has its number written on it.
struct Palette: Sendable {
  let paper: Colour
  /// Behind cautions and what belongs together.
  let shade: Colour
  let ink: Colour
  /// Text that says less.
  let muted: Colour
  /// Lines between rows, and rulers; they carry no meaning.
  let line: Colour
  let link: Colour
  /// The marks of drawings.
  let mark: Colour
  /// What to be careful about.
  let caution: Colour
  /// Behind means from 1 to 5 in half points.
  let scores: [Colour]

  static let light = Palette(
    paper: Colour(0xFFFFFF), shade: Colour(0xF4F6F8), ink: Colour(0x1B2127), muted: Colour(0x57616B),
    line: Colour(0xD5DBE1), link: Colour(0x0B5394), mark: Colour(0x1F66A6), caution: Colour(0x8A4B00),
    scores: [0xF1F6FB, 0xDFEBF5, 0xCADEEF, 0xB1CFE7, 0x94BDDD, 0x75A9D2, 0x2C6FA6, 0x17568E, 0x093A6B].map(Colour.init))

  static let dark = Palette(
    paper: Colour(0x14181C), shade: Colour(0x1E242A), ink: Colour(0xE7EBEE), muted: Colour(0xA7B1BA),
    line: Colour(0x3A434C), link: Colour(0x8CC4F5), mark: Colour(0x6FB2EC), caution: Colour(0xF0B265),
    scores: [0x1B2731, 0x1D3244, 0x1F405B, 0x225075, 0x2C6592, 0x447EAC, 0x6A9EC8, 0x97BFE0, 0xC8DFF3].map(Colour.init))

  /// The place of a mean from 1 to 5 among the colours of scores.
  static func level(_ mean: Double) -> Int { Int(((min(max(mean, 1), 5) - 1) * 2).rounded()) }

  /// What can be read on the colour of a score.
  static func ink(on colour: Colour) -> Colour {
    let (black, white) = (Colour(0x000000), Colour(0xFFFFFF))
    return black.contrast(with: colour) >= white.contrast(with: colour) ? black : white
  }
}

/// A colour of the screen: red, green and blue, a byte each.
struct Colour: Equatable, Sendable {
  let hex: UInt32

  init(_ hex: UInt32) { self.hex = hex }

  var css: String {
    let digits = String(hex, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// How bright it is to the eye, from 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  var luminance: Double {
    func linear(_ shift: UInt32) -> Double {
      let part = Double(hex >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }

  /// From 1 to 21; 4.5 is enough for text and 3 for marks.
  func contrast(with other: Colour) -> Double {
    let (bright, dim) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (bright + 0.05) / (dim + 0.05)
  }
}
