/// The checks of what a complete bank has: enough questions, of both types, with probes, in a reasonable time.
enum StructureChecks {
  static let ofBank: [BankChecks.Finder] = [
    twoQuestionsPerCompetency, probes2To5, totalMinutes, overuseStated, jobLinkStated, bothTypesPresent,
  ]
  static let ofQuestion: [BankChecks.QuestionFinder] = [situationalHasDilemma]

  private static func finding(_ problem: StructureProblem, at place: Position, of question: Question.ID? = nil)
    -> Finding
  {
    Finding(position: place, problem: problem, question: question)
  }

  /// A competency is rated on two answers or more.
  @Sendable static func twoQuestionsPerCompetency(_ bank: Bank) -> [Finding] {
    let asked = Dictionary(grouping: bank.questions, by: \.competency).mapValues(\.count)
    return bank.competencies.compactMap { competency in
      let found = asked[competency.id] ?? 0
      guard found < 2 else { return nil }
      return finding(.fewQuestions(competency: competency.id, found: found), at: competency.$id)
    }
  }

  /// Enough planned follow-ups to hear the whole answer, few enough to listen.
  @Sendable static func probes2To5(_ bank: Bank) -> [Finding] {
    bank.questions.compactMap { question in
      let probes = question.probes
      if probes.count < 2 {
        let problem = StructureProblem.fewProbes(question: question.id, found: probes.count, kind: question.kind)
        return finding(problem, at: probes.first?.projectedValue ?? question.$id, of: question.id)
      }
      guard probes.count > 5 else { return nil }
      let problem = StructureProblem.manyProbes(question: question.id, found: probes.count)
      return finding(problem, at: probes[5].projectedValue, of: question.id)
    }
  }

  /// An interview of 30 to 75 minutes.
  ///
  /// A bank may be one of several that make up an interview; one that is meant so waives the check.
  @Sendable static func totalMinutes(_ bank: Bank) -> [Finding] {
    // Added up with care: the minutes of a faulty file can be any number.
    let minutes = bank.questions.reduce(0) { $0.addingReportingOverflow($1.minutes).partialValue }
    guard !bank.questions.isEmpty, !(30...75).contains(minutes), bank.questions.allSatisfy({ $0.minutes > 0 }) else {
      return []
    }
    let count = bank.questions.count
    let problem: StructureProblem =
      minutes < 30
      ? .shortInterview(minutes: minutes, questions: count) : .longInterview(minutes: minutes, questions: count)
    return [finding(problem, at: bank.$id)]
  }

  /// A situational question tells of two things that pull apart, and asks.
  ///
  /// Whether a scenario has a dilemma is for people to judge; that one sentence has none is safe to say.
  @Sendable static func situationalHasDilemma(_ question: WordedQuestion) -> [Finding] {
    guard question.kind == .situational else { return [] }
    var findings: [Finding] = []
    let (scenario, ask) = (question.scenario, question.ask)
    if !scenario.text.isEmpty, scenario.sentences.count < 2 {
      let problem = StructureProblem.noDilemma(question: question.id, sentences: scenario.sentences.count)
      findings.append(finding(problem, at: scenario.position, of: question.id))
    }
    if !ask.text.isEmpty, !asks(ask, inEnglish: question.isEnglish) {
      findings.append(finding(.askIsNoQuestion(question: question.id), at: ask.position, of: question.id))
    }
    return findings
  }

  /// Whether a text ends in a question mark of any script, or in English begins with a request to tell.
  private static func asks(_ passage: Passage, inEnglish: Bool) -> Bool {
    // Most do in the plain one, which is quickly found.
    let text = passage.text
    if text.utf8.contains(UInt8(ascii: "?")) || text.contains(where: { "?？؟;⸮՞".contains($0) }) { return true }
    // Other languages have requests as well, which are not known here.
    guard inEnglish else { return true }
    return passage.sentences.contains { $0.words.first.map { requests.contains($0.key) } ?? false }
  }

  /// The verbs that begin a request to tell something.
  static let requests: Set = [
    "tell", "describe", "explain", "show", "walk", "talk", "take", "give", "say", "share", "name", "outline", "list",
  ]

  /// Each question says what too much of the competency looks like.
  @Sendable static func overuseStated(_ bank: Bank) -> [Finding] {
    bank.questions.filter { $0.overuse == nil }.map {
      finding(.noOveruse(question: $0.id), at: $0.$id, of: $0.id)
    }
  }

  /// Each competency says why the work needs it.
  @Sendable static func jobLinkStated(_ bank: Bank) -> [Finding] {
    bank.competencies.filter { $0.jobLink == nil }.map { finding(.noJobLink(competency: $0.id), at: $0.$id) }
  }

  /// Both types of question in the bank, and for each competency that has two questions or more.
  ///
  /// Of a bank that has one type only this is said once, not again of each competency.
  @Sendable static func bothTypesPresent(_ bank: Bank) -> [Finding] {
    guard bank.questions.count > 1 else { return [] }
    if let kind = onlyKind(of: bank.questions) {
      return [finding(.oneTypeInBank(kind, questions: bank.questions.count), at: bank.$id)]
    }
    let asked = Dictionary(grouping: bank.questions, by: \.competency)
    return bank.competencies.compactMap { competency in
      guard let questions = asked[competency.id], questions.count > 1, let kind = onlyKind(of: questions) else {
        return nil
      }
      let problem = StructureProblem.oneTypeInCompetency(competency.id, kind, questions: questions.count)
      return finding(problem, at: competency.$id)
    }
  }

  private static func onlyKind(of questions: [Question]) -> Question.Kind? {
    let kinds = Set(questions.map(\.kind))
    return kinds.count == 1 ? kinds.first : nil
  }
}
