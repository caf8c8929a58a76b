@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let anchorsParallel = WordingFixture(
    check: .anchorsParallel,
    flagged: [
      (.anchors("Waits for the lead.", "Calls the lead.", "Decided at once and called the lead."), "Decided"),
      (.anchors("Waiting for the lead.", "Calls the lead.", "Decides at once."), "Waiting"),
      (.anchors("The agent waits.", "Calls the lead.", "Decides at once."), "The"),
      (.anchors("They wait for the lead.", "They call the lead.", "Decides, then tells the lead."), "Decides"),
      (.did("Waited for the lead.", "Calls the doctor.", "Decided, then told the lead."), "Calls the"),
      (.did("Ignored the alarm.", "Checked the pump.", "Immediately checks the pump and its twin."), "checks"),
      (
        .anchors(
          "Waits.", "Calls the driver and asks when the truck will arrive.",
          "Calls the driver, moves the next truck to the free dock, tells the shift what changes and until when."),
        "Waits"
      ),
      (
        .anchors(
          "Refuses the refund.", "Refunds once pressed, and tells the lead of it at the end of the day.",
          "Refunds at once, says who decides the rest and when."), "Refuses"
      ),
    ],
    ordinary: [
      .anchors("Waits for the lead.", "Calls the lead once asked.", "Calls at once and says what is known."),
      .anchors("Does nothing.", "Asks the driver.", "Asks the driver, then moves the dock."),
      .anchors("Never asks.", "Asks when pressed.", "Asks first, then decides."),
      .anchors("Puts it off.", "Sets a time.", "Says when, and calls."),
      .anchors("Quickly closes the case.", "Reopens it on request.", "Reopens it unasked."),
      .did("Waited until the guest rang.", "Told the guest once asked.", "Told the guest unasked, in time."),
      .did("Names no case of their own.", "Decided within the limit.", "Decided, told the lead the same day."),
      .did("Left it to the night shift.", "Put a note on the pump.", "Shut the pump, wrote down why."),
      .did("Puts it down to the rush.", "Said sorry once asked.", "Said sorry, and asked what would help."),
      .did("Cannot recall a case.", "Met a need that was voiced.", "Noticed a need, met it with small means."),
      .did("Led the guest out.", "Kept the guest informed.", "Sought a room, held it, told the desk."),
      .did("Cut the call short.", "Let the caller finish.", "Read the notes first, then asked one question."),
      .anchors("Froze.", "Asked.", "Decided and told."),
      .anchors(
        "Takes sides.", "Hears both, then decides alone.",
        "Hears both, says what they agree on, lets them choose between two ways."),
      .did(
        "Gives no example of their own.", "Gave the guest a number.",
        "Rang the depot, then told the guest the new date."),
      .anchors(
        "Transfers the call once more, or gives a number to ring.",
        "Writes the story down and hands over, with no time to expect.",
        "Hands over one full note, agrees who calls back by when, checks later that it happened."),
    ])
}
