@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let closedQuestion = WordingFixture(
    check: .closedQuestion,
    flagged: [
      (.ask("Would you refund the fee?"), "Would"),
      (.told("Have you ever dealt with an angry guest?"), "Have"),
      (.told("Can you think of a time when a delivery went missing?"), "Can"),
      (.told("Do you remember a time when a patient was sent to the wrong desk?"), "Do"),
      (.ask("If the caller insists, do you give in?"), "do"),
      (.ask("Take a moment. Are you comfortable working nights?"), "Are"),
      (.probe("Did you tell your lead?"), "Did"),
      (.probe("Was the customer happy in the end?"), "Was"),
      (.probe("And did it work?"), "did"),
      (.probe("Is there anything you would do differently?"), "Is"),
      (.probe("Did you tell the engineer or not?"), "Did"),
      (.probe("When the pager goes off, do you answer at once?"), "do"),
      (.probe("Do you know what the rule is for?"), "Do"),
    ],
    ordinary: [
      .ask("What do you do in the next ten minutes?"),
      .told("Tell me about one time when you said no to a customer."),
      .told("Could you tell me about a shift that went wrong?"),
      .told("Can you walk me through the last outage you handled?"),
      .told("Would you describe how you found it? Take your time."),
      .told("Would you mind telling me about a mistake of your own?"),
      .told("Can you give me an example of a rule that did not fit?"),
      .ask("When do you call the doctor on duty?"),
      .ask("When the scanner fails, what do you do?"),
      .ask("If two trucks arrive at once, which do you unload first, and why?"),
      .ask("Do you send the pallet now or wait for the missing box?"),
      .probe("Did anyone object, and what did you say?"),
      .probe("Did it come up again? How did you deal with it?"),
      .probe("Is there anything you would do differently, and why?"),
      .probe("May I ask what the customer said to that?"),
      .probe("How did you know?"),
      .probe("Whom do you tell, and when?"),
      .probe("The customer asks \"Can you do it today?\" What do you say?"),
      .probe("What if nothing is confirmed by Thursday?"),
      .probe("Will calls back an hour later, and what then?"),
      .probe("Could you please talk me through the first five minutes?"),
      .probe("If so, how did you find out?"),
    ])
}
