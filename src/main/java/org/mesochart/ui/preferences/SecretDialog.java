package org.mesochart.ui.preferences;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.FittedScroll;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Theme;

/** A dialog over the preferences in which a secret is typed: its head, what scrolls when the window is low, its buttons. */
final class SecretDialog extends VBox {
    private static final double MARGIN = 48;

    private final Node first;
    private final Button cancel;

    /**
     * @param first where typing begins
     * @param deed the button that does it; also Enter in a field, and Ctrl+Enter
     * @param gone run when the dialog is taken away, but not by a lock
     */
    SecretDialog(Messages messages, String title, List<Node> body, Node first, Button deed, Runnable close, Runnable gone) {
        this.first = first;
        Theme.addSheet(this, "welcome");
        getStyleClass().addAll("card", "floating", "dialog", "secret-dialog");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label head = new Label(title);
        head.getStyleClass().add("card-title");
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        VBox all = new VBox();
        all.getChildren().setAll(body);
        all.getStyleClass().add("entrance-page");
        cancel = new Button(messages.text("shell.cancel"));
        cancel.setOnAction(event -> close.run());
        deed.getStyleClass().add("primary");
        HBox buttons = new HBox(cancel, deed);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(head, new FittedScroll(all), buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean entered = event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextInputControl;
            if (entered || Keys.PRIMARY.match(event)) {
                event.consume();
                deed.fire();
            }
        });
        boolean[] shown = new boolean[1];
        parentProperty().subscribe(around -> {
            if (around == null && shown[0]) {
                gone.run();
            }
            shown[0] = around != null;
        });
    }

    /** Names the button that closes it: what is under way may go on without it. */
    void closes(String text) {
        cancel.setText(text);
    }

    /** Whether it is open, or will be after the unlock. */
    boolean isOpen() {
        return getParent() != null;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - MARGIN);
    }

    @Override
    public void requestFocus() {
        applyCss();
        first.requestFocus();
    }
}
