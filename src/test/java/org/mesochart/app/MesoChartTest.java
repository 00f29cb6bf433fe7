package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.PasswordTextField;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.backup.BackupFolder;
import org.mesochart.demo.DemoChart;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.settings.Settings;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program, by keyboard alone. */
class MesoChartTest {
    @TempDir
    static Path folder;

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
        if (begun != null) {
            begun.shutdown().close();
        }
    }

    @Test
    void aChartIsMadeByKeyboardAloneInEnglish() {
        firstRun(Language.ENGLISH, "en");
    }

    @Test
    void aChartIsMadeByKeyboardAloneInTurkish() {
        firstRun(Language.TURKISH, "tr");
    }

    @Test
    @Tag("slow-once")
    void lookingAroundOpensTheSampleChartWithItsPatients() {
        start(Language.TURKISH, "samples");
        await("#samples");
        robot.interact(() -> robot.lookup("#samples").queryAs(Hyperlink.class).fire());
        await("#goToday");
        await("#tourNext");
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#tourNext").tryQuery().isPresent());
        assertTrue(ChartFile.existsIn(place.demo()));
        assertFalse(ChartFile.existsIn(place.data()));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        await("#shownPassphrase");
        assertTrue(robot.lookup("#shownPassphrase").queryLabeled().getText().contains(DemoChart.PASSPHRASE));
        Gallery.snap(robot.lookup("#shownPassphrase").query().getScene(), "unlock-sample-tr-light");
    }

    @Test
    void aSecondStartAsksForThePassphraseAndASecondWindowIsRefused() {
        firstRun(Language.ENGLISH, "again");
        begun.shutdown().close();
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        start(Language.ENGLISH, "again");
        await("#passphrase");
        robot.type(KeyCode.F1);
        await("#helpPage");
        assertEquals("What to do when …", robot.lookup(".help-heading-1").queryLabeled().getText());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#helpPage").tryQuery().isPresent());
        Beginning first = begun;
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        start(Language.ENGLISH, "again");
        await("#barred");
        assertEquals(new Messages(Language.ENGLISH).text("welcome.barred.inUse"),
                robot.lookup("#barred").queryLabeled().getText());
        first.shutdown().close();
        robot.type(KeyCode.ENTER);
        await("#passphrase");
    }

    private void firstRun(Language language, String where) {
        start(language, where);
        Messages messages = new Messages(language);
        await("#clinicName");
        robot.write("Kaya Pain Clinic").type(KeyCode.ENTER);
        await("#practitionerName");
        robot.write("Dr. Elif Kaya").type(KeyCode.TAB).write("four small blue needles");
        String typed = "four small blue needles";
        PasswordTextField field = robot.lookup("#passphrase").queryAs(PasswordTextField.class);
        assertFalse(field.getRevealPassword());
        robot.type(KeyCode.F8);
        assertTrue(field.getRevealPassword());
        assertEquals(typed, field.getText());
        robot.type(KeyCode.F8);
        assertFalse(field.getText().contains("needles"));
        assertEquals(typed, field.getPassword());
        // The next stop is the field for it again: the eye is none.
        robot.type(KeyCode.TAB).write("four small blue needles").type(KeyCode.ENTER);
        await("#typedGroup0");
        robot.write(group(0, messages)).type(KeyCode.TAB).write(group(1, messages)).type(KeyCode.ENTER);
        await("#goToday");
        assertTrue(ChartFile.existsIn(place.data()));

        robot.push(KeyCode.CONTROL, KeyCode.L);
        await("#passphrase");
        // The backup that is due is made before the keys go.
        BackupFolder backups = new BackupFolder(place.data().resolve("backups"));
        await(() -> backups.all().size() == 1);
        // A language that is changed now comes after the unlock.
        Language other = language == Language.ENGLISH ? Language.TURKISH : Language.ENGLISH;
        robot.interact(() -> begun.settings().change(now -> now.withLanguage(other)));
        Hand.settle();
        assertTrue(robot.lookup("#locked").tryQuery().isPresent());
        robot.write("not this one here").type(KeyCode.ENTER);
        await(() -> robot.lookup("#problem").queryLabeled().getText().equals(messages.text("welcome.unlock.wrong")));
        robot.write("four small blue needles").type(KeyCode.ENTER);
        await("#goToday");

        robot.push(KeyCode.CONTROL, KeyCode.K);
        await("#commandField");
        robot.write(new Messages(other).text("shell.preferences").substring(0, 4)).type(KeyCode.ENTER);
        await("#appearance");
        assertEquals("MesoChart", ((Stage) robot.lookup("#goToday").query().getScene().getWindow()).getTitle());
    }

    private void start(Language language, String where) {
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

    private String group(int which, Messages messages) {
        Node field = robot.lookup("#typedGroup" + which).query();
        for (int number = 1; number <= 8; number++) {
            if (messages.text("welcome.key.group", number).equals(field.getAccessibleText())) {
                return robot.lookup("#group" + number).queryLabeled().getText();
            }
        }
        throw new AssertionError("No such group: " + field.getAccessibleText());
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
