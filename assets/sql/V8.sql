-- Keys of a chart are changed: the slots open the newest data key alone, which wraps the older ones. What cannot be sealed anew
-- (the audit trail, signed rows) stays under the older ones. No row while the keys were never changed.
CREATE TABLE key_version (
  version INTEGER PRIMARY KEY CHECK (version BETWEEN 1 AND 255),
  wrapped BLOB,
  begun_at TEXT,
  practitioner_id TEXT,
  resealed INTEGER NOT NULL DEFAULT 0,
  resealed_at TEXT,
  finished_at TEXT,
  CHECK ((begun_at IS NULL) = (practitioner_id IS NULL))
) STRICT
--;
-- public_key (sealed): with it another one's change of the keys hands the new data key to a passphrase that is not there.
ALTER TABLE key_slot ADD COLUMN public_key BLOB
--;
-- Where that was done: the public half that was made for it, with which the passphrase opens wrapped_data_key.
ALTER TABLE key_slot ADD COLUMN ephemeral BLOB CHECK (length(ephemeral) = 32)
