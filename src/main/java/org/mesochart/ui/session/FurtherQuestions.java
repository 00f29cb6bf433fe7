package org.mesochart.ui.session;

import java.util.List;
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
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;

/** Unfolds beneath the head of the screening: prompts that may be asked too, and a question of the clinic's own. */
final class FurtherQuestions extends VBox {
    private final ScreeningModel model;
    private final Messages messages;
    private final Runnable done;
    private final VBox prompts = new VBox();
    private final TextField english = new TextField();
    private final TextField turkish = new TextField();
    private final Field englishField;
    private final Field turkishField;
    private final Button add = new Button();

    /** @param done a question was added: the focus goes to it */
    FurtherQuestions(ScreeningModel model, Messages messages, Runnable done) {
        this.model = model;
        this.messages = messages;
        this.done = done;
        getStyleClass().add("screening-further");
        prompts.getStyleClass().add("screening-prompts");
        english.setId("questionEnglish");
        turkish.setId("questionTurkish");
        englishField = new Field(messages.text("screening.further.english"), english);
        turkishField = new Field(messages.text("screening.further.turkish"), turkish);
        HBox.setHgrow(englishField, Priority.ALWAYS);
        HBox.setHgrow(turkishField, Priority.ALWAYS);
        english.setOnAction(e -> turkish.requestFocus());
        turkish.setOnAction(e -> add());
        add.setId("addQuestion");
        add.setText(messages.text("screening.further.add"));
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(e -> add());
        HBox own = new HBox(englishField, turkishField, add);
        own.getStyleClass().add("screening-own");
        getChildren().addAll(Forms.wrapped(messages.text("screening.further.note"), "muted"), prompts,
                Forms.label(messages.text("screening.further.own"), "medium"), own);
        Forms.shown(this, false);
    }

    void toggle() {
        if (isVisible()) {
            close();
        } else {
            Forms.shown(this, true);
            show();
            Node first = prompts.getChildren().isEmpty() ? english : prompts.lookup(".button");
            first.requestFocus();
        }
    }

    void close() {
        Forms.shown(this, false);
        englishField.setProblem(null);
        turkishField.setProblem(null);
    }

    void show() {
        if (!isVisible()) {
            return;
        }
        prompts.getChildren().clear();
        for (ScreeningQuestion each : model.further()) {
            prompts.getChildren().add(prompt(each));
        }
        Forms.shown(prompts, !prompts.getChildren().isEmpty());
    }

    private Node prompt(ScreeningQuestion question) {
        Label name = Forms.wrapped(question.in(messages.language()));
        Label source = Forms.label(question.source() == null
                ? messages.text("screening.further.clinic")
                : messages.text("screening.further.source", question.source()), "second");
        source.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Button ask = new Button(messages.text("screening.further.ask"), Icons.of("mdi2p-plus"));
        ask.setId("ask-" + question.key());
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setAccessibleText(messages.text("screening.further.ask") + ", " + name.getText());
        ask.setOnAction(e -> {
            model.ask(question);
            finish();
        });
        HBox row = new HBox(name, source, ask);
        row.getStyleClass().add("screening-prompt");
        return row;
    }

    private void add() {
        ScreeningQuestion question = ScreeningQuestion.own(english.getText(), turkish.getText());
        List<Problem> problems = model.ask(question);
        for (Field field : List.of(englishField, turkishField)) {
            String name = field == englishField ? "english" : "turkish";
            Forms.problem(field, problems.stream().filter(p -> p.field().equals(name)).findFirst(), messages);
        }
        if (problems.isEmpty()) {
            english.clear();
            turkish.clear();
            finish();
        }
    }

    private void finish() {
        close();
        done.run();
    }
}
