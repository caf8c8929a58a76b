import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// Good and faulty files with random damage: whatever is done to them, the reader and the checks answer, and soon, and every
/// place they name is in the file.
///
/// A run of a few hundred is part of every test. For a long one, build for release and say how many and from which seed:
/// `EXTRAMILE_FUZZ_RUNS=1000000 EXTRAMILE_FUZZ_SEED=7 swift test -c release -Xswiftc -enable-testing --filter MutationTests`
@Suite struct MutationTests {
  private static let fragments: [[UInt8]] =
    [
      "\n", "\t", "  ", "- ", "-", ": ", ":", "'", "\"", "[", "]", "{", "}", "&a ", "*a", "!t ", "<<: ", "|", ">", "#",
      "%",
      "@", "---\n", "...\n", "? ", "\\", "\\e", "\u{1B}", "\0", "\r", "é", "日", "e\u{301}", "\u{202E}", "\u{2028}",
      "\u{85}",
      "0", "null", "~", "format: 2\n", "title: x\n", ",", " = ", "\u{A0}", "\u{FF1A}", "\u{201C}", "* ", "\u{2022} ",
      " #4",
      "    ", "\n\t", "    probes:\n", "ask:", "{1: a, b, 3: c", "'s ", "[a, b", "\r\n", "|2\n", ">-\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x92]]

  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The samples, every slip, and the shipped files.
  private static let seeds: [(bytes: [UInt8], isTeam: Bool)] = {
    var seeds = [(Array(Sample.bank.utf8), false), (Array(Sample.team.utf8), true)]
    seeds += Slips.tables.flatMap(\.slips).map { (Array($0.text.utf8), $0.kind == .team) }
    for folder in ["QuestionBanks", "QuestionBanks/teams"] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: package.path + "/" + folder)) ?? []
      for name in names.sorted() where name.hasSuffix(".yaml") {
        let text = try? Data(contentsOf: package.appendingPathComponent(folder + "/" + name))
        seeds.append((Array(text ?? Data()), folder != "QuestionBanks"))
      }
    }
    return seeds
  }()

  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap(Int.init) }

  @Test(arguments: 0..<8)
  func damageIsAnswered(_ part: Int) {
    let runs = (Self.number("EXTRAMILE_FUZZ_RUNS") ?? 640) / 8
    var generator = Seeded(UInt64((Self.number("EXTRAMILE_FUZZ_SEED") ?? 0) * 8 + part))
    let banks = Sample.banks
    var slowest = Duration.zero
    for run in 0..<runs {
      let seed = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &generator)]
      let bytes = damaged(seed.bytes, &generator)
      let start = ContinuousClock.now
      check(bytes, isTeam: seed.isTeam, banks)
      let taken = ContinuousClock.now - start
      slowest = max(slowest, taken)
      if runs > 1000 {
        if taken > .seconds(1) { Issue.record("took \(taken): \(String(decoding: bytes, as: UTF8.self))") }
        if run % 10_000 == 9_999 { print("part \(part): \(run + 1) inputs, slowest \(slowest)") }
      }
    }
  }

  private func damaged(_ good: [UInt8], _ generator: inout Seeded) -> [UInt8] {
    var bytes = good
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      if bytes.isEmpty { bytes = [0x0A] }
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...12, using: &generator)))
      case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 2:
        let end = min(bytes.count, index + Int.random(in: 1...80, using: &generator))
        bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0..<bytes.count, using: &generator))
      default: bytes.insert(contentsOf: Self.fragments.randomElement(using: &generator) ?? [], at: index)
      }
    }
    return bytes
  }

  private func check(_ bytes: [UInt8], isTeam: Bool, _ banks: [Bank]) {
    let file = SourceFile(name: "f", bytes: bytes)
    let (isRead, diagnostics) =
      if isTeam {
        { (($0.team != nil), $0.diagnostics) }(TeamReader.read(file, banks: banks))
      } else {
        { (($0.bank != nil), $0.diagnostics) }(BankCheck(rules: ShippedRules.all)(file))
      }
    let source = SourceText(file)
    var isSound = isRead != diagnostics.contains { $0.severity == .error }
    isSound = isSound && diagnostics.map(\.position) == diagnostics.map(\.position).sorted()
    let layout = DiagnosticText([file])
    for diagnostic in diagnostics {
      let line = source.line(diagnostic.position.line)
      isSound = isSound && line != nil && diagnostic.position.column >= 1
      isSound = isSound && diagnostic.position.column <= (line?.count ?? 0) + 1
      isSound =
        isSound && layout.text(diagnostic).unicodeScalars.allSatisfy { $0.isPrintable && $0 != "\r" && $0 != "\t" }
    }
    #expect(isSound, "\(isTeam ? "team" : "bank") \(bytes): \(diagnostics.map(\.message))")
  }
}
