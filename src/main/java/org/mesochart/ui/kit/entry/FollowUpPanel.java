package org.mesochart.ui.kit.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.pain.Aspect;
import org.mesochart.domain.pain.PainScale;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;

/** A score without a visit: the course's sites stacked, the time, further totals. Enter saves. */
final class FollowUpPanel extends EntryPanel {
    private final FollowUpDraft draft;
    private final Messages messages;
    private final Runnable save;
    private final List<TextField> values = new ArrayList<>();
    private final List<Runnable> checks = new ArrayList<>();
    private final Field dayField;
    private final Field timeField;
    private final TotalForm total;
    private final VBox earlier = new VBox();

    /**
     * @param who the patient, as the head of the panel
     * @param save called when all that is written can be saved
     */
    FollowUpPanel(FollowUpDraft draft, String who, Messages messages, Runnable save, Runnable cancel) {
        this.draft = draft;
        this.messages = messages;
        this.save = save;
        getStyleClass().add("narrow-panel");
        setId("followUp");
        Label title = new Label(messages.text("observe.followUp"), Icons.of("mdi2p-phone-outline"));
        title.getStyleClass().add("card-title");
        VBox head = new VBox(title,
                EventForm.wrapped(messages.text("observe.followUp.of", who, draft.course().indication()), "muted"));
        VBox lines = new VBox();
        lines.getStyleClass().add("entry-form");
        int number = 0;
        for (FollowUpDraft.Line line : draft.lines()) {
            lines.getChildren().add(line(line, ++number));
        }
        DateField day = new DateField(messages);
        day.setId("followUpDay");
        day.setPrefColumnCount(10);
        day.textProperty().bindBidirectional(draft.day());
        TextField time = new TextField();
        time.setId("followUpTime");
        time.setPrefColumnCount(5);
        time.textProperty().bindBidirectional(draft.time());
        dayField = new Field(messages.text("observe.followUp.day"), day);
        timeField = new Field(messages.text("observe.followUp.time"), time);
        FlowPane when = new FlowPane(dayField, timeField);
        when.getStyleClass().add("entry-line");
        total = new TotalForm(draft.total(), messages);
        Hyperlink more = new Hyperlink(messages.text("observe.followUp.more"), Icons.small("mdi2c-chevron-down"));
        more.setId("followUpMore");
        more.setOnAction(e -> {
            EventForm.shown(total, !total.isVisible());
            more.setGraphic(Icons.small(total.isVisible() ? "mdi2c-chevron-up" : "mdi2c-chevron-down"));
        });
        EventForm.shown(total, false);
        VBox fields = new VBox(lines, when, more, total, earlier);
        fields.getStyleClass().add("entry-form");
        earlier.getStyleClass().add("entry-event-lines");
        EntryScroll scroll = new EntryScroll(fields);
        Button done = new Button(messages.text("observe.followUp.save"));
        done.setId("saveFollowUp");
        done.getStyleClass().add("primary");
        done.setOnAction(e -> save());
        Button leave = new Button(messages.text("shell.cancel"));
        leave.setOnAction(e -> cancel.run());
        HBox deeds = new HBox(leave, done);
        deeds.getStyleClass().add("dialog-buttons");
        getChildren().addAll(head, scroll, problem, EventForm.wrapped(messages.text("observe.followUp.hint"), "hint"),
                deeds);
        addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }

    // Enter saves from every field; on a button it is the button's.
    private void enter(KeyEvent event) {
        boolean field = event.getTarget() instanceof Node node && !(node instanceof Button) && !(node instanceof Hyperlink);
        if (event.getCode() == KeyCode.ENTER && field) {
            event.consume();
            save();
        }
    }

    private Node line(FollowUpDraft.Line line, int number) {
        TextField value = new TextField();
        value.setId("followUp" + number);
        value.setPrefColumnCount(4);
        value.textProperty().bindBidirectional(line.text());
        values.add(value);
        String aspect = messages.text("session.aspect." + line.aspect().key());
        Label wrong = EventForm.wrapped("", "problem");
        wrong.setGraphic(Icons.small("mdi2a-alert-circle-outline"));
        EventForm.shown(wrong, false);
        Runnable check = () -> {
            Optional<Problem> found = draft.problem(line);
            String sentence = found.map(p -> messages.text(p.key(), p.args().toArray())).orElse(null);
            wrong.setText(sentence == null ? "" : sentence);
            EventForm.shown(wrong, sentence != null);
            value.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), sentence != null);
            value.setAccessibleHelp(sentence);
        };
        checks.add(check);
        value.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                check.run();
            }
        });
        HBox row = new HBox();
        row.getStyleClass().add("follow-up-row");
        if (line.last() == null) {
            TextField site = new TextField();
            site.setId("followUpSite");
            site.setPrefColumnCount(16);
            site.textProperty().bindBidirectional(line.site());
            Segments<PainScale> scale = new Segments<>(messages.text("session.scores.scale"), List.of(PainScale.values()),
                    s -> messages.text("session.scale." + s.key()));
            scale.valueProperty().bindBidirectional(line.scale());
            value.getStyleClass().add("score-field");
            row.getChildren().addAll(new Field(messages.text("session.scores.site"), site),
                    new Field(messages.text("session.scores.scale"), scale), new Field(aspect, value));
        } else {
            boolean plain = line.aspect() == Aspect.UNSPECIFIED;
            Label site = EventForm.wrapped(plain ? line.site().get()
                    : messages.text("observe.effect.of", line.site().get(), aspect.toLowerCase(messages.locale())), "medium");
            site.setLabelFor(value);
            Label scale = new Label(messages.text("session.scale.range." + line.scale().get().key()) + " · "
                    + messages.text("observe.followUp.last", line.last()));
            scale.getStyleClass().add("second");
            VBox name = new VBox(site, scale);
            name.getStyleClass().add("follow-up-name");
            value.setAccessibleText(messages.text("observe.after.spoken", line.site().get(), aspect, scale.getText()));
            row.getChildren().addAll(name, value);
        }
        return new VBox(row, wrong);
    }

    /** What was told between the visits so far, each with a button that takes it back. */
    void earlier(List<Node> rows) {
        earlier.getChildren().setAll(rows);
        if (!rows.isEmpty()) {
            earlier.getChildren().addFirst(EventForm.wrapped(messages.text("observe.followUp.earlier"), "field-label"));
        }
    }

    /** A line of {@link #earlier}. */
    static Node row(String text, String deed, Runnable takeBack) {
        Label words = EventForm.wrapped(text);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button back = new Button(deed);
        back.getStyleClass().add("flat");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setAccessibleText(deed + ", " + text);
        back.setOnAction(e -> takeBack.run());
        HBox row = new HBox(words, back);
        row.getStyleClass().add("follow-up-row");
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void save() {
        checks.forEach(Runnable::run);
        Optional<Problem> time = draft.timeProblem();
        dayField.setProblem(sentence(time, "day"));
        timeField.setProblem(sentence(time, "time"));
        boolean totals = !draft.total().started() || total.check();
        failed(draft.anything() ? null : messages.text("observe.followUp.empty"));
        if (draft.good() && totals) {
            save.run();
        } else if (!draft.anything()) {
            values.getFirst().requestFocus();
        }
    }

    private String sentence(Optional<Problem> problem, String field) {
        return problem.filter(p -> p.field().equals(field))
                .map(p -> messages.text(p.key(), p.args().toArray()))
                .orElse(null);
    }

    @Override
    public void requestFocus() {
        applyCss(); // before its first pulse a scroll pane has no content that could have the focus
        values.getFirst().requestFocus();
    }
}
