package org.mesochart.ui.thenandnow;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.ui.kit.Icons;

/** Whether the treated area improved, in a sentence, and what is to be known with it. */
final class VerdictCard {
    private final Label title = new Label();
    private final HBox head = new HBox();
    private final VBox details = new VBox();
    private final VBox root = new VBox(head, details);

    VerdictCard() {
        title.getStyleClass().add("medium");
        wrap(title);
        HBox.setHgrow(title, Priority.ALWAYS);
        head.getStyleClass().add("then-verdict-head");
        details.getStyleClass().add("then-details");
        root.setId("then-verdict");
        root.getStyleClass().add("then-verdict");
        root.setFocusTraversable(true);
        root.setAccessibleRole(AccessibleRole.TEXT);
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    VBox root() {
        return root;
    }

    void show(String verdict, boolean good, List<String> told) {
        title.setText(verdict);
        head.getChildren().setAll(Icons.of(good ? "mdi2c-check-circle-outline" : "mdi2i-information-outline"), title);
        head.getStyleClass().remove("success-text");
        if (good) {
            head.getStyleClass().add("success-text");
        }
        details.getChildren().clear();
        for (String sentence : told) {
            Label line = new Label(sentence);
            line.getStyleClass().add("second");
            wrap(line);
            details.getChildren().add(line);
        }
        root.setAccessibleText(verdict + ". " + String.join(" ", told));
    }
}
