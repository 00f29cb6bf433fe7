package org.mesochart.trend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.Visit;
import org.mesochart.trend.Pen.Align;
import org.mesochart.trend.Pen.Edge;
import org.mesochart.trend.Pen.Ink;
import org.mesochart.trend.TrendPicture.Kind;
import org.mesochart.trend.TrendPicture.Spot;

/** Draws the sessions beneath the trend on the same axis. */
final class TrendTimeline {
    private static final double SMALL = 0.86;
    private static final double LEAST_LEFT = 6.4;
    private static final double MOST_LEFT = 11;

    /** A column that is drawn. */
    private record Column(int visit, int number, Instant at, boolean planned) {}

    private final TrendWords words;
    private final Trend trend;
    private final TrendRows told;
    private final List<TrendRows.Row> rows;
    private final Pen pen;
    private final double em;

    TrendTimeline(TrendWords words, Trend trend, TrendRows told, Pen pen) {
        this.words = words;
        this.trend = trend;
        this.told = told;
        this.pen = pen;
        rows = told.all();
        em = pen.em();
    }

    /** Where the axis begins: the names of the rows stand before it. */
    double left() {
        double widest = rows.stream().mapToDouble(row -> pen.width(row.name(), SMALL)).max().orElse(0);
        return Math.clamp(widest + 1.6 * em, LEAST_LEFT * em, MOST_LEFT * em);
    }

    void draw(TrendAxis axis, double y, double width, List<Spot> spots) {
        if (told.empty()) {
            return;
        }
        pen.line(0, y - 1.1 * em, width, y - 1.1 * em, new Edge(Ink.GRID, em / 14, 0, 0));
        text(words.messages().text("trend.row.session"), 0, y, Ink.MUTED, Align.LEFT);
        for (int i = 0; i < rows.size(); i++) {
            text(cut(rows.get(i).name(), axis.left - em), 0, y(y, i), Ink.MUTED, Align.LEFT);
        }
        double free = axis.left - 2.5 * em;
        for (Column column : columns()) {
            double x = axis.x(trend.injections().orElse(column.at()));
            if (!column.planned()) {
                spots.add(new Spot(Kind.SESSION, 0, column.visit(), x, y));
            }
            double half = Math.max(1.2 * em, widest(column) / 2 + 0.3 * em);
            if (x - half >= free) { // else too close to the one before; it is walked to all the same
                column(column, x, y);
                free = x + half;
            }
        }
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < trend.visits().size(); i++) {
            Visit visit = trend.visits().get(i);
            columns.add(new Column(i, visit.session().number(), visit.session().at(), false));
        }
        trend.planned().forEach(planned -> columns.add(new Column(-1, planned.number(), planned.at(), true)));
        return columns;
    }

    private double widest(Column column) {
        return IntStream.range(0, rows.size()).mapToDouble(row -> pen.width(value(column, row), SMALL)).max().orElse(0);
    }

    private String value(Column column, int row) {
        return !column.planned() ? rows.get(row).values().get(column.visit())
                : row == 0 ? words.messages().text("trend.row.planned") : "";
    }

    private void column(Column column, double x, double y) {
        Ink ink = column.planned() ? Ink.MUTED : Ink.ACCENT;
        double px = em / 14;
        double dash = column.planned() ? 3 * px : 0;
        pen.box(x - em, y - 0.8 * em, 2 * em, 1.6 * em, 4 * px, null, new Edge(ink, 1.2 * px, dash, dash));
        pen.text(Integer.toString(column.number()), x, y, 0.93, ink, Align.CENTRE);
        for (int i = 0; i < rows.size(); i++) {
            text(value(column, i), x, y(y, i), column.planned() ? Ink.MUTED : Ink.TEXT, Align.CENTRE);
        }
    }

    private double y(double first, int row) {
        return first + (1.9 + TrendRows.ROW_EM * row) * em;
    }

    private String cut(String text, double room) {
        if (pen.width(text, SMALL) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && pen.width(text.substring(0, end) + "…", SMALL) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    private void text(String text, double x, double y, Ink ink, Align align) {
        pen.text(text, x, y, SMALL, ink, align);
    }
}
