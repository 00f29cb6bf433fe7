package org.mesochart.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.mixture.Syringes;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.stock.Substances;
import org.mesochart.vault.Passphrase;

/** Every row of the clinical record comes back as it was written, with one audit row for each change. */
@BesideOthers
class RecordStoresTest {
    private static final String MARKER = "Zxqv-ğüşöçıİ";

    @TempDir
    Path folder;

    private ChartFile file;
    private Chart chart;
    private Patient patient;
    private Course course;
    private Session session;

    @BeforeEach
    void chart() {
        ChartFile.NewChart made = TestCharts.createFile(folder);
        file = made.file();
        chart = made.chart();
        patient = TestCharts.aPatient();
        chart.patients().add(patient);
        course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(Duration.ofDays(30)));
        chart.sessions().add(session);
    }

    @AfterEach
    void close() {
        chart.close();
        file.close();
    }

    private int auditRows() {
        return file.database()
                .read(in -> in.createQuery("SELECT count(*) FROM audit").mapTo(Integer.class).one());
    }

    private void leaves(int rows, Runnable deed) {
        int before = auditRows();
        deed.run();
        assertEquals(rows, auditRows() - before);
    }

    private void sign() throws Exception {
        chart.scores().add(TestCharts.aScore(session, Moment.BEFORE, 8));
        TestCharts.screen(chart, session.id());
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(session.id(), signer, Substances.NONE);
        }
    }

    private SessionDetails details() {
        return new SessionDetails(session.id(), MARKER + " slept well", "chlorhexidine 2 %",
                new Topical("Lidocaine 4 % cream", List.of(new Ingredient("Lidocaine", new BigDecimal("40"),
                        DoseUnit.MILLIGRAM)), "KR01", new Expiry("2027-05"), new BigDecimal("2"), 30),
                Needle.USUAL.getFirst(), true, "rest, no sauna",
                List.of(new SessionDetails.NotAsked("low back", Aspect.REST, Moment.AFTER)));
    }

    private static Product product() {
        return new Product(UUID.randomUUID(), "Lidocaine hydrochloride 20 mg/mL", ProductClass.LOCAL_ANAESTHETIC,
                "ampoule", ProductName.ingredients("Lidocaine hydrochloride 20 mg/mL"), new BigDecimal("2"),
                Product.Measure.MILLILITRE, true, new BigDecimal("5"), "L-1", false);
    }

    @Test
    void detailsOfASession() {
        leaves(1, () -> chart.details().put(details()));
        assertEquals(details(), chart.sessions().record(session.id()).orElseThrow().details());
        leaves(0, () -> chart.details().put(details()));
        leaves(1, () -> chart.details().put(details().withNoEvents(false).withTopical(null)));
        assertEquals(details().withNoEvents(false).withTopical(null), chart.details().of(session.id()));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void screeningAnswers() {
        leaves(10, () -> chart.screening().putAll(TestCharts.allNo(session.id())));
        ScreeningAnswer proceed = new ScreeningAnswer(session.id(), "blood_thinners", Answer.PROCEED, MARKER, false);
        leaves(1, () -> chart.screening().put(proceed));
        List<ScreeningAnswer> stored = chart.sessions().record(session.id()).orElseThrow().screening();
        assertEquals(10, stored.size());
        assertTrue(stored.contains(proceed));
        leaves(1, () -> chart.screening().remove(session.id(), "pregnancy"));
        assertEquals(9, chart.screening().ofSession(session.id()).size());
        assertThrows(Refused.class, () -> chart.screening().put(
                new ScreeningAnswer(session.id(), "blood_thinners", Answer.PROCEED, " ", false)));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void assessmentAndPlanOfACourse() {
        Assessment assessment = new Assessment(course.id(), MARKER, List.of(
                new PainSite("low back", Set.of(PainQuality.ACHING, PainQuality.BURNING), Set.of(Aspect.MOVEMENT),
                        "8 months", PainSite.Chronicity.CHRONIC, "worse in the evening", "warmth"),
                PainSite.named("left knee")), "well", "ramipril 5 mg", "physiotherapy", "tablets not tolerated");
        leaves(1, () -> chart.assessments().put(assessment));
        assertEquals(assessment, chart.assessments().of(course.id()));
        assertTrue(chart.assessments().of(UUID.randomUUID()).isNone());
        Course moved = chart.courses().find(course.id()).orElseThrow();
        Course planned = moved.withPlan(moved.plan().withDate(2, LocalDate.of(2026, 12, 3)));
        leaves(1, () -> chart.courses().change(planned));
        assertEquals(planned, chart.courses().find(course.id()).orElseThrow());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void totalsOfQuestionnaires() {
        OutcomeScore inSession = new OutcomeScore(UUID.randomUUID(), course.id(), session.id(), Measure.ODI,
                new BigDecimal("42.0"), session.at());
        OutcomeScore later = new OutcomeScore(UUID.randomUUID(), course.id(), null, Measure.PGIC, new BigDecimal("2"),
                session.at().plus(Duration.ofDays(3)));
        leaves(2, () -> {
            chart.outcomes().add(inSession);
            chart.outcomes().add(later);
        });
        assertEquals(List.of(inSession, later), chart.outcomes().ofCourse(course.id()));
        assertEquals(List.of(inSession), chart.sessions().record(session.id()).orElseThrow().outcomes());
        assertThrows(Refused.class, () -> chart.outcomes().add(new OutcomeScore(UUID.randomUUID(), course.id(), null,
                Measure.PGIC, new BigDecimal("8"), session.at())));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aMixtureWithItsSyringesAndWhatWasWasted() {
        Mixture mixture = TestCharts.aMixture(session.id()).withName("Low back A")
                .withSyringes(new Syringes(2, new BigDecimal("2.5"))).withWasted(new BigDecimal("1.60"));
        leaves(1, () -> chart.mixtures().add(mixture));
        assertEquals(mixture.withLetter("A"), chart.sessions().record(session.id()).orElseThrow().mixtures().getFirst());
        leaves(1, () -> chart.mixtures().change(mixture.withWasted(null).withName(null)));
        assertEquals(mixture.withWasted(null).withName(null).withLetter("A"),
                chart.sessions().record(session.id()).orElseThrow().mixtures().getFirst());
        Refused small = assertThrows(Refused.class,
                () -> chart.mixtures().change(mixture.withSyringes(new Syringes(1, new BigDecimal("2")))));
        assertEquals("errors.syringes.small", small.problems().getFirst().key());
        assertThrows(Refused.class, () -> chart.mixtures().change(mixture.withWasted(new BigDecimal("-0.1"))));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void theWeightAtSigningIsKeptThoughItChangesLater() throws Exception {
        sign();
        SessionRecord signed = chart.sessions().record(session.id()).orElseThrow();
        assertEquals(new BigDecimal("68"), signed.details().weightKg());
        assertEquals(new BigDecimal("68"), signed.weightKg(new BigDecimal("90")));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void whyACreamWasUsedIsKept() {
        SessionDetails details = SessionDetails.none(session.id()).withTopical(
                new Topical("Lidocaine 4 % cream", List.of(), "C1", null, null, null, MARKER));
        chart.details().put(details);
        assertEquals(details, chart.details().of(session.id()));
    }

    @Test
    void anEventWithWhatCameOfIt() throws Exception {
        sign();
        AdverseEvent event = new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.LOCAL_INFECTION,
                AdverseEvent.Severity.SEVERE, false, session.at().plus(Duration.ofDays(12)), null, List.of());
        leaves(1, () -> chart.adverseEvents().add(event));
        AdverseEvent followed = event.withFollow(new AdverseEvent.Follow(null, MARKER, AdverseEvent.Outcome.RESOLVED,
                List.of("LD2406", "DC8817"), LocalDate.of(2026, 11, 8), "TUFAM-77"));
        leaves(1, () -> chart.adverseEvents().change(followed));
        assertEquals(List.of(followed), chart.adverseEvents().ofSession(session.id()));
        assertTrue(followed.resolved());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void anEventTakenOutOfADraftComesBackAsItWas() throws Exception {
        AdverseEvent event = new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE,
                AdverseEvent.Severity.MILD, false, session.at(), MARKER, List.of());
        chart.adverseEvents().add(event);
        chart.adverseEvents().remove(event.id());
        leaves(1, () -> chart.adverseEvents().restore(event));
        leaves(0, () -> chart.adverseEvents().restore(event));
        assertEquals(List.of(event), chart.adverseEvents().ofSession(session.id()));
        assertEquals(List.of("add", "remove", "restore"),
                chart.audit().of(event.id()).stream().map(Audit::action).toList());
        chart.adverseEvents().remove(event.id());
        sign();
        assertEquals(StorageException.Kind.SIGNED,
                assertThrows(StorageException.class, () -> chart.adverseEvents().restore(event)).kind());
        assertEquals(List.of(), chart.adverseEvents().ofSession(session.id()));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void anEventAtAPointTakenOffTheMapIsChangedAndComesBackAndSoDoesThePoint() {
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        Injection point = TestCharts.anInjection(session.id(), mixture.id(), "5", "112");
        chart.injections().add(point);
        AdverseEvent event = new AdverseEvent(UUID.randomUUID(), session.id(), AdverseEvent.Kind.BRUISE,
                AdverseEvent.Severity.MILD, false, session.at(), null, List.of(point.id()));
        chart.adverseEvents().add(event);
        chart.injections().remove(List.of(point.id()));
        AdverseEvent worse = new AdverseEvent(event.id(), session.id(), AdverseEvent.Kind.BRUISE,
                AdverseEvent.Severity.MODERATE, false, session.at(), null, List.of(point.id()));
        chart.adverseEvents().change(worse);
        assertEquals(List.of(worse.withPoints(List.of())), chart.adverseEvents().ofSession(session.id()));
        chart.adverseEvents().remove(event.id());
        chart.adverseEvents().restore(worse);
        chart.injections().restore(List.of(point));
        assertEquals(List.of(worse), chart.adverseEvents().ofSession(session.id()));
        assertEquals(StorageException.Kind.CONFLICT, assertThrows(StorageException.class, () -> chart.adverseEvents()
                .change(worse.withPoints(List.of(UUID.randomUUID())))).kind());
    }

    @Test
    void productsLotsAndStock() {
        Product product = product();
        Lot lot = new Lot(UUID.randomUUID(), product.id(), "LD2406", new Expiry("2026-11-30"),
                LocalDate.of(2026, 9, 1), null, false);
        leaves(3, () -> {
            chart.products().put(product);
            chart.lots().put(lot);
            chart.stock().add(new StockMovement(UUID.randomUUID(), lot.id(), StockMovement.Kind.RECEIVED,
                    new BigDecimal("20"), null, TestCharts.NOW, MARKER));
        });
        chart.stock().add(new StockMovement(UUID.randomUUID(), lot.id(), StockMovement.Kind.DISCARDED,
                new BigDecimal("-2.5"), null, TestCharts.NOW, null));
        assertEquals(List.of(product), chart.products().all());
        assertEquals(List.of(lot), chart.lots().ofProduct(product.id()));
        assertEquals(new BigDecimal("17.5"), chart.stock().left().get(lot.id()));
        Refused twice = assertThrows(Refused.class, () -> chart.lots().put(new Lot(UUID.randomUUID(), product.id(),
                "LD2406", new Expiry("2027-01"), null, null, false)));
        assertEquals("errors.lot.twice", twice.problems().getFirst().key());
        assertThrows(StorageException.class, () -> file.database().use(in -> {
            in.execute("DELETE FROM stock_movement");
        }));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void questionsProtocolsAndCeilings() {
        ScreeningQuestion own = ScreeningQuestion.own("Pacemaker", "Kalp pili");
        Ceiling ceiling = new Ceiling(UUID.randomUUID(), "lidocaine", new BigDecimal("3"), new BigDecimal("200"),
                DoseUnit.MILLIGRAM, "our own", true);
        MixtureTemplate mixture = new MixtureTemplate("A", List.of(new MixtureTemplate.Part("Ketoprofen 50 mg/mL",
                ProductName.ingredients("Ketoprofen 50 mg/mL"), new BigDecimal("2"))), new Syringes(1, null),
                new BigDecimal("2"), new BigDecimal("0.1"), Technique.PAPULE, Needle.USUAL.getFirst());
        Protocol protocol = new Protocol(UUID.randomUUID(), "Ours", null, List.of("Low back pain"), course.plan(),
                List.of(new Protocol.Stage(1, List.of(mixture)), new Protocol.Stage(5, List.of())), "work", null,
                List.of(10, 30), false, false);
        leaves(3, () -> {
            chart.questions().put(own);
            chart.ceilings().put(ceiling);
            chart.protocols().put(protocol);
        });
        assertEquals(List.of(own), chart.questions().all());
        assertEquals(List.of(ceiling), chart.ceilings().all());
        assertEquals(List.of(protocol), chart.protocols().all());
        leaves(1, () -> chart.questions().put(own.withAsked(false)));
        leaves(1, () -> chart.protocols().remove(protocol.id()));
        assertEquals(List.of(), chart.protocols().all());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void wordsAddedLaterStandBesideTheOriginal() throws Exception {
        sign();
        Addendum[] added = new Addendum[1];
        leaves(1, () -> added[0] = chart.sessions().addendum(session.id(), "The depth was read wrongly.", MARKER,
                List.of(new Addendum.Correction("Point 3, depth", "2 mm", "4 mm"))));
        assertEquals(List.of(added[0]), chart.sessions().addenda(session.id()));
        assertThrows(Refused.class, () -> chart.sessions().addendum(session.id(), "x", null,
                List.of(new Addendum.Correction("Point 3, depth", "2 mm", "4 mm"))));
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aSignedSessionTakesNoAnswerNoDetailAndNoTotal() throws Exception {
        sign();
        assertEquals("Dr. Elif Kaya",
                chart.sessions().record(session.id()).orElseThrow().signature().orElseThrow().hand().name());
        assertThrows(StorageException.class, () -> chart.details().put(details()));
        assertThrows(StorageException.class, () -> chart.screening().remove(session.id(), "pregnancy"));
        assertThrows(StorageException.class, () -> chart.outcomes().add(new OutcomeScore(UUID.randomUUID(),
                course.id(), session.id(), Measure.ODI, BigDecimal.TEN, session.at())));
        for (String sql : List.of("UPDATE screening_answer SET answer = 'stop'", "DELETE FROM screening_answer")) {
            assertThrows(StorageException.class, () -> file.database().use(in -> {
                in.execute(sql);
            }));
        }
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void aDiscardedDraftTakesItsAnswersWithIt() {
        TestCharts.screen(chart, session.id());
        chart.details().put(details());
        chart.sessions().discard(session.id());
        assertEquals(List.of(), chart.verify().findings());
    }

    @Test
    void noWordOfAPatientStandsInTheFile() throws Exception {
        chart.details().put(details());
        chart.screening().put(new ScreeningAnswer(session.id(), "blood_thinners", Answer.PROCEED, MARKER, false));
        chart.assessments().put(new Assessment(course.id(), MARKER, List.of(PainSite.named(MARKER)), MARKER, MARKER,
                MARKER, MARKER));
        chart.close();
        file.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                String bytes = new String(Files.readAllBytes(each), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("Zxqv"), each.getFileName().toString());
            }
        }
    }
}
