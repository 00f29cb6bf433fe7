package org.mesochart.ui.today;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Icons;
import org.mesochart.ui.kit.Sentence;
import org.mesochart.ui.kit.paper.OutcomeLine;
import org.mesochart.ui.kit.paper.StopLine;

/** Above the list: the last deed with the way back, why one was not accepted, what came of printing. */
final class NewsLine extends VBox {
    private final Messages messages;
    private final TodayViewModel model;
    private final PrintedList printed;
    private final Label deed = new Label("", Icons.of("mdi2c-check-circle-outline"));
    private final HBox done;
    private final Label refused = new Label("", Icons.of("mdi2a-alert-octagon-outline"));
    private final OutcomeLine paper = new OutcomeLine();

    NewsLine(Messages messages, TodayViewModel model, PrintedList printed, Button undo) {
        this.messages = messages;
        this.model = model;
        this.printed = printed;
        getStyleClass().add("today-news");
        deed.setId("last-deed");
        undo.textProperty().unbind();
        undo.setText(messages.text("today.undo.short"));
        undo.accessibleTextProperty().bind(model.undoWords());
        undo.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(deed, Priority.ALWAYS);
        done = new HBox(deed, undo);
        done.getStyleClass().addAll("message-success", "today-done");
        refused.getStyleClass().addAll("message-danger", "danger-text");
        for (Label each : List.of(deed, refused)) {
            each.setWrapText(true);
            each.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().addAll(refused, done, paper, new StopLine(printed.leaving(), messages));
        shown(done, false);
        shown(refused, false);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(done.visibleProperty().or(refused.visibleProperty()).or(paper.visibleProperty()));
    }

    Subscription follow() {
        return model.undoWords().subscribe(words -> {
            deed.setText(model.lastDeed());
            shown(done, model.undoable().get());
        }).and(model.undoable().subscribe(can -> shown(done, can))).and(model.refused().subscribe(this::refused))
                .and(printed.outcome().subscribe(paper::tell));
    }

    private void refused(Sentence why) {
        refused.setText(why == null ? "" : why.in(messages));
        shown(refused, why != null);
    }

    private static void shown(Region node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
