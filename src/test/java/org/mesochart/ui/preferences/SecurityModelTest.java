package org.mesochart.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.BesideOthers;
import org.mesochart.settings.Settings;

@BesideOthers
class SecurityModelTest {
    @TempDir
    Path folder;

    @Test
    void minutesFromOneToThirtyAreKeptAndOthersRefusedBesideTheField() {
        try (Settings settings = Settings.direct(folder)) {
            SecurityModel model = new SecurityModel(settings);
            assertEquals("5", model.minutesProperty().get());
            for (String wrong : new String[] {"0", "31", "", "1.5", "-3", "five", "9999999999"}) {
                model.minutesProperty().set(wrong);
                model.commit();
                assertEquals("security.after.problem", model.problemProperty().get().key());
                assertEquals(Duration.ofMinutes(5), settings.get().lockAfter());
            }
            model.minutesProperty().set(" 30 ");
            model.commit();
            assertNull(model.problemProperty().get());
        }
        try (Settings again = Settings.direct(folder)) {
            assertEquals(Duration.ofMinutes(30), again.get().lockAfter());
        }
    }

    @Test
    void aTimeInTheFileThatMayNotBeIsFiveMinutes() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"lockAfterMinutes\":600}");
        try (Settings settings = Settings.direct(folder)) {
            assertEquals(Duration.ofMinutes(5), settings.get().lockAfter());
        }
    }
}
