import Interviews
import Text

extension Refusal {
  /// The refused line as it stands at the prompt again; nil where it is quicker typed anew.
  ///
  /// Where it is plain what was meant, it stands there mended, and Enter takes it.
  func offeredAgain(_ line: String) -> String? {
    switch self {
    case .unknownCommand(let word, let suggestion?): suggestion + line.trimmed.dropFirst(word.count)
    case .spaceBeforeCommand: line.trimmed
    case .unknownCommand, .loneScore, .loneScoreBeforeNext, .unwantedArgument, .noSuchQuestion, .noSuchProbe,
      .evidenceIsNoText, .noSuchNote:
      line
    // What is missing comes behind it.
    case .nothingAfterSign, .skipNeedsReason: line.trimmed + " "
    default: nil
    }
  }
}
