package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupHeader;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.SlotKind;
import org.mesochart.vault.Vault;
import org.mesochart.vault.WrongPassphraseException;

/** What opens a chart is changed by one deed at a time: one that was overtaken by another is refused and undoes nothing. */
@BesideOthers
class KeysCrossedTest {
    private static final String GIVEN = "six slow yellow trams";
    private static final int FORMAT_AT = 11;
    private static final String CHOSEN = "seven green glass marbles";

    @TempDir
    private Path folder;
    private BackupFolder backups;
    private ChartFile file;
    private Chart chart;
    private RecoveryKey recovery;
    private UUID elif;
    private Instant now = TestCharts.NOW;
    private final InstantSource clock = () -> now;
    private final RecoveryKey fresh = RecoveryKey.generate();
    private final Practitioner deniz = new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, null);

    /** What is done while the first backup is made. */
    private interface Deed {
        void run() throws WrongPassphraseException;
    }

    @BeforeEach
    void aChartOfTwo() throws Exception {
        backups = new BackupFolder(Files.createDirectory(folder.resolve("backups")));
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"), folder.resolve("anchors"), clock);
        file = made.file();
        chart = made.chart();
        recovery = made.recoveryKey();
        elif = chart.practitioner().id();
        chart.patients().add(TestCharts.aPatient());
        try (Passphrase own = TestCharts.passphrase(); Passphrase first = Passphrase.of(GIVEN)) {
            chart.team().add(own, deniz, first);
        }
    }

    @AfterEach
    void close() {
        chart.close();
        file.close();
    }

    private void change(String typed, Set<UUID> named, Deed meanwhile) throws WrongPassphraseException {
        try (Passphrase own = Passphrase.of(typed)) {
            chart.keys().change(own, fresh, named, () -> {
                Backups.Made made = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE);
                try {
                    meanwhile.run();
                } catch (WrongPassphraseException wrong) {
                    throw new IllegalStateException(wrong);
                }
                return made;
            });
        }
    }

    private void refused(KeysRefusal.Why why, String typed, Deed meanwhile) {
        assertEquals(why, assertThrows(KeysRefusal.class, () -> change(typed, Set.of(), meanwhile)).why());
        assertTrue(chart.keys().state().never());
        assertEquals(1, chart.patients().all().size());
    }

    private void choose(String old, String now) throws WrongPassphraseException {
        try (Passphrase before = Passphrase.of(old); Passphrase chosen = Passphrase.of(now)) {
            chart.changePassphrase(before, chosen);
        }
    }

    private void reopen(UUID who, String typed) throws WrongPassphraseException {
        chart.close();
        try (Passphrase passphrase = Passphrase.of(typed)) {
            chart = file.unlock(who, passphrase);
        }
    }

    @Test
    void aPassphraseChosenDuringTheBackupCounts() throws Exception {
        refused(KeysRefusal.Why.CHANGED_MEANWHILE, TestCharts.PASSPHRASE, () -> choose(TestCharts.PASSPHRASE, CHOSEN));
        assertThrows(WrongPassphraseException.class, () -> reopen(elif, TestCharts.PASSPHRASE));
        reopen(elif, CHOSEN);
        change(CHOSEN, Set.of(), () -> { });
        reopen(elif, CHOSEN);
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aSigningKeyMadeDuringTheBackupSigns() throws Exception {
        try (Passphrase own = TestCharts.passphrase()) {
            chart.team().administrator(own, deniz.id(), true);
        }
        reopen(deniz.id(), GIVEN);
        refused(KeysRefusal.Why.CHANGED_MEANWHILE, GIVEN, () -> choose(GIVEN, CHOSEN));
        reopen(deniz.id(), CHOSEN);
        change(CHOSEN, Set.of(), () -> { });
        try (Passphrase own = Passphrase.of(CHOSEN); Signer signer = chart.signer(own)) {
            assertEquals(deniz.id(), signer.practitioner());
        }
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aRecoveryKeyReplacedDuringTheBackupCounts() throws Exception {
        RecoveryKey other = RecoveryKey.generate();
        refused(KeysRefusal.Why.CHANGED_MEANWHILE, TestCharts.PASSPHRASE, () -> {
            try (Passphrase own = TestCharts.passphrase()) {
                chart.replaceRecoveryKey(own, other);
            }
        });
        chart.close();
        assertThrows(WrongPassphraseException.class, () -> file.unlock(recovery));
        chart = file.unlock(other);
    }

    @Test
    void aSecondChangeDuringTheBackupOfTheFirstCountsAndTheFirstIsRefused() throws Exception {
        KeysRefusal told = assertThrows(KeysRefusal.class,
                () -> change(TestCharts.PASSPHRASE, Set.of(), () -> change(TestCharts.PASSPHRASE, Set.of(), () -> { })));
        assertEquals(KeysRefusal.Why.CHANGED_MEANWHILE, told.why());
        assertEquals(2, chart.keys().state().version());
        reopen(deniz.id(), GIVEN);
        reopen(elif, TestCharts.PASSPHRASE);
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aSlotMadeBeforeTheSwitchIsNotWrittenAfterIt() throws Exception {
        KeySlots.Stored mine = file.database().read(in -> KeySlots.of(in, elif));
        try (Passphrase own = TestCharts.passphrase(); Vault.Unlocked before = file.tried(mine, own, chart::has)) {
            change(TestCharts.PASSPHRASE, Set.of(), () -> { });
            try (Passphrase chosen = Passphrase.of(CHOSEN);
                    Vault.NewSlot slot = before.vault().newSlot(SlotKind.PRACTITIONER, chosen, mine.slot().kdf().withNewSalt())) {
                KeysRefusal told = assertThrows(KeysRefusal.class,
                        () -> chart.keys().rewriteSlot(before.vault(), "passphrase", elif, in -> KeySlots.replace(in, elif,
                                slot.slot(), mine.wrappedSigningKey(), chart.keys().sealed(elif, slot.secret()))));
                assertEquals(KeysRefusal.Why.CHANGED_MEANWHILE, told.why());
            }
        }
        reopen(elif, TestCharts.PASSPHRASE);
        chart.close();
        chart = file.unlock(fresh);
        assertEquals(1, chart.patients().all().size());
    }

    @Test
    void nobodyIsShutOutWhoWasNotNamed() throws Exception {
        Deed halfLost = () -> file.database().use(in -> in.execute("UPDATE key_slot SET public_key = NULL"));
        refused(KeysRefusal.Why.LEFT_OUT, TestCharts.PASSPHRASE, halfLost);
        assertTrue(chart.team().all().getLast().active());
        change(TestCharts.PASSPHRASE, Set.of(deniz.id()), halfLost);
        assertFalse(chart.team().all().getLast().active());
    }

    @Test
    void aRestoreThatBringsOlderKeysBackSaysSoAndTheChartRemembersItUntilTheNextChange() throws Exception {
        Backups.Made before = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE);
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        Backups.Made after = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE);
        assertFalse(restored(after).olderKeys());
        assertEquals(Optional.empty(), chart.keys().state().back());
        assertTrue(restored(before).olderKeys());
        assertEquals(Optional.of(TestCharts.NOW), chart.keys().state().back());
        assertTrue(chart.keys().state().never());
        assertEquals(List.of(), chart.verify().findings());
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        assertEquals(Optional.empty(), chart.keys().state().back());
    }

    @Test
    void keysOfALineThatWasGivenUpAreOlderThanThoseOfALaterChange() throws Exception {
        Backups.Made before = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE);
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        Backups.Made givenUp = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE);
        restored(before);
        // As many changes, and of another day: their number does not tell them apart.
        now = TestCharts.NOW.plus(Duration.ofDays(1));
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        Backups.Made second = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE);
        Comparison both = restored(givenUp);
        assertFalse(both.sameLine());
        assertTrue(both.olderKeys());
        assertFalse(restored(second).olderKeys());
    }

    @Test
    void aChartWhoseKeysCannotBeReadIsRestoredOverAllTheSame() throws Exception {
        Backups.Made before = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE);
        file.database().use(in -> in.execute("ALTER TABLE key_version RENAME COLUMN begun_at TO lost"));
        assertFalse(restored(before).olderKeys());
        assertEquals(List.of(), chart.verify().findings());
    }

    private Comparison restored(Backups.Made backup) throws Exception {
        chart.close();
        file.close();
        Path place = folder.resolve("chart");
        Path anchors = folder.resolve("anchors");
        Comparison both;
        try (Passphrase own = TestCharts.passphrase(); BackupKeys keys = BackupKeys.open(backup.file().path(), own);
                Restore restore = Restore.prepare(backup.file().path(), keys, place, null, anchors, clock, Watch.NONE)) {
            restore.swap();
            both = restore.comparison();
        }
        file = ChartFile.open(place, anchors, clock);
        try (Passphrase own = TestCharts.passphrase()) {
            chart = file.unlock(elif, own);
        }
        return both;
    }

    @Test
    void aBackupWithAHandedSlotTellsAProgramOfBeforeThatItIsNewer() throws Exception {
        Path before = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE).file().path();
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        Path after = chart.backups().make(backups, Reason.BY_HAND, Watch.NONE).file().path();
        assertEquals(1, Files.readAllBytes(before)[FORMAT_AT]);
        byte[] handed = Files.readAllBytes(after);
        assertEquals(2, handed[FORMAT_AT]);
        handed[FORMAT_AT] = 1;
        Path forged = Files.write(folder.resolve("forged"), handed);
        assertEquals(BackupProblem.DAMAGED, assertThrows(BackupException.class, () -> BackupHeader.of(forged)).problem());
    }

    @Test
    void anotherHalfThatSomebodyPutIntoTheFileIsPutRightAtTheUnlockAndNoted() throws Exception {
        Vault.Unlocked unlocked;
        try (Passphrase own = TestCharts.passphrase()) {
            unlocked = Vault.open(file.database().read(in -> KeySlots.of(in, elif)).slot(), own);
        }
        String mine = "what who left knows";
        try (Passphrase leaver = Passphrase.of(mine); Vault.NewSlot forged = unlocked.vault().newSlot(SlotKind.PRACTITIONER, leaver,
                file.database().read(in -> KeySlots.of(in, deniz.id())).slot().kdf())) {
            byte[] half = KeySlots.sealed(unlocked.vault().sealer(file.databaseId()), deniz.id(), forged.secret().publicKey());
            file.database().use(in -> KeySlots.notePublic(in, deniz.id(), half));
        }
        unlocked.close();
        reopen(deniz.id(), GIVEN);
        reopen(elif, TestCharts.PASSPHRASE);
        assertEquals(1L, file.database().read(in -> Hot.one(in,
                "SELECT count(*) FROM audit WHERE action = 'public half put right' AND practitioner_id = ?",
                row -> row.getLong(1), deniz.id().toString())).orElseThrow());
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        assertThrows(WrongPassphraseException.class, () -> reopen(deniz.id(), mine));
        reopen(deniz.id(), GIVEN);
        reopen(deniz.id(), GIVEN);
        assertEquals(1L, file.database().read(in -> Hot.one(in, "SELECT count(*) FROM audit WHERE action LIKE 'public half%'",
                row -> row.getLong(1))).orElseThrow(), "noted once");
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aPassphraseThatTheSwitchOvertookIsNotCountedAsWrong() throws Exception {
        KeySlots.Stored before = file.database().read(in -> KeySlots.of(in, elif));
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        try (Passphrase own = TestCharts.passphrase()) {
            assertThrows(WrongPassphraseException.class, () -> file.tried(before, own, chart::has));
        }
        reopen(elif, TestCharts.PASSPHRASE);
        assertEquals(0L, failedTries());
        assertThrows(WrongPassphraseException.class, () -> reopen(elif, CHOSEN));
        reopen(elif, TestCharts.PASSPHRASE);
        assertEquals(1L, failedTries());
    }

    private long failedTries() {
        return file.database().read(in -> Hot.one(in, "SELECT count(*) FROM audit WHERE action LIKE '%failed tries'",
                row -> row.getLong(1))).orElseThrow();
    }

    @Test
    void whoAndWhenAreWhatTheAuditTrailVouchesFor() throws Exception {
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        file.database().use(in -> in.execute("UPDATE key_version SET begun_at = '2020-01-01T00:00:00Z', practitioner_id = '"
                + deniz.id() + "' WHERE version = 2"));
        assertEquals(Optional.of(elif), chart.keys().state().by());
        assertEquals(Optional.of(TestCharts.NOW), chart.keys().state().begunAt());
    }

    @Test
    void aLockDuringTheBackupIsNoChangeAndAfterTheUnlockItCanBeDone() throws Exception {
        assertThrows(IllegalStateException.class, () -> change(TestCharts.PASSPHRASE, Set.of(), () -> {
            chart.lockSoon();
            chart.lock();
        }));
        assertTrue(chart.locked());
        try (Passphrase own = TestCharts.passphrase()) {
            file.unlockAgain(chart, own);
        }
        assertTrue(chart.keys().state().never());
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        reopen(elif, TestCharts.PASSPHRASE);
    }
}
