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
  /// alpha by every metric; nil for one that does not apply.
  package let alphas: [KrippendorffAlpha.Metric: Double]
  package let intraclass: IntraclassCorrelation?
  package let kendallsW: Double?
  /// nil where there are no two interviewers.
  package let design: AgreementDesign?
  /// Candidates whom all interviewers met: what the intraclass correlations and W are of.
  package let complete: [Int]
  package let warnings: [Warning]
  /// Kappas of all pairs of interviewers who have rated a common answer; nil where scores are no categories, or where the
  /// pairs are many and were not asked for.
  package let kappas: [Kappa]?

  /// More different scores than this are a measure and no categories.
  package static let mostCategories = 50

  init(_ table: RatingTable, allPairs: Bool) {
    guard let interviewers = table.interviewers, interviewers.count > 1 else {
      (alpha, alphas, intraclass, kendallsW, design, complete) = (nil, [:], nil, nil, nil, [])
      kappas = nil
      warnings = [.noAgreement(interviewers: table.interviewers?.count)]
      return
    }
    var warnings: [Warning] = []
    let (rows, starts) = table.answers
    let (categories, scores) = table.score.distinct
    let judged = rows.map { scores[Int($0)] }
    let alpha = KrippendorffAlpha(judged, of: categories, starts: starts)
    let values = zip(KrippendorffAlpha.Metric.allCases, alpha.values(by: KrippendorffAlpha.Metric.allCases))
    self.alpha = alpha
    alphas = values.reduce(into: [:]) { $0[$1.0] = $1.1 }

    // Means by interviewer of the candidates whom all interviewers met.
    var complete: [Int] = []
    var means: [[Double]] = []
    var begun = 0
    while begun < table.count {
      let candidate = table.candidate[begun]
      var (sums, counts) = (
        [Double](repeating: 0, count: interviewers.count), [Int](repeating: 0, count: interviewers.count)
      )
      while begun < table.count, table.candidate[begun] == candidate {
        sums[Int(table.interviewer[begun])] += table.score[begun]
        counts[Int(table.interviewer[begun])] += 1
        begun += 1
      }
      // Each interviewer's mean must be over the same questions, or it compares questions.
      guard counts[0] > 0, counts.allSatisfy({ $0 == counts[0] }) else { continue }
      complete.append(Int(candidate))
      means.append(sums.map { $0 / Double(counts[0]) })
    }
    self.complete = complete
    intraclass = IntraclassCorrelation(means)
    kendallsW = KendallsW.value(means)
    design = AgreementDesign(
      candidates: table.candidates.count, complete: complete.count, interviewers: interviewers.count)
    if complete.count < table.candidates.count {
      warnings.append(.incompleteTable(complete: complete.count, of: table.candidates.count))
    }
    if categories.count > Self.mostCategories {
      kappas = nil
      warnings.append(.noCategories(categories.count))
    } else if interviewers.count > Analysis.mostForPairs, !allPairs {
      kappas = nil
      warnings.append(.kappasLeftOut(interviewers: interviewers.count))
    } else {
      kappas = Self.kappas(
        categories, judged, by: rows.map { table.interviewer[Int($0)] }, of: interviewers.count, starts: starts)
    }
    if alphas[.interval] != nil, alphas[.ratio] == nil, let lowest = categories.first {
      warnings.append(.noRatio(lowest: lowest))
    }
    let constant = kappas?.count { $0.unweighted == nil } ?? 0
    if constant > 0 { warnings.append(.constantPairs(constant)) }
    self.warnings = warnings
  }

  /// `judged` are the places of the scores among the categories, answer by answer from each of `starts` on, `judges` who
  /// gave them.
  private static func kappas(
    _ categories: [Double], _ judged: [Int32], by judges: [Int32], of count: Int, starts: [Int]
  ) -> [Kappa] {
    // The ratings of each judge, one judge after the other, and the answer that each is of.
    var begins = [Int](repeating: 0, count: count + 1)
    for judge in judges { begins[Int(judge) + 1] += 1 }
    for judge in 0..<count { begins[judge + 1] += begins[judge] }
    var next = begins
    var own = [Int32](repeating: 0, count: judges.count)
    var answers = own
    for (answer, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
      for place in start..<end {
        let judge = Int(judges[place])
        own[next[judge]] = Int32(place)
        answers[place] = Int32(answer)
        next[judge] += 1
      }
    }
    // One judge's tables with all later ones are filled at once: counts by the later judge, by category and category.
    let (size, table) = (categories.count, categories.count * categories.count)
    var counts = [Double](repeating: 0, count: count * table)
    return (0..<count).flatMap { one -> [Kappa] in
      for place in own[begins[one]..<begins[one + 1]] {
        let (answer, row) = (Int(answers[Int(place)]), Int(judged[Int(place)]) * size)
        // Judges stand in order within an answer.
        for other in (Int(place) + 1)..<max(starts[answer + 1], Int(place) + 1) where judges[other] > one {
          counts[Int(judges[other]) * table + row + Int(judged[other])] += 1
        }
      }
      return ((one + 1)..<max(count, one + 1)).compactMap { other in
        let range = other * table..<(other + 1) * table
        let kappa = CohensKappa(counts: Array(counts[range]), categories: categories)
        guard kappa.pairs > 0 else { return nil }
        for place in range { counts[place] = 0 }
        return Kappa(
          one: one, other: other, n: kappa.pairs, unweighted: kappa.value(.unweighted), linear: kappa.value(.linear),
          quadratic: kappa.value(.quadratic))
      }
    }
  }
}
