package org.mesochart.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesochart.domain.text.Language;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void everythingChosenIsThereAgainAfterwards() {
        UUID who = UUID.randomUUID();
        Preferences chosen;
        try (Settings settings = Settings.direct(folder)) {
            settings.change(now -> now.withLanguage(Language.TURKISH).withAppearance(Appearance.DARK).withTextSize(125)
                    .withLetterKeys(false).withLessMotion(true).withLastPractitioner(who).withToured(true)
                    .withWindow(new WindowPlace(10.5, 20, 1280, 720, true))
                    .withChartFolder(Optional.of(folder.resolve("Klinik İzmir"))));
            chosen = settings.get();
        }
        try (Settings again = Settings.direct(folder)) {
            assertEquals(chosen, again.get());
        }
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        try (Settings settings = Settings.direct(folder.resolve("not there"))) {
            assertEquals(Preferences.DEFAULTS, settings.get());
        }
    }

    @Test
    void anUnreadableFileGivesDefaultsAndIsKeptAside() throws IOException {
        for (String damaged : List.of("", "{\"language\":\"tr\"", "[1]", "not json", "{\"lastPractitioner\":\"x\"}",
                "{\"windowX\":\"wide\"}")) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("settings.json"), damaged);
            try (Settings settings = Settings.direct(folder)) {
                assertEquals(Preferences.DEFAULTS, settings.get(), damaged);
            }
            assertEquals(damaged, Files.readString(folder.resolve("settings.json.unreadable")));
        }
    }

    @Test
    void whatALaterVersionWroteIsPassedOver() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("settings.json"),
                "{\"later\":{\"a\":[1,2]},\"language\":\"tr\",\"textSize\":90,\"appearance\":\"sepia\",\"windowX\":1}");
        try (Settings settings = Settings.direct(folder)) {
            assertEquals(Optional.of(Language.TURKISH), settings.get().language());
            assertEquals(100, settings.get().textSize());
            assertEquals(Appearance.LIGHT, settings.get().appearance());
            assertEquals(Optional.empty(), settings.get().window());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndChangesNothingElse() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        List<IOException> told = new ArrayList<>();
        try (Settings settings = Settings.open(notAFolder, Runnable::run, told::add)) {
            settings.change(now -> now.withTextSize(150));
            settings.flush();
            assertEquals(150, settings.get().textSize());
        }
        assertTrue(told.size() >= 1);
    }

    @Test
    void listenersHearOfEachChangeUntilTheyLeave() {
        try (Settings settings = Settings.direct(folder)) {
            List<Integer> heard = new ArrayList<>();
            Runnable leave = settings.listen(now -> heard.add(now.textSize()));
            settings.change(now -> now.withTextSize(112));
            settings.change(now -> now.withTextSize(112));
            leave.run();
            settings.change(now -> now.withTextSize(125));
            assertEquals(List.of(112), heard);
        }
    }

}
