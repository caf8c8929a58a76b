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
    let ((candidateNames, candidate), (interviewer, question)) = atOnce(
      { Self.inOrder(candidates) }, { (interviewers.map(Self.inOrder), questions.map(Self.inOrder)) })
    self.candidates = candidateNames
    self.interviewers = interviewer?.0
    self.questions = question?.0

    let rows = Self.sorted(scores.indices.map { Int32($0) }, by: candidate, count: candidateNames.count)
    self.candidate = rows.map { candidate[Int($0)] }
    let (who, what) = (interviewer?.1 ?? [], question?.1 ?? [])
    var sorted = Columns(count: scores.count)
    // Ratings of one candidate: by interviewer, then question, then score.
    var own: [(names: UInt64, score: Double)] = []
    for place in rows.indices {
      let row = Int(rows[place])
      let names = (who.isEmpty ? 0 : UInt64(who[row]) << 32) | (what.isEmpty ? 0 : UInt64(what[row]))
      own.append((names, scores[row]))
      guard place + 1 == rows.count || candidate[Int(rows[place + 1])] != candidate[row] else { continue }
      own.sort { $0 < $1 }
      for rating in own { sorted.append(rating) }
      own.removeAll(keepingCapacity: true)
    }
    self.interviewer = interviewer == nil ? [] : sorted.interviewer
    self.question = question == nil ? [] : sorted.question
    score = sorted.score
  }

  private struct Columns {
    var interviewer: [Int32] = []
    var question: [Int32] = []
    var score: [Double] = []

    init(count: Int) {
      interviewer.reserveCapacity(count)
      question.reserveCapacity(count)
      score.reserveCapacity(count)
    }

    mutating func append(_ rating: (names: UInt64, score: Double)) {
      interviewer.append(Int32(rating.names >> 32))
      question.append(Int32(truncatingIfNeeded: rating.names))
      score.append(rating.score)
    }
  }

  /// The rows by the level that each has (a counting sort).
  private static func sorted(_ rows: [Int32], by levels: [Int32], count: Int) -> [Int32] {
    var next = [Int](repeating: 0, count: count + 1)
    for level in levels { next[Int(level) + 1] += 1 }
    for level in 0..<count { next[level + 1] += next[level] }
    var sorted = rows
    for row in rows {
      let level = Int(levels[Int(row)])
      sorted[next[level]] = row
      next[level] += 1
    }
    return sorted
  }

  private static func inOrder(_ names: Names) -> ([String], [Int32]) {
    let order = names.distinct.indices.sorted { names.distinct[$0] < names.distinct[$1] }
    var moved = [Int32](repeating: 0, count: order.count)
    for (place, old) in order.enumerated() { moved[old] = Int32(place) }
    return (order.map { names.distinct[$0] }, names.places.map { moved[Int($0)] })
  }

  /// How many ratings repeat another of the same candidate, interviewer and question.
  package var replicates: Int { count > 1 ? (1..<count).count(where: isReplicate) : 0 }

  /// Whether a rating has the names of the one before it.
  private func isReplicate(_ row: Int) -> Bool {
    guard candidate[row] == candidate[row - 1] else { return false }
    let isSameInterviewer = interviewers == nil || interviewer[row] == interviewer[row - 1]
    let isSameQuestion = questions == nil || question[row] == question[row - 1]
    return isSameInterviewer && isSameQuestion
  }

  /// The rows of each answer, a candidate's to a question, one answer after the other, and where each begins; without
  /// questions a candidate is one answer.
  package var answers: (rows: [Int32], starts: [Int]) {
    let all = score.indices.map { Int32($0) }
    // Rows are in the candidates' order, so sorting by question keeps that within each.
    let rows = questions.map { Self.sorted(all, by: question, count: $0.count) } ?? all
    var starts: [Int] = []
    for place in rows.indices {
      let (row, before) = (Int(rows[place]), Int(rows[max(0, place - 1)]))
      let isSame = candidate[row] == candidate[before] && (questions == nil || question[row] == question[before])
      if place == 0 || !isSame { starts.append(place) }
    }
    return (rows, starts + [rows.count])
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
