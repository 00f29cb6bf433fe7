package org.mesochart.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.stage.Stage;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.BackupMemoryFile;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.Practice;
import org.mesochart.ui.backup.BackupKeeper;
import org.mesochart.ui.kit.CopiedWords;
import org.mesochart.ui.kit.FileChoosing;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.session.SaveQueue;
import org.mesochart.ui.shell.MainWindow;
import org.mesochart.ui.welcome.Opened;

/** The program's own frame over a small invented practice, walked through from screen to screen. */
final class EveryScreen implements AutoCloseable {
    final Hand robot = new Hand();
    final Messages messages;
    final Chart chart;
    final UUID patient;
    final Settings settings;
    final Tasks.Inline tasks = Tasks.inline();
    OpenChart open;
    Stage stage;
    ProgramDeeds program;
    int quits;
    int locks;
    Path chosen;
    private final ChartFile.NewChart made;

    EveryScreen(Path folder, Language language) {
        Gallery.start();
        robot.interact(Theme::loadFonts);
        messages = new Messages(language);
        made = TestCharts.createFile(folder.resolve("chart"));
        chart = made.chart();
        patient = Practice.fill(chart);
        settings = Settings.direct(folder.resolve("settings"));
        robot.interact(() -> {
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            MainWindow window = new MainWindow(stage, settings, Program.NAME, new CopiedWords(tasks));
            window.open();
            stage.setWidth(1280);
            stage.setHeight(720);
            open = new OpenChart(new Opened(made.file(), chart),
                    new SaveQueue(tasks, TestCharts.clock(), new SaveState()), messages, tasks, TestCharts.clock(),
                    settings, window, new ChosenFile(), () -> locks++,
                    new BackupKeeper(chart, folder.resolve("chart"), new BackupMemoryFile(folder.resolve("memory"),
                            made.file().databaseId()), tasks, TestCharts.clock()),
                    null);
            program = open.program(folder.resolve("logs"), () -> quits++);
            open.show(window, List.of());
        });
    }

    /** Shows each screen in turn, by a name for messages. */
    void walk(BiConsumer<String, OpenChart> look) {
        UUID course = chart.courses().ofPatient(patient).getFirst().id();
        UUID signed = chart.sessions().ofCourse(course).getFirst().id();
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("today", open.navigator()::today);
        ways.put("patients", open.navigator()::patients);
        ways.put("stock", open.navigator()::stock);
        ways.put("recall", open.navigator()::recall);
        ways.put("insight", open.navigator()::insight);
        ways.put("patient", () -> open.navigator().patient(patient));
        ways.put("new patient", () -> open.navigator().newPatient(""));
        ways.put("new course", () -> open.navigator().newCourse(patient));
        ways.put("documents", () -> open.navigator().document(signed));
        ways.put("then and now", () -> open.navigator().thenAndNow(course));
        ways.put("preferences", open.navigator()::preferences);
        ways.put("protocols", open.navigator()::protocols);
        ways.put("session", () -> open.navigator().startSession(course));
        ways.forEach((name, way) -> {
            robot.interact(way);
            if (!name.equals("session")) {
                robot.interact(() -> look.accept(name, open));
                return;
            }
            for (String step : List.of("assess", "screen", "prepare", "inject", "observe", "sign")) {
                robot.interact(() -> fire("session.step." + step));
                robot.interact(() -> look.accept("session, " + step, open));
            }
        });
    }

    void fire(String id) {
        open.shell().offered().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow().fire();
    }

    /** The file that a test chose before. */
    private final class ChosenFile implements FileChoosing {
        @Override
        public Optional<Path> save(String title, String suggestedName, String kind, String extension) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public boolean open(Path file) {
            return false;
        }
    }

    @Override
    public void close() {
        robot.interact(stage::hide);
        chart.close();
        made.file().close();
    }
}
