import Interviews
import QuestionBanks
import Terminal
import Text

/// What an interviewer sees between the prompts: the question, the scoring walk, what is left to do.
struct InterviewScreens {
  let kit: Kit

  // MARK: The conversation

  /// The question as it is read aloud, its ask and its probes, then the notes given.
  func question(_ id: Question.ID, notes: [Note], skipped: String? = nil) -> Sheet {
    guard let index = kit.index(of: id) else { return Sheet() }
    let item = kit.items[index]
    var sheet = Sheet()
    sheet.gap()
    sheet.heading(
      "Question \(index + 1) of \(kit.count)", item.competency.title, mark: "Q\(index + 1)/\(kit.count)  ",
      [.init("Minutes", String(item.question.minutes), shown: "\(item.question.minutes) min")])
    sheet.wording(of: item.question)
    for note in notes { sheet.note(note) }
    if let skipped { sheet.fact("Skipped", skipped.visible()) }
    return sheet
  }

  /// The planned probes, and which of them were asked.
  func probes(_ id: Question.ID, in interview: Interview) -> Sheet {
    var sheet = Sheet()
    let probes = kit.index(of: id).map { kit.items[$0].question.probes.map(\.wrappedValue.onOneLine) } ?? []
    for (index, probe) in probes.enumerated() {
      let isAsked = interview.probed[id]?.contains(index + 1) == true
      sheet.fact("Probe \(index + 1)", probe + (isAsked ? " (asked)" : ""), mark: "  \(index + 1) ")
    }
    if probes.isEmpty { sheet.fact("", "No probes are planned for this question.", mark: "  ") }
    if !interview.unaskedProbes(of: id).isEmpty { sheet.fact("", "/probe N marks one as asked.", mark: "  ") }
    return sheet
  }

  func probeAsked(_ number: Int, of id: Question.ID) -> Sheet {
    let probes = kit.index(of: id).map { kit.items[$0].question.probes } ?? []
    var sheet = Sheet()
    if probes.indices.contains(number - 1) {
      let probe = probes[number - 1].wrappedValue.onOneLine
      sheet.fact("Probe \(number) asked", probe, mark: "  Probe \(number) asked: ")
    }
    return sheet
  }

  func followUps(_ notes: [Note], isInteractive: Bool) -> Sheet {
    let open = notes.filter { $0.kind == .followUp }.map { $0.text.visible() }.joined(separator: "; ")
    var sheet = Sheet()
    sheet.fact(
      "Open follow-up", "\(open).\(isInteractive ? " /next again to move on." : "")", mark: "  Open follow-up: ")
    return sheet
  }

  /// What was not asked, before the conversation ends.
  func end(_ interview: Interview) -> Sheet {
    var sheet = Sheet()
    if !interview.unreached.isEmpty { sheet.fact("Not asked", "\(numbers(interview.unreached)). n goes back.") }
    sheet.prose("Scoring shows anchors and scores on screen.")
    sheet.choices(in: interview)
    return sheet
  }

  // MARK: The scoring walk

  /// One question of the walk: its notes, the anchors, and the rating that stands.
  func scoring(_ id: Question.ID, in interview: Interview) -> Sheet {
    guard let index = kit.index(of: id), let place = interview.walk.firstIndex(of: id) else { return Sheet() }
    let item = kit.items[index]
    let notes = interview.notes(on: id)
    let tally =
      "\(counted(notes.count, "note")), \(notes.count { $0.kind == .evidenceFor }) for, "
      + "\(notes.count { $0.kind == .evidenceAgainst }) against"
    var sheet = Sheet()
    sheet.gap()
    if interview.isCandidateGone {
      sheet.heading(
        "Rating \(place + 1) of \(interview.walk.count)", item.competency.title,
        mark: "(\(place + 1)/\(interview.walk.count))  ", [.init("Notes", tally)])
    } else {
      sheet.heading(
        "Question \(index + 1) of \(kit.count)", item.competency.title, mark: "Q\(index + 1)/\(kit.count)  ",
        [.init("Notes", tally)])
    }
    sheet.fact("Ask", item.question.ask.onOneLine, mark: "")
    for note in notes { sheet.note(note) }
    if !notes.isEmpty { sheet.gap(inside: true) }
    sheet.inLayout { $0.anchors(item.question.anchors) }
    sheet.inPlain { $0.scoreChoices(of: item.question) }
    sheet.overuse(of: item.question)
    switch interview.ratings[id] {
    case .score(let score, let evidence)?: sheet.fact("Rated \(score)", "\(evidence.visible()) (Enter keeps it)")
    case .notAssessed(let reason)?: sheet.fact("Not assessed", "\(reason.visible()) (Enter keeps it)")
    case nil: break
    }
    sheet.choices(in: interview)
    return sheet
  }

  /// What was noted that can be evidence, with the numbers that take it.
  func evidence(for id: Question.ID, in interview: Interview) -> Sheet {
    let notes = OfferedEvidence(for: id, in: interview).notes
    var sheet = Sheet()
    guard !notes.isEmpty else { return sheet }
    for (index, note) in notes.enumerated() {
      let sign = note.kind.sign
      sheet.fact(
        "\(index + 1), \(note.kind.title.lowercased())", note.text.visible(keepingNewlines: true),
        mark: "  \(index + 1) \(sign) ")
    }
    sheet.fact(
      "",
      notes.count == 1
        ? "1 takes the note as evidence; or type it."
        : "Numbers take notes as evidence: 1 2, 1-2, or 1; and your words. Or type it.",
      mark: "  ")
    return sheet
  }

  /// Everything that is about to be submitted, in one view.
  func summary(_ interview: Interview) -> Sheet {
    var table = Table([.number("Rating"), .words("Competency"), .words("Score"), .words("Evidence or reason")])
    for (place, id) in interview.walk.enumerated() {
      guard let index = kit.index(of: id) else { continue }
      let (score, words): (Table.Cell, Table.Cell) =
        switch interview.ratings[id] {
        case .score(let score, let evidence)?: ("\(score)", Table.Cell(evidence.visible()))
        case .notAssessed(let reason)?:
          (
            Table.Cell("x", said: "not assessed"),
            Table.Cell("not assessed: \(reason.visible())", said: reason.visible())
          )
        case nil: (Table.Cell("?", said: "not rated yet"), Table.Cell("not rated yet", said: ""))
        }
      table.row(["\(place + 1)", Table.Cell(kit.items[index].competency.title), score, words])
    }
    var sheet = Sheet()
    sheet.gap()
    sheet.heading("Your ratings")
    sheet.table(table)
    sheet.fact("Complete", completeness(interview))
    sheet.append(notAsked(interview))
    if !interview.overall.isEmpty { sheet.fact("Overall", interview.overall.visible()) }
    sheet.gap()
    sheet.inLayout { $0.prose("A submitted card is fixed. y submits, n keeps a draft, b goes back.") }
    sheet.inPlain { $0.prose("A submitted card is fixed.") }
    sheet.choices(in: interview)
    return sheet
  }

  /// The questions that were left out, with their reasons, and those that were never reached.
  func notAsked(_ interview: Interview) -> Sheet {
    var sheet = Sheet()
    for (index, item) in kit.items.enumerated() {
      guard let reason = interview.skipped[item.question.id] else { continue }
      sheet.fact("Q\(index + 1) not asked", reason.visible())
    }
    if !interview.unreached.isEmpty { sheet.fact("Never reached", numbers(interview.unreached)) }
    return sheet
  }

  /// How much of the kit the card covers, in one line.
  private func completeness(_ interview: Interview) -> String {
    let scores = interview.ratings.values.count { $0.score != nil }
    let parts = [
      "\(scores) of \(counted(kit.count, "question")) scored",
      "\(interview.ratings.count - scores) not assessed", "\(interview.skipped.count) skipped",
      "\(interview.unreached.count) never reached",
    ]
    return parts.filter { !$0.hasPrefix("0 ") || $0.contains(" of ") }.joined(separator: ", ") + "."
  }

  private func numbers(_ questions: [Question.ID]) -> String {
    questions.compactMap { kit.index(of: $0) }.map { "Q\($0 + 1)" }.joined(separator: ", ")
  }
}

extension Sheet {
  /// A note with its sign at the left and its minute at the right margin.
  mutating func note(_ note: Note) {
    let minute = Aside("minute", String(note.minute), shown: "\(note.minute)m")
    let sign = note.kind.sign.isEmpty ? "  " : "\(note.kind.sign) "
    func add(_ text: String, to sheet: inout Sheet) { sheet.fact(note.kind.title, text, mark: sign, aside: minute) }
    guard note.kind == .bookmark else { return add(note.text.visible(keepingNewlines: true), to: &self) }
    inLayout { add("(bookmark)", to: &$0) }
    inPlain { add("", to: &$0) }
  }
}
