package org.mesochart.ui.erasure;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.domain.patient.ErasureReason;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.erasure.EraseViewModel.State;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.secret.PassphraseField;

/** The erasure of a patient over the screen: what is lost, what stays, the export first, reason, passphrase, red button. */
public final class EraseView extends VBox {
    private static final double MARGIN = 48;

    private final EraseViewModel model;
    private final Messages messages;
    private final VBox asked = new VBox();
    private final HBox working = new HBox();
    private final Button export = new Button();
    private final Button erase = new Button();
    private final Button leave = new Button();

    /** @param close takes the dialog away */
    public EraseView(EraseViewModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        Theme.addSheet(this, "erasure");
        getStyleClass().addAll("card", "floating", "dialog", "erasure");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(model.title());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label head = Lines.wrapped("card-title");
        head.setText(model.title());
        Label problem = Lines.wrapped("problem");
        problem.setId("eraseProblem");
        Label result = Lines.message("mdi2c-check", "message-success");
        result.setId("eraseResult");
        asked();
        ProgressIndicator turning = new ProgressIndicator();
        turning.setAccessibleText(messages.text("erasure.erase.working"));
        turning.setMaxSize(24, 24);
        Label works = Lines.wrapped("second");
        works.setText(messages.text("erasure.erase.working"));
        working.getChildren().setAll(turning, works);
        working.getStyleClass().add("erasure-row");
        VBox body = new VBox(asked, working, problem, result);
        body.getStyleClass().add("erasure-body");
        leave.setId("eraseLeave");
        leave.setOnAction(event -> close.run());
        erase.setId("eraseDo");
        erase.setText(messages.text("erasure.erase.do"));
        erase.getStyleClass().add("danger-button");
        erase.setOnAction(event -> model.erase());
        HBox buttons = new HBox(leave, erase);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(head, new FittedScroll(body), buttons);
        model.problemProperty().subscribe(text -> Lines.say(problem, text));
        model.resultProperty().subscribe(text -> Lines.say(result, text));
        model.stateProperty().subscribe(this::show);
        working.setFocusTraversable(true);
        working.setAccessibleText(messages.text("erasure.erase.working"));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.stateProperty().get() == State.ERASING) {
                event.consume();
            }
        });
        boolean[] shown = new boolean[1];
        parentProperty().subscribe(around -> {
            if (around == null && shown[0]) {
                model.forget();
            }
            shown[0] = around != null;
        });
    }

    private void asked() {
        Label lost = Lines.message("mdi2a-alert-octagon-outline", "message-danger");
        lost.setText(messages.text("erasure.erase.lost"));
        Label stays = Lines.wrapped();
        stays.setText(messages.text("erasure.erase.stays"));
        Label copies = Lines.wrapped();
        copies.setText(messages.text("erasure.erase.copies"));
        export.setId("eraseExport");
        export.setText(messages.text("erasure.export.deed"));
        export.setOnAction(event -> model.export());
        CheckBox exported = new CheckBox(messages.text("erasure.erase.exported"));
        exported.setId("eraseExported");
        exported.setWrapText(true);
        exported.selectedProperty().bindBidirectional(model.exportedProperty());
        PassphraseField typed = new PassphraseField(messages, model.passphraseProperty());
        typed.setId("erasePassphrase");
        Label passphrase = new Label(messages.text("erasure.erase.passphrase"));
        passphrase.getStyleClass().add("field-label");
        passphrase.setLabelFor(typed);
        asked.getChildren().setAll(lost, stays, copies, new VBox(export, exported), reasons(),
                new VBox(passphrase, typed, typed.capsLockLine()));
        asked.getStyleClass().addAll("erasure-asked", "erasure-body");
    }

    private Node reasons() {
        VBox all = new VBox();
        Label name = new Label(messages.text("erasure.erase.reason"));
        name.getStyleClass().add("field-label");
        all.getChildren().add(name);
        ToggleGroup group = new ToggleGroup();
        for (ErasureReason each : ErasureReason.offered()) {
            RadioButton choice = new RadioButton(messages.text("erasure.reason." + each.key()));
            choice.setId("eraseReason-" + each.key());
            choice.setAccessibleText(name.getText() + ": " + choice.getText());
            choice.setToggleGroup(group);
            choice.selectedProperty().subscribe(chosen -> {
                if (chosen) {
                    model.reasonProperty().set(each);
                }
            });
            all.getChildren().add(choice);
        }
        return all;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - MARGIN);
    }

    /** Never the red button: first comes the export. */
    @Override
    public void requestFocus() {
        applyCss();
        switch (model.stateProperty().get()) {
            case READY -> export.requestFocus();
            // Esc comes to whom has the focus: it must be in here, so that it does not close.
            case ERASING -> working.requestFocus();
            case DONE -> leave.requestFocus();
        }
    }

    private void show(State state) {
        Lines.shown(asked, state == State.READY);
        Lines.shown(working, state == State.ERASING);
        Lines.shown(erase, state == State.READY);
        leave.setDisable(state == State.ERASING);
        leave.setText(messages.text(state == State.READY ? "shell.cancel" : "erasure.export.close"));
        if (getScene() != null) {
            requestFocus();
        }
    }
}
