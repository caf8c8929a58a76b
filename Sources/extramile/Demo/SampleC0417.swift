/// What the panel of C-0417 typed: sees trouble coming and spares people effort, asks first when alone.
/// The third interview was broken off at question 5 and is not scored.
extension SampleOpening {
  static let c0417: [SampleInterview] = [
    SampleInterview(
      candidate: "C-0417", interviewer: "noor", begins: "2026-10-16T09:00:00Z",
      script: """
        + looks for a deputy before anything else, two minutes
        none there: pays 200
        " I can give you most of it now and a name for the rest
        writes to lead with both charges
        /next
        rail travel desk; works on the line announced for three weekends
        + pulled the list of group tickets, wrote with two other trains
        + told the next shift which groups had not replied
        .
        /next
        + one note, customer reads along and corrects it
        named person in delivery, today by three
        frees the line after four minutes
        + looks in at half past three
        /next
        rebooked a stranded traveller on a competitor
        allowed up to 120, cost 95
        + told control and the lead in the same message
        - asked two colleagues first
        /next
        + asks each of the big orders one thing: is your date fixed
        seven left, rings them on Tuesday
        " we may be late, we know on Thursday, here is what you could do
        rest get a line on the order page
        /next
        refund form wanted the ticket number twice
        + asked audit which of the two they read
        one field gone, form errors checked after a month
        /next
        depot scan, dispatch date
        + old case first, "else I create the next complaint"
        would take back the refusal
        writes it in the handbook notes
        /next
        saw that a group had six minutes to change platforms
        + asked the platform crew to hold a lift
        took one call
        /next
        tells lead before the review
        + largest differences first, by mail
        - cause: "I missed the mail", stops there
        /next
        only reached the first half, twelve minutes left for three questions
        the case was still being set up when I moved on
        /next
        which lamp, which socket, any spare
        + sister venue may lend one, asks for the number
        calls two, mails the third a new time
        /next
        told a passenger a wrong platform
        ran after them, train gone, put them on the next
        + explains what came of it without being asked
        reads the board aloud now; asked a colleague for the trick
        /end
        y
        4
        after two minutes' search paid 200, gave a name for the rest, wrote to the lead
        5
        wrote to all groups ten days ahead with two trains, gave the rest to next shift
        5
        note agreed with the customer, name and time, own check at half past three
        4
        95 of 120, lead and control told at once; sought cover from colleagues first
        5
        found seven with fixed dates, said what is unsure, offered a choice on Tuesday
        5
        audit gave up one field, check kept, errors counted a month later
        4
        both cases on the same facts, reason noted; sure of it rather soon
        4
        unasked, saw a tight change and settled it with one call; cause not passed on
        4
        lead told at once, callers ranked; cause looked for in own inbox only
        x
        I cut it short; they had not yet come to what they decided
        4
        lender found, two calls kept and one rebooked; error reported next day
        4
        owned it, put them on the next train, took a habit over from a colleague
        Sees it coming before anyone. I would want a little less asking around.
        y
        """),
    SampleInterview(
      candidate: "C-0417", interviewer: "jonas", begins: "2026-10-16T11:00:00Z",
      script: """
        looks for somebody to approve first
        pays when nobody answers
        + lead gets it in writing
        /next
        + wrote to groups before the works started
        two trains offered
        - single travellers not thought of
        /next
        summary to delivery
        + name and hour for the customer
        no look later
        /next
        described the rule book for stranded travellers
        /probe 1
        /probe 2
        second probe led to a colleague's decision
        /next
        + finds fixed dates in the order notes
        calls them with the facts
        - "then we see" for Thursday
        /next
        ticket number asked twice
        one field gone after talking to audit
        ? did it work
        thinks so
        /next
        /next
        " same parcel, same answer
        asks for the scan
        - earlier case only as a risk of noise
        /next
        arranged a lift for a group
        they had rung about it that morning
        /next
        lead before Friday
        rings whoever had a large difference
        - nothing on why
        /next
        instruction: no refunds on the platform
        + asked the cashier what it protects
        paid by voucher, told the cashier
        - next case starts from zero
        /next
        /skip A reading of the lamp case had been overheard in the corridor; not fair to ask
        wrong platform
        stayed with them until the next train
        " I read it out loud ever since
        /end
        y
        3
        paid 200 after a round of asking, lead told in writing; 60 left open
        4
        groups told ten days ahead with two trains; single travellers left out
        4
        full note, name and hour; does not verify
        x
        decision turned out to be the colleague's; no other case came up
        4
        called those with fixed dates on Tuesday; no plan if Thursday stays open
        4
        field removed with audit's consent; effect assumed
        3
        scan asked for and case decided; refused customer not taken back
        3
        group had asked; one call, done beside the usual work
        3
        lead told, large differences put right, cause untouched
        3
        asked the cashier for the reason, voucher instead; nothing left for the next case
        3
        own part named, next train found; the change is a personal habit
        Would add what we lack on notice to customers.
        y
        """),
    SampleInterview(
      candidate: "C-0417", interviewer: "amara", begins: "2026-10-16T14:00:00Z",
      script: """
        rings round for the deputy
        + 200 paid before the ten minutes are up
        " the rest has a name on it, not only a promise
        /next
        + line works: groups written to ten days before
        ? those who did not answer
        next shift had their names
        .
        /next
        /next
        reads the note back to the customer
        + by three, from a named person
        /next
        stranded traveller, 95 spent of 120
        asked colleagues whether it is all right
        + message to control and lead together
        /next
        looks for fixed dates first
        " a rumour is fine as long as I call it one
        ? what about Thursday
        """),
  ]
}
