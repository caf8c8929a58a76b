import QuestionBanks
import Statistics

/// What was counted in submitted interviews, component by component; nothing where there are no interviews.
///
/// What cannot be counted of anything is left out, so that no figure stands without the number it rests on.
struct MeasuredStructure {
  private let kit: Kit
  private let team: TeamProfile
  private let interviews: [MeasuredInterview]
  private let answers: [MeasuredInterview.Answer]

  init(_ interviews: [MeasuredInterview], of opening: Opening) {
    kit = opening.kit
    team = opening.team
    self.interviews = interviews
    answers = interviews.flatMap(\.answers)
  }

  func facts(_ component: StructureComponent) -> [StructureFact] {
    guard !interviews.isEmpty else { return [] }
    let found: [StructureFact?] =
      switch component {
      case .sameQuestions: sameQuestions
      case .prompting: prompting
      case .questionTypes:
        [
          .share(.situationalAnswers, of: answers) { $0.question.kind == .situational },
          .share(.pastBehaviourAnswers, of: answers) { $0.question.kind == .pastBehaviour },
        ]
      case .length:
        [
          .median(.questionsAsked, interviews.map(\.answers.count)), .median(.minutes, interviews.map(\.minutes)),
          .share(.overPlan, of: answers) { $0.seconds > $0.question.minutes * 60 },
        ]
      case .ratings: ratings
      case .anchoredScales:
        [
          .share(.anchoredScores, of: answers.filter { $0.rating?.score != nil }) { answer in
            answer.question.anchors.contains { $0.score == answer.rating?.score }
          }
        ]
      case .notes: notes
      case .severalInterviewers:
        [
          .median(.panelSize, panels.map(\.count)), .share(.fullPanels, of: panels) { $0.count >= team.panelMinimum },
        ]
      case .sameInterviewers: overlap
      case .discussion:
        [.share(.amended, interviews.reduce(0) { $0 + $1.amended }, of: answers.count { $0.rating != nil })]
      case .combination: [ratedTargets]
      case .jobAnalysis, .ancillaryInformation, .candidateQuestions, .training: []
      }
    return found.compactMap(\.self)
  }

  private var sameQuestions: [StructureFact?] {
    let all = interviews.count * kit.count
    return [
      .share(.asked, answers.count, of: all),
      .share(.skipped, interviews.reduce(0) { $0 + $1.skipped.count }, of: all),
      .share(.notReached, interviews.reduce(0) { $0 + $1.notReached.count }, of: all),
      .share(.askedThroughout, of: kit.items) { item in
        interviews.allSatisfy { $0.answers.contains { $0.question.id == item.question.id } }
      },
      .share(.otherOrder, of: interviews) { !$0.isInKitsOrder },
    ]
  }

  private var prompting: [StructureFact?] {
    [
      .mean(.probesPerAnswer, answers.map(\.probes)),
      .share(
        .markedProbes, answers.reduce(0) { $0 + $1.probes }, of: answers.reduce(0) { $0 + $1.question.probes.count }),
      .mean(.followUpsPerAnswer, answers.map { $0.notes.count { $0.kind == .followUp } }),
    ]
  }

  private var ratings: [StructureFact?] {
    let rated = answers.filter { $0.rating != nil }
    return [
      .share(.scored, of: answers) { $0.rating?.score != nil },
      .share(.notAssessed, of: answers) { $0.rating != nil && $0.rating?.score == nil },
      kit.scoring == .live ? .share(.ratedLive, of: rated) { $0.minutesToRating == nil } : nil,
      .median(.minutesToRating, answers.compactMap(\.minutesToRating)),
    ]
  }

  private var notes: [StructureFact?] {
    // A bookmark has no words.
    let worded = answers.map { $0.notes.filter { !$0.text.isEmpty } }
    return [
      .median(.notesPerAnswer, worded.map(\.count)),
      .median(.charactersPerAnswer, worded.map { $0.reduce(0) { $0 + $1.text.count } }),
      .share(.withoutNotes, of: worded) { $0.isEmpty },
      .share(.quotes, of: worded.flatMap(\.self)) { $0.kind == .quote },
      .median(
        .evidenceCharacters,
        answers.compactMap { if case .score(_, let evidence)? = $0.rating { evidence.count } else { nil } }),
    ]
  }

  /// A candidate and a competency that the team has a target for and the kit asks about: whether anything was scored.
  private var ratedTargets: StructureFact? {
    let cells = Dictionary(grouping: interviews, by: \.candidate).values.flatMap { interviews in
      kit.competencies.filter { team.target($0.id) != nil }.map { competency in
        kit.items.contains { item in
          item.competency.id == competency.id && interviews.contains { $0.ratings[item.question.id]?.score != nil }
        }
      }
    }
    return .share(.ratedTargets, of: cells) { $0 }
  }

  // MARK: Who met whom

  /// The interviewers of each candidate.
  private var panels: [Set<String>] {
    Dictionary(grouping: interviews, by: \.candidate).values.map { Set($0.map(\.interviewerKey)) }
  }

  /// Nothing for one candidate: there is nobody to share an interviewer with.
  private var overlap: [StructureFact?] {
    let panels = panels
    guard panels.count > 1 else { return [] }
    let everybody = panels.reduce(into: Set()) { $0.formUnion($1) }.sorted()
    let pairs = panels.indices.flatMap { one in panels[(one + 1)...].map { (panels[one], $0) } }
    let met = panels.enumerated().flatMap { candidate, panel in
      everybody.indices.filter { panel.contains(everybody[$0]) }.map { (candidate: candidate, interviewer: $0) }
    }
    let connection = Connection(candidates: panels.count, interviewers: everybody.count, pairs: met)
    return [
      .share(.metEverybody, of: everybody) { interviewer in panels.allSatisfy { $0.contains(interviewer) } },
      .share(.pairsSharing, of: pairs) { !$0.isDisjoint(with: $1) },
      .share(.pairsAlike, of: pairs) { $0 == $1 },
      .share(.connected, connection.groups.first?.candidates.count ?? 0, of: panels.count),
    ]
  }
}
