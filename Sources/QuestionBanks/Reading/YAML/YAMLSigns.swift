/// What a line looks like at one place, for the scan: each answers from the line alone.
extension YAMLScan {
  /// What authors of lists write who do not know YAML's dash.
  static let bullets: Set<Unicode.Scalar> = ["*", "\u{2022}", "\u{2023}", "\u{25E6}", "\u{2013}", "\u{2014}"]

  /// `---` or `...` at the beginning of a line.
  func isDocumentLine(_ line: [Unicode.Scalar], _ mark: Unicode.Scalar) -> Bool {
    line.starts(with: [mark, mark, mark]) && (line.count == 3 || line[3] == " " || line[3] == "\t")
  }

  /// Whether a # behind a text seems to belong to it, as in `Refund case #4411 today`: one blank before it, a word or a number
  /// right behind it, and at least two words in front that do not end like a sentence.
  func isPartOfText(_ line: [Unicode.Scalar], _ offset: Int) -> Bool {
    guard offset >= 2, offset + 1 < line.count, !line[offset - 2].isBlank else { return false }
    guard !".!?\u{2026}:;)\"'\u{201D}\u{2019}".unicodeScalars.contains(line[offset - 2]) else { return false }
    let behind = line[offset + 1] == " " && offset + 2 < line.count ? line[offset + 2] : line[offset + 1]
    guard behind.isDigit || line[offset + 1].properties.isAlphabetic else { return false }
    let start = AuthoredLine(line).valueStart
    return start < offset - 1 && line[start..<(offset - 1)].contains(" ")
  }

  /// Whether what follows `|` or `>` announces block text: an indentation, `+` or `-`, and a comment at most.
  func isBlockHeader(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let signs = rest.prefix { !$0.isBlank }
    let comment = rest[signs.endIndex...].first { !$0.isBlank }
    return signs.count <= 2 && signs.allSatisfy { $0.isDigit && $0 != "0" || $0 == "+" || $0 == "-" }
      && signs.count(where: \.isDigit) <= 1 && signs.count { !$0.isDigit } <= 1 && (comment ?? "#") == "#"
  }

  /// Whether what begins here ends in a colon on the same line.
  func isKey(_ line: [Unicode.Scalar], _ start: Int) -> Bool {
    var offset = start
    if let quote = line[start] == "\"" || line[start] == "'" ? line[start] : nil {
      offset += 1
      while offset < line.count, line[offset] != quote { offset += line[offset] == "\\" && quote == "\"" ? 2 : 1 }
      offset += 1
      while offset < line.count, line[offset] == " " { offset += 1 }
      return offset < line.count && line[offset] == ":" && (offset + 1 == line.count || line[offset + 1] == " ")
    }
    while offset < line.count {
      if line[offset] == ":", offset + 1 == line.count || line[offset + 1] == " " { return true }
      if line[offset] == "#", offset > start, line[offset - 1] == " " { return false }
      offset += 1
    }
    return false
  }

  func endOfName(_ line: [Unicode.Scalar], _ start: Int) -> Int {
    line[(start + 1)...].firstIndex { " \t,[]{}".unicodeScalars.contains($0) } ?? line.count
  }
}
