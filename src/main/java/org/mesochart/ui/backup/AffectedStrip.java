package org.mesochart.ui.backup;

import java.time.ZoneId;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.mesochart.i18n.BackupWords;
import org.mesochart.i18n.Messages;
import org.mesochart.storage.Affected;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;

/** Says at the foot of the window how much of the record is damaged, once that is known. */
public final class AffectedStrip extends HBox {
    private final Messages messages;
    private final BackupWords words;
    private final Label text = new Label();
    private Subscription following = Subscription.EMPTY;

    /** @param show opens the list */
    public AffectedStrip(BackupKeeper keeper, Messages messages, ZoneId zone, Runnable show) {
        this.messages = messages;
        words = new BackupWords(messages, zone);
        Theme.addSheet(this, "backup");
        setId("affectedStrip");
        getStyleClass().add("backup-strip");
        setAccessibleRole(AccessibleRole.TEXT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setGraphic(Icons.small("mdi2a-alert-octagon-outline"));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button open = new Button(messages.text("backup.affected.show"));
        open.setId("showAffected");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> show.run());
        getChildren().addAll(text, open);
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null ? Subscription.EMPTY : keeper.affectedProperty().subscribe(this::show);
        });
        show(keeper.affectedProperty().get());
    }

    private void show(Affected affected) {
        setVisible(affected != null);
        setManaged(affected != null);
        if (affected != null) {
            text.setText(affected.patients().isEmpty() ? messages.text("backup.affected.strip.none")
                    : messages.text("backup.affected.strip", words.holds(affected.patients().size(), affected.sessions())));
            setAccessibleText(text.getText());
        }
    }
}
