import Text

/// What a complete bank would have and this one lacks, as data.
enum StructureProblem: FileProblem, Equatable {
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

  var severity: Diagnostic.Severity { .warning }

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

/// The sentences for what a bank lacks.
extension StructureProblem {
  var text: ProblemText {
    switch self {
    case .fewQuestions(let competency, 0):
      ProblemText(
        message: "no question asks for the competency \(competency.quoted())",
        help: "write two for it, one of each type, or take the competency out")
    case .fewQuestions(let competency, _):
      ProblemText(
        message: "only one question asks for the competency \(competency.quoted())",
        notes: ["one answer can be luck, good or bad; two show what is usual"],
        help: "add a second one, best of the other type")
    case .fewProbes(let question, let found, let kind):
      ProblemText(
        message: "question \(question.quoted()) has \(found == 0 ? "no probes" : "one probe only")",
        notes: ["what is not planned, each interviewer makes up, and candidates are asked different things"],
        help: "plan 2 to 5, for example:\n" + kind.exampleProbes)
    case .manyProbes(let question, let found):
      ProblemText(
        message: "question \(question.quoted()) has \(found) probes",
        help: "keep the 5 that tell most; a candidate should do most of the talking")
    case .shortInterview(let minutes, let questions):
      ProblemText(
        message: "the interview takes \(counted(minutes, "minute")): \(counted(questions, "question")) in all",
        help: "plan 30 to 75 minutes: less tells too little to compare people by")
    case .longInterview(let minutes, let questions):
      ProblemText(
        message: "the interview takes \(minutes) minutes: \(counted(questions, "question")) in all",
        help: "plan 30 to 75 minutes: beyond that everybody tires; move some questions to a second bank")
    case .noDilemma(let question, let sentences):
      ProblemText(
        message: "the scenario of \(question.quoted()) has \(sentences == 1 ? "one sentence" : "no sentence")"
          + ", which is too short for a dilemma",
        notes: ["where nothing pulls the other way, whoever guesses what you rate gives the best answer"],
        help: "say what speaks for each side, for example:\n"
          + "A guest asks for a refund that the rules allow.\nThe till is short already, and your lead is out until noon."
      )
    case .askIsNoQuestion(let question):
      ProblemText(
        message: "the ask of \(question.quoted()) is no question",
        help: "end the scenario in one, for example:\nask: What do you do in the next ten minutes?")
    case .noOveruse(let question):
      ProblemText(
        message: "question \(question.quoted()) does not say what too much looks like",
        notes: ["without it the answer that overdoes things is easily taken for the best one"],
        help: "add, for example:\noveruse: Spends past the limit to please, or makes a promise that others must keep."
      )
    case .noJobLink(let competency):
      ProblemText(
        message: "the competency \(competency.quoted()) does not say why the work needs it",
        notes: ["the link to the work is what justifies asking for it"],
        help: "add, for example:\njob_link: Agents settle refunds up to a set amount on their own.")
    case .oneTypeInBank(let kind, let questions):
      ProblemText(
        message: "all \(questions) questions are \(kind.rawValue); none is \(kind.other.rawValue)",
        notes: ["what people would do and what they did are two views of the same; together they tell more"],
        help: kind.other.howToWrite)
    case .oneTypeInCompetency(let competency, let kind, let questions):
      ProblemText(
        message: (questions == 2 ? "both" : "all \(questions)")
          + " questions for \(competency.quoted()) are \(kind.rawValue)",
        help: "make one of them \(kind.other.rawValue), and " + kind.other.howToWrite)
    }
  }
}

extension Question.Kind {
  fileprivate var other: Question.Kind { self == .situational ? .pastBehaviour : .situational }

  fileprivate var exampleProbes: String {
    switch self {
    case .situational: "probes:\n  - What would make you stop and ask first?\n  - Who else hears of it, and when?"
    case .pastBehaviour: "probes:\n  - What did you do first?\n  - What came of it?\n  - What would you do differently?"
    }
  }

  fileprivate var howToWrite: String {
    switch self {
    case .situational: "write a dilemma from the work that ends in:\nask: What do you do?"
    case .pastBehaviour: "ask for one occasion:\nask: Tell me about one time when …"
    }
  }
}
