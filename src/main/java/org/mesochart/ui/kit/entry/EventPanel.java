package org.mesochart.ui.kit.entry;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.domain.session.Session;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;

/** An adverse event recorded away from its session: which session it came after, the latest first, and the event. */
final class EventPanel extends EntryPanel {
    private final EventDraft draft;
    private final EventForm form;
    private final Messages messages;
    private final Runnable save;
    private final ComboBox<EventSession> session = new ComboBox<>();

    /**
     * @param sessions at least one, the latest first; for a recorded event its own alone
     * @param event the event that is changed, or null for a new one
     * @param save called when the event can be saved
     */
    EventPanel(EventDraft draft, List<EventSession> sessions, AdverseEvent event, String who, Messages messages,
            Runnable save, Runnable cancel) {
        this.draft = draft;
        this.messages = messages;
        this.save = save;
        setId("eventPanel");
        Label title = new Label(messages.text(event == null ? "events.record" : "events.changing"),
                Icons.of("mdi2b-bandage"));
        title.getStyleClass().add("card-title");
        session.setId("eventSession");
        session.getItems().setAll(sessions);
        session.setCellFactory(list -> cell());
        session.setButtonCell(cell());
        Field sessionField = new Field(messages.text("events.ofSession"), session);
        EventForm.shown(sessionField, event == null);
        if (event == null) {
            draft.begin(sessions.getFirst());
        } else {
            draft.edit(sessions.getFirst(), event);
        }
        form = new EventForm(draft, messages);
        session.setValue(sessions.getFirst());
        session.valueProperty().addListener((o, was, now) -> {
            draft.move(now);
            form.show(List.of(), true);
        });
        form.show(List.of(), true);
        VBox fields = new VBox(sessionField, form);
        fields.getStyleClass().add("entry-form");
        EntryScroll scroll = new EntryScroll(fields);
        Button done = new Button(messages.text(event == null ? "session.observe.record" : "events.saveChange"));
        done.setId("saveEvent");
        done.getStyleClass().add("primary");
        done.setOnAction(e -> save());
        Button leave = new Button(messages.text("shell.cancel"));
        leave.setOnAction(e -> cancel.run());
        HBox deeds = new HBox(leave, done);
        deeds.getStyleClass().add("dialog-buttons");
        getChildren().addAll(new VBox(title, EventForm.wrapped(who, "muted")), scroll, problem, deeds);
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == javafx.scene.input.KeyCode.ENTER && e.isShortcutDown()) {
                e.consume();
                save();
            }
        });
    }

    private ListCell<EventSession> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(EventSession item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words(item.session()));
            }
        };
    }

    private String words(Session of) {
        ZoneId zone = of.zone();
        return messages.text("events.session", of.number(), messages.dates().moment(of.at().atZone(zone).toLocalDateTime()));
    }

    private void save() {
        if (form.check()) {
            save.run();
        }
    }

    @Override
    public void requestFocus() {
        applyCss(); // before its first pulse a scroll pane has no content that could have the focus
        form.focusFirst();
    }
}
