import Interviews
import QuestionBanks
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An opening as the program's own JSON: format `extramile opening`, version 1, described in Exchange.md.
///
/// Members have the names of the table's columns; one without a value is left out. Within a version members are only
/// added, and readers pass over those that they do not know.
enum ArchiveJSON {
  static let format = "extramile opening"
  static let version = 1

  /// The text of an export, with a line end after it.
  static func text(_ export: OpeningExport) -> String {
    let archive = export.archive
    let members: [Member] = [
      ("format", .text(format)), ("version", .number(Double(version))), ("opening", opening(archive.opening)),
      ("candidates", .list(archive.candidates.map(candidate))),
      ("interviews", .list(archive.interviews.map { interview($0, redacted: archive.redacted) })),
      ("debriefs", .list(archive.debriefs.map { debrief($0, redacted: archive.redacted) })),
      ("erased", .list(archive.erased.map(\.description).sorted().map { .text($0) })),
      (
        "leftOut",
        .list(
          export.leftOut.map { .object([("candidate", .text($0.candidate)), ("reason", .text($0.reason.rawValue))]) })
      ),
    ]
    return OrderedJSON.object(members).rendered() + "\n"
  }

  private typealias Member = (key: String, value: OrderedJSON)

  private static func opening(_ opening: Opening) -> OrderedJSON {
    .object(
      given([
        ("id", .text(opening.id.description)), ("name", .text(opening.name)),
        ("openedAt", .text(opening.openedAt.text)),
        ("closedAt", opening.closedAt.map { .text($0.text) }), ("scoring", .text(opening.kit.scoring.rawValue)),
        ("panel", .text(opening.panel.rawValue)), ("files", .list(opening.frozen.map(file))),
      ]))
  }

  /// A frozen file; its bytes as text wherever they are UTF-8, so that people can read what was asked.
  private static func file(_ file: FrozenFile) -> OrderedJSON {
    let text = String(decoding: file.source.bytes, as: UTF8.self)
    let isText = text.utf8.elementsEqual(file.source.bytes)
    return .object([
      ("kind", .text(file.kind.rawValue)), ("name", .text(file.id)), ("path", .text(file.source.name)),
      isText ? ("text", .text(text)) : ("base64", .text(Data(file.source.bytes).base64EncodedString())),
    ])
  }

  private static func candidate(_ candidate: ArchivedCandidate) -> OrderedJSON {
    .object([("id", .text(candidate.id.description)), ("name", .text(candidate.name))])
  }

  private static func interview(_ interview: ArchivedInterview, redacted: Set<Identity>) -> OrderedJSON {
    .object([
      ("id", .text(interview.id.description)), ("candidate", candidate(interview.candidate)),
      ("interviewer", .text(interview.interviewer)),
      (
        "events",
        .list(
          interview.events.map { event in
            let row = EventRow(event.action)
            return .object(
              given([
                ("id", .text(event.id.description)), ("at", .text(event.at.text)), ("kind", .text(row.kind)),
                ("question", row.question.map { .text($0) }), ("noteKind", row.noteKind.map { .text($0) }),
                ("score", row.score.map { .number(Double($0)) }), ("text", row.text.map { .text($0) }),
                ("target", row.target.map { .text($0) }), ("reason", row.reason.map { .text($0) }),
                ("redacted", redacted.contains(event.id) ? .truth(true) : nil),
              ]))
          })
      ),
    ])
  }

  private static func debrief(_ debrief: ArchivedDebrief, redacted: Set<Identity>) -> OrderedJSON {
    .object([
      ("id", .text(debrief.id.description)), ("candidate", candidate(debrief.candidate)),
      (
        "events",
        .list(
          debrief.events.map { event in
            let row = DebriefRow(event.action)
            return .object(
              given([
                ("id", .text(event.id.description)), ("at", .text(event.at.text)), ("typedBy", .text(event.by)),
                ("kind", .text(row.kind)), ("member", row.member.map { .text($0) }),
                ("competency", row.competency.map { .text($0) }), ("score", row.score.map { .number(Double($0)) }),
                ("decision", row.decision.map { .text($0) }), ("text", row.text.map { .text($0) }),
                ("basis", row.basis.map { .text($0) }),
                ("redacted", redacted.contains(event.id) ? .truth(true) : nil),
              ]))
          })
      ),
    ])
  }

  /// Members with a value.
  private static func given(_ members: [(String, OrderedJSON?)]) -> [Member] {
    members.compactMap { name, value in value.map { (name, $0) } }
  }
}
