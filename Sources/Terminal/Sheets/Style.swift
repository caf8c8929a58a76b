// Emphasis that disappears where it does not belong.
//
// A `Style` is decided once for each descriptor and then only adds escape sequences to strings. Each attribute is ended
// by its own code and not by a general reset, so that emphasis nests.

/// Colour and weight for text on a terminal, or nothing at all.
package struct Style: Equatable, Sendable {
  /// Whether text is changed.
  package let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  /// The style for a descriptor, by the conventions people rely on.
  ///
  /// In order: `--no-color` and a non-empty `NO_COLOR` turn it off, `CLICOLOR_FORCE` turns it on, `CLICOLOR=0`,
  /// `TERM=dumb` and a descriptor that is not a terminal turn it off.
  package init(environment: [String: String], isTerminal: Bool, isRefused: Bool = false) {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    if isRefused || isSet("NO_COLOR") {
      isOn = false
    } else if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" {
      isOn = true
    } else {
      isOn = isTerminal && environment["CLICOLOR"] != "0" && environment["TERM"] != "dumb"
    }
  }

  package func bold(_ text: String) -> String { mark(text, 1, 22) }
  package func dim(_ text: String) -> String { mark(text, 2, 22) }
  package func underline(_ text: String) -> String { mark(text, 4, 24) }
  package func red(_ text: String) -> String { mark(text, 31, 39) }
  package func green(_ text: String) -> String { mark(text, 32, 39) }
  package func yellow(_ text: String) -> String { mark(text, 33, 39) }

  /// Whether the scalars begin with one of the codes that a style writes.
  static func beginsCode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let code = scalars.prefix(5).prefix { $0 != "m" }.dropFirst()
    guard code.first == "[", scalars.dropFirst(code.count + 1).first == "m" else { return false }
    let codes = ["1", "22", "2", "4", "24", "31", "32", "33", "39"]
    return codes.contains(String(String.UnicodeScalarView(code.dropFirst())))
  }

  private func mark(_ text: String, _ begin: Int, _ end: Int) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(begin)m\(text)\u{1B}[\(end)m" : text
  }
}
