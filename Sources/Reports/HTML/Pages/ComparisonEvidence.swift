// The evidence behind each number of a comparison: by candidate and competency, every rating of the cards that the viewer
// may see, with its words.

import Interviews
import QuestionBanks
import Text

extension ComparisonPage {
  var evidence: Page.Section {
    Page.Section(Place("evidence"), "The evidence behind the numbers") {
      tag(.p) {
        "Each rating with the words that it rests on. x is not assessed, with the reason: it is no number, and counts in no "
          + "mean."
      }
      for (row, candidate) in comparison.candidates.enumerated() { article(candidate, row) }
    }
  }

  private func article(_ candidate: CandidateResult, _ row: Int) -> HTML {
    tag(.article, .labelled(by: Place("c", row))) {
      tag(.h3, .id(Place("c", row))) { bidi(candidate.candidate) }
      for (column, result) in candidate.competencies.enumerated() {
        let asked = opening.kit.items.enumerated().filter { $0.element.competency.id == result.competency }
        if !asked.isEmpty {
          tag(.h4, .id(Place("e", row, column))) {
            "\(comparison.title(result.competency)): "
              + (result.mean.map { "\(decimal($0)) from \(counted(result.n, "score"))" } ?? "not rated") + " "
            tag(.a, .style(.back), .link(Place("map", row))) {
              "Back to the map"
              tag(.span, .style(.unseen)) {
                ", "
                bidi(candidate.candidate)
              }
            }
          }
          for (number, item) in asked {
            tag(.p, .style(.question)) {
              tag(.b, text: "Q\(number + 1)")
              " \(item.question.ask.onOneLine)"
            }
            tag(.ul, .style(.ratings)) {
              for card in cards[candidate.candidate] ?? [] { rating(of: item.question.id, on: card) }
            }
          }
        }
      }
    }
  }

  /// One interviewer's rating; an amended one with what it is not.
  private func rating(of question: Question.ID, on card: Scorecard) -> HTML {
    let (standing, submitted) = (card.ratings[question], card.independentRatings[question])
    let shown = comparison.isAsSubmitted ? submitted : standing
    let other = standing == submitted ? nil : comparison.isAsSubmitted ? standing : submitted
    return Self.rating(
      shown, by: card.interviewer,
      note: other.map {
        "\(comparison.isAsSubmitted ? "Amended afterwards to" : "Amended; submitted was") \($0.spoken)"
      })
  }

  private static func rating(_ rating: Rating?, by who: String, note: String?) -> HTML {
    tag(.li) {
      mark(of: rating)
      tag(.span) {
        tag(.bdi, .style(.who), text: who)
        switch rating {
        case .score(_, let evidence)?: ": \(evidence)"
        case .notAssessed(let reason)?: ", not assessed: \(reason)"
        case nil: ", not asked"
        }
        if let note { tag(.span, .style(.before), text: note) }
      }
    }
  }
}

/// A score on the colour that means of its size have; `x` for not assessed, a dash for not asked.
func mark(of rating: Rating?) -> HTML {
  switch rating {
  case .score(let score, _)?: tag(.span, .style(.score, .score(Double(score))), text: String(score))
  case .notAssessed?: tag(.span, .style(.score, .none), text: "x")
  case nil: tag(.span, .style(.score, .none), text: "\u{2013}")
  }
}

extension Rating {
  /// The rating in one line, where it stands among others.
  fileprivate var spoken: String {
    switch self {
    case .score(let score, let evidence): "\(score), \(evidence)"
    case .notAssessed(let reason): "not assessed, \(reason)"
    }
  }
}
