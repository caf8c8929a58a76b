@testable import Exchange
@testable import QuestionBanks
import Testing

@testable import Interviews
@testable import Text

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
      overall: seed % 2 == 0 ? "calm" : "")
  }

  private func opening(_ kit: Kit) throws -> Opening {
    Opening(
      id: Identity(at: Moment(milliseconds: 0), random: (1, 1)), name: "nov", openedAt: Moment(milliseconds: 0),
      kit: kit,
      team: try #require(TeamReader.readAlone(Sample.file(Sample.team)).team), frozen: [])
  }

  @Test(arguments: Scoring.allCases) func anyCardReplaysAndSaysWhatItSaid(_ scoring: Scoring) throws {
    let ids = NewIdentities()
    let person = ArchivedCandidate(id: ids.next(), name: "C-1")
    for count in [1, 2, 5] {
      let opening = try opening(sampleKit(count, scoring: scoring))
      for seed in 0..<UInt64(60) {
        let card = card(seed, opening.kit)
        let record = card.interview(of: person, for: opening, newID: ids.next)
        let interview = try Interview(kit: opening.kit, replaying: record.events)
        #expect(interview.isSubmitted && interview.ratings == card.ratings && interview.overall == card.overall)
        #expect(Set(interview.skipped.keys) == Set(card.answers.keys).subtracting(card.ratings.keys))
        #expect(interview.unreached == [] && interview.notes.isEmpty)
        #expect(record.events.last?.at == card.submitted && record.isFromElsewhere)
        // Nobody knows how long they talked.
        #expect(interview.clock.minutes(at: card.submitted) == 0)
        #expect(Set(record.events.map(\.id)).count == record.events.count)
        // Nobody can make the ids from what the card says.
        let again = card.interview(of: person, for: opening, newID: ids.next)
        #expect(Set(again.events.map(\.id) + [again.id]).isDisjoint(with: record.events.map(\.id) + [record.id]))
        #expect(record.events.allSatisfy { $0.id.isImported && !$0.id.isDerived } && record.candidate == person)
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
          ], overall: "")
      ]
    }
    let ids = NewIdentities()
    // As it stands, and as it was submitted.
    for score in [5, 4] {
      #expect(cards(score).archive(for: opening, knowing: here, newID: ids.next).interviews == export.interviews)
    }
    let other = cards(3).archive(for: opening, knowing: here, newID: ids.next).interviews
    #expect(other.map(\.isFromElsewhere) == [true])
    let empty = OpeningArchive(opening: opening, candidates: [], interviews: [], debriefs: [])
    let new = cards(5).archive(for: opening, knowing: empty, newID: ids.next)
    #expect(new.interviews.map(\.isFromElsewhere) == [true] && !new.candidates.contains { $0.id.isImported })
  }

  @Test func idsOfImportedCardsAreMarkedAndComeLast() throws {
    let clock = Identity(at: Moment(milliseconds: 1_790_000_000_000), random: (1, 1))
    let imported = clock.imported
    #expect(imported.isImported && !imported.isDerived && !clock.isImported && clock.description < imported.description)
    let form = /ffff[0-9a-f]{4}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    #expect(imported.description.wholeMatch(of: form) != nil && Identity(imported.description) == imported)
    // As earlier versions made them.
    let derived = try #require(Identity("ffff0000-1111-8222-8333-444444444444"))
    #expect(derived.isImported && derived.isDerived)
  }
}

/// Gives ids one after the other.
private final class NewIdentities {
  private var count: UInt64 = 0

  func next() -> Identity {
    count += 1
    return Identity(at: Moment(milliseconds: 1_790_000_000_000), random: (0, count))
  }
}
