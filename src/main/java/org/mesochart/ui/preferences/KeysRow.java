package org.mesochart.ui.preferences;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;

/** The row of the chart's keys: what they are, how far a change is, and the button that begins one. */
public final class KeysRow extends VBox {
    private final Messages messages;
    private final KeysModel model;
    private final Button open;
    private final Label state = new Label();
    private Subscription subscription = Subscription.EMPTY;

    /** @param deed opens the dialog */
    public KeysRow(KeysModel model, Messages messages, Runnable deed) {
        this.model = model;
        this.messages = messages;
        open = new Button(messages.text("security.keys.deed"));
        open.setId("security-keys");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setAccessibleText(messages.text("security.keys.title"));
        open.setOnAction(event -> deed.run());
        state.setId("keysState");
        state.getStyleClass().addAll("second", "keys-state");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(new SettingRow(messages, "mdi2k-key-change", "security.keys", open, state));
    }

    KeysModel model() {
        return model;
    }

    void activate() {
        subscription.unsubscribe();
        subscription = model.progress().subscribe(now -> {
            state.setText(now == null ? "" : model.text(now, messages));
            open.setDisable(!model.mayChange(now));
            open.setAccessibleHelp(state.getText());
        }).and(model.changing().subscribe(is -> open.setDisable(!model.mayChange(model.progress().getValue()))));
        model.read();
    }

    void deactivate() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }
}
