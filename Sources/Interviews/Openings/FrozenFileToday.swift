package import QuestionBanks

/// How a file that an opening froze stands today, beside what was frozen.
package enum FrozenFileToday: Equatable, Sendable {
  /// Byte for byte as it was frozen.
  case same
  /// Other bytes that say the same: comments or layout differ.
  case sameContent
  /// So many questions of a bank, or competencies of a team, are not as they were; 0 where only something else is not.
  case changed(Int)
  /// It has errors now.
  case faulty
  /// There is no such file.
  case gone

  /// Compares what was frozen with the file of that name as it is now, or with nil where there is none.
  package init(_ frozen: FrozenFile, now source: SourceFile?) {
    guard let source else {
      self = .gone
      return
    }
    if source.bytes == frozen.source.bytes {
      self = .same
      return
    }
    switch frozen.kind {
    case .bank:
      guard let before = BankReader.read(frozen.source).bank, let after = BankReader.read(source).bank else {
        self = .faulty
        return
      }
      let comparison = BankComparison(from: before, to: after)
      self = comparison.isSame ? .sameContent : .changed(comparison.questions.count)
    case .team:
      guard let before = TeamReader.readAlone(frozen.source).team, let after = TeamReader.readAlone(source).team else {
        self = .faulty
        return
      }
      let comparison = TeamComparison(from: before, to: after)
      self = comparison.isSame ? .sameContent : .changed(comparison.competencies.count)
    }
  }
}
