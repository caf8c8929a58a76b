@testable import Interviews
@testable import QuestionBanks

extension WordingFixture {
  static let readingEase = WordingFixture(
    check: .readingEase,
    flagged: [
      (
        .scenario(
          """
          Organisational requirements occasionally necessitate prioritisation of contradictory operational objectives, and
          experienced representatives must demonstrate considerable flexibility regarding unanticipated circumstances affecting individual customers.
          """), "Organisational"
      ),
      (
        .scenario(
          """
          A customer who has been with the company for nine years and who was billed twice for the same trip because of a
          fault in the billing system that was reported last week but has not been repaired yet calls from the airport and
          asks for the whole amount although the limit up to which you may refund without asking your lead is lower.
          """), "A customer"
      ),
      (
        .scenario(
          """
          The administration department has communicated modified authorisation procedures. Following implementation,
          numerous applications encountered unforeseen complications affecting international customers and their representatives significantly.
          """), "administration"
      ),
      (
        .scenario(
          """
          Considering that documentation concerning emergency equipment is periodically incomplete, technicians regularly
          experience uncertainty regarding responsibility for verification, notification and subsequent corrective activity.
          """), "Considering"
      ),
      (
        .scenario(
          """
          Your hospital introduced an electronic appointment registration application. Individuals unfamiliar with
          technology repeatedly request personal assistance, notwithstanding insufficient administrative availability.
          """), "Individuals"
      ),
    ],
    ordinary: [
      .scenario(
        """
        A customer of nine years was billed 260 dollars twice and leaves for the airport in an hour.
        You may refund up to 200 without asking. Your lead is in a meeting until noon.
        """),
      .scenario(
        """
        Two trucks arrive at the same dock. The first driver has waited for an hour.
        The second has medicine on board that must stay cold. There is one free gate.
        """),
      .scenario(
        """
        A visitor asks which room a patient is in. The patient has asked that nobody be told.
        The visitor says it is a matter of hours, and begins to cry.
        """),
      .scenario(
        """
        At two in the morning a server runs out of disk. You can delete old logs, which auditors may want to see,
        or wake a colleague who was on duty last night as well.
        """),
      .scenario("Internationalisation necessitates organisational reconsideration."),
      .scenario(
        """
        On day forty-one someone writes that the parcel lay unopened at a depot for two weeks.
        Last week a colleague refused a case much like it. You may make exceptions; nothing says when.
        """),
      .scenario(
        """
        The report is due at five. At four you find that one of its figures is wrong: it is too high by a third.
        Nobody else has seen it. Your manager has promised the report to the board.
        """),
      .scenario(
        """
        You notice that a new colleague skips a safety check to keep up with the line.
        The line is behind. You were asked last week not to interrupt new people in front of others.
        """),
      .scenario(
        """
        A guest wants a late checkout. The room is booked again from two o'clock, and the cleaners leave at one.
        The guest says that your colleague promised it on the phone.
        """),
      .scenario(
        """
        In customer work you sometimes see trouble that the customer cannot see yet. Speaking up may cause a fuss over
        something that would have passed. Staying quiet may cost the customer later.
        """),
    ])
}
