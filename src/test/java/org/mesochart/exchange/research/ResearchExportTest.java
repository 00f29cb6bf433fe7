package org.mesochart.exchange.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.research.Anonymity;
import org.mesochart.exchange.research.ResearchExport.Watch;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ResearchStore;
import org.mesochart.storage.TestCharts;

/** The research export: who cannot be known from it, what stays true in it, and that it is whole or not there. */
@BesideOthers
class ResearchExportTest {
    private static final List<String> FILES = List.of("patients", "courses", "sessions", "administrations", "points",
            "scores", "adverse_events");

    @TempDir
    private Path folder;

    @Test
    void nothingThatTellsWhoThePatientIsStandsInAnyFile() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        UUID patient = StudyChart.markedPatient(chart);
        Map<String, String> files = written(chart, "out", false);
        assertEquals(List.of("administrations.csv", "adverse_events.csv", "courses.csv", "dictionary_en.csv",
                "dictionary_tr.csv", "patients.csv", "points.csv", "scores.csv", "sessions.csv"),
                List.copyOf(files.keySet()));
        files.forEach((name, text) -> {
            assertFalse(text.contains("MARKER"), name);
            assertFalse(text.contains(StudyChart.IDENTITY), name);
            assertFalse(text.contains("777 66 55"), name);
            assertFalse(text.contains("1972-"), name);
            assertFalse(text.contains(patient.toString()), name);
            assertFalse(text.contains(chart.clinic().name()) || text.contains(chart.practitioner().name()), name);
        });
        assertFalse(files.get("sessions.csv").contains("2024-02-29"), "days are moved");
        Map<String, String> row = rows("out", "patients").getFirst();
        assertEquals("50 to 59", row.get("age_band"));
        assertEquals("female", row.get("sex"));
        assertEquals("other", rows("out", "courses").getFirst().get("indication"));
        assertEquals(2, rows("out", "sessions").size(), "the draft stays out");
    }

    @Test
    void whatWasMeasuredStandsAsItWas() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        written(chart, "out", false);
        Map<String, String> point = rows("out", "points").getFirst();
        assertEquals("-3.25", point.get("x_cm"), "a number stays a number");
        assertEquals("0.1", point.get("volume_ml"));
        assertEquals("", rows("out", "points").get(1).get("volume_ml"), "unknown is not 0");
        Map<String, String> lidocaine = rows("out", "administrations").getFirst();
        assertEquals("Lidocaine hydrochloride", lidocaine.get("substance"));
        assertEquals("20", lidocaine.get("dose_prepared"));
        assertEquals("0.666667", lidocaine.get("dose_given"), "0.1 mL of 3 mL");
        assertEquals("no", lidocaine.get("given_complete"));
        assertEquals("", rows("out", "administrations").get(1).get("substance"), "saline has no dose");
        Map<String, String> cream = rows("out", "administrations").get(2);
        assertEquals("2.5", cream.get("topical_g"));
        assertEquals("25", cream.get("strength"));
        assertEquals("other", cream.get("product"), "typed, and neither of the catalogue nor of the clinic's list");
        assertEquals("other", cream.get("substance"));
        List<Map<String, String>> scores = rows("out", "scores");
        assertEquals(List.of("before", "after", "before", "after", "follow-up", "visit", "visit", "follow-up"),
                scores.stream().map(row -> row.get("moment")).toList());
        assertEquals("15", scores.get(1).get("after_minutes"));
        assertEquals("61.5", scores.get(5).get("value"));
        assertEquals("15", scores.get(1).get("minutes"));
        assertTrue(scores.subList(0, 5).stream().allMatch(row -> row.get("site").equals("1")));
        Map<String, String> event = rows("out", "adverse_events").getFirst();
        assertEquals("90", event.get("minutes"));
        assertEquals("1", event.get("points"));
        assertEquals("resolved", event.get("outcome"));
    }

    @Test
    void intervalsAndOrderStayOverALeapDay() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        written(chart, "out", false);
        List<Map<String, String>> sessions = rows("out", "sessions");
        LocalDate first = LocalDate.parse(sessions.get(0).get("date"));
        assertEquals(7, ChronoUnit.DAYS.between(first, LocalDate.parse(sessions.get(1).get("date"))));
        assertEquals("7", sessions.get(1).get("day"));
        Map<String, String> followUp = rows("out", "scores").get(4);
        assertEquals(8, ChronoUnit.DAYS.between(first, LocalDate.parse(followUp.get("date"))), "22 February to 1 March 2024");
        assertEquals("8", followUp.get("day"));
        assertEquals("", followUp.get("minutes"), "minutes over days would tell the hour");
        long back = ChronoUnit.DAYS.between(first, LocalDate.of(2024, 2, 22));
        assertTrue(back >= 1 && back <= 364);
    }

    @Test
    void everyShiftKeepsIntervalsAndOrder() {
        Random random = new Random(29);
        for (int i = 0; i < 2_000; i++) {
            ZoneId zone = ZoneId.of(List.of("Europe/Istanbul", "Europe/London", "America/New_York", "Asia/Kathmandu")
                    .get(random.nextInt(4)));
            Shift shift = new Shift(1 + random.nextInt(364), zone);
            Instant one = Instant.ofEpochSecond(1_500_000_000L + random.nextInt(400_000_000));
            Instant other = Instant.ofEpochSecond(1_500_000_000L + random.nextInt(400_000_000));
            long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(one, zone), LocalDate.ofInstant(other, zone));
            assertEquals(days, ChronoUnit.DAYS.between(shift.day(one), shift.day(other)));
            assertEquals(days, shift.days(one, other));
            assertEquals(days == 0, shift.minutes(one, other) != null);
            assertEquals(Integer.signum(LocalDate.ofInstant(one, zone).compareTo(LocalDate.ofInstant(other, zone))),
                    Integer.signum(shift.day(one).compareTo(shift.day(other))));
        }
    }

    @Test
    void theSameChartGivesTheSameFilesAndAnotherOthers() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        assertEquals(written(chart, "one", true), written(chart, "two", true));
        Chart other = TestCharts.create(folder.resolve("other"));
        Patient same = chart.patients().all().getFirst();
        other.patients().add(same);
        other.courses().add(chart.courses().ofPatient(same.id()).getFirst());
        written(other, "three", false);
        assertNotEquals(rows("one", "patients").getFirst().get("study_id"),
                rows("three", "patients").getFirst().get("study_id"));
    }

    @Test
    void freeTextIsWrittenWhenAskedForWholeAndHarmless() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        List<String> words = List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "'quoted", "＝1+1",
                "İğne, \"ışık\"\nŞükrü ğüşöç; ağrı", "ü".repeat(10_000));
        for (int i = 0; i < words.size(); i++) {
            StudyChart.signed(chart, course, TestCharts.NOW.minusSeconds(86_400L * (words.size() - i)), words.get(i));
        }
        written(chart, "out", true);
        List<Map<String, String>> sessions = rows("out", "sessions");
        for (int i = 0; i < words.size(); i++) {
            String note = sessions.get(i).get("note");
            assertFalse(note.matches("(?s)[=+\\-@＝].*"), note);
            assertEquals(words.get(i), StudyChart.typed(note));
            assertEquals(words.get(i) + " addendum", StudyChart.typed(sessions.get(i).get("addenda")));
        }
        assertTrue(StudyChart.text(folder.resolve("out/dictionary_en.csv")).contains("suspected_lots"));
        assertEquals(StudyChart.MARKER + " lot", rows("out", "adverse_events").getFirst().get("suspected_lots"));
        assertEquals("Low back pain", rows("out", "courses").getFirst().get("indication_text"));
    }

    @Test
    void aTabOrALineEndAtTheBeginningIsNoFormulaEither() throws Exception {
        Path file = folder.resolve("cells.csv");
        try (CsvFile csv = new CsvFile(file, List.of("a", "b", "c", "d"))) {
            csv.text("\t=1").text("\r=1").text("\n=1").text(null).end();
            csv.text(" a ").text("").text("a;b").number(-3).end();
            csv.finish();
        }
        assertEquals("\ufeffa,b,c,d\r\n\"'\t'=1\",\"'\r'=1\",\"'\n'=1\",\r\n\" a \",,\"a;b\",-3\r\n", StudyChart.text(file));
    }

    @Test
    void everyColumnIsInBothDictionaries() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        for (boolean freeText : new boolean[] {false, true}) {
            String out = "out" + freeText;
            written(chart, out, freeText);
            for (String language : List.of("en", "tr")) {
                List<List<String>> told = rowsOf(folder.resolve(out).resolve("dictionary_" + language + ".csv")).stream()
                        .map(row -> List.copyOf(row.values()))
                        .filter(row -> !row.getFirst().equals("*"))
                        .toList();
                List<List<String>> there = FILES.stream()
                        .flatMap(file -> rows(out, file).getFirst().keySet().stream()
                                .map(column -> List.of(file + ".csv", column)))
                        .toList();
                assertEquals(there, told.stream().map(row -> row.subList(0, 2)).toList());
                assertTrue(told.stream().noneMatch(row -> row.getLast().isBlank()));
            }
        }
    }

    @Test
    void anEmptyChartGivesHeadingsOnly() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        chart.patients().add(TestCharts.aPatient());
        ResearchExport export = new ResearchExport(chart);
        assertEquals(new Anonymity.Count(0, 0, 0, 0, 0), export.preview(Watch.NONE).anonymity());
        assertEquals(0, export.write(folder.resolve("out"), false, Watch.NONE).rows());
        assertEquals("\ufeffstudy_id,age_band,sex,allergy_state,courses\r\n",
                StudyChart.text(folder.resolve("out/patients.csv")));
    }

    @Test
    void thePreviewCountsWhatWillBeWritten() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        assertEquals(new ResearchExport.Preview(new Anonymity.Count(1, 1, 1, 1, 1), 1, 2, 1),
                new ResearchExport(chart).preview(Watch.NONE));
    }

    @Test
    void theExportIsNotedAndTheChartStaysWhole() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        written(chart, "out", false);
        assertEquals(1, chart.audit().of(ResearchStore.NOTED).size());
        assertEquals("export", chart.audit().of(ResearchStore.NOTED).getFirst().action());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void nothingIsWrittenOverAndNothingIsLeftBehind() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        StudyChart.markedPatient(chart);
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        Path file = Files.writeString(folder.resolve("file"), "mine");
        List<String> before = names(folder);
        refused(ResearchRefused.Why.NOT_EMPTY, chart, full, Watch.NONE);
        refused(ResearchRefused.Why.IS_FILE, chart, file, Watch.NONE);
        refused(ResearchRefused.Why.NO_PLACE, chart, folder.resolve("not/there"), Watch.NONE);
        refused(ResearchRefused.Why.CANCELLED, chart, folder.resolve("out"), (done, all) -> false);
        assertEquals(before, names(folder));
        assertEquals(List.of("mine.txt"), names(full));
        assertEquals(0, chart.audit().of(ResearchStore.NOTED).size(), "what was not written did not leave the chart");
        Files.createDirectory(folder.resolve("empty"));
        written(chart, "empty", false);
    }

    @Test
    void whatAKilledExportLeftIsClearedAway() throws Exception {
        Chart chart = TestCharts.create(folder.resolve("chart"));
        for (int hours : new int[] {0, 2}) {
            Path left = Files.createDirectory(folder.resolve(".mesochart-" + hours));
            Files.writeString(left.resolve("patients.csv"), "half");
            Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
        }
        written(chart, "out", false);
        assertEquals(List.of(".mesochart-0", "chart", "out"), names(folder));
    }

    private static void refused(ResearchRefused.Why why, Chart chart, Path place, Watch watch) {
        assertEquals(why, assertThrows(ResearchRefused.class,
                () -> new ResearchExport(chart).write(place, false, watch)).why());
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Map<String, String> written(Chart chart, String name, boolean freeText) throws Exception {
        Path out = folder.resolve(name);
        new ResearchExport(chart).write(out, freeText, Watch.NONE);
        Map<String, String> files = new TreeMap<>();
        for (String file : names(out)) {
            files.put(file, StudyChart.text(out.resolve(file)));
        }
        return files;
    }

    private List<Map<String, String>> rows(String out, String table) {
        return rowsOf(folder.resolve(out).resolve(table + ".csv"));
    }

    private static List<Map<String, String>> rowsOf(Path file) {
        return StudyChart.rows(file);
    }
}
