import Foundation
import Testing

@testable import Interviews
@testable import Text

/// JSON as it is written by hand, held against what Foundation reads and writes.
@Suite struct WrittenJSONTests {
  private struct Inner: Codable, Equatable {
    var name: String
    var values: [Double]
    var zero: [Int]
  }

  private struct Outer: Codable, Equatable {
    var zeta: Int
    var alpha: Double
    var isIt: Bool
    var seed: UInt64
    var inner: [Inner]
    var byName: [String: Inner]
    var texts: [String]
    var grid: [[Int]]
  }

  private static let odd =
    "quote \" backslash \\ slash / \u{0} \u{1} \u{8} \u{c} \n \r \t \u{1b}[31m \u{7f} ü 界 👩‍👩‍👧 e\u{301} \u{202e} \u{2028}"

  private let sample = Outer(
    zeta: -3, alpha: 0.1, isIt: true, seed: .max,
    inner: [
      Inner(name: Self.odd, values: [1, 1.5, -0.0, 1e-300, 1e300, .pi], zero: []),
      Inner(name: "", values: [], zero: [1]),
    ],
    byName: ["only": Inner(name: "x", values: [0], zero: [])], texts: [Self.odd, "b"], grid: [[], [1, 2], [3]])

  @Test func whatFoundationReadsIsWhatWasWritten() throws {
    let text = try WrittenJSON.of(sample)
    #expect(try JSONDecoder().decode(Outer.self, from: Data(text.utf8)) == sample)
  }

  /// The same text as Foundation's, where members stand in the order of their names anyway; only what could drive a
  /// terminal is escaped besides.
  @Test func theTextIsFoundations() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    for value in [sample.inner, []] as [[Inner]] {
      let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        .replacing("\u{7F}", with: "\\u007f").replacing("\u{202E}", with: "\\u202e")
        .replacing("\u{2028}", with: "\\u2028")
      #expect(try WrittenJSON.of(value).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
    #expect(
      try WrittenJSON.of(["a": [1.0, 2.25]]) == String(decoding: encoder.encode(["a": [1.0, 2.25]]), as: UTF8.self))
  }

  @Test func membersStandInTheirOrder() throws {
    struct Row: Encodable {
      let late = 1
      let early = [Int]()
      @OrNull var none: Double?
      @OrNull var some: Double? = 2
    }
    #expect(
      try WrittenJSON.of(Row()) == """
        {
          "late" : 1,
          "early" : [

          ],
          "none" : null,
          "some" : 2
        }
        """)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func whatIsNoNumberIsRefused(number: Double) {
    #expect(throws: EncodingError.self) { try WrittenJSON.of([number]) }
  }
}
