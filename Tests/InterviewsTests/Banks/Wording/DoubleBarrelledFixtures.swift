@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let doubleBarrelled = WordingFixture(
    check: .doubleBarrelled,
    flagged: [
      (.ask("What do you do? What do you tell your lead?"), "What do you tell"),
      (.ask("What do you do first, and how do you tell the customer?"), "and how"),
      (.ask("Whom do you call and when would you stop?"), "and when"),
      (.ask("How do you calm the caller, and what would you write in the file?"), "and what"),
      (.ask("Which pallet do you load first, or would it stay, and why would the driver agree?"), "and why"),
      (.told("What happened? What did you do about it?"), "What did"),
      (.told("Tell me about a time you helped a guest and a time you refused one."), "and a time"),
      (.told("Describe a fault that you found late, and about another time when you found one early."), "and about"),
      (.ask("What is wrong here, and to whom do you report it?"), "and to whom"),
      (.ask("Would you stay with the guest and how would you help?"), "and how"),
    ],
    ordinary: [
      .ask("What do you do in the next ten minutes?"),
      .ask("What do you do, and why?"),
      .ask("What do you do? And why?"),
      .ask("Whom do you tell, and when?"),
      .ask("What do you load, and in what order?"),
      .ask("How and when do you tell the customer?"),
      .ask("What do you say and do?"),
      .ask("What do you say to a caller who asks what happened and why nobody rang?"),
      .told("Tell me about one time when a delivery went missing and what you did about it."),
      .told("Tell me about one time when you had to say no. What did you do?"),
      .told("Tell me about one time when you were wrong, and how it came out."),
      .told("Describe a day when two alarms went off at once and you were alone."),
      .ask("The guest asks \"Where is my room? Who has my bag?\" What do you answer?"),
      .ask("If the pump fails and the doctor is away, what do you do?"),
      .ask("How do you decide which of the two comes first and which waits?"),
      .probe("What do you do, and what do you tell your lead?"),
      .probe("What happened then? What would you do today?"),
      .told("Walk me through the last time you and a driver did not agree."),
    ])
}
