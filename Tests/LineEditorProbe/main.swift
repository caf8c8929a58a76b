// A program that does nothing but read lines, so that line editing can be tested apart from interviews.
//
// Every line comes back as GOT[line]; `/` begins a command, and only commands are remembered. The arguments choose what
// a test needs: --history FILE, --inner FILE, --prefill TEXT, --raw (hold the terminal between lines), --until FILE (be
// busy after each line, and lend the terminal on the line `/less`, until the file is there), --crash (trap on the line `crash`), --edit (what C-x C-e puts in place of the line), --chore (say the half-typed line now and then), --timer (count in
// the prompt, which is `outer 7> ` instead of `outer> `, for as long as nothing but a line is awaited).

import Terminal
import Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let arguments = CommandLine.arguments
func value(of option: String) -> String? {
  arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}

let reader = standardLineReader()
let style = Style(environment: [:], isTerminal: reader.isInteractive)
let names = ["Ada", "Ada Lovelace", "Grace Hopper", "Überblick", "ownership", "openness"]

reader.completer = .words { before, word in
  let offers =
    switch before {
    case "": ["/score", "/skip", "/next", "/note", "/quit"]
    case "/open ": ["folder/"]
    case "/many ": (100..<250).map { "word\($0)" }
    default: before.hasPrefix("/score ") ? names : []
    }
  return offers.filter { $0.lowercased().hasPrefix(word.lowercased()) }
}

let editor = reader as? LineEditor
editor?.onTerminate = { signal, line in print("\nSAVED[\(line)] \(signal)") }
editor?.editElsewhere = { line in arguments.contains("--edit") ? "\(line) from elsewhere" : nil }
if arguments.contains("--chore") {
  // Only what is new is said, on the other descriptor: a chore leaves the screen alone.
  var seen = ""
  editor?.chores = [
    Chore(every: .milliseconds(20)) { line in
      guard line != seen else { return }
      seen = line
      try? Output.error.write("CHORE[\(line)]\n")
    }
  ]
}
if arguments.contains("--timer") {
  var count = 0
  editor?.chores = [
    Chore(every: .milliseconds(50)) { _ in
      count += 1
      editor?.show(prompt: style.bold("outer") + " \(count)> ")
    }
  ]
}
if arguments.contains("--raw") { editor?.keepRaw() }

/// Works until the file is there. A signal ends a sleep early, but not work.
@MainActor func waitForFile() {
  while let file = value(of: "--until"), unsafe access(file, F_OK) != 0 { usleep(10_000) }
}

@MainActor func converse(_ name: String) {
  var prefill = value(of: "--prefill")
  while true {
    switch reader.read(prompt: style.bold(name) + "> ", prefill: prefill) {
    case .tooLong(let limit): print("TOO LONG[\(limit)]")
    case .line("/quit"): return
    case .line("/hidden"):
      switch reader.readHidden(prompt: "secret> ") {
      // Backwards, so that what was typed is nowhere but where it leaked.
      case .line(let line): print("HIDDEN[\(String(line.reversed()).visible())]")
      case .tooLong(let limit): print("HIDDEN TOO LONG[\(limit)]")
      case .interrupt(let discarded): print("HIDDEN INTERRUPT[\(discarded.visible())]")
      case .endOfInput: print("HIDDEN END")
      }
    case .line("/inner"):
      reader.withHistory(file: value(of: "--inner")) { converse("inner") }
    case .line("/size"):
      print("COLUMNS[\(TerminalSize.columns(of: STDOUT_FILENO, environment: [:]))]")
    case .line("crash") where arguments.contains("--crash"):
      print([1].dropFirst()[1])
    case .line("/less"):
      editor?.suspendRaw()
      print("LENT")
      waitForFile()
      editor?.resumeRaw()
      print("BACK")
    case .line(let line):
      if line.hasPrefix("/") { reader.remember(line) }
      if arguments.contains("--until") {
        print("BUSY")
        waitForFile()
      }
      print("GOT[\(line.visible())] \(reader.lineNumber)")
    case .endOfInput:
      print("END")
      return
    case .interrupt(let discarded):
      print("INTERRUPT[\(discarded.visible())]")
    }
    prefill = nil
  }
}

reader.withHistory(file: value(of: "--history")) { converse("outer") }
editor?.endRaw()
print("BYE")
