package org.mesochart.ui.erasure;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Theme;

/** The list of erased patients over the preferences, with the older files that still hold them. */
public final class ErasedView extends VBox {
    private static final double MARGIN = 48;

    private final Button leave = new Button();

    /** @param close takes the dialog away */
    public ErasedView(ErasedViewModel model, Messages messages, Runnable close) {
        Theme.addSheet(this, "erasure");
        getStyleClass().addAll("card", "floating", "dialog", "erasure");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("erasure.list"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label head = new Label(messages.text("erasure.list"));
        head.getStyleClass().add("card-title");
        Label note = Lines.wrapped();
        note.setId("erasedNote");
        note.textProperty().bind(model.noteProperty());
        VBox all = new VBox();
        all.getStyleClass().add("erasure-body");
        model.linesProperty().subscribe(lines -> {
            all.getChildren().clear();
            for (ErasedViewModel.Line each : lines) {
                Label who = Lines.wrapped("medium");
                who.setText(each.who());
                Label what = Lines.wrapped("second");
                what.setText(each.what());
                VBox line = new VBox(who, what);
                line.getStyleClass().add("erasure-lines");
                each.copies().forEach(copy -> {
                    Label file = Lines.message("mdi2f-file-lock-outline", "message-warning");
                    file.setText(copy);
                    line.getChildren().add(file);
                });
                all.getChildren().add(line);
            }
        });
        VBox body = new VBox(note, all);
        body.getStyleClass().add("erasure-body");
        FittedScroll scroll = new FittedScroll(body);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(messages.text("erasure.list"));
        leave.setId("erasedLeave");
        leave.setText(messages.text("erasure.export.close"));
        leave.setOnAction(event -> close.run());
        HBox buttons = new HBox(leave);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(head, scroll, buttons);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - MARGIN);
    }

    @Override
    public void requestFocus() {
        applyCss();
        leave.requestFocus();
    }
}
