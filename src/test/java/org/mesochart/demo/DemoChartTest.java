package org.mesochart.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.Exact;
import org.mesochart.domain.mixture.MixtureTotals;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.ChartExport;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.DueItem;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.Passphrase;

@Tag("slow-once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@BesideOthers
class DemoChartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private ChartFile file;
    private Chart chart;
    private List<SessionRecord> all;

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        file = made(folder, Language.ENGLISH);
        chart = unlocked(file);
        all = new ArrayList<>();
        chart.patients().all().forEach(patient -> all.addAll(chart.sessions().recordsOfPatient(patient.id())));
    }

    @AfterAll
    void close() {
        chart.close();
        file.close();
    }

    private static ChartFile made(Path folder, Language language) {
        try (Passphrase passphrase = Passphrase.of(DemoChart.PASSPHRASE)) {
            new DemoChart(language, TODAY, DemoChart.SEED)
                    .create(folder, passphrase, TestCharts.cheapKdf(), progress -> { });
        }
        return ChartFile.open(folder);
    }

    private static Chart unlocked(ChartFile file) throws Exception {
        try (Passphrase passphrase = Passphrase.of(DemoChart.PASSPHRASE)) {
            return file.unlock(file.practitioners().getFirst().id(), passphrase);
        }
    }

    @Test
    void itIsLargeEnoughToShowEverything() {
        List<Patient> patients = chart.patients().all();
        long courses = patients.stream().mapToLong(p -> chart.courses().ofPatient(p.id()).size()).sum();
        assertTrue(file.demo());
        assertTrue(patients.size() >= 12, () -> patients.size() + " patients");
        assertTrue(courses >= 20, () -> courses + " courses");
        assertTrue(all.size() >= 120, () -> all.size() + " sessions");
        assertTrue(all.stream().anyMatch(r -> r.injections().size() == 200));
        assertTrue(all.stream().anyMatch(r -> !r.adverseEvents().isEmpty()));
        assertTrue(all.stream().anyMatch(r -> !r.session().signed()));
        assertTrue(all.stream().flatMap(r -> r.adverseEvents().stream()).anyMatch(e -> !e.points().isEmpty()));
        List<SkinMark> marks = all.stream().flatMap(r -> r.marks().stream()).toList();
        assertTrue(marks.size() >= 20, () -> marks.size() + " marks");
        assertTrue(marks.stream().anyMatch(m -> m.radiation().isPresent()));
        assertTrue(marks.stream().anyMatch(m -> m.kind() == SkinMark.Kind.WOUND));
        assertTrue(marks.stream().anyMatch(m -> m.intensity() != null && !m.qualities().isEmpty()));
        assertTrue(all.stream().flatMap(r -> r.injections().stream()).noneMatch(i -> i.needle() == null));
        assertTrue(all.stream().anyMatch(r -> r.mixtures().stream().anyMatch(
                m -> m.components().stream().anyMatch(c -> c.expiredReason() != null))));
        assertTrue(all.stream().filter(r -> r.session().signed())
                .allMatch(r -> r.injections().isEmpty() == r.stopped()));
        assertTrue(all.stream().anyMatch(SessionRecord::stopped));
        assertTrue(all.stream().flatMap(r -> r.screening().stream())
                .anyMatch(a -> a.answer() == Answer.PROCEED && a.question().equals("blood_thinners")));
    }

    @Test
    void itsShelfIsCountedDownBySigningAndShowsWhatToDoNext() {
        Shelf shelf = new Shelf(chart.products().all(), chart.lots().all(), chart.stock().left(), TODAY);
        assertTrue(shelf.levels().size() >= 10, () -> shelf.levels().size() + " products");
        assertTrue(shelf.levels().stream().allMatch(level -> level.left().signum() >= 0));
        assertTrue(shelf.levels().stream().anyMatch(level -> !level.low()));
        assertFalse(shelf.low().isEmpty());
        assertTrue(shelf.expiring(90).stream().anyMatch(Shelf.Expiring::expired));
        assertTrue(shelf.expiring(90).stream().anyMatch(lot -> !lot.expired()));
        long used = chart.lots().all().stream()
                .flatMap(lot -> chart.stock().ofLot(lot.id()).stream())
                .filter(movement -> movement.kind() == StockMovement.Kind.USED)
                .count();
        long components = all.stream().filter(r -> r.session().signed() && !r.stopped())
                .flatMap(r -> r.mixtures().stream())
                .mapToLong(m -> m.components().size())
                .sum();
        assertEquals(components, used);
    }

    @Test
    void itReachesFromEighteenMonthsAgoToToday() {
        LocalDate first = all.stream().map(r -> r.session().localTime().toLocalDate()).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = all.stream().map(r -> r.session().localTime().toLocalDate()).max(LocalDate::compareTo).orElseThrow();
        assertTrue(first.isBefore(TODAY.minusMonths(16)), first::toString);
        assertEquals(TODAY, last);
    }

    @Test
    void someAreDueTodaySomeOverdueSomeNextWeek() {
        List<DueItem> items = chart.due().on(TODAY, 99).read();
        List<Long> due = items.stream().filter(item -> item.kind() == Kind.SESSION).map(item -> -item.due().daysLate()).toList();
        assertEquals(Set.of(Kind.values()), items.stream().map(DueItem::kind).collect(Collectors.toSet()), "one of each kind");
        assertTrue(items.size() <= 16, () -> items.size() + " are more than a glance");
        assertTrue(due.contains(0L), due::toString);
        assertTrue(due.stream().anyMatch(days -> days < 0), due::toString);
        assertTrue(due.stream().anyMatch(days -> days >= 1 && days <= 7), due::toString);
    }

    @Test
    void itVerifiesCleanly() {
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aSessionIsSignedOnItsOwnDay() {
        all.stream().filter(r -> r.session().signed()).forEach(r -> assertEquals(
                r.session().localTime().toLocalDate(),
                r.signature().orElseThrow().at().atZone(DemoChart.ZONE).toLocalDate()));
    }

    @Test
    void fibromyalgiaIsChartedAsPublished() {
        List<SessionRecord> course = course("Fibromyalgia");
        assertEquals(6, course.size());
        for (SessionRecord session : course) {
            MixtureTotals totals = session.totals().getFirst();
            assertEquals(0, totals.preparedMl().compareTo(new BigDecimal("4")));
            assertEquals(0, totals.givenMl().compareTo(new BigDecimal("4")));
            assertEquals(List.of("20", "100", "40"), totals.amounts().stream().map(a -> text(a.given())).toList());
        }
        assertEquals(Map.of("Lidocaine hydrochloride", "120", "Ketoprofen", "600", "Methylprednisolone", "240"),
                given(course));
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < course.size(); i++) {
            gaps.add(day(course.get(i)) - day(course.get(i - 1)));
        }
        assertEquals(List.of(7L, 7L, 7L, 14L, 14L), gaps);
    }

    @Test
    void pesAnserineBursitisIsChartedAsPublished() {
        List<SessionRecord> course = course("Pes anserine bursitis");
        assertEquals(9, course.size());
        assertEquals(Map.of("Diclofenac sodium", "225"), given(course));
        assertEquals(0, course.stream().map(s -> s.totals().getFirst().givenMl())
                .reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(new BigDecimal("9")));
        assertEquals(2, chart.scores().ofCourse(course.getFirst().session().courseId()).stream()
                .filter(score -> score.sessionId() == null).count());
    }

    @Test
    void labourBackPainIsChartedAsPublished() {
        SessionRecord session = course("Labour back pain").getFirst();
        assertEquals(4, session.injections().size());
        MixtureTotals totals = session.totals().getFirst();
        assertEquals(0, totals.givenMl().compareTo(new BigDecimal("0.4")));
        assertEquals(List.of(), totals.amounts());
        List<Injection> left = session.injections().stream().filter(i -> i.place().xCm().signum() > 0).toList();
        BigDecimal dx = left.get(0).place().xCm().subtract(left.get(1).place().xCm());
        BigDecimal dy = left.get(0).place().yCm().subtract(left.get(1).place().yCm());
        assertEquals(3.16, Math.sqrt(dx.multiply(dx).add(dy.multiply(dy)).doubleValue()), 0.005);
        List<BigDecimal> mirrored = session.injections().stream().map(i -> i.place().xCm()).sorted().toList();
        assertEquals(mirrored, mirrored.reversed().stream().map(BigDecimal::negate).toList());
        assertEquals(List.of(10, 30, 60, 90, 120), session.scores().stream()
                .map(score -> score.afterMinutes()).filter(minutes -> minutes != null).sorted().toList());
    }

    @Test
    void theSameSeedAndDayGiveTheSameRecords(@TempDir Path again) throws Exception {
        byte[] here = exported(chart);
        ChartFile second = made(again, Language.ENGLISH);
        try (Chart other = unlocked(second)) {
            assertArrayEquals(withoutChain(here), withoutChain(exported(other)));
        } finally {
            second.close();
        }
    }

    @Test
    void itSpeaksTurkishWhereThatIsChosen(@TempDir Path turkish) throws Exception {
        ChartFile second = made(turkish, Language.TURKISH);
        try (Chart other = unlocked(second)) {
            String text = new String(exported(other), StandardCharsets.UTF_8);
            assertTrue(text.contains("Fibromiyalji"));
            assertTrue(text.contains("Lidokain hidroklorür %2"));
            assertFalse(text.contains("Fibromyalgia"));
        } finally {
            second.close();
        }
    }

    private static byte[] exported(Chart chart) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChartExport(chart).writeAll(out);
        return out.toByteArray();
    }

    /** Digests, signatures and the audit head hang on keys that are random in every chart. */
    private static byte[] withoutChain(byte[] json) {
        return new String(json, StandardCharsets.UTF_8)
                .replaceAll("\"(chain|head|content|bytes|digest)\" : \"[^\"]*\"", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<SessionRecord> course(String indication) {
        for (Patient patient : chart.patients().all()) {
            for (Course course : chart.courses().ofPatient(patient.id())) {
                if (course.indication().equals(indication)) {
                    return chart.sessions().recordsOfCourse(course.id());
                }
            }
        }
        throw new AssertionError("no such course");
    }

    private static long day(SessionRecord record) {
        return record.session().localTime().toLocalDate().toEpochDay();
    }

    private static Map<String, String> given(List<SessionRecord> course) {
        Map<String, Exact> sums = new TreeMap<>();
        for (SessionRecord session : course) {
            for (MixtureTotals totals : session.totals()) {
                for (Amount amount : totals.amounts()) {
                    sums.merge(amount.substance(), amount.given(), Exact::plus);
                }
            }
        }
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((substance, sum) -> texts.put(substance, text(sum)));
        return texts;
    }

    private static String text(Exact dose) {
        return dose.rounded(6).toPlainString();
    }
}
