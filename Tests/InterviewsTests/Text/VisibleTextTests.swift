import Foundation
import Testing
import Text

@testable import Interviews

/// Characters that control a terminal, reorder text or can't be seen are made visible; what people write stays.
@Suite struct VisibleTextTests {
  @Test(
    arguments: [
      ("Eve\u{1B}]52;c;x\u{7}", "Eve␛]52;c;x␇"), ("\u{9B}2J\u{7F}", "\\u{9B}2J␡"),
      ("a\u{202E}b\u{2069}", "a\\u{202E}b\\u{2069}"),
      ("a\u{200E}\u{61C}", "a\\u{200E}\\u{61C}"), ("a\u{2028}b\u{85}", "a\\u{2028}b\\u{85}"),
      ("Zoe\u{200B}", "Zoe\\u{200B}"), ("Z\u{AD}oe\u{2060}\u{FEFF}", "Z\\u{AD}oe\\u{2060}\\u{FEFF}"),
      ("Zo\u{200D}e\u{200C}", "Zo\\u{200D}e\\u{200C}"), ("a\u{FE0F}b\u{FE00}", "a\\u{FE0F}b\\u{FE00}"),
      ("\u{3164}\u{115F}\u{180E}\u{34F}", "\\u{3164}\\u{115F}\\u{180E}\\u{34F}"),
      ("a\u{E0041}\u{E0042}", "a\\u{E0041}\\u{E0042}"), ("🏴\u{E0067}", "🏴\\u{E0067}"),
    ])
  func isShown(_ text: String, _ shown: String) {
    #expect(text.visible() == shown)
    #expect(shown.visible() == shown)
    let json = QuotedJSON.of(text)
    #expect(json.unicodeScalars.allSatisfy { $0.value >= 0x20 } && json.visible() == json)
  }

  @Test(
    arguments: [
      "", "plain", "né ne\u{301} 評価 한국 שלום", "می\u{200C}خواهم", "ක්\u{200D}රි", "ന്\u{200D}", "👩\u{200D}👩\u{200D}👧",
      "👩🏽\u{200D}💻",
      "❤\u{FE0F}", "🏳\u{FE0F}\u{200D}🌈", "1\u{FE0F}\u{20E3}", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
      "葛\u{E0100}城", "\u{FFFD}", "\u{A0}",
    ])
  func stays(_ text: String) {
    #expect(text.visible() == text)
    #expect(QuotedJSON.of(text) == "\"\(text)\"")
  }

  /// The code points that are no characters.
  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF] as [UInt32])
  func noncharactersAreShown(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect("a\(scalar)".visible() == "a\\u{\(String(value, radix: 16, uppercase: true))}")
  }

  /// Escaped or not, JSON says the same, as Foundation reads it.
  @Test func jsonIsHarmlessAndSaysTheSame() throws {
    let text =
      String(String.UnicodeScalarView((0...0xFFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)))
      + "\u{E0041}\u{1D173}😀"
    let json = QuotedJSON.of(text)
    #expect(json.unicodeScalars.allSatisfy { !$0.isControl } && json.visible() == json)
    #expect(
      try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))[0].unicodeScalars.elementsEqual(
        text.unicodeScalars))
    #expect(OrderedJSON.text(text).rendered() == json)
    #expect(try WrittenJSON.of([text]).contains(json))
  }
}

/// Bytes that are not UTF-8, with their place and what they probably are.
@Suite struct NotUTF8Tests {
  @Test(
    arguments: [
      (Array("a\nZo".utf8) + [0xEB], 2, 3, .windows1252), ([0x5A, 0x6F, 0xE9, 0x0A], 1, 3, .windows1252),
      ([0xFF, 0xFE, 0x61, 0x00], 1, 1, .utf16), ([0xFE, 0xFF, 0x00, 0x61], 1, 1, .utf16),
      ([0x61, 0x00, 0x62, 0x00, 0x0A, 0x00], 1, 2, .utf16), ([0x00, 0x61, 0x00, 0x62], 1, 1, .utf16),
      (Array("né".utf8) + [0xE2, 0x82], 1, 3, .cutOff),
      // Overlong, half of a surrogate pair, beyond the last character.
      ([0xC0, 0x80], 1, 1, .unknown), ([0xE0, 0x80, 0x80, 0x61], 1, 1, .unknown),
      ([0xED, 0xA0, 0x80, 0x61], 1, 1, .unknown),
      ([0xF4, 0x90, 0x80, 0x80], 1, 1, .unknown), ([0x61, 0x80], 1, 2, .windows1252),
    ] as [([UInt8], Int, Int, NotUTF8.Encoding)])
  func isFound(_ bytes: [UInt8], _ line: Int, _ column: Int, _ encoding: NotUTF8.Encoding) throws {
    let fault = try #require(NotUTF8(bytes))
    #expect((fault.line, fault.column) == (line, column))
    #expect(fault.encoding == encoding)
    #expect(throws: fault) { try String(utf8: bytes) }
  }

  @Test(arguments: ["", "né 評価 😀", "\u{FFFD}", "a\0b", "\u{FEFF}a", "nul\0"])
  func textIsText(_ text: String) throws {
    #expect(NotUTF8(Array(text.utf8)) == nil)
    #expect(try String(utf8: Array(text.utf8)) == text)
  }

  @Test func bytesAreShownByTheirCodes() {
    #expect(String(showing: [0x5A, 0xEB, 0x61, 0xC3, 0xA9, 0xFF]) == "Z\\xEBaé\\xFF")
  }

  /// Every byte sequence of up to three bytes is judged as Swift judges it.
  @Test func agreesWithSwift() {
    let bytes: [UInt8] = [
      0x00, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF3,
      0xF4, 0xF5, 0xFF,
    ]
    for a in bytes {
      for b in bytes {
        for c in bytes {
          for d in [0x61, 0x80, 0xBF] as [UInt8] {
            let sequence = [a, b, c, d]
            let isText = String(decoding: sequence, as: UTF8.self).utf8.elementsEqual(sequence)
            #expect((NotUTF8.firstInvalid(sequence.span) == nil) == isText, "\(sequence)")
          }
        }
      }
    }
  }
}
