package import QuestionBanks

extension Debrief {
  /// What is asked next; which line answers it, `DebriefLine` says.
  package enum Step: Equatable, Hashable, Sendable {
    /// "What would have raised the score?" of the lowest rater, and its counterpart of the highest.
    case extreme(Extreme, member: String, Competency.ID)
    /// Whether the competency is talked over.
    case talk(Competency.ID)
    case estimate(member: String, Competency.ID)
    /// Why a member does not assess the competency after the talk.
    case estimateReason(member: String, Competency.ID)
    /// All second estimates are in: show them?
    case show(Competency.ID)
    case note(Competency.ID)
    /// Everything is talked over, and second estimates from other terminals are missing.
    case waiting
    case closingReason
    case wholeNote
    case decision
    case decisionReason(Decision.Choice)

    /// The competency that it is about.
    package var competency: Competency.ID? {
      switch self {
      case .extreme(_, _, let id), .talk(let id), .estimate(_, let id), .estimateReason(_, let id), .show(let id),
        .note(let id):
        id
      case .waiting, .closingReason, .wholeNote, .decision, .decisionReason: nil
      }
    }

    /// Whether an answer would be taken now, a second one too: what was shown to the panel stays as it is.
    package func isOpen(in debrief: Debrief) -> Bool {
      switch self {
      case .extreme, .note, .wholeNote: true
      case .talk(let id), .estimate(_, let id), .estimateReason(_, let id): !debrief.isShown(id)
      case .show(let id): !debrief.isShown(id) && debrief.missing(id).isEmpty
      case .waiting, .closingReason: !debrief.isComplete
      case .decision, .decisionReason: debrief.isComplete
      }
    }

    /// The step that asks for the whole answer, where this one asks for its second half.
    package var whole: Step {
      switch self {
      case .estimateReason(let member, let id): .estimate(member: member, id)
      case .closingReason: .waiting
      case .decisionReason: .decision
      default: self
      }
    }

    /// Whether what is typed must not show.
    package var isHidden: Bool {
      switch self {
      case .estimate, .estimateReason: true
      default: false
      }
    }
  }

  /// The next step of the walk, at the terminal where the panel sits together.
  ///
  /// - Parameter here: whether estimates that were to come from other terminals are typed at this one after all.
  package func next(here: Bool = false) -> Step {
    for competency in walk {
      if !isShown(competency) {
        for extreme in Extreme.allCases {
          for member in self.extreme(extreme, of: competency) where answer(extreme, of: member, on: competency) == nil {
            return .extreme(extreme, member: member, competency)
          }
        }
        guard let way = talk(on: competency) else { return .talk(competency) }
        guard let member = missing(competency).first else { return .show(competency) }
        if here || way == .here { return .estimate(member: member, competency) }
      } else if note(on: competency) == nil,
        closing == nil || members.contains(where: { hasEstimate(of: $0, on: competency) })
      {
        return .note(competency)
      }
    }
    guard isComplete else { return .waiting }
    return note == nil ? .wholeNote : .decision
  }

  /// The words that a step was answered with before; nil for none, and for an estimate, which nobody is shown.
  package func standingWords(at step: Step) -> String? {
    let words: String? =
      switch step {
      case .extreme(let extreme, let member, let competency): answer(extreme, of: member, on: competency)
      case .note(let competency): note(on: competency)
      case .wholeNote: note
      default: nil
      }
    return words?.isEmpty == false ? words : nil
  }

  /// The next estimate that a member owes at a terminal of their own: of what is talked over and not shown yet.
  package func nextEstimate(of member: String) -> Step? {
    walk.first { talk(on: $0) != nil && !isShown($0) && !hasEstimate(of: member, on: $0) }.map {
      .estimate(member: member, $0)
    }
  }

  /// For each member with estimates missing of what is talked over: how many.
  package var owed: [(member: String, count: Int)] {
    members.map { member in
      (member, walk.count { talk(on: $0) != nil && !isShown($0) && !hasEstimate(of: member, on: $0) })
    }.filter { $0.count > 0 }
  }
}
