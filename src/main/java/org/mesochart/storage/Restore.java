package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupHeader;
import org.mesochart.backup.BackupManifest;
import org.mesochart.backup.BackupReader;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.patient.Erasure;
import org.mesochart.domain.practice.Colleague;
import org.mesochart.vault.Sealer;

/**
 * A backup brought back beside the chart and found whole, not yet in its place. {@link #swap} puts it there; closing
 * without that deletes it, and nothing has changed.
 */
public final class Restore implements AutoCloseable {
    /** The entry of the audit trail that tells of a restore. */
    static final String ENTRY = "restore";

    private final Path folder;
    private final Path copy;
    private final BackupKeys keys;
    private final BackupHeader header;
    private final Comparison comparison;
    private final Set<UUID> disabled;
    private final Path anchors;
    private final InstantSource clock;
    private final Gone gone;
    private ChartLock lock;

    /** Who was erased in the chart that is replaced, and the words that were kept of their courses. */
    private record Gone(List<Erasure> patients, Map<UUID, String> words) {
        private static final Gone NONE = new Gone(List.of(), Map.of());
    }

    private Restore(Path folder, Path copy, BackupKeys keys, BackupHeader header, Comparison comparison,
            Set<UUID> disabled, Path anchors, InstantSource clock, Gone gone, ChartLock lock) {
        this.gone = gone;
        this.folder = folder;
        this.copy = copy;
        this.keys = keys;
        this.header = header;
        this.comparison = comparison;
        this.disabled = disabled;
        this.anchors = anchors;
        this.clock = clock;
        this.lock = lock;
    }

    /**
     * Brings a backup back beside the chart and checks it. The chart may be open in this program meanwhile.
     *
     * @param keys of the backup; they must stay open until the swap
     * @param named the folder of the chart, or where it is to be; behind a link to a file the file itself is meant
     * @param open the chart there when this program has it open, else null
     * @param anchors where heads of audit chains are noted, or null
     * @throws BackupException why it cannot be restored: also OTHER_CHART
     * @throws StorageException IN_USE when another program has the chart, READ_ONLY
     */
    public static Restore prepare(Path backup, BackupKeys keys, Path named, ChartFile open, Path anchors,
            InstantSource clock, Watch watch) {
        Path folder = ChartLock.home(named);
        NewChartPlace.prepare(folder);
        ChartLock lock = open == null ? ChartLock.of(folder.resolve(ChartFile.FILE)) : null;
        Path copy = WorkFiles.name(folder, ENTRY);
        try (BackupReader reader = BackupReader.open(backup, keys.vault())) {
            if (lock != null) {
                RestoreSwap.finish(folder);
            }
            BackupHeader header = reader.header();
            Set<UUID> disabled = new HashSet<>();
            Comparison comparison =
                    compare(folder.resolve(ChartFile.FILE), lock != null, header, reader.manifest(), disabled);
            BackupException.requireRoom(folder, reader.manifest().bytes() + reader.manifest().bytes() / 8);
            reader.copyTo(copy, watch.part(0, 0.4));
            comparison = comparison.withRecordWhole(BackupContents.check(
                    copy, header.databaseId(), reader.manifest(), keys.vault(), watch.part(0.4, 1)));
            Gone gone = gone(folder.resolve(ChartFile.FILE), lock != null);
            return new Restore(folder, copy, keys, header, comparison.withErased(comingBack(copy, gone)), disabled,
                    anchors, clock, gone, lock);
        } catch (RuntimeException refused) {
            WorkFiles.drop(copy);
            if (lock != null) {
                lock.close();
            }
            throw refused;
        }
    }

    private static Comparison compare(Path present, boolean ours, BackupHeader header, BackupManifest manifest,
            Set<UUID> disabled) {
        BackupManifest.Contents backup = manifest.contents();
        if (!Files.exists(present)) {
            return new Comparison(Comparison.Place.EMPTY, Optional.empty(), header.madeAt(), backup, false);
        }
        try (DatabaseCopy now = look(present, ours)) {
            Handle in = now.handle();
            if (!BackupContents.databaseId(in).equals(header.databaseId())) {
                throw new BackupException(BackupProblem.OTHER_CHART);
            }
            disabled.addAll(PractitionerRows.disabled(in));
            return new Comparison(Comparison.Place.WHOLE, Optional.of(BackupContents.of(in)), header.madeAt(), backup,
                    AuditTrail.holds(in, new AuditTrail.Head(backup.auditRows(), backup.head())));
        } catch (StorageException | JdbiException | IllegalArgumentException | java.time.DateTimeException damaged) {
            return new Comparison(Comparison.Place.DAMAGED, Optional.empty(), header.madeAt(), backup, false);
        }
    }

    // Closed in order, and nobody may open it: then it is looked at without a trace.
    private static DatabaseCopy look(Path present, boolean ours) {
        boolean atRest = ours && !Files.exists(present.resolveSibling(present.getFileName() + "-wal"));
        return atRest ? DatabaseCopy.look(present) : DatabaseCopy.lookAtLive(present);
    }

    // Of a chart that cannot be read nobody can say who was erased there.
    private static Gone gone(Path present, boolean ours) {
        if (!Files.exists(present)) {
            return Gone.NONE;
        }
        try (DatabaseCopy now = look(present, ours)) {
            return new Gone(Erasing.in(now.handle()), Erasing.words(now.handle()));
        } catch (StorageException | JdbiException | IllegalArgumentException | java.time.DateTimeException
                | java.util.NoSuchElementException damaged) {
            return Gone.NONE;
        }
    }

    private static int comingBack(Path copy, Gone gone) {
        if (gone.patients().isEmpty()) {
            return 0;
        }
        try (DatabaseCopy look = DatabaseCopy.look(copy)) {
            Set<UUID> there = Erasing.withKey(look.handle());
            return (int) gone.patients().stream().filter(each -> there.contains(each.patientId())).count();
        }
    }

    /** The chart in place and the backup, side by side. */
    public Comparison comparison() {
        return comparison;
    }

    /**
     * Notes the restore in the restored chart's audit trail and puts it in the place of the present one, which must be
     * closed. A crash or a failure in between leaves the one or the other; the next opening sees to it.
     *
     * @return where the replaced chart is kept; empty when there was none
     * @throws StorageException IN_USE when the chart is open
     * @throws BackupException NOT_WHOLE when the restored chart is not what it was when it was checked: nothing changed
     */
    public Optional<Path> swap() {
        return swap(RestoreSwap.Steps.REAL);
    }

    /** Whether its own swap was begun and not finished. */
    public boolean begun() {
        return RestoreSwap.pendingFor(folder, copy);
    }

    Optional<Path> swap(RestoreSwap.Steps steps) {
        if (lock == null) {
            lock = ChartLock.of(folder.resolve(ChartFile.FILE));
        }
        // Asked again after a failure.
        if (RestoreSwap.pendingFor(folder, copy)) {
            return RestoreSwap.finish(folder, steps);
        }
        // Another program may have had the chart since, begun a restore, or cleared away what it thought was left.
        RestoreSwap.finish(folder, steps);
        if (!Files.exists(copy)) {
            throw new BackupException(BackupProblem.NOT_WHOLE);
        }
        AuditTrail.Head noted = note();
        WorkFiles.force(copy);
        requireWhole(copy, header.databaseId(), noted);
        return RestoreSwap.run(folder, copy, clock.instant(), steps);
    }

    /**
     * What goes in the chart's place is one file with all that was noted in it, and no log beside it.
     *
     * @throws BackupException NOT_WHOLE
     */
    static void requireWhole(Path copy, UUID databaseId, AuditTrail.Head noted) {
        try {
            for (String log : List.of("-wal", "-journal")) {
                Path left = copy.resolveSibling(copy.getFileName() + log);
                if (Files.exists(left) && Files.size(left) > 0) {
                    throw new BackupException(BackupProblem.NOT_WHOLE);
                }
            }
            try (DatabaseCopy look = DatabaseCopy.look(copy)) {
                BackupManifest.Contents contents = BackupContents.of(look.handle());
                if (!look.intact(Watch.NONE)
                        || !BackupContents.databaseId(look.handle()).equals(databaseId)
                        || contents.auditRows() != noted.seq()
                        || !AuditTrail.same(contents.head(), noted.mac())) {
                    throw new BackupException(BackupProblem.NOT_WHOLE);
                }
            }
        } catch (IOException | StorageException | JdbiException | IllegalArgumentException
                | java.time.DateTimeException unreadable) {
            throw new BackupException(BackupProblem.NOT_WHOLE);
        }
    }

    // The first entry after the backup's last: it vouches for the end of the chain that is given up by this.
    private AuditTrail.Head note() {
        UUID databaseId = header.databaseId();
        List<HeadAnchor.Note> noted =
                anchors == null ? List.of() : new HeadAnchor(anchors, databaseId).all();
        RowText text = new RowText()
                .add("backup", header.backupId())
                .add("madeAt", header.madeAt())
                .add("replaced", comparison.present()
                        .map(now -> HeadAnchor.Note.of(new AuditTrail.Head(now.auditRows(), now.head())).text())
                        .orElse(null));
        noted.stream().map(HeadAnchor.Note::text).filter(each -> !each.isEmpty()).distinct()
                .forEach(each -> text.add("noted", each));
        try (Database restored = Database.openCopy(copy)) {
            UUID by = keys.owner().orElseGet(() ->
                    restored.read(in -> ChartFile.practitioners(in).getFirst().id()));
            AuditTrail audit = new AuditTrail(restored, keys.vault().auditChain(), databaseId, by, clock);
            Sealer sealer = keys.vault().sealer(databaseId);
            restored.use(in -> {
                audit.append(in, ENTRY, ENTRY, header.backupId(), null, sealer, text.bytes());
                stayDisabled(in, audit, sealer);
            });
            eraseAgain(restored, audit, databaseId);
            return restored.read(audit::head);
        }
    }

    // Whom the replaced chart had disabled since the backup: their passphrase is not to come back with it. One who may
    // lead the others stays in any case.
    private void stayDisabled(Handle in, AuditTrail audit, Sealer sealer) {
        for (UUID each : disabled) {
            boolean active = PractitionerRows.find(in, each).filter(Colleague::active).isPresent();
            boolean led = PractitionerRows.all(in).stream().anyMatch(
                    one -> one.active() && one.administrator() && !one.who().id().equals(each));
            if (active && led) {
                Team.disable(in, each);
                audit.append(in, "disable", PractitionerRows.TABLE, each, null, sealer,
                        PractitionerRows.text(in, each).orElseThrow());
            }
        }
    }

    // Who was erased stays erased: an older backup still has the key.
    private void eraseAgain(Database restored, AuditTrail audit, UUID databaseId) {
        Ledger ledger = new Ledger(restored, audit, keys.vault(), keys.vault().sealer(databaseId));
        Erasing erasing = new Erasing(ledger, (course, words) -> Optional.ofNullable(gone.words().get(course)));
        boolean erased = restored.transact(in -> gone.patients().stream()
                .map(each -> erasing.erase(in, each))
                .reduce(false, Boolean::logicalOr));
        if (erased) {
            Erasing.clean(restored);
        }
    }

    /** True when an entry of the chain tells of a restore that gave up what was noted so. */
    static boolean gaveUp(Handle in, Ledger ledger, String noted) {
        return !noted.isEmpty() && in.createQuery("SELECT entity_id FROM audit WHERE entity = ? AND action = ?")
                .bind(0, ENTRY)
                .bind(1, ENTRY)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(id -> ledger.audit().details(in, UUID.fromString(id), ledger.sealer()).stream())
                .flatMap(detail -> Stream.concat(
                        RowText.lines(detail.text(), "noted"), RowText.lines(detail.text(), "replaced")))
                .anyMatch(noted::equals);
    }

    /**
     * Deletes what was brought back, unless it is in its place or the next opening is to put it there; the keys stay the
     * caller's.
     */
    @Override
    public void close() {
        if (!RestoreSwap.pendingFor(folder, copy)) {
            WorkFiles.drop(copy);
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
