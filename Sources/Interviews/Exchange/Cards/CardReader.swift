import Text

/// Takes the fields of a spreadsheet for cards, and names every field that is none with its line and column.
struct CardReader {
  private let text: DelimitedText
  private let kit: Kit
  private let moment: Moment
  private let places: CardPlaces
  private var reading = CardReading()
  private var cards: [[String]: Draft] = [:]
  /// Keys of cards in the order in which they came.
  private var order: [[String]] = []
  private var amended = 0

  /// A card as far as it has been read.
  private struct Draft {
    let candidate: String
    let interviewer: String
    var submittedAt: Moment?
    var answers: [Question.ID: ImportedCard.Answer] = [:]
    /// The line where a question was rated.
    var lines: [Question.ID: Int] = [:]
    let place: DelimitedText.Place
  }

  /// What an import says where a spreadsheet says nothing: never words that somebody could have written.
  private static let noEvidence = "(imported from a spreadsheet; no evidence was given)"
  private static let notThere = "(imported from a spreadsheet, which has no rating for it)"

  init(_ text: DelimitedText, for kit: Kit, at moment: Moment, _ places: CardPlaces) {
    (self.text, self.kit, self.moment, self.places) = (text, kit, moment, places)
  }

  mutating func read() -> CardReading {
    if case .wide(let columns) = places.form { refuseUnknown(columns) }
    for record in 1..<text.recordCount {
      let fields = text.record(record)
      guard fields.count == places.header.count else {
        note(
          fields.lowerBound,
          "this line has \(counted(fields.count, "field")), and the first line names \(places.header.count).",
          help: fields.count < places.header.count
            ? "Write the missing fields; empty ones need their separators, too."
            : "Quote a text that holds the separator, or take out what is too much.")
        continue
      }
      read(fields)
    }
    let drafts = order.compactMap { cards[$0] }
    // A card whose ratings are faulty is not empty as well.
    guard reading.problems.isEmpty else { return reading }
    for draft in drafts where draft.answers.values.allSatisfy({ $0.isNotAsked }) {
      note(
        draft.place, "\(draft.interviewer) rated nothing of \(draft.candidate).",
        help: "Take the lines out: a card has at least one score, or one question that could not be assessed.")
    }
    guard reading.problems.isEmpty else { return reading }
    reading.cards = drafts.map(card)
    if amended > 0 { reading.remarks.append(.amended(amended)) }
    return reading
  }

  private mutating func read(_ fields: Range<Int>) {
    guard let candidate = name(fields, places.candidate), let interviewer = name(fields, places.interviewer) else {
      return
    }
    let key = [candidate.nameKey, interviewer.nameKey]
    if cards[key] == nil {
      cards[key] = Draft(
        candidate: candidate, interviewer: interviewer, place: text.place(of: text.fields[fields.lowerBound]))
      order.append(key)
    }
    if let moment = submittedAt(fields) { cards[key]?.submittedAt = moment }
    switch places.form {
    case .long(let question, let score, let evidence, let reason):
      let id = word(fields, question)
      guard kit.index(of: id) != nil else { return unknown(id, at: fields.lowerBound + question) }
      let answer = answer(
        fields, score, evidence: evidence.map { word(fields, $0).asEvidence } ?? "",
        reason: reason.map { word(fields, $0).asEvidence } ?? "")
      if places.amended.map({ !word(fields, $0).isEmpty }) ?? false { amended += 1 }
      take(answer, id, key, at: fields.lowerBound + score)
    case .wide(let columns):
      for column in columns where kit.index(of: places.header[column]) != nil {
        take(
          answer(fields, column, evidence: "", reason: ""), places.header[column], key, at: fields.lowerBound + column)
      }
    }
  }

  private mutating func take(_ answer: ImportedCard.Answer?, _ question: Question.ID, _ key: [String], at field: Int) {
    guard let answer else { return }
    let line = text.place(of: text.fields[field]).line
    if let earlier = cards[key]?.lines[question] {
      let who = "\(cards[key]?.interviewer ?? "") and \(cards[key]?.candidate ?? "")"
      return note(
        field, "\(question) is there twice for \(who).", help: "Keep one of the two; the first is on line \(earlier).")
    }
    cards[key]?.lines[question] = line
    cards[key]?.answers[question] = answer
  }

  // MARK: One field

  /// The rating in a row; nil where what stands there is no score, which is then a problem.
  private mutating func answer(_ fields: Range<Int>, _ score: Int, evidence: String, reason: String)
    -> ImportedCard.Answer?
  {
    let word = word(fields, score)
    if let number = Self.score(word) {
      return .rated(.score(number, evidence: evidence.isEmpty ? Self.noEvidence : evidence))
    }
    let isMissing = ["", "na", "n/a", "null", ".", "-", "x", "not assessed"].contains(word.lowercased())
    guard isMissing else {
      note(
        fields.lowerBound + score,
        "\"\(word.prefix(60))\" in the column \"\(places.header[score])\" is no score from 1 to 5.",
        help: "Write a whole number from 1 to 5; leave it empty, or write NA or x, where there was none.")
      return nil
    }
    if !reason.isEmpty { return .rated(.notAssessed(reason: reason)) }
    let skipped = places.skipped.map { self.word(fields, $0).asEvidence } ?? ""
    if !skipped.isEmpty { return .notAsked(reason: skipped) }
    return word.isEmpty
      ? .notAsked(reason: Self.notThere)
      : .rated(.notAssessed(reason: "(imported from a spreadsheet, which says \(word))"))
  }

  /// A score as it is written, without sign, point or blanks of any other kind.
  private static func score(_ word: String) -> Int? {
    guard word.utf8.count == 1, let score = Int(word), BankFormat.scores.contains(score) else { return nil }
    return score
  }

  private mutating func name(_ fields: Range<Int>, _ column: Int) -> String? {
    do throws(NameProblem) {
      return try PersonName(word(fields, column)).text
    } catch {
      note(
        fields.lowerBound + column,
        error == .empty
          ? "there is no name in the column \"\(places.header[column])\"."
          : error.message(about: "the name in the column \"\(places.header[column])\""),
        help: "Write 1 to 100 characters that can be seen, or take the line out.")
      return nil
    }
  }

  private mutating func submittedAt(_ fields: Range<Int>) -> Moment? {
    guard let column = places.submittedAt, case let word = word(fields, column), !word.isEmpty else { return nil }
    guard let moment = Moment(word) else {
      note(
        fields.lowerBound + column, "\"\(word.prefix(60))\" is no moment.",
        help: "Write it in UTC, such as 2026-10-05T09:00:00Z, or leave it empty.")
      return nil
    }
    return moment
  }

  private func word(_ fields: Range<Int>, _ column: Int) -> String {
    text.text(text.fields[fields.lowerBound + column])
  }

  // MARK: Problems

  private mutating func refuseUnknown(_ columns: [Int]) {
    let header = text.record(0).lowerBound
    for column in columns where kit.index(of: places.header[column]) == nil {
      unknown(places.header[column], at: header + column)
    }
  }

  private mutating func unknown(_ question: String, at field: Int) {
    let ids = kit.items.map(\.question.id)
    let hint =
      nearest(to: question, among: ids).map { "Did you mean \($0)?" }
      ?? "Its questions are: \(ids.joined(separator: ", "))."
    let isWide = if case .wide = places.form { true } else { false }
    note(
      field, "the opening has no question \"\(question.prefix(60))\".",
      help: isWide ? "\(hint) --scores says which columns hold scores, if not all." : hint)
  }

  private mutating func note(_ field: Int, _ message: String, help: String) {
    note(text.place(of: text.fields[field]), message, help: help)
  }

  private mutating func note(_ place: DelimitedText.Place, _ message: String, help: String) {
    guard reading.problems.count < RatingFault.mostFields else {
      reading.unlisted += 1
      return
    }
    reading.problems.append(ImportProblem(place, message, help: help))
  }

  private func card(_ draft: Draft) -> ImportedCard {
    var answers = draft.answers
    for item in kit.items where answers[item.question.id] == nil {
      answers[item.question.id] = .notAsked(reason: Self.notThere)
    }
    let at = draft.submittedAt ?? moment
    return ImportedCard(
      candidate: draft.candidate, interviewer: draft.interviewer, began: at, submitted: at, answers: answers,
      overall: "")
  }
}

extension ImportedCard.Answer {
  fileprivate var isNotAsked: Bool { if case .notAsked = self { true } else { false } }
}
