package import Statistics

/// Scores by candidate and, where the data have them, by interviewer and question: what every statistic is made from.
///
/// Names stand in order, and ratings in the order of their names, so that nothing depends on the order of the data.
package struct RatingTable: Equatable, Sendable {
  package let candidates: [String]
  /// nil where the data do not say who gave a score.
  package let interviewers: [String]?
  /// nil where the data do not say to which question.
  package let questions: [String]?
  /// Places of each rating's names, and its score.
  package let candidate: [Int32]
  package let interviewer: [Int32]
  package let question: [Int32]
  package let score: [Double]

  package var count: Int { score.count }

  /// A column of names: the distinct ones as they came, and for each rating the place of its name among them.
  package struct Names: Equatable, Sendable {
    package var distinct: [String] = []
    package var places: [Int32] = []

    package init() {}

    package init(_ names: [String]) {
      var known: [String: Int32] = [:]
      for name in names {
        let place = known[name] ?? Int32(distinct.count)
        if known[name] == nil {
          known[name] = place
          distinct.append(name)
        }
        places.append(place)
      }
    }
  }

  package init(candidates: Names, interviewers: Names? = nil, questions: Names? = nil, scores: [Double]) {
    let (candidateNames, candidate) = Self.inOrder(candidates)
    let interviewer = interviewers.map(Self.inOrder)
    let question = questions.map(Self.inOrder)
    self.candidates = candidateNames
    self.interviewers = interviewer?.0
    self.questions = question?.0

    // Sorted by one key that holds all three places, then by score.
    let questionCount = UInt64(max(1, question?.0.count ?? 1))
    let interviewerCount = UInt64(max(1, interviewer?.0.count ?? 1))
    var keys: [(key: UInt64, row: Int32)] = []
    keys.reserveCapacity(scores.count)
    for row in scores.indices {
      let high = UInt64(candidate[row]) * interviewerCount + UInt64(interviewer?.1[row] ?? 0)
      keys.append((high * questionCount + UInt64(question?.1[row] ?? 0), Int32(row)))
    }
    keys.sort { $0.key != $1.key ? $0.key < $1.key : scores[Int($0.row)] < scores[Int($1.row)] }
    self.candidate = keys.map { candidate[Int($0.row)] }
    self.interviewer = interviewer.map { column in keys.map { column.1[Int($0.row)] } } ?? []
    self.question = question.map { column in keys.map { column.1[Int($0.row)] } } ?? []
    score = keys.map { scores[Int($0.row)] }
  }

  private static func inOrder(_ names: Names) -> ([String], [Int32]) {
    let order = names.distinct.indices.sorted { names.distinct[$0] < names.distinct[$1] }
    var moved = [Int32](repeating: 0, count: order.count)
    for (place, old) in order.enumerated() { moved[old] = Int32(place) }
    return (order.map { names.distinct[$0] }, names.places.map { moved[Int($0)] })
  }

  /// How many ratings repeat another of the same candidate, interviewer and question.
  package var replicates: Int {
    guard count > 1 else { return 0 }
    return (1..<count).count { row in
      guard candidate[row] == candidate[row - 1] else { return false }
      let isSameInterviewer = interviewers == nil || interviewer[row] == interviewer[row - 1]
      let isSameQuestion = questions == nil || question[row] == question[row - 1]
      return isSameInterviewer && isSameQuestion
    }
  }

  /// What can make scores differ.
  package enum Factor: String, Sendable {
    case candidate, interviewer, question
  }

  /// The factors of the mixed model: candidates first, then those that the data have. One interviewer or question alone
  /// makes no difference between scores, so that it is none.
  package var factors: [Factor] {
    var factors: [Factor] = [.candidate]
    if let interviewers, interviewers.count > 1 { factors.append(.interviewer) }
    if let questions, questions.count > 1 { factors.append(.question) }
    return factors
  }

  package func place(of factor: Factor) -> Int? { factors.firstIndex(of: factor) }

  /// The ratings as the mixed model takes them.
  package var crossed: CrossedRatings {
    CrossedRatings(
      factors: factors.map { factor in
        switch factor {
        case .candidate: .init(count: candidates.count, levels: candidate)
        case .interviewer: .init(count: interviewers?.count ?? 0, levels: interviewer)
        case .question: .init(count: questions?.count ?? 0, levels: question)
        }
      }, scores: score)
  }
}
