import Testing

@testable import Terminal

/// Values drawn on one scale: with what signs, in what room, and in words where nobody looks.
@Suite struct NumberLineTests {
  private var line: NumberLine {
    var line = NumberLine(
      1...5, ticks: (1...5).map { (Double($0), String($0)) },
      legend: .init(value: "mean", range: "95 % interval", target: "target"))
    line.group("Using authority")
    line.row(.init("C-0412", figures: "4.50 ±0.36", value: 4.5, range: 3.8...5.2, target: 4, said: "4.50, target 4.00"))
    line.row(.init("דנה", figures: "2.00", value: 2, target: 2, said: "2.00, target 2.00"))
    line.row(.init("山田太郎", figures: "not rated", value: nil, target: 3, said: "not rated"))
    line.group("A competency whose title reaches into the scale")
    line.row(.init("C-0412", figures: "1.20 ±0.50", value: 1.2, range: 0.2...2.2, target: 4, said: "1.20"))
    return line
  }

  private func text(_ screen: Screen) -> String {
    var sheet = Sheet()
    sheet.numberLine(line)
    return sheet.text(on: screen)
  }

  @Test func marksSayWhatIsWhat() {
    #expect(
      text(Screen(columns: 60)) == """
        Using authority         1       2       3       4       5
          C-0412    4.50 ±0.36  ·       ·       ·     ├─┃───●───▸
          \u{2068}דנה\u{2069}             2.00  ·       ◆       ·       ·       ·
          山田太郎   not rated  ·       ·       ┃       ·       ·
        A competency whose title reaches into the scale
                                1       2       3       4       5
          C-0412    1.20 ±0.50  ◂─●───────┤     ·       ┃       ·

        ● mean   ├─┤ 95 % interval   ┃ target   ◆ both
        """)
  }

  @Test func inASCII() {
    #expect(
      text(Screen(columns: 60, isASCII: true)) == """
        Using authority          1       2       3       4       5
          C-0412    4.50 +-0.36  .       .       .     [-|---o--->
          \u{2068}דנה\u{2069}              2.00  .       @       .       .       .
          山田太郎    not rated  .       .       |       .       .
        A competency whose title reaches into the scale
                                 1       2       3       4       5
          C-0412    1.20 +-0.50  <-o-------]     .       |       .

        o mean   [-] 95 % interval   | target   @ both
        """)
  }

  @Test func inWords() {
    #expect(
      text(Screen(columns: 60, isPlain: true)) == """
        Using authority
        C-0412: 4.50, target 4.00
        דנה: 2.00, target 2.00
        山田太郎: not rated
        A competency whose title reaches into the scale
        C-0412: 1.20
        """)
  }

  @Test(arguments: 40...200) func fits(columns: Int) {
    let lines = text(Screen(columns: columns)).split(separator: "\n")
    #expect(lines.allSatisfy { String($0).displayWidth <= max(columns, 48) }, "\(columns): \(lines)")
  }

  @Test(
    arguments: [
      ([:], false), (["LANG": "de_DE.UTF-8"], false), (["LANG": "C.utf8"], false), (["LC_ALL": "C"], true),
      (["LC_ALL": "", "LC_CTYPE": "POSIX", "LANG": "en_US.UTF-8"], true), (["LANG": "de_DE@euro"], true),
      (["TERM": "dumb"], true), (["LANG": "en_US.UTF-8", "EXTRAMILE_ASCII": "1"], true),
      (["EXTRAMILE_ASCII": ""], false),
    ] as [([String: String], Bool)])
  func signsAreThoseOfTheEnvironment(environment: [String: String], isASCII: Bool) {
    #expect(Screen.isASCII(environment) == isASCII)
  }

  @Test func aLevelIsASign() {
    let signs = stride(from: 0.0, through: 1, by: 0.125).map { LevelSign.sign($0, isASCII: false) }
    #expect(String(signs) == "▁▂▃▄▅▆▇██")
    #expect(LevelSign.sign(-1, isASCII: true) == "_")
    #expect(LevelSign.sign(2, isASCII: true) == "#")
  }
}
