-- Erased patients: the patient's own key is gone (wrapped_key is empty), and with it every sealed value of the record.
-- No name, and no reference: a chart restored from a backup may be told of patients whom it never had.
-- what_is_left digests all rows of the patient, so that what stays is still verified (storage.LeftRows).
CREATE TABLE erasure (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  patient_id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  practitioner_id TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('request', 'retention', 'order', 'mistake', 'unknown')),
  what_is_left BLOB
) STRICT
--;
CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
-- What keeps an erased patient's courses countable: of a course its indication where it is one of the catalogue, of a
-- score the number of its site, 1, 2 ... within the course. Never what somebody typed.
CREATE TABLE erased_word (
  row_id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL,
  word TEXT NOT NULL
) STRICT, WITHOUT ROWID
--;
CREATE INDEX erased_word_by_patient ON erased_word (patient_id)
--;
CREATE TRIGGER erased_word_no_update BEFORE UPDATE ON erased_word BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER erased_word_no_delete BEFORE DELETE ON erased_word BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
-- Up to which erasure the file is known to hold no trace of a destroyed key in unused parts of pages.
CREATE TABLE cleaned (
  erasure INTEGER PRIMARY KEY
) STRICT
--;
-- How long the clinic keeps records after the last entry; no row while nothing is set.
CREATE TABLE retention (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  years INTEGER NOT NULL CHECK (years BETWEEN 1 AND 100)
) STRICT
