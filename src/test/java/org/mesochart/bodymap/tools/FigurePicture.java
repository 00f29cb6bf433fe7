package org.mesochart.bodymap.tools;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.CloseUp;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.Region;
import org.mesochart.bodymap.Shape;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Side;

/**
 * Pictures of the figures, plain and with regions in colour, to be looked at. Arguments: the folder to write
 * to, pixels per centimetre, and what the key of a view or close-up has to hold to be painted.
 */
public final class FigurePicture {

    private static final double MARGIN_CM = 2;

    private FigurePicture() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        double scale = args.length > 1 ? Double.parseDouble(args[1]) : 6;
        String part = args.length > 2 ? args[2] : "";
        BodyMap map = BodyMap.load();
        for (BodyView view : BodyView.values()) {
            if (!view.key().contains(part)) {
                continue;
            }
            Figure figure = map.figure(view);
            write(paint(figure, scale, false), folder.resolve("bodymap-" + view.key() + ".png"));
            write(paint(figure, scale, true), folder.resolve("bodymap-" + view.key() + "-regions.png"));
        }
        for (CloseUp closeUp : map.closeUps()) {
            if (!closeUp.key().contains(part)) {
                continue;
            }
            Figure figure = map.figure(closeUp.view());
            double closer = Math.max(scale, Shape.DETAIL_FROM);
            write(paint(figure, closeUp.window(), closer, false), folder.resolve("closeup-" + closeUp.key() + ".png"));
            write(paint(figure, closeUp.window(), closer, true),
                    folder.resolve("closeup-" + closeUp.key() + "-regions.png"));
        }
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }

    /** The figure at a number of pixels per centimetre. */
    public static BufferedImage paint(Figure figure, double scale, boolean regions) {
        Bounds b = figure.bounds();
        return paint(figure, new Bounds(b.minX() - MARGIN_CM, b.minY() - MARGIN_CM, b.maxX() + MARGIN_CM,
                b.maxY() + MARGIN_CM), scale, regions);
    }

    private static BufferedImage paint(Figure figure, Bounds b, double scale, boolean regions) {
        double left = Math.min(figure.screenX(b.minX()), figure.screenX(b.maxX()));
        var image = new BufferedImage((int) (b.width() * scale),
                (int) (b.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double top = Math.max(figure.screenY(b.minY()), figure.screenY(b.maxY()));
        g.transform(new AffineTransform(scale * figure.screenX(1), 0, 0, -scale * figure.screenY(1), -left * scale,
                top * scale));
        for (Shape shape : figure.drawing()) {
            if (!shape.drawn(scale >= Shape.DETAIL_FROM)) {
                continue;
            }
            g.setColor(colour(shape.kind()));
            if (shape.filled()) {
                g.fill(path(shape.path()));
            } else {
                g.setStroke(stroke(width(shape, scale) / scale));
                g.draw(path(shape.path()));
            }
        }
        if (regions) {
            paintRegions(figure, g, scale);
        }
        g.dispose();
        return image;
    }

    private static void paintRegions(Figure figure, Graphics2D g, double scale) {
        int hue = 0;
        g.setStroke(stroke(1 / scale));
        for (Region region : figure.finest()) {
            for (Side side : region.paired() ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.LEFT)) {
                Path2D area = path(figure.outlineOf(region.key(),
                        figure.view().side().orElse(side)));
                Color c = Color.getHSBColor(hue * 0.381966f, 0.6f, 0.9f);
                g.setColor(new Color(c.getRed(), c.getGreen(), c.getBlue(), 110));
                g.fill(area);
                g.setColor(Color.DARK_GRAY);
                g.draw(area);
            }
            hue++;
        }
    }

    private static BasicStroke stroke(double cm) {
        return new BasicStroke((float) cm, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** As wide as on the screen, in pixels. */
    private static double width(Shape shape, double scale) {
        double slim = shape.strokeCm() * scale * (1 - 0.45 * Math.clamp((scale - 4) / 12, 0, 1));
        return switch (shape.kind()) {
            case OUTLINE -> Math.clamp(slim, 1.2, 3);
            case INNER -> Math.clamp(slim, 0.75, 2);
            case FAINT -> Math.clamp(slim, 0.6, 1.4);
            case RIM_OUTER, RIM_INNER, SKIN -> shape.strokeCm() * scale;
        };
    }

    private static Color colour(Shape.Kind kind) {
        return new Color(switch (kind) {
            case SKIN -> 0xf1ede8;
            case RIM_OUTER -> 0xebe6df;
            case RIM_INNER -> 0xe3ddd5;
            case OUTLINE -> 0x2f3a45;
            case INNER -> 0x7c8791;
            case FAINT -> 0xa9b1b8;
        });
    }

    private static Path2D path(org.mesochart.bodymap.Path path) {
        Path2D out = new Path2D.Double();
        for (org.mesochart.bodymap.Path.Segment segment : path.segments()) {
            switch (segment) {
                case org.mesochart.bodymap.Path.Move m -> out.moveTo(m.x(), m.y());
                case org.mesochart.bodymap.Path.Line l -> out.lineTo(l.x(), l.y());
                case org.mesochart.bodymap.Path.Cubic c -> out.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
                case org.mesochart.bodymap.Path.Close c -> out.closePath();
            }
        }
        return out;
    }
}
