package org.mesochart.ui.today;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mesochart.domain.insight.PainSeries;
import org.mesochart.domain.pain.Lifetime;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.storage.Chart;
import org.mesochart.storage.DueItem;
import org.mesochart.storage.DueStore;
import org.mesochart.storage.SessionLine;

/**
 * What Today shows, as one reading.
 *
 * @param due most overdue first, then today, then the next days
 * @param moreDue how many that are overdue longer are not among them
 * @param drafts not signed yet, newest first
 * @param recent patients seen last, newest first
 * @param lots expired or near it with something left, the earliest first
 * @param empty whether the chart has no patient
 */
record TodayPage(List<DueRow> due, int moreDue, List<DraftRow> drafts, List<RecentRow> recent,
                 List<Shelf.Expiring> lots, boolean empty) {
    static final TodayPage EMPTY = new TodayPage(List.of(), 0, List.of(), List.of(), List.of(), true);

    /** A lot is shown from so many days before its last one. */
    static final int LOT_DAYS = 30;

    private static final int DUE_MAX = 300;
    private static final int RECENT_MAX = 6;
    private static final int RECENT_SESSIONS = 60;

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
    static TodayPage read(Chart chart, LocalDate today, ZoneId zone) {
        DueStore.Items items = chart.due().on(today, DUE_MAX);
        List<DueRow> due = items.read().stream().map(each -> row(chart, each, today, zone)).toList();
        List<Shelf.Expiring> lots =
                new Shelf(chart.products().all(), chart.lots().all(), chart.stock().left(), today).expiring(LOT_DAYS)
                        .stream().filter(lot -> lot.next() != Shelf.Next.CLOSE).toList();
        return new TodayPage(due, items.more(), drafts(chart), recent(chart), lots, chart.patients().index().size() == 0);
    }

    private static DueRow row(Chart chart, DueItem due, LocalDate today, ZoneId zone) {
        Lifetime lifetime = Lifetime.of(due.patient().born(), today, zone);
        // Which series comes first does not hang on the first injection.
        Optional<PainSeries> main =
                PainSeries.of(chart.scores().ofCourse(due.course().id()), Instant.MAX, lifetime).stream().findFirst();
        return new DueRow(due.patient().id(), due.patient().name(), due.patient().born(), due.course(), due.reminder(),
                due.due(), due.held(), due.last(), due.number(), due.after(),
                main.map(series -> series.scale().key()).orElse(""),
                main.map(series -> series.scores().stream().filter(score -> score.moment() != Moment.AFTER)
                        .map(PainScore::value).toList()).orElse(List.of()));
    }

    private static List<DraftRow> drafts(Chart chart) {
        List<DraftRow> rows = new ArrayList<>();
        chart.sessions().drafts()
                .forEach(line -> chart.patients().listed(line.patientId()).ifPresent(patient -> rows.add(new DraftRow(
                        line.sessionId(), patient.name(), line.number(), line.at(), line.zone(), line.points()))));
        return rows;
    }

    private static List<RecentRow> recent(Chart chart) {
        Set<UUID> seen = new LinkedHashSet<>();
        List<RecentRow> rows = new ArrayList<>();
        for (SessionLine line : chart.sessions().latest(RECENT_SESSIONS)) {
            if (rows.size() < RECENT_MAX && seen.add(line.patientId())) {
                chart.patients().listed(line.patientId()).filter(patient -> !patient.archived())
                        .ifPresent(patient -> rows.add(new RecentRow(patient.id(), patient.name(), patient.chartNumber(),
                                line.at().atZone(line.zone()).toLocalDate())));
            }
        }
        return rows;
    }
}
