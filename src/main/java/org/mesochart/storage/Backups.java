package org.mesochart.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupHeader;
import org.mesochart.backup.BackupManifest;
import org.mesochart.backup.BackupReader;
import org.mesochart.backup.BackupSlot;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.backup.RecordState;
import org.mesochart.vault.BackupCipher;
import org.mesochart.vault.Vault;

/**
 * Backups of one unlocked chart. The work is long and its own: call it beside the database thread; charting goes on. One
 * at a time reads the chart, and one at a time works in a folder, the next waits: a folder that does not answer holds none
 * but its own.
 */
public final class Backups {
    private final Database database;
    private final Vault vault;
    private final AuditTrail audit;
    private final UUID databaseId;
    // Null when they must be read again.
    private volatile List<BackupSlot> slots;
    private final InstantSource clock;
    private final ReentrantLock oneReads = new ReentrantLock();
    private final Map<Path, ReentrantLock> oneInEach = new ConcurrentHashMap<>();

    private final Runnable settled;

    /** @param settled makes sure that the vault's keys are those of the file, or throws */
    Backups(Database database, Vault vault, AuditTrail audit, UUID databaseId, InstantSource clock, Runnable settled) {
        this.settled = settled;
        this.database = database;
        this.vault = vault;
        this.audit = audit;
        this.databaseId = databaseId;
        this.slots = slotsAtUnlock(database);
        this.clock = clock;
    }

    // None when one of them cannot be read: then there is no backup, but the chart is open.
    private static List<BackupSlot> slotsAtUnlock(Database database) {
        try {
            return database.read(BackupContents::slots);
        } catch (IllegalArgumentException outOfBounds) {
            return List.of();
        }
    }

    /**
     * A backup that was written, read back, opened and counted.
     *
     * @param recordWhole false when the chart's audit chain breaks or a patient's name does not open: the backup is true to
     *                    it, but the chart needs a look
     */
    public record Made(BackupFile file, BackupManifest manifest, boolean recordWhole) {}

    /**
     * A backup in its folder.
     *
     * @param manifest empty when the file does not open any more, or is not as long as it was
     */
    public record Kept(BackupFile file, Optional<BackupManifest> manifest) {}

    /** Changes what opens the chart while none is copied; backups of a later moment must hold it. */
    void betweenBackups(Runnable change) {
        alone(oneReads, () -> {
            try {
                change.run();
            } finally {
                slots = slotsAfterChange();
            }
            return null;
        });
    }

    private ReentrantLock in(Path folder) {
        return oneInEach.computeIfAbsent(folder, unknown -> new ReentrantLock());
    }

    private static <T> T alone(ReentrantLock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    // What was done is done, whether or not the disk gives it now: the next backup reads it.
    private List<BackupSlot> slotsAfterChange() {
        try {
            return slotsAtUnlock(database);
        } catch (StorageException notRead) {
            return null;
        }
    }

    private List<BackupSlot> slots() {
        if (slots == null) {
            slots = slotsAtUnlock(database);
        }
        return slots;
    }

    /** Whose backups these are. */
    public UUID databaseId() {
        return databaseId;
    }

    /** Where the record stands: not as at the last backup means that something changed. */
    public RecordState state() {
        return database.read(in -> Hot.one(in, "SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1",
                        row -> new RecordState(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                .orElse(new RecordState(0, "")));
    }

    /**
     * Makes a backup and gives it its name when it was found good; before, and when it fails, the folder has the backups
     * that it had.
     *
     * @throws BackupException why it was not made
     * @throws StorageException CLOSED when it was locked meanwhile
     * @throws CancellationException when the watch ended it
     */
    public Made make(BackupFolder folder, Reason reason, Watch watch) {
        return alone(in(folder.folder()), () -> {
            settled.run();
            if (!database.readOnly()) {
                // Where its own file lies open in the same way.
                Path own = database.file().toAbsolutePath().getParent();
                WorkFiles.clear(own);
                return make(folder, own, reason, watch);
            }
            requireNoLog();
            return TemporaryFolder.with(work -> make(folder, work, reason, watch));
        });
    }

    private Made make(BackupFolder folder, Path work, Reason reason, Watch watch) {
        Path snapshot = null;
        Path readBack = null;
        Path part = null;
        try {
            folder.clear(databaseId);
            snapshot = WorkFiles.name(work, "backup");
            Path copy = snapshot;
            Prepared prepared = alone(oneReads, () -> snapshot(copy, reason, work, watch.part(0, 0.3)));
            part = folder.write(prepared.header(), prepared.manifest(), vault, snapshot, watch.part(0.3, 0.5));
            WorkFiles.drop(snapshot);
            readBack = WorkFiles.name(work, "check");
            boolean recordWhole = check(part, prepared, readBack, watch.part(0.5, 1));
            Made made = new Made(folder.keep(part, prepared.header(), prepared.manifest()), prepared.manifest(), recordWhole);
            part = null;
            return made;
        } catch (StorageException failed) {
            throw failure(failed);
        } catch (JdbiException failed) {
            throw failure(SqlFailures.of(failed));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new BackupException(BackupProblem.CHART_DAMAGED);
        } catch (IllegalStateException locked) {
            throw vault.isClosed() ? new StorageException(StorageException.Kind.CLOSED) : locked;
        } finally {
            drop(snapshot);
            drop(readBack);
            if (part != null) {
                BackupFolder.discard(part);
            }
        }
    }

    // Entries that lie in a log are not seen where the file cannot be read with it.
    private void requireNoLog() {
        if (database.withoutLog() && database.file().resolveSibling(database.file().getFileName() + "-wal").toFile().length() > 0) {
            throw new BackupException(BackupProblem.LOG_LEFT);
        }
    }

    private record Prepared(BackupHeader header, BackupManifest manifest) {}

    private Prepared snapshot(Path copy, Reason reason, Path work, Watch watch) {
        long bytes = database.read(in -> number(in, "page_count") * number(in, "page_size"));
        BackupException.requireRoom(work, bytes);
        AuditTrail.Head head = database.read(audit::head);
        DatabaseCopy.make(database.file(), database.withoutLog(), copy, watch.part(0, 0.7));
        byte[] hash = BackupFolder.hash(copy, watch.part(0.7, 0.9));
        try (DatabaseCopy look = DatabaseCopy.look(copy)) {
            // What was written before the copy was begun is in it.
            if (head.seq() > 0 && !AuditTrail.holds(look.handle(), head)) {
                throw new BackupException(BackupProblem.CHART_DAMAGED);
            }
            List<BackupSlot> copied = BackupContents.slots(look.handle());
            // The chart opened with one of them. They are what the backup opens with, when the chart is lost.
            if (!copied.equals(slots())) {
                throw new BackupException(BackupProblem.CHART_DAMAGED);
            }
            BackupManifest manifest = new BackupManifest(
                    reason, program(), copy.toFile().length(), hash, BackupContents.of(look.handle()));
            BackupHeader header = new BackupHeader(databaseId, UUID.randomUUID(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS), BackupCipher.newSalt(), copied);
            watch.at(1);
            return new Prepared(header, manifest);
        }
    }

    private boolean check(Path part, Prepared prepared, Path copy, Watch watch) {
        try (BackupReader reader = BackupReader.open(part, vault)) {
            if (!reader.header().backupId().equals(prepared.header().backupId())
                    || !Arrays.equals(reader.manifest().hash(), prepared.manifest().hash())) {
                throw new BackupException(BackupProblem.NOT_WHOLE);
            }
            reader.copyTo(copy, watch.part(0, 0.3));
            return BackupContents.check(copy, databaseId, prepared.manifest(), vault, watch.part(0.3, 1));
        } catch (BackupException damaged) {
            throw damaged.problem() == BackupProblem.DAMAGED
                    ? new BackupException(BackupProblem.NOT_WHOLE)
                    : damaged;
        }
    }

    /** The chart's backups in a folder, newest first, with what each holds. */
    public List<Kept> list(BackupFolder folder) {
        return folder.list(databaseId).stream().map(file -> new Kept(file, manifest(file))).toList();
    }

    private Optional<BackupManifest> manifest(BackupFile file) {
        try (BackupReader reader = BackupReader.open(file.path(), vault)) {
            return Optional.of(reader.manifest()).filter(whole -> reader.length() == file.bytes());
        } catch (BackupException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What a look at the open chart found.
     *
     * @param entries of the audit trail
     * @param fileWhole false when SQLite finds fault with the file
     * @param chainWhole false when the audit trail breaks
     */
    public record Checked(long entries, boolean fileWhole, boolean chainWhole) {
        public boolean whole() {
            return fileWhole && chainWhole;
        }
    }

    /**
     * Looks at the chart itself, beside charting: every page and index of its file, every entry of the audit trail.
     *
     * @throws StorageException when it cannot be read at all
     * @throws CancellationException when the watch ended it
     */
    public Checked check(Watch watch) {
        boolean atRest = database.readOnly() && !Files.exists(
                database.file().resolveSibling(database.file().getFileName() + "-wal"));
        try (DatabaseCopy look = atRest ? DatabaseCopy.look(database.file()) : DatabaseCopy.lookAtLive(database.file())) {
            boolean fileWhole = look.intact(watch);
            watch.at(0.6);
            AuditTrail.Walk walk = audit.walk(look.handle());
            watch.at(1);
            return new Checked(walk.rows(), fileWhole, walk.brokenAt() == 0);
        } catch (JdbiException failed) {
            throw SqlFailures.of(failed);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new StorageException(StorageException.Kind.DAMAGED);
        }
    }

    /** Proves that a backup restores: see {@link Drill}. Touches nothing of the chart. */
    public Drill.Result drill(Path backup, Watch watch) {
        return alone(in(backup.toAbsolutePath().normalize().getParent()), () -> database.readOnly()
                ? TemporaryFolder.with(folder -> Drill.run(backup, vault, databaseId, folder, watch))
                : Drill.run(backup, vault, databaseId, database.file().toAbsolutePath().getParent(), watch));
    }

    private static String program() {
        Properties built = new Properties();
        try (InputStream in = Backups.class.getResourceAsStream("/mesochart.properties")) {
            built.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return built.getProperty("version");
    }

    private static long number(Handle in, String pragma) {
        return in.createQuery("PRAGMA " + pragma).mapTo(Long.class).one();
    }

    private static void drop(Path file) {
        if (file != null) {
            WorkFiles.drop(file);
        }
    }

    private static RuntimeException failure(StorageException failed) {
        return switch (failed.kind()) {
            case DISK_FULL -> new BackupException(BackupProblem.NO_SPACE);
            case READ_ONLY -> new BackupException(BackupProblem.READ_ONLY);
            case IO -> new BackupException(BackupProblem.IO);
            case DAMAGED -> new BackupException(BackupProblem.CHART_DAMAGED);
            default -> failed;
        };
    }
}
