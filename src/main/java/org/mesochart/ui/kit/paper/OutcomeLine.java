package org.mesochart.ui.kit.paper;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mesochart.ui.kit.Icons;

/** A line that says what came of printing or saving; not there before. */
public final class OutcomeLine extends Label {
    private static final List<String> BOXES =
            List.of("message-success", "message-accent", "message-warning", "message-danger", "danger-text");

    public OutcomeLine() {
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** @param told null when there is nothing to say */
    public void tell(Outcome told) {
        setVisible(told != null);
        if (told == null) {
            return;
        }
        setText(told.title() + ". " + told.text());
        setGraphic(Icons.of(icon(told)));
        getStyleClass().removeAll(BOXES);
        getStyleClass().add(box(told));
        if (told.kind() == Outcome.Kind.BAD) {
            getStyleClass().add("danger-text");
        }
    }

    /** The icon that stands before it. */
    public static String icon(Outcome told) {
        return switch (told.kind()) {
            case GOOD -> "mdi2c-check-circle-outline";
            case WORKING -> "mdi2p-progress-clock";
            case OPEN -> "mdi2a-alert-outline";
            case BAD -> "mdi2a-alert-octagon-outline";
        };
    }

    /** The style of the box that it is said in. */
    public static String box(Outcome told) {
        return switch (told.kind()) {
            case GOOD -> "message-success";
            case WORKING -> "message-accent";
            case OPEN -> "message-warning";
            case BAD -> "message-danger";
        };
    }
}
