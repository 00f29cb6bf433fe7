package org.mesochart.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.mesochart.settings.Preferences;

/** Fonts, colours and text size of a scene. */
public final class Theme {
    private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";
    private static final List<String> FACES = List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf");
    // By name, so that the class of the base theme need not be loaded before the first window.
    private static final String PRIMER_LIGHT = "/atlantafx/base/theme/primer-light.css";
    private static final String PRIMER_DARK = "/atlantafx/base/theme/primer-dark.css";
    private static final String SHEET = "/css/mesochart.css";
    private static final double BASE_PX = 14;
    private static boolean fontsLoaded;
    /** Has every feature's sheet that was ever asked for, in a scene of its own that is never shown. */
    private static Group sheets;

    private Theme() {
    }

    /** Makes Roboto known to JavaFX. Once is enough; again does nothing. */
    public static synchronized void loadFonts() {
        if (fontsLoaded) {
            return;
        }
        for (String face : FACES) {
            try (InputStream in = Theme.class.getResourceAsStream(FONTS + face)) {
                if (in == null || Font.loadFont(in, BASE_PX) == null) {
                    throw new IllegalStateException("Font not packaged: " + face);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Font not readable: " + face, unreadable);
            }
        }
        fontsLoaded = true;
    }

    /** Dresses the scene as the preferences say; call again when they change. */
    public static void apply(Scene scene, Preferences preferences) {
        apply(scene, Look.of(preferences), preferences.textSize());
    }

    /** Light or dark without more. */
    public static void apply(Scene scene, boolean dark, int textSize) {
        apply(scene, new Look(dark, false, false), textSize);
    }

    /** @param textSize per cent of 14 px */
    public static void apply(Scene scene, Look look, int textSize) {
        String base = address(look.dark() ? PRIMER_DARK : PRIMER_LIGHT);
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        String sheet = address(SHEET);
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().addFirst(sheet);
        }
        List<String> classes = scene.getRoot().getStyleClass();
        mark(classes, "dark", look.dark());
        mark(classes, "contrast", look.contrast());
        mark(classes, "still", look.still());
        classes.removeIf(name -> name.startsWith("text-"));
        classes.add("text-" + textSize);
        scene.getRoot().setStyle("-fx-font-size: " + BASE_PX * textSize / 100 + "px;");
    }

    /** Adds a feature's own sheet, {@code /css/<feature>.css}; call from the feature's view. */
    public static void addSheet(Parent root, String feature) {
        addFirstSheet(root, feature);
        keep(address("/css/" + feature + ".css"));
    }

    /** The same for the first window, which waits for nothing that only a second would need. */
    public static void addFirstSheet(Parent root, String feature) {
        root.getStylesheets().add(address("/css/" + feature + ".css"));
    }

    // JavaFX forgets a sheet, and all it worked out with it, when the last node that has it leaves the window: else every
    // page that is opened would read its sheets again.
    private static void keep(String sheet) {
        if (sheets == null) {
            sheets = new Group();
            new Scene(sheets);
        }
        if (!sheets.getStylesheets().contains(sheet)) {
            sheets.getStylesheets().add(sheet);
            sheets.applyCss();
        }
    }

    // Only what changed: each change has the whole window styled anew.
    private static void mark(List<String> classes, String name, boolean on) {
        if (on && !classes.contains(name)) {
            classes.add(name);
        } else if (!on) {
            classes.remove(name);
        }
    }

    private static String address(String resource) {
        return Objects.requireNonNull(Theme.class.getResource(resource), resource).toExternalForm();
    }
}
