package org.mesochart.ui.backup;

import java.time.Clock;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.mesochart.domain.backup.BackupProblem;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;

/** The backup between the wish to close and the end of the program; it can be left out, but not without being told. */
public final class ClosingViewModel {
    /** Where it stands. */
    public enum Stage {
        /** Being made. */
        MAKING,
        /** Being made, and whether to close without it is asked. */
        ASKING,
        /** Not made. */
        FAILED
    }

    private final BackupKeeper keeper;
    private final Messages messages;
    private final Clock clock;
    private final boolean saved;
    private final Runnable end;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.MAKING);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final Subscription following;
    private BackupProblem problem;
    private BackupProblem secondProblem;
    private boolean shown;
    private boolean over;
    private boolean unattended;

    /**
     * @param saved false when entries could not be written and are given up
     * @param end closes the program
     */
    public ClosingViewModel(BackupKeeper keeper, Messages messages, Clock clock, boolean saved, Runnable end) {
        this.keeper = keeper;
        this.messages = messages;
        this.clock = clock;
        this.saved = saved;
        this.end = end;
        following = keeper.doingProperty().subscribe(now -> share.set(now == null ? 0 : now.share()));
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /**
     * Begins; closes at once when no backup is due.
     *
     * @param show called once, when it takes time
     */
    public void begin(Runnable show) {
        stage.set(Stage.MAKING);
        keeper.atClose(() -> {
            if (!shown) {
                shown = true;
                show.run();
            }
        }, made -> ended(made, show));
    }

    private void ended(Optional<BackupKeeper.Outcome> made, Runnable show) {
        problem = made.flatMap(BackupKeeper.Outcome::problem).orElse(null);
        secondProblem = made.flatMap(BackupKeeper.Outcome::secondProblem).orElse(null);
        if (problem == null && secondProblem == null || unattended) {
            over();
            return;
        }
        stage.set(Stage.FAILED);
        if (!shown) {
            shown = true;
            show.run();
        }
    }

    private void over() {
        if (!over) {
            over = true;
            following.unsubscribe();
            end.run();
        }
    }

    /** Closing is wished for once more: asks whether to do so without a backup, and does when there is none to wait for. */
    public void pressed() {
        unattended = false;
        if (stage.get() == Stage.FAILED) {
            over();
        } else {
            stage.set(Stage.ASKING);
        }
    }

    /** Waits on. */
    public void goOn() {
        unattended = false;
        stage.set(Stage.MAKING);
    }

    /** Closes without one; what was begun is taken away. */
    public void leaveOut() {
        keeper.end(this::over);
    }

    /**
     * The screen would be locked now: the keys are to go. The backup that is being made is waited for once, then it is
     * left out; nobody is asked, unless somebody is there again.
     */
    public void unattended() {
        if (stage.get() == Stage.FAILED) {
            over();
        } else if (unattended) {
            leaveOut();
        } else {
            goOn();
            unattended = true;
        }
    }

    /** Tries once more. */
    public void again() {
        begin(() -> { });
    }

    /** What is happening, or why it did not, with what is safe. */
    public String sentence() {
        BackupWords words = new BackupWords(messages, clock.getZone());
        String safe = messages.text(saved ? "backup.close.saved" : "backup.close.unsaved");
        return switch (stage.get()) {
            case MAKING -> messages.text("backup.close.text", safe);
            case ASKING -> keeper.memoryProperty().get().last()
                    .map(last -> messages.text("backup.close.ask", words.when(last.at(), clock.instant()), safe))
                    .orElseGet(() -> messages.text("backup.close.ask.first", safe));
            case FAILED -> problem == null ? second(words) : words.status(keeper.memoryProperty().get().failed(problem, clock.instant()), clock.instant()) + ' '
                    + messages.text("backup.close.safe", safe);
        };
    }

    // The first place has one.
    private String second(BackupWords words) {
        String last = keeper.memoryProperty().get().secondLast()
                .map(made -> messages.text("backup.second.last", words.when(made.at(), clock.instant())))
                .orElseGet(() -> messages.text("backup.second.none"));
        return messages.text("backup.second.failed", words.problem(secondProblem), last);
    }

    /** What stands above that. */
    public String title() {
        return messages.text(switch (stage.get()) {
            case MAKING -> "backup.close.title";
            case ASKING -> "backup.close.ask.title";
            case FAILED -> problem == null ? "backup.close.failed.second" : "backup.close.failed.title";
        });
    }
}
