package org.mesochart.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mesochart.domain.text.Language;

/**
 * What this computer's user chose. Holds no patient data.
 *
 * @param language empty until chosen: then the computer's own
 * @param textSize per cent, one of {@link #TEXT_SIZES}
 * @param letterKeys whether single letters act on the map and in lists
 * @param lastPractitioner who unlocked last
 * @param window where the window was
 * @param chartFolder the folder of the chart opened last, when it is not the usual one
 * @param printing printer and paper
 * @param lockAfter how long nobody may touch the window before it locks; see {@link #mayLockAfter}
 * @param toured whether the tour of the first opening was shown
 * @param lessMotion whether nothing may move by itself, whatever the computer is set to
 */
public record Preferences(Optional<Language> language, Appearance appearance, int textSize, boolean letterKeys,
                          Optional<UUID> lastPractitioner, Optional<WindowPlace> window, Optional<Path> chartFolder,
                          PrintSettings printing, Duration lockAfter, boolean toured, boolean lessMotion) {
    /** Text sizes, per cent of 14 px. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 112, 125, 150);
    public static final Preferences DEFAULTS = new Preferences(
            Optional.empty(), Appearance.LIGHT, 100, true, Optional.empty(), Optional.empty(), Optional.empty(),
            PrintSettings.USUAL, Duration.ofMinutes(5), false, false);

    public Preferences {
        if (!TEXT_SIZES.contains(textSize)) {
            throw new IllegalArgumentException("No such text size: " + textSize);
        }
        if (!mayLockAfter(lockAfter)) {
            throw new IllegalArgumentException("Not from 1 to 30 minutes: " + lockAfter);
        }
    }

    /** Whether the window may be left alone for so long: 1 to 30 minutes. */
    public static boolean mayLockAfter(Duration time) {
        return time.compareTo(Duration.ofMinutes(1)) >= 0 && time.compareTo(Duration.ofMinutes(30)) <= 0;
    }

    public Preferences withLanguage(Language chosen) {
        return new Preferences(Optional.of(chosen), appearance, textSize, letterKeys, lastPractitioner, window, chartFolder,
                printing, lockAfter, toured, lessMotion);
    }

    public Preferences withAppearance(Appearance chosen) {
        return new Preferences(language, chosen, textSize, letterKeys, lastPractitioner, window, chartFolder,
                printing, lockAfter, toured, lessMotion);
    }

    public Preferences withTextSize(int perCent) {
        return new Preferences(language, appearance, perCent, letterKeys, lastPractitioner, window, chartFolder,
                printing, lockAfter, toured, lessMotion);
    }

    public Preferences withLetterKeys(boolean on) {
        return new Preferences(language, appearance, textSize, on, lastPractitioner, window, chartFolder,
                printing, lockAfter, toured, lessMotion);
    }

    public Preferences withLastPractitioner(UUID id) {
        return new Preferences(language, appearance, textSize, letterKeys, Optional.of(id), window, chartFolder,
                printing, lockAfter, toured, lessMotion);
    }

    public Preferences withWindow(WindowPlace place) {
        return new Preferences(language, appearance, textSize, letterKeys, lastPractitioner, Optional.of(place), chartFolder,
                printing, lockAfter, toured, lessMotion);
    }

    public Preferences withChartFolder(Optional<Path> folder) {
        return new Preferences(language, appearance, textSize, letterKeys, lastPractitioner, window, folder, printing,
                lockAfter, toured, lessMotion);
    }

    public Preferences withPrinting(PrintSettings chosen) {
        return new Preferences(language, appearance, textSize, letterKeys, lastPractitioner, window, chartFolder, chosen,
                lockAfter, toured, lessMotion);
    }

    public Preferences withLockAfter(Duration time) {
        return new Preferences(language, appearance, textSize, letterKeys, lastPractitioner, window, chartFolder, printing,
                time, toured, lessMotion);
    }

    public Preferences withToured(boolean shown) {
        return new Preferences(language, appearance, textSize, letterKeys, lastPractitioner, window, chartFolder, printing,
                lockAfter, shown, lessMotion);
    }

    public Preferences withLessMotion(boolean on) {
        return new Preferences(language, appearance, textSize, letterKeys, lastPractitioner, window, chartFolder, printing,
                lockAfter, toured, on);
    }
}
