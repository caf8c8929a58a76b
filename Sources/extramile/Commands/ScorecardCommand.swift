import ArgumentParser
import Interviews
import Storage
import Terminal

struct ScorecardCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "Look at your own card on a candidate: notes, ratings, evidence.",
    discussion: """
      A rating that was amended after submission is marked. --history shows every rating that you gave, with its time \
      and, for an amendment, its reason.

      Examples: extramile scorecard C-0412 --as noor
                extramile scorecard C-0412 --history
      """)

  @Argument(help: "The candidate.") var candidate: String
  @Option(help: ArgumentHelp("The opening; the only open one without.", valueName: "name")) var opening: String?
  @Flag(help: "Every rating that was given, with times and reasons.") var history = false
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let card = try workspace.ownCard(on: candidate, for: opening)
    let (interview, ratings) = (card.interview, card.events.ratingHistory)
    if output.json {
      return try world.sayJSON(
        ScorecardReport(
          interview, history: ratings, candidate: card.candidate, interviewer: card.interviewer,
          opening: card.opening.name))
    }
    let screens = InterviewScreens(kit: card.opening.kit, style: world.style, columns: world.columns)
    let screen = CardScreen(screens)
    world.say(
      "\(world.style.bold(card.candidate)), by \(card.interviewer) for \(card.opening.name): "
        + (interview.isSubmitted ? "submitted" : "draft"))
    for id in card.opening.kit.items.map(\.question.id) where interview.asked.contains(id) {
      let past = ratings.filter { $0.question == id }
      world.say(screen.question(id, in: interview, history: past, isHistoryShown: history))
    }
    for line in screens.notAsked(interview) { world.say(line) }
    if !interview.overall.isEmpty {
      world.say("\nOverall: \(interview.overall.visible())".wrapped(to: world.columns()))
    }
  }
}
