package org.mesochart.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.insight.TrendLine;
import org.mesochart.domain.insight.TrendMark;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.pain.Moment;
import org.mesochart.trend.Pen.Align;
import org.mesochart.trend.Pen.Edge;
import org.mesochart.trend.Pen.Ink;

/**
 * Draws a trend, the same on screen and paper: scores before (filled) and after (hollow) the injections, the bands of at
 * least 30 and 50 % less, sessions held and planned, what happened, and the sessions' sums beneath on the same axis. A
 * score after the injections stands at least some pixels to the right of the one before, as minutes do not show on an
 * axis of weeks.
 */
public final class TrendPicture {
    private static final double AFTER_STEP = 8;
    private static final double CROWDED = 7;
    private static final double SMALL = 0.86;
    private static final double TINY = 0.79;

    /** What a dot, session or mark is. */
    public enum Kind { DOT, SESSION, MARK }

    /**
     * What was drawn where.
     *
     * @param line of a dot, else 0
     * @param index within its line, the trend's visits or marks
     */
    public record Spot(Kind kind, int line, int index, double x, double y) {}

    /**
     * How it is drawn.
     *
     * @param onPaper true writes the scores beside the dots: paper cannot be pointed at
     * @param rows what is told of the sessions beneath
     */
    public record Look(boolean onPaper, TrendRows rows) {}

    private final TrendWords words;
    private final Look look;
    private final Trend trend;
    private final Pen pen;
    private final TrendTimeline timeline;
    private final List<Spot> spots = new ArrayList<>();
    private final double em;
    private final double px;
    private TrendAxis axis;
    private double apart;

    private TrendPicture(TrendWords words, Look look, Trend trend, Pen pen) {
        this.words = words;
        this.look = look;
        this.trend = trend;
        this.pen = pen;
        timeline = new TrendTimeline(words, trend, look.rows(), pen);
        em = pen.em();
        px = em / 14;
    }

    /** @return everything that can be pointed at; empty when there is no room */
    public static List<Spot> draw(TrendWords words, Look look, Trend trend, Pen pen, double width, double height) {
        return new TrendPicture(words, look, trend, pen).draw(width, height);
    }

    private List<Spot> draw(double width, double height) {
        TrendLegend legend = new TrendLegend(words, trend, pen, !look.onPaper());
        double left = timeline.left();
        double named = legend.height(width - left);
        double foot = look.rows().heightEm() * em + named;
        if (width < 12 * em || height < foot + 8 * em) {
            return List.of();
        }
        axis = new TrendAxis(trend, words.zone(), words.messages(), left, width - 0.6 * em, 2 * em,
                height - 2.2 * em - foot);
        apart = apart();
        bands();
        grid();
        visits();
        marks();
        for (int i = trend.lines().size() - 1; i >= 0; i--) {
            line(i);
        }
        endLabels(width);
        legend.draw(left, axis.bottom + 1.8 * em, width - left);
        timeline.draw(axis, axis.bottom + named + 3.2 * em, width, spots);
        return spots;
    }

    // How close the sessions stand, the closest tenth aside.
    private double apart() {
        double[] gaps = IntStream.range(1, trend.visits().size())
                .mapToDouble(i -> axis.x(trend.visits().get(i).session().at())
                        - axis.x(trend.visits().get(i - 1).session().at()))
                .sorted().toArray();
        return gaps.length == 0 ? axis.right - axis.left : gaps[gaps.length / 10];
    }

    private void bands() {
        boolean alone = trend.range() == Range.COURSE;
        for (Trend.Bands band : trend.bands()) {
            double from = band.from() == null ? axis.left : Math.max(axis.left, axis.x(band.from()));
            double to = band.to() == null ? axis.right : Math.min(axis.right, axis.x(band.to()));
            double upper = axis.y(band.moderateFrom().doubleValue());
            double lower = axis.y(band.substantialFrom().doubleValue());
            pen.box(from, upper, to - from, lower - upper, 0, Ink.MODERATE, null);
            pen.box(from, lower, to - from, axis.bottom - lower, 0, Ink.SUBSTANTIAL, null);
            if (alone) {
                bandNames(upper, lower);
            }
        }
    }

    // At the right, or at the left where the last scores stand at the right; never one over the other.
    private void bandNames(double upper, double lower) {
        String moderate = words.messages().text("trend.moderate");
        String substantial = words.messages().text("trend.substantial");
        double room = axis.right - pen.width(substantial, SMALL) - 6 * em;
        boolean left = trend.lines().stream().anyMatch(line -> axis.x(line.dots().getLast().at()) > room);
        double x = left ? axis.left + 0.6 * em : axis.right - 0.6 * em;
        double first = Math.min(upper + 0.9 * em, (upper + lower) / 2);
        double second = Math.max(Math.min(lower + 0.9 * em, (lower + axis.bottom) / 2), first + 0.95 * em);
        small(moderate, x, first, Ink.MUTED, left ? Align.LEFT : Align.RIGHT);
        small(substantial, x, second, Ink.MUTED, left ? Align.LEFT : Align.RIGHT);
    }

    private void grid() {
        for (int value = 0; value <= 10; value += 2) {
            double y = axis.y(value);
            pen.line(axis.left, y, axis.right, y, whole(value == 0 ? Ink.VISIT : Ink.GRID, 1));
            pen.text(Integer.toString(value), axis.left - 0.7 * em, y, 0.93, Ink.MUTED, Align.RIGHT);
        }
        for (TrendAxis.Tick tick : axis.ticks(4.6 * em)) {
            pen.line(tick.x(), axis.bottom, tick.x(), axis.bottom + 4 * px, whole(Ink.VISIT, 1));
            small(tick.label(), tick.x(), axis.bottom + 1.1 * em, Ink.MUTED, Align.CENTRE);
        }
        for (Trend.Bands band : trend.bands()) {
            double from = band.from() == null ? axis.left : Math.max(axis.left, axis.x(band.from()));
            double to = band.to() == null ? axis.right : Math.min(axis.right, axis.x(band.to()));
            double y = axis.y(band.baseline().doubleValue());
            pen.line(from, y, to, y, new Edge(Ink.TEXT, 1.3 * px, 1.6 * px, 4 * px));
            if (trend.range() == Range.COURSE) {
                String value = words.value(band.of(), band.of().baseline().orElseThrow().value());
                String label = trend.lines().size() == 1 ? words.messages().text("trend.baseline", value)
                        : words.messages().text("trend.baseline.of", value, words.series(band.of()));
                small(label, axis.right - 0.6 * em, y - 0.75 * em, Ink.MUTED, Align.RIGHT);
            }
        }
    }

    private void visits() {
        if (trend.injections().isPresent()) {
            double x = axis.x(trend.injections().get());
            pen.line(x, axis.top, x, axis.bottom, whole(Ink.VISIT, 0.8));
            small(words.messages().text("trend.injections"), x + 0.4 * em, axis.top - 0.7 * em, Ink.MUTED, Align.LEFT);
            return;
        }
        // Many sessions are a row of strokes at the foot: lines from top to bottom would hide the scores.
        double top = apart < CROWDED * px ? axis.bottom - 0.6 * em : axis.top;
        for (Visit visit : trend.visits()) {
            double x = axis.x(visit.session().at());
            pen.line(x, top, x, axis.bottom, whole(Ink.VISIT, 0.8));
        }
        for (Trend.Planned planned : trend.planned()) {
            double x = axis.x(planned.at());
            pen.line(x, axis.top, x, axis.bottom, new Edge(Ink.VISIT, 0.8 * px, 3 * px, 4 * px));
        }
        double x = axis.x(trend.today().atTime(12, 0).atZone(words.zone()).toInstant());
        if (axis.has(x)) {
            String today = words.messages().text("trend.today");
            double width = pen.width(today, TINY) + 1.1 * em;
            double middle = Math.min(x, axis.right - width / 2);
            pen.box(middle - width / 2, axis.top - 1.3 * em, width, 1.25 * em, 6 * px, Ink.ACCENT, null);
            pen.text(today, middle, axis.top - 0.68 * em, TINY, Ink.ON_ACCENT, Align.CENTRE);
        }
    }

    // Words stand where they have room; a mark without them is spoken all the same.
    private void marks() {
        double[] free = {axis.left, axis.left, axis.left};
        for (int i = 0; i < trend.marks().size(); i++) {
            TrendMark mark = trend.marks().get(i);
            double x = Math.clamp(axis.x(mark.at()), axis.left, axis.right);
            int row = switch (mark) {
                case TrendMark.Event event -> 0;
                case TrendMark.Plan plan -> 1;
                case TrendMark.Judged judged -> 1;
                case TrendMark.Began began -> 2;
            };
            double y = row == 2 ? axis.bottom - 0.8 * em : axis.top + (0.9 + 1.4 * row) * em;
            sign(mark, x, y);
            String word = words.word(mark);
            double width = pen.width(word, SMALL) + 1.6 * em;
            if (x >= free[row] && x + width <= axis.right + 0.6 * em) {
                small(word, x + 0.8 * em, y, Ink.MUTED, Align.LEFT);
                free[row] = x + width;
            }
            spots.add(new Spot(Kind.MARK, 0, i, x, y));
        }
    }

    private void sign(TrendMark mark, double x, double y) {
        double r = 0.5 * em;
        Edge edge = whole(Ink.WARNING, 1.3);
        switch (mark) {
            case TrendMark.Event event -> {
                pen.polygon(new double[] {x, x + r, x - r}, new double[] {y - r, y + 0.8 * r, y + 0.8 * r}, Ink.SURFACE,
                        edge);
                pen.line(x, y - 0.35 * r, x, y + 0.2 * r, edge);
                pen.circle(x, y + 0.5 * r, 0.7 * px, Ink.WARNING, null);
            }
            case TrendMark.Plan plan -> pen.polygon(new double[] {x - 0.6 * r, x + 0.7 * r, x - 0.6 * r},
                    new double[] {y - 0.8 * r, y, y + 0.8 * r}, Ink.MUTED, null);
            case TrendMark.Judged judged -> {
                pen.line(x, y - 0.8 * r, x, y + 1.2 * r, whole(Ink.MUTED, 1.3));
                pen.box(x, y - 0.8 * r, 1.2 * r, r, 0, Ink.MUTED, null);
            }
            case TrendMark.Began began -> {
                pen.line(x, axis.top, x, axis.bottom, whole(Ink.MUTED, 2));
                pen.polygon(new double[] {x, x + 0.9 * r, x}, new double[] {y - 0.8 * r, y, y + 0.8 * r}, Ink.MUTED,
                        null);
            }
        }
    }

    private void line(int index) {
        TrendLine line = trend.lines().get(index);
        Ink ink = ink(index);
        boolean minutes = trend.injections().isPresent();
        double step = minutes ? AFTER_STEP * px : Math.clamp(0.4 * apart, 1.5 * px, AFTER_STEP * px);
        double size = Math.clamp(apart / (2 * CROWDED * px), 0.5, 1) * px;
        List<Spot> own = new ArrayList<>();
        for (int i = 0; i < line.dots().size(); i++) {
            TrendLine.Dot dot = line.dots().get(i);
            Spot before = i == 0 ? null : own.getLast();
            double x = axis.x(dot.at());
            boolean joined = dot.joined() && before != null;
            if (dot.score().moment() == Moment.AFTER && !(minutes && dot.score().afterMinutes() != null)) {
                x = Math.max(x, joined ? before.x() + step : minutes ? x + step : x);
            }
            Spot here = new Spot(Kind.DOT, index, i, x, axis.y(dot.y().doubleValue()));
            if (joined) {
                pen.line(before.x(), before.y(), here.x(), here.y(), edge(index, px));
            } else if (dot.gapBefore() && before != null) {
                gap(before, here);
            }
            own.add(here);
        }
        for (int i = 0; i < own.size(); i++) {
            boolean hollow = line.dots().get(i).score().moment() == Moment.AFTER;
            shape(pen, index, own.get(i).x(), own.get(i).y(), size, hollow ? Ink.SURFACE : ink, ink);
        }
        if (look.onPaper()) {
            values(line, own, ink);
        }
        spots.addAll(own);
    }

    // Beneath the lower of the two, where no line of this series runs; not where there is no room for words.
    private void gap(Spot before, Spot after) {
        String missing = words.messages().text("trend.notRecorded");
        if (after.x() - before.x() > pen.width(missing, TINY)) {
            double y = Math.min(axis.bottom - 0.5 * em, Math.max(before.y(), after.y()) + 0.2 * em);
            pen.text(missing, (before.x() + after.x()) / 2, y, TINY, Ink.MUTED, Align.CENTRE);
        }
    }

    private void values(TrendLine line, List<Spot> own, Ink ink) {
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < own.size() - 1; i++) {
            if (own.get(i).x() >= free && line.dots().get(i).score().moment() != Moment.AFTER) {
                small(words.messages().numbers().format(line.dots().get(i).score().value()), own.get(i).x(),
                        own.get(i).y() - 0.9 * em, ink, Align.CENTRE);
                free = own.get(i).x() + 1.8 * em;
            }
        }
    }

    private void endLabels(double width) {
        double lastY = Double.NaN;
        for (int i = 0; i < trend.lines().size(); i++) {
            int index = i;
            Spot end = spots.stream().filter(one -> one.kind() == Kind.DOT && one.line() == index)
                    .reduce((a, b) -> b).orElse(null);
            if (end == null) {
                continue;
            }
            TrendLine line = trend.lines().get(i);
            String label = words.end(trend, line.series(), line.dots().get(end.index()));
            double y = end.y() + (i == 0 ? -0.75 * em : 0.95 * em);
            if (!Double.isNaN(lastY) && Math.abs(y - lastY) < em) {
                y = lastY + em;
            }
            boolean fits = end.x() + 0.8 * em + pen.width(label, SMALL) < width;
            small(label, fits ? end.x() + 0.8 * em : end.x() - 0.8 * em, y, ink(i), fits ? Align.LEFT : Align.RIGHT);
            lastY = y;
        }
    }

    /**
     * The sign of a line, for the drawing and its legend: a disc, a square, a diamond.
     *
     * @param px a fourteenth of the height of body text
     */
    static void shape(Pen pen, int index, double x, double y, double px, Ink fill, Ink ink) {
        double r = 4.6 * px;
        Edge edge = new Edge(ink, 2 * px, 0, 0);
        switch (index) {
            case 0 -> pen.circle(x, y, r, fill, edge);
            case 1 -> pen.box(x - r + 0.6 * px, y - r + 0.6 * px, 2 * r - 1.2 * px, 2 * r - 1.2 * px, 0, fill, edge);
            default -> pen.polygon(new double[] {x, x + r + px, x, x - r - px},
                    new double[] {y - r - px, y, y + r + px, y}, fill, edge);
        }
    }

    /** How a line is dashed. */
    static Edge edge(int index, double px) {
        return switch (index) {
            case 0 -> new Edge(ink(index), 2 * px, 0, 0);
            case 1 -> new Edge(ink(index), 2 * px, 6 * px, 4 * px);
            default -> new Edge(ink(index), 2 * px, 2 * px, 3 * px);
        };
    }

    /** The colour of a line. */
    static Ink ink(int index) {
        return switch (index) {
            case 0 -> Ink.FIRST;
            case 1 -> Ink.SECOND;
            default -> Ink.THIRD;
        };
    }

    private Edge whole(Ink ink, double width) {
        return new Edge(ink, width * px, 0, 0);
    }

    private void small(String text, double x, double y, Ink ink, Align align) {
        pen.text(text, x, y, SMALL, ink, align);
    }
}
