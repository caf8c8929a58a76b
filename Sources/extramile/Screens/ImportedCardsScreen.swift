import Interviews
import Terminal

/// What cards that were filled in elsewhere would become: a row each, how many questions of the kit were scored, not
/// assessed and not asked. No score is in it.
func importedCardsSheet(_ cards: [ImportedCard]) -> Sheet {
  var table = Table(
    [
      .words("Candidate"), .words("Interviewer"), .number("Scored"), .number("Not assessed"), .number("Not asked"),
    ], hasHeader: true)
  for card in cards {
    table.row([
      Table.Cell(card.candidate.visible()), Table.Cell(card.interviewer.visible()), Table.Cell(String(card.scored)),
      Table.Cell(String(card.notAssessed)), Table.Cell(String(card.notAsked)),
    ])
  }
  return Sheet(table)
}
