package org.mesochart.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The program's icon, from the one drawing that the icons of its packages are made of too. */
final class ProgramIcon {
    private static final String DRAWING = "/icons/mesochart.svg";
    private static final double DRAWN = 64;
    private static final Pattern SHAPE = Pattern.compile("<path fill=\"(#[0-9A-F]{6})\" d=\"([^\"]+)\"/>");

    private ProgramIcon() {
    }

    /** What title bars, task bars and switchers ask for. UI thread only. */
    static List<Image> inAllSizes() {
        List<MatchResult> shapes = SHAPE.matcher(drawing()).results().toList();
        return Stream.of(16, 24, 32, 48, 64, 128, 256).map(size -> drawn(shapes, size)).toList();
    }

    private static Image drawn(List<MatchResult> shapes, int size) {
        Group picture = new Group();
        // So that the picture is as large as the drawing, whatever its shapes cover.
        picture.getChildren().add(shape("M0 0H64V64H0Z", Color.TRANSPARENT));
        shapes.forEach(found -> picture.getChildren().add(shape(found.group(2), Color.web(found.group(1)))));
        SnapshotParameters way = new SnapshotParameters();
        way.setFill(Color.TRANSPARENT);
        way.setTransform(new Scale(size / DRAWN, size / DRAWN));
        return picture.snapshot(way, null);
    }

    private static SVGPath shape(String outline, Color fill) {
        SVGPath shape = new SVGPath();
        shape.setContent(outline);
        shape.setFill(fill);
        return shape;
    }

    private static String drawing() {
        try (InputStream in = ProgramIcon.class.getResourceAsStream(DRAWING)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
