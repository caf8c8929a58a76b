import GRDB

/// Version 2: notes reworded, withdrawn, taken back and done again; probes asked; scoring live; amendments; how an
/// opening is scored and met; and a seal on every opening and event, so that a change behind the program's back shows.
extension Schema {
  static let version2 = """
    DROP VIEW openings;
    DROP VIEW interviews;
    DROP VIEW candidates;
    DROP VIEW notes;
    DROP VIEW ratings;
    DROP VIEW scorecards;

    ALTER TABLE opening ADD COLUMN scoring TEXT NOT NULL DEFAULT 'afterwards' CHECK (scoring IN ('afterwards', 'live'));
    ALTER TABLE opening ADD COLUMN panel TEXT NOT NULL DEFAULT 'separate' CHECK (panel IN ('separate', 'joint'));

    INSERT INTO event_kind (kind, meaning) VALUES
      ('revised',   'a note was reworded; target is the event that noted it'),
      ('withdrawn', 'a note was taken out; target is the event that noted it'),
      ('probed',    'a planned probe was put to the candidate; text is its number'),
      ('undone',    'a change was taken back; target is the event that made it'),
      ('redone',    'a change was done again; target is the event that made it'),
      ('answered',  'the answer is complete, and its score is asked at once'),
      ('amended',   'a submitted rating was followed by another; reason says why');

    -- What happened in an interview, in order: the record. Rows are only ever added.
    CREATE TABLE event_2 (
      id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      interview_id TEXT NOT NULL REFERENCES interview (id),
      sequence     INTEGER NOT NULL CHECK (sequence >= 1),
      at           TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
      kind         TEXT NOT NULL REFERENCES event_kind (kind),
      question     TEXT,
      note_kind    TEXT CHECK (note_kind IN ('plain', 'for', 'against', 'quote', 'follow-up', 'bookmark', 'beyond')),
      score        INTEGER CHECK (score BETWEEN 1 AND 5),
      text         TEXT,
      target       TEXT,
      reason       TEXT,
      UNIQUE (interview_id, sequence),
      CHECK ((sequence = 1) = (kind = 'began')),
      CHECK ((note_kind IS NOT NULL) = (kind IN ('noted', 'revised'))),
      CHECK ((score IS NOT NULL) = (kind IN ('scored', 'rated')) OR kind = 'amended'),
      CHECK ((target IS NOT NULL) = (kind IN ('revised', 'withdrawn', 'undone', 'redone'))),
      CHECK ((reason IS NOT NULL) = (kind = 'amended')),
      CHECK (kind NOT IN ('noted', 'revised', 'probed', 'skipped', 'rated', 'not-assessed', 'overall', 'amended')
             OR text IS NOT NULL),
      CHECK (kind NOT IN ('probed', 'skipped', 'rated', 'not-assessed', 'amended') OR text <> ''),
      CHECK (reason <> ''),
      CHECK (kind NOT IN ('noted', 'revised', 'withdrawn', 'probed', 'moved', 'follow-ups-listed', 'skipped', 'answered',
                          'scored', 'rated', 'set-aside', 'not-assessed', 'kept', 'returned', 'amended')
             OR question IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO event_2 SELECT *, NULL, NULL FROM event;
    DROP TABLE event;
    ALTER TABLE event_2 RENAME TO event;
    CREATE INDEX event_by_question ON event (interview_id, question, sequence);
    CREATE INDEX event_by_kind ON event (kind, interview_id);
    CREATE INDEX event_by_target ON event (target) WHERE target IS NOT NULL;

    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER only_amendments_follow_submission BEFORE INSERT ON event
    WHEN (NEW.kind = 'amended')
         <> EXISTS (SELECT 1 FROM event WHERE interview_id = NEW.interview_id AND kind = 'submitted')
    BEGIN SELECT RAISE(ABORT, 'a submitted card changes only by amendment'); END;

    -- One row for each opening and each event, in the order in which they were saved. subject is the opening, or the
    -- interview that an event is of; sequence is the event's number, 0 for an opening. digest is the SHA-256 of the
    -- content, link that of the link before and the digest: to change, add or take out a row shows.
    CREATE TABLE seal (
      position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 1),
      kind     TEXT NOT NULL CHECK (kind IN ('opening', 'event', 'debrief_event')),
      subject  TEXT NOT NULL CHECK (length(subject) = 36),
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      digest   TEXT NOT NULL CHECK (length(digest) = 64),
      link     TEXT NOT NULL CHECK (length(link) = 64),
      UNIQUE (subject, sequence)
    ) STRICT;
    CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal
    BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END;
    CREATE TRIGGER seal_is_never_deleted BEFORE DELETE ON seal
    BEGIN SELECT RAISE(ABORT, 'seals are never deleted'); END;

    -- The events that stand: all but those whose last word is that they were taken back.
    CREATE VIEW standing_event AS
    SELECT * FROM event
    WHERE coalesce((SELECT later.kind FROM event AS later
                    WHERE later.target = event.id AND later.kind IN ('undone', 'redone')
                    ORDER BY later.sequence DESC LIMIT 1), 'redone') = 'redone';

    CREATE VIEW openings AS
    SELECT opening.name AS opening,
           (SELECT name FROM frozen_file WHERE opening_id = opening.id AND kind = 'team') AS team,
           (SELECT group_concat(name, ',') FROM
              (SELECT name FROM frozen_file WHERE opening_id = opening.id AND kind = 'bank' ORDER BY position)) AS banks,
           (SELECT count(*) FROM kit_question WHERE opening_id = opening.id) AS questions,
           (SELECT count(*) FROM interview WHERE opening_id = opening.id) AS interviews,
           scoring, panel, opened_at, closed_at, opening.id AS opening_id
    FROM opening;

    CREATE VIEW notes AS
    SELECT opening.name AS opening, candidate.name AS candidate, interview.interviewer,
           kit_question.position AS number, event.question, kit_question.competency,
           coalesce(revision.note_kind, event.note_kind) AS kind, coalesce(revision.text, event.text) AS text,
           event.at AS noted_at, revision.at AS revised_at, event.sequence,
           event.interview_id, event.id AS note_id
    FROM standing_event AS event
    JOIN interview ON interview.id = event.interview_id
    JOIN opening ON opening.id = interview.opening_id
    JOIN candidate ON candidate.id = interview.candidate_id
    JOIN kit_question ON kit_question.opening_id = opening.id AND kit_question.question = event.question
    LEFT JOIN event AS revision ON revision.id =
      (SELECT id FROM standing_event WHERE target = event.id AND kind = 'revised' ORDER BY sequence DESC LIMIT 1)
    WHERE event.kind = 'noted'
      AND NOT EXISTS (SELECT 1 FROM standing_event WHERE target = event.id AND kind = 'withdrawn');

    CREATE VIEW interviews AS
    SELECT opening.name AS opening, candidate.name AS candidate, interview.interviewer,
           CASE WHEN submission.at IS NULL THEN 'draft' ELSE 'submitted' END AS status,
           beginning.at AS began_at, submission.at AS submitted_at,
           (SELECT count(*) FROM notes WHERE notes.interview_id = interview.id) AS notes,
           interview.id AS interview_id
    FROM interview
    JOIN opening ON opening.id = interview.opening_id
    JOIN candidate ON candidate.id = interview.candidate_id
    JOIN event AS beginning ON beginning.interview_id = interview.id AND beginning.sequence = 1
    LEFT JOIN event AS submission ON submission.interview_id = interview.id AND submission.kind = 'submitted';

    CREATE VIEW candidates AS
    SELECT candidate.name AS candidate,
           (SELECT count(*) FROM interview WHERE candidate_id = candidate.id) AS interviews,
           (SELECT count(*) FROM interview JOIN event ON event.interview_id = interview.id AND event.kind = 'submitted'
            WHERE candidate_id = candidate.id) AS submitted,
           added_at, candidate.id AS candidate_id
    FROM candidate;

    -- Every rating ever given, with what became of it: one row for each, the last of a question is the one that stands.
    CREATE VIEW rating_history AS
    SELECT opening.name AS opening, candidate.name AS candidate, interview.interviewer,
           kit_question.position AS number, event.question, kit_question.competency,
           event.score,
           CASE WHEN event.score IS NOT NULL THEN event.text END AS evidence,
           CASE WHEN event.score IS NULL THEN event.text END AS not_assessed_reason,
           event.reason AS amendment_reason,
           event.at AS rated_at, submission.at AS submitted_at, event.sequence,
           event.interview_id, event.id AS rating_id
    FROM event
    JOIN interview ON interview.id = event.interview_id
    JOIN opening ON opening.id = interview.opening_id
    JOIN candidate ON candidate.id = interview.candidate_id
    JOIN kit_question ON kit_question.opening_id = opening.id AND kit_question.question = event.question
    LEFT JOIN event AS submission ON submission.interview_id = interview.id AND submission.kind = 'submitted'
    WHERE event.kind IN ('rated', 'not-assessed', 'amended');

    -- The ratings that stand, amendments included.
    CREATE VIEW ratings AS
    SELECT opening, candidate, interviewer, number, question, competency, score, evidence, not_assessed_reason,
           amendment_reason, rated_at, submitted_at, interview_id, rating_id
    FROM rating_history AS rating
    WHERE NOT EXISTS (SELECT 1 FROM event AS later
                      WHERE later.interview_id = rating.interview_id AND later.question = rating.question
                        AND later.sequence > rating.sequence AND later.kind IN ('rated', 'not-assessed', 'amended'));

    -- The ratings as they were submitted, before any amendment.
    CREATE VIEW independent_ratings AS
    SELECT opening, candidate, interviewer, number, question, competency, score, evidence, not_assessed_reason,
           rated_at, submitted_at, interview_id, rating_id
    FROM rating_history AS rating
    WHERE amendment_reason IS NULL
      AND NOT EXISTS (SELECT 1 FROM event AS later
                      WHERE later.interview_id = rating.interview_id AND later.question = rating.question
                        AND later.sequence > rating.sequence AND later.kind IN ('rated', 'not-assessed'));

    CREATE VIEW scorecards AS
    SELECT opening, candidate, interviewer, status, began_at, submitted_at,
           (SELECT count(score) FROM ratings WHERE ratings.interview_id = interviews.interview_id) AS rated,
           (SELECT count(not_assessed_reason) FROM ratings WHERE ratings.interview_id = interviews.interview_id)
             AS not_assessed,
           (SELECT count(*) FROM event WHERE event.interview_id = interviews.interview_id AND kind = 'amended')
             AS amendments,
           (SELECT text FROM event WHERE event.interview_id = interviews.interview_id AND kind = 'overall'
            ORDER BY sequence DESC LIMIT 1) AS overall,
           interview_id
    FROM interviews;
    """

  /// Seals what a file of version 1 holds: openings as they were made, then interviews as they began, event by event.
  @Sendable static func sealWhatVersion1Held(_ db: Database) throws {
    // The form of a seal reads this table of version 4, which is empty for all that was saved before.
    try db.execute(sql: "CREATE TEMP TABLE sealed_candidate (subject TEXT, candidate_id TEXT, name TEXT)")
    defer { try? db.execute(sql: "DROP TABLE temp.sealed_candidate") }
    for opening in try String.all(db, "SELECT id FROM opening ORDER BY opened_at, id") {
      try FormerSeal.set(.opening, on: opening, db)
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT event.interview_id, event.sequence
        FROM event JOIN event AS beginning ON beginning.interview_id = event.interview_id AND beginning.sequence = 1
        ORDER BY beginning.at, event.interview_id, event.sequence
        """)
    let events: [(String, Int)] = try Array(rows.map { try ($0.value("interview_id"), $0.value("sequence")) })
    for (interview, sequence) in events { try FormerSeal.set(.event, on: interview, number: sequence, db) }
  }
}
