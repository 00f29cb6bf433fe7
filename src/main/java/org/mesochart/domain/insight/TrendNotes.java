package org.mesochart.domain.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.pain.ImmediateEffect;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Folding;

/** What has to be said beneath the drawing. */
final class TrendNotes {
    private static final Duration DRAFT_LEFT = Duration.ofDays(7);

    private final List<CourseHistory> courses;
    private final Map<UUID, List<PainSeries>> series;
    private final List<TrendLine> lines;
    private final Instant born;
    private final Instant tomorrow;
    private final List<TrendNote> notes = new ArrayList<>();

    TrendNotes(List<CourseHistory> courses, Map<UUID, List<PainSeries>> series, List<TrendLine> lines,
               Instant born, LocalDate today, ZoneId zone) {
        this.courses = courses;
        this.series = series;
        this.lines = lines;
        this.born = born;
        tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
    }

    List<TrendNote> notes(Optional<Visit> session) {
        if (session.isPresent()) {
            UUID id = session.get().session().id();
            lines.forEach(line -> ImmediateEffect.of(line.series().scores()).stream()
                    .filter(effect -> id.equals(effect.after().sessionId()))
                    .reduce((a, b) -> b)
                    .ifPresent(effect -> notes.add(new TrendNote.AtOnce(line.series(), effect))));
            series.get(courses.getFirst().course().id()).forEach(one -> scores(one,
                    one.scores().stream().filter(score -> id.equals(score.sessionId())).toList()));
            return notes;
        }
        for (CourseHistory course : courses) {
            baseline(course);
            scaleChanges(course);
            series.get(course.course().id()).forEach(one -> scores(one, one.scores()));
            sessions(course);
        }
        return notes;
    }

    private void baseline(CourseHistory course) {
        lines.stream().flatMap(line -> series.get(course.course().id()).stream()
                        .filter(own -> SeriesName.of(own).equals(SeriesName.of(line.series()))))
                .findFirst().ifPresent(own -> {
                    Optional<Course> of = Optional.of(course.course()).filter(any -> courses.size() > 1);
                    if (own.baseline().isEmpty()) {
                        notes.add(new TrendNote.NoBaseline(own, of));
                    } else if (own.baseline().get().value().signum() == 0) {
                        notes.add(new TrendNote.ZeroBaseline(own, of));
                    }
                });
    }

    // One scale ends where the other begins; both side by side are no change.
    private void scaleChanges(CourseHistory course) {
        Map<UUID, Session> byId = new HashMap<>();
        course.visits().forEach(visit -> byId.put(visit.session().id(), visit.session()));
        List<PainSeries> all = series.get(course.course().id());
        for (PainSeries before : all) {
            for (PainSeries after : all) {
                PainScore last = before.scores().getLast();
                PainScore first = after.scores().getFirst();
                if (before.scale() != after.scale() && before.aspect() == after.aspect()
                        && Folding.same(before.site(), after.site()) && last.at().isBefore(first.at())) {
                    notes.add(new TrendNote.ScaleChanged(before, after, last, first, byId.get(last.sessionId()),
                            byId.get(first.sessionId())));
                }
            }
        }
    }

    private void scores(PainSeries one, List<PainScore> scores) {
        PainScore last = null;
        for (PainScore score : scores) {
            if (score.at().isBefore(born)) {
                notes.add(new TrendNote.ScoreBeforeBirth(one, score));
            } else if (!score.at().isBefore(tomorrow)) {
                notes.add(new TrendNote.ScoreInFuture(one, score));
            }
            if (last != null && last.moment() == score.moment() && Objects.equals(last.afterMinutes(), score.afterMinutes())
                    && minute(last).equals(minute(score))) {
                notes.add(new TrendNote.SameMinute(one, score));
            }
            if (score.moment() == Moment.AFTER && scores.stream().anyMatch(before -> before.moment() == Moment.BEFORE
                    && Objects.equals(before.sessionId(), score.sessionId()) && before.at().isAfter(score.at()))) {
                notes.add(new TrendNote.AfterTooEarly(one, score));
            }
            last = score;
        }
    }

    private void sessions(CourseHistory course) {
        List<Session> held = course.held().stream().map(Visit::session)
                .sorted(Comparator.comparing(Session::number)).toList();
        for (int i = 0; i < held.size(); i++) {
            Session session = held.get(i);
            if (session.at().isBefore(born)) {
                notes.add(new TrendNote.SessionBeforeBirth(session));
            } else if (i > 0 && session.at().isBefore(held.get(i - 1).at())) {
                notes.add(new TrendNote.OutOfOrder(held.get(i - 1), session));
            }
            boolean old = session.at().isBefore(tomorrow.minus(DRAFT_LEFT));
            if (!session.signed() && (i < held.size() - 1 || old)) {
                notes.add(new TrendNote.LeftDraft(session));
            }
        }
    }

    private static Instant minute(PainScore score) {
        return score.at().truncatedTo(ChronoUnit.MINUTES);
    }
}
