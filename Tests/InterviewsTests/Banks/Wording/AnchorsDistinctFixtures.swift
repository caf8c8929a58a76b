@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let anchorsDistinct = WordingFixture(
    check: .anchorsDistinct,
    flagged: [
      (
        .anchors("Rarely tells the lead.", "Sometimes tells the lead.", "Always tells the lead."),
        "Sometimes"
      ),
      (
        .anchors("Is rude to the guest.", "Explains the rule clearly.", "Explains the rule very clearly."),
        "Explains the rule very"
      ),
      (
        .anchors("Waits.", "Checks the pump, calls the ward.", "Checks the pump and calls the ward."),
        "Checks the pump and"
      ),
      (
        .anchors(
          "Leaves the pallet.", "Moves the pallet to the free dock and tells the driver.",
          "Moves the pallet to the free dock and informs the driver."), "Moves the pallet to the free dock and informs"
      ),
      (
        .anchors(
          "Asks the caller for the number of the order and waits.", "Books it.",
          "Asks the caller for the number of the order, waits politely."),
        "Asks the caller for the number of the order, waits"
      ),
      (
        .anchors("Listens poorly to the caller.", "Listens to the caller.", "Listens well to the caller."),
        "Listens to"
      ),
    ],
    ordinary: [
      .anchors("Waits for the lead.", "Calls the lead once asked.", "Calls the lead at once."),
      .anchors("Does not tell the driver of the delay.", "Hints at it.", "Tells the driver of the delay."),
      .anchors(
        "Leaves it.", "Calls the customer back within a week and says what was found.",
        "Calls the customer back within the hour and says what was found."),
      .anchors(
        "Leaves it.", "Tells the customer after the date what is known and what is not.",
        "Tells the customer before the date what is known and what is not."),
      .anchors("Refunds 260.", "Refunds 200.", "Refunds 200 and says who decides on the other 60."),
      .anchors("Asks nobody.", "Asks the ward.", "Asks the ward and the porter."),
      .anchors("Shuts the valve.", "Opens the valve.", "Checks the valve."),
      .anchors("Names no case.", "Names a case.", "Names a case, its cause and what changed."),
      .anchors("Waits.", "Asks.", "Acts."),
      .anchors(
        "Transfers the call once more.", "Writes the story down and hands over.",
        "Writes the story down, hands over, agrees who calls back by when."),
      .anchors(
        "Checks one of the two pumps and writes the time on the card.", "Leaves.",
        "Checks both of the pumps and writes the time on the card."),
    ])
}
