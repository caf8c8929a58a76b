/// What a reader of markup finds in a page, and every way in which it is not well formed.
struct HTMLStructure {
  private(set) var tags: [String] = []
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private(set) var attributes: Set<String> = []
  private(set) var headings: [Int] = []
  private(set) var faults: [String] = []
  /// Between the tags, as it is written.
  private(set) var text = ""

  private static let void: Set = ["meta", "link", "br", "col"]

  init(_ page: String) {
    var open: [String] = []
    var rest = page[...]
    guard rest.hasPrefix("<!DOCTYPE html>\n") else {
      faults = ["no document type"]
      return
    }
    rest = rest.dropFirst("<!DOCTYPE html>".count)
    while let start = rest.firstIndex(of: "<") {
      take(text: rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("an open bracket")
        return
      }
      let inside = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if inside.hasPrefix("/") {
        let last = open.popLast()
        if last != String(inside.dropFirst()) { faults.append("\(inside) ends \(last ?? "nothing")") }
        continue
      }
      let name = String(inside.prefix { $0 != " " })
      tags.append(name)
      take(attributes: inside.dropFirst(name.count), of: name)
      if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { headings.append(level) }
      if name == "style" {
        // Its content is no markup.
        guard let close = rest.firstRange(of: "</style>") else {
          faults.append("an open style")
          return
        }
        if rest[..<close.lowerBound].contains("<") { faults.append("markup among styles") }
        rest = rest[close.upperBound...]
      } else if !Self.void.contains(name) {
        open.append(name)
      }
    }
    take(text: rest)
    if !open.isEmpty { faults.append("\(open) are open at the end") }
  }

  private mutating func take(text new: Substring) {
    if new.contains(">") { faults.append("a closing bracket in: \(new)") }
    for part in new.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    where !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: part.hasPrefix) {
      faults.append("a bare ampersand before: \(part.prefix(10))")
    }
    text += new
  }

  private mutating func take(attributes all: Substring, of tag: String) {
    var rest = all
    while let space = rest.first {
      guard space == " " else { return faults.append("\(tag): no blank before \(rest)") }
      rest = rest.dropFirst()
      let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
      rest = rest.dropFirst(name.count)
      attributes.insert(name)
      guard rest.hasPrefix("=\"") else { continue }
      rest = rest.dropFirst(2)
      guard let end = rest.firstIndex(of: "\"") else { return faults.append("\(tag): \(name) is open") }
      let value = String(rest[..<end])
      if name == "id" { ids.append(value) }
      if name == "href", tag == "a" { links.append(value) }
      rest = rest[rest.index(after: end)...]
    }
  }
}
