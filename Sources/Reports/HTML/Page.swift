package import Text

/// A report as one file: no script, nothing to fetch, and a policy that forbids both.
///
/// The parts that all reports have: title, what it is about, contents, what to know first, and at the end by whom and when
/// it was made.
package struct Page: Sendable {
  /// By whom and when a report was made.
  package struct Making: Sendable {
    let viewer: String
    let at: Moment
    let program: String

    package init(for viewer: String, at moment: Moment, by program: String) {
      self.viewer = viewer
      at = moment
      self.program = program
    }
  }

  /// A part with a heading, to which the contents lead.
  struct Section: Sendable {
    let place: Place
    let title: String
    let content: [HTML]

    init(_ place: Place, _ title: String, @HTMLBuilder content: () -> [HTML]) {
      self.place = place
      self.title = title
      self.content = content()
    }
  }

  /// What stands before the title, such as `Comparison`.
  let kind: String
  let title: String
  let facts: [(name: String, value: String)]
  package let warnings: [String]
  let sections: [Section]
  /// What holds of the whole page.
  var style: Style?
  let making: Making?
  /// The last words, on what the page is and how to treat it.
  let endnote: String

  /// The file.
  package var text: String {
    var body = HTMLWriter()
    body.write(tag(.a, .style(.skip), .link(.content), text: "Skip to the content"))
    body.write(header)
    body.write(
      HTML.element(
        .main, [.id(.content)] + (style.map { [.style($0)] } ?? []),
        sections.map { section in
          tag(.section, .labelled(by: section.place)) {
            tag(.h2, .id(section.place), text: section.title)
            section.content
          }
        }))
    body.write(footer)
    var title = HTMLWriter()
    title.escape("\(kind): \(self.title)")
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      <title>\(title.text)</title>
      <style>
      \(Stylesheet.text)</style>
      </head>
      <body>
      \(body.text)</body>
      </html>

      """
  }

  /// Nothing is fetched, run, framed or sent; only the stylesheet of the file itself and the empty icon are let in.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  private var header: HTML {
    tag(.header) {
      tag(.p, .style(.lead), text: kind)
      tag(.h1) { bidi(title) }
      if !facts.isEmpty {
        tag(.dl, .style(.facts)) {
          for fact in facts {
            tag(.div) {
              tag(.dt, text: fact.name)
              tag(.dd) { bidi(fact.value) }
            }
          }
        }
      }
      cautions(warnings, heading: .h2)
      if sections.count > 2 {
        tag(.nav, .style(.contents), .label("Contents")) {
          tag(.ul) {
            for section in sections { tag(.li) { tag(.a, .link(section.place), text: section.title) } }
          }
        }
      }
    }
  }

  private var footer: HTML {
    tag(.footer, .style(.fineprint)) {
      tag(.p, text: endnote)
      if let making {
        tag(.p) {
          "Made on \(making.at.day) for "
          bidi(making.viewer)
          " by \(making.program). It shows what was stored then."
        }
      }
    }
  }
}

/// Text that decides by itself in which direction it runs, such as a name.
func bidi(_ text: String) -> HTML { tag(.bdi, text: text) }

/// What a reader must know before relying on what stands near; nothing where there is nothing. Of many, the first stand
/// open and the others are folded.
func cautions(_ warnings: [String], heading: Tag, title: String = "Before you rely on this") -> HTML {
  guard !warnings.isEmpty else { return .group([]) }
  let shown = warnings.count > 14 ? 10 : warnings.count
  func list(_ warnings: some Collection<String>) -> HTML {
    tag(.ul) { for warning in warnings { tag(.li, .ownDirection, text: warning) } }
  }
  return tag(.aside, .style(.cautions), .label(title)) {
    tag(heading, text: title)
    list(warnings.prefix(shown))
    if shown < warnings.count {
      tag(.details) {
        tag(.summary, text: "\(warnings.count - shown) more")
        list(warnings.dropFirst(shown))
      }
    }
  }
}
