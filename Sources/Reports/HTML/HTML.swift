/// A piece of a page, as a value: an element, text, or several of them.
///
/// Text is escaped where it is written out (`HTMLWriter`), and there is no other way in: elements are the cases of `Tag`,
/// among which there is no script; attributes are those of `Attribute`, none of which takes an address, for links lead to
/// places of the same page. So whatever a name, a note or a bank holds, it is shown and does nothing.
package indirect enum HTML: Equatable, Sendable {
  case text(String)
  case element(Tag, [Attribute], [HTML])
  case group([HTML])
}

/// An element with what is in it.
func tag(_ tag: Tag, _ attributes: Attribute..., @HTMLBuilder content: () -> [HTML] = { [] }) -> HTML {
  .element(tag, attributes, content())
}

/// An element that holds text alone.
func tag(_ tag: Tag, _ attributes: Attribute..., text: String) -> HTML { .element(tag, attributes, [.text(text)]) }

/// Pieces one after the other: a string is text.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ piece: HTML) -> [HTML] { [piece] }
  package static func buildExpression(_ piece: HTML?) -> [HTML] { piece.map { [$0] } ?? [] }
  package static func buildExpression(_ pieces: [HTML]) -> [HTML] { pieces }
  package static func buildExpression(_ text: String) -> [HTML] { [.text(text)] }
  package static func buildBlock(_ parts: [HTML]...) -> [HTML] { parts.flatMap(\.self) }
  package static func buildOptional(_ part: [HTML]?) -> [HTML] { part ?? [] }
  package static func buildEither(first part: [HTML]) -> [HTML] { part }
  package static func buildEither(second part: [HTML]) -> [HTML] { part }
  package static func buildArray(_ parts: [[HTML]]) -> [HTML] { parts.flatMap(\.self) }
}

/// The elements that pages are made of.
package enum Tag: String, CaseIterable, Sendable {
  // The page and its parts.
  case header, main, nav, section, article, aside, footer, div
  case h1, h2, h3, h4
  // Text.
  case p, ul, ol, li, dl, dt, dd, a, b, i, strong, small, span, bdi, br, q, details, summary
  // Tables and figures.
  case table, caption, thead, tbody, tr, th, td, figure, figcaption
  // Drawings.
  case svg, title, desc, g, line, circle, rect, path, svgText = "text"

  /// Whether it has no content and no end.
  var isVoid: Bool { self == .br }

  /// Whether a line of the file ends after it: for whoever reads the source.
  var endsLine: Bool {
    switch self {
    case .header, .main, .nav, .section, .article, .aside, .footer, .div, .h1, .h2, .h3, .h4, .p, .ul, .ol, .li, .dl,
      .dd, .table, .caption, .thead, .tbody, .tr, .figure, .figcaption, .details, .summary:
      true
    default: false
    }
  }
}
