import Interviews

extension Refusal {
  /// The line as it is offered again to be mended; nil where it is quicker typed anew.
  func mendable(_ line: String) -> String? {
    switch self {
    case .unknownCommand, .spaceBeforeCommand, .loneScore, .unwantedArgument, .noSuchQuestion, .noSuchProbe,
      .evidenceIsNoText:
      line
    // What is missing comes behind it.
    case .nothingAfterSign, .skipNeedsReason: line.trimmed + " "
    default: nil
    }
  }
}
