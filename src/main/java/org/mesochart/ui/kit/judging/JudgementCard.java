package org.mesochart.ui.kit.judging;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.course.Judgement;
import org.mesochart.domain.insight.Judging;
import org.mesochart.domain.insight.PainAnswer;
import org.mesochart.i18n.JudgementWords;
import org.mesochart.i18n.Messages;
import org.mesochart.i18n.ResultSentence;
import org.mesochart.ui.kit.Context;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.OnlyVisible;
import org.mesochart.ui.kit.Segments;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.Theme;

/** Asks how the course goes on, with its responders and non-responders; once it is decided, a quiet line tells so. */
public final class JudgementCard extends VBox {
    /** More are folded away. */
    private static final int NAMED = 2;

    private final JudgementModel model;
    private final Messages messages;
    private final JudgementWords words;
    private final Label question = wrapped("medium");
    private final VBox answers = new VBox();
    private final Hyperlink all = new Hyperlink();
    private final Segments<Judgement.Choice> choice;
    private final Field choiceField;
    private final TextField reason = new TextField();
    private final Field reasonField;
    private final VBox form;
    private final Label left = wrapped("medium");
    private final Label decided = wrapped("muted");
    private final Button undo = new Button();
    private final Button plan = new Button();
    private final HBox done;
    private boolean whole;
    private boolean recorded;
    private Subscription subscription = Subscription.EMPTY;

    /** @param plan opens the plan of the course, to be changed as was decided */
    public JudgementCard(JudgementModel model, Context context, ResultSentence sentences, Runnable plan) {
        this.model = model;
        messages = context.messages();
        words = new JudgementWords(messages, sentences, context.clock().getZone());
        answers.setId("judge-answers");
        all.setId("judge-all");
        choice = new Segments<>(messages.text("judge.choice"), List.of(Judgement.Choice.values()),
                each -> messages.text("judge.choice." + each.key()));
        choice.setId("judge-choice");
        all.setOnAction(event -> {
            whole = true;
            show(model.shown().get());
            choice.requestFocus();
        });
        choiceField = new Field(messages.text("judge.choice"), choice);
        reason.setId("judge-reason");
        reason.setPromptText(messages.text("judge.reason.hint"));
        reason.setOnAction(event -> record());
        reasonField = new Field(messages.text("judge.reason"), reason);
        reason.setAccessibleHelp(messages.text("judge.reason.hint"));
        reasonField.setMinWidth(0);
        HBox.setHgrow(reasonField, Priority.ALWAYS);
        Button record = new Button(messages.text("judge.record"));
        record.setId("judge-record");
        record.setMinWidth(Region.USE_PREF_SIZE);
        record.setOnAction(event -> record());
        Field recordField = new Field(" ", record);
        HBox fields = new HBox(choiceField, reasonField, recordField);
        fields.getStyleClass().add("judge-fields");
        form = new VBox(fields);
        decided.setGraphic(Icons.of("mdi2f-flag-outline"));
        decided.setId("judge-decided");
        decided.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(decided, Priority.ALWAYS);
        undo.setId("judge-undo");
        undo.setGraphic(Icons.of("mdi2u-undo"));
        undo.setOnAction(event -> model.undo());
        undo.setMinWidth(Region.USE_PREF_SIZE);
        this.plan.setId("judge-plan");
        this.plan.setText(messages.text("judge.plan.open"));
        this.plan.setOnAction(event -> plan.run());
        this.plan.setMinWidth(Region.USE_PREF_SIZE);
        HBox deeds = new HBox(this.plan, undo);
        deeds.getStyleClass().add("deeds");
        deeds.setMinWidth(Region.USE_PREF_SIZE);
        done = new HBox(decided, deeds);
        done.getStyleClass().add("judge-fields");
        left.setId("judge-left");
        getStyleClass().add("judge");
        Theme.addSheet(this, "judging");
        OnlyVisible.in(this, List.of(question, answers, all, form, done, left));
        List.of(this, undo, this.plan).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    }

    public void activate() {
        choice.valueProperty().bindBidirectional(model.choice());
        reason.textProperty().bindBidirectional(model.reason());
        subscription = Subscription.combine(
                model.shown().subscribe(this::show),
                model.choice().subscribe(now -> left(model.shown().get())),
                model.choiceProblem().subscribe(why -> told(choiceField, why)),
                model.reasonProblem().subscribe(why -> told(reasonField, why)),
                model.decidedLast().subscribe(now -> undo.setVisible(now)),
                model.undoWords().subscribe(undo::setText));
    }

    public void deactivate() {
        choice.valueProperty().unbindBidirectional(model.choice());
        reason.textProperty().unbindBidirectional(model.reason());
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    private void told(Field field, Sentence why) {
        field.setProblem(why == null ? null : why.in(messages));
    }

    private void record() {
        recorded = true; // it may be on the disk, and shown, before this returns
        if (!model.record()) {
            recorded = false;
            (model.choice().get() == null ? choice : reason).requestFocus();
        }
    }

    private void show(JudgementModel.Shown shown) {
        boolean asked = shown != null && shown.judging().asked();
        boolean settled = shown != null && !asked && shown.judging().latest().isPresent();
        whole &= asked;
        setVisible(asked || settled);
        question.setVisible(asked);
        answers.setVisible(asked);
        form.setVisible(asked && !model.readOnly());
        done.setVisible(settled);
        decided.setFocusTraversable(settled);
        if (asked) {
            question.setText(words.question(shown.judging()));
            name(shown.judging());
            choice.button(Judgement.Choice.CONTINUE).setAccessibleHelp(question.getText());
        } else {
            all.setVisible(false);
        }
        if (settled) {
            decided.setText(words.decided(shown.judging().latest().get()));
            plan.setVisible(shown.planOffered() && !model.readOnly());
            if (recorded) {
                (plan.isVisible() ? plan : decided).requestFocus();
            }
        }
        recorded &= asked;
        left(shown);
    }

    private void left(JudgementModel.Shown shown) {
        Optional<Integer> session = shown == null ? Optional.empty() : JudgementModel.left(shown, model.choice().get());
        left.setVisible(session.isPresent());
        session.ifPresent(number -> left.setText(messages.text("judge.stop.begun", number)));
        choice.button(Judgement.Choice.STOP).setAccessibleHelp(session.isPresent() ? left.getText() : null);
        decided.setAccessibleText(session.isPresent() ? decided.getText() + ' ' + left.getText() : decided.getText());
    }

    private void name(Judging judging) {
        answers.getChildren().setAll(words.answers(judging.answers(), whole ? Integer.MAX_VALUE : NAMED).stream()
                .map(line -> {
                    Label label = wrapped("second");
                    label.setText(line);
                    return (Node) label;
                }).toList());
        long most = IntStream.range(0, 3).mapToLong(part -> judging.answers().stream().map(PainAnswer::kind)
                .filter(kind -> part == (kind.responded() ? 0 : kind.judged() ? 1 : 2)).count()).max().orElse(0);
        all.setVisible(!whole && most > NAMED);
        all.setText(messages.text("judge.all"));
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
