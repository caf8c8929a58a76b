@testable import Interviews
@testable import QuestionBanks
@testable import Text

/// What is to become of a variation of a good file: whether a schema refuses it, and what only the reader refuses it for.
struct Expectation: Equatable, Sendable {
  var isRefusedBySchema = false
  var unsaid: Set<Unsaid> = []

  var isRefusedByReader: Bool { isRefusedBySchema || !unsaid.isEmpty }

  static let accepted = Expectation()
  static let refused = Expectation(isRefusedBySchema: true)
  static func unsaid(_ rule: Unsaid) -> Expectation { Expectation(unsaid: [rule]) }

  func and(_ other: Expectation) -> Expectation {
    Expectation(
      isRefusedBySchema: isRefusedBySchema || other.isRefusedBySchema, unsaid: unsaid.union(other.unsaid))
  }
}

/// A value as it is typed, and what YAML 1.2 makes of it by its core schema.
struct OddValue: Sendable {
  indirect enum Loaded: Sendable {
    case nothing
    case truth
    case number(Double)
    case text(String)
    case list([OddValue])
    /// Keyed values; whether there are any.
    case keys(Bool)
  }

  var yaml: String
  var loaded: Loaded
  /// Whether it is a number as one usually writes it.
  var isUsual = false

  static func text(_ yaml: String, _ text: String? = nil) -> OddValue {
    OddValue(yaml: yaml, loaded: .text(text ?? yaml))
  }
  static func number(_ yaml: String, _ number: Double, isUsual: Bool = false) -> OddValue {
    OddValue(yaml: yaml, loaded: .number(number), isUsual: isUsual)
  }
  static func usual(_ yaml: String, _ number: Double) -> OddValue { .number(yaml, number, isUsual: true) }
  static func list(_ yaml: String, _ members: [OddValue]) -> OddValue { OddValue(yaml: yaml, loaded: .list(members)) }

  /// Without `.nan`: whether it is above or below a limit is what validators do not agree on.
  static let all: [OddValue] =
    ["", "~", "null", "Null", "NULL"].map { OddValue(yaml: $0, loaded: .nothing) }
    + ["true", "True", "TRUE", "false", "False"].map { OddValue(yaml: $0, loaded: .truth) }
    + [
      .usual("0", 0), .usual("1", 1), .usual("3", 3), .usual("4", 4), .usual("5", 5), .usual("6", 6), .usual("-3", -3),
      .usual("50", 50), .usual("51", 51), .usual("480", 480), .usual("481", 481), .usual("1000", 1000),
      .usual("1.0", 1), .usual("2.5", 2.5), .usual("5.0", 5), .usual("5.01", 5.01), .usual("0.99", 0.99),
      .usual("0.001", 0.001), .usual("1000.5", 1000.5), .usual("99999999999999999999", 1e20),
      .number("010", 10), .number("04", 4), .number("+4", 4), .number("4e0", 4), .number("0x4", 4), .number("0o5", 5),
      .number("4.", 4), .number(".5", 0.5), .number("1E3", 1000), .number("-0", 0, isUsual: true), .number("+1", 1),
      .number("0x1F4", 500), .number(".inf", .infinity), .number("-.Inf", -.infinity),
      .text("no"), .text("yes"), .text("on"), .text("Off"), .text("1_000"), .text("0b11"), .text("1:30"),
      .text("2026-11-21"), .text("nan"), .text("1.2.3"), .text("4,5"), .text("-x"), .text("situational"),
      .text("past-behaviour"), .text("Situational"), .text("past behaviour"), .text("empowerment"),
      .text("Something new"), .text("Überraschung 日本 👩‍👧"),
      .text("new-id"), .text("New-Id"), .text("a--b"), .text("a-"), .text("a_b"), .text("1a"), .text("a"),
      .text("a1-2"),
      .text("é"), .text(String(repeating: "a", count: 64)), .text(String(repeating: "a", count: 65)),
      .text(String(repeating: "A long text. ", count: 300).trimmed),
      .text("\"\"", ""), .text("''", ""), .text("\"   \"", ""), .text("\"\\n\"", ""), .text("\"\u{A0}\"", ""),
      .text("\"4\"", "4"), .text("'1'", "1"), .text("\"5\"", "5"), .text("\"null\"", "null"), .text("'~'", "~"),
      .text("\"true\"", "true"), .text("' situational '", "situational"), .text("\" new-id\\n\"", "new-id"),
      .text("\"new\\nid\"", "new\nid"), .text("'it''s: so'", "it's: so"),
      .text("|\n  new-id", "new-id"), .text(">-\n  past-behaviour", "past-behaviour"), .text("|\n  4", "4"),
      .list("[]", []), .list("[4]", [.usual("4", 4)]), .list("[a, no]", [.text("a"), .text("no")]),
      .list("[~]", [OddValue(yaml: "~", loaded: .nothing)]), .list("[a, '']", [.text("a"), .text("''", "")]),
      .list("[[a]]", [.list("[a]", [.text("a")])]), .list("[empowerment]", [.text("empowerment")]),
      .list("[010, true]", [.number("010", 10), OddValue(yaml: "true", loaded: .truth)]),
      OddValue(yaml: "{}", loaded: .keys(false)), OddValue(yaml: "{a: b}", loaded: .keys(true)),
      OddValue(yaml: "{title: b}", loaded: .keys(true)),
    ]
}

/// What may stand at a place, said once more and by hand: neither the reader nor the schema is asked.
indirect enum Place: Sendable {
  case text
  case id
  /// One of these ids; another is what only the reader knows to be wrong.
  case reference([String], Unsaid)
  case choice([String])
  case wholeNumber(Int, Int)
  case number(over: Double, ClosedRange<Double>)
  case exactly(Double)
  case list(Place, minimum: Int)
  case oneOrMore(Place)
  /// Keyed values of which some are required.
  case keyed
  /// Keyed values of which none is.
  case optionallyKeyed
  case leftOut(Place)

  func expects(_ value: OddValue) -> Expectation {
    switch (self, value.loaded) {
    case (.leftOut, .nothing): .accepted
    case (.leftOut(let place), _): place.expects(value)
    case (_, .nothing): .refused

    case (.text, .text(let text)): text.isEmpty ? .refused : .accepted
    case (.text, .number), (.text, .truth): .accepted

    case (.id, .text(let text)): Self.isID(text) ? .accepted : .refused
    case (.id, .truth): ["true", "false"].contains(value.yaml) ? .accepted : .unsaid(.spelling)

    case (.reference(let known, let unsaid), .text(let text)):
      text.isEmpty ? .refused : known.contains(text) ? .accepted : .unsaid(unsaid)
    case (.reference(_, let unsaid), .number), (.reference(_, let unsaid), .truth): .unsaid(unsaid)

    case (.choice(let choices), .text(let text)): choices.contains(text) ? .accepted : .refused

    case (.wholeNumber(let least, let most), .number(let number)):
      if number.isFinite, number == number.rounded(), (Double(least)...Double(most)).contains(number) {
        value.isUsual && !value.yaml.contains(".") ? .accepted : .unsaid(.spelling)
      } else {
        .refused
      }
    case (.number(let over, let range), .number(let number)):
      if number > over && range.contains(number) {
        value.isUsual ? .accepted : .unsaid(.spelling)
      } else {
        .refused
      }
    case (.exactly(let known), .number(let number)):
      if number == known {
        value.isUsual && !value.yaml.contains(".") ? .accepted : .unsaid(.spelling)
      } else {
        .refused
      }

    case (.list(let member, let minimum), .list(let members)): Self.expects(members, member, minimum)
    case (.oneOrMore(let member), .list(let members)): Self.expects(members, member, 1)
    case (.oneOrMore(let member), _): member.expects(value)

    case (.optionallyKeyed, .keys(let hasKeys)): hasKeys ? .refused : .accepted
    default: .refused
    }
  }

  private static func expects(_ members: [OddValue], _ place: Place, _ minimum: Int) -> Expectation {
    members.count < minimum ? .refused : members.reduce(.accepted) { $0.and(place.expects($1)) }
  }

  private static let ids = [
    "no", "yes", "on", "nan", "situational", "past-behaviour", "empowerment", "new-id", "a", "a1-2",
  ]

  private static func isID(_ text: String) -> Bool {
    (ids + ["null", "true", String(repeating: "a", count: 64)]).contains(text)
  }
}
