package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.backup.BackupFolder;
import org.mesochart.backup.Reason;
import org.mesochart.backup.Watch;
import org.mesochart.domain.course.Course;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.domain.patient.Patient;
import org.mesochart.domain.session.Session;
import org.mesochart.domain.text.Language;
import org.mesochart.settings.Appearance;
import org.mesochart.settings.Settings;
import org.mesochart.storage.Chart;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.testfx.util.WaitForAsyncUtils;

/** A damaged chart says after unlocking whose sessions are affected, and offers the last backup; by keyboard alone. */
@Tag("slow-once")
class AffectedByKeyboardTest {
    @TempDir
    private Path folder;
    private final Hand robot = new Hand();
    private Beginning begun;
    private Place place;

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        begun.shutdown().close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itNamesThemAndOffersTheLastBackup(Language language) throws Exception {
        Gallery.start();
        boolean dark = language == Language.TURKISH;
        String name = language.key() + (dark ? "-dark" : "-light");
        place = new Place(folder.resolve("data"), folder.resolve("demo"), folder.resolve("config"));
        damagedChart();
        if (dark) {
            Files.writeString(folder.resolve(".stfolder"), "");
        }
        start(language, dark ? Appearance.DARK : Appearance.LIGHT);
        await("#passphrase");
        await(() -> !robot.lookup("#beneathCard").queryLabeled().getText().isEmpty());
        assertFalse(robot.lookup("#affectedStrip").tryQuery().isPresent());
        Gallery.snap(robot.window(0).getScene(), "affected-entrance-" + name);
        robot.write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
        await("#goToday");
        await(() -> robot.lookup("#affectedStrip").query().isVisible());
        assertEquals(dark, robot.lookup("#chartPlace").tryQuery().isPresent(), "a program keeps the folder in step");
        Gallery.snap(robot.window(0).getScene(), "affected-strip-" + name);
        tabTo("showAffected");
        robot.type(KeyCode.SPACE);
        await(() -> "affectedList".equals(focused()));
        await(() -> !robot.lookup("#affectedOffer").queryLabeled().getText().isEmpty());
        List<?> lines = robot.lookup("#affectedList").queryAs(ListView.class).getItems();
        await(() -> lines.size() == 2);
        Gallery.snap(robot.window(0).getScene(), "affected-list-" + name);
        tabTo("affectedRestore");
        robot.type(KeyCode.ENTER);
        await(() -> "restorePassphrase".equals(focused()));
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        await("#passphrase");
        assertFalse(robot.lookup("#affectedStrip").tryQuery().isPresent(), "hidden by a lock");
        assertTrue(Files.exists(place.data().resolve(ChartFile.FILE)));
    }

    private void damagedChart() throws Exception {
        ChartFile.NewChart made = TestCharts.createFile(place.data(), place.anchors(), Clock.systemUTC());
        Chart chart = made.chart();
        for (String who : List.of("Deniz Ak", "Ece Kurt")) {
            Patient patient = TestCharts.aPatient(who);
            chart.patients().add(patient);
            Course course = TestCharts.aCourse(patient.id());
            chart.courses().add(course);
            for (int days : new int[] {9, 2}) {
                Session session = TestCharts.aSession(course.id(), TestCharts.NOW.minus(java.time.Duration.ofDays(days)));
                chart.sessions().add(session);
                Mixture mixture = TestCharts.aMixture(session.id());
                chart.mixtures().add(mixture);
                chart.injections().add(TestCharts.anInjection(session.id(), mixture.id(), "5", "112"));
            }
        }
        chart.backups().make(BackupFolder.besideChart(place.data()), Reason.BY_HAND, Watch.NONE);
        chart.close();
        made.file().close();
        TestCharts.damage(place.data().resolve(ChartFile.FILE), "injection");
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

    private void tabTo(String id) {
        for (int i = 0; i < 40 && !id.equals(focused()); i++) {
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
