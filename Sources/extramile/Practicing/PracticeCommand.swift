import ArgumentParser
import Interviews
import QuestionBanks
import Terminal
import Text

struct PracticeCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "Score sample answers and compare yourself with the key.",
    discussion: """
      Sample answers of invented candidates to the questions of a bank, each with a keyed score and the words it rests \
      on. You score as in the scoring walk: a score from 1 to 5, then its evidence in one line; or x and the reason why \
      it is not assessed. The key is shown after each answer, with --test only at the end. C-d, C-c or q leave with the \
      report so far.

      The answers come shuffled by a seed, which is said; --seed repeats an order, so that a panel can practise alone \
      and talk about the same walk. Nothing is saved: a practice leaves no record of who scored how.

      When the input is not a terminal, the same lines are read from it. --json prints the report as one object, and \
      the walk goes to standard error.

      Examples: extramile practice empowerment
                extramile practice empowerment --question sixty-orders
                extramile practice judgment --test --seed 4711
      """)

  @OptionGroup var bank: BankArgument
  @Option(help: ArgumentHelp("Only the answers to this question.", valueName: "id")) var question: String?
  @Flag(help: "Show the keys only at the end.") var test = false
  @Option(help: ArgumentHelp("Random seed for the order (default: random).", valueName: "number")) var seed: UInt64?
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let source = try workspace.file(.bank, bank.word)
    let read = BankReader.read(source)
    let bank = try sound(source, read.bank, read.diagnostics)
    let answers = try workspace.practiceFile(of: bank, in: source)
    let practised = PracticeReader.read(answers, banks: [bank])
    let set = try sound(answers, practised.set, practised.diagnostics)

    let items = try kit([bank]).items.filter { question == nil || $0.question.id == question }
    guard !items.isEmpty else { throw unknownQuestion(in: bank) }
    let practice = Practice(
      set.answers, questions: items, mode: test ? .test : .learning, seed: seed ?? workspace.world.newSeed())
    guard !practice.items.isEmpty else {
      throw Failure("There are no sample answers to \(question ?? bank.id) in \(answers.name).")
    }
    let walk = try PracticeWalk(workspace, practice, of: bank, isQuiet: output.json)
    try walk.run()
    if output.json {
      try workspace.world.sayJSON(
        PracticeReport(
          walk.practice, bank: bank.id, bankVersion: source.contentID, answersVersion: answers.contentID))
    } else {
      walk.report()
      if workspace.isWithoutOpenings {
        workspace.suggestNext("opening new NAME --bank", bank.id.asWord, "--team TEAM")
      } else {
        workspace.suggestNext("interview CANDIDATE")
      }
    }
    try walk.failIfRefused()
  }

  private func kit(_ banks: [Bank]) throws(Failure) -> Kit {
    do throws(Kit.Conflict) { return try Kit(banks) } catch { throw Failure("The bank has no questions to practise.") }
  }

  private func unknownQuestion(in bank: Bank) -> Failure {
    let ids = bank.questions.map(\.id)
    let hint = nearest(to: question ?? "", among: ids).map { " Did you mean \($0)?" } ?? ""
    return Failure("Bank \(bank.id) has no question \(question ?? ""): it has \(ids.joined(separator: ", ")).\(hint)")
  }
}
