import QuestionBanks

extension Debrief {
  /// The prompt of a step.
  ///
  /// ASCII only, but for the names in a hidden one. `isOwn` says that a member sits at a terminal of their own, where
  /// nothing need be hidden; `isSpoken` puts it in words, for people who listen.
  package func prompt(for step: Step, isOwn: Bool = false, isSpoken: Bool = false) -> String {
    let keys = DebriefLine.keys(at: step)
    let choice = isSpoken ? ", key \(keys.joined(separator: ", ")): " : " [\(keys.joined(separator: ","))]? "
    let hidden = isOwn ? "" : "(hidden) "
    // Words stand further in than keys, as in the scoring of an interview.
    let indent = isSpoken ? "" : "  "
    return switch step {
    case .extreme: indent + "Answer, one line, may be empty: "
    case .talk: "Talked over\(choice)"
    case .estimate where isOwn: "Your estimate\(choice)"
    case .estimate(let member, let id): "\(member), your estimate for \(kit.title(id))\(choice)\(hidden)"
    case .estimateReason: indent + "Not assessed, because: \(hidden)"
    case .show: "All are in. Show them\(choice)"
    case .note: indent + "The group's note, one line, may be empty: "
    case .waiting: "Waiting\(choice)"
    case .closingReason: indent + "Not waited for, because: "
    case .wholeNote: "The group's note on the whole, one line, may be empty: "
    case .decision: "Decision\(choice)"
    case .decisionReason(let choice): indent + "Reason for \(choice.rawValue), one line: "
    }
  }
}
