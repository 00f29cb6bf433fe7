package org.mesochart.ui.patients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.pain.PainScore;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;

/**
 * The trend of a course: pain from 0 to 10 over real time, scores before (filled) and after (hollow) the injections,
 * the bands of at least 30 and 50 % less, sessions held and planned, and beneath them points and volume. Arrow keys
 * walk the scores; each is spoken. A score after the injections is drawn at least some pixels to the right of the
 * one before, as minutes do not show on an axis of weeks.
 */
final class TrendDrawing extends TrendPens {
    private static final double AFTER_STEP = 8;
    private static final double PICK = 12;

    /** What stands under a session. */
    record Foot(int number, java.time.Instant at, String points, String volume, boolean planned) {
    }

    private record Drawn(int line, int dot, double x, double y) {
    }

    private final Messages messages;
    private final ResultSentence words;
    private final ZoneId zone;
    private final Canvas canvas = new Canvas();
    private final Label probe = new Label();
    private final List<Drawn> drawn = new ArrayList<>();
    private Trend trend;
    private List<Foot> feet = List.of();
    private String sentence = "";
    private int line = -1;
    private int dot = -1;
    private double em = 14;
    private GraphicsContext pen;

    TrendDrawing(Messages messages, ResultSentence words, ZoneId zone) {
        this.messages = messages;
        this.words = words;
        this.zone = zone;
        getStyleClass().add("trend");
        setId("trend");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(messages.text("trend.keys"));
        probe.setVisible(false);
        probe.setManaged(false);
        getChildren().addAll(canvas, probe);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        setOnMouseClicked(event -> requestFocus());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                choose(-1, -1);
            }
        });
    }

    void show(Trend now, List<Foot> under, String result) {
        trend = now;
        feet = under;
        sentence = result;
        line = -1;
        dot = -1;
        setAccessibleText(result);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.setLineCap(StrokeLineCap.BUTT);
        drawn.clear();
        em = probe.getFont().getSize();
        if (trend == null || getWidth() < 10 * em || getHeight() < 12 * em) {
            return;
        }
        double footer = feet.isEmpty() ? 0 : 7.2 * em;
        TrendAxis axis = new TrendAxis(trend.from(), trend.to(), zone, 6.4 * em, getWidth() - 0.6 * em, 2 * em,
                getHeight() - 2.2 * em - footer);
        bands(axis);
        grid(axis);
        visits(axis);
        for (int i = trend.lines().size() - 1; i >= 0; i--) {
            series(axis, i);
        }
        endLabels();
        feet(axis);
        chosen(axis);
    }

    private void bands(TrendAxis axis) {
        trend.moderateFrom().ifPresent(moderate -> {
            double upper = axis.y(moderate.doubleValue());
            double lower = axis.y(trend.substantialFrom().orElseThrow().doubleValue());
            pen.setFill(moderate());
            pen.fillRect(axis.left, upper, axis.right - axis.left, lower - upper);
            pen.setFill(substantial());
            pen.fillRect(axis.left, lower, axis.right - axis.left, axis.bottom - lower);
            double room = axis.right - 0.6 * em;
            text(messages.text("trend.moderate"), room, upper + 0.9 * em, TextAlignment.RIGHT, muted(), 0.86);
            text(messages.text("trend.substantial"), room, lower + 0.9 * em, TextAlignment.RIGHT, muted(), 0.86);
        });
    }

    private void grid(TrendAxis axis) {
        for (int value = 0; value <= 10; value += 2) {
            double y = Math.round(axis.y(value)) + 0.5;
            line(axis.left, y, axis.right, y, value == 0 ? visit() : grid(), 1);
            text(Integer.toString(value), axis.left - 0.7 * em, y, TextAlignment.RIGHT, muted(), 0.93);
        }
        int month = 0;
        for (LocalDate day : axis.days(4.6 * em)) {
            double x = Math.round(axis.x(day)) + 0.5;
            line(x, axis.bottom, x, axis.bottom + 4, visit(), 1);
            boolean other = day.getMonthValue() != month;
            String label = other ? messages.dates().dayAndMonth(day) : Integer.toString(day.getDayOfMonth());
            text(label, x, axis.bottom + 1.1 * em, TextAlignment.CENTER, muted(), 0.86);
            month = day.getMonthValue();
        }
        trend.baseline().ifPresent(baseline -> {
            double y = Math.round(axis.y(baseline.doubleValue())) + 0.5;
            pen.setLineDashes(1.6, 4);
            line(axis.left, y, axis.right, y, text(), 1.3);
            pen.setLineDashes();
            text(messages.text("trend.baseline", baseline), axis.right - 0.6 * em, y - 0.75 * em,
                    TextAlignment.RIGHT, muted(), 0.86);
        });
    }

    private void visits(TrendAxis axis) {
        for (Trend.Visit visit : trend.visits()) {
            double x = Math.round(axis.x(visit.at())) + 0.5;
            line(x, axis.top, x, axis.bottom, visit(), 0.8);
        }
        pen.setLineDashes(3, 4);
        for (Trend.Visit visit : trend.planned()) {
            double x = Math.round(axis.x(visit.at())) + 0.5;
            line(x, axis.top, x, axis.bottom, visit(), 0.8);
        }
        pen.setLineDashes();
        double x = axis.x(trend.today().atTime(12, 0).atZone(zone).toInstant());
        if (x >= axis.left && x <= axis.right) {
            String today = messages.text("trend.today");
            double width = width(today, 0.79) + 1.1 * em;
            pen.setFill(accent());
            pen.fillRoundRect(x - width / 2, axis.top - 1.3 * em, width, 1.25 * em, 6, 6);
            text(today, x, axis.top - 0.68 * em, TextAlignment.CENTER, onAccent(), 0.79);
        }
    }

    private void series(TrendAxis axis, int index) {
        Color color = series(index);
        Trend.Line series = trend.lines().get(index);
        Drawn before = null;
        List<Drawn> own = new ArrayList<>();
        for (int i = 0; i < series.dots().size(); i++) {
            Trend.Dot each = series.dots().get(i);
            double x = axis.x(each.score().at());
            if (each.score().moment() == Moment.AFTER && before != null && x < before.x() + AFTER_STEP) {
                x = before.x() + AFTER_STEP;
            }
            Drawn here = new Drawn(index, i, x, axis.y(each.y().doubleValue()));
            if (each.joined() && before != null) {
                dash(index);
                line(before.x(), before.y(), here.x(), here.y(), color, 2);
                pen.setLineDashes();
            } else if (each.gapBefore() && before != null) {
                gap(before, here);
            }
            own.add(here);
            before = here;
        }
        for (Drawn each : own) {
            boolean hollow = series.dots().get(each.dot()).score().moment() == Moment.AFTER;
            mark(index, each.x(), each.y(), hollow, color);
        }
        drawn.addAll(own);
    }

    private void gap(Drawn before, Drawn after) {
        double size = 0.79;
        String missing = messages.text("trend.notRecorded");
        // Beneath the lower of the two, where no line of this series runs.
        text(missing, (before.x() + after.x()) / 2, Math.max(before.y(), after.y()) + 0.2 * em, TextAlignment.CENTER,
                muted(), size);
    }

    private void endLabels() {
        double lastY = Double.NaN;
        for (int i = 0; i < trend.lines().size(); i++) {
            int index = i;
            Drawn end = drawn.stream().filter(one -> one.line() == index).reduce((a, b) -> b).orElse(null);
            if (end == null) {
                continue;
            }
            Trend.Line series = trend.lines().get(i);
            String label = (messages.numbers().format(series.dots().get(end.dot()).score().value()) + " "
                    + words.aspect(series.series().aspect())).strip();
            double y = end.y() + (i == 0 ? -0.75 * em : 0.95 * em);
            if (!Double.isNaN(lastY) && Math.abs(y - lastY) < em) {
                y = lastY + em;
            }
            double width = width(label, 0.86);
            boolean fits = end.x() + 0.8 * em + width < getWidth();
            text(label, fits ? end.x() + 0.8 * em : end.x() - 0.8 * em, y,
                    fits ? TextAlignment.LEFT : TextAlignment.RIGHT, series(i), 0.86);
            lastY = y;
        }
    }

    private void feet(TrendAxis axis) {
        if (feet.isEmpty()) {
            return;
        }
        double y = axis.bottom + 3.2 * em;
        double next = 1.9 * em;
        line(0, y - 1.1 * em, getWidth(), y - 1.1 * em, grid(), 1);
        String[] rows = {"trend.row.session", "trend.row.points", "trend.row.volume"};
        for (int i = 0; i < rows.length; i++) {
            text(messages.text(rows[i]), 0, y + i * next, TextAlignment.LEFT, muted(), 0.86);
        }
        double free = axis.left - 2 * em;
        for (Foot foot : feet) {
            double x = axis.x(foot.at());
            double half = 1.2 * em;
            if (x - half < free) {
                continue; // too close to the one before; the table has them all
            }
            if (foot.planned()) {
                pen.setLineDashes(3, 3);
            }
            pen.setStroke(foot.planned() ? muted() : accent());
            pen.setLineWidth(1.2);
            pen.strokeRoundRect(x - half + 0.2 * em, y - 0.8 * em, 2 * half - 0.4 * em, 1.6 * em, 8, 8);
            pen.setLineDashes();
            text(Integer.toString(foot.number()), x, y, TextAlignment.CENTER, foot.planned() ? muted() : accent(), 0.93);
            text(foot.points(), x, y + next, TextAlignment.CENTER, foot.planned() ? muted() : text(), 0.86);
            text(foot.volume(), x, y + 2 * next, TextAlignment.CENTER, text(), 0.86);
            double widest = Math.max(width(foot.points(), 0.86), width(foot.volume(), 0.86)) / 2 + 0.3 * em;
            free = x + Math.max(half, widest);
        }
    }

    private void chosen(TrendAxis axis) {
        drawn.stream().filter(one -> one.line() == line && one.dot() == dot).findFirst().ifPresent(one -> {
            pen.setStroke(accent());
            pen.setLineWidth(2.2);
            pen.strokeOval(one.x() - 9, one.y() - 9, 18, 18);
            String text = spoken(one);
            double width = width(text, 0.86) + 1.2 * em;
            double x = Math.clamp(one.x() - width / 2, axis.left, Math.max(axis.left, axis.right - width));
            double y = one.y() < axis.top + 3 * em ? one.y() + 1.2 * em : one.y() - 2.8 * em;
            pen.setFill(surface());
            pen.fillRoundRect(x, y, width, 1.6 * em, 8, 8);
            pen.setStroke(visit());
            pen.setLineWidth(1);
            pen.strokeRoundRect(x, y, width, 1.6 * em, 8, 8);
            text(text, x + 0.6 * em, y + 0.8 * em, TextAlignment.LEFT, text(), 0.86);
        });
    }

    private String spoken(Drawn one) {
        Trend.Line series = trend.lines().get(one.line());
        PainScore score = series.dots().get(one.dot()).score();
        LocalDate start = trend.from().atZone(zone).toLocalDate();
        LocalDate day = score.at().atZone(zone).toLocalDate();
        return messages.text("trend.spoken", words.name(series.series()), words.scale(series.series()), score.value(),
                words.moment(score.moment()), messages.dates().moment(score.at().atZone(zone).toLocalDateTime()),
                ChronoUnit.DAYS.between(start, day));
    }

    private void key(KeyEvent event) {
        if (trend == null || trend.lines().isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int which = Math.max(0, line);
        int last = trend.lines().get(which).dots().size() - 1;
        switch (event.getCode()) {
            case LEFT -> choose(which, dot < 0 ? last : Math.max(0, dot - 1));
            case RIGHT -> choose(which, dot < 0 ? 0 : Math.min(last, dot + 1));
            case HOME -> choose(which, 0);
            case END -> choose(which, last);
            case UP, DOWN -> {
                int other = Math.floorMod(which + (event.getCode() == javafx.scene.input.KeyCode.UP ? -1 : 1),
                        trend.lines().size());
                choose(other, Math.min(Math.max(0, dot), trend.lines().get(other).dots().size() - 1));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void hover(double x, double y) {
        drawn.stream().filter(one -> Math.hypot(one.x() - x, one.y() - y) <= PICK)
                .min((a, b) -> Double.compare(Math.hypot(a.x() - x, a.y() - y), Math.hypot(b.x() - x, b.y() - y)))
                .ifPresent(one -> choose(one.line(), one.dot()));
    }

    private void choose(int toLine, int toDot) {
        if (line == toLine && dot == toDot) {
            return;
        }
        line = toLine;
        dot = toDot;
        draw();
        drawn.stream().filter(one -> one.line() == line && one.dot() == dot).findFirst()
                .ifPresentOrElse(one -> setAccessibleText(spoken(one)), () -> setAccessibleText(sentence));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void dash(int index) {
        if (index == 1) {
            pen.setLineDashes(6, 4);
        } else if (index > 1) {
            pen.setLineDashes(2, 3);
        }
    }

    private void mark(int index, double x, double y, boolean hollow, Color color) {
        double r = 4.6;
        double[] xs = {x, x + r + 1, x, x - r - 1};
        double[] ys = {y - r - 1, y, y + r + 1, y};
        pen.setFill(hollow ? surface() : color);
        pen.setStroke(color);
        pen.setLineWidth(2);
        switch (index) {
            case 0 -> {
                pen.fillOval(x - r, y - r, 2 * r, 2 * r);
                pen.strokeOval(x - r, y - r, 2 * r, 2 * r);
            }
            case 1 -> {
                pen.fillRect(x - r + 0.6, y - r + 0.6, 2 * r - 1.2, 2 * r - 1.2);
                pen.strokeRect(x - r + 0.6, y - r + 0.6, 2 * r - 1.2, 2 * r - 1.2);
            }
            default -> {
                pen.fillPolygon(xs, ys, 4);
                pen.strokePolygon(xs, ys, 4);
            }
        }
    }

    private void line(double x1, double y1, double x2, double y2, Color color, double width) {
        pen.setStroke(color);
        pen.setLineWidth(width);
        pen.strokeLine(x1, y1, x2, y2);
    }

    private void text(String text, double x, double y, TextAlignment align, Color color, double size) {
        pen.setFill(color);
        pen.setFont(font(size));
        pen.setTextAlign(align);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(text, x, y);
    }

    private Font font(double size) {
        return Font.font(probe.getFont().getFamily(), em * size);
    }

    private double width(String text, double size) {
        Text measure = new Text(text);
        measure.setFont(font(size));
        return measure.getLayoutBounds().getWidth();
    }
}
