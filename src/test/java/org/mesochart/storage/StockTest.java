package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.recall.LotRecall;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.SharedVial;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.stock.StockMovement.Kind;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;

/** Stock counted down on signing, vials shared between patients, and who got a lot. */
@BesideOthers
class StockTest {
    private static final String KETOPROFEN = "Ketoprofen 50 mg/mL";

    @TempDir
    private Path folder;

    private ChartFile file;
    private Chart chart;
    private Product ampoule;
    private Lot lot;

    @BeforeEach
    void aChartWithOneLot() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        file = made.file();
        chart = made.chart();
        ampoule = new Product(UUID.randomUUID(), KETOPROFEN, ProductClass.ANALGESIC_NSAID, "ampoule", List.of(),
                new BigDecimal("2"), Product.Measure.MILLILITRE, true, new BigDecimal("5"), null, false);
        lot = new Lot(UUID.randomUUID(), ampoule.id(), "KT3305", new Expiry("2028-03"), null, null, false);
        chart.products().put(ampoule);
        chart.lots().put(lot);
        chart.stock().put(new StockMovement(
                UUID.randomUUID(), lot.id(), Kind.RECEIVED, new BigDecimal("20"), null, TestCharts.NOW, null));
    }

    @AfterEach
    void close() {
        chart.close();
        file.close();
    }

    @Test
    void signingTakesWholeContainersOnceAndIsNoted() throws Exception {
        Session session = session("Şükran Aydın", TestCharts.NOW, "0.5");
        long before = rows();
        sign(session);

        StockMovement used = chart.stock().ofLot(lot.id()).getLast();
        assertEquals(Kind.USED, used.kind());
        assertEquals(0, new BigDecimal("-2").compareTo(used.amount()));
        assertEquals(session.id(), used.sessionId());
        assertEquals(0, new BigDecimal("18").compareTo(chart.stock().left().get(lot.id())));
        assertEquals("add", chart.audit().of(used.id()).getFirst().action());
        assertEquals(before + 3, rows(), "the weight, the signature, the lot");

        sign(session);
        assertEquals(0, new BigDecimal("18").compareTo(chart.stock().left().get(lot.id())));
        assertTrue(chart.verify().ok());
    }

    @Test
    void moreThanThereIsStillSignsAndIsBelowNought() throws Exception {
        sign(session("Şükran Aydın", TestCharts.NOW, "25"));
        assertEquals(0, new BigDecimal("-6").compareTo(chart.stock().left().get(lot.id())));
        assertTrue(chart.verify().ok());
    }

    @Test
    void aSessionThatWasStoppedUsesNothing() throws Exception {
        Session session = session("Şükran Aydın", TestCharts.NOW, "0.5");
        chart.injections().remove(chart.sessions().record(session.id()).orElseThrow().injections().stream()
                .map(point -> point.id())
                .toList());
        chart.screening().putAll(List.of(new ScreeningAnswer(session.id(), "pregnancy", Answer.STOP, null, false)));
        chart.injections().remove(chart.sessions().record(session.id()).orElseThrow().injections().stream()
                .map(Injection::id)
                .toList());
        sign(session);
        assertEquals(1, chart.stock().ofLot(lot.id()).size());
    }

    @Test
    void creamIsTakenInGrams() throws Exception {
        Product cream = new Product(UUID.randomUUID(), "Lidocaine 4 % cream", ProductClass.LOCAL_ANAESTHETIC, "cream",
                List.of(), new BigDecimal("30"), Product.Measure.GRAM, false, null, null, false);
        Lot tube = new Lot(UUID.randomUUID(), cream.id(), "CR1", new Expiry("2028-03"), null, null, false);
        chart.products().put(cream);
        chart.lots().put(tube);
        Session session = session("Şükran Aydın", TestCharts.NOW, "2");
        cream(session, "CR1");
        sign(session);
        assertEquals("-2.5", chart.stock().left().get(tube.id()).toPlainString());
    }

    @Test
    void movementsAreNeverChangedAndOneSessionCountsOnceForALot() throws Exception {
        Session session = session("Şükran Aydın", TestCharts.NOW, "0.5");
        sign(session);
        StockMovement again = new StockMovement(
                UUID.randomUUID(), lot.id(), Kind.USED, BigDecimal.ONE.negate(), session.id(), TestCharts.NOW, null);
        assertThrows(RuntimeException.class, () -> chart.stock().put(again));
        StockMovement used = chart.stock().ofLot(lot.id()).getLast();
        StockMovement changed = new StockMovement(
                used.id(), lot.id(), Kind.USED, BigDecimal.ONE.negate(), session.id(), TestCharts.NOW, null);
        assertThrows(RuntimeException.class, () -> chart.stock().put(changed));
        assertTrue(chart.verify().ok());
    }

    @Test
    void aLotNumberOnceAProductAndNeverWithoutExpiry() {
        Lot twice = new Lot(UUID.randomUUID(), ampoule.id(), "KT3305", new Expiry("2029-01"), null, null, false);
        assertEquals("errors.lot.twice", assertThrows(Refused.class, () -> chart.lots().put(twice)).problems().getFirst().key());
        Lot none = new Lot(UUID.randomUUID(), ampoule.id(), "KT9", null, null, null, false);
        assertEquals("errors.lot.noExpiry", assertThrows(Refused.class, () -> chart.lots().put(none)).problems().getFirst().key());
    }

    @Test
    void oneVialForTwoPatientsOnADayIsSaidWithoutNamingAnybody() {
        Session one = session("Şükran Aydın", TestCharts.NOW, "0.5");
        assertEquals(List.of(), chart.stock().sharedWith(one.id()));
        Session other = session("Hasan Demir", TestCharts.NOW.minus(Duration.ofHours(2)), "1.5");

        List<SharedVial> shared = chart.stock().sharedWith(one.id());
        assertEquals(1, shared.size());
        assertEquals("KT3305", shared.getFirst().lot());
        assertEquals("2", shared.getFirst().together().toPlainString());
        assertEquals("errors.stock.shared", shared.getFirst().reminder().key());
        assertEquals(1, chart.stock().sharedWith(other.id()).size());
    }

    @Test
    void whatOneSessionTookOfAVialInSeveralMixturesIsTakenTogether() {
        Session one = session("Şükran Aydın", TestCharts.NOW, "0.5");
        Session other = session("Hasan Demir", TestCharts.NOW.minus(Duration.ofHours(2)), "0.5");
        chart.mixtures().add(mixture(other, "kt3305 ", "0.5"));
        chart.mixtures().add(mixture(other, "KT9999", "0.5"));
        assertEquals("1.5", chart.stock().sharedWith(one.id()).getFirst().together().toPlainString());
        chart.mixtures().add(mixture(other, "KT3305", "0.6"));
        assertEquals(List.of(), chart.stock().sharedWith(one.id()), "more than one ampoule holds: it was not one");
    }

    @Test
    void anotherDayAnotherVialTheSamePatientOrAStoppedSessionIsNoSharing() {
        Session one = session("Şükran Aydın", TestCharts.NOW, "0.5");
        session("Hasan Demir", TestCharts.NOW.minus(Duration.ofDays(1)), "0.5");
        session("Ayşe Şahin", TestCharts.NOW.minus(Duration.ofHours(1)), "1.6");
        Session stopped = session("Nermin Koç", TestCharts.NOW.minus(Duration.ofHours(1)), "0.5");
        chart.screening().putAll(List.of(new ScreeningAnswer(stopped.id(), "pregnancy", Answer.STOP, null, false)));
        Session again = TestCharts.aSession(one.courseId(), TestCharts.NOW.minus(Duration.ofHours(3)));
        chart.sessions().add(again);
        chart.mixtures().add(mixture(again, "KT3305", "0.5"));

        assertEquals(List.of(), chart.stock().sharedWith(one.id()));
    }

    @Test
    void aRecallFindsEverySpellingThePointsTheCreamAndTheSuspicion() throws Exception {
        Session signed = session("Şükran Aydın", TestCharts.NOW.minus(Duration.ofDays(10)), "1.5");
        Mixture first = chart.sessions().record(signed.id()).orElseThrow().mixtures().getFirst();
        Injection point = TestCharts.anInjection(signed.id(), first.id(), "3", "101");
        chart.injections().add(point);
        chart.injections().add(TestCharts.anInjection(signed.id(), first.id(), "-3", "101"));
        sign(signed);
        event(signed, AdverseEvent.Kind.BRUISE, List.of(point.id()), List.of());
        Session draft = session("Hasan Demir", TestCharts.NOW.minus(Duration.ofDays(8)), "kt-3305", "1");
        Session cream = session("Ayşe Şahin", TestCharts.NOW.minus(Duration.ofDays(6)), "OTHER", "1");
        cream(cream, "KT 3305");
        event(cream, AdverseEvent.Kind.ITCHING,
                List.of(chart.sessions().record(cream.id()).orElseThrow().injections().getFirst().id()), List.of());
        Session suspected = session("Nermin Koç", TestCharts.NOW.minus(Duration.ofDays(4)), "OTHER", "1");
        event(suspected, AdverseEvent.Kind.REDNESS, List.of(), List.of("KT3305"));
        session("Maria Lindqvist", TestCharts.NOW, "OTHER", "1");

        LotRecall recall = chart.recalls().of(" kt3305");

        assertEquals(List.of(signed.id(), draft.id(), cream.id(), suspected.id()),
                recall.uses().stream().map(use -> use.session().id()).toList());
        assertEquals(List.of("KT 3305", "KT3305", "kt-3305"), recall.spellings());
        assertEquals(4, recall.patients());
        assertEquals("2.5", recall.volumeMl().toPlainString());
        LotRecall.Use use = recall.uses().getFirst();
        assertEquals("Şükran Aydın", use.patient().name());
        assertEquals(3, use.points());
        assertEquals(LotRecall.Link.AT_A_POINT, use.events().getFirst().link());
        assertEquals(List.of(2, 1), use.regions().stream().map(LotRecall.RegionCount::points).toList());
        assertTrue(recall.uses().get(2).topical());
        assertEquals("2.5", recall.uses().get(2).grams().toPlainString());
        assertEquals(LotRecall.Link.SAME_SESSION, recall.uses().get(2).events().getFirst().link());
        assertEquals(LotRecall.Link.SUSPECTED, recall.uses().get(3).events().getFirst().link());
        assertEquals(List.of(), recall.uses().get(3).products());
    }

    @Test
    void readingARecallListIsNotedAndVerifyStaysClean() {
        session("Şükran Aydın", TestCharts.NOW, "1.5");
        chart.recalls().of("KT3305");
        chart.recalls().of("kt 3305");
        List<Audit> noted = chart.audit().of(RecallStore.noted("KT3305"));
        assertEquals(List.of("recall", "recall"), noted.stream().map(Audit::action).toList());
        assertTrue(chart.verify().ok());
    }

    @Test
    void nobodyHasALotThatNobodyGot() {
        session("Şükran Aydın", TestCharts.NOW, "1.5");
        assertEquals(List.of(), chart.recalls().of("KT33").uses());
        assertEquals(List.of(), chart.recalls().of("-").uses());
        assertFalse(chart.recalls().numbers().isEmpty());
    }

    private Session session(String name, Instant at, String mL) {
        return session(name, at, "KT3305", mL);
    }

    private Session session(String name, Instant at, String number, String mL) {
        Patient patient = TestCharts.aPatient(name);
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Session session = TestCharts.aSession(course.id(), at);
        chart.sessions().add(session);
        Mixture mixture = mixture(session, number, mL);
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "3", "100"));
        TestCharts.screen(chart, session.id());
        return session;
    }

    private static Mixture mixture(Session session, String number, String mL) {
        return new Mixture(UUID.randomUUID(), session.id(), null, List.of(new Component(UUID.randomUUID(), KETOPROFEN,
                List.of(), number, new Expiry("2028-03"), new BigDecimal(mL), null)));
    }

    private void cream(Session session, String number) {
        chart.details().put(new SessionDetails(session.id(), null, null, new Topical("Lidocaine 4 % cream", List.of(), number,
                new Expiry("2028-03"), new BigDecimal("2.5"), 20), null, true, null, List.of()));
    }

    private void event(Session session, AdverseEvent.Kind kind, List<UUID> points, List<String> lots) {
        chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), session.id(), kind, AdverseEvent.Severity.MILD, false,
                session.at(), null, points,
                new AdverseEvent.Follow(null, null, null, lots, null, null)));
    }

    private void sign(Session session) throws Exception {
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    private long rows() {
        return chart.verify().auditRows();
    }
}
