package org.mesochart.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.domain.screening.AllergyComparison;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/** What is to be looked at before injecting, beneath the mixtures; one quiet line when there is nothing. */
final class PrepareNotes extends VBox {
    private final SessionViewModel model;
    private final Messages messages;
    private final AllergyLine allergies;

    PrepareNotes(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        allergies = new AllergyLine(model.allergies(), messages);
        getStyleClass().add("prepare-notes");
        setId("prepareNotes");
    }

    void show() {
        if (model.session() == null) {
            return;
        }
        List<Node> lines = new ArrayList<>();
        allergies.show();
        if (allergies.isVisible()) {
            lines.add(allergies);
        }
        List<Problem> shared = model.vials().reminders().get();
        shared.forEach(p -> lines.add(warning(Forms.text(p, messages))));
        List<String> fine = new ArrayList<>();
        boolean prepared = !model.mixtures().mixtures().isEmpty();
        if (prepared) {
            notCompared().ifPresentOrElse(what -> lines.add(Forms.wrapped(what, "second")), () -> {
                if (noMatch()) {
                    fine.add(messages.text("prepare.notes.noAllergy"));
                }
            });
        }
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
            HBox line = new HBox(icon, Forms.wrapped(sentence(fine), "second"));
            line.getStyleClass().add("related");
            lines.add(line);
        }
        getChildren().setAll(lines);
        Forms.shown(this, !lines.isEmpty());
    }

    // What is not known is told apart from what does not match.
    private Optional<String> notCompared() {
        AllergyComparison comparison = model.allergies().comparison();
        List<String> what = new ArrayList<>(comparison.notKnown());
        if (!comparison.clear().isEmpty() || !comparison.matches().isEmpty()) {
            what.addAll(comparison.products());
        }
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("prepare.notes.notCompared", String.join(", ", what)));
    }

    private boolean noMatch() {
        AllergyComparison comparison = model.allergies().comparison();
        return comparison.state() != Allergies.State.NOT_ASKED && comparison.matches().isEmpty();
    }

    private String sentence(List<String> parts) {
        String all = String.join(" · ", parts);
        return all.substring(0, 1).toUpperCase(messages.locale()) + all.substring(1);
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
