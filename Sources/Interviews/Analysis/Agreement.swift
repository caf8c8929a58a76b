package import Statistics

/// How far interviewers agree: about single answers (alpha, kappa) and about candidates (intraclass correlation, W).
///
/// An answer is a candidate's to a question; where the data have no questions, each candidate is one. Alpha takes the data
/// as they are; the intraclass correlations and W are of the candidates' means by interviewer and need all candidates to
/// have met all interviewers, or are taken over the candidates who did; kappa is of two interviewers' common answers.
package struct Agreement: Sendable {
  package struct Kappa: Equatable, Sendable {
    /// Places of two interviewers.
    package let one: Int
    package let other: Int
    /// How many answers both rated.
    package let n: Int
    package let unweighted: Double?
    package let linear: Double?
    package let quadratic: Double?
  }

  package let alpha: KrippendorffAlpha?
  package let intraclass: IntraclassCorrelation?
  package let kendallsW: Double?
  /// nil where there are no two interviewers.
  package let design: AgreementDesign?
  /// Candidates whom all interviewers met: what the intraclass correlations and W are of.
  package let complete: [Int]
  package let warnings: [Warning]
  /// The ratings answer by answer, by which kappas are counted; nil where scores are no categories.
  private let answers: Answers?
  private let categories: [Double]
  private let interviewerCount: Int

  private struct Answers: Sendable {
    /// Where the ratings of each answer begin, and the end.
    let starts: [Int]
    let interviewers: [Int32]
    /// The places of the scores among the different ones.
    let categories: [Int32]
  }

  /// More different scores than this are a measure and no categories.
  package static let mostCategories = 50

  init(_ table: RatingTable) {
    guard let interviewers = table.interviewers, interviewers.count > 1 else {
      (alpha, intraclass, kendallsW, design, complete, answers, categories) = (nil, nil, nil, nil, [], nil, [])
      interviewerCount = table.interviewers?.count ?? 0
      warnings = [.noAgreement(interviewers: table.interviewers?.count)]
      return
    }
    interviewerCount = interviewers.count
    var warnings: [Warning] = []
    let (rows, starts) = table.answers
    categories = table.score.distinct
    let scores = table.score.places(in: categories)
    let judged = rows.map { scores[Int($0)] }
    alpha = KrippendorffAlpha(judged, of: categories, starts: starts)

    // Means by candidate and interviewer.
    var sums = [Double](repeating: 0, count: table.candidates.count * interviewers.count)
    var counts = sums
    for row in 0..<table.count {
      let cell = Int(table.candidate[row]) * interviewers.count + Int(table.interviewer[row])
      sums[cell] += table.score[row]
      counts[cell] += 1
    }
    let width = interviewers.count
    complete = table.candidates.indices.filter { candidate in
      // Each interviewer's mean must be over the same questions, or it compares questions.
      let first = counts[candidate * width]
      return first > 0 && (0..<width).allSatisfy { counts[candidate * width + $0] == first }
    }
    let means = complete.map { candidate in
      (0..<width).map { sums[candidate * width + $0] / counts[candidate * width + $0] }
    }
    intraclass = IntraclassCorrelation(means)
    kendallsW = KendallsW.value(means)
    design = AgreementDesign(
      candidates: table.candidates.count, complete: complete.count, interviewers: interviewers.count)
    if complete.count < table.candidates.count {
      warnings.append(.incompleteTable(complete: complete.count, of: table.candidates.count))
    }
    if categories.count <= Self.mostCategories {
      answers = Answers(starts: starts, interviewers: rows.map { table.interviewer[Int($0)] }, categories: judged)
    } else {
      answers = nil
      warnings.append(.noCategories(categories.count))
    }
    self.warnings = warnings
  }

  /// Kappas of all pairs of interviewers who have rated a common answer.
  package var kappas: [Kappa] {
    guard let answers else { return [] }
    var slots: [Int: Int] = [:]
    var tables: [(key: Int, kappa: CohensKappa)] = []
    for (start, end) in zip(answers.starts, answers.starts.dropFirst()) {
      for one in start..<end {
        for other in start..<one where answers.interviewers[other] != answers.interviewers[one] {
          let isFirst = answers.interviewers[other] < answers.interviewers[one]
          let (low, high) = isFirst ? (other, one) : (one, other)
          let key = Int(answers.interviewers[low]) * interviewerCount + Int(answers.interviewers[high])
          let slot = slots[key] ?? tables.count
          if slot == tables.count {
            slots[key] = slot
            tables.append((key, CohensKappa(categories: categories)))
          }
          tables[slot].kappa.add(Int(answers.categories[low]), Int(answers.categories[high]))
        }
      }
    }
    return tables.sorted { $0.key < $1.key }.map { key, kappa in
      Kappa(
        one: key / interviewerCount, other: key % interviewerCount, n: kappa.pairs,
        unweighted: kappa.value(.unweighted), linear: kappa.value(.linear), quadratic: kappa.value(.quadratic))
    }
  }
}
