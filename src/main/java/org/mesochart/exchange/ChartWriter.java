package org.mesochart.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mesochart.domain.course.Assessment;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.FollowUp;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.course.PainSite;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.paper.Printout;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.storage.PatientTrail;

/** Writes patients and their courses in the chart's exchange format, fields always in the same order. */
final class ChartWriter {
    private final JsonOut out;

    ChartWriter(JsonOut out) {
        this.out = out;
    }

    /** Begins the file; the patients follow. */
    void begin() {
        out.beginObject();
        out.text("format", ChartJson.FORMAT);
        out.number("version", ChartJson.VERSION);
        out.beginList("patients");
    }

    /** Ends the patients; the clinic's part may follow. */
    void endPatients() {
        out.endList();
    }

    void end() {
        out.endObject();
        out.finish();
    }

    /** Begins a patient; the courses follow, then {@link #endPatient}. */
    void beginPatient(Patient patient) {
        out.beginObject();
        out.text("id", patient.id());
        out.text("chartNumber", patient.chartNumber());
        out.text("name", patient.name());
        out.text("born", patient.born());
        out.text("sex", patient.sex() == null ? null : patient.sex().key());
        out.decimal("weightKg", patient.weightKg());
        out.decimal("heightCm", patient.heightCm());
        out.text("phone", patient.phone());
        out.text("identityNumber", patient.identityNumber());
        out.object("allergies", () -> {
            out.text("state", patient.allergies().state().key());
            out.list("list", patient.allergies().list(), this::allergy);
        });
        out.text("alerts", patient.alerts());
        out.text("language", patient.language() == null ? null : patient.language().key());
        out.flag("archived", patient.archived());
        out.beginList("courses");
    }

    /** @param printouts documents of the patient that left the chart, the first one first */
    void endPatient(List<Printout> printouts, PatientTrail trail) {
        out.endList();
        out.list("printouts", printouts, new PaperWriter(out)::printout);
        if (!trail.rows().isEmpty()) {
            out.object("trail", () -> {
                out.rows("people", List.copyOf(trail.people().entrySet()), this::person);
                out.rows("rows", trail.rows(), this::change);
            });
        }
        out.endObject();
    }

    private void person(Map.Entry<UUID, String> person) {
        out.text("id", person.getKey());
        out.text("name", person.getValue());
    }

    private void change(PatientTrail.Row row) {
        out.text("at", row.at());
        out.text("by", row.by());
        out.text("action", row.action());
        out.text("entity", row.entity());
        out.text("id", row.id());
        out.text("digest", row.digest());
    }

    private void allergy(Allergy allergy) {
        out.text("substance", allergy.substance());
        out.text("reaction", allergy.reaction());
    }

    /** Begins a course; the sessions follow, then {@link #endCourse}. */
    void beginCourse(Course course, Assessment assessment) {
        out.beginObject();
        out.text("id", course.id());
        out.number("number", course.number());
        out.text("indication", course.indication());
        out.text("goal", course.goal());
        plan(out, course.plan());
        out.text("status", course.status().key());
        out.text("startedAt", course.startedAt());
        if (!assessment.isNone()) {
            out.object("assessment", () -> assessment(assessment));
        }
        out.beginList("sessions");
    }

    static void plan(JsonOut out, CoursePlan plan) {
        out.rows("plan", plan.steps(), (PlanStep step) -> {
            out.number("sessions", step.sessions());
            out.number("everyDays", step.everyDays());
        });
        out.rows("plannedDates", List.copyOf(plan.dates().entrySet()), date -> {
            out.number("session", date.getKey());
            out.text("day", date.getValue());
        });
        out.text("protocol", plan.protocol());
    }

    private void assessment(Assessment found) {
        out.text("diagnosis", found.diagnosis());
        out.list("sites", found.sites(), this::site);
        out.text("health", found.health());
        out.text("medicines", found.medicines());
        out.text("tried", found.tried());
        out.text("why", found.why());
    }

    private void site(PainSite site) {
        out.text("name", site.name());
        out.texts("qualities", site.qualities().stream().sorted().map(PainQuality::key).toList());
        out.texts("aspects", site.aspects().stream().sorted().map(Aspect::key).toList());
        out.text("since", site.since());
        out.text("chronicity", site.chronicity() == null ? null : site.chronicity().key());
        out.text("dayCourse", site.dayCourse());
        out.text("helps", site.helps());
    }

    /**
     * @param scores of the course taken without a visit
     * @param outcomes totals of questionnaires taken without a visit
     */
    void endCourse(
            List<PainScore> scores,
            List<OutcomeScore> outcomes,
            List<Judgement> judgements,
            List<FollowUp> reminders,
            Derived.OfCourse derived) {
        out.endList();
        SessionWriter sessions = new SessionWriter(out, LotIds.NONE);
        out.rows("followUps", scores.stream().sorted(BY_TIME).toList(), sessions::score);
        out.rows("followUpOutcomes", outcomes.stream().sorted(TOTALS_BY_TIME).toList(), sessions::outcome);
        FollowUpWriter followUps = new FollowUpWriter(out);
        out.rows("judgements", judgements, followUps::judgement);
        out.rows("reminders", reminders, followUps::followUp);
        DerivedWriter.write(out, derived);
        out.endObject();
    }

    /** Scores have no order of their own: theirs would follow from the order of writing. */
    static final Comparator<PainScore> BY_TIME =
            Comparator.comparing(PainScore::at).thenComparing(score -> score.id().toString());

    static final Comparator<OutcomeScore> TOTALS_BY_TIME =
            Comparator.comparing(OutcomeScore::at).thenComparing(total -> total.id().toString());
}
