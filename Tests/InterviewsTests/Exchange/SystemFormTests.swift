@testable import Exchange
import Foundation
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// One card with all that a card can have, in the form of each system.
@Suite struct SystemFormTests {
  /// A score that needs care in a spreadsheet and on a terminal, one not assessed, one skipped; then one amended.
  static let export: OpeningExport = {
    var desk = Desk()
    desk.type([
      "+ named the limit", "/next", "one note", "/next", "/skip out of time", "/end", "y", "4", "=1+1 <b>\u{1B}[31m é",
      "x", "told of another firm", "calm \"and\" exact", "y",
    ])
    desk.now = desk.now.advanced(bySeconds: 3600)
    _ = desk.act(.amended("q1", .score(5, evidence: "=1+1 <b>\u{1B}[31m é"), reason: "misread my note"))
    let basis =
      #"{"opening":"nov","candidate":"C-0412","interviews":1,"ratings":1,"competencies":[],"adds":[],"#
      + #""warnings":[],"files":[]}"#
    guard desk.interview.amendments.count == 1, let team = TeamReader.readAlone(Sample.file(Sample.team)).team,
      let basis = try? JSONDecoder().decode(DecisionBasis.self, from: Data(basis.utf8))
    else { preconditionFailure("the card is submitted and amended") }
    let opening = Opening(
      id: id(1), name: "nov", openedAt: Moment(milliseconds: 1_790_000_000_000), kit: sampleKit(), team: team,
      frozen: [])
    let candidate = ArchivedCandidate(id: id(2), name: "C-0412")
    let archive = OpeningArchive(
      opening: opening, candidates: [candidate],
      interviews: [ArchivedInterview(id: id(3), candidate: candidate, interviewer: "noor", events: desk.events)],
      debriefs: [
        ArchivedDebrief(
          id: id(4), candidate: candidate,
          events: [
            DebriefEvent(
              id: id(5), at: desk.now, by: "noor",
              action: .decided(Decision(.hire, reason: "all of it", basis: basis)))
          ])
      ])
    return OpeningExport(archive, of: ["C-0412"], for: Blinding(viewer: "noor", owed: []))
  }()

  private static func id(_ number: UInt64) -> Identity {
    Identity(at: Moment(milliseconds: 1_790_000_000_000), random: (number, number))
  }

  static func mapping(_ system: HiringSystem, _ text: String) throws -> SystemMapping {
    let file = Sample.file("format: 1\n" + text, name: "m.yaml")
    let read = MappingReader.read(file, for: system, to: .export(sampleKit()))
    return try #require(read.mapping, "\(DiagnosticText([file]).text(read.diagnostics))")
  }

  private func written(_ system: HiringSystem, _ text: String) throws -> SystemExport {
    SystemExport(Self.export, by: try Self.mapping(system, text))
  }

  /// The one card of an export, as a program reads it.
  private func card(_ export: SystemExport) throws -> [String: Any] {
    let list = try JSONSerialization.jsonObject(with: Data(export.text.utf8)) as? [[String: Any]]
    #expect(list?.count == 1)
    return try #require(list?.first)
  }

  static let words = """
    greenhouse:
      scores: {1: definitely_not, 2: no, 3: mixed, 4: yes, 5: strong_yes}
      attributes: {Empathy: q1}
      candidates: {12345: c-0412}
      decisions: {hire: strong_yes}

    """

  @Test func aGreenhouseScorecard() throws {
    let export = try written(.greenhouse, Self.words)
    #expect(
      export.text == #"""
        [
          {
            "id": "01a0c450-6c00-7003-8000-000000000003",
            "created_at": "2026-09-21T14:13:20.000Z",
            "updated_at": "2026-09-21T15:26:20.000Z",
            "submitted_at": "2026-09-21T14:26:20.000Z",
            "interviewed_at": "2026-09-21T14:13:20.000Z",
            "interview": "nov",
            "interview_step": {
              "id": null,
              "name": "nov"
            },
            "candidate_id": 12345,
            "application_id": null,
            "submitted_by": {
              "id": null,
              "first_name": null,
              "last_name": null,
              "name": "noor",
              "employee_id": null
            },
            "interviewer": {
              "id": null,
              "first_name": null,
              "last_name": null,
              "name": "noor",
              "employee_id": null
            },
            "overall_recommendation": "strong_yes",
            "attributes": [
              {
                "name": "Empathy",
                "type": "Care",
                "note": "=1+1 <b>\u001b[31m é",
                "rating": "strong_yes"
              },
              {
                "name": "Ease",
                "type": "Ease",
                "note": "Not assessed: told of another firm",
                "rating": "no_decision"
              },
              {
                "name": "Care: q3",
                "type": "Care",
                "note": "Not asked: out of time",
                "rating": "no_decision"
              }
            ],
            "ratings": {
              "definitely_not": [],
              "no": [],
              "mixed": [],
              "yes": [],
              "strong_yes": ["Empathy"]
            },
            "questions": [
              {
                "id": null,
                "question": "Overall impression",
                "answer": "calm \"and\" exact"
              },
              {
                "id": "q1",
                "question": "What do you do?",
                "answer": "=1+1 <b>\u001b[31m é"
              },
              {
                "id": "q2",
                "question": "What do you do?",
                "answer": "Not assessed: told of another firm"
              },
              {
                "id": "q3",
                "question": "What do you do?",
                "answer": "Not asked: out of time"
              }
            ]
          }
        ]

        """#)
  }

  /// Without the mapping's word for it, and whatever the scores, there is no recommendation.
  @Test func aRecommendationIsADecisionOrNone() throws {
    for (decisions, expected) in [("", "no_decision"), ("  decisions: {no: no}\n", "no_decision")] {
      let text = Self.words.replacing("  decisions: {hire: strong_yes}\n", with: decisions)
      #expect(try card(written(.greenhouse, text))["overall_recommendation"] as? String == expected)
    }
  }

  @Test func leversFeedback() throws {
    let card = try card(written(.lever, "lever: {scores: {1: 1, 2: 1, 3: 2, 4: 3, 5: 4}}\n"))
    #expect(
      card.keys.sorted() == [
        "baseTemplateId", "completedAt", "createdAt", "fields", "id", "instructions", "interview", "panel", "text",
        "type", "updatedAt", "user",
      ])
    #expect(card["text"] as? String == "C-0412, nov" && card["user"] as? String == "noor")
    #expect(card["createdAt"] as? Int == 1_790_000_000_000 && card["completedAt"] as? Int == 1_790_000_780_000)
    let fields = try #require(card["fields"] as? [[String: Any]])
    #expect(fields.map { $0["type"] as? String } == ["scorecard", "textarea"])
    let values = try #require(fields[0]["value"] as? [[String: Any]])
    #expect(values.map { $0["score"] as? Int } == [4, nil, nil])
    #expect(values.map { $0["score"] is NSNull } == [false, true, true])
    #expect(values[1]["comment"] as? String == "Not assessed: told of another firm")
    let scores = try #require(fields[0]["scores"] as? [[String: Any]])
    #expect(scores.map { $0["text"] as? String } == ["Care: q1", "Ease", "Care: q3"])
    #expect(fields[1]["value"] as? String == "calm \"and\" exact")
  }

  @Test func ashbysFeedback() throws {
    let card = try card(
      written(.ashby, "ashby: {scores: {1: 1, 2: 2, 3: 3, 4: 4, 5: 4}, candidates: {app-7: C-0412}}\n"))
    #expect(
      card.keys.sorted() == [
        "applicationId", "feedbackFormDefinitionId", "formDefinition", "id", "interviewId", "submittedAt",
        "submittedByUser", "submittedValues",
      ])
    #expect(card["applicationId"] as? String == "app-7" && card["submittedAt"] as? String == "2026-09-21T14:26:20.000Z")
    let values = try #require(card["submittedValues"] as? [String: Any])
    #expect((values["q1"] as? [String: Int]) == ["score": 4])
    #expect(values["q2"] is NSNull && values["q3"] is NSNull)
    #expect(values["q3.evidence"] as? String == "Not asked: out of time")
    // Each value has its field, and each field its value.
    let sections = try #require((card["formDefinition"] as? [String: [[String: Any]]])?["sections"])
    let fields = sections.flatMap { $0["fields"] as? [[String: Any]] ?? [] }.compactMap {
      $0["field"] as? [String: String]
    }
    #expect(fields.compactMap { $0["path"] }.sorted() == values.keys.sorted())
    #expect(fields.allSatisfy { ["Score", "RichText"].contains($0["type"]) && $0["title"]?.isEmpty == false })
  }

  /// What each form has no place for, in the words of the note; scores that nobody gave are joined without loss.
  @Test func whatIsLostIsNamed() throws {
    #expect(
      try written(.lever, "lever: {scores: {1: 1, 2: 1, 3: 2, 4: 3, 5: 4}}\n").losses.map(\.sentence) == [
        "2 notes of interviews are left out: a card there has evidence only.",
        "1 rating was amended: only what stands is in it, not what was submitted first, and not why.",
        "1 debrief is left out: estimates and what was noted, and decisions.",
        "Of 3 questions there is what is asked; scenario, probes and anchors are left out.",
        "The form has no place for a candidate's id: each of the 1 candidate stands in the member text.",
      ])
    #expect(
      try written(.greenhouse, Self.words).losses.map(\.sentence)[2]
        == "1 debrief is left out: estimates and what was noted; decisions are in overall_recommendation, without their reasons."
    )
    #expect(
      ExportLoss.joined(scores: [3, 4, 5], there: "yes").sentence
        == "3, 4 and 5 all become yes: the difference is lost there.")
  }
}
