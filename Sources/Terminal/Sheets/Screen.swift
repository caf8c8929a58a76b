// What text is put on: its width, its colours, and whether it is looked at or listened to.

/// The place that a `Sheet` is written for.
package struct Screen: Equatable, Sendable {
  /// Columns that a line may take.
  package let columns: Int
  package let style: Style
  /// Whether every fact is a line of its own with its name, for people who listen; no line is broken then.
  package let isPlain: Bool
  /// Whether drawings are made of ASCII signs alone.
  package let isASCII: Bool

  package init(columns: Int, style: Style = Style(isOn: false), isPlain: Bool = false, isASCII: Bool = false) {
    self.columns = columns
    self.style = style
    self.isPlain = isPlain
    self.isASCII = isASCII
  }

  /// Whether an environment asks for ASCII signs: by `EXTRAMILE_ASCII`, by a terminal that can do nothing, or by a locale
  /// that is named and knows no UTF-8.
  package static func isASCII(_ environment: [String: String]) -> Bool {
    if environment["EXTRAMILE_ASCII"].map({ !$0.isEmpty }) ?? false { return true }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "UTF-8"
    let knowsUTF8 = ["utf-8", "utf8"].contains { locale.lowercased().contains($0) }
    return environment["TERM"] == "dumb" || !knowsUTF8
  }

  /// Columns of prose: eyes lose the next line where lines are much longer than this.
  package var measure: Int { min(columns, 100) }

  /// Prose with lines that fit; unbroken in the plain form, where the reader of the screen breaks it.
  package func prose(_ text: String, indent: Int = 0) -> String {
    isPlain ? text : text.wrapped(to: measure, indent: indent)
  }
}
