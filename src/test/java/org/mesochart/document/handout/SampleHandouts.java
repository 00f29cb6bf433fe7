package org.mesochart.document.handout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesochart.document.sheet.HostileTexts;
import org.mesochart.document.sheet.SampleLimbs;
import org.mesochart.document.sheet.SampleSheets;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.text.Language;

/** Handouts of the sample sessions. */
final class SampleHandouts {
    static final List<Product> PRODUCTS = Handout.products(List.of());

    private SampleHandouts() {}

    /** The paper design's: 32 points, lower back and right hip, a cream before it. */
    static Handout usual() {
        return of(SampleSheets.usual());
    }

    static Handout of(SessionSheetInput session) {
        PainSite site = new PainSite("Low back", Set.of(), Set.of(Aspect.MOVEMENT, Aspect.REST), null, null, null, null);
        Assessment assessment =
                new Assessment(session.course().id(), null, List.of(site), null, null, null, null);
        return new Handout(
                with(session, session.record().withDetails(session.record().details().withTopical(cream())))
                        .withAssessment(assessment),
                List.of(), PRODUCTS);
    }

    static Topical cream() {
        return new Topical("Lidocaine and prilocaine cream 5 %", List.of(
                new Ingredient("Lidocaine", new BigDecimal(25), DoseUnit.MILLIGRAM),
                new Ingredient("Prilocaine", new BigDecimal(25), DoseUnit.MILLIGRAM)), "EM-7", null, BigDecimal.TWO, 60);
    }

    static SessionSheetInput with(SessionSheetInput input, SessionRecord record) {
        return new SessionSheetInput(input.clinic(), input.practitioner(), input.patient(), input.course(), record,
                input.earlier(), input.signature(), input.addenda(), input.copy());
    }

    /** The first points of the usual session, every one of this volume (null keeps its own). */
    static Handout points(int number, BigDecimal volume) {
        SessionSheetInput usual = SampleSheets.usual();
        List<Injection> points = usual.record().injections().subList(0, number).stream()
                .map(p -> volume == null ? p : p.withVolume(volume))
                .toList();
        return of(with(usual, records(usual, points)));
    }

    private static SessionRecord records(SessionSheetInput usual, List<Injection> points) {
        SessionRecord r = usual.record();
        return new SessionRecord(r.session(), r.mixtures(), points, r.scores(), List.of(), r.signature());
    }

    static Handout notPerformed() {
        SessionSheetInput usual = SampleSheets.usual();
        return new Handout(with(usual, records(usual, List.of())), List.of(), PRODUCTS);
    }

    /** No plan, no cream, no pain site, no score, no address, no number, one point of no known depth of volume. */
    static Handout missing() {
        SessionSheetInput usual = SampleSheets.usual();
        SessionRecord r = usual.record();
        SessionRecord bare = new SessionRecord(r.session(), List.of(), List.of(r.injections().getFirst().withVolume(null)
                .withMixture(null)), List.of(), List.of(), Optional.empty());
        Course course = usual.course().withPlan(CoursePlan.NONE);
        return new Handout(new SessionSheetInput(
                new Clinic("Clinic", null, null, null, Language.ENGLISH), usual.practitioner(), usual.patient(), course,
                bare, List.of(), Optional.empty(), List.of(), Optional.empty()), List.of(), PRODUCTS);
    }

    static Handout limbs(BodyView view, double[][] at) {
        List<Injection> points = new ArrayList<>();
        SampleLimbs.add(points, view, "2", "0.1", at);
        return of(SampleLimbs.sheet(points));
    }

    /** A next visit so far off that the diary has its most rows. */
    static Handout monthly() {
        SessionSheetInput usual = SampleSheets.usual();
        Course course = usual.course().withPlan(new CoursePlan(List.of(new PlanStep(6, 30))));
        return of(new SessionSheetInput(usual.clinic(), usual.practitioner(), usual.patient(), course,
                usual.record(), usual.earlier(), usual.signature(), List.of(), Optional.empty()));
    }

    private static List<Injection> twoViews() {
        List<Injection> points = new ArrayList<>();
        SampleLimbs.add(points, BodyView.BACK, "2", "0.1", new double[][] {{4, 150}, {-4, 150}, {6, 146}, {-6, 146}});
        SampleLimbs.add(points, BodyView.FRONT, "3.5", "0.1", new double[][] {{9, 52}, {11, 49}});
        return points;
    }

    static Handout longNames() {
        SessionSheetInput usual = SampleSheets.usual();
        Patient patient = SampleSheets.patient("Mustafa Kemalettin Ağaoğlu-Çelikkanat Büyükkarabacakoğlu");
        Clinic clinic = new Clinic(
                "Özel Karşıyaka Fizik Tedavi ve Rehabilitasyon, Ağrı ve Spor Hekimliği Tıp Merkezi",
                "Cemal Gürsel Caddesi, Yalı Mahallesi 1716/3. Sokak no. 128, kat 4, daire 17, 35550 Karşıyaka, İzmir",
                "+90 232 555 01 42 / +90 532 555 01 43", "35/2021-118", Language.TURKISH);
        SessionSheetInput input = new SessionSheetInput(clinic, usual.practitioner(), patient, usual.course(),
                usual.record(), usual.earlier(), usual.signature(), List.of(), Optional.empty());
        return of(input);
    }

    static Handout hostile() {
        Handout hostile = of(HostileTexts.input());
        List<PaperText> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            texts.add(new PaperText("handout.lead", language, HostileTexts.MARKUP + HostileTexts.SQL, 1));
            texts.add(new PaperText("handout.done", language,
                    "{places} {injections} {0} {x} '' " + HostileTexts.MARKUP + HostileTexts.ARABIC, 1));
            texts.add(new PaperText("handout.normal", language, HostileTexts.LONG + "\n\n" + HostileTexts.EMOJI, 1));
            texts.add(new PaperText("handout.worse", language, HostileTexts.HEBREW + HostileTexts.CHINESE, 1));
        }
        return new Handout(hostile.session(), texts, PRODUCTS);
    }

    /** The paragraph in the box, which is kept whole where it can be, is 10,000 characters long. */
    static Handout longTexts() {
        String text = "Uzun bir paragraf; word after word. ".repeat(278);
        List<PaperText> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            texts.add(new PaperText("handout.worse", language, text, 1));
        }
        return new Handout(usual().session(), texts, PRODUCTS);
    }

    static Handout manyPoints() {
        return of(SampleSheets.manyPoints());
    }

    /** 300 points: 150 on the back, 150 of them at the legs. */
    static Handout threeHundred() {
        List<Injection> points = new ArrayList<>();
        double[][] back = new double[150][];
        double[][] legs = new double[150][];
        for (int i = 0; i < 150; i++) {
            back[i] = new double[] {-9 + 2 * (i % 10), 128 - 2 * (i / 10)};
            legs[i] = new double[] {(i % 2 == 0 ? 1 : -1) * (7.5 + (i / 2) % 5), 74 - 2.5 * (i / 10)};
        }
        SampleLimbs.add(points, BodyView.BACK, "2", "0.1", back);
        SampleLimbs.add(points, BodyView.BACK, "3", "0.1", legs);
        return of(SampleLimbs.sheet(points));
    }

    /** Each with what its pictures are called. */
    static Map<String, Handout> gallery() {
        return Map.ofEntries(
                Map.entry("usual", usual()),
                Map.entry("3-points", points(3, null)),
                Map.entry("14-days", monthly()),
                Map.entry("two-views", of(SampleLimbs.sheet(twoViews()))),
                Map.entry("dry", points(12, BigDecimal.ZERO)),
                Map.entry("not-performed", notPerformed()),
                Map.entry("missing", missing()),
                Map.entry("long-names", longNames()),
                Map.entry("long-texts", longTexts()),
                Map.entry("hostile", hostile()),
                Map.entry("200-points", manyPoints()),
                Map.entry("300-points", threeHundred()),
                Map.entry("limbs", of(SampleLimbs.limbs())),
                Map.entry("hand", of(SampleLimbs.oneHand())),
                Map.entry("head", limbs(BodyView.FRONT, new double[][] {{2, 166}, {-2, 166}, {4.5, 163}, {0, 170}})),
                Map.entry("knee", limbs(BodyView.FRONT, new double[][] {{9, 52}, {11, 49}, {9, 46}, {7.5, 49}})),
                Map.entry("leg-side", limbs(BodyView.LEFT, new double[][] {{2, 60}, {2, 55}, {3, 50}, {1, 30}})));
    }
}
