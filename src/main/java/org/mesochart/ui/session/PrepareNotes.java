package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What is to be looked at before injecting, beneath the mixtures; one quiet line when there is nothing. */
final class PrepareNotes extends VBox {
    private final SessionViewModel model;
    private final Messages messages;

    PrepareNotes(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("prepare-notes");
        setId("prepareNotes");
    }

    void show() {
        List<Node> lines = new ArrayList<>();
        List<Problem> shared = model.vials().reminders().get();
        shared.forEach(p -> lines.add(warning(Forms.text(p, messages))));
        List<String> fine = new ArrayList<>();
        boolean prepared = !model.mixtures().mixtures().isEmpty();
        if (prepared && model.doses().anaesthetics().isEmpty()) {
            fine.add(messages.text("prepare.notes.oneAnaesthetic"));
        }
        if (prepared && shared.isEmpty()) {
            fine.add(messages.text("prepare.notes.notShared"));
        }
        if (!fine.isEmpty()) {
            Label icon = new Label(null, Icons.small("mdi2c-check-circle-outline"));
            icon.getStyleClass().add("success-text");
            icon.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(icon, Forms.wrapped(String.join(" · ", fine), "second"));
            line.getStyleClass().add("related");
            lines.add(line);
        }
        getChildren().setAll(lines);
        Forms.shown(this, !lines.isEmpty());
    }

    private static Node warning(String sentence) {
        Label icon = new Label(null, Icons.of("mdi2a-alert-outline"));
        icon.getStyleClass().add("warning-text");
        icon.setMinWidth(Region.USE_PREF_SIZE);
        Label text = Forms.wrapped(sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(icon, text);
        box.getStyleClass().addAll("message-warning", "related");
        return box;
    }
}
