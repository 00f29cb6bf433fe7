package org.mesochart.ui.today;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.mesochart.domain.Problem;
import org.mesochart.domain.Refused;
import org.mesochart.domain.course.FollowUp.Kind;
import org.mesochart.domain.insight.Due;
import org.mesochart.domain.stock.Product;
import org.mesochart.domain.stock.Shelf;
import org.mesochart.edit.Edit;
import org.mesochart.edit.EditStack;
import org.mesochart.i18n.DueWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.PatientWords;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Writes;

/** What is due, what waits to be signed, who was here last, which lots expire. */
public final class TodayViewModel {
    /** Which kinds of what is due are shown. */
    enum Filter {
        ALL, SESSIONS, CALLS, CHECKS;

        boolean fits(Kind kind) {
            return switch (this) {
                case ALL -> true;
                case SESSIONS -> kind == Kind.SESSION;
                case CALLS -> kind == Kind.CALL || kind == Kind.SCORE;
                case CHECKS -> kind == Kind.CHECK;
            };
        }
    }

    private static final int REMEMBERED = 50;

    private final Chart chart;
    private final Tasks tasks;
    private final Messages messages;
    private final Clock clock;
    private final PatientWords words;
    private final DueWords dueWords;
    private final EditStack edits = new EditStack(REMEMBERED);
    private final DueDeeds deeds;
    private final ReadOnlyObjectWrapper<TodayPage> page = new ReadOnlyObjectWrapper<>(TodayPage.EMPTY);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Sentence> refused = new ReadOnlyObjectWrapper<>();

    public TodayViewModel(Chart chart, Tasks tasks, SaveState saveState, Messages messages, Clock clock) {
        this.chart = chart;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
        words = new PatientWords(messages);
        dueWords = new DueWords(messages);
        deeds = new DueDeeds(chart, edits,
                new Writes(chart, tasks, saveState, clock, edits, this::refresh, this::notAccepted), clock);
        edits.onChange(this::edited);
        edited();
    }

    /** Reads again; call when shown. */
    public void refresh() {
        LocalDate today = today();
        tasks.run(() -> TodayPage.read(chart, today, clock.getZone()), found -> {
            unreadable.set(false);
            page.set(found);
            read.set(true);
        }, failure -> unreadable.set(true));
    }

    ReadOnlyObjectProperty<TodayPage> page() {
        return page.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    /** What is due and fits the filter. */
    List<DueRow> rows() {
        return page.get().due().stream().filter(row -> filter.get().fits(row.kind())).toList();
    }

    /** Whether its next deed is what the day begins with. */
    static boolean primary(DueRow row) {
        return row.kind() == Kind.SESSION && row.due().group() == Due.Group.TODAY;
    }

    /** How many more are overdue, longer than those in the list. */
    int more() {
        return page.get().moreDue();
    }

    /** "Sessions 5"; "Sessions 5+" when not all are read. */
    String words(Filter of) {
        long count = page.get().due().stream().filter(row -> of.fits(row.kind())).count();
        return messages.text("today.filter." + of.name().toLowerCase(Locale.ROOT),
                page.get().moreDue() > 0 ? count + "+" : count);
    }

    /** False until the first answer is there: an empty page is not yet an empty chart. */
    public ReadOnlyBooleanProperty read() {
        return read.getReadOnlyProperty();
    }

    /** Whether the last reading failed; what is shown is older. */
    public ReadOnlyBooleanProperty unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /** Why the last deed was not accepted, or null. */
    ReadOnlyObjectProperty<Sentence> refused() {
        return refused.getReadOnlyProperty();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    // deeds

    DueDeeds deeds() {
        refused.set(null);
        return deeds;
    }

    /** Why a row cannot be put off to a day. */
    Optional<Problem> whyNot(DueRow row, LocalDate day) {
        // Only the number and the day of the latest session count for the one after it.
        return row.kind() == Kind.SESSION
                ? row.course().plan().checkDate(row.held() + 1, day, Collections.nCopies(row.held(), row.last()))
                : Optional.empty();
    }

    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    /** "Undo: Hasan Demir put off". */
    ReadOnlyStringProperty undoWords() {
        return undoWords.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoWords() {
        return redoWords.getReadOnlyProperty();
    }

    /** What was done last, to be shown beside the way back; empty when there is nothing. */
    String lastDeed() {
        return edits.undoable().map(this::name).orElse("");
    }

    void undo() {
        edits.undo();
    }

    void redo() {
        edits.redo();
    }

    private void edited() {
        undoWords.set(edits.undoable().map(e -> messages.text("today.undo", name(e))).orElse(messages.text("today.undo.none")));
        redoWords.set(edits.redoable().map(e -> messages.text("today.redo", name(e))).orElse(messages.text("today.redo.none")));
        redoable.set(edits.redoable().isPresent());
        undoable.set(edits.undoable().isPresent());
    }

    private String name(Edit edit) {
        return messages.text(edit.key(), edit.args().toArray());
    }

    private void notAccepted(Refused why) {
        Problem first = why.problems().getFirst();
        refused.set(new Sentence(first.key(), first.args()));
    }

    // words

    String age(DueRow row) {
        return words.age(row.born(), today());
    }

    String what(DueRow row) {
        return dueWords.what(row.kind(), row.number(), row.course().plan().sessions(), row.after());
    }

    /** The indication, and why it was put off or what a call is about. */
    String about(DueRow row) {
        return dueWords.about(row.kind(), row.course().indication(), row.reminder().reason());
    }

    /** "NRS 7 → 5", or that there is no score yet. */
    String scores(DueRow row) {
        if (row.scores().isEmpty()) {
            return messages.text("today.due.noScore");
        }
        String scale = row.scale().toUpperCase(Locale.ROOT);
        return row.scores().size() == 1
                ? messages.text("today.due.oneScore", scale, row.scores().getFirst())
                : messages.text("today.due.scores", scale, row.scores().getFirst(), row.scores().getLast());
    }

    /** "4 days late", "Today", "Thu 26 Nov". */
    String when(DueRow row) {
        Due due = row.due();
        return switch (due.group()) {
            case OVERDUE -> messages.count("today.due.late", due.daysLate());
            case TODAY -> messages.text("today.due.today");
            case NEXT_DAYS -> messages.text("today.due.on",
                    messages.text("today.weekday." + due.day().getDayOfWeek().getValue()),
                    messages.dates().dayAndMonth(due.day()));
        };
    }

    /** The next deed of a row: "Start session 3", "Enter score", "Record check", "Open". */
    String deed(DueRow row) {
        if (!row.now()) {
            return messages.text("today.due.open");
        }
        return switch (row.kind()) {
            case SESSION -> messages.text("today.due.start", row.number());
            case CALL, SCORE -> messages.text("today.due.score");
            case CHECK -> messages.text("today.due.check");
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

    /** "Lot PX2211 · 3 × 2 mL", or "5.5 mL" where it is no whole number of containers. */
    String facts(Shelf.Expiring lot) {
        Product product = lot.on().product();
        BigDecimal left = lot.on().left();
        BigDecimal size = product.container();
        String unit = product.measure().key();
        String amount = size != null && left.remainder(size).signum() == 0
                ? messages.text("today.lot.containers", left.divide(size), messages.numbers().withUnit(size, unit))
                : messages.numbers().withUnit(left, unit);
        return messages.text("today.lot.facts", lot.on().lot().number(), amount);
    }

    /** "Expired 31 Oct", "30 Nov, in 6 days". */
    String expiry(Shelf.Expiring lot) {
        String day = messages.dates().dayAndMonth(lot.on().lot().expiry().lastDay());
        return lot.expired()
                ? messages.text("today.lot.expired", day)
                : lot.days() == 0 ? messages.text("today.lot.today", day) : messages.count("today.lot.in", lot.days(), day);
    }
}
