package org.mesochart.ui.map;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;

/**
 * Paints the marks of points. Each look is painted once into a sprite and then only copied, because hundreds of marks
 * are painted in one frame without a graphics card.
 */
final class MarkPainter {
    static final double HALO = 1.3;

    /** Pixels per centimetre from which marks have their full size. */
    private static final double FULL_AT = 17;
    private static final double LETTERS_FROM = 10;
    private static final double SMALL_FROM = 5;
    private static final double BADGE = 7;
    private static final double HOLLOW_EDGE = 1.8;

    private record Look(Mark mark, int step) {}

    private record HollowLook(MarkShape shape, double core, int letter) {}

    private final Map<Look, Image> sprites = new HashMap<>();
    private final Map<HollowLook, Image> hollow = new HashMap<>();
    private MapPalette palette;
    private double screenScale;
    private double textScale;

    /** Colours, screen scale and text size; sprites of others are forgotten. */
    void setUp(MapPalette nowPalette, double nowScreenScale, double nowTextScale) {
        if (!nowPalette.equals(palette) || nowScreenScale != screenScale || nowTextScale != textScale) {
            sprites.clear();
            hollow.clear();
            palette = nowPalette;
            screenScale = nowScreenScale;
            textScale = nowTextScale;
        }
    }

    /** Size of marks at a zoom, 1 = as in the table of depths; in steps of 2 % so that sprites are few. */
    double scale(double pxPerCm) {
        double scale = pxPerCm >= LETTERS_FROM
                ? Math.clamp(pxPerCm / FULL_AT, 0.72, 1)
                : pxPerCm >= SMALL_FROM ? 0.5 : 0.42;
        return Math.round(scale * textScale * 50) / 50.0;
    }

    /** Copies the mark's sprite with its middle on the pixel given. */
    void paint(GraphicsContext gc, Mark mark, double x, double y, double pxPerCm) {
        double scale = scale(pxPerCm);
        int step = (int) Math.round(scale * 50) * 4
                + (pxPerCm >= LETTERS_FROM ? 2 : 0)
                + (pxPerCm >= SMALL_FROM ? 1 : 0);
        Image sprite = sprites.computeIfAbsent(new Look(mark, step),
                look -> sprite(mark, scale, pxPerCm >= LETTERS_FROM, pxPerCm >= SMALL_FROM));
        copy(gc, sprite, x, y);
    }

    private void copy(GraphicsContext gc, Image sprite, double x, double y) {
        double w = sprite.getWidth() / screenScale;
        double h = sprite.getHeight() / screenScale;
        gc.drawImage(sprite, snapped(x - w / 2), snapped(y - h / 2), w, h);
    }

    // Copying to whole device pixels keeps letters sharp and is much cheaper than blending between pixels.
    private double snapped(double px) {
        return Math.round(px * screenScale) / screenScale;
    }

    /** The accent circle around a selected mark, filled; around one under the pointer, not filled. */
    void ring(GraphicsContext gc, Mark mark, double x, double y, double pxPerCm, boolean selected, boolean focused) {
        double r = mark.reach(scale(pxPerCm)) - HALO + 3.4;
        gc.setLineDashes();
        if (focused) {
            gc.setStroke(palette.of("halo"));
            gc.setLineWidth(1);
            gc.strokeOval(x - r - 1.6, y - r - 1.6, 2 * r + 3.2, 2 * r + 3.2);
        }
        if (selected) {
            gc.setFill(palette.of("accent").deriveColor(0, 1, 1, 0.16));
            gc.fillOval(x - r, y - r, 2 * r, 2 * r);
        }
        gc.setStroke(palette.of("accent"));
        gc.setLineWidth(2.2);
        gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }

    /** A point that is not placed yet: hollow, no letter, no ring. */
    void preview(GraphicsContext gc, Mark mark, double x, double y, double pxPerCm) {
        HollowLook look = new HollowLook(mark.shape(), mark.depth().core * scale(pxPerCm), mark.letter());
        copy(gc, hollow.computeIfAbsent(look, this::hollow), x, y);
    }

    private Image hollow(HollowLook look) {
        double half = Math.ceil(look.shape().reach(look.core(), HOLLOW_EDGE) + 1);
        Canvas canvas = new Canvas(2 * half, 2 * half);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        look.shape().trace(gc, half, half, look.core(), 0);
        gc.setFill(palette.of("halo").deriveColor(0, 1, 1, 0.55));
        gc.fill();
        gc.setStroke(palette.mixture(look.letter()));
        gc.setLineWidth(HOLLOW_EDGE);
        gc.stroke();
        return snapshot(canvas);
    }

    /** Where a point was: the outline of its shape, dashed. */
    void ghost(GraphicsContext gc, Mark mark, double x, double y, double pxPerCm) {
        mark.shape().trace(gc, x, y, mark.depth().core * scale(pxPerCm), 0);
        gc.setStroke(palette.of("ghost"));
        gc.setLineWidth(1.3);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineDashes(2.6, 2);
        gc.stroke();
        gc.setLineDashes();
    }

    private Image sprite(Mark mark, double scale, boolean letters, boolean rings) {
        double reach = (rings ? mark.reach(scale) : mark.shape().reach(mark.depth().core * scale, HALO * scale)) + 1;
        double half = Math.ceil(reach + (mark.alert() && letters ? BADGE : 0));
        Canvas canvas = new Canvas(2 * half, 2 * half);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        draw(gc, mark, half, half, scale, letters, rings);
        return snapshot(canvas);
    }

    private Image snapshot(Canvas canvas) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(screenScale, screenScale));
        return canvas.snapshot(parameters, null);
    }

    /** The mark itself, from the outside in. */
    void draw(GraphicsContext gc, Mark mark, double x, double y, double scale, boolean letters, boolean rings) {
        MarkShape shape = mark.shape();
        Mark.Depth depth = mark.depth();
        double core = depth.core * scale;
        Color ink = palette.mixture(mark.letter());
        Color halo = palette.of("halo");
        gc.setLineJoin(StrokeLineJoin.MITER);
        double edge = rings ? depth.outermost() : 0;
        fill(gc, shape, x, y, core, (edge + HALO) * scale, halo);
        if (rings && depth == Mark.Depth.OUTSIDE) {
            shape.trace(gc, x, y, core, depth.rings[0] * scale);
            gc.setStroke(ink);
            gc.setLineWidth(1.8 * scale);
            gc.setLineCap(StrokeLineCap.BUTT);
            gc.setLineDashes(3 * scale, 2.5 * scale);
            gc.stroke();
            gc.setLineDashes();
        } else if (rings) {
            for (int i = depth.rings.length - 1; i >= 0; i--) {
                fill(gc, shape, x, y, core, (depth.rings[i] + depth.ring / 2) * scale, ink);
                fill(gc, shape, x, y, core, (depth.rings[i] - depth.ring / 2) * scale, halo);
            }
        }
        fill(gc, shape, x, y, core, 0, ink);
        boolean hollow = mark.fill() != Mark.Fill.FULL;
        if (hollow) {
            fill(gc, shape, x, y, core, -1.8 * scale, halo);
        }
        if (letters) {
            letter(gc, mark, x, y, core, hollow ? ink : palette.of("mark-letter"));
            if (mark.alert()) {
                badge(gc, x, y, core, scale);
            }
        }
    }

    private static void fill(
            GraphicsContext gc, MarkShape shape, double x, double y, double core, double outward, Color colour) {
        shape.trace(gc, x, y, core, outward);
        gc.setFill(colour);
        gc.fill();
    }

    private void letter(GraphicsContext gc, Mark mark, double x, double y, double core, Color colour) {
        String text = mark.fill() == Mark.Fill.UNKNOWN
                ? "?"
                : mark.letter() < 0 ? "" : String.valueOf((char) ('A' + mark.letter()));
        text(gc, text, x, y + mark.shape().letterDrop * core, core * mark.shape().letterSize, colour);
    }

    private static void text(GraphicsContext gc, String text, double x, double y, double size, Color colour) {
        gc.setFont(Font.font("Roboto", FontWeight.BOLD, size));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setFill(colour);
        // Roboto's capitals are 0.711 em high; centring by the line's box would sit them too high.
        gc.fillText(text, x, y + size * 0.711 / 2);
    }

    private void badge(GraphicsContext gc, double x, double y, double core, double scale) {
        double r = BADGE * scale;
        double bx = x + core + 3.6 * scale;
        double by = y - core - 3.6 * scale;
        gc.setFill(palette.of("warning-subtle"));
        gc.fillOval(bx - r, by - r, 2 * r, 2 * r);
        gc.setStroke(palette.of("warning"));
        gc.setLineWidth(1.2);
        gc.strokeOval(bx - r, by - r, 2 * r, 2 * r);
        text(gc, "!", bx, by, r * 1.5, palette.of("warning"));
    }
}
