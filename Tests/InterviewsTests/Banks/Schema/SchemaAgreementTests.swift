import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews

/// Thousands of variations of good files, most of them broken, on which reader and schema must agree.
///
/// There are three verdicts. The variation's own, written down with the change that makes it, is the authority. The reader's
/// is held against it here. The schema's is held against it by a validator that is none of ours: this test writes the
/// variations to the file that EXTRAMILE_SCHEMA_VARIATIONS names, and Tests/SchemaAgreement/check.py reads them. Where
/// only the reader refuses, the variation names the entry of `Unsaid` that explains it, and the reader must give one of
/// that entry's checks as the reason.
@Suite struct SchemaAgreementTests {
  @Test func theReaderGivesEachVariationItsDue() {
    for (variation, checks) in Self.read {
      let expectation = variation.expectation
      #expect(
        !checks.isEmpty == expectation.isRefusedByReader, "\(variation.testDescription) \(checks)\n\(variation.text)")
      if !expectation.isRefusedBySchema {
        let explained = Set(expectation.unsaid.flatMap(\.checks).map(\.name))
        #expect(checks.isSubset(of: explained), "\(variation.testDescription) \(checks)\n\(variation.text)")
      }
    }
  }

  @Test func thereAreThousandsOfBothKindsAndOfEachUnsaidRule() {
    let all = SchemaVariation.all
    #expect(all.count > 4000)
    #expect(all.count { $0.expectation == .accepted } > 1000)
    #expect(all.count { $0.expectation.isRefusedBySchema } > 1000)
    for rule in Unsaid.allCases where rule != .content {
      for kind in rule.kinds {
        #expect(all.contains { $0.kind == kind && $0.expectation == .unsaid(rule) }, "\(rule) in a \(kind)")
      }
    }
  }

  @Test func writesTheVariationsForTheValidator() throws {
    guard let path = ProcessInfo.processInfo.environment["EXTRAMILE_SCHEMA_VARIATIONS"] else { return }
    struct Line: Encodable {
      var kind: String
      var name: String
      var text: String
      var refused: Bool
      var unsaid: [String]
      var reader: Bool
    }
    let lines = try Self.read.map { variation, checks in
      let line = Line(
        kind: "\(variation.kind)", name: variation.name, text: variation.text,
        refused: variation.expectation.isRefusedBySchema, unsaid: variation.expectation.unsaid.map(\.rawValue).sorted(),
        reader: !checks.isEmpty)
      return String(decoding: try JSONEncoder().encode(line), as: UTF8.self) + "\n"
    }
    try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Each variation with the names of the checks that the reader refuses it for.
  private static let read = SchemaVariation.all.map { ($0, checks(of: $0)) }

  private static func checks(of variation: SchemaVariation) -> Set<String> {
    let file = Sample.file(variation.text)
    let diagnostics =
      switch variation.kind {
      case .bank: BankReader.read(file).diagnostics
      case .team: TeamReader.read(file, banks: Sample.banks).diagnostics
      case .practice: PracticeReader.read(file, banks: Sample.banks).diagnostics
      case .mapping: MappingReader.read(file, for: .greenhouse, to: .export(Sample.kit)).diagnostics
      }
    return Set(diagnostics.filter { $0.severity == .error }.map(\.check.name))
  }
}
