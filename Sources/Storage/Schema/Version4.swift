/// Version 4: records taken in from other files; erasures and what they leave; retention, holds and backups.
extension Schema {
  static let version4 = """
    -- How another file knew the candidate of an interview or a debrief that was taken in from it: what the seal of the
    -- first event is made from, there as here.
    CREATE TABLE sealed_candidate (
      subject      TEXT NOT NULL PRIMARY KEY CHECK (length(subject) = 36),
      candidate_id TEXT NOT NULL CHECK (length(candidate_id) = 36),
      name         TEXT NOT NULL CHECK (name <> '')
    ) STRICT, WITHOUT ROWID;

    -- Erasures are sealed as well.
    CREATE TABLE seal_4 (
      position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 1),
      kind     TEXT NOT NULL CHECK (kind IN ('opening', 'event', 'debrief_event', 'erasure')),
      subject  TEXT NOT NULL CHECK (length(subject) = 36),
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      digest   TEXT NOT NULL CHECK (length(digest) = 64),
      link     TEXT NOT NULL CHECK (length(link) = 64),
      UNIQUE (subject, sequence)
    ) STRICT;
    INSERT INTO seal_4 SELECT position, kind, subject, sequence, digest, link FROM seal;
    DROP TABLE seal;
    ALTER TABLE seal_4 RENAME TO seal;
    CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal
    BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END;
    CREATE TRIGGER seal_is_never_deleted BEFORE DELETE ON seal
    BEGIN SELECT RAISE(ABORT, 'seals are never deleted'); END;

    -- That a candidate was erased, and nothing of who it was. compacted_at is when the file was rewritten afterwards, so
    -- that nothing of what went stands in its unused parts.
    CREATE TABLE erasure (
      id        TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      at        TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
      erased_by TEXT NOT NULL CHECK (erased_by <> ''),
      cause     TEXT NOT NULL CHECK (cause IN ('asked', 'retention')),
      compacted_at TEXT CHECK (compacted_at GLOB '????-??-??T??:??:??.???Z')
    ) STRICT, WITHOUT ROWID;

    -- An interview or a debrief whose events are gone; their seals stay.
    CREATE TABLE erased_record (
      subject    TEXT NOT NULL PRIMARY KEY CHECK (length(subject) = 36),
      kind       TEXT NOT NULL CHECK (kind IN ('interview', 'debrief')),
      erasure_id TEXT NOT NULL REFERENCES erasure (id),
      opening_id TEXT NOT NULL REFERENCES opening (id),
      events     INTEGER NOT NULL CHECK (events >= 0)
    ) STRICT, WITHOUT ROWID;

    -- An event about another candidate that named somebody who was erased: the name is gone from it. digest is that of the
    -- content as it is since; NULL only while it is being changed.
    CREATE TABLE redaction (
      event_id   TEXT NOT NULL CHECK (length(event_id) = 36),
      erasure_id TEXT NOT NULL REFERENCES erasure (id),
      digest     TEXT CHECK (length(digest) = 64),
      PRIMARY KEY (event_id, erasure_id)
    ) STRICT, WITHOUT ROWID;

    -- A candidate's data must be kept while a hold is not released, whatever the period.
    CREATE TABLE hold (
      id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      candidate_id TEXT NOT NULL REFERENCES candidate (id),
      reason       TEXT NOT NULL CHECK (reason <> ''),
      placed_at    TEXT NOT NULL CHECK (placed_at GLOB '????-??-??T??:??:??.???Z'),
      placed_by    TEXT NOT NULL CHECK (placed_by <> ''),
      released_at  TEXT CHECK (released_at GLOB '????-??-??T??:??:??.???Z'),
      released_by  TEXT CHECK (released_by <> ''),
      CHECK ((released_at IS NULL) = (released_by IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX one_hold_on_a_candidate ON hold (candidate_id) WHERE released_at IS NULL;

    -- Where a copy of the whole file was put, so that an erasure can say which copies may still hold what goes.
    CREATE TABLE backup (
      id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      path    TEXT NOT NULL CHECK (path <> ''),
      made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
      seals   INTEGER NOT NULL CHECK (seals >= 0)
    ) STRICT, WITHOUT ROWID;

    -- For how long data are kept after a candidate's last event; NULL for no end.
    ALTER TABLE opening ADD COLUMN retention_months INTEGER CHECK (retention_months BETWEEN 1 AND 1200);

    -- Nothing but an erasure changes or deletes an event.
    DROP TRIGGER event_is_never_changed;
    DROP TRIGGER event_is_never_deleted;
    DROP TRIGGER debrief_event_is_never_changed;
    DROP TRIGGER debrief_event_is_never_deleted;
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE event_id = OLD.id AND digest IS NULL)
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    WHEN NOT EXISTS (SELECT 1 FROM erased_record WHERE subject = OLD.interview_id)
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER debrief_event_is_never_changed BEFORE UPDATE ON debrief_event
    WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE event_id = OLD.id AND digest IS NULL)
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER debrief_event_is_never_deleted BEFORE DELETE ON debrief_event
    WHEN NOT EXISTS (SELECT 1 FROM erased_record WHERE subject = OLD.debrief_id)
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER nothing_follows_erasure BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM erased_record WHERE subject = NEW.interview_id)
    BEGIN SELECT RAISE(ABORT, 'the candidate was erased'); END;
    CREATE TRIGGER nothing_follows_erasure_in_a_debrief BEFORE INSERT ON debrief_event
    WHEN EXISTS (SELECT 1 FROM erased_record WHERE subject = NEW.debrief_id)
    BEGIN SELECT RAISE(ABORT, 'the candidate was erased'); END;

    DROP VIEW openings;
    CREATE VIEW openings AS
    SELECT opening.name AS opening,
           (SELECT name FROM frozen_file WHERE opening_id = opening.id AND kind = 'team') AS team,
           (SELECT group_concat(name, ',') FROM
              (SELECT name FROM frozen_file WHERE opening_id = opening.id AND kind = 'bank' ORDER BY position)) AS banks,
           (SELECT count(*) FROM kit_question WHERE opening_id = opening.id) AS questions,
           (SELECT count(*) FROM interview WHERE opening_id = opening.id) AS interviews,
           (SELECT count(DISTINCT erasure_id) FROM erased_record WHERE opening_id = opening.id) AS erased,
           scoring, panel, opened_at, closed_at, retention_months, opening.id AS opening_id
    FROM opening;

    -- Every erasure, by opening: how much went, and nothing of whom.
    CREATE VIEW erasures AS
    SELECT erasure.at AS erased_at, erasure.erased_by, erasure.cause, opening.name AS opening,
           count(CASE WHEN erased_record.kind = 'interview' THEN 1 END) AS interviews,
           count(CASE WHEN erased_record.kind = 'debrief' THEN 1 END) AS debriefs,
           (SELECT count(*) FROM redaction WHERE redaction.erasure_id = erasure.id) AS redacted,
           erasure.compacted_at, erasure.id AS erasure_id
    FROM erasure
    LEFT JOIN erased_record ON erased_record.erasure_id = erasure.id
    LEFT JOIN opening ON opening.id = erased_record.opening_id
    GROUP BY erasure.id, opening.id;

    CREATE VIEW holds AS
    SELECT candidate.name AS candidate, hold.reason, hold.placed_at, hold.placed_by, hold.released_at, hold.released_by,
           hold.id AS hold_id
    FROM hold JOIN candidate ON candidate.id = hold.candidate_id;

    CREATE VIEW backups AS
    SELECT path, made_at, seals, id AS backup_id FROM backup;
    """
}
