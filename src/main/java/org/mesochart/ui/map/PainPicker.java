package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.bodymap.SmoothOutline;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Segments;

/**
 * A small map to say where it hurts: a click, or Enter at the cross-hair that the arrow keys move, chooses a region. Shows
 * the areas that are painted in this session. It takes the colours of the style sheet {@code session.css}.
 */
public final class PainPicker extends VBox {
    private static final double STEP_CM = 2;
    private static final double WIDE_STEP_CM = 6;
    private static final double MARGIN = 0.95;
    private static final double ARM = 7;

    private final PointsModel points;
    private final MarksModel marks;
    private final Messages messages;
    private final PaletteNode palette = new PaletteNode();
    private final Canvas canvas = new Canvas();
    private final Region surface = new Region();
    private final Label left = new Label();
    private final Label right = new Label();
    private final Label where = new Label();
    private final Segments<BodyView> views;
    private Consumer<Place> picked = place -> {};
    private Subscription subscription = Subscription.EMPTY;
    private double[] cross;
    private Place over;

    /** @param points they know the figures and how regions are called */
    public PainPicker(PointsModel points, MarksModel marks, Messages messages) {
        this.points = points;
        this.marks = marks;
        this.messages = messages;
        getStyleClass().add("pain-picker");
        views = new Segments<>(messages.text("map.views"), BodyView.WHOLE_BODY,
                view -> messages.text("map.view." + view.key()));
        views.setValue(BodyView.BACK);
        views.setId("painView");
        canvas.setManaged(false);
        surface.setId("painMap");
        surface.setFocusTraversable(true);
        surface.setAccessibleRole(AccessibleRole.TEXT);
        surface.setAccessibleRoleDescription(messages.text("map.role"));
        surface.setAccessibleHelp(messages.text("map.picker.help"));
        surface.getStyleClass().add("pain-surface");
        left.getStyleClass().add("map-thumb-letter");
        right.getStyleClass().add("map-thumb-letter");
        left.setMouseTransparent(true);
        right.setMouseTransparent(true);
        where.getStyleClass().addAll("second", "pain-where");
        where.setMaxWidth(Double.MAX_VALUE);
        StackPane map = new StackPane(palette, canvas, surface, left, right);
        map.getStyleClass().add("pain-map");
        StackPane.setAlignment(left, javafx.geometry.Pos.CENTER_LEFT);
        StackPane.setAlignment(right, javafx.geometry.Pos.CENTER_RIGHT);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(map.widthProperty());
        clip.heightProperty().bind(map.heightProperty());
        map.setClip(clip);
        VBox.setVgrow(map, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(views, map, where);
        map.widthProperty().subscribe(w -> sized(map));
        map.heightProperty().subscribe(h -> sized(map));
        surface.setOnMouseMoved(e -> hover(at(e.getX(), e.getY())));
        surface.setOnMouseExited(e -> hover(Optional.empty()));
        surface.setOnMouseClicked(e -> {
            surface.requestFocus();
            at(e.getX(), e.getY()).ifPresentOrElse(this::pick, () -> where.setText(messages.text("map.picker.outside")));
        });
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        surface.focusedProperty().subscribe(on -> paint());
        views.valueProperty().subscribe(view -> {
            cross = null;
            hover(Optional.empty());
            speak();
        });
        palette.palette().subscribe(p -> paint());
    }

    /** Told the place that was chosen. */
    public void onPick(Consumer<Place> deed) {
        picked = deed;
    }

    /** Follows the areas until {@link #stop()}. */
    public void start() {
        BodyView seen = points.view().get();
        if (seen.wholeBody() && !marks.marksOf(seen).isEmpty()) {
            views.setValue(seen);
        }
        subscription = marks.revision().subscribe(r -> {
            paint();
            speak();
        });
    }

    public void stop() {
        subscription.unsubscribe();
    }

    /** The node that takes the focus. */
    public Region surface() {
        return surface;
    }

    private Figure figure() {
        return points.bodyMap().figure(views.getValue());
    }

    private Viewport viewport() {
        Bounds b = figure().bounds();
        double px = Math.min(canvas.getWidth() / b.width(), canvas.getHeight() / b.height()) * MARGIN;
        double middleX = (figure().screenX(b.minX()) + figure().screenX(b.maxX())) / 2;
        double middleY = (figure().screenY(b.minY()) + figure().screenY(b.maxY())) / 2;
        return new Viewport(middleX, middleY, px, canvas.getWidth(), canvas.getHeight());
    }

    private Optional<Place> at(double px, double py) {
        Viewport at = viewport();
        return figure().place(figure().screenX(at.cmX(px)), figure().screenY(at.cmY(py)));
    }

    private void pick(Place place) {
        if (!marks.locked()) {
            picked.accept(place);
            where.setText(points.names().name(place));
        }
    }

    private void hover(Optional<Place> place) {
        over = place.orElse(null);
        surface.setCursor(over == null || marks.locked() ? Cursor.DEFAULT : Cursor.HAND);
        where.setText(place.map(points.names()::name).orElseGet(() -> messages.text("map.picker.hint")));
        paint();
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        double step = e.isShiftDown() ? WIDE_STEP_CM : STEP_CM;
        switch (e.getCode()) {
            case LEFT -> move(-step, 0);
            case RIGHT -> move(step, 0);
            case UP -> move(0, step);
            case DOWN -> move(0, -step);
            case W -> turn(e.isShiftDown() ? -1 : 1);
            case ENTER, SPACE -> {
                if (cross != null) {
                    figure().place(cross[0], cross[1]).ifPresentOrElse(this::pick,
                            () -> where.setText(messages.text("map.picker.outside")));
                }
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void turn(int by) {
        List<BodyView> all = BodyView.WHOLE_BODY;
        views.setValue(all.get(Math.floorMod(all.indexOf(views.getValue()) + by, all.size())));
    }

    // On screen rightward and upward; the first key only shows it, where complaints are most common: the lower back.
    private void move(double rightward, double up) {
        Bounds b = figure().bounds();
        if (cross == null) {
            cross = new double[] {(b.minX() + b.maxX()) / 2, b.minY() + b.height() * 0.6};
        } else {
            double x = figure().screenX(figure().screenX(cross[0]) + rightward);
            double y = figure().screenY(figure().screenY(cross[1]) + up);
            cross = new double[] {Math.clamp(x, b.minX(), b.maxX()), Math.clamp(y, b.minY(), b.maxY())};
        }
        Optional<Place> place = figure().place(cross[0], cross[1]);
        over = place.orElse(null);
        where.setText(place.map(points.names()::name).orElseGet(() -> messages.text("map.picker.outside")));
        paint();
        speak();
    }

    private void speak() {
        String areas = String.join("; ", marks.marks().stream()
                .map(m -> points.names().name(points.bodyMap().whole(m.region()), m.side())).distinct().toList());
        surface.setAccessibleText(messages.text("map.picker.spoken", messages.text("map.view." + views.getValue().key()),
                areas.isEmpty() ? messages.text("map.picker.none") : areas, where.getText()));
        surface.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void sized(Region map) {
        canvas.setWidth(map.getWidth());
        canvas.setHeight(map.getHeight());
        paint();
    }

    private void paint() {
        double w = canvas.getWidth();
        double h = canvas.getHeight();
        if (w < 1 || h < 1) {
            return;
        }
        Figure figure = figure();
        Viewport at = viewport();
        MapPalette colours = palette.palette().get();
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(colours.of("map"));
        gc.fillRect(0, 0, w, h);
        FigurePainter.paint(gc, figure, at, colours);
        if (over != null && over.view() == figure.view()) {
            String region = points.bodyMap().whole(over.region());
            FigurePainter.tint(gc, figure, figure.outlineOf(region, over.side()), at, colours.of("accent"), 0.28);
        }
        for (SkinMark mark : marks.marksOf(figure.view())) {
            area(gc, mark, at, colours.of(mark.kind() == SkinMark.Kind.PAIN ? "danger" : "fg"));
        }
        if (cross != null && surface.isFocused()) {
            cross(gc, at.px(figure.screenX(cross[0])), at.py(figure.screenY(cross[1])), colours);
        }
        boolean patientLeftAtLeft = figure.view() == BodyView.BACK || figure.view() == BodyView.LEFT;
        left.setText(messages.text(patientLeftAtLeft ? "map.letter.left" : "map.letter.right"));
        right.setText(messages.text(patientLeftAtLeft ? "map.letter.right" : "map.letter.left"));
        right.setVisible(figure.view() == BodyView.FRONT || figure.view() == BodyView.BACK);
    }

    private void area(GraphicsContext gc, SkinMark mark, Viewport at, Color colour) {
        Figure figure = figure();
        List<double[]> rings = SmoothOutline.of(mark.shape()).stream().map(ring -> {
            double[] px = new double[ring.length];
            for (int i = 0; i + 1 < ring.length; i += 2) {
                px[i] = at.px(figure.screenX(ring[i]));
                px[i + 1] = at.py(figure.screenY(ring[i + 1]));
            }
            return px;
        }).toList();
        gc.save();
        gc.setFillRule(FillRule.EVEN_ODD);
        gc.setStroke(colour);
        gc.setLineWidth(1.2);
        Hatch.stroke(gc, rings, at.px(figure.screenX(0)), at.py(figure.screenY(0)), 6, true);
        gc.setLineDashes(5, 3);
        gc.setLineWidth(1.6);
        gc.beginPath();
        for (double[] ring : rings) {
            for (int i = 0; i + 1 < ring.length; i += 2) {
                if (i == 0) {
                    gc.moveTo(ring[i], ring[i + 1]);
                } else {
                    gc.lineTo(ring[i], ring[i + 1]);
                }
            }
            gc.closePath();
        }
        gc.stroke();
        gc.restore();
    }

    private static void cross(GraphicsContext gc, double x, double y, MapPalette colours) {
        gc.setLineDashes();
        for (int pass = 0; pass < 2; pass++) {
            gc.setStroke(colours.of(pass == 0 ? "halo" : "fg"));
            gc.setLineWidth(pass == 0 ? 4 : 1.6);
            gc.strokeLine(x - ARM, y, x - 2, y);
            gc.strokeLine(x + 2, y, x + ARM, y);
            gc.strokeLine(x, y - ARM, x, y - 2);
            gc.strokeLine(x, y + 2, x, y + ARM);
        }
    }
}
