import Testing

@testable import Interviews

/// Cards from elsewhere become interviews that can be replayed and that say no more than the cards.
@Suite struct ImportedCardTests {
  /// A card made by chance: each question rated, not assessed or not asked, at least one of the first two.
  private func card(_ seed: UInt64, _ kit: Kit) -> ImportedCard {
    var generator = Seeded(seed)
    var answers: [Question.ID: ImportedCard.Answer] = [:]
    for (index, item) in kit.items.enumerated() {
      let kind = index == Int(seed) % kit.count ? 0 : Int.random(in: 0...2, using: &generator)
      answers[item.question.id] =
        switch kind {
        case 0: .rated(.score(Int.random(in: 1...5, using: &generator), evidence: "evidence \(index)"))
        case 1: .rated(.notAssessed(reason: "reason \(index)"))
        default: .notAsked(reason: "skipped \(index)")
        }
    }
    let began = Moment(milliseconds: 1_790_000_000_000)
    return ImportedCard(
      candidate: "C-\(seed)", interviewer: "noor", began: began,
      submitted: began.advanced(bySeconds: Int.random(in: -10...100_000, using: &generator)), answers: answers,
      overall: seed % 2 == 0 ? "calm" : "", key: ["test", String(seed)])
  }

  private func opening(_ kit: Kit) throws -> Opening {
    Opening(
      id: Identity(derivedFrom: ["nov"]), name: "nov", openedAt: Moment(milliseconds: 0), kit: kit,
      team: try #require(TeamReader.readAlone(Sample.file(Sample.team)).team), frozen: [])
  }

  @Test(arguments: Scoring.allCases) func anyCardReplaysAndSaysWhatItSaid(_ scoring: Scoring) throws {
    for count in [1, 2, 5] {
      let opening = try opening(sampleKit(count, scoring: scoring))
      for seed in 0..<UInt64(60) {
        let card = card(seed, opening.kit)
        let record = card.interview(for: opening)
        let interview = try Interview(kit: opening.kit, replaying: record.events)
        #expect(interview.isSubmitted && interview.ratings == card.ratings && interview.overall == card.overall)
        #expect(Set(interview.skipped.keys) == Set(card.answers.keys).subtracting(card.ratings.keys))
        #expect(interview.unreached == [] && interview.notes.isEmpty)
        #expect(record.events.last?.at == card.submitted && record.isFromElsewhere)
        // Nobody knows how long they talked.
        #expect(interview.clock.minutes(at: card.submitted) == 0)
        #expect(Set(record.events.map(\.id)).count == record.events.count)
        #expect(record == card.interview(for: opening))
        #expect(record.candidate.id != record.id && record.candidate.id.isDerived)
      }
    }
  }

  @Test func aCardThatIsHereAlreadyIsThatOne() throws {
    let opening = try opening(sampleKit())
    let export = SystemFormTests.export.archive
    let here = OpeningArchive(
      opening: opening, candidates: export.candidates, interviews: export.interviews, debriefs: [])
    func cards(_ score: Int) -> [ImportedCard] {
      let evidence = "=1+1 <b>\u{1B}[31m é"
      return [
        ImportedCard(
          candidate: "c-0412", interviewer: "Noor", began: opening.openedAt, submitted: opening.openedAt,
          answers: [
            "q1": .rated(.score(score, evidence: evidence)), "q2": .rated(.notAssessed(reason: "told of another firm")),
            "q3": .notAsked(reason: "out of time"),
          ], overall: "", key: ["spreadsheet"])
      ]
    }
    // As it stands, and as it was submitted.
    for score in [5, 4] { #expect(cards(score).archive(for: opening, knowing: here).interviews == export.interviews) }
    let other = cards(3).archive(for: opening, knowing: here).interviews
    #expect(other.map(\.isFromElsewhere) == [true])
    #expect(cards(5).archive(for: opening).interviews.map(\.isFromElsewhere) == [true])
  }

  @Test func derivedNamesAreOnesOfVersion8AndComeLast() throws {
    let name = Identity(derivedFrom: ["a", "b"])
    #expect(name == Identity(derivedFrom: ["a", "b"]) && Identity(name.description) == name)
    #expect(name.description.prefix(4) == "ffff" && name.isDerived)
    let form = /ffff[0-9a-f]{4}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    #expect(name.description.wholeMatch(of: form) != nil)
    let others = [["ab"], ["a", "", "b"], ["b", "a"], ["a"], []].map { Identity(derivedFrom: $0) }
    #expect(Set(others + [name]).count == 6)
    let clock = Identity(at: Moment(milliseconds: 1_790_000_000_000), random: (1, 1))
    #expect(!clock.isDerived && clock.description < name.description)
    let many = (0..<20_000).map { Identity(derivedFrom: ["x", String($0)]) }
    #expect(Set(many).count == many.count)
  }
}
