/// What the reader refuses and a JSON Schema cannot: the only ways in which the two may differ.
///
/// The difference goes one way. What the reader takes the schema takes as well, so that an editor marks no good file.
enum Unsaid: String, CaseIterable, Sendable {
  case yaml, spelling, printable, uniqueness, competencies, banks, minimum, questions, quotes, neighbours, order,
    attributes, content

  enum Kind: Sendable { case bank, team, practice, mapping }

  /// The kinds of files that it can be met in.
  var kinds: [Kind] {
    switch self {
    case .yaml, .spelling, .printable, .uniqueness: [.bank, .team, .practice, .mapping]
    case .competencies: [.bank]
    case .banks, .minimum: [.team]
    case .questions, .quotes, .neighbours: [.practice]
    case .order, .attributes: [.mapping]
    case .content: [.bank, .practice]
    }
  }

  /// The checks that the reader names it by; those of `content` are whole tiers.
  var checks: [Check] {
    switch self {
    case .yaml: [.wellFormed]
    case .spelling: [.types, .anchors135, .idsAreSlugs]
    case .printable: [.printableText]
    case .uniqueness: [.uniqueIDs, .uniqueAnchors]
    case .competencies: [.competencyExists]
    case .banks: [.bankExists, .targetsKnown]
    case .minimum: [.minimumNotAboveLevel]
    case .questions: [.bankExists, .questionExists]
    case .quotes: [.quoteInAnswer]
    case .neighbours: [.neighbourExists]
    case .order: [.types]
    case .attributes: [.questionExists]
    case .content: []
    }
  }

  /// One line for the people who read the schema.
  func text(in kind: Kind) -> String {
    switch self {
    case .yaml:
      "What YAML is taken: no key written twice, no anchors, aliases, tags, merge keys or directives, one document, UTF-8, "
        + "a limit to size and nesting."
    case .spelling:
      "How a number or a word is spelt: a schema is handed 4 for 04, +4, 4e0 and 0x4, 4 as a whole number for 4.0, and "
        + "true for True. The reader takes the usual spelling of numbers only, and ids as they are written."
    case .printable: "That a text has no control characters and no marks that turn the direction of writing."
    case .uniqueness:
      switch kind {
      case .bank: "That nothing is there twice: the id of a question or a competency, the anchor of a score."
      case .team: "That nothing is there twice: a bank, a target, a team level."
      case .practice: "That nothing is there twice: the id of a sample answer."
      case .mapping: "That nothing is there twice: the question of an attribute, the name of a candidate."
      }
    case .competencies: "That the competency of a question is one of the bank's."
    case .banks: "That the bank is there, and that targets and team levels are for its competencies."
    case .minimum: "That a target's minimum is not above its level."
    case .questions: "That the bank is there, and that the answers are to its questions."
    case .quotes: "That the words of a quote stand in the answer."
    case .neighbours: "That no reason is given why a 1 is not lower, or a 5 not higher."
    case .order: "That a higher score is never a lower rating there."
    case .attributes: "That the opening has the questions that are named."
    case .content:
      kind == .bank
        ? "What the tiers structure, wording and lawful say of the questions."
        : "That each question has two answers, and that the keys are spread over the scale."
    }
  }
}
