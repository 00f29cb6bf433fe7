package org.mesochart.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.mesochart.bodymap.Bounds;
import org.mesochart.bodymap.Figure;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** Buttons beside hands, feet and knees that say how many points these have, and open their views. */
final class Badges extends Group {
    private static final double GAP = 6;
    private static final double BETWEEN = 4;
    private static final double EDGE = 12;

    private final MapView view;
    private final Messages messages;
    private final Map<Badge, Button> buttons = new HashMap<>();
    private List<Badge> badges = List.of();

    Badges(MapView view, Messages messages) {
        this.view = view;
        this.messages = messages;
        setManaged(false);
    }

    /** Points or view have changed. */
    void show() {
        List<Badge> now = Badge.of(view.model());
        if (now.equals(badges)) {
            return;
        }
        badges = now;
        buttons.clear();
        badges.forEach(badge -> buttons.put(badge, button(badge)));
        // Tab goes as one reads: from the head down, in one line from the left.
        getChildren().setAll(badges.stream().sorted(Comparator.comparingDouble(this::down).thenComparingDouble(this::across))
                .map(buttons::get).toList());
        view.requestLayout();
    }

    // The figure's own y runs upward.
    private double down(Badge badge) {
        Figure figure = view.model().figure();
        return -Math.rint((figure.screenY(badge.limb().minY()) + figure.screenY(badge.limb().maxY())) / 2);
    }

    private double across(Badge badge) {
        Figure figure = view.model().figure();
        return figure.screenX(badge.limb().minX()) + figure.screenX(badge.limb().maxX());
    }

    private Button button(Badge badge) {
        String words = messages.count("map.badge." + badge.kind(), badge.count());
        String spoken = messages.text("map.badge.spoken", messages.text("map.view." + badge.opens().key()),
                messages.count("map.points", badge.count()));
        Button button = new Button(words, Icons.small("mdi2r-record-circle-outline"));
        button.setId("badge-" + badge.opens().key());
        button.getStyleClass().add("map-badge");
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        button.setOnAction(e -> {
            view.model().showView(badge.opens());
            view.surface().requestFocus();
        });
        return button;
    }

    /**
     * Lays them beside their limbs, as far as these are in sight.
     *
     * @param floor the pixel row beneath which other things float
     */
    void layout(Viewport at, double floor) {
        Map<Bounds, List<Button>> limbs = new LinkedHashMap<>();
        for (Badge badge : badges) {
            Button button = buttons.get(badge);
            button.applyCss();
            button.autosize();
            limbs.computeIfAbsent(badge.limb(), limb -> new ArrayList<>()).add(button);
        }
        limbs.forEach((limb, stack) -> layout(limb, stack, at, floor));
    }

    private void layout(Bounds limb, List<Button> stack, Viewport at, double floor) {
        Figure figure = view.model().figure();
        double one = at.px(figure.screenX(limb.minX()));
        double other = at.px(figure.screenX(limb.maxX()));
        double from = Math.min(one, other);
        double to = Math.max(one, other);
        double top = at.py(figure.screenY(limb.maxY()));
        double foot = at.py(figure.screenY(limb.minY()));
        boolean seen = to > 0 && from < at.width() && foot > 0 && top < at.height();
        boolean outwardLeft = (from + to) / 2 < at.px(0);
        double high = stack.stream().mapToDouble(b -> b.getHeight() + BETWEEN).sum() - BETWEEN;
        double y = Math.clamp((top + foot) / 2 - stack.getFirst().getHeight() / 2, EDGE, Math.max(EDGE, floor - GAP - high));
        for (Button button : stack) {
            button.setVisible(seen);
            double x = outwardLeft ? from - GAP - button.getWidth() : to + GAP;
            MapOverlays.place(button, Math.clamp(x, EDGE, Math.max(EDGE, at.width() - EDGE - button.getWidth())), y);
            y += button.getHeight() + BETWEEN;
        }
    }
}
