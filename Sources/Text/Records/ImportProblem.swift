/// What is wrong with a file of data, to be taken in or analysed: where, what, and what to do.
package struct ImportProblem: Equatable, Sendable {
  /// nil where the file as a whole is meant.
  package let place: DelimitedText.Place?
  /// The member that it is about, such as `interviews[3].events[7].score`, counted from 0; empty for the whole.
  package let path: String
  package let message: String
  package let help: String

  package init(_ place: DelimitedText.Place?, path: String = "", _ message: String, help: String) {
    (self.place, self.path, self.message, self.help) = (place, path.visible(), message.visible(), help.visible())
  }

  /// What is wrong, with the member before it.
  package var statement: String { path.isEmpty ? message : "\(path): \(message)" }

  /// Place, member and message in one line.
  package func line(in file: String, as kind: String = "error") -> String {
    "\(file)\(place.map { ":\($0.line):\($0.column)" } ?? ""): \(kind): \(statement)"
  }
}

extension DelimitedText.Place {
  /// The place of a byte of a text.
  package init(ofByte offset: Int, in bytes: [UInt8]) {
    var (line, start, index) = (1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, 0)
    while index < min(offset, bytes.count) {
      if bytes[index] == UInt8(ascii: "\n") { (line, start) = (line + 1, index + 1) }
      index += 1
    }
    self.init(line: line, column: String(decoding: bytes[min(start, index)..<index], as: UTF8.self).count + 1)
  }
}

extension JSONTree.Fault {
  /// The fault as people read it.
  package func problem(in bytes: [UInt8]) -> ImportProblem {
    let place = DelimitedText.Place(ofByte: offset, in: bytes)
    let (message, help): (String, String) =
      switch kind {
      case .notUTF8:
        ("this is not UTF-8.", "Save the file as UTF-8, or export it again.")
      case .endsEarly:
        ("the file ends in the middle.", "It was cut off on its way: copy or export it again.")
      case .valueExpected:
        (
          "a value was expected here.",
          "Write a text in quotation marks, a number, true, false, null, a list or an object."
        )
      case .expected(let what):
        ("\(what) was expected here.", "A comma stands between two members, and none after the last.")
      case .textNotClosed:
        (
          "a text begins here and never ends.",
          "If the file was cut off on its way, copy or export it again; else close the text with a quotation mark."
        )
      case .unknownEscape:
        (
          "JSON has no such escape.",
          "A backslash is written \\\\, any other character as itself or as \\u and four digits."
        )
      case .controlCharacter:
        ("a text holds a control character or a line end.", "Write a line end as \\n and a tab as \\t.")
      case .malformedNumber: ("this is no number of JSON.", "Write it as 3 or 3.5, without zeros before it.")
      case .memberTwice(let name): ("the member \(name.quoted()) is there twice.", "Take one of them out.")
      case .tooDeep:
        ("lists and objects lie too deep in each other.", "No exported file looks like this: export it again.")
      case .tooManyMembers(let limit):
        ("an object has more than \(limit) members.", "No exported file looks like this: export it again.")
      case .tooLarge: ("the file is too large.", "Export only a part of it.")
      case .goesOn where ["{", "["].contains(bytes[offset...].first.map { Character(Unicode.Scalar($0)) }):
        (
          "a second JSON value begins here, but Extramile reads only one from a file.",
          "If the file is JSON lines, with a value on each line, write the values as one list: [first, second]."
        )
      case .goesOn:
        ("there is more text after the end of the JSON.", "A file contains one object or list: remove the rest.")
      }
    return ImportProblem(place, message, help: help)
  }
}
