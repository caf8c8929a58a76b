import Testing

@testable import Interviews
@testable import Text

/// RFC 8259 and nothing more, every fault with its place.
@Suite struct JSONTreeTests {
  private func read(_ text: String) -> String {
    let bytes = Array(text.utf8)
    do throws(JSONTree.Fault) { return shown(try JSONTree.read(bytes)) } catch {
      return error.problem(in: bytes).line(in: "f")
    }
  }

  private func shown(_ json: JSONTree) -> String {
    switch json.content {
    case .object(let members): "{" + members.map { "\($0.name)=\(shown($0.value))" }.joined(separator: " ") + "}"
    case .list(let members): "[" + members.map(shown).joined(separator: " ") + "]"
    case .text(let text): "<\(text)>"
    case .number(let number): number
    case .truth(let isTrue): "\(isTrue)"
    case .null: "null"
    }
  }

  @Test(arguments: [
    (" {\"a\" : [1, -2.5e+3, 0, true, false, null] , \"b\":{}}\n", "{a=[1 -2.5e+3 0 true false null] b={}}"),
    ("\"\\u00fc \\ud83d\\ude42 \\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "<ü 🙂 \" \\ / \u{8}\u{c}\n\r\t>"), ("[]", "[]"),
    ("\u{FEFF}1", "1"), ("\"先\u{2028}\"", "<先\u{2028}>"),
  ])
  func whatJSONIs(_ text: String, _ value: String) { #expect(read(text) == value) }

  @Test(arguments: [
    ("", "f:1:1: error: the file ends in the middle."),
    ("{\"a\": 1", "f:1:8: error: the file ends in the middle."),
    ("{\n  \"ü\": 01}", "f:2:8: error: this is no number of JSON."),
    ("[1,]", "f:1:4: error: a value was expected here."),
    ("{\"a\":1,}", "f:1:8: error: the name of a member, in quotation marks, was expected here."),
    ("{\"a\" 1}", "f:1:6: error: a colon was expected here."),
    ("[1 2]", "f:1:4: error: a comma or ] was expected here."),
    ("{\"a\":1 \"b\":2}", "f:1:8: error: a comma or } was expected here."),
    ("{\"a\":1,\n\"a\":2}", "f:2:1: error: the member 'a' is there twice."),
    ("\"a", "f:1:1: error: a text begins here and never ends."),
    ("\"a\nb\"", "f:1:3: error: a text holds a control character or a line end."),
    ("\"\\x\"", "f:1:2: error: JSON has no such escape."), ("\"\\ud83d\"", "f:1:2: error: JSON has no such escape."),
    ("{} x", "f:1:4: error: there is more text after the end of the JSON."),
    ("{}\n{}", "f:2:1: error: a second JSON value begins here, but Extramile reads only one from a file."),
    ("{\"a\":1,\"\\u0061\":2}", "f:1:8: error: the member 'a' is there twice."),
    ("// note\n{}", "f:1:1: error: a value was expected here."), ("[1.]", "f:1:2: error: this is no number of JSON."),
    ("NaN", "f:1:1: error: a value was expected here."), ("tru", "f:1:1: error: a value was expected here."),
    (String(repeating: "[", count: 65), "f:1:65: error: lists and objects lie too deep in each other."),
  ])
  func whatItIsNot(_ text: String, _ message: String) { #expect(read(text) == message) }

  /// Members are found by their names, escaped or not, and skipped however much they contain.
  @Test func membersAreFoundByName() throws {
    let json = try JSONTree.read(Array(#"{"a": [1, {"b": 2}], "\u0062": "x\ny", "aa": {"a": null}, "ü": true}"#.utf8))
    #expect(json["b"].map(shown) == "<x\ny>" && json["aa"].map(shown) == "{a=null}" && json["ü"].map(shown) == "true")
    #expect(json["c"] == nil && json[""] == nil && json["a"]?["b"] == nil)
    #expect(json["b"]?.offset == 31)
  }

  @Test func objectsHaveALimit() throws {
    func object(_ count: Int) -> [UInt8] { Array("{\((0..<count).map { "\"\($0)\":0" }.joined(separator: ","))}".utf8) }
    _ = try JSONTree.read(object(10_000))
    #expect(throws: JSONTree.Fault.self) { try JSONTree.read(object(10_001)) }
  }

  @Test func bytesThatAreNoText() {
    #expect(throws: JSONTree.Fault(kind: .notUTF8, offset: 2)) { try JSONTree.read([0x22, 0x61, 0xFF, 0x22]) }
  }
}
