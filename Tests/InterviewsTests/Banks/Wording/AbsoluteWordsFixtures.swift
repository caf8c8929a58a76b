@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let absoluteWords = WordingFixture(
    check: .absoluteWords,
    flagged: [
      (.ask("How do you always keep calm?"), "always"),
      (.ask("Tell me how you never miss a delivery."), "never"),
      (.ask("How do you make every single guest feel at home?"), "every single"),
      (.ask("How do you treat everyone equally?"), "everyone"),
      (.probe("What do you always check first?"), "always"),
      (.best("Always tells the lead."), "Always"),
      (.best("Checks the list, and always calls back."), "always"),
      (.best("Never loses patience with callers."), "Never"),
      (.best("Treats everyone fairly."), "everyone"),
      (.best("Gets on with everybody."), "everybody"),
      (.best("Follows the rule without exception."), "without exception"),
      (.best("Is always on time."), "always"),
    ],
    ordinary: [
      .ask("What do you say to a customer who always calls at closing time?"),
      .ask("What would you never promise to a guest?"),
      .told("Tell me about one time when you had never done the work before."),
      .told("Tell me about a parcel that never came."),
      .told("Tell me about one time when you never found the cause."),
      .probe("What if nobody else was in?"),
      .probe("Who knew, and who never heard of it?"),
      .probe("What does everyone on the shift need to know?"),
      .probe("The poster says \"always smile\". What do you make of it?"),
      .best("Noticed a need that nobody had voiced."),
      .best("Tells everyone who is on shift, and writes it down."),
      .best("Says that the form is not always needed."),
      .best("Asks the driver who always comes on Mondays."),
      .did("Never called back.", "Called back late.", "Called back the same day."),
      .best("Helps a guest who has never flown."),
      .best("Tells both customers, then everyone else involved."),
      .scenario("The printer never works on Mondays. Everyone knows it."),
      .scenario("The rule is always to ask first. Your lead is away."),
      .best("Quotes the rule \"never leave the desk\" and asks what it is for."),
    ])
}
