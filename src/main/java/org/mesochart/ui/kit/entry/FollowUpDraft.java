package org.mesochart.ui.kit.entry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.OutcomeScore;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.pain.ScoreRules;
import org.mesochart.i18n.Messages;

/** Scores told between the visits, as they are being written: the sites of a course, a time, and a total. */
public final class FollowUpDraft {
    /** One score asked for. Empty is "not asked", never 0. */
    public static final class Line {
        private final UUID id = UUID.randomUUID();
        private final StringProperty site;
        private final ObjectProperty<PainScale> scale;
        private final Aspect aspect;
        private final BigDecimal last;
        private final StringProperty text = new SimpleStringProperty("");

        private Line(String site, PainScale scale, Aspect aspect, BigDecimal last) {
            this.site = new SimpleStringProperty(site);
            this.scale = new SimpleObjectProperty<>(scale);
            this.aspect = aspect;
            this.last = last;
        }

        /** The painful place; typed where the course has none yet. */
        public StringProperty site() {
            return site;
        }

        public ObjectProperty<PainScale> scale() {
            return scale;
        }

        public Aspect aspect() {
            return aspect;
        }

        /** The latest score before this one, or null. */
        public BigDecimal last() {
            return last;
        }

        public StringProperty text() {
            return text;
        }
    }

    private final Course course;
    private final Instant began;
    private final List<PainScore> known;
    private final Messages messages;
    private final Clock clock;
    private final Moments moments;
    private final TotalDraft total;
    private final UUID totalId = UUID.randomUUID();
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param began when the course was begun, or its first session took place if that was earlier
     * @param known the scores of the course
     */
    public FollowUpDraft(Course course, Instant began, List<PainScore> known, Messages messages, Clock clock) {
        this.course = course;
        this.began = began;
        this.known = List.copyOf(known);
        this.messages = messages;
        this.clock = clock;
        moments = new Moments(messages.dates(), clock.getZone());
        moments.show(clock.instant());
        total = new TotalDraft(messages.numbers());
        for (PainSeries series : asked(known, clock)) {
            lines.add(new Line(series.site(), series.scale(), series.aspect(), series.scores().getLast().value()));
        }
        if (lines.isEmpty()) {
            lines.add(new Line("", PainScale.NRS, Aspect.UNSPECIFIED, null));
        }
    }

    // A site that changed its scale is asked on the later one only.
    static List<PainSeries> asked(List<PainScore> known, Clock clock) {
        Map<String, PainScore> latest = new HashMap<>();
        known.stream().sorted(Comparator.comparing(PainScore::at)).forEach(s -> latest.put(s.site(), s));
        return PainSeries.of(known, Instant.MAX, Lifetime.of(null, LocalDate.now(clock), clock.getZone())).stream()
                .filter(series -> latest.get(series.site()).scale() == series.scale())
                .toList();
    }

    public Course course() {
        return course;
    }

    public List<Line> lines() {
        return lines;
    }

    public StringProperty day() {
        return moments.day();
    }

    public StringProperty time() {
        return moments.time();
    }

    public TotalDraft total() {
        return total;
    }

    /** What is wrong with the day or the time, under the field's name. */
    public Optional<Problem> timeProblem() {
        if (!moments.dayReadable()) {
            return Optional.of(Problem.of("day", "shell.date.unreadable"));
        }
        if (!moments.timeReadable()) {
            return Optional.of(Problem.of("time", "events.timeUnreadable"));
        }
        return ScoreRules.followUp(moments.at().orElseThrow(), began, clock.instant()).stream()
                .findFirst()
                .map(p -> p.at("day"));
    }

    /** What is wrong with a score that is typed. */
    public Optional<Problem> problem(Line line) {
        if (line.text().get().isBlank()) {
            return Optional.empty();
        }
        Optional<PainScore> score = score(line);
        if (score.isEmpty()) {
            return Optional.of(Problem.of("value", line.scale().get() == PainScale.NRS ? "errors.score.nrs" : "errors.score.vas"));
        }
        return score.get().check().stream().findFirst().or(() -> ScoreRules.twice(score.get(), known));
    }

    private Optional<PainScore> score(Line line) {
        Instant at = moments.at().orElseGet(clock::instant);
        return messages.numbers().parse(line.text().get())
                .filter(line.scale().get()::accepts)
                .map(value -> new PainScore(line.id, course.id(), null, line.site().get(), line.scale().get(), line.aspect(),
                        Moment.FOLLOW_UP, null, value, at));
    }

    /** True when at least one score is typed or a total chosen. */
    public boolean anything() {
        return total.started() || lines.stream().anyMatch(line -> !line.text().get().isBlank());
    }

    /** True when all that is written can be saved. */
    public boolean good() {
        return anything()
                && timeProblem().isEmpty()
                && lines.stream().allMatch(line -> problem(line).isEmpty())
                && (!total.started() || total.problem().isEmpty());
    }

    public List<PainScore> scores() {
        return lines.stream().flatMap(line -> score(line).stream()).toList();
    }

    public Optional<OutcomeScore> outcome() {
        return total.score(totalId, course.id(), null, moments.at().orElseThrow());
    }
}
