package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.mesochart.bodymap.BodyMap;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyPart;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.Messages;

/**
 * A map to look at: what was charted, with nothing to change in it. Several with one {@link SharedSight} show the same
 * part of the body, whichever of them is dragged or zoomed. It takes the colours of the style sheet {@code session.css}.
 */
public final class ChartedMap extends Region {
    private static final double PAN = 60;
    private static final double EDGE = 12;
    private static final double NUMBER = 15;
    /** Before a number of points, so that it is not taken for one of pain. */
    private static final String POINT = "\u2022 ";
    private static final double MARGIN = 40;

    private record Painted(BodyView view, MapPalette palette, int revision, double screenScale, double textScale) {
        @Override
        public String toString() {
            return "Painted[]";
        }
    }

    private final BodyMap bodyMap;
    private final SharedSight sight;
    private final PaletteNode palette = new PaletteNode();
    private final ShiftedCanvas body = new ShiftedCanvas();
    private final ShiftedCanvas above = new ShiftedCanvas();
    private final MarkPainter marks = new MarkPainter();
    private final AreaPainter areas;
    private final SideLetters letters;
    private final Region surface = new Region();
    private final Region focusEdge = new Region();
    private Charted charted = Charted.NOTHING;
    private int revision;
    private double fromX;
    private double fromY;
    private Subscription subscription = Subscription.EMPTY;

    /** @param letterKeys whether letters and digits act while the map has the focus */
    public ChartedMap(BodyMap bodyMap, SharedSight sight, Messages messages, BooleanSupplier letterKeys) {
        this.bodyMap = bodyMap;
        this.sight = sight;
        areas = new AreaPainter(messages);
        letters = new SideLetters(sight::figure, messages);
        getStyleClass().add("map-view");
        surface.getStyleClass().add("map-surface");
        surface.setFocusTraversable(true);
        surface.setAccessibleRole(AccessibleRole.TEXT);
        surface.setAccessibleRoleDescription(messages.text("map.role"));
        surface.setCursor(Cursor.OPEN_HAND);
        focusEdge.getStyleClass().add("map-focus");
        focusEdge.setMouseTransparent(true);
        focusEdge.visibleProperty().bind(surface.focusVisibleProperty());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(palette, body.node(), above.node(), surface);
        getChildren().addAll(letters.nodes());
        getChildren().add(focusEdge);
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> surface.setCursor(Cursor.OPEN_HAND));
        surface.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        surface.addEventHandler(ZoomEvent.ZOOM, e -> {
            sight.zoom(e.getZoomFactor(), e.getX(), e.getY(), getWidth(), getHeight());
            e.consume();
        });
        surface.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (key(e, letterKeys.getAsBoolean())) {
                e.consume();
            }
        });
    }

    /** Follows sight and theme until {@link #stop()}. */
    public void start() {
        stop();
        subscription = Subscription.combine(sight.revision().subscribe(r -> paint()), sight.view().subscribe(v -> {
            letters.show();
            requestLayout();
        }), palette.palette().subscribe(p -> paint()));
    }

    public void stop() {
        subscription.unsubscribe();
    }

    /** The node that takes the focus. */
    public Region surface() {
        return surface;
    }

    /**
     * Shows what is charted.
     *
     * @param words the map in words
     */
    public void show(Charted now, String words) {
        surface.setAccessibleText(words);
        if (!now.equals(charted)) {
            charted = now;
            revision++;
            List<SkinMark> all = new ArrayList<>(now.marks());
            all.addAll(now.earlierMarks());
            areas.keep(all);
            paint();
        }
    }

    private void press(MouseEvent e) {
        surface.requestFocus();
        surface.setCursor(Cursor.CLOSED_HAND);
        fromX = e.getX();
        fromY = e.getY();
        e.consume();
    }

    private void drag(MouseEvent e) {
        sight.pan(e.getX() - fromX, e.getY() - fromY);
        fromX = e.getX();
        fromY = e.getY();
        e.consume();
    }

    // A wheel zooms; two fingers, on the pad or the glass, pan.
    private void scroll(ScrollEvent e) {
        boolean fingers = e.isInertia() || e.isDirect() || e.getDeltaX() != 0 && e.getDeltaY() != 0;
        if (e.isShiftDown() || fingers) {
            boolean sideways = e.isShiftDown() && e.getDeltaX() == 0;
            sight.pan(sideways ? e.getDeltaY() : e.getDeltaX(), e.isShiftDown() ? 0 : e.getDeltaY());
        } else if (e.getDeltaY() != 0) {
            sight.zoom(Math.clamp(Math.pow(MapPointer.NOTCH, e.getDeltaY() / 40), 0.4, 2.5), e.getX(), e.getY(), getWidth(),
                    getHeight());
        }
        e.consume();
    }

    private boolean key(KeyEvent e, boolean letterKeys) {
        if (e.isAltDown() || e.isMetaDown()) {
            return false;
        }
        switch (e.getCode()) {
            case LEFT, KP_LEFT -> sight.pan(PAN, 0);
            case RIGHT, KP_RIGHT -> sight.pan(-PAN, 0);
            case UP, KP_UP -> sight.pan(0, PAN);
            case DOWN, KP_DOWN -> sight.pan(0, -PAN);
            case PAGE_UP -> sight.zoom(MapKeys.ZOOM);
            case PAGE_DOWN -> sight.zoom(1 / MapKeys.ZOOM);
            default -> {
                return letterKeys && !e.isShortcutDown() && letter(e);
            }
        }
        return true;
    }

    private boolean letter(KeyEvent e) {
        switch (e.getCode()) {
            case DIGIT0, NUMPAD0 -> sight.whole();
            case DIGIT9, NUMPAD9 -> sight.fit();
            case W -> sight.turn(e.isShiftDown() ? -1 : 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (w < 1 || h < 1) {
            return;
        }
        surface.resizeRelocate(0, 0, w, h);
        focusEdge.resizeRelocate(0, 0, w, h);
        letters.nodes().forEach(node -> {
            node.applyCss();
            node.autosize();
        });
        letters.layout(w, h, EDGE);
        sight.sized(w, h);
        paint();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 160;
    }

    private void paint() {
        Optional<Viewport> at = getWidth() < 1 ? Optional.empty() : sight.in(getWidth(), getHeight());
        if (at.isEmpty()) {
            return;
        }
        Figure figure = sight.figure();
        MapPalette colours = palette.palette().get();
        double screen =
                getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        double text = letters.textScale();
        marks.setUp(colours, screen, text);
        body.show(new Painted(figure.view(), colours, 0, screen, 1), at.get(), (gc, wide) -> {
            gc.setFill(colours.of("map"));
            gc.fillRect(0, 0, wide.width(), wide.height());
            FigurePainter.paint(gc, figure, wide, colours);
        });
        above.show(new Painted(figure.view(), colours, revision, screen, text), at.get(), (gc, wide) -> {
            areas.setUp(figure, wide, colours, text);
            charted(gc, figure, wide, colours, text);
        });
    }

    private void charted(GraphicsContext gc, Figure figure, Viewport at, MapPalette colours, double text) {
        BodyView view = figure.view();
        List<Injection> points = charted.points().stream()
                .map(EarlierPoint::point)
                .filter(point -> point.place().view() == view)
                .toList();
        List<SkinMark> earlier = of(view, charted.earlierMarks());
        areas.earlier(gc, earlier);
        points(gc, figure, at, charted.earlierPoints(), true);
        areas.paint(gc, of(view, charted.marks()), null, points);
        areas.numbersOfEarlier(gc, earlier, points);
        points(gc, figure, at, charted.points(), false);
        middles(view).forEach((part, middle) -> AreaPainter.label(gc, POINT + charted.counts().get(part),
                at.px(figure.screenX(middle[0])), at.py(figure.screenY(middle[1])), colours.of("fg"),
                colours.of("surface"), NUMBER * text));
    }

    private static List<SkinMark> of(BodyView view, List<SkinMark> all) {
        return all.stream().filter(mark -> mark.view() == view).toList();
    }

    private void points(GraphicsContext gc, Figure figure, Viewport at, List<EarlierPoint> points, boolean earlier) {
        for (EarlierPoint each : points) {
            if (each.point().place().view() != figure.view()) {
                continue;
            }
            double x = MapPainter.x(figure, each.point().place(), at);
            double y = MapPainter.y(figure, each.point().place(), at);
            if (x > -MARGIN && y > -MARGIN && x < at.width() + MARGIN && y < at.height() + MARGIN) {
                Mark mark = Mark.of(each.point(), each.letter());
                if (earlier) {
                    marks.ghost(gc, mark, x, y, at.pxPerCm());
                } else {
                    marks.paint(gc, mark, x, y, at.pxPerCm());
                }
            }
        }
    }

    /** Where the number of a region stands: in the midst of its points in the view. */
    private Map<BodyPart, double[]> middles(BodyView view) {
        Map<BodyPart, double[]> sums = new HashMap<>();
        for (Injection point : charted.counted()) {
            BodyPart part = bodyMap.part(point.place().region(), point.place().side());
            if (point.place().view() == view && charted.counts().containsKey(part)) {
                double[] sum = sums.computeIfAbsent(part, any -> new double[3]);
                sum[0] += point.place().xCm().doubleValue();
                sum[1] += point.place().yCm().doubleValue();
                sum[2]++;
            }
        }
        sums.values().forEach(sum -> {
            sum[0] /= sum[2];
            sum[1] /= sum[2];
        });
        return sums;
    }
}
