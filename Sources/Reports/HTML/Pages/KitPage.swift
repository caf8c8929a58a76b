package import QuestionBanks

/// The page of `report kit`: what an interviewer takes along on paper. The questions in their fixed order, with their time,
/// probes and anchors, room for notes, and boxes for the score.
///
/// It holds no rating and no note of anybody.
package struct KitPage: Sendable {
  let kit: Kit
  /// The opening's name, or the bank's title.
  let title: String
  /// Blank where it is not known yet.
  let candidate: String?
  let interviewer: String?

  package init(_ kit: Kit, title: String, candidate: String?, interviewer: String?) {
    self.kit = kit
    self.title = title
    self.candidate = candidate
    self.interviewer = interviewer
  }

  package func page(_ making: Page.Making?) -> Page {
    Page(
      kind: "Interview kit", title: title,
      facts: [
        ("Questions", String(kit.count)), ("Time", "about \(kit.minutes) minutes"),
        ("Scored", kit.scoring == .live ? "after each answer" : "afterwards, when the candidate has left"),
      ],
      warnings: [],
      sections: [Page.Section(Place("before"), "Before you begin") { beginning }]
        + [Page.Section(Place("questions"), "The questions") { questions }], style: .kit, making: making,
      endnote:
        "Type your notes and ratings up afterwards, and destroy the paper: what is kept about a person should be kept "
        + "in one place.")
  }

  private var beginning: [HTML] {
    [
      tag(.dl, .style(.blanks)) {
        for (name, value) in [("Candidate", candidate), ("Interviewer", interviewer), ("Date and time", nil)] {
          tag(.div) {
            tag(.dt, text: name)
            tag(.dd) { bidi(value ?? "\u{A0}") }
          }
        }
      },
      tag(.ul) {
        tag(.li, text: "Ask every question of every candidate, in this order and in these words.")
        tag(
          .li,
          text: "Note what was said and done, not what you make of it: + for, \u{2212} against, quotes word for word.")
        tag(
          .li,
          text: kit.scoring == .live
            ? "Score each answer right after it: the evidence first, then the number."
            : "Score when the candidate has left, from your notes: the evidence first, then the number.")
        tag(
          .li,
          text: "What you could not judge is not assessed, with the reason; it is never a middle score.")
        tag(.li, text: "Talk to nobody of the panel about the candidate until your card is in.")
      },
    ]
  }

  private var questions: [HTML] {
    kit.items.enumerated().map { index, item in
      let question = item.question
      let place = Place("q", index)
      return tag(.article, .labelled(by: place)) {
        tag(.h3, .id(place), text: "\(index + 1). \(item.competency.title), \(question.minutes) min")
        tag(.p, text: question.scenario.onOneLine)
        tag(.p, .style(.ask), text: question.ask.onOneLine)
        if !question.probes.isEmpty {
          tag(.h4, text: "Probes")
          tag(.ul, .style(.probes)) {
            for probe in question.probes {
              tag(.li) {
                tag(.span, .style(.box), .unspoken)
                tag(.span, text: probe.wrappedValue.onOneLine)
              }
            }
          }
        }
        tag(.h4, text: "Notes")
        lines(9)
        tag(.h4, text: "What the scores stand for")
        tag(.ul, .style(.ratings, .anchors)) {
          for anchor in question.anchors {
            tag(.li) {
              tag(.span, .style(.score, .score(Double(anchor.score))), text: String(anchor.score))
              tag(.span, text: anchor.behaviour.onOneLine)
            }
          }
        }
        if let overuse = question.overuse {
          tag(.p) {
            tag(.strong, text: "Too much: ")
            overuse.wrappedValue.onOneLine
          }
        }
        tag(.h4, text: "Evidence, then the score")
        lines(2)
        tag(.p, .style(.boxes)) {
          for score in 1...5 {
            tag(.span) {
              tag(.span, .style(.box), .unspoken)
              " \(score)"
            }
          }
          tag(.span) {
            tag(.span, .style(.box), .unspoken)
            " not assessed, because"
          }
        }
        lines(1)
      }
    }
  }

  private func lines(_ number: Int) -> HTML {
    .element(
      .div, [.style(.write), .unspoken], Array(repeating: tag(.div, .style(.rule)), count: number))
  }
}
