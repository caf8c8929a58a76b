/// What the panel of C-0412 typed: acts inside the limit, tells the lead, slow to act ahead.
extension SampleOpening {
  static let c0412: [SampleInterview] = [
    SampleInterview(
      candidate: "C-0412", interviewer: "noor", begins: "2026-10-05T09:00:00Z",
      script: """
        refund first, then told lead by chat
        + named the limit unprompted, stayed inside it
        " if it is wrong I would rather explain it than make them miss the flight
        ? what about the 60
        says "your lead decides the 60 by noon", gives the customer the time
        /next
        /next
        hotel reservations desk; pool closing for repairs, knew two weeks ahead
        told guests who rang about something else
        - nothing sent to those who did not ring
        /next
        one note for delivery, reads it back to the customer
        + "call by four, from Ines or from me", sets a reminder
        .
        /next
        waived a no-show fee of 80; own limit was 100
        + wrote it in the booking, told the shift lead at hand-over
        - guest had to ask twice
        /next
        first answer: wait for Thursday, keep the text ready
        /probe 1
        + would look for orders with a fixed date, after the probe
        /next
        group bookings had to fax a signed list
        + asked accounts why; signature was needed, the fax was not
        scan by mail accepted since
        /next
        asks for the depot's record before saying yes or no
        + brings up last week's refusal without the probe
        " I could not look the other one in the eye
        /next
        guest's badge for a trade fair left behind
        printed a new one from the organiser's site, five minutes, queue was empty
        /next
        tells the lead the same day
        - callers "only if they notice the bill"
        /next
        group rate needs ten rooms, a choir had nine and a late tenth
        + asked revenue desk why ten
        ? was it written down
        yes, in the booking, with the reason
        /next
        /next
        " what has to be lit, and until when
        + asks whether the theatre can borrow a lamp
        + three short calls first, two minutes each, then the theatre again
        reports the picking error in the morning
        /next
        booked a twin instead of a double, guests came in late
        moved them, paid breakfast from own allowance
        - "I read twice now"
        /end
        y
        5
        refunded 200 at once, named who decides the 60 by noon, told lead by chat
        3
        told guests whose bookings came across the desk; the others found out on arrival
        5
        one note read back, named caller and time agreed, own reminder to check at four
        4
        waived 80 within a limit of 100, told the shift lead the same evening
        3
        message ready for Thursday; would check fixed dates, but only once prompted
        4
        found out what the signature was for, dropped the fax with accounts
        4
        wants depot record, compares with the refused case; no word on writing it down
        4
        saw the missing badge before the guest did, five minutes, nobody waited longer
        3
        told lead at once; would put it right only for callers who notice
        4
        asked what the ten is for, held the rate for a day, wrote down why
        5
        asked what the show needs, borrowed lamp, kept all three calls, reported cause
        3
        owns the slip and moved the guests; the change is to take more care
        Clear about limits and about who has to know. Waits to be asked when trouble is still far off.
        y
        """),
    SampleInterview(
      candidate: "C-0412", interviewer: "felix", begins: "2026-10-05T11:00:00Z",
      script: """
        looks at both bookings of the charge first, a minute
        + pays 200, says in the same breath that 60 is for the lead
        + chat to lead with the order number
        /next
        lift out of order at the hotel, they knew the evening before
        - told guests at the front desk as they came
        " I thought someone had written to them
        /next
        writes it up so that nobody asks again
        + customer need not call, gets a call by the end of the day
        - no check afterwards
        /next
        late check-out for free, worth 60, allowed up to 100
        told the lead in the hand-over book
        /next
        " half of them come to nothing, so I wait
        sorts the list by date, does not use it
        /next
        had to stop here, my next call came early
        the faxed list again, did not get to what changed
        /next
        + asks what the depot can prove
        would say yes and reopen the other
        lead to agree, as it sets a pattern
        /next
        rang a museum for a guest who had mixed up closing days
        + guest had not asked
        - did not say what waited meanwhile
        /next
        lead hears it before the review, "even if it hurts"
        callers when they complain
        ? why two weeks
        price list printed in spring, still on the desk
        /next
        /next
        deposit rule, guest paying by company transfer
        + rang accounts, then held the room until Monday
        told the team in the morning round
        /next
        lamp type, socket, when the doors open
        offers pick-up at the warehouse at eight tomorrow
        one of three calls moved, told that customer
        /next
        sent a confirmation with the wrong week
        fixed it on the phone, apologised
        " I was tired of the form, that is no excuse
        /end
        y
        5
        checked, refunded to the limit, left the 60 with the lead and said so to the customer
        2
        knew the evening before, spoke to guests only as they arrived
        4
        one full note, call back by end of day; does not check that it happened
        4
        knew the allowance, used it, entered it in the hand-over book that day
        2
        sorted orders by date but tells nobody before Thursday
        x
        I broke off for a call before they reached what they did themselves
        4
        checks the depot record, takes the earlier case along, passes the pattern to the lead
        4
        spotted a wrong closing day in small talk, one phone call settled it
        3
        told the lead before the review; the old list is thrown away, callers are not called
        4
        asked accounts what the deposit covers, held the room till Monday, told the team
        4
        pick-up offered after asking what is needed; told the one customer who was moved
        3
        named own part, put it right by phone, now checks the week by hand

        y
        """),
    SampleInterview(
      candidate: "C-0412", interviewer: "amara", begins: "2026-10-06T13:00:00Z",
      script: """
        refund of 200 straight away
        tells the lead after the meeting, not by message
        + gives the customer a name for the rest
        /next
        road works in front of the hotel
        put a sign at the desk when guests complained of noise
        - arrivals of the week after got no word
        /next
        + summary mail to delivery with the customer in copy
        delivery calls by four
        " then nobody has to tell it a fifth time
        /next
        minibar bill under dispute, 45, limit 100
        struck it out, told the lead within the hour
        + when housekeeping objected, took the question on themselves
        .
        /next
        waits, keeps a list
        - "they did not ask"
        /next
        signed list for groups again, now by scan
        accounts agreed; three groups used it that month
        /next
        would grant it, depot mistake
        /probe 2
        - the refused case only after the probe
        /next
        found a plug adapter for a guest who asked
        it was quick
        /next
        lead told on the spot
        ranks callers by size of order, rings the top five
        - cause stays with the price team
        /next
        nine rooms for a ten-room rate
        + "what is the ten for" to the revenue desk, held it a day
        put in the booking notes
        /next
        /skip The fire drill took eight minutes; the last question mattered more
        twin for a double, at night
        + asked the night porter how it gets mixed up: two icons that look alike
        icons changed by the system desk
        - has not looked since
        /end
        y
        4
        refunded inside the limit and named who decides the rest; lead told only at noon
        2
        acted when the noise complaints came; later arrivals were not told
        4
        one summary to both sides with a time; trusts delivery to keep it
        5
        knew the limit, told lead and housekeeping the same hour, answered the objection
        2
        keeps a list for Thursday, would not write to any of the sixty before
        4
        kept the signature, dropped the fax with accounts, saw three groups use it
        3
        checked the depot's part and decided; thought of the refused case when asked
        3
        met a wish the guest had voiced, two minutes, nothing passed on
        3
        told lead, five largest callers corrected; did not look for the cause
        4
        sought the reason for the ten, a step that could be undone, noted in the booking
        4
        owned it, asked the night porter, had the two icons changed; no later check
        Would give this person a limit tomorrow. Needs a nudge to look two days ahead.
        y
        """),
  ]
}
