package org.mesochart.ui.today;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.storage.Chart;
import org.mesochart.storage.DueSession;
import org.mesochart.storage.SessionLine;

/**
 * What Today shows, as one reading.
 *
 * @param due most overdue first, then today, then the next days
 * @param drafts not signed yet, newest first
 * @param recent patients seen last, newest first
 * @param empty whether the chart has no patient
 */
record TodayPage(List<DueRow> due, List<DraftRow> drafts, List<RecentRow> recent, boolean empty) {
    static final TodayPage EMPTY = new TodayPage(List.of(), List.of(), List.of(), true);

    private static final int DUE_MAX = 300;
    private static final int DRAFTS_MAX = 8;
    private static final int RECENT_MAX = 6;

    /**
     * A session that is due.
     *
     * @param number of the session to start
     * @param planned sessions of the plan
     * @param scores of the main series, earliest first; those after injections left out
     */
    record DueRow(UUID patient, UUID course, String name, LocalDate born, int number, int planned, String indication,
                  Due due, String scale, List<BigDecimal> scores) {
        @Override
        public String toString() {
            return "DueRow[" + course + ']';
        }
    }

    /** A session that waits to be signed. */
    record DraftRow(UUID session, String name, int number, Instant at, ZoneId zone, int points) {
        @Override
        public String toString() {
            return "DraftRow[" + session + ']';
        }
    }

    /** A patient seen lately. */
    record RecentRow(UUID patient, String name, String chartNumber, LocalDate seen) {
        @Override
        public String toString() {
            return "RecentRow[" + patient + ']';
        }
    }

    /** Reads it; on the database thread. */
    static TodayPage read(Chart chart, LocalDate today) {
        List<SessionLine> latest = chart.sessions().latestOfEachCourse();
        List<DueRow> due = DueSession.of(chart, today, DUE_MAX).stream().map(each -> row(chart, each, today)).toList();
        return new TodayPage(due, drafts(chart), recent(chart, latest), chart.patients().index().size() == 0);
    }

    private static DueRow row(Chart chart, DueSession due, LocalDate today) {
        SessionLine line = due.line();
        List<Session> sessions = chart.sessions().ofCourse(line.courseId());
        List<PainScore> scores = chart.scores().ofCourse(line.courseId());
        Lifetime lifetime = Lifetime.of(due.patient().born(), today, line.zone());
        Instant first = PainSeries.firstInjection(sessions, sessions.stream().map(Session::id).toList(), scores, lifetime);
        Optional<PainSeries> main = PainSeries.of(scores, first, lifetime).stream().findFirst();
        Patient patient = due.patient();
        return new DueRow(patient.id(), line.courseId(), patient.name(), patient.born(), due.number(sessions),
                line.plan().sessions(), line.indication(), due.due(),
                main.map(series -> series.scale().key()).orElse(""),
                main.map(series -> series.scores().stream().filter(score -> score.moment() != Moment.AFTER)
                        .map(PainScore::value).toList()).orElse(List.of()));
    }

    private static List<DraftRow> drafts(Chart chart) {
        List<DraftRow> rows = new ArrayList<>();
        chart.sessions().drafts().stream().sorted(Comparator.comparing(SessionLine::at).reversed()).limit(DRAFTS_MAX)
                .forEach(line -> chart.patients().find(line.patientId()).ifPresent(patient -> rows.add(new DraftRow(
                        line.sessionId(), patient.name(), line.number(), line.at(), line.zone(), line.points()))));
        return rows;
    }

    private static List<RecentRow> recent(Chart chart, List<SessionLine> latest) {
        Set<UUID> seen = new LinkedHashSet<>();
        List<RecentRow> rows = new ArrayList<>();
        List<SessionLine> newest = latest.stream().sorted(Comparator.comparing(SessionLine::at).reversed()).toList();
        for (SessionLine line : newest) {
            if (rows.size() < RECENT_MAX && seen.add(line.patientId())) {
                chart.patients().find(line.patientId()).filter(patient -> !patient.archived())
                        .ifPresent(patient -> rows.add(new RecentRow(
                                patient.id(), patient.name(), patient.chartNumber(), day(line))));
            }
        }
        return rows;
    }

    private static LocalDate day(SessionLine line) {
        return line.at().atZone(line.zone()).toLocalDate();
    }
}
