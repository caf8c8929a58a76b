import Text

/// What the scores of an opening are in another system, and which names there and here stand for one thing.
package struct SystemMapping: Equatable, Sendable {
  /// Something that is rated there.
  package struct Attribute: Equatable, Sendable {
    @Located package var name: String
    /// The id of a question, or of a competency that one question elicits.
    @Located package var target: String
  }

  /// A candidate who has an id there.
  package struct Candidate: Equatable, Sendable {
    @Located package var id: String
    @Located package var name: String
  }

  /// Scores that become the same there.
  package struct Joined: Equatable, Sendable {
    package let scores: [Int]
    package let there: String

    package init(scores: [Int], there: String) {
      self.scores = scores
      self.there = there
    }

    /// What is lost, in a sentence.
    package var sentence: String {
      let names = scores.map(String.init)
      let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
      return "\(list) \(scores.count == 2 ? "both" : "all") become \(there): the difference is lost there."
    }
  }

  package let system: HiringSystem
  /// By the score here; one that could not be read is absent.
  let scores: [Int: Located<String>]
  /// What the decisions of debriefs are there, by their names in `HiringSystem.decisions`; one without is no decision there.
  package let decisions: [String: String]
  /// In file order, as the next two.
  package let attributes: [Attribute]
  package let ignored: [Located<String>]
  let candidates: [Candidate]

  /// What a score is there.
  package func rating(_ score: Int) -> String? { scores[score]?.wrappedValue }

  /// The score that a rating there stands for; nil for one that the mapping does not have.
  package func score(_ rating: String) -> Int? { BankFormat.scores.first { self.rating($0) == rating } }

  /// In the order of the scores.
  package var joined: [Joined] {
    system.ratings.compactMap { rating in
      let same = BankFormat.scores.filter { self.rating($0) == rating }
      return same.count > 1 ? Joined(scores: same, there: rating) : nil
    }
  }

  /// The id that a candidate has there; nil where the mapping has none.
  package func id(ofCandidate name: String) -> String? { candidates.first { $0.name.nameKey == name.nameKey }?.id }

  /// The name of the candidate who has an id there; nil where the mapping has none.
  package func candidate(_ id: String) -> String? { candidates.first { $0.id == id }?.name }

  /// What a question is called there: as the mapping says, else its competency, with its id where the competency has
  /// several questions. A competency never gets one number made from several.
  package func name(of item: Kit.Item, in kit: Kit) -> String {
    if let attribute = attributes.first(where: { $0.question(in: kit) == item.question.id }) { return attribute.name }
    let title = item.competency.title
    let isOnly = kit.items.count { $0.competency.id == item.competency.id } == 1
    return isOnly ? title : "\(title): \(item.question.id)"
  }
}

extension SystemMapping.Attribute {
  /// The question of a kit that it is about; nil where the kit has none of that name, or the competency several.
  package func question(in kit: Kit) -> Question.ID? {
    if kit.index(of: target) != nil { return target }
    let questions = kit.items.filter { $0.competency.id == target }
    return questions.count == 1 ? questions[0].question.id : nil
  }
}
