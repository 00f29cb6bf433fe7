package org.mesochart.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.mesochart.domain.practice.Clinic;
import org.mesochart.domain.practice.Practitioner;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.log.Unforeseen;
import org.mesochart.settings.BackupMemoryFile;
import org.mesochart.settings.Preferences;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.LivePlace;
import org.mesochart.ui.backup.BackupKeeper;
import org.mesochart.ui.backup.ClosingView;
import org.mesochart.ui.backup.ClosingViewModel;
import org.mesochart.ui.backup.PreparedRestore;
import org.mesochart.ui.backup.RestorePlace;
import org.mesochart.ui.backup.RestoreViewModel;
import org.mesochart.ui.kit.CopiedWords;
import org.mesochart.ui.kit.DialogFiles;
import org.mesochart.ui.kit.Dialogs;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.ModalDialogs;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.session.SaveQueue;
import org.mesochart.ui.shell.Destination;
import org.mesochart.ui.shell.MainWindow;
import org.mesochart.ui.welcome.Opened;
import org.mesochart.vault.KdfParameters;
import org.mesochart.vault.Passphrase;
import org.mesochart.vault.UnlockThrottle;

/** The one place where the program is put together. UI thread only, except where said. */
public final class Wiring {
    private final Beginning begun;
    private final Place place;
    private final Clock clock;
    private final Settings settings;
    private final Shutdown shutdown;
    private final Tasks tasks;
    private final CopiedWords copied;
    private final MainWindow window;
    private final IdleWatch idle;
    private final FileChoosing files;
    private final Supplier<KdfParameters> kdf;
    private final Entrance entrance;
    private final Arrivals arrivals = new Arrivals(this);
    private final FirstUse firstUse;
    private Messages messages;
    private volatile boolean madeHere;
    private OpenChart chart;
    private Gate gate;
    private Lock lock;
    private int locks;
    private BackupKeeper keeper;
    private ClosingViewModel closing;
    private final UnlockThrottle guessing;
    private Language shownLanguage;
    private final Tidy tidy = Tidy.ofJava();

    /**
     * @param begun what the program began before its window was there
     * @param kdf how dear the key derivation of a new chart is; tests make it cheap
     * @param show opens an address with the system's program
     */
    public Wiring(Stage stage, Beginning begun, Supplier<KdfParameters> kdf, Consumer<String> show) {
        this(stage, begun, kdf, new DialogFiles(() -> stage, show));
    }

    Wiring(Stage stage, Beginning begun, Supplier<KdfParameters> kdf, FileChoosing choosing) {
        this.begun = begun;
        place = begun.place();
        clock = Clock.systemDefaultZone();
        settings = begun.settings();
        shutdown = begun.shutdown();
        this.kdf = kdf;
        Executor ui = Platform::runLater;
        tasks = new Tasks(begun.background(), begun.background(), ui, Wiring::unforeseen);
        copied = new CopiedWords(tasks);
        window = new MainWindow(stage, settings, Program.NAME, copied);
        idle = new IdleWatch(System::nanoTime, clock, () -> settings.get().lockAfter(), this::lock);
        files = new FilesUntilLocked(choosing, () -> locks);
        guessing = new UnlockThrottle(clock, UnlockThrottle.State.NONE);
        entrance = new Entrance(this, begun);
        firstUse = new FirstUse(begun.phases(), tasks, place.logs(), this::started, Wiring::unforeseen);
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        settings.listen(this::changed);
        Unforeseen.install(code -> Platform.runLater(() -> dialogs().failed("shell.unforeseen", code.code())));
    }

    /** Opens the window, and in it the entrance. */
    public void start() {
        window.open();
        window.onTouch(() -> {
            boolean locked = lock != null;
            return idle.touched() && !locked && lock != null;
        });
        tick();
        entrance.show();
    }

    /** Ends the program when everything is written; asks first when something could not be. */
    public void close() {
        if (closing != null) {
            closing.pressed();
        } else if (chart == null) {
            end();
        } else if (lock == null) {
            chart.leaveBy(this::backUpAndEnd, "shell.close.title", "shell.close.text", "shell.close.anyway");
        } else if (lock.mayEnd()) {
            backUpAndEnd();
        }
    }

    // Before the keys are gone; when they are, the lock made the backup that was due.
    private void backUpAndEnd() {
        if (chart == null || closing != null) {
            return; // a restore took the chart meanwhile, or it was closed twice
        }
        if (lock != null && !lock.endWithKeys()) {
            end();
            return;
        }
        boolean saved = chart.saved();
        chart.leave();
        closing = new ClosingViewModel(keeper, messages(), clock, saved, this::end);
        closing.begin(() -> {
            ClosingView view = new ClosingView(closing, messages());
            window.show(view, messages());
            view.focus();
        });
    }

    private void end() {
        window.remember();
        copied.clear();
        if (chart != null) {
            chart.leave();
            keeper.end();
        }
        window.window().hide();
        tasks.background(() -> {
            shutdown.close();
            return null;
        }, closed -> Platform.exit(), Wiring::unforeseen);
    }

    /** Something can be typed or pressed. */
    void usable() {
        firstUse.begin(begun.messages());
    }

    private void started() {
        entrance.complete();
        window.showIcon();
        arrivals.listen();
    }

    /** Opens a file that the program was started with, by the name that it was given. */
    void open(String file) {
        arrivals.open(file);
    }

    /** The dialogs of what is in the window, when it waits for a person and nothing is open over it. */
    Optional<ModalDialogs> freeDialogs() {
        boolean resting = window.window().isShowing() && closing == null && lock == null;
        return Optional.of(chart != null ? chart.dialogs() : entrance.dialogs())
                .filter(dialogs -> resting && (chart != null || entrance.resting()) && !dialogs.isOpen());
    }

    /** The way to bring back a backup, with this one. */
    void restore(Path backup) {
        if (chart != null) {
            chart.restore(backup);
        } else {
            entrance.restore(backup);
        }
    }

    /** Whether what is shown, or would be, is the sample chart: no backup is put in its place. */
    boolean sample() {
        return chart != null ? chart.opened().file().demo() : entrance.sample();
    }

    /** Whether the program is about to end. */
    boolean ending() {
        return closing != null || !window.window().isShowing();
    }

    void opened(Opened opened) {
        shutdown.add(opened.chart());
        gate = new Gate();
        Tasks through = tasks.through(opened.chart().executor(), gate::before);
        keeper = new BackupKeeper(opened.chart(), opened.file().folder(),
                new BackupMemoryFile(place.backups(), opened.file().databaseId()), through, clock);
        keeper.keys().listen(idle::alone);
        keeper.begin();
        idle.begin();
        tidy.unlocked();
        ProgramDeeds program = open(opened, new SaveQueue(through, clock, new SaveState()), through, List.of());
        chart.askForOwnPassphrase();
        if (madeHere || opened.file().demo()) {
            program.tourOnce();
        }
    }

    private ProgramDeeds open(Opened opened, SaveQueue queue, Tasks chartTasks, List<Destination> way) {
        Messages messages = messages();
        chart = new OpenChart(opened, queue, messages, chartTasks, clock, settings, window, files, this::lock,
                keeper, new RestorePlace(opened.file().folder(), opened.file(), place.anchors(), guessing, this::restore));
        ProgramDeeds program = chart.program(place.logs(), this::close);
        chart.show(window, way);
        return program;
    }

    private void tick() {
        try {
            idle.look();
            tidy.look(idle.alone());
        } finally {
            if (window.window().isShowing()) {
                tasks.later(IdleWatch.TICK, this::tick);
            }
        }
    }

    private void lock() {
        if (closing != null) {
            closing.unattended();
            return;
        }
        if (chart == null || lock != null) {
            return;
        }
        locks++;
        try {
            lock = new Lock(chart, gate, tasks, settings, window, entrance.shownPassphrase(), keeper::atLock,
                    this::unlocked, Wiring::unforeseen);
            lock.begin();
        } catch (RuntimeException | Error problem) {
            // Nothing is in sight, and the card comes with the next try.
            window.empty();
            lock = null;
            tasks.later(IdleWatch.TICK, this::lock);
            unforeseen(problem);
        }
        copied.clear(); // last: it asks the system, which may not answer
    }

    private void unlocked() {
        lock = null;
        idle.begin();
        tidy.unlocked();
        speak();
    }

    // Leaves the chart, so that the backup can be put in its place.
    private void restore(RestoreViewModel ready) {
        OpenChart open = chart;
        if (!open.saved()) {
            ready.refuse("backup.restore.unsaved");
            return;
        }
        open.leaveBy(() -> {
            if (chart != open || closing != null) {
                return; // confirmed twice, and the first was done, or closing came first
            }
            Optional<PreparedRestore> taken = lock == null ? ready.take() : Optional.empty();
            if (taken.isEmpty()) {
                open.stay(); // locked meanwhile: what was prepared went with the keys
                return;
            }
            chart = null;
            BackupKeeper ending = keeper;
            ending.end();
            entrance.replace(taken.get(), () -> {
                // Its own look at the file would keep it from being renamed on Windows.
                ending.awaitEnd();
                letGo(open.opened().chart());
                letGo(open.opened().file());
            });
        }, "shell.close.title", "shell.close.text", "shell.close.anyway");
    }

    /** Closes it now instead of with the program. Not on the UI thread. */
    void letGo(AutoCloseable thing) throws Exception {
        thing.close();
        shutdown.remove(thing);
    }

    /** Slows down guessing at the passphrase of a backup. */
    UnlockThrottle guessing() {
        return guessing;
    }

    private void changed(Preferences now) {
        window.dress();
        if (shownLanguage != language()) {
            // After the control that asked for it has done its work: it is about to be replaced.
            Platform.runLater(this::speak);
        }
    }

    private void speak() {
        if (shownLanguage == language() || lock != null || closing != null) {
            return; // a lock speaks when it is over: until then no frame may come in place of its card
        }
        if (chart == null) {
            entrance.speak();
            return;
        }
        if (!chart.queue().idle()) {
            // What could not be written is in the models of this language.
            OpenChart open = chart;
            open.queue().whenIdle(() -> {
                if (chart == open) {
                    speak();
                }
            });
            return;
        }
        List<Destination> way = chart.way();
        chart.leave();
        open(chart.opened(), chart.queue(), chart.tasks(), way);
    }

    /** Texts in the language that is shown from now on. */
    Messages messages() {
        shownLanguage = language();
        if (messages == null) {
            messages = begun.messages();
        }
        if (messages.language() != shownLanguage) {
            messages = new Messages(shownLanguage);
        }
        return messages;
    }

    Language language() {
        return begun.language();
    }

    /** The chart in the window, also while it is locked; null before. */
    OpenChart chart() {
        return chart;
    }

    Dialogs dialogs() {
        return chart != null ? chart.dialogs() : entrance.dialogs();
    }

    Tasks tasks() {
        return tasks;
    }

    Settings settings() {
        return settings;
    }

    Place place() {
        return place;
    }

    MainWindow window() {
        return window;
    }

    FileChoosing files() {
        return files;
    }

    Shutdown shutdown() {
        return shutdown;
    }

    ChartFile openFile(Path folder) {
        ChartFile file = ChartFile.open(folder, place.anchors(), clock);
        shutdown.add(file);
        return file;
    }

    ChartFile.NewChart makeFile(Path folder, Clinic clinic, Practitioner practitioner, Passphrase passphrase) {
        LivePlace.REAL.require(folder);
        ChartFile.NewChart made = ChartFile.create(folder, place.anchors(), clinic, practitioner, passphrase,
                kdf.get(), false, clock);
        shutdown.add(made.file());
        madeHere = true;
        return made;
    }

    Clock clock() {
        return clock;
    }

    RandomGenerator random() {
        return RandomGenerator.getDefault();
    }

    private static void unforeseen(Throwable problem) {
        Thread thread = Thread.currentThread();
        Thread.getDefaultUncaughtExceptionHandler().uncaughtException(thread, problem);
    }
}
