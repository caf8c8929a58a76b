import GRDB
import Interviews
import Text

/// Version 5: closing, retention, holds, backups and spellings become sealed records; an event's seal covers its facts and
/// its words separately, the words with a salt; nothing that remains of an erased card was computed from its content.
extension Schema {
  static let version5 = """
    -- These are recreated below, from other tables.
    DROP VIEW openings;
    DROP VIEW erasures;
    DROP VIEW holds;
    DROP VIEW backups;
    DROP TRIGGER event_is_never_changed;
    DROP TRIGGER event_is_never_deleted;
    DROP TRIGGER debrief_event_is_never_changed;
    DROP TRIGGER debrief_event_is_never_deleted;
    DROP TRIGGER nothing_follows_erasure;
    DROP TRIGGER nothing_follows_erasure_in_a_debrief;

    -- The words of an event are hashed with a salt. An erasure that removes a name from them drops the salt and keeps the
    -- digest: the facts can still be checked, and the name cannot be guessed.
    ALTER TABLE event ADD COLUMN salt BLOB CHECK (length(salt) = 16);
    ALTER TABLE event ADD COLUMN words_digest TEXT CHECK (words_digest IS NULL OR length(words_digest) = 64 AND salt IS NULL);
    ALTER TABLE debrief_event ADD COLUMN salt BLOB CHECK (length(salt) = 16);
    ALTER TABLE debrief_event ADD COLUMN words_digest TEXT CHECK (words_digest IS NULL OR length(words_digest) = 64 AND salt IS NULL);

    CREATE TABLE record_kind (
      kind    TEXT NOT NULL PRIMARY KEY,
      meaning TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    INSERT INTO record_kind (kind, meaning) VALUES
      ('closed',    'an opening was closed; subject is the opening'),
      ('retention', 'how many months an opening''s data are kept; subject is the opening, NULL means no limit'),
      ('hold',      'a candidate''s data must be kept; subject is the candidate, reason is why'),
      ('released',  'a hold ended; subject is the record that placed it'),
      ('backup',    'a copy of the file was made; new is its path, old the number of seals in it'),
      ('spelling',  'an interview, a debrief or a hold was sealed under another id or spelling of its candidate; old and new are ids and names'),
      ('compacted', 'the file was rewritten after an erasure; subject is the erasure'),
      ('upgraded',  'an upgrade replaced seals; old is the position of the first one, new the version');

    -- What was done to an opening, a candidate or the file, other than in an interview or a debrief. Rows are only added.
    CREATE TABLE record (
      id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
      made_by TEXT CHECK (made_by <> ''),
      kind    TEXT NOT NULL REFERENCES record_kind (kind),
      subject TEXT NOT NULL CHECK (length(subject) = 36),
      old     TEXT,
      new     TEXT,
      reason  TEXT CHECK (reason <> ''),
      salt    BLOB CHECK (length(salt) = 16),
      words_digest TEXT CHECK (words_digest IS NULL OR length(words_digest) = 64 AND salt IS NULL),
      CHECK ((reason IS NOT NULL) = (kind = 'hold')),
      CHECK (kind NOT IN ('backup', 'spelling', 'upgraded') OR old IS NOT NULL AND new IS NOT NULL),
      CHECK (kind <> 'retention' OR new IS NULL OR CAST(new AS INTEGER) BETWEEN 1 AND 1200),
      CHECK (kind <> 'spelling' OR length(old) > 37 AND length(new) > 37)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_by_subject ON record (subject, kind);
    CREATE UNIQUE INDEX one_release_of_a_hold ON record (subject) WHERE kind = 'released';

    -- One row for each opening, event, erasure and record, in the order in which they were saved. form 2 came with this
    -- version: its digest covers words apart from facts, and its link covers kind, subject and sequence as well.
    CREATE TABLE seal_5 (
      position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 1),
      kind     TEXT NOT NULL CHECK (kind IN ('opening', 'event', 'debrief_event', 'erasure', 'record')),
      subject  TEXT NOT NULL CHECK (length(subject) = 36),
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      digest   TEXT NOT NULL CHECK (length(digest) = 64),
      link     TEXT NOT NULL CHECK (length(link) = 64),
      form     INTEGER NOT NULL CHECK (form IN (1, 2)),
      UNIQUE (subject, sequence)
    ) STRICT;
    INSERT INTO seal_5 SELECT position, kind, subject, sequence, digest, link, 1 FROM seal;
    DROP TABLE seal;
    ALTER TABLE seal_5 RENAME TO seal;

    -- An interview, a debrief or a record whose content is gone; its seals stay.
    CREATE TABLE erased_record_5 (
      subject    TEXT NOT NULL PRIMARY KEY CHECK (length(subject) = 36),
      kind       TEXT NOT NULL CHECK (kind IN ('interview', 'debrief', 'record')),
      erasure_id TEXT NOT NULL REFERENCES erasure (id),
      opening_id TEXT REFERENCES opening (id),
      events     INTEGER NOT NULL CHECK (events >= 0),
      CHECK ((opening_id IS NULL) = (kind = 'record'))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO erased_record_5 SELECT subject, kind, erasure_id, opening_id, events FROM erased_record;
    DROP TABLE erased_record;
    ALTER TABLE erased_record_5 RENAME TO erased_record;
    """

  /// Statements that only work after the rows of version 4 have been copied.
  private static let endOfVersion5 = """
    DROP TABLE hold;
    DROP TABLE backup;
    DROP TABLE sealed_candidate;
    ALTER TABLE opening DROP COLUMN closed_at;
    ALTER TABLE opening DROP COLUMN retention_months;
    ALTER TABLE erasure DROP COLUMN compacted_at;

    CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal
    BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END;
    CREATE TRIGGER seal_is_never_deleted BEFORE DELETE ON seal
    BEGIN SELECT RAISE(ABORT, 'seals are never deleted'); END;

    -- Nothing but an erasure changes or deletes an event or a record, and it changes nothing but words.
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE event_id = OLD.id AND digest IS NULL)
      OR (OLD.id, OLD.interview_id, OLD.sequence, OLD.at, OLD.kind, OLD.question, OLD.note_kind, OLD.score, OLD.target)
         IS NOT (NEW.id, NEW.interview_id, NEW.sequence, NEW.at, NEW.kind, NEW.question, NEW.note_kind, NEW.score, NEW.target)
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    WHEN NOT EXISTS (SELECT 1 FROM erased_record WHERE subject = OLD.interview_id)
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER debrief_event_is_never_changed BEFORE UPDATE ON debrief_event
    WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE event_id = OLD.id AND digest IS NULL)
      OR (OLD.id, OLD.debrief_id, OLD.sequence, OLD.at, OLD.typed_by, OLD.kind, OLD.member, OLD.competency, OLD.score,
          OLD.decision)
         IS NOT (NEW.id, NEW.debrief_id, NEW.sequence, NEW.at, NEW.typed_by, NEW.kind, NEW.member, NEW.competency,
                 NEW.score, NEW.decision)
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER debrief_event_is_never_deleted BEFORE DELETE ON debrief_event
    WHEN NOT EXISTS (SELECT 1 FROM erased_record WHERE subject = OLD.debrief_id)
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
    WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE event_id = OLD.id AND digest IS NULL)
      OR (OLD.id, OLD.at, OLD.made_by, OLD.kind, OLD.subject, OLD.old)
         IS NOT (NEW.id, NEW.at, NEW.made_by, NEW.kind, NEW.subject, NEW.old)
      OR OLD.kind <> 'backup' AND OLD.new IS NOT NEW.new
    BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
    CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record
    WHEN NOT EXISTS (SELECT 1 FROM erased_record WHERE subject = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
    CREATE TRIGGER nothing_follows_erasure BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM erased_record WHERE subject = NEW.interview_id)
    BEGIN SELECT RAISE(ABORT, 'the candidate was erased'); END;
    CREATE TRIGGER nothing_follows_erasure_in_a_debrief BEFORE INSERT ON debrief_event
    WHEN EXISTS (SELECT 1 FROM erased_record WHERE subject = NEW.debrief_id)
    BEGIN SELECT RAISE(ABORT, 'the candidate was erased'); END;
    -- How a record's candidate was known where its first event was sealed, where that is not how they are known here.
    CREATE VIEW sealed_candidate AS
    SELECT subject, substr(min(old), 1, 36) AS candidate_id, substr(min(old), 38) AS name
    FROM record WHERE kind = 'spelling' GROUP BY subject;

    -- The current state of openings: closed from the first closing on, with the last retention period.
    CREATE VIEW standing_opening AS
    SELECT id, name, name_key, opened_at, scoring, panel,
           (SELECT min(at) FROM record WHERE subject = opening.id AND kind = 'closed') AS closed_at,
           (SELECT CAST(new AS INTEGER) FROM record WHERE subject = opening.id AND kind = 'retention'
            ORDER BY at DESC, id DESC LIMIT 1) AS retention_months
    FROM opening;

    CREATE VIEW openings AS
    SELECT opening.name AS opening,
           (SELECT name FROM frozen_file WHERE opening_id = opening.id AND kind = 'team') AS team,
           (SELECT group_concat(name, ',') FROM
              (SELECT name FROM frozen_file WHERE opening_id = opening.id AND kind = 'bank' ORDER BY position)) AS banks,
           (SELECT count(*) FROM kit_question WHERE opening_id = opening.id) AS questions,
           (SELECT count(*) FROM interview WHERE opening_id = opening.id) AS interviews,
           (SELECT count(DISTINCT erasure_id) FROM erased_record WHERE opening_id = opening.id) AS erased,
           scoring, panel, opened_at, closed_at, retention_months, opening.id AS opening_id
    FROM standing_opening AS opening;

    -- Every erasure, by opening: how much was deleted, and nothing about the person.
    CREATE VIEW erasures AS
    SELECT erasure.at AS erased_at, erasure.erased_by, erasure.cause, opening.name AS opening,
           count(CASE WHEN erased_record.kind = 'interview' THEN 1 END) AS interviews,
           count(CASE WHEN erased_record.kind = 'debrief' THEN 1 END) AS debriefs,
           (SELECT count(*) FROM redaction WHERE redaction.erasure_id = erasure.id) AS redacted,
           (SELECT min(at) FROM record WHERE subject = erasure.id AND kind = 'compacted') AS compacted_at,
           erasure.id AS erasure_id
    FROM erasure
    LEFT JOIN erased_record ON erased_record.erasure_id = erasure.id AND erased_record.kind <> 'record'
    LEFT JOIN opening ON opening.id = erased_record.opening_id
    GROUP BY erasure.id, opening.id;

    -- Holds with the id that their candidate has now.
    CREATE VIEW standing_hold AS
    SELECT id, at, made_by, reason,
           coalesce((SELECT substr(new, 1, 36) FROM record WHERE subject = hold.id AND kind = 'spelling'
                     ORDER BY at DESC, id DESC LIMIT 1), subject) AS candidate_id,
           (SELECT at FROM record WHERE subject = hold.id AND kind = 'released') AS released_at,
           (SELECT made_by FROM record WHERE subject = hold.id AND kind = 'released') AS released_by
    FROM record AS hold WHERE kind = 'hold';

    CREATE VIEW holds AS
    SELECT candidate.name AS candidate, hold.reason, hold.at AS placed_at, hold.made_by AS placed_by,
           hold.released_at, hold.released_by, hold.id AS hold_id
    FROM standing_hold AS hold JOIN candidate ON candidate.id = hold.candidate_id;

    CREATE VIEW backups AS
    SELECT new AS path, at AS made_at, CAST(old AS INTEGER) AS seals, made_by, id AS backup_id
    FROM record WHERE kind = 'backup';
    """

  /// Copies what version 4 kept in tables without seals, gives imported cards new ids, and seals both.
  @Sendable static func takeOverFromVersion4(_ db: Database) throws {
    let resealed = try DerivedIdentities(db).replace()
    try db.execute(
      sql: """
        CREATE TEMP TABLE former AS
        SELECT closed_at AS at, NULL AS made_by, 'closed' AS kind, id AS subject, NULL AS old, NULL AS new, NULL AS reason,
               NULL AS id
        FROM opening WHERE closed_at IS NOT NULL
        UNION ALL
        SELECT opened_at, NULL, 'retention', id, NULL, CAST(retention_months AS TEXT), NULL, NULL
        FROM opening WHERE retention_months IS NOT NULL
        UNION ALL
        SELECT placed_at, placed_by, 'hold', candidate_id, NULL, NULL, reason, id FROM hold
        UNION ALL
        SELECT released_at, released_by, 'released', id, NULL, NULL, NULL, NULL FROM hold WHERE released_at IS NOT NULL
        UNION ALL
        SELECT made_at, NULL, 'backup', id, CAST(seals AS TEXT), path, NULL, id FROM backup
        UNION ALL
        SELECT beginning.at, NULL, 'spelling', sealed.subject, sealed.candidate_id || ' ' || sealed.name,
               candidate.id || ' ' || candidate.name, NULL, NULL
        FROM sealed_candidate AS sealed
        JOIN (SELECT id, candidate_id FROM interview UNION ALL SELECT id, candidate_id FROM debrief) AS subject
          ON subject.id = sealed.subject
        JOIN candidate ON candidate.id = subject.candidate_id
        JOIN (SELECT interview_id AS subject, at FROM event WHERE sequence = 1
              UNION ALL SELECT debrief_id, at FROM debrief_event WHERE sequence = 1) AS beginning
          ON beginning.subject = sealed.subject
        UNION ALL
        SELECT compacted_at, NULL, 'compacted', id, NULL, NULL, NULL, NULL FROM erasure WHERE compacted_at IS NOT NULL
        """)
    let records = try formerRecords(db)
    try db.execute(sql: "DROP TABLE temp.former")
    // The code that seals records reads it as the view that it becomes.
    try db.execute(sql: endOfVersion5)
    for record in records { try record.save(db) }
    if let resealed {
      let id = Identity.new().description
      try SealedRecord(
        id: id, at: Moment.now.text, by: nil, kind: .upgraded, subject: id, old: String(resealed), new: "5"
      ).save(db)
    }
  }

  private static func formerRecords(_ db: Database) throws -> [SealedRecord] {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM temp.former ORDER BY at, kind, subject")
    return try Array(
      rows.compactMap { row in
        guard let kind = SealedRecord.Kind(rawValue: try row.value("kind")) else { return nil }
        let id: String? = try row.value("id")
        return SealedRecord(
          id: id ?? Identity.new().description, at: try row.value("at"), by: try row.value("made_by"), kind: kind,
          subject: try row.value("subject"), old: try row.value("old"), new: try row.value("new"),
          reason: try row.value("reason"))
      })
  }
}
