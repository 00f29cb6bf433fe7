package org.mesochart.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.screening.Answer;
import org.mesochart.domain.screening.ScreeningAnswer;
import org.mesochart.domain.screening.ScreeningQuestion;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;

/** One contraindication: what is asked, what was said last time, and what is said today. */
final class QuestionRow extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ScreeningModel model;
    private final ScreeningQuestion question;
    private final Messages messages;
    private final int number;
    private final Runnable answered;
    private final Label name;
    private final Label status = new Label();
    private final Label before = Forms.wrapped("", "screening-last");
    private final HBox facts = new HBox(status, before);
    private final Segments<Answer> segments;
    private final TextField reason = new TextField();
    private final Label problem = Forms.wrapped("", "problem");
    private final Label keep;
    private final VBox reasonRow;
    private final HBox line;
    private final VBox words;
    private boolean showing;
    private boolean retyped;
    private String spoken;

    /**
     * @param number from 1, as shown
     * @param answered the row has been dealt with: the focus goes to the question selected now
     */
    QuestionRow(ScreeningModel model, ScreeningQuestion question, int number, Messages messages, Runnable answered) {
        this.model = model;
        this.question = question;
        this.messages = messages;
        this.number = number;
        this.answered = answered;
        String asked = question.in(messages.language());
        getStyleClass().add("screening-row");
        setId("question-" + question.key());
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        Label figure = Forms.label(String.valueOf(number), "screening-number");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        name = Forms.wrapped(asked, "screening-question");
        status.getStyleClass().add("screening-status");
        facts.getStyleClass().add("screening-facts");
        segments = new Segments<>(asked, List.of(Answer.NO, Answer.STOP, Answer.PROCEED),
                a -> messages.text("screening.answer." + a.key()));
        for (Answer each : Answer.values()) {
            // The keys 1, 2 and 3 answer the row; thirty buttons would be thirty stops for the Tab key.
            segments.button(each).setFocusTraversable(false);
            segments.button(each).getStyleClass().add("answer-" + each.key());
        }
        segments.valueProperty().subscribe(this::chosen);
        words = new VBox(name);
        words.getStyleClass().add("screening-words");
        status.setMinWidth(Region.USE_PREF_SIZE);
        before.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        line = new HBox(figure, words, facts, segments);
        line.getStyleClass().add("screening-line");
        keep = Forms.wrapped(messages.text("screening.reason.keep"), "hint");
        reasonRow = reasonRow(asked);
        getChildren().addAll(line, reasonRow);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (!question.key().equals(model.selected())) {
                model.select(question.key());
            }
        });
        setOnMouseClicked(e -> requestFocus());
    }

    private VBox reasonRow(String asked) {
        reason.setId("reason-" + question.key());
        Label label = Forms.label(messages.text("screening.reason"), "field-label", "screening-reason-label");
        label.setLabelFor(reason);
        label.setMinWidth(Region.USE_PREF_SIZE);
        reason.setAccessibleText(messages.text("screening.reason") + ", " + asked);
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.focusedProperty().addListener((o, was, now) -> {
            retyped = false;
            if (now) {
                offer();
            } else {
                left();
            }
        });
        reason.textProperty().addListener((o, was, now) -> {
            if (!showing) {
                retyped = reason.isFocused();
                model.type(question.key(), now);
                say(List.of());
            }
        });
        reason.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                keep();
                e.consume();
            }
        });
        HBox field = new HBox(label, reason);
        field.getStyleClass().add("screening-reason-line");
        Forms.shown(problem, false);
        VBox row = new VBox(field, keep, problem);
        row.getStyleClass().add("screening-reason");
        return row;
    }

    ScreeningQuestion question() {
        return question;
    }

    /** Facts beneath the question where there is no room beside it. */
    void narrow(boolean narrow) {
        boolean is = words.getChildren().contains(facts);
        if (narrow && !is) {
            line.getChildren().remove(facts);
            words.getChildren().add(facts);
        } else if (!narrow && is) {
            words.getChildren().remove(facts);
            line.getChildren().add(2, facts);
        }
        pseudoClassStateChanged(NARROW, narrow);
    }

    private void chosen(Answer answer) {
        if (!showing && answer != null) {
            model.select(question.key());
            model.answer(answer);
            afterwards();
        }
    }

    /** Where the focus goes after an answer: into a reason that is still to be written, else on to the next row. */
    void afterwards() {
        if (model.begun(question.key())) {
            if (model.offered(question.key()).isEmpty()) {
                reason.requestFocus();
            } else {
                requestFocus();
            }
        } else {
            answered.run();
        }
    }

    // Last time's words can be changed before they are kept.
    private void offer() {
        if (!question.key().equals(model.selected())) {
            model.select(question.key());
        }
        if (model.begun(question.key()) && reason.getText().isEmpty()) {
            model.offered(question.key()).ifPresent(reason::setText);
            reason.selectAll();
        }
    }

    private void keep() {
        List<Problem> problems = model.begun(question.key())
                ? model.keep(question.key())
                : model.reason(question.key(), reason.getText());
        say(problems);
        if (problems.isEmpty()) {
            answered.run();
        }
    }

    // A reason that was kept before is changed by typing another; it is never lost by leaving the field empty.
    private void left() {
        if (!model.begun(question.key()) && recorded().isPresent() && reasonRow.isVisible()) {
            say(model.reason(question.key(), reason.getText()));
        }
    }

    private void say(List<Problem> problems) {
        problem.setText(problems.isEmpty() ? "" : Forms.text(problems.getFirst(), messages));
        Forms.shown(problem, !problems.isEmpty());
        reason.setAccessibleHelp(problem.getText());
        reason.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), !problems.isEmpty());
    }

    private Optional<ScreeningAnswer> recorded() {
        return model.recorded(question.key());
    }

    /** Brings what is shown up to date. */
    void show(int of) {
        showing = true;
        boolean selected = question.key().equals(model.selected()) && !model.locked();
        boolean begun = model.begun(question.key());
        Answer answer = begun ? Answer.PROCEED : recorded().map(ScreeningAnswer::answer).orElse(null);
        pseudoClassStateChanged(SELECTED, selected);
        setFocusTraversable(selected);
        segments.setValue(answer);
        for (Answer each : Answer.values()) {
            segments.button(each).setDisable(model.locked() && each != answer);
        }
        status(answer, begun);
        Optional<ScreeningAnswer> last = model.last(question.key());
        before.setText(model.firstVisit()
                ? ""
                : messages.text("screening.last", messages.text("screening.last." + last.map(a -> a.answer().key())
                        .orElse("notAsked"))));
        Forms.shown(before, !model.firstVisit());
        boolean proceeds = answer == Answer.PROCEED;
        Forms.shown(reasonRow, proceeds);
        if (proceeds) {
            String text = begun ? model.draft(question.key()) : recorded().map(ScreeningAnswer::reason).orElse("");
            if (!text.equals(reason.getText()) && !(reason.isFocused() && (begun || retyped))) {
                reason.setText(text);
            }
            reason.setPromptText(begun
                    ? model.offered(question.key()).map(r -> messages.text("screening.reason.offered", r))
                            .orElse(messages.text("screening.reason.prompt"))
                    : "");
            reason.setEditable(!model.locked());
        } else {
            reason.clear();
            say(List.of());
        }
        Forms.shown(keep, begun && model.offered(question.key()).isPresent());
        String now = messages.text("screening.spoken", number, of, name.getText(), answer == null
                ? messages.text("screening.notAsked")
                : messages.text("screening.answer." + answer.key()), before.getText());
        if (!now.equals(spoken)) { // what is being said before it stays
            spoken = now;
            setAccessibleText(now);
        }
        showing = false;
    }

    private void status(Answer answer, boolean begun) {
        boolean open = answer == null || begun;
        boolean ends = answer == Answer.STOP;
        Forms.shown(status, open || ends);
        // Rows are shown after every change of the session: one that says the same is left as it is.
        if (begun) {
            status("screening.begun", "mdi2a-alert-circle-outline", "warning-text");
        } else if (ends) {
            status("screening.ends", "mdi2c-close-circle-outline", "danger-text");
        } else {
            status("screening.notAsked", "mdi2h-help-circle-outline", "muted");
        }
    }

    private void status(String key, String icon, String style) {
        String text = messages.text(key);
        if (!text.equals(status.getText())) {
            status.setText(text);
            status.setGraphic(Icons.small(icon));
            status.getStyleClass().setAll("label", "screening-status", style);
        }
    }
}
