import Interviews
import QuestionBanks
import Terminal
import Text

/// What a panel sees between the prompts of a debrief: the evidence side by side, what is asked, the estimates once shown.
struct DebriefScreens {
  let candidate: String
  let opening: Opening

  /// Who talks about what, and what is decided already.
  func beginning(_ debrief: Debrief, isNew: Bool, joined: [String]) -> Sheet {
    var sheet = Sheet()
    sheet.heading(
      "Debrief of", candidate, mark: isNew ? "Debrief of " : "Debrief resumed: ",
      [
        .init("Opening", opening.name, shown: "for \(opening.name)"),
        .init(
          "Panel", debrief.members.joined(separator: ", "), shown: "panel \(debrief.members.joined(separator: ", "))"),
      ])
    if !joined.isEmpty {
      let cards =
        joined.count == 1 ? "A card came in since and joins the table" : "Cards came in since and join the table"
      sheet.fact(cards, joined.joined(separator: ", "))
    }
    if debrief.members.count < opening.team.panelMinimum {
      sheet.fact("Cards", "\(debrief.members.count) of at least \(opening.team.panelMinimum) are in.")
    }
    if opening.panel == .joint {
      sheet.prose("The panel met the candidate together, so the first estimates are less independent than they look.")
    }
    let left = opening.kit.competencies.map(\.id).filter { !debrief.walk.contains($0) }
    if !left.isEmpty {
      sheet.fact("Assessed by nobody, so not talked about", left.map { opening.kit.title($0) }.joined(separator: ", "))
    }
    if isNew {
      sheet.prose(
        "\(competencies(debrief.walk.count)), the largest disagreement first. Look at the evidence, talk, then "
          + "estimate again. Every answer is saved at once; /help lists what applies, /pause leaves.")
    }
    for made in debrief.decisions { sheet.decision(made) }
    return sheet
  }

  /// A competency as the cards have it: each member's first estimate, then question by question who rated what, and why.
  func evidence(_ competency: Competency.ID, in debrief: Debrief) -> Sheet {
    var sheet = Sheet()
    let place = (debrief.walk.firstIndex(of: competency) ?? -1) + 1
    sheet.gap()
    sheet.heading(
      "Competency \(place) of \(debrief.walk.count)", opening.kit.title(competency),
      mark: "(\(place)/\(debrief.walk.count))  ", [apart(debrief.disagreement(competency))])
    var table = Table([.words("Member"), .number("Before the talk"), .words("From")])
    for member in debrief.members {
      guard let first = debrief.first(competency, of: member) else { continue }
      table.row([.init(member), .init(first.mean.map { decimal($0) } ?? "x", said: first.spoken), .init(first.sources)])
    }
    sheet.table(table)
    for (index, item) in opening.kit.items.enumerated() where item.competency.id == competency {
      sheet.fact("Question \(index + 1)", item.question.ask.onOneLine, mark: "Q\(index + 1)  ", isStrong: true)
      for card in debrief.table { sheet.rating(of: item.question.id, on: card) }
    }
    return sheet
  }

  /// What a step is about, above its prompt; empty where the prompt says it all.
  func introduction(_ step: Debrief.Step, in debrief: Debrief, isOwn: Bool, command: String) -> Sheet {
    var sheet = Sheet()
    switch step {
    case .extreme(let extreme, let member, let competency):
      let mean = debrief.first(competency, of: member)?.mean.map { decimal($0) } ?? ""
      sheet.prose(
        extreme == .lowest
          ? "\(member), lowest with \(mean): what would have raised the score?"
          : "\(member), highest with \(mean): what would have lowered the score?")
    case .talk:
      // Said in full before the first talk; ? says it again.
      guard !debrief.walk.contains(where: { debrief.talk(on: $0) != nil }) else {
        sheet.prose("Talk about it, then estimate again.")
        break
      }
      sheet.prose(
        "Talk about it. Then y: each types a second estimate here, hidden. o: each at their own terminal, with")
      sheet.command("Command", command, mark: "  ")
    case .estimate(let member, let competency) where isOwn:
      let first = debrief.first(competency, of: member)
      sheet.prose(
        "\(opening.kit.title(competency)), after the talk. Your card: \(first?.mean.map { decimal($0) } ?? "not assessed"), "
          + "\(first?.sources ?? "").")
    case .estimate(let member, let competency) where member == debrief.missing(competency).first:
      // Said once; ? says it again.
      guard debrief.missing(competency).count == debrief.members.count,
        !debrief.walk.contains(where: { debrief.isShown($0) })
      else { break }
      sheet.prose("The keyboard goes round. What is typed does not show; b goes back to whoever typed before.")
    case .waiting:
      for (member, count) in debrief.owed { sheet.fact("Missing of \(member)", counted(count, "estimate")) }
      sheet.prose(
        "Enter looks again; h: they are typed here; c: they are not waited for. At their own terminal:")
      sheet.command("Command", command, mark: "  ")
    case .decision:
      for made in debrief.decisions { sheet.decision(made) }
      sheet.prose(
        debrief.decisions.isEmpty
          ? "The decision is yours; the program recommends none. It is kept with its reason and the comparison above."
          : "Another decision, with its reason, is kept beside the one before; q leaves.")
    default: break
    }
    return sheet
  }

  /// Before and after the talk, member by member; `isNamed` where the screen does not say of which competency.
  func estimates(_ competency: Competency.ID, in debrief: Debrief, isNamed: Bool = false) -> Sheet {
    var sheet = Sheet()
    if isNamed { sheet.heading("Competency", opening.kit.title(competency)) }
    var table = Table(
      [.words("Member"), .number("Before"), .number("After"), .number("Shift"), .words("")], hasHeader: true)
    for member in debrief.members {
      let first = debrief.first(competency, of: member)
      let pair = debrief.pair(competency, of: member)
      let (after, aside): (Table.Cell, String) =
        switch debrief.second(competency, of: member) {
        case .score(let score)?: (.init(String(score)), "")
        case .notAssessed(let reason)?: (.init("x", said: "not assessed"), "not assessed: \(reason.visible())")
        case nil: (.init("-", said: "none"), "none given")
        }
      table.row([
        .init(member), .init(first?.mean.map { decimal($0) } ?? "x", said: first?.spoken ?? ""), after,
        .init(pair.map { signed($0.second - $0.first) } ?? ""), .init(aside),
      ])
    }
    if let before = debrief.disagreement(competency), let after = debrief.disagreementAfter(competency) {
      table.row(
        [
          "Range", .init(decimal(before.range)), .init(decimal(after.range)),
          .init(signed(after.range - before.range)), "",
        ], as: "Of all")
    }
    sheet.table(table)
    return sheet
  }

  /// What is left for a member who has given every estimate that could be given.
  func estimatesGiven(_ debrief: Debrief) -> Sheet {
    var sheet = Sheet()
    let ahead = debrief.walk.filter { debrief.talk(on: $0) == nil && !debrief.isShown($0) }
    let owed = debrief.owed.map(\.member)
    sheet.prose(
      "Your estimates of what was talked over are in."
        + (owed.isEmpty
          ? " So are the others'; they are shown where the panel sits."
          : " Missing: \(owed.joined(separator: ", ")). The others' stay hidden until all are in.")
        + (ahead.isEmpty
          ? "" : " Not talked over yet: \(ahead.map { opening.kit.title($0) }.joined(separator: ", "))."))
    return sheet
  }

  /// The keys and commands that apply at a step.
  func help(_ step: Debrief.Step) -> Sheet {
    let meanings = [
      "1-5": "the score, after the talk", "x": "not assessed; the reason is asked next",
      "o": "second estimates are given at terminals of their own, with debrief --estimate", "s": "the evidence again",
      "b": "one step back", "h": "the missing estimates are typed here, hidden",
      "c": "the missing estimates are not waited for; the reason is asked next", "Enter": "look whether any came in",
      "hire": "the reason is asked next", "no": "likewise", "hold": "likewise",
      "q": "leave; every answer so far is kept", "?": "this list",
    ]
    let yes = step.isTalk ? "second estimates are typed here, hidden, and the keyboard goes round" : "show them to all"
    var rows = DebriefLine.keys(at: step).map { ($0, $0 == "y" ? yes : meanings[$0] ?? "") }
    if rows.isEmpty { rows = [("any text", "what is asked for, in one line")] }
    rows += DebriefLine.Word.allCases.map { ($0.usage, $0.does) }
    return Sheet(choices: rows)
  }

  private func apart(_ disagreement: Disagreement?) -> Sheet.Aside {
    guard let disagreement else { return .init("Disagreement", "only one member assessed it") }
    return .init(
      "Range", "\(decimal(disagreement.range)), standard deviation \(decimal(disagreement.standardDeviation))",
      shown: "range \(decimal(disagreement.range)), SD \(decimal(disagreement.standardDeviation))")
  }
}

extension Debrief.Step {
  fileprivate var isTalk: Bool { if case .talk = self { true } else { false } }
}

extension FirstEstimate {
  /// Never a number where there is none.
  fileprivate var spoken: String { mean.map { decimal($0) } ?? "not assessed" }

  fileprivate var sources: String {
    let missing = notAssessed == 0 ? "" : "\(notAssessed) not assessed"
    let scores = n == 0 ? "" : n == 1 ? "1 question" : "mean of \(n) questions"
    return [scores, missing].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Sheet {
  /// One member's rating of a question with its evidence; an amended one says so, and what it was.
  fileprivate mutating func rating(of question: Question.ID, on card: PanelCard) {
    let amended = card.amendments[question].map { reason in
      let former = card.independent[question]?.score.map(String.init) ?? "not assessed"
      return " (amended from \(former): \(reason.visible()))"
    }
    let star = amended == nil ? " " : "*"
    switch card.standing[question] {
    case .score(let score, let evidence)?:
      fact(
        "\(card.member), score \(score)", evidence.visible() + (amended ?? ""),
        mark: "\(score)\(star) \(card.member): ",
        depth: 1)
    case .notAssessed(let reason)?:
      fact(
        "\(card.member), not assessed", reason.visible() + (amended ?? ""),
        mark: "x\(star) \(card.member), not assessed: ", depth: 1)
    case nil:
      let reason = card.skipped[question].map { $0.visible() } ?? "never reached"
      fact("\(card.member), not asked", reason, mark: "-  \(card.member), not asked: ", depth: 1)
    }
  }

  mutating func decision(_ made: Debrief.Made) {
    fact(
      "Decided \(made.at.day) by \(made.by)", "\(made.decision.choice.rawValue): \(made.decision.reason.visible())")
  }
}
