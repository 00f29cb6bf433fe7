package org.mesochart.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.BackupMemoryFile;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.backup.BackupKeeper;
import org.mesochart.ui.kit.CopiedWords;
import org.mesochart.ui.kit.DialogFiles;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.session.SaveQueue;
import org.mesochart.ui.shell.Destination;
import org.mesochart.ui.shell.MainWindow;
import org.mesochart.ui.welcome.Opened;
import org.testfx.util.WaitForAsyncUtils;

/** An open chart with one patient and one session in a window that can be locked. */
final class LockedFrame implements AutoCloseable {
    final Hand robot = new Hand();
    final Patient patient = TestCharts.aPatient();
    final Session session;
    final Chart chart;
    final Gate gate = new Gate();
    final SaveQueue queue;
    final Settings settings;
    Stage stage;
    OpenChart open;
    Lock lock;
    int unlocks;
    Consumer<Runnable> beforeKeysGo = Runnable::run;
    final List<Throwable> faults = new ArrayList<>();
    private final ChartFile file;
    private final ExecutorService background = Tasks.backgroundThreads();

    LockedFrame(Path folder, Language language, boolean dark) {
        Gallery.start();
        ChartFile.NewChart made = TestCharts.createFile(folder.resolve("chart"));
        file = made.file();
        chart = made.chart();
        chart.patients().add(patient);
        Course course = TestCharts.aCourse(patient.id());
        chart.courses().add(course);
        session = TestCharts.aSession(course.id());
        chart.sessions().add(session);
        Mixture mixture = TestCharts.aMixture(session.id());
        chart.mixtures().add(mixture);
        chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", "112"));
        settings = Settings.direct(folder.resolve("settings"));
        settings.change(now -> now.withAppearance(dark ? org.mesochart.settings.Appearance.DARK
                : org.mesochart.settings.Appearance.LIGHT));
        Tasks tasks = new Tasks(background, background, Platform::runLater, problem -> {
            throw new AssertionError(problem);
        });
        Tasks through = tasks.through(chart.executor(), gate::before);
        queue = new SaveQueue(through, TestCharts.clock(), new SaveState());
        robot.interact(() -> {
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            MainWindow window = new MainWindow(stage, settings, "MesoChart", new CopiedWords(tasks));
            window.open();
            open = new OpenChart(new Opened(file, chart), queue, new Messages(language), through, TestCharts.clock(),
                    settings, window, new DialogFiles(window::window, address -> { }), () -> {
                        lock = new Lock(open, gate, tasks, settings, window, null,
                                then -> beforeKeysGo.accept(then), () -> unlocks++, faults::add);
                        lock.begin();
                    }, new BackupKeeper(chart, file.folder(), new BackupMemoryFile(folder.resolve("memory"),
                            file.databaseId()), through, TestCharts.clock()), null);
            open.show(window, List.of());
        });
    }

    /** What would tell who the patient is. */
    List<String> secrets() {
        return List.of("Şükran", "Aydın", "1972", chart.patients().find(patient.id()).orElseThrow().chartNumber(),
                "penicillin", "0532", "10000000146");
    }

    void go(Destination there, String until) {
        robot.interact(() -> {
            switch (there) {
                case Destination.SessionPage at -> open.navigator().session(at.session());
                case Destination.NewPatient _ -> open.navigator().newPatient("");
                case Destination.PatientPage at -> open.navigator().patient(at.patient());
                default -> throw new IllegalArgumentException();
            }
        });
        await(until);
    }

    void await(String query) {
        await(() -> robot.lookup(query).tryQuery().filter(LockedFrame::inSight).isPresent());
    }

    private static boolean inSight(Node node) {
        return node.isVisible() && (node.getParent() == null || inSight(node.getParent()));
    }

    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("Waited in vain", late);
        }
        Hand.settle();
    }

    @Override
    public void close() {
        robot.interact(stage::hide);
        chart.close();
        file.close();
        settings.close();
        background.shutdown();
    }
}
