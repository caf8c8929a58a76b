// Text from elsewhere, made safe to show.
//
// A name, a note, a bank or a file name can contain characters that move the cursor, recolor the screen, reorder the text or
// can't be seen at all. They are shown as symbols or codes, so that everything on the screen is what it seems to be. This is
// the only place that decides which characters those are.

extension String {
  /// The text with control characters, bidirectional controls and invisible characters made visible.
  ///
  /// C0 controls become their pictures (ESC as ␛), the others their code (`\u{9B}`). With `keepingNewlines`, line ends
  /// stay, `\r\n` becomes one of them, and a tab becomes spaces. Invisible characters stay where a script or an emoji needs
  /// them, as `HiddenCharacters` says.
  package func visible(keepingNewlines: Bool = false) -> String {
    if isPlainASCII { return self }
    let scalars = Array(unicodeScalars)
    var shown = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if keepingNewlines, scalar == "\n" {
        if index > 0, scalars[index - 1] == "\r" { shown.removeLast() }
        shown.append(scalar)
      } else if keepingNewlines, scalar == "\t" {
        shown.append(contentsOf: "    ".unicodeScalars)
      } else if HiddenCharacters.isHidden(scalars, at: index) {
        shown.append(contentsOf: scalar.picture.unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The text with everything made visible except the characters at places where `stays` is true.
  package func visible(unless stays: (_ scalars: [Unicode.Scalar], _ index: Int) -> Bool) -> String {
    if isPlainASCII { return self }
    let scalars = Array(unicodeScalars)
    var shown = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if HiddenCharacters.isHidden(scalars, at: index), !stays(scalars, index) {
        shown.append(contentsOf: scalar.picture.unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Whether it contains only printable ASCII, like most texts.
  private var isPlainASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}

extension Unicode.Scalar {
  /// The replacement for a character that isn't shown as it is: the picture of a C0 control, or else the code.
  package var picture: String {
    switch value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value).map { String($0) } ?? hexadecimal
    case 0x7F: "\u{2421}"
    default: hexadecimal
    }
  }

  /// The code, such as `\u{9B}`.
  package var hexadecimal: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }

  /// Whether it is a control character: of C0 or C1, or DEL.
  package var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
