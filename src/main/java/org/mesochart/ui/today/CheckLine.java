package org.mesochart.ui.today;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** Beneath a row: whether the patient told of an adverse event. "None" is one press. */
final class CheckLine extends HBox {
    private final Messages messages;
    private final Label question = new Label();
    private final Button none;
    private DueRow row;

    CheckLine(Messages messages, TodayViewModel model, RowDeeds deeds, Runnable fold) {
        this.messages = messages;
        getStyleClass().addAll("message-accent", "check-line");
        question.getStyleClass().add("medium");
        question.setWrapText(true);
        question.setMinWidth(0);
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        none = button("check-none", "today.check.none", () -> {
            DueRow asked = row;
            fold.run();
            model.deeds().done(asked);
        });
        none.getStyleClass().add("check-none");
        Button event = button("check-event", "today.check.event", () -> {
            DueRow asked = row;
            fold.run();
            deeds.event(asked);
        });
        event.setGraphic(Icons.of("mdi2b-bandage"));
        Button cancel = button("check-cancel", "shell.cancel", fold);
        cancel.getStyleClass().add("flat");
        getChildren().addAll(question, none, event, cancel);
    }

    private Button button(String id, String key, Runnable deed) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        return button;
    }

    void show(DueRow asked) {
        row = asked;
        question.setText(messages.text("today.check.question", asked.number(),
                asked.last() == null ? "" : messages.dates().dayAndMonth(asked.last())));
        none.setAccessibleText(none.getText() + ", " + asked.name() + ", " + question.getText());
    }

    boolean holds(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void requestFocus() {
        none.requestFocus();
    }
}
