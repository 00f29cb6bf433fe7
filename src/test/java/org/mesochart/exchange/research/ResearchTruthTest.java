package org.mesochart.exchange.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.Substances;
import org.mesochart.exchange.research.ResearchExport.Watch;
import org.mesochart.exchange.research.ResearchRefused.Why;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.WrongPassphraseException;

/** What must not be told wrongly by the files of an export, and what must not be left or taken away on the disk. */
@BesideOthers
class ResearchTruthTest {
    @TempDir
    private Path folder;

    private Chart chart;
    private Course course;

    @BeforeEach
    void aCourse() {
        chart = TestCharts.create(folder.resolve("chart"));
        Patient patient = TestCharts.aPatient();
        chart.patients().add(patient);
        course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
    }

    @Test
    void anEventAfterNoneWasSignedIsAnEvent() throws Exception {
        Session session = session(TestCharts.NOW.minusSeconds(86_400));
        chart.details().put(chart.details().of(session.id()).withNoEvents(true));
        sign(session);
        assertEquals("yes", rows("before", "sessions").getFirst().get("no_adverse_event"));
        event(session, session.at().plusSeconds(3_600));
        assertEquals("no", rows("after", "sessions").getFirst().get("no_adverse_event"));
    }

    @Test
    void whatOfNoPointIsKnownIsNotZero() throws Exception {
        Session session = session(TestCharts.NOW);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3", "100").withVolume(null));
        sign(session);
        Map<String, String> row = rows("out", "administrations").getFirst();
        assertEquals(List.of("4", "", "no", "20", ""), Stream.of("mixture_ml", "given_ml", "given_complete",
                "dose_prepared", "dose_given").map(row::get).toList());
    }

    @Test
    void minutesTellNeitherTheHourNorTheDayTheClocksWereChanged() throws Exception {
        Session session = session(Instant.parse("2016-03-22T09:10:00Z"));
        event(session, session.at().plusSeconds(7 * 86_400));
        sign(session);
        for (int day = 22; day < 31; day++) {
            // Twenty o'clock in Istanbul, where the clocks were changed on 27 March 2016.
            Instant at = Instant.parse("2016-03-" + day + (day < 27 ? "T18:00:00Z" : "T17:00:00Z"));
            chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), null, "back", PainScale.NRS, Aspect.MOVEMENT,
                    Moment.FOLLOW_UP, null, new BigDecimal("3"), at));
        }
        assertEquals(List.of(""), rows("out", "scores").stream().map(row -> row.get("minutes")).distinct().toList());
        assertEquals("", rows("out", "adverse_events").getFirst().get("minutes"));
        assertEquals("7", rows("out", "adverse_events").getFirst().get("day"));
    }

    @Test
    void productsOfTheClinicsListAreNamedHoweverTheyAreTyped() throws Exception {
        chart.products().put(new Product(UUID.randomUUID(), "Ozon 20 µg/mL", ProductClass.OTHER, null, List.of(), null,
                Product.Measure.MILLILITRE, false, null, null, false));
        Session session = session(TestCharts.NOW);
        chart.mixtures().add(new Mixture(UUID.randomUUID(), session.id(), null, List.of(
                TestCharts.aComponent("OZON 20 µg/mL", "L1", "1"),
                TestCharts.aComponent("LIDOCAINE hydrochloride 20 mg/mL", "L2", "1"),
                TestCharts.aComponent("PRP Ayşe Yılmaz 5 mg/mL", "L3", "1"))));
        sign(session);
        assertEquals(List.of("Ozon 20 µg/mL", "Lidocaine hydrochloride 20 mg/mL", "other"),
                rows("out", "administrations").stream().map(row -> row.get("product")).toList());
        assertEquals("other", rows("out", "administrations").getLast().get("substance"));
        new ResearchExport(chart).write(folder.resolve("words"), true, Watch.NONE);
        assertEquals("PRP Ayşe Yılmaz 5 mg/mL",
                StudyChart.rows(folder.resolve("words/administrations.csv")).getLast().get("product"));
    }

    @Test
    void sitesAreNumberedAsTheyWereFirstScored() throws Exception {
        Session first = session(TestCharts.NOW.minusSeconds(20 * 86_400));
        chart.scores().add(TestCharts.aScore(first, Moment.BEFORE, 8));
        sign(first);
        score("neck", first.at().plusSeconds(86_400));
        Session second = session(TestCharts.NOW);
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), second.id(), "knee", PainScale.NRS,
                Aspect.MOVEMENT, Moment.BEFORE, null, new BigDecimal("3"), second.at()));
        sign(second);
        assertEquals(List.of("1", "3", "2"),
                rows("out", "scores").stream().map(row -> row.get("site")).toList(), "the follow-up came before the knee");
    }

    @Test
    void whyACourseEndedIsWrittenWithoutItsReason() throws Exception {
        Session session = session(TestCharts.NOW.minusSeconds(30 * 86_400));
        sign(session);
        assertEquals("", ended("open"));
        chart.judgements().add(new Judgement(UUID.randomUUID(), course.id(), 1, Judgement.Choice.STOP, "MARKER no response",
                TestCharts.NOW.minusSeconds(20 * 86_400)));
        status(CourseStatus.STOPPED);
        assertEquals("stopped_by_judgement", ended("judged"));
        status(CourseStatus.ACTIVE);
        assertEquals("", ended("reopened"), "a course that goes on has not ended");
        status(CourseStatus.STOPPED);
        chart.followUps().add(new FollowUp(UUID.randomUUID(), course.id(), FollowUp.Kind.SESSION, null, FollowUp.Deed.LOST,
                null, "MARKER moved", TestCharts.NOW.minusSeconds(10 * 86_400)));
        assertEquals("lost", ended("lost"));
        assertFalse(StudyChart.text(folder.resolve("lost/courses.csv")).contains("MARKER"));
        sign(session(TestCharts.NOW.minusSeconds(86_400)));
        assertEquals("", ended("back"), "whoever came again was not lost");
        status(CourseStatus.FINISHED);
        assertEquals("finished", ended("finished"));
    }

    private void status(CourseStatus status) {
        chart.courses().change(chart.courses().find(course.id()).orElseThrow().withStatus(status));
    }

    private String ended(String out) throws ResearchRefused {
        return rows(out, "courses").getFirst().get("ended_because");
    }

    @Test
    void noCellBeginsAFormulaHoweverAFileIsCut() throws Exception {
        Random random = new Random(4);
        String letters = "=+-@＝'\";\t\r\n a,1\u00A0";
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Path file = folder.resolve("cells" + i + ".csv");
            try (CsvFile csv = new CsvFile(file, List.of("a", "b"))) {
                csv.key("k").text(text.toString()).end();
                csv.finish();
            }
            String cell = StudyChart.rows(file).getFirst().get("b");
            assertEquals(text.toString(), StudyChart.typed(cell));
            String row = StudyChart.text(file).substring("\ufeffa,b\r\n".length());
            for (String cut : row.split("[;\t\r\n]")) {
                assertFalse(cut.matches("[\\s\u00A0\"]*[=+\\-@＝].*"), () -> "'" + text + "' became '" + cut + "'");
            }
        }
        Path file = folder.resolve("link.csv");
        try (CsvFile csv = new CsvFile(file, List.of("a"))) {
            csv.text("ok;=HYPERLINK(1)").end();
            csv.finish();
        }
        assertTrue(StudyChart.text(file).endsWith("\"ok;'=HYPERLINK(1)\"\r\n"));
    }

    @Test
    void whatCameToThePlaceMeanwhileStays() throws Exception {
        Path place = folder.resolve("out");
        assertEquals(Why.IS_FILE, refused(place, (done, all) -> write(place)));
        assertEquals("mine", Files.readString(place));
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        new ResearchExport(chart).write(link, false, Watch.NONE);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.exists(real.resolve("patients.csv")));
    }

    @Test
    void whenTheChartOrTheDiskFailsMidwayNothingIsLeft() throws Exception {
        Path place = folder.resolve("out");
        assertEquals(Why.UNWRITTEN, refused(place, (done, all) -> {
            Path begun = begun();
            rename(begun, folder.resolve("taken"));
            return true;
        }));
        assertFalse(Files.exists(place));
        ResearchRefused left = assertThrows(ResearchRefused.class, () -> new ResearchExport(chart).write(place, false,
                (done, all) -> {
                    Path mine = begun().resolve("mine");
                    make(mine);
                    write(mine.resolve("file"));
                    return false;
                }));
        assertEquals(Why.LEFT_BEHIND, left.why());
        assertEquals(begun().toString(), left.left());
    }

    @Test
    void aChartThatIsClosedMidwayLeavesNothing() {
        Path place = folder.resolve("out");
        assertThrows(RuntimeException.class, () -> new ResearchExport(chart).write(place, false, (done, all) -> {
            chart.close();
            return true;
        }));
        assertFalse(Files.exists(place));
        assertEquals(0, hidden().size());
    }

    private Why refused(Path place, Watch watch) {
        return assertThrows(ResearchRefused.class, () -> new ResearchExport(chart).write(place, false, watch)).why();
    }

    private Path begun() {
        return hidden().getFirst();
    }

    private List<Path> hidden() {
        try (Stream<Path> all = Files.list(folder.toRealPath())) {
            return all.filter(each -> each.getFileName().toString().startsWith(".mesochart-")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean write(Path file) {
        try {
            Files.writeString(file, "mine");
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void make(Path made) {
        try {
            Files.createDirectory(made);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void rename(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Session session(Instant at) {
        Session session = TestCharts.aSession(course.id(), at);
        chart.sessions().add(session);
        return session;
    }

    private void sign(Session session) {
        if (chart.sessions().record(session.id()).orElseThrow().injections().isEmpty()) {
            chart.injections().add(TestCharts.anInjection(session.id(), null, "3", "100")
                    .withVolume(BigDecimal.ZERO));
        }
        TestCharts.screen(chart, session.id());
        try (var passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        } catch (WrongPassphraseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void score(String site, Instant at) {
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), null, site, PainScale.NRS, Aspect.MOVEMENT,
                Moment.FOLLOW_UP, null, new BigDecimal("4"), at));
    }

    private void event(Session session, Instant at) {
        chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE,
                AdverseEvent.Severity.MILD, true, at, null, List.of()));
    }

    private List<Map<String, String>> rows(String out, String table) throws ResearchRefused {
        if (!Files.exists(folder.resolve(out))) {
            new ResearchExport(chart).write(folder.resolve(out), false, Watch.NONE);
        }
        return StudyChart.rows(folder.resolve(out).resolve(table + ".csv"));
    }
}
