package org.mesochart.storage;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mesochart.vault.NextKeys;
import org.mesochart.vault.OlderKey;
import org.mesochart.vault.TamperedException;
import org.mesochart.vault.Vault;

/** The rows that tell of which versions a chart's keys are. One whose keys were never changed has none. */
final class KeyVersions {
    private KeyVersions() {}

    private record Row(int version, Optional<byte[]> wrapped) {}

    /**
     * The keys before the newest, of a file of any schema.
     *
     * @throws StorageException DAMAGED when the rows are not one for each version
     */
    static List<OlderKey> older(Handle in) {
        if (!isThere(in)) {
            return List.of();
        }
        List<Row> rows = Hot.all(in, "SELECT version, wrapped FROM key_version ORDER BY version",
                row -> new Row(row.getInt(1), Optional.ofNullable(row.getBytes(2))));
        for (int i = 0; i < rows.size(); i++) {
            boolean newest = i == rows.size() - 1;
            if (rows.get(i).version() != i + 1 || rows.get(i).wrapped().isPresent() == newest) {
                throw new StorageException(StorageException.Kind.DAMAGED);
            }
        }
        return rows.stream().flatMap(row -> row.wrapped().stream().map(bytes -> new OlderKey(row.version(), bytes))).toList();
    }

    private static boolean isThere(Handle in) {
        return Hot.one(in, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'key_version'", row -> true).isPresent();
    }

    /**
     * Gives keys that a slot opened the older ones with them.
     *
     * @throws StorageException DAMAGED when one does not open: it was changed, or the slot is older than the rows
     */
    static void complete(Vault keys, List<OlderKey> older) {
        try {
            keys.complete(older);
        } catch (TamperedException damaged) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
    }

    /** The same for keys of a backup, which opened without them; others have theirs. */
    static void complete(Vault keys, Handle copy) {
        if (keys.version() == 1) {
            complete(keys, older(copy));
        }
    }

    /** Writes down that keys of the next version are in use, and every older one wrapped under them. */
    static void begin(Handle in, NextKeys next, Instant at, UUID by) {
        for (OlderKey each : next.older()) {
            Hot.update(in, """
                    INSERT INTO key_version (version, wrapped) VALUES (?1, ?2)
                    ON CONFLICT (version) DO UPDATE SET wrapped = ?2""", each.version(), each.wrapped());
        }
        Hot.update(in, "INSERT INTO key_version (version, begun_at, practitioner_id) VALUES (?, ?, ?)",
                next.version(), at.toString(), by.toString());
    }

    /** Of which version the newest keys are; 1 while they were never changed. */
    static int newest(Handle in) {
        return Hot.one(in, "SELECT coalesce(max(version), 1) FROM key_version", row -> row.getInt(1)).orElse(1);
    }

    /**
     * Which keys are the newest of a file of any schema.
     *
     * @param begun when they came into use; the far past where they were never changed, or that cannot be read
     */
    record Newest(int version, Instant begun) {}

    static Newest newestKeys(Handle in) {
        Newest first = new Newest(1, Instant.MIN);
        return !isThere(in) ? first : Hot.one(in, "SELECT version, begun_at FROM key_version ORDER BY version DESC LIMIT 1",
                row -> new Newest(row.getInt(1), time(row.getString(2)).orElse(Instant.MIN))).orElse(first);
    }

    /** Up to which patient the newest version's values are sealed anew: by the order in which they came. */
    static long resealed(Handle in) {
        return Hot.one(in, "SELECT resealed FROM key_version ORDER BY version DESC LIMIT 1", row -> row.getLong(1)).orElse(0L);
    }

    static void resealed(Handle in, long patients) {
        Hot.update(in, "UPDATE key_version SET resealed = ? WHERE version = (SELECT max(version) FROM key_version)", patients);
    }

    static void allResealed(Handle in, Instant at) {
        Hot.update(in, "UPDATE key_version SET resealed_at = ? WHERE version = (SELECT max(version) FROM key_version)", at.toString());
    }

    static void finished(Handle in, Instant at) {
        Hot.update(in, "UPDATE key_version SET finished_at = ? WHERE version = (SELECT max(version) FROM key_version)", at.toString());
    }

    /** In place of a change, when a restore brought older keys back. */
    static final String BACK = "back";

    /** How far the last change has come; what of it cannot be read is left out. Who and when the audit trail vouches for. */
    static KeyState state(Handle in) {
        Optional<Entry> begun = entry(in, "change");
        return Hot.one(in, """
                SELECT version, resealed_at, finished_at, resealed, (SELECT coalesce(max(seq), 0) FROM patient)
                FROM key_version WHERE version > 1 ORDER BY version DESC LIMIT 1""", row -> new KeyState(
                row.getInt(1), begun.flatMap(Entry::at), begun.flatMap(Entry::by),
                row.getLong(5) == 0 ? 0 : Math.min(1, (double) row.getLong(4) / row.getLong(5)),
                row.getString(2) != null, time(row.getString(3)), row.getString(3) != null))
                .orElse(KeyState.NEVER)
                .withBack(entry(in, "%").filter(last -> last.action().equals(BACK)).flatMap(Entry::at));
    }

    private record Entry(String action, Optional<Instant> at, Optional<UUID> by) {}

    // By way of the index over what an entry is about.
    private static Optional<Entry> entry(Handle in, String action) {
        return Hot.one(in, """
                SELECT action, at, practitioner_id FROM audit
                WHERE entity_id = (SELECT database_id FROM chart) AND entity = ? AND action LIKE ? ORDER BY seq DESC LIMIT 1""",
                row -> new Entry(row.getString(1), time(row.getString(2)), by(row.getString(3))), ChartKeys.ENTITY, action);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> by(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
