package org.mesochart.ui.kit.entry;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.domain.Problem;
import org.mesochart.domain.course.FollowUp.Deed;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.DateField;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;

/** The day and the reason of a deed about something that is due. Enter accepts it. */
public final class DeedPanel extends EntryPanel {
    /** Does it. */
    public interface Done {
        /**
         * @param day null where none is asked for
         * @param reason or null
         */
        void with(LocalDate day, String reason);
    }

    private final DeedDraft draft;
    private final Messages messages;
    private final Done done;
    private final Runnable close;
    private final Field dayField;
    private final Field reasonField;

    /**
     * @param about who and what, as the head of the panel
     * @param done called when all that is written is accepted; the panel has closed then
     */
    public DeedPanel(DeedDraft draft, String about, Messages messages, Done done, Runnable close) {
        this.draft = draft;
        this.messages = messages;
        this.done = done;
        this.close = close;
        String key = draft.deed().key();
        getStyleClass().add("narrow-panel");
        setId("deed");
        Label title = new Label(messages.text("followup.title." + key), Icons.of(icon(draft.deed())));
        title.getStyleClass().add("card-title");
        DateField day = new DateField(messages);
        day.setId("deedDay");
        day.setPrefColumnCount(10);
        day.textProperty().bindBidirectional(draft.day());
        dayField = new Field(messages.text("followup.day"), day);
        FlowPane when = new FlowPane(dayField, new Field(" ", offers(day)));
        when.getStyleClass().add("entry-line");
        TextField reason = new TextField();
        reason.setId("deedReason");
        reason.textProperty().bindBidirectional(draft.reason());
        reasonField = new Field(messages.text(draft.deed() == Deed.LOST ? "followup.reason" : "followup.reason.may"), reason);
        Button accept = new Button(messages.text("followup.accept." + key));
        accept.setId("deedAccept");
        accept.getStyleClass().add("primary");
        accept.setOnAction(event -> accept());
        Button leave = new Button(messages.text("shell.cancel"));
        leave.setOnAction(event -> close.run());
        HBox buttons = new HBox(leave, accept);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(new VBox(title, EventForm.wrapped(about, "muted")), when, reasonField);
        if (draft.deed() == Deed.LOST) {
            getChildren().add(EventForm.wrapped(messages.text("followup.lost.hint"), "hint"));
        }
        getChildren().addAll(problem, buttons);
        EventForm.shown(when, draft.deed().open());
        addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }

    private static String icon(Deed deed) {
        return switch (deed) {
            case PLANNED -> "mdi2p-phone-outline";
            case POSTPONED -> "mdi2c-calendar-arrow-right";
            case DONE -> "mdi2c-check-circle-outline";
            case LOST -> "mdi2a-account-off-outline";
        };
    }

    private HBox offers(DateField day) {
        HBox offers = new HBox(offer("deedTomorrow", "followup.tomorrow", draft.tomorrow(), day),
                offer("deedWeek", "followup.week", draft.inAWeek(), day));
        offers.getStyleClass().add("deed-offers");
        return offers;
    }

    private Button offer(String id, String key, LocalDate to, DateField day) {
        Button offer = new Button(messages.text(key));
        offer.setId(id);
        offer.setAccessibleText(offer.getText() + ", " + messages.dates().day(to));
        offer.setOnAction(event -> {
            day.setValue(to);
            day.requestFocus();
        });
        return offer;
    }

    // Enter accepts from every field; on a button it is the button's.
    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Node node && !(node instanceof Button)) {
            event.consume();
            accept();
        }
    }

    private void accept() {
        Optional<Problem> day = draft.dayProblem();
        Optional<Problem> reason = draft.reasonProblem();
        dayField.setProblem(day.map(this::sentence).orElse(null));
        reasonField.setProblem(reason.map(this::sentence).orElse(null));
        if (day.isEmpty() && reason.isEmpty()) {
            close.run();
            done.with(draft.dayOrNull(), draft.reasonOrNull());
        } else {
            (day.isPresent() ? dayField : reasonField).control().requestFocus();
        }
    }

    private String sentence(Problem problem) {
        return messages.text(problem.key(), problem.args().toArray());
    }

    @Override
    public void requestFocus() {
        (draft.deed().open() ? dayField : reasonField).control().requestFocus();
    }
}
