package org.mesochart.ui.session;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.entry.EventForm;
import org.mesochart.ui.kit.entry.EventRow;

/**
 * Adverse events of the session: "None" is one big answer, recording one the other. After signing the same card adds
 * events that came later, and follows up those that are recorded.
 */
final class EventsCard {
    private final SessionViewModel model;
    private final Messages messages;
    private final ToggleButton none = new ToggleButton();
    private final ToggleButton one = new ToggleButton();
    private final HBox answers = new HBox(none, one);
    private final VBox rows = new VBox();
    private final Label what = Forms.label("", "medium");
    private final Button record = new Button();
    private final VBox open;
    private final VBox card;
    private final ListChangeListener<AdverseEvent> listener = change -> show();
    private EventForm form;
    private Shown shown;
    private Subscription subscription = Subscription.EMPTY;

    private record Shown(List<AdverseEvent> events, int points, boolean signed) {
        @Override
        public String toString() {
            return "Shown[" + events.size() + ']';
        }
    }

    EventsCard(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        none.setId("noEvents");
        none.getStyleClass().addAll("left-pill", "answer");
        none.setText(messages.text("events.none"));
        none.setAccessibleText(messages.text("events.none.spoken"));
        none.setOnAction(e -> {
            model.events().answerNone();
            show();
        });
        one.setId("oneEvent");
        one.getStyleClass().addAll("right-pill", "answer");
        one.setOnAction(e -> begin());
        for (ToggleButton answer : List.of(none, one)) {
            HBox.setHgrow(answer, Priority.ALWAYS);
            answer.setMaxWidth(Double.MAX_VALUE);
            // In the narrow column of a signed session the words go on a second line.
            answer.setMinWidth(0);
            answer.setWrapText(true);
        }
        answers.getStyleClass().add("answers");
        rows.getStyleClass().add("event-rows");
        record.setId("recordEvent");
        record.getStyleClass().add("accent-outline");
        record.setGraphic(Icons.of("mdi2b-bandage"));
        record.setOnAction(e -> record());
        Button cancel = new Button(messages.text("shell.cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setId("cancelEvent");
        cancel.setOnAction(e -> {
            model.events().cancel();
            focus();
        });
        HBox deeds = new HBox(record, cancel);
        deeds.getStyleClass().add("related");
        open = new VBox(what, deeds);
        open.getStyleClass().add("event-open");
        card = Cards.card(messages.text("session.observe.events"), answers, rows, open);
        Theme.addSheet(card, "entry");
        Theme.addSheet(card, "observe");
    }

    VBox node() {
        return card;
    }

    void start() {
        model.events().events().addListener(listener);
        subscription = Subscription.combine(
                model.revision().subscribe(r -> show()),
                model.events().writing().subscribe(writing -> opened()),
                model.events().draft().startedProperty().subscribe(started -> show()),
                model.signed().subscribe(s -> show()));
    }

    void stop() {
        model.events().events().removeListener(listener);
        subscription.unsubscribe();
    }

    /** Focus to the answer. */
    void focus() {
        (none.isDisabled() ? one : none).requestFocus();
    }

    // Made when first needed: most sessions have no adverse event.
    private EventForm form() {
        if (form == null) {
            form = new EventForm(model.events().draft(), messages);
            open.getChildren().add(1, form);
        }
        return form;
    }

    private void begin() {
        if (!model.events().writing().get()) {
            model.events().begin();
        }
        show();
        form().focusFirst();
    }

    private void opened() {
        boolean writing = model.events().writing().get();
        Forms.shown(open, writing);
        if (writing) {
            boolean changing = model.events().draft().edited().isPresent();
            what.setText(messages.text(changing ? "events.changing" : "events.new"));
            record.setText(messages.text(changing ? "events.saveChange" : "session.observe.record"));
            form().show(model.events().selection(), changing || model.signed().get());
        }
        show();
    }

    private void show() {
        if (model.session() == null) {
            return;
        }
        boolean signed = model.signed().get();
        List<AdverseEvent> events = List.copyOf(model.events().events());
        boolean writing = model.events().writing().get();
        none.setSelected(model.events().none() && !writing);
        none.setDisable(signed || !events.isEmpty() || model.events().started());
        one.setSelected(writing || !events.isEmpty());
        one.setText(messages.text(signed ? "events.later" : events.isEmpty() ? "events.one" : "events.another"));
        rows(events, signed);
    }

    // Made anew only when there is something else to show: this is called at every key anywhere in the session.
    private void rows(List<AdverseEvent> events, boolean signed) {
        Shown now = new Shown(events, model.points().points().size(), signed);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        rows.getChildren().setAll(events.stream().map(event -> row(event, signed)).toList());
        Forms.shown(rows, !events.isEmpty());
    }

    private EventRow row(AdverseEvent event, boolean signed) {
        EventRow row = new EventRow(event, model.events().session(), model.session().zone(), messages,
                new EventRow.Deeds(() -> model.events().change(event),
                        signed ? null : () -> model.events().remove(event)));
        row.restWhile(model.events().draft().startedProperty());
        return row;
    }

    private void record() {
        if (form().check()) {
            model.events().record();
            focus();
        }
    }
}
