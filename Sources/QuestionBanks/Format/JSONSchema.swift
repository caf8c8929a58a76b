import Text

/// A JSON Schema (draft 2020-12) of a kind of file, made from the description that the reader goes by.
///
/// Editors complete keys and mark errors with it. A schema sees what a YAML 1.2 loader makes of a file: `010` is the number
/// 10, `true` a truth value. Where the reader takes text, the schema therefore takes those as well; where it takes a
/// number, a number in quotes is text to both. `Unsaid` lists what only the reader can tell.
package struct JSONSchema: Sendable {
  package static let bank = JSONSchema(BankFormat.record, .bank, title: "Question bank", command: "bank check")
  package static let team = JSONSchema(TeamFormat.record, .team, title: "Team profile", command: "team check")
  package static let practice = JSONSchema(
    PracticeFormat.record, .practice, title: "Sample answers", command: "bank check")

  package static let mapping = JSONSchema(
    MappingFormat.record, .mapping, title: "Mapping to other systems", command: "data mapping check")

  /// The schema as a file, without the end of its last line.
  package let text: String

  /// Members of a schema, in order.
  private typealias Members = [(key: String, value: OrderedJSON)]

  private init(_ record: Record, _ kind: Unsaid.Kind, title: String, command: String) {
    let unsaid = Unsaid.allCases.filter { $0.kinds.contains(kind) }.map { "- " + $0.text(in: kind) }
    let comment = "What this schema cannot say, and extramile \(command) does:\n" + unsaid.joined(separator: "\n")
    var root: Members = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$comment", .text(comment)),
      ("title", .text(title)),
      ("description", .text("\(title) of Extramile, format 1. extramile \(command) finds more than an editor can.")),
    ]
    root += Self.object(record)
    var definitions: Members = []
    Self.define(record, in: &definitions)
    root.append(("$defs", .object(definitions)))
    text = OrderedJSON.object(root).rendered()
  }

  // MARK: Records

  private static func object(_ record: Record) -> Members {
    [
      ("type", "object"),
      ("additionalProperties", false),
      ("required", OrderedJSON(record.fields.filter(\.isRequired).map(\.key))),
      ("properties", .object(record.fields.map { ($0.key, schema(of: $0)) })),
    ].filter { $0.key != "required" || record.fields.contains(where: \.isRequired) }
  }

  /// Adds to `$defs` the records inside a record, each once, and what waivers are.
  private static func define(_ record: Record, in definitions: inout Members) {
    for field in record.fields {
      define(field.shape, in: &definitions)
    }
  }

  private static func define(_ shape: Shape, in definitions: inout Members) {
    switch shape {
    case .record(let record):
      let name = name(of: record)
      guard !definitions.contains(where: { $0.key == name }) else { return }
      let title = record.name.prefix(1).uppercased() + record.name.dropFirst()
      definitions.append((name, .object([("title", .text(title))] + object(record))))
      define(record, in: &definitions)
    case .list(let member, _), .oneOrMore(let member): define(member, in: &definitions)
    case .dictionary(.checks, let value):
      guard !definitions.contains(where: { $0.key == "waivers" }) else { return }
      definitions += [("waivers", .object(waivers)), ("reason", .object(members(value)))]
    case .dictionary(_, let value): define(value, in: &definitions)
    default: break
    }
  }

  /// "a question" is defined as `question`.
  private static func name(of record: Record) -> String {
    String(record.name.drop { $0 != " " }.dropFirst().map { $0 == " " ? "-" : $0 })
  }

  private static func schema(of field: Field) -> OrderedJSON {
    var members = members(field.shape)
    if !field.isRequired { members = orNothing(members) }
    if let example = example(of: field) { members.append(("examples", [example])) }
    return .object([("description", .text(field.documentation))] + members)
  }

  /// The same, or nothing: a key that may be left out may stand without a value.
  private static func orNothing(_ members: Members) -> Members {
    if let index = members.firstIndex(where: { $0.key == "type" }) {
      var members = members
      let types: [OrderedJSON] =
        if case .list(let types) = members[index].value { types } else { [members[index].value] }
      members[index].value = .list(types + ["null"])
      return members
    }
    if let const = members.first, const.key == "const" { return [("enum", [const.value, .null])] }
    return [("anyOf", [.object(members), ["type": "null"]])]
  }

  /// The value of the field's example, where it is one line.
  private static func example(of field: Field) -> OrderedJSON? {
    let value = String(field.example.dropFirst(field.key.count + 2))
    switch field.shape {
    case .text, .slug, .reference: return .text(value)
    case .wholeNumber, .number: return Double(value).map { .number($0) }
    default: return nil
    }
  }

  // MARK: Shapes

  private static func members(_ shape: Shape) -> Members {
    switch shape {
    case .text, .reference:
      [
        ("type", ["string", "number", "boolean"]), ("pattern", "\\S"),
        ("patternErrorMessage", "There is no text here."),
      ]
    // Of YAML's other words only `true` and `false` have the form of an id.
    case .slug:
      [("type", ["string", "boolean"]), ("pattern", .text(paddedSlug)), ("patternErrorMessage", .text(slugRule))]
    case .wholeNumber(let range, _):
      [
        ("type", "integer"), ("minimum", .number(Double(range.lowerBound))),
        ("maximum", .number(Double(range.upperBound))),
      ]
    case .number(let bounds, _):
      [
        ("type", "number"), (bounds.includesLower ? "minimum" : "exclusiveMinimum", .number(bounds.lower)),
        ("maximum", .number(bounds.upper)),
      ]
    case .version(let known), .scale(let known): [("const", .number(Double(known)))]
    // The list is what editors complete and name; the pattern lets the space in quotes through that the reader drops.
    case .choice(let choices):
      [
        (
          "anyOf",
          [
            ["enum": OrderedJSON(choices)],
            ["type": "string", "pattern": .text("^\\s*(" + choices.joined(separator: "|") + ")\\s*$")],
          ]
        )
      ]
    case .list(let member, let minimum):
      [("type", "array"), ("items", .object(members(member)))]
        + (minimum > 0 ? [("minItems", .number(Double(minimum)))] : [])
    case .oneOrMore(let member): oneOrMore(members(member))
    case .record(let record): [("$ref", .text("#/$defs/" + name(of: record)))]
    case .dictionary(.checks, _): [("$ref", "#/$defs/waivers")]
    case .dictionary(.scores, let value): scores(members(value))
    case .dictionary(.slugs, let value):
      dictionary(
        of: value,
        names: [
          "pattern": .text(Slug.pattern), "maxLength": .number(Double(Slug.longest)),
          "patternErrorMessage": .text(slugRule),
        ])
    case .dictionary(.references, let value): dictionary(of: value, names: nil)
    }
  }

  /// Keywords that speak of lists say nothing of a single value, and the other way round, so one schema holds both.
  private static func oneOrMore(_ member: Members) -> Members {
    let types: [OrderedJSON] =
      if case .list(let types)? = member.first(where: { $0.key == "type" })?.value { types } else { [] }
    return [("type", .list(types + ["array"]))] + member.filter { $0.key != "type" }
      + [("items", .object(member)), ("minItems", 1)]
  }

  private static func dictionary(of value: Shape, names: OrderedJSON?) -> Members {
    [("type", "object"), ("minProperties", 1)] + (names.map { [("propertyNames", $0)] } ?? [])
      + [("additionalProperties", .object(members(value)))]
  }

  private static func scores(_ value: Members) -> Members {
    func described(_ score: Int) -> Members { [("description", .text("What an answer worth \(score) does."))] }
    return [
      ("type", "object"),
      ("additionalProperties", false),
      ("required", OrderedJSON(BankFormat.anchored.map(String.init))),
      ("properties", .object(BankFormat.scores.map { (String($0), .object(described($0) + value)) })),
    ]
  }

  /// Which checks may be waived; that of a lawful rule is named after the rule, which a schema does not know.
  private static let waivers: Members = [
    ("title", "Checks that do not apply, each with the reason"),
    ("type", "object"),
    ("minProperties", 1),
    ("additionalProperties", false),
    (
      "properties",
      .object(Check.named.filter(\.tier.canBeWaived).map { ($0.name, ["$ref": "#/$defs/reason"]) })
    ),
    ("patternProperties", ["^lawful-": ["$ref": "#/$defs/reason"]]),
  ]

  private static let slugRule =
    "An id has lower-case letters, digits and single hyphens, begins with a letter and has at most \(Slug.longest) "
    + "characters."
  /// The rule of ids, with the space around a text that the reader drops.
  private static let paddedSlug =
    "^\\s*(?=\\S{1,\(Slug.longest)}\\s*$)" + Slug.pattern.dropFirst().dropLast() + "\\s*$"
}
