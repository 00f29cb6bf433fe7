package org.mesochart.storage;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupHeader;
import org.mesochart.backup.BackupManifest;
import org.mesochart.backup.BackupSlot;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.KeySlot;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.Vault;

/** What a chart's file says of itself without its keys, and whether a copy is a whole chart. */
final class BackupContents {
    private BackupContents() {}

    static BackupManifest.Contents of(Handle in) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String table : in.createQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
                .mapTo(String.class)
                .list()) {
            rows.put(table, in.createQuery("SELECT count(*) FROM \"" + table.replace("\"", "\"\"") + "\"")
                    .mapTo(Long.class)
                    .one());
        }
        record Last(long seq, byte[] mac, Instant at) {}
        Optional<Last> last = in.createQuery("SELECT seq, mac, at FROM audit ORDER BY seq DESC LIMIT 1")
                .map((row, context) -> new Last(row.getLong(1), row.getBytes(2), Instant.parse(row.getString(3))))
                .findOne();
        Optional<Instant> session = in.createQuery("SELECT max(at) FROM session WHERE at IS NOT NULL")
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse);
        return new BackupManifest.Contents(Migrations.versionOf(in), last.map(Last::seq).orElse(0L),
                last.map(Last::mac).orElse(new byte[0]), last.map(Last::at), session, rows);
    }

    static UUID databaseId(Handle in) {
        return in.createQuery("SELECT database_id FROM chart").mapTo(String.class).findOne()
                .map(UUID::fromString)
                .orElseThrow(() -> new StorageException(StorageException.Kind.DAMAGED));
    }

    /** The key slots: the recovery key's, and those of the first practitioners. */
    static List<BackupSlot> slots(Handle in) {
        String ephemeral = Migrations.versionOf(in) < 8 ? "NULL" : "ephemeral";
        List<BackupSlot> slots = in.createQuery("""
                SELECT kind, practitioner_id, memory_kib, iterations, parallelism, salt, wrapped_data_key, $ephemeral
                FROM key_slot ORDER BY kind = 'recovery' DESC, seq""".replace("$ephemeral", ephemeral))
                .map((row, context) -> {
                    String owner = row.getString(2);
                    return new BackupSlot(owner == null ? null : UUID.fromString(owner), new KeySlot(
                            owner == null ? SlotKind.RECOVERY : SlotKind.PRACTITIONER,
                            new KdfParameters(row.getInt(3), row.getInt(4), row.getInt(5), row.getBytes(6)),
                            row.getBytes(7), row.getBytes(8)));
                })
                .list();
        return slots.subList(0, Math.min(slots.size(), BackupHeader.MOST_SLOTS));
    }

    /** Triggers and views run by themselves: those of the schema's version, and no others. */
    private static boolean onlyKnown(Handle in) {
        try (DatabaseCopy fresh = DatabaseCopy.memory()) {
            Migrations.run(fresh.handle(), Migrations.versionOf(in));
            return running(in).equals(running(fresh.handle()));
        }
    }

    private static Set<List<String>> running(Handle in) {
        return new HashSet<>(in.createQuery(
                        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')")
                .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
    }

    /**
     * Checks a copy that came out of a backup: a chart of a known version, whole, with no view or trigger that the
     * program did not make, and with what the manifest tells.
     *
     * @return whether its record is whole: no entry of the audit chain breaks, every patient's key and name opens
     * @throws BackupException NEWER, NOT_WHOLE
     */
    static boolean check(Path file, UUID databaseId, BackupManifest manifest, Vault vault, Watch watch) {
        return looking(file, copy -> {
            require(copy, databaseId, manifest, watch);
            if (!copy.intact(watch)) {
                throw new BackupException(BackupProblem.NOT_WHOLE);
            }
            watch.at(0.7);
            KeyVersions.complete(vault, copy.handle());
            AuditTrail.Walk walk =
                    new AuditTrail(null, vault.auditChain(), databaseId, null, Instant::now).walk(copy.handle());
            watch.at(0.95);
            int unopened = PatientStore.unopened(copy.handle(), vault, databaseId);
            watch.at(1);
            return walk.brokenAt() == 0 && unopened == 0;
        });
    }

    /** The same for a copy whose file and record are checked afterwards. */
    static void look(Path file, UUID databaseId, BackupManifest manifest, Vault vault, Watch watch) {
        looking(file, copy -> {
            require(copy, databaseId, manifest, watch);
            KeyVersions.complete(vault, copy.handle());
            watch.at(1);
            return null;
        });
    }

    private static void require(DatabaseCopy copy, UUID databaseId, BackupManifest manifest, Watch watch) {
        Handle in = copy.handle();
        Migrations.check(in.getConnection());
        watch.at(0);
        if (!onlyKnown(in) || !databaseId(in).equals(databaseId) || !of(in).equals(manifest.contents())) {
            throw new BackupException(BackupProblem.NOT_WHOLE);
        }
    }

    private static <T> T looking(Path file, Function<DatabaseCopy, T> look) {
        try (DatabaseCopy copy = DatabaseCopy.look(file)) {
            return look.apply(copy);
        } catch (StorageException notAChart) {
            StorageException.ifNotOfTheRows(notAChart);
            throw new BackupException(notAChart.kind() == StorageException.Kind.NEWER
                    ? BackupProblem.NEWER
                    : BackupProblem.NOT_WHOLE);
        } catch (JdbiException | DateTimeException | IllegalArgumentException unreadable) {
            throw new BackupException(BackupProblem.NOT_WHOLE);
        }
    }
}
