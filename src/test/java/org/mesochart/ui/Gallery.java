package org.mesochart.ui;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.mesochart.Pictures;
import org.mesochart.domain.text.Language;
import org.mesochart.ui.kit.Look;
import org.mesochart.ui.kit.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of every screen, for people to look at: target/gallery/. */
public final class Gallery {
    private static final Path FOLDER = Path.of("target", "gallery");

    /** The smallest window that must work, with large letters. */
    private static final double SMALL_WIDTH = 1280;
    private static final double SMALL_HEIGHT = 640;
    private static final int SMALL_TEXT = 125;

    private static boolean started;

    private Gallery() {
    }

    /**
     * Writes a picture of the scene as it is now, from any thread. Fails if a control in sight lacks what
     * {@link AccessibleControls} asks for: so every screen that has a picture is looked through in its languages and themes.
     * The Turkish ones of {@link #picture} are then made as small as a window may be, with large letters: no word may be cut.
     */
    public static void snap(Scene scene, String name) {
        List<String> wrong = on(() -> AccessibleControls.everywhere(scene, name));
        write(on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        }), name);
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    /** Writes a picture of one node as it is now, from any thread. */
    public static void snap(Node node, String name) {
        write(on(() -> node.snapshot(new SnapshotParameters(), null)), name);
    }

    /** Two pictures, {@code name-en-light} and {@code name-tr-dark}, each of a root made for its language. */
    public static void pictures(String name, double width, double height, Function<Language, Parent> root) {
        pictures(name, width, height, 100, root, shown -> { });
    }

    /**
     * @param textSize per cent
     * @param ready called on the UI thread when the window is shown: activate the screen, type, open
     */
    public static void pictures(String name, double width, double height, int textSize, Function<Language, Parent> root,
                                Consumer<Parent> ready) {
        picture(name, width, height, textSize, Language.ENGLISH, false, root, ready);
        picture(name, width, height, textSize, Language.TURKISH, true, root, ready);
    }

    /**
     * Pictures of one window after one deed after another.
     *
     * @param deeds by the names of their pictures, in their order
     * @param dark the themes, one after the other
     */
    public static void walk(double width, double height, int textSize, Language language, List<Boolean> dark,
                            Function<Language, Parent> root, Consumer<Parent> ready, Map<String, Runnable> deeds) {
        Stage stage = open(width, height, textSize, language, new Look(dark.getFirst(), false, false), root, ready);
        for (boolean theme : dark) {
            on(() -> {
                Theme.apply(stage.getScene(), theme, textSize);
                return null;
            });
            deeds.forEach((name, deed) -> {
                on(() -> {
                    deed.run();
                    return null;
                });
                Hand.settle();
                snap(stage.getScene(), name + "-" + language.key() + (theme ? "-dark" : "-light"));
            });
        }
        close(stage);
    }

    /** One picture. */
    public static void picture(String name, double width, double height, int textSize, Language language, boolean dark,
                               Function<Language, Parent> root, Consumer<Parent> ready) {
        Stage stage = open(width, height, textSize, language, new Look(dark, false, false), root, ready);
        shownOnce(stage, name + "-" + language.key() + (dark ? "-dark" : "-light"));
    }

    /** Two pictures in high contrast, {@code name-en-contrast-white} and {@code name-tr-contrast-black}. */
    public static void highContrast(String name, double width, double height, Function<Language, Parent> root,
                                    Consumer<Parent> ready) {
        for (Language language : List.of(Language.ENGLISH, Language.TURKISH)) {
            boolean black = language == Language.TURKISH;
            Stage stage = open(width, height, 100, language, new Look(black, true, true), root, ready);
            shownOnce(stage, name + "-" + language.key() + (black ? "-contrast-black" : "-contrast-white"));
        }
    }

    private static Stage open(double width, double height, int textSize, Language language, Look look,
                              Function<Language, Parent> root, Consumer<Parent> ready) {
        start();
        Stage stage = on(() -> {
            Theme.loadFonts();
            Parent made = root.apply(language);
            Scene scene = new Scene(made, width, height);
            Theme.apply(scene, look, textSize);
            Stage window = new Stage();
            window.setX(0);
            window.setY(0);
            window.setScene(scene);
            window.show();
            ready.accept(made);
            return window;
        });
        Hand.settle();
        return stage;
    }

    private static void makeSmall(Stage stage) {
        Scene scene = stage.getScene();
        Theme.apply(scene, scene.getRoot().getStyleClass().contains("dark"), SMALL_TEXT);
        scene.getRoot().applyCss();
        stage.setWidth(SMALL_WIDTH);
        stage.setHeight(SMALL_HEIGHT);
    }

    // What stands cut in the smallest window: in Turkish first, where words are longer.
    private static List<String> cut(Scene scene, String name) {
        Set<String> cut = new TreeSet<>();
        // What follows the new size may want another layout, as at the next pulse.
        for (int pulse = 0; pulse == 0 || pulse < 3 && !cut.isEmpty(); pulse++) {
            cut.clear();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            CutTexts.look(name + " in the smallest window", scene.getRoot(), cut);
        }
        return List.copyOf(cut);
    }

    private static void shownOnce(Stage stage, String name) {
        try {
            snap(stage.getScene(), name);
            if (name.contains("-" + Language.TURKISH.key() + "-")) {
                on(() -> {
                    makeSmall(stage);
                    return null;
                });
                List<String> cut = on(() -> cut(stage.getScene(), name));
                if (!cut.isEmpty()) {
                    throw new AssertionError(String.join("\n", cut));
                }
            }
        } finally {
            close(stage);
        }
    }

    private static void close(Stage stage) {
        on(() -> {
            stage.close();
            return null;
        });
    }

    /** Starts the toolkit if no test has. */
    public static void start() {
        try {
            if (!started) {
                started = true;
                Hand.watchStyles();
            }
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException noToolkit) {
            throw new IllegalStateException("The toolkit did not start", noToolkit);
        }
    }

    private static <T> T on(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }

    /** The pixels of a picture, for the libraries of the JDK. */
    static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) buffered.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return buffered;
    }

    private static void write(WritableImage image, String name) {
        try {
            Files.createDirectories(FOLDER);
            Pictures.write(buffered(image), FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
