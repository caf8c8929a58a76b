import ArgumentParser
import Interviews
import Storage
import Terminal
import Text

struct EraseCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase everything stored about a candidate, for good.",
    discussion: """
      Takes out every interview, note, rating, debrief, decision and released hold, of all openings; the lines of your \
      history that name them; half-typed lines and drafts of notes. In texts about other candidates the name becomes \
      [erased]; --also adds a further spelling, such as a first name alone. Then the file is rewritten, so that no \
      unused part of it holds any of that.

      Before it asks you for the name, erase lists what it will delete, and every place in other candidates' texts, with the \
      words around it. Upper and lower case, spaces, dashes and invisible characters don't matter. A name that is also a word \
      (Will, May), a number, or shorter than four letters is ambiguous: only its exact case counts, and you confirm each \
      place with y or n, or the rest with all or none. --yes erases without asking; it leaves ambiguous places as they \
      are and lists them. Texts that are hidden from you are neither listed nor counted: erase replaces unambiguous names \
      in them and leaves ambiguous ones.

      erase makes no backup, because a backup would keep what you want to erase. It lists the backups that were made while \
      the candidate was stored, because these still contain their data. The database keeps a record that somebody was \
      erased, when and by whom, so that doctor can tell an erasure from tampering.

      While a hold is on the candidate, nothing is erased. When the file could not be rewritten, since another program was \
      in the middle of using it or this one was stopped, erase --compact does that.

      Examples: extramile candidate erase C-0412
                extramile candidate erase "Ada Lovelace" --also Ada
                extramile candidate erase C-0412 --yes
                extramile candidate erase --compact
      """)

  @Argument(help: "The candidate's code or name.") var candidate: String?
  @Option(
    name: .customLong("also"), parsing: .singleValue,
    help: ArgumentHelp("Another spelling to replace in texts about others; can be repeated.", valueName: "name"))
  var spellings: [String] = []
  @OptionGroup var confirmation: ConfirmationOption
  @Flag(help: "Only rewrite the file, if an earlier erasure could not.") var compact = false
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    if (candidate == nil) != compact {
      throw ValidationError("Name the candidate to erase, or give --compact to rewrite the file; one of them.")
    }
  }

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    guard let candidate else { return try finish(in: workspace) }
    let name = try workspace.candidate(candidate)
    let spellings = spellings.map(\.trimmed).filter { !$0.isEmpty }
    let viewer = try workspace.interviewer()
    guard let scope = try workspace.store().erasureScope(of: name, spellings: spellings, for: viewer) else {
      throw StoreFailure.alreadyErased
    }
    if let hold = scope.hold { throw workspace.cannotErase(hold) }
    world.show(erasureSheet(scope, spellings: spellings))
    world.show(try leftoversSheet(in: workspace))
    var questions = PlaceQuestions(world)
    if !confirmation.isGiven {
      try workspace.requirePerson(unless: confirmedLine(scope.candidate, spellings, in: workspace))
      try questions.ask(about: scope.toConfirm)
      try confirm(scope.candidate, spellings, in: workspace)
    }
    let erasing = try Erasing(workspace)
    let outcome = try erasing.erase(scope, spellings: spellings, confirmed: questions.confirmed, because: .asked)
    world.show(erasedSheet(outcome))
    try finish(in: workspace)
  }

  @MainActor
  private func finish(in workspace: Workspace) throws {
    guard Store.exists(at: workspace.locations.database) else {
      throw Failure("There is no database at \(workspace.locations.database), so there is nothing to rewrite.")
    }
    let cleared = try Erasing(workspace).finish()
    if cleared > 0 {
      workspace.world.say("Half-typed lines and drafts of \(counted(cleared, "interview")) were removed.")
    }
    workspace.world.say("The file was rewritten: \(workspace.locations.database.visible())")
  }

  /// Goes on only when the name was typed again.
  @MainActor
  private func confirm(_ name: String, _ spellings: [String], in workspace: Workspace) throws {
    let answer = try workspace.answer(
      to: "Type \(name.visible()) to erase, anything else to leave it: ",
      unless: confirmedLine(name, spellings, in: workspace))
    // A name that can't be typed can be entered as it is shown.
    guard [name, name.visible()].contains(where: { $0.nameKey == answer.nameKey }) else {
      throw Failure("Nothing was erased.")
    }
  }

  /// The command line that erases without asking.
  @MainActor
  private func confirmedLine(_ name: String, _ spellings: [String], in workspace: Workspace) -> String {
    workspace.line(["candidate erase", name.asWord] + spellings.flatMap { ["--also", $0.asWord] } + ["--yes"])
  }
}

extension Workspace {
  /// What somebody answers before something is destroyed; without a person there, a failure that names the line for that.
  func answer(to question: String, unless line: String) throws(Failure) -> String {
    try requirePerson(unless: line)
    let reader = world.reader()
    let completer = reader.completer
    reader.completer = .nothing
    defer { reader.completer = completer }
    world.say()
    guard case .line(let answer) = reader.read(prompt: question) else { return "" }
    return answer.trimmed
  }

  /// Throws if nobody is there to answer; the message has the command line that needs no answer.
  func requirePerson(unless line: String) throws(Failure) {
    guard world.reader().isInteractive, !choices.noInput else {
      throw Failure("Nothing was erased, because nobody is here to answer. To erase without questions: \(line)")
    }
  }

  /// A hold stands in the way.
  func cannotErase(_ hold: Hold) -> Failure {
    Failure(
      "\(StoreFailure.held(hold).message) Once it is over: \(line("candidate hold", hold.candidate.asWord, "--release"))"
    )
  }
}
