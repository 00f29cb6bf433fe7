package org.mesochart.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.mesochart.domain.body.Place;
import org.mesochart.domain.body.SkinShape;
import org.mesochart.domain.session.Injection;
import org.mesochart.domain.session.SkinMark;
import org.mesochart.i18n.MarkWords;
import org.mesochart.i18n.Messages;

/** Brings painted areas and adverse events onto the map: layers, the Pain tool with its card, the list, and the words. */
public final class MarksOnMap {
    private static final double GAP = 14;
    private static final double EDGE = 64;

    private final MapView view;
    private final PointsModel points;
    private final MarksModel marks;
    private final HintsModel hints;
    private final Messages messages;
    private final MarkWords words;
    private final MeasureWords distances;
    private final PainLayer painLayer;
    private final EventsLayer eventsLayer;
    private final MarkCard card;
    private final MarksList list;
    private final Pane above = new Pane();
    private Set<UUID> selection = Set.of();
    private Subscription subscription = Subscription.EMPTY;

    public MarksOnMap(MapView view, PointsModel points, MarksModel marks, HintsModel hints, Messages messages) {
        this.view = view;
        this.points = points;
        this.marks = marks;
        this.hints = hints;
        this.messages = messages;
        words = new MarkWords(messages, points.names(), points.bodyMap());
        distances = new MeasureWords(messages);
        painLayer = new PainLayer(view, marks, messages);
        eventsLayer = new EventsLayer(view, hints);
        card = new MarkCard(marks, words, messages);
        list = new MarksList(marks, words, messages);
        PainTool tool = new PainTool(view, marks, painLayer, words, messages, this::edit, card::close);
        view.tool(Tool.PAIN, tool);
        view.canvases().beneath(painLayer);
        view.canvases().beneath(eventsLayer);
        view.alsoSay(this::inWords);
        card.onClosed(view.surface()::requestFocus);
        card.onAim(id -> {
            points.tool().set(Tool.PAIN);
            tool.aim(id);
        });
        list.onEdit(this::edit);
        list.onReveal(this::reveal);
        above.setPickOnBounds(false);
        above.getChildren().add(card);
        above.widthProperty().subscribe(w -> place());
        above.heightProperty().subscribe(h -> place());
    }

    /** What lies over the map: the card of an area. */
    public Node above() {
        return above;
    }

    /** The areas in words, for the panel. */
    public MarksList list() {
        return list;
    }

    /** Follows the models until {@link #stop()}. */
    public void start() {
        list.start();
        subscription = Subscription.combine(
                marks.revision().subscribe(r -> {
                    view.canvases().chartedChanged();
                    view.speak();
                    if (card.isOpen()) {
                        card.show();
                        place();
                    }
                }),
                hints.revision().subscribe(r -> view.canvases().chartedChanged()),
                view.layers().pain().subscribe(painLayer::shown),
                view.layers().events().subscribe(eventsLayer::shown),
                points.view().subscribe((was, now) -> card.close()),
                points.revision().subscribe(r -> sayDistanceOfTwo()));
    }

    public void stop() {
        list.stop();
        card.close();
        subscription.unsubscribe();
    }

    /** Opens the card of the selected area when no point is selected; else does the other. */
    public void editOr(Runnable other) {
        Optional<SkinMark> mark = points.selection().isEmpty() ? marks.selected() : Optional.empty();
        mark.ifPresentOrElse(this::edit, other);
    }

    private void edit(SkinMark mark) {
        marks.select(mark.id());
        if (marks.locked()) {
            view.say(words.row(mark));
            return;
        }
        reveal(mark);
        card.open(mark);
        place();
        card.focus();
    }

    private void reveal(SkinMark mark) {
        marks.select(mark.id());
        if (mark.view() != points.view().get()) {
            points.showView(mark.view());
        }
        mark.shape().middle().ifPresent(at -> {
            if (view.viewport() != null) {
                double[] px = pixels(at[0], at[1]);
                if (px[0] < 0 || px[1] < 0 || px[0] > view.viewport().width() || px[1] > view.viewport().height()) {
                    view.centre(at[0], at[1]);
                }
            }
        });
    }

    private double[] pixels(double x, double y) {
        return new double[] {view.viewport().px(points.figure().screenX(x)), view.viewport().py(points.figure().screenY(y))};
    }

    // Beside the area, where there is room, so that it stays in sight.
    private void place() {
        if (!card.isOpen() || view.viewport() == null) {
            return;
        }
        card.applyCss();
        double w = Math.min(card.prefWidth(-1), above.getWidth());
        double h = Math.min(card.prefHeight(w), above.getHeight());
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double middle = above.getHeight() / 2;
        Optional<SkinShape.Bounds> bounds = marks.selected().flatMap(m -> m.shape().bounds());
        if (bounds.isPresent()) {
            SkinShape.Bounds b = bounds.get();
            double[] one = pixels(b.left(), b.bottom());
            double[] other = pixels(b.right(), b.top());
            left = Math.min(one[0], other[0]);
            right = Math.max(one[0], other[0]);
            middle = (one[1] + other[1]) / 2;
        }
        // The letters of the sides stand at both edges and are never covered.
        double edge = Math.min(EDGE * view.overlays().textScale(), (above.getWidth() - w) / 2);
        double most = above.getWidth() - w - edge;
        double x = right + GAP <= most ? right + GAP : left - GAP - w;
        card.resizeRelocate(Math.rint(Math.clamp(x, Math.min(edge, most), most)),
                Math.rint(Math.clamp(middle - h / 2, 0, Math.max(0, above.getHeight() - h))), w, h);
    }

    private String inWords() {
        StringJoiner text = new StringJoiner(" ");
        String areas = words.sentences(marks.marksOf(points.view().get()));
        if (!areas.isEmpty()) {
            text.add(areas);
        }
        List<OpenEvent> events = hints.openEvents().stream()
                .filter(e -> e.place().view() == points.view().get())
                .toList();
        if (!events.isEmpty()) {
            StringJoiner places = new StringJoiner("; ");
            events.stream()
                    .map(e -> messages.text("session.event." + e.kind().key()) + ", " + points.names().name(e.place()))
                    .distinct()
                    .forEach(places::add);
            text.add(messages.text("map.text.events", places.toString()));
        }
        return text.toString();
    }

    private void sayDistanceOfTwo() {
        if (points.selection().equals(selection)) {
            return;
        }
        boolean was = selection.size() == 2;
        selection = points.selection();
        List<Injection> two = points.selectedPoints();
        if (two.size() == 2 && two.getFirst().place().view() == two.getLast().place().view()) {
            Place a = two.getFirst().place();
            Place b = two.getLast().place();
            view.say(distances.ofTwo(points.bodyMap().figure(a.view()), a.xCm().doubleValue(), a.yCm().doubleValue(),
                    b.xCm().doubleValue(), b.yCm().doubleValue()));
        } else if (was) {
            view.toolHint();
        }
    }
}
