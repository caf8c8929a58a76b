@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let jargon = WordingFixture(
    check: .jargon,
    flagged: [
      (.ask("How do you leverage your network here?"), "leverage"),
      (.ask("How do you keep the SLA in this case?"), "SLA"),
      (.scenario("Your team misses its KPIs. The lead is away."), "KPIs"),
      (.scenario("You have no bandwidth for another case. The guest waits."), "bandwidth"),
      (.probe("When do you circle back to the customer?"), "circle back"),
      (.probe("How do you get stakeholder alignment?"), "stakeholder alignment"),
      (.probe("Which touchpoint comes next?"), "touchpoint"),
      (.best("Reaches out to the ward and loops in the porter."), "Reaches out to"),
      (.best("Finds the low-hanging fruit and writes it down."), "low-hanging fruit"),
      (.overuse("Does a deep dive into each small slip."), "deep dive"),
      (.ask("What learnings do you take from it?"), "learnings"),
      (.scenario("A paradigm shift is under way. Some like it."), "paradigm shift"),
    ],
    ordinary: [
      .ask("What do you do in the next ten minutes?"),
      .scenario("The bandwidth of the line is halved. Two sites complain."),
      .scenario("The forklift is stuck in a loop in the aisle. A truck waits."),
      .scenario("We promise an answer in four hours (SLA). It is three hours old."),
      .scenario("The SLA (the time we promise) ends at noon. It is eleven."),
      .scenario("The IT desk is closed. The PDF will not open on the PC."),
      .scenario("The visitor reaches out of the window. The alarm rings."),
      .best("Reaches for the phone and calls the ward."),
      .best("Keeps the KPI in mind, and tells the lead that it will be missed."),
      .best("Comes back to the customer the same day."),
      .best("Drills the lock out and books the drill in."),
      .best("Pings the server, then reads the log."),
      .probe("The caller says \"let us circle back\". What do you answer?"),
      .probe("What would you do differently today?"),
      .scenario("The fire drill is at noon. Two guests refuse to leave."),
      .scenario("The server is taken offline at night. A doctor needs it."),
      .probe("How do you reach the driver?"),
    ])
}
