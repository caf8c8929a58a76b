@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let namesTheCompetency = WordingFixture(
    check: .namesTheCompetency,
    flagged: [
      (
        .rating("judgment", "Judgment over rules", ask: "Tell me about a time when you used good judgment."), "judgment"
      ),
      (.rating("judgment", "Judgment", ask: "Tell me about a time when you judged a case yourself."), "judged"),
      (.rating("empathy", "Understanding callers", ask: "How do you show empathy to this caller?"), "empathy"),
      (.rating("proactivity", "Acting ahead", ask: "When were you proactive for a customer?"), "proactive"),
      (
        .rating("empowerment", "Using authority", ask: "Tell me about a time when you used your authority."),
        "authority"
      ),
      (.rating("empowerment", "Using authority", ask: "When did you feel empowered to decide?"), "empowered"),
      (.rating("extra-mile", "Above and beyond", ask: "Tell me about a time when you went above and beyond."), "above"),
      (.rating("extra-mile", "Above and beyond", ask: "When did you go the extra mile for a guest?"), "extra mile"),
      (
        .rating("learning", "Learning from mistakes", ask: "Tell me what you learned from your last mistakes."),
        "learned"
      ),
      (.rating("teamwork", "Teamwork", scenario: "In our warehouse teamwork counts. A truck is late."), "teamwork"),
      (.rating("focus", "Customer focus", ask: "How do you keep the focus on the customer?"), "focus"),
      (.rating("honesty", "Honesty", scenario: "You want to be honest. The customer would rather not know."), "honest"),
    ],
    ordinary: [
      .rating("judgment", "Judgment over rules", ask: "Tell me about one time when an instruction did not fit."),
      .rating("judgment", "Judgment over rules", scenario: "The rules say thirty days. It is day forty-one."),
      .rating("empowerment", "Using authority", scenario: "You have authority up to 200. The refund is 260."),
      .rating("proactivity", "Acting ahead", ask: "What do you do between now and Thursday?"),
      .rating("proactivity", "Acting ahead", scenario: "A truck is running ahead of time. You are alone."),
      .rating("ease", "Making it easy", scenario: "It is easy to say no. The guest is making a scene."),
      .rating("ease", "Making it easy", ask: "What makes this easy or hard for the patient?"),
      .rating(
        "extra-mile", "Above and beyond", ask: "Tell me about one time when you did something extra for a guest."),
      .rating("extra-mile", "Above and beyond", scenario: "The limit is above 200. The fee goes beyond it."),
      .rating("learning", "Learning from mistakes", ask: "What do you do with the mistake that you have found?"),
      .rating("learning", "Learning from mistakes", scenario: "A colleague makes a mistake. You learn of it at noon."),
      .rating("patience", "Patience", scenario: "A patient waits at the desk. The patients behind are restless."),
      .rating("time", "Time management", ask: "Tell me about one time when you managed two repairs at once."),
      .rating("decisions", "Decision making", ask: "Tell me about a decision you made without your lead."),
      .rating("ownership", "Ownership", scenario: "The owner of the shop calls. Your own list is long."),
      .rating("kindness", "Kindness", ask: "What kind of answer do you give?"),
      .rating("service", "Service", ask: "Tell me about one time when a service was down."),
      .rating("honesty", "Honesty", scenario: "The caller says \"be honest with me\". The part is late."),
    ])
}
