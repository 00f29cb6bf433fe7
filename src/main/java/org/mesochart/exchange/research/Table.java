package org.mesochart.exchange.research;

import static org.mesochart.exchange.research.Column.date;
import static org.mesochart.exchange.research.Column.free;
import static org.mesochart.exchange.research.Column.id;
import static org.mesochart.exchange.research.Column.key;
import static org.mesochart.exchange.research.Column.number;
import static org.mesochart.exchange.research.Column.text;
import static org.mesochart.exchange.research.Column.yesNo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.mixture.DoseUnit;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.mixture.Topical;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Measure;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.patient.Sex;
import org.mesochart.domain.research.AgeBand;
import org.mesochart.domain.research.StudyRecord;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.InjectionRules;
import org.mesochart.domain.session.Needle;
import org.mesochart.domain.session.Technique;

/** The files of a research export, each with its columns in their order. */
enum Table {
    PATIENTS("patients", List.of(
            id("study_id"),
            key("age_band", AgeBand.all()),
            key("sex", keys(Sex.values(), Sex::key)),
            key("allergy_state", keys(Allergies.State.values(), Allergies.State::key)),
            number("courses", Range.count(1)),
            free("allergies"),
            free("alerts"))),
    COURSES("courses", List.of(
            id("study_id"),
            number("course", Range.order()),
            key("indication", List.of()),
            key("status", keys(CourseStatus.values(), CourseStatus::key)),
            key("ended_because", keys(StudyRecord.Ending.values(), StudyRecord.Ending::key)),
            date("started"),
            number("planned_sessions", Range.count(0)),
            number("sessions", Range.count(0)),
            free("indication_text"),
            free("goal"))),
    SESSIONS("sessions", List.of(
            id("study_id"),
            number("course", Range.order()),
            number("session", Range.order()),
            date("date"),
            number("day", Range.days()),
            yesNo("performed"),
            number("points", Range.count(0)),
            number("points_left_out", Range.count(0)),
            yesNo("no_adverse_event"),
            yesNo("antisepsis"),
            free("note"),
            free("changes"),
            free("advice"),
            free("addenda"))),
    ADMINISTRATIONS("administrations", List.of(
            id("study_id"),
            number("course", Range.order()),
            number("session", Range.order()),
            key("mixture", Table.with(Mixture.LETTERS, Table.TOPICAL)),
            number("component", Range.whole("order", 1, Mixture.COMPONENTS_MAX)),
            text("product"),
            number("component_ml", Range.aboveZero("mL", Mixture.VOLUME_MAX, Mixture.DECIMALS)),
            text("substance"),
            number("strength", Range.aboveZero("strength", null, Range.ANY)),
            key("unit", keys(DoseUnit.values(), DoseUnit::key)),
            number("mixture_ml", Range.aboveZero("mL", null, Mixture.DECIMALS)),
            number("given_ml", Range.of("mL", BigDecimal.ZERO, null, Mixture.DECIMALS)),
            yesNo("given_complete"),
            number("dose_prepared", Range.of("dose", BigDecimal.ZERO, null, Tables.DOSE_DECIMALS)),
            number("dose_given", Range.of("dose", BigDecimal.ZERO, null, Tables.DOSE_DECIMALS)),
            number("topical_g", Range.aboveZero("g", Topical.GRAMS_MAX, Topical.DECIMALS)),
            number("topical_minutes", Range.whole("minutes", 1, Topical.MINUTES_MAX)),
            free("lot"))),
    POINTS("points", List.of(
            id("study_id"),
            number("course", Range.order()),
            number("session", Range.order()),
            number("point", Range.order()),
            key("mixture", Table.with(Mixture.LETTERS)),
            key("view", keys(BodyView.values(), BodyView::key)),
            number("x_cm", Range.ACROSS),
            number("y_cm", Range.UP),
            number("figure_version", Range.whole("version", 1, null)),
            key("region", List.of()),
            key("side", keys(Side.values(), Side::key)),
            number("depth_mm", Range.of(
                    "mm", InjectionRules.DEPTH_MIN, InjectionRules.DEPTH_MAX, InjectionRules.DEPTH_DECIMALS)),
            number("volume_ml", Range.of(
                    "mL", BigDecimal.ZERO, InjectionRules.VOLUME_MAX, InjectionRules.VOLUME_DECIMALS)),
            key("technique", keys(Technique.values(), Technique::key)),
            number("needle_mm", Range.aboveZero("mm", Needle.LENGTH_MAX, Needle.LENGTH_DECIMALS)),
            number("needle_gauge", Range.whole("gauge", Needle.GAUGE_MIN, Needle.GAUGE_MAX)),
            number("needle_degrees", Range.whole("degrees", 1, Needle.ANGLE_MAX)),
            free("reason"))),
    SCORES("scores", List.of(
            id("study_id"),
            number("course", Range.order()),
            number("session", Range.order()),
            key("scale", Table.scales()),
            number("site", Range.order()),
            key("aspect", keys(Aspect.values(), Aspect::key)),
            key("moment", Table.moments()),
            number("after_minutes", Range.whole("minutes", 1, PainScore.MINUTES_MAX)),
            number("value", Range.OF_SCALE),
            date("date"),
            number("day", Range.days()),
            number("minutes", Range.whole("minutes", -Shift.MOST_MINUTES, Shift.MOST_MINUTES)),
            free("site_text"))),
    ADVERSE_EVENTS("adverse_events", List.of(
            id("study_id"),
            number("course", Range.order()),
            number("session", Range.order()),
            number("event", Range.order()),
            key("kind", keys(AdverseEvent.Kind.values(), AdverseEvent.Kind::key)),
            key("severity", keys(AdverseEvent.Severity.values(), AdverseEvent.Severity::key)),
            yesNo("resolved"),
            key("outcome", keys(AdverseEvent.Outcome.values(), AdverseEvent.Outcome::key)),
            date("date"),
            number("day", Range.days()),
            number("minutes", Range.whole("minutes", -Shift.MOST_MINUTES, Shift.MOST_MINUTES)),
            number("points", Range.count(0)),
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
