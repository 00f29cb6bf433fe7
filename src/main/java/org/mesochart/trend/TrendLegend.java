package org.mesochart.trend;

import java.util.ArrayList;
import java.util.List;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendChoice.Range;
import org.mesochart.domain.insight.TrendLine;
import org.mesochart.domain.pain.Moment;
import org.mesochart.i18n.Messages;
import org.mesochart.trend.Pen.Align;
import org.mesochart.trend.Pen.Edge;
import org.mesochart.trend.Pen.Ink;

/** The lines by name, and what filled and hollow mean: only what occurs. */
final class TrendLegend {
    private static final double SMALL = 0.86;
    private static final double ROW = 1.5;
    private static final double BETWEEN = 1.4;

    /** Draws a sign in the width it has. */
    @FunctionalInterface
    private interface Sign {
        void draw(double x, double y);
    }

    private record Entry(String name, double sign, Sign draw) {}

    private final Pen pen;
    private final double em;
    private final double px;
    private final List<Entry> entries = new ArrayList<>();

    /** @param more whether lines that are left out are told of */
    TrendLegend(TrendWords words, Trend trend, Pen pen, boolean more) {
        this.pen = pen;
        em = pen.em();
        px = em / 14;
        Messages messages = words.messages();
        for (int i = 0; i < trend.lines().size(); i++) {
            int index = i;
            Ink ink = TrendPicture.ink(i);
            entries.add(new Entry(words.series(trend.lines().get(i).series()), 26 * px, (x, y) -> {
                pen.line(x, y, x + 26 * px, y, TrendPicture.edge(index, px));
                TrendPicture.shape(pen, index, x + 13 * px, y, px, ink, ink);
            }));
        }
        if (dots(trend, false)) {
            entries.add(new Entry(messages.text("trend.legend.before"), 9 * px,
                    (x, y) -> pen.circle(x + 4.5 * px, y, 4.5 * px, Ink.MUTED, null)));
        }
        if (dots(trend, true)) {
            entries.add(new Entry(messages.text("trend.legend.after"), 9 * px, (x, y) ->
                    pen.circle(x + 4.5 * px, y, 4 * px, Ink.SURFACE, new Edge(Ink.MUTED, 2 * px, 0, 0))));
        }
        if (trend.range() == Range.ALL && !trend.bands().isEmpty()) {
            entries.add(band(messages.text("trend.legend.moderate"), Ink.MODERATE));
            entries.add(band(messages.text("trend.legend.substantial"), Ink.SUBSTANTIAL));
        }
        if (more && trend.linesLeftOut() > 0) {
            entries.add(new Entry(messages.count("trend.more", trend.linesLeftOut()), 0, (x, y) -> { }));
        }
    }

    private static boolean dots(Trend trend, boolean after) {
        return trend.lines().stream().map(TrendLine::dots).flatMap(List::stream)
                .anyMatch(dot -> (dot.score().moment() == Moment.AFTER) == after);
    }

    private Entry band(String name, Ink ink) {
        return new Entry(name, 14 * px, (x, y) ->
                pen.box(x, y - 6 * px, 14 * px, 12 * px, 0, ink, new Edge(Ink.MUTED, 0.5 * px, 0, 0)));
    }

    double height(double width) {
        return place(width, 0, 0, false) * ROW * em;
    }

    void draw(double left, double y, double width) {
        place(width, left, y, true);
    }

    // Goes on in the next row where the entry has no room.
    private int place(double width, double left, double y, boolean draw) {
        double x = 0;
        int row = 0;
        for (Entry entry : entries) {
            double sign = entry.sign() == 0 ? 0 : entry.sign() + 0.6 * em;
            double needed = sign + pen.width(entry.name(), SMALL);
            if (x > 0 && x + needed > width) {
                x = 0;
                row++;
            }
            if (draw) {
                double middle = y + (row + 0.5) * ROW * em;
                entry.draw().draw(left + x, middle);
                pen.text(entry.name(), left + x + sign, middle, SMALL, Ink.MUTED, Align.LEFT);
            }
            x += needed + BETWEEN * em;
        }
        return entries.isEmpty() ? 0 : row + 1;
    }
}
