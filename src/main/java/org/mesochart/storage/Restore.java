package org.mesochart.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
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
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.vault.Sealer;

/**
 * A backup brought back beside the chart and found whole, not yet in its place. {@link #swap} puts it there; closing
 * without that deletes it, and nothing has changed.
 */
public final class Restore implements AutoCloseable {
    /** The entry of the audit trail that tells of a restore. */
    static final String ENTRY = "restore";

    /** In place of who erased, where that is not known any more. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Path folder;
    private final Path copy;
    private final BackupKeys keys;
    private final BackupHeader header;
    private final Comparison comparison;
    private final RestoredTeam team;
    private final Path anchors;
    private final InstantSource clock;
    private final Gone gone;
    private ChartLock lock;
    private boolean traces;

    /** Who was erased in the chart that is replaced, and the words that were kept of their courses. */
    private record Gone(List<Erasure> patients, Map<UUID, String> words, boolean known) {
        private static final Gone NONE = new Gone(List.of(), Map.of(), true);
        private static final Gone UNKNOWN = new Gone(List.of(), Map.of(), false);
    }

    private Restore(Path folder, Path copy, BackupKeys keys, BackupHeader header, Comparison comparison,
            RestoredTeam team, Path anchors, InstantSource clock, Gone gone, ChartLock lock) {
        this.gone = gone;
        this.folder = folder;
        this.copy = copy;
        this.keys = keys;
        this.header = header;
        this.comparison = comparison;
        this.team = team;
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
            Comparison comparison = compare(folder.resolve(ChartFile.FILE), lock != null, header, reader.manifest());
            RestoredTeam team = team(folder.resolve(ChartFile.FILE), lock != null);
            BackupException.requireRoom(folder, reader.manifest().bytes() + reader.manifest().bytes() / 8);
            reader.copyTo(copy, watch.part(0, 0.4));
            comparison = comparison.withRecordWhole(BackupContents.check(
                    copy, header.databaseId(), reader.manifest(), keys.vault(), watch.part(0.4, 1)));
            Gone gone = gone(folder.resolve(ChartFile.FILE), lock != null, keys, clock);
            int comingBack = comingBack(copy, gone);
            if (comingBack > 0) {
                // To erase them, the copy is written anew: once into a temporary file, once into its log.
                BackupException.requireRoom(folder, reader.manifest().bytes() * 9 / 4);
            }
            comparison = comparison.withErased(comingBack, gone.known() && comparison.place() != Comparison.Place.DAMAGED)
                    .withLeadingAgain(leadingAgain(copy, team, keys))
                    .withOlderKeys(comparison.place() == Comparison.Place.WHOLE
                            && olderKeys(folder.resolve(ChartFile.FILE), lock != null, copy, comparison.sameLine()));
            return new Restore(folder, copy, keys, header, comparison, team, anchors, clock, gone, lock);
        } catch (RuntimeException refused) {
            WorkFiles.drop(copy);
            if (lock != null) {
                lock.close();
            }
            throw refused;
        }
    }

    private static Comparison compare(Path present, boolean ours, BackupHeader header, BackupManifest manifest) {
        BackupManifest.Contents backup = manifest.contents();
        if (!Files.exists(present)) {
            return new Comparison(Comparison.Place.EMPTY, Optional.empty(), header.madeAt(), backup, false);
        }
        try (DatabaseCopy now = look(present, ours)) {
            Handle in = now.handle();
            if (!BackupContents.databaseId(in).equals(header.databaseId())) {
                throw new BackupException(BackupProblem.OTHER_CHART);
            }
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

    // Of a chart that cannot be read nobody can say who was erased there. What is known of an erasure but for the patient
    // is written down as of now, by who restores.
    private static Gone gone(Path present, boolean ours, BackupKeys keys, InstantSource clock) {
        if (!Files.exists(present)) {
            return Gone.NONE;
        }
        try (DatabaseCopy now = look(present, ours)) {
            Handle in = now.handle();
            ErasedRows rows = ErasedRows.of(in);
            UUID by = keys.owner().orElse(NOBODY);
            return new Gone(rows.toBeErasedAgain(in, patient ->
                    new Erasure(patient, clock.instant(), by, ErasureReason.UNKNOWN)), words(in), rows.whole());
        } catch (StorageException | JdbiException damaged) {
            return Gone.UNKNOWN;
        }
    }

    // Without them an indication is not kept, and everybody stays erased all the same.
    private static Map<UUID, String> words(Handle in) {
        try {
            return Erasing.words(in);
        } catch (StorageException damaged) {
            return Map.of();
        }
    }

    // Nor who was let in.
    private static RestoredTeam team(Path present, boolean ours) {
        if (!Files.exists(present)) {
            return RestoredTeam.unknown();
        }
        try (DatabaseCopy now = look(present, ours)) {
            return RestoredTeam.of(now.handle());
        } catch (StorageException | JdbiException damaged) {
            return RestoredTeam.unknown();
        }
    }

    private static List<String> leadingAgain(Path copy, RestoredTeam team, BackupKeys keys) {
        try (DatabaseCopy look = DatabaseCopy.look(copy)) {
            return team.again(look.handle(), keys.owner());
        }
    }

    // Numbers alone do not tell: after a restore the next change counts on from the older keys. Where the present chart went
    // on from the backup other keys came after it, whatever the clock said.
    private static boolean olderKeys(Path present, boolean ours, Path copy, boolean sameLine) {
        KeyVersions.Newest back;
        try (DatabaseCopy look = DatabaseCopy.look(copy)) {
            back = KeyVersions.newestKeys(look.handle());
        }
        try (DatabaseCopy now = look(present, ours)) {
            KeyVersions.Newest keys = KeyVersions.newestKeys(now.handle());
            return !keys.equals(back) && (sameLine || keys.begun().isAfter(back.begun()));
        } catch (StorageException | JdbiException damaged) {
            return false; // a damaged chart is what a restore is for
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
     * @throws BackupException NOT_WHOLE when the restored chart is not what it was when it was checked, NO_SPACE when
     *     patients who stay erased cannot be taken out of it without a trace: nothing changed
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
                if (comparison.olderKeys()) {
                    audit.append(in, KeyVersions.BACK, ChartKeys.ENTITY, databaseId, null, sealer, null);
                }
                team.take(in, keys.owner(), audit, sealer);
            });
            eraseAgain(restored, audit, databaseId);
            return restored.read(audit::head);
        }
    }

    // Who was erased stays erased: an older backup still has the key.
    private void eraseAgain(Database restored, AuditTrail audit, UUID databaseId) {
        Ledger ledger = new Ledger(restored, audit, keys.vault(), keys.vault().sealer(databaseId));
        Erasing erasing = new Erasing(ledger, (course, words) -> Optional.ofNullable(gone.words().get(course)));
        boolean erased = restored.transact(in -> gone.patients().stream()
                .map(each -> erasing.erase(in, each))
                .reduce(false, Boolean::logicalOr));
        // Asked again after a failure nobody is erased any more, and the traces are still there.
        traces |= erased;
        if (traces) {
            traces = !Erasing.clean(restored);
        }
        if (traces) {
            throw new BackupException(BackupProblem.NO_SPACE);
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
