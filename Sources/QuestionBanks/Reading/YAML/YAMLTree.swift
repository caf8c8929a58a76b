import Yams

/// Why the YAML parser gave up.
struct YAMLFailure: Error {
  /// What it was reading, in its own words, for example "while scanning a quoted scalar".
  var context: String
  var contextMark: SourceText.Mark?
  var problem: String
  var mark: SourceText.Mark
}

/// Reads the one document of a scanned text into a `Tree`; nil when there is none.
///
/// Yams is asked for nodes, not for values, so that scalars keep their text: `no` and `010` stay what they were. It refuses
/// a mapping with a key written twice and names the first place only. So the first key is renamed, in the same length and to
/// something no one types, and the text is read again until Yams accepts it: the tree then has both keys with their places.
func yamlTree(_ scanned: YAMLScan) throws(YAMLFailure) -> Tree? {
  var text = scanned.sanitised
  var budget = Replacement.limit(for: text)
  var renamed: [SourceText.Mark: String] = [:]
  var replacement = Replacement()
  while true {
    do {
      // No rules for types: two keys are the same key when their text is the same.
      let parser = try Parser(yaml: text.joined, resolver: .basic, encoding: .utf8)
      guard let root = try parser.nextRoot() else { return nil }
      return NodeReader(text: text, renamed: renamed, aliases: scanned.aliases).tree(root, depth: 0)
    } catch let error as YamlError {
      guard case .duplicatedKeysInMapping(let names, let context) = error, let name = names.first,
        budget > 0
      else { throw YAMLFailure(error, in: text) }
      let mark = SourceText.Mark(context.mark)
      guard let range = keyRange(name, at: mark, in: text), let scalar = replacement.next(length: range.count) else {
        throw YAMLFailure(error, in: text)
      }
      budget -= 1
      text.replace(range, inLine: mark.line, with: scalar)
      renamed[mark] = name
    } catch {
      throw YAMLFailure(context: "", problem: "\(error)", mark: SourceText.Mark(line: 0, offset: 0))
    }
  }
}

/// Hands out one private-use scalar after another, so that no two replaced keys are equal.
private struct Replacement {
  /// So many repeated keys are no slip any more, and each costs a reading of the file: the fewer, the longer it is.
  static func limit(for text: SourceText) -> Int { min(60, max(2, 1_000_000 / (text.length + 1))) }

  private var value: UInt32 = 0xF0000

  mutating func next(length: Int) -> Unicode.Scalar? {
    value += 1
    return length > 0 ? Unicode.Scalar(value) : nil
  }
}

/// Where the text of a key stands that begins at a mark, without its quotes; nil when it is written in some other way.
private func keyRange(_ name: String, at mark: SourceText.Mark, in text: SourceText) -> Range<Int>? {
  guard text.lines.indices.contains(mark.line) else { return nil }
  let line = text.lines[mark.line]
  let quoted = text.scalar(at: mark) == "\"" || text.scalar(at: mark) == "'"
  let start = quoted ? mark.offset + 1 : mark.offset
  let end = start + name.unicodeScalars.count
  guard end <= line.count, start < end, SourceText.text(line[start..<end]) == name else { return nil }
  return start..<end
}

private struct NodeReader {
  let text: SourceText
  var renamed: [SourceText.Mark: String]
  var aliases: Set<SourceText.Mark>

  func tree(_ node: Node, depth: Int) -> Tree {
    let parsed = node.mark.map { SourceText.Mark($0) } ?? SourceText.Mark(line: 0, offset: 0)
    let mark = text.origin(of: parsed)
    guard depth <= YAMLScan.deepest else { return Tree(content: .unreadable, mark: mark) }
    let content: Tree.Content =
      switch node {
      case .scalar(let scalar):
        !aliases.isEmpty && aliases.contains(mark)
          ? .unreadable : .scalar((renamed.isEmpty ? nil : renamed[parsed]) ?? scalar.string, style(scalar.style))
      case .sequence(let sequence): .sequence(sequence.map { tree($0, depth: depth + 1) })
      case .mapping(let mapping):
        .mapping(
          mapping.map { Tree.Entry(key: tree($0.key, depth: depth + 1), value: tree($0.value, depth: depth + 1)) })
      case .alias: .unreadable
      }
    return Tree(content: content, mark: mark)
  }

  private func style(_ style: Node.Scalar.Style) -> Tree.Style {
    switch style {
    case .any, .plain: .plain
    case .singleQuoted, .doubleQuoted: .quoted
    case .literal, .folded: .block
    }
  }
}

extension SourceText.Mark {
  fileprivate init(_ mark: Yams.Mark) {
    self.init(line: max(mark.line - 1, 0), offset: max(mark.column - 1, 0))
  }
}

extension YAMLFailure {
  fileprivate init(_ error: YamlError, in text: SourceText) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      self.init(
        context: context?.text ?? "", contextMark: context.map { SourceText.Mark($0.mark) }, problem: problem,
        mark: SourceText.Mark(mark))
    case .duplicatedKeysInMapping(_, let context):
      self.init(context: "", problem: "found duplicate key", mark: SourceText.Mark(context.mark))
    case .reader(let problem, let offset, _, _):
      var rest = offset ?? 0
      var line = 0
      while line < text.lines.count - 1, rest > text.lines[line].count {
        rest -= text.lines[line].count + 1
        line += 1
      }
      self.init(context: "", problem: problem, mark: SourceText.Mark(line: line, offset: rest))
    default:
      self.init(context: "", problem: "\(error)", mark: SourceText.Mark(line: 0, offset: 0))
    }
  }
}
