@testable import Reports
import Testing

@testable import Interviews

/// What holds of every page, whatever people typed.
@Suite struct PageTests {
  /// Words that try to be markup, to leave an attribute, to run, or to drive a terminal.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=http://leak.invalid onerror=alert(1)>", "' onmouseover='alert(1)",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "javascript:alert(1)", "</style><style>*{display:none}",
    "<!-- ", "-->", "]]>", "&lt;b&gt; &amp; &#60;", "{{constructor}}", "</title><base href=//leak.invalid>",
    "\u{1B}[2J\u{1B}]0;owned\u{7}", "\u{9B}31m", "\u{202E}desrever\u{2066}", "a\r\nb\rc\td", "\u{FEFF}\u{2028}", "דנה",
  ]

  /// Every page: of ordinary words, and of all the hostile ones at once.
  static let pages = ["what was said", hostile.joined(separator: " ")].map { words in
    SamplePages(words).all.map { (name: $0.name, text: $0.page.text, structure: HTMLStructure($0.page.text)) }
  }

  @Test func everyPageIsWellFormedAndLeadsNowhereElse() {
    for (name, _, found) in Self.pages.joined() {
      #expect(found.faults == [], "\(name)")
      #expect(Set(found.ids).count == found.ids.count, "\(name): an id stands twice")
      #expect(found.links.allSatisfy { $0.hasPrefix("#") && found.ids.contains(String($0.dropFirst())) }, "\(name)")
      #expect(!found.links.isEmpty, "\(name)")
    }
  }

  /// Only the elements and attributes of the program: what was typed adds none.
  @Test func whatWasTypedIsNoMarkup() {
    for (plain, hostile) in zip(Self.pages[0], Self.pages[1]) {
      let isSame = hostile.structure.tags == plain.structure.tags
      #expect(isSame, "\(plain.name)")
      #expect(hostile.structure.attributes == plain.structure.attributes, "\(plain.name)")
      #expect(hostile.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "\(plain.name)")
    }
    let attributes = Self.pages[0].reduce(into: Set<String>()) { $0.formUnion($1.structure.attributes) }
    #expect(attributes.allSatisfy { !$0.hasPrefix("on") })
    #expect(attributes.isDisjoint(with: ["style", "src", "srcset", "action", "formaction"]))
    let tags = Set(Self.pages[0].flatMap(\.structure.tags))
    #expect(tags.isDisjoint(with: ["script", "img", "iframe", "object", "base", "form", "use"]))
  }

  @Test func nothingDrivesATerminalOrTurnsTheDirection() {
    for (name, text, _) in Self.pages.joined() {
      let driving = text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
      }
      #expect(driving.isEmpty, "\(name)")
    }
  }

  @Test func theOutlineHasNoGap() {
    for (name, _, structure) in Self.pages[0] {
      let headings = structure.headings
      #expect(headings.filter { $0 == 1 }.count == 1 && headings.first == 1, "\(name)")
      for (one, next) in zip(headings, headings.dropFirst()) { #expect(next <= one + 1, "\(name): h\(one), h\(next)") }
    }
  }

  @Test func thePolicyForbidsScriptsAndRequests() {
    for (name, text, _) in Self.pages[0] {
      #expect(
        text.contains(
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            + "img-src data:; base-uri 'none'; form-action 'none'\">"), "\(name)")
      #expect(!text.contains("://"), "\(name)")
      #expect(text.matches(of: /url\(|@import|src=/).isEmpty, "\(name)")
    }
  }

  /// A class that no rule is for, or a rule for no class, is a slip.
  @Test func theStylesheetAndThePagesKnowTheSameClasses() {
    let rules = Set(Stylesheet.text.matches(of: /\.([a-z][a-z0-9-]*)/).map { String($0.1) })
    #expect(rules == Set(Style.allCases.map(\.rawValue)))
    let used = Set(
      Self.pages[0].flatMap { page in
        page.text.matches(of: /class="([^"]*)"/).flatMap { $0.1.split(separator: " ").map(String.init) }
      })
    #expect(used.isSubset(of: rules))
    // Not every size of mean is in the sample.
    #expect(rules.subtracting(used).subtracting(Palette.light.scores.indices.map { "s\($0)" }) == [])
  }

  // MARK: - Escaping

  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"it's\"", "&quot;it&#39;s&quot;"), ("&amp;", "&amp;amp;"),
    ("one\r\ntwo\tthree", "one\ntwo three"), ("a\rb", "a\u{240D}b"), ("\u{1B}[31m\0", "\u{241B}[31m\u{2400}"),
    ("\u{202E}x\u{200F}", "\\u{202E}x\\u{200F}"), ("é דנה 日本", "é דנה 日本"), ("", ""),
  ])
  func textIsEscaped(_ text: String, _ written: String) {
    var writer = HTMLWriter()
    writer.write(tag(.p, .label(text), text: text))
    #expect(writer.text == "<p aria-label=\"\(written)\">\(written)</p>\n")
  }
}
