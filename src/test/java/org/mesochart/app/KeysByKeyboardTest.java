package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.TestCharts;

/** The chart's keys are changed with the keyboard alone, and the window locks and unlocks meanwhile as ever. */
@Tag("slow-once")
class KeysByKeyboardTest {
    @TempDir
    private Path folder;
    private final Messages messages = new Messages(Language.ENGLISH);
    private LockedFrame frame;

    @BeforeEach
    void open() {
        frame = new LockedFrame(folder, Language.ENGLISH, false);
    }

    @AfterEach
    void close() {
        frame.close();
    }

    private String asked(int which) {
        Node field = frame.robot.lookup("#typedGroup" + which).query();
        for (int group = 1; group <= 8; group++) {
            if (messages.text("welcome.key.group", group).equals(field.getAccessibleText())) {
                return frame.robot.lookup("#group" + group).queryLabeled().getText();
            }
        }
        throw new AssertionError("no group is asked for");
    }

    private String state() {
        return frame.robot.lookup("#keysState").queryLabeled().getText();
    }

    @Test
    void theKeysAreChangedAndTheWindowGoesOn() {
        frame.robot.interact(() -> frame.open.navigator().preferences());
        frame.await("#security-keys");
        LockedFrame.await(() -> state().equals(messages.text("security.keys.never")));
        frame.robot.interact(() -> frame.robot.lookup("#security-keys").query().requestFocus());
        frame.robot.type(KeyCode.SPACE);
        frame.await("#typedGroup0");
        frame.robot.write(asked(0)).type(KeyCode.TAB).write(asked(1)).type(KeyCode.TAB);
        frame.robot.write("not this one").type(KeyCode.ENTER);
        LockedFrame.await(() -> frame.robot.lookup("#ownPassphrase").tryQuery().isPresent()
                && !frame.robot.lookup("#replaceRecovery").query().isDisabled());
        assertTrue(frame.chart.keys().state().never());
        frame.robot.interact(() -> frame.robot.lookup("#ownPassphrase").query().requestFocus());
        frame.robot.push(KeyCode.CONTROL, KeyCode.A);
        frame.robot.write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
        LockedFrame.await(() -> frame.robot.lookup("#typedGroup0").tryQuery().isEmpty());
        LockedFrame.await(() -> !frame.chart.keys().state().goingOn());
        LockedFrame.await(() -> state().contains(frame.chart.practitioner().name()));
        assertEquals(2, frame.chart.keys().state().version());
        frame.robot.push(KeyCode.CONTROL, KeyCode.L);
        frame.await("#locked");
        LockedFrame.await(frame.chart::locked);
        frame.robot.write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
        LockedFrame.await(() -> frame.unlocks == 1);
        assertTrue(frame.chart.verify().ok());
        assertEquals(frame.patient.name(), frame.chart.patients().find(frame.patient.id()).orElseThrow().name());
    }
}
