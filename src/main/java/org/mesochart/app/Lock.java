package org.mesochart.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.StillPicture;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.shell.MainWindow;
import org.mesochart.ui.welcome.LockedView;
import org.mesochart.ui.welcome.Opened;
import org.mesochart.ui.welcome.UnlockView;
import org.mesochart.ui.welcome.UnlockViewModel;

/**
 * One lock of an open chart, from hiding to unlocking. Everything is hidden at once; the screens stay as they are, out of
 * the window. The keys leave memory when all that was done is on disk and nothing works with them any more. UI thread
 * only.
 */
final class Lock {
    /** What works longer than this with the keys is not waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final OpenChart open;
    private final Chart chart;
    private final Practitioner atWork;
    private final Gate gate;
    private final Tasks tasks;
    private final Settings settings;
    private final MainWindow window;
    private final String shownPassphrase;
    private final Runnable unlocked;
    private final Consumer<Runnable> beforeKeysGo;
    private final Consumer<Throwable> unforeseen;
    private UnlockViewModel model;
    private UnlockView card;
    private LockedView view;
    private HelpWithoutChart help;
    private Node focused;
    private Subscription saving = Subscription.EMPTY;
    private Tasks.Pending patience;
    private boolean settled;
    private boolean shut;
    private boolean outOfPatience;
    private boolean over;

    /**
     * @param tasks that do not go through the gate
     * @param shownPassphrase printed on the card when it is the sample chart's
     * @param beforeKeysGo what is done with the keys when all is on disk; runs what it is given at its end
     * @param unlocked told when the chart is in the window again
     * @param unforeseen told of what fails and does not keep the window from being hidden
     */
    Lock(OpenChart open, Gate gate, Tasks tasks, Settings settings, MainWindow window, String shownPassphrase,
         Consumer<Runnable> beforeKeysGo, Runnable unlocked, Consumer<Throwable> unforeseen) {
        this.open = open;
        this.chart = open.opened().chart();
        this.atWork = chart.practitioner();
        this.gate = gate;
        this.tasks = tasks;
        this.settings = settings;
        this.window = window;
        this.shownPassphrase = shownPassphrase;
        this.beforeKeysGo = beforeKeysGo;
        this.unlocked = unlocked;
        this.unforeseen = unforeseen;
    }

    /** Hides, then locks as soon as it can. */
    void begin() {
        List<Throwable> faults = new ArrayList<>();
        guarded(faults, open.shell()::closeMenus);
        focused = window.focused();
        StillPicture[] drawing = new StillPicture[1];
        // These need the screens in the window. None of them may keep it from being hidden.
        guarded(faults, () -> drawing[0] = open.screen().flatMap(Screen::staysInSight)
                .filter(node -> node.getScene() != null).map(StillPicture::of).orElse(null));
        guarded(faults, window::quiet);
        guarded(faults, () -> open.screen().ifPresent(Screen::handOver));
        chart.lockSoon();
        model = UnlockViewModel.again(tasks, settings, open.opened(), shownPassphrase, chart::locked, this::opened);
        card = new UnlockView(open.messages(), model, () -> { });
        view = new LockedView(open.messages(), card, drawing[0]);
        help = new HelpWithoutChart(open.messages(), tasks, new ModalDialogs(open.messages(), tasks, null, view));
        help.install(view, () -> "troubles");
        window.show(view, open.messages());
        view.activate();
        guarded(faults, () -> {
            saving = open.queue().saveState().stateProperty().subscribe(state -> settle());
            tryAgain();
        });
        faults.forEach(unforeseen);
    }

    private static void guarded(List<Throwable> faults, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException | Error problem) {
            faults.add(problem);
        }
    }

    /** Whether nothing would be lost if the program ended now; says so on the card when something would. */
    boolean mayEnd() {
        boolean begun = open.screen().flatMap(Screen::begun).isPresent();
        if (begun || !saved()) {
            help.close(); // the card is beneath it
            model.say(Sentence.of("security.locked.close"));
            return false;
        }
        return true;
    }

    private boolean saved() {
        return open.queue().idle() && open.notSaved() == 0
                && !(open.queue().saveState().state() instanceof SaveState.Saving);
    }

    // The keys go when nothing waits for the disk.
    private void settle() {
        if (over || outOfPatience) {
            return;
        }
        int waiting = open.notSaved();
        card.leadWith(waiting == 0 ? open.messages().text("security.locked.lead")
                : open.messages().count("security.locked.waiting", waiting));
        if (!settled && saved()) {
            settled = true;
            patience = tasks.later(PATIENCE, () -> {
                if (!over) {
                    outOfPatience = true;
                    shut(() -> { });
                    forgetKeys();
                }
            });
            beforeKeysGo.accept(() -> shut(() -> tasks.later(Duration.ZERO, this::quiet)));
        }
    }

    private void shut(Runnable whenQuiet) {
        if (!over && !shut) {
            shut = true;
            gate.shut(whenQuiet);
        }
    }

    // What passed the gate has ended, and what it failed to write is known.
    private void quiet() {
        if (over || outOfPatience) {
            return;
        }
        if (saved()) {
            forgetKeys();
            return;
        }
        settled = false;
        shut = false;
        patience.cancel();
        gate.open();
        tryAgain();
    }

    /** Ends, since the chart is closed; whether the keys are there and nothing waits for an unlock. */
    boolean endWithKeys() {
        over = true;
        saving.unsubscribe();
        view.deactivate();
        if (patience != null) {
            patience.cancel();
        }
        return !shut;
    }

    private void tryAgain() {
        if (!over && !settled) {
            if (open.notSaved() > 0) {
                open.queue().saveState().retry();
            }
            settle();
            tasks.later(AGAIN, this::tryAgain);
        }
    }

    // From any thread. After what is queued for the chart's thread; nothing happens when it was unlocked meanwhile.
    private void forgetKeys() {
        try {
            chart.executor().execute(chart::lock);
        } catch (RejectedExecutionException closed) {
            // Then its keys are gone too.
        }
    }

    private void opened(Opened again) {
        if (over) {
            return; // the chart is being closed
        }
        over = true;
        saving.unsubscribe();
        view.deactivate();
        gate.open();
        open.showAgain(window, focused);
        if (!chart.practitioner().id().equals(atWork.id())) {
            open.handedOver(atWork);
        }
        unlocked.run();
    }
}
