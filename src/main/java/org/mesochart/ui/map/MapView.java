package org.mesochart.ui.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.CloseUp;
import org.mesochart.bodymap.Figure;
import org.mesochart.domain.body.BodyView;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Aloud;

/**
 * The body map: figure, points, and the pointer's and keyboard's tools on them. One focusable node; its accessible text
 * is the map in words, and the list beside it is the accessible form of the marks.
 */
public final class MapView extends Region {
    /** Marks within this many pixels of the pointer can be picked. */
    static final double PICK = 12;

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal FULL = BigDecimal.valueOf(Viewport.FULL_SIZE);

    private final PointsModel model;
    private final GhostModel ghost;
    private final LayersModel layers;
    private final Messages messages;
    private final MapText text;
    private final GhostWords ghostWords;
    private final Sight sight;
    private final PaletteNode palette = new PaletteNode();
    private final MapCanvases canvases;
    private final Region surface = new Region();
    private final Region focusEdge = new Region();
    private final MapOverlays overlays;
    private final CrossHair crossHair;
    private final MapPointer pointer;
    private final MapKeys keys;
    private final MapMenu menu;
    private final Loupe loupe;
    private final MapTouch touch;
    private final Map<Tool, MapTool> tools = new EnumMap<>(Tool.class);
    private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nearby = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final List<Supplier<String>> alsoSaid = new ArrayList<>();
    private final NotHereCursor notHere = new NotHereCursor();
    private Runnable toSettings = () -> {};
    private Runnable toOtherDepth = () -> {};
    private Subscription subscription = Subscription.EMPTY;

    public MapView(PointsModel model, GhostModel ghost, LayersModel layers, Messages messages) {
        this.model = model;
        this.ghost = ghost;
        this.layers = layers;
        this.messages = messages;
        text = new MapText(model, messages);
        ghostWords = new GhostWords(ghost, messages);
        sight = new Sight(model, this::sightChanged);
        crossHair = new CrossHair(this, model);
        canvases = new MapCanvases(this, model, crossHair);
        canvases.beneath(new RegionsLayer(model, layers));
        canvases.beneath(new GhostLayer(model, ghost, canvases.marks()));
        pointer = new MapPointer(this, model);
        keys = new MapKeys(this, model);
        menu = new MapMenu(this, model, messages);
        loupe = new Loupe(this);
        touch = new MapTouch(this, pointer, loupe, menu);
        tools.put(Tool.SELECT, new SelectTool(this, model));
        tools.put(Tool.POINT, new PointTool(this, model));
        tools.put(Tool.MEASURE, new MeasureTool(this, model));
        getStyleClass().add("map-view");
        surface.getStyleClass().add("map-surface");
        surface.setId("map");
        surface.setFocusTraversable(true);
        surface.setAccessibleRole(AccessibleRole.TEXT);
        surface.setAccessibleRoleDescription(messages.text("map.role"));
        focusEdge.getStyleClass().add("map-focus");
        focusEdge.setMouseTransparent(true);
        focusEdge.visibleProperty().bind(surface.focusVisibleProperty());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        overlays = new MapOverlays(this, ghost, layers, palette.palette(), messages);
        getChildren().add(palette);
        getChildren().addAll(canvases.nodes());
        getChildren().add(surface);
        getChildren().addAll(overlays.nodes());
        getChildren().addAll(loupe, focusEdge);
        touch.install(surface);
        pointer.install(surface);
        menu.install(surface);
        keys.install(surface);
        keys.bind(KeyCode.C, () -> overlays.strip().closeUps().open());
        keys.bind(KeyCode.H, () -> layers.ghost().set(!layers.ghost().get()));
        surface.focusedProperty().subscribe(on -> {
            paint();
            speak();
        });
    }

    /** Follows the model until {@link #stop()}. */
    public void start() {
        subscription = Subscription.combine(
                model.revision().subscribe(r -> modelChanged()),
                model.hovered().subscribe(h -> paint()),
                model.tool().subscribe((was, now) -> toolChanged(was)),
                model.view().subscribe((was, now) -> viewChanged(was)),
                model.closeUp().subscribe((was, now) -> closeUpChanged(was, now)),
                ghost.revision().subscribe(r -> ghostChanged()),
                layers.ghost().subscribe(on -> canvases.chartedChanged()),
                layers.regions().subscribe(on -> canvases.chartedChanged()),
                palette.palette().subscribe(p -> paint()));
        // The view may have changed since: letters and picture must be of the one that is shown.
        sight.wake();
        overlays.viewSwitched();
        toolHint();
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

    /** How near the pointer is to a point of the earlier session shown; empty far from any. */
    public ReadOnlyStringProperty nearby() {
        return nearby.getReadOnlyProperty();
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

    /** Where "Show in the list" of a point's menu leads. */
    public void onShowInList(Consumer<UUID> deed) {
        menu.onShowInList(deed);
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

    Messages messages() {
        return messages;
    }

    PointsModel model() {
        return model;
    }

    LayersModel layers() {
        return layers;
    }

    MapOverlays overlays() {
        return overlays;
    }

    /** Something more that floats over the map; {@link MapOverlays} lays it out. */
    void overlay(Region node) {
        node.setManaged(false);
        getChildren().add(getChildren().indexOf(focusEdge), node);
    }

    MapCanvases canvases() {
        return canvases;
    }

    CrossHair crossHair() {
        return crossHair;
    }

    MapKeys keys() {
        return keys;
    }

    /** Sentences that the map in words goes on with; nothing when empty. */
    void alsoSay(Supplier<String> words) {
        alsoSaid.add(words);
    }

    // tools

    /** Gives a tool what it does. */
    void tool(Tool which, MapTool does) {
        tools.put(which, does);
    }

    /** The pointer of a tool that places on the body: outside it, nothing can be placed. */
    Cursor placingCursor(boolean onBody) {
        return onBody ? Cursor.CROSSHAIR : notHere.in(palette());
    }

    /** The points being dragged now. */
    PointMove pointMove() {
        return pointer.move();
    }

    /** What the pointer does now; on a signed session it only selects. */
    MapTool tool() {
        return tools.getOrDefault(model.locked() || model.ended() ? Tool.SELECT : model.tool().get(), tools.get(Tool.SELECT));
    }

    private void toolChanged(Tool was) {
        pointer.giveUp();
        Optional.ofNullable(tools.get(was)).ifPresent(MapTool::putAway);
        toolHint();
        paint();
    }

    // viewport

    Sight sight() {
        return sight;
    }

    Viewport viewport() {
        return sight.now();
    }

    /** Shows another part of the figure because the user asked. */
    void moveTo(Viewport now) {
        sight.moveTo(now);
    }

    private void sightChanged() {
        paint();
        overlays.viewportChanged(viewport());
    }

    /** The whole figure, or the whole close-up. */
    public void fitWhole() {
        if (viewport() != null) {
            moveTo(sight.wholeIn(viewport().width(), viewport().height()));
        }
    }

    /** All points of the view with some body around them; the whole figure when there is none. */
    public void fitPoints() {
        if (viewport() != null) {
            sight.show(sight.aroundPoints(viewport().width(), viewport().height()));
        }
    }

    /** A rectangle of the figure in view, as large as it goes. */
    void fit(Bounds b) {
        sight.fit(b);
    }

    /** Closer or farther; at the cross-hair when it is shown, else in the middle. */
    public void zoom(double factor) {
        if (viewport() != null) {
            double[] at = crossHair.pixels().orElse(new double[] {viewport().width() / 2, viewport().height() / 2});
            zoomTo(viewport().pxPerCm() * factor, at[0], at[1]);
        }
    }

    void zoomTo(double percent) {
        zoomTo(percent / 100 * Viewport.FULL_SIZE, viewport().width() / 2, viewport().height() / 2);
    }

    /** Closer or farther at a pixel; says when it goes no further. */
    void zoomTo(double pxPerCm, double px, double py) {
        boolean closer = pxPerCm > viewport().pxPerCm();
        if (!sight.zoomTo(pxPerCm, px, py)) {
            String limit = messages.numbers().percent(
                    new BigDecimal(closer ? Viewport.MOST : Viewport.LEAST).multiply(HUNDRED).divide(FULL));
            say(messages.text(closer ? "map.zoom.most" : "map.zoom.least", limit));
        }
    }

    /** Brings a point into sight. */
    public void reveal(UUID id) {
        model.point(id).ifPresent(sight::reveal);
    }

    /** Brings a position of the figure into the middle. */
    void centre(double x, double y) {
        sight.centre(x, y);
    }

    private void viewChanged(BodyView was) {
        pointer.giveUp();
        tool().putAway();
        crossHair.hide();
        sight.viewChanged(was);
        overlays.viewSwitched();
        speak();
    }

    private void closeUpChanged(CloseUp was, CloseUp now) {
        sight.closeUpChanged(was, now);
        overlays.viewSwitched();
        paint();
        speak();
    }

    private void ghostChanged() {
        sight.earlier(ghost.points().stream().map(EarlierPoint::point).toList());
        canvases.chartedChanged();
        overlays.ghostChanged();
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
        if (viewport() == null || viewport().width() != w || viewport().height() != h) {
            canvases.resize(w, h);
            sight.sized(w, h);
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

    /** A gesture began: from now on the picture stays where it is. */
    void hold() {
        sight.hold();
    }

    // where things are

    /** The pixels of a place of the view shown, from the map's upper left corner. */
    public double[] pixels(Place place) {
        return new double[] {MapPainter.x(model.figure(), place, viewport()), MapPainter.y(model.figure(), place, viewport())};
    }

    /** The position on the figure under a pixel, in body centimetres. */
    double[] body(double px, double py) {
        Figure figure = model.figure();
        return new double[] {figure.screenX(viewport().cmX(px)), figure.screenY(viewport().cmY(py))};
    }

    /** The point nearest to a pixel, within {@link #PICK}; of equals the one painted on top. */
    Optional<Injection> pick(double px, double py) {
        Injection nearest = null;
        double best = PICK;
        for (Injection p : model.pointsOf(model.view().get())) {
            double away = Math.hypot(MapPainter.x(model.figure(), p.place(), viewport()) - px,
                    MapPainter.y(model.figure(), p.place(), viewport()) - py);
            if (away <= best) {
                best = away;
                nearest = p;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The place under a pixel, or empty outside the body. */
    Optional<Place> placeAt(double px, double py) {
        double[] at = body(px, py);
        return model.placeAt(at[0], at[1]);
    }

    Collection<UUID> within(double[] band) {
        return model.pointsOf(model.view().get()).stream()
                .filter(p -> {
                    double[] at = pixels(p.place());
                    return between(at[0], band[0], band[2]) && between(at[1], band[1], band[3]);
                })
                .map(Injection::id)
                .toList();
    }

    private static boolean between(double value, double one, double other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }

    /** Charts a point and says so, or says why not. */
    void place(Optional<Place> place) {
        if (model.locked() || model.ended()) {
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

    // telling

    void showWhere(Optional<Place> place) {
        where.set(place.map(text::where).orElseGet(() -> messages.text("map.outsideNow")));
        nearby.set(place.flatMap(ghostWords::near).orElse(""));
    }

    void clearWhere() {
        where.set("");
        nearby.set("");
    }

    /** A sentence in the status line until the next deed. */
    void say(String sentence) {
        hint.set(sentence);
    }

    void toolHint() {
        hint.set(model.ended()
                ? messages.text("map.hint.ended")
                : model.locked()
                ? messages.text("map.hint.locked")
                : model.mixtures().isEmpty()
                        ? messages.text("map.noMixture")
                        : messages.text("map.hint." + model.tool().get().key()));
    }

    private void modelChanged() {
        paint();
        overlays.pointsChanged();
        speak();
    }

    void speak() {
        StringJoiner words = new StringJoiner(" ");
        words.add(text.map(crossHair.place()));
        tool().told().ifPresent(words::add);
        alsoSaid.stream().map(Supplier::get).filter(more -> !more.isEmpty()).forEach(words::add);
        Aloud.rename(surface, words.toString());
    }

    /** Says where the cross-hair has moved; the whole map is said again with the next deed. */
    void speakCrossHair(OptionalDouble nearestCm) {
        String where = text.crossHair(crossHair.place(), nearestCm);
        Aloud.rename(surface, tool().told().map(more -> where + " " + more).orElse(where));
    }

    MapPalette palette() {
        return palette.palette().get();
    }

    void paint() {
        if (viewport() != null) {
            canvases.paint(viewport(), palette.palette().get(), surface.isFocused());
            overlays.hover(viewport());
        }
    }
}
