package org.mesochart.ui.insight;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.domain.insight.Insight;
import org.mesochart.domain.insight.Share;
import org.mesochart.i18n.InsightFacts;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Pill;

/** The five figures of all courses together, and what to know before reading them. */
final class InsightFigures {
    private final Messages messages;
    private final InsightFacts facts;
    private final GridPane cards = new GridPane();
    private final VBox caveats = new VBox();

    InsightFigures(Messages messages, InsightFacts facts) {
        this.messages = messages;
        this.facts = facts;
        cards.getStyleClass().add("insight-figures");
        for (int i = 0; i < 5; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(20);
            column.setHgrow(Priority.ALWAYS);
            cards.getColumnConstraints().add(column);
        }
        caveats.getStyleClass().add("insight-caveats");
    }

    GridPane cards() {
        return cards;
    }

    VBox caveats() {
        return caveats;
    }

    void show(Insight insight) {
        cards.getChildren().clear();
        facts.figures(insight).forEach(this::card);
        caveats.getChildren().setAll(facts.caveats(insight.all()).stream().map(InsightFigures::bullet).toList());
    }

    private void card(InsightFacts.Figure told) {
        Label title = wrapped(told.title(), "muted");
        Label large = wrapped(told.figure(), "figure");
        Label small = wrapped(told.note(), "second");
        VBox card = new VBox(title, large, small);
        if (told.few()) {
            card.getChildren().add(new Pill(messages.text("insight.small.pill"), Pill.Kind.WARNING));
        }
        card.getStyleClass().addAll("card", "focus-card", "insight-figure");
        card.setAccessibleText(told.title() + ": " + told.figure() + ", " + told.note()
                + (told.few() ? ", " + messages.text("insight.small", Share.SMALL) : ""));
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setFocusTraversable(true);
        cards.add(card, cards.getChildren().size(), 0);
    }

    private static Label bullet(String sentence) {
        return wrapped("\u2022 " + sentence, "insight-caveat");
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
