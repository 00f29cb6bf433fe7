-- Paper: consent, the clinic's own words on handout and consent form, letterhead, and what was printed.
CREATE TABLE consent (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL UNIQUE REFERENCES session (id),
  status TEXT NOT NULL CHECK (status IN ('given', 'signed', 'refused', 'withdrawn')),
  on_day TEXT NOT NULL,
  words BLOB NOT NULL
) STRICT
--;
CREATE TRIGGER consent_signed_insert BEFORE INSERT ON consent
WHEN (SELECT status FROM session WHERE id = NEW.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER consent_signed_update BEFORE UPDATE ON consent
WHEN 'signed' IN (SELECT status FROM session WHERE id IN (OLD.session_id, NEW.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER consent_signed_delete BEFORE DELETE ON consent
WHEN (SELECT status FROM session WHERE id = OLD.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
-- A text that is NULL went back to the program's words; the revision still counts.
CREATE TABLE paper_text (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  paragraph TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'tr')),
  text TEXT,
  revision INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (paragraph, language)
) STRICT
--;
CREATE TABLE paper_settings (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  logo BLOB,
  emergency_number TEXT NOT NULL,
  aftercare_hours INTEGER NOT NULL CHECK (aftercare_hours IN (24, 48)),
  licence_name TEXT
) STRICT
--;
-- A printed draft may be thrown away later, so session and course are no references.
CREATE TABLE printout (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'tr')),
  deed TEXT NOT NULL CHECK (deed IN ('printed', 'saved')),
  patient_id TEXT REFERENCES patient (id),
  course_id TEXT,
  session_id TEXT,
  at TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 99),
  version TEXT,
  content BLOB
) STRICT
--;
CREATE INDEX printout_by_patient ON printout (patient_id) WHERE patient_id IS NOT NULL
--;
CREATE INDEX printout_by_session ON printout (session_id) WHERE session_id IS NOT NULL
--;
CREATE TRIGGER printout_no_update BEFORE UPDATE ON printout BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER printout_no_delete BEFORE DELETE ON printout BEGIN SELECT RAISE(ABORT, 'append-only'); END
