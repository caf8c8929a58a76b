import Foundation
import Testing

@testable import Statistics

/// The tables in `Published`, as columns of text.
struct PublishedData {
  let columns: [String: [String]]
  let order: [String]

  init(_ name: String, file: String = #filePath) throws {
    let folder = (file as NSString).deletingLastPathComponent + "/Published/"
    let text = try String(contentsOfFile: folder + name, encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    order = try #require(rows.first)
    var columns: [String: [String]] = [:]
    for (place, name) in order.enumerated() { columns[name] = rows.dropFirst().map { $0[place] } }
    self.columns = columns
  }

  static func json<Value: Decodable>(_ name: String, as type: Value.Type, file: String = #filePath) throws -> Value {
    let folder = (file as NSString).deletingLastPathComponent + "/Published/"
    return try JSONDecoder().decode(type, from: Data(contentsOf: URL(fileURLWithPath: folder + name)))
  }

  /// The levels of a column, or of several together, in order of their names, and the factor they make.
  func factor(_ names: String...) throws -> (levels: [String], factor: CrossedRatings.Factor) {
    let parts = try names.map { try #require(columns[$0]) }
    let values = parts[0].indices.map { row in parts.map { $0[row] }.joined(separator: ":") }
    let levels = Set(values).sorted()
    let places = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, Int32($0)) })
    return (levels, CrossedRatings.Factor(count: levels.count, levels: values.compactMap { places[$0] }))
  }

  func numbers(_ name: String) throws -> [Double] { try #require(columns[name]).compactMap(Double.init) }

  /// A table with a row for each line, the first column left out.
  var rows: [[Double?]] {
    let names = order.dropFirst()
    return (columns[order[0]] ?? []).indices.map { row in names.map { Double(columns[$0]?[row] ?? "") } }
  }
}

func isClose(_ value: Double, _ expected: Double, relative: Double = 0, absolute: Double = 0) -> Bool {
  abs(value - expected) <= max(absolute, relative * abs(expected))
}
