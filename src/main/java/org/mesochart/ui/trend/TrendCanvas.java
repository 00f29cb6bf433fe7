package org.mesochart.ui.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.mesochart.domain.insight.Trend;
import org.mesochart.domain.insight.TrendLine;
import org.mesochart.trend.Pen.Align;
import org.mesochart.trend.Pen.Edge;
import org.mesochart.trend.Pen.Ink;
import org.mesochart.trend.TrendPicture;
import org.mesochart.trend.TrendPicture.Kind;
import org.mesochart.trend.TrendPicture.Spot;
import org.mesochart.trend.TrendRows;
import org.mesochart.trend.TrendSpeech;
import org.mesochart.trend.TrendWords;

/**
 * The trend on the screen. Arrow keys walk the scores of each line, the sessions and the marks; each is spoken. Enter or a
 * click opens a session.
 */
final class TrendCanvas extends TrendPens {
    private static final double PICK = 12;
    private static final double LEAST_EM = 23;

    private final TrendWords words;
    private final TrendSpeech speech;
    private final Consumer<UUID> open;
    private final Canvas canvas = new Canvas();
    private final CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D(), this::color);
    private final Label probe = new Label();
    private List<Spot> spots = List.of();
    private Trend trend;
    private TrendRows rows = new TrendRows(List.of(), true);
    private String sentence = "";
    private Spot chosen;

    /** @param open opens a session */
    TrendCanvas(TrendWords words, TrendSpeech speech, String keys, Consumer<UUID> open) {
        this.words = words;
        this.speech = speech;
        this.open = open;
        getStyleClass().add("trend");
        setId("trend");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(keys);
        probe.setVisible(false);
        probe.setManaged(false);
        getChildren().addAll(canvas, probe);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseMoved(event -> choose(near(event)));
        setOnMouseExited(event -> choose(isFocused() ? chosen : null));
        setOnMouseClicked(event -> {
            requestFocus();
            Spot near = near(event);
            choose(near);
            if (near != null && near.kind() == Kind.SESSION) {
                open(near);
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                choose(null);
            }
        });
    }

    void show(Trend now, TrendRows told, String result) {
        trend = now;
        rows = told;
        sentence = result;
        chosen = null;
        setAccessibleText(result);
        stale();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /** What can be walked to, for tests: everything that is drawn. */
    List<Spot> spots() {
        return spots;
    }

    @Override
    protected double computeMinHeight(double width) {
        double em = probe.getFont().getSize();
        return em * (LEAST_EM + rows.heightEm());
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        boolean same = canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()
                && pen.em() == probe.getFont().getSize();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        // Layouts come more often than anything changes.
        if (wasStale() || !same) {
            draw();
        }
    }

    private void draw() {
        pen.begin(probe.getFont(), getWidth(), getHeight());
        spots = trend == null ? List.of() : TrendPicture.draw(words, new TrendPicture.Look(false, rows), trend, pen,
                getWidth(), getHeight());
        if (chosen != null) {
            // It may stand elsewhere since the window changed.
            spots.stream().filter(spot -> same(spot, chosen)).findFirst().ifPresent(this::bubble);
        }
    }

    private void bubble(Spot spot) {
        double em = pen.em();
        pen.circle(spot.x(), spot.y(), spot.kind() == Kind.SESSION ? 1.15 * em : 9, null,
                new Edge(Ink.ACCENT, 2.2, 0, 0));
        List<String> lines = lines(speech.of(trend, spot), getWidth() - 3 * em);
        double width = lines.stream().mapToDouble(line -> pen.width(line, 0.86)).max().orElse(0) + 1.2 * em;
        double height = (0.5 + 1.2 * lines.size()) * em;
        double x = Math.clamp(spot.x() - width / 2, 0, Math.max(0, getWidth() - width));
        double y = spot.y() < height + 2 * em ? spot.y() + 1.4 * em : spot.y() - height - 1.4 * em;
        pen.box(x, y, width, height, 4, Ink.SURFACE, new Edge(Ink.VISIT, 1, 0, 0));
        for (int i = 0; i < lines.size(); i++) {
            pen.text(lines.get(i), x + 0.6 * em, y + (0.85 + 1.2 * i) * em, 0.86, Ink.TEXT, Align.LEFT);
        }
    }

    private List<String> lines(String text, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && pen.width(line + " " + word, 0.86) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    // Lines first, then the sessions, then the marks; a row that is empty is not walked to.
    private List<List<Spot>> walks() {
        List<List<Spot>> walks = new ArrayList<>();
        IntStream.range(0, trend.lines().size()).forEach(line -> walks.add(of(Kind.DOT, line)));
        walks.add(of(Kind.SESSION, 0));
        walks.add(of(Kind.MARK, 0));
        walks.removeIf(List::isEmpty);
        return walks;
    }

    private List<Spot> of(Kind kind, int line) {
        return spots.stream().filter(spot -> spot.kind() == kind && spot.line() == line)
                .sorted(Comparator.comparing(Spot::index)).toList();
    }

    private void key(KeyEvent event) {
        if (trend == null || spots.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<List<Spot>> walks = walks();
        int walk = Math.max(0, IntStream.range(0, walks.size()).filter(i -> at(walks.get(i)) >= 0).findFirst().orElse(0));
        int at = at(walks.get(walk));
        int last = walks.get(walk).size() - 1;
        switch (event.getCode()) {
            case LEFT -> choose(walks.get(walk).get(at < 0 ? last : Math.max(0, at - 1)));
            case RIGHT -> choose(walks.get(walk).get(at < 0 ? 0 : Math.min(last, at + 1)));
            case HOME -> choose(walks.get(walk).getFirst());
            case END -> choose(walks.get(walk).getLast());
            case UP, DOWN -> {
                List<Spot> other = walks.get(Math.floorMod(
                        at < 0 ? walk : walk + (event.getCode() == KeyCode.UP ? -1 : 1), walks.size()));
                double x = at < 0 ? 0 : chosen.x();
                choose(other.stream().min(Comparator.comparing(spot -> Math.abs(spot.x() - x))).orElseThrow());
            }
            case ENTER, SPACE -> {
                if (chosen == null) {
                    return;
                }
                open(chosen);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private int at(List<Spot> walk) {
        return IntStream.range(0, walk.size()).filter(i -> chosen != null && same(walk.get(i), chosen)).findFirst()
                .orElse(-1);
    }

    private void open(Spot spot) {
        switch (spot.kind()) {
            case SESSION -> open.accept(trend.visits().get(spot.index()).session().id());
            case DOT -> {
                TrendLine.Dot dot = trend.lines().get(spot.line()).dots().get(spot.index());
                if (dot.score().sessionId() != null) {
                    open.accept(dot.score().sessionId());
                }
            }
            case MARK -> { }
        }
    }

    // A dot or mark close to the pointer; else the session whose line or box it is on.
    private Spot near(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        return spots.stream().filter(spot -> Math.hypot(spot.x() - x, spot.y() - y) <= PICK)
                .min(Comparator.comparing(spot -> Math.hypot(spot.x() - x, spot.y() - y)))
                .or(() -> spots.stream().filter(spot -> spot.kind() == Kind.SESSION && Math.abs(spot.x() - x) <= PICK / 2)
                        .min(Comparator.comparing(spot -> Math.abs(spot.x() - x))))
                .orElse(null);
    }

    private void choose(Spot now) {
        if (Objects.equals(chosen, now)) {
            return;
        }
        chosen = now;
        setCursor(now != null && now.kind() == Kind.SESSION ? Cursor.HAND : Cursor.DEFAULT);
        draw();
        setAccessibleText(now == null ? sentence : speech.of(trend, now));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static boolean same(Spot one, Spot other) {
        return one.kind() == other.kind() && one.line() == other.line() && one.index() == other.index();
    }
}
