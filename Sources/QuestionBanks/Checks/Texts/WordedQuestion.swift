/// A question as the checks of its texts see it: each taken apart into words, once for all of them.
struct WordedQuestion {
  let id: Question.ID
  let kind: Question.Kind
  /// Whether its bank is in English, which the rules of wording know.
  let isEnglish: Bool
  let competency: NamedCompetency?
  let scenario: Passage
  let ask: Passage
  let probes: [Passage]
  /// Ascending by score.
  let anchors: [Passage]
  let overuse: Passage?

  init(_ question: Question, isEnglish: Bool, rating competency: NamedCompetency?, in lexicon: Lexicon) {
    func passage(_ part: QuestionPart, _ text: Located<String>) -> Passage {
      Passage(
        question: question.id, part: part, text: text.wrappedValue, position: text.projectedValue,
        prose: Prose(text.wrappedValue, in: lexicon))
    }
    id = question.id
    kind = question.kind
    (self.isEnglish, self.competency) = (isEnglish, competency)
    scenario = passage(.scenario, Located(question.scenario, at: question.$scenario))
    ask = passage(.ask, Located(question.ask, at: question.$ask))
    probes = question.probes.map { passage(.probe, $0) }
    anchors = question.anchors.map { passage(.anchor($0.score), Located($0.behaviour, at: $0.$behaviour)) }
    overuse = question.overuse.map { passage(.overuse, $0) }
  }

  /// What the candidate is asked.
  var asked: [Passage] { [ask] + probes }
  /// What the candidate hears.
  var heard: [Passage] { [scenario, ask] + probes }
  var all: [Passage] { heard + anchors + [overuse].compactMap { $0 } }
}

/// One text of a question.
struct Passage {
  let question: Question.ID
  let part: QuestionPart
  let text: String
  let position: Position
  let prose: Prose

  var sentences: [Prose.Sentence] { prose.sentences }

  /// The text with a sentence of it put differently, as it would stand in the file; nil where it is too long to be pasted.
  func rewritten(_ sentence: Prose.Sentence, as new: String) -> String? {
    text.utf8.count > 1000 ? nil : part.line(text.replacing(sentence.text, with: new, maxReplacements: 1))
  }
}
