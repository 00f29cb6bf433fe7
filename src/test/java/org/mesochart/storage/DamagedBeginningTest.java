package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.backup.BackupException;
import org.mesochart.backup.BackupFile;
import org.mesochart.backup.Watch;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.domain.patient.Erasure;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.text.Language;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.WrongPassphraseException;

/** What is read before anybody has unlocked is damaged: nobody is kept out for little, and nothing fails without a word. */
@BesideOthers
class DamagedBeginningTest {
    @TempDir
    Path folder;

    private BackupCharts charts;

    @BeforeEach
    void aClosedChart() {
        charts = new BackupCharts(folder);
    }

    @AfterEach
    void nothingIsLeftOfWork() {
        assertFalse(BackupCharts.names(charts.data).stream().anyMatch(name -> name.startsWith(WorkFiles.START)));
    }

    private void sql(String... statements) throws Exception {
        charts.closeChart();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + charts.data.resolve(ChartFile.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = ON");
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    private ChartFile open() {
        return ChartFile.open(charts.data, charts.anchors, TestCharts.clock());
    }

    private static Chart unlock(ChartFile file) throws WrongPassphraseException {
        try (Passphrase passphrase = TestCharts.passphrase()) {
            return file.unlock(file.practitioners().getFirst().id(), passphrase);
        }
    }

    @Test
    void aClinicsLanguageThatCannotBeReadStopsNothingAndIsFound() throws Exception {
        sql("UPDATE chart SET language = 'xx'");
        try (ChartFile file = open(); Chart chart = unlock(file)) {
            Clinic clinic = chart.clinic();
            assertEquals(clinic, file.clinic());
            assertTrue(List.of(Language.values()).contains(clinic.language()));
            assertTrue(chart.verify().findings().contains(new Finding(Finding.Kind.ALTERED, "chart", file.databaseId())));
            chart.changeClinic(new Clinic(clinic.name(), clinic.address(), clinic.phone(), clinic.licence(), Language.TURKISH));
            assertEquals(Language.TURKISH, chart.clinic().language());
            assertEquals(List.of(), chart.verify().findings(), "chosen anew it is whole");
        }
    }

    @Test
    void withoutItsOwnRowItsIdOrAnybodyWhoMayOpenItItIsCalledDamaged() throws Exception {
        for (String damage : List.of("DELETE FROM chart", "UPDATE chart SET database_id = 'no id'",
                "UPDATE practitioner SET id = 'no id'")) {
            sql(damage);
            StorageException refused = assertThrows(StorageException.class, this::open, damage);
            assertEquals(StorageException.Kind.DAMAGED, refused.kind(), damage);
            ChartLock.of(charts.data.resolve(ChartFile.FILE)).close(); // it was let go of
            charts = new BackupCharts(folder.resolve(UUID.randomUUID().toString()));
        }
    }

    @Test
    void aSlotThatIsGoneIsSaidToBeDamageAndNoWrongPassphrase() throws Exception {
        sql("DELETE FROM key_slot WHERE kind = 'practitioner'");
        try (ChartFile file = open()) {
            assertEquals(StorageException.Kind.DAMAGED, assertThrows(StorageException.class, () -> unlock(file)).kind());
        }
    }

    @Test
    void aTimeOfWrongPassphrasesThatCannotBeReadKeepsNobodyOut() throws Exception {
        sql("INSERT INTO unlock_throttle (id, failures, last_failure) VALUES (1, 9, 'soon')");
        try (ChartFile file = open()) {
            assertTrue(file.waitBeforeNextTry().isZero());
            unlock(file).close();
        }
    }

    @Test
    void fromADamagedChartABackupIsRefusedAndAnEarlierOneIsProved() throws Exception {
        BackupFile good = charts.backup();
        charts.closeChart();
        Path file = charts.data.resolve(ChartFile.FILE);
        TestCharts.damage(file, "padding");
        byte[] before = Files.readAllBytes(file);
        try (ChartFile open = open(); Chart chart = unlock(open)) {
            assertTrue(open.damaged());
            assertTrue(chart.backups().drill(good.path(), Watch.NONE).whole());
            assertEquals(1, chart.backups().list(charts.backups).size());
            BackupException refused = assertThrows(BackupException.class, () -> chart.backups().make(charts.backups,
                    org.mesochart.backup.Reason.BY_HAND, Watch.NONE));
            assertEquals(BackupProblem.CHART_DAMAGED, refused.problem());
            assertFalse(chart.backups().check(Watch.NONE).whole());
            Path text = Files.writeString(folder.resolve("text.mesobackup"), "no backup");
            assertEquals(BackupProblem.NOT_A_BACKUP,
                    assertThrows(BackupException.class, () -> chart.backups().drill(text, Watch.NONE)).problem());
        }
        assertEquals(java.util.Arrays.hashCode(before), java.util.Arrays.hashCode(Files.readAllBytes(file)));
    }

    @Test
    void nobodyIsErasedTwiceAndWhoIsNotThereNotAtAll() {
        ErasureStore erasures = charts.chart.erasures();
        UUID patient = charts.chart.patients().all().getFirst().id();
        assertEquals(StorageException.Kind.CONFLICT, assertThrows(StorageException.class,
                () -> erasures.erase(UUID.randomUUID(), ErasureReason.REQUEST, words -> Optional.empty())).kind());
        assertFalse(erasures.has(patient));
        Erasure first = erasures.erase(patient, ErasureReason.REQUEST, words -> Optional.empty()).erasure();
        long entries = charts.chart.backups().state().entries();
        assertEquals(first, erasures.erase(patient, ErasureReason.ORDER, words -> Optional.empty()).erasure());
        assertEquals(entries, charts.chart.backups().state().entries());
        assertTrue(erasures.has(patient));
        assertTrue(erasures.cleanAgain());
        assertEquals(List.of(), charts.chart.verify().findings());
        charts.closeChart();
    }
}
