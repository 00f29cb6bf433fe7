package org.mesochart.app;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesochart.demo.DemoChart;
import org.mesochart.domain.text.Language;
import org.mesochart.settings.Settings;
import org.mesochart.storage.TestCharts;
import org.mesochart.ui.Gallery;
import org.mesochart.ui.Hand;
import org.mesochart.ui.kit.Scrolling;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes the pictures of the guide anew, in both languages, and puts them into {@code assets/help/pictures}: the program itself goes
 * over the sample chart by keyboard. No part of the suite, as its name says; {@code mvn test -Dtest=HelpPictures} runs it,
 * with {@code -Dhelp.pictures=map,sign} for only those.
 */
class HelpPictures {
    private static final Path PICTURES = Path.of("assets", "help", "pictures");
    private static final Path GALLERY = Path.of("target", "gallery");
    /** So large that shrunk to a page of the help the words can be read. */
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 740;
    private static final int COLOURS = 96;
    private static final int LOOKS = 8;
    private static final List<String> ONLY = Arrays.stream(System.getProperty("help.pictures", "").split(","))
            .filter(name -> !name.isEmpty()).toList();

    private final Hand robot = new Hand();
    private Beginning begun;
    private String language;
    private Stage stage;

    @TempDir
    Path folder;

    @BeforeEach
    void toolkit() {
        Gallery.start();
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        begun.shutdown().close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void takeThePictures(Language spoken) throws IOException {
        language = spoken.key();
        Files.createDirectories(PICTURES.resolve(language));
        start(spoken);
        recoveryKey();
        begun.shutdown().close();
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        start(spoken);
        await("#samples");
        robot.interact(() -> robot.lookup("#samples").queryAs(Hyperlink.class).fire());
        await("#goToday");
        picture("today");
        robot.interact(() -> find("#search").requestFocus());
        robot.write(spoken == Language.TURKISH ? "Fatma" : "Thomas");
        calm();
        robot.type(KeyCode.ENTER);
        await("#session-start");
        picture("patient");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        session();
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await("#session-start");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        picture("then-and-now");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await("#session-start");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        await(() -> !find("#document-save").isDisabled());
        picture("documents");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await("#stock-search");
        robot.interact(() -> ((TableView<?>) find(".table-view")).getSelectionModel().select(1));
        picture("stock");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        picture("insight");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        picture("preferences");
        robot.interact(() -> Scrolling.reveal(find("#backupCard")));
        picture("backup");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        await("#passphrase");
        picture("locked");
    }

    private void recoveryKey() throws IOException {
        await("#clinicName");
        robot.write("Kaya Pain Clinic").type(KeyCode.ENTER);
        await("#practitionerName");
        robot.write("Dr. Elif Kaya").type(KeyCode.TAB).write("four small blue needles");
        robot.type(KeyCode.TAB).write("four small blue needles").type(KeyCode.ENTER);
        await("#typedGroup0");
        picture("recovery-key");
    }

    private void session() throws IOException {
        Map<KeyCode, String> steps = new LinkedHashMap<>();
        steps.put(KeyCode.DIGIT1, "assess");
        steps.put(KeyCode.DIGIT2, "screen");
        steps.put(KeyCode.DIGIT3, "prepare");
        steps.put(KeyCode.DIGIT4, "map");
        steps.put(KeyCode.DIGIT5, "observe");
        steps.put(KeyCode.DIGIT6, "sign");
        calm();
        for (Map.Entry<KeyCode, String> step : steps.entrySet()) {
            robot.push(KeyCode.CONTROL, step.getKey());
            picture(step.getValue());
        }
    }

    private void start(Language spoken) {
        Path here = folder.resolve(String.valueOf(System.nanoTime()));
        Place place = new Place(here.resolve("data"), here.resolve("demo"), here.resolve("config"));
        try (Settings settings = Settings.direct(place.config())) {
            settings.change(now -> now.withLanguage(spoken));
        }
        begun = Beginning.at(place);
        robot.interact(() -> {
            stage = new Stage();
            new Wiring(stage, begun, TestCharts::cheapKdf, address -> { }).start();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
    }

    private void picture(String name) throws IOException {
        if (!ONLY.isEmpty() && !ONLY.contains(name)) {
            Hand.settle();
            return;
        }
        calm();
        Gallery.snap(stage.getScene(), "help-" + name + "-" + language);
        BufferedImage taken = ImageIO.read(GALLERY.resolve("help-" + name + "-" + language + ".png").toFile());
        Path file = PICTURES.resolve(language).resolve(name + ".png");
        Files.deleteIfExists(file);
        ImageIO.write(fewer(taken), "png", file.toFile());
    }

    /** The same picture in its commonest colours: a fifth of the bytes. What is not among them takes the nearest. */
    private static BufferedImage fewer(BufferedImage taken) {
        Map<Integer, Integer> counts = new HashMap<>();
        int[] pixels = taken.getRGB(0, 0, taken.getWidth(), taken.getHeight(), null, 0, taken.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xFF000000 | pixels[i];
            counts.merge(pixels[i], 1, Integer::sum);
        }
        List<Integer> kept = new ArrayList<>();
        counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()).map(Map.Entry::getKey)
                .filter(colour -> kept.size() < COLOURS && kept.stream().allMatch(other -> apart(colour, other) > 160))
                .forEach(kept::add);
        int[] palette = kept.stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, Integer> nearest = new HashMap<>();
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, palette)).byteValue();
        }
        BufferedImage indexed = new BufferedImage(taken.getWidth(), taken.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        indexed.getRaster().setDataElements(0, 0, taken.getWidth(), taken.getHeight(), indices);
        return indexed;
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            best = apart(colour, palette[i]) < apart(colour, palette[best]) ? i : best;
        }
        return best;
    }

    private static int apart(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }

    /** Until nothing in the window changes any more. */
    private void calm() {
        int same = 0;
        int before = 0;
        for (int look = 0; look < 200 && same < LOOKS; look++) {
            WaitForAsyncUtils.sleep(60, TimeUnit.MILLISECONDS);
            int now = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
                var image = stage.getScene().snapshot(null);
                int[] pixels = new int[(int) (image.getWidth() * image.getHeight())];
                image.getPixelReader().getPixels(0, 0, (int) image.getWidth(), (int) image.getHeight(),
                        javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, (int) image.getWidth());
                return Arrays.hashCode(pixels);
            });
            same = now == before ? same + 1 : 0;
            before = now;
        }
    }

    private Node find(String id) {
        return robot.lookup(id).query();
    }

    private void await(String query) {
        await(() -> robot.lookup(query).tryQuery().isPresent());
        Hand.settle();
    }

    private static void await(Callable<Boolean> ready) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, ready);
        } catch (TimeoutException late) {
            throw new AssertionError("The window did not come so far", late);
        }
    }
}
