package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.text.Language;
import org.mesochart.settings.Appearance;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.testfx.util.WaitForAsyncUtils;

/** A backup is restored in the whole program, by keyboard alone: from the entrance and from the preferences. */
@Tag("slow-once")
class RestoreByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private Beginning begun;
    private Place place;

    @BeforeEach
    void toolkit() {
        Gallery.start();
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        begun.shutdown().close();
    }

    @Test
    void fromTheEntrance() {
        chart();
        start(Language.ENGLISH, Appearance.LIGHT);
        await("#passphrase");
        await(() -> !robot.lookup("#beneathCard").queryLabeled().getText().isEmpty());
        snap("restore-entrance-en-light");
        restore("restoreBackup", "en-light");
        unlocks();
    }

    @Test
    void aDamagedChartFromTheEntrance() throws Exception {
        chart();
        Files.write(place().data().resolve(ChartFile.FILE), new byte[8192]);
        start(Language.ENGLISH, Appearance.DARK);
        await("#barred");
        snap("restore-barred-en-dark");
        restore("restoreBackup", "damaged-en-dark");
        unlocks();
    }

    @Test
    void fromThePreferences() {
        chart();
        start(Language.TURKISH, Appearance.DARK);
        await("#passphrase");
        robot.write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
        await("#goToday");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        await("#restoreFromFile");
        await(() -> robot.lookup(".restore-link").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#backUpNow").query().requestFocus());
        snap("restore-preferences-tr-dark");
        restore("restoreFromFile", "tr-dark");
        unlocks();
    }

    private void restore(String link, String name) {
        tabTo(link);
        robot.type(KeyCode.SPACE);
        await(() -> "restoreChoices".equals(focused()));
        snap("restore-choose-" + name);
        robot.type(KeyCode.ENTER);
        await(() -> "restorePassphrase".equals(focused()));
        robot.write("not this one").type(KeyCode.ENTER);
        await(() -> robot.lookup("#restoreProblem").query().isVisible() && "restorePassphrase".equals(focused()));
        snap("restore-secret-" + name);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
        await(() -> !robot.lookup(".restore-both").queryAs(GridPane.class).getChildren().isEmpty());
        snap("restore-compare-" + name);
        tabTo("restoreNext");
        robot.type(KeyCode.ENTER);
        await("#passphrase");
        await(() -> robot.lookup("#beneathCard").queryLabeled().getText().contains("before-restore"));
        snap("restore-done-" + name);
    }

    private void unlocks() {
        robot.write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
        await("#goToday");
        try (Stream<Path> files = Files.list(place.data())) {
            assertEquals(1, files.filter(file -> file.getFileName().toString()
                    .matches("chart\\.mesochart\\.before-restore-[0-9Z-]+")).count());
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private Place place() {
        place = new Place(folder.resolve("data"), folder.resolve("demo"), folder.resolve("config"));
        return place;
    }

    private void chart() {
        ChartFile.NewChart made = TestCharts.createFile(place().data(), place.anchors(), Clock.systemUTC());
        made.chart().patients().add(TestCharts.aPatient("Deniz Ak"));
        made.chart().backups().make(BackupFolder.besideChart(place.data()), Reason.BY_HAND, Watch.NONE);
        made.chart().patients().add(TestCharts.aPatient("Ece Kurt"));
        made.chart().close();
        made.file().close();
    }

    private void start(Language language, Appearance appearance) {
        try (Settings settings = Settings.direct(place.config())) {
            settings.change(now -> now.withLanguage(language).withAppearance(appearance));
        }
        begun = Beginning.at(place);
        robot.interact(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            new Wiring(stage, begun, TestCharts::cheapKdf, address -> { }).start();
        });
    }

    private void snap(String name) {
        Hand.settle();
        Gallery.snap(robot.window(0).getScene(), name);
    }

    private void tabTo(String id) {
        for (int i = 0; i < 25 && !id.equals(focused()); i++) {
            robot.type(KeyCode.TAB);
        }
        assertEquals(id, focused());
    }

    private String focused() {
        Node owner = robot.window(0).getScene().getFocusOwner();
        return owner == null ? null : owner.getId();
    }

    private void await(String query) {
        await(() -> robot.lookup(query).tryQuery().isPresent());
        Hand.settle();
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
