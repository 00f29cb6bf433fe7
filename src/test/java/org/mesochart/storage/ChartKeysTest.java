package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupManifest;
import org.mesochart.backup.BackupReader;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.exchange.ChartExport;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.PatientKey;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.SealContext;
import org.mesochart.vault.TamperedException;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/** A chart whose keys were changed is the same chart, opens with what opened it, and tells an old copy's keys nothing new. */
@BesideOthers
class ChartKeysTest {
    private static final String GIVEN = "six slow yellow trams";

    @TempDir
    Path folder;
    private Path data;
    private BackupFolder backups;
    private ChartFile file;
    private Chart chart;
    private RecoveryKey recovery;
    private final RecoveryKey fresh = RecoveryKey.generate();
    private UUID elif;
    private final Practitioner deniz = new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, null);

    @BeforeEach
    void aFilledChart() throws Exception {
        data = folder.resolve("chart");
        backups = new BackupFolder(Files.createDirectory(folder.resolve("backups")));
        ChartFile.NewChart made = TestCharts.createFile(data, folder.resolve("anchors"), TestCharts.clock());
        file = made.file();
        chart = made.chart();
        recovery = made.recoveryKey();
        elif = chart.practitioner().id();
        StoredChart.fill(chart);
        try (Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of(GIVEN)) {
            chart.team().add(own, deniz, first);
        }
    }

    @AfterEach
    void closeIt() {
        chart.close();
        file.close();
    }

    private Backups.Made backup() {
        return chart.backups().make(backups, Reason.BY_HAND, Watch.NONE);
    }

    private void change() throws WrongPassphraseException {
        change(this::backup);
    }

    private void change(Supplier<Backups.Made> before) throws WrongPassphraseException {
        try (Passphrase own = TestCharts.passphrase()) {
            chart.keys().change(own, fresh,
                    chart.keys().leftOut().stream().map(Practitioner::id).collect(Collectors.toSet()), before);
        }
    }

    private void sealAll() {
        boolean more = chart.keys().sealSome();
        while (more) {
            more = chart.keys().sealSome();
        }
    }

    private Chart unlock(UUID who, String typed) throws WrongPassphraseException {
        try (Passphrase passphrase = Passphrase.of(typed)) {
            return file.unlock(who, passphrase);
        }
    }

    private void reopen() throws WrongPassphraseException {
        chart.close();
        file.close();
        file = ChartFile.open(data, folder.resolve("anchors"), TestCharts.clock());
        chart = unlock(elif, TestCharts.PASSPHRASE);
    }

    private static String exported(Chart chart) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChartExport(chart).writeAll(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Column by column, how many values each version sealed. */
    private TreeMap<String, Set<Integer>> versions() {
        TreeMap<String, Set<Integer>> found = new TreeMap<>();
        file.database().read(in -> {
            for (String column : sealedColumns()) {
                String[] name = column.split("\\.");
                Set<Integer> versions = new HashSet<>();
                Hot.each(in, "SELECT DISTINCT hex(substr(" + name[1] + ", 1, 1)) FROM " + name[0]
                                + " WHERE length(" + name[1] + ") > 0",
                        row -> versions.add(Integer.parseInt(row.getString(1), 16)));
                found.put(column, versions);
            }
            return null;
        });
        return found;
    }

    private static Set<String> resealed() {
        Set<String> columns = new HashSet<>();
        Stream.concat(Resealing.OF_PATIENTS.stream(), Resealing.OF_THE_CLINIC.stream())
                .forEach(place -> place.columns().forEach(column -> columns.add(place.table() + '.' + column)));
        return columns;
    }

    // What no trigger lets be written again.
    private static final Set<String> KEPT = Set.of("audit.detail", "addendum.text", "addendum.reason", "addendum.corrections",
            "addendum.origin", "session_origin.content", "printout.content", "stock_movement.note");
    private static final Set<String> REWRITTEN_AT_ONCE = Set.of("patient.wrapped_key", "key_slot.public_key");
    private static final Set<String> NOT_SEALED = Set.of("practitioner.public_key", "former_key.public_key", "key_slot.salt",
            "key_slot.wrapped_data_key", "key_slot.wrapped_signing_key", "key_slot.ephemeral", "signature.content",
            "signature.chain", "signature.signature", "audit.digest", "audit.mac", "erasure.what_is_left", "paper_settings.logo",
            "key_version.wrapped");

    private static Set<String> sealedColumns() {
        Set<String> all = resealed();
        all.addAll(KEPT);
        all.addAll(REWRITTEN_AT_ONCE);
        return all;
    }

    @Test
    void everyColumnThatHoldsBytesIsKnownHere() {
        Set<String> columns = new HashSet<>();
        file.database().read(in -> {
            Hot.each(in, """
                    SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c
                    WHERE t.type = 'table' AND c.type = 'BLOB'""",
                    row -> columns.add(row.getString(1) + '.' + row.getString(2)));
            return null;
        });
        Set<String> known = sealedColumns();
        known.addAll(NOT_SEALED);
        assertEquals(known, columns);
    }

    @Test
    void theWholeRecordIsFoundUnderTheNewKeysAndWhatMayBeWrittenIsSealedAnew() throws Exception {
        String before = exported(chart);
        assertTrue(chart.keys().state().never());
        change();
        assertEquals(before, exported(chart));
        assertTrue(chart.keys().state().goingOn());
        sealAll();
        assertTrue(chart.keys().state().resealed());
        assertTrue(chart.keys().finish(backup()));
        assertFalse(chart.keys().state().goingOn());
        assertEquals(Optional.of(elif), chart.keys().state().by());
        assertEquals(before, exported(chart));
        assertEquals(List.of(), chart.verify().findings());
        versions().forEach((column, versions) -> {
            if (resealed().contains(column) && !SIGNED_ROWS.contains(column) || REWRITTEN_AT_ONCE.contains(column)) {
                assertTrue(Set.of(2).containsAll(versions), column + " " + versions);
            }
        });
        reopen();
        assertEquals(before, exported(chart));
        assertEquals(List.of(), chart.verify().findings());
        assertEquals(1, chart.patients().index().search("aydın", 5).size());
    }

    // Of the signed session; those of the draft are sealed anew.
    private static final Set<String> SIGNED_ROWS = Set.of("session.note", "mixture.name", "component.expired_reason",
            "injection.reason", "pain_score.site", "screening_answer.reason", "session_details.words",
            "session_details.not_asked", "session_details.topical", "consent.words");

    @Test
    void everybodyUnlocksAsBeforeAndTheNewRecoveryKeyTakesTheOldOnesPlace() throws Exception {
        change();
        chart.close();
        assertThrows(WrongPassphraseException.class, () -> unlock(deniz.id(), TestCharts.PASSPHRASE));
        chart = unlock(deniz.id(), GIVEN);
        assertEquals(1, chart.patients().all().size());
        try (Passphrase old = Passphrase.of(GIVEN); Passphrase own = Passphrase.of("seven green glass marbles")) {
            chart.changePassphrase(old, own);
        }
        chart.close();
        assertThrows(WrongPassphraseException.class, () -> file.unlock(recovery));
        chart = file.unlock(fresh);
        assertEquals(1, chart.patients().all().size());
        chart.close();
        chart = unlock(deniz.id(), "seven green glass marbles");
        assertEquals(List.of(), chart.verify().findings());
        chart.close();
        chart = unlock(elif, TestCharts.PASSPHRASE);
        try (Passphrase own = TestCharts.passphrase()) {
            chart.signer(own).close();
        }
    }

    @Test
    void theKeysOfAnOldCopyOpenNothingThatWasWrittenLater() throws Exception {
        Vault old;
        try (Passphrase own = TestCharts.passphrase()) {
            Vault.Unlocked unlocked = Vault.open(file.database().read(in -> KeySlots.of(in, elif)).slot(), own);
            unlocked.secret().close();
            old = unlocked.vault();
        }
        change();
        Patient later = TestCharts.aPatient("Yeni Hasta");
        chart.patients().add(later);
        sealAll();
        chart.keys().finish(backup());
        file.database().read(in -> {
            Hot.each(in, "SELECT id, wrapped_key, person FROM patient", row -> {
                UUID id = UUID.fromString(row.getString(1));
                byte[] wrapped = row.getBytes(2);
                byte[] person = row.getBytes(3);
                assertThrows(TamperedException.class, () -> old.unwrap(wrapped, id));
                try (PatientKey guess = old.newPatientKey()) {
                    assertThrows(TamperedException.class, () -> old.sealer(file.databaseId()).forPatient(guess)
                            .open(new SealContext("patient", "person", id), person));
                }
            });
            for (KeySlots.Stored slot : List.of(KeySlots.of(in, elif), KeySlots.of(in, deniz.id()), KeySlots.recovery(in))) {
                assertThrows(TamperedException.class, () -> old.complete(slot.older()));
            }
            return null;
        });
        Path afterwards = backup().file().path();
        assertThrows(RuntimeException.class, () -> BackupReader.open(afterwards, old));
        old.close();
    }

    @Test
    void aSlotOfBeforeThatIsPutBackOpensNothing() throws Exception {
        KeySlots.Stored before = file.database().read(in -> KeySlots.of(in, deniz.id()));
        change();
        file.database().use(in -> KeySlots.replace(in, deniz.id(), before.slot(), before.wrappedSigningKey(), null));
        chart.close();
        StorageException refused = assertThrows(StorageException.class, () -> unlock(deniz.id(), GIVEN));
        assertEquals(StorageException.Kind.DAMAGED, refused.kind());
        chart = unlock(elif, TestCharts.PASSPHRASE);
    }

    @Test
    void aDamagedRowOfTheOlderKeysIsTold() throws Exception {
        change();
        for (String damage : List.of("UPDATE key_version SET wrapped = randomblob(61) WHERE version = 1",
                "UPDATE key_version SET wrapped = NULL WHERE version = 1",
                "UPDATE key_version SET wrapped = x'' WHERE version = 1", "DELETE FROM key_version WHERE version = 2")) {
            Path copy = folder.resolve("copy" + damage.hashCode());
            Files.createDirectory(copy);
            file.database().read(in -> in.execute("VACUUM INTO '" + copy.resolve(ChartFile.FILE) + "'"));
            try (Database direct = Database.open(copy.resolve(ChartFile.FILE), false)) {
                direct.use(in -> in.execute(damage));
            }
            try (ChartFile damaged = ChartFile.open(copy); Passphrase own = TestCharts.passphrase()) {
                StorageException told = assertThrows(StorageException.class, () -> damaged.unlock(elif, own), damage);
                assertEquals(StorageException.Kind.DAMAGED, told.kind());
            }
        }
    }

    @Test
    void whoseSlotTellsNoPublicHalfIsNamedAndShutOutUntilTheRecoveryKeyLetsThemIn() throws Exception {
        file.database().use(in -> in.execute("UPDATE key_slot SET public_key = NULL"));
        assertEquals(List.of(deniz), chart.keys().leftOut());
        chart.close();
        unlock(deniz.id(), GIVEN).close();
        chart = unlock(elif, TestCharts.PASSPHRASE);
        assertEquals(List.of(), chart.keys().leftOut());
        file.database().use(in -> in.execute("UPDATE key_slot SET public_key = randomblob(61) WHERE practitioner_id = '"
                + deniz.id() + "'"));
        assertEquals(List.of(deniz), chart.keys().leftOut());
        change();
        assertFalse(chart.team().all().getLast().active());
        assertEquals(List.of(), chart.verify().findings());
        try (Passphrase again = Passphrase.of(GIVEN)) {
            chart.team().reset(fresh, deniz.id(), again);
        }
        chart.close();
        unlock(deniz.id(), GIVEN).close();
        chart = unlock(elif, TestCharts.PASSPHRASE);
    }

    @Test
    void aChangeGoesOnAfterEachStepThoughTheProgramEnds() throws Exception {
        for (int i = 0; i < 30; i++) {
            Patient one = TestCharts.aPatient("Hasta " + i);
            chart.patients().add(one);
            for (int course = 0; course < 4; course++) {
                chart.courses().add(TestCharts.aCourse(one.id()));
            }
        }
        String before = exported(chart);
        change();
        int opened = 0;
        while (!chart.keys().state().resealed()) {
            reopen();
            opened++;
            assertEquals(before, exported(chart));
            chart.keys().sealSome();
        }
        assertTrue(opened > 1, "one step did it all");
        reopen();
        assertFalse(chart.keys().sealSome());
        assertTrue(chart.keys().finish(backup()));
        reopen();
        assertFalse(chart.keys().state().goingOn());
        assertEquals(before, exported(chart));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aLockInBetweenKeepsTheNewKeysForTheUnlock() throws Exception {
        change();
        chart.lockSoon();
        chart.lock();
        assertThrows(RuntimeException.class, () -> chart.keys().sealSome());
        try (Passphrase passphrase = Passphrase.of(GIVEN)) {
            file.unlockAgain(chart, deniz.id(), passphrase);
        }
        sealAll();
        assertTrue(chart.keys().finish(backup()));
        assertEquals(List.of(), chart.verify().findings());
        assertEquals(Set.of(2), versions().get("patient.person"));
    }

    @Test
    void withoutAGoodBackupNothingIsChanged() throws Exception {
        Backups.Made first = backup();
        assertThrows(IllegalStateException.class, () -> change(() -> {
            throw new IllegalStateException("no stick");
        }));
        Backups.Made gone = backup();
        Files.delete(gone.file().path());
        Backups.Made broken = new Backups.Made(first.file(), first.manifest(), false);
        assertEquals(KeysRefusal.Why.NO_BACKUP, assertThrows(KeysRefusal.class, () -> change(() -> gone)).why());
        assertEquals(KeysRefusal.Why.NOT_WHOLE, assertThrows(KeysRefusal.class, () -> change(() -> broken)).why());
        try (Passphrase wrong = Passphrase.of("something else")) {
            assertThrows(WrongPassphraseException.class, () -> chart.keys().change(wrong, fresh, Set.of(), () -> first));
        }
        assertTrue(chart.keys().state().never());
        change();
        assertFalse(chart.keys().finish(first), "not everything is sealed anew");
        sealAll();
        assertEquals(KeysRefusal.Why.BACKUP_TOO_OLD, assertThrows(KeysRefusal.class, () -> chart.keys().finish(first)).why());
        assertTrue(chart.keys().state().goingOn());
    }

    @Test
    void onlyAnAdministratorChangesThem() throws Exception {
        chart.close();
        chart = unlock(deniz.id(), GIVEN);
        try (Passphrase own = Passphrase.of(GIVEN)) {
            assertThrows(TeamRefusal.class, () -> chart.keys().change(own, fresh, Set.of(), this::backup));
        }
        assertTrue(chart.keys().state().never());
    }

    @Test
    void aChangeThatTheDiskTookAndDeniedIsDoneAndOneThatItRefusedIsNot() throws Exception {
        change(() -> {
            Backups.Made made = backup();
            nextCommitIsDenied(() -> { });
            return made;
        });
        assertEquals(2, chart.keys().state().version());
        assertEquals(1, chart.patients().all().size());
        Patient later = TestCharts.aPatient("Yeni Hasta");
        chart.patients().add(later);
        file.database().use(in -> in.execute("CREATE TRIGGER full BEFORE INSERT ON key_version WHEN NEW.version > 2"
                + " BEGIN SELECT RAISE(ABORT, 'full'); END"));
        assertThrows(StorageException.class, () -> {
            Backups.Made good = new Backups.Made(backups.list(chart.backups().databaseId()).getFirst(),
                    madeBefore(), true);
            change(() -> good);
        });
        file.database().use(in -> in.execute("DROP TRIGGER full"));
        assertEquals(2, chart.keys().state().version());
        sealAll();
        reopen();
        assertEquals(2, chart.patients().all().size());
        assertEquals(List.of(), chart.verify().findings());
    }

    private BackupManifest madeBefore() {
        return chart.backups().list(backups).getFirst().manifest().orElseThrow();
    }

    @Test
    void aFullDiskAtTheSwitchLeavesAllAsItWas() throws Exception {
        Backups.Made good = backup();
        String before = exported(chart);
        for (int more = 0; more < 3; more++) {
            int pages = more;
            file.database().read(in -> in.execute("PRAGMA max_page_count = "
                    + (in.createQuery("PRAGMA page_count").mapTo(Integer.class).one() + pages)));
            int there = 0;
            while (added(TestCharts.aPatient("Hasta " + there))) {
                there++;
            }
            StorageException full = assertThrows(StorageException.class, () -> change(() -> good));
            assertEquals(StorageException.Kind.DISK_FULL, full.kind());
            assertTrue(chart.keys().state().never());
            file.database().read(in -> in.execute("PRAGMA max_page_count = 1073741823"));
            for (int i = 0; i < 40; i++) {
                chart.patients().add(TestCharts.aPatient("Sonra " + i));
            }
        }
        assertEquals(List.of(), chart.verify().findings());
        change(() -> good);
        sealAll();
        reopen();
        assertTrue(exported(chart).length() >= before.length());
        assertEquals(List.of(), chart.verify().findings());
    }

    private boolean added(Patient one) {
        try {
            chart.patients().add(one);
            return true;
        } catch (StorageException full) {
            return false;
        }
    }

    /** The disk takes the next transaction and says that it did not, before anything learns of it. */
    private void nextCommitIsDenied(Runnable meanwhile) {
        Database database = file.database();
        database.read(in -> {
            database.afterCommit(() -> {
                meanwhile.run();
                throw new StorageException(StorageException.Kind.IO);
            });
            return null;
        });
    }

    // What is read back is not there: an empty table lies before the one of the file.
    private void uncertain() {
        StorageException told = assertThrows(StorageException.class, () -> change(() -> {
            Backups.Made made = backup();
            nextCommitIsDenied(() -> file.database().read(in -> in.execute("CREATE TEMP TABLE audit (x)")));
            return made;
        }));
        assertEquals(StorageException.Kind.UNCERTAIN, told.kind());
        assertEquals(1, chart.ledger().vault().version());
        file.database().read(in -> in.execute("DROP TABLE temp.audit"));
        assertEquals(2, chart.keys().state().version());
    }

    @Test
    void whatIsWrittenBeforeTheDiskTellsThatItTookTheKeysIsSealedAnewWithThem() throws Exception {
        uncertain();
        Patient later = TestCharts.aPatient("Yeni Hasta");
        chart.patients().add(later);
        assertEquals(Set.of(1, 2), versions().get("patient.wrapped_key"));
        sealAll();
        assertEquals(2, chart.ledger().vault().version());
        for (String column : List.of("patient.wrapped_key", "patient.person", "protocol.content")) {
            assertTrue(Set.of(2).containsAll(versions().get(column)), column + " " + versions().get(column));
        }
        assertTrue(chart.keys().finish(backup()));
        assertEquals(2, chart.patients().all().size());
        reopen();
        assertEquals(2, chart.patients().all().size());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aBackupAfterThatIsOfTheNewKeysAndOneThatCannotAskIsNotMade() throws Exception {
        uncertain();
        file.database().read(in -> in.execute("CREATE TEMP TABLE key_version (x)"));
        assertThrows(RuntimeException.class, this::backup);
        assertThrows(StorageException.class, () -> chart.keys().sealSome());
        file.database().read(in -> in.execute("DROP TABLE temp.key_version"));
        Backups.Made made = backup();
        assertTrue(made.recordWhole());
        try (BackupKeys keys = BackupKeys.open(made.file().path(), fresh)) {
            assertTrue(Drill.run(made.file().path(), keys, Watch.NONE).whole());
        }
    }

    @Test
    void whereNobodyKnowsWhetherItWasDoneBothKindsOfKeysAreTaken() throws Exception {
        uncertain();
        assertEquals(1, chart.patients().all().size());
        chart.lockSoon();
        chart.lock();
        try (Passphrase own = TestCharts.passphrase()) {
            file.unlockAgain(chart, own);
        }
        assertEquals(1, chart.patients().all().size());
        assertEquals(2, chart.keys().state().version());
        sealAll();
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void backupsOfBothSidesOpenWithTheKeysOfTodayAndWithThePassphraseOfTheirDay() throws Exception {
        Path before = backup().file().path();
        change();
        Path after = backup().file().path();
        assertTrue(chart.backups().list(backups).stream().allMatch(kept -> kept.manifest().isPresent()));
        assertTrue(chart.backups().drill(before, Watch.NONE).whole());
        assertTrue(chart.backups().drill(after, Watch.NONE).whole());
        for (Path each : List.of(before, after)) {
            for (String typed : List.of(TestCharts.PASSPHRASE, GIVEN)) {
                try (Passphrase passphrase = Passphrase.of(typed); BackupKeys keys = BackupKeys.open(each, passphrase)) {
                    assertTrue(Drill.run(each, keys, Watch.NONE).whole());
                }
            }
        }
        BackupKeys.open(before, recovery).close();
        BackupKeys.open(after, fresh).close();
        assertThrows(WrongPassphraseException.class, () -> BackupKeys.open(after, recovery));
        for (Path each : List.of(after, before)) {
            chart.close();
            file.close();
            try (Passphrase own = TestCharts.passphrase(); BackupKeys keys = BackupKeys.open(each, own);
                    Restore restore = Restore.prepare(each, keys, data, null, folder.resolve("anchors"), TestCharts.clock(), Watch.NONE)) {
                restore.swap();
            }
            reopen();
            assertEquals(List.of(), chart.verify().findings());
            assertEquals(1, chart.patients().all().size());
        }
        assertTrue(chart.keys().state().never());
        change();
        sealAll();
        assertTrue(chart.keys().finish(backup()));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void anErasureAfterTheChangeDestroysBothKeysOfThePatient() throws Exception {
        UUID patient = chart.patients().all().getFirst().id();
        change();
        Patient other = TestCharts.aPatient("Yeni Hasta");
        chart.patients().add(other);
        assertTrue(chart.erasures().erase(patient, ErasureReason.REQUEST, Optional::of).clean());
        sealAll();
        assertTrue(chart.keys().finish(backup()));
        assertEquals(0L, file.database().read(in -> Hot.one(in, "SELECT length(wrapped_key) FROM patient WHERE id = ?",
                row -> row.getLong(1), patient.toString())).orElseThrow());
        assertEquals(List.of(), chart.verify().findings());
        assertEquals(List.of(other.id()), chart.patients().all().stream().map(Patient::id).toList());
    }

    @Test
    void afterSeveralChangesEverythingOpensStill() throws Exception {
        String before = exported(chart);
        change();
        change();
        sealAll();
        change();
        sealAll();
        assertTrue(chart.keys().finish(backup()));
        reopen();
        assertEquals(4, chart.keys().state().version());
        assertEquals(before, exported(chart));
        assertEquals(List.of(), chart.verify().findings());
        assertEquals(Set.of(4), versions().get("patient.person"));
        chart.close();
        chart = unlock(deniz.id(), GIVEN);
        assertEquals(before, exported(chart));
    }
}
