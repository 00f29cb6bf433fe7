-- The first schema. Statements are separated by a line that holds only "--;".
-- Sealed columns are BLOBs (AES-256-GCM); everything else is pseudonymous and may be queried.
-- Volumes are nanolitres, depths and places tenths of a millimetre, weights grams, heights millimetres: whole numbers.
CREATE TABLE chart (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  database_id TEXT NOT NULL,
  clinic_name TEXT NOT NULL,
  address TEXT,
  phone TEXT,
  licence TEXT,
  language TEXT NOT NULL CHECK (language IN ('en', 'tr')),
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  next_chart_number INTEGER NOT NULL CHECK (next_chart_number > 0),
  created_at TEXT NOT NULL
) STRICT
--;
CREATE TABLE practitioner (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT,
  certificate TEXT,
  public_key BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT
--;
CREATE TABLE key_slot (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('practitioner', 'recovery')),
  practitioner_id TEXT UNIQUE REFERENCES practitioner (id),
  memory_kib INTEGER NOT NULL,
  iterations INTEGER NOT NULL,
  parallelism INTEGER NOT NULL,
  salt BLOB NOT NULL,
  wrapped_data_key BLOB NOT NULL,
  wrapped_signing_key BLOB,
  CHECK ((kind = 'practitioner') = (practitioner_id IS NOT NULL)),
  CHECK ((kind = 'practitioner') = (wrapped_signing_key IS NOT NULL))
) STRICT
--;
CREATE TABLE unlock_throttle (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  failures INTEGER NOT NULL,
  last_failure TEXT NOT NULL
) STRICT
--;
CREATE TABLE patient (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  wrapped_key BLOB NOT NULL,
  person BLOB NOT NULL,
  sex TEXT CHECK (sex IN ('female', 'male', 'other')),
  weight_g INTEGER CHECK (weight_g BETWEEN 300 AND 500000),
  height_mm INTEGER CHECK (height_mm BETWEEN 200 AND 2600),
  allergy_state TEXT NOT NULL CHECK (allergy_state IN ('not_asked', 'none_known', 'known')),
  allergies BLOB,
  alerts BLOB,
  language TEXT CHECK (language IN ('en', 'tr')),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  CHECK ((allergy_state = 'known') = (allergies IS NOT NULL))
) STRICT
--;
CREATE TABLE course (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  number INTEGER NOT NULL CHECK (number > 0),
  indication BLOB NOT NULL,
  goal BLOB,
  plan TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'finished', 'stopped')),
  started_at TEXT NOT NULL,
  UNIQUE (patient_id, number)
) STRICT
--;
CREATE TABLE session (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  course_id TEXT NOT NULL REFERENCES course (id),
  number INTEGER NOT NULL CHECK (number > 0),
  at TEXT NOT NULL,
  zone TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'signed')),
  note BLOB,
  UNIQUE (course_id, number)
) STRICT
--;
CREATE INDEX session_by_status ON session (status, at)
--;
CREATE TABLE mixture (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  letter TEXT NOT NULL CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F')),
  UNIQUE (session_id, letter)
) STRICT
--;
CREATE TABLE component (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  mixture_id TEXT NOT NULL REFERENCES mixture (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  product TEXT NOT NULL,
  lot TEXT,
  expiry TEXT,
  volume_nl INTEGER NOT NULL CHECK (volume_nl > 0),
  expired_reason BLOB,
  UNIQUE (mixture_id, position)
) STRICT
--;
CREATE INDEX component_by_lot ON component (lot) WHERE lot IS NOT NULL
--;
CREATE TABLE ingredient (
  seq INTEGER PRIMARY KEY,
  component_id TEXT NOT NULL REFERENCES component (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  substance TEXT NOT NULL,
  per_ml TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('mg', 'microgram', 'IU')),
  UNIQUE (component_id, position)
) STRICT
--;
CREATE TABLE injection (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  position INTEGER NOT NULL,
  mixture_id TEXT REFERENCES mixture (id),
  view TEXT NOT NULL,
  x_tenth_mm INTEGER NOT NULL,
  y_tenth_mm INTEGER NOT NULL,
  region TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'midline')),
  figure_version INTEGER NOT NULL CHECK (figure_version > 0),
  depth_tenth_mm INTEGER NOT NULL CHECK (depth_tenth_mm BETWEEN 1 AND 130),
  volume_nl INTEGER CHECK (volume_nl BETWEEN 0 AND 5000000),
  technique TEXT NOT NULL CHECK (technique IN ('intraepidermic', 'papule', 'nappage', 'point-by-point')),
  reason BLOB,
  CHECK (depth_tenth_mm BETWEEN 10 AND 40 OR reason IS NOT NULL),
  UNIQUE (session_id, position)
) STRICT
--;
CREATE INDEX injection_by_mixture ON injection (mixture_id)
--;
CREATE TABLE pain_score (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  course_id TEXT NOT NULL REFERENCES course (id),
  session_id TEXT REFERENCES session (id),
  site BLOB NOT NULL,
  scale TEXT NOT NULL CHECK (scale IN ('nrs', 'vas')),
  aspect TEXT NOT NULL CHECK (aspect IN ('unspecified', 'rest', 'movement')),
  moment TEXT NOT NULL CHECK (moment IN ('before', 'after', 'follow-up')),
  after_minutes INTEGER CHECK (after_minutes BETWEEN 1 AND 1440),
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND CASE scale WHEN 'nrs' THEN 10 ELSE 100 END),
  at TEXT NOT NULL,
  CHECK ((session_id IS NULL) = (moment = 'follow-up'))
) STRICT
--;
CREATE INDEX pain_score_by_course ON pain_score (course_id)
--;
CREATE INDEX pain_score_by_session ON pain_score (session_id)
--;
CREATE TABLE adverse_event (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('mild', 'moderate', 'severe')),
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
  at TEXT NOT NULL,
  note BLOB
) STRICT
--;
CREATE INDEX adverse_event_by_session ON adverse_event (session_id)
--;
CREATE TABLE signature (
  seq INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE REFERENCES session (id),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  at TEXT NOT NULL,
  content BLOB NOT NULL,
  chain BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT
--;
CREATE TABLE addendum (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  at TEXT NOT NULL,
  text BLOB NOT NULL
) STRICT
--;
CREATE INDEX addendum_by_session ON addendum (session_id)
--;
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  practitioner_id TEXT,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  patient_id TEXT,
  digest BLOB NOT NULL,
  detail BLOB,
  mac BLOB NOT NULL
) STRICT
--;
CREATE INDEX audit_by_entity ON audit (entity_id, seq)
--;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit
WHEN NEW.seq <= (SELECT coalesce(max(seq), 0) FROM audit)
BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER session_signed_update BEFORE UPDATE ON session WHEN OLD.status = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER session_signed_delete BEFORE DELETE ON session WHEN OLD.status = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER session_signed_replace BEFORE INSERT ON session
WHEN EXISTS (SELECT 1 FROM session s WHERE s.status = 'signed' AND
  (s.id = NEW.id OR s.seq = NEW.seq OR (s.course_id = NEW.course_id AND s.number = NEW.number)))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER session_sign_needs_signature BEFORE UPDATE OF status ON session
WHEN NEW.status = 'signed' AND NOT EXISTS (SELECT 1 FROM signature WHERE session_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'unsigned'); END
--;
CREATE TRIGGER session_insert_draft BEFORE INSERT ON session WHEN NEW.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'unsigned'); END
--;
CREATE TRIGGER mixture_signed_insert BEFORE INSERT ON mixture
WHEN (SELECT status FROM session WHERE id = NEW.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER mixture_signed_update BEFORE UPDATE ON mixture
WHEN 'signed' IN (SELECT status FROM session WHERE id IN (OLD.session_id, NEW.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER mixture_signed_delete BEFORE DELETE ON mixture
WHEN (SELECT status FROM session WHERE id = OLD.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER component_signed_insert BEFORE INSERT ON component
WHEN (SELECT s.status FROM session s JOIN mixture m ON m.session_id = s.id WHERE m.id = NEW.mixture_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER component_signed_update BEFORE UPDATE ON component
WHEN 'signed' IN (SELECT s.status FROM session s JOIN mixture m ON m.session_id = s.id
  WHERE m.id IN (OLD.mixture_id, NEW.mixture_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER component_signed_delete BEFORE DELETE ON component
WHEN (SELECT s.status FROM session s JOIN mixture m ON m.session_id = s.id WHERE m.id = OLD.mixture_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER ingredient_signed_insert BEFORE INSERT ON ingredient
WHEN (SELECT s.status FROM session s JOIN mixture m ON m.session_id = s.id JOIN component c ON c.mixture_id = m.id
  WHERE c.id = NEW.component_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER ingredient_signed_update BEFORE UPDATE ON ingredient
WHEN 'signed' IN (SELECT s.status FROM session s JOIN mixture m ON m.session_id = s.id
  JOIN component c ON c.mixture_id = m.id WHERE c.id IN (OLD.component_id, NEW.component_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER ingredient_signed_delete BEFORE DELETE ON ingredient
WHEN (SELECT s.status FROM session s JOIN mixture m ON m.session_id = s.id JOIN component c ON c.mixture_id = m.id
  WHERE c.id = OLD.component_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER injection_signed_insert BEFORE INSERT ON injection
WHEN (SELECT status FROM session WHERE id = NEW.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER injection_signed_update BEFORE UPDATE ON injection
WHEN 'signed' IN (SELECT status FROM session WHERE id IN (OLD.session_id, NEW.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER injection_signed_delete BEFORE DELETE ON injection
WHEN (SELECT status FROM session WHERE id = OLD.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER pain_score_signed_insert BEFORE INSERT ON pain_score
WHEN (SELECT status FROM session WHERE id = NEW.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER pain_score_signed_update BEFORE UPDATE ON pain_score
WHEN 'signed' IN (SELECT status FROM session WHERE id IN (OLD.session_id, NEW.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER pain_score_signed_delete BEFORE DELETE ON pain_score
WHEN (SELECT status FROM session WHERE id = OLD.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER signature_draft_only BEFORE INSERT ON signature
WHEN (SELECT status FROM session WHERE id = NEW.session_id) IS NOT 'draft'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER addendum_signed_only BEFORE INSERT ON addendum
WHEN (SELECT status FROM session WHERE id = NEW.session_id) IS NOT 'signed'
BEGIN SELECT RAISE(ABORT, 'unsigned'); END
--;
CREATE TRIGGER addendum_no_replace BEFORE INSERT ON addendum
WHEN EXISTS (SELECT 1 FROM addendum a WHERE a.id = NEW.id OR a.seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER addendum_no_update BEFORE UPDATE ON addendum BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER addendum_no_delete BEFORE DELETE ON addendum BEGIN SELECT RAISE(ABORT, 'signed'); END
