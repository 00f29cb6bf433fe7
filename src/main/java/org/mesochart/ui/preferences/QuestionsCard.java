package org.mesochart.ui.preferences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.domain.screening.ScreeningQuestion.Origin;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;

/** The screening questions: the ten that stay, the prompts that may be asked, and the clinic's own. */
final class QuestionsCard extends VBox {
    private final QuestionsViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final Button undo = new Button();
    private final Map<String, Node> writing = new HashMap<>();
    private String rewording;

    QuestionsCard(QuestionsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("card", "card-list");
        setId("screeningQuestions");
        undo.setId("undoQuestions");
        undo.setGraphic(Icons.of("mdi2u-undo"));
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(e -> model.undo());
        rows.getStyleClass().add("card-body");
        getChildren().addAll(Cards.head(messages.text("preferences.questions"), undo), rows);
    }

    void show() {
        String focused = focusedId();
        build();
        if (focused != null && lookup("#" + focused) != null) {
            lookup("#" + focused).requestFocus();
        }
    }

    // The rows are made anew; who had the focus gets it back.
    private String focusedId() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean here = false;
        String id = null;
        for (Node node = owner; node != null; node = node.getParent()) {
            id = id == null ? node.getId() : id;
            here |= node == rows;
        }
        return here ? id : null;
    }

    private void build() {
        undo.setVisible(model.undoable().isPresent());
        undo.setManaged(undo.isVisible());
        model.undoable().ifPresent(edit -> undo.setText(messages.text("preferences.questions.undo",
                messages.text(edit.key(), edit.args().toArray()))));
        rows.getChildren().setAll(words("preferences.questions.ten"), ten());
        rows.getChildren().add(words("preferences.questions.prompts"));
        model.of(Origin.PROMPT).forEach(q -> rows.getChildren().add(prompt(q)));
        rows.getChildren().add(words("preferences.questions.own"));
        model.of(Origin.CLINIC).forEach(q -> rows.getChildren().add(
                q.key().equals(rewording) ? wording(q) : own(q)));
        if (!model.readOnly()) {
            rows.getChildren().add(wording(null));
        }
    }

    private Node words(String key) {
        Label label = wrapped(messages.text(key), "medium");
        VBox box = new VBox(label, wrapped(messages.text(key + ".meaning"), "second"));
        box.getStyleClass().add("questions-head");
        return box;
    }

    private Node ten() {
        VBox all = new VBox();
        all.getStyleClass().add("questions-ten");
        for (ScreeningQuestion each : model.of(Origin.BRIEF)) {
            Label line = wrapped(each.in(messages.language()));
            line.setGraphic(Icons.small("mdi2l-lock-outline"));
            all.getChildren().add(line);
        }
        return all;
    }

    private Node prompt(ScreeningQuestion question) {
        return row(question, messages.text("preferences.questions.source", question.source()), onOff(question));
    }

    private Node own(ScreeningQuestion question) {
        boolean turkish = messages.language() == org.mesochart.domain.text.Language.TURKISH;
        Button reword = new Button(messages.text("preferences.questions.reword"));
        reword.setId("reword-" + question.key());
        reword.setMinWidth(Region.USE_PREF_SIZE);
        reword.setAccessibleText(reword.getText() + ", " + question.in(messages.language()));
        reword.setDisable(model.readOnly());
        reword.setOnAction(e -> {
            rewording = question.key();
            show();
            lookup("#english-" + question.key()).requestFocus();
        });
        return row(question, turkish ? question.english() : question.turkish(), reword, onOff(question));
    }

    private Node row(ScreeningQuestion question, String second, Node... deeds) {
        VBox both = new VBox(wrapped(question.in(messages.language())), wrapped(second, "second"));
        both.setMinWidth(0);
        both.getStyleClass().add("row-words");
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox row = new HBox(both);
        row.getChildren().addAll(deeds);
        row.getStyleClass().add("row");
        return row;
    }

    private Node onOff(ScreeningQuestion question) {
        Segments<Boolean> asked = new Segments<>(question.in(messages.language()), List.of(true, false),
                on -> messages.text(on ? "preferences.questions.on" : "preferences.questions.off"));
        asked.setId("asked-" + question.key());
        asked.setValue(question.asked());
        asked.setDisable(model.readOnly());
        asked.valueProperty().addListener((o, was, now) -> model.ask(question, now));
        return asked;
    }

    // What is being typed stays, whatever is switched meanwhile.
    private Node wording(ScreeningQuestion question) {
        return writing.computeIfAbsent(question == null ? "new" : question.key(), key -> wording(question, key));
    }

    // Both languages are typed: the paper may be printed in either. Without a question: a new one.
    private Node wording(ScreeningQuestion question, String key) {
        TextField english = new TextField(question == null ? "" : question.english());
        TextField turkish = new TextField(question == null ? "" : question.turkish());
        english.setId("english-" + key);
        turkish.setId("turkish-" + key);
        Field englishField = new Field(messages.text("preferences.questions.english"), english);
        Field turkishField = new Field(messages.text("preferences.questions.turkish"), turkish);
        HBox.setHgrow(englishField, Priority.ALWAYS);
        HBox.setHgrow(turkishField, Priority.ALWAYS);
        Button keep = new Button(messages.text(question == null
                ? "preferences.questions.add" : "preferences.questions.keep"));
        keep.setId("keep-" + key);
        keep.setMinWidth(Region.USE_PREF_SIZE);
        Runnable deed = () -> {
            rewording = null;
            List<Problem> problems = question == null
                    ? model.add(english.getText(), turkish.getText())
                    : model.reword(question, english.getText(), turkish.getText());
            if (problems.isEmpty()) {
                writing.remove(key);
                show();
            } else {
                rewording = question == null ? null : question.key();
                say(englishField, "english", problems);
                say(turkishField, "turkish", problems);
            }
        };
        keep.setOnAction(e -> deed.run());
        english.setOnAction(e -> turkish.requestFocus());
        turkish.setOnAction(e -> deed.run());
        HBox line = new HBox(englishField, turkishField, keep);
        line.getStyleClass().addAll("row", "questions-wording");
        return line;
    }

    private void say(Field field, String name, List<Problem> problems) {
        field.setProblem(problems.stream()
                .filter(p -> p.field().equals(name))
                .findFirst()
                .map(p -> messages.text(p.key(), p.args().toArray()))
                .orElse(null));
    }

    private static Label wrapped(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
