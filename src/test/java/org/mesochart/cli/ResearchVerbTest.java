package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.exchange.research.StudyChart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code research}. */
@BesideOthers
class ResearchVerbTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderIsWrittenOnceAndTheCountIsToldBefore() throws Exception {
        CliRun cli = new CliRun(folder);
        ChartFile.NewChart made = TestCharts.createFile(cli.data(), cli.path("heads"), TestCharts.clock());
        StudyChart.markedPatient(made.chart());
        made.chart().close();
        made.file().close();

        CliRun.Result result = cli.run("research", "-o", cli.path("study").toString(), "--json");
        assertEquals(0, result.exit(), result.errors());
        JsonNode answer = JsonMapper.shared().readTree(result.answer());
        assertEquals(1, answer.get("patients").intValue());
        assertEquals(1, answer.get("smallestClass").intValue());
        assertEquals(1, answer.get("patientsInSmallClasses").intValue());
        assertFalse(answer.get("freeText").booleanValue());
        assertTrue(answer.get("noted").booleanValue());
        assertTrue(result.errors().contains("k = 1"), result.errors());
        assertTrue(Files.readString(cli.path("study").resolve("points.csv")).contains("-3.25"));

        CliRun.Result again = cli.run("research", "-o", cli.path("study").toString(), "--lang", "tr");
        assertEquals(1, again.exit());
        assertTrue(again.errors().contains("klasör boş değil"), again.errors());
        CliRun.Result words = cli.run("research", "-o", cli.path("words").toString(), "--free-text", "--json");
        assertEquals(0, words.exit());
        assertTrue(JsonMapper.shared().readTree(words.answer()).get("smallestClass").isNull());
        assertFalse(words.errors().contains("k = 1"), words.errors());
        assertTrue(words.errors().contains("Names, dates, places and telephone numbers may be in what was typed"));
        assertTrue(Files.readString(cli.path("words").resolve("sessions.csv")).contains("MARKER"));
        assertEquals(2, cli.run("research").exit(), "a folder is asked for");
        assertEquals(0, cli.run("verify").exit());
    }

    @Test
    void onePatientWhoseKeyIsDamagedIsLeftOutOfNoStudyUnsaid() throws Exception {
        CliRun cli = new CliRun(folder);
        ChartFile.NewChart made = TestCharts.createFile(cli.data(), cli.path("heads"), TestCharts.clock());
        UUID damaged = StudyChart.markedPatient(made.chart());
        StudyChart.markedPatient(made.chart());
        TestCharts.damageKey(made.chart(), damaged);
        made.chart().close();
        made.file().close();
        for (String language : List.of("en", "tr")) {
            CliRun.Result refused = cli.run("research", "-o", cli.path("study").toString(), "--lang", language);
            assertEquals(1, refused.exit());
            assertTrue(refused.errors().contains(language.equals("en")
                    ? "Nothing written: the record of at least one patient is damaged"
                    : "Hiçbir şey yazılmadı: en az bir hastanın kaydı hasarlı"), refused.errors());
            assertFalse(refused.errors().contains("k = "), "no count of the rest: " + refused.errors());
            assertFalse(refused.errors().contains("MARKER") || refused.errors().contains(damaged.toString()), refused.errors());
            assertTrue(Files.notExists(cli.path("study")));
        }
    }
}
