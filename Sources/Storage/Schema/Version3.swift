/// Version 3: debriefs, and what was said, estimated and decided in them, append-only.
extension Schema {
  static let version3 = """
    -- The panel of a candidate for an opening, talking about them.
    CREATE TABLE debrief (
      id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      opening_id   TEXT NOT NULL REFERENCES opening (id),
      candidate_id TEXT NOT NULL REFERENCES candidate (id),
      UNIQUE (opening_id, candidate_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE debrief_event_kind (
      kind    TEXT NOT NULL PRIMARY KEY,
      meaning TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    INSERT INTO debrief_event_kind (kind, meaning) VALUES
      ('opened',    'these submitted cards are talked about; text names their interviews'),
      ('raise',     'what would have raised a lowest rater''s score; empty text for nothing to add'),
      ('lower',     'what would have lowered a highest rater''s score; empty text for nothing to add'),
      ('talked',    'a competency was talked over; text says where second estimates are typed: here or apart'),
      ('estimated', 'a member''s second estimate: a score, or not assessed and text is the reason'),
      ('shown',     'all second estimates of a competency were in and were shown'),
      ('noted',     'what the group keeps, of a competency or, without one, of the whole; empty text for nothing'),
      ('closed',    'missing second estimates are not waited for; text is the reason'),
      ('decided',   'what was decided; text is the reason, basis the comparison of that moment as JSON');

    -- What happened in a debrief, in order: the record. Rows are only ever added.
    CREATE TABLE debrief_event (
      id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
      debrief_id TEXT NOT NULL REFERENCES debrief (id),
      sequence   INTEGER NOT NULL CHECK (sequence >= 1),
      at         TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
      typed_by   TEXT NOT NULL CHECK (typed_by <> ''),
      kind       TEXT NOT NULL REFERENCES debrief_event_kind (kind),
      member     TEXT CHECK (member <> ''),
      competency TEXT CHECK (competency <> ''),
      score      INTEGER CHECK (score BETWEEN 1 AND 5),
      decision   TEXT CHECK (decision IN ('hire', 'no', 'hold')),
      text       TEXT,
      basis      TEXT CHECK (basis GLOB '{*}'),
      UNIQUE (debrief_id, sequence),
      CHECK (sequence > 1 OR kind = 'opened'),
      CHECK ((member IS NOT NULL) = (kind IN ('raise', 'lower', 'estimated'))),
      CHECK (kind NOT IN ('raise', 'lower', 'talked', 'estimated', 'shown') OR competency IS NOT NULL),
      CHECK (kind NOT IN ('opened', 'closed', 'decided') OR competency IS NULL),
      CHECK (score IS NULL OR kind = 'estimated'),
      CHECK ((text IS NOT NULL) = (kind <> 'shown' AND score IS NULL)),
      CHECK (text <> '' OR kind NOT IN ('opened', 'talked', 'estimated', 'closed', 'decided')),
      CHECK (kind <> 'talked' OR text IN ('here', 'apart')),
      CHECK ((decision IS NOT NULL) = (kind = 'decided')),
      CHECK ((basis IS NOT NULL) = (kind = 'decided'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX debrief_event_by_kind ON debrief_event (kind, debrief_id);

    CREATE TRIGGER debrief_event_is_never_changed BEFORE UPDATE ON debrief_event
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER debrief_event_is_never_deleted BEFORE DELETE ON debrief_event
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER a_debrief_opens_on_submitted_cards BEFORE INSERT ON debrief_event
    WHEN NEW.kind = 'opened' AND EXISTS (
      SELECT 1 FROM interview JOIN debrief ON debrief.opening_id = interview.opening_id
                                          AND debrief.candidate_id = interview.candidate_id
      WHERE debrief.id = NEW.debrief_id
        AND NOT EXISTS (SELECT 1 FROM event WHERE interview_id = interview.id AND kind = 'submitted'))
    BEGIN SELECT RAISE(ABORT, 'a card is not submitted'); END;

    -- Every decision ever made; the one that stands is the last of its debrief.
    CREATE VIEW decisions AS
    SELECT opening.name AS opening, candidate.name AS candidate, event.decision, event.text AS reason,
           event.typed_by AS decided_by, event.at AS decided_at,
           NOT EXISTS (SELECT 1 FROM debrief_event AS later
                       WHERE later.debrief_id = event.debrief_id AND later.kind = 'decided'
                         AND later.sequence > event.sequence) AS stands,
           event.basis, event.debrief_id, event.id AS decision_id
    FROM debrief_event AS event
    JOIN debrief ON debrief.id = event.debrief_id
    JOIN opening ON opening.id = debrief.opening_id
    JOIN candidate ON candidate.id = debrief.candidate_id
    WHERE event.kind = 'decided';

    CREATE VIEW debriefs AS
    SELECT opening.name AS opening, candidate.name AS candidate,
           CASE WHEN decision.decision IS NULL THEN 'open' ELSE 'decided' END AS status,
           (SELECT count(*) FROM interview
            WHERE interview.opening_id = debrief.opening_id AND interview.candidate_id = debrief.candidate_id AND instr(
              (SELECT text FROM debrief_event WHERE debrief_id = debrief.id AND kind = 'opened'
               ORDER BY sequence DESC LIMIT 1), interview.id) > 0) AS members,
           beginning.at AS opened_at, decision.decision, decision.decided_at,
           (SELECT text FROM debrief_event WHERE debrief_id = debrief.id AND kind = 'noted' AND competency IS NULL
            ORDER BY sequence DESC LIMIT 1) AS note,
           debrief.id AS debrief_id
    FROM debrief
    JOIN opening ON opening.id = debrief.opening_id
    JOIN candidate ON candidate.id = debrief.candidate_id
    JOIN debrief_event AS beginning ON beginning.debrief_id = debrief.id AND beginning.sequence = 1
    LEFT JOIN decisions AS decision ON decision.debrief_id = debrief.id AND decision.stands;

    -- Before and after the talk, one row for each member and competency of a debrief.
    CREATE VIEW estimates AS
    SELECT opening.name AS opening, candidate.name AS candidate, interview.interviewer AS member,
           first.competency, first.mean AS first, first.n, first.not_assessed,
           second.score AS second, second.text AS second_not_assessed_reason, second.at AS estimated_at,
           second.score - first.mean AS shift,
           EXISTS (SELECT 1 FROM debrief_event WHERE debrief_id = debrief.id
                     AND (kind = 'closed' OR kind = 'shown' AND competency = first.competency)) AS shown,
           debrief.id AS debrief_id, interview.id AS interview_id
    FROM debrief
    JOIN opening ON opening.id = debrief.opening_id
    JOIN candidate ON candidate.id = debrief.candidate_id
    JOIN interview ON interview.opening_id = debrief.opening_id AND interview.candidate_id = debrief.candidate_id
                  AND instr((SELECT text FROM debrief_event WHERE debrief_id = debrief.id AND kind = 'opened'
                             ORDER BY sequence DESC LIMIT 1), interview.id) > 0
    JOIN (SELECT interview_id, competency, avg(score) AS mean, count(score) AS n,
                 count(not_assessed_reason) AS not_assessed
          FROM independent_ratings GROUP BY interview_id, competency) AS first ON first.interview_id = interview.id
    LEFT JOIN debrief_event AS second ON second.id =
      (SELECT id FROM debrief_event WHERE debrief_id = debrief.id AND kind = 'estimated'
         AND member = interview.interviewer AND competency = first.competency ORDER BY sequence DESC LIMIT 1);
    """
}
