/// The kinds of files that people write, told apart by their keys.
package enum FileKind: String, CaseIterable, Sendable {
  case bank, team, practice, rules, mapping

  var record: Record {
    switch self {
    case .bank: BankFormat.record
    case .team: TeamFormat.record
    case .practice: PracticeFormat.record
    case .rules: LawfulFormat.record
    case .mapping: MappingFormat.record
    }
  }

  /// The one version of the format that is read.
  var version: Int {
    switch self {
    case .bank: BankFormat.version
    case .team: TeamFormat.version
    case .practice: PracticeFormat.version
    case .rules: LawfulFormat.version
    case .mapping: MappingFormat.version
    }
  }

  /// The other kind that a file with such keys is of, and the first key that shows it; nil where it may be of this kind.
  func other(byKeys keys: [String]) -> (kind: FileKind, key: Int)? {
    guard !keys.contains(where: record.isSign) else { return nil }
    guard let kind = Self.allCases.first(where: { keys.contains(where: $0.record.isSign) }) else { return nil }
    let key = keys.firstIndex { (kind.record.isSign($0) || kind.record.isID($0)) && record.field($0) == nil }
    return key.map { (kind, $0) }
  }
}
