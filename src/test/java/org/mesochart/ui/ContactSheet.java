package org.mesochart.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.mesochart.Pictures;
import org.mesochart.ui.kit.Theme;
import org.testfx.util.WaitForAsyncUtils;

/** Many small pictures on one sheet, where only a line differs between them. */
public final class ContactSheet {
    private static final int GAP = 12;

    private final int columns;
    private final double scale;
    private final List<BufferedImage> pictures = new ArrayList<>();

    /** @param scale of each picture, at most 1 */
    public ContactSheet(int columns, double scale) {
        this.columns = columns;
        this.scale = scale;
    }

    /** Shows a root in a window of its own, lets it get ready, and keeps a picture after each deed. */
    public void each(double width, double height, boolean dark, Parent root, Runnable ready, List<Runnable> deeds) {
        Gallery.start();
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Theme.loadFonts();
            Scene scene = new Scene(root, width, height);
            Theme.apply(scene, dark, 100);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            ready.run();
            return window;
        });
        Hand.settle();
        for (Runnable deed : deeds) {
            WaitForAsyncUtils.waitForAsyncFx(30_000, deed);
            Hand.settle();
            pictures.add(WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                return small(stage.getScene().snapshot(null));
            }));
        }
        WaitForAsyncUtils.waitForAsyncFx(30_000, stage::close);
    }

    private BufferedImage small(WritableImage image) {
        BufferedImage whole = Gallery.buffered(image);
        BufferedImage small = new BufferedImage(
                (int) (whole.getWidth() * scale), (int) (whole.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(whole, 0, 0, small.getWidth(), small.getHeight(), null);
        pen.dispose();
        return small;
    }

    /** Writes the sheet into the gallery. */
    public void write(String name) {
        int wide = pictures.getFirst().getWidth();
        int high = pictures.getFirst().getHeight();
        int rows = (pictures.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(GAP + columns * (wide + GAP), GAP + rows * (high + GAP),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < pictures.size(); i++) {
            pen.drawImage(pictures.get(i), GAP + i % columns * (wide + GAP), GAP + i / columns * (high + GAP), null);
        }
        pen.dispose();
        try {
            Path folder = Files.createDirectories(Path.of("target", "gallery"));
            Pictures.write(sheet, folder.resolve(name + ".png"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
