package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.testfx.util.WaitForAsyncUtils;

/** Files that the program is started with, and what the window says of them. */
@Tag("slow-once")
class ArrivalsTest {
    private static final byte[] BACKUP = {(byte) 0x89, 'M', 'e', 's', 'B', 13, 10, 0x1a};

    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private final Messages texts = new Messages(Language.TURKISH);
    private Beginning begun;
    private Place place;
    private Wiring wiring;

    @BeforeEach
    void toolkit() {
        Gallery.start();
        place = new Place(folder.resolve("data"), folder.resolve("demo"), folder.resolve("config"));
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        begun.shutdown().close();
        SingleWindow.letGo();
    }

    @Test
    void noBackupIsPutInThePlaceOfTheSampleChart() throws Exception {
        ChartFile.create(place.demo(), place.anchors(), TestCharts.clinic(), TestCharts.practitioner(), TestCharts.passphrase(),
                TestCharts.cheapKdf(), true, Clock.systemUTC()).file().close();
        start(Optional.of(place.demo()));
        await("#passphrase");
        open(backup());
        await(() -> says("shell.opened.sample", "b.mesobackup"));
        Gallery.snap(robot.window(0).getScene(), "opened-beside-sample-tr");
    }

    @Test
    void norInThePlaceOfOneThatCannotBeRead() throws Exception {
        Files.createDirectories(place.demo());
        Files.write(place.demo().resolve(ChartFile.FILE), new byte[8192]);
        start(Optional.of(place.demo()));
        await("#barred");
        assertFalse(robot.lookup("#restoreBackup").query().isVisible());
        open(backup());
        await(() -> says("shell.opened.sample", "b.mesobackup"));
    }

    @Test
    void filesOfTwoLaterStartsAreBothSpokenOfInTurn() throws Exception {
        assertTrue(SingleWindow.take(place.config(), Optional.empty()));
        start(Optional.empty());
        await("#clinicName");
        // As two later starts leave them.
        Files.writeString(place.config().resolve("window-1.show"), "/nowhere/first");
        Files.writeString(place.config().resolve("window-2.show"), "second\0");
        await(() -> says("shell.opened.unreadable", "first"));
        robot.type(KeyCode.ESCAPE);
        await(() -> says("shell.opened.unreadable", "second\0"));
    }

    @Test
    void aFileWaitsWhileAChartIsBeingMade() throws Exception {
        start(Optional.empty());
        await("#clinicName");
        assertTrue(free());
        robot.write("Kaya").type(KeyCode.ENTER);
        await("#practitionerName");
        robot.write("Elif Kaya").type(KeyCode.TAB).write(TestCharts.PASSPHRASE);
        robot.type(KeyCode.TAB).write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
        await("#typedGroup0");
        assertFalse(free(), "the recovery key is not written down yet");
    }

    private boolean free() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> wiring.freeDialogs().isPresent()).get();
    }

    private String backup() throws Exception {
        return Files.write(folder.resolve("b.mesobackup"), BACKUP).toString();
    }

    private void open(String file) {
        robot.interact(() -> wiring.open(file));
    }

    private boolean says(String key, String name) {
        String sentence = texts.text(key, name);
        return robot.lookup(node -> node instanceof Labeled label && sentence.equals(label.getText())).tryQuery().isPresent();
    }

    private void start(Optional<Path> chart) {
        try (Settings settings = Settings.direct(place.config())) {
            settings.change(now -> now.withLanguage(Language.TURKISH).withChartFolder(chart));
        }
        begun = Beginning.at(place);
        robot.interact(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            wiring = new Wiring(stage, begun, TestCharts::cheapKdf, address -> { });
            wiring.start();
        });
    }

    private void await(String query) {
        await(() -> robot.lookup(query).tryQuery().isPresent());
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
            Hand.settle();
        } catch (TimeoutException late) {
            throw new AssertionError("Waited in vain", late);
        }
    }
}
