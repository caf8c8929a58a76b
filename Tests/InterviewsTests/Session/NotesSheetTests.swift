import Testing

@testable import Interviews
@testable import Text

/// Notes as a text for an editor, and what becomes of them when it is changed there.
@Suite struct NotesSheetTests {
  /// Notes as they were typed, on the first question.
  private func notes(_ lines: [String]) -> [Note] {
    var desk = Desk()
    desk.type(lines)
    return Array(desk.interview.notes)
  }

  private func sheet(_ lines: [String]) -> String { NotesSheet.text(comments: [], notes: notes(lines).map(\.line)) }

  /// What an edit does, in words: `reworded: + a -> + b`.
  private func changes(from lines: [String], to text: String) -> [String] {
    let notes = notes(lines)
    func shown(_ kind: Note.Kind, _ text: String) -> String { "\(kind.sign)\(text)" }
    return NotesSheet(parsing: text).events(from: notes, on: "q1").map { action in
      switch action {
      case .noted(_, let kind, let text): "new: \(shown(kind, text))"
      case .withdrawn(let id, _): "out: \(notes.first { $0.id == id }.map { shown($0.kind, $0.text) } ?? "?")"
      case .revised(let id, _, let kind, let text):
        "\(notes.first { $0.id == id }.map { shown($0.kind, $0.text) } ?? "?") -> \(shown(kind, text))"
      default: "?"
      }
    }
  }

  @Test func theTextOfEveryKindOfNote() {
    let text = NotesSheet.text(
      comments: ["two", "", "comments"], leftOver: [NoteLine(.quote, "a\nb")],
      notes: notes([
        "refund first", "+ named the limit\nabove it\n\n  twice", "- waited", "\" I would", "? who", "! wrote a guide",
        ".",
        "//next", "# 1 in the queue", "\\ slash",
      ]).map(\.line))
    #expect(
      text == """
        # two
        #
        # comments
        # " a
        #     b
        refund first
        + named the limit
            above it

              twice
        - waited
        " I would
        ? who
        ! wrote a guide
        .
        //next
        \\# 1 in the queue
        \\\\ slash

        """)
  }

  @Test(
    arguments: [
      // Nothing.
      (["one", "+ two"], "one\n+ two\n", []),
      (["one", "+ two"], "one\n+ two", []),
      (["one", "+ two"], "# head\n\n  one\n\n+   two  \r\n", []),
      (["+ two\nlines"], "+ two\n\tlines\n", []),
      // The order of lines means nothing.
      (["one", "+ two", "three"], "three\none\n+ two\n", []),
      // Lines more and fewer.
      (["one", "two"], "one\nbetween\ntwo\n", ["new: between"]),
      (["one", "two", "three"], "one\nthree\n", ["out: two"]),
      (["one", "two"], "", ["out: one", "out: two"]),
      (["one", "one"], "one\n", ["out: one"]),
      (["one"], "one\none\n", ["new: one"]),
      // Reworded: another sign, some words, all words in the same place.
      (["told the lead"], "+ told the lead\n", ["told the lead -> +told the lead"]),
      (["told the lead", "two"], "two\ntold the lead by chat\n", ["told the lead -> told the lead by chat"]),
      (["one", "waits"], "one\nwaited\n", ["waits -> waited"]),
      (["one", "."], "one\n+ acted at once\n", [". -> +acted at once"]),
      (["told the lead"], "told the lead\n    by chat\n", ["told the lead -> told the lead\nby chat"]),
      (["one", "+ named the limit"], "one\n- nothing sent\n", ["out: +named the limit", "new: -nothing sent"]),
      // Likeness goes before place.
      (
        ["asked the guest twice", "named the limit"], "named the limit, unprompted\nasked the guest\n",
        ["named the limit -> named the limit, unprompted", "asked the guest twice -> asked the guest"]
      ),
      // A new line above a reworded one.
      (
        ["one", "named the limit"], "one\nnew words\nnamed no limit\n",
        ["named the limit -> named no limit", "new: new words"]
      ),
      // A comment that is taken up, and what follows a comment.
      (["one"], "one\n# two\n", []),
      (["one"], "one\n# two\n    three\n", ["new: three"]),
    ] as [([String], String, [String])])
  func isReadBack(_ lines: [String], _ text: String, _ expected: [String]) {
    #expect(changes(from: lines, to: text) == expected)
  }

  @Test func refusedLinesAreNamedAndNothingIsMadeOfThem() {
    let sheet = NotesSheet(parsing: "# head\none\n4\n/next\n+\nnul\0\n  goes on\ntwo\n")
    #expect(
      sheet.refused == [
        .init(lineNumber: 3, refusal: .loneScore("4")), .init(lineNumber: 4, refusal: .commandAsNote("/next")),
        .init(lineNumber: 5, refusal: .nothingAfterSign(.evidenceFor)), .init(lineNumber: 6, refusal: .unreadableLine),
      ])
    #expect(sheet.lines.map(\.text) == ["one", "two"])
  }

  // MARK: Properties

  /// Texts that are hard on a format: signs, slashes, indents, line ends of other systems, letters of more than one scalar.
  private static let pieces = [
    "a", "told the lead", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "#", "\\", "/", "//", "+", "-", "\"", "?", "!",
    ".", "4",
    "é", "e\u{301}", "\u{301}", "評価", "\r\n", "\r", "\u{2028}", "\u{A0}", "\u{200D}", "👩🏽‍🔧",
  ]

  private func randomNotes(_ random: inout Seeded) -> [Note] {
    var desk = Desk()
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let line = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }.joined()
      let kind = Note.Kind.allCases[Int.random(in: 0..<Note.Kind.allCases.count, using: &random)]
      desk.type("\(kind.sign) \(line)")
      // Plain notes that mean something else at the prompt, as a paste or an import may bring them. No text begins with
      // an accent.
      let text = line.trimmed
      guard let first = text.unicodeScalars.first, !first.properties.isGraphemeExtend else { continue }
      if kind == .plain { _ = desk.act(.noted("q1", .plain, text)) }
    }
    return Array(desk.interview.notes)
  }

  @Test(arguments: 1...500)
  func asItWasMeansNoEvents(_ seed: UInt64) {
    var random = Seeded(seed)
    let notes = randomNotes(&random)
    let text = NotesSheet.text(comments: ["head"], leftOver: notes.map(\.line), notes: notes.map(\.line))
    let sheet = NotesSheet(parsing: text)
    #expect(sheet.refused == [])
    #expect(sheet.lines == notes.map(\.line.tidied))
    #expect(sheet.events(from: notes, on: "q1") == [])
    var shuffled = notes.map(\.line)
    shuffled.shuffle(using: &random)
    let other = NotesSheet(parsing: NotesSheet.text(comments: [], notes: shuffled))
    #expect(other.events(from: notes, on: "q1") == [])
  }

  /// Whatever is written, the events make the notes say exactly that, and one after the other they can be taken back.
  @Test(arguments: 1...300)
  func theEventsMakeTheNotesWhatWasWritten(_ seed: UInt64) throws {
    var random = Seeded(seed)
    var desk = Desk()
    for note in randomNotes(&random) { _ = desk.act(.noted("q1", note.kind, note.text)) }
    let before = desk.interview.notes
    var lines = before.map(\.line).filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    lines += randomNotes(&random).map(\.line).prefix(3)
    lines.shuffle(using: &random)
    let events = NotesSheet(parsing: NotesSheet.text(comments: [], notes: lines)).events(from: Array(before), on: "q1")
    for event in events { #expect(desk.act(event) == nil) }
    #expect(Set(desk.interview.notes.map(\.line.tidied)) == Set(lines.map(\.tidied)))
    #expect(desk.interview.notes.count == lines.count)
    for _ in events { desk.type("/undo") }
    #expect(desk.interview.notes == before)
  }
}
