package org.mesochart.document.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesochart.document.map.MapLayout.Dot;
import org.mesochart.document.map.MapLayout.Frame;
import org.mesochart.document.map.MapLayout.Label;
import org.mesochart.document.map.MapLayout.Run;
import org.mesochart.document.page.PaperFonts;
import org.mesochart.document.page.PaperWords;

/** Finds a free place for each label; tries the tidy places first and ever farther ones after, so that none is lost. */
public final class MapLabels {
    private static final double LINE = 2.55;
    private static final double[] OUT = {3, 3.6, 4.4, 5.2, 6, 6.8, 7.6, 8.4, 9.2, 10, 11};
    private static final double SHIFT = 3.6;
    private static final double GAP = 0.25;
    private static final double SIDES = 11;
    private static final double PLATE_EDGE = 0.6;
    /** Half the width of an arrow's head, and air. */
    private static final double ARROW_CLEAR = 1.5;
    private static final double LINE_STEP = 0.3;

    private final List<Dot> dots;
    private final Frame frame;
    private final PaperFonts fonts;
    private final List<Label> labels = new ArrayList<>();
    private final List<double[]> arrows = new ArrayList<>();

    MapLabels(List<Dot> dots, Frame frame, PaperFonts fonts) {
        this.dots = dots;
        this.frame = frame;
        this.fonts = fonts;
    }

    List<Label> placed() {
        return List.copyOf(labels);
    }

    /** One label of a run: its numbers, just outside the outline. */
    void run(Run run) {
        String text = PaperWords.runLabel(
                run.dots().stream().map(d -> d.point().number()).toList());
        double width = fonts.widthMm(text, true, MapLayout.RUN_LABEL_PT);
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (double[] corner : run.outline()) {
            left = Math.min(left, corner[0]);
            right = Math.max(right, corner[0]);
            top = Math.min(top, corner[1]);
            bottom = Math.max(bottom, corner[1]);
        }
        double middle = (left + right) / 2;
        double[] upper = at(run.outline(), top);
        double[] lower = at(run.outline(), bottom);
        List<Label> candidates = new ArrayList<>();
        for (double out = 2; out <= SIDES; out += 1.5) {
            candidates.add(label(text, upper[0], top - out, width, upper[0], top));
            candidates.add(label(text, middle, top - out, width, upper[0], top));
            candidates.add(label(text, lower[0], bottom + out, width, lower[0], bottom));
            candidates.add(label(text, right + out + width / 2, (top + bottom) / 2, width, right, (top + bottom) / 2));
            candidates.add(label(text, left - out - width / 2, (top + bottom) / 2, width, left, (top + bottom) / 2));
        }
        for (Label candidate : candidates) {
            if (free(candidate)) {
                labels.add(candidate);
                return;
            }
        }
        labels.add(spiral(text, width, MapLayout.RUN_LABEL_PT, upper[0], top));
    }

    /** What is placed from now on keeps clear of an arrow from and to a position. */
    void keepClearOf(double[] arrow) {
        arrows.add(arrow);
    }

    private boolean besideArrows(Label label) {
        return arrows.stream().allMatch(a -> besideLine(label, a[0], a[1], a[2], a[3], ARROW_CLEAR));
    }

    private static boolean besideLine(Label label, double x1, double y1, double x2, double y2, double clear) {
        int steps = (int) Math.ceil(Math.hypot(x2 - x1, y2 - y1) / LINE_STEP);
        for (int i = 0; i <= steps; i++) {
            double t = steps == 0 ? 0 : (double) i / steps;
            double x = x1 + t * (x2 - x1);
            double y = y1 + t * (y2 - y1);
            boolean within = x > label.left() - clear && x < label.right() + clear
                    && y > label.top() - clear && y < label.bottom() + clear;
            if (within) {
                return false;
            }
        }
        return true;
    }

    /** What is written at an area: at the first of the spots that is free, else beside the area. */
    Label plate(String text, List<double[]> spots) {
        double width = fonts.widthMm(text, true, MapLayout.LABEL_PT) + 2 * PLATE_EDGE;
        for (double[] spot : spots) {
            Label label = new Label(text, spot[0], spot[1], width, MapLayout.LABEL_PT, spot[0], spot[1]);
            if (free(label) && besideLeaders(label)) {
                labels.add(label);
                return label;
            }
        }
        return beside(text, spots.getFirst()[0], spots.getFirst()[1]);
    }

    /** The same at the free place nearest to a position. */
    Label beside(String text, double x, double y) {
        double width = fonts.widthMm(text, true, MapLayout.LABEL_PT) + 2 * PLATE_EDGE;
        Label label = spiral(text, width, MapLayout.LABEL_PT, x, y);
        labels.add(label);
        return label;
    }

    private boolean besideLeaders(Label plate) {
        return labels.stream().allMatch(l -> besideLine(plate, l.x(), l.y(), l.toX(), l.toY(), 0));
    }

    private static double[] at(List<double[]> outline, double y) {
        return outline.stream()
                .min(Comparator.comparingDouble(p -> Math.abs(p[1] - y)))
                .orElseThrow();
    }

    private static Label label(String text, double x, double y, double width, double toX, double toY) {
        return new Label(text, x, y, width, MapLayout.RUN_LABEL_PT, toX, toY);
    }

    /** The numbers of a cluster in a column at its left and one at its right. */
    void cluster(List<Dot> cluster) {
        List<Dot> byX = new ArrayList<>(cluster);
        byX.sort(Comparator.comparingDouble(Dot::x).thenComparingInt(d -> d.point().number()));
        int half = byX.size() == 1 ? 0 : byX.size() / 2;
        double left = byX.getFirst().x();
        double right = byX.getLast().x();
        column(byX.subList(0, half), left, -1);
        column(byX.subList(half, byX.size()), right, 1);
    }

    private void column(List<Dot> part, double edge, int direction) {
        if (part.isEmpty()) {
            return;
        }
        List<Dot> byHeight = new ArrayList<>(part);
        byHeight.sort(Comparator.comparingDouble(Dot::y).thenComparingInt(d -> d.point().number()));
        double middle = byHeight.stream().mapToDouble(Dot::y).average().orElseThrow();
        for (double out : OUT) {
            for (double shift = 0; shift <= SHIFT; shift += 0.6) {
                for (int sign = shift == 0 ? 1 : -1; sign <= 1; sign += 2) {
                    List<Label> tried = tried(byHeight, edge + direction * out, middle + sign * shift, direction);
                    if (allFree(tried)) {
                        labels.addAll(tried);
                        return;
                    }
                }
            }
        }
        for (Dot dot : byHeight) {
            String text = String.valueOf(dot.point().number());
            labels.add(spiral(text, fonts.widthMm(text, true, MapLayout.LABEL_PT), MapLayout.LABEL_PT, dot.x(), dot.y()));
        }
    }

    private List<Label> tried(List<Dot> byHeight, double inner, double middle, int direction) {
        List<Label> tried = new ArrayList<>();
        double y = middle - (byHeight.size() - 1) * LINE / 2;
        for (Dot dot : byHeight) {
            String text = String.valueOf(dot.point().number());
            double width = fonts.widthMm(text, true, MapLayout.LABEL_PT);
            double x = inner + direction * width / 2;
            tried.add(new Label(text, x, y, width, MapLayout.LABEL_PT, dot.x(), dot.y()));
            y += LINE;
        }
        return tried;
    }

    private boolean allFree(List<Label> tried) {
        return tried.stream().allMatch(label -> free(label));
    }

    /** The nearest free place on ever wider rings. A panel too full for that gets its last labels over points. */
    private Label spiral(String text, double width, double sizePt, double toX, double toY) {
        return rings(text, width, sizePt, toX, toY, true)
                .or(() -> rings(text, width, sizePt, toX, toY, false))
                .orElseGet(() -> new Label(text, toX, toY, width, sizePt, toX, toY));
    }

    private Optional<Label> rings(
            String text, double width, double sizePt, double toX, double toY, boolean besidePoints) {
        for (double r = 2.5; r < frame.width() + frame.height(); r += 0.8) {
            int steps = (int) Math.max(12, r * 6);
            for (int i = 0; i < steps; i++) {
                double angle = 2 * Math.PI * i / steps;
                Label label = new Label(
                        text, toX + r * Math.cos(angle), toY + r * Math.sin(angle), width, sizePt, toX, toY);
                if (besidePoints ? free(label) : inFrame(label) && besideLabels(label)) {
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }

    private boolean free(Label label) {
        return inFrame(label) && besidePoints(label) && besideLabels(label) && besideArrows(label) && !overSideNames(label);
    }

    private boolean inFrame(Label label) {
        return label.left() >= 0
                && label.right() <= frame.width()
                && label.top() >= 0
                && label.bottom() <= frame.height();
    }

    private boolean besidePoints(Label label) {
        for (Dot dot : dots) {
            double dx = Math.max(Math.max(label.left() - dot.x(), dot.x() - label.right()), 0);
            double dy = Math.max(Math.max(label.top() - dot.y(), dot.y() - label.bottom()), 0);
            if (Math.hypot(dx, dy) < dot.reach() + GAP / 2) {
                return false;
            }
        }
        return true;
    }

    private boolean besideLabels(Label label) {
        for (Label other : labels) {
            if (label.left() < other.right() + GAP
                    && other.left() < label.right() + GAP
                    && label.top() < other.bottom()
                    && other.top() < label.bottom()) {
                return false;
            }
        }
        return true;
    }

    // The letters for left and right stand in the upper corners.
    private boolean overSideNames(Label label) {
        boolean inCorner = label.left() < MapDrawing.SIDE_NAME_MM || label.right() > frame.width() - MapDrawing.SIDE_NAME_MM;
        return inCorner && label.top() < 5.5;
    }
}
