package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.mesochart.bodymap.Bounds;
import org.mesochart.domain.session.Injection;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Sentence;

/** Brings the tools that propose points onto the map: line, area, mirror, repeat and add by region, with their bar. */
public final class Placing {
    /** Room kept between a proposed point and what floats over the map, pixels. */
    private static final double CLEAR = 22;
    private static final double AROUND_CM = 5;

    private final MapView view;
    private final PointsModel model;
    private final PreviewModel preview;
    private final Messages messages;
    private final PreviewText text;
    private final PreviewBar bar;
    private final RegionBox regions;
    private Supplier<Optional<Sentence>> repeat = Optional::empty;

    public Placing(MapView view, PreviewModel preview) {
        this.view = view;
        this.preview = preview;
        model = view.model();
        messages = view.messages();
        text = new PreviewText(preview, model, messages);
        bar = new PreviewBar(preview, view, text, this::place, this::cancel);
        regions = new RegionBox(new RegionFinder(model.bodyMap(), messages, model.names()), messages, this::region,
                () -> view.surface().requestFocus());
        regions.first(model.view()::get);
        view.tool(Tool.LINE, new LineTool(view, model, this));
        view.tool(Tool.AREA, new AreaTool(view, model, this));
        view.canvases().above(new PreviewLayer(preview, model, view.canvases().marks()));
        view.overlays().bar(bar);
        view.overlay(bar);
        view.overlays().box(regions);
        view.overlay(regions);
        view.keys().bind(KeyCode.B, this::bothSides);
        view.keys().bind(KeyCode.M, this::mirror);
        view.keys().bind(KeyCode.G, this::repeat);
        view.keys().bind(KeyCode.N, this::addByRegion);
        view.keys().bind(KeyCode.S, this::spacing);
        view.surface().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.surface().addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> bar.stepAside(bar.covers(e.getX(), e.getY())));
        view.surface().addEventHandler(MouseEvent.MOUSE_RELEASED, e -> bar.stepAside(false));
        preview.revision().subscribe(r -> {
            bar.show();
            view.paint();
            if (preview.standing()) {
                view.say(words());
            }
        });
        model.view().subscribe(v -> bar.show());
    }

    /** What the rail offers beside the tools. */
    public void rail(ToolRail rail) {
        rail.deed("mirror", "mdi2r-reflect-horizontal", "M", this::mirror);
        rail.deed("repeat", "mdi2h-history", "G", this::repeat);
    }

    /** @param how proposes the last session's points, or says why it cannot */
    public void onRepeat(Supplier<Optional<Sentence>> how) {
        repeat = how;
    }

    PreviewModel preview() {
        return preview;
    }

    String words() {
        return text.all();
    }

    /** Whether a tool may begin; says why not. */
    boolean allowed() {
        if (model.locked()) {
            view.say(messages.text("map.hint.locked"));
        } else if (!model.canPlace()) {
            view.say(messages.text("map.noMixture"));
        }
        return model.canPlace();
    }

    /** What was proposed is no longer wanted. */
    void giveUp() {
        preview.cancel();
        view.paint();
    }

    /** A gesture has ended in a proposal: it is told, brought into sight, and waits for its number. */
    void stands() {
        if (preview.standing()) {
            bar.show();
            view.layout();
            clearOfTheBar();
            bar.focus();
            view.say(words());
            view.paint();
        }
    }

    private void clearOfTheBar() {
        if (view.viewport() == null) {
            return;
        }
        double top = Double.MAX_VALUE;
        double foot = 0;
        for (Proposed p : preview.proposed()) {
            if (p.point().place().view() == model.view().get()) {
                double[] at = view.pixels(p.point().place());
                top = Math.min(top, at[1]);
                foot = bar.getBoundsInParent().contains(at[0], Math.min(at[1], bar.getLayoutY() + 1)) || at[1] > bar.getLayoutY() - CLEAR
                        ? Math.max(foot, at[1])
                        : foot;
            }
        }
        double over = foot + CLEAR - bar.getLayoutY();
        if (over > 0 && top - over > CLEAR) {
            view.moveTo(view.viewport().panned(0, -over));
        }
    }

    private void place() {
        String volume = text.volume();
        List<Injection> placed = preview.place();
        if (placed.isEmpty()) {
            view.say(words());
            return;
        }
        view.surface().requestFocus();
        view.say(text.placed(placed, volume));
    }

    private void cancel() {
        giveUp();
        view.surface().requestFocus();
        view.say(messages.text("map.preview.cancelled"));
    }

    private void key(KeyEvent e) {
        if (e.isConsumed() || !preview.standing() || e.isShiftDown() || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER) {
            place();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            cancel();
            e.consume();
        }
    }

    private void bothSides() {
        boolean now = !preview.bothSides().get();
        preview.bothSides().set(now);
        view.say(preview.standing() ? words() : messages.text(now ? "map.preview.bothOn" : "map.preview.bothOff"));
    }

    private void spacing() {
        if (preview.standing() && preview.spread()) {
            bar.focusSpacing();
        } else {
            view.say(text.usualSpacing());
        }
    }

    private void mirror() {
        offer(() -> MirrorDeed.propose(model, preview));
    }

    private void repeat() {
        offer(repeat);
    }

    private void offer(Supplier<Optional<Sentence>> proposing) {
        if (model.locked()) {
            view.say(messages.text("map.hint.locked"));
            return;
        }
        boolean other = model.tool().get() == Tool.PAIN || model.tool().get() == Tool.MEASURE;
        if (other) {
            model.tool().set(Tool.SELECT);
        }
        preview.cancel();
        Optional<Sentence> why = proposing.get();
        if (why.isPresent()) {
            view.say(why.get().in(messages));
        } else {
            if (preview.proposed().stream().noneMatch(p -> p.point().place().view() == model.view().get())) {
                model.showView(preview.proposed().getFirst().point().place().view());
            }
            stands();
        }
    }

    /** Opens the search for a region. */
    public void addByRegion() {
        if (allowed()) {
            regions.open();
            view.requestLayout();
        }
    }

    private void region(RegionFinder.Found found) {
        model.tool().set(Tool.AREA);
        preview.bothSides().set(false);
        if (model.view().get() != found.view() || model.closeUp().get() != null) {
            model.showView(found.view());
        }
        preview.propose(new AreaProposal(model.bodyMap(), found.area(model.bodyMap())));
        intoSight(found);
        stands();
    }

    private void intoSight(RegionFinder.Found found) {
        if (view.viewport() == null) {
            return;
        }
        Bounds b = found.area(model.bodyMap()).bounds();
        double[] one = at(b.minX(), b.minY());
        double[] other = at(b.maxX(), b.maxY());
        boolean seen = inside(one) && inside(other);
        if (!seen) {
            view.fit(new Bounds(b.minX() - AROUND_CM, b.minY() - AROUND_CM, b.maxX() + AROUND_CM, b.maxY() + AROUND_CM));
        }
    }

    private double[] at(double x, double y) {
        return new double[] {view.viewport().px(model.figure().screenX(x)), view.viewport().py(model.figure().screenY(y))};
    }

    private boolean inside(double[] at) {
        return at[0] > 0 && at[1] > 0 && at[0] < view.viewport().width() && at[1] < view.viewport().height();
    }
}
