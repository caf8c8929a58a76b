@testable import Interviews
@testable import QuestionBanks

/// What is said of how questions and anchors are put.
enum WordingRemarks {
  static let all: [Remark] = [
    Remark(
      "a closed ask", ["ask: What do you do?": "ask: Would you open the door?"],
      gives: """
        b.yaml:21:10: warning: the ask can be answered by yes or no: 'Would you …' [closed-question]
           21 |     ask: Would you open the door?
              |          ^
          help: ask for an account, for example:
            ask: How would you decide whether to open the door?
        """),
    Remark(
      "a closed ask about the past",
      ["ask: Tell me about one time when a rule did not fit.": "ask: Have you ever had to break a rule?"],
      gives: """
        b.yaml:35:10: warning: the ask can be answered by yes or no: 'Have you …' [closed-question]
           35 |     ask: Have you ever had to break a rule?
              |          ^
          help: ask for an account, for example:
            ask: Tell me about one time when you had to break a rule.
        """),
    Remark(
      "a closed ask that begins with a memory",
      ["ask: Tell me about one time when a rule did not fit.": "ask: Can you think of a time when a rule did not fit?"],
      gives: """
        b.yaml:35:10: warning: the ask can be answered by yes or no: 'Can you …' [closed-question]
           35 |     ask: Can you think of a time when a rule did not fit?
              |          ^
          help: ask for an account, for example:
            ask: Tell me about one time when a rule did not fit.
        """),
    Remark(
      "a closed probe", ["- What came of it?": "- Was the guest content?"],
      gives: """
        b.yaml:38:9: warning: a probe can be answered by yes or no: 'Was the …' [closed-question]
           38 |       - Was the guest content?
              |         ^
          help: begin with what, how, whom, when or why, or with "Tell me about one time when …"
        """),
    Remark(
      "a closed question behind a condition",
      ["ask: \"How do you spend these minutes?\"": "ask: \"If the bus leaves, do you stay?\""],
      gives: """
        b.yaml:48:30: warning: the ask can be answered by yes or no: 'do you …' [closed-question]
           48 |     ask: "If the bus leaves, do you stay?"
              |                              ^
          help: begin with what, how, whom, when or why, or with "Tell me about one time when …"
        """),
    Remark(
      "a leading ask, the hint removable", ["ask: What do you do?": "ask: What do you do, of course within the rules?"],
      gives: """
        b.yaml:21:26: warning: the ask tells the answer that is wanted: 'of course' [leading-question]
           21 |     ask: What do you do, of course within the rules?
              |                          ^
          help: leave the hint out:
            ask: What do you do within the rules?
        """),
    Remark(
      "a leading probe", ["- What can wait?": "- You would tell the next shift, wouldn't you?"],
      gives: """
        b.yaml:50:40: warning: a probe tells the answer that is wanted: 'wouldn't you' [leading-question]
           50 |       - You would tell the next shift, wouldn't you?
              |                                        ^
          help: ask what they do or did, not whether they agree, for example:
            - What do you do, and why?
        """),
    Remark(
      "two questions in one ask", ["ask: What do you do?": "ask: What do you do, and how do you tell the guest?"],
      gives: """
        b.yaml:21:26: warning: the ask is two questions; people answer the one that they like better [double-barrelled]
           21 |     ask: What do you do, and how do you tell the guest?
              |                          ^
          help: keep one and make the other a probe:
            ask: What do you do?
            probes:
              - How do you tell the guest?
        """),
    Remark(
      "two question marks", ["ask: What do you do?": "ask: What do you do? What do you say?"],
      gives: """
        b.yaml:21:26: warning: the ask is two questions; people answer the one that they like better [double-barrelled]
           21 |     ask: What do you do? What do you say?
              |                          ^
          help: keep one and make the other a probe:
            ask: What do you do?
            probes:
              - What do you say?
        """),
    Remark(
      "two stories",
      [
        "ask: Tell me about one time when a rule did not fit.":
          "ask: Tell me about a time when a rule did fit and a time when it did not."
      ],
      gives: """
        b.yaml:35:51: warning: the ask wants two stories: 'and a time' [double-barrelled]
           35 |     ask: Tell me about a time when a rule did fit and a time when it did not.
              |                                                   ^
          help: ask for one, and for the other in a question of its own
        """),
    Remark(
      "an ask that names the competency",
      [
        "ask: Tell me about one time when a rule did not fit.":
          "ask: Tell me about one time when you used good judgment."
      ],
      gives: """
        b.yaml:35:52: warning: the ask names what is rated, 'Judgment over rules': 'judgment' [names-the-competency]
           35 |     ask: Tell me about one time when you used good judgment.
              |                                                    ^
          note: whoever hears it knows which answer is wanted
          help: name a situation that calls for it, for example:
            ask: Tell me about one time when two instructions could not both be followed.
        """),
    Remark(
      "a scenario that names the competency",
      ["scenario: Rules are made for the usual case.": "scenario: Rules leave room for judgment."],
      gives: """
        b.yaml:34:36: warning: the scenario names what is rated, 'Judgment over rules': 'judgment' [names-the-competency]
           34 |     scenario: Rules leave room for judgment.
              |                                    ^
          note: whoever hears it knows which answer is wanted
          help: tell what happened, and leave it to the answer to show what it calls for
        """),
    Remark(
      "a vague anchor",
      [
        "5: Asks what only the guest can know, goes along, writes down why.":
          "5: Shows empathy, responds appropriately."
      ],
      gives: """
        b.yaml:28:10: warning: 'Shows empathy' in the anchor for 5 leaves open what the person does [vague-anchor]
           28 |       5: Shows empathy, responds appropriately.
              |          ^
          note: two raters read it two ways; what can be seen or heard they read alike
          help: write what is said or done, for example:
            5: Asks what the customer needs today, says what happens next and by when.
        """),
    Remark(
      "anchors of two forms",
      ["3: Opens the door once a colleague agrees.": "3: Opened the door once a colleague agreed."],
      gives: """
        b.yaml:27:10: warning: the anchor for 3 begins with 'Opened', the one for 1 with 'Opens' [anchors-parallel]
           27 |       3: Opened the door once a colleague agreed.
              |          ^
          help: begin them all alike, with what the person does:
            1: Waits …
            3: Asks …
            5: Decides …
        """),
    Remark(
      "anchors of two forms, past", ["3: Asked the lead what to do.": "3: Asks the lead what to do."],
      gives: """
        b.yaml:39:48: warning: the anchor for 3 begins with 'Asks', the one for 1 with 'Followed' [anchors-parallel]
           39 |     anchors: {1: Followed it all the same., 3: Asks the lead what to do., 5: 'Asked what it is for, …
              |                                                ^
          help: begin them all alike, with what the person did:
            1: Waited …
            3: Asked …
            5: Decided …
        """),
    Remark(
      "anchors of two lengths",
      [
        "1: Opens the door, or sends the guest away.": "1: Sends the guest away.",
        "writes down why.": "writes down why and calls the lead.",
      ],
      gives: """
        b.yaml:26:10: warning: the anchor for 5 has 16 words, the one for 1 only 4 [anchors-parallel]
           26 |       1: Sends the guest away.
              |          ^
          note: the fuller text draws the ratings
          help: say as much of a 1 as of a 5: what does such an answer do, what does it leave out?
        """),
    Remark(
      "anchors that are alike",
      [
        "1: Leaves both cases on the desk when the shift ends.": "1: Writes a very short note on both of the cases.",
        "3: Writes a note on both cases.": "3: Writes a short note on both of the cases.",
      ],
      gives: """
        b.yaml:54:10: warning: the anchors for 1 and 3 differ in degree only: 'very' [anchors-distinct]
           54 |       3: Writes a short note on both of the cases.
              |          ^
          help: name something that a 3 does and a 1 does not; how much or how often cannot be heard in one answer
        """),
    Remark(
      "anchors that are nearly alike",
      [
        "5: Found what was lost, and changed the list with the other shift.": "5: Found what was lost at once.",
        "3: Found what was lost and set it right.": "3: Found again what was lost, and at once.",
      ],
      gives: """
        b.yaml:69:10: warning: the anchors for 3 and 5 say nearly the same [anchors-distinct]
           69 |       5: Found what was lost at once.
              |          ^
          help: name something that a 5 does and a 3 does not
        """),
    Remark(
      "a scenario that is hard to follow",
      [
        "      A guest has lost a key and wants into the room at once.\n      The rule asks for a passport, and the passport is in the room.\n":
          "      Organisational requirements occasionally necessitate identification of individuals. Accommodation\n      regulations, however, presuppose availability of official documentation, notwithstanding extraordinary\n      circumstances affecting international visitors.\n"
      ],
      gives: """
        b.yaml:19:7: warning: scenario and ask are hard to follow by ear: reading grade 30.1, over 10 [reading-ease]
           19 |       Organisational requirements occasionally necessitate identification of individuals. Accommodat…
              |       ^
          help: say it in shorter words; long are 'Organisational', 'identification', 'availability'
        """),
    Remark(
      "jargon", ["- What can wait?": "- Which touchpoint can wait?"],
      gives: """
        b.yaml:50:15: warning: 'touchpoint' in a probe is jargon; people from other firms may not know it [jargon]
           50 |       - Which touchpoint can wait?
              |               ^
          help: write: contact
        """),
    Remark(
      "an abbreviation", ["ask: What do you do?": "ask: What does the SLA mean to you here?"],
      gives: """
        b.yaml:21:24: warning: 'SLA' in the ask is jargon; people from other firms may not know it [jargon]
           21 |     ask: What does the SLA mean to you here?
              |                        ^
          help: write: the time that was promised
        """),
    Remark(
      "an absolute word in an ask",
      ["ask: Tell me about one time when a rule did not fit.": "ask: How do you always find the rule that fits?"],
      gives: """
        b.yaml:35:21: warning: 'always' in the ask claims more than one answer can show [absolute-words]
           35 |     ask: How do you always find the rule that fits?
              |                     ^
          help: ask for one occasion, for example:
            ask: Tell me about one time when …
        """),
    Remark(
      "absolute words in anchors",
      [
        "1: Leaves both cases on the desk when the shift ends.": "1: Never writes a note on either of the cases.",
        "3: Writes a note on both cases.": "3: Writes a note, and treats everyone fairly.",
        "5: Writes what is done and what is not, and who must call whom.":
          "5: Always writes what is done and what is not, and who must call whom.",
      ],
      gives: """
        b.yaml:53:10: warning: 'Never' in the anchor for 1 claims more than one answer can show [absolute-words]
           53 |       1: Never writes a note on either of the cases.
              |          ^
          help: say what is not done on this occasion: 'does not ask', 'tells no one'

        b.yaml:54:36: warning: 'everyone' in the anchor for 3 claims more than one answer can show [absolute-words]
           54 |       3: Writes a note, and treats everyone fairly.
              |                                    ^
          help: name those who are meant: 'both customers', 'the three who are on shift'

        b.yaml:55:10: warning: 'Always' in the anchor for 5 claims more than one answer can show [absolute-words]
           55 |       5: Always writes what is done and what is not, and who must call whom.
              |          ^
          help: leave it out, and say what is done on this occasion
        """),
    Remark(
      "a gendered word", ["- What can wait?": "- What do you leave to the guys on the next shift?"],
      gives: """
        b.yaml:50:34: warning: 'guys' in a probe names a gender that plays no part [gendered-words]
           50 |       - What do you leave to the guys on the next shift?
              |                                  ^
          help: write: everyone, or the team
        """),
    Remark(
      "a gendered pronoun",
      [
        "A guest has lost a key and wants into the room at once.":
          "A guest has lost his key and wants into the room at once."
      ],
      gives: """
        b.yaml:19:24: warning: 'his' in the scenario gives a gender to somebody who could be anyone [gendered-words]
           19 |       A guest has lost his key and wants into the room at once.
              |                        ^
          help: write 'their', or name the person again: the customer, the colleague
        """),
    Remark(
      "a word in a folded text and one in quotes",
      [
        "The next shift is late, and your bus will not wait.": "The next shift is late, and the manpower is out.",
        "'Asked what it is for, then chose.'": "'Asked what it''s for, then chose well.'",
      ],
      gives: """
        b.yaml:39:107: warning: 'chose well' in the anchor for 5 leaves open what the person does [vague-anchor]
           39 | …llowed it all the same., 3: Asked the lead what to do., 5: 'Asked what it''s for, then chose well.'}
              |                                                                                         ^
          note: two raters read it two ways; what can be seen or heard they read alike
          help: write what is said or done, for example:
            5: Asks what the customer needs today, says what happens next and by when.

        b.yaml:47:39: warning: 'manpower' in the scenario names a gender that plays no part [gendered-words]
           47 |       The next shift is late, and the manpower is out.
              |                                       ^
          help: write: staff
        """),
    Remark(
      "a bank in another language", ["title: The night desk": "title: Die Nachtschicht\nlanguage: de"],
      gives: """
        b.yaml:4:11: notice: this bank is in 'de'; the checks of wording and the shipped lawful rules read English only [language-known]
            4 | language: de
              |           ^
          note: that they find nothing says nothing about this bank
          help: let somebody who speaks the language look for what they would find; where it is English, write:
            language: en
        """),
  ]
}
