package org.mesochart.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.Finding;
import org.mesochart.storage.TestCharts;
import org.mesochart.storage.Verification;
import org.mesochart.vault.Passphrase;

/** Somebody with the file and SQL, who takes the triggers away first: the check finds every change, table by table. */
@BesideOthers
@Tag("slow-once")
class TamperingTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path sound;

    @BeforeEach
    void aChartWithEverythingImportedAndCharted() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Chart other = TestCharts.create(elsewhere);
        FullChart.fill(other);
        String json = FullChart.export(other);
        other.close();
        Path own = Files.createDirectory(folder.resolve("own"));
        ChartFile.NewChart made = TestCharts.createFile(own, folder.resolve("heads"), TestCharts.clock());
        try (ChartFile open = made.file(); Chart chart = made.chart()) {
            FullChart.imported(chart, json);
            chart.patients().add(TestCharts.aPatient("Second"));
        }
        file = own.resolve(ChartFile.FILE);
        sound = folder.resolve("sound");
        Files.copy(file, sound);
    }

    private Verification verify() throws Exception {
        try (ChartFile open = ChartFile.open(file.getParent(), folder.resolve("heads"), TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            return chart.verify();
        }
    }

    /** Without the triggers, and with references unchecked. */
    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement run = connection.createStatement()) {
            List<String> triggers = new ArrayList<>();
            try (var rows = run.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
                while (rows.next()) {
                    triggers.add(rows.getString(1));
                }
            }
            for (String trigger : triggers) {
                run.executeUpdate("DROP TRIGGER " + trigger);
            }
            for (String each : statement.split("; ")) {
                assertTrue(run.executeUpdate(each) > 0, () -> "nothing to change: " + each);
            }
        }
    }

    private void putBack() throws Exception {
        Files.deleteIfExists(file.resolveSibling(ChartFile.FILE + "-wal"));
        Files.deleteIfExists(file.resolveSibling(ChartFile.FILE + "-shm"));
        Files.copy(sound, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void untouchedItIsSound() throws Exception {
        assertEquals(List.of(), verify().findings());
    }

    @Test
    void everyChangeIsFound() throws Exception {
        Map<String, String> changes = new TreeMap<>();
        changes.put("a changed depth", "UPDATE injection SET depth_tenth_mm = 21 WHERE seq = 1");
        changes.put("a deleted point", "DELETE FROM injection WHERE seq = 1");
        changes.put("a deleted mixture name", "UPDATE mixture SET name = NULL");
        changes.put("a changed waste", "UPDATE mixture SET wasted_nl = 0");
        changes.put("a swapped patient", "UPDATE course SET patient_id = (SELECT id FROM patient WHERE seq = 2)");
        changes.put("patients swapped whole",
                "UPDATE patient SET id = 'x' WHERE seq = 1; "
                        + "UPDATE patient SET id = (SELECT patient_id FROM course) WHERE seq = 3");
        changes.put("a cut tail", "DELETE FROM audit WHERE seq > (SELECT max(seq) - 1 FROM audit); "
                + "DELETE FROM patient WHERE seq = (SELECT max(seq) FROM patient)");
        changes.put("a row of the trail in the middle", "DELETE FROM audit WHERE seq = 5");
        changes.put("a changed answer", "UPDATE screening_answer SET answer = 'stop' WHERE question = 'pregnancy'");
        changes.put("an answer said to be asked for itself", "UPDATE screening_answer SET still_no = 0 WHERE still_no = 1");
        changes.put("a removed answer", "DELETE FROM screening_answer WHERE question = 'heart_attack'");
        changes.put("a removed outcome", "DELETE FROM outcome_score WHERE session_id IS NOT NULL");
        changes.put("a changed outcome", "UPDATE outcome_score SET value = '7' WHERE session_id IS NULL");
        changes.put("a changed movement", "UPDATE stock_movement SET amount_millionths = 1000000 WHERE kind = 'received'");
        changes.put("a removed movement", "DELETE FROM stock_movement WHERE kind = 'used'");
        changes.put("details removed", "DELETE FROM session_details");
        changes.put("no events after all", "UPDATE session_details SET no_events = 1 WHERE no_events = 0");
        changes.put("an assessment removed", "DELETE FROM assessment");
        changes.put("another question", "UPDATE screening_question SET english = 'Other?'");
        changes.put("another product", "UPDATE product SET single_dose = 1 - single_dose");
        changes.put("another expiry", "UPDATE lot SET expiry = '2031-01' WHERE seq = 1");
        changes.put("another protocol", "UPDATE protocol SET name = 'Other'");
        changes.put("another ceiling", "UPDATE ceiling SET most = '2000'");
        changes.put("who signed elsewhere", "UPDATE session_origin SET content = CAST(content || x'00' AS BLOB)");
        changes.put("nobody signed elsewhere", "DELETE FROM session_origin");
        changes.put("the trail from elsewhere", "DELETE FROM patient_trail");
        changes.put("who wrote an addendum", "UPDATE addendum SET origin = NULL");
        changes.put("an event's outcome", "UPDATE adverse_event SET outcome = 'lasting', resolved = 0");
        changes.put("who signed here", "UPDATE signature SET name = 'Somebody Else'");
        List<String> unnoticed = new ArrayList<>();
        for (Map.Entry<String, String> change : changes.entrySet()) {
            putBack();
            sql(change.getValue());
            if (isSound()) {
                unnoticed.add(change.getKey());
            }
        }
        assertEquals(List.of(), unnoticed);
    }

    /** A chart that does not even open is noticed too. */
    private boolean isSound() throws Exception {
        try {
            return verify().ok();
        } catch (RuntimeException doesNotOpen) {
            return false;
        }
    }

    @Test
    void anOlderFilePutBackIsFound() throws Exception {
        try (ChartFile open = ChartFile.open(file.getParent(), folder.resolve("heads"), TestCharts.clock());
                Passphrase passphrase = TestCharts.passphrase();
                Chart chart = open.unlock(open.practitioners().getFirst().id(), passphrase)) {
            chart.patients().add(TestCharts.aPatient("Later"));
        }
        assertTrue(verify().ok());
        putBack();
        Verification found = verify();
        assertFalse(found.ok());
        assertEquals(List.of(Finding.Kind.ANCHOR), found.findings().stream().map(Finding::kind).toList());
    }
}
