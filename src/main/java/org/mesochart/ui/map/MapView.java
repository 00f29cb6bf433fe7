package org.mesochart.ui.map;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;

/**
 * The body map: figure, points, and the pointer's and keyboard's tools on them. One focusable node; its accessible text
 * is the map in words, and the list beside it is the accessible form of the marks.
 */
public final class MapView extends Region {
    /** Marks within this many pixels of the pointer can be picked. */
    static final double PICK = 12;

    private final PointsModel model;
    private final Messages messages;
    private final MapText text;
    private final PaletteNode palette = new PaletteNode();
    private final FigureLayer figureLayer = new FigureLayer();
    private final MarkPainter marks = new MarkPainter();
    private final MapPainter painter = new MapPainter(marks);
    private final Canvas canvas = new Canvas();
    private final Region surface = new Region();
    private final Region focusEdge = new Region();
    private final MapOverlays overlays;
    private final Map<BodyView, Viewport> kept = new EnumMap<>(BodyView.class);
    private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private MapPainter.Gesture gesture = MapPainter.Gesture.NONE;
    private Viewport viewport;
    private double[] crossHair = {0, 105};
    private boolean crossHairShown;
    private boolean moved;
    private Runnable toSettings = () -> {};
    private Runnable toOtherDepth = () -> {};
    private Subscription subscription = Subscription.EMPTY;

    public MapView(PointsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        text = new MapText(model, messages);
        overlays = new MapOverlays(this, messages);
        getStyleClass().add("map-view");
        surface.getStyleClass().add("map-surface");
        surface.setId("map");
        surface.setFocusTraversable(true);
        surface.setAccessibleRole(AccessibleRole.TEXT);
        surface.setAccessibleRoleDescription(messages.text("map.role"));
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        focusEdge.getStyleClass().add("map-focus");
        focusEdge.setMouseTransparent(true);
        focusEdge.visibleProperty().bind(surface.focusVisibleProperty());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(palette, figureLayer.node(), canvas, surface);
        getChildren().addAll(overlays.nodes());
        getChildren().add(focusEdge);
        new MapPointer(this, model).install(surface);
        new MapKeys(this, model).install(surface);
        surface.focusedProperty().subscribe(on -> paint());
    }

    /** Follows the model until {@link #stop()}. */
    public void start() {
        subscription = Subscription.combine(
                model.revision().subscribe(r -> modelChanged()),
                model.hovered().subscribe(h -> paint()),
                model.tool().subscribe(t -> toolHint()),
                model.view().subscribe((was, now) -> viewChanged(was)),
                palette.palette().subscribe(p -> paint()));
    }

    public void stop() {
        subscription.unsubscribe();
    }

    /** The node that takes the focus. */
    public Region surface() {
        return surface;
    }

    /** Region under the pointer and its distance from the midline. */
    public ReadOnlyStringProperty where() {
        return where.getReadOnlyProperty();
    }

    /** What the tool does, or what just happened. */
    public ReadOnlyStringProperty hint() {
        return hint.getReadOnlyProperty();
    }

    /** Where F2 leads. */
    public void onSettingsKey(Runnable deed) {
        toSettings = deed;
    }

    /** Where key 5 leads: to the field for another depth. */
    public void onOtherDepthKey(Runnable deed) {
        toOtherDepth = deed;
    }

    void toOtherDepth() {
        toOtherDepth.run();
    }

    void toSettings() {
        toSettings.run();
    }

    MapText text() {
        return text;
    }

    // viewport

    Viewport viewport() {
        return viewport;
    }

    /** Shows another part of the figure because the user asked. */
    void moveTo(Viewport now) {
        moved = true;
        viewport(now);
    }

    private void viewport(Viewport now) {
        viewport = now.within(model.figure());
        paint();
        overlays.viewportChanged(viewport);
    }

    /** The whole figure. */
    public void fitWhole() {
        if (viewport != null) {
            moveTo(Viewport.whole(model.figure(), viewport.width(), viewport.height()));
        }
    }

    /** All points of the view with some body around them; the whole figure when there is none. */
    public void fitPoints() {
        if (viewport != null) {
            viewport(aroundPoints(viewport.width(), viewport.height()));
        }
    }

    private Viewport aroundPoints(double width, double height) {
        return Viewports.around(model.figure(), model.pointsOf(model.view().get()), width, height);
    }

    /** Closer or farther; at the cross-hair when it is shown, else in the middle. */
    public void zoom(double factor) {
        if (viewport != null) {
            Figure figure = model.figure();
            double px = crossHairShown ? viewport.px(figure.screenX(crossHair[0])) : viewport.width() / 2;
            double py = crossHairShown ? viewport.py(crossHair[1]) : viewport.height() / 2;
            moveTo(viewport.zoomed(factor, px, py));
        }
    }

    void zoomTo(double percent) {
        moveTo(viewport.zoomedTo(percent / 100 * Viewport.FULL_SIZE, viewport.width() / 2, viewport.height() / 2));
    }

    /** Brings a point into sight. */
    public void reveal(UUID id) {
        model.point(id).ifPresent(p -> {
            if (p.place().view() != model.view().get()) {
                model.view().set(p.place().view());
            }
            if (viewport != null) {
                double x = MapPainter.x(model.figure(), p.place(), viewport);
                double y = viewport.py(p.place().yCm().doubleValue());
                if (x < 30 || y < 30 || x > viewport.width() - 30 || y > viewport.height() - 30) {
                    viewport(new Viewport(model.figure().screenX(p.place().xCm().doubleValue()),
                            p.place().yCm().doubleValue(), viewport.pxPerCm(), viewport.width(), viewport.height()));
                }
            }
        });
    }

    private void viewChanged(BodyView was) {
        if (viewport != null) {
            kept.put(was, viewport);
            Viewport before = kept.get(model.view().get());
            crossHairShown = false;
            viewport(before != null
                    ? before.sized(viewport.width(), viewport.height())
                    : aroundPoints(viewport.width(), viewport.height()));
        }
        overlays.viewSwitched();
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
        if (viewport == null || viewport.width() != w || viewport.height() != h) {
            canvas.setWidth(w);
            canvas.setHeight(h);
            // Until it is moved by hand, the picture fits the window that the points are in.
            viewport(viewport == null || !moved ? aroundPoints(w, h) : viewport.sized(w, h));
        }
        overlays.layout(w, h);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 320;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 240;
    }

    // gestures

    /** A gesture began: from now on the picture stays where it is. */
    void hold() {
        moved = true;
    }

    MapPainter.Gesture gesture() {
        return gesture;
    }

    void gesture(Optional<Place> placing, double moveX, double moveY, double[] band) {
        gesture = new MapPainter.Gesture(placing, moveX, moveY, band, crossHairShown ? crossHair : null);
        paint();
    }

    void endGesture() {
        gesture(Optional.empty(), 0, 0, null);
    }

    /** The point nearest to a pixel, within {@link #PICK}; of equals the one painted on top. */
    Optional<Injection> pick(double px, double py) {
        Figure figure = model.figure();
        Injection nearest = null;
        double best = PICK;
        for (Injection p : model.pointsOf(model.view().get())) {
            double away = Math.hypot(MapPainter.x(figure, p.place(), viewport) - px,
                    viewport.py(p.place().yCm().doubleValue()) - py);
            if (away <= best) {
                best = away;
                nearest = p;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The place under a pixel, or empty outside the body. */
    Optional<Place> placeAt(double px, double py) {
        return model.placeAt(model.figure().screenX(viewport.cmX(px)), viewport.cmY(py));
    }

    Collection<UUID> within(double[] band) {
        Figure figure = model.figure();
        return model.pointsOf(model.view().get()).stream()
                .filter(p -> between(MapPainter.x(figure, p.place(), viewport), band[0], band[2])
                        && between(viewport.py(p.place().yCm().doubleValue()), band[1], band[3]))
                .map(Injection::id)
                .toList();
    }

    private static boolean between(double value, double one, double other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }

    /** Charts a point and says so, or says why not. */
    void place(Optional<Place> place) {
        if (model.locked()) {
            return;
        }
        if (place.isEmpty()) {
            say(messages.text("map.outside"));
        } else if (!model.canPlace()) {
            say(messages.text("map.noMixture"));
        } else {
            Optional<Injection> placed = model.add(place.get());
            say(placed.map(text::placed).orElseGet(() -> messages.text("map.settingsFirst")));
        }
    }

    // cross-hair

    double[] crossHair() {
        return crossHair;
    }

    Optional<Place> crossHairPlace() {
        return model.placeAt(crossHair[0], crossHair[1]);
    }

    /** Moves the cross-hair by screen centimetres and speaks the region under it. */
    void moveCrossHair(double right, double up) {
        if (!crossHairShown) {
            crossHairShown = true;
            if (!inSight(crossHair)) {
                crossHair = new double[] {model.figure().screenX(viewport.centreX()), viewport.centreY()};
            }
        } else {
            double x = model.figure().screenX(model.figure().screenX(crossHair[0]) + right);
            crossHair = new double[] {x, crossHair[1] + up};
        }
        if (!inSight(crossHair)) {
            viewport(new Viewport(model.figure().screenX(crossHair[0]), crossHair[1], viewport.pxPerCm(),
                    viewport.width(), viewport.height()));
        }
        showWhere(crossHairPlace());
        endGesture();
        speak();
    }

    void hideCrossHair() {
        if (crossHairShown) {
            crossHairShown = false;
            endGesture();
        }
    }

    private boolean inSight(double[] at) {
        double x = viewport.px(model.figure().screenX(at[0]));
        double y = viewport.py(at[1]);
        return x >= 0 && y >= 0 && x <= viewport.width() && y <= viewport.height();
    }

    // telling

    void showWhere(Optional<Place> place) {
        where.set(place.map(text::where).orElseGet(() -> messages.text("map.outsideNow")));
    }

    void clearWhere() {
        where.set("");
    }

    /** A sentence in the status line until the next deed. */
    void say(String sentence) {
        hint.set(sentence);
    }

    void toolHint() {
        hint.set(model.locked()
                ? messages.text("map.hint.locked")
                : model.mixtures().isEmpty()
                        ? messages.text("map.noMixture")
                        : messages.text("map.hint." + model.tool().get().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private void modelChanged() {
        paint();
        overlays.pointsChanged();
        speak();
    }

    private void speak() {
        surface.setAccessibleText(text.map(crossHairPlace()));
    }

    void paint() {
        if (viewport == null) {
            return;
        }
        double screenScale =
                getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        MapPalette colours = palette.palette().get();
        marks.setUp(colours, screenScale, overlays.textScale());
        figureLayer.show(model.figure(), colours, viewport);
        painter.paint(canvas.getGraphicsContext2D(), model, viewport, colours, gesture, surface.isFocused());
        overlays.hover(viewport);
    }

    PointsModel model() {
        return model;
    }

    List<BodyView> views() {
        return List.of(BodyView.values());
    }
}
