import Interviews
import Terminal

/// What an interviewer sees between the prompts: the question, the scoring walk, what is left to do.
@MainActor
struct InterviewScreens {
  let kit: Kit
  let style: Style
  let columns: () -> Int

  // MARK: The conversation

  /// The question as it is read aloud, its ask and its probes, then the notes given.
  func question(_ id: Question.ID, notes: [Note]) -> String {
    guard let index = kit.index(of: id) else { return "" }
    let item = kit.items[index]
    var lines = ["", heading("Q\(index + 1)/\(kit.count)", item.competency.title, "\(item.question.minutes) min")]
    lines.append(paragraph(item.question.scenario, indent: 2))
    lines.append(labelled("Ask:", [style.bold(item.question.ask)]))
    if !item.question.probes.isEmpty { lines.append(labelled("Probes:", item.question.probes.map(\.wrappedValue))) }
    lines += notes.map { note($0) }
    return lines.joined(separator: "\n")
  }

  func followUps(_ notes: [Note], isInteractive: Bool) -> String {
    let open = notes.filter { $0.kind == .followUp }.map { $0.text.visible() }.joined(separator: "; ")
    return "  Open follow-up: \(open).\(isInteractive ? " /next again to move on." : "")".wrapped(
      to: columns(), indent: 2)
  }

  /// What was not asked, before the conversation ends.
  func end(_ interview: Interview) -> String {
    let unreached = interview.unreached.compactMap { kit.index(of: $0) }.map { "Q\($0 + 1)" }
    let missing = unreached.isEmpty ? "" : "Not asked: \(unreached.joined(separator: ", ")). n goes back. "
    return (missing + "Scoring shows anchors and scores on screen.").wrapped(to: columns())
  }

  func paused(_ interview: Interview) -> String {
    let place =
      switch interview.phase {
      case .capture(let id), .ending(let id): "at Q\((kit.index(of: id) ?? 0) + 1), "
      case .score(let id), .evidence(let id, _), .reason(let id):
        "in the scoring at \((interview.walk.firstIndex(of: id) ?? 0) + 1)/\(interview.walk.count), "
      default: "before submitting, "
      }
    return "Paused \(place)\(counted(interview.notes.count, "note")) saved."
  }

  // MARK: The scoring walk

  /// One question of the walk: its notes, the anchors, and the rating that stands.
  func scoring(_ id: Question.ID, in interview: Interview) -> String {
    guard let index = kit.index(of: id), let place = interview.walk.firstIndex(of: id) else { return "" }
    let item = kit.items[index]
    let notes = interview.notes(on: id)
    let tally =
      "\(counted(notes.count, "note")), \(notes.count { $0.kind == .evidenceFor }) for, "
      + "\(notes.count { $0.kind == .evidenceAgainst }) against"
    var lines = ["", heading("(\(place + 1)/\(interview.walk.count))", item.competency.title, tally)]
    lines.append(paragraph(item.question.ask, indent: 2))
    lines += notes.map { note($0) }
    lines += anchors(of: item.question)
    switch interview.ratings[id] {
    case .score(let score, let evidence)?:
      lines.append(paragraph("Rated \(score): \(evidence.visible())  (Enter keeps it)", indent: 2, hanging: 4))
    case .notAssessed(let reason)?:
      lines.append(paragraph("Not assessed: \(reason.visible())  (Enter keeps it)", indent: 2, hanging: 4))
    case nil: break
    }
    return lines.joined(separator: "\n")
  }

  /// Everything that is about to be submitted, in one view.
  func summary(_ interview: Interview) -> String {
    let width =
      interview.walk.compactMap { kit.index(of: $0) }.map { kit.items[$0].competency.title.displayWidth }.max() ?? 0
    var lines = [""]
    for (place, id) in interview.walk.enumerated() {
      guard let index = kit.index(of: id) else { continue }
      let (key, text): (String, String) =
        switch interview.ratings[id] {
        case .score(let score, let evidence)?: (String(score), evidence)
        case .notAssessed(let reason)?: ("x", "not assessed: \(reason)")
        case nil: ("?", "not rated yet")
        }
      let title = kit.items[index].competency.title.padded(to: width)
      lines.append(
        "  \(String(place + 1).paddedAtStart(to: 2)) \(title)  \(style.bold(key))  \(text.visible())".truncated(
          to: columns()))
    }
    lines += notAsked(interview)
    if !interview.overall.isEmpty { lines.append("  Overall: \(interview.overall.visible())".truncated(to: columns())) }
    lines.append("A submitted card is fixed. y submits, n keeps a draft, b goes back.")
    return lines.joined(separator: "\n")
  }

  /// The questions that were left out, with their reasons, and those that were never reached.
  func notAsked(_ interview: Interview) -> [String] {
    let skipped = kit.items.enumerated().compactMap { index, item in
      interview.skipped[item.question.id].map {
        "  Q\(index + 1) not asked: \($0.visible())".wrapped(to: columns(), indent: 4)
      }
    }
    let unreached = interview.unreached.compactMap { kit.index(of: $0) }.map { "Q\($0 + 1)" }
    let lines = skipped + (unreached.isEmpty ? [] : ["  Never reached: \(unreached.joined(separator: ", "))"])
    return lines.isEmpty ? [] : [""] + lines
  }

  /// What the panel still lacks.
  func submitted(cards: Int, submitted: Int, panel: Int) -> String {
    let wanted = max(cards, panel)
    let rest = submitted < wanted ? " The others stay hidden from each interviewer until theirs is in." : ""
    return "Submitted. \(submitted) of \(wanted) cards in.\(rest)"
  }

  // MARK: Help

  /// The commands and keys that apply now.
  func help(_ interview: Interview) -> String {
    var rows: [(String, String)] = []
    switch interview.phase {
    case .capture:
      rows = [
        ("any text", "a note, with the time"), ("+ text", "evidence for"), ("- text", "evidence against"),
        ("\" text", "what they said, word for word"), ("? text", "follow up before moving on"),
        ("! text", "beyond what was asked: a moment worth telling"), (".", "bookmark this moment"),
        ("//text", "a note that begins with a slash"),
      ]
    case .score:
      let meanings = [
        "1-5": "the score; its evidence is asked next", "x": "not assessed; the reason is asked next",
        "b": "back to the question before", "s": "the whole question", "q": "leave; everything so far is kept",
        "?": "this list",
      ]
      rows = Command.keys(in: interview).map { ($0, meanings[$0] ?? "") }
    case .ending: rows = [("y", "the candidate has left: go to scoring"), ("n", "back to the conversation")]
    case .evidence, .reason, .overall: rows = [("any text", "what is asked for, in one line")]
    case .submission: rows = [("y", "submit"), ("n", "leave it as a draft"), ("b", "back to the last question")]
    case .ahead, .submitted: break
    }
    rows += SlashCommand.applicable(in: interview).map { ($0.usage, $0.does(in: interview)) }
    if case .capture = interview.phase { rows += [("C-c", "clear the line"), ("C-d", "as /pause, on an empty line")] }
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { "  \(style.bold($0.padded(to: width)))  \($1)".wrapped(to: columns(), indent: width + 4) }
      .joined(separator: "\n")
  }

  // MARK: Parts

  func anchors(of question: Question) -> [String] {
    question.anchors.map { anchor in
      paragraph("\(style.bold(String(anchor.score))) \(anchor.behaviour)", indent: 2, hanging: 4)
    } + (question.overuse.map { [paragraph("Too much: \($0.wrappedValue)", indent: 2, hanging: 4)] } ?? [])
  }

  func heading(_ place: String, _ title: String, _ aside: String) -> String {
    "\(style.bold("\(place)  \(title)"))  \(style.dim("(\(aside))"))"
  }

  func paragraph(_ text: String, indent: Int, hanging: Int? = nil) -> String {
    let joined = text.trimmed.split(whereSeparator: \.isNewline).joined(separator: " ")
    return (String(repeating: " ", count: indent) + joined).wrapped(to: columns(), indent: hanging ?? indent)
  }

  private func labelled(_ label: String, _ texts: [String]) -> String {
    texts.enumerated().map { index, text in
      ("  " + (index == 0 ? label : "").padded(to: 8) + text).wrapped(to: columns(), indent: 10)
    }.joined(separator: "\n")
  }

  /// A note with its sign at the left and its minute at the right margin.
  func note(_ note: Note) -> String {
    let minute = "\(note.minute)m"
    // The lines of a paste stand under each other.
    let lined = note.text.visible(keepingNewlines: true).replacing("\n", with: "\n    ")
    let text = note.kind == .bookmark ? "(bookmark)" : lined
    let sign = note.kind.sign.isEmpty ? " " : note.kind.sign
    let room = max(20, min(columns(), 100) - 8)
    let lines = "  \(sign) \(text)".wrapped(to: room, indent: 4).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      index == 0 ? String(line).padded(to: room) + style.dim(minute.paddedAtStart(to: 6)) : String(line)
    }.joined(separator: "\n")
  }
}
