package import Text

/// The content of a JSON file, identified by the names of its members before anything is read from it.
///
/// The shapes come from the vendors' own documents and schemas, as of November 2026: Greenhouse's Harvest v1/v2
/// (grnhse/greenhouse-api-docs, harvest/_scorecards.md) and v3 (MeltanoLabs/tap-greenhouse, schemas), Lever's
/// `GET /opportunities/:id/feedback`, Ashby's `applicationFeedback.list`, Workable's ratings of candidates, and messages of
/// the Singer protocol.
package enum JSONShape: Equatable, Sendable {
  /// A file that `export` wrote, or that claims to be one.
  case opening
  /// Harvest v1 or v2: one scorecard or a list of them.
  case greenhouse
  /// One of the three lists of Harvest v3, by its name.
  case greenhouseV3(String)
  case lever
  case ashby
  case workable
  case singer
  /// An error response from a server, with its message.
  case errorBody(String)
  /// Scorecards of Harvest v1 or v2 in a member of this name.
  case wrapped(String)
  /// An empty list.
  case emptyList
  /// Anything else, with the names of some members; none if there is no object.
  case other([String])

  package init(_ json: JSONTree) {
    switch json.content {
    case .list(let elements):
      guard let first = elements.first(where: { _ in true }) else {
        self = .emptyList
        return
      }
      self = Self.record(first) ?? .other(first.memberNames)
    case .object:
      self = Self.object(json)
    case .text, .number, .truth, .null:
      self = .other([])
    }
  }

  private static func object(_ json: JSONTree) -> JSONShape {
    if let format = json["format"], case .text = format.content { return .opening }
    if let shape = record(json) { return shape }
    for name in ["data", "results", "scorecards", "feedback", "records", "items"] {
      guard let list = json[name], case .list(let elements) = list.content else { continue }
      guard let first = elements.first(where: { _ in true }) else { return .emptyList }
      guard let shape = record(first) else { continue }
      return shape == .greenhouse ? .wrapped(name) : shape
    }
    return errorMessage(json).map(JSONShape.errorBody) ?? .other(json.memberNames)
  }

  /// The shape of one record; nil for an unknown kind.
  private static func record(_ json: JSONTree) -> JSONShape? {
    func has(_ name: String) -> Bool { json[name] != nil }
    func hasList(_ name: String) -> Bool { if case .list? = json[name]?.content { true } else { false } }
    if case .text(let type)? = json["type"]?.content,
      ["RECORD", "SCHEMA", "STATE", "ACTIVATE_VERSION", "BATCH"].contains(type)
    {
      return .singer
    }
    if hasList("attributes"), has("submitted_at") || has("interviewer") || has("candidate_id") { return .greenhouse }
    if has("candidate_id"), has("interviewer") || has("submitted_by") { return .greenhouse }
    if has("scorecard_id") {
      return .greenhouseV3(
        has("candidate_attribute_rating") || has("job_candidate_attribute_id")
          ? "scorecard_candidate_attributes" : "scorecard_question_answers")
    }
    if has("interviewer_id"), has("application_id") || has("candidate_rating") || has("interview_kit_id") {
      return .greenhouseV3("scorecards")
    }
    if has("submittedValues") || has("feedbackFormDefinitionId") || has("formDefinition") { return .ashby }
    if hasList("fields"), ["baseTemplateId", "completedAt", "createdAt", "user"].contains(where: has) { return .lever }
    if has("score_card") || has("member_id") && has("grade") { return .workable }
    return nil
  }

  /// The message in an error response from a server: `{"message":…}`, `{"error":…}`, `{"errors":[…]}` or `{"success":false,…}`.
  private static func errorMessage(_ json: JSONTree) -> String? {
    func message(_ json: JSONTree?) -> String? {
      switch json?.content {
      case .text(let text)?: text
      case .list(let elements)?: message(elements.first { _ in true })
      case .object?: message(json?["message"]) ?? message(json?["detail"]) ?? message(json?["title"])
      default: nil
      }
    }
    for name in ["errors", "error", "errorInfo", "message", "detail"] {
      if let text = message(json[name]) { return text }
    }
    if case .truth(false)? = json["success"]?.content { return "" }
    return nil
  }

  /// Why a file of this shape can't be imported, and what to do; nil for one that can.
  package var problem: ImportProblem? {
    let spreadsheet =
      "Export the scorecards there as a spreadsheet, name its columns candidate, interviewer, question, score "
      + "and evidence, and import that."
    func refused(_ message: String, _ help: String) -> ImportProblem { ImportProblem(nil, message, help: help) }
    func notRead(_ what: String) -> ImportProblem {
      refused("this is \(what), which Extramile can't import.", spreadsheet)
    }
    switch self {
    case .opening, .greenhouse: return nil
    case .emptyList: return refused("the list is empty: there is no scorecard in it.", "Export it again.")
    case .greenhouseV3(let list):
      return refused(
        "this is the list \(list) of Greenhouse's Harvest v3, which Extramile can't import; it reads scorecards from "
          + "v1 and v2, which have candidate, interviewer and attributes in one.", spreadsheet)
    case .lever: return notRead("feedback from Lever")
    case .ashby: return notRead("feedback from Ashby")
    case .workable: return notRead("a rating from Workable")
    case .singer: return notRead("a stream of Singer messages")
    case .errorBody(let message):
      let said = message.isEmpty ? "" : ": \(message.quoted(limit: 120))"
      return refused(
        "this is an error message from a server, not data\(said).",
        "Fix what the message says, download the file again, and look at it before you import it.")
    case .wrapped(let name):
      return refused(
        "the scorecards are inside the member \(name).", "Save only the list in \(name) in a file.")
    case .other(let names):
      let members = names.isEmpty ? "" : " Its members are \(names.map { $0.quoted() }.joined(separator: ", "))."
      return refused(
        "this is JSON, but neither an opening that export wrote nor scorecards from Greenhouse.\(members)", spreadsheet)
    }
  }
}

extension JSONTree {
  /// The names of an object's first members.
  fileprivate var memberNames: [String] {
    if case .object(let members) = content { members.prefix(8).map(\.name) } else { [] }
  }
}

/// A JSON file after its content has been identified.
package enum JSONFile {
  /// The reason why a JSON file can't be imported.
  package struct Refusal: Error, Equatable {
    package let problem: ImportProblem
  }

  /// Reads the bytes of a file. If it contains several values, the first one identifies it.
  package static func read(_ bytes: [UInt8]) -> Result<JSONTree, Refusal> {
    do throws(JSONTree.Fault) {
      let json = try JSONTree.read(bytes)
      return JSONShape(json).problem.map { .failure(Refusal(problem: $0)) } ?? .success(json)
    } catch {
      let first = error.kind == .goesOn ? try? JSONTree.read(Array(bytes[..<error.offset])) : nil
      if let shape = first.map(JSONShape.init), let problem = shape.problem, !shape.isOther {
        return .failure(Refusal(problem: problem))
      }
      return .failure(Refusal(problem: error.problem(in: bytes)))
    }
  }
}

extension JSONShape {
  fileprivate var isOther: Bool { if case .other = self { true } else { false } }
}
