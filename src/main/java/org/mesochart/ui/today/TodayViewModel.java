package org.mesochart.ui.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mesochart.domain.insight.Due;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.PatientWords;
import org.mesochart.ui.kit.Tasks;

/** What is due, what waits to be signed, who was here last. */
public final class TodayViewModel {
    private final Chart chart;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;
    private final PatientWords words;
    private final ReadOnlyObjectWrapper<TodayPage> page = new ReadOnlyObjectWrapper<>(TodayPage.EMPTY);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();

    public TodayViewModel(Chart chart, Tasks tasks, Messages messages, Clock clock) {
        this.chart = chart;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
        words = new PatientWords(messages);
    }

    /** Reads again; call when shown. */
    public void refresh() {
        LocalDate today = today();
        tasks.run(() -> TodayPage.read(chart, today), found -> {
            unreadable.set(false);
            page.set(found);
            read.set(true);
        }, failure -> unreadable.set(true));
    }

    ReadOnlyObjectProperty<TodayPage> page() {
        return page.getReadOnlyProperty();
    }

    /** False until the first answer is there: an empty page is not yet an empty chart. */
    public ReadOnlyBooleanProperty read() {
        return read.getReadOnlyProperty();
    }

    /** Whether the last reading failed; what is shown is older. */
    public ReadOnlyBooleanProperty unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    String age(TodayPage.DueRow row) {
        return words.age(row.born(), today());
    }

    /** "Session 3 of 9"; without "of" beyond the plan, as sessions that were not performed have numbers too. */
    String what(TodayPage.DueRow row) {
        return row.number() > row.planned()
                ? messages.text("today.due.what.more", row.number())
                : messages.text("today.due.what", row.number(), row.planned());
    }

    /** "NRS 7 → 5", or that there is no score yet. */
    String scores(TodayPage.DueRow row) {
        if (row.scores().isEmpty()) {
            return messages.text("today.due.noScore");
        }
        String scale = row.scale().toUpperCase(Locale.ROOT);
        return row.scores().size() == 1
                ? messages.text("today.due.oneScore", scale, row.scores().getFirst())
                : messages.text("today.due.scores", scale, row.scores().getFirst(), row.scores().getLast());
    }

    /** "4 days late", "Today", "Thu 26 Nov". */
    String when(TodayPage.DueRow row) {
        Due due = row.due();
        return switch (due.group()) {
            case OVERDUE -> messages.count("today.due.late", due.daysLate());
            case TODAY -> messages.text("today.due.today");
            case NEXT_DAYS -> messages.text("today.due.on",
                    messages.text("today.weekday." + due.day().getDayOfWeek().getValue()),
                    messages.dates().dayAndMonth(due.day()));
        };
    }

    /** "Session 2 · 23 Nov, 17:20 · 12 points". */
    String facts(TodayPage.DraftRow row) {
        ZonedDateTime at = row.at().atZone(row.zone());
        return messages.text("today.draft.facts", row.number(), messages.dates().dayAndMonth(at.toLocalDate()),
                at.toLocalTime(), messages.count("today.points", row.points()));
    }

    /** "No. 0977 · seen 17 Nov". */
    String facts(TodayPage.RecentRow row) {
        return messages.text("today.recent.facts", row.chartNumber() == null ? "" : row.chartNumber(),
                messages.dates().dayAndMonth(row.seen()));
    }
}
