package org.mesochart.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.ui.backup.AffectedStrip;
import org.mesochart.ui.backup.BackupKeeper;
import org.mesochart.ui.backup.BackupStrip;
import org.mesochart.ui.backup.RestorePlace;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.Navigator;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Screen;
import org.mesochart.ui.kit.Scrolling;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.preferences.SecretDialogs;
import org.mesochart.ui.session.SaveQueue;
import org.mesochart.ui.shell.Destination;
import org.mesochart.ui.shell.Journey;
import org.mesochart.ui.shell.MainWindow;
import org.mesochart.ui.shell.Notice;
import org.mesochart.ui.shell.PlaceStrip;
import org.mesochart.ui.shell.ShellView;
import org.mesochart.ui.shell.UnreadableStrip;
import org.mesochart.ui.welcome.Opened;

/** The window's content for one unlocked chart in one language. */
final class OpenChart {
    private final Opened opened;
    private final SaveQueue queue;
    private final Context context;
    private final ModalDialogs dialogs;
    private final Journey journey;
    private final ShellView shell;
    private final UnreadableStrip unreadable;
    private final WiredScreens screens;
    private final List<Action> toSettings;

    /** @param tasks with this chart's database thread */
    OpenChart(Opened opened, SaveQueue queue, Messages messages, Tasks tasks, Clock clock, Settings settings,
              MainWindow window, FileChoosing files, Runnable lock, BackupKeeper keeper,
              RestorePlace restorePlace) {
        this.opened = opened;
        this.queue = queue;
        StackPane over = new StackPane();
        dialogs = new ModalDialogs(messages, tasks, files, over);
        ShellView[] made = new ShellView[1]; // the journey shows into a shell that is made after it
        journey = new Journey(screen -> made[0].show(screen), dialogs, lock, () -> made[0].openCommandFinder(),
                () -> made[0].openMenus());
        context = new Context(messages, tasks, dialogs, clock, journey, settings);
        Notice notice = opened.file().demo() ? Notice.SAMPLE
                : opened.file().damaged() ? Notice.DAMAGED
                : opened.file().otherLog() ? Notice.OTHER_LOG
                : opened.file().withoutLog() ? Notice.WITHOUT_LOG : opened.file().readOnly() ? Notice.READ_ONLY : Notice.NONE;
        shell = new ShellView(context, queue.saveState(), dialogs, over, journey::screen, window::toggleFullScreen, notice);
        made[0] = shell;
        unreadable = new UnreadableStrip(messages);
        unreadable.show(opened.chart().patients().unreadable());
        shell.addAtFoot(unreadable);
        opened.file().place().ifPresent(trouble -> shell.addAtFoot(new PlaceStrip(messages, trouble.name())));
        shell.addAtFoot(new AffectedStrip(keeper, messages, clock.getZone(), this::showAffected));
        shell.addAtFoot(new BackupStrip(keeper, messages, clock, this::showBackups));
        screens = new WiredScreens(context, opened.chart(), queue, journey::editPatient,
                journey::comparison, keeper, restorePlace);
        Findable findable = new Findable(context, opened.chart());
        toSettings = findable.settings(id -> {
            journey.preferences();
            reveal(id);
        });
        shell.find(toSettings, findable::patients);
        queue.onRefused(problem -> dialogs.failed("session.failed.refused", null));
    }

    /** Offers what the program can do besides; see {@link ProgramDeeds}. */
    ProgramDeeds program(Path logs, Runnable quit) {
        ProgramDeeds deeds = new ProgramDeeds(context, opened, logs, quit);
        shell.offer(deeds.all());
        return deeds;
    }

    private void showBackups() {
        journey.preferences();
        reveal("backUpNow");
    }

    private void reveal(String id) {
        Node wanted = Findable.byId(shell, id);
        if (wanted == null) {
            return;
        }
        shell.applyCss();
        shell.layout();
        Node stop = Findable.firstStop(wanted);
        // What cannot be done now is shown all the same: beside it stands why.
        Scrolling.follow(stop == null ? wanted : stop);
        if (stop != null) {
            stop.requestFocus();
        }
    }

    private void showAffected() {
        screens.showAffected();
    }

    /** The way to bring back this backup. */
    void restore(Path backup) {
        screens.restore(backup);
    }

    void show(MainWindow window, List<Destination> way) {
        window.show(shell, context.messages());
        journey.resume(screens, way);
    }

    /** Shows it again as it was left by a lock. */
    void showAgain(MainWindow window, Node focused) {
        unreadable.show(opened.chart().patients().unreadable());
        window.show(shell, context.messages());
        Screen screen = journey.screen();
        if (screen != null) {
            screen.returned();
        }
        if (focused != null && focused.getScene() != null) {
            focused.requestFocus();
        }
        if (window.focused() == null && screen != null) {
            screen.parts().getFirst().requestFocus(); // it was in something that closes when it is left
        }
    }

    /** Another practitioner has unlocked: what is on the screens stays, but for what the one before was asked. */
    void handedOver(Practitioner from) {
        dialogs.close();
        if (journey.screen() != null && journey.screen().place() == Screen.Place.PREFERENCES) {
            List<Destination> way = way();
            journey.leave();
            journey.resume(screens, way);
        }
        dialogs.notice("practitioners.handedOver", opened.chart().practitioner().name(), from.name());
        askForOwnPassphrase();
    }

    /** Asks one whose passphrase was given to them for another; without it they cannot sign. */
    void askForOwnPassphrase() {
        Chart chart = opened.chart();
        if (!chart.readOnly() && !chart.demo()) {
            tasks().run(() -> chart.team().me().provisional(), given -> {
                if (given && screen().isPresent() && !dialogs.isOpen()) {
                    SecretDialogs.ownPassphrase(context, chart);
                }
            }, unreadable -> { });
        }
    }

    /** The screen in the window; empty when it was left. */
    Optional<Screen> screen() {
        return Optional.ofNullable(journey.screen());
    }

    /** What leads to each setting. */
    List<Action> settings() {
        return toSettings;
    }

    ShellView shell() {
        return shell;
    }

    Navigator navigator() {
        return journey;
    }

    Messages messages() {
        return context.messages();
    }

    Opened opened() {
        return opened;
    }

    SaveQueue queue() {
        return queue;
    }

    List<Destination> way() {
        return journey.way();
    }

    ModalDialogs dialogs() {
        return dialogs;
    }

    Tasks tasks() {
        return context.tasks();
    }

    /**
     * Leaves the chart by a deed: at once when everything is on disk, else when it is. Asks first when something that is
     * begun would be lost, or the disk does not take everything.
     *
     * @param title the question when something is not saved, with its text and the button that goes on all the same
     */
    void leaveBy(Runnable deed, String title, String text, String anyway) {
        if (asked(deed, title, text, anyway)) {
            return;
        }
        journey.leaving(() -> {
            List<Destination> way = way();
            leave();
            Runnable stay = () -> {
                journey.resume(screens, way);
                asked(deed, title, text, anyway);
            };
            // What other screens handed over is written before this.
            queue.whenWritten(() -> tasks().run(() -> null, done -> {
                if (notSaved() == 0) {
                    deed.run();
                } else {
                    stay.run();
                }
            }, failed -> deed.run()), stay);
        });
    }

    private boolean asked(Runnable deed, String title, String text, String anyway) {
        int count = notSaved();
        if (count > 0) {
            dialogs.ask(title, text, List.of(new Dialogs.Choice(anyway, true, () -> journey.leaving(deed)),
                    Dialogs.Choice.of("shell.notSaved.again", queue.saveState()::retry)), count);
        }
        return count > 0;
    }

    /** Whether everything is on disk, as far as it was handed over. */
    boolean saved() {
        return notSaved() == 0;
    }

    /** Stays after all, where one was before {@link #leave}. */
    void stay() {
        journey.resume(screens, way());
    }

    /** How many entries could not be written yet. */
    int notSaved() {
        return queue.saveState().state() instanceof SaveState.NotSaved failed ? failed.count() : 0;
    }

    /** Leaves the screen, so that what was typed is handed over. */
    void leave() {
        journey.leave();
    }
}
