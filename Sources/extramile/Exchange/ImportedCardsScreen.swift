import Exchange
import Interviews
import Terminal
import Text

/// What cards that were filled in elsewhere would become: a row each, how many questions of the kit were scored, not
/// assessed and not asked; then what of the file is left out. No score is in it.
func importedCardsSheet(_ cards: [ImportedCard], _ remarks: [String]) -> Sheet {
  var sheet = Sheet()
  if !cards.isEmpty {
    var table = Table(
      [.words("Candidate"), .words("Interviewer"), .number("Scored"), .number("Not assessed"), .number("Not asked")],
      hasHeader: true, repeating: 2)
    for card in cards {
      let counts = [card.scored, card.notAssessed, card.notAsked].map { Table.Cell(String($0)) }
      table.row([card.candidate, card.interviewer].map { Table.Cell($0.visible()) } + counts)
    }
    sheet.table(table)
  }
  for remark in remarks {
    if sheet != Sheet() { sheet.gap() }
    sheet.prose("Note: " + remark.visible())
  }
  return sheet
}
