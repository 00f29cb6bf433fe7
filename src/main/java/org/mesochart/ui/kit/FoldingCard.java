package org.mesochart.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;

/** A card that can be folded: then its title and what it holds in a few words stay. */
public final class FoldingCard extends VBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final Messages messages;
    private final String title;
    private final Button fold = new Button();
    private final Label summary = new Label();
    private final VBox body;
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    /** @param id of its button */
    public FoldingCard(String title, String id, Messages messages, Node... content) {
        this.title = title;
        this.messages = messages;
        getStyleClass().addAll("card", "folding-card");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(title);
        fold.setId(id);
        fold.setText(title);
        fold.getStyleClass().addAll("flat", "fold");
        fold.setMinWidth(Region.USE_PREF_SIZE);
        fold.setOnAction(e -> open.set(!open.get()));
        summary.getStyleClass().add("second");
        summary.setMinWidth(0);
        summary.setMaxWidth(Double.MAX_VALUE);
        WholeText.inHint(summary); // unfolded it is all there
        HBox.setHgrow(summary, Priority.ALWAYS);
        HBox head = new HBox(fold, summary);
        head.getStyleClass().add("card-head");
        body = new VBox(content);
        body.getStyleClass().add("card-body");
        getChildren().addAll(head, body);
        open.subscribe(now -> show());
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /** What stands beside the title while it is folded. */
    public void setSummary(String words) {
        summary.setText(words);
        show();
    }

    private void show() {
        boolean now = open.get();
        body.setVisible(now);
        body.setManaged(now);
        summary.setVisible(!now);
        pseudoClassStateChanged(FOLDED, !now);
        fold.setGraphic(Icons.of(now ? "mdi2c-chevron-down" : "mdi2c-chevron-right"));
        fold.setAccessibleText(messages.text(now ? "shell.fold.open" : "shell.fold.folded", title));
        fold.setAccessibleHelp(now ? null : summary.getText());
    }
}
