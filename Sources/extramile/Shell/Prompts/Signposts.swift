import QuestionBanks
import Storage
import Terminal

/// What a person does next, as command lines to type.
extension Workspace {
  /// Tells somebody at the terminal what usually comes next; scripts are told nothing.
  func suggestNext(_ words: String...) { suggest("Next", words + carriedOptions) }

  /// Tells somebody at the terminal how to do something else with the result; scripts are told nothing.
  func suggest(_ purpose: String, _ words: [String]) {
    guard world.isInputInteractive else { return }
    var sheet = Sheet()
    sheet.command(purpose, line(words))
    world.show(sheet)
  }

  /// The options of this command line that the next one needs, too: who acts, the form and the database.
  var carriedOptions: [String] {
    let who = choices.interviewer.map { "--as \($0.asWord)" } ?? ""
    guard !isAtPrompt else { return [who] }
    return [who, choices.plain ? "--plain" : "", choices.database.map { "--database \($0.asWord)" } ?? ""]
  }

  /// `--opening NAME`; empty if it is the only open one, which commands use by default.
  func openingOption(_ name: String) -> String {
    let open = ((try? storeForReading().openings()) ?? []).filter { $0.closedAt == nil }.map(\.name)
    return open == [name] ? "" : "--opening \(name.asWord)"
  }

  /// Where to begin while nothing is stored yet.
  func firstSteps() -> Sheet {
    let folder = try? bankFolder()
    func id(_ kind: FileKind, preferring usual: String, else placeholder: String) -> String {
      let ids = (folder?.files(kind) ?? []).map { BankFolder.id(of: $0) }
      return ids.contains(usual) ? usual : ids.first ?? placeholder
    }
    let bank = id(.bank, preferring: "empowerment", else: "BANK")
    let team = id(.team, preferring: "support", else: "TEAM")
    var sheet = Sheet()
    sheet.prose("There is no opening yet. To begin, type one of these:")
    sheet.command("Look around in a finished sample", line("demo"))
    sheet.command("Score sample answers", line("practice", bank))
    sheet.command("Open a position", line("opening new NAME --bank", bank, "--team", team))
    return sheet
  }

  /// Whether the database has no opening, or isn't there yet; false if it can't be read.
  var isWithoutOpenings: Bool {
    guard Store.exists(at: locations.database) else { return true }
    return (try? storeForReading().openings().isEmpty) ?? false
  }
}
