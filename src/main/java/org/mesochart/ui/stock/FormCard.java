package org.mesochart.ui.stock;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Action;
import org.mesochart.ui.kit.Actions;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Keys;
import org.mesochart.ui.kit.Theme;

/** A small form over the screen: its fields, Cancel, and the deed that it is about. */
final class FormCard extends VBox {
    private static final double MARGIN = 48;

    private final Node first;

    /**
     * @param deedKey words of the button; the form closes when {@code deed} says that it was accepted
     * @param first what has the focus at the beginning
     */
    FormCard(Messages messages, String title, Node body, Node first, String deedKey, BooleanSupplier deed, Runnable close) {
        this.first = first;
        Theme.addSheet(this, "stock");
        getStyleClass().addAll("card", "floating", "dialog", "stock-dialog");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label head = new Label(title);
        head.getStyleClass().add("card-title");
        head.setWrapText(true);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("stock-dialog-scroll");
        Action done = new Action("stock-form-done", deedKey, null, Keys.PRIMARY, () -> {
            if (deed.getAsBoolean()) {
                close.run();
            }
        });
        Button cancel = new Button(messages.text("shell.cancel"));
        cancel.setOnAction(event -> close.run());
        HBox buttons = new HBox(cancel, new Actions(messages).primary(done));
        buttons.getStyleClass().add("dialog-buttons");
        // A long form scrolls within the window, its buttons always in sight.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scroll.maxHeightProperty().bind(Bindings.createDoubleBinding(
                        () -> scene.getHeight() - MARGIN - head.getHeight() - buttons.getHeight() - 2 * getSpacing()
                                - getInsets().getTop() - getInsets().getBottom(),
                        scene.heightProperty(), head.heightProperty(), buttons.heightProperty(), spacingProperty(),
                        insetsProperty()));
            } else {
                scroll.maxHeightProperty().unbind();
            }
        });
        getChildren().addAll(head, scroll, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PRIMARY.match(event)) {
                event.consume();
                done.fire();
            }
        });
    }

    @Override
    public void requestFocus() {
        applyCss(); // before its first pulse a scroll pane has no content that could have the focus
        first.requestFocus();
    }

    /** Shows what is wrong with one input of a form beside its field. */
    static Field following(ObservableMap<String, String> problems, String input, Field field) {
        problems.addListener((MapChangeListener<String, String>) change -> {
            if (change.getKey().equals(input)) {
                field.setProblem(problems.get(input));
            }
        });
        return field;
    }

    static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("stock-form-row");
        List.of(fields).forEach(field -> HBox.setHgrow(field, javafx.scene.layout.Priority.SOMETIMES));
        return row;
    }
}
