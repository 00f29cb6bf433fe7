package org.mesochart.app;

import java.time.Clock;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.shell.Destination;
import org.mesochart.ui.shell.Journey;
import org.mesochart.ui.shell.MainWindow;
import org.mesochart.ui.shell.Notice;
import org.mesochart.ui.shell.ShellView;
import org.mesochart.ui.welcome.Opened;

/** The window's content for one unlocked chart in one language. */
final class OpenChart {
    private final Opened opened;
    private final SaveState saveState;
    private final Context context;
    private final ModalDialogs dialogs;
    private final Journey journey;
    private final ShellView shell;
    private final WiredScreens screens;

    OpenChart(Opened opened, SaveState saveState, Messages messages, Tasks tasks, Clock clock, Settings settings,
              MainWindow window, FileChoosing files, Runnable lock) {
        this.opened = opened;
        this.saveState = saveState;
        StackPane over = new StackPane();
        Tasks chartTasks = tasks.withDatabase(opened.chart().executor());
        dialogs = new ModalDialogs(messages, chartTasks, files, over);
        ShellView[] made = new ShellView[1]; // the journey shows into a shell that is made after it
        journey = new Journey(screen -> made[0].show(screen), dialogs, lock, () -> made[0].openCommandFinder());
        context = new Context(messages, chartTasks, dialogs, clock, journey, settings);
        Notice notice = opened.file().demo() ? Notice.SAMPLE : opened.file().readOnly() ? Notice.READ_ONLY : Notice.NONE;
        shell = new ShellView(context, saveState, dialogs, over, journey::screen, window::toggleFullScreen, notice);
        made[0] = shell;
        screens = new WiredScreens(context, opened.chart(), saveState, journey::editPatient);
    }

    void show(MainWindow window, List<Destination> way) {
        window.show(shell, context.messages());
        journey.resume(screens, way);
    }

    Opened opened() {
        return opened;
    }

    SaveState saveState() {
        return saveState;
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

    /** Leaves the screen, so that what was typed is handed over. */
    void leave() {
        journey.leave();
    }
}
