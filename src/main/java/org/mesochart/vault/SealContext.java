package org.mesochart.vault;

import java.util.Objects;
import java.util.UUID;

/**
 * The place a sealed value belongs to. A value opens only in the place it was sealed for.
 *
 * @param table  table name as in the schema
 * @param column column name as in the schema
 * @param row    the row's UUID
 */
public record SealContext(String table, String column, UUID row) {
    public SealContext {
        Objects.requireNonNull(row, "row");
        if (table.isEmpty() || column.isEmpty()) {
            throw new IllegalArgumentException("A sealed value needs a table and a column");
        }
    }

    /** Table and column without the row, as allowed in messages. */
    String place() {
        return table + "." + column;
    }

    @Override
    public String toString() {
        return "SealContext[" + place() + "]";
    }
}
