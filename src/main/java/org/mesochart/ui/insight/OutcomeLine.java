package org.mesochart.ui.insight;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.paper.Outcome;

/** A line that says what came of printing or saving; not there before. */
final class OutcomeLine {
    private final Label line;

    OutcomeLine(Label line) {
        this.line = line;
        line.setId("insight-outcome");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        line.managedProperty().bind(line.visibleProperty());
        line.setVisible(false);
    }

    void tell(Outcome told) {
        line.setVisible(told != null);
        if (told == null) {
            return;
        }
        line.setText(told.title() + ". " + told.text());
        line.setGraphic(Icons.of(switch (told.kind()) {
            case GOOD -> "mdi2c-check-circle-outline";
            case OPEN -> "mdi2a-alert-outline";
            case BAD -> "mdi2a-alert-octagon-outline";
        }));
        line.getStyleClass().removeAll("message-success", "message-warning", "message-danger", "danger-text");
        line.getStyleClass().addAll(switch (told.kind()) {
            case GOOD -> List.of("message-success");
            case OPEN -> List.of("message-warning");
            case BAD -> List.of("message-danger", "danger-text");
        });
    }
}
