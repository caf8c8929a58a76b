import Testing

@testable import Interviews

/// A good bank with random damage: whatever is done to it, the reader answers, and every place it names is in the file.
@Suite struct MutationTests {
  /// SplitMix64, so that a run can be repeated. (Steele, Lea, Flood 2014)
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  private static let fragments: [[UInt8]] =
    [
      "\n", "\t", "  ", "- ", ": ", ":", "'", "\"", "[", "]", "{", "}", "&a ", "*a", "!t ", "<<: ", "|", ">", "#", "%",
      "@",
      "---\n", "...\n", "? ", "\\", "\\e", "\u{1B}", "\0", "\r", "é", "日", "e\u{301}", "\u{202E}", "\u{2028}", "\u{85}",
      "0", "null", "~", "format: 2\n", "title: x\n", ",",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF]]

  @Test(arguments: 0..<8)
  func damageIsAnswered(_ seed: Int) {
    var generator = Generator(state: UInt64(seed))
    let team = seed % 4 == 3
    let good = Array((team ? Sample.team : Sample.bank).utf8)
    let banks = Sample.banks
    for _ in 0..<80 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...12, using: &generator)))
        case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 2:
          let end = min(bytes.count, index + Int.random(in: 1...80, using: &generator))
          bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0..<bytes.count, using: &generator))
        default: bytes.insert(contentsOf: Self.fragments.randomElement(using: &generator) ?? [], at: index)
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      let file = SourceFile(name: "f", bytes: bytes)
      let (isRead, diagnostics) =
        if team {
          { (($0.team != nil), $0.diagnostics) }(TeamReader.read(file, banks: banks))
        } else {
          { (($0.bank != nil), $0.diagnostics) }(BankReader.read(file))
        }
      let source = SourceText(file)
      #expect(isRead == diagnostics.allSatisfy { $0.severity == .warning }, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(diagnostics.map(\.position) == diagnostics.map(\.position).sorted())
      for diagnostic in diagnostics {
        let line = source.line(diagnostic.position.line)
        #expect(line != nil && diagnostic.position.column >= 1)
        #expect(diagnostic.position.column <= (line?.count ?? 0) + 1)
        let text = DiagnosticText([file]).text(diagnostic)
        #expect(text.unicodeScalars.allSatisfy { $0.isPrintable && $0 != "\r" && $0 != "\t" })
      }
    }
  }
}
