package org.mesochart.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.domain.mixture.Component;
import org.mesochart.domain.mixture.Ingredient;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.PainQuality;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergy;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.session.Addendum;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.session.SessionRecord;
import org.mesochart.domain.session.Signature;
import org.mesochart.domain.session.SkinMark;
import tools.jackson.core.JsonGenerator;

/**
 * Writes records in the chart's exchange format, fields always in the same order. What is missing is left out: an
 * injection without {@code mL} has an unknown volume, one with "0" is a dry puncture.
 */
final class ChartWriter {
    private final JsonGenerator out;
    private final Map<UUID, Practitioner> practitioners;

    ChartWriter(JsonGenerator out, Map<UUID, Practitioner> practitioners) {
        this.out = out;
        this.practitioners = Map.copyOf(practitioners);
    }

    void begin() {
        out.writeStartObject();
        out.writeStringProperty("format", ChartJson.FORMAT);
        out.writeNumberProperty("version", ChartJson.VERSION);
        out.writeArrayPropertyStart("patients");
    }

    void end() {
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
        out.flush();
    }

    /** Begins a patient; the courses follow, then {@link #endPatient}. */
    void beginPatient(Patient patient) {
        out.writeStartObject();
        text("id", patient.id());
        text("chartNumber", patient.chartNumber());
        text("name", patient.name());
        text("born", patient.born());
        text("sex", patient.sex() == null ? null : patient.sex().key());
        decimal("weightKg", patient.weightKg());
        decimal("heightCm", patient.heightCm());
        text("phone", patient.phone());
        text("identityNumber", patient.identityNumber());
        out.writeObjectPropertyStart("allergies");
        text("state", patient.allergies().state().key());
        list("list", patient.allergies().list(), this::allergy);
        out.writeEndObject();
        text("alerts", patient.alerts());
        text("language", patient.language() == null ? null : patient.language().key());
        out.writeBooleanProperty("archived", patient.archived());
        out.writeArrayPropertyStart("courses");
    }

    void endPatient() {
        out.writeEndArray();
        out.writeEndObject();
    }

    private void allergy(Allergy allergy) {
        text("substance", allergy.substance());
        text("reaction", allergy.reaction());
    }

    /** Begins a course; the sessions follow, then {@link #endCourse}. */
    void beginCourse(Course course) {
        out.writeStartObject();
        text("id", course.id());
        number("number", course.number());
        text("indication", course.indication());
        text("goal", course.goal());
        list("plan", course.plan().steps(), this::step);
        text("status", course.status().key());
        moment("startedAt", course.startedAt());
        out.writeArrayPropertyStart("sessions");
    }

    /** @param followUps scores of the course taken without a visit */
    void endCourse(List<PainScore> followUps) {
        out.writeEndArray();
        list("followUps", followUps, this::score);
        out.writeEndObject();
    }

    private void step(PlanStep step) {
        out.writeNumberProperty("sessions", step.sessions());
        out.writeNumberProperty("everyDays", step.everyDays());
    }

    void session(SessionRecord record, List<Addendum> addenda) {
        Session session = record.session();
        out.writeStartObject();
        text("id", session.id());
        number("number", session.number());
        text("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(session.localTime()));
        text("zone", session.zone().getId());
        text("status", session.status().key());
        text("note", session.note());
        list("mixtures", record.mixtures(), this::mixture);
        list("injections", record.injections(), this::injection);
        list("marks", record.marks(), this::mark);
        list("scores", record.scores(), this::score);
        list("adverseEvents", record.adverseEvents(), this::adverseEvent);
        record.signature().ifPresent(this::signature);
        list("addenda", addenda, this::addendum);
        out.writeEndObject();
    }

    private void mixture(Mixture mixture) {
        text("id", mixture.id());
        text("letter", mixture.letter());
        list("components", mixture.components(), this::component);
    }

    private void component(Component component) {
        text("id", component.id());
        text("product", component.product());
        // Also when there are none: without the list a reader takes them from the product's name.
        fullList("ingredients", component.ingredients(), this::ingredient);
        text("lot", component.lot());
        text("expiry", component.expiry() == null ? null : component.expiry().text());
        decimal("mL", component.volumeMl());
        text("expiredReason", component.expiredReason());
    }

    private void ingredient(Ingredient ingredient) {
        text("substance", ingredient.substance());
        decimal("perMl", ingredient.perMl());
        text("unit", ingredient.unit().key());
    }

    private void injection(Injection injection) {
        Place place = injection.place();
        text("id", injection.id());
        number("number", injection.number());
        text("mixture", injection.mixtureId());
        text("view", place.view().key());
        decimal("x", place.xCm());
        decimal("y", place.yCm());
        text("region", place.region());
        text("side", place.side().key());
        number("figureVersion", place.figureVersion());
        decimal("depthMm", injection.depthMm());
        decimal("mL", injection.volumeMl());
        text("technique", injection.technique().key());
        text("reason", injection.reason());
        text("needle", injection.needle() == null ? null : injection.needle().text());
    }

    private void score(PainScore score) {
        text("id", score.id());
        text("site", score.site());
        text("scale", score.scale().key());
        text("aspect", score.aspect().key());
        text("moment", score.moment().key());
        if (score.afterMinutes() != null) {
            out.writeNumberProperty("afterMinutes", score.afterMinutes());
        }
        decimal("value", score.value());
        moment("at", score.at());
    }

    private void adverseEvent(AdverseEvent event) {
        text("id", event.id());
        text("kind", event.kind().key());
        text("severity", event.severity().key());
        out.writeBooleanProperty("resolved", event.resolved());
        moment("at", event.at());
        text("note", event.note());
        texts("points", event.points().stream().map(UUID::toString).toList());
    }

    private void mark(SkinMark mark) {
        text("id", mark.id());
        text("kind", mark.kind().key());
        text("view", mark.view().key());
        number("figureVersion", mark.figureVersion());
        text("region", mark.region());
        text("side", mark.side().key());
        text("shape", mark.shape().isEmpty() ? null : mark.shape().text());
        if (mark.intensity() != null) {
            number("intensity", mark.intensity());
        }
        texts("qualities", mark.qualities().stream().map(PainQuality::key).toList());
        texts("arrow", mark.radiation().map(ChartWriter::numbers).orElse(List.of()));
    }

    private static List<String> numbers(SkinMark.Arrow arrow) {
        return Stream.of(arrow.fromX(), arrow.fromY(), arrow.toX(), arrow.toY()).map(Json::decimal).toList();
    }

    private void signature(Signature signature) {
        out.writeObjectPropertyStart("signature");
        practitioner(signature.practitionerId());
        moment("at", signature.at());
        text("chain", signature.chainShort());
        out.writeEndObject();
    }

    private void addendum(Addendum addendum) {
        text("id", addendum.id());
        practitioner(addendum.practitionerId());
        moment("at", addendum.at());
        text("text", addendum.text());
    }

    private void practitioner(UUID id) {
        out.writeObjectPropertyStart("practitioner");
        text("id", id);
        Practitioner known = practitioners.get(id);
        text("name", known == null ? null : known.name());
        out.writeEndObject();
    }

    private <T> void list(String name, List<T> values, Consumer<T> fields) {
        if (!values.isEmpty()) {
            fullList(name, values, fields);
        }
    }

    private <T> void fullList(String name, List<T> values, Consumer<T> fields) {
        out.writeArrayPropertyStart(name);
        for (T value : values) {
            out.writeStartObject();
            fields.accept(value);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            out.writeArrayPropertyStart(name);
            texts.forEach(out::writeString);
            out.writeEndArray();
        }
    }

    private void text(String name, Object value) {
        if (value != null) {
            out.writeStringProperty(name, value.toString());
        }
    }

    private void number(String name, int value) {
        out.writeNumberProperty(name, value);
    }

    private void decimal(String name, BigDecimal value) {
        text(name, value == null ? null : Json.decimal(value));
    }

    private void moment(String name, Instant at) {
        text(name, at);
    }
}
