package org.mesochart.document.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.mesochart.document.page.LogoFile;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Expiry;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.paper.Logo;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Shipped;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.TheTen;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.SessionDetails;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.exchange.Catalogue;

/** The design's sample with everything in it: assessment, screening, cream, ceiling, advice, logo; and hard variants. */
public final class FullSheets {
    private static final Shipped SHIPPED = Catalogue.load().shipped();
    private static final String DAY = "2026-10-02T07:40:00Z";

    private FullSheets() {}

    /** Every case of the gallery by its name. */
    public static Map<String, SessionSheetInput> all() {
        return Map.of(
                "full", full(),
                "3-points", points(3, 1),
                "40-points", points(40, 2),
                "300-points", points(300, 3),
                "4-mixtures", points(40, 4),
                "long-names", longNames(),
                "missing", missing());
    }

    /** What the picture of the design shows. */
    public static SessionSheetInput full() {
        return whole(SampleSheets.usual());
    }

    private static SessionSheetInput whole(SessionSheetInput input) {
        SessionRecord record = input.record();
        SessionSheetInput complete = new SessionSheetInput(
                input.clinic(), input.practitioner(), input.patient(), input.course(),
                record.withDetails(details(record)).withScreening(screening(record)), input.earlier(),
                input.signature(), input.addenda(), input.copy());
        return complete.withDoses(new DoseSources(List.of(), SHIPPED.ceilings(), SHIPPED.substances()))
                .withAssessment(assessment(input))
                .withPapers(PaperSettings.USUAL.withLogo(Optional.of(logo())));
    }

    private static SessionDetails details(SessionRecord record) {
        Topical cream = new Topical("Lidocaine 2.5 % + prilocaine 2.5 % cream", List.of(
                new Ingredient("Lidocaine base", new BigDecimal(25), DoseUnit.MILLIGRAM),
                new Ingredient("Prilocaine base", new BigDecimal(25), DoseUnit.MILLIGRAM)), "EC1125",
                Expiry.parse("2027-01").orElseThrow(), new BigDecimal("2"), 60);
        return SessionDetails.none(record.session().id())
                .withAntisepsis("Chlorhexidine 2 % in alcohol")
                .withTopical(cream)
                .withNeedle(Needle.USUAL.getFirst())
                .withAdvice("Handout version 4 (English) given and explained")
                .withWeight(new BigDecimal("68"));
    }

    private static List<ScreeningAnswer> screening(SessionRecord record) {
        List<ScreeningAnswer> answers = new ArrayList<>();
        for (ScreeningQuestion question : TheTen.QUESTIONS) {
            String reason = switch (question.key()) {
                case "blood_thinners" -> "Acetylsalicylic acid 100 mg only, no anticoagulant; each area pressed for 2 min";
                case "drug_allergy" -> "Penicillin; no related ingredient in A or B";
                default -> null;
            };
            answers.add(new ScreeningAnswer(record.session().id(), question.key(),
                    reason == null ? Answer.NO : Answer.PROCEED, reason, false));
        }
        return answers;
    }

    private static Assessment assessment(SessionSheetInput input) {
        PainSite back = new PainSite("low back", EnumSet.of(PainQuality.ACHING, PainQuality.STABBING), Set.of(Aspect.MOVEMENT),
                "March 2025", PainSite.Chronicity.CHRONIC, "worse on rising and after sitting", "eased by walking");
        return new Assessment(input.course().id(), null, List.of(back), "Well, no fever",
                "Acetylsalicylic acid 100 mg and levothyroxine 50 µg, daily",
                "Exercise programme (goes on), naproxen by mouth (stopped: stomach pain)",
                "Pain persists; oral NSAID not tolerated");
    }

    /** A circle with a leaf. */
    static Logo logo() {
        BufferedImage picture = new BufferedImage(360, 360, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0x14444F));
        graphics.fillOval(5, 5, 350, 350);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(130, 70, 100, 220);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
            return LogoFile.of(out.toByteArray());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** So many points in rows over back and, from the hundredth on, the fronts of the thighs. */
    public static SessionSheetInput points(int number, int mixtures) {
        List<Mixture> syringes = new ArrayList<>(SampleSheets.mixtures(3));
        syringes.add(new Mixture(SampleSheets.id(33), SampleSheets.id(3), "C",
                List.of(SampleSheets.component(105, "Pentoxifylline 100 mg/5 mL", "PX7740", "2027-12", "2.5"))));
        syringes.add(new Mixture(SampleSheets.id(34), SampleSheets.id(3), "D",
                List.of(SampleSheets.component(106, "Lidocaine hydrochloride 2 %", "LD26-0318", "2028-03", "1"),
                        SampleSheets.component(107, "Magnesium sulfate 15 %", "MG2201", "2027-05", "3"))));
        List<Mixture> used = syringes.subList(0, mixtures);
        List<Injection> points = new ArrayList<>();
        for (int i = 0; points.size() < number; i++) {
            boolean back = i < 100;
            int row = back ? i / 10 : (i - 100) / 20;
            int column = back ? i % 10 : (i - 100) % 20;
            double x = back ? (column - 4.5) * 2.4 : (column < 10 ? -14 : 14 - 9) + (column % 10);
            double y = back ? 116 - row * 2.4 : 74 - row * 1.5;
            int number_ = points.size() + 1;
            Mixture mixture = used.get(points.size() * mixtures / number);
            boolean deep = number_ % 3 == 0;
            Optional<Place> place = SampleSheets.BODY.figure(back ? BodyView.BACK : BodyView.FRONT).place(x, y);
            place.ifPresent(at -> points.add(new Injection(SampleSheets.id(70_000 + number_), SampleSheets.id(3), number_,
                    mixture.id(), at, new BigDecimal(deep ? "4" : "2"), new BigDecimal("0.05"),
                    deep ? Technique.POINT_BY_POINT : Technique.PAPULE, null, null)));
        }
        SessionRecord record = SampleSheets.session(
                3, DAY, 5, 3, SessionStatus.SIGNED, points, used, null);
        return whole(SampleSheets.input(SampleSheets.patient("Nermin Işıldak"), record));
    }

    /** Words as long as the fields allow. */
    public static SessionSheetInput longNames() {
        SessionSheetInput full = full();
        String longest = "Muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine ".repeat(3).substring(0, 199);
        Patient patient = SampleSheets.patient(longest);
        Assessment assessment = full.assessment().withDiagnosis(longest).withHealth(longest.repeat(5));
        return new SessionSheetInput(full.clinic(), full.practitioner(), patient, full.course().withIndication(longest),
                full.record(), full.earlier(), full.signature(), full.addenda(), full.copy())
                .withAssessment(assessment)
                .withDoses(full.doses())
                .withPapers(full.papers());
    }

    /** A draft of which hardly anything was written down. */
    public static SessionSheetInput missing() {
        Patient bare = new Patient(SampleSheets.patient("X").id(), null, "Ümit Şığ", null, null, null, null, null, null,
                Allergies.NOT_ASKED, null, Language.TURKISH, false);
        SessionRecord record = SampleSheets.session(3, DAY, 5, -1, SessionStatus.DRAFT,
                List.of(), List.of(), null);
        SessionRecord empty = new SessionRecord(record.session(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
        SessionSheetInput input = SampleSheets.input(bare, empty);
        return new SessionSheetInput(new Clinic("Klinik", null, null, null, Language.TURKISH),
                input.practitioner(), bare, input.course(), empty, List.of(), Optional.empty(), List.of(), Optional.empty());
    }
}
