package org.mesochart.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesochart.settings.Appearance;
import org.mesochart.settings.Preferences;

/** What is chosen in the program and how the computer is set, taken together. */
class LookTest {
    private static Look look(Appearance chosen, boolean contrast, boolean dark) {
        return Look.of(Preferences.DEFAULTS.withAppearance(chosen), contrast, dark, false);
    }

    @Test
    void lightAndDarkAreAsChosenAndTheSystemsAreTheComputers() {
        assertEquals(Look.LIGHT, look(Appearance.LIGHT, false, true));
        assertEquals(new Look(true, false, false), look(Appearance.DARK, false, false));
        assertEquals(Look.LIGHT, look(Appearance.SYSTEM, false, false));
        assertEquals(new Look(true, false, false), look(Appearance.SYSTEM, false, true));
    }

    @Test
    void aComputerInHighContrastIsFollowedWhateverIsChosenOnItsOwnGround() {
        for (Appearance chosen : Appearance.values()) {
            assertEquals(new Look(false, true, false), look(chosen, true, false), chosen.key());
            assertEquals(new Look(true, true, false), look(chosen, true, true), chosen.key());
        }
    }

    @Test
    void highContrastMayBeChosenOnAnyComputer() {
        assertEquals(new Look(false, true, false), look(Appearance.CONTRAST, false, false));
        assertEquals(new Look(true, true, false), look(Appearance.CONTRAST, false, true));
    }

    @Test
    void lessMotionIsChosenOrTheComputers() {
        assertFalse(Look.of(Preferences.DEFAULTS, false, false, false).still());
        assertTrue(Look.of(Preferences.DEFAULTS, false, false, true).still());
        assertTrue(Look.of(Preferences.DEFAULTS.withLessMotion(true), false, false, false).still());
    }

    @Test
    void windowsAndGtkTellOfHighContrast() {
        assertTrue(Look.contrast(Map.of("Windows.SPI.HighContrast", true)));
        assertFalse(Look.contrast(Map.of("Windows.SPI.HighContrast", false)));
        assertTrue(Look.contrast(Map.of("GTK.theme_name", "HighContrast")));
        assertTrue(Look.contrast(Map.of("GTK.theme_name", "HighContrastInverse")));
        assertFalse(Look.contrast(Map.of("GTK.theme_name", "Adwaita")));
        assertFalse(Look.contrast(Map.of()));
    }
}
