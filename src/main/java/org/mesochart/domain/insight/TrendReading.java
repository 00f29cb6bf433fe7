package org.mesochart.domain.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mesochart.domain.course.CoursePlan;
import org.mesochart.domain.course.CourseStatus;
import org.mesochart.domain.insight.Trend.Bands;
import org.mesochart.domain.insight.Trend.Planned;
import org.mesochart.domain.insight.Trend.SeriesOf;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;

/** Works out what is drawn of a patient's history. */
final class TrendReading {
    private static final Duration AFTER_SESSION = Duration.ofDays(1);
    private static final Duration LEAST_AFTER = Duration.ofMinutes(30);

    private final CourseHistory main;
    private final List<CourseHistory> courses;
    private final TrendChoice choice;
    private final Instant born;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<UUID, List<PainSeries>> series = new LinkedHashMap<>();
    private final Optional<Visit> session;
    private final Instant injections;
    private final Instant sessionEnd;

    TrendReading(List<CourseHistory> all, TrendChoice choice, LocalDate born, LocalDate today, ZoneId zone) {
        this.choice = choice;
        this.today = today;
        this.zone = zone;
        this.born = born == null ? Instant.MIN : born.atStartOfDay(zone).toInstant();
        main = all.stream().filter(course -> course.course().id().equals(choice.course())).findFirst().orElseThrow();
        courses = choice.range() == Range.ALL
                ? all.stream().sorted(Comparator.comparing(TrendReading::began)).toList() : List.of(main);
        series.put(main.course().id(), main.series());
        courses.reversed().forEach(course -> series.computeIfAbsent(course.course().id(), id -> course.series()));
        session = choice.range() == Range.SESSION ? chosenSession() : Optional.empty();
        injections = session.map(this::injections).orElse(null);
        sessionEnd = session.map(this::end).orElse(null);
    }

    static Instant began(CourseHistory course) {
        return course.held().stream().map(visit -> visit.session().at()).min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(course.course().startedAt())).orElse(course.course().startedAt());
    }

    Trend trend() {
        Map<SeriesName, PainSeries> names = new LinkedHashMap<>();
        series.forEach((course, own) -> own.stream().filter(one -> !drawn(one).isEmpty())
                .forEach(one -> names.putIfAbsent(SeriesName.of(one), one)));
        List<SeriesOf> all = names.entrySet().stream().map(one -> new SeriesOf(one.getKey(), one.getValue())).toList();
        List<SeriesOf> chosen = all.stream().filter(one -> choice.series().contains(one.name())).toList();
        List<TrendLine> lines = (chosen.isEmpty() ? all : chosen).stream().limit(Trend.LINES)
                .map(one -> line(one)).toList();
        List<Visit> visits = visits();
        List<Planned> planned = choice.range() != Range.SESSION && main.course().status() == CourseStatus.ACTIVE
                ? planned(main.course().plan(), sorted(main), main.visits()) : List.of();
        List<TrendMark> marks = new ArrayList<>(marks(visits));
        List<Instant> moments = new ArrayList<>();
        visits.forEach(visit -> moments.add(visit.session().at()));
        planned.forEach(visit -> moments.add(visit.at()));
        lines.forEach(line -> line.dots().forEach(dot -> moments.add(dot.at())));
        if (session.isPresent()) {
            moments.add(injections.plus(LEAST_AFTER));
            // What came hours later must not press the minutes together.
            Instant last = moments.stream().max(Comparator.naturalOrder()).orElseThrow();
            marks.removeIf(mark -> mark.at().isAfter(last));
        } else if (main.course().status() == CourseStatus.ACTIVE || moments.isEmpty()) {
            moments.add(today.atStartOfDay(zone).toInstant());
        }
        marks.forEach(mark -> moments.add(mark.at()));
        List<TrendNote> notes = new TrendNotes(courses, series, lines, born, today, zone).notes(session);
        return new Trend(choice.range(), lines, all, visits, planned,
                choice.range() == Range.SESSION ? List.of() : bands(lines, visits), marks, notes, today,
                moments.stream().min(Comparator.naturalOrder()).orElseThrow(),
                moments.stream().max(Comparator.naturalOrder()).orElseThrow(), session, Optional.ofNullable(injections),
                Optional.ofNullable(sessionEnd));
    }

    /** The scores of a series that can be drawn here. */
    private List<PainScore> drawn(PainSeries one) {
        return one.scores().stream().filter(score -> !score.at().isBefore(born)).filter(this::inSession).toList();
    }

    private boolean inSession(PainScore score) {
        return Trend.tells(session, injections, sessionEnd, score);
    }

    private TrendLine line(SeriesOf one) {
        List<TrendLine.Dot> dots = new ArrayList<>();
        for (CourseHistory course : courses) {
            List<Session> held = sorted(course).stream().map(Visit::session).toList();
            series.get(course.course().id()).stream().filter(own -> SeriesName.of(own).equals(one.name())).forEach(own ->
                    dots.addAll(session.isPresent() ? TrendLine.dots(own, drawn(own), held, injections)
                            : TrendLine.dots(own, drawn(own), held)));
        }
        return new TrendLine(one.series(), dots);
    }

    private List<Visit> sorted(CourseHistory course) {
        return course.held().stream().filter(visit -> !visit.session().at().isBefore(born))
                .sorted(Comparator.comparing(visit -> visit.session().at())).toList();
    }

    private List<Visit> visits() {
        return session.map(List::of).orElseGet(() -> courses.stream().flatMap(course -> sorted(course).stream())
                .sorted(Comparator.comparing(visit -> visit.session().at())).toList());
    }

    private Optional<Visit> chosenSession() {
        List<Visit> held = sorted(main);
        return held.stream().filter(visit -> visit.session().id().equals(choice.session())).findFirst()
                .or(() -> held.isEmpty() ? Optional.empty() : Optional.of(held.getLast()));
    }

    // The last score before the injections may have been typed some minutes into the visit.
    private Instant injections(Visit visit) {
        return main.scores().stream()
                .filter(score -> visit.session().id().equals(score.sessionId()) && score.moment() == Moment.BEFORE)
                .map(PainScore::at)
                .filter(at -> at.isAfter(visit.session().at())
                        && at.isBefore(visit.session().at().plus(AFTER_SESSION)))
                .max(Comparator.naturalOrder()).orElse(visit.session().at());
    }

    private Instant end(Visit visit) {
        Instant end = injections.plus(AFTER_SESSION);
        return sorted(main).stream().map(other -> other.session().at())
                .filter(at -> at.isAfter(visit.session().at()) && at.isBefore(end))
                .min(Comparator.naturalOrder()).orElse(end);
    }

    private List<Bands> bands(List<TrendLine> lines, List<Visit> visits) {
        List<Bands> bands = new ArrayList<>();
        for (CourseHistory course : courses) {
            lines.stream().flatMap(line -> of(course, line)).findFirst().ifPresent(own -> own.baseline()
                    .map(score -> TrendLine.onAxis(own.scale(), score.value()))
                    .filter(value -> value.signum() > 0)
                    .ifPresent(value -> bands.add(choice.range() == Range.COURSE
                            ? new Bands(own, null, null, value)
                            : new Bands(own, began(course), end(course, own), value))));
        }
        return bands;
    }

    private Stream<PainSeries> of(CourseHistory course, TrendLine line) {
        return series.get(course.course().id()).stream()
                .filter(own -> SeriesName.of(own).equals(SeriesName.of(line.series())));
    }

    // To the right edge for the course that goes on.
    private Instant end(CourseHistory course, PainSeries own) {
        if (course.course().status() == CourseStatus.ACTIVE) {
            return null;
        }
        return Stream.concat(sorted(course).stream().map(visit -> visit.session().at()),
                own.scores().stream().map(PainScore::at)).max(Comparator.naturalOrder()).orElseGet(() -> began(course));
    }

    private List<TrendMark> marks(List<Visit> visits) {
        List<TrendMark> marks = new ArrayList<>();
        visits.forEach(visit -> visit.events().forEach(event -> marks.add(new TrendMark.Event(event, visit.session()))));
        if (session.isEmpty()) {
            for (CourseHistory course : courses) {
                // Before the first session it is only being planned.
                Optional<Instant> first = sorted(course).stream().map(visit -> visit.session().at()).findFirst();
                course.planChanges().stream().filter(change -> first.isPresent() && change.at().isAfter(first.get()))
                        .forEach(change -> marks.add(new TrendMark.Plan(change)));
                course.judgements().forEach(judgement -> marks.add(new TrendMark.Judged(judgement)));
                if (choice.range() == Range.ALL) {
                    marks.add(new TrendMark.Began(course.course(), began(course)));
                }
            }
        }
        marks.sort(Comparator.comparing(TrendMark::at));
        return marks;
    }

    // Numbered after every session there is, those not performed too, as the next session will be.
    private List<Planned> planned(CoursePlan plan, List<Visit> held, List<Visit> all) {
        List<Planned> planned = new ArrayList<>();
        if (held.isEmpty()) {
            return planned;
        }
        int done = held.size();
        int number = all.stream().mapToInt(visit -> visit.session().number()).max().orElse(0);
        Optional<LocalDate> due = plan.nextDue(done, held.getLast().session().localTime().toLocalDate());
        while (due.isPresent()) {
            // One that is late can be held today at the earliest.
            LocalDate day = due.get().isBefore(today) ? today : due.get();
            planned.add(new Planned(++number, day.atTime(12, 0).atZone(zone).toInstant()));
            due = plan.nextDue(++done, day);
        }
        return planned;
    }
}
