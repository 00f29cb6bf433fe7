-- Follow-up: what was decided when a course was judged, what became of what was due, and when the clinic asks.
CREATE TABLE judgement (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  course_id TEXT NOT NULL REFERENCES course (id),
  held INTEGER NOT NULL CHECK (held > 0),
  choice TEXT NOT NULL CHECK (choice IN ('continue', 'change', 'stop')),
  at TEXT NOT NULL,
  reason BLOB
) STRICT
--;
CREATE INDEX judgement_by_course ON judgement (course_id)
--;
-- About a session or a call's first entry; a draft may be thrown away later, so it is no reference.
CREATE TABLE follow_up (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  course_id TEXT NOT NULL REFERENCES course (id),
  kind TEXT NOT NULL CHECK (kind IN ('session', 'call', 'check', 'score')),
  about TEXT,
  deed TEXT NOT NULL CHECK (deed IN ('planned', 'postponed', 'done', 'lost')),
  day TEXT CHECK ((day IS NOT NULL) = (deed IN ('planned', 'postponed'))),
  at TEXT NOT NULL,
  reason BLOB
) STRICT
--;
CREATE INDEX follow_up_by_course ON follow_up (course_id)
--;
CREATE INDEX follow_up_by_about ON follow_up (about) WHERE about IS NOT NULL
--;
CREATE TABLE follow_up_rules (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  judge_from INTEGER NOT NULL CHECK (judge_from > 0),
  judge_again INTEGER NOT NULL CHECK (judge_again >= judge_from),
  check_days INTEGER NOT NULL CHECK (check_days > 0),
  score_days INTEGER NOT NULL CHECK (score_days > 0)
) STRICT
