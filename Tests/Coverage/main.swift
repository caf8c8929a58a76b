// Whether stated intervals and probabilities keep their word: a benchmark, run by hand.
//
// Usage: swift run -c release Coverage [DRAWS] [SEED]
//
// Scores are drawn from the model that `analyze` and `compare --adjust` fit, with effects that are known here: candidates
// with a standard deviation of 0.7, questions of 0.3, what is left of 0.7, and interviewers who do not differ, differ a
// little (0.3) or a lot (0.8). Each candidate meets two interviewers on all questions. Printed for each panel and severity,
// with the variances held at their estimates (plug-in) and averaged over (integrated): the share of 95 % intervals of
// differences between candidates, and of single adjusted scores, that hold the true value; and the largest gap, over the
// deciles of P(a > b), between the probability stated and the share of pairs in which a truly is above b.

import Foundation
import Statistics

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A standard normal number.
  mutating func normal() -> Double { NormalDistribution.quantile(Double.random(in: 1e-12..<1, using: &self)) }
}

/// Interviewers, candidates and questions.
struct Panel {
  let interviewers: Int
  let candidates: Int
  let questions: Int
}

/// How often what was stated was so.
struct Tally {
  var differences = (held: 0, all: 0)
  var scores = (held: 0, all: 0)
  /// By decile of the stated probability: its sum, how often it was so, and how many.
  var deciles = [(stated: Double, true: Int, all: Int)](repeating: (0, 0, 0), count: 10)

  mutating func difference(isHeld: Bool, probability: Double, isAbove: Bool) {
    differences.all += 1
    if isHeld { differences.held += 1 }
    let decile = min(9, Int(probability * 10))
    deciles[decile].stated += probability
    deciles[decile].all += 1
    if isAbove { deciles[decile].true += 1 }
  }

  mutating func score(isHeld: Bool) {
    scores.all += 1
    if isHeld { scores.held += 1 }
  }

  /// The largest distance between stated and true of a decile with pairs enough to tell.
  var worst: Double {
    deciles.filter { $0.all >= 500 }.map { abs($0.stated / Double($0.all) - Double($0.true) / Double($0.all)) }.max()
      ?? 0
  }
}

func percent(_ share: (held: Int, all: Int)) -> String {
  String(format: "%5.1f", 100 * Double(share.held) / Double(max(1, share.all)))
}

func run(_ panel: Panel, severity: Double, draws: Int, _ random: inout Seeded) -> (held: Tally, averaged: Tally) {
  var (held, averaged) = (Tally(), Tally())
  let reach = NormalDistribution.quantile(0.975)
  for _ in 0..<draws {
    let people = (0..<panel.candidates).map { _ in 0.7 * random.normal() }
    let severities = (0..<panel.interviewers).map { _ in severity * random.normal() }
    let difficulties = (0..<panel.questions).map { _ in 0.3 * random.normal() }
    var (candidates, interviewers, questions) = ([Int32](), [Int32](), [Int32]())
    var scores: [Double] = []
    var pairs: [(candidate: Int, interviewer: Int)] = []
    for candidate in 0..<panel.candidates {
      for interviewer in Array((0..<panel.interviewers).shuffled(using: &random).prefix(2)) {
        pairs.append((candidate, interviewer))
        for question in 0..<panel.questions {
          candidates.append(Int32(candidate))
          interviewers.append(Int32(interviewer))
          questions.append(Int32(question))
          let level = 3 + people[candidate] - severities[interviewer] - difficulties[question]
          scores.append(level + 0.7 * random.normal())
        }
      }
    }
    let everybodyMet = Set(interviewers).count == panel.interviewers
    guard everybodyMet,
      Connection(candidates: panel.candidates, interviewers: panel.interviewers, pairs: pairs).isConnected
    else { continue }
    let data = CrossedRatings(
      factors: [
        .init(count: panel.candidates, levels: candidates), .init(count: panel.interviewers, levels: interviewers),
        .init(count: panel.questions, levels: questions),
      ], scores: scores)
    guard let model = try? MixedModel(data), let integrated = IntegratedModel(model) else { continue }
    let effects = model.effects(of: 0)

    for candidate in 0..<min(10, panel.candidates) {
      let truth = 3 + people[candidate]
      let stated = model.mean + effects[candidate].value
      held.score(isHeld: abs(stated - truth) <= reach * effects[candidate].standardError)
      let below = integrated.score(of: candidate).probability(below: truth)
      averaged.score(isHeld: below >= 0.025 && below <= 0.975)
    }
    for a in 0..<min(10, panel.candidates) {
      for b in (a + 1)..<min(11, panel.candidates) {
        let truth = people[a] - people[b]
        let (difference, error) = (
          effects[a].value - effects[b].value, effects[a].standardError(from: effects[b])
        )
        held.difference(
          isHeld: abs(difference - truth) <= reach * error,
          probability: NormalDistribution.probability(below: difference / max(error, 1e-12)), isAbove: truth > 0)
        let mixture = integrated.difference(of: a, and: b)
        let below = mixture.probability(below: truth)
        averaged.difference(
          isHeld: below >= 0.025 && below <= 0.975, probability: mixture.probabilityAboveZero, isAbove: truth > 0)
      }
    }
  }
  return (held, averaged)
}

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let draws = arguments.first ?? 1000
let seed = UInt64(arguments.dropFirst().first ?? 1)
print("\(draws) draws a setting, seed \(seed); plug-in | integrated")
print("panel (interviewers x candidates x questions), severity: differences %, scores %, worst decile")
for panel in [
  Panel(interviewers: 3, candidates: 5, questions: 6), Panel(interviewers: 4, candidates: 10, questions: 6),
  Panel(interviewers: 5, candidates: 20, questions: 8), Panel(interviewers: 10, candidates: 100, questions: 12),
] {
  for severity in [0, 0.3, 0.8] {
    var random = Seeded(state: seed)
    let (held, averaged) = run(panel, severity: severity, draws: draws, &random)
    print(
      "\(panel.interviewers) x \(panel.candidates) x \(panel.questions), \(severity): "
        + [held, averaged].map {
          "\(percent($0.differences)) \(percent($0.scores)) \(String(format: "%.3f", $0.worst))"
        }.joined(separator: " | "))
  }
}
