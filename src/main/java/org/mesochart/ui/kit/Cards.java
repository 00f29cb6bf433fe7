package org.mesochart.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Cards: an edge, no shadow, a title when there is one. */
public final class Cards {
    private Cards() {
    }

    /** A card with 16 px around its content. */
    public static VBox card(String title, Node... content) {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        card.setAccessibleRole(AccessibleRole.PARENT);
        if (title != null) {
            card.getChildren().add(head(title));
            card.setAccessibleText(title);
        }
        VBox body = new VBox(content);
        body.getStyleClass().add("card-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        card.getChildren().add(body);
        return card;
    }

    /** A card whose rows reach its edges: lists and tables. */
    public static VBox list(String title, Node... rows) {
        VBox card = card(title, rows);
        card.getStyleClass().add("card-list");
        return card;
    }

    /** The head of a card, with deeds at its right. */
    public static HBox head(String title, Node... deeds) {
        Label label = new Label(title);
        label.getStyleClass().add("card-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(label, between);
        head.getStyleClass().add("card-head");
        head.getChildren().addAll(deeds);
        return head;
    }
}
