package org.mesochart.ui.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mesochart.domain.insight.GroupFigures.AfterSession;
import org.mesochart.domain.insight.Share;
import org.mesochart.i18n.InsightFacts;
import org.mesochart.i18n.Messages;

/**
 * Responders after each session as pairs of bars, with the figure over each bar and n under each pair. Bars of a small
 * group are hollow and bear counts.
 */
final class RespondersChart extends Region {
    /** More pairs than these are not drawn; the table has them. */
    static final int MOST = 12;

    private static final int STEPS = 4;

    private record Bar(Region body, Label figure, double share) {}

    private record Pair(Bar moderate, Bar substantial, Label number, Label n) {}

    private final Messages messages;
    private final InsightFacts facts;
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> axis = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Label session;

    RespondersChart(Messages messages, InsightFacts facts) {
        this.messages = messages;
        this.facts = facts;
        setId("insight-chart");
        getStyleClass().add("insight-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        session = label(messages.text("insight.chart.session"));
        for (int i = 0; i <= STEPS; i++) {
            Region line = new Region();
            line.getStyleClass().add("insight-line");
            lines.add(line);
            axis.add(label(messages.numbers().percent(BigDecimal.valueOf(100L * i / STEPS))));
        }
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("second");
        return label;
    }

    void show(List<AfterSession> sessions) {
        pairs.clear();
        List<Node> all = new ArrayList<>(lines);
        all.addAll(axis);
        all.add(session);
        sessions.stream().limit(MOST).forEach(each -> {
            Pair pair = new Pair(bar(each.atLeast30(), "insight-moderate"), bar(each.atLeast50(), "insight-substantial"),
                    label(Integer.toString(each.number())), label(messages.text("insight.n", each.atLeast30().of())));
            pair.substantial.figure.getStyleClass().add("medium");
            pairs.add(pair);
            for (Bar bar : List.of(pair.moderate, pair.substantial)) {
                all.add(bar.body);
                all.add(bar.figure);
            }
            all.add(pair.number);
            all.add(pair.n);
        });
        getChildren().setAll(all);
        setAccessibleText(facts.responders(sessions));
    }

    private Bar bar(Share share, String kind) {
        Region body = new Region();
        body.getStyleClass().addAll("insight-bar", kind);
        if (share.small()) {
            body.getStyleClass().add("insight-few");
        }
        Label figure = label(facts.bar(share));
        return new Bar(body, figure, share.of() == 0 ? 0 : (double) share.count() / share.of());
    }

    @Override
    protected void layoutChildren() {
        double em = session.prefHeight(-1);
        double left = axis.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0);
        left = Math.max(left, session.prefWidth(-1)) + em * 0.6;
        double top = em * 1.6;
        double bottom = getHeight() - em * 2.6;
        double right = getWidth();
        for (int i = 0; i <= STEPS; i++) {
            double y = Math.round(bottom - (bottom - top) * i / STEPS);
            lines.get(i).resizeRelocate(left, y, Math.max(0, right - left), 1);
            layoutInArea(axis.get(i), 0, y - em / 2, left - em * 0.6, em, 0, HPos.RIGHT, VPos.CENTER);
        }
        layoutInArea(session, 0, bottom + em * 0.3, left - em * 0.6, em, 0, HPos.RIGHT, VPos.CENTER);
        if (pairs.isEmpty()) {
            return;
        }
        double step = (right - left) / pairs.size();
        double width = Math.min(step * 0.34, em * 2.6);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            double middle = left + step * (i + 0.5);
            bar(pair.moderate, middle - width - 1, width, top, bottom, em);
            bar(pair.substantial, middle + 1, width, top, bottom, em);
            layoutInArea(pair.number, middle - step / 2, bottom + em * 0.3, step, em, 0, HPos.CENTER, VPos.CENTER);
            layoutInArea(pair.n, middle - step / 2, bottom + em * 1.4, step, em, 0, HPos.CENTER, VPos.CENTER);
        }
    }

    private void bar(Bar bar, double x, double width, double top, double bottom, double em) {
        double height = Math.round((bottom - top) * bar.share);
        bar.body.resizeRelocate(Math.round(x), bottom - height, Math.round(width), height);
        layoutInArea(bar.figure, x - em, bottom - height - em * 1.1, width + 2 * em, em, 0, HPos.CENTER, VPos.CENTER);
    }
}
