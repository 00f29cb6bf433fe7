package org.mesochart.storage;

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

    static List<Colleague> all(Handle in) {
        return in.createQuery("""
                SELECT p.id, p.name, p.title, p.certificate, p.administrator, p.active, p.provisional, u.at
                FROM practitioner p LEFT JOIN last_unlock u ON u.practitioner_id = p.id ORDER BY p.seq""")
                .map((row, context) -> new Colleague(
                        new Practitioner(ChartFile.id(row.getString(1)), row.getString(2), row.getString(3),
                                row.getString(4)),
                        row.getBoolean(5), row.getBoolean(6), row.getBoolean(7), time(row.getString(8))))
                .list();
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

    /** Who is disabled; nobody in a file of a version that knew no disabling. */
    static List<UUID> disabled(Handle in) {
        return Migrations.versionOf(in) < 6 ? List.of()
                : all(in).stream().filter(one -> !one.active()).map(one -> one.who().id()).toList();
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
