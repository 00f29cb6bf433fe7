package org.mesochart.ui.insight;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mesochart.domain.insight.GroupFigures.AfterSession;
import org.mesochart.domain.insight.Insight;
import org.mesochart.i18n.InsightFacts;
import org.mesochart.i18n.InsightWords;
import org.mesochart.i18n.Messages;

/** Responders by session number, drawn or as a table. */
final class RespondersCard {
    private final Messages messages;
    private final InsightFacts facts;
    private final RespondersChart chart;
    private final TableView<AfterSession> table = new TableView<>();
    private final StackPane body = new StackPane();
    private final Button swap = new Button();
    private final Label note = new Label();
    private final VBox root;

    RespondersCard(Messages messages, InsightWords words, InsightFacts facts) {
        this.messages = messages;
        this.facts = facts;
        chart = new RespondersChart(messages, facts);
        table.setId("insight-sessions");
        table.setAccessibleText(messages.text("insight.chart.title"));
        Tables.prepare(table);
        table.getColumns().add(Tables.right(messages.text("insight.chart.session"), 80, s -> Integer.toString(s.number())));
        table.getColumns().add(Tables.right(messages.text("insight.column.patients"), 80,
                s -> Integer.toString(s.atLeast30().of())));
        table.getColumns().add(Tables.right(messages.text("insight.column.atLeast30"), 120, s -> words.share(s.atLeast30())));
        table.getColumns().add(Tables.right(messages.text("insight.column.atLeast50"), 120, s -> words.share(s.atLeast50())));
        Label title = new Label(messages.text("insight.chart.title"));
        title.getStyleClass().add("medium");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        swap.setId("insight-swap");
        swap.setMinWidth(Region.USE_PREF_SIZE);
        swap.setOnAction(event -> show(!drawn()));
        HBox head = new HBox(title, between, key("insight-moderate", "insight.column.atLeast30"),
                key("insight-substantial", "insight.column.atLeast50"), swap);
        head.getStyleClass().add("insight-head");
        note.getStyleClass().add("second");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(head, body, note);
        root.getStyleClass().addAll("card", "insight-card");
        show(true);
    }

    VBox root() {
        return root;
    }

    void show(Insight insight) {
        List<AfterSession> sessions = insight.all().bySession();
        chart.show(sessions);
        table.getItems().setAll(sessions);
        Tables.fit(table, sessions.size());
        note.setText(facts.respondersNote(sessions, RespondersChart.MOST));
    }

    private boolean drawn() {
        return body.getChildren().contains(chart);
    }

    private void show(boolean drawing) {
        body.getChildren().setAll(drawing ? chart : table);
        swap.setText(messages.text(drawing ? "trend.asTable" : "trend.asDrawing"));
    }

    private HBox key(String kind, String textKey) {
        Region square = new Region();
        square.getStyleClass().addAll("insight-key", kind);
        Label text = new Label(messages.text(textKey));
        text.getStyleClass().add("second");
        text.setMinWidth(Region.USE_PREF_SIZE);
        HBox key = new HBox(square, text);
        key.getStyleClass().add("pills");
        return key;
    }
}
