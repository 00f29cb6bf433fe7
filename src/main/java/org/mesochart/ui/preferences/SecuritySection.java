package org.mesochart.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.NumberField;

/** Who may see the chart: after how long the window locks, and what opens it. */
public final class SecuritySection implements PreferencesSection {
    private final Messages messages;
    private final SecurityModel model;
    private final Field after;
    private final VBox card;
    private final KeysRow keys;
    private final List<Button> secrets = new ArrayList<>();
    private Subscription subscription = Subscription.EMPTY;

    /**
     * @param passphrase opens the dialog that changes it; null where that is not to be
     * @param recoveryKey likewise, and where no administrator is at work
     * @param keys likewise the row of the chart's keys
     */
    public SecuritySection(SecurityModel model, Messages messages, Runnable passphrase, Runnable recoveryKey, KeysRow keys) {
        this.model = model;
        this.keys = keys;
        this.messages = messages;
        NumberField minutes = new NumberField(messages, messages.text("security.after.unit"));
        minutes.setId("lockAfter");
        minutes.setMaxWidth(Region.USE_PREF_SIZE);
        minutes.setPrefColumnCount(8);
        minutes.textProperty().bindBidirectional(model.minutesProperty());
        minutes.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                model.commit();
            }
        });
        minutes.setOnAction(event -> model.commit());
        after = new Field(messages.text("security.after"), minutes);
        after.getStyleClass().add("preferences-field");
        Label meaning = new Label(messages.text("security.after.meaning"));
        meaning.getStyleClass().add("second");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        VBox rows = new VBox(meaning, after);
        rows.getStyleClass().add("follow-up-rules");
        card = Cards.card(messages.text("security.title"), rows);
        card.setId("securityCard");
        if (passphrase != null) {
            card.getChildren().add(row("mdi2f-form-textbox-password", "security.passphrase", passphrase));
        }
        if (recoveryKey != null) {
            card.getChildren().add(row("mdi2k-key-outline", "security.recovery", recoveryKey));
        }
        if (keys != null) {
            card.getChildren().add(keys);
        }
    }

    private Node row(String icon, String key, Runnable deed) {
        Button open = new Button(messages.text(key + ".deed"));
        open.setId(key.replace('.', '-'));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> deed.run());
        secrets.add(open);
        return new SettingRow(messages, icon, key, open);
    }

    @Override
    public Node root() {
        return card;
    }

    @Override
    public void activate() {
        subscription.unsubscribe();
        subscription = model.problemProperty().subscribe(why -> after.setProblem(why == null ? null : why.in(messages)));
        if (keys != null) {
            keys.activate();
            // One chosen while the keys are changed would not be in them.
            subscription = subscription.and(keys.model().changing().subscribe(is -> secrets.forEach(each -> each.setDisable(is))));
        }
    }

    @Override
    public void deactivate() {
        model.commit();
        if (keys != null) {
            keys.deactivate();
        }
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }
}
