package org.mesochart.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Everything that the program's windows show, say to a screen reader, or would show in a hint. UI thread only. */
final class WordsInSight {
    private final List<String> words = new ArrayList<>();

    private WordsInSight() {
    }

    static List<String> now() {
        WordsInSight all = new WordsInSight();
        for (Window window : List.copyOf(Window.getWindows())) {
            all.add(window instanceof Stage stage ? stage.getTitle() : null);
            all.add(window.getScene().getRoot());
        }
        return all.words;
    }

    /** Which of these words somebody could see or hear. */
    static List<String> of(List<String> secret) {
        List<String> now = now();
        return secret.stream().filter(one -> now.stream().anyMatch(shown -> shown.contains(one))).toList();
    }

    private void add(Node node) {
        add(node.getAccessibleText());
        add(node.getAccessibleHelp());
        add(node.getAccessibleRoleDescription());
        add(node.getId());
        for (AccessibleAttribute each : List.of(AccessibleAttribute.TEXT, AccessibleAttribute.HELP)) {
            add(Objects.toString(node.queryAccessibleAttribute(each), null));
        }
        switch (node) {
            case Labeled labelled -> add(labelled.getText());
            case Text text -> add(text.getText());
            case TextInputControl input -> {
                add(input.getText());
                add(input.getPromptText());
            }
            default -> { }
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::add);
        }
    }

    private void add(String text) {
        if (text != null) {
            words.add(text);
        }
    }
}
