@testable import Exchange
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// Files that can't be imported are identified before anything is read from them.
@Suite struct ForeignFileTests {
  static let signatures: [(FileSignature, [UInt8])] = [
    (.empty, []), (.empty, utf8("\u{FEFF} \r\n\t\n")), (.database, utf8("SQLite format 3\0\u{10}")),
    (.workbook, utf8("PK\u{03}\u{04}..............[Content_Types].xml")),
    (.workbook, utf8("PK\u{03}\u{04}....mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK")),
    (.zip, utf8("PK\u{03}\u{04}....scorecards.csv")), (.oldWorkbook, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    (.compressed, [0x1F, 0x8B, 8, 0]), (.compressed, utf8("BZh91AY")), (.pdf, utf8("%PDF-1.7\n")),
    (.picture, [0x89, 0x50, 0x4E, 0x47, 0x0D]), (.richText, utf8("{\\rtf1\\ansi")),
    (.markup, utf8("\u{FEFF}\n <!DOCTYPE html>")), (.markup, utf8("<?xml version=\"1.0\"?>")),
    (.utf16, utf16("\u{FEFF}candidate")), (.utf16, utf16("candidate")), (.utf16, utf16("[{")),
    (.utf16, [0xFE, 0xFF, 0, 0x63, 0, 0x61]), (.utf16, [0, 0x63, 0, 0x61]),
    (.utf32, [0xFF, 0xFE, 0, 0, 0x63, 0, 0, 0]), (.utf32, [0x63, 0, 0, 0, 0x61, 0, 0, 0]), (.utf32, [0, 0, 0, 0x63]),
  ]

  @Test(arguments: signatures)
  func filesThatAreNoText(_ signature: FileSignature, _ bytes: [UInt8]) {
    #expect(FileSignature(bytes) == signature)
    let problem = signature.problem
    #expect(problem.message.hasSuffix(".") && problem.help.hasSuffix("."))
  }

  @Test(arguments: ["candidate,interviewer\n", "[]", "{\"format\": 1}", "é", "PK", "x"])
  func filesThatMayBeText(_ text: String) { #expect(FileSignature(Array(text.utf8)) == nil) }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

  static let shapes: [(String, JSONShape)] = [
    (#"[{"id": 1, "candidate_id": 2, "submitted_at": null, "attributes": []}]"#, .greenhouse),
    (#"{"id": 1, "candidate_id": 2, "interviewer": {"name": "M"}, "attributs": []}"#, .greenhouse),
    (#"{"format": "extramile opening", "version": 1}"#, .opening), (#"{"format": "recipe"}"#, .opening),
    (
      #"[{"id": 1, "application_id": 3, "interviewer_id": 4, "status": "complete", "candidate_rating": "strong_no", "submitted_at": "2026-10-07T09:00:00Z"}]"#,
      .greenhouseV3("scorecards")
    ),
    (
      #"[{"id": 1, "scorecard_id": 3, "job_candidate_attribute_id": 4, "candidate_attribute_rating": "yes", "note": null}]"#,
      .greenhouseV3("scorecard_candidate_attributes")
    ),
    (
      #"[{"id": 1, "scorecard_id": 3, "scorecard_question_id": 4, "answer": "Kind."}]"#,
      .greenhouseV3("scorecard_question_answers")
    ),
    (
      #"{"data": [{"id": "a", "type": "interview", "text": "Phone", "fields": [{"type": "score", "value": "4 - Strong Hire"}], "user": "u", "createdAt": 1, "completedAt": 2}], "hasNext": false}"#,
      .lever
    ),
    (#"[{"id": "a", "fields": [], "user": "noor", "completedAt": 2}]"#, .lever),
    (
      #"{"success": true, "results": [{"id": "a", "applicationId": "b", "formDefinition": {"sections": []}, "submittedValues": {}}], "moreDataAvailable": false}"#,
      .ashby
    ),
    (#"{"member_id": "a", "comment": "", "scale": "thumbs", "grade": 1, "score_card": {}}"#, .workable),
    (#"{"type": "RECORD", "stream": "scorecards", "record": {"id": 1}}"#, .singer),
    (#"{"message": "Resource not found"}"#, .errorBody("Resource not found")),
    (#"{"errors": [{"message": "Invalid key", "field": "id"}]}"#, .errorBody("Invalid key")),
    (#"{"success": false, "errors": ["not_authorized"]}"#, .errorBody("not_authorized")),
    (#"{"error": {"code": 401, "message": "Unauthorized"}}"#, .errorBody("Unauthorized")),
    (#"{"code": "NotFound", "message": "no such opportunity"}"#, .errorBody("no such opportunity")),
    (#"{"success": false}"#, .errorBody("")), (#"{"data": []}"#, .emptyList), ("[]", .emptyList),
    (#"{"data": [{"candidate_id": 2, "submitted_at": null, "attributes": []}]}"#, .wrapped("data")),
    (#"[{"name": "x", "size": 1}]"#, .other(["name", "size"])), ("[1, 2]", .other([])), ("3", .other([])),
    (#"{"competencies": []}"#, .other(["competencies"])),
  ]

  /// Beginnings of what the vendors' documents show, and what else servers and programs write.
  @Test(arguments: shapes)
  func whatAFileOfJSONHolds(_ text: String, _ shape: JSONShape) throws {
    let json = try JSONTree.read(Array(text.utf8))
    #expect(JSONShape(json) == shape)
    switch shape {
    case .opening, .greenhouse: #expect(shape.problem == nil)
    default: #expect(shape.problem.map { $0.message.hasSuffix(".") && $0.help.hasSuffix(".") } == true)
    }
  }

  /// Extramile recognizes its own exports in other formats.
  @Test func ourOwnExportsAreKnown() throws {
    for (system, shape) in [(HiringSystem.greenhouse, JSONShape.greenhouse), (.lever, .lever), (.ashby, .ashby)] {
      let mapping =
        system == .greenhouse ? SystemFormTests.words : "\(system.rawValue): {scores: {1: 1, 2: 1, 3: 2, 4: 3, 5: 4}}\n"
      let written = SystemExport(SystemFormTests.export, by: try SystemFormTests.mapping(system, mapping))
      #expect(JSONShape(try JSONTree.read(Array(written.text.utf8))) == shape)
    }
  }

  static let documents: [(String, String)] = [
    (
      "{\"type\":\"SCHEMA\",\"stream\":\"s\"}\n{\"type\":\"RECORD\",\"stream\":\"s\"}\n",
      "this is a stream of Singer messages, which Extramile can't import."
    ),
    (
      "{\"candidate_id\":2,\"attributes\":[]}\n{\"candidate_id\":3,\"attributes\":[]}\n",
      "a second JSON value begins here, but Extramile reads only one from a file."
    ),
    (
      "{\"fields\":[],\"user\":\"u\"}\n{\"fields\":[],\"user\":\"u\"}\n",
      "this is feedback from Lever, which Extramile can't import."
    ),
    ("{\"a\":1} trailing", "there is more text after the end of the JSON."),
  ]

  @Test(arguments: documents)
  func severalValues(_ text: String, _ message: String) {
    guard case .failure(let refusal) = JSONFile.read(Array(text.utf8)) else {
      Issue.record("it was read")
      return
    }
    #expect(refusal.problem.message == message)
  }
}
