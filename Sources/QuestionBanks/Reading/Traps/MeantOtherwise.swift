import Text

/// Finds what YAML takes without complaint, in another sense than its author's.
///
/// The tree is right by YAML's rules; what gives the author away is how the source is written at that place.
struct MeantOtherwise {
  let source: SourceText
  /// The line last looked at: a long one can have thousands of slips.
  private var seen: (number: Int, line: AuthoredLine)?

  init(source: SourceText) { self.source = source }

  /// A slip and where it stands.
  typealias Found = (trap: SyntaxTrap, mark: SourceText.Mark)

  /// `- Whom: when?`, where a text was wanted and a key came out.
  mutating func colonInText(_ tree: Tree) -> Found? {
    guard case .mapping(let entries) = tree.content, entries.count == 1, let entry = entries.first,
      case .scalar(_, .plain) = entry.key.content, entry.value.text != nil
    else { return nil }
    let number = tree.mark.line
    let line = authored(number)
    guard let key = line.key, line.start == tree.mark.offset else { return nil }
    let goesOn = authored(number + 1)
    let paste = !goesOn.isIdle && goesOn.indentation > tree.mark.offset ? nil : line.withQuotedText
    return (.colonInText(paste: paste), SourceText.Mark(line: number, offset: key.colon))
  }

  /// `{1: Waits, or refuses}`, where a part of the text became a key; with how many entries that was so.
  func commaInKeys(_ tree: Tree, at index: Int) -> (found: Found, parts: Int)? {
    let entries = tree.entries
    guard source.scalar(at: tree.mark) == "{", index > 0, case let before = entries[index - 1],
      case .scalar(let start, .plain) = before.value.content, !start.isEmpty
    else { return nil }
    let parts = entries[index...].prefix { entry in
      if case .scalar(let text, .plain) = entry.key.content {
        entry.value.isNothing && !text.hasSuffix(":")
      } else {
        false
      }
    }
    guard let first = parts.first?.key else { return nil }
    let text = ([start] + parts.map(\.key.text.orEmpty)).joined(separator: ", ")
    let paste = AuthoredLine.quoted(text).map { "\(before.name.visible()): \($0)" }
    return ((.commaInKeys(part: first.text.orEmpty, paste: paste), comma(before: first.mark)), parts.count)
  }

  /// `[Whom do you tell, and when?]`, where a text was cut in two: an item that begins small among others that do not.
  func commaInList(_ tree: Tree) -> [Found] {
    guard case .sequence(let members) = tree.content, source.scalar(at: tree.mark) == "[" else { return [] }
    guard members.first?.text?.first?.isUppercase ?? false else { return [] }
    return zip(members, members.dropFirst()).compactMap { before, member in
      guard case .scalar(let text, .plain) = member.content, text.first?.isLowercase ?? false,
        case .scalar(let start, .plain) = before.content
      else { return nil }
      return (.commaInList(part: text, paste: AuthoredLine.quoted(start + ", " + text)), comma(before: member.mark))
    }
  }

  /// `1:Waits` inside brackets, where key and value became one.
  func blankMissing(_ entry: Tree.Entry) -> Found? {
    guard case .scalar(let text, .plain) = entry.key.content, entry.value.isNothing else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" ") else { return nil }
    return (.missingBlank(parts[0], paste: "\(parts[0].visible()): \(parts[1].visible())"), entry.key.mark)
  }

  /// A text that stands wholly in typographic quotes, as if they were YAML's.
  mutating func typographicQuotes(_ tree: Tree) -> Found? {
    guard case .scalar(let text, .plain) = tree.content, let first = text.unicodeScalars.first, !first.isASCII,
      let last = text.unicodeScalars.last
    else { return nil }
    let inside = text.unicodeScalars.dropFirst().dropLast()
    let pairs: [Unicode.Scalar: Unicode.Scalar] = [
      "\u{201C}": "\u{201D}", "\u{201E}": "\u{201C}", "\u{201D}": "\u{201D}", "\u{2018}": "\u{2019}",
    ]
    guard pairs[first] == last, !inside.contains(first), !inside.isEmpty, !inside.contains("\u{FFFD}") else {
      return nil
    }
    let line = authored(tree.mark.line)
    let isWhole = line.valueStart == tree.mark.offset && line.value == text
    return (.typographicQuotes(paste: isWhole ? line.withQuotedValue : nil), tree.mark)
  }

  /// Keys in front of a colon that stand in texts under `|` or `>`, indented as far, with their marks.
  func keysInTexts(_ entries: [Tree.Entry], among fields: [Field]) -> [String: SourceText.Mark] {
    var found: [String: SourceText.Mark] = [:]
    for entry in entries {
      guard case .scalar(_, .block) = entry.value.content else { continue }
      var number = entry.value.mark.line + 1
      var indentation: Int?
      while source.lines.indices.contains(number) {
        let line = source.lines[number]
        defer { number += 1 }
        guard let start = line.firstIndex(where: { $0 != " " }) else { continue }
        if start <= entry.key.mark.offset { break }
        indentation = indentation ?? start
        guard start == indentation, let colon = line.firstIndex(of: ":"),
          colon + 1 == line.count || line[colon + 1] == " "
        else { continue }
        let key = SourceText.text(line[start..<colon])
        if found[key] == nil, fields.contains(where: { $0.key == key }) {
          found[key] = SourceText.Mark(line: number, offset: start)
        }
      }
    }
    return found
  }

  /// The lines of a text without quotes that stands where a list was wanted.
  mutating func linesInsteadOfItems(_ tree: Tree) -> [String] {
    guard case .scalar(let text, .plain) = tree.content, !text.isEmpty else { return [] }
    let first = authored(tree.mark.line)
    guard first.valueStart == tree.mark.offset, first.key == nil else { return [text] }
    var lines = [first.text]
    var number = tree.mark.line + 1
    while lines.count < 12, case let line = authored(number), !line.isIdle, line.key == nil,
      line.indentation >= tree.mark.offset
    {
      lines.append(line.text)
      number += 1
    }
    return lines
  }

  private mutating func authored(_ number: Int) -> AuthoredLine {
    if let seen, seen.number == number { return seen.line }
    let line = AuthoredLine(source.scalars(ofLine: number))
    seen = (number, line)
    return line
  }

  private func comma(before mark: SourceText.Mark) -> SourceText.Mark {
    let comma = source.scalars(ofLine: mark.line).prefix(mark.offset).lastIndex(of: ",")
    return comma.map { SourceText.Mark(line: mark.line, offset: $0) } ?? mark
  }
}

extension String? {
  fileprivate var orEmpty: String { self ?? "" }
}
