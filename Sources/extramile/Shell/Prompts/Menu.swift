import Interviews
import Terminal
import Text

/// A question that is answered with a key.
struct Menu {
  /// Without the question mark, which the prompt adds: `Edit again, keep as draft, discard`.
  let question: String
  let choices: [(typed: String, meaning: String)]
  /// The key that C-c stands for, where one of them changes nothing; nil where it asks again.
  var interrupting: String?

  /// What each key does.
  var sheet: Sheet { Sheet(choices: choices) }
}

extension World {
  /// Asks at a prompt that lists the keys; in the plain form after a line for each that says what it does.
  func ask(_ menu: Menu) -> LineInput {
    let keys = menu.choices.map(\.typed)
    guard isPlain else { return reader().read(prompt: "\(menu.question) [\(keys.joined(separator: ","))]? ") }
    show(menu.sheet)
    return reader().read(prompt: "\(menu.question), \(keys.joined(separator: " or "))? ")
  }

  /// The key that was chosen, in small letters; nil at the end of input.
  ///
  /// It may be asked in the middle of an interview, whose completion and chores are not about an answer.
  func key(_ menu: Menu) -> String? {
    let reader = reader()
    let (completer, chores, editElsewhere) = (reader.completer, reader.chores, reader.editElsewhere)
    (reader.completer, reader.chores, reader.editElsewhere) = (.nothing, [], nil)
    defer { (reader.completer, reader.chores, reader.editElsewhere) = (completer, chores, editElsewhere) }
    while true {
      switch ask(menu) {
      case .line(let line): return line.trimmed.lowercased()
      case .endOfInput: return nil
      case .interrupt: if let key = menu.interrupting { return key }
      case .tooLong: continue
      }
    }
  }
}
