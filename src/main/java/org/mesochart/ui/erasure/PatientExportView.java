package org.mesochart.ui.erasure;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.erasure.PatientExportViewModel.State;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Theme;

/** The export of everything about one patient, over the screen: what it holds, the warning, folder, progress, result. */
public final class PatientExportView extends VBox {
    private static final double MARGIN = 48;

    private final PatientExportViewModel model;
    private final Messages messages;
    private final Runnable close;
    private final Label folder = Lines.wrapped("second");
    private final Button choose = new Button();
    private final Button write = new Button();
    private final Button leave = new Button();
    private final VBox running = new VBox();
    private final VBox asked = new VBox();

    /** @param close takes the dialog away */
    public PatientExportView(PatientExportViewModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.close = close;
        Theme.addSheet(this, "erasure");
        getStyleClass().addAll("card", "floating", "dialog", "erasure");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(model.title());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label head = Lines.wrapped("card-title");
        head.setText(model.title());
        Label what = Lines.wrapped();
        what.setText(messages.text("erasure.export.what"));
        Label open = Lines.message("mdi2a-alert-outline", "message-warning");
        open.setText(messages.text("erasure.export.open"));
        Label problem = Lines.wrapped("problem");
        problem.setId("exportProblem");
        Label result = Lines.message("mdi2c-check", "message-success");
        result.setId("exportResult");
        asked.getChildren().setAll(open, folderRow());
        asked.getStyleClass().add("erasure-asked");
        running();
        VBox body = new VBox(what, running, asked, problem, result);
        body.getStyleClass().add("erasure-body");
        getChildren().addAll(head, new FittedScroll(body), buttons());
        model.problemProperty().subscribe(text -> Lines.say(problem, text));
        model.resultProperty().subscribe(text -> Lines.say(result, text));
        model.stateProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PRIMARY.match(event)) {
                event.consume();
                model.write();
            }
        });
        // Esc takes the dialog away: what is under way stops. A lock takes the whole frame out of the window, with the
        // dialog in it, and stops nothing.
        parentProperty().subscribe(around -> {
            if (around == null) {
                model.cancel();
            }
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - MARGIN);
    }

    /** The first thing to do. */
    @Override
    public void requestFocus() {
        applyCss();
        (model.stateProperty().get() == State.READY ? model.writable() ? write : choose : leave).requestFocus();
    }

    private Node buttons() {
        leave.setId("exportLeave");
        leave.setOnAction(event -> {
            if (model.stateProperty().get() == State.WRITING) {
                model.cancel();
            } else {
                close.run();
            }
        });
        write.setId("exportWrite");
        write.setText(messages.text("erasure.export.write"));
        write.getStyleClass().add("primary");
        write.setOnAction(event -> model.write());
        HBox row = new HBox(leave, write);
        row.getStyleClass().add("dialog-buttons");
        return row;
    }

    private Node folderRow() {
        choose.setId("exportFolder");
        choose.setText(messages.text("erasure.export.folder.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> model.chooseFolder());
        Label name = new Label(messages.text("erasure.export.folder"));
        name.getStyleClass().add("field-label");
        name.setLabelFor(choose);
        HBox.setHgrow(folder, Priority.ALWAYS);
        model.fileProperty().subscribe(place -> {
            folder.setText(place == null ? messages.text("erasure.export.folder.none") : place.toString());
            choose.setAccessibleHelp(folder.getText());
            write.setDisable(!model.writable());
        });
        HBox row = new HBox(folder, choose);
        row.getStyleClass().add("erasure-row");
        return new VBox(name, row);
    }

    private void running() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        Label text = Lines.wrapped("second");
        text.textProperty().bind(model.progressTextProperty());
        bar.accessibleTextProperty().bind(model.progressTextProperty());
        running.getStyleClass().add("erasure-running");
        running.getChildren().addAll(bar, text);
    }

    private void show(State state) {
        Lines.shown(running, state == State.WRITING);
        Lines.shown(asked, state == State.READY);
        Lines.shown(write, state != State.DONE);
        write.setDisable(!model.writable());
        leave.setText(messages.text(state == State.WRITING ? "erasure.export.cancel" : "erasure.export.close"));
        if (getScene() != null) {
            requestFocus();
        }
    }
}
