package org.mesochart.document.consent;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.document.page.Paper;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.ProductName;
import org.mesochart.domain.paper.PaperSettings;
import org.mesochart.domain.paper.PaperText;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;

/** A consent form of an invented session, with every paragraph that the clinic may word. */
public final class ConsentSample {
    private static final UUID ID = new UUID(0x5A4DL, 3);

    private ConsentSample() {}

    /** See {@link org.mesochart.document.page.SamplePaper}. */
    public static Paper of(Clinic clinic, PaperSettings settings, List<PaperText> texts, Language language) {
        Messages messages = new Messages(language);
        Patient patient = new Patient(ID, null, messages.text("handout.sample"), null, null, null, null, null, null,
                Allergies.NOT_ASKED, null, language, false);
        Course course = new Course(ID, ID, 1, messages.text("consent.sample.indication"), null,
                new CoursePlan(List.of(new PlanStep(6, 7))), CourseStatus.ACTIVE, Instant.EPOCH);
        Mixture mixture = new Mixture(ID, ID, "A",
                List.of(component("Lidocaine hydrochloride 2 %"), component("Ketoprofen 100 mg/2 mL")));
        LocalDate day = LocalDate.of(2026, 10, 2);
        return new ConsentForm(new ConsentInput(clinic, settings, new Practitioner(ID, "", null, null), patient, course, ID,
                day, new ConsentInput.Medicines(List.of(mixture), null), texts, Map.of(), List.of(), true));
    }

    private static Component component(String product) {
        return new Component(new UUID(0x5A4DL, product.length()), product, ProductName.ingredients(product), null, null,
                BigDecimal.TWO, null);
    }
}
