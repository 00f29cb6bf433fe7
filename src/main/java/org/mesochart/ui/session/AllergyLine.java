package org.mesochart.ui.session;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;

/**
 * What a mixture or the cream holds that the patient does not tolerate and no reason was written for: one red sentence
 * each, nothing at all when there is none. Brought up to date by {@link #show}.
 */
final class AllergyLine extends VBox {
    private final AllergiesModel model;
    private final Messages messages;

    AllergyLine(AllergiesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        Theme.addSheet(this, "screening");
        getStyleClass().add("allergy-lines");
        Forms.shown(this, false);
    }

    void show() {
        List<Problem> problems = model.problems();
        getChildren().clear();
        for (Problem problem : problems) {
            var sentence = Forms.wrapped(Forms.text(problem, messages));
            HBox.setHgrow(sentence, Priority.ALWAYS);
            HBox line = new HBox(Icons.of("mdi2a-alert-outline"), sentence);
            line.getStyleClass().addAll("message-danger", "allergy-line");
            getChildren().add(line);
        }
        Forms.shown(this, !problems.isEmpty());
    }
}
