package org.mesochart.bodymap;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out what of a path cannot be seen in a window. Segments in a row that lie beyond the same edge of the window are
 * replaced by one straight line, which lies beyond that edge too, so fillings and strokes look the same inside.
 */
final class Cropping {
    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int BELOW = 4;
    private static final int ABOVE = 8;
    private static final int EVERYWHERE = 15;

    private final Bounds window;
    private final List<Path.Segment> out = new ArrayList<>();
    private double x;
    private double y;
    private int beyond;
    private boolean waiting;

    private Cropping(Bounds window) {
        this.window = window;
    }

    static Path of(Path path, Bounds window) {
        Cropping cropping = new Cropping(window);
        path.segments().forEach(cropping::take);
        cropping.flush();
        return new Path(cropping.out);
    }

    private void take(Path.Segment segment) {
        switch (segment) {
            case Path.Move m -> {
                flush();
                out.add(m);
                to(m.x(), m.y());
            }
            case Path.Line l -> drawn(l, where(x, y) & where(l.x(), l.y()), l.x(), l.y());
            case Path.Cubic c -> drawn(c, where(x, y) & where(c.x1(), c.y1()) & where(c.x2(), c.y2())
                    & where(c.x(), c.y()), c.x(), c.y());
            case Path.Close c -> {
                flush();
                out.add(c);
            }
        }
    }

    private void drawn(Path.Segment segment, int sides, double toX, double toY) {
        if (waiting && (beyond & sides) == 0) {
            flush();
        }
        if (sides == 0) {
            out.add(segment);
        } else {
            beyond = waiting ? beyond & sides : sides;
            waiting = true;
        }
        to(toX, toY);
    }

    private void to(double nowX, double nowY) {
        x = nowX;
        y = nowY;
    }

    private void flush() {
        if (waiting) {
            out.add(new Path.Line(x, y));
            waiting = false;
            beyond = EVERYWHERE;
        }
    }

    /** The edges of the window that a point lies beyond. */
    private int where(double px, double py) {
        return (px < window.minX() ? LEFT : px > window.maxX() ? RIGHT : 0)
                | (py < window.minY() ? BELOW : py > window.maxY() ? ABOVE : 0);
    }
}
