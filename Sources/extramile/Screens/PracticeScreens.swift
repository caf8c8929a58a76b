import Interviews
import Terminal

/// What an interviewer sees in a practice: the question with an answer to it, the key, and the report.
@MainActor
struct PracticeScreens {
  let style: Style
  let columns: () -> Int

  private var width: Int { min(columns(), 100) }

  // MARK: The walk

  func beginning(_ practice: Practice, bank: Bank) -> String {
    let keys = practice.mode == .learning ? "The key follows each answer." : "The keys come at the end."
    return
      ("\(bank.id): \(counted(practice.items.count, "sample answer")), seed \(practice.seed). \(keys) "
      + "Nothing is saved; ? lists the keys to press, C-d leaves with the report so far.").wrapped(to: width)
  }

  /// The question as it was read aloud, the answer, and the anchors.
  func answer(_ place: Int, in practice: Practice) -> String {
    let item = practice.items[place]
    var lines = [
      "",
      "\(style.bold("(\(place + 1)/\(practice.items.count))  \(item.competency.title)"))  "
        + style.dim("(\(item.question.id))"),
      paragraph(item.question.scenario, indent: 2),
      paragraph("Ask: \(style.bold(item.question.ask))", indent: 2, hanging: 7),
      "",
      "  \(style.bold(item.answer.candidate)) answers:",
      paragraph(item.answer.answer, indent: 4),
      "",
    ]
    lines += item.question.anchors.map { anchor($0, indent: 2) }
    if let overuse = item.question.overuse {
      lines.append(paragraph("Too much: \(overuse.wrappedValue)", indent: 2, hanging: 4))
    }
    switch practice.rating(at: place) {
    case .score(let score, let evidence)?:
      lines.append(paragraph("Scored \(score): \(evidence.visible()) (Enter keeps it)", indent: 2, hanging: 4))
    case .notAssessed(let reason)?:
      lines.append(paragraph("Not assessed: \(reason.visible()) (Enter keeps it)", indent: 2, hanging: 4))
    case nil: break
    }
    return lines.joined(separator: "\n")
  }

  /// The key of an answer that was scored, with what it rests on.
  func key(of place: Int, in practice: Practice) -> String {
    let answer = practice.items[place].answer
    let verdict =
      switch practice.rating(at: place)?.score {
      case answer.score?: "the same as yours"
      case let score?: "you gave \(score), \(Self.distance(score - answer.score))"
      case nil: "you set it aside"
      }
    var lines = ["", "  \(style.bold("Key \(answer.score)")), \(verdict)."]
    lines += answer.because.map { reason in
      paragraph("\"\(reason.quote.onOneLine)\": \(reason.shows)", indent: 4, hanging: 6)
    }
    if let text = answer.notLower { lines.append(notNeighbour(answer.score - 1, text.wrappedValue)) }
    if let text = answer.notHigher { lines.append(notNeighbour(answer.score + 1, text.wrappedValue)) }
    if let text = answer.overuse { lines.append(tooMuch(text.wrappedValue)) }
    return lines.joined(separator: "\n")
  }

  /// The prompt below a key.
  func readOn(_ practice: Practice) -> String {
    practice.phase == .finished ? "Enter shows the report: " : "Enter shows the next answer, q leaves: "
  }

  /// The keys and commands that apply now.
  func help(_ practice: Practice) -> String {
    let meanings = [
      "1-5": "the score; its evidence is asked next", "x": "not assessed; the reason is asked next",
      "b": "back to the answer before", "s": "the question, the answer and the anchors again",
      "q": "leave with the report so far", "?": "this list",
    ]
    var rows: [(String, String)]
    if case .score = practice.phase {
      rows = practice.keys.map { ($0, meanings[$0] ?? "") }
    } else {
      rows = [
        ("any text", "what is asked for, in one line"), ("/back", "back to the score"),
        ("/show", meanings["s"] ?? ""), ("/pause", meanings["q"] ?? ""), ("/help", "this list"),
      ]
    }
    rows += [("C-c", "clear the line; on an empty one, as C-d"), ("C-d", meanings["q"] ?? "")]
    let first = rows.map(\.0.count).max() ?? 0
    return rows.map { "  \(style.bold($0.padded(to: first)))  \($1)".wrapped(to: width, indent: first + 4) }
      .joined(separator: "\n")
  }

  // MARK: The report

  func report(_ calibration: Calibration, of practice: Practice, bank: Bank) -> String {
    let rest = [
      calibration.notAssessed > 0 ? "\(calibration.notAssessed) not assessed" : nil,
      calibration.unreached > 0 ? "\(calibration.unreached) not reached" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    let title = "\(bank.id), seed \(practice.seed): \(counted(calibration.scored.count, "answer")) scored"
    var lines = ["", style.bold((title + (rest.isEmpty ? "" : ", \(rest)")).wrapped(to: width))]
    if calibration.scored.isEmpty {
      return (lines + ["Without a score there is nothing to compare with the key."]).joined(separator: "\n")
    }
    lines += figures(calibration).map { label, text in
      "  \(label.padded(to: 16))\(text)".wrapped(to: width, indent: 18)
    }
    lines += [""] + table(calibration) + ["", caveat(calibration).wrapped(to: width)]
    if !calibration.misread.isEmpty {
      lines += ["", style.bold("Scored otherwise than the key")]
      lines += calibration.misread.flatMap(misread)
    }
    return lines.joined(separator: "\n")
  }

  private func figures(_ calibration: Calibration) -> [(String, String)] {
    let n = calibration.scored.count
    let exact = calibration.exactInterval.map { interval in
      ", \(percent(Double(calibration.exact) / Double(n))) % "
        + "(95 % interval: \(percent(interval.lowerBound)) to \(percent(interval.upperBound)) %)"
    }
    var rows = [
      ("as the key", "\(calibration.exact) of \(n)\(exact ?? "")"),
      ("within 1 point", "\(calibration.withinOne) of \(n)"),
    ]
    if let difference = calibration.meanDifference {
      let interval = calibration.differenceInterval.map {
        " (95 % interval: \(signed($0.lowerBound)) to \(signed($0.upperBound)))"
      }
      rows.append(("mean difference", signed(difference) + (interval ?? "") + leaning(calibration)))
    }
    if let kappa = calibration.kappa {
      rows.append(("weighted kappa", "\(decimal(kappa)), where 1 is full agreement and 0 what chance would give"))
    }
    if let own = calibration.ownDeviation, let key = calibration.keyDeviation {
      rows.append(("spread", "\(decimal(own)), the key's \(decimal(key))\(spread(calibration))"))
    }
    return rows
  }

  private func leaning(_ calibration: Calibration) -> String {
    switch calibration.leaning {
    case .lenient?: ": more lenient than the key"
    case .severe?: ": more severe than the key"
    case .undecided?: ": no leaning that could be told from chance"
    case nil: ""
    }
  }

  private func spread(_ calibration: Calibration) -> String {
    switch calibration.spread {
    case .narrow?: ": your scores keep together where the keys part"
    case .wide?: ": your scores part where the keys keep together"
    case .alike?, nil: ""
    }
  }

  private func table(_ calibration: Calibration) -> [String] {
    func row(_ label: String, _ cells: [Int]) -> String {
      "  " + label.padded(to: 16) + cells.map { String($0).paddedAtStart(to: 3) }.joined()
    }
    let counts = calibration.counts
    return [
      style.bold(row("score", counts.map(\.score))), row("yours", counts.map(\.own)),
      row("the key's", counts.map(\.key)),
    ]
  }

  private func caveat(_ calibration: Calibration) -> String {
    let enough =
      calibration.isEnough
      ? "The intervals say how far so few answers carry."
      : "\(counted(calibration.scored.count, "answer")) \(calibration.scored.count == 1 ? "is" : "are") too few to tell "
        + "more: intervals, leaning and kappa need \(Calibration.fewest)."
    return enough
      + " The key is a reading of the anchors, and not the truth: talk over where yours differs. No record was kept."
  }

  /// One answer with both scores, the anchors that they stand for, and why the key is where it is.
  private func misread(_ scored: Calibration.Scored) -> [String] {
    let (item, key) = (scored.item, scored.key)
    var lines = [
      "",
      ("  \(style.bold(item.answer.id)): you \(scored.score), the key \(key)  "
        + style.dim("(\(item.question.id))")).wrapped(to: width, indent: 4),
      paragraph("Your evidence: \(scored.evidence.visible())", indent: 4, hanging: 6),
    ]
    lines += item.question.anchors(for: [key, scored.score]).map { anchor($0, indent: 4) }
    if let reason = item.answer.whyNot(scored.score) {
      lines.append(notNeighbour(scored.score < key ? key - 1 : key + 1, reason))
    } else {
      lines += item.answer.because.map {
        paragraph("\"\($0.quote.onOneLine)\": \($0.shows)", indent: 4, hanging: 6)
      }
    }
    if let overuse = item.answer.overuse { lines.append(tooMuch(overuse.wrappedValue)) }
    return lines
  }

  // MARK: Parts

  private func anchor(_ anchor: Anchor, indent: Int) -> String {
    paragraph("\(style.bold(String(anchor.score))) \(anchor.behaviour)", indent: indent, hanging: indent + 2)
  }

  private func notNeighbour(_ score: Int, _ reason: String) -> String {
    paragraph("\(style.bold("Not \(score)")): \(reason)", indent: 4, hanging: 6)
  }

  private func tooMuch(_ text: String) -> String { paragraph("Too much: \(text)", indent: 4, hanging: 6) }

  private func paragraph(_ text: String, indent: Int, hanging: Int? = nil) -> String {
    (String(repeating: " ", count: indent) + text.onOneLine).wrapped(to: width, indent: hanging ?? indent)
  }

  private static func distance(_ difference: Int) -> String {
    "\(counted(abs(difference), "point")) \(difference > 0 ? "more" : "less")"
  }

  private func signed(_ value: Double) -> String {
    let text = decimal(value)
    return text.hasPrefix("-") || text == "0.00" ? text : "+" + text
  }

  private func percent(_ part: Double) -> String { String(Int((part * 100).rounded())) }
}
