-- What the body map adds: the needle of a point, painted areas of a session, the points of an adverse event.
-- Written length/gauge/angle: '4/27/45' is 4 mm, 27G, 45 degrees; NULL = not recorded.
ALTER TABLE injection ADD COLUMN needle TEXT CHECK (needle GLOB '[0-9]*/[0-9][0-9]/[0-9]*')
--;
-- The shape is rows of runs of cells of 0.25 cm, the arrow tenths of a millimetre, qualities keys with commas between.
CREATE TABLE skin_mark (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL CHECK (kind IN ('pain', 'wound')),
  view TEXT NOT NULL,
  figure_version INTEGER NOT NULL CHECK (figure_version > 0),
  shape TEXT NOT NULL,
  intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
  qualities TEXT NOT NULL,
  from_x_tenth_mm INTEGER,
  from_y_tenth_mm INTEGER,
  to_x_tenth_mm INTEGER,
  to_y_tenth_mm INTEGER,
  region TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'midline')),
  CHECK ((from_x_tenth_mm IS NULL) = (from_y_tenth_mm IS NULL)),
  CHECK ((from_x_tenth_mm IS NULL) = (to_x_tenth_mm IS NULL)),
  CHECK ((from_x_tenth_mm IS NULL) = (to_y_tenth_mm IS NULL)),
  CHECK (shape <> '' OR from_x_tenth_mm IS NOT NULL),
  CHECK (kind = 'pain' OR (intensity IS NULL AND qualities = '' AND from_x_tenth_mm IS NULL))
) STRICT
--;
CREATE INDEX skin_mark_by_session ON skin_mark (session_id)
--;
CREATE TRIGGER skin_mark_signed_insert BEFORE INSERT ON skin_mark
WHEN (SELECT status FROM session WHERE id = NEW.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER skin_mark_signed_update BEFORE UPDATE ON skin_mark
WHEN 'signed' IN (SELECT status FROM session WHERE id IN (OLD.session_id, NEW.session_id))
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
CREATE TRIGGER skin_mark_signed_delete BEFORE DELETE ON skin_mark
WHEN (SELECT status FROM session WHERE id = OLD.session_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'signed'); END
--;
-- No reference to the point: one that is taken out of a draft and put back is linked again.
CREATE TABLE adverse_event_point (
  event_id TEXT NOT NULL REFERENCES adverse_event (id) ON DELETE CASCADE,
  injection_id TEXT NOT NULL,
  PRIMARY KEY (event_id, injection_id)
) STRICT, WITHOUT ROWID
