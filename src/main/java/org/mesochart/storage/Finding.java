package org.mesochart.storage;

import java.util.UUID;

/**
 * One thing that does not fit in the record.
 *
 * @param kind what is wrong
 * @param entity the table, or the name of what was checked
 * @param id whose row, or null
 */
public record Finding(Kind kind, String entity, UUID id) {
    /** What can be found. */
    public enum Kind {
        /** SQLite's own check of the file failed. */
        FILE,
        /** The audit chain breaks at a row. */
        CHAIN,
        /** A row is not what the audit trail says it is. */
        ALTERED,
        /** A row of the map that this program cannot read: on an unknown view, far outside every figure, or altered. */
        UNREADABLE,
        /** The audit trail knows a row that is gone. */
        MISSING,
        /** A row the audit trail has never seen. */
        UNKNOWN_ROW,
        /** A sealed value does not open in its place. */
        SEAL,
        /** A signature does not fit what was signed. */
        SIGNATURE,
        /** The chain's head that was noted outside the file is not in the chain: its end was cut, or an older file put back. */
        ANCHOR
    }
}
