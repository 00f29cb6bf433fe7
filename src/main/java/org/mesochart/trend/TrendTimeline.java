package org.mesochart.trend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.Visit;
import org.mesochart.domain.mixture.Amount;
import org.mesochart.domain.mixture.DoseName;
import org.mesochart.trend.Pen.Align;
import org.mesochart.trend.Pen.Edge;
import org.mesochart.trend.Pen.Ink;
import org.mesochart.trend.TrendPicture.Kind;
import org.mesochart.trend.TrendPicture.Spot;

/** The sessions beneath the trend on the same axis: number, points, volume, depth, and what was given of each substance. */
public final class TrendTimeline {
    /** How much is told. */
    public enum Rows { SESSIONS, SUMS, DRUGS }

    private static final double ROW = 1.65;
    private static final double SMALL = 0.86;
    private static final double LEAST_LEFT = 6.4;
    private static final double MOST_LEFT = 11;
    private static final int MOST_DRUGS = 6;

    /** One row; a value for each session held. */
    private record Row(String name, List<String> values) {}

    /** A column that is drawn. */
    private record Column(int visit, int number, Instant at, boolean planned) {}

    private final TrendWords words;
    private final Trend trend;
    private final Rows told;
    private final Pen pen;
    private final double em;
    private final List<Row> rows = new ArrayList<>();

    TrendTimeline(TrendWords words, Trend trend, Rows told, Pen pen) {
        this.words = words;
        this.trend = trend;
        this.told = told;
        this.pen = pen;
        em = pen.em();
        if (told != Rows.SESSIONS && !empty()) {
            row("trend.row.points", visit -> Integer.toString(visit.points().count()));
            row("trend.row.volume", words::volume);
            if (told == Rows.DRUGS) {
                row("trend.row.depth", words::depth);
                drugs();
            }
        }
    }

    /** The height in em beneath a drawing. */
    public static double heightEm(Trend trend, Rows told) {
        if (trend.visits().isEmpty() && trend.planned().isEmpty()) {
            return 0;
        }
        int rows = switch (told) {
            case SESSIONS -> 0;
            case SUMS -> 2;
            case DRUGS -> 3 + Math.min(MOST_DRUGS, names(trend).size());
        };
        return 2.2 + ROW * rows;
    }

    private boolean empty() {
        return trend.visits().isEmpty() && trend.planned().isEmpty();
    }

    double height() {
        return empty() ? 0 : (2.2 + ROW * rows.size()) * em;
    }

    /** Where the axis begins: the names of the rows stand before it. */
    double left() {
        double widest = rows.stream().mapToDouble(row -> pen.width(row.name(), SMALL)).max().orElse(0);
        return Math.clamp(widest + 1.6 * em, LEAST_LEFT * em, MOST_LEFT * em);
    }

    private void row(String key, Function<Visit, String> value) {
        rows.add(new Row(words.messages().text(key), trend.visits().stream().map(value).toList()));
    }

    private void drugs() {
        names(trend).stream().limit(MOST_DRUGS).forEach(drug -> rows.add(new Row(drug.substance(),
                trend.visits().stream().map(visit -> visit.given().stream()
                        .filter(amount -> name(amount).equals(name(drug))).findFirst()
                        .map(words::amount).orElse("–")).toList())));
    }

    /** What was given, the substance of the most sessions first. */
    private static List<Amount> names(Trend trend) {
        Map<DoseName, Amount> first = new LinkedHashMap<>();
        Map<DoseName, Integer> often = new LinkedHashMap<>();
        trend.visits().forEach(visit -> visit.given().forEach(amount -> {
            first.putIfAbsent(name(amount), amount);
            often.merge(name(amount), 1, Integer::sum);
        }));
        return first.values().stream().sorted(Comparator.comparing(amount -> -often.get(name(amount)))).toList();
    }

    private static DoseName name(Amount amount) {
        return DoseName.of(amount.substance(), amount.unit());
    }

    void draw(TrendAxis axis, double y, double width, List<Spot> spots) {
        if (empty()) {
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
        return first + (1.9 + ROW * row) * em;
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
