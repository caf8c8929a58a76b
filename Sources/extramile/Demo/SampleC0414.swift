/// What the panel of C-0414 typed: careful and bound by the rule, at their best when something went wrong.
extension SampleOpening {
  static let c0414: [SampleInterview] = [
    SampleInterview(
      candidate: "C-0414", interviewer: "felix", begins: "2026-10-08T09:00:00Z",
      script: """
        checks both charges line by line
        - waits for the lead to come out of the meeting
        " I would not want to be the third wrong refund
        /next
        insurance back office; renewal letters with a wrong date
        reported it upstairs, letter went out a week later
        - two customers rang in between, got "it is being looked into"
        /next
        fills in the transfer form completely
        transfers
        - customer waits the forty minutes
        /next
        cannot name one; describes the approval chain
        pressed twice
        answer turned into how the office is organised
        /next
        drafts a letter for Thursday
        - nobody hears before
        ? the customer with a fixed date
        " then the date was a risk they took
        /next
        /next
        claim form of nine pages
        explained it patiently on the phone
        /next
        wants depot slip, date of dispatch, last week's file
        + puts both cases side by side
        does not decide; goes to the lead with both
        /next
        forwarded misdirected mail to the right office
        - that is in the job description
        /next
        lead within minutes, review or not
        + list of forty by amount
        + asks pricing how a change reaches the desks
        .
        /next
        instruction: two signatures; customer could give one only
        + asked legal what the second protects
        legal agreed to a stamped letter, filed with the reason
        took nine days
        /next
        next delivery, with an apology
        + all three calls made
        - did not ask what the show needs
        /next
        typed a wrong start date, cover gap of a day
        + told the customer before they saw it
        + second reading introduced with the typists, errors fell by half
        /end
        y
        2
        checked the charge with care, then paid nothing until the lead was free
        3
        reported the wrong date in time; customers had to wait for the letter
        2
        complete form, yet the caller is passed on a fourth time
        x
        gave the office's approval chain, no case of their own to rate
        2
        letter drafted, no customer told before Thursday even with a fixed date
        2
        explained the nine pages well, left them as they were
        3
        facts of both cases gathered; left the decision to the lead
        2
        a forwarding duty told as a favour
        4
        lead told at once, forty ranked by amount, pricing asked for the cause
        4
        asked legal for the purpose, reason on file; customer waited nine days
        2
        kept the three calls; theatre got the standard date
        4
        told the customer, found the cause with typists, counted errors afterwards
        Trustworthy with facts. Does not move without a signature.
        y
        """),
    SampleInterview(
      candidate: "C-0414", interviewer: "jonas", begins: "2026-10-08T11:00:00Z",
      script: """
        - "two hundred is the lead's business as well"
        tells the customer to write in
        /next
        wrong renewal date, passed on by form
        - did not follow it up
        /next
        transfer, with form
        " the queue is the same for everyone
        /next
        says nothing was ever theirs to decide
        - then: could have waived a fee of 10, asked all the same
        /next
        letter for Thursday, checked by two people
        + would answer openly if someone calls
        /next
        claim form
        walked one customer through it page by page
        did page four for them
        /next
        reads the rule twice
        + sees that the refused case matters
        no answer to the customer until the lead decides
        /next
        sent a brochure that was asked for
        /next
        " I would tell my lead before lunch
        ranked list, refund by amount
        + wants to sit with pricing for half an hour
        /next
        second signature missing, legal asked
        + written up for the next case
        - nine days of silence for the customer
        /next
        apology, standard delivery
        made the three calls first
        - theatre not asked anything
        /next
        start date typed wrong
        + owned it in the first sentence
        second reading now; says errors are fewer, no count
        /end
        y
        1
        may refund 200 and does not; customer is told to write in
        2
        passed it on by form, learned from a caller that nothing had gone out
        1
        fourth transfer, customer waits forty minutes and starts over
        1
        names no decision; asked even for a fee that was theirs to waive
        2
        answers those who call; the rest learn on Thursday
        2
        did a page for one caller, form unchanged
        2
        compared both cases, gave the customer neither answer nor date
        1
        a brochure on request; part of the work
        4
        before lunch to the lead, callers by amount, half an hour with pricing
        3
        asked for the purpose and wrote it up; customer heard nothing for nine days
        1
        booked the two-day delivery without a question to the theatre
        3
        owned it, told the customer, second reading; cannot say whether it held

        y
        """),
    SampleInterview(
      candidate: "C-0414", interviewer: "amara", begins: "2026-10-08T14:30:00Z",
      script: """
        verifies that it is double
        ? if the flight leaves before noon
        sends the lead a message into the meeting, waits
        /next
        /next
        wrong date in letters, raised it in the morning meeting
        told three customers who wrote that week
        /next
        - hands over with form
        promises nothing, "I do not control their queue"
        + form is complete, nothing asked twice
        /next
        a fee of 10, waived after asking
        " I like to have it in writing
        /next
        letter ready
        + picks five orders with fixed dates and asks the lead whether to call
        calls if allowed
        /next
        nine pages, began to tell of a project group
        time was up before their own part came
        /next
        + depot slip, dispatch date
        both cases to the lead with a proposal
        /next
        stayed on the line while a caller found a policy number
        - normal work
        /next
        told at once, plain words, no excuse
        + callers by harm, those near renewal first
        + cause: price file is mailed, nobody confirms; asks pricing for a receipt
        " forty today is four hundred by spring
        /next
        one signature instead of two
        legal's reason sought, exception filed
        slow, and says so
        /next
        the three calls first
        then asks the theatre what else would do
        - no idea beyond the standard date
        /next
        cover gap through a typing slip
        + rang before the customer knew
        + read a week of files with two typists to see where it starts
        date field now shows the weekday
        /end
        y
        2
        checked, wrote to the lead, left the customer without the 200 they could pay
        3
        raised the letters early and told those who wrote; others not looked for
        2
        nothing to repeat, yet transferred again with no time to expect
        2
        the one decision named was cleared by mail beforehand
        3
        finds the five who lose most; calls them only if told to
        x
        ran out of time; only the project group's plan was told
        3
        gathered facts and proposed one answer for both, left it undecided
        2
        patience within the task; no need found beyond it
        5
        lead told at once, renewals first, cause found with pricing: no receipt
        3
        asked legal and filed it; would now tell the customer the date, did not then
        3
        three calls kept and theatre asked; found nothing faster
        4
        rang first, cause sought with typists, weekday shown in the field since
        The strongest answers are about what went wrong. Authority would have to be practised.
        y
        """),
  ]
}
