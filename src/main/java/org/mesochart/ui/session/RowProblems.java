package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What is wrong in a line of fields, one sentence each beneath it; each is also the help of its own field. */
final class RowProblems extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Messages messages;
    private final Set<String> sentences = new LinkedHashSet<>();

    RowProblems(Messages messages) {
        this.messages = messages;
        getStyleClass().add("row-problems");
        Forms.shown(this, false);
    }

    void begin() {
        sentences.clear();
    }

    void tell(Node control, Optional<Problem> problem) {
        Optional<String> sentence = problem.map(p -> Forms.text(p, messages));
        control.pseudoClassStateChanged(DANGER, sentence.isPresent());
        control.setAccessibleHelp(sentence.orElse(null));
        sentence.ifPresent(sentences::add);
    }

    void end() {
        List<Node> lines = new ArrayList<>();
        for (String sentence : sentences) {
            Label line = Forms.wrapped(sentence, "problem");
            line.setGraphic(Icons.small("mdi2a-alert-circle-outline"));
            lines.add(line);
        }
        getChildren().setAll(lines);
        Forms.shown(this, !lines.isEmpty());
    }
}
