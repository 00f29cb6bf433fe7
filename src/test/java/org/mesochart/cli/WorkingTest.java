package org.mesochart.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.cli.CliRun.Result;
import org.mesochart.exchange.research.StudyChart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;

/** What a command shows on a terminal while it works. */
@BesideOthers
class WorkingTest {
    private CliRun cli;
    private String patient;

    /** Each look at the time is a step later. */
    private record Watched(boolean isWatched, Duration step, long[] now) implements Terminal {
        Watched(Duration step) {
            this(true, step, new long[1]);
        }

        @Override
        public Optional<char[]> ask(String prompt) {
            return Optional.empty();
        }

        @Override
        public long nanos() {
            return now[0] += step.toNanos();
        }
    }

    @BeforeEach
    void chart(@TempDir Path folder) throws Exception {
        cli = new CliRun(folder);
        ChartFile.NewChart made = TestCharts.createFile(cli.data(), cli.path("heads"), TestCharts.clock());
        try (ChartFile file = made.file(); var chart = made.chart()) {
            patient = StudyChart.markedPatient(chart).toString();
        }
    }

    /** What stays on a terminal when all is shown: a line's beginning is written over by what follows a carriage return. */
    private static String left(String shown) {
        String line = "";
        StringBuilder kept = new StringBuilder();
        for (String part : shown.split("(?=[\r\n])")) {
            if (part.startsWith("\n")) {
                kept.append(line).append('\n');
                line = part.substring(1);
            } else if (part.startsWith("\r")) {
                String over = part.substring(1);
                line = over + line.substring(Math.min(line.length(), over.length()));
            } else {
                line = part;
            }
        }
        return kept.append(line).toString().strip();
    }

    @Test
    void aQuickCommandShowsNothing() {
        assertEquals("", cli.at(new Watched(Duration.ZERO)).run("backup").errors());
    }

    @Test
    void fromAThirdOfASecondItSaysThatItWorksAndFromTwoHowFar() {
        String shown = cli.at(new Watched(Duration.ofMillis(400))).run("backup").errors();
        assertTrue(shown.startsWith("\r\rWorking…\r"), shown);
        assertTrue(shown.indexOf(" %") > shown.indexOf("Working…"), shown);
        assertFalse(shown.contains("\n"), shown);
        assertEquals("", left(shown));
    }

    @Test
    void whereNobodyWatchesNothingIsShownAndTheAnswerIsTheSame() {
        String backup = backup();
        Watched piped = new Watched(false, Duration.ofSeconds(3), new long[1]);
        Result plain = cli.at(piped).run("restore", backup);
        assertFalse(plain.errors().contains("\r"), plain.errors());
        Result watched = cli.at(new Watched(Duration.ofSeconds(3))).run("restore", backup);
        assertEquals(plain.answer(), watched.answer());
        assertTrue(watched.errors().contains(" %"), watched.errors());
        assertEquals(plain.errors().strip(), left(watched.errors()));
    }

    @Test
    void aDrillACheckAChangeOfKeysAnExportAndResearchTellHowFarInBothLanguages() {
        String backup = backup();
        cli.at(new Watched(Duration.ofSeconds(3)));
        assertTrue(cli.run("drill", backup).errors().contains("Working: "));
        assertTrue(cli.run("drill", backup, "--lang", "tr").errors().contains("Çalışıyor: %"));
        assertTrue(cli.run("verify").errors().contains("Working: "));
        String export = cli.run("export-patient", "--patient", patient, "-o", cli.path("a.zip").toString(), "--lang", "tr").errors();
        assertTrue(export.contains("Çalışıyor: 1 / "), export);
        assertFalse(left(export).contains("Çalışıyor"), export);
        Result whole = cli.run("export", "--all", "-o", cli.path("all.json").toString());
        assertTrue(whole.errors().contains("Working: 1 of 1"), whole.errors());
        assertEquals("1 patient written to " + cli.path("all.json"), left(whole.errors()));
        String research = cli.run("research", "-o", cli.path("study").toString()).errors();
        assertTrue(research.contains("Working: 1 of 1"), research);
        assertFalse(left(research).contains("Working"), research);
        Result rotated = cli.run("rotate", "--yes");
        assertEquals(0, rotated.exit(), rotated.errors());
        assertTrue(rotated.errors().contains("Working: "), rotated.errors());
        assertFalse(rotated.answer().contains("Working"), rotated.answer());
    }

    @Test
    void anImportAndAnExportOfOnePatientTellHowFarAndAnswerAsEver() throws IOException {
        Terminal nobody = prompt -> Optional.empty();
        Path file = cli.path("one.json");
        Result quiet = cli.at(nobody).run("export", "--patient", patient, "-o", cli.path("quiet.json").toString());
        cli.at(new Watched(Duration.ofSeconds(3)));
        Result export = cli.run("export", "--patient", patient, "-o", file.toString());
        assertTrue(export.errors().contains("Working: 1 of 3\r"), export.errors());
        assertTrue(export.errors().contains("Working: 3 of 3\r"), export.errors());
        assertEquals("1 patient written to " + file, left(export.errors()));
        assertEquals(quiet.answer(), export.answer());
        assertEquals(Files.readString(cli.path("quiet.json")), Files.readString(file));
        for (String json : new String[] {"", "--json"}) {
            String[] words = json.isEmpty() ? new String[] {"import", file.toString()} : new String[] {"import", json, file.toString()};
            Result there = cli.at(nobody).run(words);
            assertEquals(0, there.exit(), there.errors());
            assertFalse(there.errors().contains("\r"), there.errors());
            Result watched = cli.at(new Watched(Duration.ofSeconds(3))).run(words);
            assertTrue(watched.errors().contains("Working: 20 %"), watched.errors());
            assertTrue(watched.errors().contains("Working: 100 %"), watched.errors());
            assertEquals(there.errors().strip(), left(watched.errors()));
            assertEquals(there.answer(), watched.answer());
        }
        Files.writeString(file, Files.readString(file).replace("\"patients\"", "\"people\""));
        Result refused = cli.run("import", file.toString());
        assertTrue(refused.errors().contains("Working: "), refused.errors());
        assertFalse(left(refused.errors()).contains("Working"), refused.errors());
    }

    @Test
    void aLongDocumentTellsHowFarAndItsAnswerIsAsEver() {
        Terminal nobody = prompt -> Optional.empty();
        String file = cli.path("record.pdf").toString();
        Result quiet = cli.at(nobody).run("record", "--patient", patient, "-o", file);
        Result watched = cli.at(new Watched(Duration.ofSeconds(3))).run("record", "--patient", patient, "-o", file, "--force");
        assertEquals(0, watched.exit(), watched.errors());
        assertTrue(watched.errors().contains("Working: 10 %"), watched.errors());
        assertTrue(watched.errors().contains("Working: 100 %"), watched.errors());
        assertEquals(quiet.answer(), watched.answer());
        assertEquals(quiet.errors().strip(), left(watched.errors()));
    }

    @Test
    void aRefusalIsNotMixedWithTheLine() throws IOException {
        Path broken = Path.of(backup());
        byte[] bytes = Files.readAllBytes(broken);
        bytes[bytes.length - 1] ^= 1;
        Files.write(broken, bytes);
        String refused = cli.at(new Watched(Duration.ofSeconds(3))).run("drill", broken.toString()).errors();
        assertTrue(refused.contains("Working: "), refused);
        assertFalse(left(refused).contains("Working"), refused);
    }

    private String backup() {
        Terminal nobody = prompt -> Optional.empty();
        String[] words = cli.at(nobody).run("backup", "--json").answer().split("\"");
        return words[3];
    }
}
