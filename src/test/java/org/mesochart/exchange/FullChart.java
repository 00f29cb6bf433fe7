package org.mesochart.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.FollowUpRules;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.dose.Ceiling;
import org.mesochart.domain.mixture.Component;
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
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.Logo;
import org.mesochart.domain.paper.PaperKind;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.protocol.MixtureTemplate;
import org.mesochart.domain.protocol.Protocol;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Consent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.stock.Lot;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.ProductClass;
import org.mesochart.domain.stock.StockMovement;
import org.mesochart.domain.stock.Substances;
import org.mesochart.domain.text.Language;
import org.mesochart.storage.Chart;
import org.mesochart.storage.Signer;
import org.mesochart.storage.TestCharts;
import org.mesochart.vault.Passphrase;

/** A chart in which everything that can be charted is charted once, and ways to carry it over. */
public final class FullChart {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Clock CLOCK = Clock.fixed(TestCharts.NOW, TestCharts.ZONE);
    static final BodyMap BODY = BodyMap.load();

    private FullChart() {
    }

    /** Two patients: one with everything, one with a name only. Returns the first one's signed session. */
    public static UUID fill(Chart chart) throws Exception {
        UUID lot = stock(chart);
        Patient patient = TestCharts.aPatient("Şükran <b>Aydın</b> \uD83D\uDC89");
        chart.patients().add(patient);
        chart.patients().change(withAlerts(chart.patients().find(patient.id()).orElseThrow()));
        chart.patients().add(last());
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        Course planned = chart.courses().find(course.id()).orElseThrow();
        chart.courses().change(planned.withPlan(new CoursePlan(List.of(new PlanStep(4, 7), new PlanStep(2, 14)))
                .withDate(3, LocalDate.of(2026, 12, 9))));
        chart.assessments().put(new Assessment(course.id(), "Facet joints L4 to S1", List.of(
                new PainSite("low back", Set.of(PainQuality.BURNING, PainQuality.ACHING),
                        Set.of(Aspect.REST, Aspect.MOVEMENT), "3 weeks", PainSite.Chronicity.ACUTE, "worse at night",
                        "warmth"),
                PainSite.named("left hip")), "well", "none", "paracetamol", "tablets did not help"));
        Session first = session(chart, course, TestCharts.NOW.minus(Duration.ofDays(7)));
        TestCharts.screen(chart, first.id());
        chart.screening().put(new ScreeningAnswer(first.id(), "own-7c1f", Answer.NO, null, true));
        chart.screening().put(new ScreeningAnswer(first.id(), "blood_thinners", Answer.PROCEED, "aspirin 100 mg only",
                false));
        chart.details().put(details(first.id()));
        chart.consents().put(new Consent(first.id(), Consent.Status.SIGNED, first.localTime().toLocalDate(), "3",
                "read to her"));
        UUID point = chart.sessions().record(first.id()).orElseThrow().injections().getFirst().id();
        chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), course.id(), first.id(), Measure.KOOS,
                new BigDecimal("61.5"), first.at()));
        chart.adverseEvents().add(new AdverseEvent(UUID.randomUUID(), first.id(), AdverseEvent.Kind.OTHER,
                AdverseEvent.Severity.MILD, true, TestCharts.NOW, "small", List.of(point),
                new AdverseEvent.Follow("tingling", "cold pack", AdverseEvent.Outcome.RESOLVED, List.of("LD2406"),
                        LocalDate.of(2026, 11, 24), "TÜFAM 7/2026")));
        try (Passphrase passphrase = TestCharts.passphrase(); Signer signer = chart.signer(passphrase)) {
            chart.sessions().sign(first.id(), signer, Substances.NONE);
        }
        used(chart, lot, first.id());
        chart.sessions().addendum(first.id(), "Telephoned: well.");
        chart.sessions().addendum(first.id(), "Depth of point 1 was read wrongly.", "slip of the pen",
                List.of(new Addendum.Correction("Point 1, depth", "9 mm", "3 mm")));
        Session second = session(chart, course, TestCharts.NOW);
        chart.details().put(SessionDetails.none(second.id()).withNoEvents(true));
        followUps(chart, course, first.id());
        papers(chart, new Printout.About(patient.id(), course.id(), first.id()));
        return first.id();
    }

    private static void papers(Chart chart, Printout.About about) {
        chart.paperTexts().put(new PaperText("consent.risks", Language.TURKISH, "Sık: <b>morluk</b> {x} \"ve\" 'ağrı'", 2));
        chart.paperTexts().put(new PaperText("handout.normal", Language.ENGLISH, null, 4));
        chart.paperSettings().put(PaperSettings.USUAL.withLicenceName("Ünite belgesi").withEmergencyNumber("911")
                .withLogo(Optional.of(new Logo(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 1}))));
        chart.printouts().add(new Printout(UUID.randomUUID(), PaperKind.CONSENT, Language.TURKISH, Printout.Deed.PRINTED,
                about, TestCharts.NOW, 2, "3", "Sık: morluk\n\nSeyrek: iz"));
        chart.printouts().add(new Printout(UUID.randomUUID(), PaperKind.DUE_LIST, Language.ENGLISH, Printout.Deed.SAVED,
                Printout.About.NOBODY, TestCharts.NOW, 1, null, null));
    }

    private static Patient withAlerts(Patient p) {
        return new Patient(p.id(), p.chartNumber(), p.name(), p.born(), p.sex(), p.weightKg(), p.heightCm(), p.phone(),
                p.identityNumber(), p.allergies(), "faints at the sight of needles", p.language(), p.archived());
    }

    /** Stands last in every file: patients are in the order of their ids. */
    private static Patient last() {
        return new Patient(UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"), null, "Ali Veli", null, null, null,
                null, null, null, Allergies.NOT_ASKED, null, null, true);
    }

    private static UUID stock(Chart chart) {
        String label = "Lidocaine hydrochloride 20 mg/mL";
        Product product = new Product(UUID.randomUUID(), label, ProductClass.LOCAL_ANAESTHETIC, "ampoule",
                ProductName.ingredients(label), new BigDecimal("2"), Product.Measure.MILLILITRE, true,
                new BigDecimal("3"), "LIDO-2", false);
        chart.products().put(product);
        Product cream = new Product(UUID.randomUUID(), "Lidocaine 25 mg/g cream", ProductClass.LOCAL_ANAESTHETIC, null,
                List.of(new Ingredient("Lidocaine", new BigDecimal("25"), DoseUnit.MILLIGRAM)), null, Product.Measure.GRAM,
                false, null, null, true);
        chart.products().put(cream);
        UUID lot = UUID.randomUUID();
        chart.lots().put(new Lot(lot, product.id(), "LD2406", new Expiry("2028-03"), LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 2, 1), false));
        chart.lots().put(new Lot(UUID.randomUUID(), product.id(), "LD2501", new Expiry("2029-01-15"), null, null, true));
        chart.stock().put(new StockMovement(UUID.randomUUID(), lot, StockMovement.Kind.RECEIVED, new BigDecimal("40"),
                null, TestCharts.NOW, "delivery 7"));
        chart.questions().put(new ScreeningQuestion("own-7c1f", ScreeningQuestion.Origin.CLINIC,
                "Metal implant near the points?", "Noktaların yakınında metal implant var mı?", null, true));
        chart.ceilings().put(new Ceiling(UUID.randomUUID(), "lidocaine", new BigDecimal("4.5"), new BigDecimal("200"),
                DoseUnit.MILLIGRAM, "Product information, 2024", true));
        chart.protocols().put(new Protocol(UUID.randomUUID(), "Low back, weekly", "Own experience",
                List.of("Low back pain"), new CoursePlan(List.of(new PlanStep(4, 7))), List.of(
                        new Protocol.Stage(1, List.of(template("1"))), new Protocol.Stage(3, List.of(template("2.5")))),
                "work a full shift", "paravertebral, 2 cm apart", List.of(10, 30), false, false));
        return lot;
    }

    private static MixtureTemplate template(String mL) {
        String label = "Lidocaine hydrochloride 20 mg/mL";
        return new MixtureTemplate("Plain lidocaine",
                List.of(new MixtureTemplate.Part(label, ProductName.ingredients(label), new BigDecimal(mL))),
                new Syringes(1, new BigDecimal("5")), new BigDecimal("2"), new BigDecimal("0.1"), Technique.PAPULE,
                Needle.USUAL.getFirst());
    }

    /** Signing takes what was used out of the stock; a chart signed without that has no such movement. */
    private static void used(Chart chart, UUID lot, UUID session) {
        if (chart.stock().ofLot(lot).stream().noneMatch(m -> session.equals(m.sessionId()))) {
            chart.stock().put(new StockMovement(UUID.randomUUID(), lot, StockMovement.Kind.USED, new BigDecimal("-1"),
                    session, TestCharts.NOW, null));
        }
    }

    private static SessionDetails details(UUID session) {
        return SessionDetails.none(session)
                .withChanges("new tablets")
                .withAntisepsis("chlorhexidine 2 %")
                .withTopical(new Topical("Lidocaine 25 mg/g cream",
                        List.of(new Ingredient("Lidocaine", new BigDecimal("25"), DoseUnit.MILLIGRAM)), "C7",
                        new Expiry("2027-05"), new BigDecimal("2.5"), 45))
                .withNeedle(Needle.USUAL.getFirst())
                .withAdvice("no sauna for two days")
                .withNotAsked(List.of(new SessionDetails.NotAsked("left hip", Aspect.REST, Moment.BEFORE)));
    }

    private static Session session(Chart chart, Course course, Instant at) {
        Session session = TestCharts.aSession(course.id(), at).withNote("calm\n\"quoted\" \\ back");
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id()).withName("Usual").withSyringes(
                new Syringes(2, new BigDecimal("2.5"))).withWasted(new BigDecimal("0.35"));
        Component saline = mixture.components().getLast();
        chart.mixtures().add(mixture.withComponents(List.of(mixture.components().get(0), mixture.components().get(1),
                new Component(saline.id(), saline.product(), saline.ingredients(), saline.lot(), new Expiry("2026-10-31"),
                        saline.volumeMl(), "sealed, none other at hand"))));
        for (String x : List.of("3.2", "-3.2", "4.75")) {
            chart.injections().add(new Injection(UUID.randomUUID(), session.id(), 0, mixture.id(),
                    BODY.figure(BodyView.BACK).place(Double.parseDouble(x), 104).orElseThrow(), new BigDecimal("9"),
                    x.startsWith("-") ? null : new BigDecimal("0.10"), Technique.PAPULE, "thick layer",
                    x.startsWith("-") ? null : Needle.USUAL.getFirst()));
        }
        chart.marks().add(TestCharts.aMark(session.id()));
        chart.marks().add(TestCharts.aWound(session.id()));
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), session.id(), "low back", PainScale.NRS,
                Aspect.MOVEMENT, Moment.BEFORE, null, new BigDecimal(at.equals(TestCharts.NOW) ? "4" : "8"), at));
        chart.scores().add(TestCharts.aScore(session, Moment.AFTER, 5));
        return session;
    }

    private static void followUps(Chart chart, Course course, UUID signed) {
        chart.scores().add(new PainScore(UUID.randomUUID(), course.id(), null, "low back", PainScale.VAS, Aspect.REST,
                Moment.FOLLOW_UP, null, new BigDecimal("31"), TestCharts.NOW));
        chart.outcomes().put(new OutcomeScore(UUID.randomUUID(), course.id(), null, Measure.PGIC, new BigDecimal("2"),
                TestCharts.NOW));
        chart.judgements().add(new Judgement(UUID.randomUUID(), course.id(), 2, Judgement.Choice.CONTINUE, null,
                TestCharts.NOW.minusSeconds(90)));
        chart.judgements().add(new Judgement(UUID.randomUUID(), course.id(), 2, Judgement.Choice.CHANGE,
                "ağrı \"aynı\" <b>", TestCharts.NOW));
        FollowUp call = reminder(course, FollowUp.Kind.CALL, null, FollowUp.Deed.PLANNED, LocalDate.of(2026, 12, 2));
        chart.followUps().add(call);
        chart.followUps().add(reminder(course, FollowUp.Kind.CALL, call.id(), FollowUp.Deed.DONE, null));
        chart.followUps().add(reminder(course, FollowUp.Kind.CHECK, signed, FollowUp.Deed.DONE, null));
        chart.followUps().add(reminder(course, FollowUp.Kind.SESSION, null, FollowUp.Deed.LOST, null));
        chart.followUpRules().put(new FollowUpRules(3, 4, 10, 90));
    }

    private static FollowUp reminder(Course course, FollowUp.Kind kind, UUID about, FollowUp.Deed deed, LocalDate day) {
        return new FollowUp(UUID.randomUUID(), course.id(), kind, about, deed, day, "moved to İzmir", TestCharts.NOW);
    }

    static String export(Chart chart) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChartExport(chart).writeAll(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static ImportReport imported(Chart into, String json) throws Exception {
        return new ChartImport(into, BODY).run(
                () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), CLOCK, () -> signer(into));
    }

    static Signer signer(Chart chart) {
        try (Passphrase passphrase = TestCharts.passphrase()) {
            return chart.signer(passphrase);
        } catch (org.mesochart.vault.WrongPassphraseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
