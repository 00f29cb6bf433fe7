package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Rows of a session, which change only while it is a draft. */
abstract class SessionRows<T> extends RowStore<T> {
    SessionRows(Ledger ledger, String table) {
        super(ledger, table);
    }

    abstract UUID session(T row);

    @Override
    final UUID patient(Handle in, T row) {
        return ledger().patientOfSession(in, session(row));
    }

    @Override
    final UUID patient(Handle in, ResultSet row) throws SQLException {
        return ledger().patientOfSession(in, UUID.fromString(row.getString("session_id")));
    }

    @Override
    final void allow(Handle in, T row) {
        ledger().requireDraft(in, session(row));
    }

    final List<T> ofSession(Handle in, UUID session) {
        return list(in, "session_id = ?", session.toString());
    }

    final void removeOf(Handle in, UUID session) {
        ofSession(in, session).forEach(row -> remove(in, id(row)));
    }
}
