package org.mesochart.ui.kit.entry;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.domain.session.AdverseEvent;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;

/**
 * A recorded adverse event in a list: what, when, where, what came of it, what was done; its deeds at the right.
 * The host adds the sheet {@code entry}.
 */
public final class EventRow extends HBox {
    /** A deed on the event, or null where it has none. */
    public record Deeds(Runnable change, Runnable takeBack) {}

    private Button change;

    public EventRow(AdverseEvent event, EventSession session, ZoneId zone, Messages messages, Deeds deeds) {
        EventWords words = new EventWords(messages);
        getStyleClass().add("entry-event");
        boolean open = !event.resolved();
        Label icon = new Label(null, Icons.of(open ? "mdi2b-bandage" : "mdi2c-check-circle-outline"));
        icon.getStyleClass().add(open ? "warning-text" : "success-text");
        icon.setMinWidth(Region.USE_PREF_SIZE);
        String what = words.what(event);
        List<Node> lines = new ArrayList<>();
        lines.add(EventForm.wrapped(what, "medium"));
        List<String> facts = new ArrayList<>(List.of(words.when(event, zone), words.outcome(event)));
        String where = words.where(event, session);
        if (!where.isEmpty()) {
            facts.add(where);
        }
        lines.add(EventForm.wrapped(String.join(" · ", facts), "second"));
        words.further(event).forEach(line -> lines.add(EventForm.wrapped(line, "second")));
        VBox text = new VBox(lines.toArray(Node[]::new));
        text.getStyleClass().add("entry-event-lines");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon, text);
        if (deeds.change() != null) {
            change = deed(messages.text("events.change"), what, deeds.change());
            getChildren().add(change);
        }
        if (deeds.takeBack() != null) {
            getChildren().add(deed(messages.text("session.observe.remove"), what, deeds.takeBack()));
        }
    }

    /** The event cannot be changed while another is being written. */
    public void restWhile(ObservableBooleanValue writing) {
        change.disableProperty().bind(writing);
    }

    private static Button deed(String text, String of, Runnable run) {
        Button button = new Button(text);
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text + ", " + of);
        button.setOnAction(e -> run.run());
        return button;
    }
}
