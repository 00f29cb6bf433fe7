-- The clinical record: assessment, screening, products and lots, templates, outcomes, addenda with corrections.
ALTER TABLE mixture ADD COLUMN name BLOB
--;
ALTER TABLE mixture ADD COLUMN syringes INTEGER CHECK (syringes BETWEEN 1 AND 50)
--;
ALTER TABLE mixture ADD COLUMN syringe_nl INTEGER CHECK (syringe_nl > 0)
--;
ALTER TABLE mixture ADD COLUMN wasted_nl INTEGER CHECK (wasted_nl >= 0)
--;
-- What was done about an event and what came of it, sealed together; the outcome alone stays countable.
ALTER TABLE adverse_event ADD COLUMN outcome TEXT
  CHECK (outcome IN ('resolved', 'resolving', 'ongoing', 'lasting', 'unknown'))
--;
ALTER TABLE adverse_event ADD COLUMN follow BLOB
--;
-- Who signed, as named then: NULL in sessions signed before this was kept.
ALTER TABLE signature ADD COLUMN name TEXT
--;
ALTER TABLE signature ADD COLUMN certificate TEXT
--;
ALTER TABLE signature ADD COLUMN zone TEXT
--;
ALTER TABLE signature ADD COLUMN meaning TEXT CHECK (meaning IN ('performed', 'not-performed'))
--;
ALTER TABLE addendum ADD COLUMN reason BLOB
--;
ALTER TABLE addendum ADD COLUMN corrections BLOB
--;
-- Who wrote it, in an addendum that was imported: practitioner_id is then whose hand brought it here.
ALTER TABLE addendum ADD COLUMN origin BLOB
--;
CREATE INDEX audit_by_patient ON audit (patient_id, seq) WHERE patient_id IS NOT NULL
--;
CREATE TABLE assessment (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  course_id TEXT NOT NULL UNIQUE REFERENCES course (id),
  words BLOB NOT NULL,
  sites BLOB NOT NULL
) STRICT
--;
CREATE TABLE session_details (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL UNIQUE REFERENCES session (id),
  words BLOB NOT NULL,
  not_asked BLOB NOT NULL,
  topical BLOB,
  topical_lot TEXT,
  needle TEXT CHECK (needle GLOB '[0-9]*/[0-9][0-9]/[0-9]*'),
  antisepsis INTEGER NOT NULL CHECK (antisepsis IN (0, 1)),
  no_events INTEGER NOT NULL CHECK (no_events IN (0, 1))
) STRICT
--;
CREATE INDEX session_details_by_lot ON session_details (topical_lot) WHERE topical_lot IS NOT NULL
--;
CREATE TABLE screening_answer (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  question TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('no', 'stop', 'proceed')),
  still_no INTEGER NOT NULL CHECK (still_no IN (0, 1)),
  reason BLOB,
  UNIQUE (session_id, question),
  CHECK (answer <> 'proceed' OR reason IS NOT NULL),
  CHECK (still_no = 0 OR answer = 'no')
) STRICT
--;
CREATE TABLE outcome_score (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  course_id TEXT NOT NULL REFERENCES course (id),
  session_id TEXT REFERENCES session (id),
  measure TEXT NOT NULL,
  value TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT
--;
CREATE INDEX outcome_score_by_course ON outcome_score (course_id)
--;
CREATE INDEX outcome_score_by_session ON outcome_score (session_id) WHERE session_id IS NOT NULL
--;
-- The clinic's own questions, and which of the further prompts it asks.
CREATE TABLE screening_question (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  question TEXT NOT NULL UNIQUE,
  english TEXT NOT NULL,
  turkish TEXT NOT NULL,
  asked INTEGER NOT NULL CHECK (asked IN (0, 1))
) STRICT
--;
-- Ingredients: a line each, "amount unit substance", the amount per mL or per gram.
CREATE TABLE product (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  class TEXT NOT NULL,
  form TEXT,
  ingredients TEXT NOT NULL,
  container TEXT,
  measure TEXT NOT NULL CHECK (measure IN ('mL', 'g')),
  single_dose INTEGER NOT NULL CHECK (single_dose IN (0, 1)),
  low_stock TEXT,
  code TEXT,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT
--;
CREATE TABLE lot (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  product_id TEXT NOT NULL REFERENCES product (id),
  number TEXT NOT NULL,
  expiry TEXT NOT NULL,
  received TEXT,
  opened TEXT,
  closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
  UNIQUE (product_id, number)
) STRICT
--;
CREATE TABLE stock_movement (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  lot_id TEXT NOT NULL REFERENCES lot (id),
  kind TEXT NOT NULL CHECK (kind IN ('received', 'used', 'counted', 'discarded')),
  amount_millionths INTEGER NOT NULL,
  session_id TEXT REFERENCES session (id),
  at TEXT NOT NULL,
  note BLOB,
  UNIQUE (lot_id, session_id),
  CHECK ((kind = 'used') = (session_id IS NOT NULL))
) STRICT
--;
CREATE INDEX stock_movement_by_session ON stock_movement (session_id) WHERE session_id IS NOT NULL
--;
CREATE TABLE protocol (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  shipped INTEGER NOT NULL CHECK (shipped IN (0, 1)),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT
--;
CREATE TABLE ceiling (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  substance TEXT NOT NULL UNIQUE,
  per_kg TEXT,
  most TEXT,
  unit TEXT NOT NULL CHECK (unit IN ('mg', 'microgram', 'IU')),
  source TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  CHECK (per_kg IS NOT NULL OR most IS NOT NULL)
) STRICT
--;
-- What came with an imported session: who signed it where it was charted, and its trail there. History, not proof.
CREATE TABLE session_origin (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL UNIQUE REFERENCES session (id),
  content BLOB NOT NULL
) STRICT
--;
CREATE TABLE patient_trail (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  patient_id TEXT NOT NULL UNIQUE REFERENCES patient (id),
  content BLOB NOT NULL
) STRICT
--;
CREATE TRIGGER session_details_signed_insert BEFORE INSERT ON session_details
WHEN (SELECT status FROM session WHERE id = NEW.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER session_details_signed_update BEFORE UPDATE ON session_details
WHEN 'signed' IN (SELECT status FROM session WHERE id IN (OLD.session_id, NEW.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER session_details_signed_delete BEFORE DELETE ON session_details
WHEN (SELECT status FROM session WHERE id = OLD.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER screening_answer_signed_insert BEFORE INSERT ON screening_answer
WHEN (SELECT status FROM session WHERE id = NEW.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER screening_answer_signed_update BEFORE UPDATE ON screening_answer
WHEN 'signed' IN (SELECT status FROM session WHERE id IN (OLD.session_id, NEW.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER screening_answer_signed_delete BEFORE DELETE ON screening_answer
WHEN (SELECT status FROM session WHERE id = OLD.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER outcome_score_signed_insert BEFORE INSERT ON outcome_score
WHEN (SELECT status FROM session WHERE id = NEW.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER outcome_score_signed_update BEFORE UPDATE ON outcome_score
WHEN 'signed' IN (SELECT status FROM session WHERE id IN (OLD.session_id, NEW.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER outcome_score_signed_delete BEFORE DELETE ON outcome_score
WHEN (SELECT status FROM session WHERE id = OLD.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER session_origin_no_update BEFORE UPDATE ON session_origin BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER session_origin_no_delete BEFORE DELETE ON session_origin BEGIN SELECT RAISE(ABORT, 'append-only'); END
