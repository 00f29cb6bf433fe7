package org.mesochart.ui.kit;

import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A label, its control, and the line that says what is wrong with it. The sentence is also the control's accessible
 * help, so it is heard where it is needed. Takes no room for the line unless there is one.
 */
public final class Field extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Node control;
    private final Label label;
    private final Label problem = new Label();
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper();
    private String help;
    private String name;
    private String told;

    public Field(String text, Node control) {
        this.control = Objects.requireNonNull(control);
        label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        // A button that only stands level with fields keeps the name it has.
        if (!text.isBlank()) {
            control.setAccessibleText(text);
        }
        help = control.getAccessibleHelp();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.setVisible(false);
        problem.setManaged(false);
        getStyleClass().add("field");
        setFillWidth(true);
        getChildren().addAll(label, control, problem);
    }

    /** Shows a sentence beneath the control; null takes it away. */
    public void setProblem(String sentence) {
        boolean wrong = sentence != null;
        if (wrong && problem.getGraphic() == null) {
            problem.setGraphic(Icons.small("mdi2a-alert-circle-outline"));
        }
        problem.setText(wrong ? sentence : "");
        problem.setVisible(wrong);
        problem.setManaged(wrong);
        control.pseudoClassStateChanged(DANGER, wrong);
        control.setAccessibleHelp(wrong ? sentence : help);
        control.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        tell();
        shown.set(sentence);
    }

    /** A quiet line that helps before anything is wrong. */
    public void setHint(String sentence) {
        help = sentence;
        control.setAccessibleHelp(sentence);
        Label hint = new Label(sentence);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().removeIf(node -> node.getStyleClass().contains("hint"));
        getChildren().add(2, hint);
    }

    public ReadOnlyStringProperty problemProperty() {
        return shown.getReadOnlyProperty();
    }

    public Node control() {
        return control;
    }

    public void setLabel(String text) {
        label.setText(text);
        name = text;
        told = control.getAccessibleText();
        tell();
    }

    // What is wrong is part of the name: that is what a reader says when the focus comes back to the field. Whoever named
    // the control otherwise meanwhile is right.
    private void tell() {
        if (!Objects.equals(control.getAccessibleText(), told)) {
            name = control.getAccessibleText();
        }
        if (name != null) {
            told = problem.isVisible() ? name + ", " + problem.getText() : name;
            Aloud.rename(control, told);
        }
    }
}
