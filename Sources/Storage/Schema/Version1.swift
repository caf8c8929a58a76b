/// Version 1: openings with their frozen files, candidates, interviews and the events of each, append-only.
extension Schema {
  static let version1 = """
    -- One position being filled. A key is a name in lower case, in any script: two spellings of it are one name.
    CREATE TABLE opening (
      id        TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      name      TEXT NOT NULL CHECK (name <> ''),
      name_key  TEXT NOT NULL UNIQUE,
      opened_at TEXT NOT NULL CHECK (opened_at GLOB '????-??-??T??:??:??.???Z'),
      closed_at TEXT CHECK (closed_at GLOB '????-??-??T??:??:??.???Z')
    ) STRICT, WITHOUT ROWID;

    -- The exact bytes of the files that an opening was made from.
    CREATE TABLE frozen_file (
      opening_id TEXT NOT NULL REFERENCES opening (id),
      kind       TEXT NOT NULL CHECK (kind IN ('bank', 'team')),
      position   INTEGER NOT NULL CHECK (position >= 1),
      name       TEXT NOT NULL CHECK (name <> ''),
      path       TEXT NOT NULL,
      content_id TEXT NOT NULL,
      bytes      BLOB NOT NULL,
      PRIMARY KEY (opening_id, kind, position),
      UNIQUE (opening_id, kind, name)
    ) STRICT, WITHOUT ROWID;

    -- The kit's questions in their fixed order, as far as views need them; the wording is in frozen_file.
    CREATE TABLE kit_question (
      opening_id TEXT NOT NULL REFERENCES opening (id),
      position   INTEGER NOT NULL CHECK (position >= 1),
      bank       TEXT NOT NULL,
      question   TEXT NOT NULL,
      competency TEXT NOT NULL,
      PRIMARY KEY (opening_id, position),
      UNIQUE (opening_id, question)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE candidate (
      id       TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      name     TEXT NOT NULL CHECK (name <> ''),
      name_key TEXT NOT NULL UNIQUE,
      added_at TEXT NOT NULL CHECK (added_at GLOB '????-??-??T??:??:??.???Z')
    ) STRICT, WITHOUT ROWID;

    -- One interviewer with one candidate, for one opening.
    CREATE TABLE interview (
      id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      opening_id   TEXT NOT NULL REFERENCES opening (id),
      candidate_id TEXT NOT NULL REFERENCES candidate (id),
      interviewer  TEXT NOT NULL CHECK (interviewer <> ''),
      interviewer_key TEXT NOT NULL,
      UNIQUE (opening_id, candidate_id, interviewer_key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE event_kind (
      kind    TEXT NOT NULL PRIMARY KEY,
      meaning TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    INSERT INTO event_kind (kind, meaning) VALUES
      ('began',              'the interview began at the first question'),
      ('paused',             'the interviewer left; time stops'),
      ('resumed',            'the interviewer came back; time goes on'),
      ('noted',              'a line was typed; note_kind says which'),
      ('moved',              'went to a question'),
      ('follow-ups-listed',  'the open follow-ups of a question were read out'),
      ('skipped',            'a question was not asked; text is the reason'),
      ('end-requested',      'asked to go to scoring'),
      ('end-declined',       'went back to the conversation'),
      ('end-confirmed',      'the candidate had left'),
      ('scored',             'a score was given that waits for its evidence'),
      ('rated',              'a score with its evidence'),
      ('set-aside',          'not assessed; waits for its reason'),
      ('not-assessed',       'not assessed; text is the reason'),
      ('kept',               'the rating that stands was kept'),
      ('returned',           'went back to a question in the walk'),
      ('overall',            'the overall impression'),
      ('submitted',          'the card was submitted');

    -- What happened in an interview, in order: the record. Rows are only ever added.
    CREATE TABLE event (
      id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      interview_id TEXT NOT NULL REFERENCES interview (id),
      sequence     INTEGER NOT NULL CHECK (sequence >= 1),
      at           TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
      kind         TEXT NOT NULL REFERENCES event_kind (kind),
      question     TEXT,
      note_kind    TEXT CHECK (note_kind IN ('plain', 'for', 'against', 'quote', 'follow-up', 'bookmark', 'beyond')),
      score        INTEGER CHECK (score BETWEEN 1 AND 5),
      text         TEXT,
      UNIQUE (interview_id, sequence),
      CHECK ((sequence = 1) = (kind = 'began')),
      CHECK ((note_kind IS NOT NULL) = (kind = 'noted')),
      CHECK ((score IS NOT NULL) = (kind IN ('scored', 'rated'))),
      CHECK (kind NOT IN ('noted', 'skipped', 'rated', 'not-assessed', 'overall') OR text IS NOT NULL),
      CHECK (kind NOT IN ('skipped', 'rated', 'not-assessed') OR text <> ''),
      CHECK (kind NOT IN ('noted', 'moved', 'follow-ups-listed', 'skipped', 'scored', 'rated', 'set-aside',
                          'not-assessed', 'kept', 'returned') OR question IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_by_question ON event (interview_id, question, sequence);
    CREATE INDEX event_by_kind ON event (kind, interview_id);

    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER nothing_follows_submission BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE interview_id = NEW.interview_id AND kind = 'submitted')
    BEGIN SELECT RAISE(ABORT, 'a submitted card is fixed'); END;

    CREATE VIEW openings AS
    SELECT opening.name AS opening,
           (SELECT name FROM frozen_file WHERE opening_id = opening.id AND kind = 'team') AS team,
           (SELECT group_concat(name, ',') FROM
              (SELECT name FROM frozen_file WHERE opening_id = opening.id AND kind = 'bank' ORDER BY position)) AS banks,
           (SELECT count(*) FROM kit_question WHERE opening_id = opening.id) AS questions,
           (SELECT count(*) FROM interview WHERE opening_id = opening.id) AS interviews,
           opened_at, closed_at, opening.id AS opening_id
    FROM opening;

    CREATE VIEW interviews AS
    SELECT opening.name AS opening, candidate.name AS candidate, interview.interviewer,
           CASE WHEN submission.at IS NULL THEN 'draft' ELSE 'submitted' END AS status,
           beginning.at AS began_at, submission.at AS submitted_at,
           (SELECT count(*) FROM event WHERE interview_id = interview.id AND kind = 'noted') AS notes,
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

    CREATE VIEW notes AS
    SELECT opening.name AS opening, candidate.name AS candidate, interview.interviewer,
           kit_question.position AS number, event.question, kit_question.competency,
           event.note_kind AS kind, event.text, event.at AS noted_at, event.sequence,
           event.interview_id, event.id AS note_id
    FROM event
    JOIN interview ON interview.id = event.interview_id
    JOIN opening ON opening.id = interview.opening_id
    JOIN candidate ON candidate.id = interview.candidate_id
    JOIN kit_question ON kit_question.opening_id = opening.id AND kit_question.question = event.question
    WHERE event.kind = 'noted';

    CREATE VIEW ratings AS
    SELECT opening.name AS opening, candidate.name AS candidate, interview.interviewer,
           kit_question.position AS number, event.question, kit_question.competency,
           event.score,
           CASE event.kind WHEN 'rated' THEN event.text END AS evidence,
           CASE event.kind WHEN 'not-assessed' THEN event.text END AS not_assessed_reason,
           event.at AS rated_at, submission.at AS submitted_at,
           event.interview_id, event.id AS rating_id
    FROM event
    JOIN interview ON interview.id = event.interview_id
    JOIN opening ON opening.id = interview.opening_id
    JOIN candidate ON candidate.id = interview.candidate_id
    JOIN kit_question ON kit_question.opening_id = opening.id AND kit_question.question = event.question
    LEFT JOIN event AS submission ON submission.interview_id = interview.id AND submission.kind = 'submitted'
    WHERE event.kind IN ('rated', 'not-assessed')
      AND NOT EXISTS (SELECT 1 FROM event AS later
                      WHERE later.interview_id = event.interview_id AND later.question = event.question
                        AND later.sequence > event.sequence AND later.kind IN ('rated', 'not-assessed'));

    CREATE VIEW scorecards AS
    SELECT opening, candidate, interviewer, status, began_at, submitted_at,
           (SELECT count(score) FROM ratings WHERE ratings.interview_id = interviews.interview_id) AS rated,
           (SELECT count(not_assessed_reason) FROM ratings WHERE ratings.interview_id = interviews.interview_id)
             AS not_assessed,
           (SELECT text FROM event WHERE event.interview_id = interviews.interview_id AND kind = 'overall'
            ORDER BY sequence DESC LIMIT 1) AS overall,
           interview_id
    FROM interviews;
    """
}
