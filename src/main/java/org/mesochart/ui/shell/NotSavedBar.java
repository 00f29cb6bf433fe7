package org.mesochart.ui.shell;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Aloud;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.SaveState;

/** Says what is not on disk and why, or could not be read, and stays until it is. 64 px, between banner and steps. */
final class NotSavedBar extends HBox {
    private final Messages messages;
    private final ZoneId zone;
    private final Label title = new Label();
    private final Label text = new Label();

    NotSavedBar(Messages messages, ZoneId zone, SaveState saveState) {
        this.messages = messages;
        this.zone = zone;
        getStyleClass().add("not-saved-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        setId("not-saved-bar");
        title.getStyleClass().addAll("medium", "danger-text");
        text.setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(title, text);
        words.getStyleClass().add("not-saved-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = new Button(messages.text("shell.notSaved.again"), Icons.of("mdi2r-restart"));
        again.setId("tryAgain");
        again.getStyleClass().add("danger-button");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(event -> saveState.retry());
        getChildren().addAll(Icons.large("mdi2a-alert-octagon-outline"), words, again);
        saveState.stateProperty().subscribe(this::show);
    }

    private void show(SaveState.State state) {
        if (state instanceof SaveState.Saved done && isVisible()) {
            Aloud.say(this, messages.text("shell.saved", LocalTime.ofInstant(done.at(), zone)));
        }
        boolean wrong = state instanceof SaveState.NotSaved || state instanceof SaveState.NotRead;
        setVisible(wrong);
        setManaged(wrong);
        if (state instanceof SaveState.NotSaved failed) {
            String reason = failed.reason().name().toLowerCase(Locale.ROOT);
            title.setText(messages.text("shell.notSaved.title." + reason));
            String here = failed.what() == null
                    ? messages.count("shell.notSaved.here", failed.count())
                    : messages.text("shell.notSaved.named", failed.what());
            String safe = failed.lastSaved()
                    .map(at -> messages.text("shell.notSaved.safe", LocalTime.ofInstant(at, zone)))
                    .orElse(messages.text("shell.notSaved.safeBefore"));
            text.setText(here + " " + safe + " " + messages.text("shell.notSaved.help." + reason));
            tell();
        } else if (state instanceof SaveState.NotRead failed) {
            String reason = switch (failed.reason()) {
                case IO, DAMAGED -> failed.reason().name().toLowerCase(Locale.ROOT);
                case DISK_FULL, READ_ONLY, UNKNOWN -> "unknown"; // what keeps from writing does not explain it
            };
            title.setText(messages.text("shell.notRead.title." + reason));
            text.setText(messages.text("shell.notRead.text") + " " + messages.text("shell.notRead.help." + reason));
            tell();
        }
    }

    private void tell() {
        String all = title.getText() + " " + text.getText();
        if (!all.equals(getAccessibleText())) {
            Aloud.rename(this, all);
            Aloud.say(this, all);
        }
    }
}
