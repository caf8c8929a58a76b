import Statistics

/// The answers that several interviewers rated, by which one is held against the others.
struct CommonAnswers {
  private let table: RatingTable
  private let rows: [Int32]
  private let starts: [Int]

  init(_ table: RatingTable) {
    self.table = table
    (rows, starts) = table.answers
  }

  /// An interviewer's score of each answer beside that of each other one.
  func pairs(of place: Int) -> [(answer: Int, pair: (own: Double, other: Double), judge: Int)] {
    each(place).flatMap { answer in
      answer.others.map { other in
        (answer.number, (answer.own, table.score[other]), Int(table.interviewer[other]))
      }
    }
  }

  /// By candidate, how far an interviewer's scores lie above the others' mean of the same answers, on average.
  func distances(of place: Int) -> [Int: Double] {
    var distances: [Int: [Double]] = [:]
    for answer in each(place) {
      guard let others = mean(answer.others.map { table.score[$0] }) else { continue }
      distances[answer.candidate, default: []].append(answer.own - others)
    }
    return distances.compactMapValues { mean($0) }
  }

  private func each(_ place: Int) -> [(number: Int, candidate: Int, own: Double, others: [Int])] {
    zip(starts, starts.dropFirst()).enumerated().compactMap { number, ends in
      let answer = rows[ends.0..<ends.1].map { Int($0) }
      guard let own = answer.first(where: { Int(table.interviewer[$0]) == place }) else { return nil }
      return (
        number, Int(table.candidate[own]), table.score[own], answer.filter { Int(table.interviewer[$0]) != place }
      )
    }
  }
}
