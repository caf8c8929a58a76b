// When text is coloured, and how wide a terminal is taken to be.

@testable import Terminal
import Testing

@Suite struct StyleTests {
  @Test(
    arguments: [
      ([:], true, true), ([:], false, false),
      (["NO_COLOR": "1"], true, false), (["NO_COLOR": ""], true, true),
      (["CLICOLOR_FORCE": "1"], false, true), (["CLICOLOR_FORCE": "0"], false, false),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
      (["TERM": "dumb"], true, false), (["CLICOLOR": "0"], true, false), (["TERM": "xterm"], true, true),
    ] as [([String: String], Bool, Bool)])
  func conventions(_ environment: [String: String], _ isTerminal: Bool, _ isOn: Bool) {
    #expect(Style(environment: environment, isTerminal: isTerminal).isOn == isOn)
    #expect(!Style(environment: environment, isTerminal: isTerminal, isRefused: true).isOn)
  }

  @Test func emphasisNestsAndDisappears() {
    let on = Style(isOn: true)
    let off = Style(isOn: false)
    #expect(on.bold("a" + on.red("b") + "c") == "\u{1B}[1ma\u{1B}[31mb\u{1B}[39mc\u{1B}[22m")
    #expect(off.bold("a" + off.red("b") + "c") == "abc")
    #expect(on.dim("") == "")
  }

  @Test(
    arguments: [
      (nil, [:], 80), (nil, ["COLUMNS": "100"], 100), (120, ["COLUMNS": "100"], 120), (5, [:], 20), (9999, [:], 500),
      (nil, ["COLUMNS": "wide"], 80), (nil, ["COLUMNS": "-3"], 80),
    ] as [(Int?, [String: String], Int)])
  func columns(_ reported: Int?, _ environment: [String: String], _ expected: Int) {
    #expect(TerminalSize.columns(reported: reported, environment: environment) == expected)
  }

  @Test @MainActor func escapesInPromptsAreMarked() {
    #expect(LineEditor.markingEscapes(in: "\u{1B}[1mQ\u{1B}[22m> ") == "\u{01}\u{1B}[1m\u{02}Q\u{01}\u{1B}[22m\u{02}> ")
    #expect(LineEditor.markingEscapes(in: "plain> ") == "plain> ")
  }
}
