@testable import Reports
import Testing

@testable import Interviews

/// Colours, by WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for marks (1.4.11).
@Suite struct PaletteTests {
  static let palettes = [("light", Palette.light), ("dark", Palette.dark)]

  @Test func textCanBeRead() {
    for (name, palette) in Self.palettes {
      for ground in [palette.paper, palette.shade] {
        for (role, ink) in [
          ("ink", palette.ink), ("muted", palette.muted), ("link", palette.link), ("caution", palette.caution),
        ] {
          #expect(ink.contrast(with: ground) >= 4.5, "\(name): \(role) on \(ground.css)")
        }
      }
      for score in palette.scores {
        #expect(Palette.ink(on: score).contrast(with: score) >= 4.5, "\(name): on \(score.css)")
      }
    }
  }

  @Test func marksCanBeSeen() {
    for (name, palette) in Self.palettes {
      #expect(palette.mark.contrast(with: palette.paper) >= 3, "\(name)")
      #expect(palette.ink.contrast(with: palette.paper) >= 3, "\(name)")
    }
  }

  /// In grey, and so in any kind of colour vision, a higher mean stands out more.
  @Test func scoresKeepTheirOrderInGrey() {
    let light = Palette.light.scores.map(\.luminance)
    let dark = Palette.dark.scores.map(\.luminance)
    #expect(light == light.sorted(by: >) && Set(light).count == light.count)
    #expect(dark == dark.sorted() && Set(dark).count == dark.count)
    for (one, next) in zip(light, light.dropFirst()) { #expect((one + 0.05) / (next + 0.05) > 1.1) }
    for (one, next) in zip(dark, dark.dropFirst()) { #expect((next + 0.05) / (one + 0.05) > 1.1) }
  }

  @Test(arguments: [(1.0, 0), (1.24, 0), (1.25, 1), (3, 4), (4.75, 8), (5, 8), (0.2, 0), (6, 8)])
  func aMeanHasItsColour(_ mean: Double, _ level: Int) {
    #expect(Palette.level(mean) == level)
  }

  /// Of the table in WCAG's own examples: white on black is 21, a colour on itself 1, #777777 on white 4.48.
  @Test func contrastIsThatOfTheStandard() {
    #expect(Colour(0xFFFFFF).contrast(with: Colour(0)) == 21)
    #expect(Colour(0x336699).contrast(with: Colour(0x336699)) == 1)
    #expect(abs(Colour(0x777777).contrast(with: Colour(0xFFFFFF)) - 4.48) < 0.005)
    #expect(Colour(0x00000A).css == "#00000a")
  }
}
