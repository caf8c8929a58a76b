// Drawings on the scale from 1 to 5, as pure functions from numbers to elements.
//
// A strip is one row of a table: its width is the cell's, so positions are percentages and a dot stays round. The lines of
// the scale are the cell's background (see `Stylesheet`), which is why they stand at the same places: 1 at 4 %, then every
// 23 %.

import Text

/// Where a value of the scale lies across a strip; what lies outside of the scale is drawn at its end.
private func across(_ value: Double) -> Double { 4 + (min(max(value, 1), 5) - 1) * 23 }

private let middle = 13.0

private func strip(_ title: String, _ marks: [HTML]) -> HTML {
  .element(.svg, [.image, .at(.width, percent: 100), .at(.height, middle * 2)], [tag(.title, text: title)] + marks)
}

private func across(_ style: Style, from: Double, to: Double) -> HTML {
  tag(
    .line, .style(style), .at(.x1, percent: across(from)), .at(.x2, percent: across(to)), .at(.y1, middle),
    .at(.y2, middle))
}

private func dot(_ style: Style, at value: Double) -> HTML {
  tag(.circle, .style(style), .at(.cx, percent: across(value)), .at(.cy, middle), .at(.r, 5.5))
}

/// A mean as a dot, two standard errors to either side as a line, and the target as a stroke.
func meanStrip(_ mean: Double?, standardError: Double?, target: Double?) -> HTML {
  var marks: [HTML] = []
  var words: [String] = []
  if let target {
    marks.append(
      tag(
        .line, .style(.target), .at(.x1, percent: across(target)), .at(.x2, percent: across(target)), .at(.y1, 3),
        .at(.y2, middle * 2 - 3)))
    words.append("target \(decimal(target))")
  }
  if let mean {
    if let standardError {
      let (low, high) = (mean - 2 * standardError, mean + 2 * standardError)
      marks.append(across(.reach, from: low, to: high))
      words.insert("two standard errors from \(decimal(low)) to \(decimal(high))", at: 0)
    }
    marks.append(dot(.dot, at: mean))
    words.insert("mean \(decimal(mean))", at: 0)
  } else {
    words.insert("not rated", at: 0)
  }
  return strip(words.joined(separator: ", "), marks)
}

/// An estimate before a talk as a ring, after it as a dot, and the way between them.
func shiftStrip(first: Double?, second: Double?) -> HTML {
  var marks: [HTML] = []
  if let first, let second, first != second { marks.append(across(.move, from: first, to: second)) }
  if let first { marks.append(dot(.hollow, at: first)) }
  if let second { marks.append(dot(.dot, at: second)) }
  let words = [first.map { "first \(decimal($0))" }, second.map { "second \(decimal($0))" }].compactMap(\.self)
  return strip(words.isEmpty ? "no number" : words.joined(separator: ", "), marks)
}

/// The numbers of the scale, over a column of strips.
let scaleLabels: HTML = .element(
  .svg, [.image, .at(.width, percent: 100), .at(.height, 16)],
  [tag(.title, text: "Scale from 1 to 5")]
    + (1...5).map { value in
      tag(.svgText, .at(.x, percent: across(Double(value))), .at(.y, 12), .anchoredMiddle, text: String(value))
    })

/// How often each score was given, as bars with their numbers on them.
func scoreBars(_ counts: [Int], _ title: String) -> HTML {
  let (width, height, floor) = (360.0, 170.0, 145.0)
  let most = Double(max(counts.max() ?? 0, 1))
  let step = width / Double(counts.count)
  let words = counts.enumerated().map { "score \($0 + 1): \($1)" }.joined(separator: ", ")
  return .element(
    .svg, [.image, .viewBox(width, height)],
    [tag(.title, text: title), tag(.desc, text: words)]
      + counts.enumerated().flatMap { index, count -> [HTML] in
        let tall = Double(count) / most * 115
        let centre = (Double(index) + 0.5) * step
        return [
          tag(
            .rect, .style(.bar), .at(.x, centre - 22), .at(.y, floor - tall), .at(.width, 44), .at(.height, tall),
            .at(.rx, 2)),
          tag(.svgText, .at(.x, centre), .at(.y, floor - tall - 6), .anchoredMiddle, text: String(count)),
          tag(.svgText, .at(.x, centre), .at(.y, floor + 18), .anchoredMiddle, text: String(index + 1)),
        ]
      }
      + [tag(.line, .style(.axis), .at(.x1, 0), .at(.x2, width), .at(.y1, floor), .at(.y2, floor))])
}

/// A raw mean as a ring; adjusted, as a dot with its interval as a line.
func adjustedStrip(raw: Double, adjusted: Double, lower: Double, upper: Double) -> HTML {
  strip(
    "raw mean \(decimal(raw)), adjusted \(decimal(adjusted)), interval \(decimal(lower)) to \(decimal(upper))",
    [across(.reach, from: lower, to: upper), dot(.hollow, at: raw), dot(.dot, at: adjusted)])
}
