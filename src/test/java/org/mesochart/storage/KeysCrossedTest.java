package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
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
    private static final String CHOSEN = "seven green glass marbles";

    @TempDir
    private Path folder;
    private BackupFolder backups;
    private ChartFile file;
    private Chart chart;
    private RecoveryKey recovery;
    private UUID elif;
    private final RecoveryKey fresh = RecoveryKey.generate();
    private final Practitioner deniz = new Practitioner(UUID.randomUUID(), "Dr. Deniz Ak", null, null);

    /** What is done while the first backup is made. */
    private interface Deed {
        void run() throws WrongPassphraseException;
    }

    @BeforeEach
    void aChartOfTwo() throws Exception {
        backups = new BackupFolder(Files.createDirectory(folder.resolve("backups")));
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"), folder.resolve("anchors"), TestCharts.clock());
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
        assertEquals(false, chart.team().all().getLast().active());
    }

    @Test
    void aLockWhileTheKeysAreDrawnLeavesNoneOfThemInMemory() throws Exception {
        Vault vault = chart.ledger().vault();
        assertThrows(IllegalStateException.class, () -> change(TestCharts.PASSPHRASE, Set.of(), () -> {
            chart.lockSoon();
            chart.lock();
        }));
        assertThrows(IllegalStateException.class, () -> vault.sealer(file.databaseId()));
        try (Passphrase own = TestCharts.passphrase()) {
            file.unlockAgain(chart, own);
        }
        assertTrue(chart.keys().state().never());
        change(TestCharts.PASSPHRASE, Set.of(), () -> { });
        reopen(elif, TestCharts.PASSPHRASE);
    }
}
