package org.mesochart.ui.program;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import org.mesochart.i18n.Messages;
import org.mesochart.ui.kit.Keys;

/** The report for support, to be read before it is saved. */
public final class ReportView extends ProgramDialog {
    private final TextArea text = new TextArea();

    public ReportView(ReportViewModel model, Messages messages, Runnable close) {
        super(messages.text("menu.report.title"), close);
        Label what = words(messages.text("menu.report.what"));
        title(messages.text("menu.report.title"), messages.text("menu.report.title") + ". " + what.getText());
        text.setId("reportText");
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("program-text");
        text.setAccessibleText(messages.text("menu.report.title"));
        text.textProperty().bind(model.textProperty());
        Label outcome = words("");
        outcome.setId("reportOutcome");
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.visibleProperty().bind(Bindings.isNotEmpty(model.outcomeProperty()));
        outcome.managedProperty().bind(outcome.visibleProperty());
        model.failedProperty().subscribe(bad -> outcome.getStyleClass().setAll("label", bad ? "problem" : "second"));
        body(what, text, outcome);
        Button leave = new Button(messages.text("shell.close"));
        leave.setId("reportLeave");
        leave.setOnAction(event -> close.run());
        Button save = new Button(messages.text("menu.report.save"));
        save.setId("reportSave");
        save.getStyleClass().add("primary");
        save.disableProperty().bind(Bindings.isEmpty(model.textProperty()));
        save.setOnAction(event -> model.save());
        // Heard where the focus is.
        model.outcomeProperty().subscribe(said -> {
            save.setAccessibleHelp(said);
            save.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        });
        buttons(leave, save);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PRIMARY.match(event)) {
                event.consume();
                model.save();
            }
        });
    }

    @Override
    public void requestFocus() {
        applyCss(); // what scrolls is in the scene only then
        text.requestFocus();
    }
}
