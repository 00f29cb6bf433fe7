package org.mesochart.ui.thenandnow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.mesochart.domain.insight.SessionPair;
import org.mesochart.i18n.Messages;

/**
 * The sessions of a course in a row with a handle on the earlier and one on the later. The range slider of ControlsFX has
 * no name and no real focus for its two handles and keeps every key to itself, F6 and Ctrl+K too.
 */
final class SessionsSlider extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 10;

    /** One of the two. Left and right move it by a session, Home and End as far as it goes. */
    private final class Handle extends Region {
        private final String name;
        private final IntConsumer moved;
        private int least;
        private int most;
        private int at;

        Handle(String id, String name, IntConsumer moved) {
            this.name = name;
            this.moved = moved;
            setId(id);
            getStyleClass().add("then-handle");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.SLIDER);
            addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
                requestFocus();
                e.consume();
            });
            addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
                go(nearest(sceneToSlider(e)));
                e.consume();
            });
            addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (!e.isShortcutDown() && !e.isAltDown() && key(e)) {
                    e.consume();
                }
            });
        }

        private boolean key(KeyEvent e) {
            switch (e.getCode()) {
                case LEFT, KP_LEFT, DOWN, KP_DOWN -> go(at - 1);
                case RIGHT, KP_RIGHT, UP, KP_UP -> go(at + 1);
                case HOME -> go(least);
                case END -> go(most);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void go(int wanted) {
            int now = Math.clamp(wanted, least, most);
            if (now != at) {
                moved.accept(now);
            }
        }

        void show(int nowAt, int from, int to, String words) {
            at = nowAt;
            least = from;
            most = to;
            setAccessibleText(name + ", " + words);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return switch (attribute) {
                case VALUE -> at + 1.0;
                case MIN_VALUE -> least + 1.0;
                case MAX_VALUE -> most + 1.0;
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            switch (action) {
                case INCREMENT -> go(at + 1);
                case DECREMENT -> go(at - 1);
                case SET_VALUE -> go((int) Math.round((Double) parameters[0]) - 1);
                default -> super.executeAccessibleAction(action, parameters);
            }
        }
    }

    private final Region track = region("then-track");
    private final Region range = region("then-range");
    private final List<Region> ticks = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Handle from;
    private final Handle to;

    /**
     * @param moved told where the earlier handle is wanted
     * @param movedTo told where the later one is
     */
    SessionsSlider(Messages messages, IntConsumer moved, IntConsumer movedTo) {
        setId("then-slider");
        getStyleClass().add("then-slider");
        from = new Handle("then-from", messages.text("thenandnow.earlier"), moved);
        to = new Handle("then-to", messages.text("thenandnow.later"), movedTo);
        // A press beside the handles brings the nearer one.
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            int wanted = nearest(e.getX());
            Handle nearer = Math.abs(wanted - from.at) < Math.abs(wanted - to.at) ? from : to;
            nearer.requestFocus();
            nearer.go(wanted);
        });
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    /**
     * Shows the sessions and which two are compared.
     *
     * @param tick the words under a session
     * @param spoken a session as spoken
     */
    void show(int sessions, SessionPair pair, Function<Integer, String> tick, Function<Integer, String> spoken) {
        ticks.clear();
        labels.clear();
        for (int i = 0; i < sessions; i++) {
            boolean chosen = i == pair.from() || i == pair.to();
            ticks.add(region("then-tick"));
            Label label = new Label(tick.apply(i));
            label.getStyleClass().add("second");
            label.pseudoClassStateChanged(CHOSEN, chosen);
            label.setMouseTransparent(true);
            labels.add(label);
        }
        from.show(pair.from(), 0, pair.to() - 1, spoken.apply(pair.from()));
        to.show(pair.to(), pair.from() + 1, sessions - 1, spoken.apply(pair.to()));
        List<javafx.scene.Node> all = new ArrayList<>(List.of(track, range));
        all.addAll(ticks);
        all.addAll(labels);
        // The handles stay, so that the one with the focus keeps it.
        getChildren().removeIf(node -> node != from && node != to);
        getChildren().addAll(0, all);
        if (!getChildren().contains(from)) {
            getChildren().addAll(from, to);
        }
        requestLayout();
    }

    private double sceneToSlider(MouseEvent e) {
        return sceneToLocal(e.getSceneX(), e.getSceneY()).getX();
    }

    private int nearest(double x) {
        int last = ticks.size() - 1;
        return Math.clamp(Math.round((x - middle(0)) / Math.max(1, middle(last) - middle(0)) * last), 0, last);
    }

    private double margin() {
        IntUnaryOperator wide = i -> (int) Math.ceil(labels.get(i).prefWidth(-1));
        return Math.max(wide.applyAsInt(0), wide.applyAsInt(labels.size() - 1)) / 2.0 + 1;
    }

    private double middle(int session) {
        double left = snappedLeftInset() + margin();
        double width = getWidth() - left - snappedRightInset() - margin();
        return left + width * session / Math.max(1, ticks.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        if (labels.isEmpty()) {
            return;
        }
        labels.forEach(label -> {
            label.applyCss();
            label.autosize();
        });
        double half = size(from) / 2;
        double y = Math.rint(snappedTopInset() + half);
        line(track, middle(0), middle(ticks.size() - 1), y);
        line(range, middle(from.at), middle(to.at), y);
        for (int i = 0; i < ticks.size(); i++) {
            centred(ticks.get(i), middle(i), y);
        }
        centred(from, middle(from.at), y);
        centred(to, middle(to.at), y);
        labels(y + half + 2);
    }

    private static double size(Region node) {
        node.applyCss();
        return node.prefWidth(-1);
    }

    private static void line(Region line, double from, double to, double y) {
        line.applyCss();
        double height = line.prefHeight(-1);
        line.resizeRelocate(from, y - height / 2, to - from, height);
    }

    private static void centred(Region node, double x, double y) {
        double size = size(node);
        node.resizeRelocate(Math.rint(x - size / 2), Math.rint(y - size / 2), size, size);
    }

    // The later that is compared always has its words, then the earlier; of the others those with room.
    private void labels(double y) {
        List<Label> shown = new ArrayList<>();
        List<Integer> order = new ArrayList<>(List.of(to.at, from.at));
        for (int i = 0; i < labels.size(); i++) {
            if (!order.contains(i)) {
                order.add(i);
            }
        }
        for (int i : order) {
            Label label = labels.get(i);
            label.relocate(Math.rint(middle(i) - label.getWidth() / 2), y);
            boolean room = shown.stream().allMatch(other -> label.getLayoutX() > other.getLayoutX() + other.getWidth() + GAP
                    || label.getLayoutX() + label.getWidth() + GAP < other.getLayoutX());
            label.setVisible(room);
            if (room) {
                shown.add(label);
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double text = labels.isEmpty() ? 16 : labels.getFirst().prefHeight(-1);
        return snappedTopInset() + size(from) + 2 + text + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }
}
