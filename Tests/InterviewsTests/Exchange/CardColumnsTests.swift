@testable import Exchange
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

/// Spreadsheets of cards, and everything that can be wrong with one.
@Suite struct CardColumnsTests {
  private let now = Moment(milliseconds: 1_790_000_000_000)

  private func read(_ text: String, _ columns: CardColumns = CardColumns()) -> CardReading {
    columns.read(Array(text.utf8), for: sampleKit(), at: now)
  }

  /// A card in a word: what became of each question.
  private func said(_ reading: CardReading) -> [String] {
    reading.cards.map { card in
      let answers = sampleKit().items.map { item -> String in
        switch card.answers[item.question.id] {
        case .rated(.score(let score, let evidence))?: "\(score) \(evidence)"
        case .rated(.notAssessed(let reason))?: "x \(reason)"
        case .notAsked(let reason)?: "- \(reason)"
        case nil: "?"
        }
      }
      return "\(card.candidate) \(card.interviewer): " + answers.joined(separator: ", ")
    }
  }

  @Test func aRowARating() {
    let reading = read(
      """
      Candidate;Interviewer;Question;Score;Evidence;Reason
      C-1;noor;q1;4;told the lead;
      c-1;NOOR;q2;;;of another firm
      C-1;felix;q3;1;"one
      and two";
      C-1;felix;q1;x;;
      C-1;felix;q2;;;

      """)
    #expect(reading.problems == [])
    #expect(
      said(reading) == [
        "C-1 noor: 4 told the lead, x of another firm, - (imported from a spreadsheet, which has no rating for it)",
        "C-1 felix: x (imported from a spreadsheet, which says x), - (imported from a spreadsheet, which has no rating for it), 1 one and two",
      ])
    #expect(reading.cards.map { [$0.scored, $0.notAssessed, $0.notAsked] } == [[1, 1, 1], [1, 1, 1]])
    #expect(reading.cards.allSatisfy { $0.began == now && $0.submitted == now })
  }

  @Test func aColumnAQuestion() {
    let reading = read("candidate,q2,interviewer,q1,submittedAt\nC-1,5,noor,,2026-10-05T09:00:00Z\n")
    #expect(
      said(reading) == [
        "C-1 noor: - (imported from a spreadsheet, which has no rating for it), 5 (imported from a spreadsheet; no evidence was given), - (imported from a spreadsheet, which has no rating for it)"
      ])
    #expect(reading.cards.map(\.submitted) == [Moment("2026-10-05T09:00:00Z")])
    var columns = CardColumns()
    columns.ratings.scoreColumns = ["q1"]
    #expect(read("candidate,interviewer,q1,mood\nC-1,noor,3,good\n", columns).cards.count == 1)
  }

  @Test func columnsOfOtherNames() {
    var columns = CardColumns()
    (columns.ratings.candidate, columns.ratings.interviewer) = ("who", "by")
    (columns.ratings.question, columns.ratings.score) = ("item", "points")
    (columns.evidence, columns.reason) = ("why", "why not")
    #expect(
      said(read("who,by,item,points,why,why not\nC-1,noor,q1,2,so,\nC-1,noor,q2,,,no time\n", columns)) == [
        "C-1 noor: 2 so, x no time, - (imported from a spreadsheet, which has no rating for it)"
      ])
  }

  /// Cells that a spreadsheet keeps from being formulas come back as they were; escapes and HTML are text.
  @Test func cellsAreText() {
    let reading = read(
      "candidate,interviewer,question,score,evidence\n'@C-1,noor,q1,3,'=cmd()\n'@C-1,noor,q2,3,<b>\u{1B}[31m</b>\n")
    #expect(
      said(reading).map { $0.prefix(40) } == ["@C-1 noor: 3 =cmd(), 3 <b>\u{1B}[31m</b>, - ("])
  }

  static let faulty: [(String, [String])] = [
    ("", [" there are no ratings in it."]),
    ("candidate,question,score\n", [" there are no ratings in it."]),
    ("candidate,question,score\nC-1,q1,3\n", ["1:1 no column is called interviewer."]),
    ("interviewer,question,score\nC-1,q1,3\n", ["1:1 no column is called candidate."]),
    ("candidate,interviewer,score\nC-1,noor,3\n", ["1:1 no column is called question."]),
    ("candidate,interviewer\nC-1,noor\n", ["1:1 there is no column that could hold scores."]),
    ("candidate,interviewer,q1,q1\nC-1,noor,1,1\n", ["1:1 two columns are called \"q1\"."]),
    (
      "candidate,interviewer,q1,q22\nC-1,noor,1,1\n",
      ["1:26 the opening has no question \"q22\"."]
    ),
    (
      "candidate,interviewer,question,score\nC-1,noor,q1,4.0\nC-1,noor,q2,0\nC-1,noor,q3,6\nC-1,felix,q1,=4\n"
        + "C-1,felix,q2,４\nC-1,felix,q3,\" 4,\"\nC-2,felix,q9,4\n,felix,q1,4\nC-2,fe\u{1B}lix,q1,4\nC-2,felix\n",
      [
        "2:13 \"4.0\" in the column \"score\" is no score from 1 to 5.",
        "3:13 \"0\" in the column \"score\" is no score from 1 to 5.",
        "4:13 \"6\" in the column \"score\" is no score from 1 to 5.",
        "5:14 \"=4\" in the column \"score\" is no score from 1 to 5.",
        "6:14 \"４\" in the column \"score\" is no score from 1 to 5.",
        "7:15 \"4,\" in the column \"score\" is no score from 1 to 5.",
        "8:11 the opening has no question \"q9\".",
        "9:1 there is no name in the column \"candidate\".",
        "10:5 the name in the column \"interviewer\" contains a control character: fe␛lix",
        "11:1 this line has 2 fields, and the first line names 4.",
      ]
    ),
    (
      "candidate,interviewer,question,score\nC-1,noor,q1,4\nc-1,Noor,q1,4\n",
      ["3:13 q1 is there twice for noor and C-1."]
    ),
    ("candidate,interviewer,question,score\nC-1,noor,q1,\n", ["2:1 noor rated C-1 on nothing."]),
    (
      "candidate,interviewer,question,score,submittedAt\nC-1,noor,q1,4,monday\n",
      ["2:15 \"monday\" is not a moment: it is not a date and time that Extramile can read."]
    ),
    (
      "candidate,interviewer,question,score,submittedAt\nC-1,noor,q1,4,2026-02-30T09:00:00Z\n"
        + "C-2,noor,q1,4,2026-03-30T25:00:00Z\nC-3,noor,q1,4,0026-03-30T09:00:00Z\nC-4,noor,q1,4,10000-03-30T09:00:00Z\n"
        + "C-5,noor,q1,4,30/03/2026\nC-6,noor,q1,4,2026-03-30T09:00:00\nC-7,noor,q1,4,46111\n",
      [
        "2:15 \"2026-02-30T09:00:00Z\" is not a moment: that month has the days 01 to 28.",
        "3:15 \"2026-03-30T25:00:00Z\" is not a moment: hours go from 00 to 23, minutes and seconds from 00 to 59.",
        "4:15 \"0026-03-30T09:00:00Z\" is not a moment: the year must be from 1970 to 9999.",
        "5:15 \"10000-03-30T09:00:00Z\" is not a moment: it is not a date and time that Extramile can read.",
        "6:15 \"30/03/2026\" is not a moment: it is not a date and time that Extramile can read.",
        "7:15 \"2026-03-30T09:00:00\" is not a moment: it doesn't say the time zone.",
        "8:15 \"46111\" is not a moment: it is not a date and time that Extramile can read.",
      ]
    ),
    (
      "candidate,interviewer,question,score,submittedAt\nC-1,noor,q1,4,2026-03-30T09:00:00Z\nC-1,noor,q2,4,\n"
        + "C-1,noor,q3,4,2026-03-30T09:00:01Z\n",
      ["4:15 another line of this scorecard says that it was submitted at 2026-03-30T09:00:00.000Z."]
    ),
    (
      "candidate,interviewer,question,score,evidence,reason\nC-1,noor,q1,4,told,no time\nC-1,noor,q2,,told,\n",
      ["2:13 there is a score, and a reason why there is none.", "3:13 there is evidence, but no score."]
    ),
    (
      "candidate,interviewer,question,score\nC-1,noor,q1,4\u{0}\n",
      ["2:14 this is a NUL character, which cannot be stored."]
    ),
    ("candidate,interviewer,question,score\nC-1,\"noor,q1,4\n", ["2:5 a quotation mark opens here and never closes."]),
  ]

  @Test(arguments: faulty)
  func saysWhatIsWrongAndWhere(text: String, expected: [String]) {
    let reading = read(text)
    #expect(
      reading.problems.map { ($0.place.map { "\($0.line):\($0.column)" } ?? "") + " " + $0.message } == expected)
    #expect(reading.cards == [] && reading.problems.allSatisfy { ".?".contains($0.help.last ?? " ") })
  }

  @Test func otherEncodingsAreRefused() {
    let bytes = Array("candidate,interviewer,question,score,evidence\nC-1,noor,q1,4,caf".utf8) + [0xE9, 0x0A]
    let reading = CardColumns().read(bytes, for: sampleKit(), at: now)
    #expect(
      reading.problems.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)" } == [
        "2:18 this is not UTF-8."
      ])
  }

  @Test func datesThatAreHardToBelieveAreTold() {
    let reading = read(
      "candidate,interviewer,question,score,submittedAt\nC-1,noor,q1,4,2027-03-01T09:00:00Z\nC-2,noor,q1,4,1998-03-01T09:00:00Z\n"
    )
    #expect(reading.problems == [] && reading.cards.count == 2)
    #expect(
      reading.doubts.listed.map { $0.line(in: "f", as: "warning") } == [
        "f:2:15: warning: 2027-03-01T09:00:00Z is in the future.",
        "f:3:15: warning: 1998-03-01T09:00:00Z is before the year 2000.",
      ])
  }

  /// Columns that are not read are listed, except those that `export` adds.
  @Test func columnsThatAreNotReadAreNamed() {
    let reading = read("candidate,interviewer,question,score,mood,ask,,Notes\nC-1,noor,q1,4,good,What?,,kind\n")
    #expect(reading.remarks.map(\.sentence) == ["3 columns are not read: mood, one without a name, Notes."])
    var columns = CardColumns()
    columns.ratings.scoreColumns = ["q1"]
    let wide = read("candidate,interviewer,q1,mood\nC-1,noor,3,good\n", columns)
    #expect(wide.remarks.map(\.sentence) == ["1 column is not read: mood."])
  }

  /// An option that doesn't apply to a file would be silently ignored.
  @Test func optionsForTheOtherFormAreRefused() {
    let (long, wide) = (
      "candidate,interviewer,question,score\nC-1,noor,q1,4\n", "candidate,interviewer,q1\nC-1,noor,4\n"
    )
    var scores = CardColumns()
    scores.ratings.scoreColumns = ["score"]
    #expect(read(long, scores).misuse?.hasPrefix("--scores doesn't apply: ") == true)
    for option in ["--question", "--evidence", "--reason"] {
      var columns = CardColumns()
      switch option {
      case "--question": columns.ratings.question = "q1"
      case "--evidence": columns.evidence = "q1"
      default: columns.reason = "q1"
      }
      #expect(read(wide, columns).misuse?.hasPrefix("\(option) doesn't apply: ") == true)
    }
    #expect(read(long).misuse == nil && read(wide).misuse == nil)
  }

  /// Ratings exported from one opening can't be imported into another one with the same questions.
  @Test func theColumnOpeningIsHeeded() {
    let text = "opening,candidate,interviewer,question,score\nNov,C-1,noor,q1,4\ndec,C-1,noor,q2,4\n"
    let reading = CardColumns().read(Array(text.utf8), for: sampleKit(), at: now, opening: "nov")
    #expect(
      reading.problems.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)" } == [
        "3:1 this line is for opening dec, but you are importing for opening nov."
      ])
  }

  /// Without line ends a file is one record; its fields are not all kept.
  @Test func aLineHasNoMoreFieldsThanASheet() {
    let header = "candidate,interviewer,question,score"
    let many = String(repeating: ",", count: 20_000)
    for (text, line) in [("\(header)\(many)\nC-1,noor,q1,4\n", 1), ("\(header)\nC-1,noor,q1,4\n\(many)\n", 3)] {
      let reading = read(text)
      #expect(reading.problems.map(\.message) == ["this line has more than 16384 fields."])
      #expect(reading.problems.map { $0.place?.line } == [line])
    }
  }

  @Test func theNearestQuestionIsNamed() {
    #expect(
      read("candidate,interviewer,question,score\nC-1,noor,q11,4\n").problems.map(\.help) == [
        "Did you mean q1?"
      ])
  }

  @Test func ofManyProblemsTheFirstAreListedAndAllCounted() {
    let reading = read(
      "candidate,interviewer,question,score\n" + String(repeating: "C-1,noor,nowhere,4\n", count: 1000))
    #expect(reading.problems.count == RatingFault.mostFields)
    #expect(reading.unlisted >= 1000 - RatingFault.mostFields)
  }
}
