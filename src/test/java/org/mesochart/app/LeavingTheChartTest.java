package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.BackupMemoryFile;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.StorageException;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.backup.BackupKeeper;
import org.mesochart.ui.kit.CopiedWords;
import org.mesochart.ui.kit.DialogFiles;
import org.mesochart.ui.kit.SaveState;
import org.mesochart.ui.kit.Tasks;
import org.mesochart.ui.session.SaveQueue;
import org.mesochart.ui.shell.MainWindow;
import org.mesochart.ui.welcome.Opened;
import org.testfx.util.WaitForAsyncUtils;

/** Closing while something is on its way to the disk, or does not get there. */
class LeavingTheChartTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private final Messages messages = new Messages(Language.ENGLISH);
    private final List<String> done = new ArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private ChartFile.NewChart made;
    private SaveQueue queue;
    private OpenChart chart;
    private Stage stage;

    @BeforeEach
    void open() {
        Gallery.start();
        made = TestCharts.createFile(folder.resolve("chart"));
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, Platform::runLater, problem -> {
            throw new AssertionError(problem);
        });
        queue = new SaveQueue(tasks.withDatabase(made.chart().executor()), TestCharts.clock(), new SaveState());
        robot.interact(() -> {
            stage = new Stage();
            Settings settings = Settings.direct(folder.resolve("settings"));
            MainWindow window = new MainWindow(stage, settings, "MesoChart", new CopiedWords(tasks));
            window.open();
            chart = new OpenChart(new Opened(made.file(), made.chart()), queue, messages,
                    tasks.withDatabase(made.chart().executor()), TestCharts.clock(),
                    settings, window, new DialogFiles(window::window, address -> { }), () -> { },
                    new BackupKeeper(made.chart(), folder.resolve("chart"), new BackupMemoryFile(folder.resolve("memory"),
                            made.file().databaseId()), tasks, TestCharts.clock()),
                    null);
            chart.show(window, List.of());
        });
    }

    @AfterEach
    void close() {
        slow.countDown();
        robot.interact(stage::hide);
        made.chart().executor().execute(made.chart()::close);
        made.file().close();
    }

    private void write(Runnable write) {
        queue.write(List.of(UUID.randomUUID()), write);
    }

    private void writeSlowly() {
        write(() -> {
            try {
                assertTrue(slow.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void fail() {
        throw new StorageException(StorageException.Kind.DISK_FULL);
    }

    private void leave() {
        chart.leaveBy(() -> done.add("closed"), "shell.close.title", "shell.close.text", "shell.close.anyway");
    }

    private Button button(String key) {
        return robot.lookup(".dialog-buttons .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(messages.text(key))).findFirst().orElse(null);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("Waited in vain", late);
        }
        Hand.settle();
    }

    @Test
    void closingWaitsForEveryDeedAndTheWindowDoesNotFreeze() {
        List<String> disk = new ArrayList<>();
        robot.interact(() -> {
            writeSlowly();
            write(() -> disk.add("two"));
            write(() -> disk.add("three"));
            leave();
        });
        Hand.settle();
        assertEquals(List.of(), done);
        slow.countDown();
        await(() -> done.size() == 1);
        assertEquals(List.of("two", "three"), disk);
    }

    @Test
    void whatIsNotSavedIsAskedForBeforeClosing() {
        robot.interact(() -> write(LeavingTheChartTest::fail));
        await(() -> queue.saveState().state() instanceof SaveState.NotSaved);
        robot.interact(this::leave);
        Hand.settle();
        assertEquals(List.of(), done);
        assertNotNull(button("shell.notSaved.again"));
        robot.interact(button("shell.close.anyway")::fire);
        assertEquals(List.of("closed"), done);
    }

    @Test
    void whatFailsWhileClosingIsAskedForOnTheScreenWhereOneWas() {
        robot.interact(() -> {
            writeSlowly();
            write(LeavingTheChartTest::fail);
            leave();
        });
        slow.countDown();
        await(() -> button("shell.close.anyway") != null);
        assertEquals(List.of(), done);
        assertFalse(queue.idle());
        assertTrue(robot.lookup("#goToday").tryQuery().isPresent());
        robot.interact(button("shell.cancel")::fire);
        assertEquals(List.of(), done);
    }
}
