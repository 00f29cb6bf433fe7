package org.mesochart.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.domain.practice.Practitioner;

/** The rows of those who work with a chart. Not sealed: their names stand on the unlock screen. */
final class PractitionerRows {
    static final String TABLE = "practitioner";

    private PractitionerRows() {}

    /** Everyone whose row can be read: one that is damaged keeps nobody else out, and is a finding of every check. */
    static List<Colleague> all(Handle in) {
        return Hot.all(in, """
                SELECT p.id, p.name, p.title, p.certificate, p.administrator, p.active, p.provisional, u.at
                FROM practitioner p LEFT JOIN last_unlock u ON u.practitioner_id = p.id ORDER BY p.seq""",
                row -> {
                    boolean administrator = row.getBoolean(5);
                    boolean active = row.getBoolean(6);
                    boolean provisional = row.getBoolean(7);
                    Optional<Instant> unlocked = time(row.getString(8));
                    return named(row).map(who -> new Colleague(who, administrator, active, provisional, unlocked));
                }).stream().flatMap(Optional::stream).toList();
    }

    /** The same as names under what was signed, also in a file of a version that knew one practitioner alone. */
    static List<Practitioner> names(Handle in) {
        return Hot.all(in, "SELECT id, name, title, certificate FROM practitioner ORDER BY seq", PractitionerRows::named).stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Practitioner> named(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String name = row.getString(2);
        boolean readable = id != null && name != null;
        try {
            // Not the same id in other letters: nothing would find the row under it.
            return readable && UUID.fromString(id).toString().equals(id)
                    ? Optional.of(new Practitioner(UUID.fromString(id), name, row.getString(3), row.getString(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    // It is no part of the record: a damaged one is none.
    private static Optional<Instant> time(String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    static Optional<Colleague> find(Handle in, UUID id) {
        return all(in).stream().filter(one -> one.who().id().equals(id)).findFirst();
    }

    /** The same of a file that may be of a version that knew one practitioner alone, who leads. */
    static List<Colleague> ofAnyVersion(Handle in) {
        return Migrations.versionOf(in) >= 6 ? all(in) : names(in).stream()
                .map(who -> new Colleague(who, true, true, false, Optional.empty()))
                .toList();
    }

    /**
     * What the audit chain digests. What a chart began with is left out (an active administrator with the first key), so
     * that the entries made before there could be others still fit.
     */
    static Optional<byte[]> text(Handle in, UUID id) {
        return Hot.one(in, """
                SELECT name, title, certificate, administrator, active, provisional,
                  seq > 1 OR EXISTS (SELECT 1 FROM former_key f WHERE f.practitioner_id = p.id), public_key
                FROM practitioner p WHERE id = ?""", row -> new RowText()
                .add("name", row.getString(1))
                .add("title", row.getString(2))
                .add("certificate", row.getString(3))
                .add("administrator", row.getBoolean(4) ? null : "no")
                .add("active", row.getBoolean(5) ? null : "no")
                .add("provisional", row.getBoolean(6) ? "yes" : null)
                .add("key", row.getBoolean(7) ? HexFormat.of().formatHex(row.getBytes(8)) : null)
                .bytes(), id.toString());
    }

    static void insert(Handle in, Practitioner who, byte[] publicKey, boolean administrator, boolean provisional,
            Instant at) {
        in.createUpdate("""
                INSERT INTO practitioner (id, name, title, certificate, public_key, created_at, administrator, provisional)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, who.id().toString())
                .bind(1, who.name())
                .bind(2, who.title())
                .bind(3, who.certificate())
                .bind(4, publicKey)
                .bind(5, at.toString())
                .bind(6, administrator ? 1 : 0)
                .bind(7, provisional ? 1 : 0)
                .execute();
    }

    static void change(Handle in, Practitioner changed) {
        in.createUpdate("UPDATE practitioner SET name = ?, title = ?, certificate = ? WHERE id = ?")
                .bind(0, changed.name())
                .bind(1, changed.title())
                .bind(2, changed.certificate())
                .bind(3, changed.id().toString())
                .execute();
    }

    static void administrator(Handle in, UUID id, boolean is) {
        set(in, "administrator", is, id);
    }

    static void active(Handle in, UUID id, boolean is) {
        set(in, "active", is, id);
    }

    private static void set(Handle in, String column, boolean is, UUID id) {
        in.createUpdate("UPDATE practitioner SET " + column + " = ? WHERE id = ?")
                .bind(0, is ? 1 : 0)
                .bind(1, id.toString())
                .execute();
    }

    static byte[] publicKey(Handle in, UUID id) {
        return in.createQuery("SELECT public_key FROM practitioner WHERE id = ?").bind(0, id.toString())
                .mapTo(byte[].class).one();
    }

    /** Gives one another signing key; the old one's public half is kept by {@link FormerKeys} where it has signed. */
    static void key(Handle in, UUID id, byte[] publicKey, boolean provisional) {
        in.createUpdate("UPDATE practitioner SET public_key = ?, provisional = ? WHERE id = ?")
                .bind(0, publicKey)
                .bind(1, provisional ? 1 : 0)
                .bind(2, id.toString())
                .execute();
    }

    /** Notes when one unlocked last. */
    static void unlocked(Handle in, UUID id, Instant at) {
        in.createUpdate("""
                INSERT INTO last_unlock (practitioner_id, at) VALUES (?, ?)
                ON CONFLICT (practitioner_id) DO UPDATE SET at = excluded.at""")
                .bind(0, id.toString())
                .bind(1, at.toString())
                .execute();
    }
}
