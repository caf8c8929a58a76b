package import QuestionBanks
import Statistics

/// The order in which sample answers are scored: shuffled by a seed, two answers to one question never in a row where
/// there are several questions.
///
/// The same seed gives the same order on every machine and in every version, so that a panel can practise alone and talk
/// about the same walk. Side by side, two answers to a question would be ranked against each other and not against the
/// anchors.
package enum PracticeOrder {
  package static func shuffled(_ answers: [PracticeAnswer], seed: UInt64) -> [PracticeAnswer] {
    var chance = SplitMix64(seed: seed)
    let questions = answers.map(\.question).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var left = questions.map { question in shuffle(answers.filter { $0.question == question }, &chance) }
    var order: [PracticeAnswer] = []
    // In rounds: each takes one answer of every question that has one left.
    while order.count < answers.count {
      var round = shuffle(left.indices.filter { !left[$0].isEmpty }, &chance)
      if round.count > 1, left[round[0]].first?.question == order.last?.question { round.swapAt(0, 1) }
      for place in round { order.append(left[place].removeFirst()) }
    }
    return order
  }

  /// Fisher and Yates' shuffle, written out since the library does not promise to keep its own. (Knuth, TAOCP 2, 3.4.2)
  private static func shuffle<Element>(_ elements: [Element], _ chance: inout SplitMix64) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, chance.place(below: last + 1))
    }
    return elements
  }
}
