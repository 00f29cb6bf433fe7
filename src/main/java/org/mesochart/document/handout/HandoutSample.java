package org.mesochart.document.handout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.document.page.Paper;
import org.mesochart.document.sheet.SessionSheetInput;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.SessionStatus;
import org.mesochart.domain.session.Technique;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** A handout of an invented session: twelve points beside the lower spine, the first of six weekly sessions. */
public final class HandoutSample {
    private static final Instant AT = Instant.parse("2026-10-02T07:40:00Z");
    private static final UUID SESSION = new UUID(0x5A4DL, 1);
    private static final UUID MIXTURE = new UUID(0x5A4DL, 2);

    private HandoutSample() {}

    /** See {@link org.mesochart.document.page.SamplePaper}. */
    public static Paper of(Clinic clinic, PaperSettings settings, List<PaperText> texts, Language language) {
        UUID id = new UUID(0x5A4DL, 0);
        Patient patient = new Patient(id, null, new Messages(language).text("handout.sample"), null, null, null, null,
                null, null, Allergies.NOT_ASKED, null, language, false);
        Course course = new Course(id, id, 1, "-", null, new CoursePlan(List.of(new PlanStep(6, 7))), CourseStatus.ACTIVE, AT);
        Mixture mixture = new Mixture(MIXTURE, SESSION, "A",
                List.of(component("Lidocaine hydrochloride 2 %"), component("Ketoprofen 100 mg/2 mL")));
        SessionRecord record = new SessionRecord(
                new Session(SESSION, id, 1, AT, ZoneId.of("Europe/Istanbul"), SessionStatus.DRAFT, null),
                List.of(mixture), points(), List.of(), List.of(), Optional.empty());
        PainSite site = new PainSite("Low back", Set.of(), Set.of(Aspect.MOVEMENT), null, null, null, null);
        SessionSheetInput input = new SessionSheetInput(clinic, new Practitioner(id, "-", null, null), patient, course,
                record, List.of(), Optional.empty(), List.of(), Optional.empty())
                .withPapers(settings)
                .withAssessment(new Assessment(id, null, List.of(site), null, null, null, null));
        return new Handout(input, texts, Handout.products(List.of()));
    }

    private static Component component(String product) {
        return new Component(new UUID(0x5A4DL, product.length()), product, ProductName.ingredients(product), null, null,
                BigDecimal.TWO, null);
    }

    private static List<Injection> points() {
        List<Injection> points = new ArrayList<>();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (int i = 0; i < 6; i++) {
                BigDecimal x = new BigDecimal(side == Side.LEFT ? "4" : "-4");
                Place place = new Place(BodyView.BACK, x, new BigDecimal("113").subtract(new BigDecimal("2.4")
                        .multiply(BigDecimal.valueOf(i))), "paraspinal_lumbar_upper", side, 2);
                points.add(new Injection(new UUID(0x5A4DL, 100 + points.size()), SESSION, points.size() + 1, MIXTURE,
                        place, BigDecimal.TWO, new BigDecimal("0.1"), Technique.PAPULE, null, null));
            }
        }
        return points;
    }
}
