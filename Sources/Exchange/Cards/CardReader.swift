import Interviews
import QuestionBanks
import Text

/// Takes the fields of a spreadsheet for cards, and names every field that is none with its line and column.
struct CardReader {
  private typealias Field = DelimitedText.Field

  private var records: DelimitedRecords
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
    /// The place where a question was rated.
    var fields: [Question.ID: DelimitedText.Field] = [:]
    let first: DelimitedText.Field
  }

  /// What an import says where a spreadsheet says nothing: never words that somebody could have written.
  private static let noEvidence = "(imported from a spreadsheet; no evidence was given)"
  private static let notThere = "(imported from a spreadsheet, which has no rating for it)"

  /// - Parameter records: those after the header.
  init(_ records: DelimitedRecords, for kit: Kit, at moment: Moment, _ places: CardPlaces) {
    (self.records, self.kit, self.moment, self.places) = (records, kit, moment, places)
  }

  mutating func read() -> CardReading {
    if case .wide(let columns) = places.form { refuseUnknown(columns) }
    var fields: [Field] = []
    do throws(DelimitedText.Fault) {
      while reading.isWithinLimit, try records.next(&fields) {
        read(fields)
        fields.removeAll(keepingCapacity: true)
      }
    } catch {
      for fault in RatingFaultText.all(.delimited(error)) { note(fault.place, fault.message, help: fault.help) }
    }
    // A card whose ratings are faulty is not empty as well.
    guard reading.problems.isEmpty else { return reading }
    let drafts = order.compactMap { cards[$0] }
    for draft in drafts where draft.answers.values.allSatisfy({ $0.isNotAsked }) {
      note(
        draft.first, "\(draft.interviewer) rated \(draft.candidate) on nothing.",
        help: "Take the lines out: a card has at least one score, or one question that could not be assessed.")
    }
    guard reading.problems.isEmpty else { return reading }
    reading.cards = drafts.map(card)
    if amended > 0 { reading.remarks.append(.amended(amended)) }
    if !places.unused.isEmpty { reading.remarks.append(.columns(places.unused.map { places.header[$0] })) }
    return reading
  }

  private mutating func read(_ fields: [Field]) {
    guard fields.count == places.header.count else {
      return note(
        fields[0],
        "this line has \(counted(fields.count, "field")), and the first line names \(places.header.count).",
        help: fields.count < places.header.count
          ? "Add the missing fields; empty ones need their separators, too."
          : "Put quotes around a text that contains the separator, or remove the extra fields.")
    }
    guard isOfOpening(fields), let candidate = name(fields, places.candidate),
      let interviewer = name(fields, places.interviewer)
    else { return }
    let key = [candidate.nameKey, interviewer.nameKey]
    if cards[key] == nil {
      cards[key] = Draft(candidate: candidate, interviewer: interviewer, first: fields[0])
      order.append(key)
      guard order.count <= CardReading.mostCards else {
        reading.isWithinLimit = false
        return note(
          fields[0],
          "this is scorecard number \(order.count) in the file, and Extramile reads at most \(CardReading.mostCards).",
          help: "Split the file in two.")
      }
    }
    take(submittedAt(fields), key, fields)
    switch places.form {
    case .long(let question, let score, let evidence, let reason):
      let id = word(fields, question)
      guard kit.index(of: id) != nil else { return unknown(id, at: fields[question]) }
      let answer = answer(
        fields, score, evidence: evidence.map { word(fields, $0).asEvidence } ?? "",
        reason: reason.map { word(fields, $0).asEvidence } ?? "")
      if places.amended.map({ !word(fields, $0).isEmpty }) ?? false { amended += 1 }
      take(answer, id, key, at: fields[score])
    case .wide(let columns):
      for column in columns where kit.index(of: places.header[column]) != nil {
        take(answer(fields, column, evidence: "", reason: ""), places.header[column], key, at: fields[column])
      }
    }
  }

  private mutating func take(_ answer: ImportedCard.Answer?, _ question: Question.ID, _ key: [String], at field: Field)
  {
    guard let answer else { return }
    if let earlier = cards[key]?.fields[question] {
      let who = "\(cards[key]?.interviewer ?? "") and \(cards[key]?.candidate ?? "")"
      let line = isListing ? records.place(of: earlier).line : 0
      return note(
        field, "\(question) is there twice for \(who).", help: "Keep one of the two; the first is on line \(line).")
    }
    cards[key]?.fields[question] = field
    cards[key]?.answers[question] = answer
  }

  /// Checks that all lines of a card have the same submission time.
  private mutating func take(_ submittedAt: Moment?, _ key: [String], _ fields: [Field]) {
    guard let submittedAt, let column = places.submittedAt else { return }
    if let earlier = cards[key]?.submittedAt, earlier != submittedAt {
      return note(
        fields[column], "another line of this scorecard says that it was submitted at \(earlier.text).",
        help: "Write the same time in all lines of a scorecard.")
    }
    cards[key]?.submittedAt = submittedAt
  }

  // MARK: One field

  /// The rating in a row; nil where what stands there is no score, which is then a problem.
  private mutating func answer(_ fields: [Field], _ score: Int, evidence: String, reason: String)
    -> ImportedCard.Answer?
  {
    let word = word(fields, score)
    if let number = Self.score(word) {
      guard reason.isEmpty else {
        note(
          fields[score], "there is a score, and a reason why there is none.", help: "Remove one of the two.")
        return nil
      }
      return .rated(.score(number, evidence: evidence.isEmpty ? Self.noEvidence : evidence))
    }
    let isMissing = ["", "na", "n/a", "null", ".", "-", "x", "not assessed"].contains(word.lowercased())
    guard isMissing else {
      note(
        fields[score],
        "\"\(word.prefix(60))\" in the column \"\(places.header[score])\" is no score from 1 to 5.",
        help: "Write a whole number from 1 to 5; leave it empty, or write NA or x, where there was none.")
      return nil
    }
    guard evidence.isEmpty else {
      note(
        fields[score], "there is evidence, but no score.",
        help: "Write the score. If the question could not be assessed, write why in the column reason instead.")
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

  private mutating func name(_ fields: [Field], _ column: Int) -> String? {
    do throws(NameProblem) {
      return try PersonName(word(fields, column)).text
    } catch {
      note(
        fields[column],
        error == .empty
          ? "there is no name in the column \"\(places.header[column])\"."
          : error.message(about: "the name in the column \"\(places.header[column])\""),
        help: "Write 1 to 100 visible characters, or remove the line.")
      return nil
    }
  }

  private mutating func submittedAt(_ fields: [Field]) -> Moment? {
    guard let column = places.submittedAt, case let word = word(fields, column), !word.isEmpty else { return nil }
    do throws(Moment.Fault) {
      let submittedAt = try Moment(iso: word)
      if let doubt = submittedAt.doubt(at: moment) {
        reading.doubts.note(records.place(of: fields[column]), "\(word) \(doubt.reason).")
      }
      return submittedAt
    } catch {
      note(
        fields[column], "\"\(word.prefix(60))\" is not a moment: \(error.reason).",
        help: "\(Moment.Fault.help) Or leave it empty.")
      return nil
    }
  }

  /// Checks the opening in a spreadsheet that `export` wrote.
  private mutating func isOfOpening(_ fields: [Field]) -> Bool {
    guard let (column, opening) = places.opening, case let word = word(fields, column), !word.isEmpty,
      word.nameKey != opening.nameKey
    else { return true }
    note(
      fields[column], "this line is for opening \(word.prefix(60)), but you are importing for opening \(opening).",
      help: "Choose the opening with --opening, or remove the column.")
    return false
  }

  private func word(_ fields: [Field], _ column: Int) -> String {
    records.text(fields[column])
  }

  // MARK: Problems

  private mutating func refuseUnknown(_ columns: [Int]) {
    for column in columns where kit.index(of: places.header[column]) == nil {
      unknown(places.header[column], at: places.headerFields[column])
    }
  }

  private mutating func unknown(_ question: String, at field: Field) {
    guard isListing else {
      reading.unlisted += 1
      return
    }
    let ids = kit.items.map(\.question.id)
    let hint =
      nearest(to: question, among: ids).map { "Did you mean \($0)?" }
      ?? "Its questions are: \(ids.joined(separator: ", "))."
    let isWide = if case .wide = places.form { true } else { false }
    note(
      field, "the opening has no question \"\(question.prefix(60))\".",
      help: isWide ? "\(hint) --scores says which columns hold scores, if not all." : hint)
  }

  private mutating func note(_ field: Field, _ message: String, help: String) {
    // Finding a field's place means counting from the beginning of the file, so it is done only for listed problems.
    note(isListing ? records.place(of: field) : nil, message, help: help)
  }

  private mutating func note(_ place: DelimitedText.Place?, _ message: String, help: String) {
    guard isListing else {
      reading.unlisted += 1
      return
    }
    reading.problems.append(ImportProblem(place, message, help: help))
  }

  private var isListing: Bool { reading.problems.count < RatingFault.mostFields }

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
