import Text

/// The checks over a section of a mapping that has been read, against the kit of the opening that it is used for.
enum MappingChecks {
  static func findings(_ mapping: SystemMapping, _ use: MappingReader.Use) -> [Finding] {
    var findings = scoresRise(mapping) + candidatesOnce(mapping) + ratedOrIgnored(mapping)
    switch use {
    case .importing: findings += scoresApart(mapping)
    case .check: findings += differences(mapping)
    // What is lost is said beside what was written.
    case .export: break
    }
    if let kit = use.kit { findings += questionsExist(mapping, kit) + questionsOnce(mapping, kit) }
    return findings
  }

  /// A higher score is never a lower rating there.
  private static func scoresRise(_ mapping: SystemMapping) -> [Finding] {
    zip(BankFormat.scores, BankFormat.scores.dropFirst()).compactMap { lower, higher in
      guard let here = mapping.scores[higher], let below = mapping.scores[lower],
        let rank = mapping.system.ratings.firstIndex(of: here.wrappedValue),
        let other = mapping.system.ratings.firstIndex(of: below.wrappedValue), rank < other
      else { return nil }
      return finding(
        .scoresFall(score: higher, there: here.wrappedValue, below: below.wrappedValue), at: here.projectedValue)
    }
  }

  private static func scoresApart(_ mapping: SystemMapping) -> [Finding] {
    mapping.joined.flatMap { joined in
      joined.scores.dropFirst().compactMap { score in
        mapping.scores[score].map {
          finding(.scoresJoined(joined.scores, there: joined.there), at: $0.projectedValue)
        }
      }
    }
  }

  private static func differences(_ mapping: SystemMapping) -> [Finding] {
    mapping.joined.compactMap { joined in
      joined.scores.last.flatMap { mapping.scores[$0] }.map {
        finding(.difference(joined.scores, there: joined.there), at: $0.projectedValue)
      }
    }
  }

  private static func candidatesOnce(_ mapping: SystemMapping) -> [Finding] {
    BankChecks.repeated(mapping.candidates.map { Located($0.name, at: $0.$name) }, kind: "candidate")
  }

  private static func ratedOrIgnored(_ mapping: SystemMapping) -> [Finding] {
    mapping.ignored.compactMap { name in
      guard let rated = mapping.attributes.first(where: { $0.name == name.wrappedValue }) else { return nil }
      return finding(.alsoIgnored(name.wrappedValue, attribute: rated.$name), at: name.projectedValue)
    }
  }

  private static func questionsExist(_ mapping: SystemMapping, _ kit: Kit) -> [Finding] {
    mapping.attributes.filter { !$0.target.isEmpty && $0.question(in: kit) == nil }.map { attribute in
      let questions = kit.items.filter { $0.competency.id == attribute.target }.map(\.question.id)
      if !questions.isEmpty {
        return finding(.severalQuestions(competency: attribute.target, questions), at: attribute.$target)
      }
      let known = kit.items.map(\.question.id)
      let near = nearest(to: attribute.target, among: known + kit.competencies.map(\.id))
      return finding(.unknownQuestion(attribute.target, nearest: near, known: known), at: attribute.$target)
    }
  }

  /// One question has one rating.
  private static func questionsOnce(_ mapping: SystemMapping, _ kit: Kit) -> [Finding] {
    var first: [Question.ID: Position] = [:]
    return mapping.attributes.compactMap { attribute in
      guard let question = attribute.question(in: kit) else { return nil }
      if let earlier = first[question] {
        return finding(.secondAttribute(question: question, first: earlier), at: attribute.$target)
      }
      first[question] = attribute.$target
      return nil
    }
  }

  private static func finding(_ problem: MappingProblem, at position: Position) -> Finding {
    Finding(position: position, problem: problem)
  }
}
