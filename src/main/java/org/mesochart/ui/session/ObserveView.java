package org.mesochart.ui.session;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.domain.pain.Moment;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Cards;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Segments;

/** Observe: pain after, what went wrong, and a note. */
final class ObserveView implements StepView {
    private final SessionViewModel model;
    private final Messages messages;
    private final ScoresTable scores;
    private final VBox recorded = new VBox();
    private final FlowPane form = new FlowPane();
    private final ComboBox<AdverseEvent.Kind> kind = new ComboBox<>();
    private final Segments<AdverseEvent.Severity> severity;
    private final Field kindField;
    private final Field severityField;
    private final TextArea note = new TextArea();
    private final CheckBox atSelected = new CheckBox();
    private final Field atSelectedField;
    private final Button record = new Button();
    private final ScrollPane root;
    private final ListChangeListener<AdverseEvent> listener = change -> showEvents();
    private Subscription subscription = Subscription.EMPTY;

    ObserveView(SessionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        scores = new ScoresTable(model, messages, Moment.AFTER);
        kind.setId("eventKind");
        kind.setPromptText(messages.text("session.observe.choose"));
        kind.getItems().setAll(AdverseEvent.Kind.values());
        kind.setCellFactory(list -> kindCell());
        kind.setButtonCell(kindCell());
        kind.valueProperty().bindBidirectional(model.events().kind());
        kindField = new Field(messages.text("session.observe.kind"), kind);
        severity = new Segments<>(messages.text("session.observe.severity"), List.of(AdverseEvent.Severity.values()),
                s -> messages.text("session.severity." + s.key()));
        severity.valueProperty().bindBidirectional(model.events().severity());
        severityField = new Field(messages.text("session.observe.severity"), severity);
        TextField eventNote = Forms.bound(new TextField(), "eventNote", model.events().note(), () -> {});
        eventNote.setPrefColumnCount(24);
        Field noteField = new Field(messages.text("session.observe.eventNote"), eventNote);
        record.setText(messages.text("session.observe.record"));
        record.setGraphic(Icons.of("mdi2b-bandage"));
        record.setId("recordEvent");
        record.setOnAction(e -> record());
        form.getStyleClass().add("site-row");
        atSelected.setId("eventAtSelected");
        atSelected.selectedProperty().bindBidirectional(model.events().atSelected());
        atSelectedField = new Field(messages.text("session.observe.where"), atSelected);
        form.getChildren().addAll(kindField, severityField, noteField, atSelectedField, new Field(" ", record));
        Forms.bound(note, "note", model.note(), model::flush);
        note.setWrapText(true);
        note.setPrefRowCount(4);
        VBox after = Cards.card(messages.text("session.observe.after"), scores.node());
        VBox events = Cards.card(messages.text("session.observe.events"), recorded, form);
        VBox notes = Cards.card(messages.text("session.observe.note"), new Field(messages.text("session.observe.noteLabel"), note));
        VBox forms = new VBox(after, events, notes);
        forms.getStyleClass().add("session-forms");
        root = Forms.page(forms);
    }

    private ListCell<AdverseEvent.Kind> kindCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(AdverseEvent.Kind item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null
                        ? messages.text("session.observe.choose")
                        : messages.text("session.event." + item.key()));
            }
        };
    }

    private void record() {
        var problem = model.events().record();
        Forms.problem(kindField, problem.filter(p -> p.field().equals("kind")), messages);
        Forms.problem(severityField, problem.filter(p -> p.field().equals("severity")), messages);
    }

    private void showEvents() {
        recorded.getChildren().clear();
        recorded.getStyleClass().setAll("event-rows");
        if (model.events().events().isEmpty()) {
            Label none = Forms.label(messages.text("session.observe.none"), "muted");
            recorded.getChildren().add(none);
        }
        for (AdverseEvent event : model.events().events()) {
            Label words = Forms.wrapped(EventWords.of(event, messages));
            words.setGraphic(Icons.small("mdi2b-bandage"));
            HBox row = new HBox(words, Forms.gap());
            row.getStyleClass().add("event-row");
            if (!model.signed().get()) {
                Button remove = new Button(messages.text("session.observe.remove"));
                remove.getStyleClass().add("flat");
                remove.setMinWidth(Region.USE_PREF_SIZE);
                remove.setOnAction(e -> model.events().remove(event));
                row.getChildren().add(remove);
            }
            recorded.getChildren().add(row);
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void start() {
        scores.start();
        model.events().events().addListener(listener);
        int selected = model.events().selectedPoints();
        String where = messages.count("session.observe.atSelected", selected);
        atSelected.setText(where);
        atSelected.setAccessibleText(where);
        Forms.shown(atSelectedField, selected > 0);
        model.events().atSelected().set(model.events().atSelected().get() && selected > 0);
        subscription = model.signed().subscribe(signed -> {
            Forms.shown(form, !signed);
            note.setEditable(!signed);
            showEvents();
        });
    }

    @Override
    public void stop() {
        scores.stop();
        model.events().events().removeListener(listener);
        subscription.unsubscribe();
    }

    @Override
    public void focus() {
        scores.focus();
    }
}
