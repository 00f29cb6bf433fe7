package org.mesochart.ui.patients;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Field;
import org.mesochart.ui.kit.Theme;
import org.mesochart.ui.kit.judging.JudgementModel;

/** The plan of a course over its page, to be changed as was decided. */
final class PlanPanel extends VBox {
    private final PlanLines lines = new PlanLines();

    PlanPanel(JudgementModel model, Messages messages, Runnable close) {
        getStyleClass().addAll("card", "floating", "entry-panel");
        Theme.addSheet(this, "entry");
        Theme.addSheet(this, "patients");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(messages.text("judge.plan.title"));
        title.getStyleClass().add("card-title");
        lines.fill(model.shown().get().course().plan().steps());
        PlanLinesView view = new PlanLinesView(lines, messages, () -> { });
        Field field = new Field(messages.text("patients.course.plan"), view);
        Button save = new Button(messages.text("judge.plan.save"));
        save.setId("plan-save");
        save.setDefaultButton(true);
        save.getStyleClass().add("primary");
        save.setOnAction(event -> lines.read().ifPresentOrElse(steps -> {
            close.run();
            model.plan(steps);
        }, () -> {
            field.setProblem(messages.text("patients.course.plan.problem", PlanLines.SESSIONS_MAX, PlanLines.DAYS_MAX));
            view.requestFocus();
        }));
        Button cancel = new Button(messages.text("judge.plan.cancel"));
        cancel.setOnAction(event -> close.run());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox deeds = new HBox(between, cancel, save);
        deeds.getStyleClass().add("deeds");
        getChildren().addAll(title, field, deeds);
    }
}
