import ArgumentParser
import Interviews
import Storage

struct AgreementCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "Show how closely interviewers agree, and how you compare.",
    discussion: """
      Of the submitted cards that you may see, as in compare: which index of agreement applies and why, with all of \
      them and their limits; then how each interviewer rates. Severity is how far below others somebody scores. Spread \
      is how far apart their scores lie. Halo is how far their competencies go together. Drift is how they change, \
      against the others, in the order of their cards. What the ratings do not carry is said, with what it needs.

      Your own figures come first. Those of the others are shown when the opening is closed, or when you are on its \
      panel and all your cards are in.

      The interval of alpha is drawn by chance from a seed, which is said; --seed chooses another.

      --json prints {"opening","panel","asSubmitted","amended","candidates","ratings","agreement":{"icc":[{"form",\
      "estimate","lower","upper"}],"alpha":{"nominal","ordinal","interval","ratio"},"applies":{"form","why"}},\
      "alphaInterval":{"lower","upper","answers","draws","seed"},"kappa":[{"a","b","n","unweighted","linear",\
      "quadratic"}],"kendallW","interviewers":[{"interviewer","isViewer","ratings","candidates","severity":{"points",\
      "standardError"},"spread":{"own","others","answers"},"halo":{"correlation","candidates","pairs"},"drift":\
      {"pointsPerTen","standardError","interviews"},"missing":{"severity","spread","halo","drift"}}],"othersShown",\
      "warnings":[…]}; what does not apply is null.

      Examples: extramile stats agreement
                extramile stats agreement --opening support-nov --as-submitted
      """)

  @OptionGroup var opening: OpeningOption
  @OptionGroup var amendments: AmendmentOption
  @Option(help: ArgumentHelp("Random seed for the interval of alpha.", valueName: "number")) var seed: UInt64 = 1
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in workspace: Workspace) throws {
    let world = workspace.world
    let chosen = try workspace.opening(opening.name)
    let store = try workspace.storeForReading()
    let report = AgreementReport(
      OpeningAgreement(
        of: chosen, cards: try store.scorecards(of: chosen), asSubmitted: amendments.asSubmitted, seed: seed,
        blinding: try store.blinding(for: workspace.interviewer(), of: chosen)))
    if output.json { return try world.sayJSON(report) }
    world.page(agreementSheet(report))
  }
}
