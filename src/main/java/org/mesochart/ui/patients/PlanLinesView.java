package org.mesochart.ui.patients;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mesochart.domain.course.PlanStep;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Icons;

/** Usual plans to take, and the stretches of the plan to type. */
final class PlanLinesView extends VBox {
    private final PlanLines model;
    private final Messages messages;
    private final Runnable left;
    private final VBox lines = new VBox();

    /** @param left called when a line was taken away or a usual plan was taken */
    PlanLinesView(PlanLines model, Messages messages, Runnable left) {
        this.model = model;
        this.messages = messages;
        this.left = left;
        FlowPane usual = new FlowPane(
                preset("patients.course.plan.weekly", new PlanStep(6, 7)),
                preset("patients.course.plan.mixed", new PlanStep(4, 7), new PlanStep(2, 14)),
                preset("patients.course.plan.fortnightly", new PlanStep(4, 14)));
        usual.getStyleClass().add("presets");
        lines.getStyleClass().add("lines");
        model.all().addListener((ListChangeListener<PlanLines.Line>) change -> build());
        build();
        Button more = new Button(messages.text("patients.course.plan.add"), Icons.of("mdi2p-plus"));
        more.setId("plan-more");
        more.setOnAction(event -> model.add());
        getStyleClass().add("lines");
        getChildren().addAll(usual, lines, more);
    }

    @Override
    public void requestFocus() {
        lines.lookup(".text-field").requestFocus();
    }

    private Button preset(String key, PlanStep... steps) {
        Button preset = new Button(messages.text(key));
        preset.getStyleClass().add("small");
        preset.setOnAction(event -> {
            model.fill(List.of(steps));
            left.run();
        });
        return preset;
    }

    private void build() {
        List<Node> rows = new ArrayList<>();
        for (PlanLines.Line line : model.all()) {
            TextField sessions = new TextField();
            sessions.textProperty().bindBidirectional(line.sessions());
            TextField days = new TextField();
            days.textProperty().bindBidirectional(line.everyDays());
            HBox row = new HBox(new Field(messages.text("patients.course.plan.sessions"), sessions),
                    new Field(messages.text("patients.course.plan.every"), days));
            if (!rows.isEmpty()) {
                Label then = new Label(messages.text("patients.course.plan.then"));
                then.getStyleClass().addAll("muted", "then");
                row.getChildren().addFirst(then);
            }
            if (model.all().size() > 1) {
                Button remove = new Button("", Icons.of("mdi2c-close"));
                remove.getStyleClass().add("icon-button");
                remove.setAccessibleText(messages.text("patients.course.plan.remove"));
                remove.setTooltip(new Tooltip(remove.getAccessibleText()));
                remove.setOnAction(event -> {
                    model.remove(line);
                    left.run();
                });
                row.getChildren().add(remove);
            }
            row.getStyleClass().addAll("form-row", "form-row-bottom");
            rows.add(row);
        }
        lines.getChildren().setAll(rows);
    }
}
