package org.mesochart.ui.kit;

import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.paint.Color;
import org.mesochart.settings.Appearance;
import org.mesochart.settings.Preferences;

/**
 * How a window looks: what the user chose in the program and how the computer is set, taken together.
 *
 * @param dark light on dark
 * @param contrast only colours far apart, an edge round everything, no shadow
 * @param still nothing moves by itself
 */
public record Look(boolean dark, boolean contrast, boolean still) {
    public static final Look LIGHT = new Look(false, false, false);

    /** What the computer says now. */
    public static Look of(Preferences chosen) {
        Platform.Preferences computer = Platform.getPreferences();
        return of(chosen, contrast(computer), computer.getColorScheme() == ColorScheme.DARK, computer.isReducedMotion());
    }

    /**
     * High contrast that the computer is set to is meant for every program, so it wins over light and dark; its ground
     * is then the computer's too. The same for motion.
     */
    static Look of(Preferences chosen, boolean computerContrast, boolean computerDark, boolean computerStill) {
        boolean contrast = computerContrast || chosen.appearance() == Appearance.CONTRAST;
        boolean dark = contrast ? computerDark : switch (chosen.appearance()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM, CONTRAST -> computerDark;
        };
        return new Look(dark, contrast, computerStill || chosen.lessMotion());
    }

    /**
     * Whether the computer is set to high contrast. Windows says so; GTK only names its theme, which is called HighContrast
     * or HighContrastInverse; macOS does not tell JavaFX, so there it is chosen in the program.
     */
    static boolean contrast(Map<String, Object> computer) {
        return Boolean.TRUE.equals(computer.get("Windows.SPI.HighContrast"))
                || computer.get("GTK.theme_name") instanceof String theme && theme.startsWith("HighContrast");
    }

    /** The ground of the window before its style sheet is read: the token canvas. */
    public Color ground() {
        if (contrast) {
            return dark ? Color.BLACK : Color.WHITE;
        }
        return Color.web(dark ? "#0F1419" : "#F6F8FA");
    }
}
