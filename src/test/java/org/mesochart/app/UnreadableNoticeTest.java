package org.mesochart.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.ChartFile;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.shell.Destination;
import org.mesochart.ui.shell.UnreadableStrip;

/** A patient who cannot be read any more is said at the foot of the window from the unlock on. */
class UnreadableNoticeTest {
    @TempDir
    Path folder;

    @Test
    void itStandsAtTheFootOfTheWindow() throws Exception {
        try (LockedFrame frame = new LockedFrame(folder, Language.ENGLISH, false)) {
            frame.go(new Destination.NewPatient(), "#patient-name");
            Node strip = frame.robot.lookup("#unreadable-patients").query();
            assertFalse(strip.isVisible());
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:sqlite:" + folder.resolve("chart").resolve(ChartFile.FILE));
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE patient SET person = x'0102'");
            }
            frame.robot.push(KeyCode.CONTROL, KeyCode.L);
            LockedFrame.await(frame.chart::locked);
            frame.robot.write(TestCharts.PASSPHRASE).type(KeyCode.ENTER);
            LockedFrame.await(() -> frame.unlocks == 1 && strip.isVisible());
            assertEquals(new Messages(Language.ENGLISH).count("shell.notice.unreadable", 1),
                    ((UnreadableStrip) strip).getText());
        }
    }
}
