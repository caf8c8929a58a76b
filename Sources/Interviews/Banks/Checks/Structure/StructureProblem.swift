/// What a complete bank would have and this one lacks, as data.
enum StructureProblem: Equatable, Sendable {
  case fewQuestions(competency: Competency.ID, found: Int)
  case fewProbes(question: Question.ID, found: Int, kind: Question.Kind)
  case manyProbes(question: Question.ID, found: Int)
  case shortInterview(minutes: Int, questions: Int)
  case longInterview(minutes: Int, questions: Int)
  case noDilemma(question: Question.ID, sentences: Int)
  case askIsNoQuestion(question: Question.ID)
  case noOveruse(question: Question.ID)
  case noJobLink(competency: Competency.ID)
  case oneTypeInBank(Question.Kind, questions: Int)
  case oneTypeInCompetency(Competency.ID, Question.Kind, questions: Int)

  var check: Check {
    switch self {
    case .fewQuestions: .twoQuestionsPerCompetency
    case .fewProbes, .manyProbes: .probes2To5
    case .shortInterview, .longInterview: .totalMinutes
    case .noDilemma, .askIsNoQuestion: .situationalHasDilemma
    case .noOveruse: .overuseStated
    case .noJobLink: .jobLinkStated
    case .oneTypeInBank, .oneTypeInCompetency: .bothTypesPresent
    }
  }
}
