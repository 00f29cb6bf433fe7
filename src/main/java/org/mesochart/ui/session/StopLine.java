package org.mesochart.ui.session;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Aloud;
import org.mesochart.ui.kit.Icons;

/** Says above a step that an answer of the screening ended the session, and leads back to it. */
final class StopLine extends HBox {
    private final SessionViewModel model;
    private final Messages messages;
    private final String key;
    private final Label sentence = Forms.wrapped("");
    private final Button change = new Button();

    /** @param key the sentence, with the questions as {0} */
    StopLine(SessionViewModel model, Messages messages, String key) {
        this.model = model;
        this.messages = messages;
        this.key = key;
        getStyleClass().addAll("message-danger", "stop-line");
        setSpacing(10);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        change.setId("seeAnswer");
        change.setText(messages.text("screening.banner.change"));
        change.setMinWidth(USE_PREF_SIZE);
        change.setOnAction(e -> {
            model.screening().stops().stream().findFirst().ifPresent(q -> model.screening().select(q.key()));
            model.step().set(Step.SCREEN);
        });
        getChildren().addAll(Icons.of("mdi2c-close-circle-outline"), sentence, change);
        Forms.shown(this, false);
    }

    /** Heard at once, once the step has given the focus to something. */
    void say() {
        if (isVisible()) {
            Aloud.say(this, sentence.getText());
        }
    }

    void show() {
        boolean stopped = model.screening().stopped();
        if (stopped) {
            sentence.setText(messages.text(key, ScreenSide.names(model.screening())));
        }
        Forms.shown(change, !model.signed().get());
        Forms.shown(this, stopped);
    }
}
