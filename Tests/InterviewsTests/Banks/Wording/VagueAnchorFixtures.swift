@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let vagueAnchor = WordingFixture(
    check: .vagueAnchor,
    flagged: [
      (.best("Responds appropriately to the caller."), "appropriately"),
      (.best("Shows empathy and finds a solution."), "Shows empathy"),
      (.best("Has strong communication skills."), "strong communication"),
      (.best("Communicates well with the ward."), "Communicates well"),
      (.best("Listens to the guest and handles the situation."), "handles the situation"),
      (.best("Takes adequate steps to fix the pump."), "adequate"),
      (.best("Gives a good answer to the driver."), "good answer"),
      (.best("Is helpful and friendly throughout."), "Is helpful"),
      (.best("Demonstrates a high level of initiative."), "Demonstrates a high level of initiative"),
      (.best("Takes ownership of the outage."), "Takes ownership"),
      (.best("Goes the extra mile for the guest."), "Goes the extra mile"),
      (.best("Uses proper judgment about the dose."), "proper judgment"),
      (.best("Provides excellent service under pressure."), "excellent"),
      (.best("Deals with the problem well, and stays calm."), "problem well"),
      (.did("Was rude.", "Handled it.", "Explained it well."), "Was rude"),
    ],
    ordinary: [
      .best("Tells the customer in good time, and says why."),
      .best("Returns the goods to the shelf and books them out."),
      .best("Calls the ward as well as the porter."),
      .best("Calls well before the shift ends, and says how long it takes."),
      .best("Asks whether the patient is well enough to wait."),
      .best("Refunds as goodwill, and writes down the reason."),
      .best("Notes the strong smell at the tank and shuts the valve."),
      .best("Handles the situation by moving the guest to a quiet room first."),
      .best("Deals with it by calling the depot, then rings back."),
      .best("Shows the customer the receipt and the rule."),
      .best("Has the driver sign for the missing pallet."),
      .best("Takes the initiative's form back to the desk."),
      .best("Quotes \"good service\" from the poster and leaves it at that."),
      .best("Puts it right for callers who notice, and leaves the cause to others."),
      .best("Asks who is responsible for the key, and calls them."),
      .best("Says what is good about the plan, and what is missing."),
      .best("Improves the poor connection by moving the router."),
      .best("Checks the property tag, then the well known list of faults."),
      .best("Finds the person with an interest in the outcome, and calls."),
      .best("Spends a good part of the hour on one caller."),
    ])
}
