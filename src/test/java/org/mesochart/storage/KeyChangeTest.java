package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Watch;
import org.mesochart.backup.Reason;
import org.mesochart.domain.patient.Patient;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.RecoveryKey;
import org.mesochart.vault.WrongPassphraseException;

/** The new secret opens, the old one does not, and nothing else changes. */
@BesideOthers
class KeyChangeTest {
    private static final String NEW = "seven green glass marbles";

    @TempDir
    Path folder;
    private ChartFile file;
    private Chart chart;
    private RecoveryKey recovery;
    private final Patient patient = TestCharts.aPatient();

    @BeforeEach
    void makeAChart() {
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"));
        file = made.file();
        chart = made.chart();
        recovery = made.recoveryKey();
        chart.patients().add(patient);
    }

    @AfterEach
    void closeIt() {
        chart.close();
        file.close();
    }

    private void change(String from, String to) throws WrongPassphraseException {
        try (Passphrase old = Passphrase.of(from); Passphrase fresh = Passphrase.of(to)) {
            chart.changePassphrase(old, fresh);
        }
    }

    private Chart unlock(String typed) throws WrongPassphraseException {
        try (Passphrase passphrase = Passphrase.of(typed)) {
            return file.unlock(chart.practitioner().id(), passphrase);
        }
    }

    private String name(Chart opened) {
        return opened.patients().find(patient.id()).orElseThrow().name();
    }

    private List<String> told(UUID of) {
        return chart.audit().of(of).stream().map(row -> row.action() + " " + row.entity()).toList();
    }

    @Test
    void aChangedPassphraseUnlocksAndSignsAndTheOldOneDoesNot() throws WrongPassphraseException {
        change(TestCharts.PASSPHRASE, NEW);
        assertEquals(patient.name(), name(chart)); // the open chart goes on
        try (Passphrase fresh = Passphrase.of(NEW)) {
            chart.signer(fresh).close();
        }
        assertEquals("change passphrase", told(chart.practitioner().id()).getLast());
        chart.close();
        assertThrows(WrongPassphraseException.class, () -> unlock(TestCharts.PASSPHRASE));
        chart = unlock(NEW);
        assertEquals(patient.name(), name(chart));
        assertTrue(chart.verify().findings().isEmpty());
        chart.close();
        chart = file.unlock(recovery);
        assertEquals(patient.name(), name(chart));
    }

    @Test
    void aWrongOldPassphraseChangesNothingAndIsCounted() throws WrongPassphraseException {
        assertThrows(WrongPassphraseException.class, () -> change("something else", NEW));
        assertThrows(WrongPassphraseException.class, () -> change("something else", NEW));
        assertEquals(1, chart.waitBeforeNextTry().toSeconds());
        assertThrows(WrongPassphraseException.class, () -> change(TestCharts.PASSPHRASE, NEW)); // it waits
        chart.close();
        file.close();
        file = ChartFile.open(folder.resolve("chart"), null, () -> TestCharts.NOW.plusSeconds(60));
        chart = unlock(TestCharts.PASSPHRASE);
        assertEquals(List.of("unlock after 2 failed tries unlock"), told(file.databaseId()).stream()
                .filter(row -> row.endsWith(" unlock")).toList());
    }

    @Test
    void aReplacedRecoveryKeyOpensAndTheOldOneDoesNot() throws WrongPassphraseException {
        try (RecoveryKey fresh = RecoveryKey.generate(); Passphrase own = TestCharts.passphrase();
                Passphrase wrong = Passphrase.of("something else")) {
            assertThrows(WrongPassphraseException.class, () -> chart.replaceRecoveryKey(wrong, fresh));
            chart.lockSoon();
            chart.lock();
            file.unlockAgain(chart, recovery); // it still opens
            chart.replaceRecoveryKey(own, fresh);
            assertEquals("change recovery key", told(file.databaseId()).getLast());
            chart.close();
            assertThrows(WrongPassphraseException.class, () -> file.unlock(recovery));
            chart = file.unlock(fresh);
            assertEquals(patient.name(), name(chart));
            chart.close();
            chart = unlock(TestCharts.PASSPHRASE);
            assertTrue(chart.verify().findings().isEmpty());
        }
    }

    @Test
    void whatFailsAfterItIsWrittenUndoesNothing() throws WrongPassphraseException, IOException {
        Database database = file.database();
        chart.audit().follow(written -> database.read(in -> in.execute("ALTER TABLE key_slot RENAME TO not_given")));
        change(TestCharts.PASSPHRASE, NEW);
        chart.audit().follow(written -> {
            throw new StorageException(StorageException.Kind.IO);
        });
        database.read(in -> in.execute("ALTER TABLE not_given RENAME TO key_slot"));
        change(NEW, TestCharts.PASSPHRASE);
        chart.audit().follow(written -> { });
        change(TestCharts.PASSPHRASE, NEW);
        BackupFolder backups = new BackupFolder(Files.createDirectory(folder.resolve("backups")));
        try (Passphrase fresh = Passphrase.of(NEW)) {
            BackupKeys.open(chart.backups().make(backups, Reason.AT_CLOSE, Watch.NONE).file().path(), fresh).close();
        }
    }

    @Test
    void whereNobodyKnowsWhetherItIsWrittenThatIsSaid() {
        Database database = file.database();
        chart.audit().follow(written -> {
            database.read(in -> in.execute("ALTER TABLE audit RENAME TO not_given"));
            throw new StorageException(StorageException.Kind.IO);
        });
        StorageException told = assertThrows(StorageException.class, () -> change(TestCharts.PASSPHRASE, NEW));
        assertEquals(StorageException.Kind.UNCERTAIN, told.kind());
        chart.audit().follow(written -> { });
        database.read(in -> in.execute("ALTER TABLE not_given RENAME TO audit"));
    }

    @Test
    void aBackupAfterTheChangeIsMadeAndOpensWithTheNewPassphrase() throws WrongPassphraseException, IOException {
        BackupFolder backups = new BackupFolder(Files.createDirectory(folder.resolve("backups")));
        Path before = chart.backups().make(backups, Reason.AT_CLOSE, Watch.NONE).file().path();
        change(TestCharts.PASSPHRASE, NEW);
        Path after = chart.backups().make(backups, Reason.AT_CLOSE, Watch.NONE).file().path();
        try (Passphrase old = TestCharts.passphrase(); Passphrase fresh = Passphrase.of(NEW)) {
            BackupKeys.open(before, old).close();
            BackupKeys.open(after, fresh).close();
            assertThrows(WrongPassphraseException.class, () -> BackupKeys.open(after, old));
        }
    }
}
