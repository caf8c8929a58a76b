/// What the panel of C-0412 typed when all three cards were in: the talk, the second estimates, the decision.
struct SampleDebrief: Sendable {
  let candidate: String
  /// Whose keyboard went round.
  let convener: String
  /// When it began, ISO 8601 UTC.
  let begins: String
  /// One line of input per line, the way `debrief` reads it when its input is not a terminal.
  let script: String
}

extension SampleOpening {
  static let debriefs = [
    SampleDebrief(
      candidate: "C-0412", convener: "noor", begins: "2026-10-07T15:00:00Z",
      script: """
        a need that the guest had not voiced; the adapter was asked for
        people waiting in line while the badge was printed
        y
        4
        4
        4
        y
        Sees what nobody asked for and keeps an eye on the line. Amara never got to the theatre, which weighed most.
        a word to the guests who had not complained yet
        telling even one of the sixty before Thursday
        that it took the probe to think of fixed dates
        y
        2
        2
        2
        y
        Knows early and waits to be asked, in both cases. Nothing that all three of us heard says otherwise.
        bringing up the refused case before the probe

        that nothing was said about writing the exception down
        y
        4
        4
        4
        y
        Asks what a rule is for before going round it, each time with whoever made it.
        a look at why the old list still lay on the desk
        a change to how bookings are taken, rather than more care
        that nobody looked whether the new icons helped
        y
        3
        3
        3
        y
        Owns a mistake the same day. The cause was looked for in one case of the three.
        a check that delivery did call


        y
        4
        x
        one good answer is too little; I broke off the other for a call
        5
        y

        y
        4
        5
        5
        y
        Knows the limit, stays inside it, and says who decides the rest.
        Strong where the case is on the desk. To look two days ahead would have to be learned here.
        hire
        Above target in using authority, ease and the extra mile, close to it in judgment; acting ahead is below, and the lead takes it up in the first months.
        """)
  ]
}
