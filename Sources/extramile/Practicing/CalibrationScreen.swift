import Interviews
import QuestionBanks
import Terminal
import Text

/// The report of a practice: how far the scores agree with the keys, and what was scored otherwise.
func calibrationSheet(_ calibration: Calibration, of practice: Practice, bank: Bank) -> Sheet {
  let parts = [
    "\(bank.id), seed \(practice.seed): \(counted(calibration.scored.count, "answer")) scored",
    calibration.notAssessed > 0 ? "\(calibration.notAssessed) not assessed" : nil,
    calibration.unreached > 0 ? "\(calibration.unreached) not reached" : nil,
  ].compactMap(\.self)
  var sheet = Sheet()
  sheet.gap()
  sheet.heading("Practice", parts.joined(separator: ", "))
  guard !calibration.scored.isEmpty else {
    sheet.prose("Without a score there is nothing to compare with the key.")
    return sheet
  }
  for (name, text) in calibration.figures { sheet.fact(name, text, mark: name.padded(to: 17)) }
  sheet.gap(inside: true)
  sheet.table(calibration.table)
  sheet.gap()
  sheet.prose(calibration.caveat)
  if !calibration.misread.isEmpty {
    sheet.gap()
    sheet.heading("Scored otherwise than the key")
    for scored in calibration.misread { sheet.misread(scored) }
  }
  return sheet
}

extension Calibration {
  fileprivate var figures: [(name: String, text: String)] {
    let n = scored.count
    let interval = exactInterval.map { interval in
      ", \(percent(Double(exact) / Double(n))) % "
        + "(95 % interval: \(percent(interval.lowerBound)) to \(percent(interval.upperBound)) %)"
    }
    var rows = [("as the key", "\(exact) of \(n)\(interval ?? "")"), ("within 1 point", "\(withinOne) of \(n)")]
    if let severity {
      let interval = severityInterval.map {
        " (95 % interval: \(signed($0.lowerBound)) to \(signed($0.upperBound)))"
      }
      rows.append(("severity", signed(severity) + (interval ?? "") + leaningInWords))
    }
    if let kappa {
      rows.append(("weighted kappa", "\(decimal(kappa)), where 1 is full agreement and 0 what chance would give"))
    }
    if let own = ownDeviation, let key = keyDeviation {
      rows.append(("spread", "\(decimal(own)), the key's \(decimal(key))\(spreadInWords)"))
    }
    return rows
  }

  private var leaningInWords: String {
    switch leaning {
    case .severe?: ": harsher than the key (scores lower)"
    case .lenient?: ": more lenient than the key (scores higher)"
    case .undecided?: ": no leaning that could be told from chance; above 0 is harsher than the key"
    case nil: "; above 0 is harsher than the key"
    }
  }

  private var spreadInWords: String {
    switch spread {
    case .narrow?: ": your scores keep together where the keys part"
    case .wide?: ": your scores part where the keys keep together"
    case .alike?, nil: ""
    }
  }

  fileprivate var table: Table {
    var table = Table(
      [.words("Whose scores", header: "score")] + counts.map { .number("Score \($0.score)", header: String($0.score)) },
      hasHeader: true)
    table.row(["yours"] + counts.map { Table.Cell(String($0.own)) })
    table.row(["the key's"] + counts.map { Table.Cell(String($0.key)) })
    return table
  }

  fileprivate var caveat: String {
    let enough =
      isEnough
      ? "The intervals say how far so few answers carry."
      : "\(counted(scored.count, "answer")) \(scored.count == 1 ? "is" : "are") too few to tell "
        + "more: intervals, leaning and kappa need \(Calibration.fewest)."
    return enough
      + " The key is a reading of the anchors, and not the truth: talk over where yours differs. No record was kept."
  }

  private func signed(_ value: Double) -> String {
    let text = decimal(value)
    return text.hasPrefix("-") || text == "0.00" ? text : "+" + text
  }

  private func percent(_ part: Double) -> String { String(Int((part * 100).rounded())) }
}

extension Sheet {
  /// One answer with both scores, the anchors that they stand for, and why the key is where it is.
  fileprivate mutating func misread(_ scored: Calibration.Scored) {
    let (item, key) = (scored.item, scored.key)
    gap(inside: true)
    fact(item.answer.id, "you \(scored.score), the key \(key) (\(item.question.id))")
    fact("Your evidence", scored.evidence.visible(), depth: 1)
    anchors(item.question.anchors(for: [key, scored.score]), depth: 1)
    if let reason = item.answer.whyNot(scored.score) {
      fact("Not \(scored.score < key ? key - 1 : key + 1)", reason.onOneLine, depth: 1)
    } else {
      reasons(item.answer.because, depth: 1)
    }
    if let overuse = item.answer.overuse { fact("Too much", overuse.wrappedValue.onOneLine, depth: 1) }
  }
}
