import QuestionBanks

extension Opening {
  /// What the program, this opening's kit and its team profile hold people to; empty where they leave it to people.
  func enforced(_ component: StructureComponent) -> [StructureFact] { found(component).compactMap(\.self) }

  private func found(_ component: StructureComponent) -> [StructureFact?] {
    let questions = kit.items.map(\.question)
    let elicited = Set(kit.competencies.map(\.id))
    switch component {
    case .jobAnalysis:
      return [
        .share(.jobLinks, of: kit.competencies) { $0.jobLink != nil },
        .share(.targetedQuestions, of: questions) { team.target($0.competency) != nil },
        .share(.elicitedTargets, of: team.targets) { elicited.contains($0.competency) },
        .share(.sources, of: questions) { $0.source != nil },
      ]
    case .sameQuestions: return [.count(.frozenQuestions, questions.count), .holds(.reasonToSkip)]
    case .prompting: return [.median(.plannedProbes, questions.map(\.probes.count))]
    case .questionTypes:
      return [
        .share(.situational, of: questions) { $0.kind == .situational },
        .share(.pastBehaviour, of: questions) { $0.kind == .pastBehaviour },
      ]
    case .length: return [.count(.questions, questions.count), .count(.plannedMinutes, kit.minutes)]
    case .ancillaryInformation: return [.holds(.nameOnly)]
    case .ratings:
      return [
        .count(.scales, questions.count), .holds(.ratedBeforeSubmission),
        .holds(kit.scoring == .live ? .scoredLive : .scoredAfterwards),
      ]
    case .anchoredScales:
      return [
        .share(.anchors135, of: questions) { Set($0.anchors.map(\.score)).isSuperset(of: BankFormat.anchored) },
        .share(.anchorsThroughout, of: questions) { Set($0.anchors.map(\.score)).isSuperset(of: 1...5) },
        .share(.overuse, of: questions) { $0.overuse != nil },
        .holds(.anchorsShown),
      ]
    case .notes: return [.holds(.evidenceNeeded), .holds(.linesKept)]
    case .severalInterviewers:
      return [
        .count(.panelMinimum, team.panelMinimum), .holds(panel == .joint ? .jointPanel : .separatePanel),
      ]
    case .discussion: return [.holds(.blinded), .holds(.debriefAfterCards)]
    case .combination:
      return [.holds(.scoresCountOne), .range(.weights, team.targets.map(\.weight)), .holds(.overallUncounted)]
    case .candidateQuestions, .sameInterviewers, .training: return []
    }
  }
}
