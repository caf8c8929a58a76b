// What a screen says, described once.
//
// A `Sheet` is headings, facts, prose and tables in the order of reading. Of everything it says what it is called and
// what it is. `text(on:)` gives it one of two forms: laid out, where place and marks stand for the names (`+ told the
// lead`), or plain, where every fact is a line `name: value` (`For: told the lead`) and nothing is said by place, mark or
// colour alone.

/// The content of a screen, before it has a form.
package struct Sheet: Equatable, Sendable {
  enum Part: Equatable, Sendable {
    /// An empty line; it ends what stands under a heading unless it is inside of that.
    case gap(isInside: Bool)
    case heading(Heading)
    case line(Line)
    case prose(String)
    case table(Table)
    case numberLine(NumberLine)
    /// What only one form has to say.
    case only(isPlain: Bool, [Part])
  }

  /// A fact beside another: `shown` where its place says what it is.
  package struct Aside: Equatable, Sendable {
    var name: String
    var value: String
    var shown: String
    let isStyled: Bool

    /// - Parameter isStyled: whether the value has been made visible and has styles in it.
    package init(_ name: String, _ value: String, shown: String? = nil, isStyled: Bool = false) {
      (self.name, self.value, self.shown, self.isStyled) = (name, value, shown ?? value, isStyled)
    }
  }

  struct Heading: Equatable, Sendable {
    var name: String
    var title: String
    var mark: String
    var asides: [Aside]
  }

  struct Line: Equatable, Sendable {
    var name: String
    var value: String
    var mark: String
    var depth = 0
    var isStrong = false
    var isCommand = false
    /// Whether the value has been made visible and has styles in it.
    var isStyled = false
    /// At the right margin, or after the value.
    var aside: Aside?
  }

  private(set) var parts: [Part] = []

  package init() {}

  /// A sheet that is one table.
  package init(_ table: Table) { parts = [.table(table)] }

  package mutating func gap(inside: Bool = false) { parts.append(.gap(isInside: inside)) }

  /// A title in bold, or the name alone, with what belongs to it in brackets; `mark` stands before it. What follows, up
  /// to the next gap, stands under it.
  package mutating func heading(_ name: String, _ title: String = "", mark: String = "", _ asides: [Aside] = []) {
    parts.append(.heading(Heading(name: name, title: title, mark: mark, asides: asides)))
  }

  /// A fact. `mark` is what is drawn before its value, and the name with a colon where none is given.
  ///
  /// Continued lines begin under the value, if the mark is short or fills a column, with two spaces at its end; `depth` counts steps further in.
  package mutating func fact(
    _ name: String, _ value: String, mark: String? = nil, depth: Int = 0, isStrong: Bool = false, aside: Aside? = nil
  ) {
    parts.append(
      .line(
        Line(name: name, value: value, mark: mark ?? "\(name): ", depth: depth, isStrong: isStrong, aside: aside)))
  }

  /// A fact whose value has been made visible and has styles in it.
  package mutating func styledFact(_ name: String, _ value: String) {
    parts.append(.line(Line(name: name, value: value, mark: "\(name): ", isStyled: true)))
  }

  /// A command line to be copied: never broken.
  package mutating func command(_ name: String, _ line: String, mark: String? = nil, depth: Int = 0) {
    parts.append(.line(Line(name: name, value: line, mark: mark ?? "\(name): ", depth: depth, isCommand: true)))
  }

  package mutating func prose(_ text: String) { parts.append(.prose(text)) }

  package mutating func table(_ table: Table) { parts.append(.table(table)) }

  package mutating func numberLine(_ line: NumberLine) { parts.append(.numberLine(line)) }

  /// What only the plain form says, such as the meaning of keys that the prompt lists.
  package mutating func inPlain(_ build: (inout Sheet) -> Void) { only(isPlain: true, build) }

  /// What only the layout says, such as a legend of its marks.
  package mutating func inLayout(_ build: (inout Sheet) -> Void) { only(isPlain: false, build) }

  private mutating func only(isPlain: Bool, _ build: (inout Sheet) -> Void) {
    var inner = Sheet()
    build(&inner)
    parts.append(.only(isPlain: isPlain, inner.parts))
  }

  package mutating func append(_ other: Sheet) { parts += other.parts }

  /// The sheet as text for a screen, without a line end after the last line.
  package func text(on screen: Screen) -> String {
    func said(_ parts: [Part]) -> [Part] {
      parts.flatMap { part -> [Part] in
        guard case .only(let isPlain, let inner) = part else { return [part] }
        return isPlain == screen.isPlain ? said(inner) : []
      }
    }
    let parts = said(parts).map(\.visible)
    let lines = screen.isPlain ? PlainForm.lines(parts) : Layout(screen: screen).lines(parts)
    return lines.joined(separator: "\n")
  }
}
