package org.mesochart.ui.kit.entry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.insight.SeriesName;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.pain.ScoreRules;
import org.mesochart.domain.session.Session;
import org.mesochart.i18n.Messages;

/**
 * A pain diary as it is typed from the patient's paper: one pain after another, a day a row, all at one time of day. A day on which
 * injections were given takes no score here: what is felt hours after injections is their immediate effect.
 */
public final class DiaryDraft {
    /** More days than a quarter are typed in two goes. */
    static final int MOST_DAYS = 92;
    private static final LocalTime USUAL_TIME = LocalTime.of(20, 0);

    /**
     * One day of one pain.
     *
     * @param recorded what is recorded already of that day, oldest first
     * @param session number of the session of that day, or null
     * @param text as typed; empty is "not recorded", never 0
     */
    record Row(UUID id, PainSeries of, LocalDate day, List<BigDecimal> recorded, Integer session, StringProperty text) {
        boolean open() {
            return session == null;
        }

        @Override
        public String toString() {
            return "Row[" + id + ']';
        }
    }

    private final Course course;
    private final Instant began;
    private final Map<LocalDate, Integer> sessions = new HashMap<>();
    private final List<PainScore> known;
    private final List<PainSeries> all;
    private final Messages messages;
    private final Clock clock;
    private final ObjectProperty<PainSeries> series = new SimpleObjectProperty<>();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<SeriesName, Map<LocalDate, Row>> typed = new HashMap<>();

    /**
     * @param began when the course was begun, or its first session took place if that was earlier
     * @param held sessions of the course with injections
     * @param known scores of the course, at least one
     */
    public DiaryDraft(Course course, Instant began, List<Session> held, List<PainScore> known, Messages messages, Clock clock) {
        this.course = course;
        this.began = began;
        this.known = List.copyOf(known);
        this.messages = messages;
        this.clock = clock;
        held.forEach(session -> sessions.put(session.localTime().toLocalDate(), session.number()));
        all = FollowUpDraft.asked(known, clock);
        time.set(messages.dates().time(USUAL_TIME));
        series.set(all.getFirst());
        from.set(messages.dates().day(firstDay(held)));
        lay();
        series.subscribe((was, is) -> lay());
        from.subscribe((was, is) -> lay());
    }

    // The day after the last session, or after the last score between the visits if that was later.
    private LocalDate firstDay(List<Session> held) {
        List<LocalDate> days = new ArrayList<>(held.stream().map(session -> session.localTime().toLocalDate()).toList());
        known.stream().filter(score -> score.moment() == Moment.FOLLOW_UP && series.get().scores().contains(score))
                .forEach(score -> days.add(day(score.at())));
        LocalDate after = days.stream().max(Comparator.naturalOrder()).map(day -> day.plusDays(1)).orElse(day(began));
        return after.isAfter(today()) ? today() : after;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    Course course() {
        return course;
    }

    /** The pains of the course; a site that changed its scale is asked on the later one only. */
    List<PainSeries> all() {
        return all;
    }

    ObjectProperty<PainSeries> series() {
        return series;
    }

    /** The first day, as typed. */
    StringProperty from() {
        return from;
    }

    /** The time of day of all scores, as typed. */
    StringProperty time() {
        return time;
    }

    /** From the first day to today; empty while the first day cannot be read. */
    ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    // What was typed for a day stays when the first day or the pain is changed.
    private void lay() {
        Map<LocalDate, Row> own = typed.computeIfAbsent(SeriesName.of(series.get()), name -> new HashMap<>());
        List<Row> now = new ArrayList<>();
        messages.dates().parse(from.get()).filter(day -> !day.isAfter(today())).ifPresent(first -> first
                .datesUntil(today().plusDays(1))
                .limit(MOST_DAYS)
                .forEach(day -> now.add(own.computeIfAbsent(day, this::row))));
        rows.set(List.copyOf(now));
    }

    private Row row(LocalDate day) {
        List<BigDecimal> recorded = series.get().scores().stream()
                .filter(score -> score.moment() == Moment.FOLLOW_UP && day(score.at()).equals(day))
                .sorted(Comparator.comparing(PainScore::at))
                .map(PainScore::value)
                .toList();
        return new Row(UUID.randomUUID(), series.get(), day, recorded, sessions.get(day), new SimpleStringProperty(""));
    }

    // Of the days that are shown, the pain that is shown first.
    private List<Row> written() {
        return Stream.concat(Stream.of(series.get()), all.stream().filter(other -> other != series.get()))
                .map(of -> typed.getOrDefault(SeriesName.of(of), Map.of()))
                .flatMap(own -> rows.get().stream().map(row -> own.get(row.day())))
                .filter(row -> row != null && row.open() && !row.text().get().isBlank())
                .toList();
    }

    /** True when no score is typed, of any pain. */
    boolean isEmpty() {
        return written().isEmpty();
    }

    /** The first day with a problem, of whichever pain. */
    Optional<Row> wrong() {
        return written().stream().filter(row -> problem(row).isPresent()).findFirst();
    }

    /** What is wrong with the first day, or that there are more days than are shown. */
    Optional<Problem> fromProblem() {
        Optional<LocalDate> first = messages.dates().parse(from.get());
        if (first.isEmpty()) {
            return Optional.of(Problem.of("from", "shell.date.unreadable"));
        }
        return first.get().isAfter(today()) ? Optional.of(Problem.of("from", "errors.followUp.future")) : Optional.empty();
    }

    /** Days up to today that are not shown, because there are more than {@link #MOST_DAYS}. */
    long daysLeftOut() {
        return rows.get().isEmpty() ? 0 : rows.get().getLast().day().datesUntil(today()).count();
    }

    Optional<Problem> timeProblem() {
        return messages.dates().parseTime(time.get()).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("time", "events.timeUnreadable"));
    }

    /** What is wrong with the score typed for a day. */
    Optional<Problem> problem(Row row) {
        if (!row.open() || row.text().get().isBlank()) {
            return Optional.empty();
        }
        Optional<PainScore> score = score(row);
        if (score.isEmpty()) {
            return Optional.of(Problem.of("value",
                    row.of().scale() == PainScale.NRS ? "errors.score.nrs" : "errors.score.vas"));
        }
        return score.get().check().stream().findFirst()
                .or(() -> ScoreRules.followUp(score.get().at(), began, clock.instant()).stream().findFirst())
                .or(() -> ScoreRules.twice(score.get(), known));
    }

    private Optional<PainScore> score(Row row) {
        PainSeries of = row.of();
        return messages.numbers().parse(row.text().get())
                .filter(of.scale()::accepts)
                .map(value -> new PainScore(row.id(), course.id(), null, of.site(), of.scale(), of.aspect(),
                        Moment.FOLLOW_UP, null, value, at(row.day())));
    }

    // Of today, not later than now.
    private Instant at(LocalDate day) {
        LocalTime clockTime = messages.dates().parseTime(time.get()).orElse(USUAL_TIME);
        Instant at = day.atTime(clockTime).atZone(clock.getZone()).toInstant();
        return day.equals(today()) && at.isAfter(clock.instant()) ? clock.instant() : at;
    }

    /**
     * Writes a copied column of numbers into a day and the open days after it; an empty line leaves its day empty.
     *
     * @return how many lines found no day
     */
    int fill(Row first, String column) {
        List<Row> open = rows.get().stream().filter(row -> row.open() && !row.day().isBefore(first.day())).toList();
        List<String> lines = column.stripTrailing().lines().map(String::strip).toList();
        for (int i = 0; i < Math.min(open.size(), lines.size()); i++) {
            open.get(i).text().set(lines.get(i));
        }
        return Math.max(0, lines.size() - open.size());
    }

    /** All that is typed, of every pain; what is no score of its scale is left out. */
    List<PainScore> scores() {
        return written().stream().flatMap(row -> score(row).stream()).toList();
    }

    /** True when at least one score is typed, and all that is typed can be saved. */
    boolean good() {
        return !scores().isEmpty() && fromProblem().isEmpty() && timeProblem().isEmpty()
                && wrong().isEmpty();
    }
}
