package org.mesochart.exchange.research;

import static org.mesochart.exchange.research.Column.date;
import static org.mesochart.exchange.research.Column.free;
import static org.mesochart.exchange.research.Column.id;
import static org.mesochart.exchange.research.Column.key;
import static org.mesochart.exchange.research.Column.number;
import static org.mesochart.exchange.research.Column.text;
import static org.mesochart.exchange.research.Column.yesNo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.research.AgeBand;
import org.mesochart.domain.research.StudyRecord;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Technique;

/** The files of a research export, each with its columns in their order. */
enum Table {
    PATIENTS("patients", List.of(
            id("study_id"),
            key("age_band", AgeBand.all()),
            key("sex", keys(Sex.values(), Sex::key)),
            key("allergy_state", keys(Allergies.State.values(), Allergies.State::key)),
            number("courses"),
            free("allergies"),
            free("alerts"))),
    COURSES("courses", List.of(
            id("study_id"),
            number("course"),
            key("indication", List.of()),
            key("status", keys(CourseStatus.values(), CourseStatus::key)),
            key("ended_because", keys(StudyRecord.Ending.values(), StudyRecord.Ending::key)),
            date("started"),
            number("planned_sessions"),
            number("sessions"),
            free("indication_text"),
            free("goal"))),
    SESSIONS("sessions", List.of(
            id("study_id"),
            number("course"),
            number("session"),
            date("date"),
            number("day"),
            yesNo("performed"),
            number("points"),
            number("points_left_out"),
            yesNo("no_adverse_event"),
            yesNo("antisepsis"),
            free("note"),
            free("changes"),
            free("advice"),
            free("addenda"))),
    ADMINISTRATIONS("administrations", List.of(
            id("study_id"),
            number("course"),
            number("session"),
            key("mixture", Table.with(Mixture.LETTERS, Table.TOPICAL)),
            number("component"),
            text("product"),
            number("component_ml"),
            text("substance"),
            number("strength"),
            key("unit", keys(DoseUnit.values(), DoseUnit::key)),
            number("mixture_ml"),
            number("given_ml"),
            yesNo("given_complete"),
            number("dose_prepared"),
            number("dose_given"),
            number("topical_g"),
            number("topical_minutes"),
            free("lot"))),
    POINTS("points", List.of(
            id("study_id"),
            number("course"),
            number("session"),
            number("point"),
            key("mixture", Table.with(Mixture.LETTERS)),
            key("view", keys(BodyView.values(), BodyView::key)),
            number("x_cm"),
            number("y_cm"),
            number("figure_version"),
            key("region", List.of()),
            key("side", keys(Side.values(), Side::key)),
            number("depth_mm"),
            number("volume_ml"),
            key("technique", keys(Technique.values(), Technique::key)),
            number("needle_mm"),
            number("needle_gauge"),
            number("needle_degrees"),
            free("reason"))),
    SCORES("scores", List.of(
            id("study_id"),
            number("course"),
            number("session"),
            key("scale", Table.scales()),
            number("site"),
            key("aspect", keys(Aspect.values(), Aspect::key)),
            key("moment", Table.moments()),
            number("after_minutes"),
            number("value"),
            date("date"),
            number("day"),
            number("minutes"),
            free("site_text"))),
    ADVERSE_EVENTS("adverse_events", List.of(
            id("study_id"),
            number("course"),
            number("session"),
            number("event"),
            key("kind", keys(AdverseEvent.Kind.values(), AdverseEvent.Kind::key)),
            key("severity", keys(AdverseEvent.Severity.values(), AdverseEvent.Severity::key)),
            yesNo("resolved"),
            key("outcome", keys(AdverseEvent.Outcome.values(), AdverseEvent.Outcome::key)),
            date("date"),
            number("day"),
            number("minutes"),
            number("points"),
            free("what"),
            free("note"),
            free("action"),
            free("suspected_lots")));

    static final String YES = "yes";
    static final String NO = "no";
    /** The mixture of what was put on the skin. */
    static final String TOPICAL = "topical";
    /** The moment of a total that was taken in a session. */
    static final String VISIT = "visit";

    private final String file;
    private final List<Column> columns;

    Table(String name, List<Column> columns) {
        this.file = name;
        this.columns = columns;
    }

    /** Its name without the ending. */
    String stem() {
        return file;
    }

    String fileName() {
        return file + ".csv";
    }

    List<Column> columns(boolean freeText) {
        return freeText ? columns : columns.stream().filter(column -> !column.freeText()).toList();
    }

    private static <T> List<String> keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).toList();
    }

    private static List<String> with(String letters, String... more) {
        List<String> all = new ArrayList<>(List.of(letters.split("")));
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> scales() {
        List<String> all = new ArrayList<>(keys(PainScale.values(), PainScale::key));
        all.addAll(keys(Measure.values(), Measure::key));
        return all;
    }

    private static List<String> moments() {
        List<String> all = new ArrayList<>(keys(Moment.values(), Moment::key));
        all.add(VISIT);
        return all;
    }
}
