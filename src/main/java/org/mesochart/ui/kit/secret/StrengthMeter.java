package org.mesochart.ui.kit.secret;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.vault.PassphraseStrength;

/** Three bars and a sentence: what is missing, or how good it is. */
public final class StrengthMeter extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Messages messages;
    private final HBox bars = new HBox();
    private final Label sentence = new Label();

    public StrengthMeter(Messages messages) {
        this.messages = messages;
        getStyleClass().add("strength");
        bars.getStyleClass().add("strength-bars");
        for (int i = 0; i < 3; i++) {
            Region bar = new Region();
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        }
        sentence.setId("strength");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(bars, sentence);
        show(null);
    }

    /** @param assessment null while nothing is typed */
    public void show(PassphraseStrength.Assessment assessment) {
        int full = assessment == null || !assessment.acceptable() && assessment.level() == PassphraseStrength.Level.TOO_SHORT
                ? 0 : switch (assessment.level()) {
                    case TOO_SHORT -> 0;
                    case WEAK -> 1;
                    case FAIR -> 2;
                    case STRONG -> 3;
                };
        for (int i = 0; i < bars.getChildren().size(); i++) {
            bars.getChildren().get(i).getStyleClass().setAll(i < full ? "bar-" + full : "bar-0");
        }
        sentence.setText(assessment == null ? messages.text("welcome.strength.wanted")
                : Strength.sentence(assessment).in(messages));
        sentence.getStyleClass().removeAll("success-text", "warning-text", "second");
        sentence.getStyleClass().addAll("second");
        if (assessment != null && assessment.acceptable()) {
            sentence.getStyleClass().add(
                    assessment.level() == PassphraseStrength.Level.WEAK ? "warning-text" : "success-text");
            refused(false);
        }
    }

    /** Whether the page was refused because of it. */
    public void refused(boolean wrong) {
        pseudoClassStateChanged(REFUSED, wrong);
    }

    /** What is said now, also for a screen reader. */
    public String sentence() {
        return sentence.getText();
    }
}
