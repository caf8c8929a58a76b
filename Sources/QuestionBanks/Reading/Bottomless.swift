extension SourceText {
  /// A guard that does not rely on the scan having followed the text: no parser shall recurse without bound, nor multiply
  /// values through aliases that the scan did not see. What is in quotes and block text counts as well, hence the wide limits.
  var looksBottomless: Bool {
    var open = 0
    var aliases = 0
    var anchors = 0
    for line in lines {
      var previous: Unicode.Scalar = " "
      var leading = true
      var markers = 0
      for (offset, scalar) in line.enumerated() {
        switch scalar {
        case "[", "{": open += 1
        case "]", "}": open = max(0, open - 1)
        case " ": break
        default:
          // A star or an ampersand before a word, as in `*name` but not in `**bold**` or `R&D`.
          guard previous == "*" || previous == "&" else { break }
          guard offset > 0, offset == 1 || " [{,:-?".unicodeScalars.contains(line[offset - 2]) else { break }
          if previous == "*", scalar != "*" { aliases += 1 }
          if previous == "&", scalar != "&" { anchors += 1 }
        }
        if leading {
          if " -?:".unicodeScalars.contains(scalar) {
            markers += scalar == " " && previous != " " ? 1 : 0
            if offset > 400 && scalar == " " || markers > 100 { return true }
          } else {
            leading = false
          }
        }
        previous = scalar
      }
      if open > 200 { return true }
    }
    return aliases > 40 && anchors > 0
  }
}
