import Testing

@testable import Terminal

/// One sheet in its two forms, and what keeps both true to it at every width.
@Suite struct SheetTests {
  private var sheet: Sheet {
    var sheet = Sheet()
    sheet.heading("Question 3 of 8", "Using authority", mark: "Q3/8  ", [.init("Minutes", "6", shown: "6 min")])
    sheet.fact("Ask", "What do you do in the next ten minutes, and whom do you tell?", mark: "Ask:    ")
    sheet.fact("For", "named the limit\nstayed inside it", mark: "+ ", aside: .init("minute", "12", shown: "12m"))
    sheet.fact("Too much", "Refunds past the limit to please the customer.")
    sheet.inLayout { $0.prose("+ speaks for the candidate") }
    sheet.inPlain { $0.fact("1", "score 1, waits for the lead") }
    sheet.gap()
    sheet.command("See", "extramile bank diff empowerment --opening a-name-that-is-longer-than-the-screen")
    return sheet
  }

  @Test func laidOut() {
    #expect(
      sheet.text(on: Screen(columns: 40)) == """
        Q3/8  Using authority  (6 min)
          Ask:    What do you do in the next ten
                  minutes, and whom do you tell?
          + named the limit                12m
            stayed inside it
          Too much: Refunds past the limit to
            please the customer.
          + speaks for the candidate

        See: extramile bank diff empowerment --opening a-name-that-is-longer-than-the-screen
        """)
  }

  @Test func plain() {
    #expect(
      sheet.text(on: Screen(columns: 40, isPlain: true)) == """
        Question 3 of 8: Using authority
        Minutes: 6
        Ask: What do you do in the next ten minutes, and whom do you tell?
        For: named the limit stayed inside it (minute 12)
        Too much: Refunds past the limit to please the customer.
        1: score 1, waits for the lead

        See: extramile bank diff empowerment --opening a-name-that-is-longer-than-the-screen
        """)
  }

  @Test func emphasisIsInTheLayoutAlone() {
    let screen = Screen(columns: 80, style: Style(isOn: true))
    #expect(sheet.text(on: screen).hasPrefix("\u{1B}[1mQ3/8  Using authority\u{1B}[22m  \u{1B}[2m(6 min)\u{1B}[22m\n"))
  }

  private var means: Table {
    var table = Table(
      [.words("Competency"), .number("Target"), .number("A"), .number("דנה")], hasHeader: true, repeating: 2)
    table.row(["Using authority", "4.00", Table.Cell("2.00- (4)", said: "2.00 from 4 scores, below target"), "none"])
    table.row(["評価", "3.50", "", "4.25"], as: "Measure")
    return table
  }

  @Test func aTableAsWideAsItIs() {
    #expect(
      Sheet(means).text(on: Screen(columns: 80)) == """
        Competency       Target          A   \u{2068}דנה\u{2069}
        Using authority    4.00  2.00- (4)  none
        評価               3.50             4.25
        """)
  }

  @Test func aTableThatIsTakenApart() {
    #expect(
      Sheet(means).text(on: Screen(columns: 36)) == """
        Competency       Target          A
        Using authority    4.00  2.00- (4)
        評価               3.50

        Competency       Target   \u{2068}דנה\u{2069}
        Using authority    4.00  none
        評価               3.50  4.25
        """)
    #expect(
      Sheet(means).text(on: Screen(columns: 30)).hasPrefix(
        """
        Competency    Target          A
        Using autho…    4.00  2.00- (4)
        """))
  }

  @Test func aTableThatIsHeard() {
    #expect(
      Sheet(means).text(on: Screen(columns: 36, isPlain: true)) == """
        Competency: Using authority
        Target: 4.00
        A: 2.00 from 4 scores, below target
        דנה: none

        Measure: 評価
        Target: 3.50
        דנה: 4.25
        """)
  }

  private var cards: Table {
    var table = Table([.words("Candidate"), .words("Cards"), .words("Missing")])
    table.row(["C-1", "felix draft, noor submitted", "missing: the card of felix; 1 more to interview"])
    table.row(["C-22", "noor submitted", ""])
    return table
  }

  @Test func wordsInTheLastColumn() {
    #expect(
      Sheet(cards).text(on: Screen(columns: 66)) == """
        C-1   felix draft, noor submitted  missing: the card of felix; 1
                                         more to interview
        C-22  noor submitted
        """)
    #expect(
      Sheet(cards).text(on: Screen(columns: 40)) == """
        C-1   felix draft, noor submitted
            missing: the card of felix; 1 more
            to interview
        C-22  noor submitted
        """)
  }

  /// Under a heading the broken lines are as far in as the rest of the table.
  @Test func wordsInTheLastColumnUnderAHeading() {
    var sheet = Sheet()
    sheet.heading("Cards")
    sheet.table(cards)
    #expect(
      sheet.text(on: Screen(columns: 78)) == """
        Cards
          C-1   felix draft, noor submitted  missing: the card of felix; 1 more to
                                             interview
          C-22  noor submitted
        """)
  }

  @Test(arguments: 40..<130) func noLineIsWiderThanTheScreen(_ columns: Int) {
    var sheet = sheet
    sheet.table(means)
    sheet.table(cards)
    let lines = sheet.text(on: Screen(columns: columns)).split(separator: "\n").map(String.init)
    for line in lines where !line.hasPrefix("See: ") { #expect(line.displayWidth <= columns, "\(line)") }
    // The plain form is the same at every width.
    let plain = sheet.text(on: Screen(columns: columns, isPlain: true))
    #expect(plain == sheet.text(on: Screen(columns: 80, isPlain: true)))
    #expect(plain.split(separator: "\n").allSatisfy { !$0.hasPrefix(" ") && !$0.contains("  ") })
  }

  @Test(arguments: [
    ("plain", "plain"), ("Zoë 評価 👍🏽", "Zoë 評価 👍🏽"), ("דנה Levi", "\u{2068}דנה Levi\u{2069}"),
    ("ليلى", "\u{2068}ليلى\u{2069}"), ("𞤀𞤣𞤤𞤢𞤥", "\u{2068}𞤀𞤣𞤤𞤢𞤥\u{2069}"),
  ])
  func onlyWhatRunsFromRightToLeftIsIsolated(_ text: String, _ isolated: String) {
    #expect(text.isolated == isolated)
    #expect(isolated.displayWidth == text.displayWidth)
    #expect(isolated.withoutIsolates == text)
  }
}
