/// What the panel of C-0413 typed: fast and inventive with customers, tells nobody.
extension SampleOpening {
  static let c0413: [SampleInterview] = [
    SampleInterview(
      candidate: "C-0413", interviewer: "noor", begins: "2026-10-05T14:00:00Z",
      script: """
        200 within a minute, does not look at the charge
        + customer gets to the airport
        - lead not mentioned; "why wake a sleeping dog"
        /next
        phone shop line; a batch of SIM cards failed on the third day
        + rang all twelve buyers that morning, offered a swap at the counter
        " I did not want twelve angry people on Saturday
        /next
        messages somebody in delivery directly
        has an answer in three minutes, tells the caller
        + caller has nothing left to do
        - no note in the case
        /next
        swapped a handset at the counter, worth 300
        ? what was allowed
        " not sure there was a number
        manager learned of it at stock-take
        /next
        /next
        text to the ten oldest orders on Tuesday evening
        + says "may", offers another part
        - colleagues get the replies unprepared
        /next
        PIN reset took four calls
        made a text that asks for it in one go
        others copied it from them
        /next
        yes, at once, refund today
        asks for a photo of the label though
        - "the other one is not my case"
        /next
        set up voice mail for a caller who had come for a bill
        .
        ten minutes, four in line
        /next
        corrects the price in their own notes
        mails a few callers from memory
        - review first, then perhaps the lead
        " it would only spoil Friday
        /next
        " the form asked for two papers, one was plenty
        - did not ask what the second was for
        went through, nobody noticed
        /next
        knows a courier dispatcher, rings them
        + lamp there by noon for little money
        - three calls "tomorrow, they will live"
        /next
        cancelled the wrong line of a firm
        back in an hour, apologised, gave no reason
        colleagues were not told either
        " it was fixed, so what is there to tell
        /end
        y
        3
        paid 200 at once inside the limit; the 60 and the lead are left to chance
        5
        rang twelve buyers before cards failed, offered a swap, found them by batch
        4
        got the delivery date in one message, customer done; nothing written down
        2
        swapped a handset without knowing the limit; manager found out at stock-take
        4
        picked ten at risk, told them what is unsure, offered a choice; team not told
        4
        four contacts cut to one and the check kept; spread by chance
        3
        asked for the depot label and decided; refuses to look at the earlier case
        3
        caller had asked in passing; the line waited ten minutes and was served after
        2
        mails some callers, lead not told before the review, cause not sought
        2
        dropped the second paper at once; asked nobody why it is needed
        3
        found a cheap way for the theatre; put three calls off without telling them
        3
        own part named, line restored within the hour; kept to themselves since
        Quick and kind to the person on the line. The team would be the last to know.
        y
        """),
    SampleInterview(
      candidate: "C-0413", interviewer: "jonas", begins: "2026-10-06T09:30:00Z",
      script: """
        pays before checking which charge is wrong
        - on the lead: "I would mention it if it came up"
        /next
        SIM batch, twelve calls
        - colleagues sold the same batch until noon
        /next
        direct message to a driver
        + caller gets a time
        - next agent would find an empty case
        /next
        handset swapped, manager away
        " by the time they were back it was old news
        - would do the same again
        /next
        texts ten, not chosen by need but by order number
        offers a substitute
        /next
        the reset text
        ? who agreed to it
        no one had to, they say
        /next
        /next
        " thirty, forty-one, who counts
        grants it without a look at the depot
        - earlier refusal shrugged off
        /next
        talked mostly about what the shop does in general
        /probe 1
        second try gave a case of a colleague
        /probe 2
        /next
        new price from today
        lead after Friday
        + would mail the callers they remember
        /next
        skipped the second paper for a contract
        - "a formality", no check with anyone
        - two later contracts were sent back
        /next
        friend at the courier firm, good price
        three calls dropped without a word
        /next
        wrong line cut off
        repaired fast
        " I just sorted it, no drama
        /end
        y
        2
        paid unchecked, inside the limit; lead and remaining 60 forgotten
        3
        warned own twelve buyers in time; batch stayed on sale at the next counter
        3
        caller spared more steps, but no note for whoever answers next
        1
        made a 300 decision and kept it from the manager until stock-take
        3
        told ten what is unsure on Tuesday; picked by number, not by loss
        3
        made the reset one step for own callers; owner of the reset never heard of it
        1
        granted the return to get it off the desk, asked for no fact
        x
        answered with a colleague's case; own part not clear after two probes
        2
        puts a few callers right quietly, holds it back until the review is over
        1
        dropped the paper on the spot; contracts came back and they had asked nobody
        2
        helped the theatre only; three promised calls lapsed
        2
        repaired it fast, calls the screen confusing, changed nothing
        Speed is real. Everything else stays in one head.
        y
        """),
  ]
}
