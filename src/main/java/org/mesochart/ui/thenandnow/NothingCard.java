package org.mesochart.ui.thenandnow;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What stands there instead of the maps, and why. */
final class NothingCard {
    private final Messages messages;
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox card = new VBox(Icons.large("mdi2c-compare-horizontal"), title, text);

    NothingCard(Messages messages) {
        this.messages = messages;
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        card.setId("then-nothing");
        card.getStyleClass().addAll("card", "nothing-card", "focus-card");
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_LEFT);
    }

    VBox node() {
        return card;
    }

    /** @param course null when it could not be read */
    VBox showing(CourseMaps course) {
        title.setText(messages.text(course == null ? "thenandnow.unreadable.title" : "thenandnow.nothing.title"));
        text.setText(course == null
                ? messages.text("thenandnow.unreadable.text")
                : messages.count("thenandnow.nothing.sessions", course.maps().size()));
        card.setAccessibleText(title.getText() + ". " + text.getText());
        return card;
    }
}
