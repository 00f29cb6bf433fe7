package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.vault.Sealer;

/**
 * One table of rows with a UUID, each written with its audit row in one transaction. A subclass says what a row is, whose
 * it is and which columns it has.
 */
abstract class RowStore<T> {
    private final Ledger ledger;
    private final String table;

    RowStore(Ledger ledger, String table) {
        this.ledger = ledger;
        this.table = table;
    }

    abstract UUID id(T row);

    abstract List<Problem> check(T row);

    /** What the audit chain digests: every value that a person set. */
    abstract RowText describe(T row);

    /** Column by column, the id not among them. */
    abstract Map<String, Object> columns(T row, Sealer own);

    abstract T map(ResultSet row, Sealer own) throws SQLException;

    /** Whose row it is, or null when it belongs to no patient. */
    abstract UUID patient(Handle in, T row);

    /** Whose row it is, read from the table. */
    abstract UUID patient(Handle in, ResultSet row) throws SQLException;

    /** Refuses what may not be touched now, for instance in a signed session. */
    void allow(Handle in, T row) {}

    /** Refuses what does not agree with the rest of the chart. */
    void agree(Handle in, T row) {}

    final Ledger ledger() {
        return ledger;
    }

    final String table() {
        return table;
    }

    final byte[] text(T row) {
        return describe(row).bytes();
    }

    /** The text of the row as it stands in the table. */
    final Optional<byte[]> textOf(Handle in, UUID id) {
        return find(in, id).map(this::text);
    }

    /** Writes the row as now given, new or known. */
    public void put(T row) {
        Refused.ifAny(check(row));
        ledger.database().transact(in -> {
            put(in, row);
            return null;
        });
    }

    /** @return false when the row is there as given */
    final boolean put(Handle in, T row) {
        Optional<T> before = find(in, id(row));
        if (before.isPresent() && Arrays.equals(text(before.get()), text(row))) {
            return false;
        }
        allow(in, row);
        before.ifPresent(known -> allow(in, known));
        agree(in, row);
        String action = before.isPresent() ? "change" : ledger.audit().knows(in, id(row)) ? "restore" : "add";
        write(in, row, before.isPresent(), action);
        return true;
    }

    /**
     * Adds a row that is not there.
     *
     * @return false when the very same row was added before, also when it was changed or removed since
     */
    public boolean add(T row) {
        Refused.ifAny(check(row));
        return ledger.database().transact(in -> {
            if (ledger.audit().knows(in, id(row))) {
                if (!ledger.audit().had(in, id(row), text(row))) {
                    throw new StorageException(StorageException.Kind.CONFLICT);
                }
                return false;
            }
            allow(in, row);
            agree(in, row);
            write(in, row, false, "add");
            return true;
        });
    }

    /** Takes a row out; nothing happens when it is not there. */
    public void remove(UUID id) {
        ledger.database().transact(in -> {
            remove(in, id);
            return null;
        });
    }

    final void remove(Handle in, UUID id) {
        find(in, id).ifPresent(row -> {
            allow(in, row);
            in.createUpdate("DELETE FROM " + table + " WHERE id = ?").bind(0, id.toString()).execute();
            UUID patient = patient(in, row);
            ledger.audit().append(in, "remove", table, id, patient, sealer(in, patient), null);
        });
    }

    public Optional<T> find(UUID id) {
        return ledger.database().read(in -> find(in, id));
    }

    final Optional<T> find(Handle in, UUID id) {
        return list(in, "id = ?", id.toString()).stream().findFirst();
    }

    /** The rows that fit, in the order they were added, or as the condition says after it. */
    final List<T> list(Handle in, String where, Object... values) {
        var query = in.createQuery("SELECT * FROM " + table + " WHERE " + where
                + (where.contains("ORDER BY") ? "" : " ORDER BY seq"));
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.map((row, context) -> map(row, sealer(in, patient(in, row)))).list();
    }

    private void write(Handle in, T row, boolean known, String action) {
        UUID patient = patient(in, row);
        Sealer own = sealer(in, patient);
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", id(row).toString());
        columns.putAll(columns(row, own));
        String sql = known
                ? "UPDATE " + table + " SET "
                        + columns.keySet().stream().map(c -> c + " = :" + c).collect(Collectors.joining(", "))
                        + " WHERE id = :id"
                : "INSERT INTO " + table + " (" + String.join(", ", columns.keySet()) + ") VALUES (:"
                        + String.join(", :", columns.keySet()) + ")";
        Update update = in.createUpdate(sql);
        columns.forEach(update::bind);
        update.execute();
        ledger.audit().append(in, action, table, id(row), patient, own, text(row));
    }

    private Sealer sealer(Handle in, UUID patient) {
        return patient == null ? ledger.sealer() : ledger.sealer(in, patient);
    }
}
