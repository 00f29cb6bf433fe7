-- Several practitioners. The first one, who made the chart, is its administrator.
ALTER TABLE practitioner ADD COLUMN administrator INTEGER NOT NULL DEFAULT 0 CHECK (administrator IN (0, 1))
--;
ALTER TABLE practitioner ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
--;
-- The passphrase was given by an administrator and not yet changed: it opens the chart and signs nothing.
ALTER TABLE practitioner ADD COLUMN provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1))
--;
UPDATE practitioner SET administrator = 1 WHERE seq = (SELECT min(seq) FROM practitioner)
--;
-- Public keys of signing keys that were given up: signatures made with them before are checked with them.
CREATE TABLE former_key (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  public_key BLOB NOT NULL
) STRICT
--;
CREATE TRIGGER former_key_no_update BEFORE UPDATE ON former_key BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER former_key_no_delete BEFORE DELETE ON former_key BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
-- For the list of practitioners alone: no part of the record, and not in the audit trail.
CREATE TABLE last_unlock (
  practitioner_id TEXT PRIMARY KEY REFERENCES practitioner (id),
  at TEXT NOT NULL
) STRICT
