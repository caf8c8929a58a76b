package import QuestionBanks

/// What was changed on a sheet of notes, as events: each note of before is kept, reworded or taken out, and each line that
/// is none of them is a new note.
///
/// Notes are matched, the surest first: the same line, wherever it stands now; the same words under another sign; at least
/// half of the words; the same sign, or none of its own yet, in the same place. The order of lines means nothing: notes stand in the order in
/// which they were taken.
struct NotesDifference {
  private let notes: [Note]
  private let lines: [NoteLine]
  /// For each line its note, and for each note whether it has a line.
  private var noteOfLine: [Int?]
  private var isFound: [Bool]

  init(from notes: [Note], to lines: [NoteLine]) {
    self.notes = notes
    self.lines = lines
    noteOfLine = Array(repeating: nil, count: lines.count)
    isFound = Array(repeating: false, count: notes.count)
    let before = notes.map(\.line.tidied)
    matchInOrder { before[$0] == lines[$1] }
    matchInOrder { before[$0].text == lines[$1].text && !lines[$1].text.isEmpty }
    matchMostAlike(before)
    matchByPlace()
  }

  /// What takes the notes out, rewords them and adds new ones, in this order.
  func events(on question: Question.ID) -> [Event.Action] {
    let withdrawn = notes.indices.filter { !isFound[$0] }.map { Event.Action.withdrawn(note: notes[$0].id, question) }
    var revised: [Event.Action] = []
    var new: [Event.Action] = []
    for (line, note) in zip(lines, noteOfLine) {
      guard let note else {
        new.append(.noted(question, line.kind, line.text))
        continue
      }
      if notes[note].line.tidied != line {
        revised.append(.revised(note: notes[note].id, question, line.kind, line.text))
      }
    }
    return withdrawn + revised + new
  }

  private mutating func match(_ note: Int, _ line: Int) {
    noteOfLine[line] = note
    isFound[note] = true
  }

  private mutating func matchInOrder(_ isSame: (_ note: Int, _ line: Int) -> Bool) {
    for line in lines.indices where noteOfLine[line] == nil {
      if let note = notes.indices.first(where: { !isFound[$0] && isSame($0, line) }) { match(note, line) }
    }
  }

  private mutating func matchMostAlike(_ before: [NoteLine]) {
    let wordsBefore = before.map { Set($0.text.lowercased().split { !$0.isLetter && !$0.isNumber }) }
    let wordsNow = lines.map { Set($0.text.lowercased().split { !$0.isLetter && !$0.isNumber }) }
    var pairs: [(note: Int, line: Int, likeness: Double)] = []
    for line in lines.indices where noteOfLine[line] == nil {
      for note in notes.indices where !isFound[note] {
        let all = wordsBefore[note].count + wordsNow[line].count
        let shared = wordsBefore[note].intersection(wordsNow[line]).count
        if shared > 0, 4 * shared >= all { pairs.append((note, line, Double(2 * shared) / Double(all))) }
      }
    }
    pairs.sort { ($1.likeness, $0.note, $0.line) < ($0.likeness, $1.note, $1.line) }
    for pair in pairs where !isFound[pair.note] && noteOfLine[pair.line] == nil { match(pair.note, pair.line) }
  }

  /// A line that was written anew in the place of a note, behind the same one as before: a note of its kind, or a bookmark
  /// that has got its words.
  private mutating func matchByPlace() {
    for line in lines.indices where noteOfLine[line] == nil {
      guard line == 0 || noteOfLine[line - 1] != nil else { continue }
      let note = line == 0 ? 0 : (noteOfLine[line - 1] ?? 0) + 1
      guard notes.indices.contains(note), !isFound[note] else { continue }
      if [lines[line].kind, .bookmark].contains(notes[note].kind) { match(note, line) }
    }
  }
}

extension NotesSheet {
  /// The events that make a question's notes what the sheet says; lines that were refused are no part of it.
  package func events(from notes: [Note], on question: Question.ID) -> [Event.Action] {
    NotesDifference(from: notes, to: lines).events(on: question)
  }
}
