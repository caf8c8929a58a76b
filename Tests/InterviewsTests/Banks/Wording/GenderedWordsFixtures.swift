@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let genderedWords = WordingFixture(
    check: .genderedWords,
    flagged: [
      (.scenario("A customer calls and says that he was billed twice. It is late."), "he"),
      (.scenario("The nurse is away. Her desk is empty, and the phone rings."), "Her"),
      (.scenario("Ask the foreman before you move a pallet. The dock is full."), "foreman"),
      (.scenario("There is not enough manpower tonight. Two trucks wait."), "manpower"),
      (.scenario("A user has lost his or her password. The desk closes soon."), "his or her"),
      (.ask("What do you tell the guys on the next shift?"), "guys"),
      (.ask("What does the guest need to do his part?"), "his"),
      (.probe("When does the chairman hear of it?"), "chairman"),
      (.probe("What does he/she hear from you?"), "he/she"),
      (.best("Tells the lead his plan and waits."), "his"),
      (.best("Calls the repairman and stays with the lift."), "repairman"),
      (.overuse("Talks to each salesman until the queue grows."), "salesman"),
      (.scenario("The cleaning lady finds a wallet. The guest has left."), "cleaning lady"),
    ],
    ordinary: [
      .scenario("A customer calls and says that they were billed twice. It is late."),
      .scenario("An elderly woman has lost her bag. The desk closes soon."),
      .scenario("Mr Okafor has left his key. You may not enter the room."),
      .scenario("Your colleague Anna is ill. Her customers are waiting."),
      .scenario("Maria asks for her file. You may not hand it out."),
      .scenario("A father calls for his son. The doctor is in theatre."),
      .scenario("A pregnant visitor feels faint. You fetch her a chair."),
      .best("Tells the lead the plan and waits for their answer."),
      .best("Stays with the caller, asks for the chair of the board."),
      .best("Gives the policy number to the human resources desk."),
      .best("Manages the queue and mans up for nobody."),
      .probe("The guest says \"he told me so\". What do you answer?"),
      .probe("Who else hears of it, and when?"),
      .probe("What do they need from this history of the case?"),
      .scenario("A sister on the ward calls. She cannot read her list."),
      .scenario("The German office calls. The manual is in Spanish."),
      Draft(
        scenario: "An old man stands at the desk. He cannot read the form.", ask: "What do you say to him?",
        anchors: [1: "Points at his form.", 3: "Reads it to him.", 5: "Reads it to him, asks what he needs."]),
    ])
}
