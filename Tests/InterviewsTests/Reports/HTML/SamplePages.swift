@testable import Interviews
@testable import QuestionBanks
@testable import Reports
@testable import Text

/// Every page there is, of a made-up opening in which whatever people type or write is the same words: names, notes,
/// evidence, reasons, and the bank as well.
struct SamplePages {
  let words: String
  let kit: Kit
  let opening: Opening
  let cards: [Scorecard]
  let blinding: Blinding

  static let making = Page.Making(for: "noor", at: Moment(milliseconds: 1_790_000_000_000), by: "extramile 0")

  init(_ words: String = "what was said", viewer: String? = nil, owed: Set<String> = []) {
    self.words = words
    kit = Self.kit(words)
    let team = ComparisonTests.team
    opening = Opening(
      id: Identity(at: Moment(milliseconds: 0), random: (1, 1)), name: "nov \(words)",
      openedAt: Moment(milliseconds: 0),
      kit: kit, team: team, frozen: [])
    cards = Self.cards(words)
    blinding = Blinding(viewer: viewer ?? "noor \(words)", owed: owed)
  }

  /// By name.
  var all: [(name: String, page: Page)] {
    [
      ("compare", compare()), ("compare, as submitted", compare(asSubmitted: true)), ("candidate", candidate),
      ("kit", kitPage), ("interviewer", interviewer),
    ]
  }

  func compare(asSubmitted: Bool = false, of wanted: [String]? = nil) -> Page {
    let comparison = Comparison(
      of: opening, cards: cards, candidates: wanted, asSubmitted: asSubmitted, blinding: blinding)
    return ComparisonPage(
      comparison, of: opening, cards: cards,
      adjusted: AnalysisReport(
        adjusting: cards, of: opening, candidates: Set(wanted ?? []), asSubmitted: asSubmitted, blinding: blinding),
      agreement: agreement(asSubmitted), blinding: blinding
    ).page(Self.making)
  }

  private func agreement(_ asSubmitted: Bool = false) -> AgreementReport {
    AgreementReport(
      OpeningAgreement(of: opening, cards: cards, asSubmitted: asSubmitted, seed: 1, blinding: blinding))
  }

  /// After a debrief to which everybody said the same words.
  var candidate: Page {
    let panel = ["amara", "noor"].enumerated().map { index, member in
      (member: "\(member) \(words)", desk: desk(scores: index == 0 ? [1, 3, 2, nil] : [4, 3, 4, 5]))
    }
    let interviews = Dictionary(
      uniqueKeysWithValues: panel.enumerated().map { (Self.identity($0.offset), $0.element.desk.interview) })
    let cards = panel.enumerated().compactMap { PanelCard($1.desk.interview, id: Self.identity($0), member: $1.member) }
    var table = RoundTable(cards, kit: kit)
    for _ in 0..<30 {
      switch table.next {
      case .talk: table.type("y")
      case .estimate: table.type("3")
      case .show: table.type("y")
      case .decision:
        table.type("hold")
        table.type(words)
      default: table.type(words)
      }
      if !table.debrief.decisions.isEmpty { break }
    }
    let own = panel.enumerated().map { index, member in
      Scorecard(
        candidate: "C-1 \(words)", interviewer: member.member, submittedAt: Moment(milliseconds: 1),
        ratings: member.desk.interview.ratings, independentRatings: member.desk.interview.independentRatings)
    }
    return CandidatePage(
      "C-1 \(words)", for: opening, debrief: table.debrief, interviews: interviews,
      comparison: Comparison(of: opening, cards: own, blinding: blinding), drafts: ["felix \(words)"]
    ).page(Self.making)
  }

  var kitPage: Page {
    KitPage(kit, title: "nov \(words)", candidate: "C-1 \(words)", interviewer: "noor \(words)").page(Self.making)
  }

  var interviewer: Page {
    InterviewerPage(
      of: blinding.viewer, agreement: agreement(),
      scores: OwnScores(cards, of: opening, asSubmitted: false, blinding: blinding)
    ).page(Self.making)
  }

  // MARK: - What they are made of

  /// Four questions: q1 and q3 on care, q2 and q4 on ease.
  private static func kit(_ words: String) -> Kit {
    let located = { (text: String) in ComparisonTests.located(text) }
    let competencies = ["care", "ease"].map {
      Competency(id: located($0), title: located("\($0) \(words)"), definition: located(words), jobLink: nil)
    }
    let questions = (1...4).map { number in
      Question(
        id: located("q\(number)"), competency: located(number % 2 == 1 ? "care" : "ease"),
        kind: ComparisonTests.located(.situational), minutes: ComparisonTests.located(5), scenario: located(words),
        ask: located("Ask \(number): \(words)"), probes: [located(words)],
        anchors: [1, 3, 5].map { Anchor(score: ComparisonTests.located($0), behaviour: located(words)) },
        overuse: located(words), source: nil)
    }
    let bank = Bank(
      id: located("sample"), title: located(words), language: located("en"), about: nil, competencies: competencies,
      questions: questions)
    guard let kit = try? Kit([bank]) else { preconditionFailure("the sample bank makes a kit") }
    return kit
  }

  /// Five candidates, each met by three interviewers; jonas has amended a rating of C-2, and left a question out.
  private static func cards(_ words: String) -> [Scorecard] {
    (1...5).flatMap { candidate in
      ["felix", "jonas", "noor"].enumerated().map { place, who in
        var ratings: [Question.ID: Rating] = [:]
        for question in 1...4 {
          let score = (candidate + question * 2 + place) % 5 + 1
          ratings["q\(question)"] =
            score == 3 && question == 2
            ? .notAssessed(reason: "\(who)'s reason: \(words)") : .score(score, evidence: "\(who)'s evidence: \(words)")
        }
        var before = ratings
        if candidate == 2, who == "jonas" {
          before["q1"] = .score(5, evidence: "jonas before: \(words)")
          ratings["q1"] = .score(2, evidence: "jonas after: \(words)")
          ratings["q4"] = nil
          before["q4"] = nil
        }
        return Scorecard(
          candidate: "C-\(candidate) \(words)", interviewer: "\(who) \(words)",
          submittedAt: Moment(milliseconds: Int64(candidate) * 86_400_000), ratings: ratings,
          independentRatings: before)
      }
    }
  }

  private static func identity(_ number: Int) -> Identity {
    Identity(at: Moment(milliseconds: 1), random: (UInt64(number), 1))
  }

  /// A submitted interview with a note of each kind on each question, and an amended rating.
  private func desk(scores: [Int?]) -> Desk {
    var desk = Desk(kit)
    for number in 1...scores.count {
      desk.type(["+ for \(words)", "- against \(words)", "\" quote \(words)", "! beyond \(words)", "plain \(words)"])
      desk.type(number < scores.count ? "/next" : "/end")
    }
    desk.type("y")
    for score in scores { desk.type([score.map(String.init) ?? "x", words]) }
    desk.type(["", "y"])
    _ = desk.act(.amended("q1", .score(2, evidence: "amended \(words)"), reason: "because \(words)"))
    return desk
  }
}
