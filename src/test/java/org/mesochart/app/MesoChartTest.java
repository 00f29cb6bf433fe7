package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.demo.DemoChart;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program, by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class MesoChartTest {
    @TempDir
    static Path folder;

    private Beginning begun;
    private Place place;

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        if (begun != null) {
            begun.shutdown().close();
        }
    }

    @Test
    void aChartIsMadeByKeyboardAloneInEnglish(FxRobot robot) {
        firstRun(robot, Language.ENGLISH, "en");
    }

    @Test
    void aChartIsMadeByKeyboardAloneInTurkish(FxRobot robot) {
        firstRun(robot, Language.TURKISH, "tr");
    }

    @Test
    @Tag("slow-once")
    void lookingAroundOpensTheSampleChartWithItsPatients(FxRobot robot) {
        start(robot, Language.TURKISH, "samples");
        await(robot, "#samples");
        robot.interact(() -> robot.lookup("#samples").queryAs(Hyperlink.class).fire());
        await(robot, "#goToday");
        assertTrue(ChartFile.existsIn(place.demo()));
        assertFalse(ChartFile.existsIn(place.data()));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        await(robot, "#shownPassphrase");
        assertTrue(robot.lookup("#shownPassphrase").queryLabeled().getText().contains(DemoChart.PASSPHRASE));
        Gallery.snap(robot.lookup("#shownPassphrase").query().getScene(), "unlock-sample-tr-light");
    }

    @Test
    void aSecondStartAsksForThePassphraseAndASecondWindowIsRefused(FxRobot robot) {
        firstRun(robot, Language.ENGLISH, "again");
        begun.shutdown().close();
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        start(robot, Language.ENGLISH, "again");
        await(robot, "#passphrase");
        Beginning first = begun;
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        start(robot, Language.ENGLISH, "again");
        await(robot, "#barred");
        assertEquals(new Messages(Language.ENGLISH).text("welcome.barred.inUse"),
                robot.lookup("#barred").queryLabeled().getText());
        first.shutdown().close();
        robot.type(KeyCode.ENTER);
        await(robot, "#passphrase");
    }

    private void firstRun(FxRobot robot, Language language, String where) {
        start(robot, language, where);
        Messages messages = new Messages(language);
        await(robot, "#clinicName");
        robot.write("Kaya Pain Clinic").type(KeyCode.ENTER);
        await(robot, "#practitionerName");
        robot.write("Dr. Elif Kaya").type(KeyCode.TAB).write("four small blue needles");
        // The eye that shows the passphrase is a stop too.
        robot.type(KeyCode.TAB).type(KeyCode.TAB).write("four small blue needles").type(KeyCode.ENTER);
        await(robot, "#typedGroup0");
        robot.write(group(robot, 0, messages)).type(KeyCode.TAB).write(group(robot, 1, messages)).type(KeyCode.ENTER);
        await(robot, "#goToday");
        assertTrue(ChartFile.existsIn(place.data()));

        robot.push(KeyCode.CONTROL, KeyCode.L);
        await(robot, "#passphrase");
        robot.write("not this one here").type(KeyCode.ENTER);
        await(() -> robot.lookup("#problem").queryLabeled().getText().equals(messages.text("welcome.unlock.wrong")));
        robot.write("four small blue needles").type(KeyCode.ENTER);
        await(robot, "#goToday");

        robot.push(KeyCode.CONTROL, KeyCode.K);
        await(robot, "#commandField");
        robot.write(messages.text("shell.preferences").substring(0, 4)).type(KeyCode.ENTER);
        await(robot, "#appearance");
        assertEquals("MesoChart", ((Stage) robot.lookup("#goToday").query().getScene().getWindow()).getTitle());
    }

    private void start(FxRobot robot, Language language, String where) {
        Path here = folder.resolve(where);
        place = new Place(here.resolve("data"), here.resolve("demo"), here.resolve("config"));
        try (Settings settings = Settings.direct(place.config())) {
            settings.change(now -> now.withLanguage(language));
        }
        begun = Beginning.at(place);
        robot.interact(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            new Wiring(stage, begun, TestCharts::cheapKdf, address -> { }).start();
        });
    }

    private static String group(FxRobot robot, int which, Messages messages) {
        Node field = robot.lookup("#typedGroup" + which).query();
        for (int number = 1; number <= 8; number++) {
            if (messages.text("welcome.key.group", number).equals(field.getAccessibleText())) {
                return robot.lookup("#group" + number).queryLabeled().getText();
            }
        }
        throw new AssertionError("No such group: " + field.getAccessibleText());
    }

    private static void await(FxRobot robot, String query) {
        await(() -> robot.lookup(query).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException late) {
            throw new AssertionError("Waited in vain", late);
        }
    }
}
