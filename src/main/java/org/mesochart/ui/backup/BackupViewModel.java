package org.mesochart.ui.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.BackupManifest;
import org.mesochart.domain.backup.BackupMemory;
import org.mesochart.domain.backup.BackupPolicy;
import org.mesochart.domain.backup.MadeBackup;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Backups;
import org.mesochart.storage.Drill;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.Tasks;

/** What is told of a chart's backups, and what can be done about them: now, second place, drill, those that are kept. */
public final class BackupViewModel {
    /** How it stands with one thing. */
    public enum Mark { GOOD, WARNING, NONE }

    /** A thing in words. */
    public record Line(Mark mark, String title, String text) {
        static final Line EMPTY = new Line(Mark.NONE, "", "");
    }

    /**
     * A backup that is kept, in words.
     *
     * @param opens false when it does not open any more, or a part of it is missing; only a drill reads all of it
     */
    public record Row(Path file, String made, String reason, String holds, String size, boolean opens) {}

    private final BackupKeeper keeper;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Clock clock;
    private final BackupWords words;
    private final ReadOnlyObjectWrapper<Line> last = new ReadOnlyObjectWrapper<>(Line.EMPTY);
    private final ReadOnlyObjectWrapper<Line> second = new ReadOnlyObjectWrapper<>(Line.EMPTY);
    private final ReadOnlyObjectWrapper<Line> drill = new ReadOnlyObjectWrapper<>(Line.EMPTY);
    private final ReadOnlyObjectWrapper<Line> check = new ReadOnlyObjectWrapper<>(Line.EMPTY);
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper secondChosen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper secondSilent = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;
    private SecondPlace.Seen place;
    private String refused;
    private String found;
    private String drilling = "";

    public BackupViewModel(BackupKeeper keeper, Messages messages, Dialogs dialogs, Tasks tasks, Clock clock) {
        this.keeper = keeper;
        this.messages = messages;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.clock = clock;
        words = new BackupWords(messages, clock.getZone());
    }

    /** The last backup. */
    public ReadOnlyObjectProperty<Line> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** The second place. */
    public ReadOnlyObjectProperty<Line> secondProperty() {
        return second.getReadOnlyProperty();
    }

    /** The last drill. */
    public ReadOnlyObjectProperty<Line> drillProperty() {
        return drill.getReadOnlyProperty();
    }

    /** The last look at the chart itself. */
    public ReadOnlyObjectProperty<Line> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** The backups that are kept, newest first. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether a backup or a drill is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a backup can be put in the chart's place from here: the sample chart is made anew instead. */
    public boolean restorable() {
        return !keeper.chart().demo();
    }

    public ReadOnlyBooleanProperty secondChosenProperty() {
        return secondChosen.getReadOnlyProperty();
    }

    /** Whether the second place does not answer. */
    public ReadOnlyBooleanProperty secondSilentProperty() {
        return secondSilent.getReadOnlyProperty();
    }

    /** How far what is under way has come, 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** What is under way, in words. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Follows the keeper and reads the list. */
    void activate() {
        following.unsubscribe();
        following = Subscription.combine(
                keeper.memoryProperty().subscribe(now -> {
                    show();
                    list();
                    lookForPlace();
                }),
                keeper.secondProblemProperty().subscribe(() -> show()),
                keeper.secondSilentSinceProperty().subscribe(since -> {
                    secondSilent.set(since != null);
                    show();
                }),
                keeper.drillProblemProperty().subscribe(() -> show()),
                keeper.checkProperty().subscribe(() -> show()),
                keeper.doingProperty().subscribe(this::follow));
    }

    void deactivate() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }

    public void backUpNow() {
        keeper.backUpNow();
    }

    public void copyToSecondPlace() {
        refused = null;
        keeper.copyToSecondPlace();
    }

    public void cancel() {
        keeper.cancel();
    }

    /** Asks for a folder: on a stick, another disk, the network. */
    public void chooseSecondPlace() {
        dialogs.folder("backup.second.title").ifPresent(chosen -> keeper.chooseSecondPlace(chosen, choice -> {
            refused = choice == PlaceChoice.TAKEN ? null : messages.text("backup.second.refused." + choice.name());
            show();
        }));
    }

    /** Proves that the newest backup restores. */
    public void drill() {
        if (rows.get().isEmpty()) {
            dialogs.notice("backup.drill.nothing");
            return;
        }
        Row newest = rows.get().getFirst();
        drilling = newest.made();
        found = null;
        keeper.drill(newest.file(), this::drilled);
    }

    /** Looks at the chart itself. */
    public void check() {
        keeper.check();
    }

    /** Shows the folder of the backups with the system's own program. */
    public void openFolder() {
        Path folder = keeper.folder().resolve("backups");
        if (!dialogs.openFile(folder)) {
            dialogs.notice("backup.folder.at", folder);
        }
    }

    private void drilled(Drill.Result result) {
        found = result.whole() ? null : messages.count("backup.drill.findings", result.found().findings().size());
        show();
    }

    private void follow(BackupJobs.Doing now) {
        busy.set(now != null);
        share.set(now == null ? 0 : now.share());
        doing.set(now == null ? "" : switch (now.kind()) {
            case BACKUP -> messages.text("backup.doing.backup");
            case DRILL -> messages.text("backup.doing.drill", drilling);
            case CHECK -> messages.text("backup.doing.check");
        });
    }

    private void show() {
        BackupMemory memory = keeper.memoryProperty().get();
        Instant now = clock.instant();
        boolean good = memory.problem().isEmpty() && memory.last().filter(MadeBackup::recordWhole).isPresent();
        last.set(new Line(good ? Mark.GOOD : Mark.WARNING, words.status(memory, now),
                messages.text(keeper.automatic() ? "backup.last.how" : "backup.last.byHand")));
        secondChosen.set(memory.secondPlace().isPresent());
        second.set(secondLine(memory, now));
        drill.set(drillLine(memory, now));
        check.set(checkLine(now));
    }

    private Line secondLine(BackupMemory memory, Instant now) {
        Optional<Path> chosen = memory.secondPlace();
        Optional<Long> missed = BackupPolicy.secondPlaceMissedDays(memory, now);
        boolean failed = refused != null || keeper.secondProblemProperty().get() != null;
        String title = missed.map(days -> messages.count("backup.second.missed", days))
                .orElseGet(() -> chosen.isEmpty() ? messages.text("backup.second.notChosen")
                        : memory.secondLast().map(made -> messages.text("backup.second.lastAt", words.when(made.at(), now)))
                                .orElseGet(() -> messages.text("backup.second.nothing")));
        boolean good = !failed && missed.isEmpty() && memory.secondLast().isPresent() && !onOneDisk(chosen);
        return new Line(good ? Mark.GOOD : Mark.WARNING, title, secondText(chosen));
    }

    private String secondText(Optional<Path> chosen) {
        String where = chosen.map(folder -> messages.text("backup.second.where", folder) + ' ').orElse("");
        if (refused != null) {
            return where + refused;
        }
        Instant silent = keeper.secondSilentSinceProperty().get();
        if (silent != null) {
            return where + messages.text("backup.second.silent", words.when(silent, clock.instant()));
        }
        if (keeper.secondProblemProperty().get() != null) {
            return where + words.problem(keeper.secondProblemProperty().get());
        }
        if (chosen.isEmpty()) {
            return messages.text("backup.second.why") + ' ' + messages.text("backup.second.what");
        }
        boolean away = place != null && chosen.get().equals(place.place()) && !place.there();
        return where + messages.text(away ? "backup.second.away" : onOneDisk(chosen) ? "backup.second.oneDisk"
                : "backup.second.why");
    }

    private boolean onOneDisk(Optional<Path> chosen) {
        return place != null && chosen.equals(Optional.of(place.place())) && place.onOneDisk();
    }

    private Line drillLine(BackupMemory memory, Instant now) {
        if (keeper.drillProblemProperty().get() != null) {
            return new Line(Mark.WARNING, messages.text("backup.drill.refused"),
                    words.problem(keeper.drillProblemProperty().get()));
        }
        return memory.drill().map(done -> done.whole()
                        ? new Line(Mark.GOOD, messages.text("backup.drill.whole", words.when(done.at(), now)),
                                messages.text("backup.drill.whole.text", words.holds(done.patients(), done.sessions())))
                        : new Line(Mark.WARNING, messages.text("backup.drill.broken", words.when(done.at(), now)),
                                found == null ? messages.text("backup.drill.broken.text") : found))
                .orElseGet(() -> new Line(Mark.NONE, messages.text("backup.drill.never"), messages.text("backup.drill.what")));
    }

    private Line checkLine(Instant now) {
        RecordCheck.Check last = keeper.checkProperty().get();
        if (last == null) {
            return new Line(Mark.NONE, messages.text("backup.check.never"), messages.text("backup.check.what"));
        }
        String when = words.when(last.at(), now);
        if (last.found().isEmpty()) {
            return new Line(Mark.WARNING, messages.text("backup.check.failed", when), messages.text("backup.check.failed.text"));
        }
        Backups.Checked found = last.found().get();
        return found.whole()
                ? new Line(Mark.GOOD, messages.text("backup.check.whole", when),
                        messages.count("backup.check.whole.text", found.entries()))
                : new Line(Mark.WARNING, messages.text("backup.check.broken", when),
                        messages.text(found.fileWhole() ? "backup.check.chain" : "backup.check.file"));
    }

    private void list() {
        tasks.background(() -> keeper.chart().backups().list(new BackupFolder(keeper.folder().resolve("backups"))),
                kept -> rows.set(kept.stream().map(this::row).toList()), why -> rows.set(List.of()));
    }

    private Row row(Backups.Kept kept) {
        Optional<BackupManifest> manifest = kept.manifest();
        return new Row(kept.file().path(), words.when(kept.file().madeAt(), clock.instant()),
                manifest.map(in -> messages.text("backup.reason." + in.reason().key())).orElse(""),
                manifest.map(BackupManifest::contents).map(held -> words.holds(held.patients(), held.sessions())).orElse(""),
                words.size(kept.file().bytes()), manifest.isPresent());
    }

    private void lookForPlace() {
        keeper.memoryProperty().get().secondPlace().ifPresent(chosen -> keeper.lookAtSecondPlace(chosen, now -> {
            place = now;
            show();
        }));
    }
}
