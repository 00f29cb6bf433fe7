package org.mesochart.ui.program;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Theme;

/** A dialog of a title, what scrolls when the window is low, and buttons that are always in sight. */
abstract class ProgramDialog extends VBox {
    private static final double MARGIN = 48;

    private final VBox body = new VBox();
    private final HBox buttons = new HBox();
    private final Label head;

    /** @param close takes the dialog away; Esc does it too */
    ProgramDialog(String title, Runnable close) {
        Theme.addSheet(this, "program");
        getStyleClass().addAll("card", "floating", "dialog", "program");
        setAccessibleRole(AccessibleRole.DIALOG);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        head = new Label();
        head.getStyleClass().add("card-title");
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        body.getStyleClass().add("program-body");
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(head, new FittedScroll(body), buttons);
        title(title, title);
        // Before a text that is read here has it: it would keep Esc to itself.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    /** @param spoken what a screen reader says when the dialog is shown */
    final void title(String title, String spoken) {
        head.setText(title);
        setAccessibleText(spoken);
    }

    final void body(Node... nodes) {
        body.getChildren().setAll(nodes);
    }

    final void buttons(Node... nodes) {
        buttons.getChildren().setAll(nodes);
    }

    static Label words(String text, String... styles) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll(styles);
        return words;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - MARGIN);
    }
}
