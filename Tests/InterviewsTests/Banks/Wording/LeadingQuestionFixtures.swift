@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let leadingQuestion = WordingFixture(
    check: .leadingQuestion,
    flagged: [
      (.ask("Wouldn't you tell your lead first?"), "Wouldn't"),
      (.ask("Don't you think the customer should come first?"), "Don't"),
      (.ask("How do you, of course within the rules, help this guest?"), "of course"),
      (.ask("What do you do, obviously without leaving the desk?"), "obviously"),
      (.ask("You would call the doctor first, wouldn't you?"), "wouldn't"),
      (.ask("You would call the doctor first, right?"), "right"),
      (.probe("Surely you told the next shift?"), "Surely"),
      (.probe("That was a mistake, wasn't it?"), "wasn't"),
      (.probe("You did not tell the customer, did you?"), "did"),
      (.probe("And isn't it better to wait?"), "isn't"),
      (.probe("Would you agree that safety comes first?"), "Would"),
      (.probe("How important is honesty to you?"), "How"),
      (.probe("Clearly, the rule was wrong; what did you do?"), "Clearly"),
    ],
    ordinary: [
      .ask("What do you do?"),
      .ask("What would you not do, even if the guest insisted?"),
      .ask("Which of these calls can't you leave until tomorrow?"),
      .ask("How do you tell it clearly to somebody who is upset?"),
      .told("Tell me about one time when you didn't follow an instruction."),
      .told("Tell me about a change of course in the middle of a repair."),
      .probe("Why didn't you call the engineer at once?"),
      .probe("What didn't you know at that point?"),
      .probe("What was the right thing for the next customer?"),
      .probe("Was that right for the team, and how do you know?"),
      .probe("What do you do as a matter of course?"),
      .probe("How important is the delivery date to this customer?"),
      .probe("The caller says \"Surely you can make an exception?\" What do you answer?"),
      .probe("What if the fault is not obviously yours?"),
      .probe("How do you agree on who calls back?"),
      .probe("Who knows about it, and who does not?"),
      .probe("What did you hope for, and what came of it?"),
      .probe("Where was nobody sure, and what did you do then?"),
    ])
}
