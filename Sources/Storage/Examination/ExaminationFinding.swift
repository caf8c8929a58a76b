/// Something that an examination found: a closed set, each with what it means and what to do, and nobody's notes or
/// ratings.
package struct ExaminationFinding: Equatable, Sendable {
  /// An error means that the record, or what is shown of it, cannot be trusted everywhere; a warning does not.
  package enum Severity: String, Sendable { case error, warning }

  /// What is looked at, in this order.
  package enum Check: String, CaseIterable, Sendable {
    case damage, schema, seals, rows, interviews, file
  }

  package enum Kind: Equatable, Sendable {
    // Damage.
    case damaged(String)
    case missingReference(table: String, rows: Int)
    case unreadable(Check)
    // Schema.
    case schemaPart(String, Change)
    // Seals.
    case content(Change)
    case sealMissing
    case chainBroken
    case sealUnknown(kind: String)
    /// With the upgrade that replaced seals, if there was one.
    case linkNotFound(Upgrade?)
    /// What an erasure after the noted link deleted or changed.
    case erasedSince(kind: String, opening: String?, at: String, by: String)
    /// What was sealed up to the noted link and got another candidate's id or spelling behind it.
    case respelledSince
    /// An erased interview or debrief has more or fewer seals than it had events.
    case erasedSeals
    case contentUnproven
    case wordsUnproven
    // Rows.
    case nameKey
    case kitQuestions
    case versionLabel(file: String)
    case openingUnreadable
    case candidateAlone
    case candidateAdded
    case candidateRespelled
    case recordAlone(kind: String)
    case recordEmpty
    case numbersMissing
    // Interviews.
    case eventUnreadable
    case refused
    case viewDiffers(String)
    // File.
    case olderVersion(Int)
    case readableByOthers(path: String, mode: String)
    case notRewritten(erasures: Int)
  }

  package enum Change: Equatable, Sendable { case changed, missing, added }

  /// An upgrade of the file that replaced all seals from one position on.
  package struct Upgrade: Equatable, Sendable {
    let at: String
    let firstSeal: String
  }

  package let kind: Kind
  /// Where it stands, if it is in one place.
  package let place: RecordPlace?
  /// How many more of the same were found.
  package fileprivate(set) var more: Int

  init(_ kind: Kind, at place: RecordPlace? = nil, more: Int = 0) {
    self.kind = kind
    self.place = place
    self.more = more
  }
}

extension [ExaminationFinding] {
  /// Adds what was found, or counts it where the same was found elsewhere before: the first place is the one to look at.
  mutating func note(_ kind: ExaminationFinding.Kind, at place: @autoclosure () throws -> RecordPlace) rethrows {
    if let index = firstIndex(where: { $0.kind == kind }) {
      self[index].more += 1
    } else {
      append(ExaminationFinding(kind, at: try place()))
    }
  }
}

// MARK: - What it means

extension ExaminationFinding {
  package var severity: Severity {
    switch kind {
    case .olderVersion, .readableByOthers, .notRewritten, .erasedSince, .contentUnproven, .wordsUnproven,
      .respelledSince:
      .warning
    default: .error
    }
  }

  package var check: Check {
    switch kind {
    case .damaged, .missingReference: .damage
    case .unreadable(let check): check
    case .schemaPart: .schema
    case .content, .sealMissing, .chainBroken, .sealUnknown, .linkNotFound, .erasedSince, .contentUnproven,
      .wordsUnproven, .respelledSince:
      .seals
    case .nameKey, .kitQuestions, .versionLabel, .openingUnreadable, .candidateAlone, .candidateAdded,
      .candidateRespelled, .recordAlone, .erasedSeals, .recordEmpty,
      .numbersMissing:
      .rows
    case .eventUnreadable, .refused, .viewDiffers: .interviews
    case .olderVersion, .readableByOthers, .notRewritten: .file
    }
  }

  /// Whether rows can still be read as what the tables promise.
  var leavesTablesReadable: Bool {
    switch kind {
    case .unreadable(let check): check != .schema
    case .schemaPart(let part, let change): change == .added || !part.hasPrefix("table ")
    default: true
    }
  }

  /// What was found, in one sentence.
  package var message: String {
    let subject = place?.text ?? "the database"
    let others = more == 0 ? "" : ", and \(more) more like it"
    switch kind {
    case .damaged(let what): return "SQLite finds damage: \(what)\(others)."
    case .missingReference(let table, let rows):
      return "\(rows == 1 ? "1 row" : "\(rows) rows") of \(table) name something that is not there."
    case .unreadable(let check):
      return "The check of \(check.rawValue) could not be carried out: SQLite cannot read what it needs."
    case .schemaPart(let part, .changed): return "The \(part) is not as this version makes it."
    case .schemaPart(let part, .missing): return "The \(part) is missing."
    case .schemaPart(let part, .added): return "The \(part) is none of this program's."
    case .content(.changed): return "\(subject) is not what was sealed\(others)."
    case .content(.missing): return "\(subject) was taken out after it was sealed\(others)."
    case .content(.added): return "\(subject) has no seal, so this program did not save it\(others)."
    case .sealMissing: return "A seal is missing before that of \(subject)\(others)."
    case .chainBroken:
      return "The seal of \(subject) does not follow from the one before: one of them was set anew, or moved\(others)."
    case .sealUnknown(let kind): return "There is a seal of a kind that this version does not know: \(kind)."
    case .linkNotFound: return "The link that you noted is not in the chain."
    case .erasedSince(let kind, let opening, let at, let by):
      let what = (kind == "interview" ? "An" : "A") + " \(kind)" + (opening.map { " for \($0)" } ?? "")
      return "\(what) that was sealed up to the link you noted was erased after it, on \(at) by \(by)."
    case .respelledSince:
      return "\(subject) got another id or spelling of its candidate after the link you noted."
    case .erasedSeals: return "\(subject) has more or fewer seals than what it erased had events\(others)."
    case .contentUnproven:
      return
        "A name was removed from \(subject) after the link that you noted, so the link proves nothing about it\(others)."
    case .wordsUnproven:
      return
        "A name was removed from \(subject) after the link that you noted, so the link proves its facts but not its words\(others)."
    case .candidateRespelled:
      return "\(subject) has an id or a name under which nothing of them was sealed\(others)."
    case .recordAlone(let kind): return "A record of the kind \(kind) is about something that is not there\(others)."
    case .nameKey: return "The key under which \(subject) is found does not fit the name\(others)."
    case .kitQuestions: return "The list of questions of \(subject) is not what its frozen files say."
    case .versionLabel(let file): return "The version of \(file), in \(subject), is not that of its text."
    case .openingUnreadable: return "The frozen files of \(subject) make no kit any more."
    case .candidateAlone: return "\(subject) has no interview, so this program did not add them\(others)."
    case .candidateAdded: return "When \(subject) was added is not when one of their interviews began\(others)."
    case .recordEmpty: return "\(subject) has no event\(others)."
    case .numbersMissing: return "\(subject) lacks numbers among its events\(others)."
    case .eventUnreadable: return "\(subject) states nothing that any version writes\(others)."
    case .refused: return "\(subject) does not follow from what was before it\(others)."
    case .viewDiffers(let view): return "The view \(view) does not say of \(subject) what replaying it says\(others)."
    case .olderVersion(let version):
      return
        "The file is of version \(version), from before there were seals; it was examined as the next command that writes will make it."
    case .readableByOthers(let path, let mode):
      return "\(path) may be read by other accounts of this machine (mode \(mode))."
    case .notRewritten(let erasures):
      return
        "The file was not rewritten after \(erasures == 1 ? "an erasure" : "\(erasures) erasures"), so what went may still stand in unused parts of it."
    }
  }

  /// What to do about it, and what can still be trusted.
  package var advice: String {
    switch kind {
    case .damaged, .missingReference, .unreadable, .openingUnreadable:
      "Keep a copy of the file as it is, and go back to the last backup. What the sqlite3 shell's .recover saves of it is no sealed record."
    case .schemaPart:
      "Keep a copy of the file. What seals and interviews say below still holds; go back to a backup before more is saved here."
    case .content:
      "The seal cannot give back what was saved there: keep a copy, and compare this place with a backup. What no finding names is as it was saved."
    case .sealMissing, .chainBroken:
      "Before and behind that place the seals hold together; which side is as it was saved, a link that you noted (--expect) or a backup tells."
    case .sealUnknown: "Examine the file with the version of extramile that made it."
    case .linkNotFound(let upgrade?):
      "Upgrading this database on \(upgrade.at.prefix(10)) set its seals anew from number \(upgrade.firstSeal) on, because imported scorecards got other ids. Links of these seals that were noted before no longer apply: check them against a backup from before the upgrade, and note the last link again."
    case .erasedSince:
      "An erasure does this. If you don't know of one, somebody may have deleted it and faked the seals: compare with a backup."
    case .respelledSince:
      "Merging a database in which the candidate has an older id does this. If you merged none, compare this place with a backup."
    case .erasedSeals:
      "Something was deleted and passed off as erased. Compare with a backup from before the erasure."
    case .contentUnproven, .wordsUnproven:
      "An erasure removes the candidate's name from texts about others. If you don't know of one, compare this place with a backup."
    case .recordAlone:
      "It was changed by hand. Keep a copy, and go back to a backup."
    case .linkNotFound(nil):
      "Either this is another database, or its record was rewritten with new seals. Compare it with a backup from when you noted the link."
    case .nameKey, .kitQuestions, .versionLabel, .candidateAlone, .candidateAdded, .candidateRespelled:
      "It was changed by hand; what is sealed is not touched by it. Keep a copy, and go back to a backup, or put it right as it was."
    case .recordEmpty, .numbersMissing, .eventUnreadable, .refused:
      "It cannot be relied on, and cannot be resumed. Nothing else is touched by it. Take it from a backup."
    case .viewDiffers: "Trust scorecard, which replays the events, rather than this view; go back to a backup."
    case .olderVersion: "Nothing needs doing. Changes that were made before the seals are set do not show."
    case .notRewritten: "Close the other windows on the database, then: extramile candidate erase --compact"
    case .readableByOthers(let path, _): "Unless people share it on purpose: chmod 600 \(path)"
    }
  }
}
