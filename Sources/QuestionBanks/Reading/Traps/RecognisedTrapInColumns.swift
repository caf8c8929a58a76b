import Text

/// Slips with keys, colons and dashes, and with the columns in which they begin.
extension RecognisedTrap {
  /// A colon stands where no key can: inside a text, or behind a key that is indented too far.
  mutating func recogniseColon(_ at: SourceText.Mark) {
    let here = line(at.line)
    if let key = here.key, key.colon < at.offset {
      (trap, repair) = (.colonInText(paste: written(at.line).withQuotedValue), .overwrite([at]))
      return
    }
    guard let above = above(at.line) else {
      (trap, mark) = (.indentation, place(at.line, here.start))
      return
    }
    // The line above has no colon, so that this key became part of its text.
    if line(above).key == nil, line(above).start == here.indentation || line(above).start == here.start,
      recogniseLineWithoutColon(above)
    {
      return
    }
    recogniseIndentation(at.line)
  }

  /// `ask What`, `ask:What`, `ask：What`, `ask = What`, `-What`, and a no-break space behind a colon or a dash.
  @discardableResult
  mutating func recogniseLineWithoutColon(_ number: Int) -> Bool {
    let here = line(number)
    let written = written(number)
    let scalars = here.scalars
    mark = place(number, here.start)
    func corrected(_ range: Range<Int>, _ replacement: String) -> String {
      var scalars = written.scalars
      guard scalars.count >= range.upperBound else { return "" }
      scalars.replaceSubrange(range, with: Array(replacement.unicodeScalars))
      return SourceText.text(scalars.dropFirst(written.indentation)).trimmed.visible()
    }
    guard here.start < scalars.count else {
      (trap, repair) = (.unknown, .drop(line: number))
      return false
    }
    if scalars[here.start] == "-", here.start + 1 < scalars.count {
      let next = here.start + 1
      if scalars[next].isOddBlank {
        (trap, mark, repair) = (
          .oddBlank(scalars[next]), place(number, next), .overwrite([place(number, next)], with: " ")
        )
      } else {
        trap = .dashWithoutBlank(paste: corrected(next..<next, " "))
        repair = .rewrite(next..<next, line: number, with: " ")
      }
      return true
    }
    let (word, end) = here.word
    let next = end < scalars.count ? scalars[end] : nil
    let sign = scalars[end...].firstIndex { !$0.isBlank } ?? scalars.count
    if !word.isEmpty, next == ":", end + 1 < scalars.count {
      let behind = end + 1
      if scalars[behind].isOddBlank {
        (trap, mark) = (.oddBlank(scalars[behind]), place(number, behind))
        repair = .overwrite([mark], with: " ")
      } else {
        trap = .missingBlank(word, paste: corrected(behind..<behind, " "))
        repair = .rewrite(behind..<behind, line: number, with: " ")
      }
      return true
    }
    if !word.isEmpty, next == "\u{FF1A}" {
      (trap, mark) = (.wideColon(paste: corrected(end..<behindBlanks(end + 1, scalars), ": ")), place(number, end))
      repair = .rewrite(end..<behindBlanks(end + 1, scalars), line: number, with: ": ")
      return true
    }
    if !word.isEmpty, sign < scalars.count, scalars[sign] == "=" {
      let rest = behindBlanks(sign + 1, scalars)
      (trap, mark) = (.equalsSign(paste: corrected(end..<rest, ": ")), place(number, sign))
      repair = .rewrite(end..<rest, line: number, with: ": ")
      return true
    }
    if [BankFormat.keys, TeamFormat.keys, PracticeFormat.keys].contains(where: { $0.contains(word) }) {
      trap = .missingColon(written.text, paste: corrected(end..<end, ":"))
      repair = .rewrite(end..<end, line: number, with: end == sign ? ": " : ":")
      return true
    }
    (trap, repair) = (.missingColon(written.text, paste: nil), .drop(line: number))
    return true
  }

  private func behindBlanks(_ offset: Int, _ scalars: [Unicode.Scalar]) -> Int {
    scalars[min(offset, scalars.count)...].firstIndex { !$0.isBlank && !$0.isOddBlank } ?? scalars.count
  }

  mutating func recogniseDash(_ at: SourceText.Mark) {
    let written = written(at.line)
    guard let key = written.key, key.colon < at.offset else { return recogniseIndentation(at.line) }
    let item = SourceText.text(written.scalars.dropFirst(at.offset + 1)).trimmed
    let paste = item.isEmpty ? nil : "\(key.name.visible()):\n  - \(item.visible())"
    (trap, repair) = (.dashInValue(paste: paste), .conceal(at))
  }

  mutating func recogniseUnexpected(_ at: SourceText.Mark, _ scan: YAMLScan) {
    let here = line(at.line)
    guard here.start == at.offset || here.dash == at.offset || here.indentation == at.offset else {
      if at.offset >= here.scalars.count, let above = above(at.line), text.lines.indices.contains(above) {
        return recogniseIndentation(above)
      }
      return
    }
    if here.key == nil, here.dash == nil, recogniseLineWithoutColon(at.line) { return }
    recogniseIndentation(at.line)
  }

  /// A key or a dash in a column where nothing begins.
  private mutating func recogniseIndentation(_ number: Int) {
    let here = line(number)
    let column = here.indentation
    mark = place(number, column)
    trap = .indentation
    guard here.scalars.count > column else { return }
    let isDash = here.dash != nil
    guard let like = nearestColumn(to: column, above: number, ofDashes: isDash), like.column != column else {
      trap = isDash ? .dashWithoutList : .indentation
      repair = .drop(line: number)
      return
    }
    let word = isDash ? "-" : here.key?.name ?? here.text
    let shift = like.column - column
    if shift < 0 {
      trap = .indentedTooFar(word, column: like.column + 1, like: like.line + 1)
      var last = number
      while last + 1 < text.lines.count, line(last + 1).isIdle || line(last + 1).indentation >= column { last += 1 }
      repair = .indent(number...last, by: shift)
    } else {
      trap = .indentedTooLittle(word, column: like.column + 1, like: like.line + 1)
      repair = .indent(number...number, by: shift)
    }
  }

  /// The nearest column in which a key, or a dash, of those above begins; of two, the one further right.
  private func nearestColumn(to column: Int, above number: Int, ofDashes: Bool) -> (column: Int, line: Int)? {
    var best: (column: Int, line: Int)?
    var reached = Int.max
    var number = number
    while reached > 0, let above = self.above(number) {
      let line = self.line(above)
      number = above
      var columns: [Int] = []
      if ofDashes { if let dash = line.dash { columns = [dash] } } else if line.key != nil { columns = [line.start] }
      // Where the list of this column ended, older dashes are of another one.
      if ofDashes, line.dash == nil, line.key != nil, line.indentation < column { return best }
      for candidate in columns where candidate < reached {
        reached = candidate
        if best.map({ abs(candidate - column) < abs($0.column - column) }) ?? true { best = (candidate, above) }
        if candidate < column, let best, column - candidate > abs(best.column - column) { return best }
      }
      if ofDashes, line.indentation == 0 { break }
    }
    return best
  }
}
