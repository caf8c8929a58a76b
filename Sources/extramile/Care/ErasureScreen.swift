import Interviews
import Storage
import Terminal
import Text

/// What an erasure takes, before somebody says yes: by opening, then what lies elsewhere, then what it cannot reach.
@MainActor
func erasureSheet(_ scope: ErasureScope, spellings: [String]) -> Sheet {
  var sheet = Sheet()
  sheet.heading("Erase", scope.candidate.visible(), mark: "Erase ")
  var table = Table(
    [
      .words("Opening"), .number("Interviews"), .number("Drafts"), .number("Notes"), .number("Ratings"),
      .number("Debriefs"),
    ], hasHeader: true, repeating: 1)
  for opening in scope.openings {
    let numbers = [opening.interviews, opening.drafts, opening.notes, opening.ratings, opening.debriefs]
    table.row([Table.Cell(opening.opening)] + numbers.map { Table.Cell($0.map { String($0) } ?? "hidden") })
  }
  sheet.table(table)
  sheet.gap()
  sheet.prose(
    "With it go the lines of your history that name them, half-typed lines, and drafts of notes. This cannot be taken back."
  )
  sheet.places(scope, spellings: spellings)
  if scope.isInterviewer {
    sheet.prose(
      "An interviewer has the same name: what \(scope.candidate.visible()) noted and rated of others stays, under that name."
    )
  }
  sheet.gap()
  sheet.outOfReach(scope.backups, naming: scope.backupsNamingThem)
  return sheet
}

/// Shows where one of several candidates is named in texts about others.
@MainActor
func namedSheet(_ scope: ErasureScope) -> Sheet {
  var sheet = Sheet()
  sheet.gap()
  sheet.prose("Named in texts about others: \(scope.candidate.visible())")
  sheet.places(scope, spellings: [])
  return sheet
}

/// A place that the user is asked about.
@MainActor
func placeSheet(_ place: NamedPlace, number: Int, of count: Int) -> Sheet {
  var sheet = Sheet()
  sheet.prose("Place \(number) of \(count)")
  sheet.place(place)
  return sheet
}

extension Sheet {
  /// The places with the name in texts about others: what happens to it there, which spellings are ambiguous, and what
  /// isn't listed.
  @MainActor
  fileprivate mutating func places(_ scope: ErasureScope, spellings: [String]) {
    let ambiguous = Set(scope.ambiguous.map(\.name))
    let certain = scope.places.filter { !$0.isAmbiguous }
    if !certain.isEmpty {
      let names = (scope.names + spellings).filter { !ambiguous.contains($0) }.map { $0.visible() }
      prose(
        "In \(counted(scope.mentions, "text")) about other candidates \(names.joined(separator: ", ")) becomes "
          + "\(ErasureScope.mark):")
      for place in certain { self.place(place) }
    }
    for name in scope.ambiguous {
      prose(
        "\(name.name.visible()) \(name.why.reason), so it could be something else. Only this exact case counts, and "
          + "nothing is replaced unless you confirm the place.")
    }
    if scope.inOtherCase > 0 {
      prose(
        "\(counted(scope.inOtherCase, "text")) about other candidates \(scope.inOtherCase == 1 ? "has" : "have") it in "
          + "another case and \(scope.inOtherCase == 1 ? "stays" : "stay") unchanged. To be asked about these as well, add "
          + "that spelling with --also.")
    }
    prose(
      "Texts that are hidden from you aren't listed or counted. Unambiguous names are replaced in them, and ambiguous "
        + "ones stay. Nicknames and other spellings stay unless you add them with --also.")
  }

  /// A place in a text: the name between > and <, with the words around it.
  @MainActor
  fileprivate mutating func place(_ place: NamedPlace) {
    let whom = place.interviewer.map { "\(place.candidate) by \($0)" } ?? place.candidate
    let parts = [place.opening, whom, place.question, place.kind].compactMap(\.self)
    fact(
      parts.joined(separator: ", ").visible(),
      "\(place.before.visible())>\(place.name.visible())<\(place.after.visible())", depth: 1)
  }

  /// What an erasure cannot take: copies of the file that were made while the candidate was stored, and what is not known.
  @MainActor
  mutating func outOfReach(_ backups: [BackupRecord], naming: [BackupRecord]) {
    heading("Out of reach")
    for backup in backups { command("Backup of \(backup.madeAt.day)", backup.path.visible(), depth: 1) }
    if !backups.isEmpty {
      prose("These backups were made while they were stored. Delete them, or erase there too with --database.")
    }
    for backup in naming { command("Backup named after them", backup.path.visible(), depth: 1) }
    if !naming.isEmpty { prose("The paths of these backups contain the name. Rename or delete the files and folders.") }
    prose(
      "Not known here: files that people saved, printed or sent; the history of your shell; what lies half-typed in other "
        + "accounts.")
  }
}

/// What was done to the record.
@MainActor
func erasedSheet(_ outcome: Erasing.Outcome) -> Sheet {
  var sheet = Sheet()
  let texts =
    outcome.redacted == 0 ? "" : " The name was taken out of \(counted(outcome.redacted, "text")) about others."
  sheet.prose("Erased \(outcome.candidate.visible()).\(texts)")
  switch outcome.historyLines {
  case nil: sheet.prose("A file of your history could not be rewritten; lines in it may still name them.")
  case let lines? where lines > 0:
    sheet.prose("\(counted(lines, "line")) of your history that named them \(lines == 1 ? "is" : "are") gone.")
  default: break
  }
  sheet.left(outcome)
  return sheet
}

extension Sheet {
  /// Lists what still contains the name.
  @MainActor
  fileprivate mutating func left(_ outcome: Erasing.Outcome) {
    guard !outcome.ambiguous.isEmpty else { return }
    let names = outcome.ambiguous.map { $0.name.visible() }.joined(separator: ", ")
    if !outcome.left.isEmpty {
      prose("\(counted(outcome.left.count, "place")) that could be something else stayed unchanged:")
      for place in outcome.left { self.place(place) }
    }
    prose(
      "Texts that are hidden from you, and half-typed lines and drafts of notes about others, may still contain \(names)."
    )
  }
}
