package org.mesochart.ui.erasure;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Theme;

/** The years that records are kept, and the quiet list of those that are older, over the preferences. */
public final class RetentionView extends VBox {
    private static final double MARGIN = 48;

    private final RetentionViewModel model;
    private final Messages messages;
    private final TextField years = new TextField();

    /** @param close takes the dialog away */
    public RetentionView(RetentionViewModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        Theme.addSheet(this, "erasure");
        getStyleClass().addAll("card", "floating", "dialog", "erasure");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("erasure.keep"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label head = new Label(messages.text("erasure.keep"));
        head.getStyleClass().add("card-title");
        Label what = Lines.wrapped();
        what.setText(messages.text("erasure.keep.what"));
        Label problem = Lines.wrapped("problem");
        model.problemProperty().subscribe(text -> Lines.say(problem, text));
        Label note = Lines.wrapped("medium");
        note.setId("keepNote");
        note.textProperty().bind(model.noteProperty());
        VBox all = new VBox();
        all.getStyleClass().add("erasure-body");
        model.linesProperty().subscribe(lines -> all.getChildren().setAll(lines.stream().map(this::line).toList()));
        VBox body = new VBox(what, field(), problem, note, all);
        body.getStyleClass().add("erasure-body");
        Button leave = new Button(messages.text("erasure.export.close"));
        leave.setId("keepLeave");
        leave.setOnAction(event -> model.commit(close));
        HBox buttons = new HBox(leave);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(head, new FittedScroll(body), buttons);
    }

    private Node field() {
        years.setId("keepYears");
        years.setPrefColumnCount(4);
        years.setMaxWidth(USE_PREF_SIZE);
        years.setEditable(!model.readOnly());
        years.textProperty().bindBidirectional(model.yearsProperty());
        years.setOnAction(event -> model.commit());
        years.focusedProperty().subscribe(in -> {
            if (!in) {
                model.commit();
            }
        });
        years.setAccessibleHelp(messages.text("erasure.keep.what"));
        Label name = new Label(messages.text("erasure.keep.years"));
        name.getStyleClass().add("field-label");
        name.setLabelFor(years);
        VBox field = new VBox(name, years);
        field.getStyleClass().add("erasure-field");
        return field;
    }

    private Node line(RetentionViewModel.Line line) {
        Label name = Lines.wrapped("medium");
        name.setText(line.name());
        Label last = Lines.wrapped("second");
        last.setText(line.last());
        VBox words = new VBox(name, last);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button export = button("erasure.export.deed", line);
        export.setOnAction(event -> model.export(line));
        Button erase = button("erasure.erase.deed", line);
        erase.setOnAction(event -> model.erase(line));
        HBox row = new HBox(words, export, erase);
        row.getStyleClass().add("erasure-row");
        return row;
    }

    private Button button(String key, RetentionViewModel.Line line) {
        Button button = new Button(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(messages.text("erasure.keep.spoken", button.getText(), line.name()));
        return button;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - MARGIN);
    }

    @Override
    public void requestFocus() {
        applyCss();
        years.requestFocus();
    }
}
