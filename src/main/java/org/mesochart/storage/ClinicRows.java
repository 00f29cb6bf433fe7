package org.mesochart.storage;

import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Rows that belong to the clinic and no patient. */
abstract class ClinicRows<T> extends RowStore<T> {
    ClinicRows(Ledger ledger, String table) {
        super(ledger, table);
    }

    @Override
    final UUID patient(Handle in, T row) {
        return null;
    }

    @Override
    final UUID patient(Handle in, ResultSet row) {
        return null;
    }

    /** Everything there is, in the order it was added. */
    public List<T> all() {
        return ledger().database().read(in -> list(in, "TRUE"));
    }
}
