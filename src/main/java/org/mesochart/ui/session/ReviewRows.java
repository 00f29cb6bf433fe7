package org.mesochart.ui.session;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.mesochart.domain.mixture.Mixture;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.Phrase;
import org.mesochart.i18n.SessionFacts;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.map.MarkIcon;

/** The five steps before the signature, each in a line or two, with a link back to it. */
final class ReviewRows {
    private static final List<Step> STEPS =
            List.of(Step.ASSESS, Step.SCREEN, Step.PREPARE, Step.INJECT, Step.OBSERVE);

    private final SessionViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox();

    ReviewRows(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    VBox node() {
        return rows;
    }

    void show(boolean signed) {
        SessionFacts facts = model.review().facts();
        rows.getChildren().setAll(STEPS.stream().map(step -> row(step, facts, signed)).toList());
    }

    private Node row(Step step, SessionFacts facts, boolean signed) {
        VBox content = new VBox();
        content.getStyleClass().add("summary-content");
        content.setMinWidth(0);
        HBox.setHgrow(content, Priority.ALWAYS);
        boolean whole = fill(step, facts, content);
        boolean done = whole && (model.state(step) == Step.State.DONE || facts.record().stopped());
        Label icon = new Label(null, Icons.of(done ? "mdi2c-check-circle-outline" : "mdi2a-alert-circle-outline"));
        icon.getStyleClass().add(done ? "success-text" : "warning-text");
        icon.setMinWidth(Region.USE_PREF_SIZE);
        icon.setAccessibleText(messages.text(done ? "session.step.state.done" : "session.step.state.missing"));
        Label name = Forms.label(messages.text("session.step." + step.key()), "medium", "summary-name");
        HBox row = new HBox(icon, name, content);
        row.getStyleClass().addAll("row", "summary");
        row.setId("summary-" + step.key());
        if (!signed) {
            Hyperlink edit = new Hyperlink(messages.text("session.sign.edit"));
            edit.setId("edit-" + step.key());
            edit.setAccessibleText(messages.text("session.sign.edit") + ", " + name.getText());
            edit.setMinWidth(Region.USE_PREF_SIZE);
            edit.setOnAction(e -> model.step().set(step));
            row.getChildren().add(edit);
        }
        return row;
    }

    // False when something in it is not there.
    private boolean fill(Step step, SessionFacts facts, VBox content) {
        if (step == Step.PREPARE) {
            List<Mixture> mixtures = facts.record().mixtures();
            for (Mixture mixture : mixtures) {
                HBox line = new HBox(new MarkIcon(Mixture.LETTERS.indexOf(mixture.letter())),
                        Forms.wrapped(model.review().words().mixture(mixture)));
                line.getStyleClass().add("related");
                content.getChildren().add(line);
            }
            if (mixtures.isEmpty()) {
                content.getChildren().add(Forms.wrapped(messages.text("session.sign.noMixture")));
            }
            return true;
        }
        List<Phrase> phrases = switch (step) {
            case ASSESS -> model.review().words().assess(facts);
            case SCREEN -> model.review().words().screen(facts);
            case INJECT -> model.review().words().inject(facts);
            case OBSERVE -> model.review().words().observe(facts);
            case PREPARE, SIGN -> List.of();
        };
        content.getChildren().add(flow(phrases));
        return phrases.stream().noneMatch(phrase -> phrase.tone() == Phrase.Tone.MISSING);
    }

    private static Node flow(List<Phrase> phrases) {
        TextFlow flow = new TextFlow();
        flow.setAccessibleText(Phrase.text(phrases));
        for (Phrase phrase : phrases) {
            Text text = new Text(phrase.text() + ' ');
            text.getStyleClass().add("phrase");
            switch (phrase.tone()) {
                case STRONG -> text.getStyleClass().add("phrase-strong");
                case MISSING -> text.getStyleClass().add("phrase-missing");
                case PLAIN -> { }
            }
            flow.getChildren().add(text);
        }
        return flow;
    }
}
