/// What the panel of C-0415 typed: generous past the limit, open about slips.
extension SampleOpening {
  static let c0415: [SampleInterview] = [
    SampleInterview(
      candidate: "C-0415", interviewer: "noor", begins: "2026-10-09T10:00:00Z",
      script: """
        pays all 260 and a taxi
        - limit "is meant for ordinary days"
        + tells the lead right after
        overuse as on the card
        /next
        furniture store; water in the depot on a Sunday
        + rang Monday's customers before eight, offered two new dates
        vouchers for everybody on top
        /next
        stays on the line and chases delivery
        ? eleven callers
        " the one I have is the one I have
        customer gets a date and no homework
        /next
        /next
        gave away a display sofa after three failed deliveries
        limit 150, sofa 600
        told the manager next morning
        /next
        calls all sixty on Tuesday
        + plain about what is unsure
        - ten percent off for each
        /next
        claim with five photos
        took the photos at delivery from then on
        + drivers agreed, it takes a minute
        .
        /next
        yes, and ring the refused one with a gift card
        - no look at the depot's record
        " a rule that hurts is a wrong rule
        /next
        carried a lamp to a customer in the evening, own time
        + had heard that it was for a party that night
        - "I do that a lot"
        /next
        + tells lead and team the same hour
        pays all forty the difference
        wants to see how the list gets to the desk
        /next
        delivery zone ends at the river, sent the van across
        - dispatch learned it from the driver
        /next
        courier, own card if need be
        - "of course I stay until it is sorted"
        two of the three calls made at eight
        /next
        promised a Saturday slot that did not exist
        + "my mouth, their Saturday", went to apologise to the crew
        now asks the depot before naming a day
        /end
        y
        2
        overuse: 60 past the limit plus a taxi; did tell the lead afterwards
        4
        rang before the van would have come, gave two dates; vouchers were not needed
        3
        customer spared the rest, at half an hour's cost to the queue
        2
        four times the limit; told the manager next morning and stood by it
        3
        open about what is unsure; told all sixty and paid for the rumour
        4
        five photos moved to the drivers, claim still proven; no count of claims
        2
        granted both cases on feeling, with a gift; asked for no fact
        3
        noticed an unspoken need; overuse: evenings that cannot be kept up
        4
        told lead and team within the hour, went to see how the list travels
        2
        dropped the zone rule at once; dispatch and driver had to make it work
        2
        overuse: pays the courier privately and stays till eight; calls made late
        4
        owned harm to customer and crew, asked the depot, changed how slots are promised
        Warm and honest. Would need a limit that is talked through every week.
        y
        """),
    SampleInterview(
      candidate: "C-0415", interviewer: "amara", begins: "2026-10-09T13:30:00Z",
      script: """
        260 and a taxi voucher
        - no idea what the limit is for
        lead "will understand"
        /next
        flooded depot, called Monday's list
        two new dates for each
        /next
        chases it live with delivery
        /probe 3
        - queue not mentioned until the probe
        would let them wait
        /next
        the sofa story, 600
        " what is a sofa against a customer
        - later sold as damaged in the books
        /next
        rings sixty people with a discount
        ? what if it is a rumour
        then they have a discount
        /next
        /next
        photos for claims
        did them with the customer on video
        drivers take them now
        /next
        would say yes to both
        + sees that the two must match
        depot record not asked for
        /next
        drops things off on the way back, several times a month
        - other deliveries planned around it
        /next
        lead that day
        forty refunds, no ranking
        " it is only money
        /next
        the river story again, then a different one about a banquet table
        could not tell which of the two we were in
        /next
        stays, pays, promises noon
        - courier not asked yet
        /next
        Saturday slot that was not there
        told the customer the truth
        + asks the depot now
        /end
        y
        1
        pays past the limit without asking who decides; expects the lead to agree
        3
        told Monday's customers before the van; Tuesday's list was left for later
        2
        took the work off one caller while eleven waited unseen
        1
        far past a limit of 150 and entered as damaged goods
        2
        tells everyone on a rumour and pays for it; those at risk not picked out
        3
        did the step with one customer; drivers took it up without an agreement
        2
        treats both alike, checks nothing, no reason to give to a third
        2
        overuse: private deliveries each month, dispatch plans with them
        3
        told the lead that day, paid all forty the same, did not seek the cause
        x
        two cases got mixed; which facts were checked in which was not clear
        2
        overuse: promised noon before asking the courier; stays late
        3
        own part named, truth told, asks first since; crew not involved

        y
        """),
  ]
}
