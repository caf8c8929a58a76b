import Interviews
import Storage
import Terminal

/// What an examination of the database found: a line for each check, the findings with what to do, the last link.
@MainActor
struct ExaminationScreen {
  let style: Style
  let columns: Int

  /// - Parameter line: says a command as it is to be typed here.
  func text(
    _ examination: Examination, expecting link: String?, drafts: [String], line: (String...) -> String
  ) -> String {
    var lines = [
      style.bold(examination.path),
      "  \(counted(examination.openings, "opening")), \(counted(examination.interviews, "interview")), "
        + counted(examination.events, "event"),
      "",
    ]
    lines += ExaminationFinding.Check.allCases.map { row($0.rawValue, state(of: $0, in: examination)) }
    let resume =
      drafts.isEmpty
      ? "none" : drafts.joined(separator: ", ") + "; \(line("bank edit")) or \(line("team edit")) goes on"
    lines.append(row("drafts", resume))
    for finding in examination.findings {
      let severity = finding.severity == .error ? style.red("error:") : style.yellow("warning:")
      lines += [
        "", "\(severity) \(finding.message.visible()) [\(finding.check.rawValue)]".wrapped(to: columns, indent: 2),
      ]
      lines.append("  help: \(finding.advice.visible())".wrapped(to: columns, indent: 4))
    }
    lines += chain(examination, expecting: link, line: line)
    return lines.joined(separator: "\n")
  }

  private func state(of check: ExaminationFinding.Check, in examination: Examination) -> String {
    let findings = examination.findings.filter { $0.check == check }
    let errors = findings.count { $0.severity == .error }
    guard findings.isEmpty else {
      return errors > 0
        ? style.red("\(counted(errors, "error")), see below") : "\(counted(findings.count, "warning")), see below"
    }
    switch check {
    case .damage: return "none found"
    case .schema: return "as this version makes it"
    case .seals: return "\(examination.seals), all unbroken"
    case .rows: return "fit what was sealed"
    case .interviews: return "all replayed; the views say the same"
    case .file:
      let waiting = examination.writeAheadBytes
      return "yours alone; write-ahead log \(waiting == 0 ? "empty" : "of \((waiting + 1023) / 1024) KiB")"
    }
  }

  private func chain(_ examination: Examination, expecting link: String?, line: (String...) -> String) -> [String] {
    guard let last = examination.lastLink else { return ["", "Nothing is sealed yet."] }
    var lines = [""]
    if link != nil, let position = examination.expectedPosition {
      lines.append(
        "The link that you noted is in the chain, \(position) of \(examination.seals): what was sealed up to there is as it was then, unless a finding says otherwise."
          .wrapped(to: columns))
    }
    lines += ["Last link: \(style.bold(last))".wrapped(to: max(columns, 80))]
    lines.append(
      "Note it down somewhere else. Later, \(line("doctor --expect", String(last.prefix(16)))) tells whether the record up to here was rewritten."
        .wrapped(to: columns))
    return lines
  }

  private func row(_ title: String, _ state: String) -> String {
    "  \(title.padded(to: 12))\(state)".wrapped(to: columns, indent: 14)
  }
}
