package org.mesochart.ui.patients;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mesochart.domain.patient.Allergies;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.patients.PatientFormViewModel.AllergyLine;
import org.mesochart.ui.patients.PatientFormViewModel.Input;

/** Not asked, none known, or a list of substances with what happened. */
final class AllergyEditor {
    private final Messages messages;
    private final PatientFormViewModel model;
    private final Segments<Allergies.State> state;
    private final Field field;
    private final VBox lines = new VBox();
    private final Button add;
    private final VBox list;

    AllergyEditor(Messages messages, PatientFormViewModel model) {
        this.messages = messages;
        this.model = model;
        state = new Segments<>(messages.text("patients.form.allergies"), List.of(Allergies.State.values()),
                one -> messages.text("patients.form.allergies." + one.key()));
        state.valueProperty().bindBidirectional(model.allergyState());
        field = new Field(messages.text("patients.form.allergies"), state);
        add = new Button(messages.text("patients.form.allergies.add"), Icons.of("mdi2p-plus"));
        add.setId("allergy-add");
        add.setOnAction(event -> {
            model.addAllergy();
            substance(lines.getChildren().size() - 1).requestFocus();
        });
        lines.getStyleClass().add("lines");
        list = new VBox(lines, add);
        list.getStyleClass().add("lines");
        list.visibleProperty().bind(model.allergyState().map(now -> now == Allergies.State.KNOWN));
        list.managedProperty().bind(list.visibleProperty());
        model.allergies().addListener((ListChangeListener<AllergyLine>) change -> rebuild());
        rebuild();
    }

    Field field() {
        return field;
    }

    VBox list() {
        return list;
    }

    private TextField substance(int line) {
        return (TextField) ((Field) ((HBox) lines.getChildren().get(line)).getChildren().getFirst()).control();
    }

    private void rebuild() {
        lines.getChildren().setAll(model.allergies().stream().map(this::line).toList());
    }

    private HBox line(AllergyLine allergy) {
        TextField substance = new TextField();
        substance.textProperty().bindBidirectional(allergy.substance());
        TextField reaction = new TextField();
        reaction.textProperty().bindBidirectional(allergy.reaction());
        Forms.onLeaving(substance, () -> model.left(Input.ALLERGIES));
        Forms.onLeaving(reaction, () -> model.left(Input.ALLERGIES));
        Button remove = new Button("", Icons.of("mdi2c-close"));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(messages.text("patients.form.allergies.remove"));
        remove.setTooltip(new javafx.scene.control.Tooltip(messages.text("patients.form.allergies.remove")));
        remove.setOnAction(event -> {
            model.removeAllergy(allergy);
            add.requestFocus();
        });
        Field first = new Field(messages.text("patients.form.allergies.substance"), substance);
        Field second = new Field(messages.text("patients.form.allergies.reaction"), reaction);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        HBox line = new HBox(first, second, remove);
        line.getStyleClass().addAll("form-row", "form-row-bottom");
        return line;
    }
}
